//! The reported patterns that the evidence matches.

use super::markup::Markup;
use super::part;
use crate::assessment::brief::{MARKS_SHOWN, more};
use crate::assessment::report::Report;
use crate::assessment::typologies::{OpenMark, TypologyReport};

/// The reported patterns that the evidence matches. They carry no points.
pub(super) fn write(page: &mut Markup, report: &Report<'_>) {
    if report.typologies.is_empty() {
        return;
    }
    page.section(&part::PATTERNS);
    page.own("<p class='key'>They carry no points.</p>\n<ul class='cards'>\n");
    for pattern in &report.typologies {
        page.own("<li><details>\n<summary>");
        page.heading(2, |page| {
            page.text(&pattern.says);
        });
        page.own("</summary>\n<dl>\n");
        marks(page, pattern);
        page.own("</dl>\n</details></li>");
    }
    page.own("</ul>\n</section>\n");
}

fn marks(page: &mut Markup, pattern: &TypologyReport<'_>) {
    page.term("Seen of it").own("<dd><code>");
    let mut separator = "";
    for mark in &pattern.seen {
        page.own(separator).text(&mark.rule);
        separator = ", ";
    }
    page.own("</code></dd>").term("Honest people who show the same").own("<dd>");
    page.text(&pattern.innocent).own("</dd>");
    page.term("Answered only by").own("<dd>").text(&pattern.lowers).own("</dd>");
    if let Some(not) = &pattern.does_not_lower {
        page.term("Not answered by").own("<dd>").text(not).own("</dd>");
    }
    if !pattern.open.is_empty() {
        open_marks(page, &pattern.open);
    }
    page.term("Code").own("<dd>").code(&pattern.id).own("</dd>");
}

fn open_marks(page: &mut Markup, open: &[OpenMark<'_>]) {
    page.term("Marks still open").own("<dd>");
    let mut separator = "";
    for mark in open.iter().take(MARKS_SHOWN) {
        page.own(separator).code(&mark.rule);
        if let Some(check) = &mark.check {
            page.own(" (shown by ").code(check).own(")");
        }
        separator = "; ";
    }
    if let Some(more) = more(open.len(), MARKS_SHOWN) {
        page.own("; and ").text(more).own(" more");
    }
    page.own("</dd>");
}
