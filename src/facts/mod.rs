//! What can be compared: the profile as it stood at `as_of`, folded, dated, in order of time.
//!
//! Rules of every kind read this and nothing else. A fact is known, or it is [`Missing`] with the
//! reason why. What is dated after `as_of` is not there; what has no date is there from its stage
//! on. A list of which nothing is there yet is not given; one given empty is.

pub(crate) mod fold;

mod conduct;
mod contacts;
mod dated;
mod days;
mod deliveries;
mod devices;
mod identity;
mod interviews;
mod inventory;
mod links;
mod money;
mod movement;
mod named;
mod names;
mod notices;
mod on_record;
mod own;
mod personas;
mod places;
mod reached;
mod recorded;
mod referees;
mod reported;
mod sessions;
mod signal;
mod subject;
mod table;

use alloc::vec::Vec;
use core::fmt;
use core::iter::Enumerate;
use core::ops::Deref;
use core::slice;

use crate::order;
use crate::profile::{Device, Profile, Session};
use crate::units::{Moment, Stage};

pub(crate) use crate::profile::Origin;
pub use crate::profile::{LinkKind, NetworkClass, PlaceClass, StepKind};
pub use conduct::*;
pub use contacts::*;
pub(crate) use dated::Dated;
#[cfg(feature = "rulefile")]
pub(crate) use dated::{stage_of, stage_of_step};
pub use days::Days;
pub use deliveries::{Collector, DeliveryChange};
pub use devices::{BootElsewhere, DrivenFromOutside, NeverThere, TokenElsewhere};
pub use identity::*;
pub use interviews::*;
pub use inventory::{Installed, IssuedDevices, PartText, PartTexts, Unapproved};
pub use links::{
    AwayFromHome, COMMON_PER_10_000, CommonKinds, DeliveryLabel, FrontField, LIST_LIFE_DAYS,
    ListedContact, ListedPlace, SharedAnchor, Sharers, Tie,
};
pub use money::*;
pub use movement::{Leap, Leaps, StepConflict, StepCountry};
pub(crate) use named::Named;
pub use names::NameAgainstDeclared;
pub use on_record::OnRecord;
pub use own::{OwnEntries, OwnEntry, OwnFact, OwnKind};
pub(crate) use own::{own_moments, unescaped};
pub use personas::*;
pub use places::{Nearness, Places, Stood};
pub(crate) use reached::shown_stage;
pub(crate) use recorded::{Grounds, Happened, recorded};
pub use referees::*;
pub use reported::{Reported, ReportedList};
pub use sessions::{ClassedSession, HomeSession, NamedExit, TABLE_LIFE_DAYS};
pub(crate) use signal::write_pointer;
pub use signal::{Cite, Compared, Missing, Signal, Speaks, Value, Why};
pub use table::Row;
pub(crate) use table::shown_words;

/// An entry of a list of the profile, with the place at which it stands there.
///
/// It derefs to the entry; `index` is what a [`Cite`] needs.
///
/// ```
/// use hirerisk::profile::{Device, Profile};
/// use hirerisk::{Moment, facts::{Facts, Signal}};
/// # let as_of: Moment = "2026-11-01".parse().unwrap();
/// let device = Device::default().device("device-1").issued(true);
/// let profile = Profile::default().id("c-1").stage(hirerisk::Stage::Employment).devices([device]);
/// let facts = Facts::of(&profile, as_of);
/// let seen = facts.devices().next().unwrap();
/// assert_eq!((seen.index, seen.issued), (0, Some(true)));
/// ```
pub struct Seen<'p, T> {
    /// Its place in the list of the profile.
    pub index: u16,
    /// The entry.
    pub entry: &'p T,
}

impl<T> Clone for Seen<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Seen<'_, T> {}

impl<T> Deref for Seen<'_, T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.entry
    }
}

impl<T> fmt::Debug for Seen<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seen").field("index", &self.index).finish_non_exhaustive()
    }
}

/// The facts of one candidate at one moment.
///
/// Built once an assessment: names are folded once, sessions put in order once; everything else is
/// a view of the profile.
///
/// A method gives what can be compared, or the [`Missing`] fact; each says which rules read it. By
/// subject, the ones to start at:
///
/// | subject | start at |
/// |---|---|
/// | names | [`Facts::against_declared`], [`Facts::is_another_persons`] |
/// | places | [`Facts::home`], [`Facts::places_on`], [`Place::nearness`](crate::profile::Place::nearness) |
/// | sessions and networks | [`Facts::home_sessions`], [`Facts::classed_sessions`], [`Facts::sessions_complete`] |
/// | devices | [`Facts::issued_devices`], [`Facts::unapproved_software`], [`Facts::own_readings`] |
/// | deliveries | [`Facts::parcels`], [`Facts::delivery_changes`], [`Facts::collector_outcome`] |
/// | pay | [`Facts::strongest_held`], [`Facts::account_changes`], [`Facts::pay_requests`] |
/// | documents and identity | [`Facts::document_examinations`], [`Facts::holder_matches`] |
/// | talks | [`Facts::talk_notes`], [`Facts::other_names_shown`], [`Facts::person_comparisons`] |
/// | contacts | [`Facts::contact_look_ups`], [`Facts::unasked_contact_changes`] |
/// | history and referees | [`Facts::employer_checks`], [`Facts::denied_post`], [`Facts::referees`] |
/// | public pages | [`Facts::public_pages`], [`Facts::code_histories`] |
/// | what is shared | [`Facts::sharers`], [`Facts::common_kinds`], [`Facts::listed_place`] |
/// | access and conduct | [`Facts::access_events`], [`Facts::conduct_reports`] |
/// | the caller's own | [`OwnFact`], [`Facts::own`], [`Facts::own_entries`] |
///
/// # Complexity
///
/// O(n log n) in the entries of the profile; four allocations at most, and one for each long name. Where
/// devices or employers are many, they are sorted as well.
///
/// ```
/// use hirerisk::profile::Profile;
/// use hirerisk::{Moment, Stage, facts::Facts};
/// let profile = Profile::default().id("c-1");
/// let as_of: Moment = "2026-11-01".parse().unwrap();
/// assert_eq!(Facts::of(&profile, as_of).stage(), Stage::Application);
/// ```
pub struct Facts<'p> {
    profile: &'p Profile<'p>,
    as_of: Moment,
    stage: Stage,
    /// Declared names, folded, each with the moment at which it was declared.
    declared: Vec<names::Declared<'p>>,
    /// Names of the household, likewise.
    household: Vec<names::Declared<'p>>,
    /// What is claimed and answered of each employer, where entries are many.
    employers: Vec<(&'p str, referees::KnownOf<'p>)>,
    /// What the list of devices says of each, where they are many.
    records: Vec<(&'p str, devices::Recorded)>,
    /// In order of time; sessions without a date come first.
    sessions: Vec<Seen<'p, Session<'p>>>,
    /// Of these, those of which the kind of network is known.
    classed: Vec<ClassedSession<'p>>,
    /// The log is whole.
    complete: bool,
}

impl fmt::Debug for Facts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Facts")
            .field("as_of", &self.as_of)
            .field("stage", &self.stage)
            .finish_non_exhaustive()
    }
}

/// The entries of a list that are there. One type for all rules that go through lists of one noun:
/// adapters in its place would be compiled anew for each of them.
pub(crate) struct SeenIn<'p, T> {
    rest: Enumerate<slice::Iter<'p, T>>,
    as_of: Moment,
    stage: Stage,
}

impl<'p, T: Dated> Iterator for SeenIn<'p, T> {
    type Item = Seen<'p, T>;

    fn next(&mut self) -> Option<Seen<'p, T>> {
        loop {
            let (index, entry) = self.rest.next()?;
            if is_there((entry.seen_at(), entry.seen_stage()), (self.as_of, self.stage)) {
                return u16::try_from(index).ok().map(|index| Seen { index, entry });
            }
        }
    }

    // The library's own of the four come by way of `try_fold`, five functions for each closure.

    fn find<P: FnMut(&Self::Item) -> bool>(&mut self, mut is: P) -> Option<Seen<'p, T>> {
        loop {
            let entry = self.next()?;
            if is(&entry) {
                return Some(entry);
            }
        }
    }

    fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, mut of: F) -> Option<B> {
        loop {
            let found = of(self.next()?);
            if found.is_some() {
                return found;
            }
        }
    }

    fn any<F: FnMut(Self::Item) -> bool>(&mut self, mut is: F) -> bool {
        loop {
            match self.next() {
                Some(entry) if is(entry) => return true,
                Some(_) => {}
                None => return false,
            }
        }
    }

    fn all<F: FnMut(Self::Item) -> bool>(&mut self, mut is: F) -> bool {
        !self.any(|entry| !is(entry))
    }
}

fn is_there((at, from): (Option<Moment>, Stage), (as_of, stage): (Moment, Stage)) -> bool {
    match at {
        Some(at) => !at.is_after(as_of),
        None => from <= stage,
    }
}

impl<'p> Facts<'p> {
    /// The facts of a profile as they stood at a moment.
    ///
    /// ```
    /// use hirerisk::profile::{Profile, Session};
    /// use hirerisk::{Moment, facts::Facts};
    /// let (as_of, later): (Moment, Moment) = ("2026-03-01".parse()?, "2026-03-02".parse()?);
    /// let profile = Profile::default().id("c-1").sessions([Session::default().at(later)]);
    /// assert!(Facts::of(&profile, as_of).sessions().is_err()); // it has not happened yet
    /// assert_eq!(Facts::of(&profile, later).sessions().unwrap().len(), 1);
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    #[must_use]
    pub fn of(profile: &'p Profile<'p>, as_of: Moment) -> Facts<'p> {
        let stage = profile.stage.unwrap_or_else(|| reached::latest_stage(profile, as_of));
        Facts::at_stage(profile, as_of, stage)
    }

    /// The same at another stage than the profile states, which is that of its end.
    pub(crate) fn at_stage(profile: &'p Profile<'p>, as_of: Moment, stage: Stage) -> Facts<'p> {
        let mut facts = Facts {
            profile,
            as_of,
            stage,
            declared: Vec::new(),
            household: Vec::new(),
            employers: Vec::new(),
            records: Vec::new(),
            sessions: Vec::new(),
            classed: Vec::new(),
            complete: false,
        };
        facts.declared = names::declared(&facts);
        facts.household = names::household(&facts);
        facts.employers = referees::employers(&facts);
        facts.records = devices::records(&facts);
        facts.sessions = facts.in_order(&profile.sessions);
        facts.classed = facts.classed(&facts.sessions);
        facts.complete = sessions::complete(profile);
        facts
    }

    /// The moment of the assessment.
    #[must_use]
    pub const fn as_of(&self) -> Moment {
        self.as_of
    }

    /// The stage that was reached.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// The profile, for the stage next door and for the telling; rules read facts.
    pub(crate) const fn profile(&self) -> &'p Profile<'p> {
        self.profile
    }

    /// Whether something seen at this moment, or without a date from this stage on, is there.
    ///
    /// Read by rules of many families.
    ///
    /// ```
    /// use hirerisk::{Moment, Stage, profile::Profile, facts::Facts};
    /// # let as_of: Moment = "2026-11-01".parse().unwrap();
    /// let profile = Profile::default().id("c-1").stage(Stage::Offer);
    /// let facts = Facts::of(&profile, as_of);
    /// assert!(facts.is_there(None, Stage::Interview) && !facts.is_there(None, Stage::Onboarding));
    /// ```
    #[must_use]
    pub fn is_there(&self, at: Option<Moment>, from: Stage) -> bool {
        is_there((at, from), (self.as_of, self.stage))
    }

    /// A moment of the profile, if it is not later than the assessment.
    ///
    /// Read by rules of many families.
    ///
    /// ```
    /// use hirerisk::{Moment, profile::Profile, facts::Facts};
    /// let (as_of, later): (Moment, Moment) = ("2026-11-01".parse()?, "2026-11-02".parse()?);
    /// let profile = Profile::default().id("c-1");
    /// let facts = Facts::of(&profile, as_of);
    /// assert_eq!((facts.by_now(Some(as_of)), facts.by_now(Some(later))), (Some(as_of), None));
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    #[must_use]
    pub fn by_now(&self, at: Option<Moment>) -> Option<Moment> {
        at.filter(|at| !at.is_after(self.as_of))
    }

    /// A finding or record that stands alone, if it is there.
    pub(crate) fn there<T: Dated>(&self, one: Option<&'p T>) -> Option<&'p T> {
        one.filter(|one| self.is_there(one.seen_at(), one.seen_stage()))
    }

    /// The entries of a list that are there, in the order of the profile.
    pub(crate) fn seen<T: Dated>(&self, list: &'p [T]) -> SeenIn<'p, T> {
        SeenIn { rest: list.iter().enumerate(), as_of: self.as_of, stage: self.stage }
    }

    /// The entries of an inventory or log that are there; none where it is not given. If every entry
    /// is yet to come, nobody has looked yet: only a list given empty tells that nothing was found.
    pub(crate) fn given<T: Dated>(&self, list: Option<&'p [T]>) -> Option<SeenIn<'p, T>> {
        let list = list?;
        (list.is_empty() || self.seen(list).next().is_some()).then(|| self.seen(list))
    }

    /// The entries of a list that are there, in order of time; those without a date come first.
    pub(crate) fn in_order<T: Dated>(&self, list: &'p [T]) -> Vec<Seen<'p, T>> {
        let mut seen: Vec<Seen<'p, T>> = Vec::with_capacity(list.len());
        seen.extend(self.seen(list));
        order::sort_by_key(&mut seen, |one| one.seen_at().map(Moment::sort_key));
        seen
    }

    /// Sessions, in order of time; missing where none is given.
    ///
    /// Read by rules of the access family.
    ///
    /// # Errors
    ///
    /// [`Missing`] where no session is there.
    ///
    /// ```
    /// use hirerisk::{Moment, profile::Profile, facts::{Facts, Signal}};
    /// # let as_of: Moment = "2026-11-01".parse().unwrap();
    /// let profile = Profile::default().id("c-1");
    /// let missing = Facts::of(&profile, as_of).sessions().unwrap_err();
    /// assert_eq!(missing, Signal::SessionsAt.missing());
    /// ```
    pub fn sessions(&self) -> Result<&[Seen<'p, Session<'p>>], Missing> {
        if self.sessions.is_empty() {
            Err(Signal::SessionsAt.missing())
        } else {
            Ok(&self.sessions)
        }
    }

    /// Whether the logs are known to hold no session but those given. Two that may be one session
    /// told twice, or one without its start, do not make them whole.
    ///
    /// Read by rules of the network family.
    ///
    /// A condition with "never" or "only" in it rests on this.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the sessions, and quadratic in those of one instant.
    ///
    /// ```
    /// use hirerisk::profile::{Profile, Session};
    /// use hirerisk::{Moment, facts::Facts};
    /// let at: Moment = "2026-03-01T09:00:00Z".parse()?;
    /// let profile = Profile::default().id("c-1").sessions([Session::default().at(at)]);
    /// assert!(!Facts::of(&profile, at).sessions_complete()); // how many the log holds is not told
    /// let profile = profile.session_count(1_u32);
    /// assert!(Facts::of(&profile, at).sessions_complete());
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    #[must_use]
    pub const fn sessions_complete(&self) -> bool {
        self.complete
    }

    /// Devices on record.
    ///
    /// Read by rules of the access, device, linkage and network families.
    pub fn devices(&self) -> impl Iterator<Item = Seen<'p, Device<'p>>> {
        self.seen(&self.profile.devices)
    }
}
