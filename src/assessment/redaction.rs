//! How much of the values is shown.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};

use super::evidence::{Evidence, Item, Kept, NameOf};
use super::messages as say;
use super::shown::{Form, Shown};
use crate::facts::Named;
use crate::label::printable;
use crate::words::Words;

/// How much of the values an assessment shows.
///
/// At every level a second declared name is "a second declared name" and somebody else is "another
/// name": no form prints a name.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// assert_eq!("masked".parse(), Ok(Redaction::default()));
/// for redaction in Redaction::ALL {
///     assert!(!assessment.to_text(redaction).contains("person-1"));
/// }
/// ```
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
///
/// ```
/// use hirerisk::{NotARedaction, Redaction};
/// assert_eq!("none".parse::<Redaction>(), Err(NotARedaction));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected full, masked or codes")]
pub struct NotARedaction;

impl FromStr for Redaction {
    type Err = NotARedaction;
    fn from_str(word: &str) -> Result<Redaction, NotARedaction> {
        Redaction::ALL.into_iter().find(|level| level.as_str() == word).ok_or(NotARedaction)
    }
}

/// Shows values under a redaction: the same value gets the same letter throughout a document.
pub(super) struct Shower<'e, 's> {
    redaction: Redaction,
    words: Words<'s>,
    /// The different masked values of each kind, in the order of appearance.
    letters: Vec<(&'static str, &'e str)>,
}

impl<'e, 's> Shower<'e, 's> {
    pub(super) fn new(redaction: Redaction, words: Words<'s>) -> Shower<'e, 's> {
        Shower { redaction, words, letters: Vec::new() }
    }

    /// A value of a fact as it is shown.
    pub(super) fn show(
        &mut self,
        evidence: &'e Evidence,
        (fact, item): (Named<'s>, &Item),
    ) -> Shown<'s> {
        if self.redaction == Redaction::Codes {
            return Shown(Form::Code(fact.name()));
        }
        Shown(match &item.value {
            Kept::Token(text) if self.redaction == Redaction::Full => {
                Form::Text(Cow::Owned(printable(evidence.text(text))))
            }
            Kept::Token(text) => self.masked(fact.noun(), evidence.text(text)),
            Kept::Product(text) => Form::Text(Cow::Owned(printable(evidence.text(text)))),
            Kept::Name(NameOf::Declared) => Form::Told(self.words, &say::DECLARED_NAME),
            Kept::Name(NameOf::SecondDeclared) => Form::Told(self.words, &say::SECOND_NAME),
            Kept::Name(NameOf::Another) => Form::Told(self.words, &say::ANOTHER_NAME),
            Kept::Word(word) => self.word(word),
            Kept::OwnWord(word) => {
                Form::Text(Cow::Owned(printable(&evidence.text(word).replace('_', " "))))
            }
            Kept::Count(count) => Form::Count(*count),
            Kept::Truth(true) => self.word("yes"),
            Kept::Truth(false) => self.word("no"),
            Kept::Moment(moment) => Form::Moment(*moment),
            Kept::Entries(entries) => {
                Form::Entries(self.words, u32::try_from(*entries).unwrap_or(u32::MAX))
            }
            Kept::Nothing => Form::Told(self.words, &say::NOT_GIVEN_VALUE),
        })
    }

    fn word(&self, word: &'static str) -> Form<'s> {
        let other = self.words.translated(&["word", word]);
        other.map_or(Form::Word(word), |other| Form::Text(Cow::Borrowed(other)))
    }

    /// `place A`, `place B`: letters in the order of appearance.
    fn masked(&mut self, noun: &'static str, value: &'e str) -> Form<'s> {
        let mut same_kind = self.letters.iter().filter(|(kind, _)| *kind == noun);
        let known = same_kind.clone().position(|(_, other)| *other == value);
        let place = known.unwrap_or_else(|| same_kind.by_ref().count());
        if known.is_none() {
            self.letters.push((noun, value));
        }
        Form::Masked(self.words, noun, place)
    }
}
