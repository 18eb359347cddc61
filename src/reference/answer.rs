//! What a source answers, and what stands behind the answer.

use alloc::string::String;

use crate::units::Moment;

/// What a source says of one thing.
///
/// Four answers, since each asks for another reading: nobody looked, the source does not speak of such things, it
/// speaks of them and holds none, it holds this.
///
/// ```
/// use hirerisk::reference::Answer;
/// let answer = Answer::Found("AA").map(str::len);
/// assert_eq!(answer.found(), Some(2));
/// assert_eq!(Answer::<&str>::NotCovered.as_str(), "not covered");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Answer<T> {
    /// Nothing was asked: there is no value, or it is a token that says nothing to a source.
    #[default]
    NotAsked,
    /// The source does not speak of such values: an IPv6 address and a file of IPv4, a country and a file of operators.
    NotCovered,
    /// The source speaks of such values and has nothing on this one.
    NotFound,
    /// What the source has.
    Found(T),
}

impl<T> Answer<T> {
    /// What was found, if anything.
    pub fn found(self) -> Option<T> {
        match self {
            Answer::Found(found) => Some(found),
            Answer::NotAsked | Answer::NotCovered | Answer::NotFound => None,
        }
    }

    /// The same answer with what was found made into something else.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Answer<U> {
        match self {
            Answer::NotAsked => Answer::NotAsked,
            Answer::NotCovered => Answer::NotCovered,
            Answer::NotFound => Answer::NotFound,
            Answer::Found(found) => Answer::Found(make(found)),
        }
    }

    /// The same answer, borrowed.
    pub const fn as_ref(&self) -> Answer<&T> {
        match self {
            Answer::NotAsked => Answer::NotAsked,
            Answer::NotCovered => Answer::NotCovered,
            Answer::NotFound => Answer::NotFound,
            Answer::Found(found) => Answer::Found(found),
        }
    }

    /// The kind of answer, in words.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Answer::NotAsked => "not asked",
            Answer::NotCovered => "not covered",
            Answer::NotFound => "not found",
            Answer::Found(_) => "found",
        }
    }

    /// What was found, if it is fit; else nothing was.
    #[cfg(feature = "telephone")]
    pub(super) fn found_if(self, is_fit: impl FnOnce(&T) -> bool) -> Answer<T> {
        let is_unfit = matches!(&self, Answer::Found(found) if !is_fit(found));
        if is_unfit { Answer::NotFound } else { self }
    }

    pub(super) fn of(found: Option<T>) -> Answer<T> {
        found.map_or(Answer::NotFound, Answer::Found)
    }
}

impl<T> Answer<Option<T>> {
    /// What was found may itself be nothing.
    pub(super) fn flat(self) -> Answer<T> {
        match self {
            Answer::Found(found) => Answer::of(found),
            Answer::NotAsked => Answer::NotAsked,
            Answer::NotCovered => Answer::NotCovered,
            Answer::NotFound => Answer::NotFound,
        }
    }
}

/// Who says so, and of which day the data are.
///
/// ```
/// use hirerisk::{Moment, reference::Stamp};
/// let day: Moment = "2026-06-17".parse()?;
/// let stamp = Stamp::new("geo-whois-asn-country", day);
/// assert_eq!((stamp.source(), stamp.date()), ("geo-whois-asn-country", day));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    source: String,
    date: Moment,
}

impl Stamp {
    /// A source by the name that the caller has for it, and the date of its data: when they were collected, not when they
    /// were downloaded.
    #[must_use]
    pub fn new(source: impl Into<String>, date: Moment) -> Stamp {
        Stamp { source: source.into(), date }
    }

    /// The name of the source.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The date of its data.
    #[must_use]
    pub const fn date(&self) -> Moment {
        self.date
    }
}
