//! What is wrong with a rule file: a code, a place, a sentence, and what to do about it.

use alloc::string::String;
use core::ops::Range;

/// How much a problem matters.
///
/// ```
/// use hirerisk::rulefile::Severity;
/// assert!(Severity::Error > Severity::Warning);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The rule loads; somebody should look.
    Warning,
    /// The rule does not load.
    Error,
}

/// A fault in one text: bytes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) code: &'static str,
    pub(super) span: Range<usize>,
    pub(super) says: String,
    pub(super) help: Option<String>,
}

impl Fault {
    pub(super) fn new(code: &'static str, span: Range<usize>, says: impl Into<String>) -> Fault {
        Fault { code, span, says: says.into(), help: None }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Fault {
        self.help = Some(help.into());
        self
    }
}
