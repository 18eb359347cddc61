//! Days and spans of days.

use chrono::NaiveDate;

use crate::screen::list::birth::Birth;
use crate::screen::list::element::Element;

/// The day of an element with `Year`, `Month` and `Day`.
pub(super) fn day(element: &Element) -> Option<NaiveDate> {
    let year = element.value("Year")?.parse().ok()?;
    let month = element.value("Month")?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, month, element.value("Day")?.parse().ok()?)
}

/// The span of a `DatePeriod`: from the earliest start to the latest end.
pub(super) fn span(period: &Element) -> Option<Birth> {
    let start = period.first("Start")?;
    let end = period.first("End").unwrap_or(start);
    let from = day(start.first("From")?)?;
    let to = day(end.first("To").or_else(|| end.first("From"))?)?;
    let birth = Birth::between(from, to)?;
    let about = [start, end].iter().any(|one| one.attribute("Approximate") == "true");
    Some(if about { birth.circa() } else { birth })
}
