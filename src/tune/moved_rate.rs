//! The base rate of new cases without their labels, and whether one may believe it.

use alloc::vec;
use alloc::vec::Vec;

use super::measure::{Forecasts, count};
use crate::order;
use crate::stats::chi_square_quantile;

/// Scores are compared in so many cells.
const CELLS: usize = 10;
/// So often at most a rate is put right.
const MOST_STEPS: usize = 10_000;

/// A base rate that was found without labels, and whether one may believe it.
///
/// Made by [`moved_rate`].
///
/// ```
/// use hirerisk::tune::MovedRate;
/// let moved = MovedRate { rate: 0.1, misfit: 4.0, limit: 20.1 };
/// assert!(moved.only_the_rate_moved());
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MovedRate {
    /// The share of bad cases among the new ones, if only the rate moved.
    pub rate: f64,
    /// How badly a mixture of the old bad and the old honest scores explains the new ones: chi-square over ten cells.
    pub misfit: f64,
    /// What it stays below in 99 of a hundred times if only the rate moved.
    pub limit: f64,
}

impl MovedRate {
    /// Whether the new scores look as if only the rate had moved. If not, the rate means nothing.
    #[must_use]
    pub fn only_the_rate_moved(self) -> bool {
        self.misfit <= self.limit
    }
}

/// The base rate of new cases from what was forecast of them, without labels; and whether scores moved otherwise too.
///
/// The old forecasts must be of cases that the fit had not seen, or they are too sure. Nothing where the old ones have
/// one label, or there is no new one.
///
/// # Source
///
/// Saerens, Latinne and Decaestecker, *Adjusting the outputs of a classifier to new a priori probabilities*, Neural
/// Computation 14 (2002). The test is ours: Pearson's, with the noise of the old scores added.
///
/// ```
/// use hirerisk::tune::{Forecasts, moved_rate};
/// // Half of the old cases were bad; of the new ones a fifth score like those.
/// let old: Forecasts = (0..400).map(|nth| if nth % 2 == 0 { (0.9, nth % 20 != 0) } else { (0.1, nth % 20 == 1) }).collect();
/// let new: Vec<f64> = (0..200).map(|nth| if nth % 4 == 0 { 0.9 } else { 0.1 }).collect();
/// let moved = moved_rate(&old, &new).unwrap();
/// assert!(moved.only_the_rate_moved());
/// assert!((moved.rate - 0.19).abs() < 0.01);
/// ```
#[must_use]
pub fn moved_rate(old: &Forecasts, new: &[f64]) -> Option<MovedRate> {
    let (hits, all) = (old.hits(), old.len());
    if hits == 0 || hits == all || new.is_empty() {
        return None;
    }
    let before = count(hits) / count(all);
    let odds = |rate: f64| rate / (1.0 - rate);
    let mut rate = before;
    for _ in 0..MOST_STEPS {
        let turn = odds(rate) / odds(before);
        let likely = new.iter().map(|likely| {
            let bad = likely * turn;
            bad / (bad + 1.0 - likely)
        });
        let next = likely.fold(0.0, |sum, likely| sum + likely) / count(new.len());
        let moved = (next - rate).abs();
        rate = next.clamp(1e-9, 1.0 - 1e-9);
        if moved < 1e-10 {
            break;
        }
    }
    let (misfit, cells) = misfit(old, new, rate);
    let freedom = u64::try_from(cells.saturating_sub(2).max(1)).ok()?;
    Some(MovedRate { rate, misfit, limit: chi_square_quantile(0.99, freedom) })
}

/// How badly a mixture of old scores explains new ones, over cells that hold as many old ones each; and how many cells
/// there are.
fn misfit(old: &Forecasts, new: &[f64], rate: f64) -> (f64, usize) {
    let mut sorted: Vec<f64> = old.iter().map(|one| one.likely).collect();
    order::sort_by(&mut sorted, f64::total_cmp);
    let mut edges: Vec<f64> = (1..CELLS)
        .filter_map(|nth| sorted.get(sorted.len().saturating_mul(nth).checked_div(CELLS)?).copied())
        .collect();
    edges.dedup();
    let cell = |likely: f64| edges.iter().filter(|edge| likely >= **edge).count();
    let cells = edges.len().saturating_add(1);
    // Half a case in each cell: an empty one is not impossible.
    let (mut bad, mut honest, mut seen) = (vec![0.5; cells], vec![0.5; cells], vec![0.0; cells]);
    for one in old.iter() {
        let list = if one.happened { &mut bad } else { &mut honest };
        add(list, cell(one.likely));
    }
    for likely in new {
        add(&mut seen, cell(*likely));
    }
    let total = |list: &[f64]| list.iter().fold(0.0, |sum, one| sum + one);
    let (bads, honests, news) = (total(&bad), total(&honest), count(new.len()));
    let each = bad.iter().zip(&honest).zip(&seen).map(|((bad, honest), seen)| {
        let (bad, honest) = (bad / bads, honest / honests);
        let share = rate * bad + (1.0 - rate) * honest;
        let noise = rate * rate * bad * (1.0 - bad) / bads
            + (1.0 - rate) * (1.0 - rate) * honest * (1.0 - honest) / honests;
        let off = seen / news - share;
        off * off / (share * (1.0 - share) / news + noise)
    });
    // Shares add up to one: of so many cells one less is free.
    let sum = each.fold(0.0, |sum, one| sum + one);
    (sum * count(cells.saturating_sub(1)) / count(cells), cells)
}

fn add(list: &mut [f64], cell: usize) {
    if let Some(slot) = list.get_mut(cell) {
        *slot += 1.0;
    }
}
