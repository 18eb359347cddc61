//! A share with what it can carry.
#![expect(clippy::float_arithmetic, reason = "intervals are real numbers; no assessment holds one")]

use alloc::format;
use alloc::string::String;

use serde::ser::{Serialize, SerializeStruct as _, Serializer};

use super::share::Share;
use crate::stats::{Interval, exact, wilson};

/// A share with its 95 of 100 intervals: Wilson's, and the exact one of Clopper and Pearson. None of nobody.
///
/// ```
/// use hirerisk::audit::{Rate, Share};
/// let rate = Rate::of(Share::new(3, 20).unwrap());
/// assert!((rate.wilson.unwrap().low - 0.052_368_745_9).abs() < 1e-9);
/// assert_eq!(rate.to_string(), "3 of 20 (1500 of 10,000; 523 to 3605)");
/// assert_eq!(Rate::of(Share::new(0, 0).unwrap()).to_string(), "0 of 0");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// The counts.
    pub share: Share,
    /// Wilson's interval.
    pub wilson: Option<Interval>,
    /// The exact interval: never too short, often too long.
    pub exact: Option<Interval>,
}

impl Rate {
    /// Of these counts.
    #[must_use]
    pub fn of(share: Share) -> Rate {
        let (count, of) = (share.count(), share.among());
        let some = |interval: fn(u64, u64) -> Interval| (of > 0).then(|| interval(count, of));
        Rate { share, wilson: some(wilson), exact: some(exact) }
    }
}

/// Of 10,000: the low end rounded down, the high end up, as Wilson's interval has them.
fn of_10000(interval: Interval) -> String {
    let (low, high) = (libm::floor(interval.low * 1e4), libm::ceil(interval.high * 1e4));
    format!("{low:.0} to {high:.0}")
}

impl core::fmt::Display for Rate {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let (count, of) = (self.share.count(), self.share.among());
        match (self.share.of_10000(), self.wilson) {
            (Some(share), Some(interval)) => {
                write!(f, "{count} of {of} ({share} of 10,000; {})", of_10000(interval))
            }
            _ => write!(f, "{count} of {of}"),
        }
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut told = serializer.serialize_struct("Rate", 5)?;
        told.serialize_field("count", &self.share.count())?;
        told.serialize_field("of", &self.share.among())?;
        told.serialize_field("of_10000", &self.share.of_10000())?;
        told.serialize_field("wilson", &self.wilson)?;
        told.serialize_field("exact", &self.exact)?;
        told.end()
    }
}

/// A p-value with four decimals, rounded up: what is printed is never smaller than what was found.
pub(super) fn told_p(p: f64) -> String {
    let shown = (libm::ceil(p * 1e4 - 1e-7) / 1e4).max(0.0);
    if p < 1e-4 { String::from("below 0.0001") } else { format!("{shown:.4}") }
}
