//! Texts that are written when they are shown. A sentence is a template and its values, a place is
//! a fact and its indices: nothing is allocated for what nobody reads. Read back from a stored
//! document, they are plain text again; both compare by what they show.

use alloc::borrow::Cow;
use alloc::string::{String, ToString as _};
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::messages as say;
use super::wording;
use crate::facts::write_pointer;
use crate::rule::MAX_CITES;
use crate::units::{Moment, Stage};
use crate::words::{Message, Piece, Words};

/// Whether something shows exactly this text. Nothing is allocated: what is written is taken from
/// the front of the text.
fn shows(shown: &impl fmt::Display, text: &str) -> bool {
    struct Rest<'t>(&'t str);
    impl fmt::Write for Rest<'_> {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            self.0 = self.0.strip_prefix(part).ok_or(fmt::Error)?;
            Ok(())
        }
    }
    let mut rest = Rest(text);
    fmt::write(&mut rest, format_args!("{shown}")).is_ok() && rest.0.is_empty()
}

/// Declares a text that is written when it is shown.
macro_rules! shown {
    ($(#[doc = $doc:literal])+ $name:ident $(<$lt:lifetime>)?, $form:ident) => {
        $(#[doc = $doc])+
        #[derive(Clone)]
        pub struct $name $(<$lt>)? (pub(super) $form $(<$lt>)?);

        impl $(<$lt>)? fmt::Display for $name $(<$lt>)? {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.write(f)
            }
        }

        /// Two are equal that show the same.
        impl $(<$lt>)? PartialEq for $name $(<$lt>)? {
            fn eq(&self, other: &Self) -> bool {
                self.to_string() == other.to_string()
            }
        }

        impl $(<$lt>)? Eq for $name $(<$lt>)? {}

        /// Whether it shows this.
        impl $(<$lt>)? PartialEq<str> for $name $(<$lt>)? {
            fn eq(&self, other: &str) -> bool {
                shows(self, other)
            }
        }

        /// Whether it shows this.
        impl $(<$lt>)? PartialEq<&str> for $name $(<$lt>)? {
            fn eq(&self, other: &&str) -> bool {
                *self == **other
            }
        }

        /// Withholds the text: it may hold a value.
        impl $(<$lt>)? fmt::Debug for $name $(<$lt>)? {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(\u{2026})"))
            }
        }

        impl $(<$lt>)? Serialize for $name $(<$lt>)? {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de $(, $lt)?> Deserialize<'de> for $name $(<$lt>)? {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(|text| $name($form::written(text)))
            }
        }
    };
}

shown! {
    /// A value as the redaction shows it.
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
    /// let lines = |redaction| assessment.lines(redaction);
    /// let shown = |redaction| lines(redaction)[0].evidence.iter().last().unwrap().value.to_string();
    /// assert_eq!(shown(Redaction::Masked), "another holder");
    /// assert_eq!(shown(Redaction::Codes), "[payments.holder_comparison]");
    /// ```
    Shown<'a>, Form
}

/// The forms of a value.
#[derive(Clone)]
pub(super) enum Form<'a> {
    /// Text that may be shown.
    Text(Cow<'a, str>),
    /// A word of a fixed set, underscores shown as spaces.
    Word(&'static str),
    /// What is said in its place.
    Told(Words<'a>, &'static Message),
    /// The n-th different value of its kind: "place A".
    Masked(Words<'a>, &'static str, usize),
    /// The name of the fact in place of its value.
    Code(&'a str),
    Count(u32),
    Moment(Moment),
    Entries(Words<'a>, u32),
}

impl Form<'_> {
    fn written(text: String) -> Self {
        Form::Text(Cow::Owned(text))
    }

    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Form::Text(text) => f.write_str(text),
            Form::Word(word) => spaced(word, f),
            Form::Told(words, message) => fmt::Display::fmt(&words.say(message, &[]), f),
            Form::Masked(words, kind, place) => {
                let kind = words.translated(&["kind", kind]).unwrap_or(kind);
                let letter = Letter(*place);
                fmt::Display::fmt(
                    &words.say(&say::MASKED, &[("kind", &kind), ("letter", &letter)]),
                    f,
                )
            }
            Form::Code(fact) => write!(f, "[{fact}]"),
            Form::Count(count) => fmt::Display::fmt(count, f),
            Form::Moment(moment) => fmt::Display::fmt(moment, f),
            Form::Entries(words, count) => {
                fmt::Display::fmt(&words.count((&say::ENTRIES, *count), &[("count", count)]), f)
            }
        }
    }
}

/// What reads like code as words.
fn spaced(code: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    code.split('_').enumerate().try_for_each(|(place, part)| {
        f.write_str(if place == 0 { "" } else { " " })?;
        f.write_str(part)
    })
}

/// Different values of a kind: A, B, ... Z, 27, 28, ...
pub(crate) struct Letter(pub(crate) usize);

impl fmt::Display for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = u8::try_from(self.0).ok().filter(|place| *place < 26);
        match letter.and_then(|place| b'A'.checked_add(place)) {
            Some(letter) => fmt::Display::fmt(&char::from(letter), f),
            None => fmt::Display::fmt(&self.0.saturating_add(1), f),
        }
    }
}

shown! {
    /// One sentence of reason, with the things compared.
    ///
    /// Written when it is shown; `Debug` withholds it.
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
    /// let lines = assessment.lines(Redaction::Masked);
    /// assert!(lines[0].reason.to_string().starts_with("The bank or provider says"));
    /// assert_eq!(format!("{:?}", lines[0].reason), "Sentence(\u{2026})");
    /// ```
    Sentence<'a>, Said
}

/// The forms of a sentence.
#[derive(Clone)]
pub(super) enum Said<'a> {
    /// `{0}` to `{3}` stand for the values, `{n}` for the count.
    Template { words: Words<'a>, says: &'a str, values: [Option<Shown<'a>>; MAX_CITES], count: u32 },
    /// A title, closed with a full stop.
    Titled(Words<'a>, &'a str),
    /// As it was stored.
    Written(String),
}

impl Said<'_> {
    fn written(text: String) -> Self {
        Said::Written(text)
    }

    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.each(|part| match part {
            Part::Words(words) => f.write_str(words),
            Part::Value(value) => fmt::Display::fmt(value, f),
            Part::Count(count) => fmt::Display::fmt(&count, f),
        })
    }

    /// Its words and values, one by one.
    pub(super) fn each(&self, mut say: impl FnMut(Part<'_>) -> fmt::Result) -> fmt::Result {
        match self {
            Said::Template { words, says, values, count } => {
                fill(*words, (says, values, *count), &mut say)
            }
            Said::Titled(words, title) => {
                words.spoken(&say::CLOSED).each(&mut |piece| match piece {
                    Piece::Words(words) => say(Part::Words(words)),
                    Piece::Place(_) => say(Part::Words(title)),
                })
            }
            Said::Written(text) => say(Part::Words(text)),
        }
    }
}

/// A part of a sentence.
pub(super) enum Part<'p> {
    Words(&'p str),
    Value(&'p Shown<'p>),
    Count(u32),
}

/// Says a template with its places filled.
fn fill(
    words: Words<'_>,
    (says, values, count): (&str, &[Option<Shown<'_>>], u32),
    say: &mut dyn FnMut(Part<'_>) -> fmt::Result,
) -> fmt::Result {
    let mut rest = says;
    while let Some((before, after)) = split_at(rest, b'{') {
        say(Part::Words(before))?;
        let Some((place, after)) = split_at(after, b'}') else { break };
        match place.parse::<usize>().map(|place| values.get(place).and_then(Option::as_ref)) {
            Ok(Some(value)) => say(Part::Value(value))?,
            Ok(None) => {
                say(Part::Value(&Shown(Form::Told(words, &say::NOT_GIVEN_VALUE))))?;
            }
            Err(_) => say(Part::Count(count))?,
        }
        rest = after;
    }
    say(Part::Words(rest))
}

/// What stands before and after the first such byte of ASCII. The library's search is made for long
/// texts: setting it up costs more than going through a sentence.
fn split_at(text: &str, mark: u8) -> Option<(&str, &str)> {
    let place = text.bytes().position(|byte| byte == mark)?;
    Some((text.get(..place)?, text.get(place.saturating_add(1)..)?))
}

shown! {
    /// One sentence on a rule that gave no line: what it compared, or lacked.
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
    /// let unknown = assessment.unknown().next().unwrap();
    /// assert!(unknown.reason.to_string().ends_with('.'));
    /// ```
    Note<'a>, Noted
}

/// The forms of a note.
#[derive(Clone)]
pub(super) enum Noted<'a> {
    Told(Telling<'a>),
    /// As it was stored.
    Written(String),
}

/// A note that is written when it is shown.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    pub(super) words: Words<'a>,
    pub(super) message: &'static Message,
    /// The name of the fact that is missing.
    pub(super) fact: Option<&'a str>,
    pub(super) stage: Stage,
    /// What is compared, or why it carries no points.
    pub(super) text: &'a str,
}

/// A part of a note.
pub(super) enum NotePart<'p> {
    Words(&'p str),
    /// The name of a fact.
    Fact(&'p str),
}

impl Noted<'_> {
    fn written(text: String) -> Self {
        Noted::Written(text)
    }

    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.each(&mut |part| match part {
            NotePart::Words(words) => f.write_str(words),
            NotePart::Fact(name) => write!(f, "`{name}`"),
        })
    }

    /// Its words and facts, one by one.
    pub(super) fn each(&self, say: &mut dyn FnMut(NotePart<'_>) -> fmt::Result) -> fmt::Result {
        let told = match self {
            Noted::Told(told) => told,
            Noted::Written(text) => return say(NotePart::Words(text)),
        };
        told.words.spoken(told.message).each(&mut |piece| match (piece, told.fact) {
            (Piece::Words(words), _) => say(NotePart::Words(words)),
            (Piece::Place("fact"), Some(fact)) => say(NotePart::Fact(fact)),
            (Piece::Place("stage"), _) => wording::stage(told.words, told.stage)
                .each(&mut |words| say(NotePart::Words(words))),
            (Piece::Place(_), _) => say(NotePart::Words(told.text)),
        })
    }
}

shown! {
    /// A place in the profile, as a JSON Pointer.
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
    /// let lines = assessment.lines(Redaction::Codes);
    /// let fact = lines[0].evidence.iter().last().unwrap();
    /// assert_eq!(fact.pointer.to_string(), "/payments/accounts/0/holder_check/result");
    /// ```
    Pointer<'a>, To
}

/// The forms of a place.
#[derive(Clone)]
pub(super) enum To<'a> {
    /// A pointer to a fact, and the places in its lists.
    Fact(&'a str, [u16; 2]),
    /// As it was stored.
    Written(String),
}

impl To<'_> {
    fn written(text: String) -> Self {
        To::Written(text)
    }

    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            To::Fact(pointer, index) => write_pointer((pointer, *index), f),
            To::Written(text) => f.write_str(text),
        }
    }
}
