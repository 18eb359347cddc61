//! Whether forecasts mean what they say.

use alloc::vec;
use alloc::vec::Vec;

use num_traits::ToPrimitive as _;
use serde::{Deserialize, Serialize};

use super::{Forecasts, count};
use crate::stats::{Interval, jeffreys};

/// Into so many bins forecasts are put, by rank.
///
/// # Source
///
/// `TUNING` section 3.
const BINS: usize = 10;

/// A tenth of the forecasts, by rank: what was forecast and what happened.
///
/// ```
/// # use hirerisk::tune::Forecasts;
/// let forecasts: Forecasts = (0..40).map(|nth| (f64::from(nth) / 40.0, nth % 2 == 0)).collect();
/// let bin = forecasts.calibration().bins[0];
/// assert_eq!((bin.cases, bin.hits), (4, 2));
/// assert!(bin.interval.holds(0.5));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bin {
    /// How many forecasts.
    pub cases: usize,
    /// Of how many it happened.
    pub hits: usize,
    /// The mean forecast.
    pub likely: f64,
    /// Where the share lies that happened, with 95 in a hundred.
    pub interval: Interval,
}

/// A reliability table.
///
/// ```
/// # use hirerisk::tune::Forecasts;
/// let forecasts: Forecasts = (0..1000).map(|nth| (0.5, nth % 2 == 0)).collect();
/// let table = forecasts.calibration();
/// assert_eq!(table.error, 0.0);
/// assert!(table.noise > 0.0);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// Bins that hold any, the lowest forecasts first.
    pub bins: Vec<Bin>,
    /// The mean distance between what was forecast and what happened.
    pub error: f64,
    /// The error that forecasts without fault would show with so few cases: what chance alone makes of it.
    pub noise: f64,
}

impl Forecasts {
    /// Ten bins by rank, equal forecasts in one; each with its Jeffreys interval; and the calibration error beside its
    /// noise floor.
    #[must_use]
    pub fn calibration(&self) -> Calibration {
        let mut bins = vec![(0_usize, 0_usize, 0.0, 0.0); BINS];
        let (all, mut before) = (count(self.len()), 0.0);
        for tie in self.ties().iter().rev() {
            let middle = before + count(tie.cases) / 2.0 + 0.5;
            before += count(tie.cases);
            let place = libm::floor(count(BINS) * (middle - 0.5) / all.max(1.0)).to_usize();
            let last = BINS.saturating_sub(1);
            let Some(bin) = bins.get_mut(place.unwrap_or(last).min(last)) else { continue };
            bin.0 = bin.0.saturating_add(tie.cases);
            bin.1 = bin.1.saturating_add(tie.hits);
            bin.2 += count(tie.cases) * tie.likely;
            bin.3 += count(tie.cases) * tie.likely * (1.0 - tie.likely);
        }
        bins.retain(|bin| bin.0 > 0);
        let off = |bin: &(usize, usize, f64, f64)| (bin.2 - count(bin.1)).abs();
        // The mean distance of a normal variable from its middle is sqrt(2/pi) of its deviation.
        let chance =
            |bin: &(usize, usize, f64, f64)| libm::sqrt(bin.3 * core::f64::consts::FRAC_2_PI);
        let (error, noise) =
            bins.iter().fold((0.0, 0.0), |sum, bin| (sum.0 + off(bin), sum.1 + chance(bin)));
        let bins = bins.iter().map(|(cases, hits, likely, _)| Bin {
            cases: *cases,
            hits: *hits,
            likely: likely / count(*cases),
            interval: jeffreys(whole(*hits), whole(*cases)),
        });
        Calibration {
            bins: bins.collect(),
            error: error / all.max(1.0),
            noise: noise / all.max(1.0),
        }
    }

    /// The mean distance between what was forecast and what happened, over forecasts of the same value.
    #[must_use]
    pub fn calibration_by_value(&self) -> f64 {
        let off =
            |tie: &super::ranking::Tie| (count(tie.cases) * tie.likely - count(tie.hits)).abs();
        self.ties().iter().fold(0.0, |sum, tie| sum + off(tie)) / count(self.len()).max(1.0)
    }
}

fn whole(cases: usize) -> u64 {
    u64::try_from(cases).unwrap_or(u64::MAX)
}
