//! The arithmetic: groups with overlap, mitigations by group, interactions, causes.
//!
//! A group's total needs no sorting: the strongest counts in full and every other line
//! `floor(points x overlap)`, so it is the sum of the floors, plus what the strongest has above its
//! floor.

use alloc::vec;
use alloc::vec::Vec;

use super::policy::Policy;
use crate::rule::Carry;
use crate::units::{Overlap, Points};

/// What weighing knows of a rule set: groups, what mitigations answer, interactions.
#[derive(Debug)]
pub(crate) struct Scale {
    /// Overlap and whether the group can carry; rules without a group have one of their own.
    pub(crate) groups: Vec<(Overlap, bool)>,
    /// Points and groups of each mitigation, in the order of the ids.
    pub(crate) mitigations: Vec<(Points, Vec<usize>)>,
    /// Points and the rules of both parts of each interaction, in the order of the ids.
    pub(crate) interactions: Vec<(Points, [Vec<usize>; 2])>,
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
    /// Whether any rule of it fired.
    pub(crate) fired: bool,
    /// Before mitigations.
    pub(crate) subtotal: Points,
    /// After them.
    pub(crate) kept: Points,
}

/// All sums of one evaluation.
#[derive(Debug)]
pub(crate) struct Totals {
    pub(crate) score: Points,
    pub(crate) carried: bool,
    pub(crate) groups: Vec<GroupTotal>,
    pub(crate) answers: Vec<Answer>,
    /// Which interactions count.
    pub(crate) interactions: u64,
}

/// Weighs lines. `held` has a bit for each mitigation that holds.
pub(crate) fn evaluate(scale: &Scale, lines: &[Line], held: u64) -> Totals {
    Weighing { scale, lines, held }.totals()
}

/// What is weighed.
#[derive(Clone, Copy)]
struct Weighing<'w> {
    scale: &'w Scale,
    lines: &'w [Line],
    held: u64,
}

impl Weighing<'_> {
    fn totals(self) -> Totals {
        let sums = self.sums();
        let mut groups: Vec<GroupTotal> = sums.iter().map(GroupSums::total).collect();
        let answers = self.answers(&mut groups);
        let interactions = self.interactions(&groups);
        let extra = (self.scale.interactions.iter().enumerate())
            .filter(|(index, _)| has_bit(interactions, *index))
            .map(|(_, (points, _))| *points);
        let score = Points::total(groups.iter().map(|group| group.kept).chain(extra));
        Totals { score, carried: self.carried(&sums), groups, answers, interactions }
    }

    fn sums(self) -> Vec<GroupSums> {
        let mut sums = vec![GroupSums::default(); self.scale.groups.len()];
        for line in self.lines {
            if let (Some(sums), Some((overlap, _))) =
                (sums.get_mut(line.group), self.scale.groups.get(line.group))
            {
                sums.add(line, *overlap);
            }
        }
        sums
    }

    /// What each mitigation takes back, group by group; `groups` keeps what is left.
    fn answers(self, groups: &mut [GroupTotal]) -> Vec<Answer> {
        let mut answers = Vec::new();
        if self.held != 0 {
            for (index, group) in groups.iter_mut().enumerate().filter(|(_, group)| group.fired) {
                self.answer_group(index, group, &mut answers);
            }
        }
        answers
    }

    fn answer_group(self, index: usize, group: &mut GroupTotal, answers: &mut Vec<Answer>) {
        let Some((overlap, _)) = self.scale.groups.get(index) else { return };
        // Never below what the lines that nobody answers count by themselves: else one more
        // finding, answered, could lower the group.
        let mut alone = Sum::default();
        for line in self.lines.iter().filter(|line| line.group == index) {
            if line.answered & self.held == 0 {
                alone.add(line.points, *overlap);
            }
        }
        let mut left = self.counted(index, *overlap);
        for (place, mitigation) in self.strongest_first(index).into_iter().enumerate() {
            let Some((points, _)) = self.scale.mitigations.get(mitigation) else { continue };
            let worth = if place == 0 { *points } else { overlap.of(*points) };
            let room = (group.kept - alone.total()).max(Points::ZERO);
            let points = take(&mut left, mitigation, worth.min(room));
            group.kept = group.kept - points;
            answers.push(Answer { mitigation, group: index, points });
        }
    }

    /// The counted points of each line of a group, the strongest first, with the mitigations that
    /// answer it.
    fn counted(self, group: usize, overlap: Overlap) -> Vec<(Points, u64)> {
        let mut here: Vec<&Line> = self.lines.iter().filter(|line| line.group == group).collect();
        here.sort_by(|one, two| two.points.cmp(&one.points).then(one.rule.cmp(&two.rule)));
        here.into_iter()
            .enumerate()
            .map(|(place, line)| {
                let points = if place == 0 { line.points } else { overlap.of(line.points) };
                (points, line.answered)
            })
            .collect()
    }

    /// The mitigations that hold and name the group: by points, ties by id.
    fn strongest_first(self, group: usize) -> Vec<usize> {
        let mut here: Vec<(usize, Points)> = (self.scale.mitigations.iter().enumerate())
            .filter(|(index, (_, groups))| has_bit(self.held, *index) && groups.contains(&group))
            .map(|(index, (points, _))| (index, *points))
            .collect();
        here.sort_by(|one, two| two.1.cmp(&one.1).then(one.0.cmp(&two.0)));
        here.into_iter().map(|(index, _)| index).collect()
    }

    /// Which interactions count: a rule of each part fired, in a group that keeps something.
    fn interactions(self, groups: &[GroupTotal]) -> u64 {
        let stands = |part: &[usize]| {
            self.lines.iter().any(|line| {
                part.contains(&line.rule)
                    && groups.get(line.group).is_some_and(|group| group.kept > Points::ZERO)
            })
        };
        let mut bits = 0;
        for (index, (_, [one, two])) in self.scale.interactions.iter().enumerate() {
            if stands(one) && stands(two) {
                bits |= bit(index);
            }
        }
        bits
    }

    /// Whether two causes carry, at least one of them first-hand or verified. All groups that
    /// carry only by "no record under the names tried" are one cause.
    fn carried(self, sums: &[GroupSums]) -> bool {
        let mut causes = 0_usize;
        let mut no_record = false;
        let mut first_hand = false;
        for (index, ((_, carries), sums)) in self.scale.groups.iter().zip(sums).enumerate() {
            if !carries || !sums.fired {
                continue;
            }
            if self.kept(index, sums.own, |line| line.carry == Carry::Group) {
                causes = causes.saturating_add(1);
            } else if self.kept(index, sums.with_no_record, |line| line.carry != Carry::Never) {
                no_record = true;
            } else {
                continue;
            }
            first_hand |= sums.first_hand;
        }
        causes.saturating_add(usize::from(no_record)) >= 2 && first_hand
    }

    /// Whether a group would keep enough to carry if only these lines of it had fired.
    fn kept(self, group: usize, sum: Sum, only: fn(&Line) -> bool) -> bool {
        let mut total = GroupTotal { fired: true, subtotal: sum.total(), kept: sum.total() };
        if self.held != 0 {
            let here: Vec<Line> = self
                .lines
                .iter()
                .filter(|line| line.group == group && only(line))
                .copied()
                .collect();
            Weighing { lines: &here, ..self }.answer_group(group, &mut total, &mut Vec::new());
        }
        total.kept >= Policy::CARRIES_FROM
    }
}

/// The running sums of a group: of all lines, of those that carry, and of those with the findings
/// that only say "no record".
#[derive(Clone, Copy, Debug, Default)]
struct GroupSums {
    fired: bool,
    first_hand: bool,
    all: Sum,
    own: Sum,
    with_no_record: Sum,
}

impl GroupSums {
    fn total(&self) -> GroupTotal {
        let subtotal = self.all.total();
        GroupTotal { fired: self.fired, subtotal, kept: subtotal }
    }

    fn add(&mut self, line: &Line, overlap: Overlap) {
        self.fired = true;
        self.all.add(line.points, overlap);
        if line.carry == Carry::Never {
            return;
        }
        self.first_hand |= line.first_hand;
        self.with_no_record.add(line.points, overlap);
        if line.carry == Carry::Group {
            self.own.add(line.points, overlap);
        }
    }
}

/// The running sum of a group.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    floors: Points,
    /// The strongest line, and its own floor.
    strongest: Points,
    its_floor: Points,
}

impl Sum {
    fn add(&mut self, points: Points, overlap: Overlap) {
        let floor = overlap.of(points);
        self.floors = self.floors + floor;
        if points > self.strongest {
            self.strongest = points;
            self.its_floor = floor;
        }
    }

    fn total(self) -> Points {
        self.floors + self.strongest - self.its_floor
    }
}

/// Takes points back from the lines that the mitigation answers, at most what is left of them.
fn take(left: &mut [(Points, u64)], mitigation: usize, worth: Points) -> Points {
    let mut taken = Points::ZERO;
    for (points, answered) in left.iter_mut() {
        if has_bit(*answered, mitigation) {
            let part = (*points).min(worth - taken);
            *points = *points - part;
            taken = taken + part;
        }
    }
    taken
}

/// One bit of a set of up to 64; further ones have none.
pub(crate) const fn bit(index: usize) -> u64 {
    if index < 64 { 1 << index } else { 0 }
}

/// Whether a set has the bit.
pub(crate) const fn has_bit(set: u64, index: usize) -> bool {
    set & bit(index) != 0
}
