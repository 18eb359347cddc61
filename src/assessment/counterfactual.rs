//! What would bring the band down: the fewest checks whose good results are enough, of each side.

use alloc::vec::Vec;

use super::Assessment;
use super::remaining::{Bits, MOST_BITS, Remaining, places};
use super::report::{Counterfactual, Outlook, Text};
use super::smallest::{Settling, Smallest};
use crate::order;
use crate::rule::Side;
use crate::weigh::Band;

/// So many sets of a side are told, those of fewest minutes first.
const MOST_TOLD: usize = 8;

impl<'s> Assessment<'s> {
    /// The smallest sets of checks whose good results would bring the band down: what the employer
    /// could verify, then what the candidate could show, and last of both together, where that takes
    /// fewer checks than either alone.
    ///
    /// Every set has as few checks as any of its side that is enough, so that none of its members can
    /// be left out. Of checks that settle the same findings the one of fewest minutes stands for all.
    /// Of each side at most eight are told. Empty at `routine` and where nothing is enough; of a
    /// side also where it would take more than 20,000 weighings to be sure, and with more than 64
    /// findings. Nobody is asked to move, to rename, or to do without what they need: only
    /// findings are settled, by the ways that each check offers.
    ///
    /// # Complexity
    ///
    /// At worst exponential in the checks that settle something, and bounded as said. With 25 findings
    /// it takes some thousand weighings, each a look at what is left of every group.
    ///
    /// ```
    /// use hirerisk::{Band, rule::Side};
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let ways = assessment.counterfactual();
    /// assert!(ways.iter().all(|way| way.checks.len() == 1 && way.leaves.band == Band::Routine));
    /// // The bank is asked, or its letter is shown.
    /// let sides: Vec<Side> = ways.iter().map(|way| way.side).collect();
    /// assert!(sides.contains(&Side::Employer) && sides.contains(&Side::Candidate));
    /// ```
    #[must_use]
    pub fn counterfactual(&self) -> Vec<Counterfactual<'s>> {
        if self.band() == Band::Routine {
            return Vec::new();
        }
        let Some(mut remaining) = Remaining::of(self) else { return Vec::new() };
        let mut told = self.ways_of(&mut remaining, Side::Employer);
        told.extend(self.ways_of(&mut remaining, Side::Candidate));
        let together = self.ways_of(&mut remaining, Side::Either);
        let fewer =
            |one: &Counterfactual<'_>| told.iter().all(|way| way.checks.len() > one.checks.len());
        if together.first().is_some_and(fewer) {
            told.extend(together);
        }
        told
    }

    /// The smallest sets of checks that a side can make alone.
    fn ways_of(&self, remaining: &mut Remaining<'_>, side: Side) -> Vec<Counterfactual<'s>> {
        let all = self.settling(remaining, side);
        let mut checks = Vec::new();
        for one in &all {
            if !all.iter().any(|other| one.is_covered(other)) {
                checks.push(*one);
            }
        }
        if checks.len() > MOST_BITS {
            return Vec::new();
        }
        let sets = Smallest::new(remaining, &checks, self.band()).sets();
        self.told_sets(side, &checks, sets)
    }

    fn told_sets(
        &self,
        side: Side,
        checks: &[Settling],
        mut sets: Vec<(Bits, Outlook)>,
    ) -> Vec<Counterfactual<'s>> {
        order::sort_by_key(&mut sets, |(set, _)| (minutes(checks, *set), *set));
        sets.truncate(MOST_TOLD);
        let mut told = Vec::with_capacity(sets.len());
        for (set, leaves) in sets {
            let mut ids = Vec::new();
            for place in places(set) {
                let check = checks.get(place).and_then(|one| self.book.checks.get(one.check));
                ids.extend(check.map(|check| Text::Borrowed(check.id)));
            }
            told.push(Counterfactual { side, checks: ids, minutes: minutes(checks, set), leaves });
        }
        told
    }
}

/// How long the checks of a set take.
fn minutes(checks: &[Settling], set: Bits) -> u32 {
    let mut sum = 0_u32;
    for place in places(set) {
        let minutes = checks.get(place).map_or(0, |one| one.minutes);
        sum = sum.saturating_add(minutes.into());
    }
    sum
}
