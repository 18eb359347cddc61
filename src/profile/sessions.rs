//! Sign-ins, forms, calls and tests, as the employer's own systems logged them.

use core::fmt;

use serde::{Serialize, Serializer};

use super::read::{Fault, Reader};
use super::shape::{Shape, Shaped, noun, words};
use super::slot::{Held, Slot};
use super::text::{Product, Token};
use crate::units::Moment;

noun! {
    /// One session: a sign-in, a form, a meeting, a signature, work.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// use hirerisk::profile::{Network, NetworkClass, Session, SessionStep};
    /// let (at, table): (Moment, Moment) = ("2026-03-26T14:20:00Z".parse()?, "2026-02-01".parse()?);
    /// let line = Network::default()
    ///     .line("203.0.113.7")
    ///     .class(NetworkClass::Residential)
    ///     .country("country-1")
    ///     .table_date(table); // an undated table tells nothing
    /// let session = Session::default()
    ///     .at(at)
    ///     .step(SessionStep::Onboarding)
    ///     .account("acct-1")
    ///     .interactive(true)
    ///     .network(line);
    /// assert_eq!(format!("{session:?}"), "Session(at, step, account, interactive, network)");
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    observed struct Session<'a> {
        /// Its start.
        at: Option<Moment>,
        /// Its end.
        until: Option<Moment>,
        /// At which step it took place.
        step: Option<SessionStep>,
        /// The account used.
        account: Option<Token<'a>>,
        /// The device used.
        device: Option<Token<'a>>,
        /// The device to which the session's token was issued.
        token_origin: Option<Token<'a>>,
        /// Somebody gave input: no automation, no forgotten session.
        interactive: Option<bool>,
        /// The offset of the device's clock from UTC.
        utc_offset: Option<UtcOffset>,
        /// Where it came from on the network.
        network: Network<'a>,
    }
}

noun! {
    /// Where a session came from on the network.
    observed struct Network<'a> {
        /// The public line: an address or a token for it.
        line: Option<Token<'a>>,
        /// The operator of the line.
        operator: Option<Token<'a>>,
        /// The service whose exit it is, by the caller's exit list.
        service: Option<Product<'a>>,
        /// What the address table says.
        class: Option<NetworkClass>,
        /// The country that the address table says.
        country: Option<Token<'a>>,
        /// The date of that table.
        table_date: Option<Moment>,
        /// The table's name.
        table: Option<Product<'a>>,
        /// What a second table says; where two disagree, neither is taken.
        second: Option<SecondLookUp<'a>>,
    }
}

noun! {
    /// What a second address table says of the same line.
    observed struct SecondLookUp<'a> {
        /// The class.
        class: Option<NetworkClass>,
        /// The country.
        country: Option<Token<'a>>,
        /// The date of the table.
        table_date: Option<Moment>,
        /// The table's name.
        table: Option<Product<'a>>,
    }
}

noun! {
    /// Two sessions of one account with input at the same time on two devices.
    observed struct Overlap<'a> {
        /// When.
        at: Option<Moment>,
        /// The account.
        account: Option<Token<'a>>,
        /// One device.
        device: Option<Token<'a>>,
        /// The other device.
        other_device: Option<Token<'a>>,
    }
}

words! {
    /// At which step a session took place.
    SessionStep {
        /// Form or mail of the application.
        Application = "application",
        /// A talk or test.
        Interview = "interview",
        /// The electronic signature.
        Signature = "signature",
        /// The first sign-in, the setting-up.
        Onboarding = "onboarding",
        /// Ordinary work.
        Work = "work",
    }
}

words! {
    /// What kind of network a line belongs to.
    NetworkClass {
        /// A home line.
        Residential = "residential",
        /// A mobile network.
        Mobile = "mobile",
        /// The gateway of a firm.
        CorporateEgress = "corporate_egress",
        /// A hotel's guest network.
        HotelGuest = "hotel_guest",
        /// A VPN sold to consumers.
        ConsumerVpn = "consumer_vpn",
        /// A privacy relay of a device maker.
        Relay = "relay",
        /// Satellite, or addresses shared by a carrier.
        SatelliteCgnat = "satellite_cgnat",
        /// A hosting provider.
        Hosting = "hosting",
        /// A school, library, public body, housing network.
        Institution = "institution",
        /// A home line that a vendor marks as rented out as a proxy.
        ResidentialProxy = "residential_proxy",
        /// Looked up, and not told.
        Unknown = "unknown",
    }
}

impl NetworkClass {
    /// Whether the exit says nothing about where its user sits.
    ///
    /// A VPN exit, a mobile network or a company gateway says where the exit stands, not who sits where.
    /// Only a home line tells a place.
    ///
    /// ```
    /// use hirerisk::profile::NetworkClass;
    /// assert!(NetworkClass::ConsumerVpn.hides_place());
    /// assert!(!NetworkClass::Residential.hides_place());
    /// ```
    #[must_use]
    pub const fn hides_place(self) -> bool {
        !matches!(self, NetworkClass::Residential)
    }
}

/// Minutes east of UTC, written `+hh:mm`.
///
/// ```
/// use hirerisk::profile::UtcOffset;
/// assert_eq!(UtcOffset::from_minutes(-210).unwrap().to_string(), "-03:30");
/// assert!(UtcOffset::from_minutes(99 * 60).is_none());
/// ```
///
/// # Units
///
/// Minutes east of UTC, more than -1440 and less than 1440. `Z` reads as `+00:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UtcOffset(i16);

impl UtcOffset {
    /// The offset of so many minutes, if it is less than a day.
    #[must_use]
    pub const fn from_minutes(minutes: i16) -> Option<UtcOffset> {
        if minutes > -1440 && minutes < 1440 { Some(UtcOffset(minutes)) } else { None }
    }

    /// Minutes east of UTC.
    #[must_use]
    pub const fn minutes(self) -> i16 {
        self.0
    }

    pub(super) fn of(text: &str) -> Option<UtcOffset> {
        if text == "Z" {
            return Some(UtcOffset(0));
        }
        let (sign, rest) = text.as_bytes().split_first()?;
        let digit = |at: usize, most: u8| {
            rest.get(at)?.checked_sub(b'0').filter(|digit| *digit <= most).map(i16::from)
        };
        if rest.len() != 5 || rest.get(2)? != &b':' {
            return None;
        }
        let hours = digit(0, 9)?.checked_mul(10)?.checked_add(digit(1, 9)?)?;
        let minutes = digit(3, 5)?.checked_mul(10)?.checked_add(digit(4, 9)?)?;
        let total = hours.checked_mul(60)?.checked_add(minutes)?;
        match sign {
            b'+' => UtcOffset::from_minutes(total),
            b'-' => UtcOffset::from_minutes(total.checked_neg()?),
            _ => None,
        }
    }
}

impl fmt::Display for UtcOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        let minutes = self.0.unsigned_abs();
        let (hours, rest) = (minutes.div_euclid(60), minutes.rem_euclid(60));
        write!(f, "{sign}{hours:02}:{rest:02}")
    }
}

impl Serialize for UtcOffset {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Shaped for UtcOffset {
    const SHAPE: &'static Shape = &Shape::Offset;
}

impl<'a> Slot<'a> for UtcOffset {
    fn blank() -> Self {
        UtcOffset(0)
    }
    fn read(&mut self, reader: &mut Reader<'a, '_>) -> Result<(), Fault> {
        reader.offset().map(|offset| *self = offset)
    }
    fn held(&self) -> Held<'_, 'a> {
        Held::Offset(*self)
    }
}
