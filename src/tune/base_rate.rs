//! The base rate: another one than the sample has.

use super::decibans::POINT;
use crate::stats::real;

/// What the intercept of a fit moves by, in points, when the sample holds another share of bad cases than the world.
///
/// Weights stay as they are. Nothing where a rate is no probability between 0 and 1.
///
/// # Source
///
/// King and Zeng, *Logistic regression in rare events data*, Political Analysis 9 (2001).
///
/// ```
/// // Half of the sample was bad; one in a hundred is.
/// let shift = hirerisk::tune::base_rate_shift(0.5, 0.01).unwrap();
/// assert!((shift + 19.956_351_946_0).abs() < 1e-9);
/// ```
#[must_use]
pub fn base_rate_shift(of_sample: f64, true_rate: f64) -> Option<f64> {
    let rate = |rate: f64| rate > 0.0 && rate < 1.0;
    let odds = |rate: f64| libm::log(rate / (1.0 - rate));
    (rate(of_sample) && rate(true_rate)).then(|| (odds(true_rate) - odds(of_sample)) / POINT)
}

/// The points of a rule from a table of two by two, where some cell may be empty: Firth's correction, which here adds a
/// half to each cell.
///
/// In the order bad and fired, bad and quiet, honest and fired, honest and quiet.
///
/// # Source
///
/// Firth, *Bias reduction of maximum likelihood estimates*, Biometrika 80 (1993).
///
/// ```
/// let points = hirerisk::tune::firth([5, 0, 6, 10]);
/// assert!((points - 12.496_686_275_9).abs() < 1e-9);
/// ```
#[must_use]
pub fn firth(table: [u64; 4]) -> f64 {
    let [bad_fired, bad_quiet, honest_fired, honest_quiet] = table.map(|cell| real(cell) + 0.5);
    libm::log(bad_fired * honest_quiet / (bad_quiet * honest_fired)) / POINT
}
