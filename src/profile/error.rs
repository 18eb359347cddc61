//! Why a profile could not be read, and where: a code and a place, never a value.

use alloc::format;
use alloc::string::String;
use core::fmt;

use super::shape::Words;

/// The profile could not be read.
///
/// It names the first fault in the order of the text: a stable code, the place, what was expected
/// and, where there is one, the way out. Text of the input is never in it: values are not repeated,
/// and a key that the schema does not know is shown only where it is a plain word, else as `?`.
///
/// ```
/// use hirerisk::profile::Profile;
/// let error = Profile::from_json(br#"{"id": "c-1", "claims": {"nmaes": []}}"#).unwrap_err();
/// assert_eq!(error.code(), "unknown-field");
/// assert_eq!(error.pointer(), "/claims/nmaes");
/// assert_eq!(error.help().unwrap(), "did you mean `names`");
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[error("{place}: {problem}")]
pub struct ParseError {
    pub(super) problem: Problem,
    pub(super) place: Place,
}

impl ParseError {
    /// The kind of fault, in words that stay the same from release to release.
    ///
    /// ```
    /// use hirerisk::profile::Profile;
    /// let code = |json: &[u8]| Profile::from_json(json).unwrap_err().code();
    /// assert_eq!(code(b"{"), "syntax");
    /// assert_eq!(code(br#"{"id": "c", "id": "c"}"#), "duplicate-field");
    /// assert_eq!(code(br#"{"id": "c", "stage": "hired"}"#), "bad-word");
    /// ```
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.problem {
            Problem::TooLarge { .. } => "too-large",
            Problem::NotUtf8 => "not-utf8",
            Problem::Syntax { .. } => "syntax",
            Problem::LoneSurrogate => "lone-surrogate",
            Problem::TrailingData => "trailing-data",
            Problem::WrongType { .. } => "wrong-type",
            Problem::NumberOutOfRange { .. } => "number-out-of-range",
            Problem::BadMoment => "bad-moment",
            Problem::BadOffset => "bad-offset",
            Problem::BadWord { .. } => "bad-word",
            Problem::UnknownField { .. } => "unknown-field",
            Problem::ForbiddenField { .. } => "forbidden-field",
            Problem::DuplicateField => "duplicate-field",
            Problem::MissingId => "missing-id",
            Problem::StringTooLong { .. } => "string-too-long",
            Problem::ListTooLong { .. } => "list-too-long",
            Problem::TooDeep { .. } => "too-deep",
        }
    }

    /// What is wrong, without the line and column of a text that nobody wrote.
    #[cfg(feature = "rulefile")]
    pub(crate) fn says(&self) -> String {
        alloc::format!("`{}`: {}", self.place.pointer, self.problem)
    }

    /// The place as a JSON Pointer (RFC 6901); empty for the whole input.
    ///
    /// Keys are shown only where they are plain words, so nothing in it needs an escape; `?` stands
    /// for a key that is withheld.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.place.pointer
    }

    /// The place in bytes from the start of the input.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.place.offset
    }

    /// The line, from 1.
    #[must_use]
    pub fn line(&self) -> usize {
        self.place.line
    }

    /// The column in characters, from 1.
    ///
    /// ```
    /// use hirerisk::profile::Profile;
    /// let error = Profile::from_json(b"{\n  \"id\": 7}").unwrap_err();
    /// assert_eq!((error.line(), error.column(), error.offset()), (2, 9, 10));
    /// assert_eq!(error.pointer(), "/id");
    /// ```
    #[must_use]
    pub fn column(&self) -> usize {
        self.place.column
    }

    /// What stands at such a place, where that can be said in a few words.
    ///
    /// ```
    /// use hirerisk::profile::Profile;
    /// let error = Profile::from_json(br#"{"id": "c", "sessions": [{"at": "noon"}]}"#).unwrap_err();
    /// assert_eq!(error.pointer(), "/sessions/0/at");
    /// assert!(error.expected().unwrap().starts_with("an RFC 3339 date"));
    /// ```
    #[must_use]
    pub fn expected(&self) -> Option<String> {
        match self.problem {
            Problem::Syntax { expected }
            | Problem::WrongType { expected }
            | Problem::NumberOutOfRange { expected } => Some(String::from(expected)),
            Problem::BadMoment => Some(String::from(MOMENT)),
            Problem::BadOffset => Some(String::from(OFFSET)),
            Problem::BadWord { words, .. } => Some(format!("one of {}", Listed(words))),
            Problem::MissingId => Some(String::from(ID)),
            Problem::TooLarge { limit } | Problem::StringTooLong { limit } => {
                Some(format!("at most {limit} bytes"))
            }
            Problem::ListTooLong { limit } => Some(format!("at most {limit} items")),
            Problem::TooDeep { limit } => Some(format!("at most {limit} levels")),
            Problem::NotUtf8
            | Problem::LoneSurrogate
            | Problem::TrailingData
            | Problem::UnknownField { .. }
            | Problem::ForbiddenField { .. }
            | Problem::DuplicateField => None,
        }
    }

    /// The way out, where one is known: a field or word that was probably meant, or the reason why a
    /// field does not exist.
    ///
    /// ```
    /// use hirerisk::profile::Profile;
    /// let error = Profile::from_json(br#"{"id": "c", "stage": "ofer"}"#).unwrap_err();
    /// assert_eq!(error.help().as_deref(), Some("did you mean `offer`"));
    /// ```
    #[must_use]
    pub fn help(&self) -> Option<String> {
        match self.problem {
            Problem::UnknownField { meant } | Problem::BadWord { meant, .. } => {
                meant.map(|meant| format!("did you mean `{meant}`"))
            }
            Problem::ForbiddenField { reason, .. } => Some(format!("leave it out: {reason}")),
            Problem::TooLarge { .. }
            | Problem::NotUtf8
            | Problem::Syntax { .. }
            | Problem::LoneSurrogate
            | Problem::TrailingData
            | Problem::WrongType { .. }
            | Problem::NumberOutOfRange { .. }
            | Problem::BadMoment
            | Problem::BadOffset
            | Problem::DuplicateField
            | Problem::MissingId
            | Problem::StringTooLong { .. }
            | Problem::ListTooLong { .. }
            | Problem::TooDeep { .. } => None,
        }
    }
}

/// Code and place; the rest follows from the code.
impl fmt::Debug for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ParseError")
            .field("code", &self.code())
            .field("pointer", &self.pointer())
            .field("line", &self.line())
            .field("column", &self.column())
            .finish_non_exhaustive()
    }
}

pub(super) const MOMENT: &str = "an RFC 3339 date, or date and time with an offset";
pub(super) const OFFSET: &str = "an offset from UTC such as `+02:00`";
pub(super) const ID: &str = "an opaque token of yours that is not empty";

/// What is wrong. It holds numbers and the schema's own words alone, so it can hold no value of the
/// input.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Problem {
    #[error("the input is longer than {limit} bytes")]
    TooLarge { limit: usize },
    #[error("the bytes from here on are not UTF-8")]
    NotUtf8,
    #[error("not JSON: expected {expected}")]
    Syntax { expected: &'static str },
    #[error("the escape is half of a surrogate pair")]
    LoneSurrogate,
    #[error("more text after the profile; one input holds one profile")]
    TrailingData,
    #[error("wrong type: expected {expected}")]
    WrongType { expected: &'static str },
    #[error("number out of range: expected {expected}")]
    NumberOutOfRange { expected: &'static str },
    #[error("expected {MOMENT}")]
    BadMoment,
    #[error("expected {OFFSET}")]
    BadOffset,
    #[error("expected one of {}{}", Listed(words), Meant(*meant))]
    BadWord { words: Words, meant: Option<&'static str> },
    #[error("no such field{}", Meant(*meant))]
    UnknownField { meant: Option<&'static str> },
    #[error("`{field}` is refused: {reason}")]
    ForbiddenField { field: &'static str, reason: &'static str },
    #[error("the field is given twice")]
    DuplicateField,
    #[error("`id` is missing or empty: expected {ID}")]
    MissingId,
    #[error("the text is longer than {limit} bytes")]
    StringTooLong { limit: usize },
    #[error("the list has more than {limit} items")]
    ListTooLong { limit: usize },
    #[error("more than {limit} objects and lists inside each other")]
    TooDeep { limit: usize },
}

/// The allowed words, in backticks.
struct Listed(Words);

impl fmt::Display for Listed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, word) in self.0.iter().enumerate() {
            let comma = if position == 0 { "" } else { ", " };
            write!(f, "{comma}`{word}`")?;
        }
        Ok(())
    }
}

/// The word that was probably meant.
struct Meant(Option<&'static str>);

impl fmt::Display for Meant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(word) => write!(f, "; did you mean `{word}`"),
            None => Ok(()),
        }
    }
}

/// Where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) pointer: String,
    pub(super) offset: usize,
    pub(super) line: usize,
    pub(super) column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            write!(f, "`{}`, ", self.pointer)?;
        }
        write!(f, "line {}, column {}", self.line, self.column)
    }
}
