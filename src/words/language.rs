//! A language: the texts of a file, each held against the English that it translates.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Deserialize;

use super::catalogue::Messages;
use super::message::{Piece, each_of};
use super::plurals::Plurals;

const SCHEMA: &str = "hirerisk-language/1";

/// The file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: String,
    language: String,
    #[serde(default)]
    right_to_left: bool,
    plurals: Plurals,
    messages: BTreeMap<String, Translation>,
}

/// One text, and the mark of the English that it translates.
#[derive(Deserialize)]
struct Translation(String, String);

/// Another language: what to say for each message, out of a file of the caller's or one that ships
/// in `languages/`.
///
/// ```json
/// {"schema": "hirerisk-language/1", "language": "de", "plurals": "one",
///  "messages": {"say.decides": ["d9f5e0a3", "Ein Mensch entscheidet."]}}
/// ```
///
/// Beside each text stands [the mark](Messages::mark) of the English that it was made of. What has no
/// text, or one of a sentence that has changed since, is told in English: [`Language::missing`] and
/// [`Language::outdated`] name it. A text that loses a place of the English, or has one too many, is an
/// error: a sentence without its values must not be told. `plurals` is how the language counts:
/// `other`, `one`, `zero_one`, `east_slavic`, `polish` or `arabic`.
///
/// ```
/// use hirerisk::{Language, Messages, Moment, Redaction, Scorer, profile::Profile};
/// let scorer = Scorer::builtin();
/// let mark = Messages::mark(scorer.messages().english("say.stage.offer").unwrap());
/// let file = format!(r#"{{"schema": "hirerisk-language/1", "language": "de", "plurals": "one",
///     "messages": {{"say.stage.offer": ["{mark}", "Angebot"]}}}}"#);
/// let german = Language::from_json(file.as_bytes(), &scorer.messages())?;
/// # let at: Moment = "2026-11-01".parse().unwrap();
/// let profile = Profile::default().id("c-1").stage(hirerisk::Stage::Offer);
/// let told = scorer.assess(&profile, at).in_language(&german);
/// assert!(told.to_text(Redaction::Masked).contains("Angebot"));
/// assert!(german.missing().any(|id| id == "say.decides"));
/// # Ok::<(), hirerisk::LanguageError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Language {
    tag: String,
    right_to_left: bool,
    plurals: Plurals,
    /// In the order of the ids.
    texts: Vec<(String, String)>,
    missing: Vec<String>,
    outdated: Vec<String>,
    unknown: Vec<String>,
}

impl Language {
    /// Reads a language.
    ///
    /// # Errors
    ///
    /// [`LanguageError`] names the first thing that is wrong: nothing of the file is used then.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the messages.
    #[inline] // Compiled where it is called: who tells in English builds no reader for others.
    pub fn from_json(bytes: &[u8], messages: &Messages<'_>) -> Result<Language, LanguageError> {
        let file: File = serde_json::from_slice(bytes).map_err(|error| {
            LanguageError::Unreadable { line: error.line(), column: error.column() }
        })?;
        Language::of(file, messages)
    }

    #[inline]
    fn of(file: File, messages: &Messages<'_>) -> Result<Language, LanguageError> {
        if file.schema != SCHEMA {
            return Err(LanguageError::OtherSchema { expected: SCHEMA });
        }
        if !is_tag(&file.language) {
            return Err(LanguageError::NoTag);
        }
        let mut language = Language {
            tag: file.language,
            right_to_left: file.right_to_left,
            plurals: file.plurals,
            texts: Vec::new(),
            missing: Vec::new(),
            outdated: Vec::new(),
            unknown: Vec::new(),
        };
        for (id, Translation(mark, text)) in file.messages {
            language.take((id, text), &mark, messages)?;
        }
        let lacks = messages.iter().filter(|(id, _)| language.text(id).is_none());
        let lacks = lacks.map(|(id, _)| String::from(id));
        language.missing = lacks.collect();
        Ok(language)
    }

    #[inline]
    fn take(
        &mut self,
        (id, text): (String, String),
        mark: &str,
        messages: &Messages<'_>,
    ) -> Result<(), LanguageError> {
        let Some(english) = messages.english(&id).or_else(|| self.form_of(&id, messages)) else {
            self.unknown.push(id);
            return Ok(());
        };
        if places(&text) != places(english) {
            return Err(LanguageError::OtherPlaces { id });
        }
        if mark == Messages::mark(english) {
            self.texts.push((id, text));
        } else {
            self.outdated.push(id);
        }
        Ok(())
    }

    /// The English of a form that this language has and English has not.
    #[inline]
    fn form_of<'m>(&self, id: &str, messages: &'m Messages<'_>) -> Option<&'m str> {
        let (message, category) = id.rsplit_once('.')?;
        let has = self.plurals.categories().contains(&category);
        messages.english(&format!("{message}.other")).filter(|_| has)
    }

    /// Its tag, as in BCP 47: `de`, `pt-BR`.
    #[must_use]
    #[inline]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub const fn is_right_to_left(&self) -> bool {
        self.right_to_left
    }

    /// Messages without a text of this language: they are told in English.
    #[inline]
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        self.missing.iter().map(String::as_str)
    }

    /// Messages whose English has changed since they were translated: they are told in English.
    #[inline]
    pub fn outdated(&self) -> impl Iterator<Item = &str> {
        self.outdated.iter().map(String::as_str)
    }

    /// Texts of the file that belong to no message.
    #[inline]
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        self.unknown.iter().map(String::as_str)
    }

    #[inline]
    pub(super) fn text(&self, id: &str) -> Option<&str> {
        let place = self.texts.binary_search_by(|(other, _)| other.as_str().cmp(id)).ok()?;
        self.texts.get(place).map(|(_, text)| text.as_str())
    }

    /// The form of a message that goes with a number.
    #[inline]
    pub(super) fn counted(&self, message: &str, count: u32) -> Option<&str> {
        let form = |category: &str| self.text(&format!("{message}.{category}"));
        form(self.plurals.category(count)).or_else(|| form("other"))
    }
}

/// Letters, digits and hyphens, as a tag of BCP 47 has them.
#[inline]
fn is_tag(tag: &str) -> bool {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    tag.len() <= 35 && tag.split('-').all(is_part)
}

/// The names of the places of a text, each once.
#[inline]
pub(crate) fn places(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    // Nothing that collects names fails.
    let _ = each_of(text, &mut |piece| {
        if let Piece::Place(name) = piece {
            names.push(String::from(name));
        }
        Ok(())
    });
    crate::order::sort_by(&mut names, Ord::cmp);
    names.dedup();
    names
}

/// Why a language cannot be used.
///
/// ```
/// use hirerisk::{Language, Scorer};
/// let error = Language::from_json(b"{}", &Scorer::builtin().messages()).unwrap_err();
/// assert_eq!(error.code(), "language-unreadable");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LanguageError {
    /// It is no file of texts.
    #[error("no language file: line {line}, column {column}")]
    Unreadable {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// It is of another schema.
    #[error("another schema; expected {expected}")]
    OtherSchema {
        /// The schema that is read.
        expected: &'static str,
    },
    /// The language is no tag of BCP 47.
    #[error("`language` is no tag such as de or pt-BR")]
    NoTag,
    /// A text has other places than the English.
    #[error("the text of `{id}` has other places in braces than the English")]
    OtherPlaces {
        /// The id of the message.
        id: String,
    },
}

impl LanguageError {
    /// A stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            LanguageError::Unreadable { .. } => "language-unreadable",
            LanguageError::OtherSchema { .. } => "language-schema",
            LanguageError::NoTag => "language-tag",
            LanguageError::OtherPlaces { .. } => "language-places",
        }
    }
}
