//! What a list says of a network, and which list is believed where several name one address.

use alloc::string::String;

use crate::profile::NetworkClass;
use crate::reference::Stamp;

/// What a list of networks is a list of. Where several hold one address, the first of this order is believed.
///
/// # Source
///
/// The order is ours. A relay comes first: its maker publishes its ranges, and the common public list of VPN ranges
/// holds 99.8 % of those of one device maker. Then what only its owner or the caller can know (institution, company,
/// hotel), and access networks that many people share: each is the honest reading of an address that somebody else lists as
/// something worse. Then exits by their operators' own lists, Tor and a brand of VPN, before a CDN; a list of VPN ranges that
/// names no brand comes after the CDN, since it holds two thirds of the CDNs' ranges too. A home line comes last: it alone
/// tells a place, so any doubt takes it away.
///
/// ```
/// use hirerisk::reference::ListedAs;
/// use hirerisk::profile::NetworkClass;
/// assert!(ListedAs::Relay < ListedAs::ConsumerVpn);
/// assert!(ListedAs::ALL.is_sorted());
/// assert_eq!(ListedAs::Cdn.class(), NetworkClass::Unknown);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListedAs {
    /// A privacy relay of a device maker.
    Relay,
    /// A school, library, public body, housing network.
    Institution,
    /// The gateway of a firm.
    CorporateEgress,
    /// A hotel's guest network.
    Hotel,
    /// A satellite network, or addresses that a carrier shares among customers.
    Satellite,
    /// A mobile network.
    Mobile,
    /// An exit of the Tor network.
    Tor,
    /// A VPN sold to consumers, by the list of one brand.
    BrandVpn,
    /// A content delivery network: its edges carry relays too.
    Cdn,
    /// A VPN sold to consumers; the list names no brand.
    ConsumerVpn,
    /// A home line that a vendor marks as rented out as a proxy.
    ResidentialProxy,
    /// A hosting provider.
    Hosting,
    /// A home line.
    Residential,
}

impl ListedAs {
    /// All of them, the one that is believed first at the beginning.
    pub const ALL: [ListedAs; 13] = [
        ListedAs::Relay,
        ListedAs::Institution,
        ListedAs::CorporateEgress,
        ListedAs::Hotel,
        ListedAs::Satellite,
        ListedAs::Mobile,
        ListedAs::Tor,
        ListedAs::BrandVpn,
        ListedAs::Cdn,
        ListedAs::ConsumerVpn,
        ListedAs::ResidentialProxy,
        ListedAs::Hosting,
        ListedAs::Residential,
    ];

    /// The class in a profile.
    ///
    /// A profile has no word for a CDN or a Tor exit. Any other would be untrue of somebody, so the class is *unknown*;
    /// what was found stands in [`Learnt`](super::super::Learnt).
    #[must_use]
    pub const fn class(self) -> NetworkClass {
        match self {
            ListedAs::Relay => NetworkClass::Relay,
            ListedAs::Institution => NetworkClass::Institution,
            ListedAs::CorporateEgress => NetworkClass::CorporateEgress,
            ListedAs::Hotel => NetworkClass::HotelGuest,
            ListedAs::Satellite => NetworkClass::SatelliteCgnat,
            ListedAs::Mobile => NetworkClass::Mobile,
            ListedAs::BrandVpn | ListedAs::ConsumerVpn => NetworkClass::ConsumerVpn,
            ListedAs::ResidentialProxy => NetworkClass::ResidentialProxy,
            ListedAs::Hosting => NetworkClass::Hosting,
            ListedAs::Residential => NetworkClass::Residential,
            ListedAs::Tor | ListedAs::Cdn => NetworkClass::Unknown,
        }
    }

    /// The word used in text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            ListedAs::Relay => "relay",
            ListedAs::Institution => "institution",
            ListedAs::CorporateEgress => "corporate_egress",
            ListedAs::Hotel => "hotel_guest",
            ListedAs::Satellite => "satellite_cgnat",
            ListedAs::Mobile => "mobile",
            ListedAs::Tor => "tor",
            ListedAs::BrandVpn => "brand_vpn",
            ListedAs::Cdn => "cdn",
            ListedAs::ConsumerVpn => "consumer_vpn",
            ListedAs::ResidentialProxy => "residential_proxy",
            ListedAs::Hosting => "hosting",
            ListedAs::Residential => "residential",
        }
    }
}

/// What one list says of all its networks.
///
/// ```
/// use hirerisk::{Moment, reference::{ListedAs, NetworkLabel, Stamp}};
/// let day: Moment = "2026-08-22".parse()?;
/// let label = NetworkLabel::brand("Example VPN", Stamp::new("its own list", day));
/// assert_eq!((label.listed_as(), label.service()), (ListedAs::BrandVpn, Some("Example VPN")));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkLabel {
    listed_as: ListedAs,
    service: Option<String>,
    stamp: Stamp,
}

impl NetworkLabel {
    /// A list of networks of one kind.
    #[must_use]
    pub const fn new(listed_as: ListedAs, stamp: Stamp) -> NetworkLabel {
        NetworkLabel { listed_as, service: None, stamp }
    }

    /// A list of the exits of one brand of VPN.
    #[must_use]
    pub fn brand(name: impl Into<String>, stamp: Stamp) -> NetworkLabel {
        NetworkLabel { listed_as: ListedAs::BrandVpn, service: Some(name.into()), stamp }
    }

    /// What the list is a list of.
    #[must_use]
    pub const fn listed_as(&self) -> ListedAs {
        self.listed_as
    }

    /// The brand, where the list is that of one.
    #[must_use]
    pub fn service(&self) -> Option<&str> {
        self.service.as_deref()
    }

    /// The list and its date.
    #[must_use]
    pub const fn stamp(&self) -> &Stamp {
        &self.stamp
    }
}
