//! The one table of facts: name, meaning, origin, the comparisons it allows, where it stands.
//!
//! Rules of every kind read these facts and nothing else; `docs/facts.md` is written from it.

use super::signal::{Compared, Speaks, Value};
use crate::profile::shape::{Object, Shape, Shaped as _};
use crate::profile::slot::{Held, Slot as _, entries};
use crate::profile::{Origin, Profile};
use crate::units::{Moment, Stage};

/// One fact of the schema.
///
/// `docs/facts.md` is the whole table.
///
/// ```
/// use hirerisk::{Stage, facts::Signal};
/// let row = Signal::EmployerStartAt.row();
/// assert_eq!((row.name, row.pointer), ("employer.start_at", "/employer/start_at"));
/// ```
pub struct Row {
    /// Its name, stable for ever.
    pub name: &'static str,
    /// Where it stands in the profile: a JSON Pointer with `*` for each place in a list.
    pub pointer: &'static str,
    /// The stage at which it usually becomes known.
    pub stage: Stage,
    /// Who brings it.
    pub origin: Origin,
    /// Whether it can silence or soften a rule.
    pub speaks: Speaks,
    /// Which comparison it allows.
    pub compared: Compared,
    /// What it means.
    pub meaning: &'static str,
    /// What a masked value of it is called: "country A".
    pub(crate) noun: &'static str,
    /// The pointer, step by step.
    way: Way,
    /// How it is read where neither the value nor its moment is the one at the pointer.
    read: Option<Read>,
}

type Read = for<'p> fn(&'p Profile<'p>, [usize; 2]) -> Option<Told<'p>>;

/// A value with the moment at which it was seen.
pub(crate) struct Told<'p> {
    pub(crate) value: Value<'p>,
    pub(crate) at: Option<Moment>,
}

impl Row {
    /// The value at a place of the profile, with the moment of the innermost entry that has one.
    pub(crate) fn told<'p>(&self, profile: &'p Profile<'p>, index: [u16; 2]) -> Option<Told<'p>> {
        if let Some(read) = self.read {
            return read(profile, index.map(usize::from));
        }
        let mut index = index.into_iter().map(usize::from);
        let (mut held, mut at) = (profile.held(), None);
        for step in self.way.0.iter().map_while(|step| *step) {
            held = match (step, held) {
                (Step::Entry, Held::List(list)) => list.part(index.next()?)?.held(),
                (Step::Field(place), Held::Noun(_, noun)) => noun.part(place)?.held(),
                _ => return None,
            };
            if let Held::Noun(Object { seen_at: Some(place), .. }, noun) = held {
                at = noun.part(*place)?.held().moment();
            }
        }
        told(at, value(&held))
    }

    /// Says when each entry was seen that a fact stands in or is, the outer ones first. What a verifier
    /// found could have been found before: of that only the entries around it are said.
    pub(crate) fn stands_in(
        &self,
        profile: &Profile<'_>,
        index: [u16; 2],
        say: &mut dyn FnMut(Option<Moment>),
    ) {
        let mut index = index.into_iter().map(usize::from);
        let (mut held, mut inner) = (profile.held(), None);
        for step in self.way.0.iter().map_while(|step| *step) {
            let part = match (step, &held) {
                (Step::Entry, Held::List(list)) => index.next().and_then(|at| list.part(at)),
                (Step::Field(place), Held::Noun(_, noun)) => noun.part(place),
                _ => None,
            };
            let Some(part) = part else { break };
            held = part.held();
            if let Held::Noun(Object { seen_at: Some(place), .. }, noun) = held {
                let at = noun.part(*place).and_then(|at| at.held().moment());
                inner.replace(at).into_iter().for_each(&mut *say);
            }
        }
        if self.origin != Origin::Verified {
            say(held.moment().or(inner.flatten()));
        }
    }
}

impl core::fmt::Debug for Row {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Row").field("name", &self.name).finish_non_exhaustive()
    }
}

/// The way from the profile to a fact, found in the shapes when the table is compiled.
struct Way([Option<Step>; LONGEST_WAY]);

/// The words of fixed sets that a fact can have as its value. Of an entry of a log it is its kind.
pub(crate) fn shown_words() -> impl Iterator<Item = &'static str> {
    let of = |shape: &'static Shape| -> &'static [&'static str] {
        if let Shape::Word(words) = shape { words } else { &[] }
    };
    let shapes = Signal::ALL.iter().filter_map(|signal| shape_at(signal.row().pointer));
    let words = shapes.map(move |shape| match kind_of_entry(shape) {
        Some(kind) => of(kind),
        None => of(shape),
    });
    words.flat_map(|words| words.iter().copied())
}

/// Of an entry of a log: what kind of thing happened.
fn kind_of_entry(shape: &'static Shape) -> Option<&'static Shape> {
    let Shape::Object(object) = shape else { return None };
    object.field(b"kind").map(|(_, field)| field.shape)
}

/// The shape of what stands at a pointer of the table.
fn shape_at(pointer: &str) -> Option<&'static Shape> {
    pointer.split('/').skip(1).try_fold(Profile::SHAPE, |shape, step| {
        if let Shape::List(entry) = shape {
            return Some(*entry);
        }
        let Shape::Object(object) = shape else { return None };
        object.field(step.as_bytes()).map(|(_, field)| field.shape)
    })
}

/// A step into a list, whose place a citation gives, or to the field at a place of a noun.
#[derive(Clone, Copy)]
enum Step {
    Entry,
    Field(usize),
}

/// No pointer has more steps.
const LONGEST_WAY: usize = 7;

impl Way {
    #[expect(clippy::panic, reason = "when compiled: a row that leads nowhere does not build")]
    const fn of(pointer: &str) -> Way {
        let mut way = Way([None; LONGEST_WAY]);
        let (mut shape, mut rest) = (Profile::SHAPE, pointer.as_bytes());
        let mut free: &mut [Option<Step>] = &mut way.0;
        while let ([_, after @ ..], [place, places @ ..]) = (rest, free) {
            let (part, further) = until_slash(after);
            (rest, free) = (further, places);
            let (step, next) = match shape {
                Shape::List(entry) => (Step::Entry, *entry),
                Shape::Object(object) => match object.field(part) {
                    Some((at, field)) => (Step::Field(at), field.shape),
                    None => panic!("the noun has no such field"),
                },
                Shape::Text(_)
                | Shape::Word(_)
                | Shape::Moment
                | Shape::Bool
                | Shape::Count
                | Shape::Offset
                | Shape::Free => panic!("nothing stands below"),
            };
            (*place, shape) = (Some(step), next);
        }
        assert!(rest.is_empty(), "a longer way");
        way
    }
}

/// What stands before the next slash, and the rest from it on.
const fn until_slash(text: &[u8]) -> (&[u8], &[u8]) {
    let mut rest = text;
    while let [byte, after @ ..] = rest {
        if *byte == b'/' {
            break;
        }
        rest = after;
    }
    match text.split_at_checked(text.len().saturating_sub(rest.len())) {
        Some(parts) => parts,
        None => (text, rest),
    }
}

fn told(at: Option<Moment>, value: Option<Value<'_>>) -> Option<Told<'_>> {
    Some(Told { value: value?, at })
}

fn value<'p>(held: &Held<'p, 'p>) -> Option<Value<'p>> {
    Some(match *held {
        Held::Token(text) => Value::Token(text),
        Held::PersonName(text) => Value::Name(text),
        Held::Product(text) => Value::Product(text),
        Held::Word(word) => Value::Word(word),
        Held::Count(count) => Value::Count(count),
        Held::Bool(truth) => Value::Truth(truth),
        Held::Moment(moment) => Value::Moment(moment),
        Held::List(list) => Value::Entries(entries(list).count()),
        Held::Noun(..) => return place(held),
        Held::Nothing | Held::Offset(_) | Held::Free(_) => return None,
    })
}

/// The finest known part of a place.
fn place<'p>(held: &Held<'p, 'p>) -> Option<Value<'p>> {
    let parts = ["address", "city", "country"].into_iter();
    parts.filter_map(|part| held.field(part)?.held().token()).map(Value::Place).next()
}

/// What a masked value is called, by what its name holds.
const NOUNS: [(&str, &str); 20] = [
    ("country", "country"),
    ("household", "person"),
    ("names", "name"),
    ("payments", "account"),
    ("account", "account"),
    ("document", "document"),
    ("domain", "domain"),
    ("contact", "contact"),
    ("line", "line"),
    ("operator", "operator"),
    ("deliveries", "place"),
    ("location", "place"),
    ("first_boot", "place"),
    ("residence", "place"),
    ("stays", "place"),
    ("travel", "place"),
    ("intermediary.address", "place"),
    ("device", "device"),
    ("token_origin", "device"),
    ("overlap", "device"),
];

/// What a masked value of a caller's own fact is called: by a part of its name that is such a noun,
/// so that one device has one letter, whoever brought it.
#[inline]
pub(super) fn noun_of_own(name: &str) -> &'static str {
    let nouns = || NOUNS.iter().map(|(_, noun)| *noun);
    name.rsplit('.').find_map(|part| nouns().find(|noun| *noun == part)).unwrap_or("value")
}

/// What a masked value of the table is called, by the first part of its name that says so.
const fn noun(name: &str) -> &'static str {
    let mut nouns: &[(&str, &str)] = &NOUNS;
    while let [(part, noun), rest @ ..] = nouns {
        if contains(name.as_bytes(), part.as_bytes()) {
            return noun;
        }
        nouns = rest;
    }
    "value"
}

/// Whether a text holds another, when the table is compiled.
const fn contains(mut text: &[u8], part: &[u8]) -> bool {
    loop {
        if begins(text, part) {
            return true;
        }
        match text {
            [_, rest @ ..] => text = rest,
            [] => return false,
        }
    }
}

const fn begins(mut text: &[u8], mut part: &[u8]) -> bool {
    loop {
        match (text, part) {
            (_, []) => return true,
            ([one, text_rest @ ..], [two, part_rest @ ..]) if *one == *two => {
                (text, part) = (text_rest, part_rest);
            }
            _ => return false,
        }
    }
}

macro_rules! reading {
    () => {
        None
    };
    ($read:expr) => {
        Some($read)
    };
}

/// Every fact of a caller's, where nobody knows of which rule.
const OWN: &Row = &Row {
    name: "extensions",
    pointer: "/extensions",
    stage: Stage::Application,
    origin: Origin::Claimed,
    speaks: Speaks::Plainly,
    compared: Compared::Sameness,
    meaning: "A fact of the employer's own.",
    noun: "value",
    way: Way::of("/extensions"),
    read: None,
};

macro_rules! table {
    ($(
        $signal:ident $name:literal $pointer:literal
        $stage:ident $origin:ident $speaks:ident $compared:ident
        $meaning:literal
        $($read:expr)?;
    )+) => {
        /// The name of something that can be known: a row of the table of facts.
        ///
        /// Rules name facts by it, and cite them: [`Signal::at`] gives the place in a list.
        ///
        /// ```
        /// use hirerisk::facts::Signal;
        /// assert_eq!(Signal::SessionsNetworkCountry.name(), "sessions.network.country");
        /// assert!(Signal::ALL.contains(&Signal::SessionsNetworkCountry));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Signal {
            $(#[doc = concat!("`", $name, "`: ", $meaning)] $signal,)+
            /// A fact of the caller's, by its place in the list of the rule that names it: see
            /// [`OwnFact`](super::OwnFact). It stands in no row of the table.
            Own(u8),
        }

        impl Signal {
            /// Every fact, in the order of the table.
            pub const ALL: &'static [Signal] = &[$(Signal::$signal),+];

            /// Its row of the table; one row for all facts of callers, which are named where their
            /// rule is known.
            #[must_use]
            pub fn row(self) -> &'static Row {
                match self {
                    $(Signal::$signal => {
                        const ROW: &Row = &Row {
                            name: $name,
                            pointer: $pointer,
                            stage: Stage::$stage,
                            origin: Origin::$origin,
                            speaks: Speaks::$speaks,
                            compared: Compared::$compared,
                            meaning: $meaning,
                            noun: noun($name),
                            way: Way::of($pointer),
                            read: reading!($($read)?),
                        };
                        ROW
                    })+
                    Signal::Own(_) => OWN,
                }
            }

            /// Its name.
            #[must_use]
            pub fn name(self) -> &'static str {
                self.row().name
            }
        }
    };
}

table! {
    ClaimsNames "claims.names" "/claims/names/*/name"
        Application Claimed ForThePerson Names
        "Every declared name; earlier ones count alike.";
    ClaimsResidencePlace "claims.residence.place" "/claims/residences/*/place"
        Application Claimed Plainly Nearness
        "Place of a claimed home.";
    ClaimsResidenceCountry "claims.residence.country" "/claims/residences/*/place/country"
        Application Claimed Plainly Sameness
        "Country of a claimed home.";
    ClaimsResidencePlaceClass "claims.residence.place_class" "/claims/residences/*/class"
        Application Observed Plainly Word
        "Class of a claimed home, from postal data or the caller's label.";
    ClaimsEarlierResidences "claims.earlier_residences" "/claims/earlier_residences/*/place"
        Application Claimed ForThePerson Nearness
        "Declared earlier homes.";
    ClaimsStays "claims.stays" "/claims/stays/*/place"
        Application Claimed ForThePerson Nearness
        "Declared stays and travel.";
    ClaimsHousehold "claims.household" "/claims/household/*/person"
        Application Claimed ForThePerson Sameness
        "People of the declared household.";
    ClaimsWorksFromHome "claims.works_from_home" "/claims/works_from_home"
        Application Claimed Plainly Truth
        "Says the work is done at home.";
    ClaimsHistoryEntries "claims.history.entries" "/claims/posts/*/employer"
        Application Claimed Plainly Entries
        "Claimed posts.";
    ClaimsHistoryFrom "claims.history.from" "/claims/posts/*/from"
        Application Claimed Plainly Time
        "Start of a claimed post.";
    ClaimsHistoryDomain "claims.history.domain" "/claims/posts/*/domain"
        Application Claimed Plainly Reported
        "Domain of a claimed employer.";
    ClaimsEducation "claims.education" "/claims/education/*/award"
        Application Claimed Plainly Sameness
        "Claimed degrees; no school is stored.";
    ClaimsHistorySkills "claims.history.skills" "/claims/skills/*/since"
        Application Claimed Plainly Count
        "Claimed first year with a technology.";
    ClaimsHistoryAgency "claims.history.agency" "/claims/posts/*/agency"
        Application Claimed ForThePerson Truth
        "A claimed post was held through an agency.";
    ClaimsDomains "claims.domains" "/claims/domains/*/domain"
        Application Claimed Plainly Reported
        "Domains that the person gives as own.";
    ContactsEmailAddress "contacts.email.address" "/contacts/emails/*/address"
        Application Claimed Plainly Sameness
        "A mailbox.";
    ContactsEmailDomainClass "contacts.email.domain_class" "/contacts/emails/*/domain_class"
        Application Observed Plainly Word
        "Class of the mailbox's domain.";
    ContactsEmailLookupNames "contacts.email.lookup_names" "/contacts/emails/*/lookup/names"
        Application Verified Plainly Names
        "Names that an independent look-up gives for the mailbox.";
    ContactsPhoneNumber "contacts.phone.number" "/contacts/phones/*/number"
        Application Claimed Plainly Sameness
        "A telephone number.";
    ContactsPhoneLineClass "contacts.phone.line_class" "/contacts/phones/*/line_class"
        Application Observed Plainly Word
        "Class of the telephone line.";
    ContactsPhoneLookupNames "contacts.phone.lookup_names" "/contacts/phones/*/lookup/names"
        Application Verified Plainly Names
        "Names that an independent look-up gives for the number.";
    ContactsChanges "contacts.changes" "/contacts/changes/*"
        Application Observed Plainly Entries
        "Log of changed contact points."
        |p, [i, _]| { let it = p.contacts.changes.as_ref()?.get(i)?; told(it.at, it.kind.map(|kind| Value::Word(kind.as_str()))) };
    ContactsControlVerified "contacts.control_verified" "/contacts/controlled/*/contact"
        Application Verified Plainly Sameness
        "Contact points of which control was shown by code.";
    ApplicationsOfferAcceptedAt "applications.offer_accepted_at" "/applications/offer_accepted_at"
        Offer Observed Plainly Time
        "When the offer was accepted."
        |p, _| { let it = p; told(it.applications.offer_accepted_at, it.applications.offer_accepted_at.map(Value::Moment)) };
    ApplicationsOrigin "applications.origin" "/applications/origin"
        Application Observed Plainly Word
        "How the contact began.";
    SessionsAt "sessions.at" "/sessions/*/at"
        Application Observed Plainly Time
        "Start of a session; its end stands beside it.";
    SessionsCount "sessions.count" "/session_count"
        Application Observed Plainly Count
        "How many sessions the logs hold.";
    SessionsStage "sessions.stage" "/sessions/*/step"
        Application Observed Plainly Word
        "Step at which the session took place.";
    SessionsAccount "sessions.account" "/sessions/*/account"
        Application Observed Plainly Sameness
        "Account used.";
    SessionsDevice "sessions.device" "/sessions/*/device"
        Application Observed Plainly Sameness
        "Device used.";
    SessionsTokenOrigin "sessions.token_origin" "/sessions/*/token_origin"
        Employment Observed Plainly Sameness
        "Device to which the session's token was issued.";
    SessionsUtcOffset "sessions.utc_offset" "/sessions/*/utc_offset"
        Application Observed Plainly Sameness
        "Offset of the device's clock from UTC."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, Some(Value::Truth(it.utc_offset.is_some()))) };
    SessionsInteractiveOverlap "sessions.interactive_overlap" "/session_overlaps/*/other_device"
        Employment Observed Plainly Entries
        "Sessions of one account with input at one time on two devices.";
    SessionsNetworkClass "sessions.network.class" "/sessions/*/network/class"
        Application Observed Plainly Word
        "Class of the network, by a dated table.";
    SessionsNetworkCountry "sessions.network.country" "/sessions/*/network/country"
        Application Observed Plainly Sameness
        "Country of the exit; not known for classes that hide it.";
    SessionsNetworkTableDate "sessions.network.table_date" "/sessions/*/network/table_date"
        Application Observed Plainly Time
        "Date of the table by which class and country were told.";
    SessionsNetworkLine "sessions.network.line" "/sessions/*/network/line"
        Application Observed Plainly Sameness
        "The public line.";
    SessionsNetworkOperator "sessions.network.operator" "/sessions/*/network/operator"
        Application Observed Plainly Sameness
        "Operator of the line.";
    SessionsNetworkService "sessions.network.service" "/sessions/*/network/service"
        Application Observed Plainly Reported
        "Service whose exit it is, by a dated exit list.";
    SessionsNetworkSecond "sessions.network.second" "/sessions/*/network/second/country"
        Application Observed ForThePerson Sameness
        "What a second table says of the same line; where two disagree neither is taken.";
    SessionsInteractive "sessions.interactive" "/sessions/*/interactive"
        Employment Observed Plainly Truth
        "Somebody gave input: no automation, no forgotten session.";
    DevicesIssued "devices.issued" "/devices/*/issued"
        Onboarding Observed Plainly Truth
        "The employer issued the device.";
    DevicesFirstBootAt "devices.first_boot.at" "/devices/*/first_boot/at"
        Onboarding Observed Plainly Time
        "First boot.";
    DevicesFirstBootPlace "devices.first_boot.place" "/devices/*/first_boot/place"
        Onboarding Observed Plainly Nearness
        "Where the first boot was.";
    DevicesFirstBootMethod "devices.first_boot.method" "/devices/*/first_boot/method"
        Onboarding Observed Plainly Word
        "How that place is known.";
    DevicesSoftware "devices.software" "/devices/*/software/*/product"
        Onboarding Observed Plainly Reported
        "Products on the device."
        |p, [i, j]| { let it = p.devices.get(i)?.software.as_ref()?.get(j)?; told(it.first_seen.or(it.at), it.product.as_ref().map(|one| Value::Product(one.raw()))) };
    DevicesSoftwareFirstSeen "devices.software.first_seen" "/devices/*/software/*/first_seen"
        Onboarding Observed Plainly Time
        "When a product was first seen."
        |p, [i, j]| { let it = p.devices.get(i)?.software.as_ref()?.get(j)?; told(it.first_seen, it.first_seen.map(Value::Moment)) };
    DevicesSoftwareDaysSeen "devices.software.days_seen" "/devices/*/software/*/days_seen"
        Onboarding Observed Plainly Count
        "On how many days a product was seen."
        |p, [i, j]| { let it = p.devices.get(i)?.software.as_ref()?.get(j)?; told(it.first_seen, it.days_seen.map(Value::Count)) };
    DevicesInboundSessions "devices.inbound_sessions" "/devices/*/inbound_sessions/*"
        Onboarding Observed Plainly Entries
        "Interactive control of the device from outside."
        |p, [i, j]| { let it = p.devices.get(i)?.inbound_sessions.as_ref()?.get(j)?; told(it.at, it.at.map(Value::Moment)) };
    DevicesActiveDays "devices.active_days" "/devices/*/active_days"
        Onboarding Observed Plainly Count
        "Working days with use.";
    DevicesPeripherals "devices.peripherals" "/devices/*/peripherals/*/product"
        Onboarding Observed Plainly Reported
        "Attached USB parts.";
    DevicesDisplays "devices.displays" "/devices/*/displays/*/identity"
        Onboarding Observed Plainly Reported
        "Attached displays.";
    DevicesLocationReadings "devices.location.readings" "/devices/*/location/readings/*/place"
        Onboarding Observed Plainly Nearness
        "Where the device places itself.";
    DevicesLocationMethod "devices.location.method" "/devices/*/location/method"
        Onboarding Observed Plainly Word
        "How readings are made.";
    DevicesLocationReadingCount "devices.location.reading_count" "/devices/*/location/reading_count"
        Onboarding Observed Plainly Count
        "How many readings the tool holds.";
    DevicesAlerts "devices.alerts" "/devices/*/alerts/*/kind"
        Onboarding Observed Plainly Entries
        "Triaged alerts of the endpoint tool.";
    DevicesPossessionCheck "devices.possession_check" "/devices/*/possession_checks/*/outcome"
        Onboarding Verified Plainly Word
        "Outcomes of the possession check.";
    DevicesKeyEnrolment "devices.key_enrolment" "/devices/*/key_enrolment/enrolled_at"
        Onboarding Observed Plainly Time
        "Enrolment of the hardware key."
        |p, [i, _]| { let it = p.devices.get(i)?.key_enrolment.as_ref()?; told(it.enrolled_at, it.enrolled_at.map(Value::Moment)) };
    DevicesDeclared "devices.declared" "/devices/*/declared"
        Onboarding Observed ForThePerson Truth
        "It is the person's own device, and on record as such.";
    DevicesSoftwareApproved "devices.software.approved" "/devices/*/software/*/approved"
        Onboarding Observed ForThePerson Truth
        "The employer approved the product; no reason is kept."
        |p, [i, j]| { let it = p.devices.get(i)?.software.as_ref()?.get(j)?; told(it.first_seen.or(it.at), it.approved.map(Value::Truth)) };
    DevicesInboundApproved "devices.inbound_sessions.approved" "/devices/*/inbound_sessions/*/approved"
        Onboarding Observed ForThePerson Truth
        "Control from outside was approved.";
    DevicesPeripheralsUsbId "devices.peripherals.usb_id" "/devices/*/peripherals/*/usb_id"
        Onboarding Observed Plainly Reported
        "Vendor and product id of an attached USB part.";
    DevicesPeripheralsMaker "devices.peripherals.maker" "/devices/*/peripherals/*/maker"
        Onboarding Observed Plainly Reported
        "Maker's text of an attached USB part.";
    DevicesDisplaysCaptureChip "devices.displays.capture_chip" "/devices/*/displays/*/capture_chip"
        Onboarding Observed Plainly Truth
        "An attached display is a capture chip and no monitor.";
    DevicesDisplayCount "devices.display_count" "/devices/*/display_count"
        Onboarding Observed Plainly Count
        "How many displays the inventory lists.";
    DeliveriesAddress "deliveries.address" "/deliveries/*/address"
        Onboarding Observed ForThePerson Nearness
        "Where the device is sent; given beforehand, it explains why a device is there.";
    DeliveriesAddressClass "deliveries.address_class" "/deliveries/*/address_class"
        Onboarding Observed ForThePerson Word
        "Class of that place, or the caller's label.";
    DeliveriesCarrierEvents "deliveries.carrier_events" "/deliveries/*/carrier_events/*/kind"
        Onboarding Observed Plainly Entries
        "The carrier's record.";
    DeliveriesChanges "deliveries.changes" "/deliveries/*/changes/*/to"
        Onboarding Observed Plainly Entries
        "Changes of the delivery place.";
    DeliveriesCollectorCheck "deliveries.collector_check" "/deliveries/*/collector/outcome"
        Onboarding Verified Plainly Word
        "Who took the parcel.";
    DeliveriesDeliveredAt "deliveries.delivered_at" "/deliveries/*/delivered_at"
        Onboarding Observed Plainly Time
        "Delivery."
        |p, [i, _]| { let it = p.deliveries.get(i)?; told(it.delivered_at, it.delivered_at.map(Value::Moment)) };
    DeliveriesDispatchedAt "deliveries.dispatched_at" "/deliveries/*/dispatched_at"
        Onboarding Observed Plainly Time
        "Dispatch."
        |p, [i, _]| { let it = p.deliveries.get(i)?; told(it.dispatched_at, it.dispatched_at.map(Value::Moment)) };
    DeliveriesHandoversMissed "deliveries.handovers_missed" "/deliveries/*/handovers_missed"
        Onboarding Observed Plainly Count
        "Hand-overs against identity that were declined or missed.";
    DeliveriesDevice "deliveries.device" "/deliveries/*/device"
        Onboarding Observed Plainly Sameness
        "Device in the parcel.";
    DeliveriesChangesAskedBy "deliveries.changes.asked_by" "/deliveries/*/changes/*/asked_by"
        Onboarding Observed ForThePerson Word
        "Who asked for the change: an employer or a provider that did speaks for the person.";
    PaymentsAccount "payments.account" "/payments/accounts/*/account"
        Onboarding Observed Plainly Sameness
        "Receiving account.";
    PaymentsAccountClass "payments.account_class" "/payments/accounts/*/class"
        Onboarding Observed Plainly Word
        "Class of the account.";
    PaymentsAccountCountry "payments.account_country" "/payments/accounts/*/country"
        Onboarding Observed Plainly Sameness
        "Country of the account.";
    PaymentsMultiCurrency "payments.multi_currency" "/payments/accounts/*/multi_currency"
        Onboarding Observed ForThePerson Truth
        "The account has a multi-currency prefix, so that its country says nothing.";
    PaymentsChanges "payments.changes" "/payments/changes/*/to"
        Employment Observed Plainly Entries
        "Changes of the receiving account.";
    PaymentsFirstPayAt "payments.first_pay_at" "/payments/first_pay_at"
        Employment Observed Plainly Time
        "First pay."
        |p, _| { let it = p; told(it.payments.first_pay_at, it.payments.first_pay_at.map(Value::Moment)) };
    PaymentsHolderComparison "payments.holder_comparison" "/payments/accounts/*/holder_check/result"
        Onboarding Verified Plainly Word
        "What the issuer says of the holder.";
    PaymentsHolderNamesTested "payments.holder_names_tested" "/payments/accounts/*/holder_check/all_names_tested"
        Onboarding Verified Plainly Truth
        "Every declared name was tested.";
    PaymentsHolderWritten "payments.holder_written" "/payments/accounts/*/holder_written"
        Onboarding Claimed Plainly Names
        "Holder as written on the payment instruction.";
    PaymentsPayeeKind "payments.payee_kind" "/payments/payee/kind"
        Offer Observed Plainly Word
        "Who is to be paid.";
    PaymentsPayeeFirm "payments.payee_firm" "/payments/payee/firm"
        Offer Observed Plainly Reported
        "Firm to which pay was asked to go.";
    PaymentsPayeeEntityLinks "payments.payee_entity_links" "/payments/payee/shares"
        Offer Observed Plainly Entries
        "What the payee firm shares with another worker's payee.";
    PaymentsRequests "payments.requests" "/payments/requests/*/kind"
        Offer Observed Plainly Entries
        "Written requests on pay.";
    PaymentsChangesSplit "payments.changes.split" "/payments/changes/*/split"
        Employment Observed ForThePerson Truth
        "Pay is split between own accounts, so that it is no change.";
    ChecksPayeeEntity "checks.payee_entity" "/payments/payee/register/result"
        Offer Verified Plainly Word
        "What the register says of the payee firm.";
    DocumentsPresented "documents.presented" "/documents/presented"
        Interview Observed Plainly Word
        "When a document was shown.";
    DocumentsCheckResult "documents.check.result" "/documents/checks/*/result"
        Screening Verified Plainly Word
        "What was found of the document.";
    DocumentsCheckMethod "documents.check.method" "/documents/checks/*/method"
        Screening Verified Plainly Word
        "How it was examined.";
    DocumentsCheckReviewed "documents.check.reviewed" "/documents/checks/*/reviewed"
        Screening Verified Plainly Truth
        "A trained reviewer confirmed the finding.";
    DocumentsCheckReuse "documents.check.reuse" "/documents/checks/*/reuse"
        Screening Verified Plainly Word
        "The vendor's report of re-use.";
    DocumentsCheckVerifierChannel "documents.check.verifier_channel" "/documents/checks/*/verifier_channel"
        Screening Observed Plainly Word
        "Who chose the verifier.";
    DocumentsCheckVerifierOfIntermediary "documents.check.verifier_of_intermediary" "/documents/checks/*/verifier_of_intermediary"
        Screening Observed Plainly Truth
        "The verifier is staff of the intermediary or shares its address.";
    ReferencesCheckResult "references.check.result" "/references/*/check/result"
        Offer Verified Plainly Word
        "What the firm says of its referee.";
    ReferencesCheckChannel "references.check.channel" "/references/*/check/channel"
        Offer Observed Plainly Word
        "How the firm was reached.";
    ReferencesContact "references.contact" "/references/*/contact"
        Offer Claimed Plainly Sameness
        "Telephone or mailbox of the referee.";
    ReferencesFirmLinks "references.firm_links" "/references/*/firm_links"
        Offer Observed Plainly Entries
        "What the referee's firm shares with the candidate on the net.";
    ReferencesFirm "references.firm" "/references/*/firm"
        Offer Claimed Plainly Reported
        "Firm at which the referee is said to work.";
    ReferencesFirmDomain "references.firm_domain" "/references/*/firm_domain"
        Offer Claimed Plainly Reported
        "Domain of the referee's firm.";
    ReferencesDeclaredTie "references.declared_tie" "/references/*/declared_tie"
        Offer Claimed ForThePerson Truth
        "Said openly to be a relative or partner.";
    PersonasProfileExists "personas.profile.exists" "/personas/profiles/*/exists"
        Screening Observed Plainly Truth
        "The link leads to a page.";
    PersonasProfileHistoryComparison "personas.profile.history_comparison" "/personas/profiles/*/history_contradictions"
        Screening Observed Plainly Count
        "Contradictions between page and r\u{e9}sum\u{e9}.";
    PersonasProfilePeopleComparison "personas.profile.people_comparison" "/personas/profiles/*/people_comparison/result"
        Screening Verified Plainly Word
        "Whether two profiles show one person.";
    PersonasProfileWithdrawnAt "personas.profile.withdrawn_at" "/personas/profiles/*/withdrawn_at"
        Screening Observed Plainly Time
        "When a page was removed."
        |p, [i, _]| { let it = p.personas.profiles.get(i)?; told(it.withdrawn_at, it.withdrawn_at.map(Value::Moment)) };
    PersonasCodeAccountSince "personas.code.account_since" "/personas/code/*/account_since"
        Screening Observed Plainly Time
        "Since when the code account is public.";
    PersonasCodeAuthorNames "personas.code.author_names" "/personas/code/*/author_names"
        Screening Observed Plainly Names
        "Author names in repositories presented as one person's work.";
    PersonasCodeBackdatedShare "personas.code.backdated_share" "/personas/code/*/backdated_per_100"
        Screening Observed Plainly Count
        "Commits older than the account, of 100.";
    PersonasCodeCopiedHistory "personas.code.copied_history" "/personas/code/*/copied_history"
        Screening Observed Plainly Count
        "Repositories copied with the author rewritten.";
    PersonasCodeStars "personas.code.stars" "/personas/code/*/stars"
        Screening Observed Plainly Count
        "Stars of the best-known repository.";
    PersonasPortraitFinding "personas.portrait.finding" "/personas/portraits/*/finding"
        Screening Verified Plainly Word
        "What was found of the portrait.";
    PersonasPortraitBy "personas.portrait.by" "/personas/portraits/*/reviewed"
        Screening Verified Plainly Truth
        "A trained person or vendor found it.";
    PersonasSiteNames "personas.site.names" "/personas/sites/*/names"
        Screening Observed Plainly Names
        "Authors named on the own page.";
    PersonasSiteTextMatch "personas.site.text_match" "/personas/sites/*/text_match"
        Screening Observed Plainly Truth
        "Its text equals another applicant's page.";
    InterviewsStage "interviews.stage" "/interviews/*/stage"
        Interview Observed Plainly Word
        "Stage of the talk.";
    InterviewsCameraProduct "interviews.camera_product" "/interviews/*/camera_product"
        Interview Observed Plainly Reported
        "Camera name that the platform reports.";
    InterviewsFindingsReviewers "interviews.findings.reviewers" "/interviews/*/findings/reviewers"
        Interview Observed Plainly Count
        "Separate notes of interviewers.";
    InterviewsFindingsNameShown "interviews.findings.name_shown" "/interviews/*/findings/names_shown/*/name"
        Interview Observed Plainly Names
        "Names displayed or said.";
    InterviewsFindingsIdentitiesOnScreen "interviews.findings.identities_on_screen" "/interviews/*/findings/identities_on_screen/*/name"
        Interview Observed Plainly Names
        "Other identities signed in on a shared screen.";
    InterviewsFindingsOtherInterviews "interviews.findings.other_interviews" "/interviews/*/findings/other_interviews"
        Interview Observed Plainly Truth
        "Other job interviews audible.";
    InterviewsFindingsSecondPerson "interviews.findings.second_person" "/interviews/*/findings/second_person"
        Interview Observed Plainly Word
        "Whether somebody else answered.";
    InterviewsFindingsPlace "interviews.findings.place" "/interviews/*/findings/place"
        Interview Observed Plainly Word
        "Note on the place said.";
    InterviewsMediaFindingResult "interviews.media_finding.result" "/interviews/*/media/result"
        Interview Verified Plainly Word
        "Whether face or voice were found synthetic.";
    InterviewsMediaFindingOccasions "interviews.media_finding.occasions" "/interviews/*/media/occasions"
        Interview Verified Plainly Count
        "Occasions with the finding.";
    InterviewsPersonComparisonResult "interviews.person_comparison.result" "/interviews/*/person_comparison/result"
        Interview Verified Plainly Word
        "Whether one person appeared at two stages.";
    InterviewsPersonComparisonReviewers "interviews.person_comparison.reviewers" "/interviews/*/person_comparison/reviewers"
        Interview Verified Plainly Count
        "Trained people who compared.";
    AccessEvents "access.events" "/access/events/*/kind"
        Employment Observed Plainly Entries
        "Copies, changes, reads in the employer's systems.";
    ConductReports "conduct.reports" "/conduct/reports/*/kind"
        Employment Observed Plainly Entries
        "Facts recorded by a named manager.";
    ChecksBackgroundChannel "checks.background.channel" "/checks/background/channel"
        Screening Observed Plainly Word
        "Who brought the background report.";
    ChecksBackgroundProviderConfirmed "checks.background.provider_confirmed" "/checks/background/provider_confirmed"
        Screening Verified Plainly Word
        "The provider's answer through an own line.";
    ChecksCertificateResult "checks.certificate.result" "/checks/certificates/*/result"
        Screening Verified Plainly Word
        "Answer of a certificate's issuer.";
    ChecksConcurrentEmploymentCount "checks.concurrent_employment.count" "/checks/concurrent_employment/count"
        Screening Verified Plainly Count
        "Concurrent full-time posts begun within twelve months.";
    ChecksConcurrentEmploymentDisclosed "checks.concurrent_employment.disclosed" "/checks/concurrent_employment/disclosed"
        Screening Claimed ForThePerson Truth
        "The posts were disclosed.";
    ChecksEducationResult "checks.education.result" "/checks/education/*/result"
        Screening Verified Plainly Word
        "A registrar's answer.";
    ChecksEducationNamesTested "checks.education.names_tested" "/checks/education/*/all_names_tested"
        Screening Verified Plainly Truth
        "Every declared name was tested.";
    ChecksEmployerResult "checks.employer.result" "/checks/employers/*/result"
        Screening Verified Plainly Word
        "A claimed employer's answer.";
    ChecksEmployerChannel "checks.employer.channel" "/checks/employers/*/channel"
        Screening Observed Plainly Word
        "How the employer was reached.";
    ChecksEmployerNamesTested "checks.employer.names_tested" "/checks/employers/*/all_names_tested"
        Screening Verified Plainly Truth
        "Every declared name was tested.";
    ChecksEmployerRegister "checks.employer.register" "/checks/employers/*/register"
        Screening Verified Plainly Word
        "The register of the claimed place.";
    ChecksEmployerDomainSince "checks.employer.domain_since" "/checks/employers/*/domain_since"
        Screening Observed Plainly Time
        "First registration of the employer's domain.";
    ChecksEmployerNamedByOthers "checks.employer.named_by_others" "/checks/employers/*/named_by_others"
        Screening Observed Plainly Word
        "An unrelated person names it as employer.";
    ChecksEmployerOffices "checks.employer.offices" "/checks/employers/*/office_there"
        Screening Observed Plainly Word
        "Whether it had an office in the claimed city in those years.";
    ChecksHolderMatchResult "checks.holder_match.result" "/checks/holder_match/*/result"
        Onboarding Verified Plainly Word
        "Person against document.";
    ChecksHolderMatchAttempts "checks.holder_match.attempts" "/checks/holder_match/*/attempts"
        Onboarding Verified Plainly Count
        "Attempts of that comparison.";
    ChecksHolderMatchReviewed "checks.holder_match.reviewed" "/checks/holder_match/*/reviewed"
        Onboarding Verified Plainly Truth
        "A trained reviewer agreed.";
    ChecksIntermediaryRegister "checks.intermediary.register" "/checks/intermediary/register"
        Screening Verified Plainly Word
        "Register of the intermediary.";
    ChecksIntermediarySecondPerson "checks.intermediary.second_person" "/checks/intermediary/second_person"
        Screening Verified Plainly Word
        "A second verifiable person works there.";
    ChecksIntermediarySiteCopied "checks.intermediary.site_copied" "/checks/intermediary/site_copied"
        Screening Observed Plainly Word
        "Its site's text equals another firm's.";
    ChecksLivenessResult "checks.liveness.result" "/checks/liveness/*/result"
        Onboarding Verified Plainly Word
        "The vendor's liveness finding.";
    ChecksLivenessAttempts "checks.liveness.attempts" "/checks/liveness/*/attempts"
        Onboarding Verified Plainly Count
        "Attempts, each on another device.";
    ChecksOwnerContactResult "checks.owner_contact.result" "/checks/owner_contact/*/result"
        Employment Verified Plainly Word
        "What the identity's owner says.";
    ChecksOwnerContactChannel "checks.owner_contact.channel" "/checks/owner_contact/*/channel"
        Employment Verified Plainly Word
        "How the owner spoke.";
    ChecksPlatformResult "checks.platform.result" "/checks/platform/result"
        Application Verified Plainly Word
        "What the marketplace found.";
    ChecksReferrerMetInPerson "checks.referrer.met_in_person" "/checks/referrer_met_in_person"
        Screening Observed ForThePerson Truth
        "The colleague who recommended the person was met in person.";
    ChecksRequestedAt "checks.requested_at" "/checks/requested/*/at"
        Screening Observed Plainly Time
        "When a check was asked for.";
    ChecksSamePersonOtherName "checks.same_person_other_name" "/checks/same_person/result"
        Screening Verified Plainly Word
        "The vendor's duplicate finding.";
    ChecksSteps "checks.steps" "/checks/steps/*/kind"
        Application Verified ForThePerson Entries
        "Steps that answer findings.";
    EmployerAgreedAssistance "employer.agreed_assistance" "/employer/agreed_assistance"
        Interview Observed ForThePerson Truth
        "Assistance was agreed; no reason is kept.";
    EmployerApprovedRemoteTools "employer.approved_remote_tools" "/employer/approved_remote_tools"
        Onboarding Observed ForThePerson Reported
        "Approved remote-control products; no reason is kept.";
    EmployerCountry "employer.country" "/employer/countries"
        Application Observed ForThePerson Sameness
        "Countries in which the employer pays.";
    EmployerOwnDevicePolicy "employer.own_device_policy" "/employer/own_device_policy"
        Application Observed ForThePerson Truth
        "Own devices are allowed.";
    EmployerStartAt "employer.start_at" "/employer/start_at"
        Employment Observed Plainly Time
        "Start of work."
        |p, _| { let it = p; told(it.employer.start_at, it.employer.start_at.map(Value::Moment)) };
    EmployerTravelApprovals "employer.travel_approvals" "/employer/travel_approvals/*/place"
        Application Observed ForThePerson Nearness
        "Approved travel.";
    IntermediaryAddress "intermediary.address" "/intermediary/addresses/*"
        Application Observed Plainly Nearness
        "Registered or contract addresses of the intermediary.";
    IntermediaryAgreedHandling "intermediary.agreed_handling" "/intermediary/agreed_handling"
        Application Observed ForThePerson Truth
        "The contract says that the firm handles devices.";
    IntermediaryOfficers "intermediary.officers" "/intermediary/officers"
        Application Observed Plainly Sameness
        "Officers and staff named in the contract.";
    IntermediaryVerified "intermediary.verified" "/intermediary/verified"
        Application Verified ForThePerson Truth
        "The intermediary was audited.";
    IntermediaryFirm "intermediary.firm" "/intermediary/firm"
        Application Observed Plainly Reported
        "The firm that offers the worker.";
    IntermediaryDomain "intermediary.domain" "/intermediary/domain"
        Application Observed Plainly Reported
        "The intermediary's domain.";
    RolePaysInCrypto "role.pays_in_crypto" "/role/pays_in_crypto"
        Application Observed ForThePerson Truth
        "The role or sector pays in cryptocurrency.";
    RoleNamedPerson "role.named_person" "/role/named_person"
        Application Observed Plainly Truth
        "The contract names the person who works.";
    RoleSubstitutionAllowed "role.substitution_allowed" "/role/substitution_allowed"
        Application Observed ForThePerson Truth
        "The contract allows substitution.";
    ListsFrontsMatch "lists.fronts.match" "/lists/fronts/fields"
        Screening Observed Plainly Entries
        "Match with reported fronts and seized domains.";
    ListsIpKvmIdsDate "lists.ip_kvm_ids.date" "/devices/*/peripherals"
        Onboarding Observed Plainly Time
        "Age of the shipped list of network KVM identifiers."
        |p, _| { let it = p; told(None, Some(Value::Truth(!it.id.raw().is_empty()))) };
    ListsReportedAddressesMatch "lists.reported_addresses.match" "/lists/reported_addresses/matched"
        Application Observed Plainly Truth
        "Match with a dated address list of the caller.";
    ListsReportedContactsMatch "lists.reported_contacts.match" "/lists/reported_contacts/matched"
        Application Observed Plainly Truth
        "Match with a dated contact list of the caller.";
    ListsTechnologyReleasesDate "lists.technology_releases.date" "/lists/technology_releases/date"
        Application Observed Plainly Time
        "Date of the caller's list of releases."
        |p, _| { let it = p.lists.technology_releases.as_ref()?; told(it.date, it.date.map(Value::Moment)) };
    ListsVpnExitsDate "lists.vpn_exits.date" "/lists/vpn_exits/date"
        Application Observed Plainly Time
        "Date of the caller's exit list."
        |p, _| { let it = p.lists.vpn_exits.as_ref()?; told(it.date, it.date.map(Value::Moment)) };
    LinksAccountCount "links.account.count" "/links/account/people"
        Onboarding Observed Plainly Count
        "Other people paid to the account.";
    LinksContactCount "links.contact.count" "/links/contact/people"
        Application Verified Plainly Count
        "Other people with the confirmed contact.";
    LinksDeliveryCount "links.delivery.count" "/links/delivery/people"
        Onboarding Observed Plainly Count
        "Other people at the delivery place.";
    LinksDeviceCount "links.device.count" "/links/device/people"
        Interview Observed Plainly Count
        "Other people on the private device.";
    LinksDevicePlaceCount "links.device_place.count" "/links/device_place/people"
        Onboarding Observed Plainly Count
        "Other people's issued devices at the place.";
    LinksLineCount "links.line.count" "/links/line/people"
        Application Observed Plainly Count
        "Other people on the home line.";
    LinksLineClass "links.line.class" "/links/line_class"
        Application Observed ForThePerson Word
        "Class of the shared line.";
    LinksPayMailCount "links.pay_mail.count" "/links/pay_mail/people"
        Employment Observed Plainly Count
        "Other people at the mailing place of pay papers.";
    LinksRefereeCount "links.referee.count" "/links/referee/people"
        Offer Observed Plainly Count
        "Other people who name the same referee.";
    LinksRefereeOtherEmployers "links.referee.other_employers" "/links/referee_other_employers"
        Offer Observed Plainly Truth
        "The shared referee is claimed at different employers at once.";
    LinksVerifierShared "links.verifier_shared" "/links/verifier/people"
        Onboarding Observed Plainly Count
        "Other hires of the same private verifier.";
    LinksTextSimilarity "links.text.similarity" "/links/text_per_100"
        Application Observed Plainly Count
        "Similarity of the work history with another name's.";
    LinksTextEmployersSame "links.text.employers_same" "/links/text_employers_same"
        Application Observed Plainly Truth
        "Employers and dates are the same too.";
    LinksSamePersonKinds "links.same_person.kinds" "/links/same_person_kinds/kinds"
        Screening Observed Plainly Entries
        "Strong kinds shared with one other person.";
    LinksClosedCaseKinds "links.closed_case.kinds" "/links/closed_case/kinds"
        Application Observed Plainly Entries
        "Kinds shared with a confirmed case of this employer.";
    LinksEarlierRecordKinds "links.earlier_record.kinds" "/links/earlier_record/kinds"
        Application Observed Plainly Entries
        "Kinds shared with a closed record of another name.";
    LinksPredecessorKinds "links.predecessor.kinds" "/links/predecessor/kinds"
        Application Observed Plainly Entries
        "Kinds shared with the person replaced.";
    LinksIntermediaryKinds "links.intermediary.kinds" "/links/intermediary/kinds"
        Onboarding Observed Plainly Entries
        "Kinds shared by workers of one intermediary.";
    LinksRefereeCandidate "links.referee_candidate" "/links/referee_candidate/kinds"
        Offer Observed Plainly Entries
        "Kinds shared with a referee.";
    LinksRaterCandidate "links.rater_candidate" "/links/rater_candidate/kinds"
        Application Verified Plainly Entries
        "Kinds shared with a rating client.";
    LinksReferrerKinds "links.referrer.kinds" "/links/referrer/kinds"
        Screening Observed Plainly Entries
        "Kinds shared with the colleague who recommended the person.";
}
