//! Findings as a fit looks at them: cases that show the same are one row, in which only what fired stands.

#![expect(clippy::indexing_slicing, reason = "matrices of real numbers, as wide as the columns")]

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use nalgebra::{DMatrix, DVector};

use super::decibans::{logistic, softplus};
use super::findings::{Findings, Found, Sign};

/// A column: one level of one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) rule: usize,
    /// It stands above another level of a rule whose levels rise.
    pub(super) is_step: bool,
    pub(super) sign: Sign,
}

/// Cases that show the same.
#[derive(Clone, Debug)]
struct Row {
    /// The columns that fired, rising.
    fired: Vec<u32>,
    yes: f64,
    no: f64,
}

/// What a fit looks at.
#[derive(Clone, Debug)]
pub(super) struct Design {
    pub(super) columns: Vec<Column>,
    rows: Vec<Row>,
}

/// How well weights say what happened, and which way is better.
pub(super) struct Slope {
    pub(super) loss: f64,
    /// The intercept first, then the columns.
    pub(super) gradient: DVector<f64>,
    pub(super) hessian: DMatrix<f64>,
}

impl Design {
    /// A case fires the column of its level alone: weights are what levels weigh.
    pub(super) fn of_levels(findings: &Findings, cases: &[usize]) -> Design {
        Design::of((findings, cases), false)
    }

    /// Where levels must rise, a case fires the columns of all levels up to its own: weights are steps.
    pub(super) fn of_steps(findings: &Findings, cases: &[usize]) -> Design {
        Design::of((findings, cases), true)
    }

    fn of((findings, cases): (&Findings, &[usize]), climbs: bool) -> Design {
        let (mut columns, mut starts) = (Vec::new(), Vec::new());
        for (place, rule) in findings.rules.iter().enumerate() {
            let rises = rule.sign != Sign::Free;
            starts.push((columns.len(), climbs && rises));
            columns.extend((0..rule.levels.len()).map(|level| Column {
                rule: place,
                is_step: rises && level > 0,
                sign: rule.sign,
            }));
        }
        let mut rows: BTreeMap<Vec<u32>, (f64, f64)> = BTreeMap::new();
        for case in cases {
            let Some(is_yes) = findings.label(*case).is_yes() else { continue };
            let weight = findings.weight(*case);
            let counted = rows.entry(fired(findings.of_case(*case), &starts)).or_default();
            *(if is_yes { &mut counted.0 } else { &mut counted.1 }) += weight;
        }
        let rows = rows.into_iter().map(|(fired, (yes, no))| Row { fired, yes, no }).collect();
        Design { columns, rows }
    }

    /// How many weights there are, the intercept among them.
    pub(super) fn wide(&self) -> usize {
        self.columns.len().saturating_add(1)
    }

    /// The sums of what counts as yes and as no.
    pub(super) fn labels(&self) -> (f64, f64) {
        self.rows.iter().fold((0.0, 0.0), |sum, row| (sum.0 + row.yes, sum.1 + row.no))
    }

    /// Of each column, what fired it: as yes and as no.
    pub(super) fn fired(&self) -> Vec<(f64, f64)> {
        let mut counts = alloc::vec![(0.0, 0.0); self.columns.len()];
        for row in &self.rows {
            for column in &row.fired {
                if let Some(count) = counts.get_mut(place(*column)) {
                    *count = (count.0 + row.yes, count.1 + row.no);
                }
            }
        }
        counts
    }

    /// The loss of weights: what they make of each case, in nats.
    pub(super) fn loss(&self, weights: &DVector<f64>) -> f64 {
        self.rows.iter().fold(0.0, |sum, row| sum + row.loss(row.odds(weights)))
    }

    /// The loss, its gradient and its curvature.
    pub(super) fn slope(&self, weights: &DVector<f64>) -> Slope {
        let wide = self.wide();
        let (mut loss, mut gradient) = (0.0, DVector::zeros(wide));
        let mut hessian: DMatrix<f64> = DMatrix::zeros(wide, wide);
        for row in &self.rows {
            let odds = row.odds(weights);
            loss += row.loss(odds);
            let (likely, all) = (logistic(odds), row.yes + row.no);
            let (pull, bend) = (all * likely - row.yes, all * likely * (1.0 - likely));
            gradient[0] += pull;
            hessian[(0, 0)] += bend;
            for (nth, one) in row.fired.iter().enumerate() {
                let one = place(*one).saturating_add(1);
                gradient[one] += pull;
                hessian[(one, 0)] += bend;
                // Below the diagonal: columns rise in a row, and stand one after the other in memory.
                for other in row.fired.iter().skip(nth) {
                    hessian[(place(*other).saturating_add(1), one)] += bend;
                }
            }
        }
        hessian.fill_upper_triangle_with_lower_triangle();
        Slope { loss, gradient, hessian }
    }
}

impl Row {
    fn odds(&self, weights: &DVector<f64>) -> f64 {
        self.fired
            .iter()
            .fold(weights[0], |sum, column| sum + weights[place(*column).saturating_add(1)])
    }

    fn loss(&self, odds: f64) -> f64 {
        let yes = if self.yes > 0.0 { self.yes * softplus(-odds) } else { 0.0 };
        let no = if self.no > 0.0 { self.no * softplus(odds) } else { 0.0 };
        yes + no
    }
}

fn place(column: u32) -> usize {
    usize::try_from(column).unwrap_or(usize::MAX)
}

/// The columns that a case fires, rising.
fn fired(found: impl Iterator<Item = Found>, starts: &[(usize, bool)]) -> Vec<u32> {
    let mut all = Vec::new();
    for (found, (start, climbs)) in found.zip(starts) {
        let Some(level) = found.level().map(usize::from) else { continue };
        let first = if *climbs { 0 } else { level };
        let columns = (first..=level).map(|level| start.saturating_add(level));
        all.extend(columns.filter_map(|column| u32::try_from(column).ok()));
    }
    all
}
