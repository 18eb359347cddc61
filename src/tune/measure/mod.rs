//! What forecasts are worth: how often they are right, how sure they may be of it.

mod calibration;
mod drift;
mod ranking;
mod recalibrate;

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::error::TuneError;
use super::findings::Findings;
use crate::stats::real;

/// A forecast and what happened.
///
/// ```
/// use hirerisk::tune::Forecast;
/// let forecast = Forecast { likely: 0.8, happened: true };
/// assert!((forecast.log_loss() - 0.223_143_551_3).abs() < 1e-9);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// The probability that was forecast.
    pub likely: f64,
    /// Whether it happened.
    pub happened: bool,
}

impl Forecast {
    /// How surprised the forecast is, in nats. A forecast that was sure and wrong counts as one in 10^15.
    #[must_use]
    pub fn log_loss(self) -> f64 {
        let likely = if self.happened { self.likely } else { 1.0 - self.likely };
        -libm::log(likely.max(1e-15))
    }

    /// The squared error.
    #[must_use]
    pub fn squared(self) -> f64 {
        let error = self.likely - if self.happened { 1.0 } else { 0.0 };
        error * error
    }
}

/// Forecasts of many cases, and what happened.
///
/// ```
/// use hirerisk::tune::Forecasts;
/// // 0.1 ten times, of which two happened; 0.4 five times, two; 0.8 five times, three.
/// let group = |likely: f64, cases: usize, hits: usize| (0..cases).map(move |case| (likely, case < hits));
/// let forecasts: Forecasts = group(0.1, 10, 2).chain(group(0.4, 5, 2)).chain(group(0.8, 5, 3)).collect();
/// assert!((forecasts.log_loss() - 0.635_070_956_3).abs() < 1e-9);
/// let parts = forecasts.brier();
/// assert!((parts.brier - 0.215).abs() < 1e-9);
/// assert!((parts.reliability - 0.015).abs() < 1e-9);
/// assert!((parts.resolution - 0.0275).abs() < 1e-9);
/// assert!((parts.uncertainty - 0.2275).abs() < 1e-9);
/// assert!((forecasts.calibration_by_value() - 0.1).abs() < 1e-9);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forecasts {
    all: Vec<Forecast>,
}

impl FromIterator<(f64, bool)> for Forecasts {
    fn from_iter<I: IntoIterator<Item = (f64, bool)>>(pairs: I) -> Self {
        let all = pairs.into_iter().map(|(likely, happened)| Forecast { likely, happened });
        Forecasts { all: all.collect() }
    }
}

/// The Brier score and its parts: reliability less resolution plus uncertainty.
///
/// ```
/// use hirerisk::tune::Forecasts;
/// let parts = [(0.5, true), (0.5, false)].into_iter().collect::<Forecasts>().brier();
/// assert_eq!((parts.brier, parts.uncertainty), (0.25, 0.25));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Brier {
    /// The mean squared error: 0 is perfect.
    pub brier: f64,
    /// How far forecasts lie from what happened where they were made: less is better.
    pub reliability: f64,
    /// How far what happened lies apart from case to case: more is better.
    pub resolution: f64,
    /// What a forecast of the base rate would have.
    pub uncertainty: f64,
}

impl Forecasts {
    /// Forecasts of labelled cases; the others are left out.
    ///
    /// # Errors
    ///
    /// [`TuneError::NotOneEach`] where forecasts are not one for each case.
    pub fn of(
        findings: &Findings,
        cases: &[usize],
        likely: &[f64],
    ) -> Result<Forecasts, TuneError> {
        if likely.len() != cases.len() {
            let (cases, found) = (cases.len(), likely.len());
            return Err(TuneError::NotOneEach { what: "forecasts", cases, found });
        }
        let pairs = cases.iter().zip(likely);
        Ok(pairs
            .filter_map(|(case, likely)| Some((*likely, findings.label(*case).is_yes()?)))
            .collect())
    }

    /// More forecasts, of other folds.
    pub fn append(&mut self, others: Forecasts) {
        self.all.extend(others.all);
    }

    /// Each.
    pub fn iter(&self) -> impl Iterator<Item = &Forecast> {
        self.all.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many happened.
    #[must_use]
    pub fn hits(&self) -> usize {
        self.all.iter().filter(|forecast| forecast.happened).count()
    }

    /// The mean of something; 0 of nothing.
    fn mean(&self, of: impl Fn(&Forecast) -> f64) -> f64 {
        self.all.iter().fold(0.0, |sum, forecast| sum + of(forecast))
            / count(self.all.len()).max(1.0)
    }

    /// The mean surprise, in nats: the first thing to look at.
    #[must_use]
    pub fn log_loss(&self) -> f64 {
        self.mean(|forecast| forecast.log_loss())
    }

    /// The Brier score, and its parts over forecasts of the same value.
    #[must_use]
    pub fn brier(&self) -> Brier {
        let (all, rate) =
            (count(self.len()).max(1.0), count(self.hits()) / count(self.len()).max(1.0));
        let (mut reliability, mut resolution) = (0.0, 0.0);
        for tie in self.ties() {
            let (cases, hits) = (count(tie.cases), count(tie.hits) / count(tie.cases).max(1.0));
            reliability += cases * (tie.likely - hits) * (tie.likely - hits) / all;
            resolution += cases * (hits - rate) * (hits - rate) / all;
        }
        let uncertainty = rate * (1.0 - rate);
        Brier {
            brier: self.mean(|forecast| forecast.squared()),
            reliability,
            resolution,
            uncertainty,
        }
    }
}

/// A number of cases as a real one.
pub(super) fn count(cases: usize) -> f64 {
    real(u64::try_from(cases).unwrap_or(u64::MAX))
}

pub use calibration::{Bin, Calibration};
pub use drift::{Drift, drift, stability};
pub use ranking::{Ranking, Tie};
pub use recalibrate::{Platt, pooled};
