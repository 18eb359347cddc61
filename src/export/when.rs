//! When an event happened, as the caller says.

use alloc::string::String;

use chrono::{DateTime, SecondsFormat};

/// A time that both formats can write: from 1970 to 9999.
///
/// # Units
///
/// Milliseconds since the epoch, in UTC.
///
/// ```
/// use hirerisk::export::{EventTime, NotATime};
/// assert_eq!(EventTime::from_millis(1_772_440_306_592).unwrap().as_millis(), 1_772_440_306_592);
/// assert_eq!(EventTime::from_millis(-1), Err(NotATime));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventTime(i64);

/// The last millisecond of the year 9999.
const LATEST: i64 = 253_402_300_799_999;

/// The number is no time of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected milliseconds since the epoch, from 1970 to 9999")]
pub struct NotATime;

impl EventTime {
    /// The time so many milliseconds after the epoch.
    ///
    /// # Errors
    ///
    /// The number is negative or lies beyond the year 9999.
    pub const fn from_millis(millis: i64) -> Result<EventTime, NotATime> {
        if millis < 0 || millis > LATEST { Err(NotATime) } else { Ok(EventTime(millis)) }
    }

    /// Milliseconds since the epoch.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// As RFC 3339 with milliseconds, in UTC.
    pub(super) fn written(self) -> String {
        let time = DateTime::from_timestamp_millis(self.0).unwrap_or_default();
        time.to_rfc3339_opts(SecondsFormat::Millis, true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_time_are_written_with_four_digits() {
        let written = |millis| EventTime::from_millis(millis).map(EventTime::written);
        assert_eq!(written(0).as_deref(), Ok("1970-01-01T00:00:00.000Z"));
        assert_eq!(written(LATEST).as_deref(), Ok("9999-12-31T23:59:59.999Z"));
        assert_eq!(written(LATEST + 1), Err(NotATime));
    }
}
