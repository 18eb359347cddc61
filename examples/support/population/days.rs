//! The days of a hire, counted from the application: the same for everybody.

use chrono::{Days, NaiveDate};
use hirerisk::{Moment, Stage};

/// The day of the application. Nothing depends on it.
const FIRST: NaiveDate = match NaiveDate::from_ymd_opt(2026, 1, 5) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

pub(crate) const OFFER: u16 = 36;
pub(crate) const ADDRESS: u16 = 37;
pub(crate) const DISPATCH: u16 = 44;
pub(crate) const DELIVERED: u16 = 47;
pub(crate) const START: u16 = 55;
pub(crate) const FIRST_PAY: u16 = 85;

/// The day on which an assessment of a stage is made.
pub(crate) fn assessed(stage: Stage) -> u16 {
    match stage {
        Stage::Application => 5,
        Stage::Screening => 22,
        Stage::Interview => 30,
        Stage::Offer => 42,
        Stage::Onboarding => 72,
        Stage::Employment => 146,
    }
}

/// The moment of an assessment.
pub(crate) fn as_of(stage: Stage) -> Moment {
    Moment::from(date(assessed(stage)))
}

fn date(day: u16) -> NaiveDate {
    FIRST.checked_add_days(Days::new(day.into())).unwrap_or_default()
}

/// A moment of a day as a profile writes it.
pub(crate) fn at(day: u16, hour: u8) -> String {
    format!("{}T{hour:02}:00:00Z", date(day))
}

/// The middle of the morning.
pub(crate) fn on(day: u16) -> String {
    at(day, 10)
}

/// A date so many days before the application.
pub(crate) fn before(days: u16) -> String {
    FIRST.checked_sub_days(Days::new(days.into())).unwrap_or_default().to_string()
}
