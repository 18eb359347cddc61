//! What a back-test asks of a scorer: one view of a profile for two sets of rules, and the level of a rule
//! that brings no line.

use super::Scorer;
use crate::assessment::Assessment;
use crate::facts::Facts;
use crate::rule::Finding;
use crate::weigh::Rulebook;

impl<'r> Scorer<'r> {
    pub(crate) fn book(&self) -> &Rulebook<'r> {
        &self.book
    }

    /// Assesses facts that were compared once for several scorers.
    pub(crate) fn assess_facts<'s>(&'s self, facts: &Facts<'_>) -> Assessment<'s> {
        self.judge(facts)
    }

    /// The level at which a rule fires; an assessment keeps none of a preview.
    pub(crate) fn level_of(&self, rule: usize, facts: &Facts<'_>) -> Option<usize> {
        match self.judges.get(rule)?.judge(facts) {
            Ok(Finding::Fired(fired)) => Some(fired.rung.place()),
            Ok(Finding::Quiet) | Err(_) => None,
        }
    }
}
