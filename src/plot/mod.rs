//! Plots: what a fit found, what it is worth and how a score adds up, as data and as SVG.
//!
//! Each plot is data first: a struct that serialises, for whoever draws with tools of their own. [`Plot::to_svg`] draws
//! it: one file, no script, no font to fetch, with a title and a description for who does not see it. Shapes and labels
//! say what colours say.
//!
//! ```
//! use hirerisk::plot::{Plot, Reliability};
//! use hirerisk::tune::Forecasts;
//! let forecasts: Forecasts = (0..200).map(|nth| (f64::from(nth) / 200.0, nth % 7 > 3)).collect();
//! let plot = Reliability::of(&forecasts);
//! assert_eq!(plot.bins.len(), 10);
//! assert!(plot.to_svg()?.starts_with("<svg"));
//! # Ok::<(), hirerisk::plot::PlotError>(())
//! ```
//!
//! | Plot | The question |
//! |---|---|
//! | [`Waterfall`] | How does this score add up? |
//! | [`Forest`] | What did the expert say of each level, what do the data say, what became of it? |
//! | [`Reliability`] | Does it happen as often as forecast? |
//! | [`Ranking`] | How many bad cases are found, at what price in honest ones? |
//! | [`Tornado`] | On which rule do the bands hang? |
//! | [`LearningCurve`] | Would more labels help? |
//! | [`Coverage`] | Of the cases left alone, how many are bad? |
//! | [`Moved`] | Do scores still lie where they lay? |
#![expect(clippy::float_arithmetic, reason = "places on a picture are real numbers")]

mod coverage;
mod error;
mod forest;
mod learning;
mod moved;
mod ranking;
mod reliability;
mod rows;
mod sheet;
mod tornado;
mod waterfall;

use alloc::string::String;

use serde::Serialize;

pub use coverage::{Coverage, LeftAlone};
pub use error::PlotError;
pub use forest::{Estimate, Forest, ForestRow};
pub use learning::LearningCurve;
pub use moved::{Moved, MovedCell};
pub use ranking::{LookedAt, Ranking};
pub use reliability::Reliability;
pub use tornado::{Tornado, TornadoRow};
pub use waterfall::{Threshold, Waterfall, WaterfallStep};

/// What all plots do.
///
/// ```
/// use hirerisk::plot::{Plot, Ranking};
/// use hirerisk::tune::Forecasts;
/// let forecasts: Forecasts = [(0.9, true), (0.4, false), (0.2, true), (0.1, false)].into_iter().collect();
/// let plot = Ranking::of(&forecasts);
/// assert!(plot.to_json().contains("\"recall\": 0.5"));
/// assert!(plot.to_svg()?.contains("<title>"));
/// # Ok::<(), hirerisk::plot::PlotError>(())
/// ```
pub trait Plot: Serialize {
    /// The plot as one SVG file.
    ///
    /// # Errors
    ///
    /// [`PlotError`] where there is nothing to draw, or no picture can be made of it.
    fn to_svg(&self) -> Result<String, PlotError>;

    /// The numbers behind it, as JSON.
    fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}
