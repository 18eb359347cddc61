//! The Markdown form: the bill, for a ticket or a wiki.

use alloc::string::String;

use super::bill::Paper;
use super::redaction::Redaction;
use super::{Assessment, Report};
use crate::label::is_printable;

impl Report<'_> {
    /// The report as Markdown, with the same as the bill.
    ///
    /// Whatever the document holds stays text: it makes no link, no picture, no markup. Readers that
    /// make a mail address into a link by themselves do so here too.
    ///
    /// ```
    /// # use hirerisk::{Moment, Redaction, Scorer, profile::Profile};
    /// # let scorer = Scorer::builtin();
    /// # let at: Moment = "2026-11-01".parse().unwrap();
    /// let report = scorer.assess(&Profile::default().id("[c](x)"), at).report(Redaction::Masked);
    /// assert!(report.to_markdown().starts_with("# Assessment of \\[c\\](x) as of 2026-11-01"));
    /// ```
    #[must_use]
    pub fn to_markdown(&self) -> String {
        self.written(false, Paper::Markdown)
    }

    /// The same without action, sum, range and band: see [`Report::to_text_blind`].
    #[must_use]
    pub fn to_markdown_blind(&self) -> String {
        self.written(true, Paper::Markdown)
    }
}

impl Assessment<'_> {
    /// The Markdown form: see [`Report::to_markdown`].
    #[must_use]
    pub fn to_markdown(&self, redaction: Redaction) -> String {
        self.report(redaction).to_markdown()
    }
}

/// Writes text so that it stays text.
///
/// # Source
///
/// `CommonMark` 0.31, backslash escapes; GitHub Flavored Markdown, extended autolinks and strikethrough.
pub(crate) fn push_escaped(markdown: &mut String, text: &str) {
    let mut before: Option<char> = None;
    // Only digits so far: a point would make it the number of an entry.
    let mut is_number = true;
    let seen = |char: &char| is_printable(*char);
    let words = text.split_whitespace().enumerate();
    let words =
        words.flat_map(|(place, word)| (place > 0).then_some(' ').into_iter().chain(word.chars()));
    let mut rest = words.filter(seen).peekable();
    while let Some(char) = rest.next() {
        let behind_letter = before.is_some_and(char::is_alphabetic);
        let goes_on = rest.peek().is_some_and(|next| next.is_alphanumeric() || *next == '/');
        let escaped = match char {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!' | '@'
            | '$' | '^' => true,
            // Of a scheme, or behind `www`.
            ':' => behind_letter && goes_on,
            '.' if matches!(before, Some('w' | 'W')) => true,
            '.' | ')' => is_number && before.is_some(),
            '+' | '-' | '=' => before.is_none(),
            _ => false,
        };
        if escaped {
            markdown.push('\\');
        }
        markdown.push(char);
        is_number &= char.is_ascii_digit();
        before = Some(char);
    }
}
