//! The words in which facts are named: signals, places in the input, and what is missing.

use alloc::string::String;
use core::fmt;

use crate::units::Stage;

pub use super::table::Signal;

/// Which comparisons a fact allows.
///
/// ```
/// use hirerisk::{facts::{Compared, Signal}};
/// assert_eq!(Signal::ClaimsNames.row().compared, Compared::Names);
/// assert_eq!(Signal::ClaimsResidenceCountry.row().compared, Compared::Sameness);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Same or different, nothing else.
    Sameness,
    /// Same, compatible, different or unknown, against every declared name.
    Names,
    /// Same address, same city, same country, elsewhere or unknown.
    Nearness,
    /// One of a fixed set of words.
    Word,
    /// Earlier, later, days between.
    Time,
    /// A whole number.
    Count,
    /// Yes or no.
    Truth,
    /// Looked up in a list of reported values.
    Reported,
    /// Entries are looked at one by one; how many there are.
    Entries,
}

/// Whether a fact can speak for the person: silence or soften a rule.
///
/// ```
/// use hirerisk::{facts::{Signal, Speaks}};
/// assert_eq!(Signal::EmployerTravelApprovals.row().speaks, Speaks::ForThePerson);
/// assert_eq!(Signal::SessionsAt.row().speaks, Speaks::Plainly);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaks {
    /// Declared beforehand, approved, labelled or verified: without it a rule may fire.
    ForThePerson,
    /// An ordinary fact: without it no rule fires or rises.
    Plainly,
}

/// A value as it stands in the profile, for the telling alone.
///
/// It is compared by the kinds of [`Compared`], and shown through [`Redaction`](crate::Redaction).
///
/// ```
/// use hirerisk::facts::Value;
/// assert_eq!(format!("{:?}", Value::Token("acct-1")), "Value(\u{2026})");
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Value<'p> {
    /// An opaque label.
    Token(&'p str),
    /// A person's name.
    Name(&'p str),
    /// A product, service or firm.
    Product(&'p str),
    /// A word of a fixed set.
    Word(&'static str),
    /// A word of a set of the caller's.
    OwnWord(&'p str),
    /// A whole number.
    Count(u32),
    /// Yes or no.
    Truth(bool),
    /// A moment.
    Moment(crate::units::Moment),
    /// A place: its finest known part.
    Place(&'p str),
    /// So many entries.
    Entries(usize),
}

/// Names the kind, never the value.
impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Value(\u{2026})")
    }
}

/// A fact that a finding rests on: which, and where it stands in the profile.
///
/// Six bytes; the pointer is written and the value fetched only when the finding is told.
///
/// ```
/// use hirerisk::facts::Signal;
/// assert_eq!(Signal::SessionsNetworkCountry.at(3).pointer(), "/sessions/3/network/country");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cite {
    /// Which fact.
    pub signal: Signal,
    /// The places in the lists on the way to it.
    pub index: [u16; 2],
}

impl Cite {
    /// The place in the profile, as a JSON Pointer; `/extensions` for any fact of a caller's, whose
    /// place its rule knows.
    #[must_use]
    pub fn pointer(self) -> String {
        let mut pointer = String::new();
        // Writing into a string does not fail.
        let _ = write_pointer((self.signal.row().pointer, self.index), &mut pointer);
        pointer
    }
}

/// Writes a pointer of the table or of a caller's with the places of lists in it.
pub(crate) fn write_pointer(
    (pointer, index): (&str, [u16; 2]),
    to: &mut impl fmt::Write,
) -> fmt::Result {
    let mut places = index.into_iter();
    for part in pointer.split('/').skip(1) {
        match if part == "*" { places.next() } else { None } {
            Some(place) => write!(to, "/{place}")?,
            None => write!(to, "/{part}")?,
        }
    }
    Ok(())
}

impl Signal {
    /// The fact itself, where no list leads to it.
    ///
    /// ```
    /// use hirerisk::facts::Signal;
    /// assert_eq!(Signal::EmployerStartAt.here().pointer(), "/employer/start_at");
    /// ```
    #[must_use]
    pub const fn here(self) -> Cite {
        Cite { signal: self, index: [0, 0] }
    }

    /// The fact of one entry of a list.
    #[must_use]
    pub const fn at(self, index: u16) -> Cite {
        Cite { signal: self, index: [index, 0] }
    }

    /// The fact of one entry of a list inside a list.
    ///
    /// ```
    /// use hirerisk::facts::Signal;
    /// assert_eq!(Signal::DevicesSoftware.within(0, 2).pointer(), "/devices/0/software/2/product");
    /// ```
    #[must_use]
    pub const fn within(self, outer: u16, inner: u16) -> Cite {
        Cite { signal: self, index: [outer, inner] }
    }

    /// It was not given.
    ///
    /// ```
    /// use hirerisk::{facts::{Signal, Why}};
    /// assert_eq!(Signal::SessionsAt.missing().why, Why::NotProvided);
    /// assert_eq!(Signal::SessionsAt.undecided().why, Why::NotDecidable);
    /// assert_eq!(Signal::SessionsAt.stale().why, Why::TooOld);
    /// ```
    #[must_use]
    pub const fn missing(self) -> Missing {
        Missing { signal: self, why: Why::NotProvided }
    }

    /// It was given and does not decide the question.
    #[must_use]
    pub const fn undecided(self) -> Missing {
        Missing { signal: self, why: Why::NotDecidable }
    }

    /// It is too old.
    #[must_use]
    pub const fn stale(self) -> Missing {
        Missing { signal: self, why: Why::TooOld }
    }

    /// The stage at which it usually becomes known.
    #[must_use]
    pub fn stage(self) -> Stage {
        self.row().stage
    }
}

/// Why a fact is not known.
///
/// ```
/// use hirerisk::facts::Why;
/// assert_eq!(Why::NotProvided.as_str(), "not_provided");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Not given: not asked, declined, not recorded.
    NotProvided,
    /// Given in a form that cannot be compared.
    NotParseable,
    /// The stage at which it becomes known has not come.
    NotYetDue,
    /// Given, and it does not decide the question.
    NotDecidable,
    /// The list or table behind it is too old.
    TooOld,
}

impl Why {
    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Why::NotProvided => "not_provided",
            Why::NotParseable => "not_parseable",
            Why::NotYetDue => "not_yet_due",
            Why::NotDecidable => "not_decidable",
            Why::TooOld => "too_old",
        }
    }
}

/// A fact that a rule needed and did not have. `?` on it is the unknown branch of the rule.
///
/// ```
/// use hirerisk::{Moment, profile::Profile, facts::{Facts, Missing, Signal}};
/// fn start(facts: &Facts<'_>) -> Result<Moment, Missing> {
///     let at = facts.work_start()?; // unknown, and named, where it was not given
///     Ok(at)
/// }
/// # let as_of: Moment = "2026-11-01".parse().unwrap();
/// let profile = Profile::default().id("c-1");
/// let missing = start(&Facts::of(&profile, as_of)).unwrap_err();
/// assert_eq!(missing.signal.name(), "employer.start_at");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Missing {
    /// Which fact.
    pub signal: Signal,
    /// Why it is not known.
    pub why: Why,
}
