//! What could not be judged, and what to check next.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::markup::Markup;
use crate::assessment::report::{CheckReport, Report};
use crate::order;

/// What could not be judged, for want of what; the longest part first.
pub(super) fn unknown(page: &mut Markup, report: &Report<'_>) {
    page.section("unknown", "Could not be judged");
    if report.unknown.is_empty() {
        page.own("<p>Every rule that is due could be judged.</p>\n</section>\n");
        return;
    }
    page.own("<p><b>").text(report.unknown.len()).own("</b> rules, for want of facts on:</p>\n");
    let mut parts: BTreeMap<&str, u32> = BTreeMap::new();
    for unknown in &report.unknown {
        let part = unknown.missing.split('.').next().unwrap_or_default();
        let count = parts.entry(part).or_default();
        *count = count.saturating_add(1);
    }
    let mut parts: Vec<(&str, u32)> = parts.into_iter().collect();
    order::sort_by(&mut parts, |one, two| two.1.cmp(&one.1).then(one.0.cmp(two.0)));
    page.own("<ul class='stages'>\n");
    for (part, count) in parts {
        page.own("<li><span>").text(part).own("</span> ").text(count).own("</li>\n");
    }
    page.own("</ul>\n<details class='more'>\n<summary>Each of them</summary>\n<table>\n");
    page.own("<thead><tr><th scope='col'>Rule</th><th scope='col'>Missing</th>");
    page.own(
        "<th scope='col'>Usually known from</th><th scope='col'>Could add</th></tr></thead>\n",
    );
    page.own("<tbody>\n");
    for unknown in &report.unknown {
        page.own("<tr><th scope='row'>").code(&unknown.rule).own("</th><td>");
        page.code(&unknown.missing).own("</td><td>").text(unknown.known_from);
        page.own("</td><td class='figure'>").text(unknown.could_add).own("</td></tr>\n");
    }
    page.own("</tbody>\n</table>\n</details>\n</section>\n");
}

/// What to check next.
pub(super) fn checks(page: &mut Markup, report: &Report<'_>) {
    page.section("next", "Check next");
    if report.next_checks.is_empty() {
        page.own("<p>No check is open.</p>\n</section>\n");
        return;
    }
    page.own("<ol class='cards'>\n");
    for check in &report.next_checks {
        page.own("<li><details>\n<summary>");
        page.heading(2, |page| {
            page.text(&check.title);
        });
        page.own("<p class='points'><b>").text(check.minutes).own(" min</b>");
        if check.could_change_band {
            page.own(" <span>could change what to do</span>");
        }
        page.own("</p></summary>\n<dl>\n");
        one(page, check);
        page.own("</dl>\n</details></li>\n");
    }
    page.own("</ol>\n</section>\n");
}

fn one(page: &mut Markup, check: &CheckReport<'_>) {
    page.term("What to do").own("<dd>").text(&check.what_to_do).own("</dd>\n");
    page.term("Ways").own("<dd><ul>\n");
    for mode in check.modes.iter() {
        page.own("<li>").text(mode.mode);
        page.own(match (mode.camera_free, mode.speech_free) {
            (true, true) => " (no camera, no speech)",
            (true, false) => " (no camera)",
            (false, true) => " (no speech)",
            (false, false) => "",
        });
        page.own("</li>\n");
    }
    let (good, bad) = (check.if_good, check.if_bad);
    page.own("</ul></dd>\n").term("What it would change").own("<dd>A good result leaves ");
    page.text(good.score).own(" points (").text(good.band).own("); a bad one comes to ");
    page.text(bad.score).own(" at most (").text(bad.band).own(").</dd>\n");
    page.term("Has been beaten").own("<dd>").text(&check.how_beaten).own("</dd>\n");
    page.term("Code").own("<dd>").code(&check.id).own("</dd>\n");
}
