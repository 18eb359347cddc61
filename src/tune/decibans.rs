//! Points, odds and probabilities: how a count becomes points, and points a probability.

use alloc::vec::Vec;

use crate::stats::{jeffreys, real};

/// One point in units of the natural logarithm: a tenth of the logarithm of ten.
pub(super) const POINT: f64 = core::f64::consts::LN_10 / 10.0;

/// The probability of these log-odds.
pub(super) fn logistic(odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-odds))
}

/// `log(1 + exp(x))` without running over.
pub(super) fn softplus(x: f64) -> f64 {
    x.max(0.0) + libm::log1p(libm::exp(-x.abs()))
}

/// The probability that points stand for, at a base rate: for a researcher who states one, and never for a person.
///
/// Nothing where the base rate is no probability between 0 and 1.
///
/// ```
/// let likely = hirerisk::tune::posterior(0.01, 23.0).unwrap();
/// assert!((likely - 0.668_370_851_4).abs() < 1e-9);
/// ```
#[must_use]
pub fn posterior(base_rate: f64, points: f64) -> Option<f64> {
    let rate = base_rate > 0.0 && base_rate < 1.0;
    rate.then(|| logistic(libm::log(base_rate / (1.0 - base_rate)) + points * POINT))
}

/// The most that a level may weigh which so many honest cases show: with 20 of 400, no evidence is worth more than 13
/// points.
///
/// The bound is `10 log10(1/u)`, rounded down; `u` is the upper Jeffreys limit of the share, since it is estimated.
///
/// ```
/// use hirerisk::tune::{most_points_of_share, most_points_of_counts};
/// let bounds = [1.0 / 20.0, 1.0 / 30.0, 3.0 / 200.0, 1.0 / 100.0].map(most_points_of_share);
/// let expected = [13.010_299_956_6, 14.771_212_547_2, 18.239_087_409_4, 20.0];
/// assert!(bounds.iter().zip(expected).all(|(one, other)| (one - other).abs() < 1e-9));
/// // Never seen in a hundred files: still no more than 16 points.
/// assert_eq!(most_points_of_counts(0, 100), 16.0);
/// ```
#[must_use]
pub fn most_points_of_counts(hits: u64, honest: u64) -> f64 {
    libm::floor(most_points_of_share(jeffreys(hits, honest).high) + 1e-9)
}

/// The most that a level may weigh which this share of honest cases shows, not rounded: `10 log10(1/u)`.
#[must_use]
pub fn most_points_of_share(share: f64) -> f64 {
    -10.0 * libm::log10(share)
}

/// Points from counts: ten times the logarithm of how much more often bad cases show each answer than honest ones.
///
/// One count for each answer of a rule, its levels and quiet alike; each gets a half more. Cases in which the rule was
/// unknown are left out of both. As many points as there are answers that both lists count.
///
/// ```
/// // Two levels and quiet, the strongest first.
/// let points = hirerisk::tune::points_of_counts(&[6, 3, 11], &[2, 8, 170]);
/// let expected = [13.414_115_174_3, 5.410_872_880_9, -2.445_883_735_2];
/// assert!(points.iter().zip(expected).all(|(one, other)| (one - other).abs() < 1e-9));
/// ```
#[must_use]
pub fn points_of_counts(bad: &[u64], honest: &[u64]) -> Vec<f64> {
    let halves: Vec<(f64, f64)> = bad
        .iter()
        .zip(honest)
        .map(|(bad, honest)| (real(*bad) + 0.5, real(*honest) + 0.5))
        .collect();
    points_of_shares(&halves)
}

/// The same of counts that have their half already.
pub(super) fn points_of_shares(counts: &[(f64, f64)]) -> Vec<f64> {
    let (bad, honest) =
        counts.iter().fold((0.0, 0.0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    counts.iter().map(|count| 10.0 * libm::log10((count.0 / bad) / (count.1 / honest))).collect()
}
