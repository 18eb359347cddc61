//! The foot: sum, band, range and operating point, and what is needed to see the same again.

use super::bars::Scale;
use super::markup::Markup;
use super::part;
use crate::assessment::{LegalBasis, Report};
use crate::weigh::WeightOrigin;

/// The sum within its range, and how much it rests on.
pub(super) fn write(page: &mut Markup, report: &Report<'_>) {
    page.section(&part::SUM);
    let range = &report.range;
    Scale::of(report, [range.low, range.high, report.score].into_iter()).range(page, report);
    page.own("<dl class='sums'>\n<div class='total'>").term("Sum").own("<dd><b>");
    page.text(report.score).own("</b> points: <b>").text(report.band).own("</b></dd></div>\n");
    page.own("<div>").term("Once all is settled").own("<dd><b>").text(range.low).own("</b> to <b>");
    page.text(range.high).own("</b> points (").text(range.low_band).own(" to ");
    page.text(range.high_band).own(")</dd></div>\n");
    page.own("<div>").term("Judged").own("<dd><b>").text(report.coverage.judged).own("</b> of <b>");
    page.text(report.coverage.due).own("</b> rules</dd></div>\n");
    page.own("<div>").term("Operating point").own("<dd>From ").text(report.policy.verify());
    page.own(" points: verify; from ").text(report.policy.escalate());
    page.own(" points and two causes: escalate (").value(report.policy.name());
    page.own(")</dd></div>\n");
    if !report.points_rest_on.is_empty() {
        page.own("<div>").term("The points rest on").own("<dd>");
        let mut separator = "";
        for share in &report.points_rest_on {
            page.own(separator).text(share.basis).own(" ").text(share.points);
            separator = ", ";
        }
        page.own("</dd></div>\n");
    }
    page.own("</dl>\n<p class='decides'>A person decides.</p>\n");
    stamp(page, report);
    page.own("</section>\n");
}

/// What is needed to see the same again.
fn stamp(page: &mut Markup, report: &Report<'_>) {
    page.own("<footer>\n<p>hirerisk ").text(&report.engine).own(", rules ");
    page.text(&report.ruleset_version).own(" ").code(report.ruleset).own(", weights ");
    page.text(&report.weights_version).own(" ").code(report.weights);
    match &report.weights_origin {
        WeightOrigin::HandSet => page.own(", set by hand.</p>\n"),
        WeightOrigin::Fitted { data } => page.own(", fitted: ").value(data).own(".</p>\n"),
    };
    page.own("<p>Made for ").value(&report.purpose);
    page.own(match report.basis {
        LegalBasis::FirstParty => ", for the employer itself. ",
        LegalBasis::ThirdParty => ", for another employer. ",
    });
    page.own("Values shown: ").text(report.redaction).own(". Document: ").text(&report.schema);
    page.own(".</p>\n</footer>\n");
}
