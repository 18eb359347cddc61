//! Whether more labels would help.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use plotters::prelude::{Circle, Color as _};
use plotters::style::text_anchor::{HPos, VPos};
use serde::Serialize;

use super::Plot;
use super::error::PlotError;
use super::sheet::{Axis, BLUE, Drawn, Head, INK, chart, failed, line, real, sheet, words};
use crate::tune::Learnt;

/// What fits of fewer labels are worth.
///
/// ```
/// use hirerisk::plot::{LearningCurve, Plot};
/// use hirerisk::tune::{Findings, Fit};
/// let rows = ["1,1\n".repeat(60), "0,1\n".repeat(20), "1,0\n".repeat(40), "0,0\n".repeat(280)].concat();
/// let findings = Findings::from_csv(format!("label,desk__far\n{rows}").as_bytes())?;
/// let split = &findings.folds(4, 1)[0];
/// let plot = LearningCurve::of(Fit::of(&findings).learning_curve(split, &[20, 200], 5)?);
/// assert!(plot.to_svg().unwrap().contains("200"));
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LearningCurve {
    /// Each size, the smallest first.
    pub sizes: Vec<Learnt>,
}

impl LearningCurve {
    /// The sizes that could be fitted; one for which no draw held both labels is left out.
    #[must_use]
    pub fn of(mut sizes: Vec<Learnt>) -> LearningCurve {
        sizes.retain(|learnt| learnt.draws > 0);
        crate::order::sort_by(&mut sizes, |one, two| one.labels.cmp(&two.labels));
        LearningCurve { sizes }
    }
}

impl Plot for LearningCurve {
    fn to_svg(&self) -> Result<String, PlotError> {
        let (Some(first), Some(last)) = (self.sizes.first(), self.sizes.last()) else {
            return Err(PlotError::Empty);
        };
        let head = Head {
            title: String::from("Would more labels help?"),
            says: String::from(
                "Log loss on cases held back, less is better. Lines: one standard deviation between draws.",
            ),
        };
        let top = self.sizes.iter().fold(0.0_f64, |top, one| top.max(one.loss + one.spread)) * 1.08;
        // Each doubling takes the same room.
        let (from, to) =
            (libm::log2(real(first.labels)) - 0.5, libm::log2(real(last.labels)) + 1.0);
        let x = Axis { from, to, says: "labels; each step is twice as many", tick: labels };
        let y = Axis { from: 0.0, to: top, says: "log loss", tick: |at| format!("{at:.2}") };
        sheet(&head, 460, |area| {
            let mut chart = chart(area, &x, &y)?;
            let place = |one: &Learnt| (libm::log2(real(one.labels)), one.loss);
            line(&mut chart, self.sizes.iter().map(place), (BLUE, 2))?;
            self.sizes.iter().try_for_each(|one| size(&mut chart, one, place(one)))
        })
    }
}

fn size(chart: &mut super::sheet::Chart<'_, '_>, one: &Learnt, (x, y): (f64, f64)) -> Drawn {
    line(chart, [(x, y - one.spread), (x, y + one.spread)], (BLUE, 1))?;
    chart.draw_series([Circle::new((x, y), 4, BLUE.filled())]).map_err(failed)?;
    let text = format!("{}: {:.3}", one.labels, one.loss);
    words(chart, ((x, y), (7, -8)), &text, (INK, (HPos::Left, VPos::Bottom)))
}

fn labels(power: f64) -> String {
    format!("{:.0}", libm::pow(2.0, power))
}
