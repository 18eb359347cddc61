//! What to do, and how much could be seen.

use super::bars;
use super::markup::Markup;
use super::part::{self, Part};
use crate::assessment::Report;

/// The parts of an assessment to which the contents lead.
const CONTENTS: [&Part; 5] = [&part::FOUND, &part::UNKNOWN, &part::NEXT, &part::LEDGER, &part::SUM];

/// The assessments of a page, in the order given. Neither points nor bands stand here: side by side
/// they would be a ranking.
pub(super) fn index(page: &mut Markup, reports: &[Report<'_>]) {
    page.own("<nav class='index' aria-label='Assessments'>\n<h1>Assessments</h1>\n");
    page.own("<p>In the order in which they were given.</p>\n<ol>\n");
    for (place, report) in (1_u32..).zip(reports) {
        page.own("<li><a href='#assessment-").number(place).own("'>").value(&report.id);
        page.own("</a> <span>").text(report.as_of).own(", ").text(report.stage).own(", ");
        page.text(report.coverage.judged).own(" of ").text(report.coverage.due);
        page.own(" rules judged</span></li>");
    }
    page.own("</ol>\n</nav>\n");
}

/// The head of one assessment.
pub(super) fn write(page: &mut Markup, report: &Report<'_>) {
    page.own("<header>\n<p class='over'>Assessment as of ").text(report.as_of);
    page.own(", stage ").text(report.stage).own("</p>\n");
    page.heading(0, |page| {
        page.value(&report.id);
    });
    page.own("<p class='action'>").text(&report.action).own("</p>\n");
    seen(page, report);
    if !report.notices.is_empty() {
        page.own("<ul class='notices'>\n");
        for notice in &report.notices {
            page.own("<li><b>Note:</b> ").text(&notice.says).own("</li>");
        }
        page.own("</ul>\n");
    }
    page.own("<p class='scope'>").text(&report.scope).own("</p>\n");
    page.own("<nav class='parts' aria-label='Contents'><ul>\n");
    for Part { name, words } in CONTENTS {
        page.own("<li><a href='#").anchor(name).own("'>").own(words).own("</a></li>");
    }
    page.own("</ul></nav>\n</header>\n");
}

/// How many rules could be judged, by the stage from which they are due.
fn seen(page: &mut Markup, report: &Report<'_>) {
    let coverage = &report.coverage;
    page.own("<div class='seen'>\n<p><b>").text(coverage.judged).own("</b> of <b>");
    page.text(coverage.due).own("</b> rules could be judged.</p>\n");
    bars::share(page, coverage.judged, coverage.due);
    page.own("<ul class='stages'>\n");
    for at in &coverage.stages {
        page.own("<li><span>").text(at.stage).own("</span> ");
        page.text(at.judged).own(" of ").text(at.due).own("</li>");
    }
    page.own("</ul>\n</div>\n");
}
