//! The ledger: every rule, and what became of it. A clear result is explained as fully as another.

use alloc::collections::BTreeMap;

use super::markup::{Bit, Markup};
use super::part;
use crate::assessment::overlay_text::overlay_of;
use crate::assessment::report::{LedgerEntry, LedgerState, Report, UnknownReport};
use crate::assessment::shown::{Note, NotePart};
use crate::assessment::{messages as say, wording};
use crate::units::Stage;
use crate::words::Message;

/// The states, in the order of the table.
const STATES: [LedgerState; 5] = [
    LedgerState::Fired,
    LedgerState::Preview,
    LedgerState::Quiet,
    LedgerState::Unknown,
    LedgerState::NotYetDue,
];

/// Every rule, by what became of it.
pub(super) fn write(page: &mut Markup<'_>, report: &Report<'_>) {
    page.section(&part::LEDGER);
    page.own("<ul class='stages'>\n");
    for state in STATES {
        let count = report.ledger.iter().filter(|entry| entry.state == state).count();
        page.own("<li><span>")
            .say(wording::state(state), &[])
            .own("</span> ")
            .text(count)
            .own("</li>");
    }
    page.own("</ul>\n<p class='key'>").say(&say::LEDGER_KEY, &[]).own("</p>\n");
    table(page, report);
    if !report.failed_rules.is_empty() {
        page.own("<p>").say(&say::FAILED, &[]);
        for rule in &report.failed_rules {
            page.own(" ").code(rule);
        }
        page.own("</p>\n");
    }
    page.own("</section>\n");
}

fn table(page: &mut Markup<'_>, report: &Report<'_>) {
    page.own("<details class='more'>\n<summary>").say(&say::THE_LEDGER, &[]);
    page.own("</summary>\n<table>\n<thead><tr><th scope='col'>").say(&say::RULE, &[]);
    page.own("</th><th scope='col'>").say(&say::COMPARED_OR_MISSING, &[]);
    page.own("</th></tr></thead>\n");
    let unknown: Unknown<'_> =
        report.unknown.iter().map(|unknown| (&*unknown.rule, unknown)).collect();
    let known_from = |entry: &LedgerEntry<'_>| unknown.get(&*entry.rule).map(|one| one.known_from);
    found(page, report);
    for state in STATES.into_iter().filter(|state| *state != LedgerState::Fired) {
        let words = wording::state(state);
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
fn found(page: &mut Markup<'_>, report: &Report<'_>) {
    let mut separator = "";
    for entry in report.ledger.iter().filter(|entry| entry.state == LedgerState::Fired) {
        if separator.is_empty() {
            page.own("<tbody>\n<tr><th scope='rowgroup' colspan='2'>");
            page.say(&say::TOLD_ABOVE, &[]).own("</th></tr>\n<tr><td colspan='2'><code>");
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
    page: &mut Markup<'_>,
    (became, from): (&'static Message, Option<Stage>),
    entries: impl Iterator<Item = &'r LedgerEntry<'r>>,
    unknown: &Unknown<'_>,
) {
    let mut entries = entries.peekable();
    if entries.peek().is_none() {
        return;
    }
    page.own("<tbody>\n<tr><th scope='rowgroup' colspan='2'>");
    match from.map(|stage| wording::stage(page.words(), stage)) {
        Some(from) => {
            let state = page.words().say(became, &[]);
            let places = [("state", Bit::Plain(&state)), ("stage", Bit::Plain(&from))];
            page.say(&say::KNOWN_FROM, &places)
        }
        None => page.say(became, &[]),
    };
    page.own("</th></tr>\n");
    for entry in entries {
        page.own("<tr><th>").text(&entry.rule).own("</th><td>");
        note(page, &entry.says);
        if let Some(unknown) = unknown.get(&*entry.rule).filter(|_| !page.is_blind()) {
            page.own(" ").say(&say::UP_TO, &[("points", Bit::Plain(&unknown.could_add))]);
        }
        if !page.is_blind() {
            for told in overlay_of(page.words(), entry) {
                page.own(" <b>").say(&say::SET_OTHERWISE, &[]).own(":</b> ").text(told);
            }
        }
        page.own("</td></tr>");
    }
    page.own("</tbody>\n");
}

/// What was compared or missing; the name of a fact is a code.
fn note(page: &mut Markup<'_>, note: &Note<'_>) {
    let _ = note.0.each(&mut |part| {
        match part {
            NotePart::Words(words) => page.text(words),
            NotePart::Fact(name) => page.code(name),
        };
        Ok(())
    });
}
