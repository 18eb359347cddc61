//! Why a record gave no profile, and where: a code and a place, never a value.

use alloc::string::String;

use crate::profile::ParseError;

/// A record gave no profile.
///
/// It holds places, counts and words of the formats, never text of the record.
///
/// ```
/// use hirerisk::import::{Format, Import};
/// let answer = br#"{"success": false, "errors": ["candidate_not_found"]}"#;
/// let error = Import::from_json(Format::Ashby, answer).unwrap_err();
/// assert_eq!((error.code(), error.pointer()), ("vendor-error", "/errors"));
/// assert_eq!(error.to_string(), "`/errors`: the vendor answers with an error and no candidate (1 given)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// The bytes are no JSON within the limits, or a key stands twice.
    #[error(transparent)]
    Unreadable(ParseError),
    /// The profile would be larger than the limits allow.
    #[error("the profile would not be readable: {0}")]
    TooMuch(ParseError),
    /// A part is of another kind than the format has it.
    #[error("{}expected {expected}", Placed(pointer))]
    Shape {
        /// Where.
        pointer: String,
        /// What the format has there.
        expected: &'static str,
    },
    /// The input holds a list of records.
    #[error("{}a list of records: one input holds one candidate", Placed(pointer))]
    Several {
        /// Where.
        pointer: String,
    },
    /// The vendor answers with an error instead of a record.
    #[error("`{pointer}`: the vendor answers with an error and no candidate ({errors} given)")]
    VendorError {
        /// Where it stands in the answer.
        pointer: &'static str,
        /// How many errors it lists.
        errors: usize,
    },
    /// The record has no id of the person.
    #[error("{}no id of the person; give one with `Import::id`", Placed(pointer))]
    MissingId {
        /// Where the format has it; empty where it has none.
        pointer: String,
    },
}

struct Placed<'p>(&'p str);

impl core::fmt::Display for Placed<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        if self.0.is_empty() { Ok(()) } else { write!(f, "`{}`: ", self.0) }
    }
}

impl ImportError {
    /// The kind of fault, in words that stay the same from release to release: `wrong-shape`, `several-records`,
    /// `vendor-error`, `missing-id`, `too-much`; of text that cannot be read, those of [`ParseError::code`].
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            ImportError::Unreadable(error) => error.code(),
            ImportError::TooMuch(_) => "too-much",
            ImportError::Shape { .. } => "wrong-shape",
            ImportError::Several { .. } => "several-records",
            ImportError::VendorError { .. } => "vendor-error",
            ImportError::MissingId { .. } => "missing-id",
        }
    }

    /// The place in the record as a JSON Pointer (RFC 6901), of `too-much` in the profile; empty for the whole.
    #[must_use]
    pub fn pointer(&self) -> &str {
        match self {
            ImportError::Unreadable(error) | ImportError::TooMuch(error) => error.pointer(),
            ImportError::Shape { pointer, .. }
            | ImportError::Several { pointer }
            | ImportError::MissingId { pointer } => pointer,
            ImportError::VendorError { pointer, .. } => pointer,
        }
    }
}
