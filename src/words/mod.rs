//! How anything is said: sentences by id with named places, in English or in the language of a file.
//!
//! Rules and checks keep their English in their records, the frame of the forms stands in
//! `assessment/messages.rs`. Both pass here, and a language replaces them by id.

mod catalogue;
mod language;
mod message;
mod plurals;

use alloc::borrow::Cow;
use core::fmt;

pub use catalogue::Messages;
pub(crate) use language::places;
pub use language::{Language, LanguageError};
pub(crate) use message::{Counted, Message, Piece, Spoken};

/// In which words something is told.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Words<'a>(Option<&'a Language>);

/// What was said stands in the texts of a document; how its frame would be worded is no part of it.
impl PartialEq for Words<'_> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<'a> Words<'a> {
    pub(crate) const fn of(language: &'a Language) -> Words<'a> {
        Words(Some(language))
    }

    /// The tag of the language, as in `lang` of a page.
    pub(crate) fn tag(self) -> &'a str {
        self.0.map_or("en", Language::tag)
    }

    #[cfg(feature = "page")]
    pub(crate) fn is_right_to_left(self) -> bool {
        self.0.is_some_and(Language::is_right_to_left)
    }

    /// Whether the texts are those of the records.
    pub(crate) const fn is_english(self) -> bool {
        self.0.is_none()
    }

    /// A text of a record, by the parts of its id.
    pub(crate) fn text(self, id: &[&str], english: &'a str) -> &'a str {
        self.translated(id).unwrap_or(english)
    }

    /// A text in another language, if this is one and has it.
    pub(crate) fn translated(self, id: &[&str]) -> Option<&'a str> {
        self.0.and_then(|language| language.text(&id.join(".")))
    }

    /// A message in the words of the language.
    pub(crate) fn spoken(self, message: &'static Message) -> Spoken<'a> {
        let other = self.0.and_then(|language| language.text(message.id()));
        other.map_or(Spoken::English(message), Spoken::Other)
    }

    /// The form of a message that goes with a number.
    pub(crate) fn counted(self, message: &'static Counted, count: u32) -> Spoken<'a> {
        let other = self.0.and_then(|language| language.counted(message.id(), count));
        other.map_or(Spoken::English(message.english(count)), Spoken::Other)
    }

    /// A message without places.
    pub(crate) fn said(self, message: &'static Message) -> Cow<'a, str> {
        Cow::Borrowed(match self.spoken(message) {
            Spoken::English(message) => message.english(),
            Spoken::Other(text) => text,
        })
    }

    /// A message with its places filled.
    pub(crate) fn say<'p>(self, message: &'static Message, places: &'p [Place<'p>]) -> Saying<'p>
    where
        'a: 'p,
    {
        Saying { spoken: self.spoken(message), places }
    }

    /// A message that counts, with its places filled.
    pub(crate) fn count<'p>(
        self,
        (message, count): (&'static Counted, u32),
        places: &'p [Place<'p>],
    ) -> Saying<'p>
    where
        'a: 'p,
    {
        Saying { spoken: self.counted(message, count), places }
    }
}

/// A place of a message by name, and what stands there.
pub(crate) type Place<'p> = (&'static str, &'p dyn fmt::Display);

/// A message with its places filled, written when it is shown.
#[derive(Clone, Copy)]
pub(crate) struct Saying<'p> {
    spoken: Spoken<'p>,
    places: &'p [Place<'p>],
}

impl Saying<'_> {
    /// The words of a message without places.
    pub(crate) fn each(&self, say: &mut dyn FnMut(&str) -> fmt::Result) -> fmt::Result {
        self.spoken.each(&mut |piece| match piece {
            Piece::Words(words) => say(words),
            Piece::Place(_) => Ok(()),
        })
    }
}

impl fmt::Display for Saying<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.spoken.each(&mut |piece| match piece {
            Piece::Words(words) => f.write_str(words),
            Piece::Place(name) => match self.places.iter().find(|(other, _)| *other == name) {
                Some((_, value)) => fmt::Display::fmt(value, f),
                None => Ok(()),
            },
        })
    }
}
