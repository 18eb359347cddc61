//! What could not be judged, and what to check next.

use super::markup::Markup;
use super::part;
use crate::assessment::brief::{CHECKS_SHOWN, WAYS_SHOWN};
use crate::assessment::report::{CheckReport, Report};

/// What could not be judged, for want of what; the longest part first.
pub(super) fn unknown(page: &mut Markup, report: &Report<'_>) {
    page.section(&part::UNKNOWN);
    if report.unknown.is_empty() {
        page.own("<p>Every rule that is due could be judged.</p>\n</section>\n");
        return;
    }
    page.own("<p><b>").text(report.unknown.len()).own("</b> rules, for want of facts on:</p>\n");
    page.own("<ul class='stages'>\n");
    for (part, count) in report.lacking() {
        page.own("<li><span>").text(part).own("</span> ").text(count).own("</li>");
    }
    page.own("</ul>\n<p class='key'>Each of them stands in <a href='#").anchor(part::LEDGER.name);
    page.own("'>the ledger</a>, with the fact that it lacked.</p>\n</section>\n");
}

/// What to check next.
pub(super) fn checks(page: &mut Markup, report: &Report<'_>) {
    page.section(&part::NEXT);
    if report.next_checks.is_empty() {
        page.own("<p>No check is open.</p>\n</section>\n");
        return;
    }
    page.own("<ol class='cards'>\n");
    for check in report.next_checks.iter().take(CHECKS_SHOWN) {
        page.own("<li><details>\n<summary>");
        page.heading(2, |page| {
            page.text(&check.title);
        });
        page.own("<span class='points'><b>").text(check.minutes).own(" min</b>");
        if check.could_change_band {
            page.own(" <span>could change what to do</span>");
        }
        page.own("</span></summary>\n<dl>\n");
        one(page, check);
        page.own("</dl>\n</details></li>");
    }
    page.own("</ol>\n");
    let mut more = report.next_checks.iter().skip(CHECKS_SHOWN).peekable();
    if more.peek().is_some() {
        page.own("<p class='key'>And then:</p>\n<ul class='then'>\n");
        for check in more {
            page.own("<li>").text(&check.title).own(" <code>").text(&check.id).own("</code>, ");
            page.text(check.minutes).own(" min</li>");
        }
        page.own("</ul>\n");
    }
    ways_down(page, report);
    page.own("</section>\n");
}

/// The smallest sets of checks whose good results would bring the band down.
fn ways_down(page: &mut Markup, report: &Report<'_>) {
    if report.counterfactual.is_empty() {
        return;
    }
    page.own("<p class='key'>Enough to bring the band down, if every result is good:</p>\n");
    page.own("<ul class='ways'>\n");
    for way in report.counterfactual.iter().take(WAYS_SHOWN) {
        page.own("<li><code>");
        for (place, check) in way.checks.iter().enumerate() {
            page.own(if place == 0 { "" } else { " and " }).text(check);
        }
        page.own("</code> (").text(way.minutes).own(" min): leaves ").text(way.leaves.score);
        page.own(" points (").text(way.leaves.band).own(").</li>");
    }
    page.own("</ul>\n");
}

fn one(page: &mut Markup, check: &CheckReport<'_>) {
    page.term("What to do").own("<dd>").text(&check.what_to_do).own("</dd>");
    page.term("Ways").own("<dd><ul>\n");
    for mode in check.modes.iter() {
        page.own("<li>").text(mode.mode);
        page.own(match (mode.camera_free, mode.speech_free) {
            (true, true) => " (no camera, no speech)",
            (true, false) => " (no camera)",
            (false, true) => " (no speech)",
            (false, false) => "",
        });
        page.own("</li>");
    }
    let (good, bad) = (check.if_good, check.if_bad);
    page.own("</ul></dd>").term("What it would change").own("<dd>A good result leaves ");
    page.text(good.score).own(" points (").text(good.band).own("); a bad one comes to ");
    page.text(bad.score).own(" at most (").text(bad.band).own(").</dd>");
    page.term("Has been beaten").own("<dd>").text(&check.how_beaten).own("</dd>");
    page.term("Code").own("<dd>").code(&check.id).own("</dd>");
}
