//! Several lists of domains, and which is believed.

use alloc::string::String;
use alloc::vec::Vec;

use super::domain::MailDomain;
use super::domains::DomainSet;
use crate::profile::MailClass;
use crate::reference::error::FileError;
use crate::reference::{Answer, LinesRead, Stamp};

/// What a list of domains is a list of. Where several hold a domain, the first of this order is believed.
///
/// # Source
///
/// The order is ours. Relays stand in many lists of throw-away addresses, and all throw-away domains in some lists of free
/// mail; so a relay is believed before a throw-away address, and that before free mail.
///
/// ```
/// use hirerisk::reference::DomainKind;
/// assert!(DomainKind::Relay < DomainKind::ThrowAway && DomainKind::ThrowAway < DomainKind::Free);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DomainKind {
    /// A relay that hides the mailbox behind it. Subdomains count: relays hand them out.
    Relay,
    /// A provider of throw-away addresses.
    ThrowAway,
    /// A provider of throw-away addresses of which every subdomain counts.
    ThrowAwayWithSubdomains,
    /// A consumer provider. Subdomains do not count: they may be a company's.
    Free,
}

impl DomainKind {
    /// The class in a profile.
    #[must_use]
    pub const fn class(self) -> MailClass {
        match self {
            DomainKind::Relay => MailClass::Relay,
            DomainKind::ThrowAway | DomainKind::ThrowAwayWithSubdomains => MailClass::ThrowAway,
            DomainKind::Free => MailClass::Consumer,
        }
    }

    const fn with_subdomains(self) -> bool {
        matches!(self, DomainKind::Relay | DomainKind::ThrowAwayWithSubdomains)
    }
}

/// What one list says of all its domains.
///
/// [`MailLists`] has an example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainLabel {
    kind: DomainKind,
    stamp: Stamp,
}

impl DomainLabel {
    /// A list of domains of one kind.
    #[must_use]
    pub const fn new(kind: DomainKind, stamp: Stamp) -> DomainLabel {
        DomainLabel { kind, stamp }
    }

    /// What the list is a list of.
    #[must_use]
    pub const fn kind(&self) -> DomainKind {
        self.kind
    }

    /// The list and its date.
    #[must_use]
    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }
}

/// Lists of domains, gathered.
///
/// A domain that no list holds is *not found*, never *a company's*: a person may have a domain.
///
/// ```
/// use hirerisk::{Moment, reference::{Answer, DomainKind, DomainLabel, MailDomain, MailLists, Stamp}};
/// let day: Moment = "2026-10-01".parse()?;
/// let label = |kind| DomainLabel::new(kind, Stamp::new("example lists", day));
/// let mut lists = MailLists::new("mail");
/// lists.add(label(DomainKind::Free), b"mail.example\nthrow-away.example").unwrap();
/// lists.add(label(DomainKind::ThrowAway), b"throw-away.example\nrelay.example").unwrap();
/// lists.add(label(DomainKind::Relay), b"relay.example").unwrap();
/// let kind = |address| {
///     let domain = MailDomain::of_address(address).unwrap();
///     lists.find(&domain).map(|found| found.kind())
/// };
/// assert_eq!(kind("a@ana.relay.example"), Answer::Found(DomainKind::Relay));
/// assert_eq!(kind("a@throw-away.example"), Answer::Found(DomainKind::ThrowAway));
/// assert_eq!(kind("a@firm.mail.example"), Answer::NotFound);
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Debug)]
pub struct MailLists {
    name: String,
    /// The one that is believed first at the beginning.
    lists: Vec<(DomainLabel, DomainSet)>,
}

impl MailLists {
    /// No lists yet, under the name that the caller has for them.
    #[must_use]
    pub fn new(name: impl Into<String>) -> MailLists {
        MailLists { name: name.into(), lists: Vec::new() }
    }

    /// The lists by their name, and the date of the oldest; none where there is no list.
    #[must_use]
    pub fn stamp(&self) -> Option<Stamp> {
        let oldest = self.lists.iter().map(|(label, _)| label.stamp.date()).min();
        oldest.map(|date| Stamp::new(self.name.clone(), date))
    }

    /// Adds a list of one domain a line.
    ///
    /// # Errors
    ///
    /// As [`DomainSet::read`].
    pub fn add(&mut self, label: DomainLabel, list: &[u8]) -> Result<LinesRead, FileError> {
        let (set, read) = DomainSet::read(label.stamp.source(), list)?;
        self.lists.push((label, set));
        self.lists.sort_by_key(|(label, _)| label.kind);
        Ok(read)
    }

    /// The lists that hold a domain.
    ///
    /// # Complexity
    ///
    /// For each list logarithmic in its domains, times the labels of the domain; nothing is allocated.
    #[must_use]
    pub fn find<'l>(&'l self, domain: &MailDomain) -> Answer<MailFinding<'l>> {
        if self.lists.is_empty() {
            return Answer::NotCovered;
        }
        let first = self.lists.iter().find(|list| holds(list, domain));
        Answer::of(first.map(|(label, _)| MailFinding { label }))
    }

    /// All lists that hold a domain, the one that is believed first at the beginning.
    pub fn all<'l>(&'l self, domain: &'l MailDomain) -> impl Iterator<Item = &'l DomainLabel> {
        self.lists.iter().filter(|list| holds(list, domain)).map(|(label, _)| label)
    }

    /// The memory that is held for domains, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.lists.iter().fold(0, |all, (_, set)| set.bytes().saturating_add(all))
    }
}

fn holds((label, set): &(DomainLabel, DomainSet), domain: &MailDomain) -> bool {
    let above = if label.kind.with_subdomains() { usize::MAX } else { 1 };
    domain.and_above().take(above).any(|domain| set.holds(domain))
}

/// What the lists say of a domain.
///
/// [`MailLists`] has an example.
#[derive(Clone, Copy, Debug)]
pub struct MailFinding<'l> {
    label: &'l DomainLabel,
}

impl<'l> MailFinding<'l> {
    /// The list that is believed.
    #[must_use]
    pub const fn label(&self) -> &'l DomainLabel {
        self.label
    }

    /// What it is a list of.
    #[must_use]
    pub const fn kind(&self) -> DomainKind {
        self.label.kind
    }

    /// The class in a profile.
    #[must_use]
    pub const fn class(&self) -> MailClass {
        self.label.kind.class()
    }
}
