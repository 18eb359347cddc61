//! Distinct days on which something was seen.

use core::mem;

use smallvec::SmallVec;

use super::Cite;
use crate::order;
use crate::units::Moment;

/// Distinct calendar days on which something was seen, and how close they lie.
///
/// A day is the date written in the stamp; spans run between instants. Of the moments of one day
/// the one counts that lies nearest to the other day, and a bare date before all, since it may be
/// any of them: taking a moment away brings no two days closer.
///
/// Read by rules of the device and network families.
///
/// ```
/// use hirerisk::{facts::{Days, Signal}};
/// let seen = ["2026-03-20", "2026-03-01", "2026-03-01", "2026-04-02"];
/// let days = Days::of(seen.map(|day| (day.parse().unwrap(), Signal::SessionsAt.at(0))));
/// assert_eq!((days.count(), days.span()), (3, 32));
/// assert!(days.two_within(13) && !days.two_within(12));
/// assert!(days.three_within(32) && !days.three_within(31));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Days {
    ends: Option<[Cite; 2]>,
    count: u32,
    span: i64,
    two: Option<i64>,
    three: Option<i64>,
}

impl Days {
    /// The days of what was seen, in whatever order it is given, each with the fact that stands
    /// for it.
    #[must_use]
    pub fn of(seen: impl IntoIterator<Item = (Moment, Cite)>) -> Days {
        let mut all: SmallVec<[(Moment, Cite); 16]> = SmallVec::new();
        for one in seen {
            all.push(one);
        }
        Days::of_all(&mut all)
    }

    /// The same of a list, which is put in order.
    pub(super) fn of_all(seen: &mut [(Moment, Cite)]) -> Days {
        order::sort_by_key(seen, |(at, _)| (at.day(), at.timestamp(), *at));
        let mut days = Days::default();
        // The last moment, or the bare date, of this day and of the day before it.
        let [mut here, mut before]: [Option<Moment>; 2] = [None; 2];
        for &(at, cite) in seen.iter() {
            let same_day = here.filter(|here| here.day() == at.day());
            if same_day.is_none() {
                let earlier = mem::replace(&mut before, here);
                days.count = days.count.saturating_add(1);
                days.ends = Some(days.ends.map_or([cite; 2], |[first, _]| [first, cite]));
                days.two = narrower(days.two, before, at);
                days.three = narrower(days.three, earlier, at);
            }
            here = same_day.filter(|here| here.timestamp().is_none()).or(Some(at));
        }
        let first = seen.first().map(|(at, _)| *at);
        days.span = here.zip(first).map_or(0, |(last, first)| last.days_since(first));
        days
    }

    /// How many distinct days.
    #[must_use]
    pub const fn count(&self) -> u32 {
        self.count
    }

    /// Whether two of them lie within so many days of each other.
    #[must_use]
    pub fn two_within(&self, days: i64) -> bool {
        self.two.is_some_and(|narrowest| narrowest <= days)
    }

    /// Whether three of them lie within so many days.
    #[must_use]
    pub fn three_within(&self, days: i64) -> bool {
        self.three.is_some_and(|narrowest| narrowest <= days)
    }

    /// Whole days from the first moment to the last.
    #[must_use]
    pub const fn span(&self) -> i64 {
        self.span
    }

    /// The facts that stand for the first and the last day, if there are any.
    #[must_use]
    pub const fn ends(&self) -> Option<[Cite; 2]> {
        self.ends
    }
}

fn narrower(narrowest: Option<i64>, from: Option<Moment>, to: Moment) -> Option<i64> {
    let apart = from.map(|from| to.days_begun_since(from));
    match (narrowest, apart) {
        (Some(narrowest), Some(apart)) => Some(narrowest.min(apart)),
        _ => narrowest.or(apart),
    }
}
