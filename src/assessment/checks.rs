//! What to check next: first what settles the lines, then what would open most.

use alloc::string::String;
use alloc::vec::Vec;

use super::report::{CheckReport, LineKind, LineReport, ModeReport};
use super::{Assessment, Outcome};
use crate::catalog;
use crate::rule::{Check, Status};
use crate::units::Points;

/// A counted point of a line weighs as much as so many points that an unknown rule could add: what
/// was seen comes before what might be.
const SEEN_OVER_UNSEEN: i32 = 8;

/// Every check that settles a line or opens an unknown rule, the most useful first.
pub(super) fn next(assessment: &Assessment<'_>, lines: &[LineReport]) -> Vec<CheckReport> {
    let mut ranked: Vec<(i32, CheckReport)> = catalog::CHECKS
        .iter()
        .map(|check| rank(assessment, lines, check))
        .filter(|(_, report)| !report.answers.is_empty() || !report.opens.is_empty())
        .collect();
    ranked.sort_by(|(one, first), (two, second)| {
        two.cmp(one).then(first.minutes.cmp(&second.minutes)).then(first.id.cmp(&second.id))
    });
    ranked.into_iter().map(|(_, report)| report).collect()
}

fn rank(
    assessment: &Assessment<'_>,
    lines: &[LineReport],
    check: &Check<'static>,
) -> (i32, CheckReport) {
    let mut worth = 0_i32;
    let mut answers = Vec::new();
    for line in lines.iter().filter(|line| line.kind == LineKind::Rule) {
        if line.settled_by.iter().any(|id| id == check.id) {
            worth = worth.saturating_add(line.counted.get().saturating_mul(SEEN_OVER_UNSEEN));
            answers.push(line.id.clone());
        }
    }
    let mut opens = Vec::new();
    for (rule, points) in unknown(assessment, check) {
        worth = worth.saturating_add(points.get());
        opens.push(String::from(rule));
    }
    let modes = check.modes.iter().map(|mode| ModeReport {
        mode: mode.mode.into(),
        camera_free: mode.camera_free,
        speech_free: mode.speech_free,
    });
    let report = CheckReport {
        id: check.id.into(),
        title: check.title.into(),
        what_to_do: check.what_to_do.into(),
        minutes: check.minutes,
        modes: modes.collect(),
        how_beaten: check.how_beaten.into(),
        answers,
        opens,
    };
    (worth, report)
}

/// The unknown stable rules that a check would settle, with the most points each could add.
fn unknown<'a>(
    assessment: &'a Assessment<'_>,
    check: &'a Check<'static>,
) -> impl Iterator<Item = (&'a str, Points)> {
    let rules = assessment.scorer.entries().iter().enumerate().zip(&assessment.outcomes);
    rules.filter_map(|((index, entry), outcome)| {
        let record = &entry.record;
        let settles = record.settles.contains(&check.id) && record.status == Status::Stable;
        let top = record.levels.len().checked_sub(1)?;
        (settles && matches!(outcome, Outcome::Unknown(_)))
            .then(|| (record.id, assessment.scorer.points(index, top)))
    })
}
