//! The one writer of markup. Tags are constants; whatever else is given to it stays text.

use alloc::string::String;
use core::fmt::{self, Write as _};

use super::part::Part;
use crate::assessment::shown::{self, Sentence};
use crate::label::is_printable;
use crate::words::{Message, Piece, Spoken, Words};

/// The tags of headings, by depth.
const HEADINGS: [(&str, &str); 4] =
    [("<h1>", "</h1>"), ("<h2>", "</h2>"), ("<h3>", "</h3>"), ("<h4>", "</h4>")];

/// Bytes of a page with a score of findings.
const USUAL_SIZE: usize = 80 * 1024;

/// A page that is being written.
pub(super) struct Markup<'w> {
    html: String,
    words: Words<'w>,
    is_blind: bool,
    /// How deep its headings begin: 1 where a page holds several assessments.
    depth: usize,
    /// The place of the assessment in the page; its anchors end with it.
    place: usize,
}

/// What stands at a place of a message.
#[derive(Clone, Copy)]
pub(super) enum Bit<'b> {
    Plain(&'b dyn fmt::Display),
    Bold(&'b dyn fmt::Display),
    Code(&'b dyn fmt::Display),
    /// What others wrote.
    Value(&'b dyn fmt::Display),
}

impl<'w> Markup<'w> {
    pub(super) fn new(words: Words<'w>, depth: usize, is_blind: bool) -> Markup<'w> {
        Markup { html: String::with_capacity(USUAL_SIZE), words, is_blind, depth, place: 0 }
    }

    /// Whether action, points, range and band are left out: for a reader who commits to a view first.
    pub(super) const fn is_blind(&self) -> bool {
        self.is_blind
    }

    /// In which words it is told.
    pub(super) const fn words(&self) -> Words<'w> {
        self.words
    }

    /// What follows is told in these words.
    pub(super) const fn tell_in(&mut self, words: Words<'w>) {
        self.words = words;
    }

    pub(super) fn into_html(self) -> String {
        self.html
    }

    /// Begins the next assessment, and says its place.
    pub(super) fn next_place(&mut self) -> usize {
        self.place = self.place.saturating_add(1);
        self.place
    }

    /// Markup. Only what stands in the code has this lifetime without being asked for it.
    pub(super) fn own(&mut self, markup: &'static str) -> &mut Self {
        self.html.push_str(markup);
        self
    }

    /// Text: nothing in it is markup, and nothing in it is unseen.
    pub(super) fn text(&mut self, text: impl fmt::Display) -> &mut Self {
        let _ = write!(Escaped(&mut self.html), "{text}");
        self
    }

    /// Text that others wrote, in the direction of its own.
    pub(super) fn value(&mut self, text: impl fmt::Display) -> &mut Self {
        self.own("<bdi>").text(text).own("</bdi>")
    }

    /// A message, what stands at its places each in an element of its own.
    pub(super) fn say(
        &mut self,
        message: &'static Message,
        places: &[(&'static str, Bit<'_>)],
    ) -> &mut Self {
        self.spoken(self.words.spoken(message), places)
    }

    pub(super) fn spoken(
        &mut self,
        spoken: Spoken<'_>,
        places: &[(&'static str, Bit<'_>)],
    ) -> &mut Self {
        let _ = spoken.each(&mut |piece| {
            match piece {
                Piece::Words(words) => self.text(words),
                Piece::Place(name) => {
                    let bit = places.iter().find(|(other, _)| *other == name);
                    match bit {
                        Some((_, bit)) => self.bit(*bit),
                        None => self,
                    }
                }
            };
            Ok(())
        });
        self
    }

    pub(super) fn bit(&mut self, bit: Bit<'_>) -> &mut Self {
        match bit {
            Bit::Plain(plain) => self.text(plain),
            Bit::Bold(bold) => self.own("<b>").text(bold).own("</b>"),
            Bit::Code(code) => self.code(code),
            Bit::Value(value) => self.value(value),
        }
    }

    /// A code: of a rule, a check, a fact, a place.
    pub(super) fn code(&mut self, code: impl fmt::Display) -> &mut Self {
        self.own("<code>").text(code).own("</code>")
    }

    /// A whole number, as it may stand in an attribute.
    pub(super) fn number(&mut self, number: impl Into<i64>) -> &mut Self {
        let _ = write!(self.html, "{}", number.into());
        self
    }

    /// An anchor of this assessment.
    pub(super) fn anchor(&mut self, name: &'static str) -> &mut Self {
        self.own(name);
        let _ = write!(self.html, "-{}", self.place);
        self
    }

    /// The place of this assessment in words, where there are several: their contents differ by it.
    pub(super) fn counted_place(&mut self) -> &mut Self {
        if self.depth > 0 {
            let _ = write!(self.html, " {}", self.place);
        }
        self
    }

    /// A heading; the level counts from the heading of the assessment.
    pub(super) fn heading(&mut self, level: usize, say: impl FnOnce(&mut Self)) -> &mut Self {
        let tags = HEADINGS.get(self.depth.saturating_add(level)).or(HEADINGS.last());
        let (open, close) = tags.copied().unwrap_or_default();
        self.own(open);
        say(self);
        self.own(close).own("\n")
    }

    /// A section with its heading and anchor; it is to be closed.
    pub(super) fn section(&mut self, part: &Part) -> &mut Self {
        let Part { name, heading } = part;
        self.own("<section class='").own(name).own("' id='").anchor(name).own("'>\n");
        self.heading(1, |page| {
            page.say(heading, &[]);
        })
    }

    /// A term of a list of terms.
    pub(super) fn term(&mut self, term: &'static Message) -> &mut Self {
        self.own("<dt>").say(term, &[]).own("</dt>")
    }

    /// A sentence, each value in it in the direction of its own.
    pub(super) fn sentence(&mut self, sentence: &Sentence<'_>) -> &mut Self {
        let _ = sentence.0.each(|part| {
            match part {
                shown::Part::Words(words) => self.text(words),
                shown::Part::Value(value) => self.value(value),
                shown::Part::Count(count) => self.text(count),
            };
            Ok(())
        });
        self
    }
}

/// Whether a byte begins something that is escaped, left out, or not of ASCII.
const fn is_looked_at(byte: u8) -> bool {
    !matches!(byte, b' '..=b'~') || matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')
}

/// Writes text so that it stays text, in an element and in a quoted attribute.
struct Escaped<'h>(&'h mut String);

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // Nearly all text is plain: it is taken over piece by piece, not char by char.
        let mut rest = text;
        while let Some(at) = rest.bytes().position(is_looked_at) {
            let (plain, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
            self.0.push_str(plain);
            let mut chars = after.chars();
            match chars.next() {
                Some('&') => self.0.push_str("&amp;"),
                Some('<') => self.0.push_str("&lt;"),
                Some('>') => self.0.push_str("&gt;"),
                Some('"') => self.0.push_str("&quot;"),
                Some('\'') => self.0.push_str("&#39;"),
                Some(other) if is_printable(other) => self.0.push(other),
                Some(_) | None => {}
            }
            rest = chars.as_str();
        }
        self.0.push_str(rest);
        Ok(())
    }
}
