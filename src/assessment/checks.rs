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
/// Every check that settles a line or opens an unknown rule.
///
/// First, for each line from the strongest, those of causes that can carry before others, the check
/// that its rule names first, unless one that stands before settles it too; then the others by use.
pub(super) fn next(assessment: &Assessment<'_>, lines: &[LineReport]) -> Vec<CheckReport> {
    let open = unknown(assessment);
    let mut ranked: Vec<Ranked> = catalog::CHECKS
        .iter()
        .map(|check| (check, rank(lines, &open, check)))
        .filter(|(check, ranked)| {
            let due = check.stage <= assessment.stage && !ranked.report.opens.is_empty();
            due || !ranked.report.answers.is_empty()
        })
        .map(|(_, ranked)| ranked)
        .collect();
    ranked.sort_by(|one, two| {
        let less_time = || one.report.minutes.cmp(&two.report.minutes);
        two.worth
            .cmp(&one.worth)
            .then_with(less_time)
            .then_with(|| one.report.id.cmp(&two.report.id))
    });
    let mut first: Vec<Ranked> = Vec::new();
    for line in by_cause(assessment, lines) {
        let done = first.iter().any(|ranked| line.settled_by.contains(&ranked.report.id));
        let check = line.settled_by.first().filter(|_| !done);
        first.extend(ranked.iter().find(|ranked| Some(&ranked.report.id) == check).cloned());
    }
    ranked.retain(|ranked| !first.iter().any(|one| one.report.id == ranked.report.id));
    first.into_iter().chain(ranked).map(|ranked| ranked.report).collect()
}

/// A check and its use.
#[derive(Clone)]
struct Ranked {
    worth: i32,
    report: CheckReport,
}

/// The lines that count, causes that can carry first.
fn by_cause<'l>(assessment: &Assessment<'_>, lines: &'l [LineReport]) -> Vec<&'l LineReport> {
    let counts = |line: &&LineReport| line.kind == LineKind::Rule && line.counted > Points::ZERO;
    let groups = assessment.scorer.groups();
    let stays_behind = |line: &&LineReport| {
        let group = groups.iter().find(|group| line.group.as_deref() == Some(group.id));
        group.is_some_and(|group| !group.carries)
    };
    let mut counted: Vec<&LineReport> = lines.iter().filter(counts).collect();
    counted.sort_by_key(stays_behind);
    counted
}

/// An unknown rule: the checks that settle it, and the points that weigh for them: its top level if
/// it has other facts already, or a claim to check; else none.
struct Unknown<'a> {
    rule: &'a str,
    settles: &'a [&'a str],
    weight: i32,
}

fn unknown<'a>(assessment: &'a Assessment<'_>) -> Vec<Unknown<'a>> {
    let rules = assessment.scorer.entries().iter().enumerate().zip(&assessment.outcomes);
    rules
        .filter(|((_, entry), _)| entry.record.status == Status::Stable)
        .filter_map(|((index, entry), outcome)| {
            let (Outcome::Unknown { near, .. } | Outcome::NotDue { near }) = outcome else {
                return None;
            };
            let record = &entry.record;
            let top = record.levels.len().saturating_sub(1);
            let points = assessment.scorer.points(index, top).get();
            let weight = if *near { points } else { 0 };
            Some(Unknown { rule: record.id, settles: record.settles, weight })
        })
        .collect()
}

fn rank(lines: &[LineReport], open: &[Unknown<'_>], check: &Check<'static>) -> Ranked {
    let mut worth = 0_i32;
    let mut answers = Vec::new();
    for line in lines.iter().filter(|line| line.kind == LineKind::Rule) {
        if line.settled_by.iter().any(|id| id == check.id) {
            worth = worth.saturating_add(line.counted.get().saturating_mul(SEEN_OVER_UNSEEN));
            answers.push(line.id.clone());
        }
    }
    let mut opens = Vec::new();
    let brings =
        |unknown: &&Unknown<'_>| !check.only_settles && unknown.settles.contains(&check.id);
    for unknown in open.iter().filter(brings) {
        worth = worth.saturating_add(unknown.weight);
        opens.push(String::from(unknown.rule));
    }
    Ranked { worth, report: report(check, answers, opens) }
}

fn report(check: &Check<'static>, answers: Vec<String>, opens: Vec<String>) -> CheckReport {
    let modes = check.modes.iter().map(|mode| ModeReport {
        mode: mode.mode.into(),
        camera_free: mode.camera_free,
        speech_free: mode.speech_free,
    });
    CheckReport {
        id: check.id.into(),
        title: check.title.into(),
        what_to_do: check.what_to_do.into(),
        minutes: check.minutes,
        modes: modes.collect(),
        how_beaten: check.how_beaten.into(),
        answers,
        opens,
    }
}
