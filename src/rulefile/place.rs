//! Places: from a condition's own bytes to those of the file, and from bytes to lines and columns.

use alloc::vec::Vec;
use core::ops::Range;

/// Where a part of a TOML string stands in the file.
///
/// `raw` is the string as written, with its quotes, and starts at `start`. Escapes make what is read
/// shorter than what is written.
pub(super) fn in_file(raw: &str, start: usize, part: &Range<usize>) -> Range<usize> {
    let from = written(raw, part.start);
    let to = written(raw, part.end).max(from);
    start.saturating_add(from)..start.saturating_add(to)
}

/// The byte of a string as written at which a byte of it as read stands.
fn written(raw: &str, read: usize) -> usize {
    let (quote, escapes) = quotes(raw);
    let mut at = quote;
    let mut done = 0_usize;
    let body = raw.len().saturating_sub(quote.min(3));
    // The end of the line right after three quotes is not part of the string.
    if quote == 3 {
        let rest = raw.get(at..).unwrap_or_default();
        at = at.saturating_add(if rest.starts_with("\r\n") {
            2
        } else {
            usize::from(rest.starts_with('\n'))
        });
    }
    while done < read && at < body {
        let rest = raw.get(at..).unwrap_or_default();
        let (wide, made) = one(rest, escapes);
        at = at.saturating_add(wide);
        done = done.saturating_add(made);
    }
    at
}

/// How many quotes open a string, and whether it has escapes.
fn quotes(raw: &str) -> (usize, bool) {
    match raw {
        _ if raw.starts_with("\"\"\"") => (3, true),
        _ if raw.starts_with("'''") => (3, false),
        _ => (1, raw.starts_with('"')),
    }
}

/// How many bytes the next sign takes as written, and as read.
fn one(rest: &str, escapes: bool) -> (usize, usize) {
    let mut signs = rest.chars();
    match signs.next() {
        Some('\\') if escapes => {}
        Some(sign) => return (sign.len_utf8(), sign.len_utf8()),
        None => return (1, 1),
    }
    let digits = match signs.next() {
        Some('x') => 2,
        Some('u') => 4,
        Some('U') => 8,
        Some(' ' | '\t' | '\r' | '\n') => {
            // A line that goes on: what is blank up to its next sign is not part of the string.
            let blank = rest.get(1..).unwrap_or_default();
            let gone = blank.len().saturating_sub(blank.trim_start().len());
            return (gone.saturating_add(1), 0);
        }
        _ => return (2, 1),
    };
    let end = 2_usize.saturating_add(digits);
    let code = rest.get(2..end).and_then(|code| u32::from_str_radix(code, 16).ok());
    (end, code.and_then(char::from_u32).map_or(1, char::len_utf8))
}

/// The lines of a file.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

/// A place, counted from one; columns in signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LineColumn {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl<'t> Lines<'t> {
    pub(super) fn of(text: &'t str) -> Lines<'t> {
        let ends = text.match_indices('\n').map(|(at, _)| at.saturating_add(1));
        Lines { text, starts: core::iter::once(0).chain(ends).collect() }
    }

    /// The place of a byte, and the byte at which its line begins.
    pub(super) fn at(&self, byte: usize) -> (LineColumn, usize) {
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        let before = self.text.get(start..byte.min(self.text.len())).unwrap_or_default();
        let column = before.chars().count().saturating_add(1);
        (LineColumn { line, column }, start)
    }

    /// The line that begins at a byte, without its end.
    pub(super) fn line(&self, start: usize) -> &'t str {
        self.text.get(start..).unwrap_or_default().lines().next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;

    use super::*;

    /// The string that a TOML document `a = ...` holds.
    fn read(raw: &str) -> String {
        let text = format!("a = {raw}");
        let (document, errors) = toml::de::DeTable::parse_recoverable(&text);
        assert!(errors.is_empty(), "{raw}: {errors:?}");
        String::from(document.get_ref().get("a").unwrap().get_ref().as_str().unwrap())
    }

    #[test]
    fn every_sign_is_found_again_where_it_is_written() {
        let strings = [
            r#""plain""#,
            r#""q \" t \t u \u00e9 U \U0001F600 x \x41 e""#,
            "'lit \\n eral'",
            "'''\nfirst \\u0041\nsecond'''",
            "\"\"\"\nfirst \\\n   second \\\"third\\\"\"\"\"",
            "\"\"\"\r\nfirst\"\"\"",
            "\"\u{e9}t\u{e9} b\"",
        ];
        for raw in strings {
            let said = read(raw);
            for (at, sign) in said.char_indices() {
                let place = in_file(raw, 0, &(at..at + sign.len_utf8()));
                let there = raw.get(place.clone()).unwrap();
                let alone = there.starts_with(sign) || there.starts_with('\\');
                assert!(alone, "{raw}: {sign:?} at {at} is {there:?}");
                if !there.contains('\\') {
                    assert_eq!(there.chars().next(), Some(sign), "{raw}");
                }
            }
            let end = in_file(raw, 0, &(said.len()..said.len())).end;
            assert!(
                raw.get(end..).unwrap().chars().all(|sign| matches!(sign, '"' | '\'')),
                "{raw}"
            );
        }
    }

    #[test]
    fn lines_and_columns_count_signs_from_one() {
        let text = "a\n\u{e9}b\n";
        let lines = Lines::of(text);
        assert_eq!(lines.at(4), (LineColumn { line: 2, column: 2 }, 2));
        assert_eq!(lines.at(0).0, LineColumn { line: 1, column: 1 });
        assert_eq!(lines.at(99).0.line, 3);
        assert_eq!(lines.line(2), "\u{e9}b");
    }
}
