//! The page: the same document as the bill and the JSON, as one HTML file that loads nothing.

mod bars;
mod foot;
mod ledger;
mod lines;
mod markup;
mod open;
mod part;
mod patterns;
mod style;
mod time;
mod top;
mod wording;

use alloc::string::String;
use core::slice;

use markup::{Bit, Markup};

use super::redaction::Redaction;
use super::timeline::TimelineReport;
use super::{Assessment, Report, messages as say};

impl Report<'_> {
    /// One self-contained HTML page, with the same as the bill.
    ///
    /// It runs no script and loads nothing: its policy forbids both. Lines open by themselves, and
    /// on paper they are open. Whatever the document holds is escaped; a value keeps the direction
    /// of its own writing and makes no link.
    ///
    /// ```
    /// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
    /// # let scorer = Scorer::builtin();
    /// # let at: Moment = "2026-11-01".parse().unwrap();
    /// let report = scorer.assess(&Profile::default().id("<c-1>"), at).report(Redaction::Masked);
    /// let page = report.to_html();
    /// assert!(page.contains("default-src 'none'") && !page.contains("<script"));
    /// assert!(page.contains("<bdi>&lt;c-1&gt;</bdi>"));
    /// ```
    #[must_use]
    pub fn to_html(&self) -> String {
        whole(slice::from_ref(self), Look::Whole)
    }

    /// The same without action, points, range and band: for a reader who commits to a view first.
    ///
    /// See [`Report::to_text_blind`].
    ///
    /// ```
    /// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
    /// # let scorer = Scorer::builtin();
    /// # let at: Moment = "2026-11-01".parse().unwrap();
    /// let report = scorer.assess(&Profile::default().id("c-1"), at).report(Redaction::Masked);
    /// assert!(report.to_html().contains("Sum and range"));
    /// assert!(!report.to_html_blind().contains("Sum and range"));
    /// ```
    #[must_use]
    pub fn to_html_blind(&self) -> String {
        whole(slice::from_ref(self), Look::Blind)
    }

    /// The page with the timeline of the same candidate as a strip: the sum after each moment at which
    /// something was recorded, and what moved it.
    ///
    /// ```
    /// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
    /// # let scorer = Scorer::builtin();
    /// # let at: Moment = "2026-11-01".parse().unwrap();
    /// # let profile = Profile::default().id("c-1");
    /// let timeline = scorer.timeline(&profile, at).report(Redaction::Masked);
    /// let page = scorer.assess(&profile, at).report(Redaction::Masked).to_html_with(&timeline);
    /// assert!(page.contains("First reached: routine on 2026-11-01"));
    /// ```
    #[must_use]
    pub fn to_html_with(&self, timeline: &TimelineReport<'_>) -> String {
        whole(slice::from_ref(self), Look::With(timeline))
    }

    /// One page of several assessments, behind an index in the order given: never by score.
    ///
    /// ```
    /// # use hirerisk::{Moment, Redaction, Report, Scorer, profile::Profile};
    /// # let scorer = Scorer::builtin();
    /// # let at: Moment = "2026-11-01".parse().unwrap();
    /// # let of = |id: &'static str| {
    /// #     scorer.assess(&Profile::default().id(id), at).report(Redaction::Masked)
    /// # };
    /// let page = Report::several_to_html(&[of("c-2"), of("c-1")]);
    /// assert!(page.find("<bdi>c-2</bdi>") < page.find("<bdi>c-1</bdi>"));
    /// ```
    #[must_use]
    pub fn several_to_html(reports: &[Report<'_>]) -> String {
        whole(reports, Look::Whole)
    }
}

impl Assessment<'_> {
    /// The page: see [`Report::to_html`].
    ///
    /// ```
    /// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
    /// # let scorer = Scorer::builtin();
    /// # let at: Moment = "2026-11-01".parse().unwrap();
    /// let page = scorer.assess(&Profile::default().id("c-1"), at).to_html(Redaction::Masked);
    /// assert!(page.contains("rules could be judged"));
    /// ```
    #[must_use]
    pub fn to_html(&self, redaction: Redaction) -> String {
        self.report(redaction).to_html()
    }
}

/// What of an assessment a page shows.
#[derive(Clone, Copy)]
enum Look<'t> {
    Whole,
    /// Without action, points, range and band.
    Blind,
    /// With the strip.
    With(&'t TimelineReport<'t>),
}

/// A page of one assessment, or of several behind an index.
fn whole(reports: &[Report<'_>], look: Look<'_>) -> String {
    let several = reports.len() != 1;
    let words = reports.first().map(|report| report.words).unwrap_or_default();
    let mut page = Markup::new(words, usize::from(several), matches!(look, Look::Blind));
    page.own("<!DOCTYPE html>\n<html lang=\"").text(words.tag()).own("\"");
    page.own(if words.is_right_to_left() { " dir='rtl'" } else { "" });
    page.own(">\n<head>\n<meta charset='utf-8'>\n");
    page.own("<meta http-equiv='Content-Security-Policy' content=\"").own(style::POLICY);
    page.own("\">\n<meta name='viewport' content='width=device-width, initial-scale=1'>\n");
    page.own("<title>");
    match reports {
        [one] => {
            page.say(&say::HEAD, &[("id", Bit::Plain(&one.id)), ("as_of", Bit::Plain(&one.as_of))])
        }
        _ => page.say(&say::SEVERAL, &[]),
    };
    page.own("</title>\n<style>").own(style::STYLE).own("</style>\n</head>\n<body>\n");
    if several {
        top::index(&mut page, reports);
    }
    page.own("<main>\n");
    for report in reports {
        assessment(&mut page, report, look);
    }
    page.own("</main>\n</body>\n</html>\n");
    page.into_html()
}

/// Evidence before the score: what could be seen, the lines, what is open, and the sum at the foot.
fn assessment<'r>(page: &mut Markup<'r>, report: &'r Report<'_>, look: Look<'_>) {
    page.next_place();
    page.tell_in(report.words);
    page.own("<article id='").anchor("assessment").own("'>\n");
    top::write(page, report);
    lines::write(page, report);
    patterns::write(page, report);
    open::unknown(page, report);
    open::checks(page, report);
    ledger::write(page, report);
    match look {
        Look::Blind => foot::blind(page),
        Look::Whole => foot::write(page, report),
        Look::With(timeline) => {
            time::write(page, timeline);
            foot::write(page, report);
        }
    }
    page.own("</article>\n");
}
