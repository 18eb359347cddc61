//! A date or a date and time, read by chrono's own parsers.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Deserializer, de};

/// As most people would hold it.
#[derive(Debug)]
#[expect(dead_code, reason = "read and dropped")]
pub(crate) enum Stamp {
    Day(NaiveDate),
    Instant(DateTime<FixedOffset>),
}

struct Reader;

impl de::Visitor<'_> for Reader {
    type Value = Stamp;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a date")
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Stamp, E> {
        if text.len() == 10 {
            text.parse().map(Stamp::Day).map_err(E::custom)
        } else {
            DateTime::parse_from_rfc3339(text).map(Stamp::Instant).map_err(E::custom)
        }
    }
}

impl<'de> Deserialize<'de> for Stamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader)
    }
}
