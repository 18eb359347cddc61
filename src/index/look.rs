//! How to look: as of when, how far back, and what the caller knows.

use super::keyring::Person;
use super::labels::{Frequencies, Hubs};
use crate::units::Moment;

/// A key that so many others hold tells less and less; beyond it, nobody is counted.
///
/// # Source
///
/// Ours: in the court files one home held some 90 machines; a value with more holders is a place or a service, and somebody
/// has to label it. Links by two strong kinds are found all the same.
pub const CROWD: u32 = 100;

/// So many holders are looked at before a kind that is not strong is taken for a crowd: a few may turn out to be
/// earlier records of the same person.
pub(super) const MOST_VISITED: usize = 116;

/// For how many days a key is found after it was last seen, unless the caller says otherwise.
///
/// # Source
///
/// TRUST A32: 180 days.
pub const RETENTION_DAYS: u16 = 180;

/// A line links two people who were seen on it within so many days: lines pass from one home to the next.
///
/// # Source
///
/// Ours: a month.
pub const LINE_DAYS: u16 = 30;

/// Texts are told from so many of 100 phrases on.
///
/// # Source
///
/// Ours, by `cargo bench --bench text`: of copies of which every fifth word was replaced, 98.6 to 100 of 100 come to 40 or
/// more, and of 5 000 000 000 pairs of unrelated texts that share templates none.
pub const SIMILAR_FROM: u32 = 40;

/// From so many of 100 phrases on, a text counts as one of the kinds that are shared with an earlier record.
///
/// # Source
///
/// `LNK-text-shared` of the evidence: 0.85.
pub(super) const SAME_TEXT_FROM: u32 = 85;

/// For how long a case that ended is looked back at.
///
/// # Source
///
/// `LNK-closed-case-anchor` and `LNK-returns-under-other-name` of the evidence: 180 days.
pub(super) const CLOSED_DAYS: u16 = 180;

/// How to look: as of when, how far back, and what the caller knows of values and people.
///
/// ```
/// use hirerisk::index::{Hubs, Look};
/// let hubs = Hubs::default();
/// let look = Look::as_of("2026-11-02".parse().unwrap()).hubs(&hubs).retention_days(90);
/// ```
#[derive(Clone, Debug)]
pub struct Look<'a> {
    pub(super) as_of: Moment,
    pub(super) retention: u16,
    pub(super) hubs: Option<&'a Hubs>,
    pub(super) frequencies: Option<&'a Frequencies>,
    pub(super) predecessor: Option<&'a Person>,
    pub(super) referrer: Option<&'a Person>,
    pub(super) colleagues: &'a [Person],
}

impl<'a> Look<'a> {
    /// As of a moment: what was seen later is not there yet.
    #[must_use]
    pub const fn as_of(as_of: Moment) -> Look<'a> {
        Look {
            as_of,
            retention: RETENTION_DAYS,
            hubs: None,
            frequencies: None,
            predecessor: None,
            referrer: None,
            colleagues: &[],
        }
    }

    /// For how many days a key is found after it was last seen.
    #[must_use]
    pub const fn retention_days(mut self, days: u16) -> Look<'a> {
        self.retention = days;
        self
    }

    /// The values that many honestly share.
    #[must_use]
    pub const fn hubs(mut self, hubs: &'a Hubs) -> Look<'a> {
        self.hubs = Some(hubs);
        self
    }

    /// How often values are met.
    #[must_use]
    pub const fn frequencies(mut self, frequencies: &'a Frequencies) -> Look<'a> {
        self.frequencies = Some(frequencies);
        self
    }

    /// Whom the person would replace, where the leaver or their intermediary proposed them.
    #[must_use]
    pub const fn predecessor(mut self, person: &'a Person) -> Look<'a> {
        self.predecessor = Some(person);
        self
    }

    /// The colleague who recommended the person.
    #[must_use]
    pub const fn referrer(mut self, person: &'a Person) -> Look<'a> {
        self.referrer = Some(person);
        self
    }

    /// Others whom the same intermediary placed.
    #[must_use]
    pub const fn same_intermediary(mut self, people: &'a [Person]) -> Look<'a> {
        self.colleagues = people;
        self
    }
}
