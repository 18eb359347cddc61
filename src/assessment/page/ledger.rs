//! The ledger: every rule, and what became of it. A clear result is explained as fully as another.

use alloc::collections::BTreeMap;

use super::markup::Markup;
use super::part;
use crate::assessment::report::{LedgerEntry, LedgerState, Report, UnknownReport};
use crate::assessment::shown::{Note, Noted};
use crate::assessment::wording;
use crate::units::Stage;

/// The states, in the order of the table, and how they are called.
const STATES: [(LedgerState, &str); 5] = [
    (LedgerState::Fired, "Found something"),
    (LedgerState::Preview, "Seen, without points"),
    (LedgerState::Quiet, "Found nothing that differs"),
    (LedgerState::Unknown, "Lacked a fact"),
    (LedgerState::NotYetDue, "Not yet due"),
];

/// Every rule, by what became of it.
pub(super) fn write(page: &mut Markup, report: &Report<'_>) {
    page.section(&part::LEDGER);
    page.own("<ul class='stages'>\n");
    for (state, words) in STATES {
        let count = report.ledger.iter().filter(|entry| entry.state == state).count();
        page.own("<li><span>").own(words).own("</span> ").text(count).own("</li>");
    }
    page.own("</ul>\n");
    table(page, report);
    if !report.failed_rules.is_empty() {
        page.own("<p>Rules that returned an error or ran over their budget:");
        for rule in &report.failed_rules {
            page.own(" ").code(rule);
        }
        page.own("</p>\n");
    }
    page.own("</section>\n");
}

fn table(page: &mut Markup, report: &Report<'_>) {
    page.own("<details class='more'>\n<summary>The ledger</summary>\n<table>\n<thead><tr>");
    page.own("<th scope='col'>Rule</th><th scope='col'>What was compared or missing</th>");
    page.own("</tr></thead>\n");
    let unknown: Unknown<'_> =
        report.unknown.iter().map(|unknown| (&*unknown.rule, unknown)).collect();
    let known_from = |entry: &LedgerEntry<'_>| unknown.get(&*entry.rule).map(|one| one.known_from);
    found(page, report);
    for (state, words) in STATES.into_iter().filter(|(state, _)| *state != LedgerState::Fired) {
        let of_state = || report.ledger.iter().filter(move |entry| entry.state == state);
        let without = of_state().filter(|entry| known_from(entry).is_none());
        group(page, (words, None), without, &unknown);
        for stage in Stage::ALL {
            let from_it = of_state().filter(|entry| known_from(entry) == Some(stage));
            group(page, (words, Some(stage)), from_it, &unknown);
        }
    }
    page.own("</table>\n</details>\n");
}

/// The rules that found something: what they compared stands in the lines.
fn found(page: &mut Markup, report: &Report<'_>) {
    let mut separator = "";
    for entry in report.ledger.iter().filter(|entry| entry.state == LedgerState::Fired) {
        if separator.is_empty() {
            page.own("<tbody>\n<tr><th scope='rowgroup' colspan='2'>Found something; told above");
            page.own("</th></tr>\n<tr><td colspan='2'><code>");
        }
        page.own(separator).text(&entry.rule);
        separator = ", ";
    }
    if !separator.is_empty() {
        page.own("</code></td></tr>\n</tbody>\n");
    }
}

/// What is told of a rule that lacked a fact, by the rule.
type Unknown<'r> = BTreeMap<&'r str, &'r UnknownReport<'r>>;

/// The rules of which the same became, under a heading of their own.
fn group<'r>(
    page: &mut Markup,
    (words, stage): (&'static str, Option<Stage>),
    entries: impl Iterator<Item = &'r LedgerEntry<'r>>,
    unknown: &Unknown<'_>,
) {
    let mut entries = entries.peekable();
    if entries.peek().is_none() {
        return;
    }
    page.own("<tbody>\n<tr><th scope='rowgroup' colspan='2'>").own(words);
    if let Some(stage) = stage {
        page.own(", usually known from ").text(stage);
    }
    page.own("</th></tr>\n");
    for entry in entries {
        page.own("<tr><th>").text(&entry.rule).own("</th><td>");
        note(page, &entry.says);
        if let Some(unknown) = unknown.get(&*entry.rule) {
            page.own(" Up to ").text(unknown.could_add).own(" points.");
        }
        page.own("</td></tr>\n");
    }
    page.own("</tbody>\n");
}

/// What was compared or missing; the name of a fact is a code.
fn note(page: &mut Markup, note: &Note<'_>) {
    let (missing, compares) = match &note.0 {
        Noted::Missing(missing) => (missing, None),
        Noted::Lacked(missing, compares) => (missing, Some(*compares)),
        Noted::Compared(_) | Noted::Due(..) | Noted::Preview(_) | Noted::Written(_) => {
            page.text(note);
            return;
        }
    };
    page.code(missing.signal.name()).own(" ").own(wording::why(missing.why));
    if let Some(compares) = compares {
        page.own("; would compare ").text(compares);
    }
    page.own(".");
}
