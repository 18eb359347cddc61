//! How many bad cases are found, at what price in honest ones.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::Plot;
use super::error::PlotError;
use super::sheet::{
    Area, Axis, BLUE, Drawn, GREY, Head, chart, dashes, hundredths, line, real, sheet,
};
use crate::tune::{self, Forecasts};

/// What is found and what it costs, if all from a forecast on are looked at.
///
/// ```
/// # use hirerisk::plot::Ranking;
/// # use hirerisk::tune::Forecasts;
/// let forecasts: Forecasts = [(0.9, true), (0.4, false), (0.2, true), (0.1, false)].into_iter().collect();
/// let second = Ranking::of(&forecasts).steps[1];
/// assert_eq!((second.false_alarms, second.recall, second.precision), (0.5, 0.5, 0.5));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LookedAt {
    /// All forecasts from this one on.
    pub from: f64,
    /// The share of honest cases that is looked at.
    pub false_alarms: f64,
    /// The share of bad cases that is looked at.
    pub recall: f64,
    /// The share of bad ones among those looked at.
    pub precision: f64,
}

/// How many bad cases are found, at what price: the curve of false alarms and recall, and that of recall and
/// precision.
///
/// ```
/// use hirerisk::plot::{Plot, Ranking};
/// use hirerisk::tune::Forecasts;
/// let forecasts: Forecasts = (0..200).map(|nth| (f64::from(nth) / 200.0, nth % 7 > 3)).collect();
/// let plot = Ranking::of(&forecasts);
/// assert_eq!(plot.ranking, forecasts.ranking());
/// assert!(plot.to_svg()?.contains("precision"));
/// # Ok::<(), hirerisk::plot::PlotError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ranking {
    /// A step for each value that was forecast, the highest first.
    pub steps: Vec<LookedAt>,
    /// How often a bad case stands before an honest one; nothing where all or none are bad.
    pub ranking: Option<tune::Ranking>,
    /// The share of bad cases among all: the precision of looking at everybody.
    pub base_rate: f64,
    /// The mean precision over the bad cases found.
    pub average_precision: f64,
}

impl Ranking {
    /// The steps of forecasts.
    #[must_use]
    pub fn of(forecasts: &Forecasts) -> Ranking {
        let (all, bad) = (real(forecasts.len()), real(forecasts.hits()));
        let (mut cases, mut found, mut average) = (0.0, 0.0, 0.0);
        let mut steps = Vec::new();
        for tie in forecasts.ties() {
            let hits = real(tie.hits);
            cases += real(tie.cases);
            found += hits;
            let precision = found / cases;
            average += precision * hits;
            let part = |some: f64, whole: f64| if whole > 0.0 { some / whole } else { 0.0 };
            steps.push(LookedAt {
                from: tie.likely,
                false_alarms: part(cases - found, all - bad),
                recall: part(found, bad),
                precision,
            });
        }
        Ranking {
            steps,
            ranking: forecasts.ranking(),
            base_rate: bad / all.max(1.0),
            average_precision: average / bad.max(1.0),
        }
    }
}

impl Plot for Ranking {
    fn to_svg(&self) -> Result<String, PlotError> {
        let Some(ranking) = self.ranking else { return Err(PlotError::Empty) };
        let (auc, low, high) = (ranking.auc, ranking.interval.low, ranking.interval.high);
        let head = Head {
            title: String::from("How many are found, at what price?"),
            says: format!(
                "Left: area {auc:.3} ({low:.3} to {high:.3}). Right: average precision {:.3}. Dashed: by chance.",
                self.average_precision
            ),
        };
        sheet(&head, 480, |area| {
            let (left, right) = area.split_horizontally(400);
            self.roc(&left)?;
            self.precision(&right)
        })
    }
}

/// An axis from none to all.
const fn shares(says: &'static str) -> Axis {
    Axis { from: 0.0, to: 1.0, says, tick: hundredths }
}

impl Ranking {
    fn roc(&self, area: &Area<'_>) -> Drawn {
        let x = shares("honest ones looked at");
        let mut chart = chart(area, &x, &shares("bad ones found"))?;
        dashes(&mut chart, ((0.0, 0.0), (1.0, 1.0)), GREY)?;
        let steps = self.steps.iter().map(|step| (step.false_alarms, step.recall));
        line(&mut chart, core::iter::once((0.0, 0.0)).chain(steps), (BLUE, 2))
    }

    fn precision(&self, area: &Area<'_>) -> Drawn {
        let x = shares("bad ones found: recall");
        let mut chart = chart(area, &x, &shares("bad among looked at: precision"))?;
        dashes(&mut chart, ((0.0, self.base_rate), (1.0, self.base_rate)), GREY)?;
        // A step that finds nobody has no place on it.
        let steps = self.steps.iter().filter(|step| step.recall > 0.0);
        line(&mut chart, steps.map(|step| (step.recall, step.precision)), (BLUE, 2))
    }
}
