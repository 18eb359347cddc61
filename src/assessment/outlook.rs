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
        let mut left = Vec::with_capacity(self.findings.len());
        for (finding, line) in self.findings.iter().enumerate() {
            if !reach.settles.contains(&finding) {
                left.push(*line);
            }
        }
        self.sorted(left)
    }

    /// What it comes to if the result is bad: what the check helps to judge fires at its top level,
    /// and what waits for a fact that it brings rises.
    pub(super) fn if_bad(&self, reach: &Reach<'_>) -> Sum {
        let count = self.findings.len().saturating_add(reach.opens.len());
        let mut lines = Vec::with_capacity(count);
        for (finding, line) in self.findings.iter().enumerate() {
            lines.push(self.risen(finding, line, reach).unwrap_or(*line));
        }
        for top in &self.book.tops {
            if reach.opens.contains(&top.rule) {
                lines.push(self.in_force.lower_top(self.book, *top));
            }
        }
        self.sorted(lines)
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
