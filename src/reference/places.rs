//! The caller's lists of addresses: mail-receiving agents, forwarders, shared offices, agents of companies, reported places.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString as _};
use core::fmt;

use super::error::FileError;
use super::{Answer, LinesRead, Skip, Stamp};
use crate::facts::fold::address::{AddressParts, canonical};
use crate::facts::fold::label;
use crate::profile::{Place, PlaceClass, Token};
use crate::units::Moment;

/// What a list of addresses is for.
///
/// [`AddressSet`] has an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AddressKind {
    /// Places of one class. An entry without a unit holds for every unit of the building.
    OfClass(PlaceClass),
    /// Addresses that somebody reported, with the class of the place. They match with their unit or not at all: a neighbour
    /// is nobody that was reported.
    Reported(PlaceClass),
}

/// A dated set of addresses, each in the one writing in which the library compares addresses.
///
/// Order, case, punctuation and common abbreviations make no difference. A written street and number is looked up with its
/// city and country, as far as the entry has them: the same are in many towns.
///
/// ```
/// use hirerisk::profile::{Place, PlaceClass};
/// use hirerisk::reference::{AddressKind, AddressSet, Answer, Stamp};
/// let stamp = Stamp::new("own list of forwarders", "2026-09-01".parse().unwrap());
/// let list = b"# address, unit, city, country, listed on\n1 Harbour Road\t\tPort Example\tAA\t2026-05-04\n";
/// let kind = AddressKind::OfClass(PlaceClass::Forwarder);
/// let (set, read) = AddressSet::read(kind, stamp, list).unwrap();
/// assert_eq!(read.taken, 1);
/// let place = Place::default().address("1 harbour rd.").unit("Box 7").city("port example").country("aa");
/// assert_eq!(set.find(&place).map(|entry| entry.listed_on.is_some()), Answer::Found(true));
/// assert!(set.find(&place.city("another town")).found().is_none());
/// assert_eq!(format!("{set:?}"), "AddressSet(1 of own list of forwarders)");
/// ```
#[derive(Clone)]
pub struct AddressSet {
    kind: AddressKind,
    stamp: Stamp,
    /// By address with its town, and unit.
    entries: BTreeMap<(String, Option<String>), AddressEntry>,
    /// Which of city and country the entries have.
    towns: BTreeSet<(bool, bool)>,
}

/// One entry of a list of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AddressEntry {
    /// From which day on it was listed, where the list says so.
    pub listed_on: Option<Moment>,
}

/// Names the list, no address.
impl fmt::Debug for AddressSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "AddressSet({} of {})", self.entries.len(), self.stamp.source())
    }
}

impl AddressSet {
    /// Reads a list of one address a line: address, unit, city, country and the day from which it was listed, divided by tabs;
    /// all but the first may be empty. Tokens serve as well as texts where the profile has the same.
    ///
    /// # Errors
    ///
    /// `nothing-read`, where it is no such list. Lines that cannot be read are skipped and counted: *incomplete* is a written
    /// address without a town.
    pub fn read(
        kind: AddressKind,
        stamp: Stamp,
        list: &[u8],
    ) -> Result<(AddressSet, LinesRead), FileError> {
        let name = stamp.source().to_string();
        let (entries, towns) = (BTreeMap::new(), BTreeSet::new());
        let mut set = AddressSet { kind, stamp, entries, towns };
        let read = LinesRead::of(&name, list, |line| {
            let mut parts = line.split('\t').map(str::trim);
            let mut part = || parts.next().filter(|part| !part.is_empty());
            let (address, unit, city, country) =
                (part().ok_or(Skip::Incomplete)?, part(), part(), part());
            let listed_on = part().map(str::parse).transpose().map_err(|_| Skip::Incomplete)?;
            let key =
                key(AddressParts { address, unit }, [city, country]).ok_or(Skip::Incomplete)?;
            set.towns.insert((city.is_some(), country.is_some()));
            let entry = set.entries.entry(key).or_insert(AddressEntry { listed_on });
            // Of an address that is listed twice the earlier day holds.
            entry.listed_on = entry.listed_on.into_iter().chain(listed_on).min();
            Ok(())
        })?;
        Ok((set, read))
    }

    /// What the list is for.
    #[must_use]
    pub const fn kind(&self) -> AddressKind {
        self.kind
    }

    /// The list and its date.
    #[must_use]
    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// The entry of a place. *Not asked* of a place without an address.
    ///
    /// # Complexity
    ///
    /// Logarithmic in the entries; the address is folded once or a few times.
    #[must_use]
    pub fn find(&self, place: &Place<'_>) -> Answer<AddressEntry> {
        let Some(address) = place.address.as_ref().map(Token::raw) else { return Answer::NotAsked };
        let unit = place.unit.as_ref().map(Token::raw);
        let (city, country) =
            (place.city.as_ref().map(Token::raw), place.country.as_ref().map(Token::raw));
        let any_unit = matches!(self.kind, AddressKind::OfClass(_));
        let find = |(with_city, with_country): &(bool, bool)| {
            let town = [city.filter(|_| *with_city), country.filter(|_| *with_country)];
            let (address, unit) = key(AddressParts { address, unit }, town)?;
            let same_unit = self.entries.get(&(address.clone(), unit)).copied();
            same_unit.or_else(|| self.entries.get(&(address, None)).copied().filter(|_| any_unit))
        };
        Answer::of(self.towns.iter().find_map(find))
    }
}

/// The one writing of an address with its town, and that of its unit.
fn key(address: AddressParts<'_>, town: [Option<&str>; 2]) -> Option<(String, Option<String>)> {
    let [city, country] = town;
    let town: smallvec::SmallVec<[&str; 2]> = city.into_iter().chain(country).collect();
    canonical(address, &town)
}

/// A dated set of firms that were reported as fronts, by name and domain.
///
/// ```
/// use hirerisk::reference::{Answer, CompanySet, Stamp};
/// let stamp = Stamp::new("own list of fronts", "2026-09-01".parse().unwrap());
/// let (set, _) = CompanySet::read(stamp, b"Example Trading Ltd\texample-trading.example\t2026-05-04\n").unwrap();
/// assert!(set.named("EXAMPLE TRADING, LTD").found().is_some());
/// assert!(set.at_domain("https://www.example-trading.example/jobs").found().is_some());
/// ```
#[derive(Clone)]
pub struct CompanySet {
    stamp: Stamp,
    days: alloc::vec::Vec<Option<Moment>>,
    names: BTreeMap<String, usize>,
    domains: BTreeMap<String, usize>,
}

/// A firm of a list, by its place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CompanyEntry {
    /// Its place among the lines that were taken, from 0: two finds of one place are of one firm.
    pub place: usize,
    /// From which day on it was listed, where the list says so.
    pub listed_on: Option<Moment>,
}

/// Names the list, no firm.
impl fmt::Debug for CompanySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CompanySet({} of {})", self.days.len(), self.stamp.source())
    }
}

impl CompanySet {
    /// Reads a list of one firm a line: name, domain and the day from which it was listed, divided by tabs; one of name and domain
    /// may be empty, and the day.
    ///
    /// # Errors
    ///
    /// `nothing-read`, where it is no such list. Lines that cannot be read are skipped and counted.
    pub fn read(stamp: Stamp, list: &[u8]) -> Result<(CompanySet, LinesRead), FileError> {
        let name = stamp.source().to_string();
        let (names, domains) = (BTreeMap::new(), BTreeMap::new());
        let mut set = CompanySet { stamp, days: alloc::vec::Vec::new(), names, domains };
        let read = LinesRead::of(&name, list, |line| {
            let mut parts = line.split('\t').map(str::trim);
            let mut part = || parts.next().filter(|part| !part.is_empty());
            let (name, domain) = (part(), part());
            let day = part().map(str::parse).transpose().map_err(|_| Skip::Incomplete)?;
            let name = name.and_then(label::product_canonical);
            let domain = domain.and_then(|domain| label::canonical(label::host(domain)));
            if name.is_none() && domain.is_none() {
                return Err(Skip::Incomplete);
            }
            let place = set.days.len();
            set.days.push(day);
            name.map(|name| set.names.entry(name).or_insert(place));
            domain.map(|domain| set.domains.entry(domain).or_insert(place));
            Ok(())
        })?;
        Ok((set, read))
    }

    /// The list and its date.
    #[must_use]
    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }

    /// The firm of a name.
    #[must_use]
    pub fn named(&self, name: &str) -> Answer<CompanyEntry> {
        let name = label::product_canonical(name);
        self.entry(name.and_then(|name| self.names.get(&name)))
    }

    /// The firm of a domain.
    #[must_use]
    pub fn at_domain(&self, domain: &str) -> Answer<CompanyEntry> {
        let host = label::canonical(label::host(domain));
        self.entry(host.and_then(|host| self.domains.get(&host)))
    }

    fn entry(&self, place: Option<&usize>) -> Answer<CompanyEntry> {
        Answer::of(place.map(|place| {
            let listed_on = self.days.get(*place).copied().flatten();
            CompanyEntry { place: *place, listed_on }
        }))
    }
}
