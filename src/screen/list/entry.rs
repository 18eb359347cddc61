//! One party of a list.

use alloc::string::String;
use alloc::vec::Vec;

use chrono::NaiveDate;

use super::birth::Birth;
use super::counts::{Counts, Skip};
use super::identifier::Identifier;
use super::name::ListedName;
use super::place::Place;

/// One party that a list names.
///
/// It holds what the list publishes of the party and nothing else. Nationality, citizenship, sex and place of birth
/// are published too and are not kept: they tell no person from another of the same name, and nothing here compares
/// them. The record behind `key` shows them to whoever decides.
///
/// ```
/// use hirerisk::screen::{Entry, EntryKind, ListedName};
/// let entry = Entry::new("17", EntryKind::Person).name(ListedName::with_family("DOE, Jane"));
/// assert_eq!(entry.names[0].family(), Some("DOE"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entry {
    /// The key of the record in its list: `ent_num`, `uid`, `DATAID`, `id`.
    pub key: String,
    /// What the party is. People are compared with [`EntryKind::Person`] alone.
    pub kind: EntryKind,
    /// Its names; the primary one first.
    pub names: Vec<ListedName>,
    /// Its dates of birth, as the list gives them; several are alternatives.
    pub births: Vec<Birth>,
    /// The programmes under which it is listed.
    pub programmes: Vec<String>,
    /// Papers, accounts and addresses of the net that are said to be its own.
    pub identifiers: Vec<Identifier>,
    /// Postal addresses, each as one line, its country last.
    pub addresses: Vec<String>,
    /// The parties that the list says it is linked to, by name.
    ///
    /// For the explanation only: whether owners who are listed hold half of a party or more is nowhere computed
    /// (OFAC FAQ 401), because no list says who owns how much.
    pub linked_to: Vec<String>,
    /// The day of its listing, where the list says it.
    pub designated: Option<NaiveDate>,
    /// Its office or part, as the list words it.
    pub role: Option<String>,
    /// Who listed it, where one list holds parties of several authorities.
    pub authority: Option<String>,
    /// Where the listing was published, if the list says it for each party.
    pub url: Option<String>,
}

impl Entry {
    /// A party without a name.
    #[must_use]
    pub fn new(key: impl Into<String>, kind: EntryKind) -> Entry {
        Entry {
            key: key.into(),
            kind,
            names: Vec::new(),
            births: Vec::new(),
            programmes: Vec::new(),
            identifiers: Vec::new(),
            addresses: Vec::new(),
            linked_to: Vec::new(),
            designated: None,
            role: None,
            authority: None,
            url: None,
        }
    }

    /// The same party with one more name.
    #[must_use]
    pub fn name(mut self, name: ListedName) -> Entry {
        self.names.push(name);
        self
    }

    /// Adds the parts of an address as one line; one without any is counted and left out.
    pub(super) fn add_address(&mut self, parts: &[String], (counts, place): (&mut Counts, Place)) {
        counts.addresses = counts.addresses.saturating_add(1);
        if parts.is_empty() {
            counts.skip(Skip::EmptyAddress, place);
        } else {
            self.addresses.push(parts.join(", "));
        }
    }
}

/// What a listed party is.
///
/// A vessel may be called by a common word and an aircraft by its tail number, so a person is never compared with
/// either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// A human being.
    Person,
    /// A firm, an authority, a group. OFAC's `-0-`.
    Entity,
    /// A ship.
    Vessel,
    /// An aircraft.
    Aircraft,
}

impl EntryKind {
    /// All kinds, in order.
    pub const ALL: [EntryKind; 4] =
        [EntryKind::Person, EntryKind::Entity, EntryKind::Vessel, EntryKind::Aircraft];

    /// The word used in data.
    ///
    /// ```
    /// use hirerisk::screen::EntryKind;
    /// assert_eq!(EntryKind::Aircraft.as_str(), "aircraft");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            EntryKind::Person => "person",
            EntryKind::Entity => "entity",
            EntryKind::Vessel => "vessel",
            EntryKind::Aircraft => "aircraft",
        }
    }
}
