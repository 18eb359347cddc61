//! What is counted under one set of rules: sums alone, however many people there are.

use alloc::vec;
use alloc::vec::Vec;

use super::case::Disposition;
use super::outcomes::Outcomes;
use crate::assessment::{Assessment, Outcome};
use crate::facts::Facts;
use crate::scorer::Scorer;
use crate::weigh::Band;

/// The counts of one set.
pub(super) struct Side<'s> {
    pub(super) scorer: &'s Scorer<'s>,
    /// In the order of the rulebook.
    pub(super) rules: Vec<RuleCount>,
    /// How many people each rule fired for together with each other one, row by row.
    together: Vec<u64>,
    /// People by band, from the lowest.
    pub(super) bands: [Outcomes; 3],
}

/// What became of one rule.
#[derive(Clone, Default)]
pub(super) struct RuleCount {
    pub(super) judged: u64,
    /// Those for whom it fired, by level.
    pub(super) levels: Vec<Outcomes>,
    pub(super) unknown: u64,
    pub(super) not_due: u64,
    /// As printed in lines.
    pub(super) points: i64,
    /// Those for whom it fired, by their band.
    pub(super) by_band: [u64; 3],
    /// Those whose band would be lower without its line.
    pub(super) decides: Outcomes,
}

impl RuleCount {
    pub(super) fn fired(&self) -> Outcomes {
        self.at_least(0)
    }

    /// Those for whom it fired at a level or a higher one.
    pub(super) fn at_least(&self, level: usize) -> Outcomes {
        self.levels.iter().skip(level).fold(Outcomes::default(), |sum, one| sum.and(*one))
    }
}

/// The place of a band, rising.
pub(super) fn place(band: Band) -> usize {
    Band::ALL.iter().position(|one| *one == band).unwrap_or(0)
}

pub(super) fn count(number: &mut u64) {
    *number = number.saturating_add(1);
}

impl<'s> Side<'s> {
    pub(super) fn new(scorer: &'s Scorer<'s>) -> Side<'s> {
        let entries = &scorer.book().entries;
        let of_rule = |levels: usize| RuleCount {
            levels: vec![Outcomes::default(); levels],
            ..RuleCount::default()
        };
        Side {
            scorer,
            rules: entries.iter().map(|entry| of_rule(entry.record.levels.len())).collect(),
            together: vec![0; entries.len().saturating_mul(entries.len())],
            bands: [Outcomes::default(); 3],
        }
    }

    /// How many people two rules fired for.
    pub(super) fn together(&self, rule: usize, other: usize) -> u64 {
        self.together.get(self.cell(rule, other)).copied().unwrap_or(0)
    }

    fn cell(&self, rule: usize, other: usize) -> usize {
        rule.saturating_mul(self.rules.len()).saturating_add(other)
    }

    pub(super) fn note(
        &mut self,
        assessment: &Assessment<'_>,
        facts: &Facts<'_>,
        disposition: Option<Disposition>,
    ) {
        let band = assessment.band();
        if let Some(people) = self.bands.get_mut(place(band)) {
            people.add(disposition);
        }
        // The rules that fired, with their levels: those that count, and behind them the previews.
        let mut fired: Vec<(usize, usize)> = Vec::new();
        for one in assessment.given() {
            let decides =
                band != Band::Routine && !assessment.band_with(one.rule, None).reaches(band);
            let Some(rule) = self.rules.get_mut(one.rule) else { continue };
            rule.points = rule.points.saturating_add(i64::from(one.counted.get()));
            if decides {
                rule.decides.add(disposition);
            }
            fired.push((one.rule, one.level));
        }
        let counting = fired.len();
        for (place, outcome) in assessment.outcomes().iter().enumerate() {
            let Some(rule) = self.rules.get_mut(place) else { continue };
            match outcome {
                Outcome::Quiet | Outcome::Fired => count(&mut rule.judged),
                Outcome::Unknown(_) => count(&mut rule.unknown),
                Outcome::NotDue(_) => count(&mut rule.not_due),
                Outcome::Preview => {
                    count(&mut rule.judged);
                    let level = self.scorer.level_of(place, facts);
                    fired.extend(level.map(|level| (place, level)));
                }
            }
        }
        self.note_fired(&fired, counting, (band, disposition));
    }

    /// Notes for whom each rule fired, and beside which rules that count: the first of the list.
    fn note_fired(
        &mut self,
        fired: &[(usize, usize)],
        counting: usize,
        (band, disposition): (Band, Option<Disposition>),
    ) {
        for (rule, level) in fired {
            for (other, _) in fired.iter().take(counting) {
                let cell = self.cell(*rule, *other);
                if let Some(people) = self.together.get_mut(cell) {
                    count(people);
                }
            }
            let Some(rule) = self.rules.get_mut(*rule) else { continue };
            if let Some(people) = rule.levels.get_mut(*level) {
                people.add(disposition);
            }
            if let Some(people) = rule.by_band.get_mut(place(band)) {
                count(people);
            }
        }
    }
}
