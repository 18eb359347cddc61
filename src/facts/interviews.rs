//! Talks: what interviewers and vendors recorded, and names of other people seen in them.

use alloc::vec::Vec;
use core::cmp::Ordering;
use core::iter;

use smallvec::SmallVec;

use super::fold::name::{Name, are_two};
use super::names::COMPARED_NAMES;
use super::personas::is_full_name;
use super::{Cite, Facts, Missing, NameAgainstDeclared, Seen, Signal};
use crate::order;
use crate::profile::{ConductKind, Interview, InterviewFindings, PersonName};
use crate::units::Moment;

/// "Within a day": the span between two instants.
const DAY_SECONDS: i64 = 86_400;

/// What interviewers noted in one talk.
///
/// Read by rules of the interview family.
///
/// ```
/// use hirerisk::profile::{Interview, InterviewFindings, Profile};
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-02-11T15:00:00Z".parse()?;
/// let talk = Interview::default().at(at).findings(InterviewFindings::default().reviewers(2_u32));
/// let profile = Profile::default().id("c-1").interviews([talk]);
/// let facts = Facts::of(&profile, at);
/// assert_eq!(facts.talk_notes().next().unwrap().notes.reviewers, Some(2));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct TalkNotes<'p> {
    /// The place of the talk in the profile.
    pub index: u16,
    /// When it was.
    pub at: Option<Moment>,
    /// The notes.
    pub notes: &'p InterviewFindings<'p>,
}

/// Another person's full name, seen in a talk.
///
/// Read by rules of the interview family.
///
/// ```
/// use hirerisk::profile::{
///     Claims, DeclaredName, Interview, InterviewFindings, NameShown, Profile,
/// };
/// use hirerisk::{Moment, facts::Facts};
/// let at: Moment = "2026-02-11T15:00:00Z".parse()?;
/// let shown = [NameShown::default().name("Jon Doe").changed(true)];
/// let talk = Interview::default().at(at).findings(InterviewFindings::default().names_shown(shown));
/// let names = [DeclaredName::default().name("Ana Silva")];
/// let profile =
///     Profile::default().id("c-1").claims(Claims::default().names(names)).interviews([talk]);
/// let facts = Facts::of(&profile, at);
/// let other = facts.other_names_shown().next().unwrap();
/// assert_eq!(other.cite.pointer(), "/interviews/0/findings/names_shown/0/name");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct OtherName<'p> {
    /// When the talk was.
    pub at: Option<Moment>,
    /// A displayed name was changed during the talk; a name on a screen is a work account's.
    pub marked: Option<bool>,
    /// Where it stands in the profile.
    pub cite: Cite,
    name: &'p PersonName<'p>,
}

impl OtherName<'_> {
    /// By time alone: what a name looks like decides nothing.
    #[must_use]
    pub fn in_time(&self, other: &OtherName<'_>) -> Ordering {
        self.at.cmp(&other.at)
    }
}

/// What a talk notes at a place of a list: a name, and its mark.
type NameAt<'p> = (Option<&'p PersonName<'p>>, Option<bool>);

/// Talks that certainly are two: they lie on two days, or at two instants. Add them in any order.
///
/// Read by rules of the interview family.
///
/// ```
/// use hirerisk::{facts::{Calls, Signal}};
/// let mut calls = Calls::default();
/// let cite = Signal::InterviewsFindingsOtherInterviews.at(0);
/// calls.add("2026-03-02".parse().ok(), cite);
/// calls.add("2026-03-02".parse().ok(), cite);
/// assert!(calls.two().is_none());
/// calls.add("2026-03-03".parse().ok(), cite);
/// assert!(calls.two().is_some());
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Calls {
    days: Option<[(Moment, Cite); 2]>,
    instants: Option<[(Moment, Cite); 2]>,
}

impl Calls {
    /// Adds a talk; one without a date cannot be told from another and does not count.
    pub fn add(&mut self, at: Option<Moment>, cite: Cite) {
        let Some(at) = at else { return };
        widen(&mut self.days, (at, cite), |at| (at.day(), at.sort_key()));
        if at.timestamp().is_some() {
            widen(&mut self.instants, (at, cite), Moment::sort_key);
        }
    }

    /// The facts of the first and the last talk, if there are two.
    #[must_use]
    pub fn two(&self) -> Option<[Cite; 2]> {
        [self.days, self.instants]
            .into_iter()
            .flatten()
            .find(|[first, last]| last.0.is_after(first.0))
            .map(|[first, last]| [first.1, last.1])
    }
}

/// Takes one more into the span of the first and the last.
fn widen<K: Ord>(
    ends: &mut Option<[(Moment, Cite); 2]>,
    one: (Moment, Cite),
    key: impl Fn(Moment) -> K,
) {
    let [first, last] = ends.unwrap_or([one, one]);
    let first = if key(one.0) < key(first.0) { one } else { first };
    let last = if key(one.0) > key(last.0) { one } else { last };
    *ends = Some([first, last]);
}

impl<'p> Facts<'p> {
    /// Talks and tests.
    ///
    /// Read by rules of the device and interview families.
    pub fn talks(&self) -> impl Iterator<Item = Seen<'p, Interview<'p>>> {
        self.seen(&self.profile().interviews)
    }

    /// Notes of interviewers.
    ///
    /// Read by rules of the interview family.
    pub fn talk_notes(&self) -> impl Iterator<Item = TalkNotes<'p>> {
        let mut talks = self.talks();
        iter::from_fn(move || {
            loop {
                let talk = talks.next()?;
                if let Some(notes) = &talk.entry.findings {
                    return Some(TalkNotes { index: talk.index, at: talk.entry.at, notes });
                }
            }
        })
    }

    /// Comparisons of the person with the one of an earlier stage; the place is the talk's.
    ///
    /// Read by rules of the interview family.
    pub fn person_comparisons(&self) -> impl Iterator<Item = Seen<'p, PersonComparison<'p>>> {
        let mut talks = self.talks();
        iter::from_fn(move || {
            loop {
                let talk = talks.next()?;
                if let Some(entry) = self.there(talk.entry.person_comparison.as_ref()) {
                    return Some(Seen { index: talk.index, entry });
                }
            }
        })
    }

    /// Findings on synthetic media; the place is the talk's.
    ///
    /// Read by rules of the interview family.
    pub fn media_findings(&self) -> impl Iterator<Item = Seen<'p, MediaFinding<'p>>> {
        let mut talks = self.talks();
        iter::from_fn(move || {
            loop {
                let talk = talks.next()?;
                if let Some(entry) = self.there(talk.entry.media.as_ref()) {
                    return Some(Seen { index: talk.index, entry });
                }
            }
        })
    }

    /// Names displayed or said in talks that are certainly another person's: full names, different
    /// from every name declared by then, of nobody in the household declared by then.
    ///
    /// Read by rules of the interview family.
    pub fn other_names_shown(&self) -> impl Iterator<Item = OtherName<'p>> {
        self.other_names(Signal::InterviewsFindingsNameShown, |notes, place| {
            let shown = notes.names_shown.as_deref()?.get(place)?;
            Some((shown.name.as_ref(), shown.changed))
        })
    }

    /// Identities signed in on a shared screen that are certainly another person's, likewise.
    ///
    /// Read by rules of the interview family.
    pub fn other_identities_on_screen(&self) -> impl Iterator<Item = OtherName<'p>> {
        self.other_names(Signal::InterviewsFindingsIdentitiesOnScreen, |notes, place| {
            let identity = notes.identities_on_screen.as_deref()?.get(place)?;
            Some((identity.name.as_ref(), identity.work))
        })
    }

    /// Names at the places of a list of each talk that are certainly another person's.
    fn other_names(
        &self,
        signal: Signal,
        named: fn(&'p InterviewFindings<'p>, usize) -> Option<NameAt<'p>>,
    ) -> impl Iterator<Item = OtherName<'p>> {
        let mut talks = self.talk_notes();
        let mut open: Option<(TalkNotes<'p>, u16)> = None;
        iter::from_fn(move || {
            loop {
                let (talk, place) = match open {
                    Some(open) => open,
                    None => (talks.next()?, 0),
                };
                let Some((name, marked)) = named(talk.notes, usize::from(place)) else {
                    open = None;
                    continue;
                };
                open = place.checked_add(1).map(|next| (talk, next));
                if let Some(name) = name
                    && self.is_another_person(name, talk.at)
                {
                    let cite = signal.within(talk.index, place);
                    return Some(OtherName { at: talk.at, marked, cite, name });
                }
            }
        })
    }

    /// Two identities on shared screens that are certainly two other people, the latest last.
    ///
    /// Read by rules of the interview family.
    ///
    /// # Complexity
    ///
    /// Allocates only where there are two; looks at the latest 16.
    #[must_use]
    pub fn two_people_on_screen(&self, others: &[OtherName<'p>]) -> Option<[Cite; 2]> {
        others.get(1)?;
        let mut others = others.to_vec();
        order::sort_by(&mut others, |one, two| two.in_time(one));
        let mut latest: Vec<(Name<'_>, Cite)> = Vec::new();
        for other in others.iter().take(COMPARED_NAMES) {
            latest.push((Name::fold(other.name.raw()), other.cite));
        }
        for (place, (late, two)) in latest.iter().enumerate() {
            for (early, one) in latest.iter().skip(place.saturating_add(1)) {
                if are_two(late, early) {
                    return Some([*one, *two]);
                }
            }
        }
        None
    }

    /// Whether displayed names were noted, and can be compared.
    ///
    /// Read by rules of the interview family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `interviews.findings.name_shown`.
    pub fn names_shown_are_told(&self) -> Result<(), Missing> {
        let signal = Signal::InterviewsFindingsNameShown;
        let mut told = Err(signal.missing());
        for talk in self.talk_notes() {
            let Some(list) = &talk.notes.names_shown else { continue };
            if list.iter().filter_map(|shown| shown.name.as_ref()).any(|n| self.is_open(n, talk.at))
            {
                return Err(signal.undecided());
            }
            told = Ok(());
        }
        told
    }

    /// Whether a screen was shared, and the identities on it can be compared.
    ///
    /// Read by rules of the interview family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `interviews.findings.identities_on_screen`.
    pub fn screens_are_told(&self) -> Result<(), Missing> {
        let signal = Signal::InterviewsFindingsIdentitiesOnScreen;
        let mut told = Err(signal.missing());
        for talk in self.talk_notes() {
            let Some(list) = &talk.notes.identities_on_screen else { continue };
            if list.iter().filter_map(|one| one.name.as_ref()).any(|n| self.is_open(n, talk.at)) {
                return Err(signal.undecided());
            }
            told = Ok(());
        }
        told
    }

    /// Whether assistance was agreed. No reason is kept.
    ///
    /// Read by rules of the access, conduct and interview families.
    #[must_use]
    pub fn assistance_is_agreed(&self) -> bool {
        self.profile().employer.agreed_assistance == Some(true)
    }

    /// The first two requests to skip steps that certainly are two, within a day of each other: they
    /// stand at two instants. Two on one date may be one request, told twice.
    ///
    /// Read by rules of the interview family.
    ///
    /// # Errors
    ///
    /// [`Missing`] names `conduct.reports` where no reports are kept.
    ///
    /// # Units
    ///
    /// 86,400 seconds between the two instants.
    ///
    /// ```
    /// use hirerisk::profile::{Conduct, ConductKind, ConductReport, Profile};
    /// use hirerisk::{Moment, facts::Facts};
    /// let at = |stamp: &str| {
    ///     let at: Moment = stamp.parse().unwrap();
    ///     ConductReport::default().kind(ConductKind::Pressure).at(at)
    /// };
    /// let reports = [at("2026-04-01T09:00:00Z"), at("2026-04-02T09:00:00Z")];
    /// let profile = Profile::default().id("c-1").conduct(Conduct::default().reports(reports));
    /// let facts = Facts::of(&profile, "2026-05-01".parse()?);
    /// assert!(facts.pressure_within_a_day().unwrap().is_some());
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    pub fn pressure_within_a_day(&self) -> Result<Option<[Cite; 2]>, Missing> {
        let mut requests: SmallVec<[(Moment, Cite); 16]> = SmallVec::new();
        for report in self.conduct_reports(ConductKind::Pressure)? {
            if let Some(at) = report.entry.at {
                requests.push((at, Signal::ConductReports.at(report.index)));
            }
        }
        order::sort_by_key(&mut requests, |(at, cite)| (at.timestamp(), *cite));
        let mut before: Option<(i64, Cite)> = None;
        for (at, cite) in &requests {
            let Some(instant) = at.timestamp() else { continue };
            match before {
                // Of two at one instant the first counts.
                Some((earlier, _)) if earlier == instant => {}
                Some((earlier, first)) if instant.saturating_sub(earlier) <= DAY_SECONDS => {
                    return Ok(Some([first, *cite]));
                }
                _ => before = Some((instant, *cite)),
            }
        }
        Ok(None)
    }

    fn is_another_person(&self, name: &PersonName<'_>, at: Option<Moment>) -> bool {
        is_full_name(name) && self.is_another_persons(name, at)
    }

    /// A full name of which it cannot be told whether it is another person's.
    fn is_open(&self, name: &PersonName<'_>, at: Option<Moment>) -> bool {
        is_full_name(name)
            && self.stands_to_all(&Name::fold(name.raw()), at) == NameAgainstDeclared::Unknown
    }
}

// words

pub use crate::profile::{Media, MediaFinding, PersonComparison, PlaceNote, SecondPerson};
