//! How much of the values is shown.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, Item, Kept, NameOf};
use super::label::printable;
use crate::facts::Signal;

/// How much of the values an assessment shows.
///
/// At every level a second declared name is "a second declared name" and somebody else is "another
/// name": no form prints a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Redaction {
    /// Values as they were given.
    Full,
    /// Sameness alone: "place A", "place B".
    #[default]
    Masked,
    /// Names of facts and places in the profile, no values.
    Codes,
}

impl Redaction {
    /// All levels, from the most open.
    pub const ALL: [Redaction; 3] = [Redaction::Full, Redaction::Masked, Redaction::Codes];

    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Redaction::Full => "full",
            Redaction::Masked => "masked",
            Redaction::Codes => "codes",
        }
    }
}

impl fmt::Display for Redaction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The word is no redaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected full, masked or codes")]
pub struct NotARedaction;

impl FromStr for Redaction {
    type Err = NotARedaction;
    fn from_str(word: &str) -> Result<Redaction, NotARedaction> {
        Redaction::ALL.into_iter().find(|level| level.as_str() == word).ok_or(NotARedaction)
    }
}

/// Shows values under a redaction: the same value gets the same letter throughout.
pub(super) struct Shower<'e> {
    evidence: &'e Evidence,
    redaction: Redaction,
    letters: Vec<(&'static str, String)>,
}

impl<'e> Shower<'e> {
    pub(super) fn new(evidence: &'e Evidence, redaction: Redaction) -> Shower<'e> {
        Shower { evidence, redaction, letters: Vec::new() }
    }

    /// A value as it is shown.
    pub(super) fn show(&mut self, item: &Item) -> Cow<'static, str> {
        if self.redaction == Redaction::Codes {
            return Cow::Owned(format!("[{}]", item.cite.signal.name()));
        }
        match &item.value {
            Kept::Token(text) | Kept::Place(text) => {
                let text = self.evidence.text(text);
                if self.redaction == Redaction::Full {
                    return Cow::Owned(printable(text));
                }
                Cow::Owned(self.letter(noun(item.cite.signal), text))
            }
            Kept::Product(text) => Cow::Owned(printable(self.evidence.text(text))),
            Kept::Name(NameOf::Declared) => Cow::Borrowed("the declared name"),
            Kept::Name(NameOf::SecondDeclared) => Cow::Borrowed("a second declared name"),
            Kept::Name(NameOf::Another) => Cow::Borrowed("another name"),
            Kept::Word(word) => Cow::Owned(word.replace('_', " ")),
            Kept::Count(count) => Cow::Owned(format!("{count}")),
            Kept::Truth(true) => Cow::Borrowed("yes"),
            Kept::Truth(false) => Cow::Borrowed("no"),
            Kept::Moment(moment) => Cow::Owned(format!("{moment}")),
            Kept::Entries(entries) => Cow::Owned(format!("{entries} entries")),
            Kept::Nothing => Cow::Borrowed("not given"),
        }
    }

    /// `place A`, `place B`: letters in the order of appearance.
    fn letter(&mut self, noun: &'static str, text: &str) -> String {
        let same = |kept: &&(&'static str, String)| kept.0 == noun;
        let known = self.letters.iter().filter(same).position(|(_, value)| value == text);
        let place = known.unwrap_or_else(|| {
            let place = self.letters.iter().filter(same).count();
            self.letters.push((noun, String::from(text)));
            place
        });
        let letter = u8::try_from(place).ok().filter(|place| *place < 26);
        match letter.and_then(|place| b'A'.checked_add(place)) {
            Some(letter) => format!("{noun} {}", char::from(letter)),
            None => format!("{noun} {}", place.saturating_add(1)),
        }
    }
}

/// What a masked value is called.
fn noun(signal: Signal) -> &'static str {
    const NOUNS: &[(&str, &str)] = &[
        ("country", "country"),
        ("household", "person"),
        ("names", "name"),
        ("payments", "account"),
        ("account", "account"),
        ("document", "document"),
        ("domain", "domain"),
        ("contact", "contact"),
        ("line", "line"),
        ("operator", "operator"),
        ("deliveries", "place"),
        ("location", "place"),
        ("first_boot", "place"),
        ("residence", "place"),
        ("stays", "place"),
        ("travel", "place"),
        ("intermediary.address", "place"),
        ("device", "device"),
        ("token_origin", "device"),
        ("overlap", "device"),
    ];
    let name = signal.name();
    NOUNS.iter().find(|(part, _)| name.contains(part)).map_or("value", |(_, noun)| noun)
}
