//! Issued devices: inventory, control from outside, place, possession.

use alloc::vec::Vec;

use smallvec::SmallVec;

use super::fold::label;
use super::places::may_be_same;
use super::{Cite, Days, Facts, Missing, Nearness, Reported, ReportedList, Seen, Signal};
use crate::order::{self, Greatest as _};
use crate::profile::{
    Device, Display, LocationMethod, Peripheral, PossessionOutcome, Product, Reading, Software,
    Token,
};
use crate::units::Moment;

/// No desk has more displays; with more the inventory is not read as a whole one.
const DISPLAYS: usize = 16;

/// A product on an issued device that a list of reported values names, and nobody approved.
///
/// Read by rules of the device family.
///
/// ```
/// use hirerisk::profile::{Device, FirstBoot, Profile, Software};
/// use hirerisk::{Moment, facts::{Facts, Reported, ReportedList}};
/// const DESK: Reported = Reported {
///     value: "ExampleDesk",
///     aliases: &[],
///     first_reported: "2025",
///     source: "acme-2025",
///     read: true,
/// };
/// static TOOLS: ReportedList = ReportedList::new("acme-tools", "2026-01-01", &[DESK]);
/// let (boot, seen): (Moment, Moment) = ("2026-03-26".parse()?, "2026-03-30".parse()?);
/// let software = Software::default().product("ExampleDesk").first_seen(seen).at(seen);
/// let device = Device::default()
///     .issued(true)
///     .first_boot(FirstBoot::default().at(boot))
///     .software([software]);
/// let profile = Profile::default().id("c-1").devices([device]);
/// let facts = Facts::of(&profile, seen);
/// let found = facts.unapproved_software(&TOOLS, &[]).unwrap().next().unwrap();
/// assert!(found.came_within_days(4) && !found.came_within_days(3));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Installed<'p> {
    /// The reported value that it is.
    pub reported: &'static Reported,
    /// The product.
    pub product: &'p Product<'p>,
    /// When it was first seen.
    pub first_seen: Option<Moment>,
    /// On how many days it was seen.
    pub days_seen: Option<u32>,
    /// The first boot of the device.
    pub first_boot: Option<Moment>,
    /// When the inventory was taken, where it is not known when the product was first seen.
    at: Option<Moment>,
    device: u16,
    place: u16,
}

impl<'p> Installed<'p> {
    /// Products by device, then in time, undated ones first.
    #[must_use]
    pub fn in_order(found: impl Iterator<Item = Installed<'p>>) -> Vec<Installed<'p>> {
        let mut found: Vec<Installed<'p>> = found.collect();
        order::sort_by_key(&mut found, |one| (one.device, one.first_seen));
        found
    }

    /// Where the product stands in the profile.
    #[must_use]
    pub const fn cite(&self) -> Cite {
        Signal::DevicesSoftware.within(self.device, self.place)
    }

    /// Where the moment stands at which it was first seen.
    #[must_use]
    pub const fn first_seen_cite(&self) -> Cite {
        Signal::DevicesSoftwareFirstSeen.within(self.device, self.place)
    }

    /// Where the first boot of its device stands.
    #[must_use]
    pub const fn first_boot_cite(&self) -> Cite {
        Signal::DevicesFirstBootAt.at(self.device)
    }

    /// The last that is known of it, for the order of time.
    #[must_use]
    pub fn latest(&self) -> Option<Moment> {
        self.first_seen.or(self.at)
    }

    /// The date that would tell how soon after the first boot it came.
    #[must_use]
    pub fn undated(&self) -> Option<Signal> {
        match (self.first_seen, self.first_boot) {
            (None, _) => Some(Signal::DevicesSoftwareFirstSeen),
            (_, None) => Some(Signal::DevicesFirstBootAt),
            (Some(_), Some(_)) => None,
        }
    }

    /// Whether it was first seen within so many days of the first boot, and not before it.
    #[must_use]
    pub fn came_within_days(&self, days: i64) -> bool {
        let moments = self.first_seen.zip(self.first_boot);
        moments.is_some_and(|(seen, boot)| seen.follows_within(boot, days))
    }

    /// Whether it was certainly first seen within so many hours of the first boot, and not before.
    #[must_use]
    pub fn came_within_hours(&self, hours: i64) -> bool {
        let moments = self.first_seen.zip(self.first_boot);
        moments
            .is_some_and(|(seen, boot)| !boot.is_after(seen) && seen.is_within_hours(boot, hours))
    }
}

/// Days on which an issued device was driven from outside, unapproved.
///
/// Read by rules of the device family.
///
/// ```
/// use hirerisk::profile::{Device, InboundSession, Profile};
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-04-02".parse()?;
/// let driven = InboundSession::default().external(true).at(at);
/// let device = Device::default().issued(true).inbound_sessions([driven]);
/// let profile = Profile::default().id("c-1").devices([device]);
/// let facts = Facts::of(&profile, at);
/// let driven = facts.driven_from_outside(facts.devices().next().unwrap()).unwrap();
/// assert_eq!((driven.days.count(), driven.open), (1, 0));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct DrivenFromOutside {
    /// The days.
    pub days: Days,
    /// Sessions that would count if their day or their origin were known.
    pub open: u32,
}

/// A text by which an attached part names itself.
///
/// Read by rules of the device family.
///
/// ```
/// use hirerisk::profile::{Device, Peripheral, Profile};
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-04-02".parse()?;
/// let part = Peripheral::default().usb_id("1d6b:0104").maker("maker-1").at(at);
/// let profile = Profile::default().id("c-1").devices([Device::default().peripherals([part])]);
/// let facts = Facts::of(&profile, at);
/// let texts: Vec<_> = facts.part_texts(facts.devices().next().unwrap()).collect();
/// assert_eq!(texts[1].cite.pointer(), "/devices/0/peripherals/0/maker");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PartText<'p> {
    /// The text or identifier.
    pub text: &'p Product<'p>,
    /// The part offers keyboard, absolute pointer and storage at once.
    pub keyboard_pointer_storage: Option<bool>,
    /// When it was seen.
    pub at: Option<Moment>,
    /// Where it stands in the profile.
    pub cite: Cite,
}

/// A first boot elsewhere than every stated place.
///
/// Read by rules of the device family.
///
/// ```
/// use hirerisk::profile::{
///     Claims, Device, FirstBoot, LocationMethod, Place, Profile, Residence,
/// };
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-04-02".parse()?;
/// let home = Residence::default().place(Place::default().country("country-1").city("city-1"));
/// let away = Place::default().country("country-2").city("city-2");
/// let boot = FirstBoot::default().at(at).place(away).method(LocationMethod::Wifi);
/// let profile = Profile::default()
///     .id("c-1")
///     .claims(Claims::default().residences([home]))
///     .devices([Device::default().issued(true).first_boot(boot)]);
/// let facts = Facts::of(&profile, at);
/// let found = facts.booted_elsewhere(facts.devices().next().unwrap()).unwrap().unwrap();
/// assert!(found.other_country);
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct BootElsewhere {
    /// A claimed home.
    pub home: Cite,
    /// Where the place of the boot stands.
    pub place: Cite,
    /// Where its moment stands.
    pub at: Cite,
    /// It was in another country than every stated place.
    pub other_country: bool,
    booted: Moment,
}

impl BootElsewhere {
    /// Whether it was within so many days after a moment, and not before it.
    #[must_use]
    pub fn follows(&self, moment: Moment, days: i64) -> bool {
        self.booted.follows_within(moment, days)
    }
}

/// Readings of a device that all lie elsewhere than every stated place.
///
/// Read by rules of the device family.
///
/// ```
/// use hirerisk::profile::{
///     Claims, Device, Location, LocationMethod, Place, Profile, Reading, Residence,
/// };
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-04-02".parse()?;
/// let home = Residence::default().place(Place::default().country("country-1").city("city-1"));
/// let away = Place::default().country("country-1").city("city-2");
/// let location = Location::default()
///     .method(LocationMethod::Wifi)
///     .readings([Reading::default().at(at).place(away)])
///     .reading_count(1_u32);
/// let profile = Profile::default()
///     .id("c-1")
///     .claims(Claims::default().residences([home]))
///     .devices([Device::default().issued(true).location(location)]);
/// let facts = Facts::of(&profile, at);
/// let device = facts.devices().next().unwrap();
/// let found = facts.never_at_stated_place(device, 14).unwrap().unwrap();
/// assert_eq!((found.readings, found.other_country), (1, false));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct NeverThere {
    /// A claimed home.
    pub home: Cite,
    /// How many readings.
    pub readings: u32,
    /// Their days.
    pub days: Days,
    /// All of them lie in another country than every stated place.
    pub other_country: bool,
}

/// Days on which a token of an issued device came from a device that is neither issued nor declared.
///
/// Read by rules of the device family.
///
/// ```
/// use hirerisk::profile::{Device, Profile, Session};
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-04-02T09:00:00Z".parse()?;
/// let session = Session::default().token_origin("issued-1").device("other-1").at(at);
/// let profile = Profile::default().id("c-1").sessions([session]).devices([
///     Device::default().device("issued-1").issued(true),
///     Device::default().device("other-1").issued(false).declared(false),
/// ]);
/// let found = Facts::of(&profile, at).tokens_elsewhere().unwrap().unwrap();
/// assert_eq!(found.origin.pointer(), "/sessions/0/token_origin");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TokenElsewhere {
    /// The issued device to which the token of the first session belongs.
    pub origin: Cite,
    /// The days.
    pub days: Days,
}

/// How a device stands on record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Issued,
    Declared,
    NeitherIssuedNorDeclared,
    NotOnRecord,
}

impl<'p> Facts<'p> {
    /// Products on issued devices that a list names and nobody approved, the product's own mark and
    /// the list of approvals included; by device, in the order of the profile.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is no issued device, or no inventory of one.
    pub fn unapproved_software<'f>(
        &'f self,
        list: &'f ReportedList,
        approvals: &'f [Product<'f>],
    ) -> Result<impl Iterator<Item = Installed<'p>> + use<'f, 'p>, Missing> {
        if self.issued_devices().find_map(|device| self.software(device)).is_none() {
            let issued = self.issued_devices().next();
            return Err(issued
                .map_or(Signal::DevicesIssued, |_| Signal::DevicesSoftware)
                .missing());
        }
        let approved = |one: &Installed<'_>| {
            approvals.iter().any(|product| {
                one.reported.is(product.raw()) || self.same_product(one.product, product)
            })
        };
        let named = self.issued_devices().flat_map(move |device| {
            let there = self.software(device).into_iter().flatten();
            let there = there.filter(|one| one.approved != Some(true));
            there.filter_map(move |one| self.installed(list, device, one))
        });
        Ok(named.filter(move |one| !approved(one)))
    }

    /// The products that an inventory of a device shows; none where it is not given. Of a product
    /// that is first seen later, none was there to show.
    fn software(
        &self,
        device: Seen<'p, Device<'p>>,
    ) -> Option<impl Iterator<Item = Seen<'p, Software<'p>>> + use<'p>> {
        let as_of = self.as_of();
        let list = device.entry.software.as_deref()?;
        let by_now = move |seen: Moment| !seen.is_after(as_of);
        let shown = self.seen(list).filter(move |one| one.first_seen.is_none_or(by_now));
        let mut shown = shown.peekable();
        (list.is_empty() || shown.peek().is_some()).then_some(shown)
    }

    fn installed(
        &self,
        list: &ReportedList,
        device: Seen<'p, Device<'p>>,
        software: Seen<'p, Software<'p>>,
    ) -> Option<Installed<'p>> {
        let product = software.entry.product.as_ref()?;
        Some(Installed {
            reported: self.reported(list, product)?,
            product,
            first_seen: software.first_seen,
            days_seen: software.days_seen,
            first_boot: device.first_boot.as_ref().and_then(|boot| self.by_now(boot.at)),
            at: software.at,
            device: device.index,
            place: software.index,
        })
    }

    /// Two different products, the latest pair first seen on one device within so many days. Only
    /// products known from a source that was read make a pair.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where one of two different products has no date, so that it may be such a pair.
    pub fn two_products_within(
        &self,
        installed: &[Installed<'p>],
        days: i64,
    ) -> Result<Option<[Cite; 2]>, Missing> {
        let mut pair: Option<(Moment, [Cite; 2])> = None;
        let mut undated = None;
        let mut open = false;
        let read = || installed.iter().filter(|one| one.reported.read);
        for (one, two) in read().zip(read().skip(1)) {
            if one.first_seen.is_none() {
                undated = Some(one.device);
            }
            if one.device != two.device || one.reported.value == two.reported.value {
                continue;
            }
            open |= undated == Some(one.device);
            let (Some(first), Some(second)) = (one.first_seen, two.first_seen) else { continue };
            let near = second.follows_within(first, days);
            if near && pair.is_none_or(|(latest, _)| latest <= second) {
                pair = Some((second, [one.cite(), two.cite()]));
            }
        }
        match pair {
            Some((_, pair)) => Ok(Some(pair)),
            None if open => Err(Signal::DevicesSoftwareFirstSeen.missing()),
            None => Ok(None),
        }
    }

    /// Remote-control products approved for this person.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no list of approvals is kept.
    pub fn approved_remote_tools(&self) -> Result<&'p [Product<'p>], Missing> {
        let list = self.profile().employer.approved_remote_tools.as_deref();
        list.ok_or(Signal::EmployerApprovedRemoteTools.missing())
    }

    /// Days on which a device was driven from outside, unapproved; none where it is not logged.
    ///
    /// Read by rules of the device family.
    #[must_use]
    pub fn driven_from_outside(&self, device: Seen<'p, Device<'p>>) -> Option<DrivenFromOutside> {
        let log = self.given(device.entry.inbound_sessions.as_deref())?;
        let mut driven = DrivenFromOutside::default();
        let mut sessions: SmallVec<[(Moment, Cite); 8]> = SmallVec::new();
        for session in log.filter(|session| session.approved != Some(true)) {
            match (session.external, session.at) {
                (Some(true), Some(at)) => {
                    let cite = Signal::DevicesInboundSessions.within(device.index, session.index);
                    sessions.push((at, cite));
                }
                (Some(true) | None, _) => driven.open = driven.open.saturating_add(1),
                (Some(false), _) => {}
            }
        }
        driven.days = Days::of(sessions);
        Some(driven)
    }

    /// The USB parts that an inventory of a device shows.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `devices.peripherals` where none is taken.
    pub fn peripherals(
        &self,
        device: Seen<'p, Device<'p>>,
    ) -> Result<impl Iterator<Item = Seen<'p, Peripheral<'p>>> + use<'p>, Missing> {
        let parts = self.given(device.entry.peripherals.as_deref());
        parts.ok_or(Signal::DevicesPeripherals.missing())
    }

    /// The texts by which USB parts and displays of a device name themselves.
    ///
    /// Read by rules of the device family.
    pub fn part_texts(&self, device: Seen<'p, Device<'p>>) -> impl Iterator<Item = PartText<'p>> {
        let outer = device.index;
        let parts = self.peripherals(device).into_iter().flatten();
        let parts = parts.flat_map(move |part| {
            let texts = [
                (Signal::DevicesPeripheralsUsbId, &part.entry.usb_id),
                (Signal::DevicesPeripheralsMaker, &part.entry.maker),
                (Signal::DevicesPeripherals, &part.entry.product),
            ];
            texts.into_iter().filter_map(move |(signal, text)| {
                Some(PartText {
                    text: text.as_ref()?,
                    keyboard_pointer_storage: part.keyboard_pointer_storage,
                    at: part.at,
                    cite: signal.within(outer, part.index),
                })
            })
        });
        let displays = self.given(device.entry.displays.as_deref()).into_iter().flatten();
        let displays = displays.filter_map(move |display| {
            Some(PartText {
                text: display.entry.identity.as_ref()?,
                keyboard_pointer_storage: Some(false),
                at: display.at,
                cite: Signal::DevicesDisplays.within(outer, display.index),
            })
        });
        parts.chain(displays)
    }

    /// Whether a product goes by a name.
    ///
    /// Read by rules of the device family.
    #[must_use]
    pub fn is_called(&self, product: &Product<'_>, name: &str) -> bool {
        label::product_same(product.raw(), name)
    }

    /// The latest capture chip of a device that never had a monitor, as far as the whole inventory
    /// of displays tells. One that is told twice does not make an inventory whole.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is no inventory, it is not known whether it is whole, or what a display
    /// is.
    ///
    /// # Complexity
    ///
    /// Quadratic in the displays, of which 16 are looked at.
    ///
    /// ```
    /// use hirerisk::profile::{Device, Display, Profile};
    /// use hirerisk::{Moment, facts::{Facts, Signal}};
    /// let at: Moment = "2026-04-02".parse()?;
    /// let chip = Display::default().capture_chip(true).at(at);
    /// let device = Device::default().displays([chip]);
    /// let profile = Profile::default().id("c-1").devices([device.clone(), device.display_count(1_u32)]);
    /// let facts = Facts::of(&profile, at);
    /// let found: Vec<_> = facts.devices().map(|device| facts.only_capture_chips(device)).collect();
    /// assert_eq!(found[0], Err(Signal::DevicesDisplayCount.missing())); // is the inventory whole?
    /// assert!(found[1].unwrap().is_some());
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn only_capture_chips(
        &self,
        device: Seen<'p, Device<'p>>,
    ) -> Result<Option<Cite>, Missing> {
        let displays = device.entry.displays.as_deref();
        let displays = displays.filter(|list| self.given(Some(*list)).is_some());
        let displays = displays.ok_or(Signal::DevicesDisplays.missing())?;
        let is = |chip| self.seen(displays).any(|display| display.capture_chip == chip);
        if is(Some(false)) || !is(Some(true)) {
            return Ok(None);
        }
        if is(None) {
            return Err(Signal::DevicesDisplays.undecided());
        }
        let count = device.display_count.ok_or(Signal::DevicesDisplayCount.missing())?;
        // Nothing that is known of both differs: they may be one.
        let may_be_one = |one: &Display<'_>, two: &Display<'_>| {
            let texts = one.identity.as_ref().zip(two.identity.as_ref());
            let moments = one.at.zip(two.at);
            texts.is_none_or(|(one, two)| one == two) && moments.is_none_or(|(one, two)| one == two)
        };
        let told_twice = || {
            let mut all = displays.iter().enumerate();
            all.any(|(place, one)| displays.iter().take(place).any(|other| may_be_one(one, other)))
        };
        let whole = usize::try_from(count) == Ok(displays.len()) && displays.len() <= DISPLAYS;
        if !whole || told_twice() {
            return Err(Signal::DevicesDisplayCount.undecided());
        }
        let latest = self.seen(displays).greatest_by(|display| display.at);
        Ok(latest.map(|one| Signal::DevicesDisplaysCaptureChip.within(device.index, one.index)))
    }

    /// Readings that a device made of itself, not by looking up its address.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there are none, or it is not known how they are made.
    pub fn own_readings(
        &self,
        device: Seen<'p, Device<'p>>,
    ) -> Result<impl Iterator<Item = Seen<'p, Reading<'p>>>, Missing> {
        let location = device.entry.location.as_ref();
        let location = location.ok_or(Signal::DevicesLocationReadings.missing())?;
        is_own(location.method, Signal::DevicesLocationMethod)?;
        Ok(self.seen(&location.readings))
    }

    /// The readings of a device's first days, where every one of them is certainly in another city
    /// than every place that was claimed, announced, approved or given for delivery by then; none
    /// where one of them is not.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is no reading or no home, or it cannot be told.
    pub fn never_at_stated_place(
        &self,
        device: Seen<'p, Device<'p>>,
        days: i64,
    ) -> Result<Option<NeverThere>, Missing> {
        let signal = Signal::DevicesLocationReadings;
        let first = self.own_readings(device)?.filter_map(|reading| reading.at).min();
        let first = first.ok_or(signal.missing())?;
        let mut readings: SmallVec<[(Moment, Cite); 16]> = SmallVec::new();
        let (mut vague, mut other_country) = (false, true);
        for reading in self.own_readings(device)? {
            let Some(at) = reading.at else {
                vague = true;
                continue;
            };
            if !at.follows_within(first, days) {
                continue;
            }
            for stood in self.places_on(at).chain(self.delivery_places(Some(at))) {
                match stood.place.nearness(&reading.entry.place) {
                    Nearness::OtherCountry => {}
                    Nearness::OtherCity => other_country = false,
                    Nearness::Unknown => vague = true,
                    Nearness::SameCity | Nearness::SameBuilding | Nearness::SameAddress => {
                        return Ok(None);
                    }
                }
            }
            readings.push((at, signal.within(device.index, reading.index)));
        }
        if vague {
            return Err(signal.undecided());
        }
        let home = self.residences(Some(first)).next();
        let home = home.ok_or(Signal::ClaimsResidencePlace.missing())?.cite;
        let count = u32::try_from(readings.len()).unwrap_or(u32::MAX);
        Ok(Some(NeverThere { home, readings: count, days: Days::of(readings), other_country }))
    }

    /// Whether the readings given are all that the tool holds. Two of one moment may be one that is
    /// told twice: they do not make a log whole.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where that is not known, or they are not.
    pub fn readings_are_whole(&self, device: Seen<'p, Device<'p>>) -> Result<(), Missing> {
        let signal = Signal::DevicesLocationReadingCount;
        let location = device.entry.location.as_ref().ok_or(signal.missing())?;
        let count = location.reading_count.ok_or(signal.missing())?;
        let mut moments: SmallVec<[_; 16]> =
            location.readings.iter().map(|reading| reading.at).collect();
        order::sort_by(&mut moments, Ord::cmp);
        moments.dedup();
        let whole = [location.readings.len(), moments.len()];
        if whole.iter().all(|given| usize::try_from(count) == Ok(*given)) {
            Ok(())
        } else {
            Err(signal.undecided())
        }
    }

    /// Days on which a device placed itself, within so many days after a moment, in a country that
    /// is certainly none of the stated ones of the day and none of a delivery place.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no reading of those days tells a country.
    pub fn days_abroad(
        &self,
        device: Seen<'p, Device<'p>>,
        from: Moment,
        days: i64,
    ) -> Result<Days, Missing> {
        let signal = Signal::DevicesLocationReadings;
        let mut abroad: SmallVec<[(Moment, Cite); 8]> = SmallVec::new();
        let mut compared = false;
        for reading in self.own_readings(device)? {
            let (Some(at), Some(country)) = (reading.at, &reading.entry.place.country) else {
                continue;
            };
            if !at.follows_within(from, days) {
                continue;
            }
            compared = true;
            let mut deliveries = self.delivery_places(Some(at));
            if self.home_was_stated(at)
                && !self.may_be_in_country(country, at)
                && !deliveries.any(|stood| may_be_same(stood.place.country.as_ref(), country))
            {
                abroad.push((at, signal.within(device.index, reading.index)));
            }
        }
        if compared { Ok(Days::of(abroad)) } else { Err(signal.undecided()) }
    }

    /// The first boot of a device, where it was certainly in another city than every place that was
    /// claimed, announced, approved or given for delivery by then; none where it was not.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where moment, place or way of knowing it is not given, or it cannot be told.
    pub fn booted_elsewhere(
        &self,
        device: Seen<'p, Device<'p>>,
    ) -> Result<Option<BootElsewhere>, Missing> {
        let boot = device.entry.first_boot.as_ref();
        let place = boot.map(|boot| &boot.place).filter(|place| place.is_given());
        let place = place.ok_or(Signal::DevicesFirstBootPlace.missing())?;
        is_own(boot.and_then(|boot| boot.method), Signal::DevicesFirstBootMethod)?;
        let booted = boot.and_then(|boot| self.by_now(boot.at));
        let booted = booted.ok_or(Signal::DevicesFirstBootAt.missing())?;
        let home = self.residences(Some(booted)).next();
        let home = home.ok_or(Signal::ClaimsResidencePlace.missing())?;
        let stated = self.claimed_places(Some(booted)).chain(self.places_on(booted));
        let stated = stated.chain(self.delivery_places(Some(booted)));
        let nearest = stated.map(|stood| stood.place.nearness(place)).max();
        let other_country = match nearest.unwrap_or(Nearness::Unknown) {
            Nearness::OtherCountry => true,
            Nearness::OtherCity => false,
            Nearness::Unknown => return Err(Signal::DevicesFirstBootPlace.undecided()),
            Nearness::SameCity | Nearness::SameBuilding | Nearness::SameAddress => return Ok(None),
        };
        Ok(Some(BootElsewhere {
            home: home.cite,
            place: Signal::DevicesFirstBootPlace.at(device.index),
            at: Signal::DevicesFirstBootAt.at(device.index),
            booted,
            other_country,
        }))
    }

    /// Two possession checks of a device on different days that both showed another one; none where
    /// they did not.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there were no two attempts on different days: one that was missed, declined
    /// or late is none.
    pub fn other_device_in_hand(
        &self,
        device: Seen<'p, Device<'p>>,
    ) -> Result<Option<[Cite; 2]>, Missing> {
        let signal = Signal::DevicesPossessionCheck;
        let attempts = |counts: fn(PossessionOutcome) -> bool| {
            self.seen(&device.entry.possession_checks)
                .filter(move |attempt| attempt.outcome.is_some_and(counts))
                .filter_map(move |attempt| {
                    Some((attempt.at?, signal.within(device.index, attempt.index)))
                })
        };
        on_two_days(attempts(|outcome| outcome != PossessionOutcome::NotDone))
            .ok_or(signal.missing())?;
        Ok(on_two_days(attempts(|outcome| outcome == PossessionOutcome::OtherDevice)))
    }

    /// Whether the key that was sent with a device was enrolled at the stated place within so many
    /// days.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no key was sent, or it is not enrolled yet.
    ///
    /// # Units
    ///
    /// Days of 24 hours between two instants; calendar days where either is a whole day.
    ///
    /// ```
    /// use hirerisk::profile::{Device, KeyEnrolment, Profile};
    /// use hirerisk::{Moment, facts::Facts};
    /// let (sent, enrolled): (Moment, Moment) = ("2026-04-01".parse()?, "2026-04-06".parse()?);
    /// let key = KeyEnrolment::default().sent_at(sent).enrolled_at(enrolled).at_stated_place(true);
    /// let profile = Profile::default().id("c-1").devices([Device::default().key_enrolment(key)]);
    /// let facts = Facts::of(&profile, enrolled);
    /// let device = facts.devices().next().unwrap();
    /// assert_eq!(facts.key_enrolled(device, 5), Ok(true));
    /// assert_eq!(facts.key_enrolled(device, 4), Ok(false));
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn key_enrolled(&self, device: Seen<'p, Device<'p>>, days: i64) -> Result<bool, Missing> {
        let signal = Signal::DevicesKeyEnrolment;
        let key = device.entry.key_enrolment.as_ref().ok_or(signal.missing())?;
        let enrolled = self.by_now(key.enrolled_at).ok_or(signal.missing())?;
        if key.at_stated_place == Some(false) {
            return Ok(false);
        }
        let sent = key.sent_at.ok_or(signal.undecided())?;
        Ok(enrolled.follows_within(sent, days))
    }

    /// Whether the employer allows own devices.
    ///
    /// Read by rules of the device family.
    #[must_use]
    pub fn own_devices_allowed(&self) -> bool {
        self.profile().employer.own_device_policy == Some(true)
    }

    /// Days on which a token that was issued to an issued device came from a device that is on
    /// record as neither issued nor declared.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where the provider does not bind tokens to devices, or a device is not on record.
    pub fn tokens_elsewhere(&self) -> Result<Option<TokenElsewhere>, Missing> {
        let mut missing = Some(Signal::SessionsTokenOrigin.missing());
        let mut seen: SmallVec<[(Moment, Cite); 8]> = SmallVec::new();
        let (mut origin, mut open) = (None, false);
        for session in &self.sessions {
            let Some(issued_to) = &session.token_origin else { continue };
            let Some(device) = &session.entry.device else {
                missing = missing.map(|_| Signal::SessionsDevice.missing());
                continue;
            };
            missing = None;
            if label::same(issued_to.raw(), device.raw()) {
                continue;
            }
            match (self.standing(issued_to), self.standing(device), session.at) {
                (Standing::Issued, Standing::NeitherIssuedNorDeclared, Some(at)) => {
                    let token = Signal::SessionsTokenOrigin.at(session.index);
                    origin = origin.or(Some(token));
                    seen.push((at, Signal::SessionsDevice.at(session.index)));
                }
                (Standing::NotOnRecord, _, _) | (_, Standing::NotOnRecord, _) => open = true,
                _ => {}
            }
        }
        let days = Days::of(seen);
        match (origin, missing) {
            (Some(origin), _) if days.count() > 1 || !open => {
                Ok(Some(TokenElsewhere { origin, days }))
            }
            (_, Some(missing)) => Err(missing),
            _ if open => Err(Signal::DevicesIssued.missing()),
            _ => Ok(None),
        }
    }

    /// How a device stands on record; where records disagree, the one that speaks for the person.
    fn standing(&self, device: &Token<'_>) -> Standing {
        let record = self.records_of(device);
        match (record.issued, record.declared, record.not_issued) {
            (true, _, _) => Standing::Issued,
            (_, true, _) => Standing::Declared,
            (_, _, true) => Standing::NeitherIssuedNorDeclared,
            _ => Standing::NotOnRecord,
        }
    }

    /// What the entries of one device say together.
    pub(super) fn records_of(&self, device: &Token<'_>) -> Recorded {
        let sorted = &self.records;
        let place = sorted.binary_search_by(|(one, _)| label::in_order(one, device.raw()));
        if let Some((_, record)) = place.ok().and_then(|place| sorted.get(place)) {
            return *record;
        }
        let few: &[Device<'_>] = if sorted.is_empty() { &self.profile().devices } else { &[] };
        let same = self.seen(few).filter(|one| {
            one.device.as_ref().is_some_and(|one| label::same(one.raw(), device.raw()))
        });
        same.fold(Recorded::default(), |all, one| all.and(Recorded::of(one.entry)))
    }
}

/// So few devices are looked through faster than they are sorted.
const FEW_DEVICES: usize = 8;

/// What the list of devices says of one: each of it at least once.
#[derive(Clone, Copy, Default)]
pub(super) struct Recorded {
    pub(super) issued: bool,
    pub(super) not_issued: bool,
    pub(super) declared: bool,
}

impl Recorded {
    fn of(device: &Device<'_>) -> Recorded {
        Recorded {
            issued: device.issued == Some(true),
            not_issued: device.issued == Some(false),
            declared: device.declared == Some(true),
        }
    }

    const fn and(self, other: Recorded) -> Recorded {
        Recorded {
            issued: self.issued || other.issued,
            not_issued: self.not_issued || other.not_issued,
            declared: self.declared || other.declared,
        }
    }
}

/// What the list of devices says of each of many, in the order of their labels.
pub(super) fn records<'p>(facts: &Facts<'p>) -> Vec<(&'p str, Recorded)> {
    if facts.profile().devices.len() <= FEW_DEVICES {
        return Vec::new();
    }
    let of = |one: Seen<'p, Device<'p>>| {
        Some((one.entry.device.as_ref()?.raw(), Recorded::of(one.entry)))
    };
    let mut all: Vec<_> = facts.devices().filter_map(of).collect();
    order::sort_by(&mut all, |one, two| label::in_order(one.0, two.0));
    all.dedup_by(|next, one| {
        let same = label::same(next.0, one.0);
        one.1 = if same { one.1.and(next.1) } else { one.1 };
        same
    });
    all
}

/// A place that the device found by itself: looking up an address says little.
fn is_own(method: Option<LocationMethod>, signal: Signal) -> Result<(), Missing> {
    match method {
        Some(LocationMethod::Wifi | LocationMethod::Satellite) => Ok(()),
        Some(LocationMethod::AddressLookup) => Err(signal.undecided()),
        None => Err(signal.missing()),
    }
}

/// The first and the last of what was seen, if they lie on different days.
fn on_two_days(seen: impl Iterator<Item = (Moment, Cite)>) -> Option<[Cite; 2]> {
    let key = |(at, _): &(Moment, Cite)| (at.day(), *at);
    let ends = seen.fold(None, |ends: Option<[(Moment, Cite); 2]>, one| {
        let [first, last] = ends.unwrap_or([one, one]);
        let first = if key(&one) < key(&first) { one } else { first };
        let last = if key(&one) > key(&last) { one } else { last };
        Some([first, last])
    });
    let [first, last] = ends?;
    (first.0.day() != last.0.day()).then_some([first.1, last.1])
}
