//! Country, city, zone and operator of an address, by path.

use core::net::IpAddr;

use maxminddb::PathElement::{Index, Key};

use super::file::{AddressFile, Path, Record, Whole};
use crate::reference::Answer;
use crate::reference::error::FileError;

pub(super) const FLAT_COUNTRY: &Path<'static> = &[Key("country_code")];
pub(super) const COUNTRY: &Path<'static> = &[Key("country"), Key("iso_code")];
pub(super) const REGISTERED: &Path<'static> = &[Key("registered_country"), Key("iso_code")];

const FLAT_CITY: &Path<'static> = &[Key("city")];
const CITY: &Path<'static> = &[Key("city"), Key("names"), Key("en")];
const FLAT_REGION: &Path<'static> = &[Key("state1")];
const REGION: &Path<'static> = &[Key("subdivisions"), Index(0), Key("iso_code")];
const FLAT_ZONE: &Path<'static> = &[Key("timezone")];
const ZONE: &Path<'static> = &[Key("location"), Key("time_zone")];
const RADIUS: &Path<'static> = &[Key("location"), Key("accuracy_radius")];
pub(super) const ANY_PLACE: &[&Path<'static>] = &[FLAT_CITY, FLAT_ZONE, ZONE];

pub(super) const OPERATOR: &Path<'static> = &[Key("autonomous_system_number")];
pub(super) const TRAITS_OPERATOR: &Path<'static> =
    &[Key("traits"), Key("autonomous_system_number")];
const FLAT_OPERATOR: &Path<'static> = &[Key("asn")];

/// The country of an address.
///
/// [`AddressFile`] has an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CountryFound<'s> {
    /// The code, as the file has it: ISO 3166-1 alpha-2, as a rule.
    pub code: &'s str,
    /// Where the network is registered, since the file does not say where it is used.
    ///
    /// # Source
    ///
    /// Within one file the two differ for 5 % of random addresses.
    pub registered: bool,
}

/// Where an address is, as exactly as a file of cities says.
///
/// A city has no place in a profile and never will: it is told, and moves nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlaceFound<'s> {
    /// The country, where it is known.
    pub country: Option<CountryFound<'s>>,
    /// The city, in English where the file has names in several languages.
    pub city: Option<&'s str>,
    /// The first-level region: its name or code, as the file has it.
    pub region: Option<&'s str>,
    /// The time zone, by its IANA name.
    pub zone: Option<&'s str>,
    /// Around the city, in kilometres.
    pub radius_km: Option<u32>,
}

impl AddressFile<'_> {
    /// The country of an address: where it is used, or else where it is registered.
    ///
    /// # Errors
    ///
    /// What is wrong with the file at this address: `bad-tree`, `bad-data`, `wrong-type`, `too-much`.
    ///
    /// # Complexity
    ///
    /// One walk down the tree and one key in most files; nothing is allocated.
    #[inline]
    pub fn country(&self, address: IpAddr) -> Result<Answer<CountryFound<'_>>, FileError> {
        if !self.holds().country {
            return Ok(Answer::NotCovered);
        }
        self.ask(address, |record| country(record, self.holds().flat))
    }

    /// Country and zone of an address, by two paths on one walk: what is compared of a place. No city is read.
    ///
    /// # Errors
    ///
    /// As [`country`](AddressFile::country).
    #[inline]
    pub fn country_and_zone(&self, address: IpAddr) -> Result<Answer<PlaceFound<'_>>, FileError> {
        if !self.holds().place {
            return Ok(Answer::NotCovered);
        }
        let flat = self.holds().flat;
        self.ask(address, |record| {
            let paths = if flat { [FLAT_COUNTRY, FLAT_ZONE] } else { [COUNTRY, ZONE] };
            let [code, zone] = record.texts(paths)?;
            let country = match code {
                Some(code) => Some(used(code)),
                None => country(record, flat)?,
            };
            let any = country.is_some() || zone.is_some();
            Ok(any.then(|| PlaceFound { country, zone, ..PlaceFound::default() }))
        })
    }

    /// Country, city, region, zone of an address and how exact they are.
    ///
    /// # Errors
    ///
    /// As [`country`](AddressFile::country).
    pub fn place(&self, address: IpAddr) -> Result<Answer<PlaceFound<'_>>, FileError> {
        if !self.holds().place {
            return Ok(Answer::NotCovered);
        }
        let flat = self.holds().flat;
        self.ask(address, |record| {
            let text = |in_flat, in_nested| record.text(if flat { in_flat } else { in_nested });
            let place = PlaceFound {
                country: country(record, flat)?,
                city: text(FLAT_CITY, CITY)?,
                region: text(FLAT_REGION, REGION)?,
                zone: text(FLAT_ZONE, ZONE)?,
                radius_km: record.at::<Whole>(RADIUS)?.map(|whole| whole.0),
            };
            Ok((place != PlaceFound::default()).then_some(place))
        })
    }

    /// The number of the autonomous system that has an address.
    ///
    /// # Errors
    ///
    /// As [`country`](AddressFile::country).
    pub fn operator(&self, address: IpAddr) -> Result<Answer<u32>, FileError> {
        if !self.holds().operator {
            return Ok(Answer::NotCovered);
        }
        self.ask(address, |record| {
            let paths = [OPERATOR, TRAITS_OPERATOR, FLAT_OPERATOR];
            first_of(paths, |path| record.at::<Whole>(path)).map(|found| found.map(|whole| whole.0))
        })
    }

    /// What the record of an address says, if there is one.
    #[inline]
    pub(super) fn ask<'s, T>(
        &'s self,
        address: IpAddr,
        of: impl FnOnce(&Record<'s, '_>) -> Result<Option<T>, FileError>,
    ) -> Result<Answer<T>, FileError> {
        Ok(match self.record(address)? {
            Answer::Found(record) => Answer::of(of(&record)?),
            Answer::NotAsked => Answer::NotAsked,
            Answer::NotCovered => Answer::NotCovered,
            Answer::NotFound => Answer::NotFound,
        })
    }
}

/// The first path that leads to something.
fn first_of<T, const N: usize>(
    paths: [&Path<'static>; N],
    mut at: impl FnMut(&Path<'static>) -> Result<Option<T>, FileError>,
) -> Result<Option<T>, FileError> {
    for path in paths {
        if let Some(found) = at(path)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// The country of a record: first where the file mostly has it.
#[inline]
fn country<'s>(record: &Record<'s, '_>, flat: bool) -> Result<Option<CountryFound<'s>>, FileError> {
    let (first, second) = if flat { (FLAT_COUNTRY, COUNTRY) } else { (COUNTRY, FLAT_COUNTRY) };
    for path in [first, second] {
        if let Some(code) = record.text(path)? {
            return Ok(Some(used(code)));
        }
    }
    let code = record.text(REGISTERED)?;
    Ok(code.map(|code| CountryFound { code, registered: true }))
}

/// The country where an address is used.
const fn used(code: &str) -> CountryFound<'_> {
    CountryFound { code, registered: false }
}
