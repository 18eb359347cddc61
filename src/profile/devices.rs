//! Devices: issued by the employer, or the person's own, as the employer's tools see them.

use alloc::vec::Vec;

use super::place::Place;
use super::shape::{noun, words};
use super::text::{Product, Token};
use crate::units::Moment;

noun! {
    /// One device.
    ///
    /// A list in an `Option` is an inventory or a log: `None` says that none is kept, an empty one that
    /// it was looked at and holds nothing.
    ///
    /// ```
    /// use hirerisk::Moment;
    /// use hirerisk::profile::{Device, FirstBoot, Software};
    /// let (boot, seen): (Moment, Moment) = ("2026-03-26T14:02:00Z".parse()?, "2026-03-30".parse()?);
    /// let device = Device::default()
    ///     .device("device-1")
    ///     .issued(true)
    ///     .first_boot(FirstBoot::default().at(boot))
    ///     .software([Software::default().product("AnyDesk").first_seen(seen)]);
    /// assert!(device.inbound_sessions.is_none()); // not logged, which is no fault of the person
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    observed struct Device<'a> {
        /// The device.
        device: Option<Token<'a>>,
        /// The employer issued it.
        issued: Option<bool>,
        /// It is the person's own, and on record as such.
        declared: Option<bool>,
        /// The first boot.
        first_boot: Option<FirstBoot<'a>>,
        /// Products on it; leave out where no inventory is taken.
        software: Option<Vec<Software<'a>>>,
        /// Control from outside; leave out where it is not logged.
        inbound_sessions: Option<Vec<InboundSession>>,
        /// Working days with use.
        active_days: Option<u32>,
        /// Attached USB parts; leave out where no inventory is taken.
        peripherals: Option<Vec<Peripheral<'a>>>,
        /// Attached displays; leave out where no inventory is taken.
        displays: Option<Vec<Display<'a>>>,
        /// How many displays the inventory lists: with fewer given, "never a monitor" is not known.
        display_count: Option<u32>,
        /// Where the device places itself.
        location: Option<Location<'a>>,
        /// Alerts of the endpoint tool; leave out where there is none.
        alerts: Option<Vec<Alert>>,
        /// Outcomes of the possession check.
        possession_checks: Vec<PossessionCheck<'a>>,
        /// The hardware key sent with it.
        key_enrolment: Option<KeyEnrolment>,
    }
}

noun! {
    /// The first boot of a device.
    observed struct FirstBoot<'a> {
        /// When.
        at: Option<Moment>,
        /// Where.
        place: Place<'a>,
        /// How the place is known.
        method: Option<LocationMethod>,
    }
}

noun! {
    /// A product seen on a device.
    observed struct Software<'a> {
        /// The product, its process or its publisher.
        product: Option<Product<'a>>,
        /// When it was first seen.
        first_seen: Option<Moment>,
        /// On how many days it was seen.
        days_seen: Option<u32>,
        /// The employer approved it; no reason is kept.
        approved: Option<bool>,
        /// When the inventory was taken that shows it.
        at: Option<Moment>,
    }
}

noun! {
    /// Somebody drove the device through a remote path, with input.
    observed struct InboundSession {
        /// When.
        at: Option<Moment>,
        /// For how many minutes.
        minutes: Option<u32>,
        /// It was approved.
        approved: Option<bool>,
        /// It came from outside the company.
        external: Option<bool>,
    }
}

noun! {
    /// An attached USB part.
    observed struct Peripheral<'a> {
        /// Vendor and product id, `1d6b:0104`.
        usb_id: Option<Product<'a>>,
        /// The maker's text.
        maker: Option<Product<'a>>,
        /// The product's text.
        product: Option<Product<'a>>,
        /// It offers a keyboard, an absolute pointer and storage at once.
        keyboard_pointer_storage: Option<bool>,
        /// When it was seen.
        at: Option<Moment>,
    }
}

noun! {
    /// An attached display.
    observed struct Display<'a> {
        /// Its identity text.
        identity: Option<Product<'a>>,
        /// It is a capture chip and no monitor.
        capture_chip: Option<bool>,
        /// When it was seen.
        at: Option<Moment>,
    }
}

noun! {
    /// Where a device places itself, with notice to all staff.
    observed struct Location<'a> {
        /// How readings are made.
        method: Option<LocationMethod>,
        /// The readings.
        readings: Vec<Reading<'a>>,
        /// How many readings the tool holds: with fewer given, "never there" is not known.
        reading_count: Option<u32>,
    }
}

noun! {
    /// One reading.
    observed struct Reading<'a> {
        /// When.
        at: Option<Moment>,
        /// Where.
        place: Place<'a>,
    }
}

noun! {
    /// A triaged alert of the endpoint tool.
    observed struct Alert {
        /// What was found.
        kind: Option<AlertKind>,
        /// What the analyst decided.
        triage: Option<Triage>,
        /// Where it came from.
        source: Option<AlertSource>,
        /// When it happened.
        at: Option<Moment>,
    }
}

noun! {
    /// One attempt to show that the person holds the device.
    verified struct PossessionCheck<'a> {
        /// What came out.
        outcome: Option<PossessionOutcome>,
        /// Who ran it.
        by: Option<Token<'a>>,
        /// When.
        at: Option<Moment>,
    }
}

noun! {
    /// A hardware key sent to the stated place.
    observed struct KeyEnrolment {
        /// When it was sent.
        sent_at: Option<Moment>,
        /// When it was enrolled.
        enrolled_at: Option<Moment>,
        /// It was enrolled at the stated place.
        at_stated_place: Option<bool>,
    }
}

words! {
    /// How a device's place is known.
    LocationMethod {
        /// By the networks around it.
        Wifi = "wifi",
        /// By satellite.
        Satellite = "satellite",
        /// By looking up its address: says little.
        AddressLookup = "address_lookup",
    }
}

words! {
    /// What an endpoint alert found.
    AlertKind {
        /// An unauthorised binary was loaded.
        UnauthorisedBinary = "unauthorised_binary",
        /// Session history was altered.
        HistoryAltered = "history_altered",
        /// Credentials were taken.
        CredentialTheft = "credential_theft",
        /// A backdoor or covert channel in own work.
        Backdoor = "backdoor",
        /// A tunnel or reverse shell.
        Tunnel = "tunnel",
        /// Any other.
        Other = "other",
    }
}

words! {
    /// What the analyst decided.
    Triage {
        /// The user's own action.
        OwnAction = "own_action",
        /// The work of an outsider.
        Outsider = "outsider",
        /// A false alarm.
        FalseAlarm = "false_alarm",
        /// Not looked at yet.
        Open = "open",
    }
}

words! {
    /// Where an alert's cause came from.
    AlertSource {
        /// The device itself.
        Device = "device",
        /// Another small computer on the local network.
        LocalHost = "local_host",
        /// From outside.
        Outside = "outside",
    }
}

words! {
    /// What the possession check showed.
    PossessionOutcome {
        /// The issued device is in the person's hand.
        IssuedDevice = "issued_device",
        /// The serial or in-device code belongs to something else.
        OtherDevice = "other_device",
        /// Not done, declined or too late.
        NotDone = "not_done",
    }
}
