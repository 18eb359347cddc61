//! Forecasts put right by what happened, without another order.

use alloc::vec::Vec;

use super::{Forecasts, count};
use crate::tune::decibans::logistic;

/// Newton's method on two numbers settles long before.
const MOST_STEPS: usize = 100;

/// What is doubted of a slope of 1.
///
/// # Source
///
/// Ours: forecasts that were calibrated once are rarely off by more than a half of their sureness.
const SLOPE_DOUBT: f64 = 0.5;

/// A line through log-odds: forecasts put right by two numbers.
///
/// ```
/// # use hirerisk::tune::Forecasts;
/// // Forecasts twice as sure as they may be.
/// let sure: Forecasts = (0..400).map(|nth| (if nth < 200 { 0.9 } else { 0.1 }, nth % 4 == 0 || nth < 100)).collect();
/// let line = sure.platt().unwrap();
/// assert!(line.slope < 1.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Platt {
    /// The log-odds at which a forecast of one half stands, in nats.
    pub intercept: f64,
    /// What a nat of forecast is worth: never below 0, which would turn the order round.
    pub slope: f64,
}

impl Platt {
    /// A forecast put right.
    #[must_use]
    pub fn of(self, likely: f64) -> f64 {
        logistic(self.intercept + self.slope * odds(likely))
    }
}

fn odds(likely: f64) -> f64 {
    let likely = likely.clamp(1e-15, 1.0 - 1e-15);
    libm::log(likely / (1.0 - likely))
}

/// Pools neighbours that stand in the wrong order: the rising line that lies nearest to what happened.
///
/// The entries come in the order of their forecasts.
///
/// ```
/// assert_eq!(hirerisk::tune::pooled(&[1.0, 0.0, 1.0, 0.0, 1.0]), [0.5, 0.5, 0.5, 0.5, 1.0]);
/// ```
#[must_use]
pub fn pooled(happened: &[f64]) -> Vec<f64> {
    let mut pools: Vec<(f64, f64)> = Vec::new();
    for one in happened {
        let (mut sum, mut cases) = (*one, 1.0);
        while let Some((before, among)) = pools.last().copied() {
            if before / among < sum / cases {
                break;
            }
            (sum, cases) = (sum + before, cases + among);
            pools.pop();
        }
        pools.push((sum, cases));
    }
    let spread = |(sum, cases): (f64, f64)| {
        let mean = sum / cases;
        core::iter::successors(Some(1.0), |nth| Some(nth + 1.0))
            .take_while(move |nth| *nth <= cases)
            .map(move |_| mean)
    };
    pools.into_iter().flat_map(spread).collect()
}

impl Forecasts {
    /// The line that puts forecasts right, for fewer than about a thousand labels; nothing where all or none happened.
    ///
    /// Never judge it by the cases that it was made from.
    ///
    /// # Source
    ///
    /// Platt, *Probabilistic outputs for support vector machines* (1999): targets a little within 0 and 1.
    #[must_use]
    pub fn platt(&self) -> Option<Platt> {
        let (hits, misses) = (count(self.hits()), count(self.len().saturating_sub(self.hits())));
        if hits == 0.0 || misses == 0.0 {
            return None;
        }
        let (high, low) = ((hits + 1.0) / (hits + 2.0), 1.0 / (misses + 2.0));
        let cases: Vec<(f64, f64)> = self
            .iter()
            .map(|one| (odds(one.likely), if one.happened { high } else { low }))
            .collect();
        Some(line(&cases, 0.0))
    }

    /// The line that puts forecasts right after the world has moved, from a few new labels: its level is free, and its
    /// slope is believed to be 1, give or take a half. Nothing where there is no forecast.
    ///
    /// With few labels it moves the level alone; where the order is worth nothing any more, the slope goes to 0 and
    /// what is left is the new base rate.
    ///
    /// ```
    /// # use hirerisk::tune::Forecasts;
    /// // Forecasts in the right order, at a base rate of long ago.
    /// let old: Forecasts = (0..40).map(|nth| (if nth < 10 { 0.4 } else { 0.1 }, nth % 2 == 0 || nth < 9)).collect();
    /// let line = old.relevelled().unwrap();
    /// assert!(line.of(0.1) > 0.3 && line.of(0.4) > line.of(0.1));
    /// ```
    #[must_use]
    pub fn relevelled(&self) -> Option<Platt> {
        let cases: Vec<(f64, f64)> = self
            .iter()
            .map(|one| (odds(one.likely), if one.happened { 1.0 } else { 0.0 }))
            .collect();
        (!cases.is_empty()).then(|| line(&cases, 1.0 / (SLOPE_DOUBT * SLOPE_DOUBT)))
    }
}

/// The line, or where it would turn the order round the level alone. The slope is believed to be 1 with this precision.
fn line(cases: &[(f64, f64)], precision: f64) -> Platt {
    let free = settled(cases, Some(precision));
    if free.slope < 0.0 { settled(cases, None) } else { free }
}

/// Newton's method; without a precision the slope is nothing.
fn settled(cases: &[(f64, f64)], precision: Option<f64>) -> Platt {
    let mut line = Platt { intercept: 0.0, slope: if precision.is_some() { 1.0 } else { 0.0 } };
    let held = precision.unwrap_or(0.0);
    for _ in 0..MOST_STEPS {
        let mut pull = (0.0, held * (1.0 - line.slope));
        let mut bend = (1e-12, 0.0, 1e-12 + held);
        for (odds, target) in cases {
            let likely = logistic(line.intercept + line.slope * odds);
            let (off, curve) = (target - likely, likely * (1.0 - likely));
            pull = (pull.0 + off, pull.1 + off * odds);
            bend = (bend.0 + curve, bend.1 + curve * odds, bend.2 + curve * odds * odds);
        }
        let whole = bend.0 * bend.2 - bend.1 * bend.1;
        let (level, slope) = if precision.is_some() && whole > 1e-12 {
            let level = (bend.2 * pull.0 - bend.1 * pull.1) / whole;
            (level, (bend.0 * pull.1 - bend.1 * pull.0) / whole)
        } else {
            (pull.0 / bend.0, 0.0)
        };
        let (level, slope) = (level.clamp(-2.0, 2.0), slope.clamp(-2.0, 2.0));
        (line.intercept, line.slope) = (line.intercept + level, line.slope + slope);
        if level.abs() + slope.abs() < 1e-12 {
            break;
        }
    }
    line
}
