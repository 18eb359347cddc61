//! What to do, and how much could be seen.

use alloc::vec::Vec;

use super::bars;
use super::markup::{Bit, Markup};
use super::part::{self, Part};
use crate::assessment::{Report, messages as say, wording};

/// The parts of an assessment to which the contents lead.
const CONTENTS: [&Part; 5] = [&part::FOUND, &part::UNKNOWN, &part::NEXT, &part::LEDGER, &part::SUM];

/// The assessments of a page, in the order given. Neither points nor bands stand here: side by side
/// they would be a ranking.
pub(super) fn index(page: &mut Markup<'_>, reports: &[Report<'_>]) {
    page.own("<nav class='index' aria-label=\"").say(&say::SEVERAL, &[]).own("\">\n<h1>");
    page.say(&say::SEVERAL, &[]).own("</h1>\n<p>").say(&say::IN_ORDER, &[]).own("</p>\n<ol>\n");
    for (place, report) in (1_u32..).zip(reports) {
        page.own("<li><a href='#assessment-").number(place).own("'>").value(&report.id);
        page.own("</a> <span>").say(
            &say::INDEX_ENTRY,
            &[
                ("as_of", Bit::Plain(&report.as_of)),
                ("stage", Bit::Plain(&wording::stage(report.words, report.stage))),
                ("judged", Bit::Plain(&report.coverage.judged)),
                ("due", Bit::Plain(&report.coverage.due)),
            ],
        );
        page.own("</span></li>");
    }
    page.own("</ol>\n</nav>\n");
}

/// The head of one assessment.
pub(super) fn write(page: &mut Markup<'_>, report: &Report<'_>) {
    let stage = wording::stage(report.words, report.stage);
    page.own("<header>\n<p class='over'>")
        .say(&say::OVER, &[("as_of", Bit::Plain(&report.as_of)), ("stage", Bit::Plain(&stage))]);
    page.own("</p>\n").heading(0, |page| {
        page.value(&report.id);
    });
    if !page.is_blind() {
        page.own("<div class='action'>\n<p>").text(&report.action).own("</p>\n");
        if let Some(check) = report.next_checks.first() {
            let minutes = ("minutes", Bit::Plain(&check.minutes));
            page.own("<p class='first'><a href='#").anchor(part::NEXT.name).own("'>");
            page.say(&say::FIRST, &[("title", Bit::Plain(&check.title)), minutes]);
            page.own("</a></p>\n");
        }
        page.own("</div>\n");
    }
    seen(page, report);
    if !report.notices.is_empty() {
        page.own("<ul class='notices'>\n");
        for notice in &report.notices {
            page.own("<li><b>").say(&say::NOTE, &[]).own("</b> ").text(&notice.says).own("</li>");
        }
        page.own("</ul>\n");
    }
    page.own("<p class='scope'>").text(&report.scope).own("</p>\n");
    page.own("<nav class='parts' aria-label=\"").say(&say::CONTENTS, &[]).counted_place();
    page.own("\"><ul>\n");
    let shown =
        CONTENTS.into_iter().filter(|part| !(page.is_blind() && part.name == part::SUM.name));
    for Part { name, heading } in shown.collect::<Vec<_>>() {
        page.own("<li><a href='#").anchor(name).own("'>").say(heading, &[]).own("</a></li>");
    }
    page.own("</ul></nav>\n</header>\n");
}

/// How many rules could be judged, by the stage from which they are due.
fn seen(page: &mut Markup<'_>, report: &Report<'_>) {
    let coverage = &report.coverage;
    page.own("<div class='seen'>\n<p>").say(
        &say::SEEN,
        &[("judged", Bit::Bold(&coverage.judged)), ("due", Bit::Bold(&coverage.due))],
    );
    page.own("</p>\n");
    bars::share(page, coverage.judged, coverage.due);
    page.own("<ul class='stages'>\n");
    for at in &coverage.stages {
        page.own("<li><span>").text(wording::stage(report.words, at.stage)).own("</span> ");
        page.say(&say::OF, &[("part", Bit::Plain(&at.judged)), ("whole", Bit::Plain(&at.due))]);
        page.own("</li>");
    }
    page.own("</ul>\n</div>\n");
}
