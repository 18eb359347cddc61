//! How far an expert is believed: the data say it, by their evidence.
//!
//! The expert's points are taken at a scale, from not at all to whole, and weights may stray from them by a width. Each
//! pair of both is a model of its own; how well it foretells the data, all weights it allows considered, is its evidence
//! (by Laplace's approximation). The weights of all models are averaged by it.

use alloc::vec::Vec;

use super::design::{Column, Design};
use super::error::TuneError;
use super::findings::Sign;
use super::kernel::{Prior, Problem, Solution, log_determinant, variances};
use super::measure::count;

/// How the expert's points are believed.
///
/// ```
/// use hirerisk::tune::Belief;
/// assert_ne!(Belief::Stated, Belief::Learned);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belief {
    /// With the doubt that the expert states.
    Stated,
    /// As far as the data agree: scale and width are averaged by their evidence.
    Learned,
}

/// The scales at which the expert is taken.
///
/// # Source
///
/// `TUNING` section 2.
const SCALES: [f64; 5] = [0.0, 0.2, 0.4, 0.7, 1.0];
/// How far weights stray, in nats, at the usual doubt.
const WIDTHS: [f64; 8] = [0.15, 0.3, 0.45, 0.6, 0.8, 1.0, 1.4, 2.0];
/// What the expert being of no use has of the belief before.
const OF_NO_USE: f64 = 0.5;
/// How tightly a weight is held at its bound, in nats to the minus second.
const HELD: f64 = 1e8;

/// What is expected of each level, in nats.
pub(super) struct Expected {
    pub(super) mean: Vec<f64>,
    pub(super) doubt: Vec<f64>,
    /// What a bound holds a weight at.
    pub(super) held: Vec<Option<f64>>,
    /// Of each step, whether it stays at nothing.
    pub(super) left_out: Vec<bool>,
}

/// Weights over all models.
pub(super) struct Average {
    pub(super) intercept: f64,
    pub(super) weights: Vec<f64>,
    pub(super) variances: Vec<f64>,
    pub(super) at_bound: Vec<bool>,
    pub(super) scale: f64,
    /// As a multiple of the doubts.
    pub(super) width: f64,
}

/// A model, solved.
struct Solved {
    scale: f64,
    width: f64,
    evidence: f64,
    solution: Solution,
}

impl Expected {
    fn prior(&self, scale: f64, width: f64) -> Prior {
        let each = self.mean.iter().zip(&self.doubt).zip(&self.held);
        let (mean, precision) = each
            .map(|((mean, doubt), held)| match held {
                Some(bound) => (*bound, HELD),
                None => (mean * scale, 1.0 / (doubt * width * doubt * width)),
            })
            .unzip();
        Prior { mean, precision }
    }

    /// The middle of the doubts, by which widths are told.
    fn usual_doubt(&self) -> f64 {
        let logs = self.doubt.iter().fold(0.0, |sum, doubt| sum + libm::log(*doubt));
        libm::exp(logs / count(self.doubt.len()).max(1.0))
    }
}

pub(super) fn averaged(
    design: &Design,
    expected: &Expected,
    belief: Belief,
) -> Result<Average, TuneError> {
    let models = match belief {
        Belief::Stated => alloc::vec![(1.0, 1.0)],
        Belief::Learned => grid(expected),
    };
    let mut solved: Vec<Solved> = Vec::new();
    for (scale, width) in models {
        let prior = expected.prior(scale, width);
        let start = solved.last().map(|last| &last.solution.steps);
        let solution = Problem::new(design, &prior, &expected.left_out).solve(start)?;
        let free =
            prior.precision.iter().zip(&expected.left_out).filter(|(_, left_out)| !**left_out);
        let held = free.fold(0.0, |sum, (precision, _)| sum + 0.5 * libm::log(*precision));
        let bent = log_determinant(&solution.hessian).unwrap_or(f64::INFINITY);
        let evidence = held - solution.value - 0.5 * bent + libm::log(before(scale));
        solved.push(Solved { scale, width, evidence, solution });
    }
    let mut average = over(design, &solved);
    average.at_bound = held(&average, design, expected);
    Ok(average)
}

/// The models that are tried: each width with each scale. Of an expert who says nothing there is one scale.
fn grid(expected: &Expected) -> Vec<(f64, f64)> {
    let says = expected.mean.iter().any(|mean| *mean != 0.0);
    let usual = expected.usual_doubt();
    let scales = SCALES.iter().filter(move |scale| says || **scale == 0.0);
    scales.flat_map(|scale| WIDTHS.iter().map(move |width| (*scale, width / usual))).collect()
}

/// What is believed of a scale before.
fn before(scale: f64) -> f64 {
    let others = count(SCALES.len().saturating_sub(1));
    if scale == 0.0 { OF_NO_USE } else { (1.0 - OF_NO_USE) / others }
}

fn over(design: &Design, solved: &[Solved]) -> Average {
    let best = solved.iter().fold(f64::NEG_INFINITY, |best, one| best.max(one.evidence));
    let shares: Vec<f64> = solved.iter().map(|one| libm::exp(one.evidence - best)).collect();
    let all = shares.iter().fold(0.0, |sum, share| sum + share);
    let shares: Vec<f64> = shares.iter().map(|share| share / all).collect();
    let mean = |of: &dyn Fn(&Solved) -> f64| {
        solved.iter().zip(&shares).fold(0.0, |sum, (one, share)| sum + share * of(one))
    };
    let weight =
        |place: usize| mean(&|one| one.solution.weights.get(place).copied().unwrap_or(0.0));
    let weights: Vec<f64> = (0..design.columns.len()).map(weight).collect();
    // A model that hardly counts is not worth turning its curvature round.
    let spreads: Vec<Option<Vec<f64>>> = solved
        .iter()
        .zip(&shares)
        .map(|(one, share)| (*share > 1e-6).then(|| variances(design, &one.solution.hessian)))
        .collect();
    let variance = |(place, middle): (usize, &f64)| {
        let each = solved.iter().zip(&shares).zip(&spreads);
        each.fold(0.0, |sum, ((one, share), spread)| {
            let Some(within) = spread.as_ref().and_then(|spread| spread.get(place)) else {
                return sum;
            };
            let off = one.solution.weights.get(place).copied().unwrap_or(0.0) - middle;
            sum + share * (within + off * off)
        })
    };
    Average {
        intercept: mean(&|one| one.solution.intercept()),
        variances: weights.iter().enumerate().map(variance).collect(),
        at_bound: Vec::new(),
        weights,
        scale: mean(&|one| one.scale),
        width: mean(&|one| one.width),
    }
}

/// Which weights their sign or their bound holds.
fn held(average: &Average, design: &Design, expected: &Expected) -> Vec<bool> {
    let each =
        average.weights.iter().zip(&design.columns).zip(&expected.held).zip(&expected.left_out);
    let is_held =
        |(((weight, column), bound), left_out): (((&f64, &Column), &Option<f64>), &bool)| {
            let by_sign = column.sign != Sign::Free && *weight == 0.0;
            !left_out && (by_sign || bound.is_some())
        };
    each.map(is_held).collect()
}
