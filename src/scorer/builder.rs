//! Builds a scorer from what ships and what the caller adds, checked against each other.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use super::overlay::Overlay;
use super::own::{OwnFault, sound};
use super::{Rules, Scorer, rule_set};
#[cfg(doc)]
use crate::assessment::Assessment;
use crate::assessment::{LegalBasis, Terms};
use crate::order;
use crate::profile::Limits;
use crate::rule::{Adjustment, Check, Exception, Judge, Record, Retired, Source, Status};
use crate::weigh::{Knowledge, Policy, RuleSet, WeightError, WeightSet, takes_over};

/// Builds a scorer from what ships and what the caller adds.
///
/// ```
/// use hirerisk::{Points, Policy, Scorer};
/// let policy = Policy::new("strict", Points::new(9), Points::new(24)).unwrap();
/// let scorer = Scorer::builder().policy(policy).build().unwrap();
/// assert_eq!(scorer.policy().verify(), Points::new(9));
/// ```
pub struct ScorerBuilder<'r> {
    rules: Rules<'r>,
    overlay: Overlay<'r>,
    weights: Option<WeightSet>,
    policy: Option<Policy>,
    knowledge: Knowledge<'r>,
    limits: Limits,
    basis: LegalBasis,
    purpose: Cow<'static, str>,
    contact: Option<Cow<'static, str>>,
}

impl fmt::Debug for ScorerBuilder<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScorerBuilder").field("rules", &self.rules.len()).finish_non_exhaustive()
    }
}

impl<'r> ScorerBuilder<'r> {
    #[inline]
    pub(super) fn new(rules: Rules<'r>, knowledge: Knowledge<'r>) -> Self {
        ScorerBuilder {
            rules,
            overlay: Overlay::default(),
            weights: None,
            policy: None,
            knowledge,
            limits: Limits::default(),
            basis: LegalBasis::FirstParty,
            purpose: Cow::Borrowed("hiring"),
            contact: None,
        }
    }

    /// Adds a rule of the caller's.
    ///
    /// [`Judge`] shows one from record to result.
    #[must_use]
    #[inline]
    pub fn rule(mut self, rule: &'r dyn Judge) -> Self {
        self.rules.push(rule);
        self
    }

    /// Takes these rules and no others.
    ///
    /// Coverage then counts these alone.
    ///
    /// ```
    /// use hirerisk::{Scorer, catalog::rules, rule::Judge};
    /// let family = |rule: &&hirerisk::rule::Rule| rule.record().id.starts_with("payment.");
    /// let scorer = Scorer::builder().only(rules().filter(family).map(|r| r as &dyn Judge)).build()?;
    /// assert!(scorer.rule_set().rules.iter().all(|record| record.id.starts_with("payment.")));
    /// # Ok::<(), hirerisk::BuildError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn only(mut self, rules: impl IntoIterator<Item = &'r dyn Judge>) -> Self {
        self.rules = rules.into_iter().collect();
        self
    }

    /// Weighs with this set in place of the points that stand in the records.
    ///
    /// They are checked against the rules in [`ScorerBuilder::build`].
    #[must_use]
    #[inline]
    pub fn weights(mut self, weights: WeightSet) -> Self {
        self.weights = Some(weights);
        self
    }

    /// Takes these thresholds in place of those of the weight set.
    #[must_use]
    #[inline]
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = Some(policy);
        self
    }

    /// Adds a check that the caller's rules name.
    ///
    /// ```
    /// use hirerisk::{Scorer, Stage, rule::{Check, Mode, Side}};
    /// let modes = &[
    ///     Mode { mode: "at the front desk", camera_free: true, speech_free: false },
    ///     Mode { mode: "by letter", camera_free: true, speech_free: true },
    /// ];
    /// let check = Check {
    ///     id: "acme.badge_desk",
    ///     title: "The badge is handed over in person",
    ///     what_to_do: "Ask the person to fetch the badge at any office.",
    ///     minutes: 10,
    ///     modes,
    ///     how_beaten: "A helper fetches it under the lent name.",
    ///     side: Side::Candidate,
    ///     stage: Stage::Onboarding,
    ///     proves: &[],
    ///     brings: &[],
    ///     sources: &[],
    /// };
    /// let scorer = Scorer::builder().check(check).build()?;
    /// # Ok::<(), hirerisk::BuildError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn check(mut self, check: Check<'r>) -> Self {
        self.knowledge.checks.push(check);
        self
    }

    /// Adds a source that the caller's rules cite.
    #[must_use]
    #[inline]
    pub fn source(mut self, source: Source<'r>) -> Self {
        self.knowledge.sources.push(source);
        self
    }

    /// Notes that a rule of the caller's is no more.
    ///
    /// Its id cannot be used again, and a weight set that names it is refused with the rule that took
    /// over. [`Retired`] shows what is told.
    #[must_use]
    #[inline]
    pub fn retired(mut self, rule: Retired<'r>) -> Self {
        self.knowledge.retired.push(rule);
        self
    }

    /// Sets something otherwise about a rule: points, wording, whether it counts.
    ///
    /// It applies to the weights given as well as to those in the records. Every assessment tells it;
    /// [`Adjustment`] shows one.
    #[must_use]
    #[inline]
    pub fn adjustment(mut self, adjustment: Adjustment<'r>) -> Self {
        self.overlay.adjustments.push(adjustment);
        self
    }

    /// Makes an exception: findings of a rule count less for a while.
    ///
    /// The moment of each assessment decides whether it holds. [`Exception`] shows one.
    #[must_use]
    #[inline]
    pub fn exception(mut self, exception: Exception<'r>) -> Self {
        self.overlay.exceptions.push(exception);
        self
    }

    /// Reads profiles within these limits, in [`Scorer::assess_json`].
    ///
    /// Profiles that the caller reads or builds in Rust are not measured again.
    #[must_use]
    #[inline]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Says on whose behalf assessments are made.
    ///
    /// [`LegalBasis::FirstParty`] if not set.
    #[must_use]
    #[inline]
    pub fn basis(mut self, basis: LegalBasis) -> Self {
        self.basis = basis;
        self
    }

    /// Says what assessments are for; it stands in every result, without what cannot be printed,
    /// and in short.
    ///
    /// `hiring` if not set.
    ///
    /// ```
    /// use hirerisk::{BuildError, Scorer};
    /// assert!(Scorer::builder().purpose("contractor onboarding").build().is_ok());
    /// assert_eq!(Scorer::builder().purpose(" ").build().unwrap_err(), BuildError::NoPurpose);
    /// ```
    #[must_use]
    #[inline]
    pub fn purpose(mut self, purpose: impl Into<Cow<'static, str>>) -> Self {
        self.purpose = purpose.into();
        self
    }

    /// Says where candidates answer and have facts corrected; it stands in every
    /// [notice](Assessment::candidate_notice), without what cannot be printed, and in short.
    ///
    /// None if not set: the letter around the notice says it then.
    #[must_use]
    #[inline]
    pub fn contact(mut self, contact: impl Into<Cow<'static, str>>) -> Self {
        self.contact = Some(contact.into());
        self
    }

    /// Checks everything against everything.
    ///
    /// # Errors
    ///
    /// [`BuildError`] where an id stands twice or is of a retired rule, a rule names a check or a source
    /// that there is not, or is deprecated for one that there is not, a level carries less than one
    /// below it, a fact of a rule's own is not sound ([`OwnFault`]), the weights do not fit the rules, the
    /// purpose is empty, or an adjustment or exception is of a rule or level that there is not, does not
    /// fit it, or does not say who decided it and why.
    ///
    /// # Complexity
    ///
    /// O(n log n) in rules, checks and sources. Build once and keep the scorer.
    #[inline]
    pub fn build(mut self) -> Result<Scorer<'r>, BuildError> {
        let terms = Terms::new(self.basis, &self.purpose, self.contact.as_deref())
            .ok_or(BuildError::NoPurpose)?;
        order::sort_by(&mut self.rules, |one, two| one.record().id.cmp(two.record().id));
        order::sort_by_key(&mut self.knowledge.checks, |check| check.id);
        order::sort_by_key(&mut self.knowledge.sources, |source| source.id);
        once(self.rules.iter().map(|rule| rule.record().id))?;
        once(self.knowledge.checks.iter().map(|check| check.id))?;
        once(self.knowledge.sources.iter().map(|source| source.id))?;
        let set = rule_set(&self.rules, &self.knowledge.retired);
        set.rules.iter().try_for_each(|record| named(record, &self.knowledge))?;
        set.rules.iter().try_for_each(rising)?;
        sound(&self.rules)?;
        lives(&set)?;
        let weights = self.weights.unwrap_or_else(|| WeightSet::of(&set));
        weights.check(&set)?;
        let weights = match self.policy {
            Some(policy) => weights.with_policy(policy),
            None => weights,
        };
        self.overlay.check(&set)?;
        let scorer = if self.overlay.is_empty() {
            Scorer::assemble(self.rules, &set, self.knowledge, weights)
        } else {
            self.overlay.scorer(self.rules, self.knowledge, (set, weights))?
        };
        Ok(Scorer { terms, limits: self.limits, ..scorer })
    }
}

/// No id of a sorted list stands twice.
#[inline]
fn once<'t>(ids: impl Iterator<Item = &'t str>) -> Result<(), BuildError> {
    let mut last = "";
    for id in ids {
        if id == last {
            return Err(BuildError::Duplicate { id: String::from(id) });
        }
        last = id;
    }
    Ok(())
}

/// Every check and source that a record names is there.
#[inline]
fn named(record: &Record<'_>, knowledge: &Knowledge<'_>) -> Result<(), BuildError> {
    let unknown = |name: &&&str| {
        let check = knowledge.checks.binary_search_by(|check| check.id.cmp(**name));
        let source = knowledge.sources.binary_search_by(|source| source.id.cmp(**name));
        check.is_err() && source.is_err()
    };
    let innocent = record.innocent.iter().map(|innocent| &innocent.settled_by);
    let mut names = record.settles.iter().chain(record.sources).chain(innocent);
    match names.find(unknown) {
        Some(name) => {
            Err(BuildError::NotNamed { rule: String::from(record.id), name: String::from(*name) })
        }
        None => Ok(()),
    }
}

/// No level carries less than one below it: what the score could still become is weighed with the
/// top levels alone.
#[inline]
fn rising(record: &Record<'_>) -> Result<(), BuildError> {
    let mut higher = record.levels.iter().skip(1).zip(record.levels);
    match higher.find(|(high, low)| high.carry < low.carry) {
        Some((high, _)) => Err(BuildError::CarriesLess {
            rule: String::from(record.id),
            level: String::from(high.name),
        }),
        None => Ok(()),
    }
}

/// No rule is retired, and what takes over from a deprecated one is there and is not deprecated.
#[inline]
fn lives(set: &RuleSet<'_>) -> Result<(), BuildError> {
    for record in &set.rules {
        if let Some(retired) = set.retired.iter().find(|one| one.id == record.id) {
            return Err(BuildError::Retired {
                id: String::from(retired.id),
                since: String::from(retired.since),
                successor: retired.successor.map(String::from),
            });
        }
        let Status::Deprecated(by) = record.status else { continue };
        let takes_over =
            |one: &Record<'_>| one.id == by && !matches!(one.status, Status::Deprecated(_));
        if !set.rules.iter().any(takes_over) {
            let (rule, by) = (String::from(record.id), String::from(by));
            return Err(BuildError::NoSuccessor { rule, by });
        }
    }
    Ok(())
}

/// A scorer could not be built.
///
/// ```
/// use hirerisk::{BuildError, Scorer, catalog::rules};
/// let twice = rules().next().unwrap();
/// let error = Scorer::builder().rule(twice).build().unwrap_err();
/// assert!(matches!(error, BuildError::Duplicate { .. }));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// Two rules, checks or sources have one id.
    #[error("two things are called `{id}`")]
    Duplicate {
        /// The id.
        id: String,
    },
    /// A rule names a check or a source that there is not.
    #[error("`{rule}`: no check or source is called `{name}`")]
    NotNamed {
        /// The rule.
        rule: String,
        /// What it names.
        name: String,
    },
    /// A rule has the id of one that is no more.
    #[error("`{id}` is retired since {since} and cannot be used again: {}", takes_over(successor.as_deref()))]
    Retired {
        /// The id.
        id: String,
        /// The version of the rule set that no longer has it.
        since: String,
        /// The rule that took over.
        successor: Option<String>,
    },
    /// A deprecated rule names no rule that counts without being deprecated itself.
    #[error("`{rule}`: there is no rule `{by}` that could take over")]
    NoSuccessor {
        /// The deprecated rule.
        rule: String,
        /// What it names.
        by: String,
    },
    /// A level of a rule can carry less than a lower one.
    #[error("`{rule}`: level `{level}` carries less than the one below it")]
    CarriesLess {
        /// The rule.
        rule: String,
        /// The level.
        level: String,
    },
    /// A fact of a rule's own is not sound.
    #[error("`{rule}`: the own fact `{fact}` {fault}")]
    OwnFact {
        /// The rule.
        rule: String,
        /// The name of the fact.
        fact: String,
        /// What is wrong with it.
        fault: OwnFault,
    },
    /// A rule has more facts of its own than can be told apart.
    #[error("`{rule}`: expected at most {most} own facts")]
    TooManyOwnFacts {
        /// The rule.
        rule: String,
        /// So many it may have.
        most: usize,
    },
    /// The weights do not fit the rules.
    #[error(transparent)]
    Weights(#[from] WeightError),
    /// An adjustment or exception is of a rule that there is not.
    #[error("no rule is called `{id}`{}", did_you_mean(nearest.as_deref()))]
    UnknownRule {
        /// What it names.
        id: String,
        /// The rule that may be meant.
        nearest: Option<String>,
    },
    /// It is of a rule that is no more.
    #[error("`{id}` is retired since {since}: {}", takes_over(successor.as_deref()))]
    Gone {
        /// The rule.
        id: String,
        /// The version of the rule set that no longer has it.
        since: String,
        /// The rule that took over.
        successor: Option<String>,
    },
    /// It is of a level that the rule does not have.
    #[error("`{rule}`: no level is called `{level}`{}", did_you_mean(nearest.as_deref()))]
    UnknownLevel {
        /// The rule.
        rule: String,
        /// What it names.
        level: String,
        /// The level that may be meant.
        nearest: Option<String>,
    },
    /// A rule, or something of it, is adjusted twice.
    #[error("`{rule}`: adjusted twice")]
    AdjustedTwice {
        /// The rule.
        rule: String,
    },
    /// A rule is off and has points.
    #[error("`{rule}`: expected no points of a rule that is off")]
    OffWithPoints {
        /// The rule.
        rule: String,
    },
    /// A sentence has other places in braces than the one that ships.
    #[error("`{rule}`: what level `{level}` says has other places in braces than what ships")]
    OtherPlaces {
        /// The rule.
        rule: String,
        /// The level.
        level: String,
    },
    /// An adjustment or exception leaves out what it has to say.
    #[error("`{id}`: expected something for `{part}`")]
    NotSaid {
        /// The rule that is adjusted, or the exception.
        id: String,
        /// What is left out.
        part: &'static str,
    },
    /// An exception ends before it begins.
    #[error("`{id}`: ends before it begins")]
    EndsBefore {
        /// The exception.
        id: String,
    },
    /// An exception leaves less than nothing.
    #[error("`{id}`: expected 0 points or more")]
    BelowZero {
        /// The exception.
        id: String,
    },
    /// An exception covers a level and not all below it, or names one twice.
    #[error("`{id}`: expected every level up to `{level}`, each once")]
    SkipsLevel {
        /// The exception.
        id: String,
        /// The level.
        level: String,
    },
    /// No purpose is stated.
    #[error("expected a purpose")]
    NoPurpose,
}

/// What may have been meant, for a message.
#[inline]
fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map(|word| alloc::format!("; did you mean `{word}`")).unwrap_or_default()
}
