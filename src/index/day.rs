//! A calendar day in two bytes.

use chrono::{Days, NaiveDate};

/// Days since 1 January 2000, until the year 2179.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Day(u16);

/// The first day that can be told; earlier ones are told as this.
const FIRST: NaiveDate = match NaiveDate::from_ymd_opt(2000, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

impl Day {
    pub(super) const fn from_number(number: u16) -> Day {
        Day(number)
    }

    pub(super) const fn number(self) -> u16 {
        self.0
    }

    pub(super) fn date(self) -> NaiveDate {
        FIRST.checked_add_days(Days::new(u64::from(self.0))).unwrap_or(FIRST)
    }

    /// How many days lie between.
    pub(super) const fn apart(self, other: Day) -> u16 {
        self.0.abs_diff(other.0)
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Day {
        let days = date.signed_duration_since(FIRST).num_days().max(0);
        Day(u16::try_from(days).unwrap_or(u16::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_a_date() {
        for text in ["2000-01-01", "2026-11-27", "2179-06-06"] {
            let date: NaiveDate = text.parse().unwrap();
            assert_eq!(Day::from(date).date(), date);
        }
        assert_eq!(Day::from(NaiveDate::MIN).date(), FIRST);
        assert_eq!(Day::from(NaiveDate::MAX).number(), u16::MAX);
    }
}
