//! Distinct days on which something was seen, in order of time.

use super::Cite;
use crate::units::Moment;

/// Distinct calendar days, each with the fact that stands for it. Add them in order of time.
///
/// ```
/// use hirerisk::{Days, Signal};
/// let mut days = Days::default();
/// for (index, day) in ["2026-03-01", "2026-03-01", "2026-03-20"].into_iter().enumerate() {
///     days.add(day.parse().unwrap(), Signal::SessionsAt.at(index as u16));
/// }
/// assert_eq!((days.count(), days.within(30), days.span()), (2, true, 19));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Days {
    first: Option<(Moment, Cite)>,
    last: Option<(Moment, Cite)>,
    count: u32,
    narrowest: Option<i64>,
}

impl Days {
    /// Adds what was seen at a moment, not earlier than the moments before it.
    pub fn add(&mut self, at: Moment, cite: Cite) {
        if let Some((last, _)) = self.last {
            if last.day() == at.day() {
                return;
            }
            let gap = at.days_since(last);
            self.narrowest = Some(self.narrowest.map_or(gap, |narrowest| narrowest.min(gap)));
        }
        self.count = self.count.saturating_add(1);
        self.first = self.first.or(Some((at, cite)));
        self.last = Some((at, cite));
    }

    /// How many distinct days.
    #[must_use]
    pub const fn count(&self) -> u32 {
        self.count
    }

    /// Whether two of them lie within so many days of each other.
    #[must_use]
    pub fn within(&self, days: i64) -> bool {
        self.narrowest.is_some_and(|narrowest| narrowest <= days)
    }

    /// Days from the first to the last.
    #[must_use]
    pub fn span(&self) -> i64 {
        match (self.first, self.last) {
            (Some((first, _)), Some((last, _))) => last.days_since(first),
            _ => 0,
        }
    }

    /// The facts that stand for the first and the last day, if there are any.
    #[must_use]
    pub fn ends(&self) -> Option<[Cite; 2]> {
        Some([self.first?.1, self.last?.1])
    }
}
