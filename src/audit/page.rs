//! A page of Markdown that is being written.

use alloc::string::String;
use core::fmt::{Display, Write as _};

/// So many entries of a list are written; the JSON has all.
pub(super) const MOST_WRITTEN: usize = 20;

/// Text that was not written here, so that it stays text. It has no control and no invisible character, and never stands
/// at the beginning of a line.
pub(super) fn plain(text: &str) -> String {
    let mut markdown = String::new();
    let mut before = ' ';
    for char in text.chars() {
        let is_markup = matches!(
            char,
            '\\' | '`'
                | '*'
                | '_'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '~'
                | '&'
                | '!'
                | '@'
                | '$'
                | '^'
                | ':'
        );
        if is_markup || char == '.' && matches!(before, 'w' | 'W') {
            markdown.push('\\');
        }
        markdown.push(char);
        before = char;
    }
    markdown
}

/// A page that is being written.
#[derive(Default)]
pub(super) struct Page(String);

impl Page {
    /// All of it.
    pub(super) fn text(self) -> String {
        self.0
    }

    pub(super) fn line(&mut self, line: impl Display) {
        let _ = writeln!(self.0, "{line}");
    }

    /// The head of a table: columns of numbers are those behind the first `texts`.
    pub(super) fn table(&mut self, texts: usize, columns: &[&str]) {
        self.row(columns.iter());
        let rule = (0..columns.len()).map(|place| if place < texts { "---" } else { "---:" });
        self.row(rule);
    }

    pub(super) fn row(&mut self, cells: impl Iterator<Item = impl Display>) {
        let mut line = String::from("|");
        for cell in cells {
            let _ = write!(line, " {cell} |");
        }
        self.line(line);
    }
}
