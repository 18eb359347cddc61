//! The lines as a waterfall from zero to the sum; each opens to what was compared.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::bars::Scale;
use super::markup::{Bit, Markup};
use super::{part, wording as of_page};
use crate::assessment::brief::{base_of, nothing_found, origin_of, title_of};
use crate::assessment::overlay_text::{adjustment, exception};
use crate::assessment::report::{EvidenceReport, LineKind, LineReport, Report};
use crate::assessment::{messages as say, wording};
use crate::units::Points;
use crate::weigh::Band;

/// What was found: each line begins where the one before it ended.
pub(super) fn write(page: &mut Markup<'_>, report: &Report<'_>) {
    page.section(&part::FOUND);
    if report.lines.is_empty() {
        page.own("<p>").say(nothing_found(report.coverage.judged), &[]).own("</p>\n</section>\n");
        return;
    }
    let sums: Vec<Points> = report
        .lines
        .iter()
        .scan(Points::ZERO, |sum, line| {
            *sum = *sum + line.counted;
            Some(*sum)
        })
        .collect();
    let scale = Scale::of(report, sums.iter().copied());
    if !page.is_blind() {
        key(page, report, &scale);
    }
    page.own("<ol class='lines'>\n");
    let mut before = Points::ZERO;
    for (line, sum) in report.lines.iter().zip(sums) {
        // It is told with the points.
        if page.is_blind() && line.kind == LineKind::Exception {
            continue;
        }
        page.own("<li><details><summary>");
        summary(page, line, sum);
        if !page.is_blind() {
            scale.step(page, before, line.counted);
        }
        page.own("</summary><dl>\n");
        body(page, report, line);
        page.own("</dl></details></li>\n");
        before = sum;
    }
    page.own("</ol>\n</section>\n");
}

/// How the bars are read.
fn key(page: &mut Markup<'_>, report: &Report<'_>, scale: &Scale) {
    let band = |band: Band| wording::band(report.words, band);
    page.own("<p class='key'>").say(
        &say::BARS,
        &[
            ("high", Bit::Plain(&scale.high())),
            ("verify", Bit::Plain(&report.policy.verify())),
            ("verify_band", Bit::Plain(&band(Band::Verify))),
            ("escalate", Bit::Plain(&report.policy.escalate())),
            ("escalate_band", Bit::Plain(&band(Band::Escalate))),
        ],
    );
    page.own("</p>\n");
}

/// The title of a line, what was seen here, what it counts, and the sum so far.
fn summary(page: &mut Markup<'_>, line: &LineReport<'_>, sum: Points) {
    page.heading(2, |page| {
        page.text(title_of(page.words(), line.kind, &line.title));
    });
    if line.kind == LineKind::Rule {
        page.own("<span class='reason'>").sentence(&line.reason).own("</span>\n");
    }
    if page.is_blind() {
        return;
    }
    page.own("<span class='points'><b>").text(signed(line.counted)).own("</b>");
    if let Some(message) = base_of(line) {
        page.own(" <span>").say(message, &[("base", Bit::Plain(&minus(line.base)))]);
        page.own("</span>");
    }
    page.own(" <span>").say(&say::SO_FAR, &[("sum", Bit::Plain(&sum))]).own("</span></span>\n");
}

/// What a line opens to.
fn body(page: &mut Markup<'_>, report: &Report<'_>, line: &LineReport<'_>) {
    if !line.evidence.is_empty() {
        page.term(&say::COMPARED).own("<dd><ul class='facts'>");
        line.evidence.iter().for_each(|fact| compared(page, fact));
        page.own("</ul></dd>");
    }
    if !line.innocent.is_empty() {
        page.term(&say::HONEST).own("<dd><ul>\n");
        for innocent in line.innocent.iter() {
            let check = check(report, innocent.settled_by);
            page.own("<li>")
                .say(&say::INNOCENT, &[("who", Bit::Plain(&innocent.who)), ("check", check.bit())]);
            page.own("</li>");
        }
        page.own("</ul></dd>");
    }
    also_settled(page, report, line);
    if let Some(by) = &line.verified_by {
        page.term(&say::VERIFIED_BY).own("<dd>").text(by).own("</dd>");
    }
    if let Some(beaten) = &line.how_beaten {
        page.term(&say::BEATEN).own("<dd>").text(beaten).own("</dd>");
    }
    why(page, line);
    if let Some(basis) = line.points_rest_on {
        page.own(" ")
            .say(&say::RESTS_ON, &[("basis", Bit::Plain(&of_page::basis(report.words, basis)))]);
    }
    page.own("</dd>");
    rest(page, report, line);
}

/// What the employer set otherwise, and why a line counts, or what an exception leaves.
fn why(page: &mut Markup<'_>, line: &LineReport<'_>) {
    if let Some(adjusted) = line.adjusted.as_ref().filter(|_| !page.is_blind()) {
        let told = adjustment(page.words(), adjusted, line.level.as_deref());
        page.term(&say::SET_OTHERWISE).own("<dd>").text(told).own("</dd>");
    }
    let excepted = line.exception.as_ref().filter(|_| line.kind == LineKind::Exception);
    page.term(&say::WHY).own("<dd>");
    match excepted {
        Some(one) => page.text(exception(page.words(), one)),
        None => page.text(&line.why),
    };
}

/// One of the things compared: its value, who brought it and when, and where it stands.
fn compared(page: &mut Markup<'_>, fact: &EvidenceReport<'_>) {
    let origin = origin_of(page.words(), fact);
    page.own("<li>").value(&fact.value).own(" <span>").text(origin);
    page.own("</span> ").code(&fact.pointer).own("</li>");
}

/// A check: its title where it is among the next, or its code.
enum Called<'c> {
    Title(&'c str),
    Code(&'c str),
}

impl Called<'_> {
    fn bit(&self) -> Bit<'_> {
        match self {
            Called::Title(title) => Bit::Plain(title),
            Called::Code(code) => Bit::Code(code),
        }
    }
}

fn check<'c>(report: &'c Report<'_>, id: &'c str) -> Called<'c> {
    let next = report.next_checks.iter().find(|check| check.id == id);
    next.map_or(Called::Code(id), |check| Called::Title(&check.title))
}

/// The checks that settle a line and stand beside no honest reading.
fn also_settled(page: &mut Markup<'_>, report: &Report<'_>, line: &LineReport<'_>) {
    let beside = |id: &str| line.innocent.iter().any(|innocent| innocent.settled_by == id);
    let mut others = line.settled_by.iter().filter(|id| !beside(id)).peekable();
    if others.peek().is_none() {
        return;
    }
    page.term(&say::SETTLED_BESIDE).own("<dd><ul>\n");
    for id in others {
        page.own("<li>").bit(check(report, id).bit()).own("</li>");
    }
    page.own("</ul></dd>");
}

/// What a line could become, its code, and who reported the like.
fn rest(page: &mut Markup<'_>, report: &Report<'_>, line: &LineReport<'_>) {
    if let Some(rise) = line.could_rise.as_ref().filter(|_| !page.is_blind()) {
        let places = [
            ("points", Bit::Plain(&rise.points)),
            ("level", Bit::Plain(&rise.level)),
            ("missing", Bit::Code(&rise.missing)),
        ];
        page.term(&say::COULD_RISE).own("<dd>").say(&say::RISE, &places).own("</dd>");
    }
    if let Some(rule) = &line.replaced_by {
        page.term(&say::DEPRECATED).own("<dd>");
        page.say(&say::TAKES_OVER, &[("rule", Bit::Code(rule))]).own("</dd>");
    }
    page.term(&say::CODE).own("<dd>");
    code(page, line);
    page.own("</dd>");
    sources(page, report, line);
}

/// The code of a line, with its level and its cause.
fn code(page: &mut Markup<'_>, line: &LineReport<'_>) {
    let id = ("id", Bit::Code(&line.id));
    match (&line.level, &line.group) {
        (Some(level), Some(group)) => page.say(
            &say::CODE_IN_GROUP,
            &[id, ("level", Bit::Plain(level)), ("group", Bit::Plain(group))],
        ),
        (Some(level), None) => page.say(&say::CODE_OF_LINE, &[id, ("level", Bit::Plain(level))]),
        (None, Some(group)) => page.say(&say::CODE_OF_ANSWER, &[id, ("group", Bit::Plain(group))]),
        (None, None) => page.code(&line.id),
    };
}

fn sources(page: &mut Markup<'_>, report: &Report<'_>, line: &LineReport<'_>) {
    let (shown, more) = report.sources_of(line);
    if shown.is_empty() {
        return;
    }
    page.term(&say::REPORTED_BY).own("<dd>");
    for (place, source) in shown.into_iter().enumerate() {
        page.own(if place == 0 { "" } else { "; " }).say(
            &say::SOURCE,
            &[("publisher", Bit::Plain(&source.publisher)), ("date", Bit::Plain(&source.date))],
        );
    }
    if let Some(more) = more {
        page.own("; ").say(&say::MORE, &[("more", Bit::Plain(&more))]);
    }
    page.own("</dd>");
}

/// Points with their sign.
pub(super) fn signed(points: Points) -> String {
    if points < Points::ZERO { minus(points) } else { format!("+{points}") }
}

/// Points; a minus is as wide as a plus.
fn minus(points: Points) -> String {
    format!("{points}").replace('-', "\u{2212}")
}
