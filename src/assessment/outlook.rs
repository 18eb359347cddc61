//! What the result of a check would make of the sum.

use alloc::vec::Vec;

use super::Assessment;
use super::report::Outlook;
use crate::weigh::{Line, Sum, in_order, sum};

/// What a check reaches, by places.
pub(super) struct Reach<'c> {
    /// Of the findings: those of which a good result leaves nothing.
    pub(super) settles: &'c [usize],
    /// Of the rules: the unknown ones that it helps to judge.
    pub(super) opens: &'c [usize],
    /// Beginnings of the places of the facts that it brings.
    pub(super) brings: &'c [&'c str],
}

impl Assessment<'_> {
    /// What is left if the result is good: what the check settles wholly is gone, what it helps to
    /// judge stays quiet.
    pub(super) fn if_good(&self, reach: &Reach<'_>) -> Sum {
        let all = self.findings.iter().enumerate();
        let left = all.filter(|(finding, _)| !reach.settles.contains(finding));
        self.sorted(left.map(|(_, line)| *line).collect())
    }

    /// What it comes to if the result is bad: what the check helps to judge fires at its top level,
    /// and what waits for a fact that it brings rises.
    pub(super) fn if_bad(&self, reach: &Reach<'_>) -> Sum {
        let all = self.findings.iter().enumerate();
        let risen = all.map(|(finding, line)| self.risen(finding, line, reach).unwrap_or(*line));
        let tops = self.book.tops.iter().filter(|top| reach.opens.contains(&top.rule));
        let tops = tops.map(|top| self.in_force.lower_top(self.book, *top));
        self.sorted(risen.chain(tops).collect())
    }

    /// A finding at the level that a fact which the check brings leaves open.
    fn risen(&self, finding: usize, line: &Line, reach: &Reach<'_>) -> Option<Line> {
        let (rung, missing) = self.evidence.open(finding)?;
        let lacks = self.named(line.rule, missing).pointer();
        let open = self.book.line(line.rule, rung.place(), line.first_hand);
        let open = self.in_force.lower(self.book, open, rung.place());
        let brought = reach.brings.iter().any(|brought| lacks.starts_with(brought));
        Some(open).filter(|open| brought && open.points >= line.points)
    }

    fn sorted(&self, mut lines: Vec<Line>) -> Sum {
        in_order(&mut lines);
        sum(&self.book.scale, &lines, self.weighed.held)
    }

    pub(super) fn outlook(&self, sum: &Sum) -> Outlook {
        let band = self.book.weights.policy().band(sum.score, sum.carried);
        Outlook { score: sum.score, band }
    }
}
