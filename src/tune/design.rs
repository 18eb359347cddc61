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
    /// A case fires the column of its level alone: weights are what levels weigh. Beside the design the column of each
    /// level, in which those that are left out have none of their own: of rules whose levels rise they count as the
    /// level below, of others as nothing.
    pub(super) fn of_levels(
        (findings, cases): (&Findings, &[usize]),
        left_out: &[bool],
    ) -> (Design, Vec<Option<u32>>) {
        let (mut columns, mut of_level, mut starts) = (Vec::new(), Vec::new(), Vec::new());
        for (rule, head) in findings.rules.iter().enumerate() {
            starts.push(of_level.len());
            let rises = head.sign != Sign::Free;
            let mut below = None;
            for _ in 0..head.levels.len() {
                if left_out.get(of_level.len()).copied().unwrap_or(false) {
                    of_level.push(if rises { below } else { None });
                    continue;
                }
                let column = u32::try_from(columns.len()).ok();
                columns.push(Column { rule, is_step: rises && below.is_some(), sign: head.sign });
                of_level.push(column);
                below = column;
            }
        }
        let fired = |found: &mut dyn Iterator<Item = Found>| {
            let columns = found.zip(&starts).filter_map(|(found, start)| {
                let level = usize::from(found.level()?);
                of_level.get(start.saturating_add(level)).copied().flatten()
            });
            columns.collect()
        };
        let rows = rows((findings, cases), fired);
        (Design { columns, rows }, of_level)
    }

    /// Where levels must rise, a case fires the columns of all levels up to its own: weights are steps.
    pub(super) fn of_steps(findings: &Findings, cases: &[usize]) -> Design {
        let (mut columns, mut starts) = (Vec::new(), Vec::new());
        for (rule, head) in findings.rules.iter().enumerate() {
            let rises = head.sign != Sign::Free;
            starts.push((columns.len(), rises));
            let column = |level| Column { rule, is_step: rises && level > 0, sign: head.sign };
            columns.extend((0..head.levels.len()).map(column));
        }
        let fired = |found: &mut dyn Iterator<Item = Found>| {
            let steps = found.zip(&starts).filter_map(|(found, (start, climbs))| {
                let level = usize::from(found.level()?);
                let first = if *climbs { 0 } else { level };
                Some((first..=level).map(|level| start.saturating_add(level)))
            });
            steps.flatten().filter_map(|column| u32::try_from(column).ok()).collect()
        };
        Design { columns, rows: rows((findings, cases), fired) }
    }

    /// Cases as patterns: a bit for each column, with what they count as yes and as no.
    pub(super) fn of_patterns(
        columns: Vec<Column>,
        cases: impl Iterator<Item = (u32, (f64, f64))>,
    ) -> Design {
        let mut counts: BTreeMap<u32, (f64, f64)> = BTreeMap::new();
        for (pattern, (yes, no)) in cases {
            let counted = counts.entry(pattern).or_default();
            *counted = (counted.0 + yes, counted.1 + no);
        }
        let is_on =
            |pattern: u32, bit: u32| pattern.checked_shr(bit).is_some_and(|rest| rest & 1 == 1);
        let rows = counts.into_iter().map(|(pattern, (yes, no))| Row {
            fired: (0..u32::BITS).filter(|bit| is_on(pattern, *bit)).collect(),
            yes,
            no,
        });
        Design { columns, rows: rows.collect() }
    }

    /// What shows the same, with what it counts as yes and as no: the columns that fired, rising.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&[u32], f64, f64)> {
        self.rows.iter().map(|row| (&*row.fired, row.yes, row.no))
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

/// Cases that show the same, together.
fn rows(
    (findings, cases): (&Findings, &[usize]),
    fired: impl Fn(&mut dyn Iterator<Item = Found>) -> Vec<u32>,
) -> Vec<Row> {
    let mut rows: BTreeMap<Vec<u32>, (f64, f64)> = BTreeMap::new();
    for case in cases {
        let Some(is_yes) = findings.label(*case).is_yes() else { continue };
        let counted = rows.entry(fired(&mut findings.of_case(*case))).or_default();
        *(if is_yes { &mut counted.0 } else { &mut counted.1 }) += findings.weight(*case);
    }
    rows.into_iter().map(|(fired, (yes, no))| Row { fired, yes, no }).collect()
}
