//! Person, document, owner: what verifiers found.

use super::fold::label;
use super::{Cite, Facts, Missing, Seen, Signal};
use crate::order::Greatest as _;
use crate::profile::{BackgroundCheck, ConcurrentEmployment, OwnerContact};

impl<'p> Facts<'p> {
    /// Examinations of identity documents.
    ///
    /// Read by rules of the identity family.
    pub fn document_examinations(&self) -> impl Iterator<Item = Seen<'p, DocumentCheck<'p>>> {
        self.seen(&self.profile().documents.checks)
    }

    /// That a document was found genuine: one is an answer; unclear and unsupported ones are none.
    ///
    /// Read by rules of the identity family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `documents.check.result`.
    ///
    /// ```
    /// use hirerisk::profile::{DocumentCheck, DocumentResult, Documents, Profile};
    /// use hirerisk::{Moment, facts::{Facts, Why}};
    /// let at: Moment = "2026-04-02".parse()?;
    /// let check = DocumentCheck::default().result(DocumentResult::Unclear).at(at);
    /// let profile = Profile::default().id("c-1").documents(Documents::default().checks([check]));
    /// let missing = Facts::of(&profile, at).document_is_genuine().unwrap_err();
    /// assert_eq!(missing.why, Why::NotDecidable);
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn document_is_genuine(&self) -> Result<(), Missing> {
        let signal = Signal::DocumentsCheckResult;
        let given = |result| self.document_examinations().any(|one| one.result == Some(result));
        let open = given(DocumentResult::Unclear) || given(DocumentResult::Unsupported);
        match given(DocumentResult::Genuine) {
            true => Ok(()),
            false if open => Err(signal.undecided()),
            false => Err(signal.missing()),
        }
    }

    /// That person and document were found to belong together.
    ///
    /// Read by rules of the identity family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `checks.holder_match.result`.
    pub fn person_is_the_holder(&self) -> Result<(), Missing> {
        let signal = Signal::ChecksHolderMatchResult;
        let given = |result| self.holder_matches().any(|one| one.result == Some(result));
        match given(HolderMatchResult::Same) {
            true => Ok(()),
            false if given(HolderMatchResult::Inconclusive) => Err(signal.undecided()),
            false => Err(signal.missing()),
        }
    }

    /// When a document was shown.
    ///
    /// Read by rules of the identity family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `documents.presented`.
    pub fn document_presented(&self) -> Result<Presented, Missing> {
        self.profile().documents.presented.ok_or(Signal::DocumentsPresented.missing())
    }

    /// Findings on person and document.
    ///
    /// Read by rules of the identity family.
    pub fn holder_matches(&self) -> impl Iterator<Item = Seen<'p, HolderMatch<'p>>> {
        self.seen(&self.profile().checks.holder_match)
    }

    /// Findings on liveness.
    ///
    /// Read by rules of the identity family.
    pub fn liveness_findings(&self) -> impl Iterator<Item = Seen<'p, Liveness<'p>>> {
        self.seen(&self.profile().checks.liveness)
    }

    /// Whether no live presence was found in the very step at which person and document were
    /// compared.
    ///
    /// Only an equal token of the step says that it is one step. A shared day would not do: then
    /// taking away two tokens that differ would make one step of two.
    ///
    /// Read by rules of the identity family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `checks.liveness.result` where the step has no such finding.
    ///
    /// ```
    /// use hirerisk::profile::{Checks, HolderMatch, Liveness, LivenessResult, Profile};
    /// use hirerisk::{Moment, facts::Facts};
    /// let at: Moment = "2026-04-02".parse()?;
    /// let compared = HolderMatch::default().step("step-1").at(at);
    /// let live = Liveness::default().result(LivenessResult::Injected).step("step-1").at(at);
    /// let checks = Checks::default().holder_match([compared.clone()]).liveness([live]);
    /// let profile = Profile::default().id("c-1").checks(checks);
    /// let cite = Facts::of(&profile, at).not_live_in_step(&compared).unwrap().unwrap();
    /// assert_eq!(cite.pointer(), "/checks/liveness/0/result");
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn not_live_in_step(&self, compared: &HolderMatch<'_>) -> Result<Option<Cite>, Missing> {
        let signal = Signal::ChecksLivenessResult;
        let of_step = || {
            self.liveness_findings().filter(|liveness| {
                let steps = compared.step.as_ref().zip(liveness.entry.step.as_ref());
                steps.is_some_and(|(one, two)| label::same(one.raw(), two.raw()))
            })
        };
        of_step().find(|liveness| liveness.result.is_some()).ok_or(signal.missing())?;
        let not_live = of_step().filter(|liveness| {
            matches!(liveness.result, Some(LivenessResult::Failed | LivenessResult::Injected))
        });
        Ok(not_live.greatest_by(|liveness| liveness.at).map(|liveness| signal.at(liveness.index)))
    }

    /// What the identity's owner says.
    ///
    /// Read by rules of the identity family.
    pub fn owner_answers(&self) -> impl Iterator<Item = Seen<'p, OwnerContact<'p>>> {
        self.seen(&self.profile().checks.owner_contact)
    }

    /// What an employment record service shows.
    ///
    /// Read by rules of the identity family.
    #[must_use]
    pub fn concurrent_posts(&self) -> Option<&'p ConcurrentEmployment<'p>> {
        self.there(self.profile().checks.concurrent_employment.as_ref())
    }

    /// The background report.
    ///
    /// Read by rules of the identity family.
    #[must_use]
    pub fn background_report(&self) -> Option<&'p BackgroundCheck<'p>> {
        self.there(self.profile().checks.background.as_ref())
    }

    /// Whether the examiner of a document belongs to the intermediary, and by which fact.
    ///
    /// Read by rules of the identity family.
    #[must_use]
    pub fn examiner_of_intermediary(&self, check: Seen<'p, DocumentCheck<'p>>) -> Option<Cite> {
        if check.verifier_of_intermediary == Some(true) {
            return Some(Signal::DocumentsCheckVerifierOfIntermediary.at(check.index));
        }
        let examiner = check.entry.by.as_ref()?;
        let officers = &self.profile().intermediary.officers;
        let one_of_them = officers.iter().any(|one| label::same(one.raw(), examiner.raw()));
        one_of_them.then_some(Signal::IntermediaryOfficers.here())
    }

    /// How many other hires the same private verifier examined; none where the caller labels the
    /// verifier as one that many use.
    ///
    /// Read by rules of the identity family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `links.verifier_shared`.
    pub fn hires_of_verifier(&self) -> Result<u32, Missing> {
        let link = self.there(self.profile().links.verifier.as_ref());
        let people = link.and_then(|link| Some((link.people?, link.multi_tenant)));
        match people.ok_or(Signal::LinksVerifierShared.missing())? {
            (_, Some(true)) => Ok(0),
            (people, _) => Ok(people),
        }
    }
}

// words

pub use crate::profile::{
    BackgroundChannel, DocumentCheck, DocumentMethod, DocumentResult, HolderMatch,
    HolderMatchResult, Liveness, LivenessResult, OwnerAnswer, OwnerChannel, Presented,
    ProviderAnswer, VerifierChannel,
};
