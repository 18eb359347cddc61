//! How many bad cases are among those that are left alone.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use plotters::style::text_anchor::{HPos, VPos};
use serde::Serialize;

use super::Plot;
use super::error::PlotError;
use super::sheet::{Axis, BLUE, GREY, Head, chart, dashes, hundredths, line, real, sheet, words};
use crate::stats::{Interval, jeffreys};
use crate::tune::Forecasts;

/// The cases up to a forecast, left alone.
///
/// ```
/// # use hirerisk::plot::Coverage;
/// # use hirerisk::tune::Forecasts;
/// let forecasts: Forecasts = [(0.1, false), (0.2, false), (0.3, true), (0.9, true)].into_iter().collect();
/// let third = Coverage::of(&forecasts).steps[2];
/// assert_eq!((third.cases, third.bad, third.coverage), (3, 1, 0.75));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LeftAlone {
    /// All forecasts up to this one.
    pub up_to: f64,
    /// How many cases.
    pub cases: usize,
    /// How many of them are bad.
    pub bad: usize,
    /// Which share of all cases.
    pub coverage: f64,
    /// Where the share of bad ones among them lies, with 95 in a hundred.
    pub risk: Interval,
}

/// Coverage against risk: cases left alone, the lowest forecasts first, and how many of them are bad.
///
/// It says where looking by hand may stop, and never whom to turn away: who is not left alone is looked at.
///
/// ```
/// use hirerisk::plot::{Coverage, Plot};
/// use hirerisk::tune::Forecasts;
/// let forecasts: Forecasts = (0..200).map(|nth| (f64::from(nth) / 200.0, nth % 7 > 3)).collect();
/// let plot = Coverage::of(&forecasts);
/// assert_eq!(plot.steps.last().unwrap().cases, 200);
/// assert!(plot.to_svg()?.contains("left alone"));
/// # Ok::<(), hirerisk::plot::PlotError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coverage {
    /// A step for each value that was forecast, the lowest first.
    pub steps: Vec<LeftAlone>,
    /// The share of bad cases among all.
    pub base_rate: f64,
}

impl Coverage {
    /// The steps of forecasts.
    #[must_use]
    pub fn of(forecasts: &Forecasts) -> Coverage {
        let all = real(forecasts.len());
        let (mut cases, mut bad) = (0_usize, 0_usize);
        let mut steps = Vec::new();
        for tie in forecasts.ties().iter().rev() {
            (cases, bad) = (cases.saturating_add(tie.cases), bad.saturating_add(tie.hits));
            let whole = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
            let (coverage, risk) = (real(cases) / all, jeffreys(whole(bad), whole(cases)));
            steps.push(LeftAlone { up_to: tie.likely, cases, bad, coverage, risk });
        }
        let base_rate = if all > 0.0 { real(forecasts.hits()) / all } else { 0.0 };
        Coverage { steps, base_rate }
    }
}

impl Plot for Coverage {
    fn to_svg(&self) -> Result<String, PlotError> {
        if self.steps.is_empty() {
            return Err(PlotError::Empty);
        }
        let head = Head {
            title: String::from("Of the cases left alone, how many are bad?"),
            says: format!(
                "Lowest forecasts left alone first. Dashed: all cases, {:.1} in 100 bad. Thin lines: 95 in 100.",
                self.base_rate * 100.0
            ),
        };
        let top = (self.base_rate * 1.6).clamp(0.01, 1.0);
        let x = Axis { from: 0.0, to: 1.0, says: "coverage: cases left alone", tick: hundredths };
        let y = Axis {
            from: 0.0,
            to: top,
            says: "risk: bad ones among them",
            tick: if top > 0.1 { hundredths } else { tenths },
        };
        sheet(&head, 460, |area| {
            let mut chart = chart(area, &x, &y)?;
            let all = self.base_rate;
            dashes(&mut chart, ((0.0, all), (1.0, all)), GREY)?;
            let at = |of: fn(&LeftAlone) -> f64| {
                self.steps.iter().map(move |step| (step.coverage, of(step).min(top)))
            };
            line(&mut chart, at(|step| step.risk.low), (GREY, 1))?;
            line(&mut chart, at(|step| step.risk.high), (GREY, 1))?;
            line(&mut chart, at(|step| real(step.bad) / real(step.cases)), (BLUE, 2))?;
            let place = ((0.01, all), (0, -4));
            words(&mut chart, place, "nobody looks", (GREY, (HPos::Left, VPos::Bottom)))
        })
    }
}

fn tenths(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}
