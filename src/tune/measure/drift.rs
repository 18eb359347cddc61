//! Whether today's scores still lie where those of the data lay.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::count;
use crate::stats::{chi_square_quantile, real};

/// How far a distribution has moved, beside how far chance alone moves one.
///
/// ```
/// use hirerisk::tune::drift;
/// let drift = drift(&[40, 60, 100], &[30, 30, 40]).unwrap();
/// assert!((drift.index - 0.062_270_187_7).abs() < 1e-9); // with a half in every cell
/// assert!((drift.by_chance - 0.03).abs() < 1e-9);
/// assert!((drift.alarm_at - 0.089_871_968_2).abs() < 1e-9);
/// assert!(!drift.is_alarm());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drift {
    /// The population stability index: the sum of `(a - e) log(a/e)` over the cells, a half added to each count.
    pub index: f64,
    /// What it is on the average where nothing moved.
    pub by_chance: f64,
    /// What it stays below in 95 of a hundred times where nothing moved. The usual 0.1 and 0.25 know nothing of how
    /// many cases there are.
    pub alarm_at: f64,
}

impl Drift {
    /// Whether it moved more than chance does.
    #[must_use]
    pub fn is_alarm(self) -> bool {
        self.index > self.alarm_at
    }
}

/// The index of two lists of shares: the sum of `(a - e) log(a/e)`.
///
/// ```
/// let shares = |counts: [f64; 3]| counts.map(|count| count / counts.iter().sum::<f64>());
/// let index = hirerisk::tune::stability(&shares([40.0, 60.0, 100.0]), &shares([30.0, 30.0, 40.0]));
/// assert!((index - 0.062_860_865_9).abs() < 1e-9);
/// ```
#[must_use]
pub fn stability(expected: &[f64], actual: &[f64]) -> f64 {
    expected.iter().zip(actual).fold(0.0, |sum, (e, a)| sum + (a - e) * libm::log(a / e))
}

/// How far counts in the same cells have moved; nothing where the cells do not fit, are fewer than two, or are empty.
///
/// # Source
///
/// Yurdakul and Naranjo, *Statistical properties of the population stability index*, Journal of Risk Model Validation
/// 14 (2020): without drift the index is about `(1/n + 1/m)` times a chi-square variable.
#[must_use]
pub fn drift(expected: &[u64], actual: &[u64]) -> Option<Drift> {
    let total =
        |counts: &[u64]| counts.iter().fold(0, |sum: u64, count| sum.saturating_add(*count));
    let (n, m) = (total(expected), total(actual));
    let freedom = expected.len().checked_sub(1)?;
    if expected.len() != actual.len() || freedom == 0 || n == 0 || m == 0 {
        return None;
    }
    let shares = |counts: &[u64], all: u64| -> Vec<f64> {
        let all = real(all) + count(counts.len()) / 2.0;
        counts.iter().map(|count| (real(*count) + 0.5) / all).collect()
    };
    let each = 1.0 / real(n) + 1.0 / real(m);
    let point = chi_square_quantile(0.95, u64::try_from(freedom).ok()?);
    Some(Drift {
        index: stability(&shares(expected, n), &shares(actual, m)),
        by_chance: count(freedom) * each,
        alarm_at: point * each,
    })
}
