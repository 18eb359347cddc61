//! The arithmetic: groups with overlap, mitigations by group, interactions, causes.

use alloc::vec;
use alloc::vec::Vec;

use super::policy::Policy;
use crate::rule::Carry;
use crate::units::{Overlap, Points};

/// What weighing knows of a rule set: groups, what mitigations answer, interactions.
#[derive(Debug)]
pub(crate) struct Scale {
    /// In the order of the rulebook; rules without a group have one of their own.
    pub(crate) groups: Vec<GroupScale>,
    /// Points of each mitigation, in the order of the ids.
    pub(crate) mitigations: Vec<Points>,
    /// Points and the rules of both parts of each interaction, in the order of the ids.
    pub(crate) interactions: Vec<(Points, [Vec<usize>; 2])>,
}

/// How a group weighs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GroupScale {
    pub(crate) overlap: Overlap,
    pub(crate) carries: bool,
    /// The mitigations that name it: one bit each.
    pub(crate) answered_by: u64,
}

/// A fired rule on the scale.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    pub(crate) rule: usize,
    pub(crate) group: usize,
    pub(crate) points: Points,
    /// Which mitigations answer it: one bit each.
    pub(crate) answered: u64,
    /// Whether it can be one of the causes that `escalate` asks for.
    pub(crate) carry: Carry,
    /// It rests on an observed or verified fact that is no address look-up.
    pub(crate) first_hand: bool,
}

/// What a mitigation takes back in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) mitigation: usize,
    pub(crate) group: usize,
    pub(crate) points: Points,
}

/// A group's sums.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct GroupTotal {
    /// Before mitigations.
    pub(crate) subtotal: Points,
    /// After them.
    pub(crate) kept: Points,
}

/// All sums of one evaluation.
#[derive(Debug)]
pub(crate) struct Totals {
    pub(crate) score: Points,
    /// Two causes carry the score, one of them first-hand or verified.
    pub(crate) carried: bool,
    pub(crate) groups: Vec<GroupTotal>,
    pub(crate) answers: Vec<Answer>,
    /// Which interactions count.
    pub(crate) interactions: u64,
}

/// Weighs lines in any order. `held` has a bit for each mitigation that holds.
pub(crate) fn evaluate(scale: &Scale, mut lines: Vec<Line>, held: u64) -> Totals {
    let place = |line: &Line| (line.group, core::cmp::Reverse(line.points), line.rule);
    if !lines.is_sorted_by_key(place) {
        lines.sort_unstable_by_key(place);
    }
    let mut groups = vec![GroupTotal::default(); scale.groups.len()];
    let (mut answers, mut causes) = (Vec::new(), Causes::default());
    for lines in lines.chunk_by(|one, two| one.group == two.group) {
        let Some(group) = Group::of(scale, lines, held) else { continue };
        let total = group.total(&mut answers);
        causes.add(&group, total);
        if let Some(place) = groups.get_mut(group.index) {
            *place = total;
        }
    }
    let interactions = interactions(scale, &lines, &groups);
    let extra = (scale.interactions.iter().enumerate())
        .filter(|(index, _)| has_bit(interactions, *index))
        .map(|(_, (points, _))| *points);
    let score = Points::total(groups.iter().map(|group| group.kept).chain(extra));
    Totals { score, carried: causes.carry(), groups, answers, interactions }
}

/// The lines of one group, the strongest first, with what can answer them.
#[derive(Clone, Copy)]
struct Group<'w> {
    scale: &'w Scale,
    index: usize,
    overlap: Overlap,
    carries: bool,
    lines: &'w [Line],
    /// The mitigations that hold and name the group.
    held: u64,
}

impl<'w> Group<'w> {
    fn of(scale: &'w Scale, lines: &'w [Line], held: u64) -> Option<Group<'w>> {
        let index = lines.first()?.group;
        let GroupScale { overlap, carries, answered_by } = *scale.groups.get(index)?;
        Some(Group { scale, index, overlap, carries, lines, held: held & answered_by })
    }

    /// The points of each line here: the strongest in full, each further one at the overlap.
    fn counted(self) -> impl Iterator<Item = Points> {
        self.lines.iter().enumerate().map(move |(place, line)| self.discounted(place, line.points))
    }

    /// Points in full for the first, at the overlap for a further one.
    fn discounted(self, place: usize, points: Points) -> Points {
        if place == 0 { points } else { self.overlap.of(points) }
    }

    /// What the group counts and keeps; what each mitigation takes back is added to `answers`.
    ///
    /// It keeps at least what it would keep if some of its findings had not been made: else one
    /// more finding, answered, could lower it.
    fn total(self, answers: &mut Vec<Answer>) -> GroupTotal {
        let subtotal = Points::total(self.counted());
        let mut kept = subtotal;
        if self.held != 0 {
            let floor = self.most_without_some();
            self.take_back(|mitigation, points| {
                let points = points.min(kept - floor).max(Points::ZERO);
                kept = kept - points;
                answers.push(Answer { mitigation, group: self.index, points });
            });
        }
        GroupTotal { subtotal, kept }
    }

    /// What the group keeps if mitigations take back all they can.
    fn plainly_kept(self) -> Points {
        let mut kept = Points::total(self.counted());
        self.take_back(|_, points| kept = kept - points);
        kept
    }

    /// What each mitigation could take back: the most useful first and in full, further ones at
    /// the overlap, each at most what is left of the lines that it answers.
    fn take_back(self, mut taken: impl FnMut(usize, Points)) {
        let mut left = Left::of(self.counted());
        let mut open = self.held;
        for place in 0..self.scale.mitigations.len() {
            let Some((mitigation, points)) = self.most_useful(open) else { break };
            open &= !bit(mitigation);
            let worth = self.discounted(place, points);
            let answers = self.lines.iter().map(|line| has_bit(line.answered, mitigation));
            taken(mitigation, left.take(worth, answers));
        }
    }

    /// The mitigation that can take back most of the lines, then the one of most points, ties by
    /// id: one that answers nothing here must not stand before one that does.
    fn most_useful(self, open: u64) -> Option<(usize, Points)> {
        bits(open)
            .filter_map(|index| Some((index, *self.scale.mitigations.get(index)?)))
            .max_by_key(|(index, points)| {
                let answered = self.lines.iter().zip(self.counted());
                let answered = answered.filter(|(line, _)| has_bit(line.answered, *index));
                let most = Points::total(answered.map(|(_, counted)| counted));
                (most.min(*points), *points, core::cmp::Reverse(*index))
            })
    }

    /// The most that the group would keep if some of its findings had not been made. Findings that
    /// the same mitigations answer go together: among them, one more never lowers the sum.
    fn most_without_some(self) -> Points {
        let kind = |line: &Line| line.answered & self.held;
        if self.lines.iter().all(|line| Some(kind(line)) == self.lines.first().map(kind)) {
            return Points::ZERO;
        }
        let mut kinds: Vec<u64> = self.lines.iter().map(kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let sets = 1_u32 << kinds.len().min(MOST_KINDS);
        let keeps = |set: u32| {
            let stays = |line: &&Line| {
                let place = kinds.iter().position(|one| *one == kind(line));
                place.is_none_or(|kind| kind >= MOST_KINDS || set >> kind & 1 == 1)
            };
            let lines: Vec<Line> = self.lines.iter().filter(stays).copied().collect();
            Group { lines: &lines, ..self }.plainly_kept()
        };
        (1..sets.saturating_sub(1)).map(keeps).max().unwrap_or_default()
    }

    /// Whether the group would keep enough to carry if only these lines of it had fired.
    fn carries_with(self, total: GroupTotal, only: fn(&Line) -> bool) -> bool {
        if self.lines.iter().all(only) {
            return total.kept >= Policy::CARRIES_FROM;
        }
        let lines: Vec<Line> = self.lines.iter().filter(|line| only(line)).copied().collect();
        let alone = Group { lines: &lines, ..self }.total(&mut Vec::new());
        alone.kept >= Policy::CARRIES_FROM
    }
}

/// What no mitigation has taken back yet of the lines of a group.
struct Left {
    first: [Points; USUAL_LINES],
    further: Vec<Points>,
}

/// Few groups have more findings; these need no allocation.
const USUAL_LINES: usize = 8;

impl Left {
    fn of(counted: impl Iterator<Item = Points>) -> Left {
        let mut left = Left { first: [Points::ZERO; USUAL_LINES], further: Vec::new() };
        for (place, points) in counted.enumerate() {
            match left.first.get_mut(place) {
                Some(first) => *first = points,
                None => left.further.push(points),
            }
        }
        left
    }

    /// Takes points back from the lines that are answered, and tells how many.
    fn take(&mut self, worth: Points, answers: impl Iterator<Item = bool>) -> Points {
        let mut open = worth;
        for (left, _) in
            self.first.iter_mut().chain(&mut self.further).zip(answers).filter(|one| one.1)
        {
            let part = open.min(*left);
            *left = *left - part;
            open = open - part;
        }
        worth - open
    }
}

/// So many kinds of answered findings are told apart in one group. More would need a rulebook in
/// which one group has more rules that different mitigations answer.
const MOST_KINDS: usize = 10;

/// The causes that carry a score.
#[derive(Default)]
struct Causes {
    own: usize,
    /// Groups that carry only by "no record under the names tried": all of them are one cause.
    no_record: bool,
    first_hand: bool,
}

impl Causes {
    fn add(&mut self, group: &Group<'_>, total: GroupTotal) {
        if !group.carries {
            return;
        }
        if group.carries_with(total, |line| line.carry == Carry::Group) {
            self.own = self.own.saturating_add(1);
        } else if group.carries_with(total, |line| line.carry != Carry::Never) {
            self.no_record = true;
        } else {
            return;
        }
        let mut carrying = group.lines.iter().filter(|line| line.carry != Carry::Never);
        self.first_hand |= carrying.any(|line| line.first_hand);
    }

    fn carry(&self) -> bool {
        self.own.saturating_add(usize::from(self.no_record)) >= 2 && self.first_hand
    }
}

/// Which interactions count: a rule of each part fired, in a group that keeps something.
fn interactions(scale: &Scale, lines: &[Line], groups: &[GroupTotal]) -> u64 {
    let stands = |part: &[usize]| {
        lines.iter().any(|line| {
            part.contains(&line.rule)
                && groups.get(line.group).is_some_and(|group| group.kept > Points::ZERO)
        })
    };
    let both =
        |(_, (_, [one, two])): &(usize, &(Points, [Vec<usize>; 2]))| stands(one) && stands(two);
    let count = scale.interactions.iter().enumerate().filter(both);
    count.fold(0, |bits, (index, _)| bits | bit(index))
}

/// One bit of a set of up to 64; further ones have none.
pub(crate) const fn bit(index: usize) -> u64 {
    if index < 64 { 1 << index } else { 0 }
}

/// The places of the bits of a set.
fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    core::iter::from_fn(move || {
        let place = set.trailing_zeros();
        set &= set.checked_sub(1)?;
        usize::try_from(place).ok()
    })
}

/// Whether a set has the bit.
pub(crate) const fn has_bit(set: u64, index: usize) -> bool {
    set & bit(index) != 0
}
