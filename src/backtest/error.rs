//! Why a line could not be judged, and where: a code and a place, never a value.

use alloc::format;
use alloc::string::{String, ToString as _};

use serde::Serialize;

use crate::profile::ParseError;

/// A line could not be judged.
///
/// Of a fault in the profile it has the code and the place that [`ParseError`] has, below `/profile`.
///
/// ```
/// use hirerisk::{backtest::Case, profile::Limits};
/// let error = Case::from_json(br#"{"profile": {"id": "c-1"}}"#, &Limits::default()).unwrap_err();
/// assert_eq!((error.code(), error.pointer()), ("missing-field", "/as_of"));
/// assert_eq!(error.to_string(), "`/as_of`: the field is missing");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{says}", placed(pointer))]
pub struct CaseError {
    code: &'static str,
    pointer: String,
    says: String,
}

fn placed(pointer: &str) -> String {
    if pointer.is_empty() { String::new() } else { format!("`{pointer}`: ") }
}

impl CaseError {
    /// The kind of fault, in words that stay the same from release to release: `too-large`, `not-utf8`,
    /// `syntax`, `wrong-type`, `unknown-field`, `duplicate-field`, `missing-field`, `bad-moment`, `bad-word`,
    /// `nothing-expected`, `unknown-rule`; and those of a profile.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The place in the line as a JSON Pointer (RFC 6901); empty for the whole line.
    #[must_use]
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What is wrong, without the place.
    pub(super) fn says(&self) -> &str {
        &self.says
    }

    pub(super) fn of_profile(error: &ParseError) -> CaseError {
        let expected = error.expected().map(|what| format!("expected {what}"));
        let parts = [expected, error.help()];
        let mut says = String::from("the profile cannot be read");
        for part in parts.iter().flatten() {
            says.push_str("; ");
            says.push_str(part);
        }
        CaseError { code: error.code(), pointer: format!("/profile{}", error.pointer()), says }
    }
}

/// What is wrong with a line outside its profile. It holds the schema's own words alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    #[error("the line is longer than a profile may be")]
    TooLarge,
    #[error("the line is not UTF-8")]
    NotUtf8,
    #[error("not JSON")]
    Syntax,
    #[error("wrong type: expected {0}")]
    WrongType(&'static str),
    #[error("no such field")]
    UnknownField,
    #[error("the field is given twice")]
    DuplicateField,
    #[error("the field is missing")]
    Missing,
    #[error("expected an RFC 3339 date, or date and time with an offset")]
    BadMoment,
    #[error("expected {0}")]
    BadWord(&'static str),
    #[error("expected a band, or rules that must fire or stay quiet")]
    NothingExpected,
    #[error("no rule that is judged has this id")]
    UnknownRule,
}

impl Fault {
    pub(super) fn at(self, pointer: &str) -> CaseError {
        let code = match self {
            Fault::TooLarge => "too-large",
            Fault::NotUtf8 => "not-utf8",
            Fault::Syntax => "syntax",
            Fault::WrongType(_) => "wrong-type",
            Fault::UnknownField => "unknown-field",
            Fault::DuplicateField => "duplicate-field",
            Fault::Missing => "missing-field",
            Fault::BadMoment => "bad-moment",
            Fault::BadWord(_) => "bad-word",
            Fault::NothingExpected => "nothing-expected",
            Fault::UnknownRule => "unknown-rule",
        };
        CaseError { code, pointer: String::from(pointer), says: self.to_string() }
    }
}

/// A line that could not be judged, with its place among the lines.
///
/// ```
/// use hirerisk::{Scorer, backtest::Backtest};
/// let scorer = Scorer::builtin();
/// let mut test = Backtest::of(&scorer);
/// assert!(test.line("people.jsonl", 3, b"{}").is_err());
/// let bad = &test.report().input.told[0];
/// assert_eq!((bad.line, bad.code.as_str(), bad.pointer.as_str()), (3, "missing-field", "/profile"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BadLine {
    /// The file, as the caller calls it.
    pub file: String,
    /// The line, from 1.
    pub line: u64,
    /// The kind of fault: see [`CaseError::code`].
    pub code: String,
    /// The place in the line as a JSON Pointer.
    pub pointer: String,
    /// What is wrong.
    pub says: String,
}
