//! The arithmetic: groups with overlap, mitigations by group, interactions, causes.

use alloc::vec;
use alloc::vec::Vec;

use smallvec::SmallVec;

use super::policy::Policy;
use crate::order::{self, Greatest as _};
use crate::rule::Carry;
use crate::units::{Overlap, Points};

/// What weighing knows of a rule set: groups, what mitigations answer, interactions.
#[derive(Debug, Default)]
pub(crate) struct Scale {
    /// In the order of the rulebook; rules without a group have one of their own.
    pub(crate) groups: Vec<GroupScale>,
    /// Points of each mitigation, in the order of the ids.
    pub(crate) mitigations: Vec<Points>,
    /// Points of each interaction, in the order of the ids.
    pub(crate) interactions: Vec<Points>,
    /// Of each rule, in which parts of which interactions it stands: see [`part`].
    pub(crate) parts: Vec<u128>,
}

/// How a group weighs.
#[derive(Clone, Copy, Debug)]
pub(crate) struct GroupScale {
    pub(crate) overlap: Overlap,
    pub(crate) carries: bool,
    /// The mitigations that name it: one bit each.
    pub(crate) answered_by: u64,
    /// Its place among the groups in the order of their ids.
    pub(crate) by_id: usize,
}

/// A fired rule on the scale.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    pub(crate) rule: usize,
    pub(crate) group: usize,
    pub(crate) points: Points,
    /// What exceptions leave of them.
    pub(crate) left: Points,
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

/// What an exception takes back of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lowered {
    pub(crate) rule: usize,
    pub(crate) group: usize,
    pub(crate) points: Points,
}

/// A group's sums.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct GroupTotal {
    /// Before mitigations and exceptions.
    pub(crate) subtotal: Points,
    /// After them.
    pub(crate) kept: Points,
}

/// The sum of an evaluation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sum {
    pub(crate) score: Points,
    /// Two causes carry the score, one of them first-hand or verified.
    pub(crate) carried: bool,
    /// Which interactions count.
    pub(crate) interactions: u64,
}

/// How a sum came about.
#[derive(Debug, Default)]
pub(crate) struct Bill {
    /// Of every group of the scale; none where there is no line.
    pub(crate) groups: Vec<GroupTotal>,
    pub(crate) answers: Vec<Answer>,
    pub(crate) lowered: Vec<Lowered>,
}

impl Line {
    /// Whether an exception lowers it.
    const fn is_lowered(&self) -> bool {
        self.left.get() < self.points.get()
    }
}

/// Brings lines into the order of weighing: by group, in it the strongest first.
pub(crate) fn in_order(lines: &mut [Line]) {
    let place = |line: &Line| (line.group, core::cmp::Reverse(line.points), line.rule);
    if !lines.is_sorted_by_key(|line| line.group) {
        order::sort_by_key(lines, place);
        return;
    }
    for group in lines.chunk_by_mut(|one, two| one.group == two.group) {
        order::sort_by_key(group, place);
    }
}

/// Weighs lines that are in order. `held` has a bit for each mitigation that holds.
pub(crate) fn evaluate(scale: &Scale, lines: &[Line], held: u64) -> (Sum, Bill) {
    let mut bill = Bill::default();
    if !lines.is_empty() {
        bill.groups = vec![GroupTotal::default(); scale.groups.len()];
    }
    let sum = weigh(scale, lines, held, Some(&mut bill));
    (sum, bill)
}

/// The same without the bill.
pub(crate) fn sum(scale: &Scale, lines: &[Line], held: u64) -> Sum {
    weigh(scale, lines, held, None)
}

fn weigh(scale: &Scale, lines: &[Line], held: u64, mut bill: Option<&mut Bill>) -> Sum {
    let mut tally = Tally::default();
    for lines in lines.chunk_by(|one, two| one.group == two.group) {
        let Some(group) = Group::of(scale, lines, held) else { continue };
        let total = group.total(bill.as_deref_mut());
        tally = tally.and(group.tally(total));
        if let Some(place) = bill.as_mut().and_then(|bill| bill.groups.get_mut(group.index)) {
            *place = total;
        }
    }
    tally.sum(scale)
}

/// What some groups come to. Groups add up, so one that stays as it is need not be weighed again.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    score: Points,
    causes: Causes,
    /// The parts of interactions that stand.
    parts: u128,
}

impl Tally {
    /// Of the lines of one group, the strongest first.
    pub(crate) fn of_group(scale: &Scale, lines: &[Line], held: u64) -> Tally {
        Group::of(scale, lines, held)
            .map_or(Tally::default(), |group| group.tally(group.total(None)))
    }

    pub(crate) fn and(self, other: Tally) -> Tally {
        Tally {
            score: self.score + other.score,
            causes: self.causes.and(other.causes),
            parts: self.parts | other.parts,
        }
    }

    /// The sum, with what came together.
    pub(crate) fn sum(self, scale: &Scale) -> Sum {
        let (mut score, mut interactions) = (self.score, 0);
        let any = self.parts & (self.parts >> 1) & FIRST_SIDES != 0;
        let all = if any { &*scale.interactions } else { &[] };
        for (index, points) in all.iter().enumerate() {
            if self.parts & part(index, 0) != 0 && self.parts & part(index, 1) != 0 {
                interactions |= bit(index);
                score = score + *points;
            }
        }
        Sum { score, carried: self.causes.carry(), interactions }
    }
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
        let GroupScale { overlap, carries, answered_by, .. } = *scale.groups.get(index)?;
        Some(Group { scale, index, overlap, carries, lines, held: held & answered_by })
    }

    fn subtotal(self) -> Points {
        let mut sum = Points::ZERO;
        for (place, line) in self.lines.iter().enumerate() {
            sum = sum + self.discounted(place, line.points);
        }
        sum
    }

    /// The points of each line here: the strongest in full, each further one at the overlap.
    fn counted(self) -> SmallVec<[Points; USUAL_LINES]> {
        let mut counted = SmallVec::with_capacity(self.lines.len());
        for (place, line) in self.lines.iter().enumerate() {
            counted.push(self.discounted(place, line.points));
        }
        counted
    }

    /// Points in full for the first, at the overlap for a further one.
    fn discounted(self, place: usize, points: Points) -> Points {
        if place == 0 { points } else { self.overlap.of(points) }
    }

    /// What the group counts and keeps; what each mitigation and exception takes back is added to the
    /// bill.
    fn total(self, mut bill: Option<&mut Bill>) -> GroupTotal {
        let mut total = self.in_full(bill.as_mut().map(|bill| &mut bill.answers));
        if self.lines.iter().any(Line::is_lowered) {
            total.kept = self.lowered(total.kept, bill.map(|bill| &mut bill.lowered));
        }
        total
    }

    /// What is kept where exceptions lower some lines: what the group would keep if they had the points
    /// that are left, and never more than in full. (A weaker line can let another one count in full, and
    /// with it bring another step to the front, which may take back a point less.)
    fn lowered(self, full: Points, bill: Option<&mut Vec<Lowered>>) -> Points {
        let lines = || self.lines.iter().filter(|line| line.is_lowered());
        let count = lines().count();
        let least = self.kept_with_lowered(count).min(full);
        let Some(bill) = bill else { return least };
        let mut kept = full;
        for (before, line) in lines().enumerate() {
            let done = before.saturating_add(1);
            let next = if done < count { self.kept_with_lowered(done) } else { least };
            let next = next.max(least).min(kept);
            bill.push(Lowered { rule: line.rule, group: self.index, points: kept - next });
            kept = next;
        }
        least
    }

    /// What the group would keep if the first so many lowered lines had the points that are left.
    fn kept_with_lowered(self, count: usize) -> Points {
        let mut lines = Lines::from_slice(self.lines);
        for line in lines.iter_mut().filter(|line| line.is_lowered()).take(count) {
            line.points = line.left;
        }
        in_order(&mut lines);
        Group { lines: &lines, ..self }.in_full(None).kept
    }

    /// What the group counts and keeps without exceptions; what each mitigation takes back is added to
    /// the answers.
    ///
    /// It keeps at least what it would keep if some of its findings had not been made: else one
    /// more finding, answered, could lower it.
    fn in_full(self, mut answers: Option<&mut Vec<Answer>>) -> GroupTotal {
        let subtotal = self.subtotal();
        let mut kept = subtotal;
        if self.held != 0 {
            let floor = self.most_without_some();
            self.take_back(&mut |mitigation, points| {
                let points = points.min(kept - floor).max(Points::ZERO);
                kept = kept - points;
                if let Some(answers) = &mut answers {
                    answers.push(Answer { mitigation, group: self.index, points });
                }
                answers.is_some() || kept > floor
            });
        }
        GroupTotal { subtotal, kept }
    }

    /// What the group keeps if mitigations take back all they can.
    fn plainly_kept(self) -> Points {
        let mut kept = self.subtotal();
        self.take_back(&mut |_, points| {
            kept = kept - points;
            kept > Points::ZERO
        });
        kept
    }

    /// What each mitigation could take back: the most useful first and in full, further ones at
    /// the overlap, each at most what is left of the lines that it answers. It ends where `taken`
    /// answers that nothing more is wanted.
    ///
    /// The most useful is the one that can take back most of the lines, then the one of most points,
    /// ties by id: one that answers nothing here must not stand before one that does.
    fn take_back(self, taken: &mut dyn FnMut(usize, Points) -> bool) {
        let mut left = Left(self.counted());
        let mut useful = [(Points::ZERO, Points::ZERO); MOST_MITIGATIONS];
        for index in bits(self.held) {
            let points = self.scale.mitigations.get(index).copied().unwrap_or_default();
            let answered = left.answered_by(self.lines, index);
            if let Some(useful) = useful.get_mut(index) {
                *useful = (answered.min(points), points);
            }
        }
        let mut open = self.held;
        for place in 0..self.scale.mitigations.len() {
            let most =
                bits(open).greatest_by(|index| (useful.get(*index), core::cmp::Reverse(*index)));
            let Some(mitigation) = most else { break };
            open &= !bit(mitigation);
            let points = self.scale.mitigations.get(mitigation).copied().unwrap_or_default();
            let worth = self.discounted(place, points);
            if !taken(mitigation, left.take(worth, self.lines, mitigation)) {
                break;
            }
        }
    }

    /// The most that the group would keep if some of its findings had not been made. Findings that
    /// the same mitigations answer go together: among them, one more never lowers the sum.
    fn most_without_some(self) -> Points {
        let kind = |line: &Line| line.answered & self.held;
        if self.lines.iter().all(|line| Some(kind(line)) == self.lines.first().map(kind)) {
            return Points::ZERO;
        }
        let mut kinds: SmallVec<[u64; USUAL_LINES]> = SmallVec::new();
        for kind in self.lines.iter().map(kind) {
            if let Err(place) = kinds.binary_search(&kind) {
                kinds.insert(place, kind);
            }
        }
        let sets = 1_u32 << kinds.len().min(MOST_KINDS);
        let mut most = Points::ZERO;
        for set in 1..sets.saturating_sub(1) {
            let lines = self.lines_with(&|line| {
                let place = kinds.iter().position(|one| *one == kind(line));
                place.is_none_or(|kind| kind >= MOST_KINDS || set >> kind & 1 == 1)
            });
            most = most.max(Group { lines: &lines, ..self }.plainly_kept());
        }
        most
    }

    /// Some of its lines.
    fn lines_with(self, stays: &dyn Fn(&Line) -> bool) -> Lines {
        let mut lines = Lines::new();
        for line in self.lines {
            if stays(line) {
                lines.push(*line);
            }
        }
        lines
    }

    fn tally(self, total: GroupTotal) -> Tally {
        let parts = if total.kept > Points::ZERO {
            let of_line = |line: &Line| self.scale.parts.get(line.rule).copied().unwrap_or(0);
            self.lines.iter().fold(0, |parts, line| parts | of_line(line))
        } else {
            0
        };
        Tally { score: total.kept, causes: Causes::of(&self, total), parts }
    }

    /// Whether the group would keep enough to carry if only these lines of it had fired.
    fn carries_with(self, total: GroupTotal, only: fn(&Line) -> bool) -> bool {
        if self.lines.iter().all(only) {
            return total.kept >= Policy::CARRIES_FROM;
        }
        let lines = self.lines_with(&only);
        let alone = Group { lines: &lines, ..self }.total(None);
        alone.kept >= Policy::CARRIES_FROM
    }
}

/// Some lines of a group.
type Lines = SmallVec<[Line; USUAL_LINES]>;

/// What no mitigation has taken back yet of the lines of a group.
struct Left(SmallVec<[Points; USUAL_LINES]>);

/// Few groups have more findings; these need no allocation.
const USUAL_LINES: usize = 8;

impl Left {
    /// What is left of each line that a mitigation answers.
    fn each(&mut self, lines: &[Line], mitigation: usize, left: &mut dyn FnMut(&mut Points)) {
        for (points, line) in self.0.iter_mut().zip(lines) {
            if has_bit(line.answered, mitigation) {
                left(points);
            }
        }
    }

    /// The points of the lines that a mitigation answers.
    fn answered_by(&mut self, lines: &[Line], mitigation: usize) -> Points {
        let mut sum = Points::ZERO;
        self.each(lines, mitigation, &mut |left| sum = sum + *left);
        sum
    }

    /// Takes points back from the lines that are answered, and tells how many.
    fn take(&mut self, worth: Points, lines: &[Line], mitigation: usize) -> Points {
        let mut open = worth;
        self.each(lines, mitigation, &mut |left| {
            let part = open.min(*left);
            *left = *left - part;
            open = open - part;
        });
        worth - open
    }
}

/// So many kinds of answered findings are told apart in one group. More would need a rulebook in
/// which one group has more rules that different mitigations answer.
const MOST_KINDS: usize = 10;

/// The causes that carry a score.
#[derive(Clone, Copy, Debug, Default)]
struct Causes {
    own: usize,
    /// Groups that carry only by "no record under the names tried": all of them are one cause.
    no_record: bool,
    first_hand: bool,
}

impl Causes {
    fn of(group: &Group<'_>, total: GroupTotal) -> Causes {
        let own = group.carries && group.carries_with(total, |line| line.carry == Carry::Group);
        let any = || group.carries_with(total, |line| line.carry != Carry::Never);
        let no_record = !own && group.carries && any();
        let mut carrying = group.lines.iter().filter(|line| line.carry != Carry::Never);
        let first_hand = (own || no_record) && carrying.any(|line| line.first_hand);
        Causes { own: usize::from(own), no_record, first_hand }
    }

    fn and(self, other: Causes) -> Causes {
        Causes {
            own: self.own.saturating_add(other.own),
            no_record: self.no_record || other.no_record,
            first_hand: self.first_hand || other.first_hand,
        }
    }

    fn carry(&self) -> bool {
        self.own.saturating_add(usize::from(self.no_record)) >= 2 && self.first_hand
    }
}

/// The bit of one side of an interaction, 0 or 1: it counts when a rule of each side fired, in a
/// group that keeps something. 64 interactions have bits.
pub(crate) fn part(interaction: usize, side: usize) -> u128 {
    let place = interaction.saturating_mul(2).saturating_add(side);
    u32::try_from(place).ok().and_then(|place| 1_u128.checked_shl(place)).unwrap_or(0)
}

/// The bits of the first sides of all interactions.
const FIRST_SIDES: u128 = u128::MAX / 3;

/// So many mitigations have a bit.
const MOST_MITIGATIONS: usize = 64;

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

#[cfg(test)]
mod tests {
    use super::*;

    /// A line of a rule by its place: points, what an exception leaves, the bits of what answers it.
    fn line(rule: usize, [points, left]: [i32; 2], answered: u64) -> Line {
        let [points, left] = [points, left].map(Points::new);
        Line { rule, group: 0, points, left, answered, carry: Carry::Group, first_hand: true }
    }

    #[test]
    fn a_weaker_line_that_lets_a_step_take_less_leaves_no_more_than_before() {
        let group =
            GroupScale { overlap: Overlap::QUARTER, carries: true, answered_by: 3, by_id: 0 };
        let scale = Scale {
            groups: vec![group],
            mitigations: [1, 7].map(Points::new).to_vec(),
            ..Scale::default()
        };
        let weighed = |left| {
            let mut lines = [line(0, [10, left], 2), line(1, [8, 8], 0), line(2, [4, 4], 1)];
            in_order(&mut lines);
            evaluate(&scale, &lines, 3)
        };
        let weaker = |points| {
            let mut lines = [line(0, [points; 2], 2), line(1, [8, 8], 0), line(2, [4, 4], 1)];
            in_order(&mut lines);
            sum(&scale, &lines, 3).score.get()
        };
        // As a finding of fewer points it would bring one more: each step takes a point, rounded down.
        assert_eq!((weaker(10), weaker(4)), (8, 9));
        let (excepted, bill) = weighed(4);
        assert_eq!(excepted.score, Points::new(8));
        let taken = bill.lowered.first().map(|lowered| (lowered.rule, lowered.points));
        assert_eq!(taken, Some((0, Points::ZERO)));
        assert!(weighed(10).1.lowered.is_empty());
    }
}
