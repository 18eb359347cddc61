//! The event as one text, for formats that have little room for anything else: evidence first, points and band last.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec;
use alloc::vec::Vec;

use super::event::Values;
use crate::assessment::{LineReport, Report};
use crate::units::Points;

/// The whole message.
pub(super) fn message(report: &Report<'_>, values: Values) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.push(format!("{}.", coverage(report)));
    parts.extend(report.lines.iter().map(|line| finding(line, values)));
    parts.push(report.action.to_string());
    if let Some(checks) = checks(report) {
        parts.push(format!("Check next: {checks}."));
    }
    parts.extend(report.notices.iter().map(|notice| notice.says.to_string()));
    parts.push(report.scope.to_string());
    parts.push(format!("Sum {} points: {}. {}.", report.score, report.band, range(report)));
    parts.join(" ")
}

/// How much could be looked at.
pub(super) fn coverage(report: &Report<'_>) -> String {
    let coverage = &report.coverage;
    let stage = report.stage.as_str();
    format!("{} of {} rules due at stage {stage} could be judged", coverage.judged, coverage.due)
}

/// What the sum could still become.
pub(super) fn range(report: &Report<'_>) -> String {
    let range = &report.range;
    let bands = (range.low_band, range.high_band);
    format!("Once all is settled: {} to {} ({} to {})", range.low, range.high, bands.0, bands.1)
}

/// The checks to make, by title and code.
pub(super) fn checks(report: &Report<'_>) -> Option<String> {
    let all = report.next_checks.iter().map(|check| format!("{} [{}]", check.title, check.id));
    let all: Vec<String> = all.collect();
    (!all.is_empty()).then(|| all.join("; "))
}

/// The codes of the lines with their points, in the order of the bill.
pub(super) fn codes(report: &Report<'_>) -> String {
    let all = report.lines.iter().map(|line| format!("{} {}", line.id, signed(line.counted)));
    all.collect::<Vec<String>>().join(", ")
}

fn finding(line: &LineReport<'_>, values: Values) -> String {
    let mut told = vec![format!("{} [{}] {}.", line.title, line.id, signed(line.counted))];
    if values == Values::AsReported {
        told.push(line.reason.to_string());
    }
    if line.adjusted.is_some() || line.exception.is_some() {
        told.push(String::from("The employer sets its points or words otherwise than they ship."));
    }
    let honest = line.innocent.iter();
    let honest = honest.map(|one| format!("{} (settled by {})", one.who, one.settled_by));
    let honest: Vec<String> = honest.collect();
    if !honest.is_empty() {
        told.push(format!("Honest people who show the same: {}.", honest.join("; ")));
    }
    told.join(" ")
}

fn signed(points: Points) -> String {
    format!("{:+}", points.get())
}
