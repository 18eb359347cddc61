//! The verdicts of one profile, on their way to the scale; and the range that is still open.

use alloc::vec::Vec;

use super::Scorer;
use super::steps::Steps;
use crate::assessment::{Assessment, Evidence, Found, Outcome, Weighed};
use crate::facts::{Facts, Signal};
use crate::profile::Origin;
use crate::rule::{Finding, Fired, Verdict};
use crate::weigh::{Line, Totals, evaluate};

/// The verdicts of one profile.
pub(super) struct Judged<'s, 'f, 'p> {
    scorer: &'s Scorer<'s>,
    facts: &'f Facts<'p>,
    outcomes: Vec<Outcome>,
    lines: Vec<Line>,
    fired: Vec<Fired>,
}

impl<'s, 'f, 'p> Judged<'s, 'f, 'p> {
    pub(super) fn new(scorer: &'s Scorer<'_>, facts: &'f Facts<'p>) -> Self {
        let outcomes = Vec::with_capacity(scorer.judges.len());
        Judged { scorer, facts, outcomes, lines: Vec::new(), fired: Vec::new() }
    }

    /// Notes the verdict of a rule.
    pub(super) fn note(&mut self, rule: usize, verdict: Verdict) {
        let Some(entry) = self.scorer.book.entries.get(rule) else { return };
        let outcome = match verdict {
            Ok(Finding::Quiet) => Outcome::Quiet,
            Ok(Finding::Fired(_)) if entry.is_preview() => Outcome::Preview,
            Ok(Finding::Fired(fired)) => {
                self.lines.push(self.line(rule, &fired));
                self.fired.push(fired);
                Outcome::Fired
            }
            Err(missing) if entry.record.stage > self.facts.stage() => Outcome::NotDue(missing),
            Err(missing) => Outcome::Unknown(missing),
        };
        self.outcomes.push(outcome);
    }

    fn line(&self, rule: usize, fired: &Fired) -> Line {
        let seen = |signal: Signal| signal.row().origin != Origin::Claimed;
        let first_hand = fired.cites().any(|cite| seen(cite.signal));
        self.line_at(rule, fired.rung.place(), first_hand)
    }

    /// A line of the rule at a level, answered by nothing.
    fn line_at(&self, rule: usize, level: usize, first_hand: bool) -> Line {
        let book = &self.scorer.book;
        let entry = book.entries.get(rule);
        let by_look_up = entry.is_some_and(|entry| entry.record.ip_only);
        Line {
            rule,
            group: entry.map_or(usize::MAX, |entry| entry.group),
            points: book.points(rule, level),
            answered: 0,
            carry: entry.map_or(crate::rule::Carry::Never, |entry| entry.carry(level)),
            first_hand: first_hand && !by_look_up,
        }
    }

    /// Weighs what was noted.
    pub(super) fn weigh(mut self) -> Assessment<'s> {
        let steps = Steps::of(self.scorer.book.mitigations, self.facts);
        for (line, fired) in self.lines.iter_mut().zip(&self.fired) {
            line.answered = steps.answering(self.facts, fired);
        }
        let totals = evaluate(&self.scorer.book.scale, self.lines.clone(), steps.held);
        let (low, high) = (self.low(&steps), self.high(&steps));
        let policy = self.scorer.policy();
        let weighed = Weighed {
            band: policy.band(totals.score, totals.carried),
            low: (low.score, policy.band(low.score, low.carried)),
            high: (high.score, policy.band(high.score, high.carried)),
            totals,
        };
        let evidence = Evidence::of(self.facts, &self.fired);
        let found = Found { outcomes: self.outcomes, findings: self.lines, evidence };
        Assessment::new((&self.scorer.book, &self.scorer.terms), self.facts, weighed, found)
    }

    /// Unknown rules quiet, fired ones as they stand, every unsettled mitigation held.
    fn low(&self, steps: &Steps<'_>) -> Totals {
        let answered = |line: &Line| Line { answered: line.answered | steps.unsettled, ..*line };
        let lines = self.lines.iter().map(answered).collect();
        evaluate(&self.scorer.book.scale, lines, steps.held | steps.unsettled)
    }

    /// Unknown rules due at their top level, fired ones as high as a missing fact leaves open, no
    /// unsettled mitigation held.
    fn high(&self, steps: &Steps<'_>) -> Totals {
        let mut lines = Vec::with_capacity(self.outcomes.len());
        for rule in &self.scorer.book.by_group {
            lines.extend(match self.outcomes.get(*rule) {
                Some(Outcome::Unknown(_)) => self.top(*rule),
                Some(Outcome::Fired) => self.risen(*rule),
                _ => None,
            });
        }
        evaluate(&self.scorer.book.scale, lines, steps.held)
    }

    /// A fired line at the level that a missing grading fact leaves open. What would raise it is
    /// not seen yet, so no step that holds answers it.
    fn risen(&self, rule: usize) -> Option<Line> {
        let place = self.lines.binary_search_by_key(&rule, |line| line.rule).ok()?;
        let (line, fired) = (self.lines.get(place)?, self.fired.get(place)?);
        let open = fired.open.map(|(rung, _)| self.line_at(rule, rung.place(), line.first_hand));
        // A level that the record does not have is no rise.
        Some(open.filter(|open| open.points >= line.points).unwrap_or(*line))
    }

    /// An unknown rule at its top level.
    fn top(&self, rule: usize) -> Option<Line> {
        let entry = self.scorer.book.entries.get(rule).filter(|entry| !entry.is_preview())?;
        let level = entry.record.levels.len().checked_sub(1)?;
        let first_hand = self.scorer.judges.get(rule)?.sees_first_hand;
        Some(self.line_at(rule, level, first_hand))
    }
}
