//! Tuning: weights fitted to labelled cases, and what they are worth.
#![expect(
    clippy::float_arithmetic,
    reason = "fits are real numbers; what comes of them is whole points"
)]

mod average;
mod base_rate;
mod card;
mod closed;
mod decibans;
mod dense;
mod design;
mod error;
mod findings;
mod folds;
mod intercept;
mod kernel;
mod measure;
mod one;
mod proposal;
mod report;
mod rounding;
mod stored;
mod table;

pub use average::Belief;
pub use base_rate::{base_rate_shift, firth};
pub use card::{Card, RulePoints};
pub use decibans::{most_points_of_counts, most_points_of_share, points_of_counts, posterior};
pub use dense::{Fit, Fitted, LevelFit};
pub use error::TuneError;
pub use findings::{Findings, Found, Label, MOST_CASES, RuleHead, Sign};
pub use folds::{Measured, Split};
pub use measure::{
    Bin, Brier, Calibration, Drift, Forecast, Forecasts, Platt, Ranking, drift, pooled, stability,
};
pub use one::{Cause, Check, Costs, Reach, Worth, fair_shares, reach, worth_of_check};
pub use proposal::{MustKeep, Proposal};
pub use report::{FitReport, Warning};
