//! One profile at every moment at which something in it was recorded.

use alloc::vec::Vec;

use super::Scorer;
use crate::assessment::{Assessment, Timeline};
use crate::catalog::values;
use crate::facts::{Facts, Grounds, Happened, own_moments, recorded, shown_stage};
use crate::profile::Profile;
use crate::units::Moment;

impl Scorer<'_> {
    /// Assesses a profile at every moment up to `until` at which something in it was recorded, and at
    /// `until` itself: what was known when, and what could have been known earlier. The day on which a
    /// product, service or firm became known from reports is a step where it moved something.
    ///
    /// The last step is what [`Scorer::assess`] gives for `until`. A stage that the profile states is
    /// that of its end: at an earlier step, the stage is the latest one that a dated entry shows to have been
    /// reached, never above the last. What has no date is there from its stage on, as always, so it
    /// may come late here and never early.
    ///
    /// Between two steps nothing is recorded. What time brings about by itself (a list grows too old, a
    /// post lies seven years back) shows at the next step.
    ///
    /// # Complexity
    ///
    /// One assessment for each different moment in the profile and each such day of a report, kept where it
    /// is a step, and at most one ranking of the checks a step. The [`Limits`](crate::profile::Limits)
    /// of reading bound the moments: quadratic in the entries of a profile.
    ///
    /// ```
    /// use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// use hirerisk::{Band, Moment, Redaction, Scorer};
    /// let (given, checked): (Moment, Moment) = ("2026-03-02".parse()?, "2026-03-27".parse()?);
    /// let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// let account = Account::default().account("acct-1").at(given).holder_check(check.at(checked));
    /// let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// let scorer = Scorer::builtin();
    /// let until: Moment = "2026-04-01".parse()?;
    /// let timeline = scorer.timeline(&profile, until).report(Redaction::Masked);
    /// let steps: Vec<_> = timeline.steps.iter().map(|step| (step.at, step.band)).collect();
    /// assert_eq!(
    ///     steps,
    ///     [(given, Band::Routine), (checked, Band::Verify), (until, Band::Verify)]
    /// );
    /// let known = &timeline.known[0];
    /// let earlier = known.earlier.as_ref().unwrap();
    /// assert_eq!((&*earlier.check.id, earlier.from, earlier.days), ("payee_confirm", given, 25));
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn timeline<'s>(&'s self, profile: &Profile<'_>, until: impl Into<Moment>) -> Timeline<'s> {
        let until = until.into();
        let end = self.assess(profile, until);
        let mut before: Vec<(Assessment<'s>, Happened)> = Vec::new();
        let own = self.book.entries.iter().flat_map(|entry| entry.own);
        let own = own.flat_map(|fact| own_moments(profile, fact));
        for (at, happened) in recorded(profile, until, values::public_days(), own) {
            let stage = shown_stage(profile, at).min(end.stage());
            let step = self.judge(&Facts::at_stage(profile, at, stage));
            // Of what the profile does not tell, only what moved something is a step.
            let moved = before.last().is_some_and(|(last, _)| !step.stands_as(last));
            if happened == Happened::Recorded || moved {
                before.push((step, happened));
            }
        }
        Timeline::new(before, end, |fact, index| Grounds::of(profile, fact, index))
    }
}
