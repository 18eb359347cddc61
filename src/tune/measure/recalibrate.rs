//! Forecasts put right by what happened, without another order.

use alloc::vec::Vec;

use super::{Forecasts, count};
use crate::tune::decibans::logistic;
use crate::tune::intercept::of_odds;

/// Newton's method on two numbers settles long before.
const MOST_STEPS: usize = 100;

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
        Some(line(&cases))
    }

    /// The line that puts forecasts right after the world has moved, from a few new labels: a new level, and a slope of 1
    /// where the old order still tells something, of 0 where the new base rate alone tells more. Nothing where there is
    /// no forecast.
    ///
    /// A slope between them needs more labels than anybody has when the world has just moved.
    ///
    /// ```
    /// # use hirerisk::tune::Forecasts;
    /// // Forecasts in the right order, at a base rate of long ago.
    /// let old: Forecasts = (0..40).map(|nth| (if nth < 10 { 0.4 } else { 0.1 }, nth % 3 == 0 || nth < 8)).collect();
    /// let line = old.relevelled().unwrap();
    /// assert!(line.slope == 1.0 && line.of(0.1) > 0.2);
    /// // Forecasts that tell nothing any more.
    /// let lost: Forecasts = (0..40).map(|nth| (if nth < 10 { 0.01 } else { 0.9 }, nth % 2 == 0)).collect();
    /// assert!((lost.relevelled().unwrap().of(0.9) - 0.5).abs() < 1e-9);
    /// ```
    #[must_use]
    pub fn relevelled(&self) -> Option<Platt> {
        let level = |slope: f64| {
            let label = |happened: bool| if happened { 1.0 } else { 0.0 };
            let scored: Vec<(f64, f64, f64)> = self
                .iter()
                .map(|one| (slope * odds(one.likely), label(one.happened), 1.0))
                .collect();
            Platt { intercept: of_odds(&scored, 0.0), slope }
        };
        let loss = |line: Platt| {
            self.iter()
                .map(|one| (line.of(one.likely), one.happened))
                .collect::<Forecasts>()
                .log_loss()
        };
        let (order, rate) = (level(1.0), level(0.0));
        (!self.is_empty()).then_some(if loss(order) <= loss(rate) { order } else { rate })
    }
}

/// The line, or where it would turn the order round the level alone.
fn line(cases: &[(f64, f64)]) -> Platt {
    let free = settled(cases, true);
    if free.slope < 0.0 { settled(cases, false) } else { free }
}

/// Newton's method on two numbers, or on the level alone.
fn settled(cases: &[(f64, f64)], slopes: bool) -> Platt {
    let mut line = Platt { intercept: 0.0, slope: if slopes { 1.0 } else { 0.0 } };
    for _ in 0..MOST_STEPS {
        let (mut pull, mut bend) = ((0.0, 0.0), (1e-12, 0.0, 1e-12));
        for (odds, target) in cases {
            let likely = logistic(line.intercept + line.slope * odds);
            let (off, curve) = (target - likely, likely * (1.0 - likely));
            pull = (pull.0 + off, pull.1 + off * odds);
            bend = (bend.0 + curve, bend.1 + curve * odds, bend.2 + curve * odds * odds);
        }
        let whole = bend.0 * bend.2 - bend.1 * bend.1;
        let (level, slope) = if slopes && whole > 1e-12 {
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
