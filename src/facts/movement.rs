//! Sessions of one account or of two steps that lie in two countries.

use core::ops::Deref;
use core::{iter, mem};

use smallvec::{SmallVec, smallvec};

use super::fold::label;
use super::{Cite, Days, Facts, HomeSession, Missing, Signal};
use crate::profile::{Session, SessionStep, Token};
use crate::units::Moment;

/// Two sessions of one account with input, on home lines in two countries, with too little time
/// between the end of one and the start of the other.
///
/// Read by rules of the network family.
///
/// ```
/// use hirerisk::profile::{Network, NetworkClass, Profile, Session};
/// use hirerisk::{Moment, facts::Facts};
/// let table: Moment = "2026-03-01".parse()?;
/// let session = |at: Moment, country: &'static str| {
///     let line = Network::default().class(NetworkClass::Residential).country(country);
///     let session = Session::default().at(at).account("acct-1").interactive(true);
///     session.network(line.table_date(table))
/// };
/// let (one, two): (Moment, Moment) =
///     ("2026-04-02T09:00:00Z".parse()?, "2026-04-02T10:00:00Z".parse()?);
/// let sessions = [session(one, "country-1"), session(two, "country-2")];
/// let profile = Profile::default().id("c-1").sessions(sessions);
/// let leaps = Facts::of(&profile, two).leaps(2 * 3_600);
/// assert_eq!((leaps[0].earlier.at, leaps[0].later.at), (one, two));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Leap<'p> {
    /// The session that began first.
    pub earlier: HomeSession<'p>,
    /// The session that began last.
    pub later: HomeSession<'p>,
}

/// Leaps, in order of time. It derefs to a slice.
///
/// Read by rules of the network family.
///
/// [`Facts::leaps`] shows one.
#[derive(Clone, Debug)]
pub struct Leaps<'p>(SmallVec<[Leap<'p>; 2]>);

impl<'p> Deref for Leaps<'p> {
    type Target = [Leap<'p>];
    fn deref(&self) -> &[Leap<'p>] {
        &self.0
    }
}

/// A country in which home-line sessions of one step lay, with no stay or journey that explains
/// them.
///
/// Part of a [`StepConflict`].
#[derive(Clone, Copy, Debug)]
pub struct StepCountry<'p> {
    /// The step.
    pub step: SessionStep,
    /// The country.
    pub country: &'p Token<'p>,
    /// The days on which the sessions were.
    pub days: Days,
}

/// Two steps whose sessions lay in two countries.
///
/// Read by rules of the network family.
///
/// [`Facts::steps_in_two_countries`] finds it.
///
/// ```
/// use hirerisk::profile::{Network, NetworkClass, Profile, Session, SessionStep};
/// use hirerisk::{Moment, facts::Facts};
/// let table: Moment = "2026-03-01".parse()?;
/// let on = |day: &str, step, country: &'static str| {
///     let line = Network::default().class(NetworkClass::Residential).country(country);
///     let at: Moment = day.parse().unwrap();
///     Session::default().at(at).step(step).network(line.table_date(table))
/// };
/// let profile = Profile::default().id("c-1").sessions([
///     on("2026-04-01", SessionStep::Interview, "country-1"),
///     on("2026-04-02", SessionStep::Interview, "country-1"),
///     on("2026-04-20", SessionStep::Onboarding, "country-2"),
///     on("2026-04-21", SessionStep::Onboarding, "country-2"),
/// ]);
/// let found = Facts::of(&profile, "2026-05-01".parse()?).steps_in_two_countries().unwrap();
/// assert_eq!((found.one.step, found.one.days.count()), (SessionStep::Onboarding, 2));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct StepConflict<'p> {
    /// One step; the first sign-in, if it is one of them.
    pub one: StepCountry<'p>,
    /// Another step.
    pub other: StepCountry<'p>,
    /// A first sign-in from a device that is not on record and was never seen before, or what is
    /// missing to tell.
    pub new_device: Result<Option<Cite>, Missing>,
}

/// A use of an account on a home line, from one second to another.
#[derive(Clone, Copy)]
struct Use<'p> {
    home: HomeSession<'p>,
    account: &'p Token<'p>,
    from: i64,
    until: i64,
}

/// The uses so far of one account, or of one account on one device.
struct Track<'p> {
    account: &'p Token<'p>,
    device: Option<&'p Token<'p>>,
    off_record: bool,
    latest: Latest<'p>,
}

impl<'p> Track<'p> {
    fn is_of(&self, account: &Token<'_>, device: Option<&Token<'_>>) -> bool {
        is_same(self.account, account)
            && match (self.device, device) {
                (Some(one), Some(two)) => is_same(one, two),
                (one, two) => one.is_none() && two.is_none(),
            }
    }

    /// Whether a use can be compared with these: of the account and, where devices count, of
    /// another device, one of the two not on record.
    fn faces(&self, other: &Track<'p>) -> bool {
        is_same(self.account, other.account)
            && match (self.device, other.device) {
                (Some(one), Some(two)) => {
                    !is_same(one, two) && (self.off_record || other.off_record)
                }
                (one, two) => one.is_none() && two.is_none(),
            }
    }
}

/// The use that ended last, and the one that ended last in any other country.
#[derive(Clone, Copy)]
struct Latest<'p> {
    first: Use<'p>,
    elsewhere: Option<Use<'p>>,
}

impl<'p> Latest<'p> {
    fn add(&mut self, one: Use<'p>) {
        if is_same(one.home.country, self.first.home.country) {
            if one.until > self.first.until {
                self.first = one;
            }
        } else if one.until > self.first.until {
            self.elsewhere = Some(mem::replace(&mut self.first, one));
        } else if self.elsewhere.is_none_or(|other| one.until > other.until) {
            self.elsewhere = Some(one);
        }
    }

    /// The use that ended last in another country than this one.
    fn in_another(&self, country: &Token<'_>) -> Option<Use<'p>> {
        if is_same(self.first.home.country, country) { self.elsewhere } else { Some(self.first) }
    }
}

impl<'p> Facts<'p> {
    /// Whether there are two sessions on home lines of which account, times and input are known.
    ///
    /// Read by rules of the network family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names the first of these that is not.
    pub fn account_uses_are_told(&self) -> Result<(), Missing> {
        let [mut homes, mut accounts, mut times, mut inputs] = [0_usize; 4];
        for home in self.home_sessions() {
            let account = home.session.account.is_some();
            let time = account && home.at.timestamp().is_some();
            let input = time && home.session.interactive.is_some();
            homes = homes.saturating_add(1);
            accounts = accounts.saturating_add(usize::from(account));
            times = times.saturating_add(usize::from(time));
            inputs = inputs.saturating_add(usize::from(input));
            if inputs > 1 {
                return Ok(());
            }
        }
        Err(match (homes, accounts, times) {
            (2.., 2.., 2..) => Signal::SessionsInteractive.missing(),
            (2.., 2.., _) => Signal::SessionsAt.undecided(),
            (2.., ..) => Signal::SessionsAccount.missing(),
            _ => Signal::SessionsNetworkCountry.missing(),
        })
    }

    /// Leaps with less than so many seconds in between, in order of time: at most one for each
    /// later session.
    ///
    /// Read by rules of the network family.
    ///
    /// # Complexity
    ///
    /// Sessions times accounts; allocates only where leaps or accounts are many.
    ///
    /// # Units
    ///
    /// Seconds between the end of one session and the start of the other.
    #[must_use]
    pub fn leaps(&self, seconds: i64) -> Leaps<'p> {
        self.leaps_of(seconds, &|one| Some(self.track(one, None)))
    }

    /// Leaps between two devices, one of which certainly is not on record, likewise.
    ///
    /// Read by rules of the network family.
    #[must_use]
    pub fn leaps_between_devices(&self, seconds: i64) -> Leaps<'p> {
        self.leaps_of(seconds, &|one| {
            let device = one.home.session.entry.device.as_ref()?;
            Some(self.track(one, Some(device)))
        })
    }

    /// What is missing to tell whether a leap lies between two devices, one of them not on record.
    ///
    /// Read by rules of the network family.
    #[must_use]
    pub fn leap_lacks(&self, leap: &Leap<'p>) -> Option<Missing> {
        let device = |home: HomeSession<'p>| home.session.entry.device.as_ref();
        let (Some(one), Some(two)) = (device(leap.earlier), device(leap.later)) else {
            return Some(Signal::SessionsDevice.missing());
        };
        let told = |device| self.is_on_record(device) || self.is_off_record(device);
        let settled = is_same(one, two) || (told(one) && told(two));
        (!settled).then_some(Signal::DevicesIssued.missing())
    }

    fn track(&self, one: Use<'p>, device: Option<&'p Token<'p>>) -> Track<'p> {
        Track {
            account: one.account,
            device,
            off_record: device.is_some_and(|device| self.is_off_record(device)),
            latest: Latest { first: one, elsewhere: None },
        }
    }

    fn leaps_of(&self, seconds: i64, track: &dyn Fn(Use<'p>) -> Option<Track<'p>>) -> Leaps<'p> {
        let mut leaps = Leaps(SmallVec::new());
        if !lie_in_two_countries(self.uses().map(|one| one.home)) {
            return leaps;
        }
        let mut tracks: SmallVec<[Track<'p>; 4]> = SmallVec::new();
        for one in self.uses() {
            let Some(own) = track(one) else { continue };
            let mut latest: Option<Use<'p>> = None;
            for other in &tracks {
                if other.faces(&own)
                    && let Some(before) = other.latest.in_another(one.home.country)
                    && latest.is_none_or(|latest| latest.until <= before.until)
                {
                    latest = Some(before);
                }
            }
            if let Some(before) = latest
                && one.from.saturating_sub(before.until) < seconds
            {
                leaps.0.push(Leap { earlier: before.home, later: one.home });
            }
            match tracks.iter_mut().find(|other| other.is_of(own.account, own.device)) {
                Some(other) => other.latest.add(one),
                None => tracks.push(own),
            }
        }
        leaps
    }

    /// Uses of accounts with input, in order of time. One without a known end ended at its start.
    fn uses(&self) -> impl Iterator<Item = Use<'p>> {
        let mut homes = self.home_sessions();
        iter::from_fn(move || {
            loop {
                let home = homes.next()?;
                let session = home.session.entry;
                if let (Some(account), Some(true)) = (&session.account, session.interactive)
                    && let Some(from) = home.at.timestamp()
                {
                    let until = self.by_now(session.until).and_then(Moment::timestamp);
                    let until = until.map_or(from, |until| until.max(from));
                    return Some(Use { home, account, from, until });
                }
            }
        })
    }

    /// Whether sessions of two steps on home lines are known.
    ///
    /// Read by rules of the network family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names the country where there are not two sessions, and the step otherwise.
    pub fn home_steps_are_told(&self) -> Result<(), Missing> {
        let mut homes = 0_usize;
        let mut first = None;
        for home in self.home_sessions() {
            homes = homes.saturating_add(1);
            let step = step_before_work(&home);
            if step.is_some() && first.is_some() && step != first {
                return Ok(());
            }
            first = first.or(step);
        }
        let missing =
            if homes > 1 { Signal::SessionsStage } else { Signal::SessionsNetworkCountry };
        Err(missing.missing())
    }

    /// Two steps before ordinary work whose sessions on home lines lay in two countries, each seen
    /// on two dates, none explained by a stay or journey.
    ///
    /// Read by rules of the network family.
    #[must_use]
    pub fn steps_in_two_countries(&self) -> Option<StepConflict<'p>> {
        if !lie_in_two_countries(self.home_sessions()) {
            return None;
        }
        let mut seen = self.unexplained_steps();
        seen.retain(|one| one.days.count() > 1);
        let telling = |one: &StepConflict<'p>| match one.new_device {
            Ok(Some(_)) => 2,
            Err(_) => 1,
            Ok(None) => 0,
        };
        let (mut first, mut sign_in): (_, Option<StepConflict<'p>>) = (None, None);
        for one in &seen {
            let differs = |other: &&StepCountry<'p>| {
                other.step != one.step && !is_same(other.country, one.country)
            };
            let Some(other) = seen.iter().find(differs) else { continue };
            let new_device = self.new_device_at(one);
            let conflict = StepConflict { one: *one, other: *other, new_device };
            first = first.or(Some(conflict));
            if one.step == SessionStep::Onboarding
                && sign_in.is_none_or(|latest| telling(&latest) <= telling(&conflict))
            {
                sign_in = Some(conflict);
            }
        }
        sign_in.or(first)
    }

    /// The countries of the steps before ordinary work, in the order in which they were first seen.
    fn unexplained_steps(&self) -> SmallVec<[StepCountry<'p>; 4]> {
        type At<'p> = (SessionStep, &'p Token<'p>, SmallVec<[(Moment, Cite); 16]>);
        let mut seen: SmallVec<[At<'p>; 4]> = SmallVec::new();
        for home in self.home_sessions() {
            let Some(step) = self.unexplained_step(&home) else { continue };
            let day = (home.at, home.cite());
            match seen.iter_mut().find(|one| one.0 == step && is_same(one.1, home.country)) {
                Some((.., days)) => days.push(day),
                None => seen.push((step, home.country, smallvec![day])),
            }
        }
        let mut steps = SmallVec::new();
        for (step, country, mut days) in seen {
            steps.push(StepCountry { step, country, days: Days::of_all(&mut days) });
        }
        steps
    }

    fn unexplained_step(&self, home: &HomeSession<'p>) -> Option<SessionStep> {
        step_before_work(home).filter(|_| !self.is_announced(home.country, home.at))
    }

    /// A sign-in of the first step of work, in the country, from a device that is not on record and
    /// was never seen before.
    fn new_device_at(&self, step: &StepCountry<'p>) -> Result<Option<Cite>, Missing> {
        let mut lacking = Ok(None);
        for home in self.home_sessions() {
            let here = step.step == SessionStep::Onboarding
                && is_same(home.country, step.country)
                && self.unexplained_step(&home) == Some(step.step);
            match here.then(|| self.is_unseen_device(&home)) {
                Some(Ok(true)) => return Ok(Some(Signal::SessionsDevice.at(home.session.index))),
                Some(Err(missing)) => lacking = Err(missing),
                Some(Ok(false)) | None => {}
            }
        }
        lacking
    }

    /// Whether the device of a session certainly is not on record, and no session that may have
    /// been earlier used it.
    fn is_unseen_device(&self, home: &HomeSession<'p>) -> Result<bool, Missing> {
        let device = home.session.entry.device.as_ref();
        let device = device.ok_or(Signal::SessionsDevice.missing())?;
        if !self.is_off_record(device) {
            let told = self.is_on_record(device);
            return if told { Ok(false) } else { Err(Signal::DevicesIssued.missing()) };
        }
        let mut all_told = true;
        for one in &self.sessions {
            if one.index == home.session.index || one.at.is_some_and(|at| at.is_after(home.at)) {
                continue;
            }
            match &one.entry.device {
                Some(other) if is_same(other, device) => return Ok(false),
                Some(_) => {}
                None => all_told = false,
            }
        }
        if !all_told {
            return Err(Signal::SessionsDevice.undecided());
        }
        // "Never seen before" rests on the log being whole.
        if self.sessions_complete() { Ok(true) } else { Err(Signal::SessionsCount.missing()) }
    }

    /// The latest session at whose start one account had used so many lines of so many operators
    /// within so many seconds.
    ///
    /// Read by rules of the network family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names what no session has.
    ///
    /// # Units
    ///
    /// Seconds between the first and the last of them.
    ///
    /// # Complexity
    ///
    /// Sessions times accounts; allocates only where accounts are many.
    ///
    /// ```
    /// use hirerisk::profile::{Network, Profile, Session};
    /// use hirerisk::{Moment, facts::Facts};
    /// let on = |stamp: &str, line: &'static str, operator: &'static str| {
    ///     let at: Moment = stamp.parse().unwrap();
    ///     let network = Network::default().line(line).operator(operator);
    ///     Session::default().at(at).account("acct-1").network(network)
    /// };
    /// let profile = Profile::default().id("c-1").sessions([
    ///     on("2026-04-01T09:00:00Z", "line-1", "operator-1"),
    ///     on("2026-04-01T10:00:00Z", "line-2", "operator-2"),
    /// ]);
    /// let facts = Facts::of(&profile, "2026-05-01".parse()?);
    /// assert!(facts.crowded_span::<2, 2>(3_600).unwrap().is_some());
    /// assert!(facts.crowded_span::<2, 2>(3_599).unwrap().is_none());
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn crowded_span<const LINES: usize, const OPERATORS: usize>(
        &self,
        seconds: i64,
    ) -> Result<Option<Cite>, Missing> {
        type Account<'p, const LINES: usize, const OPERATORS: usize> =
            (&'p Token<'p>, Recent<'p, LINES>, Recent<'p, OPERATORS>);
        let mut accounts: SmallVec<[Account<'p, LINES, OPERATORS>; 2]> = SmallVec::new();
        let mut found = None;
        for session in &self.sessions {
            let (network, account) = (&session.entry.network, session.entry.account.as_ref());
            let (Some(line), Some(operator)) = (&network.line, &network.operator) else { continue };
            let (Some(account), Some(at)) = (account, session.at.and_then(Moment::timestamp))
            else {
                continue;
            };
            if !accounts.iter().any(|(other, ..)| is_same(other, account)) {
                accounts.push((account, Recent::default(), Recent::default()));
            }
            for (_, lines, operators) in accounts.iter_mut().filter(|one| is_same(one.0, account)) {
                lines.add(line, at);
                operators.add(operator, at);
                let since = lines.since().zip(operators.since()).map(|(one, two)| one.min(two));
                if since.is_some_and(|since| at.saturating_sub(since) <= seconds) {
                    found = Some(Signal::SessionsNetworkLine.at(session.index));
                }
            }
        }
        if accounts.is_empty() { Err(self.no_line()) } else { Ok(found) }
    }

    /// Why no session tells of an account on a line of an operator.
    fn no_line(&self) -> Missing {
        let any =
            |known: fn(&Session<'_>) -> bool| self.sessions.iter().any(|one| known(one.entry));
        if !any(|one| one.network.line.is_some()) {
            Signal::SessionsNetworkLine.missing()
        } else if any(|one| one.network.operator.is_some()) {
            Signal::SessionsAccount.missing()
        } else {
            Signal::SessionsNetworkOperator.missing()
        }
    }
}

/// The latest different labels, each with when it was last seen, the latest first.
struct Recent<'p, const N: usize>([Option<(&'p Token<'p>, i64)>; N]);

impl<const N: usize> Default for Recent<'_, N> {
    fn default() -> Self {
        Recent([None; N])
    }
}

impl<'p, const N: usize> Recent<'p, N> {
    fn add(&mut self, label: &'p Token<'p>, at: i64) {
        let mut carried = Some((label, at));
        for place in &mut self.0 {
            carried = mem::replace(place, carried);
            if carried.is_none_or(|(other, _)| is_same(other, label)) {
                return;
            }
        }
    }

    /// Since when so many different ones were seen.
    fn since(&self) -> Option<i64> {
        self.0.last().copied().flatten().map(|(_, at)| at)
    }
}

/// The step of a session, if it is one before ordinary work.
fn step_before_work(home: &HomeSession<'_>) -> Option<SessionStep> {
    home.session.step.filter(|step| *step != SessionStep::Work)
}

fn lie_in_two_countries<'p>(homes: impl Iterator<Item = HomeSession<'p>>) -> bool {
    let mut first: Option<&Token<'p>> = None;
    for home in homes {
        if !is_same(home.country, first.get_or_insert(home.country)) {
            return true;
        }
    }
    false
}

fn is_same(one: &Token<'_>, two: &Token<'_>) -> bool {
    label::same(one.raw(), two.raw())
}
