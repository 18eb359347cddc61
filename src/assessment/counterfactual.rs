//! What would bring the band down: the fewest checks whose good results are enough.

use alloc::vec::Vec;

use smallvec::SmallVec;

use super::Assessment;
use super::outlook::Reach;
use super::report::{Counterfactual, Outlook, Text};
use crate::weigh::Band;

/// More checks than these together are no advice.
const MOST_CHECKS: usize = 5;
/// So many sets are told, those of fewest minutes first.
const MOST_SETS: usize = 8;

/// A check, and the findings of which its good result leaves nothing.
pub(super) struct Settling {
    /// Its place among the checks.
    pub(super) check: usize,
    pub(super) minutes: u16,
    /// Places of the findings, rising.
    pub(super) findings: SmallVec<[usize; 8]>,
}

impl Settling {
    fn is_within(&self, other: &Settling) -> bool {
        self.findings.iter().all(|finding| other.findings.contains(finding))
    }

    /// Whether another check makes this one needless: it settles as much, and more, or in less time.
    fn is_covered(&self, other: &Settling) -> bool {
        let equal = other.is_within(self);
        self.is_within(other)
            && (!equal || (other.minutes, other.check) < (self.minutes, self.check))
    }
}

impl<'s> Assessment<'s> {
    /// The smallest sets of checks whose good results would bring the band down.
    ///
    /// Every set has as few checks as any that is enough, so that none of its members can be left out.
    /// Of checks that settle the same findings the one of fewest minutes stands for all. Empty at
    /// `routine`, and where no five checks are enough. Nobody is asked to move, to rename, or to do
    /// without what they need: only findings are settled, by the ways that each check offers.
    ///
    /// # Complexity
    ///
    /// Checks that settle something, to the power of the size of the sets.
    ///
    /// ```
    /// use hirerisk::Band;
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let ways = assessment.counterfactual();
    /// let way = ways.first().unwrap();
    /// assert_eq!((way.checks.len(), way.leaves.band), (1, Band::Routine));
    /// ```
    #[must_use]
    pub fn counterfactual(&self) -> Vec<Counterfactual<'s>> {
        if self.band() == Band::Routine {
            return Vec::new();
        }
        let all = self.settling();
        let needed = |one: &&Settling| !all.iter().any(|other| one.is_covered(other));
        let checks: Vec<&Settling> = all.iter().filter(needed).collect();
        for size in 1..=MOST_CHECKS.min(checks.len()) {
            let mut enough = Vec::new();
            each_set(&checks, size, &mut SmallVec::new(), &mut |set| {
                let leaves = self.without(set);
                if leaves.band != self.band() {
                    enough.push((set.iter().copied().collect(), leaves));
                }
            });
            if !enough.is_empty() {
                return self.told_sets(enough);
            }
        }
        Vec::new()
    }

    /// What is left if all checks of a set have good results.
    fn without(&self, set: &[&Settling]) -> Outlook {
        let settles: SmallVec<[usize; 32]> =
            set.iter().flat_map(|one| one.findings.iter().copied()).collect();
        self.if_good(&Reach { settles: &settles, opens: &[], brings: &[] })
    }

    fn told_sets(&self, mut sets: Vec<(Set<'_>, Outlook)>) -> Vec<Counterfactual<'s>> {
        let minutes = |set: &[&Settling]| {
            set.iter().fold(0_u32, |sum, one| sum.saturating_add(u32::from(one.minutes)))
        };
        crate::order::sort_by_key(&mut sets, |(set, _)| minutes(set));
        sets.truncate(MOST_SETS);
        let id =
            |one: &&Settling| self.book.checks.get(one.check).map(|check| Text::Borrowed(check.id));
        let told = |(set, leaves): &(Set<'_>, Outlook)| Counterfactual {
            checks: set.iter().filter_map(id).collect(),
            minutes: minutes(set),
            leaves: *leaves,
        };
        sets.iter().map(told).collect()
    }
}

/// Some of the checks.
type Set<'c> = SmallVec<[&'c Settling; MOST_CHECKS]>;

/// Calls with every set of so many of the checks.
fn each_set<'c>(
    checks: &[&'c Settling],
    size: usize,
    set: &mut Set<'c>,
    visit: &mut dyn FnMut(&[&'c Settling]),
) {
    if size == 0 {
        return visit(set);
    }
    for (place, check) in checks.iter().enumerate() {
        set.push(check);
        let rest = checks.get(place.saturating_add(1)..).unwrap_or_default();
        each_set(rest, size.saturating_sub(1), set, visit);
        set.pop();
    }
}
