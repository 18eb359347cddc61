//! The base rate of scores: one number, fitted alone.

use alloc::vec::Vec;

use num_traits::ToPrimitive as _;

use super::decibans::{POINT, logistic};

/// Newton's method on one number settles long before.
const MOST_STEPS: usize = 100;

/// The log-odds of a case without points at which scores foretell as many bad cases as there are. Each score comes with
/// its label, 0 to 1, and what it counts.
pub(super) fn of_scores(scored: impl IntoIterator<Item = (i64, f64, f64)>, start: f64) -> f64 {
    let odds = scored
        .into_iter()
        .map(|(points, label, counts)| (points.to_f64().unwrap_or(0.0) * POINT, label, counts));
    of_odds(&odds.collect::<Vec<_>>(), start)
}

/// The same of log-odds.
pub(super) fn of_odds(scored: &[(f64, f64, f64)], start: f64) -> f64 {
    let mut intercept = start;
    for _ in 0..MOST_STEPS {
        let (pull, bend) = scored.iter().fold((0.0, 0.0), |sum, (odds, label, counts)| {
            let likely = logistic(intercept + odds);
            (sum.0 + counts * (label - likely), sum.1 + counts * likely * (1.0 - likely))
        });
        // Far from the answer the curve is flat, and a whole step would leap past it.
        let step = (pull / bend.max(1e-9)).clamp(-2.0, 2.0);
        intercept += step;
        if step.abs() < 1e-12 {
            break;
        }
    }
    intercept
}
