//! The lines as a waterfall from zero to the sum; each opens to what was compared.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::bars::Scale;
use super::markup::Markup;
use super::part;
use crate::assessment::report::{EvidenceReport, LineKind, LineReport, Report};
use crate::units::Points;

/// What was found: each line begins where the one before it ended.
pub(super) fn write(page: &mut Markup, report: &Report<'_>) {
    page.section(&part::FOUND);
    if report.lines.is_empty() {
        page.own(match report.coverage.judged {
            0 => "<p>Nothing could be compared.</p>\n</section>\n",
            _ => "<p>Nothing that could be compared differs.</p>\n</section>\n",
        });
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
    page.own("<p class='key'>Each bar begins where the one before it ended, on a scale to ");
    page.number(scale.high()).own(" points. A full bar adds, an open one takes back. ");
    page.own("The fine marks stand at 0, at ")
        .text(report.policy.verify())
        .own(" (verify) and at ");
    page.text(report.policy.escalate()).own(" (escalate).</p>\n");
    page.own("<ol class='lines'>\n");
    let mut before = Points::ZERO;
    for (line, sum) in report.lines.iter().zip(sums) {
        page.own("<li><details>\n<summary>");
        summary(page, line, sum);
        scale.step(page, before, line.counted);
        page.own("</summary>\n<dl>\n");
        body(page, report, line);
        page.own("</dl>\n</details></li>");
        before = sum;
    }
    page.own("</ol>\n</section>\n");
}

/// The title of a line, what was seen here, what it counts, and the sum so far.
fn summary(page: &mut Markup, line: &LineReport<'_>, sum: Points) {
    page.heading(2, |page| {
        page.own(match line.kind {
            LineKind::Rule => "",
            LineKind::Mitigation => "Answered: ",
            LineKind::Interaction => "Together: ",
        });
        page.text(&line.title);
    });
    if line.kind == LineKind::Rule {
        page.own("<span class='reason'>").sentence(&line.reason).own("</span>\n");
    }
    page.own("<span class='points'><b>").text(signed(line.counted)).own("</b>");
    if line.overlap.is_some() {
        page.own(" <span>of ").text(line.base).own(", same cause</span>");
    } else if line.base != line.counted {
        page.own(" <span>of ").text(minus(line.base)).own("</span>");
    }
    page.own(" <span>sum so far ").text(sum).own("</span></span>\n");
}

/// What a line opens to.
fn body(page: &mut Markup, report: &Report<'_>, line: &LineReport<'_>) {
    if !line.evidence.is_empty() {
        page.term("Compared").own("<dd><ul class='facts'>\n");
        line.evidence.iter().for_each(|fact| compared(page, fact));
        page.own("</ul></dd>");
    }
    if !line.innocent.is_empty() {
        page.term("Honest people who show the same").own("<dd><ul>\n");
        for innocent in line.innocent.iter() {
            page.own("<li>").text(innocent.who).own("; settled by: ");
            check(page, report, innocent.settled_by);
            page.own("</li>");
        }
        page.own("</ul></dd>");
    }
    also_settled(page, report, line);
    if let Some(by) = &line.verified_by {
        page.term("Verified by").own("<dd>").text(by).own("</dd>");
    }
    if let Some(beaten) = &line.how_beaten {
        page.term("Has been beaten").own("<dd>").text(beaten).own("</dd>");
    }
    page.term("Why it counts").own("<dd>").text(&line.why);
    if let Some(basis) = line.points_rest_on {
        page.own(" Its points: ").text(basis).own(".");
    }
    page.own("</dd>");
    rest(page, report, line);
}

/// One of the things compared: its value, who brought it and when, and where it stands.
fn compared(page: &mut Markup, fact: &EvidenceReport<'_>) {
    page.own("<li>").value(&fact.value).own(" <span>").text(&fact.origin);
    if let Some(at) = fact.seen_at() {
        page.own(", ").text(at);
    }
    page.own("</span> ").code(&fact.pointer).own("</li>");
}

/// A check: its title where it is among the next, or its code.
fn check(page: &mut Markup, report: &Report<'_>, id: &str) {
    match report.next_checks.iter().find(|check| check.id == id) {
        Some(check) => page.text(&check.title),
        None => page.code(id),
    };
}

/// The checks that settle a line and stand beside no honest reading.
fn also_settled(page: &mut Markup, report: &Report<'_>, line: &LineReport<'_>) {
    let beside = |id: &str| line.innocent.iter().any(|innocent| innocent.settled_by == id);
    let mut others = line.settled_by.iter().filter(|id| !beside(id)).peekable();
    if others.peek().is_none() {
        return;
    }
    page.term("Settled as well by").own("<dd><ul>\n");
    for id in others {
        page.own("<li>");
        check(page, report, id);
        page.own("</li>");
    }
    page.own("</ul></dd>");
}

/// What a line could become, its code, and who reported the like.
fn rest(page: &mut Markup, report: &Report<'_>, line: &LineReport<'_>) {
    if let Some(rise) = &line.could_rise {
        page.term("Could rise").own("<dd>To ").text(rise.points).own(" points (");
        page.text(&rise.level).own("), if ").code(&rise.missing).own(" were known.</dd>");
    }
    if let Some(rule) = &line.replaced_by {
        page.term("Deprecated").own("<dd>").code(rule).own(" takes over.</dd>");
    }
    page.term("Code").own("<dd>").code(&line.id);
    if let Some(level) = &line.level {
        page.own(", level ").text(level);
    }
    if let Some(group) = &line.group {
        page.own(", cause ").text(group);
    }
    page.own("</dd>");
    sources(page, report, line);
}

fn sources(page: &mut Markup, report: &Report<'_>, line: &LineReport<'_>) {
    let (shown, more) = report.sources_of(line);
    if shown.is_empty() {
        return;
    }
    page.term("Reported by").own("<dd>");
    for (place, source) in shown.into_iter().enumerate() {
        page.own(if place == 0 { "" } else { "; " }).text(&source.publisher);
        page.own(" (").text(&source.date).own(")");
    }
    if let Some(more) = more {
        page.own("; and ").text(more).own(" more");
    }
    page.own("</dd>");
}

/// Points with their sign.
fn signed(points: Points) -> String {
    if points < Points::ZERO { minus(points) } else { format!("+{points}") }
}

/// Points; a minus is as wide as a plus.
fn minus(points: Points) -> String {
    format!("{points}").replace('-', "\u{2212}")
}
