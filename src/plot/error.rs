//! Why nothing was drawn.

/// Why nothing was drawn.
///
/// ```
/// use hirerisk::plot::{Plot, PlotError, Reliability};
/// use hirerisk::tune::Forecasts;
/// let nothing = Reliability::of(&Forecasts::default());
/// let error = nothing.to_svg().unwrap_err();
/// assert_eq!((error, error.code()), (PlotError::Empty, "empty"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PlotError {
    /// There is nothing to draw.
    #[error("there is nothing to draw")]
    Empty,
    /// A number is infinite, or none.
    #[error("a number to be drawn is infinite, or none")]
    NotANumber,
    /// More rows than fit a picture that anybody looks at.
    #[error("{rows} rows, and a picture holds {most}")]
    TooTall {
        /// How many.
        rows: usize,
        /// How many fit.
        most: usize,
    },
    /// The drawing library gave up.
    #[error("the drawing failed")]
    Drawing,
}

impl PlotError {
    /// A stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PlotError::Empty => "empty",
            PlotError::NotANumber => "not-a-number",
            PlotError::TooTall { .. } => "too-tall",
            PlotError::Drawing => "drawing",
        }
    }
}
