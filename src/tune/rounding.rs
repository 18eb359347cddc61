//! Whole points that together say nearly what the real ones said.
//!
//! Rounding each weight by itself lets the errors of rules that fire together add up. Here the weights are rounded
//! together: the distance is what the data would lose, so that one rule is rounded up where its neighbour was rounded
//! down.
#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "matrices of real numbers, as wide as the columns"
)]

use alloc::vec::Vec;

use nalgebra::{DMatrix, DVector};

use super::card::whole;
use super::decibans::POINT;
use super::design::Design;
use super::findings::Sign;
use crate::order;

/// More moves than a search of this kind needs: each gains.
const MOST_MOVES: usize = 10_000;

/// The least that a move must gain, of nats.
const GAINS: f64 = 1e-12;

/// A search for whole points.
struct Search<'d> {
    design: &'d Design,
    /// What the data lose by errors of the weights, half of it squared, in points; without the prior.
    metric: &'d DMatrix<f64>,
    /// The most points of each column.
    most: &'d [Option<f64>],
    points: DVector<f64>,
    /// How the loss leans: the metric times the error.
    lean: DVector<f64>,
}

/// Whole points for the columns of a design, whose weights are given in nats, the intercept first.
pub(super) fn rounded(design: &Design, weights: &DVector<f64>, most: &[Option<f64>]) -> Vec<i32> {
    let metric = metric(design, weights);
    let wide = design.columns.len();
    let real = DVector::from_iterator(wide, weights.iter().skip(1).map(|weight| weight / POINT));
    let falling = by_curvature(&metric);
    let rising: Vec<usize> = falling.iter().rev().copied().collect();
    let mut best: Option<(f64, DVector<f64>)> = None;
    for points in
        [real.map(libm::round), planes(&metric, &real, &falling), planes(&metric, &real, &rising)]
    {
        let lean = &metric * (&points - &real);
        let mut search = Search { design, metric: &metric, most, points, lean };
        search.keep_in_order();
        search.improve();
        let error = &search.points - &real;
        let lost = error.dot(&search.lean);
        if best.as_ref().is_none_or(|best| lost < best.0) {
            best = Some((lost, search.points));
        }
    }
    best.map_or_else(Vec::new, |(_, points)| points.iter().map(|points| whole(*points)).collect())
}

/// The columns, those first in which an error costs most.
fn by_curvature(metric: &DMatrix<f64>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..metric.ncols()).collect();
    order::sort_by(&mut order, |one, two| metric[(*two, *two)].total_cmp(&metric[(*one, *one)]));
    order
}

/// Rounds one weight after the other, the last of the order first, each to where it is best given those before: Babai's
/// nearest plane.
fn planes(metric: &DMatrix<f64>, real: &DVector<f64>, order: &[usize]) -> DVector<f64> {
    let mut points = real.map(libm::round);
    let turned = DMatrix::from_fn(order.len(), order.len(), |row, column| {
        // A weight that no case tells apart from others must not stop the search.
        let held = if row == column { 1e-9 } else { 0.0 };
        held + order
            .get(row)
            .zip(order.get(column))
            .map_or(0.0, |(row, column)| metric[(*row, *column)])
    });
    let Some(curved) = turned.cholesky() else { return points };
    let below = curved.l();
    for (nth, place) in order.iter().enumerate().rev() {
        let after = order.iter().enumerate().skip(nth).skip(1);
        let pull = after
            .fold(0.0, |sum, (other, at)| sum + below[(other, nth)] * (real[*at] - points[*at]));
        points[*place] = libm::round(real[*place] + pull / below[(nth, nth)]);
    }
    points
}

/// The curvature of the data with the intercept free to follow, in points.
fn metric(design: &Design, weights: &DVector<f64>) -> DMatrix<f64> {
    let curved = design.slope(weights).hessian;
    let wide = design.columns.len();
    let beside = curved.view((1, 0), (wide, 1)).clone_owned();
    let inner = curved.view((1, 1), (wide, wide)).clone_owned();
    let base = curved[(0, 0)].max(f64::MIN_POSITIVE);
    (inner - &beside * beside.transpose() / base) * (POINT * POINT)
}

impl Search<'_> {
    /// Brings each weight within its sign, its bound and its ladder.
    fn keep_in_order(&mut self) {
        for place in 0..self.points.len() {
            let (low, high) = self.room(place);
            let kept = self.points[place].min(high).max(low);
            self.set(place, kept);
        }
    }

    fn set(&mut self, place: usize, points: f64) {
        let by = points - self.points[place];
        if by != 0.0 {
            self.points[place] = points;
            self.lean.axpy(by, &self.metric.column(place), 1.0);
        }
    }

    /// Between what a weight may lie while the others stay.
    fn room(&self, place: usize) -> (f64, f64) {
        let Some(column) = self.design.columns.get(place) else { return (0.0, 0.0) };
        let most = self.most.get(place).copied().flatten().map_or(f64::INFINITY, libm::floor);
        let before = column.is_step.then(|| self.points[usize::saturating_sub(place, 1)]);
        let follows = usize::saturating_add(place, 1);
        let next = self.design.columns.get(follows).is_some_and(|next| next.is_step);
        let after = next.then(|| self.points[follows]);
        match column.sign {
            Sign::Free => (f64::NEG_INFINITY, most),
            Sign::Raises => (before.unwrap_or(0.0), after.unwrap_or(f64::INFINITY).min(most)),
            Sign::Lowers => (after.unwrap_or(f64::NEG_INFINITY), before.unwrap_or(0.0)),
        }
    }

    /// Moves one weight, or two at once, by a point, as long as that gains.
    fn improve(&mut self) {
        for _ in 0..MOST_MOVES {
            let Some((_, first, second)) = self.best() else { return };
            for (place, by) in [Some(first), second].into_iter().flatten() {
                self.set(place, self.points[place] + by);
            }
        }
    }

    /// The move that gains most: what it changes, and one or two weights with a point up or down.
    fn best(&self) -> Option<Move> {
        let moves: Vec<(usize, f64)> = (0..self.points.len())
            .flat_map(|place| [(place, 1.0), (place, -1.0)])
            .filter(|(place, by)| {
                let (low, high) = self.room(*place);
                (low..=high).contains(&(self.points[*place] + by))
            })
            .collect();
        let mut best: Option<Move> = None;
        let mut seen = |gained: f64, first, second| {
            if gained < -GAINS && best.as_ref().is_none_or(|best| gained < best.0) {
                best = Some((gained, first, second));
            }
        };
        for (nth, first) in moves.iter().enumerate() {
            let alone = self.alone(*first);
            seen(alone, *first, None);
            for second in moves.iter().skip(nth).filter(|second| self.apart(first.0, second.0)) {
                let both = 2.0 * first.1 * second.1 * self.metric[(first.0, second.0)];
                seen(alone + self.alone(*second) + both, *first, Some(*second));
            }
        }
        best
    }

    /// Whether two weights can be moved without regard to each other: no ladder joins them.
    fn apart(&self, one: usize, two: usize) -> bool {
        let rule = |place: usize| {
            self.design.columns.get(place).filter(|column| column.sign != Sign::Free)
        };
        let joined = rule(one).zip(rule(two)).is_some_and(|(one, two)| one.rule == two.rule);
        one != two && !joined
    }

    fn alone(&self, (place, by): (usize, f64)) -> f64 {
        2.0 * by * self.lean[place] + self.metric[(place, place)]
    }
}

/// What a move changes, and the weights that it moves.
type Move = (f64, (usize, f64), Option<(usize, f64)>);
