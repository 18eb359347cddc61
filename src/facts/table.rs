//! The one table of facts: name, meaning, origin, the comparisons it allows, where it stands.
//!
//! Rules of every kind read these facts and nothing else; `docs/facts.md` is written from it.

use super::signal::{Compared, Speaks, Value};
use crate::profile::{Origin, PersonName, Place, Product, Profile, Token};
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
    read: Read,
}

type Read = for<'p> fn(&'p Profile<'p>, [usize; 2]) -> Option<Told<'p>>;

/// A value with the moment at which it was seen.
pub(crate) struct Told<'p> {
    pub(crate) value: Value<'p>,
    pub(crate) at: Option<Moment>,
}

impl Row {
    /// The value at a place of the profile.
    pub(crate) fn told<'p>(&self, profile: &'p Profile<'p>, index: [u16; 2]) -> Option<Told<'p>> {
        (self.read)(profile, index.map(usize::from))
    }
}

impl core::fmt::Debug for Row {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Row").field("name", &self.name).finish_non_exhaustive()
    }
}

fn told(at: Option<Moment>, value: Option<Value<'_>>) -> Option<Told<'_>> {
    Some(Told { value: value?, at })
}

fn token<'p>(token: Option<&'p Token<'p>>) -> Option<Value<'p>> {
    token.map(|token| Value::Token(token.raw()))
}

fn name<'p>(name: Option<&'p PersonName<'p>>) -> Option<Value<'p>> {
    name.map(|name| Value::Name(name.raw()))
}

fn product<'p>(product: Option<&'p Product<'p>>) -> Option<Value<'p>> {
    product.map(|product| Value::Product(product.raw()))
}

/// The finest known part of a place.
fn place<'p>(place: &'p Place<'p>) -> Option<Value<'p>> {
    let part = place.address.as_ref().or(place.city.as_ref()).or(place.country.as_ref())?;
    Some(Value::Place(part.raw()))
}

fn word<W: Word>(word: Option<W>) -> Option<Value<'static>> {
    word.map(|word| Value::Word(word.word()))
}

fn stage_word(stage: Option<Stage>) -> Option<Value<'static>> {
    stage.map(|stage| Value::Word(stage.as_str()))
}

fn count(count: Option<u32>) -> Option<Value<'static>> {
    count.map(Value::Count)
}

fn truth(truth: Option<bool>) -> Option<Value<'static>> {
    truth.map(Value::Truth)
}

fn moment(moment: Option<Moment>) -> Option<Value<'static>> {
    moment.map(Value::Moment)
}

fn entries<T>(list: Option<&alloc::vec::Vec<T>>) -> Option<Value<'static>> {
    list.map(|list| Value::Entries(list.len()))
}

use crate::profile::shape::Word;

/// What a masked value is called, by the first part of its name that says so.
const fn noun(name: &str) -> &'static str {
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

macro_rules! table {
    ($(
        $signal:ident $name:literal $pointer:literal
        $stage:ident $origin:ident $speaks:ident $compared:ident
        $meaning:literal
        $read:expr;
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
        }

        impl Signal {
            /// Every fact, in the order of the table.
            pub const ALL: &'static [Signal] = &[$(Signal::$signal),+];

            /// Its row of the table.
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
                            read: $read,
                        };
                        ROW
                    })+
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
        "Every declared name; earlier ones count alike."
        |p, [i, _]| { let it = p.claims.names.get(i)?; told(it.at, name(it.name.as_ref())) };
    ClaimsResidencePlace "claims.residence.place" "/claims/residences/*/place"
        Application Claimed Plainly Nearness
        "Place of a claimed home."
        |p, [i, _]| { let it = p.claims.residences.get(i)?; told(it.at, place(&it.place)) };
    ClaimsResidenceCountry "claims.residence.country" "/claims/residences/*/place/country"
        Application Claimed Plainly Sameness
        "Country of a claimed home."
        |p, [i, _]| { let it = p.claims.residences.get(i)?; told(it.at, token(it.place.country.as_ref())) };
    ClaimsResidencePlaceClass "claims.residence.place_class" "/claims/residences/*/class"
        Application Observed Plainly Word
        "Class of a claimed home, from postal data or the caller's label."
        |p, [i, _]| { let it = p.claims.residences.get(i)?; told(it.at, word(it.class)) };
    ClaimsEarlierResidences "claims.earlier_residences" "/claims/earlier_residences/*/place"
        Application Claimed ForThePerson Nearness
        "Declared earlier homes."
        |p, [i, _]| { let it = p.claims.earlier_residences.get(i)?; told(it.at, place(&it.place)) };
    ClaimsStays "claims.stays" "/claims/stays/*/place"
        Application Claimed ForThePerson Nearness
        "Declared stays and travel."
        |p, [i, _]| { let it = p.claims.stays.get(i)?; told(it.at, place(&it.place)) };
    ClaimsHousehold "claims.household" "/claims/household/*/person"
        Application Claimed ForThePerson Sameness
        "People of the declared household."
        |p, [i, _]| { let it = p.claims.household.get(i)?; told(it.at, token(it.person.as_ref())) };
    ClaimsWorksFromHome "claims.works_from_home" "/claims/works_from_home"
        Application Claimed Plainly Truth
        "Says the work is done at home."
        |p, _| { let it = p; told(None, truth(it.claims.works_from_home)) };
    ClaimsHistoryEntries "claims.history.entries" "/claims/posts/*/employer"
        Application Claimed Plainly Entries
        "Claimed posts."
        |p, [i, _]| { let it = p.claims.posts.get(i)?; told(it.at, product(it.employer.as_ref())) };
    ClaimsHistoryFrom "claims.history.from" "/claims/posts/*/from"
        Application Claimed Plainly Time
        "Start of a claimed post."
        |p, [i, _]| { let it = p.claims.posts.get(i)?; told(it.at, moment(it.from)) };
    ClaimsHistoryDomain "claims.history.domain" "/claims/posts/*/domain"
        Application Claimed Plainly Reported
        "Domain of a claimed employer."
        |p, [i, _]| { let it = p.claims.posts.get(i)?; told(it.at, token(it.domain.as_ref())) };
    ClaimsEducation "claims.education" "/claims/education/*/award"
        Application Claimed Plainly Sameness
        "Claimed degrees; no school is stored."
        |p, [i, _]| { let it = p.claims.education.get(i)?; told(it.at, token(it.award.as_ref())) };
    ClaimsHistorySkills "claims.history.skills" "/claims/skills/*/since"
        Application Claimed Plainly Count
        "Claimed first year with a technology."
        |p, [i, _]| { let it = p.claims.skills.get(i)?; told(None, count(it.since)) };
    ClaimsHistoryAgency "claims.history.agency" "/claims/posts/*/agency"
        Application Claimed ForThePerson Truth
        "A claimed post was held through an agency."
        |p, [i, _]| { let it = p.claims.posts.get(i)?; told(it.at, truth(it.agency)) };
    ClaimsDomains "claims.domains" "/claims/domains/*/domain"
        Application Claimed Plainly Reported
        "Domains that the person gives as own."
        |p, [i, _]| { let it = p.claims.domains.get(i)?; told(it.at, token(it.domain.as_ref())) };
    ContactsEmailAddress "contacts.email.address" "/contacts/emails/*/address"
        Application Claimed Plainly Sameness
        "A mailbox."
        |p, [i, _]| { let it = p.contacts.emails.get(i)?; told(it.at, token(it.address.as_ref())) };
    ContactsEmailDomainClass "contacts.email.domain_class" "/contacts/emails/*/domain_class"
        Application Observed Plainly Word
        "Class of the mailbox's domain."
        |p, [i, _]| { let it = p.contacts.emails.get(i)?; told(it.at, word(it.domain_class)) };
    ContactsEmailLookupNames "contacts.email.lookup_names" "/contacts/emails/*/lookup/names"
        Application Verified Plainly Names
        "Names that an independent look-up gives for the mailbox."
        |p, [i, _]| { let it = p.contacts.emails.get(i)?.lookup.as_ref()?; told(it.at, entries(Some(&it.names))) };
    ContactsPhoneNumber "contacts.phone.number" "/contacts/phones/*/number"
        Application Claimed Plainly Sameness
        "A telephone number."
        |p, [i, _]| { let it = p.contacts.phones.get(i)?; told(it.at, token(it.number.as_ref())) };
    ContactsPhoneLineClass "contacts.phone.line_class" "/contacts/phones/*/line_class"
        Application Observed Plainly Word
        "Class of the telephone line."
        |p, [i, _]| { let it = p.contacts.phones.get(i)?; told(it.at, word(it.line_class)) };
    ContactsPhoneLookupNames "contacts.phone.lookup_names" "/contacts/phones/*/lookup/names"
        Application Verified Plainly Names
        "Names that an independent look-up gives for the number."
        |p, [i, _]| { let it = p.contacts.phones.get(i)?.lookup.as_ref()?; told(it.at, entries(Some(&it.names))) };
    ContactsChanges "contacts.changes" "/contacts/changes/*"
        Application Observed Plainly Entries
        "Log of changed contact points."
        |p, [i, _]| { let it = p.contacts.changes.as_ref()?.get(i)?; told(it.at, word(it.kind)) };
    ContactsControlVerified "contacts.control_verified" "/contacts/controlled/*/contact"
        Application Verified Plainly Sameness
        "Contact points of which control was shown by code."
        |p, [i, _]| { let it = p.contacts.controlled.get(i)?; told(it.at, token(it.contact.as_ref())) };
    ApplicationsOfferAcceptedAt "applications.offer_accepted_at" "/applications/offer_accepted_at"
        Offer Observed Plainly Time
        "When the offer was accepted."
        |p, _| { let it = p; told(it.applications.offer_accepted_at, moment(it.applications.offer_accepted_at)) };
    ApplicationsOrigin "applications.origin" "/applications/origin"
        Application Observed Plainly Word
        "How the contact began."
        |p, _| { let it = p; told(None, word(it.applications.origin)) };
    SessionsAt "sessions.at" "/sessions/*/at"
        Application Observed Plainly Time
        "Start of a session; its end stands beside it."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, moment(it.at)) };
    SessionsCount "sessions.count" "/session_count"
        Application Observed Plainly Count
        "How many sessions the logs hold."
        |p, _| { let it = p; told(None, count(it.session_count)) };
    SessionsStage "sessions.stage" "/sessions/*/step"
        Application Observed Plainly Word
        "Step at which the session took place."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, word(it.step)) };
    SessionsAccount "sessions.account" "/sessions/*/account"
        Application Observed Plainly Sameness
        "Account used."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, token(it.account.as_ref())) };
    SessionsDevice "sessions.device" "/sessions/*/device"
        Application Observed Plainly Sameness
        "Device used."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, token(it.device.as_ref())) };
    SessionsTokenOrigin "sessions.token_origin" "/sessions/*/token_origin"
        Employment Observed Plainly Sameness
        "Device to which the session's token was issued."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, token(it.token_origin.as_ref())) };
    SessionsUtcOffset "sessions.utc_offset" "/sessions/*/utc_offset"
        Application Observed Plainly Sameness
        "Offset of the device's clock from UTC."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, Some(Value::Truth(it.utc_offset.is_some()))) };
    SessionsInteractiveOverlap "sessions.interactive_overlap" "/session_overlaps/*/other_device"
        Employment Observed Plainly Entries
        "Sessions of one account with input at one time on two devices."
        |p, [i, _]| { let it = p.session_overlaps.as_ref()?.get(i)?; told(it.at, token(it.other_device.as_ref())) };
    SessionsNetworkClass "sessions.network.class" "/sessions/*/network/class"
        Application Observed Plainly Word
        "Class of the network, by a dated table."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, word(it.network.class)) };
    SessionsNetworkCountry "sessions.network.country" "/sessions/*/network/country"
        Application Observed Plainly Sameness
        "Country of the exit; not known for classes that hide it."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, token(it.network.country.as_ref())) };
    SessionsNetworkTableDate "sessions.network.table_date" "/sessions/*/network/table_date"
        Application Observed Plainly Time
        "Date of the table by which class and country were told."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, moment(it.network.table_date)) };
    SessionsNetworkLine "sessions.network.line" "/sessions/*/network/line"
        Application Observed Plainly Sameness
        "The public line."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, token(it.network.line.as_ref())) };
    SessionsNetworkOperator "sessions.network.operator" "/sessions/*/network/operator"
        Application Observed Plainly Sameness
        "Operator of the line."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, token(it.network.operator.as_ref())) };
    SessionsNetworkService "sessions.network.service" "/sessions/*/network/service"
        Application Observed Plainly Reported
        "Service whose exit it is, by a dated exit list."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, product(it.network.service.as_ref())) };
    SessionsNetworkSecond "sessions.network.second" "/sessions/*/network/second/country"
        Application Observed ForThePerson Sameness
        "What a second table says of the same line; where two disagree neither is taken."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, token(it.network.second.as_ref()?.country.as_ref())) };
    SessionsInteractive "sessions.interactive" "/sessions/*/interactive"
        Employment Observed Plainly Truth
        "Somebody gave input: no automation, no forgotten session."
        |p, [i, _]| { let it = p.sessions.get(i)?; told(it.at, truth(it.interactive)) };
    DevicesIssued "devices.issued" "/devices/*/issued"
        Onboarding Observed Plainly Truth
        "The employer issued the device."
        |p, [i, _]| { let it = p.devices.get(i)?; told(None, truth(it.issued)) };
    DevicesFirstBootAt "devices.first_boot.at" "/devices/*/first_boot/at"
        Onboarding Observed Plainly Time
        "First boot."
        |p, [i, _]| { let it = p.devices.get(i)?.first_boot.as_ref()?; told(it.at, moment(it.at)) };
    DevicesFirstBootPlace "devices.first_boot.place" "/devices/*/first_boot/place"
        Onboarding Observed Plainly Nearness
        "Where the first boot was."
        |p, [i, _]| { let it = p.devices.get(i)?.first_boot.as_ref()?; told(it.at, place(&it.place)) };
    DevicesFirstBootMethod "devices.first_boot.method" "/devices/*/first_boot/method"
        Onboarding Observed Plainly Word
        "How that place is known."
        |p, [i, _]| { let it = p.devices.get(i)?.first_boot.as_ref()?; told(it.at, word(it.method)) };
    DevicesSoftware "devices.software" "/devices/*/software/*/product"
        Onboarding Observed Plainly Reported
        "Products on the device."
        |p, [i, j]| { let it = p.devices.get(i)?.software.as_ref()?.get(j)?; told(it.first_seen.or(it.at), product(it.product.as_ref())) };
    DevicesSoftwareFirstSeen "devices.software.first_seen" "/devices/*/software/*/first_seen"
        Onboarding Observed Plainly Time
        "When a product was first seen."
        |p, [i, j]| { let it = p.devices.get(i)?.software.as_ref()?.get(j)?; told(it.first_seen, moment(it.first_seen)) };
    DevicesSoftwareDaysSeen "devices.software.days_seen" "/devices/*/software/*/days_seen"
        Onboarding Observed Plainly Count
        "On how many days a product was seen."
        |p, [i, j]| { let it = p.devices.get(i)?.software.as_ref()?.get(j)?; told(it.first_seen, count(it.days_seen)) };
    DevicesInboundSessions "devices.inbound_sessions" "/devices/*/inbound_sessions/*"
        Onboarding Observed Plainly Entries
        "Interactive control of the device from outside."
        |p, [i, j]| { let it = p.devices.get(i)?.inbound_sessions.as_ref()?.get(j)?; told(it.at, moment(it.at)) };
    DevicesActiveDays "devices.active_days" "/devices/*/active_days"
        Onboarding Observed Plainly Count
        "Working days with use."
        |p, [i, _]| { let it = p.devices.get(i)?; told(None, count(it.active_days)) };
    DevicesPeripherals "devices.peripherals" "/devices/*/peripherals/*/product"
        Onboarding Observed Plainly Reported
        "Attached USB parts."
        |p, [i, j]| { let it = p.devices.get(i)?.peripherals.as_ref()?.get(j)?; told(it.at, product(it.product.as_ref())) };
    DevicesDisplays "devices.displays" "/devices/*/displays/*/identity"
        Onboarding Observed Plainly Reported
        "Attached displays."
        |p, [i, j]| { let it = p.devices.get(i)?.displays.as_ref()?.get(j)?; told(it.at, product(it.identity.as_ref())) };
    DevicesLocationReadings "devices.location.readings" "/devices/*/location/readings/*/place"
        Onboarding Observed Plainly Nearness
        "Where the device places itself."
        |p, [i, j]| { let it = p.devices.get(i)?.location.as_ref()?.readings.get(j)?; told(it.at, place(&it.place)) };
    DevicesLocationMethod "devices.location.method" "/devices/*/location/method"
        Onboarding Observed Plainly Word
        "How readings are made."
        |p, [i, _]| { let it = p.devices.get(i)?.location.as_ref()?; told(None, word(it.method)) };
    DevicesLocationReadingCount "devices.location.reading_count" "/devices/*/location/reading_count"
        Onboarding Observed Plainly Count
        "How many readings the tool holds."
        |p, [i, _]| { let it = p.devices.get(i)?.location.as_ref()?; told(None, count(it.reading_count)) };
    DevicesAlerts "devices.alerts" "/devices/*/alerts/*/kind"
        Onboarding Observed Plainly Entries
        "Triaged alerts of the endpoint tool."
        |p, [i, j]| { let it = p.devices.get(i)?.alerts.as_ref()?.get(j)?; told(it.at, word(it.kind)) };
    DevicesPossessionCheck "devices.possession_check" "/devices/*/possession_checks/*/outcome"
        Onboarding Verified Plainly Word
        "Outcomes of the possession check."
        |p, [i, j]| { let it = p.devices.get(i)?.possession_checks.get(j)?; told(it.at, word(it.outcome)) };
    DevicesKeyEnrolment "devices.key_enrolment" "/devices/*/key_enrolment/enrolled_at"
        Onboarding Observed Plainly Time
        "Enrolment of the hardware key."
        |p, [i, _]| { let it = p.devices.get(i)?.key_enrolment.as_ref()?; told(it.enrolled_at, moment(it.enrolled_at)) };
    DevicesDeclared "devices.declared" "/devices/*/declared"
        Onboarding Observed ForThePerson Truth
        "It is the person's own device, and on record as such."
        |p, [i, _]| { let it = p.devices.get(i)?; told(None, truth(it.declared)) };
    DevicesSoftwareApproved "devices.software.approved" "/devices/*/software/*/approved"
        Onboarding Observed ForThePerson Truth
        "The employer approved the product; no reason is kept."
        |p, [i, j]| { let it = p.devices.get(i)?.software.as_ref()?.get(j)?; told(it.first_seen.or(it.at), truth(it.approved)) };
    DevicesInboundApproved "devices.inbound_sessions.approved" "/devices/*/inbound_sessions/*/approved"
        Onboarding Observed ForThePerson Truth
        "Control from outside was approved."
        |p, [i, j]| { let it = p.devices.get(i)?.inbound_sessions.as_ref()?.get(j)?; told(it.at, truth(it.approved)) };
    DevicesPeripheralsUsbId "devices.peripherals.usb_id" "/devices/*/peripherals/*/usb_id"
        Onboarding Observed Plainly Reported
        "Vendor and product id of an attached USB part."
        |p, [i, j]| { let it = p.devices.get(i)?.peripherals.as_ref()?.get(j)?; told(it.at, product(it.usb_id.as_ref())) };
    DevicesPeripheralsMaker "devices.peripherals.maker" "/devices/*/peripherals/*/maker"
        Onboarding Observed Plainly Reported
        "Maker's text of an attached USB part."
        |p, [i, j]| { let it = p.devices.get(i)?.peripherals.as_ref()?.get(j)?; told(it.at, product(it.maker.as_ref())) };
    DevicesDisplaysCaptureChip "devices.displays.capture_chip" "/devices/*/displays/*/capture_chip"
        Onboarding Observed Plainly Truth
        "An attached display is a capture chip and no monitor."
        |p, [i, j]| { let it = p.devices.get(i)?.displays.as_ref()?.get(j)?; told(it.at, truth(it.capture_chip)) };
    DevicesDisplayCount "devices.display_count" "/devices/*/display_count"
        Onboarding Observed Plainly Count
        "How many displays the inventory lists."
        |p, [i, _]| { let it = p.devices.get(i)?; told(None, count(it.display_count)) };
    DeliveriesAddress "deliveries.address" "/deliveries/*/address"
        Onboarding Observed ForThePerson Nearness
        "Where the device is sent; given beforehand, it explains why a device is there."
        |p, [i, _]| { let it = p.deliveries.get(i)?; told(it.at, place(&it.address)) };
    DeliveriesAddressClass "deliveries.address_class" "/deliveries/*/address_class"
        Onboarding Observed ForThePerson Word
        "Class of that place, or the caller's label."
        |p, [i, _]| { let it = p.deliveries.get(i)?; told(it.at, word(it.address_class)) };
    DeliveriesCarrierEvents "deliveries.carrier_events" "/deliveries/*/carrier_events/*/kind"
        Onboarding Observed Plainly Entries
        "The carrier's record."
        |p, [i, j]| { let it = p.deliveries.get(i)?.carrier_events.as_ref()?.get(j)?; told(it.at, word(it.kind)) };
    DeliveriesChanges "deliveries.changes" "/deliveries/*/changes/*/to"
        Onboarding Observed Plainly Entries
        "Changes of the delivery place."
        |p, [i, j]| { let it = p.deliveries.get(i)?.changes.as_ref()?.get(j)?; told(it.at, place(&it.to)) };
    DeliveriesCollectorCheck "deliveries.collector_check" "/deliveries/*/collector/outcome"
        Onboarding Verified Plainly Word
        "Who took the parcel."
        |p, [i, _]| { let it = p.deliveries.get(i)?.collector.as_ref()?; told(it.at, word(it.outcome)) };
    DeliveriesDeliveredAt "deliveries.delivered_at" "/deliveries/*/delivered_at"
        Onboarding Observed Plainly Time
        "Delivery."
        |p, [i, _]| { let it = p.deliveries.get(i)?; told(it.delivered_at, moment(it.delivered_at)) };
    DeliveriesDispatchedAt "deliveries.dispatched_at" "/deliveries/*/dispatched_at"
        Onboarding Observed Plainly Time
        "Dispatch."
        |p, [i, _]| { let it = p.deliveries.get(i)?; told(it.dispatched_at, moment(it.dispatched_at)) };
    DeliveriesHandoversMissed "deliveries.handovers_missed" "/deliveries/*/handovers_missed"
        Onboarding Observed Plainly Count
        "Hand-overs against identity that were declined or missed."
        |p, [i, _]| { let it = p.deliveries.get(i)?; told(it.at, count(it.handovers_missed)) };
    DeliveriesDevice "deliveries.device" "/deliveries/*/device"
        Onboarding Observed Plainly Sameness
        "Device in the parcel."
        |p, [i, _]| { let it = p.deliveries.get(i)?; told(it.at, token(it.device.as_ref())) };
    DeliveriesChangesAskedBy "deliveries.changes.asked_by" "/deliveries/*/changes/*/asked_by"
        Onboarding Observed ForThePerson Word
        "Who asked for the change: an employer or a provider that did speaks for the person."
        |p, [i, j]| { let it = p.deliveries.get(i)?.changes.as_ref()?.get(j)?; told(it.at, word(it.asked_by)) };
    PaymentsAccount "payments.account" "/payments/accounts/*/account"
        Onboarding Observed Plainly Sameness
        "Receiving account."
        |p, [i, _]| { let it = p.payments.accounts.get(i)?; told(it.at, token(it.account.as_ref())) };
    PaymentsAccountClass "payments.account_class" "/payments/accounts/*/class"
        Onboarding Observed Plainly Word
        "Class of the account."
        |p, [i, _]| { let it = p.payments.accounts.get(i)?; told(it.at, word(it.class)) };
    PaymentsAccountCountry "payments.account_country" "/payments/accounts/*/country"
        Onboarding Observed Plainly Sameness
        "Country of the account."
        |p, [i, _]| { let it = p.payments.accounts.get(i)?; told(it.at, token(it.country.as_ref())) };
    PaymentsMultiCurrency "payments.multi_currency" "/payments/accounts/*/multi_currency"
        Onboarding Observed ForThePerson Truth
        "The account has a multi-currency prefix, so that its country says nothing."
        |p, [i, _]| { let it = p.payments.accounts.get(i)?; told(it.at, truth(it.multi_currency)) };
    PaymentsChanges "payments.changes" "/payments/changes/*/to"
        Employment Observed Plainly Entries
        "Changes of the receiving account."
        |p, [i, _]| { let it = p.payments.changes.as_ref()?.get(i)?; told(it.at, token(it.to.as_ref())) };
    PaymentsFirstPayAt "payments.first_pay_at" "/payments/first_pay_at"
        Employment Observed Plainly Time
        "First pay."
        |p, _| { let it = p; told(it.payments.first_pay_at, moment(it.payments.first_pay_at)) };
    PaymentsHolderComparison "payments.holder_comparison" "/payments/accounts/*/holder_check/result"
        Onboarding Verified Plainly Word
        "What the issuer says of the holder."
        |p, [i, _]| { let it = p.payments.accounts.get(i)?.holder_check.as_ref()?; told(it.at, word(it.result)) };
    PaymentsHolderNamesTested "payments.holder_names_tested" "/payments/accounts/*/holder_check/all_names_tested"
        Onboarding Verified Plainly Truth
        "Every declared name was tested."
        |p, [i, _]| { let it = p.payments.accounts.get(i)?.holder_check.as_ref()?; told(it.at, truth(it.all_names_tested)) };
    PaymentsHolderWritten "payments.holder_written" "/payments/accounts/*/holder_written"
        Onboarding Claimed Plainly Names
        "Holder as written on the payment instruction."
        |p, [i, _]| { let it = p.payments.accounts.get(i)?; told(it.at, name(it.holder_written.as_ref())) };
    PaymentsPayeeKind "payments.payee_kind" "/payments/payee/kind"
        Offer Observed Plainly Word
        "Who is to be paid."
        |p, _| { let it = p.payments.payee.as_ref()?; told(it.at, word(it.kind)) };
    PaymentsPayeeFirm "payments.payee_firm" "/payments/payee/firm"
        Offer Observed Plainly Reported
        "Firm to which pay was asked to go."
        |p, _| { let it = p.payments.payee.as_ref()?; told(it.at, product(it.firm.as_ref())) };
    PaymentsPayeeEntityLinks "payments.payee_entity_links" "/payments/payee/shares"
        Offer Observed Plainly Entries
        "What the payee firm shares with another worker's payee."
        |p, _| { let it = p.payments.payee.as_ref()?; told(it.at, entries(it.shares.as_ref())) };
    PaymentsRequests "payments.requests" "/payments/requests/*/kind"
        Offer Observed Plainly Entries
        "Written requests on pay."
        |p, [i, _]| { let it = p.payments.requests.as_ref()?.get(i)?; told(it.at, word(it.kind)) };
    PaymentsChangesSplit "payments.changes.split" "/payments/changes/*/split"
        Employment Observed ForThePerson Truth
        "Pay is split between own accounts, so that it is no change."
        |p, [i, _]| { let it = p.payments.changes.as_ref()?.get(i)?; told(it.at, truth(it.split)) };
    ChecksPayeeEntity "checks.payee_entity" "/payments/payee/register/result"
        Offer Verified Plainly Word
        "What the register says of the payee firm."
        |p, _| { let it = p.payments.payee.as_ref()?.register.as_ref()?; told(it.at, word(it.result)) };
    DocumentsPresented "documents.presented" "/documents/presented"
        Interview Observed Plainly Word
        "When a document was shown."
        |p, _| { let it = p; told(None, word(it.documents.presented)) };
    DocumentsCheckResult "documents.check.result" "/documents/checks/*/result"
        Screening Verified Plainly Word
        "What was found of the document."
        |p, [i, _]| { let it = p.documents.checks.get(i)?; told(it.at, word(it.result)) };
    DocumentsCheckMethod "documents.check.method" "/documents/checks/*/method"
        Screening Verified Plainly Word
        "How it was examined."
        |p, [i, _]| { let it = p.documents.checks.get(i)?; told(it.at, word(it.method)) };
    DocumentsCheckReviewed "documents.check.reviewed" "/documents/checks/*/reviewed"
        Screening Verified Plainly Truth
        "A trained reviewer confirmed the finding."
        |p, [i, _]| { let it = p.documents.checks.get(i)?; told(it.at, truth(it.reviewed)) };
    DocumentsCheckReuse "documents.check.reuse" "/documents/checks/*/reuse"
        Screening Verified Plainly Word
        "The vendor's report of re-use."
        |p, [i, _]| { let it = p.documents.checks.get(i)?; told(it.at, word(it.reuse)) };
    DocumentsCheckVerifierChannel "documents.check.verifier_channel" "/documents/checks/*/verifier_channel"
        Screening Observed Plainly Word
        "Who chose the verifier."
        |p, [i, _]| { let it = p.documents.checks.get(i)?; told(it.at, word(it.verifier_channel)) };
    DocumentsCheckVerifierOfIntermediary "documents.check.verifier_of_intermediary" "/documents/checks/*/verifier_of_intermediary"
        Screening Observed Plainly Truth
        "The verifier is staff of the intermediary or shares its address."
        |p, [i, _]| { let it = p.documents.checks.get(i)?; told(it.at, truth(it.verifier_of_intermediary)) };
    ReferencesCheckResult "references.check.result" "/references/*/check/result"
        Offer Verified Plainly Word
        "What the firm says of its referee."
        |p, [i, _]| { let it = p.references.get(i)?.check.as_ref()?; told(it.at, word(it.result)) };
    ReferencesCheckChannel "references.check.channel" "/references/*/check/channel"
        Offer Observed Plainly Word
        "How the firm was reached."
        |p, [i, _]| { let it = p.references.get(i)?.check.as_ref()?; told(it.at, word(it.channel)) };
    ReferencesContact "references.contact" "/references/*/contact"
        Offer Claimed Plainly Sameness
        "Telephone or mailbox of the referee."
        |p, [i, _]| { let it = p.references.get(i)?; told(it.at, token(it.contact.as_ref())) };
    ReferencesFirmLinks "references.firm_links" "/references/*/firm_links"
        Offer Observed Plainly Entries
        "What the referee's firm shares with the candidate on the net."
        |p, [i, _]| { let it = p.references.get(i)?; told(it.at, entries(it.firm_links.as_ref())) };
    ReferencesFirm "references.firm" "/references/*/firm"
        Offer Claimed Plainly Reported
        "Firm at which the referee is said to work."
        |p, [i, _]| { let it = p.references.get(i)?; told(it.at, product(it.firm.as_ref())) };
    ReferencesFirmDomain "references.firm_domain" "/references/*/firm_domain"
        Offer Claimed Plainly Reported
        "Domain of the referee's firm."
        |p, [i, _]| { let it = p.references.get(i)?; told(it.at, token(it.firm_domain.as_ref())) };
    ReferencesDeclaredTie "references.declared_tie" "/references/*/declared_tie"
        Offer Claimed ForThePerson Truth
        "Said openly to be a relative or partner."
        |p, [i, _]| { let it = p.references.get(i)?; told(it.at, truth(it.declared_tie)) };
    PersonasProfileExists "personas.profile.exists" "/personas/profiles/*/exists"
        Screening Observed Plainly Truth
        "The link leads to a page."
        |p, [i, _]| { let it = p.personas.profiles.get(i)?; told(it.at, truth(it.exists)) };
    PersonasProfileHistoryComparison "personas.profile.history_comparison" "/personas/profiles/*/history_contradictions"
        Screening Observed Plainly Count
        "Contradictions between page and r\u{e9}sum\u{e9}."
        |p, [i, _]| { let it = p.personas.profiles.get(i)?; told(it.at, count(it.history_contradictions)) };
    PersonasProfilePeopleComparison "personas.profile.people_comparison" "/personas/profiles/*/people_comparison/result"
        Screening Verified Plainly Word
        "Whether two profiles show one person."
        |p, [i, _]| { let it = p.personas.profiles.get(i)?.people_comparison.as_ref()?; told(it.at, word(it.result)) };
    PersonasProfileWithdrawnAt "personas.profile.withdrawn_at" "/personas/profiles/*/withdrawn_at"
        Screening Observed Plainly Time
        "When a page was removed."
        |p, [i, _]| { let it = p.personas.profiles.get(i)?; told(it.withdrawn_at, moment(it.withdrawn_at)) };
    PersonasCodeAccountSince "personas.code.account_since" "/personas/code/*/account_since"
        Screening Observed Plainly Time
        "Since when the code account is public."
        |p, [i, _]| { let it = p.personas.code.get(i)?; told(it.at, moment(it.account_since)) };
    PersonasCodeAuthorNames "personas.code.author_names" "/personas/code/*/author_names"
        Screening Observed Plainly Names
        "Author names in repositories presented as one person's work."
        |p, [i, _]| { let it = p.personas.code.get(i)?; told(it.at, entries(it.author_names.as_ref())) };
    PersonasCodeBackdatedShare "personas.code.backdated_share" "/personas/code/*/backdated_per_100"
        Screening Observed Plainly Count
        "Commits older than the account, of 100."
        |p, [i, _]| { let it = p.personas.code.get(i)?; told(it.at, count(it.backdated_per_100)) };
    PersonasCodeCopiedHistory "personas.code.copied_history" "/personas/code/*/copied_history"
        Screening Observed Plainly Count
        "Repositories copied with the author rewritten."
        |p, [i, _]| { let it = p.personas.code.get(i)?; told(it.at, count(it.copied_history)) };
    PersonasCodeStars "personas.code.stars" "/personas/code/*/stars"
        Screening Observed Plainly Count
        "Stars of the best-known repository."
        |p, [i, _]| { let it = p.personas.code.get(i)?; told(it.at, count(it.stars)) };
    PersonasPortraitFinding "personas.portrait.finding" "/personas/portraits/*/finding"
        Screening Verified Plainly Word
        "What was found of the portrait."
        |p, [i, _]| { let it = p.personas.portraits.get(i)?; told(it.at, word(it.finding)) };
    PersonasPortraitBy "personas.portrait.by" "/personas/portraits/*/reviewed"
        Screening Verified Plainly Truth
        "A trained person or vendor found it."
        |p, [i, _]| { let it = p.personas.portraits.get(i)?; told(it.at, truth(it.reviewed)) };
    PersonasSiteNames "personas.site.names" "/personas/sites/*/names"
        Screening Observed Plainly Names
        "Authors named on the own page."
        |p, [i, _]| { let it = p.personas.sites.get(i)?; told(it.at, entries(it.names.as_ref())) };
    PersonasSiteTextMatch "personas.site.text_match" "/personas/sites/*/text_match"
        Screening Observed Plainly Truth
        "Its text equals another applicant's page."
        |p, [i, _]| { let it = p.personas.sites.get(i)?; told(it.at, truth(it.text_match)) };
    InterviewsStage "interviews.stage" "/interviews/*/stage"
        Interview Observed Plainly Word
        "Stage of the talk."
        |p, [i, _]| { let it = p.interviews.get(i)?; told(it.at, stage_word(it.stage)) };
    InterviewsCameraProduct "interviews.camera_product" "/interviews/*/camera_product"
        Interview Observed Plainly Reported
        "Camera name that the platform reports."
        |p, [i, _]| { let it = p.interviews.get(i)?; told(it.at, product(it.camera_product.as_ref())) };
    InterviewsFindingsReviewers "interviews.findings.reviewers" "/interviews/*/findings/reviewers"
        Interview Observed Plainly Count
        "Separate notes of interviewers."
        |p, [i, _]| { let it = p.interviews.get(i)?; told(it.at, count(it.findings.as_ref()?.reviewers)) };
    InterviewsFindingsNameShown "interviews.findings.name_shown" "/interviews/*/findings/names_shown/*/name"
        Interview Observed Plainly Names
        "Names displayed or said."
        |p, [i, j]| { let it = p.interviews.get(i)?; told(it.at, name(it.findings.as_ref()?.names_shown.as_ref()?.get(j)?.name.as_ref())) };
    InterviewsFindingsIdentitiesOnScreen "interviews.findings.identities_on_screen" "/interviews/*/findings/identities_on_screen/*/name"
        Interview Observed Plainly Names
        "Other identities signed in on a shared screen."
        |p, [i, j]| { let it = p.interviews.get(i)?; told(it.at, name(it.findings.as_ref()?.identities_on_screen.as_ref()?.get(j)?.name.as_ref())) };
    InterviewsFindingsOtherInterviews "interviews.findings.other_interviews" "/interviews/*/findings/other_interviews"
        Interview Observed Plainly Truth
        "Other job interviews audible."
        |p, [i, _]| { let it = p.interviews.get(i)?; told(it.at, truth(it.findings.as_ref()?.other_interviews)) };
    InterviewsFindingsSecondPerson "interviews.findings.second_person" "/interviews/*/findings/second_person"
        Interview Observed Plainly Word
        "Whether somebody else answered."
        |p, [i, _]| { let it = p.interviews.get(i)?; told(it.at, word(it.findings.as_ref()?.second_person)) };
    InterviewsFindingsPlace "interviews.findings.place" "/interviews/*/findings/place"
        Interview Observed Plainly Word
        "Note on the place said."
        |p, [i, _]| { let it = p.interviews.get(i)?; told(it.at, word(it.findings.as_ref()?.place)) };
    InterviewsMediaFindingResult "interviews.media_finding.result" "/interviews/*/media/result"
        Interview Verified Plainly Word
        "Whether face or voice were found synthetic."
        |p, [i, _]| { let it = p.interviews.get(i)?.media.as_ref()?; told(it.at, word(it.result)) };
    InterviewsMediaFindingOccasions "interviews.media_finding.occasions" "/interviews/*/media/occasions"
        Interview Verified Plainly Count
        "Occasions with the finding."
        |p, [i, _]| { let it = p.interviews.get(i)?.media.as_ref()?; told(it.at, count(it.occasions)) };
    InterviewsPersonComparisonResult "interviews.person_comparison.result" "/interviews/*/person_comparison/result"
        Interview Verified Plainly Word
        "Whether one person appeared at two stages."
        |p, [i, _]| { let it = p.interviews.get(i)?.person_comparison.as_ref()?; told(it.at, word(it.result)) };
    InterviewsPersonComparisonReviewers "interviews.person_comparison.reviewers" "/interviews/*/person_comparison/reviewers"
        Interview Verified Plainly Count
        "Trained people who compared."
        |p, [i, _]| { let it = p.interviews.get(i)?.person_comparison.as_ref()?; told(it.at, count(it.reviewers)) };
    AccessEvents "access.events" "/access/events/*/kind"
        Employment Observed Plainly Entries
        "Copies, changes, reads in the employer's systems."
        |p, [i, _]| { let it = p.access.events.as_ref()?.get(i)?; told(it.at, word(it.kind)) };
    ConductReports "conduct.reports" "/conduct/reports/*/kind"
        Employment Observed Plainly Entries
        "Facts recorded by a named manager."
        |p, [i, _]| { let it = p.conduct.reports.as_ref()?.get(i)?; told(it.at, word(it.kind)) };
    ChecksBackgroundChannel "checks.background.channel" "/checks/background/channel"
        Screening Observed Plainly Word
        "Who brought the background report."
        |p, _| { let it = p.checks.background.as_ref()?; told(it.at, word(it.channel)) };
    ChecksBackgroundProviderConfirmed "checks.background.provider_confirmed" "/checks/background/provider_confirmed"
        Screening Verified Plainly Word
        "The provider's answer through an own line."
        |p, _| { let it = p.checks.background.as_ref()?; told(it.at, word(it.provider_confirmed)) };
    ChecksCertificateResult "checks.certificate.result" "/checks/certificates/*/result"
        Screening Verified Plainly Word
        "Answer of a certificate's issuer."
        |p, [i, _]| { let it = p.checks.certificates.get(i)?; told(it.at, word(it.result)) };
    ChecksConcurrentEmploymentCount "checks.concurrent_employment.count" "/checks/concurrent_employment/count"
        Screening Verified Plainly Count
        "Concurrent full-time posts begun within twelve months."
        |p, _| { let it = p.checks.concurrent_employment.as_ref()?; told(it.at, count(it.count)) };
    ChecksConcurrentEmploymentDisclosed "checks.concurrent_employment.disclosed" "/checks/concurrent_employment/disclosed"
        Screening Claimed ForThePerson Truth
        "The posts were disclosed."
        |p, _| { let it = p.checks.concurrent_employment.as_ref()?; told(it.at, truth(it.disclosed)) };
    ChecksEducationResult "checks.education.result" "/checks/education/*/result"
        Screening Verified Plainly Word
        "A registrar's answer."
        |p, [i, _]| { let it = p.checks.education.get(i)?; told(it.at, word(it.result)) };
    ChecksEducationNamesTested "checks.education.names_tested" "/checks/education/*/all_names_tested"
        Screening Verified Plainly Truth
        "Every declared name was tested."
        |p, [i, _]| { let it = p.checks.education.get(i)?; told(it.at, truth(it.all_names_tested)) };
    ChecksEmployerResult "checks.employer.result" "/checks/employers/*/result"
        Screening Verified Plainly Word
        "A claimed employer's answer."
        |p, [i, _]| { let it = p.checks.employers.get(i)?; told(it.at, word(it.result)) };
    ChecksEmployerChannel "checks.employer.channel" "/checks/employers/*/channel"
        Screening Observed Plainly Word
        "How the employer was reached."
        |p, [i, _]| { let it = p.checks.employers.get(i)?; told(it.at, word(it.channel)) };
    ChecksEmployerNamesTested "checks.employer.names_tested" "/checks/employers/*/all_names_tested"
        Screening Verified Plainly Truth
        "Every declared name was tested."
        |p, [i, _]| { let it = p.checks.employers.get(i)?; told(it.at, truth(it.all_names_tested)) };
    ChecksEmployerRegister "checks.employer.register" "/checks/employers/*/register"
        Screening Verified Plainly Word
        "The register of the claimed place."
        |p, [i, _]| { let it = p.checks.employers.get(i)?; told(it.at, word(it.register)) };
    ChecksEmployerDomainSince "checks.employer.domain_since" "/checks/employers/*/domain_since"
        Screening Observed Plainly Time
        "First registration of the employer's domain."
        |p, [i, _]| { let it = p.checks.employers.get(i)?; told(it.at, moment(it.domain_since)) };
    ChecksEmployerNamedByOthers "checks.employer.named_by_others" "/checks/employers/*/named_by_others"
        Screening Observed Plainly Word
        "An unrelated person names it as employer."
        |p, [i, _]| { let it = p.checks.employers.get(i)?; told(it.at, word(it.named_by_others)) };
    ChecksEmployerOffices "checks.employer.offices" "/checks/employers/*/office_there"
        Screening Observed Plainly Word
        "Whether it had an office in the claimed city in those years."
        |p, [i, _]| { let it = p.checks.employers.get(i)?; told(it.at, word(it.office_there)) };
    ChecksHolderMatchResult "checks.holder_match.result" "/checks/holder_match/*/result"
        Onboarding Verified Plainly Word
        "Person against document."
        |p, [i, _]| { let it = p.checks.holder_match.get(i)?; told(it.at, word(it.result)) };
    ChecksHolderMatchAttempts "checks.holder_match.attempts" "/checks/holder_match/*/attempts"
        Onboarding Verified Plainly Count
        "Attempts of that comparison."
        |p, [i, _]| { let it = p.checks.holder_match.get(i)?; told(it.at, count(it.attempts)) };
    ChecksHolderMatchReviewed "checks.holder_match.reviewed" "/checks/holder_match/*/reviewed"
        Onboarding Verified Plainly Truth
        "A trained reviewer agreed."
        |p, [i, _]| { let it = p.checks.holder_match.get(i)?; told(it.at, truth(it.reviewed)) };
    ChecksIntermediaryRegister "checks.intermediary.register" "/checks/intermediary/register"
        Screening Verified Plainly Word
        "Register of the intermediary."
        |p, _| { let it = p.checks.intermediary.as_ref()?; told(it.at, word(it.register)) };
    ChecksIntermediarySecondPerson "checks.intermediary.second_person" "/checks/intermediary/second_person"
        Screening Verified Plainly Word
        "A second verifiable person works there."
        |p, _| { let it = p.checks.intermediary.as_ref()?; told(it.at, word(it.second_person)) };
    ChecksIntermediarySiteCopied "checks.intermediary.site_copied" "/checks/intermediary/site_copied"
        Screening Observed Plainly Word
        "Its site's text equals another firm's."
        |p, _| { let it = p.checks.intermediary.as_ref()?; told(it.at, word(it.site_copied)) };
    ChecksLivenessResult "checks.liveness.result" "/checks/liveness/*/result"
        Onboarding Verified Plainly Word
        "The vendor's liveness finding."
        |p, [i, _]| { let it = p.checks.liveness.get(i)?; told(it.at, word(it.result)) };
    ChecksLivenessAttempts "checks.liveness.attempts" "/checks/liveness/*/attempts"
        Onboarding Verified Plainly Count
        "Attempts, each on another device."
        |p, [i, _]| { let it = p.checks.liveness.get(i)?; told(it.at, count(it.attempts)) };
    ChecksOwnerContactResult "checks.owner_contact.result" "/checks/owner_contact/*/result"
        Employment Verified Plainly Word
        "What the identity's owner says."
        |p, [i, _]| { let it = p.checks.owner_contact.get(i)?; told(it.at, word(it.result)) };
    ChecksOwnerContactChannel "checks.owner_contact.channel" "/checks/owner_contact/*/channel"
        Employment Verified Plainly Word
        "How the owner spoke."
        |p, [i, _]| { let it = p.checks.owner_contact.get(i)?; told(it.at, word(it.channel)) };
    ChecksPlatformResult "checks.platform.result" "/checks/platform/result"
        Application Verified Plainly Word
        "What the marketplace found."
        |p, _| { let it = p.checks.platform.as_ref()?; told(it.at, word(it.result)) };
    ChecksReferrerMetInPerson "checks.referrer.met_in_person" "/checks/referrer_met_in_person"
        Screening Observed ForThePerson Truth
        "The colleague who recommended the person was met in person."
        |p, _| { let it = p; told(None, truth(it.checks.referrer_met_in_person)) };
    ChecksRequestedAt "checks.requested_at" "/checks/requested/*/at"
        Screening Observed Plainly Time
        "When a check was asked for."
        |p, [i, _]| { let it = p.checks.requested.get(i)?; told(it.at, moment(it.at)) };
    ChecksSamePersonOtherName "checks.same_person_other_name" "/checks/same_person/result"
        Screening Verified Plainly Word
        "The vendor's duplicate finding."
        |p, _| { let it = p.checks.same_person.as_ref()?; told(it.at, word(it.result)) };
    ChecksSteps "checks.steps" "/checks/steps/*/kind"
        Application Verified ForThePerson Entries
        "Steps that answer findings."
        |p, [i, _]| { let it = p.checks.steps.get(i)?; told(it.at, word(it.kind)) };
    EmployerAgreedAssistance "employer.agreed_assistance" "/employer/agreed_assistance"
        Interview Observed ForThePerson Truth
        "Assistance was agreed; no reason is kept."
        |p, _| { let it = p; told(None, truth(it.employer.agreed_assistance)) };
    EmployerApprovedRemoteTools "employer.approved_remote_tools" "/employer/approved_remote_tools"
        Onboarding Observed ForThePerson Reported
        "Approved remote-control products; no reason is kept."
        |p, _| { let it = p; told(None, entries(it.employer.approved_remote_tools.as_ref())) };
    EmployerCountry "employer.country" "/employer/countries"
        Application Observed ForThePerson Sameness
        "Countries in which the employer pays."
        |p, _| { let it = p; told(None, entries(Some(&it.employer.countries))) };
    EmployerOwnDevicePolicy "employer.own_device_policy" "/employer/own_device_policy"
        Application Observed ForThePerson Truth
        "Own devices are allowed."
        |p, _| { let it = p; told(None, truth(it.employer.own_device_policy)) };
    EmployerStartAt "employer.start_at" "/employer/start_at"
        Employment Observed Plainly Time
        "Start of work."
        |p, _| { let it = p; told(it.employer.start_at, moment(it.employer.start_at)) };
    EmployerTravelApprovals "employer.travel_approvals" "/employer/travel_approvals/*/place"
        Application Observed ForThePerson Nearness
        "Approved travel."
        |p, [i, _]| { let it = p.employer.travel_approvals.get(i)?; told(it.at, place(&it.place)) };
    IntermediaryAddress "intermediary.address" "/intermediary/addresses/*"
        Application Observed Plainly Nearness
        "Registered or contract addresses of the intermediary."
        |p, [i, _]| { let it = p.intermediary.addresses.get(i)?; told(None, place(it)) };
    IntermediaryAgreedHandling "intermediary.agreed_handling" "/intermediary/agreed_handling"
        Application Observed ForThePerson Truth
        "The contract says that the firm handles devices."
        |p, _| { let it = p; told(None, truth(it.intermediary.agreed_handling)) };
    IntermediaryOfficers "intermediary.officers" "/intermediary/officers"
        Application Observed Plainly Sameness
        "Officers and staff named in the contract."
        |p, _| { let it = p; told(None, entries(Some(&it.intermediary.officers))) };
    IntermediaryVerified "intermediary.verified" "/intermediary/verified"
        Application Verified ForThePerson Truth
        "The intermediary was audited."
        |p, _| { let it = p; told(None, truth(it.intermediary.verified)) };
    IntermediaryFirm "intermediary.firm" "/intermediary/firm"
        Application Observed Plainly Reported
        "The firm that offers the worker."
        |p, _| { let it = p; told(None, product(it.intermediary.firm.as_ref())) };
    IntermediaryDomain "intermediary.domain" "/intermediary/domain"
        Application Observed Plainly Reported
        "The intermediary's domain."
        |p, _| { let it = p; told(None, token(it.intermediary.domain.as_ref())) };
    RolePaysInCrypto "role.pays_in_crypto" "/role/pays_in_crypto"
        Application Observed ForThePerson Truth
        "The role or sector pays in cryptocurrency."
        |p, _| { let it = p; told(None, truth(it.role.pays_in_crypto)) };
    RoleNamedPerson "role.named_person" "/role/named_person"
        Application Observed Plainly Truth
        "The contract names the person who works."
        |p, _| { let it = p; told(None, truth(it.role.named_person)) };
    RoleSubstitutionAllowed "role.substitution_allowed" "/role/substitution_allowed"
        Application Observed ForThePerson Truth
        "The contract allows substitution."
        |p, _| { let it = p; told(None, truth(it.role.substitution_allowed)) };
    ListsFrontsMatch "lists.fronts.match" "/lists/fronts/fields"
        Screening Observed Plainly Entries
        "Match with reported fronts and seized domains."
        |p, _| { let it = p.lists.fronts.as_ref()?; told(it.at, entries(Some(&it.fields))) };
    ListsIpKvmIdsDate "lists.ip_kvm_ids.date" "/devices/*/peripherals"
        Onboarding Observed Plainly Time
        "Age of the shipped list of network KVM identifiers."
        |p, _| { let it = p; told(None, Some(Value::Truth(!it.id.raw().is_empty()))) };
    ListsReportedAddressesMatch "lists.reported_addresses.match" "/lists/reported_addresses/matched"
        Application Observed Plainly Truth
        "Match with a dated address list of the caller."
        |p, _| { let it = p.lists.reported_addresses.as_ref()?; told(it.at, truth(it.matched)) };
    ListsReportedContactsMatch "lists.reported_contacts.match" "/lists/reported_contacts/matched"
        Application Observed Plainly Truth
        "Match with a dated contact list of the caller."
        |p, _| { let it = p.lists.reported_contacts.as_ref()?; told(it.at, truth(it.matched)) };
    ListsTechnologyReleasesDate "lists.technology_releases.date" "/lists/technology_releases/date"
        Application Observed Plainly Time
        "Date of the caller's list of releases."
        |p, _| { let it = p.lists.technology_releases.as_ref()?; told(it.date, moment(it.date)) };
    ListsVpnExitsDate "lists.vpn_exits.date" "/lists/vpn_exits/date"
        Application Observed Plainly Time
        "Date of the caller's exit list."
        |p, _| { let it = p.lists.vpn_exits.as_ref()?; told(it.date, moment(it.date)) };
    LinksAccountCount "links.account.count" "/links/account/people"
        Onboarding Observed Plainly Count
        "Other people paid to the account."
        |p, _| { let it = p.links.account.as_ref()?; told(it.at, count(it.people)) };
    LinksContactCount "links.contact.count" "/links/contact/people"
        Application Verified Plainly Count
        "Other people with the confirmed contact."
        |p, _| { let it = p.links.contact.as_ref()?; told(it.at, count(it.people)) };
    LinksDeliveryCount "links.delivery.count" "/links/delivery/people"
        Onboarding Observed Plainly Count
        "Other people at the delivery place."
        |p, _| { let it = p.links.delivery.as_ref()?; told(it.at, count(it.people)) };
    LinksDeviceCount "links.device.count" "/links/device/people"
        Interview Observed Plainly Count
        "Other people on the private device."
        |p, _| { let it = p.links.device.as_ref()?; told(it.at, count(it.people)) };
    LinksDevicePlaceCount "links.device_place.count" "/links/device_place/people"
        Onboarding Observed Plainly Count
        "Other people's issued devices at the place."
        |p, _| { let it = p.links.device_place.as_ref()?; told(it.at, count(it.people)) };
    LinksLineCount "links.line.count" "/links/line/people"
        Application Observed Plainly Count
        "Other people on the home line."
        |p, _| { let it = p.links.line.as_ref()?; told(it.at, count(it.people)) };
    LinksLineClass "links.line.class" "/links/line_class"
        Application Observed ForThePerson Word
        "Class of the shared line."
        |p, _| { let it = p; told(None, word(it.links.line_class)) };
    LinksPayMailCount "links.pay_mail.count" "/links/pay_mail/people"
        Employment Observed Plainly Count
        "Other people at the mailing place of pay papers."
        |p, _| { let it = p.links.pay_mail.as_ref()?; told(it.at, count(it.people)) };
    LinksRefereeCount "links.referee.count" "/links/referee/people"
        Offer Observed Plainly Count
        "Other people who name the same referee."
        |p, _| { let it = p.links.referee.as_ref()?; told(it.at, count(it.people)) };
    LinksRefereeOtherEmployers "links.referee.other_employers" "/links/referee_other_employers"
        Offer Observed Plainly Truth
        "The shared referee is claimed at different employers at once."
        |p, _| { let it = p; told(None, truth(it.links.referee_other_employers)) };
    LinksVerifierShared "links.verifier_shared" "/links/verifier/people"
        Onboarding Observed Plainly Count
        "Other hires of the same private verifier."
        |p, _| { let it = p.links.verifier.as_ref()?; told(it.at, count(it.people)) };
    LinksTextSimilarity "links.text.similarity" "/links/text_per_100"
        Application Observed Plainly Count
        "Similarity of the work history with another name's."
        |p, _| { let it = p; told(None, count(it.links.text_per_100)) };
    LinksTextEmployersSame "links.text.employers_same" "/links/text_employers_same"
        Application Observed Plainly Truth
        "Employers and dates are the same too."
        |p, _| { let it = p; told(None, truth(it.links.text_employers_same)) };
    LinksSamePersonKinds "links.same_person.kinds" "/links/same_person_kinds/kinds"
        Screening Observed Plainly Entries
        "Strong kinds shared with one other person."
        |p, _| { let it = p.links.same_person_kinds.as_ref()?; told(it.at, entries(Some(&it.kinds))) };
    LinksClosedCaseKinds "links.closed_case.kinds" "/links/closed_case/kinds"
        Application Observed Plainly Entries
        "Kinds shared with a confirmed case of this employer."
        |p, _| { let it = p.links.closed_case.as_ref()?; told(it.at, entries(Some(&it.kinds))) };
    LinksEarlierRecordKinds "links.earlier_record.kinds" "/links/earlier_record/kinds"
        Application Observed Plainly Entries
        "Kinds shared with a closed record of another name."
        |p, _| { let it = p.links.earlier_record.as_ref()?; told(it.at, entries(Some(&it.kinds))) };
    LinksPredecessorKinds "links.predecessor.kinds" "/links/predecessor/kinds"
        Application Observed Plainly Entries
        "Kinds shared with the person replaced."
        |p, _| { let it = p.links.predecessor.as_ref()?; told(it.at, entries(Some(&it.kinds))) };
    LinksIntermediaryKinds "links.intermediary.kinds" "/links/intermediary/kinds"
        Onboarding Observed Plainly Entries
        "Kinds shared by workers of one intermediary."
        |p, _| { let it = p.links.intermediary.as_ref()?; told(it.at, entries(Some(&it.kinds))) };
    LinksRefereeCandidate "links.referee_candidate" "/links/referee_candidate/kinds"
        Offer Observed Plainly Entries
        "Kinds shared with a referee."
        |p, _| { let it = p.links.referee_candidate.as_ref()?; told(it.at, entries(Some(&it.kinds))) };
    LinksRaterCandidate "links.rater_candidate" "/links/rater_candidate/kinds"
        Application Verified Plainly Entries
        "Kinds shared with a rating client."
        |p, _| { let it = p.links.rater_candidate.as_ref()?; told(it.at, entries(Some(&it.kinds))) };
    LinksReferrerKinds "links.referrer.kinds" "/links/referrer/kinds"
        Screening Observed Plainly Entries
        "Kinds shared with the colleague who recommended the person."
        |p, _| { let it = p.links.referrer.as_ref()?; told(it.at, entries(Some(&it.kinds))) };
}
