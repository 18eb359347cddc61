//! What was believed of each level, what the data say, and what became of both.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use plotters::prelude::{Circle, Color as _, Cross, RGBColor, TriangleMarker};
use plotters::style::text_anchor::{HPos, VPos};
use serde::Serialize;

use super::Plot;
use super::error::PlotError;
use super::rows::{ends, middle, sheet_of_rows};
use super::sheet::{
    Axis, BLUE, Chart, Drawn, GREEN, Head, INK, ORANGE, failed, line, plain, signed, words,
};
use crate::stats::normal_quantile;
use crate::tune::{FitReport, LevelFit};

/// Points, and how far they may be off.
///
/// ```
/// # use hirerisk::plot::Estimate;
/// let estimate = Estimate { points: 6.0, doubt: 2.0 };
/// let (low, high) = estimate.interval();
/// assert!((low - 2.08).abs() < 0.01 && (high - 9.92).abs() < 0.01);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Estimate {
    /// The points.
    pub points: f64,
    /// One standard deviation.
    pub doubt: f64,
}

impl Estimate {
    /// Where the points lie, with 95 in a hundred.
    #[must_use]
    pub fn interval(self) -> (f64, f64) {
        let half = normal_quantile(0.975) * self.doubt;
        (self.points - half, self.points + half)
    }
}

/// A level of a rule.
///
/// ```
/// # use hirerisk::plot::Forest;
/// # use hirerisk::tune::{Belief, Findings, Fit};
/// # let table = ["1,1\n".repeat(3), "0,1\n".repeat(1), "1,0\n".repeat(2), "0,0\n".repeat(14)].concat();
/// # let findings = Findings::from_csv(format!("label,desk__far\n{table}").as_bytes())?
/// #     .with_rules(|rule| rule.expert([6]).doubt(3.0))?;
/// # let report = Fit::of(&findings).belief(Belief::Stated).run()?.report(&findings);
/// let row = &Forest::of(&report).rows[0];
/// let (expert, data) = (row.expert.unwrap(), row.data.unwrap());
/// // What became of both lies between them.
/// assert!(expert.points < row.both.points && row.both.points < data.points);
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ForestRow {
    /// The rule and its level.
    pub label: String,
    /// What the expert said; nothing where no expert said anything.
    pub expert: Option<Estimate>,
    /// What the data say by themselves, the other rules considered: the answer less the belief, both taken as normal.
    /// Nothing where they say next to nothing, or where a bound holds the level.
    pub data: Option<Estimate>,
    /// The answer.
    pub both: Estimate,
    /// The whole points on the card.
    pub points: i32,
}

/// What was believed of each level, what the data say, and what became of both.
///
/// ```
/// use hirerisk::plot::{Forest, Plot};
/// use hirerisk::tune::{Findings, Fit};
/// let table = ["1,1\n".repeat(30), "0,1\n".repeat(10), "1,0\n".repeat(20), "0,0\n".repeat(140)].concat();
/// let findings = Findings::from_csv(format!("label,desk__far\n{table}").as_bytes())?;
/// let forest = Forest::of(&Fit::of(&findings).run()?.report(&findings));
/// assert!(forest.rows[0].expert.is_none());
/// assert!(forest.to_svg().unwrap().contains("desk, far"));
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Forest {
    /// The levels, in the order of the report.
    pub rows: Vec<ForestRow>,
}

impl Forest {
    /// The levels of a fit.
    #[must_use]
    pub fn of(report: &FitReport) -> Forest {
        let spoke = report.levels.iter().any(|level| level.believed != 0.0);
        let rows = report.levels.iter().map(|level| row(level, spoke, report.scale));
        Forest { rows: rows.collect() }
    }
}

/// Below this share of the doubt gone, what the data say is lost in the digits.
const SAYS_NOTHING: f64 = 0.99;

fn row(level: &LevelFit, spoke: bool, scale: f64) -> ForestRow {
    let both = Estimate { points: level.real, doubt: level.doubt };
    let doubt = level.doubt / level.share_of_prior;
    ForestRow {
        label: format!("{}, {}", level.rule, level.level),
        expert: spoke.then_some(Estimate { points: level.believed, doubt }),
        data: (!level.at_bound && level.share_of_prior < SAYS_NOTHING)
            .then(|| without(both, Estimate { points: level.believed * scale, doubt })),
        both,
        points: level.points,
    }
}

/// What is left of an answer when a belief is taken out of it: precisions add up.
fn without(both: Estimate, belief: Estimate) -> Estimate {
    let precision = |estimate: Estimate| 1.0 / (estimate.doubt * estimate.doubt);
    let left = precision(both) - precision(belief);
    let points = (both.points * precision(both) - belief.points * precision(belief)) / left;
    Estimate { points, doubt: libm::sqrt(1.0 / left) }
}

/// Wider than this, in points, an interval is cut at the edge of the picture.
const WIDEST: f64 = 40.0;

impl Plot for Forest {
    fn to_svg(&self) -> Result<String, PlotError> {
        let seen = |row: &ForestRow| {
            let shown = [row.expert, row.data, Some(row.both)].into_iter().flatten();
            shown.flat_map(|one| [one.interval().0, one.interval().1]).collect::<Vec<f64>>()
        };
        let all = self.rows.iter().flat_map(seen).map(|at| at.clamp(-WIDEST, WIDEST));
        let (from, to) = ends(all);
        let head = Head {
            title: format!("{} levels: expert, data, both", self.rows.len()),
            says: String::from(
                "Orange triangle: expert. Green cross: data. Blue dot: both. Lines: 95 in 100. Right: points on the card.",
            ),
        };
        let labels: Vec<String> = self.rows.iter().map(|row| row.label.clone()).collect();
        let x = Axis { from, to, says: "points", tick: plain };
        sheet_of_rows(&head, &labels, &x, |chart| {
            for (nth, row) in self.rows.iter().enumerate() {
                let three = [
                    (row.expert, 0.26, ORANGE, Mark::Triangle),
                    (row.data, 0.0, GREEN, Mark::Cross),
                    (Some(row.both), -0.26, BLUE, Mark::Dot),
                ];
                for (estimate, up, colour, mark) in three {
                    let Some(estimate) = estimate else { continue };
                    whisker(chart, (middle(nth) + up, (from, to)), estimate, (colour, mark))?;
                }
                let place = ((to, middle(nth)), (6, 0));
                let points = signed(row.points.into());
                words(chart, place, &points, (INK, (HPos::Left, VPos::Center)))?;
            }
            Ok(())
        })
    }
}

#[derive(Clone, Copy)]
enum Mark {
    Triangle,
    Cross,
    Dot,
}

/// An estimate with its interval.
fn whisker(
    chart: &mut Chart<'_, '_>,
    (height, (from, to)): (f64, (f64, f64)),
    estimate: Estimate,
    (colour, mark): (RGBColor, Mark),
) -> Drawn {
    let (low, high) = estimate.interval();
    let within = |at: f64| at.clamp(from, to);
    line(chart, [(within(low), height), (within(high), height)], (colour, 1))?;
    let at = (estimate.points, height);
    if at.0 < from || at.0 > to {
        return Ok(());
    }
    match mark {
        Mark::Triangle => {
            chart.draw_series([TriangleMarker::new(at, 4, colour.filled())]).map(|_| ())
        }
        Mark::Cross => chart.draw_series([Cross::new(at, 3, colour.stroke_width(2))]).map(|_| ()),
        Mark::Dot => chart.draw_series([Circle::new(at, 3, colour.filled())]).map(|_| ()),
    }
    .map_err(failed)
}
