//! The parts of an assessment: heading and contents say the same of each.

use crate::assessment::messages as say;
use crate::words::Message;

/// A part of an assessment, under a heading of its own.
pub(super) struct Part {
    /// Its anchor and class.
    pub(super) name: &'static str,
    /// Its heading.
    pub(super) heading: &'static Message,
}

pub(super) static FOUND: Part = Part { name: "found", heading: &say::FOUND };
pub(super) static PATTERNS: Part = Part { name: "patterns", heading: &say::PATTERNS };
pub(super) static UNKNOWN: Part = Part { name: "unknown", heading: &say::UNKNOWN };
pub(super) static NEXT: Part = Part { name: "next", heading: &say::NEXT };
pub(super) static LEDGER: Part = Part { name: "ledger", heading: &say::LEDGER };
pub(super) static TIME: Part = Part { name: "time", heading: &say::TIMELINE };
pub(super) static SUM: Part = Part { name: "sum", heading: &say::SUM_AND_RANGE };
