//! Wrapped lines of text: what the bill and the letter to the candidate are written with.

use alloc::string::{String, ToString as _};

use super::messages as say;
use crate::label::is_printable;
use crate::words::{Message, Place, Words};

/// Lines are wrapped here.
const WIDTH: usize = 96;

/// Wrapped lines. Whatever is written passes here: a report that was read back may hold
/// what steers a terminal.
pub(super) struct Bill<'w> {
    pub(super) words: Words<'w>,
    text: String,
}

impl<'w> Bill<'w> {
    pub(super) const fn new(words: Words<'w>) -> Bill<'w> {
        Bill { words, text: String::new() }
    }

    pub(super) fn into_text(self) -> String {
        self.text
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

    /// Closed with a full stop.
    pub(super) fn closed(&self, text: &str) -> String {
        self.words.say(&say::CLOSED, &[("text", &text)]).to_string()
    }

    /// A paragraph, wrapped at words.
    pub(super) fn line(&mut self, indent: usize, words: &str) {
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

    pub(super) fn gap(&mut self) {
        if !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    pub(super) fn rule(&mut self) {
        (0..WIDTH).for_each(|_| self.text.push('-'));
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
