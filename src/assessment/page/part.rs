//! The parts of an assessment: heading and contents say the same of each.

/// A part of an assessment, under a heading of its own.
pub(super) struct Part {
    /// Its anchor and class.
    pub(super) name: &'static str,
    /// Its heading.
    pub(super) words: &'static str,
}

pub(super) const FOUND: Part = Part { name: "found", words: "What was found" };
pub(super) const PATTERNS: Part =
    Part { name: "patterns", words: "Reported patterns that the evidence matches" };
pub(super) const UNKNOWN: Part = Part { name: "unknown", words: "Could not be judged" };
pub(super) const NEXT: Part = Part { name: "next", words: "Check next" };
pub(super) const LEDGER: Part = Part { name: "ledger", words: "Every rule" };
pub(super) const SUM: Part = Part { name: "sum", words: "Sum and range" };
