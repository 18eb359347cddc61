//! Sparse cards: at most so many levels, and the pool of cards that are nearly as good.
//!
//! Which level is in is often chance: two that say the same take each other's place from sample to sample. So the search
//! keeps what it meets, and tells how many of the nearly equal cards use each rule.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use nalgebra::DVector;

use super::decibans::logistic;
use super::dense::{Fit, Fitted};
use super::design::{Column, Design};
use super::error::TuneError;
use super::findings::Sign;
use super::kernel::{Prior, Problem};
use crate::order;

/// So many cards are kept at each size.
const BEAM: usize = 5;
/// Of each card so many further levels are tried: those that promise most.
const TRIED: usize = 12;
/// Exchanges of one level for another, at most.
const MOST_ROUNDS: usize = 20;
/// How far weights stray in the search, in nats: wide enough for a strong sign.
const WIDTH: f64 = 2.0;
/// A card is nearly as good when it loses at most this part more.
const NEARLY: f64 = 0.01;
/// The pool holds no more cards.
const MOST_POOLED: usize = 50;
/// A card is looked for among patterns of its levels: no card has more.
const MOST_LEVELS: usize = 16;

/// A card with few levels, and those that are nearly as good.
///
/// ```
/// use hirerisk::tune::{Findings, Fit};
/// // Two rules that say the same, and one that says nothing.
/// let bad = ["1,1,1,0\n".repeat(30), "1,1,0,1\n".repeat(2), "1,0,0,0\n".repeat(14), "1,0,0,1\n".repeat(4)].concat();
/// let honest = ["0,1,1,0\n".repeat(8), "0,0,1,0\n".repeat(2), "0,0,0,0\n".repeat(122), "0,0,0,1\n".repeat(18)].concat();
/// let findings = Findings::from_csv(format!("label,near__1,far__1,line__1\n{bad}{honest}").as_bytes())?;
/// let sparse = Fit::of(&findings).at_most(1)?;
/// assert_eq!(sparse.fitted.card().weighing(), 1);
/// // Another sample would have taken the other one.
/// assert_eq!((sparse.uses("near"), sparse.uses("line")), (1, 0));
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Sparse {
    /// The best card that was found.
    pub fitted: Fitted,
    /// Cards that lose at most one part in a hundred more, the best first.
    pub pool: Vec<Pooled>,
}

/// A card of the pool.
///
/// ```
/// use hirerisk::tune::Pooled;
/// let card = Pooled { levels: vec![("desk".into(), "far".into())], loss: 0.31 };
/// assert_eq!(card.levels.len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Pooled {
    /// Its levels, each as rule and level.
    pub levels: Vec<(String, String)>,
    /// Its mean log loss on the cases of the fit, with the price of its weights.
    pub loss: f64,
}

impl Sparse {
    /// How many cards of the pool use a rule.
    #[must_use]
    pub fn uses(&self, rule: &str) -> usize {
        self.pool.iter().filter(|card| card.levels.iter().any(|level| level.0 == rule)).count()
    }
}

/// Columns that stand on a card, rising.
type Chosen = Vec<usize>;

/// A search for the best few columns.
struct Search<'d> {
    design: &'d Design,
    rows: Vec<(&'d [u32], f64, f64)>,
    /// The rows that each column fires.
    fires: Vec<Vec<usize>>,
    /// What was met, with its loss.
    met: BTreeMap<Chosen, f64>,
}

/// A card that was fitted.
struct Tried {
    loss: f64,
    /// The log-odds of each row.
    odds: Vec<f64>,
}

impl Fit<'_> {
    /// The best card with at most so many levels, up to 16: a search forward that keeps several cards at each size, then
    /// exchanges of one level for another; its points fitted and rounded as those of a card of all rules.
    ///
    /// # Errors
    ///
    /// As [`Fit::run`].
    ///
    /// # Complexity
    ///
    /// Some sixty small fits for each level, each linear in the distinct cases.
    pub fn at_most(&self, levels: usize) -> Result<Sparse, TuneError> {
        self.both_labels()?;
        let design = Design::of_steps(self.findings(), self.looks_at());
        let mut search = Search::over(&design);
        let best = search.best(levels.min(MOST_LEVELS))?;
        let left_out = (0..design.columns.len()).map(|column| !best.contains(&column)).collect();
        let names: Vec<(String, String)> = self.per_level(|rule, level| {
            (rule.id.clone(), rule.levels.get(level).cloned().unwrap_or_default())
        });
        let (yes, no) = design.labels();
        let pooled = search.pool(best.len()).into_iter().map(|(chosen, loss)| Pooled {
            levels: chosen.iter().filter_map(|column| names.get(*column).cloned()).collect(),
            loss: loss / (yes + no),
        });
        Ok(Sparse { pool: pooled.collect(), fitted: self.without(left_out).run()? })
    }
}

impl<'d> Search<'d> {
    fn over(design: &'d Design) -> Search<'d> {
        let rows: Vec<(&[u32], f64, f64)> = design.rows().collect();
        let mut fires = vec![Vec::new(); design.columns.len()];
        for (row, (fired, ..)) in rows.iter().enumerate() {
            for column in *fired {
                let column = usize::try_from(*column).ok();
                if let Some(fires) = column.and_then(|column| fires.get_mut(column)) {
                    fires.push(row);
                }
            }
        }
        Search { design, rows, fires, met: BTreeMap::new() }
    }

    /// The best columns that are found.
    fn best(&mut self, most: usize) -> Result<Chosen, TuneError> {
        let mut beam: Vec<Chosen> = vec![Vec::new()];
        for _ in 0..most.min(self.design.columns.len()) {
            let mut next: BTreeMap<Chosen, f64> = BTreeMap::new();
            for chosen in &beam {
                next.extend(self.grown(chosen)?);
            }
            if next.is_empty() {
                break;
            }
            beam = lowest(&next, BEAM);
        }
        let mut best = beam.first().cloned().unwrap_or_default();
        for start in beam {
            let changed = self.exchanged(start)?;
            if self.loss(&changed)? < self.loss(&best)? {
                best = changed;
            }
        }
        Ok(best)
    }

    /// A card with each of the columns more that promise most.
    fn grown(&mut self, chosen: &[usize]) -> Result<Vec<(Chosen, f64)>, TuneError> {
        let tried = self.tried(chosen)?;
        let mut grown = Vec::new();
        for column in self.promising(chosen, &tried.odds) {
            let mut next: Chosen = chosen.iter().copied().chain([column]).collect();
            order::sort_by(&mut next, Ord::cmp);
            let loss = self.loss(&next)?;
            grown.push((next, loss));
        }
        Ok(grown)
    }

    /// Exchanges one column for another as long as that gains.
    fn exchanged(&mut self, mut chosen: Chosen) -> Result<Chosen, TuneError> {
        for _ in 0..MOST_ROUNDS {
            let mut best: Option<(f64, Chosen)> = None;
            for left in chosen.clone() {
                let rest: Chosen =
                    chosen.iter().copied().filter(|column| *column != left).collect();
                for (next, loss) in self.grown(&rest)? {
                    if best.as_ref().is_none_or(|best| loss < best.0) {
                        best = Some((loss, next));
                    }
                }
            }
            match best {
                Some((loss, next)) if loss < self.loss(&chosen)? - 1e-9 => chosen = next,
                _ => break,
            }
        }
        Ok(chosen)
    }

    /// The columns that promise most on top of what is known, by the slope of the loss at nothing.
    fn promising(&self, chosen: &[usize], odds: &[f64]) -> Vec<usize> {
        let slopes: Vec<(f64, f64)> = self
            .rows
            .iter()
            .zip(odds)
            .map(|((_, yes, no), odds)| {
                let (likely, all) = (logistic(*odds), yes + no);
                (yes - all * likely, all * likely * (1.0 - likely))
            })
            .collect();
        let gain = |(column, (sign, fires)): (usize, (Sign, &Vec<usize>))| {
            let at = fires.iter().filter_map(|row| slopes.get(*row));
            let (pull, bend) =
                at.fold((0.0, 1.0 / (WIDTH * WIDTH)), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            let wrong =
                (sign == Sign::Raises && pull <= 0.0) || (sign == Sign::Lowers && pull >= 0.0);
            (!wrong && !chosen.contains(&column)).then_some((pull * pull / bend, column))
        };
        let signs = self.design.columns.iter().map(|column| column.sign);
        let mut gains: Vec<(f64, usize)> =
            signs.zip(&self.fires).enumerate().filter_map(gain).collect();
        order::sort_by(&mut gains, |one, two| two.0.total_cmp(&one.0));
        gains.into_iter().take(TRIED).map(|(_, column)| column).collect()
    }

    fn loss(&mut self, chosen: &[usize]) -> Result<f64, TuneError> {
        if let Some(loss) = self.met.get(chosen) {
            return Ok(*loss);
        }
        Ok(self.tried(chosen)?.loss)
    }

    /// Fits a card, and remembers its loss.
    fn tried(&mut self, chosen: &[usize]) -> Result<Tried, TuneError> {
        let mut patterns = vec![0_u32; self.rows.len()];
        for (bit, column) in (0_u32..).zip(chosen) {
            for row in self.fires.get(*column).into_iter().flatten() {
                if let (Some(pattern), Some(bit)) = (patterns.get_mut(*row), 1_u32.checked_shl(bit))
                {
                    *pattern |= bit;
                }
            }
        }
        let columns: Vec<Column> =
            chosen.iter().filter_map(|column| self.design.columns.get(*column)).copied().collect();
        let columns: Vec<Column> =
            columns.into_iter().map(|column| Column { is_step: false, ..column }).collect();
        let labels = self.rows.iter().map(|(_, yes, no)| (*yes, *no));
        let small = Design::of_patterns(columns, patterns.iter().copied().zip(labels));
        let wide = chosen.len();
        let prior = Prior { mean: vec![0.0; wide], precision: vec![1.0 / (WIDTH * WIDTH); wide] };
        let solution = Problem::new(&small, &prior, &[]).solve(None)?;
        self.met.insert(chosen.to_vec(), solution.value);
        let odds = patterns.iter().map(|pattern| odds(*pattern, &solution.steps)).collect();
        Ok(Tried { loss: solution.value, odds })
    }

    /// The cards of this size that are nearly as good as the best, the best first.
    fn pool(&self, size: usize) -> Vec<(Chosen, f64)> {
        let of_size = self.met.iter().filter(|(chosen, _)| chosen.len() == size);
        let of_size: BTreeMap<Chosen, f64> =
            of_size.map(|(chosen, loss)| (chosen.clone(), *loss)).collect();
        let best = of_size.values().copied().fold(f64::INFINITY, f64::min);
        let near = |chosen: Chosen| {
            let loss = of_size.get(&chosen).copied()?;
            (loss <= best * (1.0 + NEARLY)).then_some((chosen, loss))
        };
        lowest(&of_size, MOST_POOLED).into_iter().filter_map(near).collect()
    }
}

/// What a card makes of a pattern of its columns.
fn odds(pattern: u32, steps: &DVector<f64>) -> f64 {
    let mut steps = steps.iter();
    let intercept = steps.next().copied().unwrap_or(0.0);
    let on = (0_u32..)
        .zip(steps)
        .filter(|(bit, _)| pattern.checked_shr(*bit).is_some_and(|rest| rest & 1 == 1));
    on.fold(intercept, |sum, (_, step)| sum + step)
}

/// The cards that lose least.
fn lowest(cards: &BTreeMap<Chosen, f64>, most: usize) -> Vec<Chosen> {
    let mut all: Vec<(&Chosen, f64)> = cards.iter().map(|(chosen, loss)| (chosen, *loss)).collect();
    order::sort_by(&mut all, |one, two| one.1.total_cmp(&two.1));
    all.into_iter().take(most).map(|(chosen, _)| chosen.clone()).collect()
}
