//! The day on which an example runs: the library has no clock.

use std::time::{SystemTime, UNIX_EPOCH};

use hirerisk::Moment;

pub(crate) fn today() -> Moment {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let now = chrono::DateTime::from_timestamp(i64::try_from(seconds).unwrap_or(0), 0);
    Moment::from(now.unwrap_or_default().date_naive())
}
