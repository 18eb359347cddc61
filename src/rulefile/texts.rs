//! The texts of one rule: a condition and the named parts, which have one numbering of bytes together.
//! A part of a condition can so stand in a named part, and is told where it stands.

use core::ops::Range;

use super::cel::LONGEST;
use super::place::in_file;
use super::problem::Fault;
use super::tree::{Said, Table};

/// So many bytes lie between the beginnings of two texts: no text is longer.
const STRIDE: usize = LONGEST * 2;

/// The text of a file, and a rule in it.
#[derive(Clone, Copy)]
pub(super) struct Texts<'f> {
    pub(super) file: &'f str,
    pub(super) rule: &'f Table,
}

impl<'f> Texts<'f> {
    /// Where the bytes of a named part begin, by its place.
    pub(super) const fn start_of(part: usize) -> usize {
        part.saturating_add(1).saturating_mul(STRIDE)
    }

    /// The text in which a part stands, and its bytes there.
    fn within(&self, said: &Said<'f>, span: &Range<usize>) -> (Said<'f>, Range<usize>) {
        let text = span.start.checked_div(STRIDE).unwrap_or_default();
        let start = text.saturating_mul(STRIDE);
        let part = text.checked_sub(1).and_then(|part| self.rule.named("let").get(part));
        let said = part.and_then(|(.., entry)| entry.text()).unwrap_or_else(|| said.clone());
        (said, span.start.saturating_sub(start)..span.end.saturating_sub(start))
    }

    /// A fault of a text, where it stands in the file.
    pub(super) fn placed(&self, said: &Said<'f>, fault: Fault) -> Fault {
        let (said, span) = self.within(said, &fault.span);
        let raw = self.file.get(said.span.clone()).unwrap_or_default();
        Fault { span: in_file(raw, said.span.start, &span), ..fault }
    }

    /// A part as it is written.
    pub(super) fn written(&self, said: &Said<'f>, span: &Range<usize>) -> &'f str {
        let (said, span) = self.within(said, span);
        said.text.get(span).unwrap_or_default()
    }
}
