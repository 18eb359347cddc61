//! Places: of a home, a delivery, a stay. Compared from the whole down to the address.

use super::shape::{noun, words};
use super::text::Token;

noun! {
    /// A place, as exactly as it is known. Each part is an opaque token or the plain text; parts
    /// are compared for sameness alone.
    ///
    /// ```
    /// use hirerisk::facts::Nearness;
    /// use hirerisk::profile::Place;
    /// let home = Place::default().country("country-1").city("city-1").address("1 high street");
    /// let parcel = Place::default().country("country-1").city("city-2");
    /// assert_eq!(home.nearness(&parcel), Nearness::OtherCity);
    /// ```
    mixed struct Place<'a> {
        /// The country: any label, used alike throughout the profile.
        country: Option<Token<'a>>,
        /// The city or region: any label, used alike throughout the profile.
        city: Option<Token<'a>>,
        /// The street address, or a token for it.
        address: Option<Token<'a>>,
        /// The flat, suite or box inside the address, where it is not part of `address`.
        unit: Option<Token<'a>>,
    }
}

words! {
    /// What kind of place an address is, from postal data or the caller's own label.
    PlaceClass {
        /// Somebody's home; whether one household or many is not known.
        Dwelling = "dwelling",
        /// A home that a carrier, a register or the caller calls a single dwelling.
        SingleDwelling = "single_dwelling",
        /// A building of several homes.
        MultiUnit = "multi_unit",
        /// A mail-receiving agent.
        Mailbox = "mailbox",
        /// A parcel locker.
        Locker = "locker",
        /// A freight forwarder.
        Forwarder = "forwarder",
        /// A reshipper.
        Reshipper = "reshipper",
        /// A virtual or serviced office, or co-working space.
        HostedOffice = "hosted_office",
        /// The employer's own office.
        Employer = "employer",
        /// A carrier's counter.
        Counter = "counter",
        /// A military post office.
        MilitaryPost = "military_post",
        /// An address of a protection scheme.
        Protected = "protected",
        /// A residence hall, shelter or supported housing.
        Residence = "residence",
        /// A hotel.
        Hotel = "hotel",
        /// A registered agent of companies.
        RegisteredAgent = "registered_agent",
        /// A public or vacant building.
        NotADwelling = "not_a_dwelling",
        /// Looked up, and not told.
        Unknown = "unknown",
    }
}

impl PlaceClass {
    /// Whether many unrelated people honestly use such an address: a label that silences links.
    ///
    /// ```
    /// use hirerisk::profile::PlaceClass;
    /// assert!(PlaceClass::Hotel.is_shared());
    /// assert!(!PlaceClass::Dwelling.is_shared());
    /// ```
    #[must_use]
    pub const fn is_shared(self) -> bool {
        matches!(
            self,
            PlaceClass::Mailbox
                | PlaceClass::Locker
                | PlaceClass::HostedOffice
                | PlaceClass::Employer
                | PlaceClass::Counter
                | PlaceClass::MilitaryPost
                | PlaceClass::Protected
                | PlaceClass::Residence
                | PlaceClass::Hotel
                | PlaceClass::RegisteredAgent
        )
    }
}
