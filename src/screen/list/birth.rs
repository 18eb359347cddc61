//! When a listed person was born, as far as a list says it.

use chrono::{Datelike as _, NaiveDate};

/// When a listed person was born: the first and the last day that the list leaves open.
///
/// A day is a span of one day, a year the span of its days.
///
/// ```
/// use hirerisk::screen::{Birth, Precision};
/// let day = Birth::parse("15 Aug 1983").unwrap();
/// assert_eq!((day.precision(), day.from.to_string()), (Precision::Day, "1983-08-15".into()));
/// let about = Birth::parse("circa 1984").unwrap();
/// assert_eq!((about.precision(), about.circa), (Precision::Year, true));
/// let between = Birth::parse("1951 to 1953").unwrap();
/// assert_eq!(between.to.to_string(), "1953-12-31");
/// assert_eq!(Birth::parse("in the sixties"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Birth {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; not before the first.
    pub to: NaiveDate,
    /// Whether the list says that it is not sure.
    pub circa: bool,
}

/// How closely a list knows a date of birth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
    /// A span of another length.
    Between,
}

impl Birth {
    /// Some day of a span; none if the span ends before it begins.
    #[must_use]
    pub fn between(from: NaiveDate, to: NaiveDate) -> Option<Birth> {
        (from <= to).then_some(Birth { from, to, circa: false })
    }

    /// Some day of a year.
    ///
    /// ```
    /// use hirerisk::screen::Birth;
    /// assert_eq!(Birth::year(1984).unwrap().to.to_string(), "1984-12-31");
    /// ```
    #[must_use]
    pub fn year(year: i32) -> Option<Birth> {
        let ends = (NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?);
        Birth::between(ends.0, ends.1)
    }

    /// Some day of a month.
    #[must_use]
    pub fn month(year: i32, month: u32) -> Option<Birth> {
        let from = NaiveDate::from_ymd_opt(year, month, 1)?;
        Birth::between(from, from.checked_add_months(chrono::Months::new(1))?.pred_opt()?)
    }

    /// One day.
    #[must_use]
    pub fn day(day: NaiveDate) -> Birth {
        Birth { from: day, to: day, circa: false }
    }

    /// The same span, of which the list is not sure.
    #[must_use]
    pub fn circa(mut self) -> Birth {
        self.circa = true;
        self
    }

    /// How closely it is known.
    #[must_use]
    pub fn precision(&self) -> Precision {
        let (year, month) = (self.from.year(), self.from.month());
        if self.from == self.to {
            return Precision::Day;
        }
        let spans = |other: Option<Birth>| {
            other.is_some_and(|other| (other.from, other.to) == (self.from, self.to))
        };
        match () {
            () if spans(Birth::year(year)) => Precision::Year,
            () if spans(Birth::month(year, month)) => Precision::Month,
            () => Precision::Between,
        }
    }

    /// Reads a date as lists write it: `15 Aug 1983`, `Aug 1983`, `1983`, `1983-08-15`, `1983-08`, `1979-1982`, with `circa` before
    /// it, or two of them with `to` between. None if it is written in any other way.
    #[must_use]
    pub fn parse(text: &str) -> Option<Birth> {
        let (text, circa) = without_circa(text);
        let birth = match text.split_once(" to ") {
            None => one(text)?,
            Some((from, to)) => {
                let ((from, _), (to, circa)) = (without_circa(from), without_circa(to));
                let between = Birth::between(one(from)?.from, one(to)?.to)?;
                if circa { between.circa() } else { between }
            }
        };
        Some(if circa { birth.circa() } else { birth })
    }
}

/// A date without the word that says that it is not sure, and whether the word stood there.
fn without_circa(text: &str) -> (&str, bool) {
    let text = text.trim();
    text.strip_prefix("circa ").map_or((text, false), |date| (date.trim(), true))
}

/// The names of the months as OFAC writes them.
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// One day, month or year.
fn one(text: &str) -> Option<Birth> {
    let between = if text.contains('-') { '-' } else { ' ' };
    let mut parts = text.split(between).filter(|part| !part.is_empty());
    let parts = [parts.next(), parts.next(), parts.next(), parts.next()];
    match parts {
        [Some(only), None, None, None] => Birth::year(year(only)?),
        [Some(first), Some(second), None, None] if between == '-' => match year(second) {
            Some(last) => Birth::between(Birth::year(year(first)?)?.from, Birth::year(last)?.to),
            None => Birth::month(year(first)?, second.parse().ok()?),
        },
        [Some(first), Some(second), None, None] => Birth::month(year(second)?, month(first)?),
        [Some(first), Some(second), Some(third), None] => {
            let day = if between == '-' {
                (year(first)?, second.parse().ok()?, third.parse().ok()?)
            } else {
                (year(third)?, month(second)?, first.parse().ok()?)
            };
            NaiveDate::from_ymd_opt(day.0, day.1, day.2).map(Birth::day)
        }
        _ => None,
    }
}

/// A year of four digits.
fn year(text: &str) -> Option<i32> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// The month of a name, from 1.
fn month(text: &str) -> Option<u32> {
    let place = MONTHS.iter().position(|month| month.eq_ignore_ascii_case(text))?;
    u32::try_from(place).ok()?.checked_add(1)
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::*;

    #[test]
    fn dates_are_read_as_lists_write_them() {
        let spans = [
            ("10 Dec 1948", "1948-12-10", "1948-12-10"),
            ("Dec 1948", "1948-12-01", "1948-12-31"),
            ("1984-02", "1984-02-01", "1984-02-29"),
            ("1984-02-29", "1984-02-29", "1984-02-29"),
            ("circa 1951 to 1953", "1951-01-01", "1953-12-31"),
            ("01 Jan 1953 to 31 Dec 1953", "1953-01-01", "1953-12-31"),
            ("1951 to circa 1953", "1951-01-01", "1953-12-31"),
            ("circa 1979-1982", "1979-01-01", "1982-12-31"),
            ("circa Mar 1970", "1970-03-01", "1970-03-31"),
        ];
        for (text, from, to) in spans {
            let birth = Birth::parse(text).unwrap();
            assert_eq!((&*birth.from.to_string(), &*birth.to.to_string()), (from, to), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "31 Feb 1980",
            "84",
            "1953 to 1951",
            "circa circa 1953",
            "1-2-3-4",
            "12 1980",
            "\u{661}980",
        ] {
            assert_eq!(Birth::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_written_as_a_span_is_a_year() {
        let birth = Birth::parse("01 Jan 1953 to 31 Dec 1953").unwrap();
        assert_eq!(birth.precision(), Precision::Year);
        assert_eq!(Birth::parse("Jan 1953").unwrap().precision(), Precision::Month);
        assert_eq!(Birth::parse("1953 to 1954").unwrap().precision(), Precision::Between);
    }
}
