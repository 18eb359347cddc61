//! A card: whole points for each level of each rule, that add up.

use alloc::string::String;
use alloc::vec::Vec;

use num_traits::ToPrimitive as _;
use serde::{Deserialize, Serialize};

use super::decibans::{POINT, logistic};
use super::findings::{Findings, Found};

/// The points of one rule.
///
/// ```
/// use hirerisk::tune::RulePoints;
/// let rule = RulePoints { id: "desk".into(), levels: vec!["far".into()], points: vec![6], quiet: 0 };
/// assert_eq!(rule.most(), 6);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulePoints {
    /// The id of the rule.
    pub id: String,
    /// The names of its levels, the weakest first.
    pub levels: Vec<String>,
    /// The points of each level.
    pub points: Vec<i32>,
    /// The points of having found nothing: 0 in what a scorer loads.
    pub quiet: i32,
}

impl RulePoints {
    /// What it adds at most.
    #[must_use]
    pub fn most(&self) -> i32 {
        self.points.iter().copied().fold(self.quiet, i32::max)
    }

    /// What it adds at least.
    #[must_use]
    pub fn least(&self) -> i32 {
        self.points.iter().copied().fold(self.quiet, i32::min)
    }

    /// What it adds in a case: nothing where it is unknown.
    #[must_use]
    pub fn of(&self, found: Found) -> i32 {
        match found {
            Found::Unknown => 0,
            Found::Quiet => self.quiet,
            Found::Fired(level) => self.points.get(usize::from(level)).copied().unwrap_or(0),
        }
    }
}

/// Whole points that add up, and the base rate behind them.
///
/// A score is the sum of the points of what fired and of what was quiet. What is unknown adds nothing.
///
/// ```
/// use hirerisk::tune::{Card, Found, RulePoints};
/// let desk = RulePoints { id: "desk".into(), levels: vec!["near".into(), "far".into()], points: vec![3, 8], quiet: 0 };
/// let card = Card::new(vec![desk], (0.01_f64 / 0.99).ln());
/// assert_eq!(card.score([Found::Fired(1)]), 8);
/// assert_eq!(card.score([Found::Unknown]), 0);
/// assert!((card.probability(0) - 0.01).abs() < 1e-12);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    rules: Vec<RulePoints>,
    /// The log-odds of a case in which nothing was found, in nats.
    intercept: f64,
}

impl Card {
    /// A card of these rules, at these log-odds of a case that adds nothing, in nats.
    #[must_use]
    pub const fn new(rules: Vec<RulePoints>, intercept: f64) -> Card {
        Card { rules, intercept }
    }

    /// The rules, in the order of the findings.
    #[must_use]
    pub fn rules(&self) -> &[RulePoints] {
        &self.rules
    }

    /// The log-odds of a case that adds nothing, in nats.
    #[must_use]
    pub const fn intercept(&self) -> f64 {
        self.intercept
    }

    /// The same points at other log-odds: another base rate.
    #[must_use]
    pub fn at(mut self, intercept: f64) -> Card {
        self.intercept = intercept;
        self
    }

    /// The points of a case: what each rule found, in their order.
    pub fn score(&self, found: impl IntoIterator<Item = Found>) -> i64 {
        let points = self.rules.iter().zip(found).map(|(rule, found)| i64::from(rule.of(found)));
        points.fold(0, i64::saturating_add)
    }

    /// What the card makes of so many points, at its base rate: for reports on many, never for one person.
    #[must_use]
    pub fn probability(&self, points: i64) -> f64 {
        logistic(self.intercept + points.to_f64().unwrap_or(0.0) * POINT)
    }

    /// What the card makes of these cases, in their order.
    #[must_use]
    pub fn probabilities(&self, findings: &Findings, cases: &[usize]) -> Vec<f64> {
        cases.iter().map(|case| self.probability(self.score(findings.of_case(*case)))).collect()
    }

    /// How many rules add anything.
    #[must_use]
    pub fn weighing(&self) -> usize {
        self.rules.iter().filter(|rule| rule.most() != 0 || rule.least() != 0).count()
    }
}

/// Points rounded to whole ones, halves away from nothing; at most a million either way.
pub(super) fn whole(points: f64) -> i32 {
    libm::round(points.clamp(-1e6, 1e6)).to_i32().unwrap_or(0)
}
