//! What would bring the band down: the fewest checks whose good results are enough.

use alloc::vec::Vec;

use smallvec::SmallVec;

use super::Assessment;
use super::report::{Counterfactual, Outlook, Text};
use crate::order;
use crate::weigh::{Band, Line, in_order};

/// More checks than these together are no advice.
const MOST_CHECKS: usize = 5;
/// Of a size of which there are more sets, none is tried: an answer takes at most one or two
/// milliseconds.
const MOST_TRIED: usize = 1_000;
/// So many sets are told, those of fewest minutes first.
const MOST_TOLD: usize = 8;

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
    /// `routine`, and where no set is enough for which fewer than 1,000 of its size would have to be
    /// tried. Nobody is asked to move, to rename, or to do without what they need: only findings are
    /// settled, by the ways that each check offers.
    ///
    /// # Complexity
    ///
    /// At most 1,000 sums for each size, up to five.
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
        let lines = self.lines_with_places();
        for size in 1..=MOST_CHECKS.min(checks.len()) {
            if sets_of(checks.len(), size) > MOST_TRIED {
                break;
            }
            let mut enough = Vec::new();
            each_set(&checks, size, &mut SmallVec::new(), &mut |set| {
                let leaves = self.without(&lines, set);
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

    /// The findings in the order of weighing, each with its place: sorted once for all sets.
    fn lines_with_places(&self) -> Vec<(usize, Line)> {
        let mut sorted = self.findings.clone();
        in_order(&mut sorted);
        let place = |line: Line| {
            let place = self.findings.iter().position(|one| one.rule == line.rule);
            (place.unwrap_or(usize::MAX), line)
        };
        sorted.into_iter().map(place).collect()
    }

    /// What is left if all checks of a set have good results.
    fn without(&self, lines: &[(usize, Line)], set: &[&Settling]) -> Outlook {
        let stays =
            |place: usize| !set.iter().any(|check| check.findings.binary_search(&place).is_ok());
        let left = lines.iter().filter(|(place, _)| stays(*place)).map(|(_, line)| *line);
        self.outlook(&left.collect::<SmallVec<[Line; 32]>>())
    }

    fn told_sets(&self, mut sets: Vec<(Set<'_>, Outlook)>) -> Vec<Counterfactual<'s>> {
        let minutes = |set: &[&Settling]| {
            set.iter().fold(0_u32, |sum, one| sum.saturating_add(u32::from(one.minutes)))
        };
        order::sort_by_key(&mut sets, |(set, _)| minutes(set));
        sets.truncate(MOST_TOLD);
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

/// How many sets there are of so many of the checks.
fn sets_of(checks: usize, size: usize) -> usize {
    let next = |sets: usize, place: usize| {
        sets.saturating_mul(checks.saturating_sub(place)).div_euclid(place.saturating_add(1))
    };
    (0..size).fold(1, next)
}

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
