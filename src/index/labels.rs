//! What the caller knows of a value: that many use it, or how often it is met.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;

use chrono::NaiveDate;

use super::keyring::KeyedValue;
use super::kind::KeyKind;
use super::pages::Slot;
use super::subject::Digest;

/// Why many people honestly have one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HubKind {
    /// Desks for many firms.
    Coworking,
    /// An address that represents many firms, or takes in mail for many.
    RegisteredAgent,
    /// A firm that employs or pays for others.
    EmployerOfRecord,
    /// A university, a school, a library, a career centre.
    University,
    /// A shelter, an address programme, a home for many.
    Shelter,
    /// A provider of mailboxes or of mail rooms.
    MailProvider,
    /// The employer's own: an office, a recruiter's number.
    Own,
    /// Another one that many use.
    Other,
}

/// The values that the caller labels as shared by many. What is labelled links nobody.
///
/// Only a label makes a hub, never a count: else whoever sends enough applications could hide behind them (THREATS E4).
///
/// ```
/// use hirerisk::index::{Epoch, HubKind, Hubs, KeyKind, Keyring, Secret};
/// let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
/// let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
/// let mut hubs = Hubs::default();
/// // The building: every unit in it is labelled too.
/// let house = keyring.value(KeyKind::Building, "12 Mill Road, 98101 Seattle").unwrap();
/// hubs.label(&house, HubKind::Shelter);
/// assert!(keyring.value(KeyKind::Telephone, "12").is_none()); // no number
/// # Ok::<(), hirerisk::index::WeakSecret>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Hubs(BTreeMap<(KeyKind, Digest), HubKind>);

impl Hubs {
    /// Labels a value.
    pub fn label(&mut self, value: &KeyedValue, hub: HubKind) {
        for digest in &value.digests {
            self.0.insert((value.kind, *digest), hub);
        }
    }

    /// Labels a key that a warehouse made.
    pub fn label_digest(&mut self, kind: KeyKind, digest: Digest, hub: HubKind) {
        self.0.insert((kind, digest), hub);
    }

    /// Where the labelled keys stand in an index.
    pub(super) fn slots(&self) -> BTreeSet<Slot> {
        self.0.keys().map(|(kind, digest)| Slot::new(digest.hash(), kind.number())).collect()
    }

    /// The label of a key.
    #[must_use]
    pub fn of(&self, kind: KeyKind, digest: Digest) -> Option<HubKind> {
        if self.0.is_empty() { None } else { self.0.get(&(kind, digest)).copied() }
    }
}

/// How many of 10,000 records share a value by chance: the caller's table, with its source and date.
///
/// ```
/// use hirerisk::index::{Epoch, Frequencies, KeyKind, Keyring, Secret};
/// let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
/// let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
/// let mut table = Frequencies::new("own applications of 2025", "2026-01-10".parse().unwrap());
/// table.add(&keyring.value(KeyKind::RefereeMailbox, "office@school.example").unwrap(), 12);
/// # Ok::<(), hirerisk::index::WeakSecret>(())
/// ```
#[derive(Clone, Debug)]
pub struct Frequencies {
    source: String,
    date: NaiveDate,
    table: BTreeMap<(KeyKind, Digest), u32>,
}

impl Frequencies {
    /// An empty table, from a source as of a day.
    #[must_use]
    pub fn new(source: impl Into<String>, date: NaiveDate) -> Frequencies {
        Frequencies { source: source.into(), date, table: BTreeMap::new() }
    }

    /// Adds a value: how many of 10,000 records have it.
    pub fn add(&mut self, value: &KeyedValue, per_10_000: u32) {
        for digest in &value.digests {
            self.table.insert((value.kind, *digest), per_10_000.min(10_000));
        }
    }

    /// Where the table comes from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// As of which day it is.
    #[must_use]
    pub const fn date(&self) -> NaiveDate {
        self.date
    }

    /// How many of 10,000 share a key.
    #[must_use]
    pub fn of(&self, kind: KeyKind, digest: Digest) -> Option<u32> {
        self.table.get(&(kind, digest)).copied()
    }
}
