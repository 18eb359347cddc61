//! Networks by class, and the sessions whose exit says where their user sits.

use alloc::vec::Vec;
use core::iter;

use smallvec::SmallVec;

use super::places::may_be_same;
use super::{Cite, Days, Facts, Missing, Seen, Signal, fold};
use crate::order;
use crate::profile::{
    Network, NetworkClass, Product, Profile, SecondLookUp, Session, SessionStep, Token,
};
use crate::units::Moment;

/// For how many days an address table speaks for the sessions after it.
///
/// # Source
///
/// Ours; address blocks change hands within months (THREATS S4, TRUST A6).
///
/// # Units
///
/// Days, a begun one counted as a whole one.
pub const TABLE_LIFE_DAYS: i64 = 180;

/// A session on a home line with a known country: the only kind from which a place is read.
///
/// Read by rules of the network family.
///
/// ```
/// use hirerisk::profile::{Network, NetworkClass, Profile, Session};
/// use hirerisk::{Moment, facts::Facts};
/// let (table, at): (Moment, Moment) = ("2026-03-01".parse()?, "2026-04-02T09:00:00Z".parse()?);
/// let line = |class| Network::default().class(class).country("country-1").table_date(table);
/// let of = |class| Session::default().at(at).network(line(class));
/// let sessions = [of(NetworkClass::Residential), of(NetworkClass::ConsumerVpn)];
/// let profile = Profile::default().id("c-1").sessions(sessions);
/// let facts = Facts::of(&profile, at);
/// assert_eq!(facts.home_sessions().count(), 1); // a VPN tells no place
/// assert_eq!(facts.home_sessions().next().unwrap().cite().pointer(), "/sessions/0/network/country");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct HomeSession<'p> {
    /// The session.
    pub session: Seen<'p, Session<'p>>,
    /// When it began.
    pub at: Moment,
    /// The country of the line.
    pub country: &'p Token<'p>,
}

impl HomeSession<'_> {
    /// Where the country stands in the profile.
    #[must_use]
    pub fn cite(&self) -> Cite {
        Signal::SessionsNetworkCountry.at(self.session.index)
    }
}

/// A session whose kind of network is known.
///
/// Read by rules of the network family.
///
/// [`Judge`](crate::rule::Judge) shows a rule that reads them.
///
/// ```
/// use hirerisk::profile::{Network, NetworkClass, Profile, Session};
/// use hirerisk::{Moment, facts::Facts};
/// let (table, at): (Moment, Moment) = ("2026-03-01".parse()?, "2026-04-02T09:00:00Z".parse()?);
/// let exit = Network::default().class(NetworkClass::Hosting).table_date(table);
/// let profile = Profile::default().id("c-1").sessions([Session::default().at(at).network(exit)]);
/// let facts = Facts::of(&profile, at);
/// let session = facts.classed_sessions().unwrap()[0];
/// assert_eq!(session.class, NetworkClass::Hosting);
/// assert_eq!(session.cite().pointer(), "/sessions/0/network/class");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ClassedSession<'p> {
    /// The session.
    pub session: Seen<'p, Session<'p>>,
    /// When it began.
    pub at: Moment,
    /// The kind of network.
    pub class: NetworkClass,
    /// The country of its exit, where the tables agree on it: where the exit stands, which need
    /// not be where its user sits.
    pub country: Option<&'p Token<'p>>,
}

impl ClassedSession<'_> {
    /// Where the class stands in the profile.
    #[must_use]
    pub fn cite(&self) -> Cite {
        Signal::SessionsNetworkClass.at(self.session.index)
    }
}

/// A session through the exit of a service that a young enough exit list names.
///
/// Read by rules of the network family.
///
/// [`Facts::named_exits`] finds it.
///
/// ```
/// use hirerisk::profile::{ExitList, Lists, Network, Profile, Session};
/// use hirerisk::{Moment, facts::Facts};
/// let (list, at): (Moment, Moment) = ("2026-04-01".parse()?, "2026-04-02T09:00:00Z".parse()?);
/// let session = Session::default().at(at).network(Network::default().service("vpn-1"));
/// let profile = Profile::default()
///     .id("c-1")
///     .lists(Lists::default().vpn_exits(ExitList::default().date(list)))
///     .sessions([session]);
/// let facts = Facts::of(&profile, at);
/// let exit = facts.named_exits(30).unwrap().next().unwrap();
/// assert_eq!(exit.cite.pointer(), "/sessions/0/network/service");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct NamedExit<'p> {
    /// When the session began, if that is known.
    pub at: Option<Moment>,
    /// At which step it took place.
    pub step: Option<SessionStep>,
    /// The service.
    pub service: &'p Product<'p>,
    /// Where the service stands in the profile.
    pub cite: Cite,
}

impl<'p> Facts<'p> {
    /// Sessions in the order given, with what the address tables tell of their networks. Nothing is
    /// told where a table has no date or is too old for the session, or where two disagree.
    pub(super) fn classed(&self, sessions: &[Seen<'p, Session<'p>>]) -> Vec<ClassedSession<'p>> {
        let mut all = Vec::with_capacity(sessions.len());
        all.extend(sessions.iter().filter_map(|session| self.classed_one(*session)));
        all
    }

    /// The sessions that are there, in order of time.
    #[cfg(feature = "rulefile")]
    pub(crate) fn sessions_there(&self) -> &[Seen<'p, Session<'p>>] {
        &self.sessions
    }

    /// What the address tables tell of the network of the session at a place, if they tell it.
    #[cfg(feature = "rulefile")]
    pub(crate) fn classed_at(&self, index: u16) -> Option<&ClassedSession<'p>> {
        let is_it = |classed: &&ClassedSession<'p>| classed.session.index == index;
        // Mostly the profile is in order of time, and the tables tell of every session.
        let there = self.classed.get(usize::from(index)).filter(is_it);
        there.or_else(|| self.classed.iter().find(is_it))
    }

    /// What the address tables tell of the network of one session.
    pub(crate) fn classed_one(&self, session: Seen<'p, Session<'p>>) -> Option<ClassedSession<'p>> {
        let network = &session.entry.network;
        let (at, class) = (session.at?, network.class?);
        self.table_is_current(network, at, TABLE_LIFE_DAYS)?;
        let second = self.second(network);
        let other_class = second.and_then(|second| second.class);
        if class == NetworkClass::Unknown || other_class.is_some_and(|other| other != class) {
            return None;
        }
        let other_country = second.and_then(|second| second.country.as_ref());
        let country = network.country.as_ref();
        let country =
            country.filter(|country| other_country.is_none_or(|other| is_same(other, country)));
        Some(ClassedSession { session, at, class, country })
    }

    /// Sessions on home lines with a known country, in order of time.
    ///
    /// Read by rules of the network family.
    pub fn home_sessions(&self) -> impl Iterator<Item = HomeSession<'p>> {
        let mut classed = self.classed.iter();
        iter::from_fn(move || {
            loop {
                let one = classed.next()?;
                if let Some(country) = one.country
                    && !one.class.hides_place()
                {
                    return Some(HomeSession { session: one.session, at: one.at, country });
                }
            }
        })
    }

    /// Sessions whose kind of network is known, in order of time.
    ///
    /// Read by rules of the network family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `sessions.network.class` where there is none.
    pub fn classed_sessions(&self) -> Result<&[ClassedSession<'p>], Missing> {
        if self.classed.is_empty() {
            Err(self.no_class(TABLE_LIFE_DAYS))
        } else {
            Ok(&self.classed)
        }
    }

    /// Whether the kind of network of every session is known.
    ///
    /// Read by rules of the network family.
    #[must_use]
    pub fn all_sessions_are_classed(&self) -> bool {
        self.classed.len() == self.sessions.len()
    }

    /// Whether every session is known to tell no place, or to lie in a known country.
    ///
    /// Read by rules of the network family.
    #[must_use]
    pub fn all_home_lines_are_placed(&self) -> bool {
        let told = |one: &ClassedSession<'_>| one.class.hides_place() || one.country.is_some();
        self.all_sessions_are_classed() && self.classed.iter().all(told)
    }

    /// Why no session has a known class.
    fn no_class(&self, life_days: i64) -> Missing {
        let signal = Signal::SessionsNetworkClass;
        let mut given = self.sessions.iter().filter(|session| session.network.class.is_some());
        match given.next() {
            None => signal.missing(),
            Some(first) => {
                let old = |session: &Seen<'p, Session<'p>>| {
                    let (at, table) = (session.at, session.network.table_date);
                    at.zip(table).is_some_and(|(at, table)| at.days_begun_since(table) > life_days)
                };
                if old(first) || given.any(old) { signal.stale() } else { signal.undecided() }
            }
        }
    }

    /// Whether a country certainly is that of a claimed home, whenever it was claimed.
    ///
    /// For a rule that a claim makes fire: the date of the claim does not matter, so that leaving
    /// it out changes nothing.
    ///
    /// Read by rules of the network family.
    #[must_use]
    pub fn is_home_country(&self, country: &Token<'_>) -> bool {
        for home in self.residences(None) {
            if home.place.country.as_ref().is_some_and(|home| is_same(home, country)) {
                return true;
            }
        }
        false
    }

    /// Whether the person claims to work from home.
    ///
    /// Read by rules of the network family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `claims.works_from_home`.
    pub fn works_from_home(&self) -> Result<bool, Missing> {
        self.profile().claims.works_from_home.ok_or(Signal::ClaimsWorksFromHome.missing())
    }

    /// Sessions through exits of services that the caller's list names, in order of time, where
    /// the list was at most so many days old. A session without a date cannot be later than the
    /// assessment.
    ///
    /// Read by rules of the network family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where there is no dated list, it is too old for every session, or no session has
    /// an address that could have been looked up.
    pub fn named_exits(
        &self,
        days: i64,
    ) -> Result<impl Iterator<Item = NamedExit<'p>> + use<'p, '_>, Missing> {
        let list = self.profile().lists.vpn_exits.as_ref().and_then(|list| self.by_now(list.date));
        let list = list.ok_or(Signal::ListsVpnExitsDate.missing())?;
        let is_looked_up = |session: &&Seen<'p, Session<'p>>| {
            session.network.line.is_some() || session.network.service.is_some()
        };
        let is_current = move |session: &Seen<'p, Session<'p>>| {
            session.at.unwrap_or(self.as_of()).days_begun_since(list) <= days
        };
        let mut sessions = self.sessions.iter();
        let first = sessions.find(is_looked_up).ok_or(Signal::SessionsNetworkLine.missing())?;
        if !is_current(first) && !sessions.any(|one| is_looked_up(&one) && is_current(one)) {
            return Err(Signal::ListsVpnExitsDate.stale());
        }
        let mut sessions = self.sessions.iter();
        Ok(iter::from_fn(move || {
            loop {
                let session = sessions.next()?;
                if let Some(service) = &session.entry.network.service
                    && is_current(session)
                {
                    let cite = Signal::SessionsNetworkService.at(session.index);
                    return Some(NamedExit { at: session.at, step: session.step, service, cite });
                }
            }
        }))
    }

    /// The days on which one table put sessions into a class, for each table by its name, where the
    /// table was at most so many days old; the days without a table's name stand by themselves.
    ///
    /// Read by rules of the network family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `sessions.network.class` where no table is young enough.
    ///
    /// # Units
    ///
    /// `life_days` are days, a begun one counted as a whole one.
    pub fn days_in_class(
        &self,
        class: NetworkClass,
        life_days: i64,
    ) -> Result<impl Iterator<Item = (Option<&'p Product<'p>>, Days)> + use<'p>, Missing> {
        /// A table and a mark of it.
        type Mark<'p> = (Option<&'p Product<'p>>, (Moment, Cite));
        let mut told = false;
        let mut seen: SmallVec<[Mark<'p>; 4]> = SmallVec::new();
        for classed in self.classed_sessions()? {
            let network = &classed.session.entry.network;
            if self.table_is_current(network, classed.at, life_days).is_none() {
                continue;
            }
            told = true;
            if classed.class == class {
                seen.push((network.table.as_ref(), (classed.at, classed.cite())));
            }
        }
        if !told {
            return Err(self.no_class(life_days));
        }
        // In order of time within each table, and the tables by their first mark.
        let name = |one: Option<&'p Product<'p>>| one.map(Product::raw);
        order::sort_by(&mut seen, |one, two| match (name(one.0), name(two.0)) {
            (Some(one), Some(two)) => fold::label::product_in_order(one, two),
            (one, two) => one.is_some().cmp(&two.is_some()),
        });
        let same = |one: Option<&Product<'_>>, two: Option<&Product<'_>>| match (one, two) {
            (Some(one), Some(two)) => self.same_product(one, two),
            (one, two) => one.is_none() && two.is_none(),
        };
        let mut tables: SmallVec<[_; 4]> = SmallVec::new();
        for marks in seen.chunk_by(|one, two| same(one.0, two.0)) {
            let days = Days::of(marks.iter().map(|(_, mark)| *mark));
            if let Some((table, (at, cite))) = marks.first() {
                tables.push(((at.sort_key(), *cite), (*table, days)));
            }
        }
        order::sort_by_key(&mut tables, |(first, _)| *first);
        Ok(tables.into_iter().map(|(_, days)| days))
    }

    /// The table has a date that is not later than the assessment, and it is young enough for the
    /// session.
    fn table_is_current(&self, network: &Network<'_>, at: Moment, life_days: i64) -> Option<()> {
        let age = at.days_begun_since(self.by_now(network.table_date)?);
        (age <= life_days).then_some(())
    }

    /// What a second table says, unless it is later than the assessment.
    fn second(&self, network: &'p Network<'p>) -> Option<&'p SecondLookUp<'p>> {
        let later = |at: Moment| at.is_after(self.as_of());
        network.second.as_ref().filter(|second| !second.table_date.is_some_and(later))
    }

    /// Whether a device certainly is on record: the employer issued it, or it is the person's own
    /// and declared.
    ///
    /// Read by rules of the access and network families.
    #[must_use]
    pub fn is_on_record(&self, device: &Token<'_>) -> bool {
        let record = self.records_of(device);
        record.issued || record.declared
    }

    /// Whether a device certainly is not on record: it is listed as not issued, and no entry says
    /// that it was issued or declared. A device that is not listed is not known.
    ///
    /// Read by rules of the access and network families.
    ///
    /// ```
    /// use hirerisk::profile::{Device, Profile, Token};
    /// use hirerisk::{Moment, Stage, facts::Facts};
    /// # let as_of: Moment = "2026-11-01".parse().unwrap();
    /// let device = Device::default().device("device-1").issued(false);
    /// let profile = Profile::default().id("c-1").stage(Stage::Employment).devices([device]);
    /// let facts = Facts::of(&profile, as_of);
    /// assert!(facts.is_off_record(&Token::from("device-1")));
    /// assert!(!facts.is_off_record(&Token::from("device-2"))); // not listed, so not known
    /// ```
    #[must_use]
    pub fn is_off_record(&self, device: &Token<'_>) -> bool {
        let record = self.records_of(device);
        record.not_issued && !record.issued && !record.declared
    }

    /// Whether two labels are those of one device.
    ///
    /// Read by rules of the access family.
    #[must_use]
    pub fn is_one_device(&self, one: &Token<'_>, other: &Token<'_>) -> bool {
        is_same(one, other)
    }

    /// Whether a stay announced by then or approved travel covers the day and lies in the country,
    /// or may.
    pub(super) fn is_announced(&self, country: &Token<'_>, day: Moment) -> bool {
        for stood in self.places_on(day) {
            if stood.cite.signal != Signal::ClaimsResidencePlace
                && may_be_same(stood.place.country.as_ref(), country)
            {
                return true;
            }
        }
        false
    }
}

/// Whether the log is whole: as many sessions as there are, each with its moment, none told twice.
pub(super) fn complete(profile: &Profile<'_>) -> bool {
    let given = u32::try_from(profile.sessions.len()).unwrap_or(u32::MAX);
    if profile.session_count != Some(given) {
        return false;
    }
    let mut sessions: SmallVec<[&Session<'_>; 16]> = SmallVec::new();
    for session in &profile.sessions {
        if session.at.is_none() {
            return false;
        }
        sessions.push(session);
    }
    order::sort_by_key(&mut sessions, |session| session.at);
    let mut rest = sessions.as_slice();
    while let [one, after @ ..] = rest {
        for other in after {
            if other.at != one.at {
                break;
            }
            if may_be_one(one, other) {
                return false;
            }
        }
        rest = after;
    }
    true
}

/// Whether two sessions of one start may be one that is told twice: nothing that is known of both
/// differs.
fn may_be_one(one: &Session<'_>, two: &Session<'_>) -> bool {
    let class = one.network.class.zip(two.network.class);
    if class.is_some_and(|(one, two)| one != two) {
        return false;
    }
    for marks in marks(one).iter().zip(&marks(two)) {
        if let (Some(one), Some(two)) = marks
            && !is_same(one, two)
        {
            return false;
        }
    }
    true
}

fn marks<'s, 'p>(session: &'s Session<'p>) -> [Option<&'s Token<'p>>; 4] {
    let network = &session.network;
    [&session.account, &session.device, &network.line, &network.country].map(Option::as_ref)
}

fn is_same(one: &Token<'_>, two: &Token<'_>) -> bool {
    fold::label::same(one.raw(), two.raw())
}
