//! Where devices are sent, and who takes them.

use alloc::vec::Vec;
use core::iter;

use super::fold::address::{self, AddressParts, Sameness};
use super::fold::label;
use super::places::{Kind, MOST_PLACES, Places};
use super::{Cite, Facts, Missing, Nearness, Seen, SeenIn, Signal};
use crate::order;
use crate::profile::{
    AddressChange, Asker, CarrierEvent, CarrierEventKind, CollectorCheck, Delivery, Device, Place,
    PlaceClass, Residence, Token,
};
use crate::units::Moment;

/// So many parcels with issued devices are looked at, one by one.
///
/// Ours: nobody is sent more. Each of them is held against every place of the time.
const MOST_PARCELS: usize = 64;

/// One change of a delivery place.
///
/// Read by rules of the delivery family.
///
/// ```
/// use hirerisk::profile::{AddressChange, Asker, Delivery, Profile};
/// use hirerisk::{Moment, facts::Facts};
/// let (at, left): (Moment, Moment) = ("2026-03-13".parse()?, "2026-03-14".parse()?);
/// let change = AddressChange::default().asked_by(Asker::Person).at(at);
/// let delivery = Delivery::default().changes([change]).dispatched_at(left);
/// let profile = Profile::default().id("c-1").deliveries([delivery]);
/// let facts = Facts::of(&profile, left);
/// let change = facts.delivery_changes().unwrap().next().unwrap();
/// assert!(!change.is_asked_by_others() && change.is_near_dispatch(48));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct DeliveryChange<'p> {
    /// The change.
    pub change: &'p AddressChange<'p>,
    /// When the parcel left.
    pub dispatched: Option<Moment>,
    /// Where the change stands in the profile.
    pub cite: Cite,
}

/// How an address stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Addresses {
    /// The same, as exactly as they are known.
    Same,
    /// Certainly two.
    Two,
    /// It cannot be told.
    Unknown,
}

impl<'p> Facts<'p> {
    /// Deliveries on record.
    ///
    /// Read by rules of the delivery and device families.
    pub fn deliveries(&self) -> impl Iterator<Item = Seen<'p, Delivery<'p>>> {
        self.seen(&self.profile().deliveries)
    }

    /// Each delivery with each issued device that it names as the one in the parcel; none where they
    /// are more than anybody is sent, since then nothing can be told of any.
    ///
    /// Only an equal token says so. "The only parcel" would not do: taking away the other parcel
    /// must not make one of this device.
    ///
    /// # Complexity
    ///
    /// Allocates only where deliveries and devices are many.
    pub fn parcels(&self) -> impl Iterator<Item = (Seen<'p, Delivery<'p>>, Seen<'p, Device<'p>>)> {
        let profile = self.profile();
        let few = profile.deliveries.len().saturating_mul(profile.devices.len()) <= MOST_PARCELS;
        let (one_by_one, sorted) = if few {
            (profile.deliveries.as_slice(), Vec::new())
        } else {
            (Default::default(), self.sorted_parcels())
        };
        let (mut deliveries, mut sorted) = (self.seen(one_by_one), sorted.into_iter());
        let mut open: Option<(Seen<'p, Delivery<'p>>, SeenIn<'p, Device<'p>>)> = None;
        iter::from_fn(move || {
            loop {
                if let Some((delivery, devices)) = &mut open {
                    match devices.find(|device| is_sent(delivery.entry, device.entry)) {
                        Some(device) => return Some((*delivery, device)),
                        None => open = None,
                    }
                } else {
                    let Some(delivery) = deliveries.next() else { return sorted.next() };
                    open = Some((delivery, self.seen(&profile.devices)));
                }
            }
        })
    }

    /// The parcels of many deliveries and devices, if they are not too many.
    fn sorted_parcels(&self) -> Vec<(Seen<'p, Delivery<'p>>, Seen<'p, Device<'p>>)> {
        let mut devices = Vec::new();
        for device in self.issued_devices() {
            if let Some(label) = &device.entry.device {
                devices.push((label.raw(), device));
            }
        }
        order::sort_by(&mut devices, |one, two| label::in_order(one.0, two.0));
        let mut parcels = Vec::new();
        for delivery in self.deliveries() {
            let Some(device) = &delivery.entry.device else { continue };
            let named = equal(&devices, device.raw());
            if parcels.len().saturating_add(named.len()) > MOST_PARCELS {
                return Vec::new();
            }
            for (_, device) in named {
                parcels.push((delivery, *device));
            }
        }
        parcels
    }

    /// Why no parcel with an issued device is known.
    ///
    /// Read by rules of the device family.
    #[must_use]
    pub fn no_parcel(&self) -> Missing {
        if self.issued_devices().next().is_none() {
            return Signal::DevicesIssued.missing();
        }
        let mut deliveries = self.deliveries().peekable();
        if deliveries.peek().is_none() {
            return Signal::DeliveriesAddress.missing();
        }
        if deliveries.filter(|one| one.device.is_some()).nth(MOST_PARCELS).is_some() {
            return Signal::DeliveriesDevice.undecided();
        }
        Signal::DeliveriesDevice.missing()
    }

    /// Every delivery place that was given by then: one given beforehand explains why a device is
    /// there. A delivery without an address is a place that is not known.
    ///
    /// Read by rules of the device family.
    #[must_use]
    pub fn delivery_places(&self, seen: Option<Moment>) -> Places<'p> {
        self.places(&[Kind::Parcel], seen, None)
    }

    /// When a parcel arrived.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `deliveries.delivered_at`.
    pub fn delivered_at(&self, delivery: Seen<'p, Delivery<'p>>) -> Result<Moment, Missing> {
        self.by_now(delivery.delivered_at).ok_or(Signal::DeliveriesDeliveredAt.missing())
    }

    /// The country of a delivery place.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where the place is not given, or its country is not.
    pub fn delivery_country(
        &self,
        delivery: Seen<'p, Delivery<'p>>,
    ) -> Result<&'p Token<'p>, Missing> {
        let place = &delivery.entry.address;
        let signal = Signal::DeliveriesAddress;
        let vague = if place.is_given() { signal.undecided() } else { signal.missing() };
        place.country.as_ref().ok_or(vague)
    }

    /// The carrier's record of a parcel.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `deliveries.carrier_events` where it is not given.
    pub fn carrier_events(
        &self,
        delivery: Seen<'p, Delivery<'p>>,
    ) -> Result<impl Iterator<Item = Seen<'p, CarrierEvent<'p>>> + use<'p>, Missing> {
        let events = self.given(delivery.entry.carrier_events.as_deref());
        events.ok_or(Signal::DeliveriesCarrierEvents.missing())
    }

    /// The latest entry of the carrier's record by which a parcel left the country of delivery
    /// after its arrival and within so many days, where no home, stay or journey abroad explains it.
    ///
    /// Read by rules of the device family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is no such record, or the arrival or its country is not known.
    pub fn exported(
        &self,
        delivery: Seen<'p, Delivery<'p>>,
        days: i64,
    ) -> Result<Option<Cite>, Missing> {
        let signal = Signal::DeliveriesCarrierEvents;
        let events = self.carrier_events(delivery)?;
        let arrived = self.delivered_at(delivery)?;
        let home = self.delivery_country(delivery)?;
        let mut latest = None;
        for event in events {
            if let Some(at) = event.at
                && at.is_after(arrived)
                && at.follows_within(arrived, days)
                && self.home_was_stated(at)
                && self.leaves_country(event.entry, at, home)
                && latest.is_none_or(|(latest, _)| at >= latest)
            {
                latest = Some((at, signal.within(delivery.index, event.index)));
            }
        }
        Ok(latest.map(|(_, cite)| cite))
    }

    /// Whether the country of a home had been stated by then: only then is anything abroad.
    pub(super) fn home_was_stated(&self, at: Moment) -> bool {
        self.home_country_by(at).is_some()
    }

    /// Whether a carrier's entry shows that a parcel left a country, unexplained.
    fn leaves_country(&self, event: &CarrierEvent<'_>, at: Moment, home: &Token<'_>) -> bool {
        let is_home = |country: &Token<'_>| label::same(country.raw(), home.raw());
        match event.kind {
            Some(CarrierEventKind::Exported) => {
                self.places_on(at).all(|stood| stood.place.country.as_ref().is_some_and(is_home))
            }
            Some(CarrierEventKind::CustomsEntry) => event
                .country
                .as_ref()
                .is_some_and(|country| !is_home(country) && !self.may_be_in_country(country, at)),
            Some(
                CarrierEventKind::Delivered
                | CarrierEventKind::Redirected
                | CarrierEventKind::Other,
            )
            | None => false,
        }
    }

    /// A claimed home, where a delivery goes to an address that is certainly none of the homes and
    /// stays claimed before; none where it is one of them, or its label explains it.
    ///
    /// Read by rules of the delivery family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is no address or no home, or it cannot be told.
    ///
    /// ```
    /// use hirerisk::profile::{Claims, Delivery, Place, PlaceClass, Profile, Residence};
    /// use hirerisk::{Moment, facts::Facts};
    /// let at: Moment = "2026-04-02".parse()?;
    /// let city = |city: &'static str| Place::default().country("country-1").city(city);
    /// let parcel = Delivery::default().address(city("city-2")).at(at);
    /// let locker = parcel.clone().address_class(PlaceClass::Locker);
    /// let profile = Profile::default()
    ///     .id("c-1")
    ///     .claims(Claims::default().residences([Residence::default().place(city("city-1"))]))
    ///     .deliveries([parcel, locker]);
    /// let facts = Facts::of(&profile, at);
    /// let found: Vec<bool> =
    ///     facts.deliveries().map(|one| facts.unclaimed_delivery(one).unwrap().is_some()).collect();
    /// assert_eq!(found, [true, false]); // many people honestly use a locker
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn unclaimed_delivery(
        &self,
        delivery: Seen<'p, Delivery<'p>>,
    ) -> Result<Option<Cite>, Missing> {
        let signal = Signal::DeliveriesAddress;
        let place = &delivery.entry.address;
        if !place.is_given() {
            return Err(signal.missing());
        }
        if delivery.address_class.is_some_and(PlaceClass::is_shared) {
            return Ok(None);
        }
        let home = self.residences(delivery.at).next();
        let home = home.ok_or(Signal::ClaimsResidencePlace.missing())?;
        let mut vague = false;
        for claimed in self.claimed_places(delivery.at) {
            match addresses(claimed.place, place) {
                Addresses::Same => return Ok(None),
                Addresses::Two => {}
                Addresses::Unknown => vague = true,
            }
        }
        if vague { Err(signal.undecided()) } else { Ok(Some(home.cite)) }
    }

    /// Every change of a delivery place.
    ///
    /// Read by rules of the delivery family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no log of changes is kept.
    pub fn delivery_changes(&self) -> Result<impl Iterator<Item = DeliveryChange<'p>>, Missing> {
        let signal = Signal::DeliveriesChanges;
        let log = |delivery: Seen<'p, Delivery<'p>>| self.given(delivery.entry.changes.as_deref());
        self.deliveries().find_map(log).ok_or(signal.missing())?;
        let mut deliveries = self.deliveries();
        let mut open: Option<(Seen<'p, Delivery<'p>>, SeenIn<'p, AddressChange<'p>>)> = None;
        Ok(iter::from_fn(move || {
            loop {
                if let Some((delivery, changes)) = &mut open
                    && let Some(change) = changes.next()
                {
                    return Some(DeliveryChange {
                        change: change.entry,
                        dispatched: self.by_now(delivery.dispatched_at),
                        cite: signal.within(delivery.index, change.index),
                    });
                }
                let delivery = deliveries.next()?;
                open = log(delivery).map(|changes| (delivery, changes));
            }
        }))
    }

    /// A claimed home, where a change leads to a city that is certainly none of the homes and stays
    /// claimed before it; none where it is.
    ///
    /// Read by rules of the delivery family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where the place or every home is missing, or it cannot be told.
    pub fn leads_to_other_city(
        &self,
        change: &DeliveryChange<'p>,
    ) -> Result<Option<Cite>, Missing> {
        let (seen, to) = (change.change.at, &change.change.to);
        let home = self.residences(seen).next();
        let home = home.ok_or(Signal::ClaimsResidencePlace.missing())?;
        let nearest = self.claimed_places(seen).map(|claimed| claimed.place.nearness(to)).max();
        match nearest.unwrap_or(Nearness::Unknown) {
            Nearness::OtherCountry | Nearness::OtherCity => Ok(Some(home.cite)),
            Nearness::Unknown => Err(Signal::DeliveriesChanges.undecided()),
            Nearness::SameCity | Nearness::SameBuilding | Nearness::SameAddress => Ok(None),
        }
    }

    /// Whether a change came after the offer and at most so many days before dispatch.
    ///
    /// The employer's own mark, that it came after the offer, is an observation of its own and
    /// holds whatever the dates say: taking a date away must not make it count. Where it came so
    /// many hours before dispatch or after it, it counts as well.
    ///
    /// Read by rules of the delivery family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where offer, change or dispatch has no date, and there is no mark.
    ///
    /// # Units
    ///
    /// Whole days from the change to dispatch; hours on either side of it.
    pub fn came_after_offer(
        &self,
        change: &DeliveryChange<'_>,
        days: i64,
        hours: i64,
    ) -> Result<bool, Missing> {
        if change.change.after_offer == Some(true) {
            return Ok(true);
        }
        let offer = self.by_now(self.profile().applications.offer_accepted_at);
        let offer = offer.ok_or(Signal::ApplicationsOfferAcceptedAt.missing())?;
        let at = change.change.at.ok_or(Signal::DeliveriesChanges.undecided())?;
        if !at.is_after(offer) {
            return Ok(false);
        }
        let dispatch = change.dispatched.ok_or(Signal::DeliveriesDispatchedAt.missing())?;
        Ok(dispatch.follows_within(at, days) || change.is_near_dispatch(hours))
    }

    /// Whether the place had been changed once before, after the offer and not by the employer or a
    /// provider; nothing where a missing date leaves that open. A change that is told twice is one.
    ///
    /// Read by rules of the delivery family.
    #[must_use]
    pub fn was_changed_before(&self, change: &DeliveryChange<'p>) -> Option<bool> {
        let offer = self.by_now(self.profile().applications.offer_accepted_at);
        let after = |later: Option<Moment>, at: Option<Moment>| Some(later?.is_after(at?));
        let before = |other: &DeliveryChange<'p>| {
            let one = other.change;
            let marked = (one.after_offer == Some(true)).then_some(true);
            let earlier = after(change.change.at, one.at);
            match (earlier, marked.or_else(|| after(one.at, offer))) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (earlier, late) => earlier.and(late),
            }
        };
        let is_another = |other: &DeliveryChange<'p>| {
            other.cite.index.first() == change.cite.index.first()
                && other.change != change.change
                && !other.is_asked_by_others()
        };
        // Certainly one, or else one that is open, or else none.
        let (mut found, mut open) = (false, false);
        let Ok(others) = self.delivery_changes() else { return Some(false) };
        for other in others {
            if is_another(&other) {
                let before = before(&other);
                found |= before == Some(true);
                open |= before.is_none();
            }
        }
        if open && !found { None } else { Some(found) }
    }

    /// Who took a parcel.
    ///
    /// Read by rules of the delivery family.
    #[must_use]
    pub fn collector(&self, delivery: Seen<'p, Delivery<'p>>) -> Option<&'p CollectorCheck<'p>> {
        self.there(delivery.entry.collector.as_ref())
    }

    /// What was found of the collector; unknown where nobody compared.
    ///
    /// Read by rules of the delivery family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `deliveries.collector_check`.
    ///
    /// ```
    /// use hirerisk::profile::{CollectorCheck, Delivery, Profile};
    /// use hirerisk::{Moment, facts::{Collector, Facts, Why}};
    /// let at: Moment = "2026-04-02".parse()?;
    /// let nobody = CollectorCheck::default().outcome(Collector::Unchecked).at(at);
    /// let profile = Profile::default().id("c-1").deliveries([Delivery::default().collector(nobody)]);
    /// let facts = Facts::of(&profile, at);
    /// let missing = facts.collector_outcome(facts.deliveries().next().unwrap()).unwrap_err();
    /// assert_eq!(missing.why, Why::NotDecidable);
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn collector_outcome(
        &self,
        delivery: Seen<'p, Delivery<'p>>,
    ) -> Result<Collector, Missing> {
        let signal = Signal::DeliveriesCollectorCheck;
        let outcome = self.collector(delivery).and_then(|check| check.outcome);
        let outcome = outcome.ok_or(signal.missing())?;
        if outcome == Collector::Unchecked { Err(signal.undecided()) } else { Ok(outcome) }
    }

    /// An address of the intermediary to which a delivery goes, where the contract does not say
    /// that the firm handles devices, nobody audited it, and no label says that many use the place.
    ///
    /// Read by rules of the delivery family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where an address is not known, or it cannot be told.
    pub fn goes_to_intermediary(
        &self,
        delivery: Seen<'p, Delivery<'p>>,
    ) -> Result<Option<Cite>, Missing> {
        let firm = &self.profile().intermediary;
        let place = &delivery.entry.address;
        if firm.addresses.is_empty() {
            return Err(Signal::IntermediaryAddress.missing());
        }
        if !place.is_given() {
            return Err(Signal::DeliveriesAddress.missing());
        }
        let shared = delivery.address_class.is_some_and(PlaceClass::is_shared);
        if shared || firm.agreed_handling == Some(true) || firm.verified == Some(true) {
            return Ok(None);
        }
        let (mut same, mut vague) = (None, firm.addresses.len() > MOST_PLACES);
        for (index, address) in firm.addresses.iter().enumerate().take(MOST_PLACES) {
            // The same street and number may be of two cities: what is known of the delivery place
            // must be known of the firm's too.
            let told = (place.country.is_none() || address.country.is_some())
                && (place.city.is_none() || address.city.is_some());
            if told && address.nearness(place) == Nearness::SameAddress {
                same = same.or(u16::try_from(index).ok());
            }
            vague |= addresses(address, place) != Addresses::Two;
        }
        match same {
            Some(index) => Ok(Some(Signal::IntermediaryAddress.at(index))),
            None if vague => Err(Signal::DeliveriesAddress.undecided()),
            None => Ok(None),
        }
    }

    /// What kind of place a delivery goes to.
    ///
    /// Read by rules of the delivery family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `deliveries.address_class`.
    pub fn delivery_class(&self, delivery: Seen<'p, Delivery<'p>>) -> Result<PlaceClass, Missing> {
        told_class(delivery.address_class, Signal::DeliveriesAddressClass)
    }

    /// Claimed homes with the kind of place that each is.
    ///
    /// Read by rules of the delivery family.
    pub fn home_classes(
        &self,
    ) -> impl Iterator<Item = (Seen<'p, Residence<'p>>, Result<PlaceClass, Missing>)> {
        self.seen(&self.profile().claims.residences)
            .map(|home| (home, told_class(home.class, Signal::ClaimsResidencePlaceClass)))
    }
}

impl DeliveryChange<'_> {
    /// Whether the employer or a provider asked for it.
    #[must_use]
    pub const fn is_asked_by_others(&self) -> bool {
        matches!(self.change.asked_by, Some(Asker::Employer | Asker::Provider))
    }

    /// Whether it certainly came within so many hours of dispatch.
    #[must_use]
    pub fn is_near_dispatch(&self, hours: i64) -> bool {
        let moments = self.change.at.zip(self.dispatched);
        moments.is_some_and(|(at, dispatch)| at.is_within_hours(dispatch, hours))
    }
}

/// Whether a device was issued and is the one that a delivery names.
fn is_sent(delivery: &Delivery<'_>, device: &Device<'_>) -> bool {
    let (Some(one), Some(two)) = (&delivery.device, &device.device) else { return false };
    device.issued == Some(true) && label::same(one.raw(), two.raw())
}

/// The entries under a label, of entries in the order of their labels.
fn equal<'l, T>(sorted: &'l [(&str, T)], label: &str) -> &'l [(&'l str, T)] {
    let from = sorted.partition_point(|(one, _)| label::in_order(one, label).is_lt());
    let to = sorted.partition_point(|(one, _)| label::in_order(one, label).is_le());
    sorted.get(from..to).unwrap_or_default()
}

/// A class that was looked up and told.
fn told_class(class: Option<PlaceClass>, signal: Signal) -> Result<PlaceClass, Missing> {
    let class = class.ok_or(signal.missing())?;
    if class == PlaceClass::Unknown { Err(signal.undecided()) } else { Ok(class) }
}

/// Whether two places are two addresses. Where one of them names no address, a shared city is as
/// exact as it is known.
fn addresses(one: &Place<'_>, two: &Place<'_>) -> Addresses {
    match one.nearness(two) {
        Nearness::OtherCountry | Nearness::OtherCity => Addresses::Two,
        Nearness::SameBuilding | Nearness::SameAddress => Addresses::Same,
        near @ (Nearness::SameCity | Nearness::Unknown) => {
            let (Some(first), Some(second)) = (&one.address, &two.address) else {
                let same_city = near == Nearness::SameCity;
                return if same_city { Addresses::Same } else { Addresses::Unknown };
            };
            let sameness = address::same(
                AddressParts { address: first.raw(), unit: one.unit.as_ref().map(Token::raw) },
                AddressParts { address: second.raw(), unit: two.unit.as_ref().map(Token::raw) },
            );
            if sameness == Sameness::Different { Addresses::Two } else { Addresses::Unknown }
        }
    }
}

// words

pub use crate::profile::Collector;
