//! Counts and what they can carry: intervals of a share, exact tests, corrections for many looks.
//!
//! What tuning and the audit both need. Every function takes counts and says how sure one may be.
//!
//! ```
//! use hirerisk::stats::{jeffreys, wilson};
//! // Three of twenty: somewhere between 4 and 35 in a hundred.
//! let interval = jeffreys(3, 20);
//! assert!((interval.low - 0.044_131_34).abs() < 1e-7);
//! assert!((interval.high - 0.348_577_71).abs() < 1e-7);
//! assert!((wilson(3, 20).low - 0.052_368_745_9).abs() < 1e-9);
//! ```
#![expect(
    clippy::float_arithmetic,
    reason = "statistics are real numbers; no assessment holds one"
)]

use alloc::vec;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};
use statrs::distribution::{Beta, ChiSquared, ContinuousCDF as _, Normal};
use statrs::function::gamma::ln_gamma;

use crate::order;

/// Where a share or a number lies, with 95 in a hundred.
///
/// ```
/// use hirerisk::stats::Interval;
/// let interval = Interval { low: 0.1, high: 0.3 };
/// assert!(interval.holds(0.2) && !interval.holds(0.4));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Nothing is known of a share.
    pub const ANYWHERE: Interval = Interval { low: 0.0, high: 1.0 };

    /// Whether a number lies in it, its ends included.
    #[must_use]
    pub fn holds(self, number: f64) -> bool {
        self.low <= number && number <= self.high
    }
}

/// A whole number as a real one: exact up to 2^53, far more cases than anybody has.
pub(crate) fn real(count: u64) -> f64 {
    let (high, low) = (count >> 32, count & u64::from(u32::MAX));
    let part = |half: u64| f64::from(u32::try_from(half).unwrap_or(u32::MAX));
    part(high) * 4_294_967_296.0 + part(low)
}

/// The 95 % interval of Jeffreys for `hits` of `cases`: the middle of Beta(hits + 1/2, misses + 1/2).
///
/// The lower end is 0 where nothing was hit, the upper end 1 where all were; anywhere of no cases. More hits than
/// cases count as all.
///
/// # Source
///
/// Brown, Cai and `DasGupta`, *Interval estimation for a binomial proportion*, Statistical Science 16 (2001).
///
/// ```
/// let none = hirerisk::stats::jeffreys(0, 20);
/// assert_eq!(none.low, 0.0);
/// assert!((none.high - 0.116_638_98).abs() < 1e-7);
/// ```
#[must_use]
pub fn jeffreys(hits: u64, cases: u64) -> Interval {
    let misses = cases.saturating_sub(hits);
    let ends = (real(hits.min(cases)) + 0.5, real(misses) + 0.5);
    between(ends, ends, (hits, misses))
}

/// The exact 95 % interval of Clopper and Pearson for `hits` of `cases`: never too short, often too long.
///
/// # Source
///
/// Clopper and Pearson, *The use of confidence or fiducial limits*, Biometrika 26 (1934).
///
/// ```
/// let interval = hirerisk::stats::exact(3, 20);
/// assert!((interval.low - 0.032_070_9).abs() < 1e-7);
/// assert!((interval.high - 0.378_926_8).abs() < 1e-7);
/// ```
#[must_use]
pub fn exact(hits: u64, cases: u64) -> Interval {
    let misses = cases.saturating_sub(hits);
    let (yes, no) = (real(hits.min(cases)), real(misses));
    between((yes, no + 1.0), (yes + 1.0, no), (hits, misses))
}

/// The middle 95 % between two Beta distributions; an end that no case bounds is 0 or 1.
fn between(low: (f64, f64), high: (f64, f64), (hits, misses): (u64, u64)) -> Interval {
    let point = |(one, two): (f64, f64), part: f64| {
        Beta::new(one, two).map(|beta| beta.inverse_cdf(part)).ok()
    };
    let low = if hits == 0 { None } else { point(low, 0.025) };
    let high = if misses == 0 { None } else { point(high, 0.975) };
    Interval { low: low.unwrap_or(0.0), high: high.unwrap_or(1.0) }
}

/// The 95 % interval of Wilson for `hits` of `cases`.
///
/// The lower end is 0 where nothing was hit, the upper end 1 where all were; anywhere of no cases.
///
/// # Source
///
/// Wilson, *Probable inference*, Journal of the American Statistical Association 22 (1927).
///
/// ```
/// use hirerisk::stats::wilson;
/// let interval = wilson(3, 20);
/// assert!((interval.low - 0.052_368_745_9).abs() < 1e-9);
/// assert!((interval.high - 0.360_418_864_3).abs() < 1e-9);
/// let ends = (wilson(0, 2).low, wilson(2, 2).high);
/// assert_eq!(ends, (0.0, 1.0));
/// ```
#[must_use]
pub fn wilson(hits: u64, cases: u64) -> Interval {
    if cases == 0 {
        return Interval::ANYWHERE;
    }
    let (n, z) = (real(cases), normal_quantile(0.975));
    let share = real(hits.min(cases)) / n;
    let whole = 1.0 + z * z / n;
    let middle = (share + z * z / (2.0 * n)) / whole;
    let half = z / whole * libm::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
    // The two are equal there but for their last digits.
    let low = if hits == 0 { 0.0 } else { (middle - half).max(0.0) };
    let high = if hits >= cases { 1.0 } else { (middle + half).min(1.0) };
    Interval { low, high }
}

/// Fisher's exact test of a table of two groups and two outcomes: how often chance alone gives a table as uneven as
/// this one, or more so.
///
/// Two-sided: the tables with the same margins that are no likelier than this one. 1 where a margin is empty.
///
/// # Complexity
///
/// Linear in the smallest margin.
///
/// ```
/// use hirerisk::stats::fisher;
/// assert!((fisher([[3, 1], [1, 3]]) - 17.0 / 35.0).abs() < 1e-9);
/// assert!((fisher([[8, 2], [1, 5]]) - 5.0 / 143.0).abs() < 1e-9);
/// ```
#[must_use]
pub fn fisher([[a, b], [c, d]]: [[u64; 2]; 2]) -> f64 {
    let first = a.saturating_add(b);
    let (hits, misses) = (a.saturating_add(c), b.saturating_add(d));
    let choose = |n: u64, k: u64| factorial(n) - factorial(k) - factorial(n.saturating_sub(k));
    let all = choose(hits.saturating_add(misses), first);
    let chance = |cell: u64| choose(hits, cell) + choose(misses, first.saturating_sub(cell)) - all;
    let here = chance(a);
    let (least, most) = (first.saturating_sub(misses), first.min(hits));
    // Tables that are as likely differ in the last digits of their logarithms.
    let as_uneven = (least..=most).map(chance).filter(|other| *other <= here + 1e-7);
    as_uneven.fold(0.0, |sum, chance| sum + libm::exp(chance)).min(1.0)
}

/// The logarithm of a factorial.
fn factorial(n: u64) -> f64 {
    ln_gamma(real(n) + 1.0)
}

/// Holm's correction of the p-values of many tests: each may be read as if it were the only one.
///
/// In the order given. None is above 1, and a smaller one stays the smaller.
///
/// # Source
///
/// Holm, *A simple sequentially rejective multiple test procedure*, Scandinavian Journal of Statistics 6 (1979).
///
/// ```
/// let corrected = hirerisk::stats::holm(&[0.01, 0.04, 0.03, 0.005]);
/// let expected = [0.03, 0.06, 0.06, 0.02];
/// assert!(corrected.iter().zip(expected).all(|(one, other)| (one - other).abs() < 1e-12));
/// ```
#[must_use]
pub fn holm(p_values: &[f64]) -> Vec<f64> {
    let mut places: Vec<(usize, f64)> = p_values.iter().copied().enumerate().collect();
    order::sort_by(&mut places, |one, other| one.1.total_cmp(&other.1));
    let mut corrected = vec![1.0; p_values.len()];
    let mut before: f64 = 0.0;
    let left = (1..=p_values.len()).rev();
    for ((place, p), left) in places.into_iter().zip(left) {
        before = before.max(p * real(u64::try_from(left).unwrap_or(u64::MAX))).min(1.0);
        if let Some(slot) = corrected.get_mut(place) {
            *slot = before;
        }
    }
    corrected
}

/// The number below which a normal variable stays with this probability.
///
/// ```
/// assert!((hirerisk::stats::normal_quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-9);
/// ```
#[must_use]
pub fn normal_quantile(part: f64) -> f64 {
    Normal::standard().inverse_cdf(part)
}

/// The number below which a sum of so many squared normal variables stays with this probability.
///
/// ```
/// assert!((hirerisk::stats::chi_square_quantile(0.95, 2) - 5.991_464_547_1).abs() < 1e-9);
/// ```
#[must_use]
pub fn chi_square_quantile(part: f64, freedom: u64) -> f64 {
    ChiSquared::new(real(freedom)).map_or(0.0, |chi| chi.inverse_cdf(part))
}
