//! The verdicts of one profile, on their way to the scale; and the range that is still open.

use alloc::vec::Vec;

use super::Scorer;
use super::steps::Steps;
use crate::assessment::{Assessment, Evidence, Found, Outcome, Weighed};
use crate::facts::Facts;
use crate::rule::{Finding, Fired, Verdict};
use crate::weigh::{InForce, Line, Sum, evaluate, in_order, sum};

/// Few profiles have more findings: room for these is taken at once, and none where none is made.
const USUAL_FINDINGS: usize = 32;

/// The verdicts of one profile.
pub(super) struct Judged<'s, 'f, 'p> {
    scorer: &'s Scorer<'s>,
    facts: &'f Facts<'p>,
    /// The exceptions that hold for this candidate now.
    in_force: InForce,
    outcomes: Vec<Outcome>,
    lines: Vec<Line>,
    fired: Vec<Fired>,
}

impl<'s, 'f, 'p> Judged<'s, 'f, 'p> {
    pub(super) fn new(scorer: &'s Scorer<'_>, facts: &'f Facts<'p>) -> Self {
        let outcomes = Vec::with_capacity(scorer.judges.len());
        let (candidate, as_of) = (facts.profile().id.raw(), facts.as_of());
        let in_force = InForce::of(
            &scorer.book,
            |one| one.scope.covers(candidate) && one.holds_at(as_of),
            |one| one.scope.covers(candidate) && one.has_ended(as_of),
        );
        Judged { scorer, facts, in_force, outcomes, lines: Vec::new(), fired: Vec::new() }
    }

    /// Notes the verdict of a rule.
    pub(super) fn note(&mut self, rule: usize, verdict: Verdict) {
        let Some(head) = self.scorer.book.heads.get(rule) else { return };
        let outcome = match verdict {
            Ok(Finding::Quiet) => Outcome::Quiet,
            Ok(Finding::Fired(_)) if head.is_preview => Outcome::Preview,
            Ok(Finding::Fired(fired)) => {
                if self.lines.is_empty() {
                    self.lines.reserve(USUAL_FINDINGS);
                    self.fired.reserve(USUAL_FINDINGS);
                }
                self.lines.push(self.line(rule, &fired));
                self.fired.push(fired);
                Outcome::Fired
            }
            Err(missing) if head.stage > self.facts.stage() => Outcome::NotDue(missing),
            Err(missing) => Outcome::Unknown(missing),
        };
        self.outcomes.push(outcome);
    }

    fn line(&self, rule: usize, fired: &Fired) -> Line {
        let own = self.scorer.book.own(rule);
        let first_hand = fired.cites().any(|cite| cite.signal.named(own).is_first_hand());
        self.at_level(rule, fired.rung.place(), first_hand)
    }

    /// A rule at a level, with what exceptions leave of it.
    fn at_level(&self, rule: usize, level: usize, first_hand: bool) -> Line {
        let book = &self.scorer.book;
        self.in_force.lower(book, book.line(rule, level, first_hand), level)
    }

    /// Weighs what was noted.
    pub(super) fn weigh(mut self) -> Assessment<'s> {
        let steps = Steps::of(self.scorer.book.mitigations, self.facts);
        for (line, fired) in self.lines.iter_mut().zip(&self.fired) {
            let own = self.scorer.book.own(line.rule);
            line.answered = steps.answering(self.facts, fired, own);
        }
        let (mut lines, scale) = (self.lines.clone(), &self.scorer.book.scale);
        in_order(&mut lines);
        let (own, bill) = evaluate(scale, &lines, steps.held);
        let high = self.high(&steps);
        let low = self.low(lines, &steps);
        let policy = self.scorer.policy();
        let weighed = Weighed {
            held: steps.held,
            band: policy.band(own.score, own.carried),
            low: (low.score, policy.band(low.score, low.carried)),
            high: (high.score, policy.band(high.score, high.carried)),
            own,
            bill,
        };
        let own = |finding: usize| {
            let line = self.lines.get(finding);
            line.map(|line| self.scorer.book.own(line.rule)).unwrap_or_default()
        };
        let evidence = Evidence::of(self.facts, &self.fired, own);
        let Judged { outcomes, lines: findings, in_force, .. } = self;
        let found = Found { outcomes, findings, evidence, in_force };
        Assessment::new((&self.scorer.book, &self.scorer.terms), self.facts, weighed, found)
    }

    /// Unknown rules quiet, fired ones as they stand, every unsettled mitigation held.
    fn low(&self, mut lines: Vec<Line>, steps: &Steps<'_>) -> Sum {
        for line in &mut lines {
            line.answered |= steps.unsettled;
        }
        sum(&self.scorer.book.scale, &lines, steps.held | steps.unsettled)
    }

    /// Unknown rules due at their top level, fired ones as high as a missing fact leaves open, no
    /// unsettled mitigation held.
    fn high(&self, steps: &Steps<'_>) -> Sum {
        let mut lines = Vec::with_capacity(self.outcomes.len());
        for top in &self.scorer.book.tops {
            match self.outcomes.get(top.rule) {
                Some(Outcome::Unknown(_)) => {
                    lines.push(self.in_force.lower_top(&self.scorer.book, *top));
                }
                Some(Outcome::Fired) => lines.extend(self.risen(top.rule)),
                _ => {}
            }
        }
        in_order(&mut lines);
        sum(&self.scorer.book.scale, &lines, steps.held)
    }

    /// A fired line at the level that a missing grading fact leaves open. What would raise it is
    /// not seen yet, so no step that holds answers it.
    fn risen(&self, rule: usize) -> Option<Line> {
        let place = self.lines.binary_search_by_key(&rule, |line| line.rule).ok()?;
        let (line, fired) = (self.lines.get(place)?, self.fired.get(place)?);
        let open = fired.open.map(|(rung, _)| self.at_level(rule, rung.place(), line.first_hand));
        // A level that the record does not have is no rise.
        Some(open.filter(|open| open.points >= line.points).unwrap_or(*line))
    }
}
