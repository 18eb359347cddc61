//! Adjustments and exceptions in words, the same in every form.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::bill::Bill;
use super::overlay::{AdjustmentReport, ExceptionReport};
use super::report::{LedgerEntry, LedgerState, LineReport, Report};
use super::{messages as say, wording};
use crate::words::{Place, Words};

/// What is set otherwise, by whom and why; of the points, those of one level where one is named.
pub(super) fn adjustment(
    words: Words<'_>,
    one: &AdjustmentReport<'_>,
    level: Option<&str>,
) -> String {
    let mut changes: Vec<String> = Vec::new();
    if one.off {
        changes.push(words.said(&say::SET_OFF).into_owned());
    }
    for points in one.points.iter().filter(|points| level.is_none_or(|one| points.level == one)) {
        let places: [Place<'_>; 3] =
            [("level", &points.level), ("ours", &points.ours), ("base", &points.base)];
        changes.push(words.say(&say::SET_POINTS, &places).to_string());
    }
    for change in &one.parameters {
        let places: [Place<'_>; 3] =
            [("name", &change.name), ("ours", &change.ours), ("base", &change.base)];
        changes.push(words.say(&say::SET_PARAMETER, &places).to_string());
    }
    if !one.texts.is_empty() {
        changes.push(words.said(&say::SET_WORDING).into_owned());
    }
    if changes.is_empty() {
        changes.push(words.said(&say::SET_OTHER_LEVELS).into_owned());
    }
    let changes = changes.join("; ");
    let places: [Place<'_>; 4] =
        [("changes", &changes), ("by", &one.by), ("at", &one.at), ("why", &one.why)];
    words.say(&say::SET_BY, &places).to_string()
}

/// What an exception leaves, until when, by whom and why.
pub(super) fn exception(words: Words<'_>, one: &ExceptionReport<'_>) -> String {
    let places: [Place<'_>; 6] = [
        ("left", &one.left),
        ("base", &one.base),
        ("until", &one.until),
        ("by", &one.by),
        ("why", &one.why),
        ("id", &one.id),
    ];
    words.say(&say::EXCEPTION_SAYS, &places).to_string()
}

/// What of a line was set otherwise.
pub(super) fn write_adjusted(bill: &mut Bill<'_>, line: &LineReport<'_>) {
    if let Some(adjusted) = &line.adjusted {
        let told = adjustment(bill.words, adjusted, line.level.as_deref());
        bill.labelled(2, &say::SET_OTHERWISE, &told);
    }
}

impl Report<'_> {
    /// The rules without a line of which something is set otherwise, or which an exception lowers.
    fn overlaid(&self) -> impl Iterator<Item = &LedgerEntry<'_>> {
        let told = |entry: &&LedgerEntry<'_>| entry.adjusted.is_some() || entry.exception.is_some();
        let without = |entry: &&LedgerEntry<'_>| entry.state != LedgerState::Fired;
        self.ledger.iter().filter(told).filter(without)
    }

    /// What is set otherwise about rules that stand in no line.
    pub(super) fn write_overlaid(&self, bill: &mut Bill<'_>) {
        if self.overlaid().next().is_none() {
            return;
        }
        bill.part(&say::SET_OTHERWISE, "");
        for entry in self.overlaid() {
            let state = self.words.say(wording::state(entry.state), &[]);
            let places: [Place<'_>; 2] = [("rule", &entry.rule), ("state", &state)];
            let head = self.words.say(&say::OVERLAID, &places).to_string();
            for told in overlay_of(self.words, entry) {
                let told = bill.pair(&head, &told);
                bill.line(2, &told);
            }
        }
        bill.gap();
    }
}

/// What is set otherwise about a rule of the ledger, and the exception that lowers it.
pub(super) fn overlay_of(
    words: Words<'_>,
    entry: &LedgerEntry<'_>,
) -> impl Iterator<Item = String> {
    let adjusted = entry.adjusted.as_ref().map(|one| adjustment(words, one, None));
    let lowered = entry.exception.as_ref().map(|one| {
        let told = exception(words, one);
        words.say(&say::EXCEPTED, &[("title", &told)]).to_string()
    });
    adjusted.into_iter().chain(lowered)
}
