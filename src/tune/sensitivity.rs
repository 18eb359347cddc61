//! What hangs on what: a rule left out, a rule moved, fewer labels, another set.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use serde::Serialize;

use super::card::{Card, RulePoints};
use super::dense::Fit;
use super::error::TuneError;
use super::findings::{Findings, Found};
use super::folds::{Split, mixed};
use super::measure::{Forecasts, count};
use crate::order;
use crate::stats::{Interval, normal_quantile};

/// What is lost without a rule, in log loss on the cases held back; below 0 it is better without.
///
/// ```
/// use hirerisk::tune::{Findings, Fit};
/// let bad = ["1,1,0\n".repeat(25), "1,1,1\n".repeat(5), "1,0,0\n".repeat(20)].concat();
/// let honest = ["0,1,0\n".repeat(10), "0,0,1\n".repeat(15), "0,0,0\n".repeat(125)].concat();
/// let rows = bad + &honest;
/// let findings = Findings::from_csv(format!("label,desk__far,line__1\n{rows}").as_bytes())?;
/// let split = &findings.folds(4, 1)[0];
/// let without = Fit::of(&findings).ablation(split)?;
/// assert!(without[0].rule == "desk" && without[0].refitted > 0.0);
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Without {
    /// The rule.
    pub rule: String,
    /// What is lost if its points go and the others stay; the base rate follows.
    pub dropped: f64,
    /// What is lost if the others are fitted anew: what the rule alone knows.
    pub refitted: f64,
}

/// How many cases change their band if the points of a rule move.
///
/// ```
/// use hirerisk::tune::{Findings, tornado};
/// let findings = Findings::from_csv(b"label,desk__far\n1,1\n1,1\n0,0\n0,0\n")?;
/// let card = findings.by_counts();
/// let points = i64::from(card.rules()[0].points[0]);
/// let swings = tornado(&card, &findings, &[points]);
/// // One point less, and both that fired fall below.
/// assert_eq!(swings.iter().find(|swing| swing.by == -1).unwrap().changed, 2);
/// assert_eq!(swings.iter().find(|swing| swing.by == 1).unwrap().changed, 0);
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Swing {
    /// The rule.
    pub rule: String,
    /// By how many points each of its levels moves.
    pub by: i32,
    /// How many cases change their band.
    pub changed: usize,
}

/// What a fit of so many labels is worth.
///
/// ```
/// use hirerisk::tune::{Findings, Fit};
/// let rows = ["1,1\n".repeat(60), "0,1\n".repeat(20), "1,0\n".repeat(40), "0,0\n".repeat(280)].concat();
/// let findings = Findings::from_csv(format!("label,desk__far\n{rows}").as_bytes())?;
/// let split = &findings.folds(4, 1)[0];
/// let curve = Fit::of(&findings).learning_curve(split, &[20, 200], 5)?;
/// assert_eq!(curve.len(), 2);
/// assert!(curve[1].spread < curve[0].spread);
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Learnt {
    /// How many labels.
    pub labels: usize,
    /// In how many draws both labels were there.
    pub draws: usize,
    /// The mean log loss on the cases held back.
    pub loss: f64,
    /// One standard deviation between draws.
    pub spread: f64,
}

/// Two forecasts of the same cases.
///
/// ```
/// use hirerisk::tune::Forecasts;
/// let sure: Forecasts = (0..100).map(|nth| (if nth < 50 { 0.9 } else { 0.1 }, nth < 48)).collect();
/// let base: Forecasts = (0..100).map(|nth| (0.5, nth < 48)).collect();
/// let compared = sure.compared(&base).unwrap();
/// assert!(compared.difference < 0.0 && compared.interval.high < 0.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The mean log loss less that of the other: below 0 is better.
    pub difference: f64,
    /// Where the difference lies, with 95 in a hundred.
    pub interval: Interval,
}

impl Fit<'_> {
    /// What is lost without each rule, the one that would be missed most first.
    ///
    /// # Errors
    ///
    /// As [`Fit::run`].
    ///
    /// # Complexity
    ///
    /// One fit more than there are rules.
    pub fn ablation(&self, split: &Split) -> Result<Vec<Without>, TuneError> {
        let fit = self.clone().cases(split.fit.iter().copied());
        let findings = self.findings();
        let fitted = fit.run()?;
        let loss = |card: &Card| -> Result<f64, TuneError> {
            let likely = card.probabilities(findings, &split.held);
            Ok(Forecasts::of(findings, &split.held, &likely)?.log_loss())
        };
        let whole = loss(fitted.card())?;
        let mut all = Vec::new();
        for (place, rule) in findings.rules().iter().enumerate() {
            let others = |(nth, rule): (usize, &RulePoints)| {
                let points =
                    if nth == place { vec![0; rule.points.len()] } else { rule.points.clone() };
                RulePoints { points, ..rule.clone() }
            };
            let dropped =
                Card::new(fitted.card().rules().iter().enumerate().map(others).collect(), 0.0);
            let intercept = fit.intercept(&dropped, fitted.card().intercept());
            let left_out = fit.per_level(|other, _| other.id == rule.id);
            all.push(Without {
                rule: rule.id.clone(),
                dropped: loss(&dropped.at(intercept))? - whole,
                refitted: loss(fit.without(left_out).run()?.card())? - whole,
            });
        }
        order::sort_by(&mut all, |one, two| two.refitted.total_cmp(&one.refitted));
        Ok(all)
    }

    /// What fits of fewer labels are worth on the cases held back: for each size so many draws by chance from the cases
    /// to fit, the same at each call.
    ///
    /// # Errors
    ///
    /// [`TuneError::Unsettled`] where a fit has no answer.
    pub fn learning_curve(
        &self,
        split: &Split,
        sizes: &[usize],
        draws: u64,
    ) -> Result<Vec<Learnt>, TuneError> {
        sizes.iter().map(|size| self.learnt(split, *size, draws)).collect()
    }

    fn learnt(&self, split: &Split, labels: usize, draws: u64) -> Result<Learnt, TuneError> {
        let mut losses = Vec::new();
        for draw in 0..draws {
            let mut keyed: Vec<(u64, usize)> =
                split.fit.iter().map(|case| (mixed(draw, *case), *case)).collect();
            order::sort_by(&mut keyed, Ord::cmp);
            let part = Split {
                fit: keyed.into_iter().take(labels).map(|(_, case)| case).collect(),
                held: split.held.clone(),
            };
            match self.measured(&[part]) {
                Ok(measured) => losses.push(measured.whole.log_loss()),
                Err(TuneError::OneLabel { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        let (loss, spread) = mean_and_spread(&losses);
        Ok(Learnt { labels, draws: losses.len(), loss, spread })
    }
}

impl Forecasts {
    /// These forecasts against others of the same cases, in the same order; nothing where they are not of the same.
    #[must_use]
    pub fn compared(&self, other: &Forecasts) -> Option<Comparison> {
        let same = self.iter().zip(other.iter()).all(|(one, two)| one.happened == two.happened);
        if self.len() != other.len() || self.is_empty() || !same {
            return None;
        }
        let each: Vec<f64> = self
            .iter()
            .zip(other.iter())
            .map(|(one, two)| one.log_loss() - two.log_loss())
            .collect();
        let (difference, spread) = mean_and_spread(&each);
        let half = normal_quantile(0.975) * spread / libm::sqrt(count(each.len()));
        Some(Comparison {
            difference,
            interval: Interval { low: difference - half, high: difference + half },
        })
    }
}

/// How many cases change their band when the points of one rule move by one or by three, either way; bands begin at the
/// thresholds. The rules on which most hangs first.
#[must_use]
pub fn tornado(card: &Card, findings: &Findings, thresholds: &[i64]) -> Vec<Swing> {
    let band = |points: i64| thresholds.iter().filter(|threshold| points >= **threshold).count();
    let scores: Vec<i64> =
        (0..findings.cases()).map(|case| card.score(findings.of_case(case))).collect();
    let mut all = Vec::new();
    for (place, rule) in card.rules().iter().enumerate() {
        for by in [-3, -1, 1, 3] {
            let leaves = |(case, score): (usize, &i64)| {
                let found = findings.of_case(case).nth(place);
                let fired = matches!(found, Some(Found::Fired(_)));
                fired && band(score.saturating_add(i64::from(by))) != band(*score)
            };
            let changed = scores.iter().enumerate().filter(|one| leaves(*one)).count();
            all.push(Swing { rule: rule.id.clone(), by, changed });
        }
    }
    order::sort_by(&mut all, |one, two| two.changed.cmp(&one.changed));
    all
}

fn mean_and_spread(numbers: &[f64]) -> (f64, f64) {
    let all = count(numbers.len()).max(1.0);
    let mean = numbers.iter().fold(0.0, |sum, number| sum + number) / all;
    let squares = numbers.iter().fold(0.0, |sum, number| sum + (number - mean) * (number - mean));
    (mean, libm::sqrt(squares / (all - 1.0).max(1.0)))
}
