//! A stored assessment: read back from its JSON and re-added without the rules.

use alloc::collections::BTreeMap;
use alloc::string::String;

use super::report::{LineKind, LineReport, Report, SCHEMA};
use crate::label::printable;
use crate::units::Points;
use crate::weigh::Band;

impl Report<'_> {
    /// The report as JSON.
    ///
    /// Compact, without line breaks: one report a line makes a log.
    #[must_use]
    #[inline] // Compiled where it is called: who reads no JSON builds no writer of it.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads a report back from its JSON.
    ///
    /// # Errors
    ///
    /// [`ReadError`] where it is no assessment, one of another schema, or one that leaves the
    /// decision to nobody.
    ///
    /// ```
    /// use hirerisk::{Moment, Redaction, Report, Scorer, profile::Profile};
    /// let scorer = Scorer::builtin();
    /// let as_of: Moment = "2026-11-01".parse().unwrap();
    /// let report = scorer.assess(&Profile::default().id("c-1"), as_of).report(Redaction::Full);
    /// let stored = Report::from_json(report.to_json().as_bytes()).unwrap();
    /// assert_eq!(stored, report);
    /// assert!(stored.verify_sum().is_ok());
    /// ```
    #[inline] // Compiled where it is called: who only writes reports does not build the reader of JSON.
    pub fn from_json(bytes: &[u8]) -> Result<Report<'static>, ReadError> {
        let report: Report<'static> = serde_json::from_slice(bytes)
            .map_err(|error| ReadError::NoReport { line: error.line(), column: error.column() })?;
        if report.schema != SCHEMA {
            return Err(ReadError::OtherSchema { expected: SCHEMA });
        }
        if !report.requires_human {
            return Err(ReadError::NobodyDecides);
        }
        Ok(report)
    }

    /// Adds the lines again: each counts what its group says, no group falls below zero, and the
    /// sum is the score and fits the band.
    ///
    /// # Errors
    ///
    /// [`SumError`] says where it does not add up.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the lines.
    ///
    /// ```
    /// use hirerisk::{Points, SumError};
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let mut report = assessment.report(Redaction::Masked);
    /// report.score = Points::ZERO; // somebody edited the file
    /// assert!(matches!(report.verify_sum(), Err(SumError::Score { .. })));
    /// ```
    #[inline]
    pub fn verify_sum(&self) -> Result<(), SumError> {
        let mut groups: BTreeMap<&str, Points> = BTreeMap::new();
        for line in &self.lines {
            if !line_counts_right(line) {
                return Err(SumError::Line { id: printable(&line.id) });
            }
            if let Some(group) = &line.group {
                let kept = groups.entry(group).or_default();
                *kept = *kept + line.counted;
            }
        }
        if let Some((group, _)) = groups.iter().find(|(_, kept)| **kept < Points::ZERO) {
            return Err(SumError::BelowZero { group: printable(group) });
        }
        let sum = Points::total(self.lines.iter().map(|line| line.counted));
        if sum != self.score {
            return Err(SumError::Score { sum, score: self.score });
        }
        let inside = self.range.low <= self.score && self.score <= self.range.high;
        if inside && self.band_fits() { Ok(()) } else { Err(SumError::Band) }
    }

    /// Whether the band is one that the score allows.
    fn band_fits(&self) -> bool {
        match self.band {
            Band::Routine => self.score < self.policy.verify(),
            Band::Verify => self.score >= self.policy.verify(),
            Band::Escalate => self.score >= self.policy.escalate(),
        }
    }
}

/// A rule counts in full or by its overlap; a step takes back at most its worth; an exception adds nothing.
fn line_counts_right(line: &LineReport<'_>) -> bool {
    match (line.kind, line.overlap) {
        (LineKind::Rule, Some(overlap)) => line.counted == overlap.of(line.base),
        (LineKind::Rule | LineKind::Interaction, _) => line.counted == line.base,
        (LineKind::Exception, _) => line.base == line.counted && line.counted <= Points::ZERO,
        (LineKind::Mitigation, _) => line.base <= line.counted && line.counted <= Points::ZERO,
    }
}

/// A stored assessment could not be read.
///
/// ```
/// use hirerisk::{ReadError, Report};
/// assert_eq!(Report::from_json(b"{}").unwrap_err(), ReadError::NoReport { line: 1, column: 2 });
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// It is no assessment.
    #[error("line {line}, column {column}: expected an assessment")]
    NoReport {
        /// Line of the text.
        line: usize,
        /// Column of the line.
        column: usize,
    },
    /// It is written in another schema.
    #[error("expected schema `{expected}`")]
    OtherSchema {
        /// The schema that is read.
        expected: &'static str,
    },
    /// It says that no person needs to decide.
    #[error("`/requires_human`: expected true")]
    NobodyDecides,
}

/// A stored assessment does not add up.
///
/// It finds mistakes and careless edits. Whoever fears tampering signs the bytes.
///
/// ```
/// use hirerisk::SumError;
/// assert_eq!(SumError::Band.to_string(), "band or range does not fit the score");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SumError {
    /// A line counts something else than its base and overlap say.
    #[error("line `{id}` does not count what its base and overlap say")]
    Line {
        /// The line.
        id: String,
    },
    /// A group falls below zero.
    #[error("group `{group}` falls below zero")]
    BelowZero {
        /// The group.
        group: String,
    },
    /// The lines add up to something else.
    #[error("the lines add up to {sum}, the score says {score}")]
    Score {
        /// What the lines add up to.
        sum: Points,
        /// What the score says.
        score: Points,
    },
    /// The band or the range does not fit the score.
    #[error("band or range does not fit the score")]
    Band,
}
