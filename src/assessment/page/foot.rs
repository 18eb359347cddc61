//! The foot: sum, band, range and operating point, and what is needed to see the same again.

use super::bars::Scale;
use super::markup::{Bit, Markup};
use super::{part, wording as of_page};
use crate::assessment::{LegalBasis, Report, messages as say, wording};
use crate::weigh::Band;

/// The sum within its range, and how much it rests on.
pub(super) fn write(page: &mut Markup<'_>, report: &Report<'_>) {
    page.section(&part::SUM);
    let range = &report.range;
    Scale::of(report, [range.low, range.high, report.score].into_iter()).range(page, report);
    let band = |band: Band| wording::band(report.words, band);
    page.own("<dl class='sums'>\n<div class='total'>").term(&say::SUM).own("<dd>").say(
        &say::POINTS_BAND,
        &[("points", Bit::Bold(&report.score)), ("band", Bit::Bold(&band(report.band)))],
    );
    page.own("</dd></div>\n<div>").term(&say::SETTLED).own("<dd>").say(
        &say::RANGE,
        &[
            ("low", Bit::Bold(&range.low)),
            ("high", Bit::Bold(&range.high)),
            ("low_band", Bit::Plain(&band(range.low_band))),
            ("high_band", Bit::Plain(&band(range.high_band))),
        ],
    );
    page.own("</dd></div>\n<div>").term(&say::JUDGED).own("<dd>").say(
        &say::JUDGED_RULES,
        &[("judged", Bit::Bold(&report.coverage.judged)), ("due", Bit::Bold(&report.coverage.due))],
    );
    page.own("</dd></div>\n<div>").term(&say::OPERATING).own("<dd>").say(
        &say::THRESHOLDS,
        &[
            ("verify", Bit::Plain(&report.policy.verify())),
            ("verify_band", Bit::Plain(&band(Band::Verify))),
            ("escalate", Bit::Plain(&report.policy.escalate())),
            ("escalate_band", Bit::Plain(&band(Band::Escalate))),
            ("policy", Bit::Value(&report.policy.name())),
        ],
    );
    page.own("</dd></div>\n");
    rests_on(page, report);
    page.own("</dl>\n<p class='decides'>").say(&say::DECIDES, &[]).own("</p>\n");
    stamp(page, report);
    page.own("</section>\n");
}

/// The end of a page that shows neither points nor band, nor the weights under which they stand.
pub(super) fn blind(page: &mut Markup<'_>) {
    page.own("<p class='decides'>").say(&say::DECIDES, &[]).own("</p>\n");
}

/// On what the points rest.
fn rests_on(page: &mut Markup<'_>, report: &Report<'_>) {
    if report.points_rest_on.is_empty() {
        return;
    }
    page.own("<div>").term(&say::REST_ON).own("<dd>");
    let mut separator = "";
    for share in &report.points_rest_on {
        let basis = of_page::basis(report.words, share.basis);
        let places = [("basis", Bit::Plain(&basis)), ("points", Bit::Plain(&share.points))];
        page.own(separator).say(&say::REST_PART, &places);
        separator = ", ";
    }
    page.own("</dd></div>\n");
}

/// What is needed to see the same again.
fn stamp(page: &mut Markup<'_>, report: &Report<'_>) {
    let (stamp, data) = report.stamped();
    page.own("<footer>\n<p>").say(
        stamp,
        &[
            ("engine", Bit::Plain(&report.engine)),
            ("version", Bit::Plain(&report.ruleset_version)),
            ("rules", Bit::Code(&report.ruleset)),
            ("weights_version", Bit::Plain(&report.weights_version)),
            ("weights", Bit::Code(&report.weights)),
            ("data", Bit::Value(&data)),
        ],
    );
    let made = match report.basis {
        LegalBasis::FirstParty => &say::MADE_FIRST,
        LegalBasis::ThirdParty => &say::MADE_THIRD,
    };
    page.own("</p>\n<p>").say(made, &[("purpose", Bit::Value(&report.purpose))]).own(" ").say(
        &say::VALUES_SHOWN,
        &[
            ("redaction", Bit::Plain(&of_page::redaction(report.words, report.redaction))),
            ("schema", Bit::Plain(&report.schema)),
        ],
    );
    page.own("</p>\n</footer>\n");
}
