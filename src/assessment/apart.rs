//! What a back-test asks of an assessment: what each rule gave, and the band if one of the findings stood
//! otherwise.

use alloc::vec::Vec;

use super::{Assessment, Outcome};
use crate::units::Points;
use crate::weigh::{Band, Line, Policy, Rulebook, in_order, sum};

/// What a fired rule gave.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Given {
    pub(crate) rule: usize,
    /// The place of its level.
    pub(crate) level: usize,
    /// Points that count.
    pub(crate) counted: Points,
}

impl<'s> Assessment<'s> {
    pub(crate) fn book(&self) -> &'s Rulebook<'s> {
        self.book
    }

    /// The caller's token of the candidate, as it is printed.
    pub(crate) fn token(&self) -> &str {
        &self.id
    }

    /// What became of every rule, in the order of the ids.
    pub(crate) fn outcomes(&self) -> &[Outcome] {
        &self.outcomes
    }

    /// The lines of rules, with the points that are printed: on the line of each and on that of its exception.
    pub(crate) fn given(&self) -> Vec<Given> {
        let lowered = &self.weighed.bill.lowered;
        let given = self.ranked().into_iter().filter_map(|one| {
            let level = self.evidence.rung(one.finding)?.place();
            self.book.entries.get(one.rule)?.record.levels.get(level)?;
            let less = lowered.iter().filter(|less| less.rule == one.rule).map(|less| less.points);
            let counted = one.counted() - Points::total(less);
            Some(Given { rule: one.rule, level, counted })
        });
        given.collect()
    }

    /// A rule's finding on the scale.
    pub(crate) fn finding_of(&self, rule: usize) -> Option<Line> {
        self.findings.iter().find(|line| line.rule == rule).copied()
    }

    /// The band if a rule's finding had been made at the size of another line, or not at all.
    pub(crate) fn band_with(&self, rule: usize, other: Option<Line>) -> Band {
        let as_other = |line: &Line| match other {
            _ if line.rule != rule => Some(*line),
            Some(Line { points, left, carry, first_hand, .. }) => {
                Some(Line { points, left, carry, first_hand, ..*line })
            }
            None => None,
        };
        let mut lines: Vec<Line> = self.findings.iter().filter_map(as_other).collect();
        in_order(&mut lines);
        let sum = sum(&self.book.scale, &lines, self.weighed.held);
        self.book.weights.policy().band(sum.score, sum.carried)
    }

    /// The band of the same sum under other thresholds.
    pub(crate) fn band_under(&self, policy: &Policy) -> Band {
        policy.band(self.weighed.own.score, self.weighed.own.carried)
    }
}
