//! What kind of network an address belongs to, by files that say so.

use core::net::IpAddr;

use maxminddb::PathElement::Key;

use super::file::{AddressFile, Path, Record};
use crate::reference::error::FileError;
use crate::reference::{Answer, ListedAs};

/// Marks that are there only where they hold, the one that is believed first at the beginning; the same stand under `traits` in
/// other files.
///
/// # Source
///
/// Documentation of the Anonymous IP and Enterprise databases; the order is that of [`ListedAs`]. A *public proxy* and a mere
/// *anonymous* are no class: nobody says by what.
const MARKS: [(&str, ListedAs); 4] = [
    ("is_tor_exit_node", ListedAs::Tor),
    ("is_anonymous_vpn", ListedAs::ConsumerVpn),
    ("is_residential_proxy", ListedAs::ResidentialProxy),
    ("is_hosting_provider", ListedAs::Hosting),
];

/// Types of users of a network.
///
/// # Source
///
/// Documentation of the Enterprise and Insights data, `traits.user_type`. *Traveler* and *cafe* are guest networks.
const USERS: [(&str, ListedAs); 14] = [
    ("consumer_privacy_network", ListedAs::Relay),
    ("college", ListedAs::Institution),
    ("government", ListedAs::Institution),
    ("library", ListedAs::Institution),
    ("military", ListedAs::Institution),
    ("school", ListedAs::Institution),
    ("business", ListedAs::CorporateEgress),
    ("cafe", ListedAs::Hotel),
    ("traveler", ListedAs::Hotel),
    ("cellular", ListedAs::Mobile),
    ("content_delivery_network", ListedAs::Cdn),
    ("hosting", ListedAs::Hosting),
    ("residential", ListedAs::Residential),
    ("dialup", ListedAs::Residential),
];

/// Types of connection. A cable or a telephone line goes to homes and firms alike, so it says nothing.
///
/// # Source
///
/// Documentation of the Connection Type database.
const CONNECTIONS: [(&str, ListedAs); 3] = [
    ("Cellular", ListedAs::Mobile),
    ("Satellite", ListedAs::Satellite),
    ("Corporate", ListedAs::CorporateEgress),
];

const USER: &Path<'static> = &[Key("traits"), Key("user_type")];
const CONNECTION: &Path<'static> = &[Key("connection_type")];
const TRAITS_CONNECTION: &Path<'static> = &[Key("traits"), Key("connection_type")];
const PROVIDER: &Path<'static> = &[Key("provider_name")];

/// The kind of network that a file tells of an address.
///
/// ```
/// use hirerisk::reference::{AddressFile, Answer, ListedAs};
/// # let bytes = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/reference/GeoIP-Anonymous-Plus-Test.mmdb"));
/// let file = AddressFile::open("anonymous", bytes)?;
/// let Answer::Found(found) = file.kind("1.2.0.1".parse().unwrap())? else { panic!() };
/// assert_eq!((found.listed_as, found.service), (ListedAs::BrandVpn, Some("foo")));
/// # Ok::<(), hirerisk::reference::FileError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct KindFound<'s> {
    /// The kind.
    pub listed_as: ListedAs,
    /// The brand, where the file names one.
    pub service: Option<&'s str>,
}

impl AddressFile<'_> {
    /// The kind of network of an address; of several that a record names, the one that stands first in [`ListedAs`].
    ///
    /// # Errors
    ///
    /// As [`country`](AddressFile::country).
    pub fn kind(&self, address: IpAddr) -> Result<Answer<KindFound<'_>>, FileError> {
        if !self.holds().kind {
            return Ok(Answer::NotCovered);
        }
        self.ask(address, |record| of(record))
    }
}

/// The kind of network that a record names.
pub(super) fn of<'s>(record: &Record<'s, '_>) -> Result<Option<KindFound<'s>>, FileError> {
    let mut found: Option<ListedAs> = None;
    let mut note = |one: ListedAs| found = Some(found.map_or(one, |before| before.min(one)));
    for (key, listed_as) in MARKS {
        for path in [&[Key(key)][..], &[Key("traits"), Key(key)]] {
            if record.at::<bool>(path)? == Some(true) {
                note(listed_as);
            }
        }
    }
    for path in [USER, CONNECTION, TRAITS_CONNECTION] {
        let words = if path == USER { &USERS[..] } else { &CONNECTIONS };
        let word = record.text(path)?.unwrap_or_default();
        if let Some((_, listed_as)) = words.iter().find(|(name, _)| *name == word) {
            note(*listed_as);
        }
    }
    let Some(listed_as) = found else { return Ok(None) };
    if listed_as != ListedAs::ConsumerVpn {
        return Ok(Some(KindFound { listed_as, service: None }));
    }
    let service = record.text(PROVIDER)?;
    let listed_as = if service.is_some() { ListedAs::BrandVpn } else { listed_as };
    Ok(Some(KindFound { listed_as, service }))
}
