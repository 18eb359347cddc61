//! What the bill and the letter to the candidate are written with: wrapped lines of plain text, or
//! Markdown.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::listed::Innocents;
use super::markdown::push_escaped;
use super::messages as say;
use crate::label::is_printable;
use crate::words::{Message, Place, Words};

/// Lines are wrapped here.
const WIDTH: usize = 96;

/// On what a bill is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    Plain,
    Markdown,
}

/// Lines of text. Whatever is written passes here: a report that was read back may hold what steers a
/// terminal, or what a reader of Markdown takes for more than text.
pub(super) struct Bill<'w> {
    pub(super) words: Words<'w>,
    paper: Paper,
    text: String,
}

impl<'w> Bill<'w> {
    pub(super) const fn new(words: Words<'w>, paper: Paper) -> Bill<'w> {
        Bill { words, paper, text: String::new() }
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// What all of it is about.
    pub(super) fn title(&mut self, message: &'static Message, places: &[Place<'_>]) {
        let said = self.words.say(message, places).to_string();
        match self.paper {
            Paper::Plain => self.line(0, &said),
            Paper::Markdown => self.marked("# ", &said),
        }
    }

    /// The title of one of several parts of one kind.
    pub(super) fn title_of_part(&mut self, message: &'static Message, places: &[Place<'_>]) {
        let said = self.words.say(message, places).to_string();
        match self.paper {
            Paper::Plain => self.line(0, &said),
            Paper::Markdown => self.marked("## ", &said),
        }
    }

    /// A part with its heading, and what belongs to the whole of it.
    pub(super) fn part(&mut self, heading: &'static Message, text: &str) {
        match self.paper {
            Paper::Plain => self.labelled(0, heading, text),
            Paper::Markdown => {
                let heading = self.words.say(heading, &[]).to_string();
                self.marked("## ", &heading);
                if !text.is_empty() {
                    self.line(0, text);
                }
            }
        }
    }

    /// An entry of a numbered list.
    pub(super) fn numbered(&mut self, number: usize, text: &str) {
        match self.paper {
            Paper::Plain => self.line(2, &format!("{number}. {text}")),
            Paper::Markdown => self.marked(&format!("{number}. "), text),
        }
    }

    /// A message as a paragraph.
    pub(super) fn say(&mut self, indent: usize, message: &'static Message, places: &[Place<'_>]) {
        let said = self.words.say(message, places).to_string();
        self.line(indent, &said);
    }

    /// A label and what belongs to it, as a paragraph.
    pub(super) fn labelled(&mut self, indent: usize, label: &'static Message, text: &str) {
        let line = self.label(label, text);
        self.line(indent, &line);
    }

    pub(super) fn label(&self, label: &'static Message, text: &str) -> String {
        self.pair(&self.words.say(label, &[]).to_string(), text)
    }

    pub(super) fn pair(&self, label: &str, text: &str) -> String {
        self.words.say(&say::LABELLED, &[("label", &label), ("text", &text)]).to_string()
    }

    /// Who honestly shows the same, and what settles it.
    pub(super) fn honest(&mut self, innocent: &Innocents<'_>) {
        let mut told = Vec::with_capacity(innocent.len());
        for one in innocent.iter() {
            let places: [Place<'_>; 2] = [("who", &one.who), ("check", &one.settled_by)];
            told.push(self.words.say(&say::INNOCENT, &places).to_string());
        }
        let honest = self.closed(&told.join("; "));
        self.labelled(2, &say::HONEST, &honest);
    }

    /// Closed with a full stop.
    pub(super) fn closed(&self, text: &str) -> String {
        self.words.say(&say::CLOSED, &[("text", &text)]).to_string()
    }

    /// A paragraph.
    pub(super) fn line(&mut self, indent: usize, words: &str) {
        match (self.paper, indent.checked_sub(2)) {
            (Paper::Plain, _) => self.wrapped(indent, words),
            (Paper::Markdown, None) => self.marked("", words),
            (Paper::Markdown, Some(further)) => {
                (0..further).for_each(|_| self.text.push(' '));
                self.marked("- ", words);
            }
        }
    }

    /// A paragraph of Markdown behind its mark. A heading and what stands by itself is followed by an
    /// empty line, an entry by the next.
    fn marked(&mut self, mark: &str, words: &str) {
        self.text.push_str(mark);
        push_escaped(&mut self.text, words);
        let is_entry = mark.ends_with("- ") || mark.ends_with(". ");
        self.text.push_str(if is_entry { "\n" } else { "\n\n" });
    }

    /// A paragraph, wrapped at words.
    fn wrapped(&mut self, indent: usize, words: &str) {
        let mut width = 0_usize;
        for word in words.split(' ') {
            let length = length(word);
            if length == 0 {
                continue;
            }
            let wraps = width > indent && width.saturating_add(1).saturating_add(length) > WIDTH;
            if wraps {
                self.text.push('\n');
                width = 0;
            }
            if width == 0 {
                (0..indent).for_each(|_| self.text.push(' '));
                width = indent;
            } else {
                self.text.push(' ');
                width = width.saturating_add(1);
            }
            self.put(word);
            width = width.saturating_add(length);
        }
        self.text.push('\n');
    }

    fn put(&mut self, words: &str) {
        if is_plain(words) {
            self.text.push_str(words);
        } else {
            self.text.extend(seen(words));
        }
    }

    /// A title with its code and, at the right, its price; on two lines where they do not fit.
    pub(super) fn priced(&mut self, title: &str, code: &str, price: &str) {
        if self.paper == Paper::Markdown {
            return self.marked("### ", &format!("{price} {title} {code}"));
        }
        let taken_by = |words: &str| length(words).saturating_add(1);
        let behind = taken_by(code).saturating_add(taken_by(price));
        let mut taken = taken_by(title).saturating_add(behind);
        if taken > WIDTH {
            self.line(0, title);
            taken = behind.saturating_add(2);
            self.text.push_str("  ");
        } else {
            self.put(title);
            self.text.push(' ');
        }
        self.put(code);
        (taken..=WIDTH).for_each(|_| self.text.push(' '));
        self.text.push(' ');
        self.text.push_str(price);
        self.text.push('\n');
    }

    /// The same without a price.
    pub(super) fn unpriced(&mut self, title: &str, code: &str) {
        let head = format!("{title} {code}");
        match self.paper {
            Paper::Plain => self.line(0, &head),
            Paper::Markdown => self.marked("### ", &head),
        }
    }

    pub(super) fn gap(&mut self) {
        if !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    pub(super) fn rule(&mut self) {
        match self.paper {
            Paper::Plain => (0..WIDTH).for_each(|_| self.text.push('-')),
            Paper::Markdown => self.text.push_str("---\n"),
        }
        self.text.push('\n');
    }
}

/// Whether a reader sees every byte of it: so does nearly all prose.
fn is_plain(words: &str) -> bool {
    words.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// How many characters a reader sees.
fn length(words: &str) -> usize {
    if is_plain(words) { words.len() } else { seen(words).count() }
}

/// What a reader sees of it.
fn seen(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|char| is_printable(*char))
}
