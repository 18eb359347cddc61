//! What a fact is about: the account, device, document or address that a check must concern to
//! answer it.

use super::Cite;
use super::fold::label;
use super::{Facts, Nearness, OwnFact, Seen, Signal};
use crate::profile::{Place, Step, Token};
use crate::units::{Moment, Stage};

/// The thing that a cited fact is about.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subject<'p> {
    Account(&'p Token<'p>),
    Device(&'p Token<'p>),
    Document(&'p Token<'p>),
    Address(&'p Place<'p>),
}

impl<'p> Facts<'p> {
    /// What a cited fact is about, where that is known.
    pub(crate) fn subject(&self, cite: Cite) -> Option<Subject<'p>> {
        let profile = self.profile();
        let outer = usize::from(cite.index.first().copied()?);
        let path = cite.signal.row().pointer;
        if path.starts_with("/devices/*") {
            return Some(Subject::Device(profile.devices.get(outer)?.device.as_ref()?));
        }
        if path.starts_with("/deliveries/*/address") || path.starts_with("/deliveries/*/changes") {
            let delivery = profile.deliveries.get(outer)?;
            return delivery.address.is_given().then_some(Subject::Address(&delivery.address));
        }
        if path.starts_with("/payments/accounts/*") {
            return Some(Subject::Account(profile.payments.accounts.get(outer)?.account.as_ref()?));
        }
        if path.starts_with("/documents/checks/*") {
            return Some(Subject::Document(
                profile.documents.checks.get(outer)?.document.as_ref()?,
            ));
        }
        if cite.signal == Signal::PaymentsChanges {
            return Some(Subject::Account(
                profile.payments.changes.as_ref()?.get(outer)?.to.as_ref()?,
            ));
        }
        None
    }

    /// The steps on record that are there.
    pub(crate) fn steps(&self) -> impl Iterator<Item = Seen<'p, Step<'p>>> {
        self.seen(&self.profile().checks.steps)
    }

    /// Whether a step answers a finding that rests on these facts: it was done no earlier than any
    /// of them, and concerns the same things. `own` are the facts of its rule's own.
    pub(crate) fn answers(
        &self,
        step: &Step<'_>,
        own: &[OwnFact<'_>],
        mut cites: impl Iterator<Item = Cite>,
    ) -> bool {
        cites.all(|cite| {
            let fact = cite.signal.named(own);
            let seen_at = fact.told(self.profile(), cite.index).and_then(|told| told.at);
            let in_time = match (seen_at, step.at) {
                (Some(seen), Some(done)) => !seen.is_after(done),
                // A step without a date cannot be shown to come after a dated fact.
                (Some(_), None) => false,
                (None, Some(_)) => true,
                (None, None) => fact.stage() <= step.stage.unwrap_or(Stage::Application),
            };
            in_time && self.subject(cite).is_none_or(|subject| step.concerns(subject))
        })
    }

    /// The moment at which a cited fact of the table was seen.
    pub(crate) fn seen_at(&self, cite: Cite) -> Option<Moment> {
        cite.signal.row().told(self.profile(), cite.index)?.at
    }
}

impl Step<'_> {
    /// Whether the step concerns the thing: it names no other thing of its kind.
    pub(crate) fn concerns(&self, subject: Subject<'_>) -> bool {
        let same = |one: Option<&Token<'_>>, two: &Token<'_>| {
            one.is_none_or(|one| label::same(one.raw(), two.raw()))
        };
        match subject {
            Subject::Account(account) => same(self.account.as_ref(), account),
            Subject::Device(device) => same(self.device.as_ref(), device),
            Subject::Document(document) => same(self.document.as_ref(), document),
            Subject::Address(place) => {
                !self.address.is_given()
                    || !matches!(
                        self.address.nearness(place),
                        Nearness::OtherCountry | Nearness::OtherCity | Nearness::SameCity
                    )
            }
        }
    }
}
