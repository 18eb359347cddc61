//! The strip: the sum after each moment at which something was recorded, and what moved it.

use alloc::string::String;
use alloc::vec::Vec;

use super::markup::{Bit, Markup};
use super::part;
use crate::assessment::brief::nothing_found;
use crate::assessment::listed::Innocents;
use crate::assessment::timeline::{Occasion, Step, TimelineReport};
use crate::assessment::timeline_text::{foot_of, title_of_change};
use crate::assessment::{messages as say, wording};
use crate::weigh::Band;

/// The timeline as a strip, and its steps below it: each opens to what moved.
pub(super) fn write(page: &mut Markup<'_>, timeline: &TimelineReport<'_>) {
    page.section(&part::TIME);
    key(page, timeline);
    strip(page, timeline);
    let reached = Band::ALL.map(|band| timeline.reached(band)).join("; ");
    labelled(page, &reached);
    page.own("<ol class='lines'>\n");
    let last = timeline.steps.len().saturating_sub(1);
    for (place, step) in timeline.steps.iter().enumerate() {
        // Of the moments at which no line moved, the first and the end are told.
        if place == 0 || place == last || !step.changes.is_empty() {
            one(page, step, place == 0);
        }
    }
    page.own("</ol>\n");
    let earlier: Vec<String> = timeline.could_have_been_known().collect();
    if !earlier.is_empty() {
        page.own("<p class='key'>").say(&say::KNOWN_EARLIER, &[]).own("</p>\n<ul class='ways'>\n");
        for known in earlier {
            page.own("<li>").text(known).own("</li>");
        }
        page.own("</ul>\n");
    }
    page.own("</section>\n");
}

fn key(page: &mut Markup<'_>, timeline: &TimelineReport<'_>) {
    let band = |band: Band| wording::band(timeline.words, band);
    page.own("<p class='key'>").say(&say::TIMELINE_MEANS, &[]).own(" ").say(
        &say::TIMELINE_KEY,
        &[
            ("verify", Bit::Plain(&timeline.policy.verify())),
            ("verify_band", Bit::Plain(&band(Band::Verify))),
            ("escalate", Bit::Plain(&timeline.policy.escalate())),
            ("escalate_band", Bit::Plain(&band(Band::Escalate))),
        ],
    );
    page.own("</p>\n");
}

fn labelled(page: &mut Markup<'_>, reached: &str) {
    let label = page.words().say(&say::FIRST_REACHED, &[]);
    let places = [("label", Bit::Plain(&label)), ("text", Bit::Plain(&reached))];
    page.own("<p>").say(&say::LABELLED, &places).own("</p>\n");
}

/// The sum over the days, drawn to scale, with marks at the thresholds.
fn strip(page: &mut Markup<'_>, timeline: &TimelineReport<'_>) {
    let [Some(first), Some(last)] = [timeline.steps.first(), timeline.steps.last()] else { return };
    let days = last.at.days_since(first.at).max(1);
    let marks = [timeline.policy.verify(), timeline.policy.escalate()];
    let sums = timeline.steps.iter().map(|step| step.score).chain(marks);
    let high = sums.map(|sum| i64::from(sum.get())).max().unwrap_or(1).max(1);
    let down = |sum: i32| high.saturating_sub(i64::from(sum));
    page.own("<svg class='bar strip' viewBox='0 0 ").number(days).own(" ").number(high);
    page.own("' preserveAspectRatio='none' aria-hidden='true'><path d='");
    for mark in marks {
        page.own("M0 ").number(down(mark.get())).own("h").number(days);
    }
    page.own("'/><path class='score' d='");
    for (place, step) in timeline.steps.iter().enumerate() {
        let at = step.at.days_since(first.at).max(0);
        if place == 0 {
            page.own("M0 ").number(down(step.score.get()));
        } else {
            page.own("H").number(at).own("V").number(down(step.score.get()));
        }
    }
    page.own("'/></svg>\n");
}

/// Who honestly shows the same.
fn honest(page: &mut Markup<'_>, innocent: &Innocents<'_>) {
    if innocent.is_empty() {
        return;
    }
    page.own("<p class='key'>").say(&say::HONEST, &[]).own("</p><ul>");
    for one in innocent.iter() {
        let places = [("who", Bit::Plain(&one.who)), ("check", Bit::Code(&one.settled_by))];
        page.own("<li>").say(&say::INNOCENT, &places).own("</li>");
    }
    page.own("</ul>");
}

/// One step: its moment, its numbers, and what moved.
fn one(page: &mut Markup<'_>, step: &Step<'_>, is_first: bool) {
    let words = page.words();
    let stage = wording::stage(words, step.stage);
    page.own("<li><details><summary>").heading(2, |page| {
        page.say(&say::STEP_HEAD, &[("at", Bit::Plain(&step.at)), ("stage", Bit::Plain(&stage))]);
    });
    let band = wording::band(words, step.band);
    page.own("<span class='reason'>").text(foot_of(words, step)).own("</span>\n");
    page.own("<span class='points'><b>").text(step.score).own("</b> <span>").text(band);
    page.own("</span></span>\n</summary><dl>");
    if step.occasion == Occasion::Reported {
        page.term(&say::NOTE).own("<dd>").say(&say::REPORTED_ON, &[]).own("</dd>");
    }
    if step.changes.is_empty() {
        let nothing = nothing_found(step.coverage.judged);
        let nothing = if is_first { nothing } else { &say::NO_LINE_CHANGED };
        page.term(&say::FOUND).own("<dd>").say(nothing, &[]).own("</dd>");
    }
    for change in &step.changes {
        page.own("<dt>").text(title_of_change(words, change)).own("</dt><dd>");
        page.sentence(&change.says).own(" ").code(&change.id).own(" <b>");
        page.text(super::lines::signed(change.points)).own("</b>");
        honest(page, &change.innocent);
        page.own("</dd>");
    }
    page.own("</dl></details></li>\n");
}
