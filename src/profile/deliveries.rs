//! Where devices are sent, and who takes them.

use alloc::vec::Vec;

use super::contacts::Asker;
use super::place::{Place, PlaceClass};
use super::shape::{noun, words};
use super::text::Token;
use crate::units::Moment;

noun! {
    /// One delivery.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// use hirerisk::profile::{AddressChange, Asker, Delivery, Place, PlaceClass};
    /// let (changed, left): (Moment, Moment) = ("2026-03-13".parse()?, "2026-03-20".parse()?);
    /// let to = Place::default().country("country-1").city("city-2").address("addr-2");
    /// let change = AddressChange::default().to(to.clone()).asked_by(Asker::Person).at(changed);
    /// let delivery = Delivery::default()
    ///     .device("device-1")
    ///     .address(to)
    ///     .address_class(PlaceClass::Forwarder)
    ///     .dispatched_at(left)
    ///     .changes([change]);
    /// assert!(delivery.collector.is_none());
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    mixed struct Delivery<'a> {
        /// The device in the parcel.
        device: Option<Token<'a>>,
        /// Where it is to go now.
        address: Place<'a>,
        /// What kind of place that is.
        address_class: Option<PlaceClass>,
        /// When the address was given.
        at: Option<Moment>,
        /// When the parcel left.
        dispatched_at: Option<Moment>,
        /// When it arrived.
        delivered_at: Option<Moment>,
        /// The log of changed addresses; leave out where none is kept.
        changes: Option<Vec<AddressChange<'a>>>,
        /// The carrier's record; leave out where there is none.
        carrier_events: Option<Vec<CarrierEvent<'a>>>,
        /// Who took it.
        collector: Option<CollectorCheck<'a>>,
        /// Hand-overs against identity that were declined or missed.
        handovers_missed: Option<u32>,
    }
}

noun! {
    /// One change of the delivery place.
    observed struct AddressChange<'a> {
        /// The place before.
        from: Place<'a>,
        /// The place after.
        to: Place<'a>,
        /// Who asked.
        asked_by: Option<Asker>,
        /// It was redirected on the way.
        in_transit: Option<bool>,
        /// It came after the offer was accepted, where no date says so.
        after_offer: Option<bool>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// One entry of the carrier's record.
    observed struct CarrierEvent<'a> {
        /// What happened.
        kind: Option<CarrierEventKind>,
        /// In which country.
        country: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// Who took the parcel, by the carrier's or counter's record.
    verified struct CollectorCheck<'a> {
        /// What was found.
        outcome: Option<Collector>,
        /// The hand-over was attended and identity was checked.
        identity_checked: Option<bool>,
        /// The carrier or counter.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

words! {
    /// What a carrier recorded.
    CarrierEventKind {
        /// Handed to the recipient.
        Delivered = "delivered",
        /// Redirected by the recipient.
        Redirected = "redirected",
        /// The device left the country.
        Exported = "exported",
        /// The device was entered at a customs office.
        CustomsEntry = "customs_entry",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// Who took a parcel.
    Collector {
        /// The person.
        Person = "person",
        /// Somebody named beforehand.
        NamedCollector = "named_collector",
        /// A member of the household, or a front desk.
        Household = "household",
        /// Somebody with another name, never named before.
        OtherName = "other_name",
        /// Somebody who used the name and is not the person of the identity step or interviews.
        NotThePerson = "not_the_person",
        /// Nobody compared.
        Unchecked = "unchecked",
    }
}
