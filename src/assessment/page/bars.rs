//! Bars, drawn in points: one unit of a drawing is one point. The figures stand beside them in words.

use super::markup::Markup;
use crate::assessment::Report;
use crate::units::Points;

/// The points between which the bars of an assessment are drawn.
pub(super) struct Scale {
    low: i64,
    high: i64,
    verify: i64,
    escalate: i64,
}

impl Scale {
    /// A scale that holds zero, the thresholds and these sums: a small sum looks small.
    pub(super) fn of(report: &Report<'_>, sums: impl Iterator<Item = Points>) -> Scale {
        let [verify, escalate] = [report.policy.verify(), report.policy.escalate()]
            .map(|points| i64::from(points.get()));
        let (low, high) = sums
            .map(|sum| i64::from(sum.get()))
            .fold((0, escalate.max(verify).max(1)), |(low, high), sum| {
                (low.min(sum), high.max(sum))
            });
        Scale { low, high, verify, escalate }
    }

    /// The highest sum that is drawn.
    pub(super) const fn high(&self) -> i64 {
        self.high
    }

    /// Begins a drawing, with marks at zero and at the thresholds.
    fn open(&self, page: &mut Markup<'_>) {
        page.own("<svg class='bar' viewBox='").number(self.low).own(" -1 ");
        page.number(self.high.saturating_sub(self.low));
        page.own(" 10' preserveAspectRatio='none' aria-hidden='true'><path d='");
        for at in [0, self.verify, self.escalate] {
            tall(page, at);
        }
        page.own("'/>");
    }

    /// What a line adds or takes back, from the sum of the lines before it.
    pub(super) fn step(&self, page: &mut Markup<'_>, before: Points, counted: Points) {
        self.open(page);
        let (from, step) = (i64::from(before.get()), i64::from(counted.get()));
        match step {
            0 => upright(page, "none", from),
            1.. => across(page, "adds", from, step),
            _ => across(page, "answers", from.saturating_add(step), step.saturating_neg()),
        }
        page.own("</svg>\n");
    }

    /// The sum within its range.
    pub(super) fn range(&self, page: &mut Markup<'_>, report: &Report<'_>) {
        self.open(page);
        let [low, high] = [report.range.low, report.range.high].map(|end| i64::from(end.get()));
        across(page, "range", low, high.saturating_sub(low).max(0));
        upright(page, "score", i64::from(report.score.get()));
        page.own("</svg>\n");
    }
}

/// A part of a whole.
pub(super) fn share(page: &mut Markup<'_>, part: u32, whole: u32) {
    page.own("<svg class='bar share' viewBox='0 -1 ").number(whole.max(1));
    page.own(" 10' preserveAspectRatio='none' aria-hidden='true'>");
    across(page, "whole", 0, i64::from(whole.max(1)));
    across(page, "part", 0, i64::from(part));
    page.own("</svg>\n");
}

fn across(page: &mut Markup<'_>, class: &'static str, from: i64, width: i64) {
    page.own("<rect class='").own(class).own("' x='").number(from);
    page.own("' width='").number(width).own("' height='8'/>");
}

fn upright(page: &mut Markup<'_>, class: &'static str, at: i64) {
    page.own("<path class='").own(class).own("' d='");
    tall(page, at);
    page.own("'/>");
}

/// A path from above a bar to below it.
fn tall(page: &mut Markup<'_>, at: i64) {
    page.own("M").number(at).own("-10v29");
}
