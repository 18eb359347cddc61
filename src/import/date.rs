//! Dates as vendors write them.

use alloc::format;

use chrono::{DateTime, Months, NaiveDate, NaiveTime};

use super::reader::PartialDates;
use super::why::Why;
use crate::units::Moment;

/// Which end of a span a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    First,
    Last,
}

/// A day, or a date and time with an offset. Midnight in UTC is how vendors pad a day, so it is the day.
///
/// # Errors
///
/// [`Why::PartialDate`] for a year or month that may not be widened, [`Why::BadDate`] for all else.
pub(super) fn day(text: &str, end: End, partial: PartialDates) -> Result<Moment, Why> {
    if let Ok(moment) = text.parse::<Moment>() {
        return Ok(unpadded(moment));
    }
    let (first, last) = months(text).ok_or(Why::BadDate)?;
    match (partial, end) {
        (PartialDates::LeaveOut, _) => Err(Why::PartialDate),
        (PartialDates::Widest, End::First) => Ok(Moment::from(first)),
        (PartialDates::Widest, End::Last) => Ok(Moment::from(last)),
    }
}

fn unpadded(moment: Moment) -> Moment {
    let midnight = |stamp: DateTime<chrono::FixedOffset>| {
        stamp.offset().local_minus_utc() == 0 && stamp.time() == NaiveTime::MIN
    };
    if moment.instant().is_some_and(midnight) { Moment::from(moment.day()) } else { moment }
}

/// The first and last day of `YYYY` or `YYYY-MM`.
fn months(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let is_partial = matches!(text.len(), 4 | 7);
    let (whole, long) = if text.len() == 4 { (format!("{text}-01"), 12) } else { (text.into(), 1) };
    let first: Moment = format!("{whole}-01").parse().ok().filter(|_| is_partial)?;
    let last = first.day().checked_add_months(Months::new(long))?.pred_opt()?;
    Some((first.day(), last))
}

/// Milliseconds since the epoch.
pub(super) fn millis(number: i64) -> Option<Moment> {
    DateTime::from_timestamp_millis(number).map(Moment::from)
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::*;

    #[test]
    fn a_year_and_a_month_are_widened_only_where_that_is_asked_for() {
        for (text, first, last) in
            [("2016", "2016-01-01", "2016-12-31"), ("2020-02", "2020-02-01", "2020-02-29")]
        {
            for end in [End::First, End::Last] {
                assert_eq!(day(text, end, PartialDates::LeaveOut), Err(Why::PartialDate));
            }
            let wide = |end| day(text, end, PartialDates::Widest).map(|day| day.to_string());
            assert_eq!(wide(End::First).as_deref(), Ok(first));
            assert_eq!(wide(End::Last).as_deref(), Ok(last));
        }
        for text in ["", "Present", "16", "2016-13", "2016-1", "2016-02-30", "+016", "9999-99"] {
            assert_eq!(day(text, End::Last, PartialDates::Widest), Err(Why::BadDate), "{text}");
        }
        assert!(day("9999", End::Last, PartialDates::Widest).is_ok());
    }

    #[test]
    fn midnight_in_utc_is_a_padded_day_and_another_hour_is_none() {
        let read = |text: &str| day(text, End::First, PartialDates::LeaveOut).unwrap().to_string();
        assert_eq!(read("2021-01-04T00:00:00.000Z"), "2021-01-04");
        assert_eq!(read("2021-01-04T00:00:00+02:00"), "2021-01-04T00:00:00+02:00");
        assert_eq!(read("2021-01-04T08:00:00Z"), "2021-01-04T08:00:00+00:00");
    }
}
