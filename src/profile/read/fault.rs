//! A fault on its way out of the reader: what, at which byte, under which keys.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use super::scan::count;
use crate::profile::error::{ParseError, Place, Problem};

/// A fault and its place. Keys are added from the innermost outwards, so a text without a fault
/// pays nothing for its pointer; boxed, so that it hands on little.
#[derive(Debug)]
pub(crate) struct Fault(Box<Detail>);

#[derive(Debug)]
struct Detail {
    problem: Problem,
    offset: usize,
    keys: Vec<Cow<'static, str>>,
}

impl Fault {
    pub(super) fn new(problem: Problem, offset: usize) -> Self {
        Fault(Box::new(Detail { problem, offset, keys: Vec::new() }))
    }

    /// The same fault, seen from the value that holds the key.
    pub(super) fn under(mut self, key: impl Into<Cow<'static, str>>) -> Self {
        self.0.keys.push(key.into());
        self
    }

    /// Another problem at the same place.
    pub(super) fn because(mut self, problem: Problem) -> Self {
        self.0.problem = problem;
        self
    }

    pub(super) fn offset(&self) -> usize {
        self.0.offset
    }

    /// The error, with line and column counted in the text.
    pub(super) fn in_text(self, text: &str) -> ParseError {
        let Detail { problem, offset, keys } = *self.0;
        let mut pointer = String::new();
        for key in keys.iter().rev() {
            pointer.push('/');
            pointer.push_str(key);
        }
        let before = text.get(..offset).unwrap_or(text);
        let line = count(before, b'\n').saturating_add(1);
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
        let column = column.saturating_add(1);
        ParseError { problem, place: Place { pointer, offset, line, column } }
    }
}

/// A key that the schema does not know, as it may be shown: a plain word, or else `?`.
///
/// A caller may key a map by values, so anything that looks like more than a name is withheld.
pub(crate) fn shown(key: &str) -> Cow<'static, str> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if (1..=40).contains(&key.len()) && key.bytes().all(plain) {
        Cow::Owned(String::from(key))
    } else {
        Cow::Borrowed("?")
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn the_place_is_told_by_pointer_line_and_column() {
        let fault = Fault::new(Problem::NotUtf8, 7).under("name").under("0").under("names");
        let error = fault.in_text("{\n\u{e9}\u{e9} x");
        assert_eq!(
            error.to_string(),
            "`/names/0/name`, line 2, column 4: the bytes from here on are not UTF-8"
        );
    }

    #[test]
    fn only_plain_words_are_shown_as_keys() {
        assert_eq!(shown("work-Permit_2"), "work-Permit_2");
        for key in ["", "a b", "a/b", "a~b", "jane@example.com", "\u{202e}x", &"k".repeat(41)] {
            assert_eq!(shown(key), "?");
        }
    }
}
