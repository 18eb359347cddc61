//! What could not be judged, and what to check next.

use super::markup::{Bit, Markup};
use super::part;
use crate::assessment::brief::{CHECKS_SHOWN, all_of, results_of, way_of};
use crate::assessment::report::{CheckReport, Counterfactual, Report};
use crate::assessment::{messages as say, wording};

/// What could not be judged, for want of what; the longest part first.
pub(super) fn unknown(page: &mut Markup<'_>, report: &Report<'_>) {
    page.section(&part::UNKNOWN);
    if report.unknown.is_empty() {
        page.own("<p>").say(&say::ALL_JUDGED, &[]).own("</p>\n</section>\n");
        return;
    }
    let count = u32::try_from(report.unknown.len()).unwrap_or(u32::MAX);
    let rules = page.words().counted(&say::WANT_OF, count);
    page.own("<p>").spoken(rules, &[("count", Bit::Bold(&count))]).own("</p>\n");
    page.own("<ul class='stages'>\n");
    for (part, count) in report.lacking() {
        page.own("<li><span>").text(report.part(part)).own("</span> ").text(count).own("</li>");
    }
    page.own("</ul>\n<p class='key'><a href='#").anchor(part::LEDGER.name).own("'>");
    page.say(&say::IN_LEDGER, &[]).own("</a></p>\n</section>\n");
}

/// What to check next.
pub(super) fn checks(page: &mut Markup<'_>, report: &Report<'_>) {
    page.section(&part::NEXT);
    if report.next_checks.is_empty() {
        page.own("<p>").say(&say::NONE_OPEN, &[]).own("</p>\n</section>\n");
        return;
    }
    page.own("<ol class='cards'>\n");
    for check in report.next_checks.iter().take(CHECKS_SHOWN) {
        page.own("<li><details><summary>");
        page.heading(2, |page| {
            page.text(&check.title);
        });
        page.own("<span class='points'><b>")
            .say(&say::MINUTES, &[("minutes", Bit::Plain(&check.minutes))]);
        page.own("</b>");
        if check.could_change_band && !page.is_blind() {
            page.own(" <span>").say(&say::COULD_CHANGE, &[]).own("</span>");
        }
        page.own("</span></summary><dl>");
        one(page, check);
        page.own("</dl></details></li>\n");
    }
    page.own("</ol>\n");
    let mut more = report.next_checks.iter().skip(CHECKS_SHOWN).peekable();
    if more.peek().is_some() {
        page.own("<p class='key'>").say(&say::AND_THEN, &[]).own("</p>\n<ul class='then'>\n");
        for check in more {
            let minutes = ("minutes", Bit::Plain(&check.minutes));
            page.own("<li>").text(&check.title).own(" ").code(&check.id).own(" ");
            page.say(&say::MINUTES, &[minutes]).own("</li>");
        }
        page.own("</ul>\n");
    }
    if !page.is_blind() {
        ways_down(page, report);
    }
    page.own("</section>\n");
}

/// The smallest sets of checks whose good results would bring the band down.
fn ways_down(page: &mut Markup<'_>, report: &Report<'_>) {
    if report.counterfactual.is_empty() {
        return;
    }
    page.own("<p class='key'>").say(&say::WAYS_DOWN, &[]).own("</p>\n");
    for (by, ways) in report.ways() {
        page.own("<p class='key'>").say(by, &[]).own("</p>\n<ul class='ways'>\n");
        for way in ways {
            one_way(page, report, way);
        }
        page.own("</ul>\n");
    }
}

fn one_way(page: &mut Markup<'_>, report: &Report<'_>, way: &Counterfactual<'_>) {
    page.own("<li>").say(
        &say::WAY_DOWN,
        &[
            ("checks", Bit::Code(&all_of(report.words, way))),
            ("minutes", Bit::Plain(&way.minutes)),
            ("points", Bit::Plain(&way.leaves.score)),
            ("band", Bit::Plain(&wording::band(report.words, way.leaves.band))),
        ],
    );
    page.own("</li>");
}

fn one(page: &mut Markup<'_>, check: &CheckReport<'_>) {
    page.term(&say::WHAT_TO_DO).own("<dd>").text(&check.what_to_do).own("</dd>");
    page.term(&say::WAYS).own("<dd><ul>\n");
    for mode in check.modes.iter() {
        page.own("<li>");
        match way_of(&mode) {
            Some(message) => page.say(message, &[("way", Bit::Plain(&mode.mode))]),
            None => page.text(mode.mode),
        };
        page.own("</li>");
    }
    page.own("</ul></dd>");
    if !page.is_blind() {
        page.term(&say::WOULD_CHANGE).own("<dd>");
        page.text(results_of(page.words(), check)).own("</dd>");
    }
    page.term(&say::BEATEN).own("<dd>").text(&check.how_beaten).own("</dd>");
    page.term(&say::CODE).own("<dd>").code(&check.id).own("</dd>");
}
