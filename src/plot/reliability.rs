//! Whether it happens as often as forecast.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use plotters::prelude::{Circle, Color as _};
use plotters::style::text_anchor::{HPos, VPos};
use serde::Serialize;

use super::Plot;
use super::error::PlotError;
use super::sheet::{
    Axis, BLUE, Chart, Drawn, GREY, Head, INK, chart, dashes, failed, hundredths, line, sheet,
    words,
};
use crate::tune::{Bin, Forecasts};

/// Whether it happens as often as forecast, with how many cases stand behind each place.
///
/// ```
/// use hirerisk::plot::{Plot, Reliability};
/// use hirerisk::tune::Forecasts;
/// let forecasts: Forecasts = (0..400).map(|nth| (f64::from(nth % 4) / 4.0, nth % 9 == 0)).collect();
/// let plot = Reliability::of(&forecasts);
/// assert!(plot.error > plot.noise);
/// assert!(plot.to_svg()?.contains("100\n"));
/// # Ok::<(), hirerisk::plot::PlotError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reliability {
    /// Forecasts by rank, the lowest first, with how often it happened.
    pub bins: Vec<Bin>,
    /// The mean distance between what was forecast and what happened.
    pub error: f64,
    /// What chance alone makes of it.
    pub noise: f64,
}

impl Reliability {
    /// The ten bins of forecasts.
    #[must_use]
    pub fn of(forecasts: &Forecasts) -> Reliability {
        let table = forecasts.calibration();
        Reliability { bins: table.bins, error: table.error, noise: table.noise }
    }
}

impl Plot for Reliability {
    fn to_svg(&self) -> Result<String, PlotError> {
        if self.bins.is_empty() {
            return Err(PlotError::Empty);
        }
        let head = Head {
            title: String::from("Does it happen as often as forecast?"),
            says: format!(
                "Calibration error {:.3}; {:.3} would be chance alone. Lines: 95 in 100; numbers: cases.",
                self.error, self.noise
            ),
        };
        let most = self
            .bins
            .iter()
            .fold(0.05_f64, |most, bin| most.max(bin.interval.high).max(bin.likely * 1.06));
        let to = most.min(1.0);
        let axis = |says| Axis { from: 0.0, to, says, tick: hundredths };
        sheet(&head, 560, |area| {
            let mut chart = chart(area, &axis("forecast"), &axis("happened"))?;
            dashes(&mut chart, ((0.0, 0.0), (to, to)), GREY)?;
            for bin in &self.bins {
                draw_bin(&mut chart, bin, bin.likely > to * 0.9)?;
            }
            Ok(())
        })
    }
}

/// A bin, with its number on the side where there is room.
fn draw_bin(chart: &mut Chart<'_, '_>, bin: &Bin, at_edge: bool) -> Drawn {
    let (low, high) = (bin.interval.low, bin.interval.high);
    line(chart, [(bin.likely, low), (bin.likely, high)], (BLUE, 1))?;
    let share = share(bin);
    chart.draw_series([Circle::new((bin.likely, share), 4, BLUE.filled())]).map_err(failed)?;
    let (off, side) = if at_edge { (-8, HPos::Right) } else { (8, HPos::Left) };
    let place = ((bin.likely, share), (off, 0));
    words(chart, place, &format!("{}", bin.cases), (INK, (side, VPos::Center)))
}

fn share(bin: &Bin) -> f64 {
    let [hits, cases] = [bin.hits, bin.cases].map(super::sheet::real);
    hits / cases
}
