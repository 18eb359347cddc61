//! What is fitted to: the findings of many cases, each with the answer that was found out, if any.

use alloc::string::String;
use alloc::vec::Vec;

use super::error::TuneError;

/// No set holds more cases: a fit looks at each of them several times.
///
/// # Source
///
/// Ours: more labelled hires than any employer has, and one byte for each finding of a hundred rules of them stays
/// below a gigabyte.
pub const MOST_CASES: usize = 5_000_000;

/// What a rule found in one case.
///
/// ```
/// use hirerisk::tune::Found;
/// assert_eq!(Found::Fired(1).level(), Some(1));
/// assert_eq!(Found::Unknown.level(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It could not be judged. It counts as nothing, for nobody and against nobody.
    Unknown,
    /// It was judged, and found nothing.
    Quiet,
    /// It fired, at this place of its levels.
    Fired(u8),
}

impl Found {
    /// The place of the level that fired.
    #[must_use]
    pub const fn level(self) -> Option<u8> {
        match self {
            Found::Fired(level) => Some(level),
            Found::Unknown | Found::Quiet => None,
        }
    }
}

/// What was found out about a case.
///
/// ```
/// use hirerisk::tune::Label;
/// assert!(Label::Open.is_yes().is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// It is what the card shall find.
    Yes,
    /// It is not.
    No,
    /// Nobody knows. Such a case takes no part in a fit.
    Open,
}

impl Label {
    /// Whether it is, where somebody knows.
    #[must_use]
    pub const fn is_yes(self) -> Option<bool> {
        match self {
            Label::Yes => Some(true),
            Label::No => Some(false),
            Label::Open => None,
        }
    }
}

/// Which way the points of a rule may go.
///
/// ```
/// use hirerisk::tune::Sign;
/// assert_ne!(Sign::Raises, Sign::Free);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Never below nothing, and rising from level to level: a finding.
    Raises,
    /// Never above nothing: a mitigation.
    Lowers,
    /// As the data says. Not for people: only for tables of other matters.
    Free,
}

/// A rule as tuning sees it: its levels, and what is believed of them.
///
/// ```
/// use hirerisk::tune::{RuleHead, Sign};
/// let rule = RuleHead::new("payment.holder_differs", ["no_match", "another_holder"])
///     .expert([6, 12])
///     .sign(Sign::Raises);
/// assert_eq!(rule.levels(), ["no_match", "another_holder"]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RuleHead {
    pub(super) id: String,
    pub(super) levels: Vec<String>,
    pub(super) expert: Vec<f64>,
    pub(super) doubt: f64,
    pub(super) sign: Sign,
    /// The most points of each level; none for no bound.
    pub(super) most: Vec<Option<f64>>,
}

/// What an expert doubts of a weight that is not said otherwise, in points.
///
/// # Source
///
/// `TUNING` section 2: three points, a factor of two.
pub(super) const USUAL_DOUBT: f64 = 3.0;

impl RuleHead {
    /// A rule with these levels, the weakest first, of which nobody believes anything yet.
    #[must_use]
    pub fn new<L: Into<String>>(
        id: impl Into<String>,
        levels: impl IntoIterator<Item = L>,
    ) -> RuleHead {
        let levels: Vec<String> = levels.into_iter().map(Into::into).collect();
        RuleHead {
            id: id.into(),
            levels,
            expert: Vec::new(),
            doubt: USUAL_DOUBT,
            sign: Sign::Free,
            most: Vec::new(),
        }
    }

    /// The points that an expert gives to each level.
    #[must_use]
    pub fn expert(mut self, points: impl IntoIterator<Item = i32>) -> RuleHead {
        self.expert = points.into_iter().map(f64::from).collect();
        self
    }

    /// How far the expert may be off, in points: two in three lie within it. 3 where nothing is said.
    #[must_use]
    pub fn doubt(mut self, points: f64) -> RuleHead {
        self.doubt = points;
        self
    }

    /// Which way its points may go. Free where nothing is said.
    #[must_use]
    pub fn sign(mut self, sign: Sign) -> RuleHead {
        self.sign = sign;
        self
    }

    /// The most points of each level: its coherence bound.
    #[must_use]
    pub fn most(mut self, points: impl IntoIterator<Item = i32>) -> RuleHead {
        self.most = points.into_iter().map(|points| Some(f64::from(points))).collect();
        self
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The names of its levels, the weakest first.
    #[must_use]
    pub fn levels(&self) -> &[String] {
        &self.levels
    }
}

/// Findings of rules in cases, with labels.
///
/// Three-valued: fired at a level, quiet, or unknown. One byte a finding.
///
/// ```
/// use hirerisk::tune::{Found, Label, Findings, RuleHead};
/// let mut findings = Findings::new(vec![RuleHead::new("a.b", ["seen"])])?;
/// findings.push(Label::Yes, &[Found::Fired(0)])?;
/// findings.push(Label::No, &[Found::Unknown])?;
/// assert_eq!((findings.cases(), findings.labelled()), (2, 2));
/// # Ok::<(), hirerisk::tune::TuneError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Findings {
    pub(super) rules: Vec<RuleHead>,
    /// Case by case, a byte for each rule.
    cells: Vec<u8>,
    pub(super) labels: Vec<Label>,
    /// What each case counts; empty where each counts one.
    pub(super) weights: Vec<f64>,
}

/// How findings are held.
const UNKNOWN: u8 = u8::MAX;
const QUIET: u8 = u8::MAX - 1;

impl Findings {
    /// No case yet, of these rules.
    ///
    /// # Errors
    ///
    /// [`TuneError`] where there is no rule, a rule stands twice, has no level, or has other than one number of the
    /// expert's for each level.
    pub fn new(rules: Vec<RuleHead>) -> Result<Findings, TuneError> {
        if rules.is_empty() {
            return Err(TuneError::NoRules);
        }
        for (place, rule) in rules.iter().enumerate() {
            if rules.iter().take(place).any(|other| other.id == rule.id) {
                return Err(TuneError::Twice { what: rule.id.clone() });
            }
            let fits = |given: usize| given == 0 || given == rule.levels.len();
            let levels = (1..usize::from(QUIET)).contains(&rule.levels.len());
            if !(levels && fits(rule.expert.len()) && fits(rule.most.len())) {
                return Err(TuneError::Levels { rule: rule.id.clone() });
            }
            if !(rule.doubt.is_finite() && rule.doubt > 0.0) {
                return Err(TuneError::Doubt { rule: rule.id.clone() });
            }
        }
        Ok(Findings { rules, cells: Vec::new(), labels: Vec::new(), weights: Vec::new() })
    }

    /// One case more: what each rule found, in their order.
    ///
    /// # Errors
    ///
    /// [`TuneError`] where the findings are not one for each rule, a level does not exist, or the set is full.
    pub fn push(&mut self, label: Label, found: &[Found]) -> Result<(), TuneError> {
        let case = self.labels.len();
        if case >= MOST_CASES {
            return Err(TuneError::TooManyCases { most: MOST_CASES });
        }
        if found.len() != self.rules.len() {
            return Err(TuneError::OtherRules {
                case,
                expected: self.rules.len(),
                found: found.len(),
            });
        }
        for (rule, found) in self.rules.iter().zip(found) {
            if found.level().is_some_and(|level| usize::from(level) >= rule.levels.len()) {
                return Err(TuneError::NoSuchLevel { case, rule: rule.id.clone() });
            }
        }
        self.cells.extend(found.iter().map(|found| match found {
            Found::Unknown => UNKNOWN,
            Found::Quiet => QUIET,
            Found::Fired(level) => *level,
        }));
        self.labels.push(label);
        if !self.weights.is_empty() {
            self.weights.push(1.0);
        }
        Ok(())
    }

    /// What each case counts: one over the chance that such a case is labelled, where not all are.
    ///
    /// # Errors
    ///
    /// [`TuneError`] where the weights are not one for each case, or one is negative or no number.
    pub fn weighted(mut self, weights: Vec<f64>) -> Result<Findings, TuneError> {
        if weights.len() != self.labels.len() {
            return Err(TuneError::NotOneEach {
                what: "weights",
                cases: self.labels.len(),
                found: weights.len(),
            });
        }
        if let Some(case) =
            weights.iter().position(|weight| !(weight.is_finite() && *weight >= 0.0))
        {
            return Err(TuneError::Weight { case });
        }
        self.weights = weights;
        Ok(self)
    }

    /// How many cases.
    #[must_use]
    pub fn cases(&self) -> usize {
        self.labels.len()
    }

    /// Of how many the label is known.
    #[must_use]
    pub fn labelled(&self) -> usize {
        self.labels.iter().filter(|label| **label != Label::Open).count()
    }

    /// The rules, in the order of the findings.
    #[must_use]
    pub fn rules(&self) -> &[RuleHead] {
        &self.rules
    }

    /// The same rules, each as it is made: with an expert's points, signs, bounds.
    ///
    /// # Errors
    ///
    /// As [`Findings::new`]; and where a rule gets another id or other levels.
    pub fn with_rules(
        mut self,
        made: impl Fn(RuleHead) -> RuleHead,
    ) -> Result<Findings, TuneError> {
        let rules: Vec<RuleHead> = self.rules.iter().cloned().map(made).collect();
        for (old, new) in self.rules.iter().zip(&rules) {
            if (&old.id, &old.levels) != (&new.id, &new.levels) {
                return Err(TuneError::Levels { rule: old.id.clone() });
            }
        }
        self.rules = Findings::new(rules)?.rules;
        Ok(self)
    }

    /// What each rule found in a case; nothing where there is no such case.
    pub fn of_case(&self, case: usize) -> impl Iterator<Item = Found> + '_ {
        let wide = self.rules.len();
        let from = case.saturating_mul(wide);
        self.cells.iter().skip(from).take(wide).map(|cell| match *cell {
            UNKNOWN => Found::Unknown,
            QUIET => Found::Quiet,
            level => Found::Fired(level),
        })
    }

    /// Of each rule, the place of its first level among the levels of all.
    pub(super) fn starts(&self) -> Vec<usize> {
        let after = |next: &mut usize, rule: &RuleHead| {
            let start = *next;
            *next = next.saturating_add(rule.levels.len());
            Some(start)
        };
        self.rules.iter().scan(0_usize, after).collect()
    }

    /// What was found out about a case.
    #[must_use]
    pub fn label(&self, case: usize) -> Label {
        self.labels.get(case).copied().unwrap_or(Label::Open)
    }

    /// What a case counts.
    #[must_use]
    pub fn weight(&self, case: usize) -> f64 {
        if self.weights.is_empty() { 1.0 } else { self.weights.get(case).copied().unwrap_or(0.0) }
    }
}
