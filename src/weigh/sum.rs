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

    /// Each mitigation takes back what it can, the most useful first and in full, further ones at
    /// the group's overlap; the group keeps what it would keep without some of its findings.
    fn answer_group(self, index: usize, group: &mut GroupTotal, answers: &mut Vec<Answer>) {
        let Some((overlap, _)) = self.scale.groups.get(index) else { return };
        let lines = self.counted(index, *overlap);
        let floor = self.floor(index, *overlap, &lines);
        let mut left = lines;
        for (place, mitigation) in self.strongest_first(index, &left).into_iter().enumerate() {
            let worth = self.worth(mitigation, place, *overlap);
            let room = (group.kept - floor).max(Points::ZERO);
            let points = take(&mut left, mitigation, worth.min(room));
            group.kept = group.kept - points;
            answers.push(Answer { mitigation, group: index, points });
        }
    }

    /// What a mitigation can take back at most, as the first of a group or as a further one.
    fn worth(self, mitigation: usize, place: usize, overlap: Overlap) -> Points {
        let points = self.scale.mitigations.get(mitigation).map_or(Points::ZERO, |one| one.0);
        if place == 0 { points } else { overlap.of(points) }
    }

    /// The most that a group would keep if some of its findings had not been made: else one more
    /// finding, answered, could lower it. Findings answered by the same steps go together.
    fn floor(self, index: usize, overlap: Overlap, lines: &[Counted]) -> Points {
        let mut kinds: Vec<u64> = lines.iter().map(|line| line.answered & self.held).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let parts = 1_u32 << kinds.len().min(MOST_KINDS);
        let without = |part: u32| {
            let kept = |line: &&Line| {
                let kind = kinds.iter().position(|kind| *kind == line.answered & self.held);
                line.group == index && kind.is_none_or(|kind| part >> kind.min(31) & 1 == 1)
            };
            let some: Vec<Line> = self.lines.iter().filter(kept).copied().collect();
            Weighing { lines: &some, ..self }.kept_plainly(index, overlap)
        };
        (1..parts.saturating_sub(1)).map(without).max().unwrap_or_default()
    }

    /// What a group keeps when every mitigation takes back what it can.
    fn kept_plainly(self, index: usize, overlap: Overlap) -> Points {
        let mut left = self.counted(index, overlap);
        for (place, mitigation) in self.strongest_first(index, &left).into_iter().enumerate() {
            take(&mut left, mitigation, self.worth(mitigation, place, overlap));
        }
        Points::total(left.into_iter().map(|line| line.points))
    }

    /// The lines of a group, the strongest first, with the points that each counts.
    fn counted(self, group: usize, overlap: Overlap) -> Vec<Counted> {
        let mut here: Vec<&Line> = self.lines.iter().filter(|line| line.group == group).collect();
        here.sort_by(|one, two| two.points.cmp(&one.points).then(one.rule.cmp(&two.rule)));
        here.into_iter()
            .enumerate()
            .map(|(place, line)| {
                let points = if place == 0 { line.points } else { overlap.of(line.points) };
                Counted { points, answered: line.answered }
            })
            .collect()
    }

    /// The mitigations that hold and name the group: by what they can take back of its lines, then
    /// by points, ties by id. One that answers nothing here must not stand before one that does.
    fn strongest_first(self, group: usize, lines: &[Counted]) -> Vec<usize> {
        let answered = |mitigation: usize| {
            let lines = lines.iter().filter(|line| has_bit(line.answered, mitigation));
            Points::total(lines.map(|line| line.points))
        };
        let mut here: Vec<(Points, Points, usize)> = (self.scale.mitigations.iter().enumerate())
            .filter(|(index, (_, groups))| has_bit(self.held, *index) && groups.contains(&group))
            .map(|(index, (points, _))| (answered(index).min(*points), *points, index))
            .collect();
        here.sort_by(|one, two| (two.0, two.1).cmp(&(one.0, one.1)).then(one.2.cmp(&two.2)));
        here.into_iter().map(|(_, _, index)| index).collect()
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

/// A line of a group with the points that it counts there, and what answers it.
#[derive(Clone, Copy, Debug)]
struct Counted {
    points: Points,
    answered: u64,
}

/// So many kinds of answered findings are told apart in one group; no group has more rules that
/// different steps answer.
const MOST_KINDS: usize = 10;

/// Takes points back from the lines that the mitigation answers, at most what is left of them.
fn take(left: &mut [Counted], mitigation: usize, worth: Points) -> Points {
    let mut taken = Points::ZERO;
    for line in left.iter_mut().filter(|line| has_bit(line.answered, mitigation)) {
        let part = line.points.min(worth - taken);
        line.points = line.points - part;
        taken = taken + part;
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
