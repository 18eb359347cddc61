//! Many lists as one table: of every address, which lists hold it.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use core::net::IpAddr;

use super::cidr::Range;
use super::class::{ListedAs, NetworkLabel};
use super::ranges::Ranges;
use super::sweep::{Listed, Sets, apart};
use crate::profile::NetworkClass;
use crate::reference::error::{FileError, FilePlace};
use crate::reference::{Answer, LinesRead, Skip, Stamp};

/// So many lists fit into one table.
///
/// # Source
///
/// Ours: a place of a list takes two bytes.
const MOST_LISTS: usize = 60_000;

/// Lists of networks, gathered for one [`NetworkTable`].
///
/// Lists that complement each other (hosting ranges, exits of a VPN) belong into one table: of those that hold an address the
/// first by [`ListedAs`] is believed, and the others stay to be seen. Two tables that say the same kind of thing are two sources;
/// where they disagree neither is taken.
///
/// ```
/// use hirerisk::{Moment, reference::{Answer, ListedAs, NetworkLabel, NetworkLists, Stamp}};
/// let day: Moment = "2026-08-22".parse()?;
/// let label = |kind| NetworkLabel::new(kind, Stamp::new("example lists", day));
/// let mut lists = NetworkLists::new();
/// lists.add(label(ListedAs::ConsumerVpn), b"192.0.2.0/24\n198.51.100.0/24").unwrap();
/// lists.add(label(ListedAs::Relay), b"192.0.2.64/26").unwrap();
/// lists.add_operators(label(ListedAs::Hosting), b"AS64500 # Example Hosting").unwrap();
/// let table = lists.table("networks").unwrap();
///
/// let class = |address: &str, operator| {
///     table.find(address.parse().unwrap(), operator).map(|finding| finding.listed_as())
/// };
/// assert_eq!(class("192.0.2.70", None), Answer::Found(ListedAs::Relay)); // two lists hold it
/// assert_eq!(class("192.0.2.1", None), Answer::Found(ListedAs::ConsumerVpn));
/// assert_eq!(class("203.0.113.1", Some(64_500)), Answer::Found(ListedAs::Hosting));
/// assert_eq!(class("203.0.113.1", None), Answer::NotFound);
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct NetworkLists {
    labels: Vec<NetworkLabel>,
    v4: Vec<Listed<u32>>,
    v6: Vec<Listed<u128>>,
    operators: Vec<(u32, u16)>,
}

impl NetworkLists {
    /// No lists.
    #[must_use]
    pub fn new() -> NetworkLists {
        NetworkLists::default()
    }

    /// Adds a list of one entry a line: an address, a network (`192.0.2.0/24`), or a range (`192.0.2.0-192.0.2.9`), of either
    /// family. What stands behind `#` or `;` is a comment.
    ///
    /// # Errors
    ///
    /// `nothing-read`, where it is no such list; `too-many` after 60,000 lists. Lines that cannot be read are skipped and counted.
    pub fn add(&mut self, label: NetworkLabel, list: &[u8]) -> Result<LinesRead, FileError> {
        let place = self.place(&label)?;
        let (mut v4, mut v6) = (Vec::new(), Vec::new());
        let read = LinesRead::of(label.stamp().source(), list, |entry| {
            match Range::read(entry)? {
                Range::V4(from, to) => v4.push((from, to, place)),
                Range::V6(from, to) => v6.push((from, to, place)),
            }
            Ok(())
        })?;
        self.v4.append(&mut v4);
        self.v6.append(&mut v6);
        self.labels.push(label);
        Ok(read)
    }

    /// Adds a list of operators, by the numbers of their autonomous systems, one a line: `AS64500` or `64500`.
    ///
    /// # Errors
    ///
    /// As [`add`](NetworkLists::add).
    pub fn add_operators(
        &mut self,
        label: NetworkLabel,
        list: &[u8],
    ) -> Result<LinesRead, FileError> {
        let place = self.place(&label)?;
        let mut operators = Vec::new();
        let read = LinesRead::of(label.stamp().source(), list, |entry| {
            operators.push((operator(entry)?, place));
            Ok(())
        })?;
        self.operators.append(&mut operators);
        self.labels.push(label);
        Ok(read)
    }

    fn place(&self, label: &NetworkLabel) -> Result<u16, FileError> {
        let place = u16::try_from(self.labels.len()).ok();
        place.filter(|place| usize::from(*place) < MOST_LISTS).ok_or_else(|| {
            let says = "more lists than one table takes";
            FileError::new(label.stamp().source(), "too-many", FilePlace::Line(1), says)
        })
    }

    /// The table of these lists, under the name that the caller has for it. Its date is that of the oldest list.
    ///
    /// # Errors
    ///
    /// `nothing-read` where there is no list.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the entries.
    pub fn table(self, name: &str) -> Result<NetworkTable, FileError> {
        let oldest = self.labels.iter().map(|label| label.stamp().date()).min();
        let stamp = oldest.map(|date| Stamp::new(name, date)).ok_or_else(|| {
            FileError::new(name, "nothing-read", FilePlace::Line(1), "a table of no lists")
        })?;
        let mut order: Vec<u16> = (0..=u16::MAX).take(self.labels.len()).collect();
        let listed =
            |place: &u16| self.labels.get(usize::from(*place)).map(NetworkLabel::listed_as);
        order.sort_by_key(listed);
        let new: BTreeMap<u16, u16> = order.iter().copied().zip(0..).collect();
        let place = |old: u16| new.get(&old).copied().unwrap_or(old);
        let labels =
            order.iter().filter_map(|old| self.labels.get(usize::from(*old)).cloned()).collect();
        let v4: Vec<_> = self.v4.iter().map(|one| (one.0, one.1, place(one.2))).collect();
        let v6: Vec<_> = self.v6.iter().map(|one| (one.0, one.1, place(one.2))).collect();
        let mut by_operator: BTreeMap<u32, BTreeSet<u16>> = BTreeMap::new();
        for (operator, label) in &self.operators {
            by_operator.entry(*operator).or_default().insert(place(*label));
        }
        let mut sets = Sets::default();
        let (v4, v6) = (apart(&v4, &mut sets), apart(&v6, &mut sets));
        let operators =
            by_operator.iter().filter_map(|(one, set)| Some((*one, sets.place_of(set)?))).collect();
        Ok(NetworkTable { stamp, labels, v4, v6, operators, sets })
    }
}

/// The number of an autonomous system.
pub(in crate::reference) fn operator(text: &str) -> Result<u32, Skip> {
    let first = text.split_whitespace().next().unwrap_or_default();
    let digits = match first.get(..2) {
        Some(start) if start.eq_ignore_ascii_case("as") => first.get(2..).unwrap_or_default(),
        _ => first,
    };
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| is_number && *number != 0).ok_or(Skip::NotAnOperator)
}

/// Of every address, which lists hold it.
///
/// [`NetworkLists`] makes it.
#[derive(Clone, Debug)]
pub struct NetworkTable {
    stamp: Stamp,
    /// The list that is believed first at the beginning.
    labels: Vec<NetworkLabel>,
    v4: Ranges<u32>,
    v6: Ranges<u128>,
    /// In the order of their numbers, each with the set of its lists.
    operators: Vec<(u32, u32)>,
    sets: Sets,
}

impl NetworkTable {
    /// The table by its name, and the date of its oldest list.
    #[must_use]
    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// The lists that hold an address, or its operator where that is known.
    ///
    /// *Not covered* where no list has a network of the address's family and no operators are listed or none is given.
    ///
    /// # Complexity
    ///
    /// Logarithmic in the ranges that begin with the same 16 bits; nothing is allocated.
    #[must_use]
    #[inline]
    pub fn find(&self, address: IpAddr, operator: Option<u32>) -> Answer<NetworkFinding<'_>> {
        let (found, covered) = match address.to_canonical() {
            IpAddr::V4(address) => (self.v4.find(address.into()), !self.v4.is_empty()),
            IpAddr::V6(address) => (self.v6.find(address.into()), !self.v6.is_empty()),
        };
        let by_address = found.map_or(&[][..], |set| self.sets.get(set));
        let by_operator = operator.map_or(&[][..], |operator| self.of_operator(operator));
        match by_address.first().into_iter().chain(by_operator.first()).min() {
            Some(first) => self.labels.get(usize::from(*first)).map_or(Answer::NotFound, |first| {
                Answer::Found(NetworkFinding { table: self, first, by_address, by_operator })
            }),
            None if covered || operator.is_some() && !self.operators.is_empty() => Answer::NotFound,
            None => Answer::NotCovered,
        }
    }

    fn of_operator(&self, operator: u32) -> &[u16] {
        let place = self.operators.binary_search_by_key(&operator, |(number, _)| *number);
        let set = place.ok().and_then(|place| self.operators.get(place));
        set.map_or(&[], |(_, set)| self.sets.get(*set))
    }

    /// The memory that is held for networks and operators, in bytes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let operators = self.operators.capacity().saturating_mul(size_of::<(u32, u32)>());
        self.v4.bytes().saturating_add(self.v6.bytes()).saturating_add(operators)
    }
}

/// The lists that hold an address.
///
/// [`NetworkLists`] has an example.
#[derive(Clone, Copy, Debug)]
pub struct NetworkFinding<'t> {
    table: &'t NetworkTable,
    first: &'t NetworkLabel,
    by_address: &'t [u16],
    by_operator: &'t [u16],
}

impl<'t> NetworkFinding<'t> {
    /// The list that is believed.
    #[must_use]
    pub const fn label(&self) -> &'t NetworkLabel {
        self.first
    }

    /// What it is a list of.
    #[must_use]
    pub const fn listed_as(&self) -> ListedAs {
        self.first.listed_as()
    }

    /// The class in a profile.
    #[must_use]
    pub const fn class(&self) -> NetworkClass {
        self.first.listed_as().class()
    }

    /// All lists that hold the address or its operator, the one that is believed first at the beginning.
    pub fn all(&self) -> impl Iterator<Item = &'t NetworkLabel> + use<'t> {
        let places: BTreeSet<u16> =
            self.by_address.iter().chain(self.by_operator).copied().collect();
        let table = self.table;
        places.into_iter().filter_map(|place| table.labels.get(usize::from(place)))
    }
}
