//! The reported patterns that the evidence matches.

use super::markup::{Bit, Markup};
use super::part;
use crate::assessment::brief::{MARKS_SHOWN, more};
use crate::assessment::messages as say;
use crate::assessment::report::Report;
use crate::assessment::typologies::{OpenMark, TypologyReport};

/// The reported patterns that the evidence matches. They carry no points.
pub(super) fn write(page: &mut Markup<'_>, report: &Report<'_>) {
    if report.typologies.is_empty() {
        return;
    }
    page.section(&part::PATTERNS);
    page.own("<p class='key'>").say(&say::NO_POINTS, &[]).own("</p>\n<ul class='cards'>\n");
    for pattern in &report.typologies {
        page.own("<li><details><summary>");
        page.heading(2, |page| {
            page.text(&pattern.says);
        });
        page.own("</summary><dl>");
        marks(page, pattern);
        page.own("</dl></details></li>\n");
    }
    page.own("</ul>\n</section>\n");
}

fn marks(page: &mut Markup<'_>, pattern: &TypologyReport<'_>) {
    page.term(&say::SEEN_OF_IT).own("<dd><code>");
    let mut separator = "";
    for mark in &pattern.seen {
        page.own(separator).text(&mark.rule);
        separator = ", ";
    }
    page.own("</code></dd>").term(&say::HONEST).own("<dd>");
    page.text(&pattern.innocent).own("</dd>");
    page.term(&say::ANSWERED_BY).own("<dd>").text(&pattern.lowers).own("</dd>");
    if let Some(not) = &pattern.does_not_lower {
        page.term(&say::NOT_ANSWERED_BY).own("<dd>").text(not).own("</dd>");
    }
    if !pattern.open.is_empty() {
        open_marks(page, &pattern.open);
    }
    page.term(&say::CODE).own("<dd>").code(&pattern.id).own("</dd>");
}

fn open_marks(page: &mut Markup<'_>, open: &[OpenMark<'_>]) {
    page.term(&say::MARKS_OPEN).own("<dd>");
    let mut separator = "";
    for mark in open.iter().take(MARKS_SHOWN) {
        page.own(separator);
        match &mark.check {
            Some(check) => page.say(
                &say::SHOWN_BY,
                &[("rule", Bit::Code(&mark.rule)), ("check", Bit::Code(check))],
            ),
            None => page.code(&mark.rule),
        };
        separator = "; ";
    }
    if let Some(more) = more(open.len(), MARKS_SHOWN) {
        page.own("; ").say(&say::MORE, &[("more", Bit::Plain(&more))]);
    }
    page.own("</dd>");
}
