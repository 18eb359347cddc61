//! The one kernel of all fits: the weights that say best what happened, so far as a prior and signs let them.
//!
//! Minimises the loss of a logistic regression plus half of the squared distance from the prior mean, by Newton's
//! method with halved steps; a weight that would cross its sign stays at nothing. It finds an answer where the data
//! are separated, since the prior holds the weights.
#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "matrices of real numbers, as wide as the columns"
)]

use alloc::vec::Vec;

use nalgebra::{Cholesky, DMatrix, DVector, Dyn};

use super::design::Design;
use super::error::TuneError;
use super::findings::Sign;

/// More steps than a fit of this kind ever took: Newton's method settles in about ten.
const MOST_STEPS: usize = 200;
/// A step may be halved so often.
const MOST_HALVINGS: usize = 60;
/// What a further step would gain, of the whole, when the fit has settled.
const SETTLED: f64 = 1e-13;

/// What is believed before the data are seen: a mean and a precision for each column, in nats.
#[derive(Clone, Debug)]
pub(super) struct Prior {
    pub(super) mean: Vec<f64>,
    pub(super) precision: Vec<f64>,
}

/// The weights that were found.
#[derive(Clone, Debug)]
pub(super) struct Solution {
    /// The intercept first, then the columns, as the design has them.
    pub(super) steps: DVector<f64>,
    /// What each level weighs, in nats: steps added up.
    pub(super) weights: Vec<f64>,
    /// The loss of the data and the price of the prior, in nats.
    pub(super) value: f64,
    /// The curvature at the weights, the prior's included.
    pub(super) hessian: DMatrix<f64>,
}

impl Solution {
    pub(super) fn intercept(&self) -> f64 {
        self.steps[0]
    }
}

/// A design, and what is believed before.
pub(super) struct Problem<'d> {
    design: &'d Design,
    mean: DVector<f64>,
    precision: DMatrix<f64>,
    /// The steps that stay at nothing.
    left_out: &'d [bool],
}

impl<'d> Problem<'d> {
    pub(super) fn new(design: &'d Design, prior: &Prior, left_out: &'d [bool]) -> Self {
        let wide = design.wide();
        let climb = climb(design);
        let plain = |values: &[f64]| {
            DVector::from_iterator(wide, core::iter::once(0.0).chain(values.iter().copied()))
        };
        let precision = DMatrix::from_diagonal(&plain(&prior.precision));
        let precision = climb.transpose() * precision * &climb;
        Problem { design, mean: falls(design, &plain(&prior.mean)), precision, left_out }
    }

    /// The loss and the price of the prior.
    fn value(&self, at: &DVector<f64>) -> f64 {
        self.design.loss(at) + self.price(at)
    }

    fn price(&self, at: &DVector<f64>) -> f64 {
        let off = at - &self.mean;
        0.5 * off.dot(&(&self.precision * &off))
    }

    /// Finds the weights, starting anywhere.
    pub(super) fn solve(&self, start: Option<&DVector<f64>>) -> Result<Solution, TuneError> {
        let mut at = start.cloned().unwrap_or_else(|| self.start());
        self.keep_signs(&mut at);
        for _ in 0..MOST_STEPS {
            let slope = self.design.slope(&at);
            let value = slope.loss + self.price(&at);
            let gradient = slope.gradient + &self.precision * (&at - &self.mean);
            let hessian = slope.hessian + &self.precision;
            let step = self.step(&at, &gradient, hessian.clone())?;
            let gain = -gradient.dot(&step);
            let next = if gain <= SETTLED * (1.0 + value.abs()) {
                None
            } else {
                self.along(&at, &step, value)
            };
            let Some(next) = next else {
                let weights = weights(self.design, &at);
                let mut hessian = hessian;
                (1..self.design.wide())
                    .filter(|place| self.is_left_out(*place))
                    .for_each(|place| set_apart(&mut hessian, place));
                return Ok(Solution { steps: at, weights, value, hessian });
            };
            at = next;
        }
        Err(TuneError::Unsettled { says: "too many steps" })
    }

    fn is_left_out(&self, place: usize) -> bool {
        self.left_out.get(place.saturating_sub(1)).copied().unwrap_or(false)
    }

    /// The base rate and nothing else.
    fn start(&self) -> DVector<f64> {
        let (yes, no) = self.design.labels();
        let mut start = DVector::zeros(self.design.wide());
        start[0] = libm::log((yes + 0.5) / (no + 0.5));
        start
    }

    /// Newton's step among the weights that may move.
    fn step(
        &self,
        at: &DVector<f64>,
        gradient: &DVector<f64>,
        mut hessian: DMatrix<f64>,
    ) -> Result<DVector<f64>, TuneError> {
        let mut pull = -gradient;
        for (place, column) in (1..).zip(&self.design.columns) {
            let stays = self.is_left_out(place)
                || match column.sign {
                    Sign::Raises => at[place] <= 0.0 && gradient[place] > 0.0,
                    Sign::Lowers => at[place] >= 0.0 && gradient[place] < 0.0,
                    Sign::Free => false,
                };
            if stays {
                set_apart(&mut hessian, place);
                pull[place] = 0.0;
            }
        }
        let curved: Option<Cholesky<f64, Dyn>> = hessian.cholesky();
        let curved = curved
            .ok_or(TuneError::Unsettled { says: "the weights are not held by data or prior" })?;
        Ok(curved.solve(&pull))
    }

    /// So far along a step as it gains; nothing where it gains nothing that can be told.
    fn along(&self, at: &DVector<f64>, step: &DVector<f64>, value: f64) -> Option<DVector<f64>> {
        let mut part = 1.0;
        for _ in 0..MOST_HALVINGS {
            let mut next = at + step * part;
            self.keep_signs(&mut next);
            if self.value(&next) < value {
                return Some(next);
            }
            part *= 0.5;
        }
        None
    }

    fn keep_signs(&self, at: &mut DVector<f64>) {
        for (place, column) in (1..).zip(&self.design.columns) {
            if self.is_left_out(place) {
                at[place] = 0.0;
            }
            match column.sign {
                Sign::Raises => at[place] = at[place].max(0.0),
                Sign::Lowers => at[place] = at[place].min(0.0),
                Sign::Free => {}
            }
        }
    }
}

/// Takes a weight out of a system: nothing pulls it, and it pulls nothing.
fn set_apart(hessian: &mut DMatrix<f64>, place: usize) {
    hessian.row_mut(place).fill(0.0);
    hessian.column_mut(place).fill(0.0);
    hessian[(place, place)] = 1.0;
}

/// The matrix that adds steps up to weights.
fn climb(design: &Design) -> DMatrix<f64> {
    let wide = design.wide();
    let mut climb = DMatrix::identity(wide, wide);
    for (place, column) in (1..).zip(&design.columns) {
        if column.is_step {
            let before = climb.row(usize::saturating_sub(place, 1)).clone_owned();
            let mut row = climb.row_mut(place);
            row += before;
        }
    }
    climb
}

/// The weights of the levels: steps added up.
pub(super) fn weights(design: &Design, steps: &DVector<f64>) -> Vec<f64> {
    let mut before = 0.0;
    let level = |(column, step): (&super::design::Column, &f64)| {
        before = if column.is_step { before + step } else { *step };
        before
    };
    design.columns.iter().zip(steps.iter().skip(1)).map(level).collect()
}

/// Weights as steps.
fn falls(design: &Design, weights: &DVector<f64>) -> DVector<f64> {
    let mut steps = weights.clone();
    for (place, column) in (1..).zip(&design.columns) {
        if column.is_step {
            steps[place] = weights[place] - weights[usize::saturating_sub(place, 1)];
        }
    }
    steps
}

/// How uncertain each level's weight is, as a variance: the curvature turned round.
pub(super) fn variances(design: &Design, hessian: &DMatrix<f64>) -> Vec<f64> {
    let climb = climb(design);
    let Some(turned) = hessian.clone().cholesky().map(|curved| curved.inverse()) else {
        return alloc::vec![f64::INFINITY; design.columns.len()];
    };
    let spread = &climb * turned * climb.transpose();
    spread.diagonal().iter().skip(1).copied().collect()
}

/// The logarithm of a determinant; nothing of a matrix that has none above 0.
pub(super) fn log_determinant(matrix: &DMatrix<f64>) -> Option<f64> {
    let curved = matrix.clone().cholesky()?;
    Some(curved.l_dirty().diagonal().iter().fold(0.0, |sum, root| sum + 2.0 * libm::log(*root)))
}
