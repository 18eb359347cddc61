//! When something was recorded: the moments at which an assessment could come out otherwise than just
//! before.

use alloc::vec::Vec;

use chrono::NaiveDate;

use super::Named;
use crate::order;
use crate::profile::slot::{Held, Slot, entries};
use crate::profile::{Origin, Profile};
use crate::units::Moment;

/// The days between which something claimed or approved holds: no assessment hides them.
const PERIODS: &[&str] = &["from", "to"];

/// Dates of a thing or of somebody's table, not of the record of it. They count between recordings:
/// a domain of long ago does not make the application begin then.
const OF_OTHERS: &[&str] =
    &["date", "listed_on", "table_date", "domain_since", "first_seen", "last_seen"];

/// Every moment in a value, with the field in which it stands.
#[inline]
fn each_moment(
    held: &Held<'_, '_>,
    field: &'static str,
    say: &mut dyn FnMut(&'static str, Moment),
) {
    match held {
        Held::Moment(moment) => say(field, *moment),
        Held::Noun(object, noun) => {
            let parts = object.fields.iter().enumerate();
            let parts = parts.filter_map(|(at, field)| Some((field.name, noun.part(at)?)));
            parts.for_each(|(name, slot)| each_moment(&slot.held(), name, say));
        }
        Held::List(list) => entries(*list).for_each(|one| each_moment(&one.held(), field, say)),
        Held::Nothing
        | Held::Token(_)
        | Held::PersonName(_)
        | Held::Product(_)
        | Held::Word(_)
        | Held::Bool(_)
        | Held::Count(_)
        | Held::Offset(_)
        | Held::Free(_) => {}
    }
}

/// What happened at a moment; what decides where several did comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Happened {
    /// Something of the profile was recorded.
    Recorded,
    /// A date of a thing or of a table in the profile.
    Dated,
    /// A value that reports name became public.
    Reported,
}

/// What a moment in a field tells; nothing where it bounds a period.
#[inline]
fn told_by(field: &str) -> Option<Happened> {
    if PERIODS.contains(&field) {
        return None;
    }
    Some(if OF_OTHERS.contains(&field) { Happened::Dated } else { Happened::Recorded })
}

/// The moments before `until` at which something was recorded or became public, each once, in the
/// order in which a reader learned of it; none is earlier than the first record. `own` are those of
/// the caller's facts.
///
/// A whole day comes after the instants of that day: as of a day, all of it is there.
#[inline]
pub(crate) fn recorded(
    profile: &Profile<'_>,
    until: Moment,
    public: impl Iterator<Item = Moment>,
    own: impl Iterator<Item = Moment>,
) -> Vec<(Moment, Happened)> {
    let (mut all, mut later) = (Vec::new(), Later::default());
    let mut note = |moment: Moment, what| {
        if moment.is_after(until) {
            later.note(moment);
        } else {
            all.push((moment, what));
        }
    };
    each_moment(&profile.held(), "", &mut |field, moment| {
        if let Some(what) = told_by(field) {
            note(moment, what);
        }
    });
    own.for_each(|moment| note(moment, Happened::Recorded));
    let public = public.filter(|moment| !moment.is_after(until));
    all.extend(public.map(|moment| (moment, Happened::Reported)));
    // What is hidden at `until` was not there before.
    all.retain(|(moment, _)| *moment != until && !later.is_there(*moment));
    in_order(&mut all);
    let of_record = |(_, what): &(Moment, Happened)| *what == Happened::Recorded;
    let mut known: Vec<_> = all.into_iter().skip_while(|one| !of_record(one)).collect();
    known.dedup_by_key(|(moment, _)| *moment);
    known
}

/// The earliest of the moments that are hidden.
#[derive(Default)]
struct Later {
    day: Option<NaiveDate>,
    whole_day: Option<NaiveDate>,
    instant: Option<i64>,
}

impl Later {
    #[inline]
    fn note(&mut self, moment: Moment) {
        let earlier = |one: Option<NaiveDate>| one.into_iter().chain([moment.day()]).min();
        self.day = earlier(self.day);
        match moment.timestamp() {
            Some(instant) => self.instant = self.instant.into_iter().chain([instant]).min(),
            None => self.whole_day = earlier(self.whole_day),
        }
    }

    /// Whether any of them would be there as of a moment.
    #[inline]
    fn is_there(&self, as_of: Moment) -> bool {
        let by_day = |day: Option<NaiveDate>| day.is_some_and(|day| day <= as_of.day());
        match as_of.timestamp() {
            Some(now) => self.instant.is_some_and(|at| at <= now) || by_day(self.whole_day),
            None => by_day(self.day),
        }
    }
}

/// Puts moments in order: instants by time, a whole day behind the last instant of its date.
#[inline]
fn in_order(all: &mut [(Moment, Happened)]) {
    order::sort_by_key(all, |(moment, what)| {
        let instant = moment.timestamp();
        (moment.day(), instant.is_none(), instant, *what)
    });
    let (mut latest, mut places) = (i64::MIN, Vec::with_capacity(all.len()));
    for (moment, what) in all.iter() {
        let instant = moment.timestamp();
        latest = instant.map_or(latest, |instant| instant.max(latest));
        let place = instant.unwrap_or(latest);
        places.push(((place, instant.is_none(), moment.day()), (*moment, *what)));
    }
    order::sort_by_key(&mut places, |(place, _)| *place);
    all.iter_mut().zip(places).for_each(|(one, (_, sorted))| *one = sorted);
}

/// Whether any record of a part is dated up to a moment.
#[inline]
pub(super) fn holds_record(part: &dyn Slot<'_>, as_of: Moment) -> bool {
    let mut holds = false;
    each_moment(&part.held(), "", &mut |field, moment| {
        holds |= told_by(field) == Some(Happened::Recorded) && !moment.is_after(as_of);
    });
    holds
}

/// What must have been on record before a cited fact could be found: a verifier can be asked before
/// the answer is needed, but not about an account that nobody has given yet.
#[derive(Debug, Default)]
pub(crate) struct Grounds {
    /// It was not there before any of these.
    pub(crate) since: Vec<Moment>,
    /// One of them has no date: it was not there before its usual stage.
    pub(crate) undated: bool,
    /// It can be said when the fact itself was known: it has a date, or it came with the application.
    pub(crate) is_dated: bool,
}

impl Grounds {
    /// Those of a fact of a profile.
    #[inline]
    pub(crate) fn of(profile: &Profile<'_>, fact: Named<'_>, index: [u16; 2]) -> Grounds {
        let dated = fact.told(profile, index).is_some_and(|told| told.at.is_some());
        let is_dated = dated || fact.origin() == Origin::Claimed;
        let mut grounds = Grounds { is_dated, ..Grounds::default() };
        fact.stands_in(profile, index, &mut |at| match at {
            Some(at) => grounds.since.push(at),
            None => grounds.undated = true,
        });
        grounds
    }
}
