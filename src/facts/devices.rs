//! Issued devices: control from outside, place, possession.

use alloc::vec::Vec;

use smallvec::SmallVec;

use super::fold::label;
use super::places::may_be_same;
use super::{Cite, Days, Facts, Missing, Nearness, Seen, Signal};
use crate::order::{self, Greatest as _};
use crate::profile::{Device, Display, LocationMethod, PossessionOutcome, Reading, Token};
use crate::units::Moment;

/// No desk has more displays; with more the inventory is not read as a whole one.
const DISPLAYS: usize = 16;

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
