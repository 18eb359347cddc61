//! What one group comes to with honest people: its points, whether it is a cause, which parts of
//! interactions stand.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::part::Part;
use crate::order;
use crate::rule::Carry;
use crate::units::{Overlap, Points, Share};
use crate::weigh::policy::Policy;
use crate::weigh::sum::GroupScale;

/// A rule as honest people show it.
#[derive(Debug)]
pub(super) struct Shown {
    /// Rising; none is shown by more people than the one below it.
    pub(super) steps: Vec<Step>,
    pub(super) first_hand: bool,
    /// The parts of interactions that it brings.
    pub(super) parts: u128,
}

/// A level as honest people show it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) points: Points,
    pub(super) carry: Carry,
    /// How many people show it or a higher one.
    pub(super) share: Share,
}

impl Shown {
    /// Each level with the share of people who show this one and none above it.
    #[inline]
    fn exactly(&self) -> impl Iterator<Item = (Step, Share)> {
        let above = self.steps.iter().skip(1).map(|step| step.share).chain([Share::per_million(0)]);
        self.steps.iter().zip(above).map(|(step, above)| (*step, step.share.without(above)))
    }

    #[inline]
    fn quiet(&self) -> Share {
        Share::ALL.without(self.steps.first().map_or(Share::per_million(0), |step| step.share))
    }

    /// The highest level that is shown by at least so many people.
    #[inline]
    fn shown_by(&self, people: Share) -> Option<Step> {
        self.steps.iter().rfind(|step| step.share >= people).copied()
    }
}

/// What a group comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Came {
    pub(super) points: Points,
    pub(super) cause: Cause,
    pub(super) parts: u128,
}

/// Whether a group is one of the causes that `escalate` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cause {
    None,
    /// Only by "no record under the names tried": all such groups are one cause.
    NoRecord {
        first_hand: bool,
    },
    Own {
        first_hand: bool,
    },
}

/// What a group comes to, and with which part of honest people.
pub(super) type Law = BTreeMap<Came, Part>;

/// The law of a group whose rules fire each by itself.
#[inline]
pub(super) fn apart(rules: &[Shown], scale: GroupScale) -> Law {
    let mut all = BTreeMap::new();
    all.insert(Seen::default(), Part::ALL);
    for rule in rules {
        let mut next = BTreeMap::new();
        for (seen, part) in &all {
            note(&mut next, *seen, part.times(Part::of(rule.quiet())));
            for (step, share) in rule.exactly() {
                note(&mut next, seen.and(rule, step, scale), part.times(Part::of(share)));
            }
        }
        all = next;
    }
    law(all, scale)
}

/// The law of a group whose rules fire for one reason: who shows a rare level shows every more
/// common one of the group.
#[inline]
pub(super) fn together(rules: &[Shown], scale: GroupScale) -> Law {
    let steps = rules.iter().flat_map(|rule| &rule.steps);
    let mut edges: Vec<Share> = steps.map(|step| step.share).chain([Share::ALL]).collect();
    order::sort_by(&mut edges, Ord::cmp);
    edges.dedup();
    let mut all = BTreeMap::new();
    let mut below = Share::per_million(0);
    for edge in edges {
        let shown = rules.iter().filter_map(|rule| Some((rule, rule.shown_by(edge)?)));
        let seen = shown.fold(Seen::default(), |seen, (rule, step)| seen.and(rule, step, scale));
        note(&mut all, seen, Part::of(edge.without(below)));
        below = edge;
    }
    law(all, scale)
}

#[inline]
fn law(all: BTreeMap<Seen, Part>, scale: GroupScale) -> Law {
    let mut law = BTreeMap::new();
    for (seen, part) in all {
        note(&mut law, seen.came(scale), part);
    }
    law
}

/// Adds people; what nobody shows is left out.
#[inline]
fn note<K: Ord>(all: &mut BTreeMap<K, Part>, key: K, part: Part) {
    if part > Part::NONE {
        let so_far = all.entry(key).or_default();
        *so_far = so_far.plus(part);
    }
}

/// What was seen so far of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Seen {
    all: Sum,
    /// Of lines that help the group to carry.
    own: Sum,
    /// Of these and of lines that say "no record".
    named: Sum,
    first_hand: bool,
    parts: u128,
}

impl Seen {
    #[inline]
    fn and(self, rule: &Shown, step: Step, scale: GroupScale) -> Seen {
        let Seen { all, own, named, first_hand, parts } = self;
        let add = |sum: Sum| sum.and(step.points, scale.overlap);
        let helps = scale.carries && step.carry != Carry::Never;
        let is_own = helps && step.carry == Carry::Group;
        Seen {
            all: add(all),
            own: if is_own { add(own).enough(scale.overlap) } else { own },
            named: if helps { add(named).enough(scale.overlap) } else { named },
            first_hand: first_hand || helps && rule.first_hand,
            parts: parts | rule.parts,
        }
    }

    #[inline]
    fn came(self, scale: GroupScale) -> Came {
        let carries = |sum: Sum| sum.total(scale.overlap) >= Policy::CARRIES_FROM;
        let points = self.all.total(scale.overlap);
        let cause = match (carries(self.own), carries(self.named)) {
            (true, _) => Cause::Own { first_hand: self.first_hand },
            (false, true) => Cause::NoRecord { first_hand: self.first_hand },
            (false, false) => Cause::None,
        };
        let parts = if points > Points::ZERO { self.parts } else { 0 };
        Came { points, cause, parts }
    }
}

/// The sum of some lines of a group. Which of them is the strongest can change, so it keeps apart
/// what all of them bring at the overlap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Sum {
    strongest: Points,
    at_overlap: Points,
}

impl Sum {
    #[inline]
    fn and(self, points: Points, overlap: Overlap) -> Sum {
        let at_overlap = self.at_overlap + overlap.of(points);
        Sum { strongest: self.strongest.max(points), at_overlap }
    }

    /// The strongest in full, the others at the overlap.
    #[inline]
    fn total(self, overlap: Overlap) -> Points {
        self.at_overlap - overlap.of(self.strongest) + self.strongest
    }

    /// What is enough to carry is no longer told apart: more lines never make it less.
    #[inline]
    fn enough(self, overlap: Overlap) -> Sum {
        let enough = Policy::CARRIES_FROM;
        if self.total(overlap) < enough {
            return self;
        }
        Sum { strongest: enough, at_overlap: overlap.of(enough) }
    }
}
