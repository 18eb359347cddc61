//! A fit of all rules at once, and what it found of each level.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use nalgebra::DVector;
use serde::Serialize;

use super::average::{Average, Belief, Expected, averaged};
use super::card::{Card, RulePoints};
use super::decibans::{POINT, logistic};
use super::design::Design;
use super::error::TuneError;
use super::findings::{Findings, Found};
use super::rounding::rounded;

/// A fit to be made: the findings, the cases that it may look at, and how the expert is believed.
///
/// ```
/// use hirerisk::tune::{Belief, Findings, Fit};
/// // Fired with three bad cases and one honest one, quiet with two and fourteen; an expert says 6 points, give or
/// // take three.
/// let table = ["1,1\n".repeat(3), "0,1\n".repeat(1), "1,0\n".repeat(2), "0,0\n".repeat(14)].concat();
/// let findings = Findings::from_csv(format!("label,desk__far\n{table}").as_bytes())?
///     .with_rules(|rule| rule.expert([6]).doubt(3.0))?;
/// let fitted = Fit::of(&findings).belief(Belief::Stated).run()?;
/// let level = &fitted.levels()[0];
/// assert!((level.real - 7.644_893_2).abs() < 1e-6);
/// assert!((level.doubt - 2.600_981_8).abs() < 1e-6);
/// assert_eq!(fitted.card().rules()[0].points, [8]);
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Fit<'f> {
    findings: &'f Findings,
    cases: Vec<usize>,
    belief: Belief,
    /// Of each step, whether it stays at nothing.
    left_out: Vec<bool>,
}

/// What a fit found of one level.
///
/// ```
/// # use hirerisk::tune::{Findings, Fit};
/// let findings = Findings::from_csv(b"label,desk__far,line__1\n1,1,0\n1,1,0\n0,0,0\n0,1,0\n")?;
/// let fitted = Fit::of(&findings).run()?;
/// let line = &fitted.levels()[1];
/// assert_eq!((line.yes, line.no), (0.0, 0.0)); // never seen: the number is what was believed before
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LevelFit {
    /// The id of the rule.
    pub rule: String,
    /// The name of the level.
    pub level: String,
    /// The points on the card.
    pub points: i32,
    /// The points before rounding.
    pub real: f64,
    /// How far the real points may be off: one standard deviation, in points.
    pub doubt: f64,
    /// The points that were believed before: the expert's, and 0 where there is no expert.
    pub believed: f64,
    /// How far the fit moved from them, in units of the doubt before.
    pub shift: f64,
    /// How much of the answer is belief: the doubt after over the doubt before. 1: the data said nothing.
    pub share_of_prior: f64,
    /// The bad cases that fired it.
    pub yes: f64,
    /// The honest cases that fired it.
    pub no: f64,
    /// Its sign or its coherence bound holds it.
    pub at_bound: bool,
}

/// A fit that was made.
#[derive(Clone, Debug)]
pub struct Fitted {
    card: Card,
    levels: Vec<LevelFit>,
    /// The real weights in nats: the intercept first, then each level.
    real: Vec<f64>,
    /// How much of the expert's points the data agree with, and how wide they stray, in points.
    scale: f64,
    width: f64,
    cases: Vec<usize>,
}

/// What is believed of each level before, in nats: a mean, the expert's or the counts', and a doubt; and the most
/// points.
struct Before {
    mean: Vec<f64>,
    doubt: Vec<f64>,
    most: Vec<Option<f64>>,
}

/// So often at most further weights are found above their bounds.
const MOST_ROUNDS: usize = 20;

impl<'f> Fit<'f> {
    /// A fit of all labelled cases, the expert believed as far as the data agree.
    #[must_use]
    pub fn of(findings: &'f Findings) -> Fit<'f> {
        Fit {
            findings,
            cases: (0..findings.cases()).collect(),
            belief: Belief::Learned,
            left_out: alloc::vec![false; findings.rules.iter().map(|rule| rule.levels.len()).fold(0, usize::saturating_add)],
        }
    }

    /// Looks at these cases alone.
    #[must_use]
    pub fn cases(mut self, cases: impl IntoIterator<Item = usize>) -> Fit<'f> {
        self.cases = cases.into_iter().collect();
        self
    }

    /// The findings.
    pub(super) const fn findings(&self) -> &'f Findings {
        self.findings
    }

    /// The cases that it may look at.
    pub(super) fn looks_at(&self) -> &[usize] {
        &self.cases
    }

    /// The same fit with these steps at nothing.
    pub(super) fn without(&self, left_out: Vec<bool>) -> Fit<'f> {
        Fit { left_out, ..self.clone() }
    }

    /// How the expert is believed.
    #[must_use]
    pub fn belief(mut self, belief: Belief) -> Fit<'f> {
        self.belief = belief;
        self
    }

    /// Makes the fit.
    ///
    /// # Errors
    ///
    /// [`TuneError::OneLabel`] where all labels say the same; [`TuneError::Unsettled`] where no weights are found.
    ///
    /// # Complexity
    ///
    /// Some hundred looks at the distinct cases, each of the square of the rules that fire in one; and as many
    /// solutions of a system as large as there are levels.
    pub fn run(&self) -> Result<Fitted, TuneError> {
        let design = Design::of_steps(self.findings, &self.cases);
        self.both_labels()?;
        let before = self.before();
        let held = alloc::vec![None; before.mean.len()];
        let mut expected = Expected {
            mean: before.mean.clone(),
            doubt: before.doubt.clone(),
            held,
            left_out: self.left_out.clone(),
        };
        for _ in 0..MOST_ROUNDS {
            let average = averaged(&design, &expected, self.belief)?;
            if !hold(&average, &before.most, &mut expected.held) {
                return Ok(self.fitted(&average, &before));
            }
        }
        Err(TuneError::Unsettled { says: "weights go above their bounds again and again" })
    }

    pub(super) fn both_labels(&self) -> Result<(), TuneError> {
        let of = |wanted| {
            self.cases
                .iter()
                .filter(|case| self.findings.label(**case).is_yes() == Some(wanted))
                .count()
        };
        match (of(true), of(false)) {
            (1.., 1..) => Ok(()),
            (yes, no) => Err(TuneError::OneLabel { yes, no }),
        }
    }

    pub(super) fn per_level<T>(
        &self,
        of: impl Fn(&super::findings::RuleHead, usize) -> T,
    ) -> Vec<T> {
        self.findings
            .rules
            .iter()
            .flat_map(|rule| {
                (0..rule.levels.len()).map(|level| of(rule, level)).collect::<Vec<T>>()
            })
            .collect()
    }

    /// What is believed of each level before: what an expert says, and nothing where nobody does. Counts would be no
    /// belief: they have seen the labels already, and their evidence is too good.
    fn before(&self) -> Before {
        Before {
            mean: self
                .per_level(|rule, level| rule.expert.get(level).copied().unwrap_or(0.0) * POINT),
            doubt: self.per_level(|rule, _| rule.doubt * POINT),
            most: self.per_level(|rule, level| rule.most.get(level).copied().flatten()),
        }
    }

    fn fitted(&self, average: &Average, before: &Before) -> Fitted {
        let whole = self.whole(average, &before.most);
        let real = core::iter::once(average.intercept).chain(average.weights.iter().copied());
        let card = Card::new(self.rules(&whole), 0.0);
        let intercept = self.intercept(&card, average.intercept);
        let names = self.per_level(|rule, level| {
            (rule.id.clone(), rule.levels.get(level).cloned().unwrap_or_default())
        });
        let (design, _) = Design::of_levels((self.findings, &self.cases), &[]);
        let each = names.into_iter().enumerate().zip(whole).zip(design.fired());
        let at = |list: &[f64], place: usize| list.get(place).copied().unwrap_or(0.0);
        let levels = each.map(|(((place, (rule, level)), points), (yes, no))| {
            let (weight, mean) = (at(&average.weights, place), at(&before.mean, place));
            let doubt_before = at(&before.doubt, place) * average.width;
            let doubt = libm::sqrt(at(&average.variances, place));
            LevelFit {
                rule,
                level,
                points,
                real: weight / POINT,
                doubt: doubt / POINT,
                believed: mean / POINT,
                shift: (weight - mean * average.scale) / doubt_before,
                share_of_prior: (doubt / doubt_before).min(1.0),
                yes,
                no,
                at_bound: average.at_bound.get(place).copied().unwrap_or(false),
            }
        });
        Fitted {
            card: card.at(intercept),
            levels: levels.collect(),
            real: real.collect(),
            scale: average.scale,
            width: average.width,
            cases: self.cases.clone(),
        }
    }

    /// Whole points, looked for level by level, as people read them.
    fn whole(&self, average: &Average, most: &[Option<f64>]) -> Vec<i32> {
        let (design, of_level) = Design::of_levels((self.findings, &self.cases), &self.left_out);
        let mut real = DVector::zeros(design.wide());
        let mut most_of: Vec<Option<f64>> = alloc::vec![None; design.columns.len()];
        if let Some(intercept) = real.get_mut(0) {
            *intercept = average.intercept;
        }
        let each = of_level.iter().zip(&average.weights).zip(most);
        for ((column, weight), most) in each.rev() {
            // The lowest of the levels that share a column comes last.
            let Some(column) = column.and_then(|column| usize::try_from(column).ok()) else {
                continue;
            };
            if let Some(real) = real.get_mut(column.saturating_add(1)) {
                *real = *weight;
            }
            if let Some(slot) = most_of.get_mut(column) {
                *slot = *most;
            }
        }
        let whole = rounded(&design, &real, &most_of);
        let points = |column: &Option<u32>| {
            let column = column.and_then(|column| usize::try_from(column).ok())?;
            whole.get(column).copied()
        };
        of_level.iter().map(|column| points(column).unwrap_or(0)).collect()
    }

    fn rules(&self, whole: &[i32]) -> Vec<RulePoints> {
        let mut points = whole.iter().copied();
        let rule = |rule: &super::findings::RuleHead| RulePoints {
            id: rule.id.clone(),
            levels: rule.levels.clone(),
            points: points.by_ref().take(rule.levels.len()).collect(),
            quiet: 0,
        };
        self.findings.rules.iter().map(rule).collect()
    }

    /// The log-odds of a case that adds nothing, given the points: the base rate of the cases is kept.
    pub(super) fn intercept(&self, card: &Card, start: f64) -> f64 {
        let scored = self.cases.iter().filter_map(|case| {
            let is_yes = self.findings.label(*case).is_yes()?;
            let points = card.score(self.findings.of_case(*case));
            Some((points, if is_yes { 1.0 } else { 0.0 }, self.findings.weight(*case)))
        });
        super::intercept::of_scores(scored, start)
    }
}

/// Holds at its bound what went above it. Whether anything did.
fn hold(average: &Average, most: &[Option<f64>], held: &mut [Option<f64>]) -> bool {
    let mut any = false;
    for ((weight, most), held) in average.weights.iter().zip(most).zip(held) {
        if let (Some(most), None) = (most, &held)
            && weight / POINT > *most
        {
            (*held, any) = (Some(most * POINT), true);
        }
    }
    any
}

impl Fitted {
    /// The card in whole points.
    #[must_use]
    pub const fn card(&self) -> &Card {
        &self.card
    }

    /// What was found of each level.
    #[must_use]
    pub fn levels(&self) -> &[LevelFit] {
        &self.levels
    }

    /// How much of the expert's points the data agree with: 0 none, 1 all.
    #[must_use]
    pub const fn scale(&self) -> f64 {
        self.scale
    }

    /// How wide weights stray from what was believed, as a multiple of the stated doubt.
    #[must_use]
    pub const fn width(&self) -> f64 {
        self.width
    }

    /// The cases that it looked at.
    #[must_use]
    pub fn looked_at(&self) -> &[usize] {
        &self.cases
    }

    /// The log-odds of a case that adds nothing, before rounding, in nats.
    #[must_use]
    pub fn real_intercept(&self) -> f64 {
        self.real.first().copied().unwrap_or(0.0)
    }

    /// What the weights before rounding make of these cases: to see what whole points cost.
    #[must_use]
    pub fn real_probabilities(&self, findings: &Findings, cases: &[usize]) -> Vec<f64> {
        let starts = findings.starts();
        // The intercept stands before the levels.
        let weight = |start: usize, level: u8| {
            let place = start.saturating_add(usize::from(level)).saturating_add(1);
            self.real.get(place).copied().unwrap_or(0.0)
        };
        let odds = |case: &usize| {
            let fired = starts.iter().zip(findings.of_case(*case));
            fired.fold(self.real_intercept(), |sum, (start, found)| match found {
                Found::Fired(level) => sum + weight(*start, level),
                Found::Quiet | Found::Unknown => sum,
            })
        };
        cases.iter().map(|case| logistic(odds(case))).collect()
    }

    /// The rules that no case fired at any level.
    #[must_use]
    pub fn never_seen(&self) -> BTreeSet<&str> {
        let seen: BTreeSet<&str> = self
            .levels
            .iter()
            .filter(|level| level.yes + level.no > 0.0)
            .map(|level| &*level.rule)
            .collect();
        self.levels.iter().map(|level| &*level.rule).filter(|rule| !seen.contains(rule)).collect()
    }
}
