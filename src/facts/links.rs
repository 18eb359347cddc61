//! What this record shares with others, and with lists of reported values.

use smallvec::SmallVec;

use super::fold::address::{self, AddressParts, Sameness};
use super::fold::{contact, label};
use super::{Cite, Days, Facts, Missing, Nearness, ReportedList, Signal};
use crate::order::Greatest as _;
use crate::profile::{
    DocumentReuse, DuplicateResult, FrontMatch, IntermediaryCheck, LinkCount, LinkKind,
    LocationMethod, NetworkClass, Place, PlaceClass, Product, RegisterResult, SharedKinds, Token,
    YesNo,
};
use crate::units::Moment;

/// For how many days an entry of a list of reported values speaks.
///
/// # Source
///
/// Ours: two years; homes and numbers pass to other people (THREATS S4).
///
/// # Units
///
/// Whole days.
pub const LIST_LIFE_DAYS: i64 = 730;

/// A value that so many of 10,000 records share by chance ties nobody.
///
/// # Source
///
/// Ours: one in a hundred, as many honest people as the cheapest of these links is met with.
///
/// # Units
///
/// Records of 10,000, by the caller's own table.
pub const COMMON_PER_10_000: u32 = 100;

/// A device that was away on so many dates ...
const AWAY_DATES: usize = 3;
/// ... within so many days stands where it was, and is not on a visit.
const AWAY_WINDOW_DAYS: i64 = 30;

/// What several people can share: a value whose sharers the index counts.
///
/// The index counts within its own window, and an expired entry never matches (TRUST A32); so a
/// count is taken as it stands.
///
/// Read by rules of the linkage family.
///
/// [`Facts::sharers`] counts the people.
///
/// ```
/// use hirerisk::{Moment, profile::Profile, facts::{Facts, SharedAnchor, Signal}};
/// # let as_of: Moment = "2026-11-01".parse().unwrap();
/// let profile = Profile::default().id("c-1");
/// let missing = Facts::of(&profile, as_of).sharers(SharedAnchor::Line).unwrap_err();
/// assert_eq!(missing.signal, Signal::LinksLineCount);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SharedAnchor {
    /// The receiving account.
    Account,
    /// The confirmed contact.
    Contact,
    /// The delivery place.
    Delivery,
    /// The private device.
    Device,
    /// The place of an issued device.
    DevicePlace,
    /// The home line.
    Line,
    /// The mailing place of pay papers.
    PayMail,
    /// The referee.
    Referee,
}

/// Other people with the same value.
///
/// Read by rules of the linkage family.
///
/// ```
/// use hirerisk::profile::{LinkCount, Links, Profile};
/// use hirerisk::{Moment, facts::{Facts, SharedAnchor}};
/// let at: Moment = "2026-04-02".parse()?;
/// let links = Links::default().account(LinkCount::default().people(2_u32).at(at));
/// let profile = Profile::default().id("c-1").links(links);
/// let facts = Facts::of(&profile, at);
/// assert_eq!(facts.sharers(SharedAnchor::Account).unwrap().unwrap().people, 2);
/// assert!(facts.sharers(SharedAnchor::Device).is_err()); // nobody looked
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Sharers {
    /// How many; at least one.
    pub people: u32,
    /// A shared household was declared before the link was seen.
    pub household: bool,
    /// Where the count stands in the profile.
    pub cite: Cite,
}

/// With which other record kinds of anchor are shared.
///
/// Read by rules of the linkage family.
///
/// [`Facts::common_kinds`] tells what is shared.
///
/// ```
/// use hirerisk::{Moment, profile::Profile, facts::{Facts, Signal, Tie}};
/// # let as_of: Moment = "2026-11-01".parse().unwrap();
/// let profile = Profile::default().id("c-1");
/// let missing = Facts::of(&profile, as_of).common_kinds(Tie::ClosedCase).unwrap_err();
/// assert_eq!(missing.signal, Signal::LinksClosedCaseKinds);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// One and the same other person.
    SamePerson,
    /// A confirmed closed case of this employer.
    ClosedCase,
    /// A closed record under another name.
    EarlierRecord,
    /// The person replaced.
    Predecessor,
    /// Other workers of one intermediary.
    Intermediary,
    /// The colleague who recommended the person.
    Referrer,
}

/// The kinds of anchor shared with another record.
///
/// Read by rules of the linkage family.
///
/// ```
/// use hirerisk::profile::{Links, LinkKind, Profile, SharedKinds};
/// use hirerisk::{Moment, facts::{Facts, Tie}};
/// let at: Moment = "2026-04-02".parse()?;
/// let shared = SharedKinds::default().kinds([LinkKind::Device, LinkKind::Line]).at(at);
/// let profile =
///     Profile::default().id("c-1").links(Links::default().same_person_kinds(shared));
/// let kinds = Facts::of(&profile, at).common_kinds(Tie::SamePerson).unwrap();
/// assert_eq!((kinds.strong(), kinds.has(LinkKind::Line)), (1, true));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct CommonKinds<'p> {
    kinds: &'p [LinkKind],
    /// A shared household was declared before the link was seen.
    pub household: bool,
    /// Where the kinds stand in the profile.
    pub cite: Cite,
}

impl CommonKinds<'_> {
    /// Whether a kind is shared.
    #[must_use]
    pub fn has(&self, kind: LinkKind) -> bool {
        self.kinds.contains(&kind)
    }

    /// How many of these kinds are shared; one that is given twice counts once.
    #[must_use]
    pub fn count_of(&self, kinds: &[LinkKind]) -> u32 {
        kinds.iter().fold(0, |count, kind| count.saturating_add(u32::from(self.has(*kind))))
    }

    /// How many strong kinds are shared: device, account, document.
    #[must_use]
    pub fn strong(&self) -> u32 {
        self.count_of(&[LinkKind::Device, LinkKind::Account, LinkKind::Document])
    }
}

/// What the labels of the delivery places say of a shared one.
///
/// Read by rules of the linkage family.
///
/// [`Facts::delivery_label`] reads it.
///
/// ```
/// use hirerisk::profile::{Delivery, PlaceClass, Profile};
/// use hirerisk::{Moment, facts::{DeliveryLabel, Facts}};
/// let at: Moment = "2026-04-02".parse()?;
/// let delivery = Delivery::default().address_class(PlaceClass::Residence).at(at);
/// let profile = Profile::default().id("c-1").deliveries([delivery]);
/// assert_eq!(Facts::of(&profile, at).delivery_label(), DeliveryLabel::ManyUseIt);
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryLabel {
    /// Many unrelated people honestly use one of them.
    ManyUseIt,
    /// One is in a building of several homes, and no unit is given.
    UnitNotKnown,
    /// Each that has a label is a single dwelling: this is where a label stands.
    SingleDwelling(Cite),
    /// Each that has a label is one, and it is no single dwelling.
    Other,
    /// There is none that tells whether it is one dwelling or many.
    NotTold,
}

/// Where an issued device stood, against every stated home.
///
/// Read by rules of the linkage family.
///
/// [`Facts::issued_device_away`] finds it.
///
/// ```
/// use hirerisk::profile::{
///     Claims, Device, Location, LocationMethod, Place, Profile, Reading, Residence,
/// };
/// use hirerisk::{Moment, facts::Facts};
/// let city = |city: &'static str| Place::default().country("country-1").city(city);
/// let on = |day: &str| Reading::default().at(day.parse::<Moment>().unwrap()).place(city("city-2"));
/// let location = Location::default()
///     .method(LocationMethod::Wifi)
///     .readings([on("2026-04-01"), on("2026-04-08"), on("2026-04-15")]);
/// let profile = Profile::default()
///     .id("c-1")
///     .claims(Claims::default().residences([Residence::default().place(city("city-1"))]))
///     .devices([Device::default().issued(true).location(location)]);
/// let away = Facts::of(&profile, "2026-05-01".parse()?).issued_device_away().unwrap().unwrap();
/// assert_eq!(away.last.pointer(), "/devices/0/location/readings/2/place");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwayFromHome {
    /// A stated home.
    pub home: Cite,
    /// The latest reading elsewhere.
    pub last: Cite,
}

/// A match with a list of reported addresses that is young enough.
///
/// Read by rules of the linkage family.
///
/// ```
/// use hirerisk::profile::{AddressListMatch, Lists, PlaceClass, Profile};
/// use hirerisk::{Moment, facts::Facts};
/// let (listed, at): (Moment, Moment) = ("2026-03-01".parse()?, "2026-04-02".parse()?);
/// let found = AddressListMatch::default()
///     .matched(true)
///     .list("list-1")
///     .listed_on(listed)
///     .class(PlaceClass::SingleDwelling)
///     .at(at);
/// let profile =
///     Profile::default().id("c-1").lists(Lists::default().reported_addresses(found));
/// assert_eq!(Facts::of(&profile, at).listed_place().unwrap().unwrap().days, 32);
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ListedPlace {
    /// What kind of place was listed.
    pub class: PlaceClass,
    /// How many days ago it was listed.
    pub days: i64,
}

/// A match with a list of reported contacts that is young enough.
///
/// Read by rules of the linkage family.
///
/// [`Facts::listed_contact`] finds it.
///
/// ```
/// use hirerisk::profile::{ContactListMatch, Lists, Profile};
/// use hirerisk::{Moment, facts::Facts};
/// let (listed, at): (Moment, Moment) = ("2026-03-01".parse()?, "2026-04-02".parse()?);
/// let found = ContactListMatch::default().matched(true).list("list-1").listed_on(listed).at(at);
/// let profile = Profile::default().id("c-1").lists(Lists::default().reported_contacts(found));
/// let found = Facts::of(&profile, at).listed_contact().unwrap().unwrap();
/// assert!(found.control.is_none()); // nobody showed that the person controls it
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ListedContact {
    /// The check by which control of that very contact was shown.
    pub control: Option<Cite>,
}

impl<'p> Facts<'p> {
    /// Other people with the same value: none where nobody has it, where the caller labels it
    /// as shared by many, or where chance alone makes it common.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where nobody looked.
    ///
    /// [`Sharers`] shows an answer.
    pub fn sharers(&self, anchor: SharedAnchor) -> Result<Option<Sharers>, Missing> {
        let (signal, link) = self.link(anchor);
        let link =
            link.filter(|link| self.is_there(link.at, signal.stage())).ok_or(signal.missing())?;
        let is_common = link.rarity_per_10_000.is_some_and(|share| share >= COMMON_PER_10_000);
        if link.multi_tenant == Some(true) || is_common {
            return Ok(None);
        }
        let people = link.people.ok_or(signal.missing())?;
        let household = self.household_declared(link.at);
        Ok((people > 0).then(|| Sharers { people, household, cite: signal.here() }))
    }

    fn link(&self, anchor: SharedAnchor) -> (Signal, Option<&'p LinkCount>) {
        let links = &self.profile().links;
        let (signal, link) = match anchor {
            SharedAnchor::Account => (Signal::LinksAccountCount, &links.account),
            SharedAnchor::Contact => (Signal::LinksContactCount, &links.contact),
            SharedAnchor::Delivery => (Signal::LinksDeliveryCount, &links.delivery),
            SharedAnchor::Device => (Signal::LinksDeviceCount, &links.device),
            SharedAnchor::DevicePlace => (Signal::LinksDevicePlaceCount, &links.device_place),
            SharedAnchor::Line => (Signal::LinksLineCount, &links.line),
            SharedAnchor::PayMail => (Signal::LinksPayMailCount, &links.pay_mail),
            SharedAnchor::Referee => (Signal::LinksRefereeCount, &links.referee),
        };
        (signal, link.as_ref())
    }

    /// The kinds of anchor shared with another record; none of them where somebody looked and
    /// there is none.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where nobody looked.
    ///
    /// [`CommonKinds`] shows an answer.
    pub fn common_kinds(&self, tie: Tie) -> Result<CommonKinds<'p>, Missing> {
        let (signal, shared) = self.tie(tie);
        let shared = shared
            .filter(|shared| self.is_there(shared.at, signal.stage()))
            .ok_or(signal.missing())?;
        let household = self.household_declared(shared.at);
        Ok(CommonKinds { kinds: &shared.kinds, household, cite: signal.here() })
    }

    fn tie(&self, tie: Tie) -> (Signal, Option<&'p SharedKinds>) {
        let links = &self.profile().links;
        let (signal, shared) = match tie {
            Tie::SamePerson => (Signal::LinksSamePersonKinds, &links.same_person_kinds),
            Tie::ClosedCase => (Signal::LinksClosedCaseKinds, &links.closed_case),
            Tie::EarlierRecord => (Signal::LinksEarlierRecordKinds, &links.earlier_record),
            Tie::Predecessor => (Signal::LinksPredecessorKinds, &links.predecessor),
            Tie::Intermediary => (Signal::LinksIntermediaryKinds, &links.intermediary),
            Tie::Referrer => (Signal::LinksReferrerKinds, &links.referrer),
        };
        (signal, shared.as_ref())
    }

    /// Whether the shared line is a home line: not one that many use by its class or its label.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where the class is not known.
    pub fn shared_line_is_home(&self) -> Result<bool, Missing> {
        let links = &self.profile().links;
        if links.line.as_ref().is_some_and(|line| line.multi_tenant == Some(true)) {
            return Ok(false);
        }
        match links.line_class {
            None => Err(Signal::LinksLineClass.missing()),
            Some(NetworkClass::Unknown) => Err(Signal::LinksLineClass.undecided()),
            Some(class) => Ok(class == NetworkClass::Residential),
        }
    }

    /// How similar the work history is to another name's, of 100; and whether employers and dates
    /// are the same too.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `links.text_similarity` where nobody compared.
    pub fn shared_text(&self) -> Result<(u32, Option<bool>), Missing> {
        let links = &self.profile().links;
        let similarity = links.text_per_100.ok_or(Signal::LinksTextSimilarity.missing())?;
        Ok((similarity, links.text_employers_same))
    }

    /// Whether the shared referee is claimed at different employers in overlapping years.
    ///
    /// Read by rules of the linkage family.
    #[must_use]
    pub fn referee_at_other_employers(&self) -> Option<bool> {
        self.profile().links.referee_other_employers
    }

    /// Whether the colleague who recommended the person was met in person.
    ///
    /// Read by rules of the linkage family.
    #[must_use]
    pub fn referrer_was_met(&self) -> bool {
        self.profile().checks.referrer_met_in_person == Some(true)
    }

    /// Whether the intermediary was audited.
    ///
    /// Read by rules of the conduct and linkage families.
    #[must_use]
    pub fn agency_was_audited(&self) -> bool {
        self.profile().intermediary.verified == Some(true)
    }

    /// What the labels of the delivery places say of a shared one.
    ///
    /// Read by rules of the linkage family.
    #[must_use]
    pub fn delivery_label(&self) -> DeliveryLabel {
        let mut single = None;
        let (mut vague, mut other, mut no_unit) = (false, false, false);
        for delivery in self.seen(&self.profile().deliveries) {
            match delivery.address_class {
                Some(class) if class.is_shared() => return DeliveryLabel::ManyUseIt,
                Some(PlaceClass::SingleDwelling) => {
                    let cite = Signal::DeliveriesAddressClass.at(delivery.index);
                    single = single.max(Some((delivery.at.map(Moment::sort_key), cite)));
                }
                Some(PlaceClass::MultiUnit) => {
                    other = true;
                    no_unit |= delivery.address.unit.is_none();
                }
                Some(PlaceClass::Dwelling) => vague = true,
                None | Some(PlaceClass::Unknown) => {}
                Some(_) => other = true,
            }
        }
        match single {
            _ if no_unit => DeliveryLabel::UnitNotKnown,
            _ if other => DeliveryLabel::Other,
            Some((_, cite)) if !vague => DeliveryLabel::SingleDwelling(cite),
            Some(_) | None => DeliveryLabel::NotTold,
        }
    }

    /// The latest check by which control of a contact was shown.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is none.
    pub fn latest_control(&self) -> Result<Cite, Missing> {
        self.control_of(&|_| true).ok_or(Signal::ContactsControlVerified.missing())
    }

    fn control_of(&self, which: &dyn Fn(&Token<'p>) -> bool) -> Option<Cite> {
        let mut latest = None;
        for check in self.seen(&self.profile().contacts.controlled) {
            if check.entry.contact.as_ref().is_some_and(which) {
                let cite = Signal::ContactsControlVerified.at(check.index);
                latest = latest.max(Some((check.at.map(Moment::sort_key), cite)));
            }
        }
        latest.map(|(_, cite)| cite)
    }

    /// The latest examination by which a reviewer confirmed that the same document was seen under
    /// another name; none where a vendor looked and saw nothing.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no vendor says, or none confirmed its report.
    pub fn document_under_other_name(&self) -> Result<Option<Cite>, Missing> {
        let signal = Signal::DocumentsCheckReuse;
        let mut answer = Err(signal.missing());
        let mut latest = None;
        for check in self.seen(&self.profile().documents.checks) {
            match check.reuse {
                Some(DocumentReuse::Reviewed) => {
                    let found = (check.at.map(Moment::sort_key), signal.at(check.index));
                    latest = latest.max(Some(found));
                }
                Some(DocumentReuse::OtherNameReported) => answer = Err(signal.undecided()),
                Some(DocumentReuse::None) if answer == Err(signal.missing()) => answer = Ok(None),
                Some(DocumentReuse::None) | None => {}
            }
        }
        latest.map_or(answer, |(_, cite)| Ok(Some(cite)))
    }

    /// Whether a vendor's finding of one person under two names holds: a reviewer confirmed it, and
    /// a further anchor is shared.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is no finding, it is not confirmed, or no further anchor is known.
    pub fn same_person_confirmed(&self) -> Result<bool, Missing> {
        let signal = Signal::ChecksSamePersonOtherName;
        let finding =
            self.there(self.profile().checks.same_person.as_ref()).ok_or(signal.missing())?;
        match (finding.result.ok_or(signal.missing())?, finding.second_anchor) {
            (DuplicateResult::None, _) => Ok(false),
            (DuplicateResult::Reviewed, Some(true)) => Ok(true),
            (DuplicateResult::Reviewed | DuplicateResult::Reported, _) => Err(signal.undecided()),
        }
    }
}

impl<'p> Facts<'p> {
    /// Where an issued device stood on three dates within thirty days, if that was certainly at no
    /// home, stay or journey of those days. Only what the device's own location service says
    /// counts.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no home is stated, no device places itself, or it cannot be told.
    pub fn issued_device_away(&self) -> Result<Option<AwayFromHome>, Missing> {
        let signal = Signal::DevicesLocationReadings;
        self.home()?;
        let mut otherwise = Err(signal.missing());
        for device in self.issued_devices() {
            let Some(location) = &device.entry.location else { continue };
            if !matches!(location.method, Some(LocationMethod::Wifi | LocationMethod::Satellite)) {
                continue;
            }
            let mut away: SmallVec<[(Moment, Cite); 16]> = SmallVec::new();
            let (mut at_home, mut vague) = (0_usize, 0_usize);
            for reading in self.seen(&location.readings) {
                let Some(at) = reading.at else { continue };
                match self.certainly_away(&reading.entry.place, at) {
                    Some(true) => away.push((at, signal.within(device.index, reading.index))),
                    Some(false) => at_home = at_home.saturating_add(1),
                    None => vague = vague.saturating_add(1),
                }
            }
            if let Some((at, last)) = on_three_dates(&mut away)
                && let Some(home) = self.residences(Some(at)).chain(self.residences(None)).next()
            {
                return Ok(Some(AwayFromHome { home: home.cite, last }));
            }
            if away.len().saturating_add(vague) >= AWAY_DATES && vague > 0 {
                otherwise = Err(signal.undecided());
            } else if away.len().saturating_add(at_home) >= AWAY_DATES
                && otherwise == Err(signal.missing())
            {
                otherwise = Ok(None);
            }
        }
        otherwise
    }

    /// Whether a place is certainly none of those that explain being there on that day; not known
    /// where one of them is too vague. Where no home was stated by then, one stated later is all
    /// there is to compare with: its date neither helps nor harms.
    fn certainly_away(&self, place: &Place<'_>, day: Moment) -> Option<bool> {
        let mut vague = false;
        for stood in self.places_on(day) {
            match other_place(stood.place, place) {
                Some(true) => {}
                Some(false) => return Some(false),
                None => vague = true,
            }
        }
        let elsewhere = self.residences(Some(day)).next().is_some()
            || self.residences(None).any(|home| other_place(home.place, place) == Some(true));
        (elsewhere && !vague).then_some(true)
    }

    /// A match of the delivery place or home with a list that names its source and is young enough.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is no such list, or the kind of place is not known: it may be one
    /// that many people use.
    pub fn listed_place(&self) -> Result<Option<ListedPlace>, Missing> {
        let signal = Signal::ListsReportedAddressesMatch;
        let found =
            self.there(self.profile().lists.reported_addresses.as_ref()).ok_or(signal.missing())?;
        if !found.matched.ok_or(signal.missing())? {
            return Ok(None);
        }
        let days = self.days_listed(found.list.as_ref(), found.listed_on, signal)?;
        match found.class {
            None | Some(PlaceClass::Unknown) => Err(signal.undecided()),
            Some(class) if class.is_shared() => Ok(None),
            Some(class) => Ok(Some(ListedPlace { class, days })),
        }
    }

    /// A match of a contact with a list that names its source and is young enough.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is no such list.
    pub fn listed_contact(&self) -> Result<Option<ListedContact>, Missing> {
        let signal = Signal::ListsReportedContactsMatch;
        let found =
            self.there(self.profile().lists.reported_contacts.as_ref()).ok_or(signal.missing())?;
        if !found.matched.ok_or(signal.missing())? {
            return Ok(None);
        }
        self.days_listed(found.list.as_ref(), found.listed_on, signal)?;
        let control = found
            .contact
            .as_ref()
            .and_then(|listed| self.control_of(&|shown| is_same(listed, shown)));
        Ok(Some(ListedContact { control }))
    }

    /// For how many days an entry has been on a list that names its source.
    fn days_listed(
        &self,
        list: Option<&Product<'_>>,
        listed_on: Option<Moment>,
        signal: Signal,
    ) -> Result<i64, Missing> {
        list.ok_or(signal.undecided())?;
        let days = self.as_of().days_begun_since(self.by_now(listed_on).ok_or(signal.undecided())?);
        if days > LIST_LIFE_DAYS { Err(signal.stale()) } else { Ok(days) }
    }

    /// Which fields matched a reported front that was public by now.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where nobody looked, or the day from which the entry was public is not known.
    pub fn front_fields(&self) -> Result<&'p [FrontField], Missing> {
        let signal = Signal::ListsFrontsMatch;
        let found: &FrontMatch<'_> =
            self.there(self.profile().lists.fronts.as_ref()).ok_or(signal.missing())?;
        if found.fields.is_empty() {
            return Ok(&[]);
        }
        self.by_now(found.listed_on.or(found.at)).ok_or(signal.undecided())?;
        Ok(&found.fields)
    }

    /// The latest domain given as own, or for an employer, referee or intermediary, that stands on
    /// a list and was public by now.
    ///
    /// A seized domain can be registered again by a stranger: a post that began after the report
    /// names another firm.
    ///
    /// Read by rules of the linkage family.
    #[must_use]
    pub fn listed_domain(&self, list: &ReportedList) -> Option<Cite> {
        let profile = self.profile();
        let mut latest = None;
        let mut look = |(domain, since): DomainSince<'p>, at: Option<Moment>, cite: Cite| {
            if domain.is_some_and(|domain| self.is_listed(list, domain, since)) {
                latest = latest.max(Some((at.map(Moment::sort_key), cite)));
            }
        };
        for post in self.seen(&profile.claims.posts) {
            let domain = (post.entry.domain.as_ref(), post.entry.from);
            look(domain, post.at, Signal::ClaimsHistoryDomain.at(post.index));
        }
        for own in self.seen(&profile.claims.domains) {
            let domain = (own.entry.domain.as_ref(), None);
            look(domain, own.at, Signal::ClaimsDomains.at(own.index));
        }
        for referee in self.seen(&profile.references) {
            let domain = (referee.entry.firm_domain.as_ref(), None);
            look(domain, referee.at, Signal::ReferencesFirmDomain.at(referee.index));
        }
        let agency = (profile.intermediary.domain.as_ref(), None);
        look(agency, None, Signal::IntermediaryDomain.here());
        latest.map(|(_, cite)| cite)
    }

    /// Whether a domain was on a list by now, and not yet when it is said to have been used first.
    fn is_listed(&self, list: &ReportedList, domain: &Token<'_>, since: Option<Moment>) -> bool {
        let host = label::host(domain.raw());
        list.values_like(host).iter().any(|value| {
            label::same(value.value, host)
                && value.is_public(self.as_of())
                && !since.is_some_and(|since| value.is_public(since))
        })
    }

    /// The latest firm given as employer, intermediary, payee or for a referee whose whole name
    /// stands on a list and was public by now. A name alone is a namesake's as well.
    ///
    /// Read by rules of the linkage family.
    #[must_use]
    pub fn listed_firm(&self, list: &ReportedList) -> Option<Cite> {
        let profile = self.profile();
        let mut latest = None;
        let mut look = |firm: Option<&Product<'_>>, at: Option<Moment>, cite: Cite| {
            if firm.is_some_and(|firm| self.reported(list, firm).is_some()) {
                latest = latest.max(Some((at.map(Moment::sort_key), cite)));
            }
        };
        for post in self.seen(&profile.claims.posts) {
            let cite = Signal::ClaimsHistoryEntries.at(post.index);
            look(post.entry.employer.as_ref(), post.at, cite);
        }
        for referee in self.seen(&profile.references) {
            let cite = Signal::ReferencesFirm.at(referee.index);
            look(referee.entry.firm.as_ref(), referee.at, cite);
        }
        if let Some(payee) = self.there(profile.payments.payee.as_ref()) {
            look(payee.firm.as_ref(), payee.at, Signal::PaymentsPayeeFirm.here());
        }
        look(profile.intermediary.firm.as_ref(), None, Signal::IntermediaryFirm.here());
        latest.map(|(_, cite)| cite)
    }

    /// Two marks of an intermediary that cannot be verified: no register entry, no second person,
    /// a copied site. None where at most one can hold.
    ///
    /// Read by rules of the linkage family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names the first fact without which it cannot be told.
    ///
    /// ```
    /// use hirerisk::profile::{Checks, IntermediaryCheck, Profile, RegisterResult, YesNo};
    /// use hirerisk::{Moment, facts::Facts};
    /// let at: Moment = "2026-04-02".parse()?;
    /// let check = IntermediaryCheck::default()
    ///     .register(RegisterResult::NotFound)
    ///     .second_person(YesNo::No)
    ///     .site_copied(YesNo::No)
    ///     .at(at);
    /// let profile = Profile::default().id("c-1").checks(Checks::default().intermediary(check));
    /// assert!(Facts::of(&profile, at).unverifiable_agency().unwrap().is_some());
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn unverifiable_agency(&self) -> Result<Option<[Cite; 2]>, Missing> {
        let check = self.there(self.profile().checks.intermediary.as_ref());
        let mut marks = [None; 2];
        let mut found = 0_u32;
        let mut open = 0_u32;
        let mut missing = Signal::ChecksIntermediaryRegister.missing();
        for (signal, mark) in marks_of(check) {
            match mark {
                Ok(false) => {}
                Ok(true) => {
                    if let Some(place) = marks.iter_mut().find(|place| place.is_none()) {
                        *place = Some(signal.here());
                    }
                    found = found.saturating_add(1);
                }
                Err(lacking) => {
                    missing = if open == 0 { lacking } else { missing };
                    open = open.saturating_add(1);
                }
            }
        }
        match marks {
            [Some(one), Some(two)] => Ok(Some([one, two])),
            _ if found.saturating_add(open) >= 2 => Err(missing),
            _ => Ok(None),
        }
    }
}

/// A domain, and since when it is said to have been in use.
type DomainSince<'p> = (Option<&'p Token<'p>>, Option<Moment>);

/// The three marks, each known or missing.
fn marks_of(check: Option<&IntermediaryCheck<'_>>) -> [(Signal, Result<bool, Missing>); 3] {
    let register = Signal::ChecksIntermediaryRegister;
    let person = Signal::ChecksIntermediarySecondPerson;
    let site = Signal::ChecksIntermediarySiteCopied;
    let not_found = match check.and_then(|check| check.register) {
        None => Err(register.missing()),
        Some(RegisterResult::NotSearchable) => Err(register.undecided()),
        Some(answer) => Ok(answer == RegisterResult::NotFound),
    };
    let told = |signal: Signal, answer: Option<YesNo>, mark: YesNo| match answer {
        None => Err(signal.missing()),
        Some(YesNo::Unknown) => Err(signal.undecided()),
        Some(answer) => Ok(answer == mark),
    };
    [
        (register, not_found),
        (person, told(person, check.and_then(|check| check.second_person), YesNo::No)),
        (site, told(site, check.and_then(|check| check.site_copied), YesNo::Yes)),
    ]
}

/// The last reading, where three on distinct dates lie within the window.
fn on_three_dates(away: &mut [(Moment, Cite)]) -> Option<(Moment, Cite)> {
    if !Days::of_all(away).three_within(AWAY_WINDOW_DAYS) {
        return None;
    }
    away.iter().copied().greatest_by(|(at, cite)| (at.day(), at.sort_key(), *cite))
}

/// Whether two places are certainly different: in different cities, or at different addresses.
fn other_place(one: &Place<'_>, two: &Place<'_>) -> Option<bool> {
    match one.nearness(two) {
        Nearness::OtherCountry | Nearness::OtherCity => Some(true),
        Nearness::SameAddress | Nearness::SameBuilding => Some(false),
        Nearness::SameCity | Nearness::Unknown => {
            let (first, second) = (one.address.as_ref()?, two.address.as_ref()?);
            let sameness = address::same(
                AddressParts { address: first.raw(), unit: one.unit.as_ref().map(Token::raw) },
                AddressParts { address: second.raw(), unit: two.unit.as_ref().map(Token::raw) },
            );
            (sameness == Sameness::Different).then_some(true)
        }
    }
}

/// Whether two contacts certainly are one mailbox or number.
fn is_same(one: &Token<'_>, two: &Token<'_>) -> bool {
    contact::same(one.raw(), two.raw()) == Some(true)
}

// words
pub use crate::profile::FrontField;
