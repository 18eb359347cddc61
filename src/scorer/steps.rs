//! The steps on record: which mitigations hold, which are not settled, and what they answer.

use smallvec::SmallVec;

use crate::facts::{Facts, OwnFact, StepKind};
use crate::profile::{Step, StepResult};
use crate::rule::{Fired, Mitigation};
use crate::weigh::bit;

/// The steps on record, a bit for each mitigation.
pub(super) struct Steps<'p> {
    /// Recorded as passed as a whole.
    pub(super) held: u64,
    /// Neither passed as a whole nor failed.
    pub(super) unsettled: u64,
    passed: SmallVec<[(usize, &'p Step<'p>); 8]>,
}

impl<'p> Steps<'p> {
    pub(super) fn of(mitigations: &[Mitigation<'_>], facts: &Facts<'p>) -> Self {
        let place_of = |kind: StepKind| mitigations.iter().position(|one| one.step == kind);
        let all = (0..mitigations.len()).fold(0, |all, index| all | bit(index));
        let mut steps = Steps { held: 0, unsettled: all, passed: SmallVec::new() };
        for step in facts.steps() {
            let Some(mitigation) = step.kind.and_then(place_of) else { continue };
            let whole = step.parts.iter().all(|part| *part == StepResult::Passed);
            match step.result {
                Some(StepResult::Passed) if whole => {
                    steps.held |= bit(mitigation);
                    steps.unsettled &= !bit(mitigation);
                    steps.passed.push((mitigation, step.entry));
                }
                Some(StepResult::Failed) => steps.unsettled &= !bit(mitigation),
                Some(StepResult::Passed | StepResult::Open) | None => {}
            }
        }
        steps
    }

    /// The mitigations that answer a finding: done no earlier than its latest fact, and concerning
    /// the same account, device, address or document.
    pub(super) fn answering(&self, facts: &Facts<'_>, fired: &Fired, own: &[OwnFact<'_>]) -> u64 {
        let mut bits = 0;
        for (mitigation, step) in &self.passed {
            if facts.answers(step, own, fired.cites()) {
                bits |= bit(*mitigation);
            }
        }
        bits
    }
}
