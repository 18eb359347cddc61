//! Facts that go elsewhere and move no point.

use super::Facts;
use crate::profile::{OwnerAnswer, Profile, ScreeningStatus};
use crate::units::Moment;

impl Facts<'_> {
    /// Whether a jurisdiction or sanctions list of the caller's has an open or confirmed hit.
    #[must_use]
    pub(crate) fn has_caller_hit(&self) -> bool {
        self.seen(&self.profile().lists.caller_hits).any(|hit| {
            matches!(hit.status, Some(ScreeningStatus::Open | ScreeningStatus::Confirmed))
        })
    }

    /// Whether somebody says that the identity is theirs and that they never worked here.
    #[must_use]
    pub(crate) fn owner_was_heard(&self) -> bool {
        self.seen(&self.profile().checks.owner_contact)
            .any(|contact| contact.result == Some(OwnerAnswer::NotTheWorker))
    }

    /// How many dated entries lie after the moment of the assessment and were left out.
    #[must_use]
    pub(crate) fn later_than_as_of(&self) -> u32 {
        let later = |at: Option<Moment>| u32::from(at.is_some_and(|at| at.is_after(self.as_of())));
        moments(self.profile()).fold(0, |count, at| count.saturating_add(later(at)))
    }
}

/// The moments of the entries of the main lists.
fn moments(profile: &Profile<'_>) -> impl Iterator<Item = Option<Moment>> {
    let sessions = profile.sessions.iter().map(|session| session.at);
    let interviews = profile.interviews.iter().map(|interview| interview.at);
    let documents = profile.documents.checks.iter().map(|check| check.at);
    let steps = profile.checks.steps.iter().map(|step| step.at);
    let devices =
        profile.devices.iter().map(|device| device.first_boot.as_ref().and_then(|boot| boot.at));
    let deliveries = profile.deliveries.iter().map(|delivery| delivery.at);
    let accounts = profile.payments.accounts.iter().map(|account| account.at);
    let references = profile.references.iter().map(|reference| reference.at);
    let events = profile.access.events.iter().flatten().map(|event| event.at);
    let reports = profile.conduct.reports.iter().flatten().map(|report| report.at);
    let owners = profile.checks.owner_contact.iter().map(|contact| contact.at);
    sessions
        .chain(interviews)
        .chain(documents)
        .chain(steps)
        .chain(devices)
        .chain(deliveries)
        .chain(accounts)
        .chain(references)
        .chain(events)
        .chain(reports)
        .chain(owners)
}
