//! Tuning: weights fitted to labelled cases, and what they are worth.
//!
//! [`Findings`] go in: what each rule found in each case, three-valued, with what was found out. A [`Fit`] finds the
//! weights, with the expert's points as its belief; [`Fitted`] holds them as a [`Card`] of whole points, told by a
//! [`FitReport`]; a [`Proposal`] makes a [`WeightSet`](crate::WeightSet) of them if what must be kept is kept.
//!
//! ```
//! use hirerisk::tune::{Findings, Fit};
//! let rows = ["1,1\n".repeat(30), "0,1\n".repeat(10), "1,0\n".repeat(20), "0,0\n".repeat(140)].concat();
//! let findings = Findings::from_csv(format!("label,desk__far\n{rows}").as_bytes())?;
//! let fit = Fit::of(&findings);
//! let fitted = fit.run()?;
//! let held_back = fit.measured(&findings.folds(5, 1))?;
//! println!("{}\n{:.3}", fitted.report(&findings).to_text(), held_back.whole.log_loss());
//! # Ok::<(), hirerisk::tune::TuneError>(())
//! ```
//!
//! # Units
//!
//! Points are decibans, ten for a factor of ten in the odds; log-odds without a name are nats, of which one is 4.34 points.
//!
//! # Not for one person
//!
//! Probabilities here are of many cases, for a researcher who states a base rate. An assessment holds none.
//!
//! `docs/tuning.md` is the guide.
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
mod moved_rate;
mod one;
mod pairs;
mod proposal;
mod report;
mod rounding;
mod sensitivity;
mod sparse;
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
    Bin, Brier, Calibration, Drift, Forecast, Forecasts, Platt, Ranking, Tie, drift, pooled,
    stability,
};
pub use moved_rate::{MovedRate, moved_rate};
pub use one::{Cause, Check, Costs, Reach, Worth, fair_shares, reach, worth_of_check};
pub use pairs::Pair;
pub use proposal::{MustKeep, Proposal};
pub use report::{FitReport, Warning};
pub use sensitivity::{Comparison, Learnt, Swing, Without, tornado};
pub use sparse::{Pooled, Sparse};
