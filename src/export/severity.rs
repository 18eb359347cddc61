//! How much a band asks of whoever reads the event.

use crate::weigh::Band;

/// How much a band asks of whoever reads the event. It says nothing about a person.
///
/// ```
/// use hirerisk::{Band, export::Severity};
/// let numbers = Band::ALL.map(|band| Severity::of(band).number());
/// assert_eq!(numbers, [1, 2, 3]); // never 4, 5 or 6
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// Nothing to do.
    Informational,
    /// Those who hire make the checks that are named.
    Low,
    /// A second trained person looks, and the checks are made.
    Medium,
}

impl Severity {
    /// What a band asks for.
    #[must_use]
    pub const fn of(band: Band) -> Severity {
        match band {
            Band::Routine => Severity::Informational,
            Band::Verify => Severity::Low,
            Band::Escalate => Severity::Medium,
        }
    }

    /// The number of OCSF's `severity_id`, which ECS takes for `event.severity` too.
    #[must_use]
    pub const fn number(self) -> i32 {
        match self {
            Severity::Informational => 1,
            Severity::Low => 2,
            Severity::Medium => 3,
        }
    }

    /// The word of OCSF.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Informational => "Informational",
            Severity::Low => "Low",
            Severity::Medium => "Medium",
        }
    }
}
