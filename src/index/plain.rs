//! The values of a profile that others can have too, each in one writing: a pure function, versioned,
//! so that a warehouse computes the same.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use chrono::NaiveDate;

use super::account;
use super::kind::KeyKind;
use crate::facts::Facts;
use crate::facts::fold::address::{self, AddressParts};
use crate::facts::fold::name::NameForms;
use crate::facts::fold::{contact, label};
use crate::profile::{
    CarrierEventKind, Collector, Comparison, DocumentResult, HolderResult, NetworkClass, Place,
    Profile, RefereeResult, Reference, SessionStep, Token,
};
use crate::units::Moment;

/// The version of the writings: keys of two versions never match.
///
/// It rises whenever a value is written in another way.
pub const NORMALISATION: u32 = 1;

/// On what a key stands.
///
/// ```
/// use hirerisk::index::Standing;
/// assert!(Standing::Claimed < Standing::Established);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The person says so. It is looked up for this person, and not kept: whoever names the address or the number
    /// of somebody else raises nobody but themselves.
    Claimed,
    /// The employer observed it, or somebody confirmed it. It is kept, and found by others.
    Established,
}

/// A value in its one writing, not yet keyed. It may be personal: `Debug` withholds it.
///
/// [`plain_keys`] makes them.
#[derive(Clone, PartialEq, Eq)]
pub struct PlainKey {
    pub(super) kind: KeyKind,
    pub(super) value: String,
    pub(super) seen: NaiveDate,
    pub(super) standing: Standing,
    /// Of an address: the building that it is in.
    pub(super) building: Option<String>,
}

impl fmt::Debug for PlainKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PlainKey({}, \u{2026})", self.kind.name())
    }
}

impl PlainKey {
    /// A value that is already in its one writing: what a warehouse holds.
    ///
    /// ```
    /// use hirerisk::index::{KeyKind, PlainKey, Standing};
    /// let seen = "2026-11-02".parse().unwrap();
    /// let key = PlainKey::new(KeyKind::Device, "device-7", seen, Standing::Established);
    /// assert_eq!(format!("{key:?}"), "PlainKey(device, \u{2026})"); // never the value
    /// ```
    #[must_use]
    pub fn new(
        kind: KeyKind,
        value: impl Into<String>,
        seen: NaiveDate,
        standing: Standing,
    ) -> PlainKey {
        PlainKey { kind, value: value.into(), seen, standing, building: None }
    }

    /// The kind.
    #[must_use]
    pub const fn kind(&self) -> KeyKind {
        self.kind
    }

    /// The value: personal, as a rule.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The day on which it was last seen with the person.
    #[must_use]
    pub const fn seen(&self) -> NaiveDate {
        self.seen
    }

    /// On what it stands.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        self.standing
    }
}

/// What the profile has no field for: more values, and the text of the resume.
///
/// ```
/// use hirerisk::index::{Also, KeyKind};
/// let received = "2026-11-02".parse().unwrap();
/// let also = Also::default()
///     .text("Built and ran ...", received)
///     .observed(KeyKind::Face, "face-1", received);
/// ```
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Also<'a> {
    pub(super) text: Option<(&'a str, Moment)>,
    observed: Vec<(KeyKind, &'a str, Moment)>,
}

impl fmt::Debug for Also<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Also(\u{2026})")
    }
}

impl<'a> Also<'a> {
    /// The text of the resume, and when it was received. Who brings the same text later is told so;
    /// who brought it first is not.
    #[must_use]
    pub fn text(mut self, text: &'a str, received: Moment) -> Also<'a> {
        self.text = Some((text, received));
        self
    }

    /// A value that the employer observed or had confirmed, and when: the token of a picture or a face, where
    /// pay papers are mailed to.
    #[must_use]
    pub fn observed(mut self, kind: KeyKind, value: &'a str, at: Moment) -> Also<'a> {
        self.observed.push((kind, value, at));
        self
    }
}

/// The values of a profile that others can have too, as they stood at a moment.
///
/// Labels (countries, cities, accounts, devices) must be used alike throughout all profiles, not only throughout one.
///
/// | kind | writing | established where |
/// |---|---|---|
/// | telephone, mailbox | digits with country where given; no tag after a plus, no dots where the provider reads over them | control was shown |
/// | address, building | numbers, words in one order, kinds of street in one spelling, town, unit; a town or a postal code must be given | a device was delivered there |
/// | account | `iban:` if its check digits hold, `aba:`, `evm:`, `bech32:`, `base58:`, else `label:` | pay went there, or the bank confirmed the holder |
/// | document | the vendor's token | found genuine |
/// | device | token; private devices alone | seen at application or interview |
/// | line | token; residential lines alone | seen |
/// | device place | as an address | read by the device's own location service |
/// | referee | as telephone and mailbox; name at firm | the referee confirmed |
/// | page | address without scheme and `www.` | seen alive, or compared and found the same |
/// | post | employer, first and last day | with the text |
/// | name, short name | parts in one order, letters in one run; a part left out | always: they tell one person who comes twice, and link nobody |
///
/// # Complexity
///
/// Linear in the profile; one allocation for each value and a few for addresses and names.
///
/// ```
/// use hirerisk::index::{Also, KeyKind, Standing, plain_keys};
/// use hirerisk::profile::{Contacts, ControlCheck, Profile};
/// let at: hirerisk::Moment = "2026-11-02".parse().unwrap();
/// let shown = ControlCheck::default().contact("A.Na+jobs@gmail.com").at(at);
/// let profile = Profile::default().id("c-1").contacts(Contacts::default().controlled([shown]));
/// let keys = plain_keys(&profile, &Also::default(), at);
/// assert_eq!(keys[0].kind(), KeyKind::Mailbox);
/// assert_eq!(keys[0].value(), "ana@gmail.com");
/// assert_eq!(keys[0].standing(), Standing::Established);
/// ```
#[must_use]
pub fn plain_keys(profile: &Profile<'_>, also: &Also<'_>, as_of: Moment) -> Vec<PlainKey> {
    let mut gathering = Gathering { facts: Facts::of(profile, as_of), keys: Vec::new() };
    gathering.contacts();
    gathering.deliveries();
    gathering.accounts();
    gathering.documents();
    gathering.devices();
    gathering.lines();
    gathering.referees();
    gathering.pages();
    gathering.posts();
    gathering.names();
    for (kind, value, at) in &also.observed {
        let value = canonical(*kind, value);
        gathering.add(*kind, value, seen(Some(*at)));
    }
    gathering.keys
}

/// A value of a kind in its one writing; none where it says too little to be compared. Names, posts and a
/// referee at a firm are made of several values: only [`plain_keys`] writes them.
///
/// ```
/// use hirerisk::index::{KeyKind, canonical};
/// let iban = canonical(KeyKind::Account, "gb82 west 1234 5698 7654 32");
/// assert_eq!(iban.as_deref(), Some("iban:GB82WEST12345698765432"));
/// ```
#[must_use]
pub fn canonical(kind: KeyKind, value: &str) -> Option<String> {
    match kind {
        KeyKind::Telephone
        | KeyKind::Mailbox
        | KeyKind::RefereeTelephone
        | KeyKind::RefereeMailbox => contact::canonical(value),
        KeyKind::Account => account::canonical(value),
        KeyKind::Address | KeyKind::DevicePlace | KeyKind::PayMail => {
            let (building, unit) = written(value, None, &[])?;
            Some(with_unit(&building, unit.as_deref()))
        }
        KeyKind::Building => written(value, None, &[]).map(|(building, _)| building),
        KeyKind::Page => page(value),
        KeyKind::Document | KeyKind::Device | KeyKind::Line | KeyKind::Image | KeyKind::Face => {
            label::canonical(value)
        }
        // An id, as the caller writes it.
        KeyKind::Household => Some(value.into()),
        KeyKind::RefereeAtFirm | KeyKind::Post | KeyKind::Name | KeyKind::ShortName => None,
    }
}

/// Whether who it is has been shown: a document was found genuine, or control of a contact was shown.
/// Until then, a text counts for nobody else.
pub(super) fn is_known(facts: &Facts<'_>) -> bool {
    let profile = facts.profile();
    facts.seen(&profile.contacts.controlled).next().is_some()
        || facts
            .seen(&profile.documents.checks)
            .any(|check| check.entry.result == Some(DocumentResult::Genuine))
}

struct Gathering<'p> {
    facts: Facts<'p>,
    keys: Vec<PlainKey>,
}

/// A value in its one writing.
struct Value {
    text: String,
    /// Of an address: the building that it is in.
    building: Option<String>,
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value { text, building: None }
    }
}

/// When a value was seen, and on what it stands.
#[derive(Clone, Copy)]
struct Sighting {
    at: Option<Moment>,
    standing: Standing,
}

/// Seen, and established.
const fn seen(at: Option<Moment>) -> Sighting {
    seen_if(at, true)
}

/// Seen, and established if so.
const fn seen_if(at: Option<Moment>, established: bool) -> Sighting {
    let standing = if established { Standing::Established } else { Standing::Claimed };
    Sighting { at, standing }
}

impl<'p> Gathering<'p> {
    fn profile(&self) -> &'p Profile<'p> {
        self.facts.profile()
    }

    /// Adds a value. Of one that is there already the better standing stays, and of one standing the later day.
    fn add(&mut self, kind: KeyKind, value: Option<impl Into<Value>>, sighting: Sighting) {
        let Some(Value { text, building }) = value.map(Into::into) else { return };
        let Sighting { at, standing } = sighting;
        let as_of = self.facts.as_of();
        if at.is_some_and(|at| at.is_after(as_of)) {
            return;
        }
        let seen = at.unwrap_or(as_of).day();
        if let Some(key) = self.keys.iter_mut().find(|key| key.kind == kind && key.value == text) {
            (key.standing, key.seen) = (key.standing, key.seen).max((standing, seen));
        } else {
            self.keys.push(PlainKey { kind, value: text, seen, standing, building });
        }
    }

    fn contacts(&mut self) {
        let contacts = &self.profile().contacts;
        for shown in self.facts.seen(&contacts.controlled) {
            let Some(value) = shown.entry.contact.as_ref().map(Token::raw) else { continue };
            let is_mailbox = value.contains('@')
                || contacts.emails.iter().any(|email| is(email.address.as_ref(), value));
            let kind = if is_mailbox { KeyKind::Mailbox } else { KeyKind::Telephone };
            self.add(kind, contact::canonical(value), seen(shown.entry.at));
        }
    }

    fn deliveries(&mut self) {
        for delivery in self.facts.seen(&self.profile().deliveries) {
            let delivery = delivery.entry;
            let came = self.facts.by_now(delivery.delivered_at);
            let events = delivery.carrier_events.iter().flatten();
            let told = self.facts.there(delivery.collector.as_ref());
            let handed = told
                .is_some_and(|check| !matches!(check.outcome, None | Some(Collector::Unchecked)));
            let arrived = came.is_some()
                || handed
                || events
                    .filter(|event| event.kind == Some(CarrierEventKind::Delivered))
                    .any(|event| self.facts.by_now(event.at).is_some());
            self.place(KeyKind::Address, &delivery.address, seen_if(came.or(delivery.at), arrived));
        }
    }

    /// An address and its building.
    fn place(&mut self, kind: KeyKind, place: &Place<'_>, sighting: Sighting) {
        let Some(address) = place.address.as_ref().map(Token::raw) else { return };
        let town: Vec<&str> = place.city.iter().chain(&place.country).map(Token::raw).collect();
        let unit = place.unit.as_ref().map(Token::raw);
        let town = if place.city.is_some() { &*town } else { &[] };
        let Some((building, unit)) = written(address, unit, town) else { return };
        let text = with_unit(&building, unit.as_deref());
        if kind == KeyKind::Address {
            self.add(KeyKind::Building, Some(building.clone()), sighting);
        }
        self.add(kind, Some(Value { text, building: Some(building) }), sighting);
    }

    fn accounts(&mut self) {
        let payments = &self.profile().payments;
        let first_pay = self.facts.by_now(payments.first_pay_at);
        for account in self.facts.seen(&payments.accounts) {
            let account = account.entry;
            let Some(value) = account.account.as_ref().map(Token::raw) else { continue };
            let paid = first_pay.is_some_and(|pay| !account.at.is_some_and(|at| at.is_after(pay)));
            let told = self.facts.there(account.holder_check.as_ref());
            let own = told.is_some_and(|check| {
                matches!(check.result, Some(HolderResult::Match | HolderResult::CloseMatch))
            });
            let at = account.at.or(first_pay);
            self.add(KeyKind::Account, account::canonical(value), seen_if(at, paid || own));
        }
    }

    fn documents(&mut self) {
        for check in self.facts.seen(&self.profile().documents.checks) {
            let value =
                check.entry.document.as_ref().and_then(|token| label::canonical(token.raw()));
            let genuine = check.entry.result == Some(DocumentResult::Genuine);
            self.add(KeyKind::Document, value, seen_if(check.entry.at, genuine));
        }
    }

    /// Private devices; issued ones stand at a place, and pass from a leaver to the next.
    fn devices(&mut self) {
        let devices = &self.profile().devices;
        let issued = |value: &str| {
            let issued = devices.iter().filter(|device| device.issued == Some(true));
            issued.into_iter().any(|device| is(device.device.as_ref(), value))
        };
        for session in self.facts.seen(&self.profile().sessions) {
            let Some(value) = session.entry.device.as_ref().map(Token::raw) else { continue };
            let early = matches!(
                session.entry.step,
                None | Some(SessionStep::Application | SessionStep::Interview)
            );
            if early && !issued(value) {
                let at = session.entry.at;
                self.add(KeyKind::Device, label::canonical(value), seen(at));
            }
        }
        for device in devices.iter().filter(|device| device.issued == Some(true)) {
            let readings = device.location.iter().flat_map(|location| &location.readings);
            for reading in readings.filter(|reading| reading.at.is_some()) {
                self.place(KeyKind::DevicePlace, &reading.place, seen(reading.at));
            }
        }
    }

    fn lines(&mut self) {
        for session in self.facts.seen(&self.profile().sessions) {
            let network = &session.entry.network;
            let line = network.line.as_ref().and_then(|line| label::canonical(line.raw()));
            if network.class == Some(NetworkClass::Residential) {
                self.add(KeyKind::Line, line, seen(session.entry.at));
            }
        }
    }

    fn referees(&mut self) {
        for reference in self.facts.seen(&self.profile().references) {
            let reference: &Reference<'_> = reference.entry;
            let told = self.facts.there(reference.check.as_ref());
            let confirmed =
                told.is_some_and(|check| check.result == Some(RefereeResult::Confirmed));
            let at = told.and_then(|check| check.at).or(reference.at);
            if let Some(value) = reference.contact.as_ref().map(Token::raw) {
                let kind = if value.contains('@') {
                    KeyKind::RefereeMailbox
                } else {
                    KeyKind::RefereeTelephone
                };
                self.add(kind, contact::canonical(value), seen_if(at, confirmed));
            }
            let firm =
                reference.firm.as_ref().and_then(|firm| label::product_canonical(firm.raw()));
            let Some((name, firm)) = reference.referee.as_ref().zip(firm) else { continue };
            let whole = NameForms::of(name.raw()).whole.pop();
            let value = whole.map(|name| format!("{name} at {firm}"));
            self.add(KeyKind::RefereeAtFirm, value, seen_if(at, confirmed));
        }
    }

    fn pages(&mut self) {
        let personas = &self.profile().personas;
        for public in self.facts.seen(&personas.profiles) {
            let told = self.facts.there(public.entry.people_comparison.as_ref());
            let same = told.is_some_and(|told| told.result == Some(Comparison::Same));
            let value = public.entry.page.as_ref().and_then(|token| page(token.raw()));
            let own = same || public.entry.seen_alive == Some(true);
            self.add(KeyKind::Page, value, seen_if(public.entry.at, own));
        }
        for code in self.facts.seen(&personas.code) {
            let value = code.entry.account.as_ref().and_then(|token| page(token.raw()));
            self.add(KeyKind::Page, value, seen_if(code.entry.at, false));
        }
        for site in self.facts.seen(&personas.sites) {
            let value = site.entry.page.as_ref().and_then(|token| page(token.raw()));
            self.add(KeyKind::Page, value, seen_if(site.entry.at, false));
        }
    }

    fn posts(&mut self) {
        let is_known = is_known(&self.facts);
        for post in self.facts.seen(&self.profile().claims.posts) {
            let employer = post.entry.employer.as_ref();
            let employer = employer.and_then(|firm| label::product_canonical(firm.raw()));
            let Some((employer, from)) = employer.zip(post.entry.from) else { continue };
            let to = post.entry.to.map_or_else(String::new, |to| format!("{}", to.day()));
            let value = format!("{employer} {}/{to}", from.day());
            self.add(KeyKind::Post, Some(value), seen_if(post.entry.at, is_known));
        }
    }

    fn names(&mut self) {
        let claims = &self.profile().claims;
        for declared in self.facts.seen(&claims.names) {
            let Some(name) = declared.entry.name.as_ref() else { continue };
            let forms = NameForms::of(name.raw());
            for whole in forms.whole {
                self.add(KeyKind::Name, Some(whole), seen(declared.entry.at));
            }
            for short in forms.short {
                self.add(KeyKind::ShortName, Some(short), seen(declared.entry.at));
            }
        }
        for member in self.facts.seen(&claims.household) {
            let person = member.entry.person.as_ref().map(|token| String::from(token.raw()));
            self.add(KeyKind::Household, person, seen(member.entry.at));
        }
    }
}

fn is(token: Option<&Token<'_>>, value: &str) -> bool {
    token.is_some_and(|token| label::same(token.raw(), value))
}

/// A building and the unit in it.
fn written(address: &str, unit: Option<&str>, town: &[&str]) -> Option<(String, Option<String>)> {
    address::canonical(AddressParts { address, unit }, town)
}

fn with_unit(building: &str, unit: Option<&str>) -> String {
    match unit {
        Some(unit) => format!("{building} #{unit}"),
        None => String::from(building),
    }
}

/// A public page or account: without scheme, `www.`, the slash at the end and what follows a question mark.
fn page(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let text = text.split(['?', '#']).next().unwrap_or(text).trim_end_matches('/');
    let text = match text.split_at_checked(4) {
        Some((www, rest)) if www.eq_ignore_ascii_case("www.") => rest,
        _ => text,
    };
    label::canonical(text.trim_start_matches('@'))
}
