//! The type most people meet: it runs the stages in order.

mod builder;
mod judged;
mod overlay;
mod own;
#[cfg(feature = "backtest")]
mod shadow;
mod steps;
mod timeline;

use alloc::vec::Vec;
use core::fmt;

use crate::assessment::{self, Assessment, Reassessment, Report, Terms};
use crate::catalog;
use crate::facts::Facts;
use crate::profile::{Limits, ParseError, Profile};
use crate::rule::{GROUPS, Judge, Record, Retired};
use crate::units::Moment;
use crate::weigh::{HonestScores, Knowledge, Policy, RuleSet, Rulebook, WeightSet};
use crate::words::Messages;

pub use builder::{BuildError, ScorerBuilder};
use judged::Judged;
#[cfg(feature = "rulefile")]
pub(crate) use overlay::{adjustment as check_adjustment, exception as check_exception};
pub use own::OwnFault;
#[cfg(feature = "rulefile")]
pub(crate) use own::fits as check_own_fact;

/// Rules and weights, checked against each other; assesses profiles.
///
/// Built once, never changed, `Send + Sync`: put it into a `static` or an `Arc` and share it.
///
/// ```
/// use hirerisk::{Band, Moment, Scorer, profile::Profile};
/// let scorer = Scorer::builtin();
/// let profile = Profile::default().id("c-1");
/// let as_of: Moment = "2026-11-01".parse().unwrap();
/// assert_eq!(scorer.assess(&profile, as_of).band(), Band::Routine);
/// ```
pub struct Scorer<'r> {
    book: Rulebook<'r>,
    /// The functions that judge, in the order of the book.
    judges: Vec<&'r dyn Judge>,
    terms: Terms,
    limits: Limits,
}

// What the docs promise: one scorer serves all threads, and its results travel between them.
const _: () = {
    const fn is_shared<T: Send + Sync>() {}
    is_shared::<Scorer<'static>>();
    is_shared::<Assessment<'static>>();
    is_shared::<Report<'static>>();
};

impl fmt::Debug for Scorer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scorer")
            .field("rules", &self.judges.len())
            .field("ruleset", &self.book.ruleset)
            .field("weights", &self.book.digest)
            .finish_non_exhaustive()
    }
}

impl Scorer<'static> {
    /// The rules and weights that ship.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the rules: some 0.3 ms, as long as twenty assessments, so keep it. Source:
    /// the median of 51 in a release build, November 2026, two busy cores.
    ///
    /// ```
    /// use std::sync::LazyLock;
    /// use hirerisk::Scorer;
    /// static SCORER: LazyLock<Scorer<'static>> = LazyLock::new(Scorer::builtin);
    /// assert!(!SCORER.rule_set().rules.is_empty());
    /// ```
    #[must_use]
    pub fn builtin() -> Scorer<'static> {
        let rules = builtin_rules();
        let set = rule_set(&rules, catalog::RETIRED);
        let weights = WeightSet::of(&set);
        Scorer::assemble(rules, &set, builtin_knowledge(), weights)
    }
}

/// The functions that judge.
pub(crate) type Rules<'r> = Vec<&'r dyn Judge>;

/// The rules that ship, in the order of the ids.
fn builtin_rules<'r>() -> Rules<'r> {
    catalog::rules().map(|rule| -> &'r dyn Judge { rule }).collect()
}

/// What ships beside the rules.
fn builtin_knowledge<'r>() -> Knowledge<'r> {
    Knowledge {
        groups: GROUPS,
        mitigations: catalog::MITIGATIONS,
        interactions: catalog::INTERACTIONS,
        typologies: catalog::TYPOLOGIES,
        checks: catalog::CHECKS.to_vec(),
        sources: catalog::SOURCES.to_vec(),
        retired: catalog::RETIRED.to_vec(),
    }
}

/// The records of rules beside the groups, mitigations and interactions that ship.
pub(crate) fn rule_set<'r>(rules: &[&'r dyn Judge], retired: &[Retired<'r>]) -> RuleSet<'r> {
    RuleSet {
        version: catalog::RULESET_VERSION,
        rules: rules.iter().map(|rule| rule.record()).collect(),
        groups: GROUPS,
        mitigations: catalog::MITIGATIONS,
        interactions: catalog::INTERACTIONS,
        retired: retired.to_vec(),
        adjustments: Vec::new(),
    }
}

impl<'r> Scorer<'r> {
    /// A builder that starts from what ships.
    ///
    /// ```
    /// use hirerisk::{LegalBasis, Scorer};
    /// let scorer = Scorer::builder().basis(LegalBasis::ThirdParty).build()?;
    /// # Ok::<(), hirerisk::BuildError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn builder() -> ScorerBuilder<'r> {
        ScorerBuilder::new(builtin_rules(), builtin_knowledge())
    }

    /// Puts rules, in the order of their ids, and weights that were checked against them together.
    fn assemble(
        rules: Rules<'r>,
        set: &RuleSet<'r>,
        knowledge: Knowledge<'r>,
        weights: WeightSet,
    ) -> Scorer<'r> {
        let own = rules.iter().map(|rule| rule.own_facts());
        let book = Rulebook::new(set, own, knowledge, weights);
        Scorer { book, judges: rules, terms: Terms::default(), limits: Limits::default() }
    }

    /// The records that the scorer weighs, with what an employer sets otherwise: a rule that is off is a
    /// preview there.
    ///
    /// # Complexity
    ///
    /// O(rules): records are copied, their texts borrowed.
    ///
    /// ```
    /// use hirerisk::{Scorer, catalog::rules};
    /// assert_eq!(Scorer::builtin().rule_set().rules.len(), rules().count());
    /// ```
    #[must_use]
    #[inline]
    pub fn rule_set(&self) -> RuleSet<'r> {
        RuleSet {
            version: self.book.version,
            rules: self.book.entries.iter().map(|entry| entry.record).collect(),
            groups: GROUPS,
            mitigations: self.book.mitigations,
            interactions: self.book.interactions,
            retired: self.book.retired.clone(),
            adjustments: self.book.adjusted.iter().map(|one| one.adjustment).collect(),
        }
    }

    /// Every text that assessments by this scorer can be told in, by id: what a translator starts from
    /// and a [`Language`](crate::Language) is held against.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the messages, of which the shipped rules make some two thousand.
    ///
    /// ```
    /// let scorer = hirerisk::Scorer::builtin();
    /// assert_eq!(scorer.messages().english("say.decides"), Some("A person decides."));
    /// ```
    #[must_use]
    #[inline]
    pub fn messages(&self) -> Messages<'_> {
        assessment::messages(&self.book)
    }

    /// The weights in use.
    ///
    /// ```
    /// let scorer = hirerisk::Scorer::builtin();
    /// assert_eq!(scorer.weights().version(), env!("CARGO_PKG_VERSION"));
    /// ```
    #[must_use]
    pub const fn weights(&self) -> &WeightSet {
        &self.book.weights
    }

    /// The thresholds in use.
    #[must_use]
    pub const fn policy(&self) -> &Policy {
        self.book.weights.policy()
    }

    /// How many honest people, at most, collect how many points where these rules can be judged.
    ///
    /// Of the rules named, those that carry no points are left out.
    ///
    /// # Complexity
    ///
    /// Grows with the groups and with the square of the highest sum: some milliseconds for all rules
    /// that ship.
    ///
    /// ```
    /// use hirerisk::{Points, Scorer};
    /// let scorer = Scorer::builtin();
    /// let pay = scorer.honest_scores(|record| record.id.starts_with("payment."));
    /// assert!(pay.at_least(Points::new(7)) > pay.at_least(Points::new(12)));
    /// ```
    #[must_use]
    #[inline]
    pub fn honest_scores(&self, judged: impl Fn(&Record<'_>) -> bool) -> HonestScores {
        let named =
            |rule: usize| self.book.entries.get(rule).is_some_and(|entry| judged(&entry.record));
        HonestScores::of(&self.book, named)
    }

    /// Assesses a profile as it stood at a moment.
    ///
    /// Total: every profile gets an assessment. The same profile and moment give the same one.
    ///
    /// # Complexity
    ///
    /// O(rules + n log n) in the entries of an ordinary profile. At worst quadratic in one list: in
    /// sessions where each is of another account, in referees where none is known to the firm.
    /// [`Limits::list_items`] bounds lists that are read. A quiet rule allocates nothing.
    ///
    /// ```
    /// use hirerisk::profile::{Claims, DeclaredName, Profile};
    /// use hirerisk::{Moment, Scorer, Stage};
    /// let scorer = Scorer::builtin();
    /// let names = [DeclaredName::default().name("person-1")];
    /// let profile = Profile::default()
    ///     .id("c-1")
    ///     .stage(Stage::Screening)
    ///     .claims(Claims::default().names(names));
    /// let as_of: Moment = "2026-11-01".parse()?;
    /// let assessment = scorer.assess(&profile, as_of);
    /// let coverage = assessment.coverage();
    /// assert!(coverage.judged < coverage.due); // thin data never looks like a clean record
    /// # Ok::<(), hirerisk::NotAMoment>(())
    /// ```
    #[must_use]
    pub fn assess<'s>(&'s self, profile: &Profile<'_>, as_of: impl Into<Moment>) -> Assessment<'s> {
        self.judge(&Facts::of(profile, as_of.into()))
    }

    /// Judges facts and weighs the verdicts.
    fn judge<'s>(&'s self, facts: &Facts<'_>) -> Assessment<'s> {
        let mut seen = Judged::new(self, facts);
        for (rule, judge) in self.judges.iter().enumerate() {
            seen.note(rule, judge.judge(facts));
        }
        seen.weigh()
    }

    /// Assesses a corrected profile, and says what changed since an earlier report.
    ///
    /// The new report is that of [`Scorer::assess`], under the redaction of the earlier one: nothing of
    /// the earlier profile enters it. A correction is what the employer or a third party verified, as
    /// everywhere: what a candidate merely states afterwards lowers nothing.
    ///
    /// # Complexity
    ///
    /// That of one report, and O(n log n) in lines and rules.
    ///
    /// ```
    /// use hirerisk::{Moment, Redaction, Report, Scorer, profile::Profile};
    /// let scorer = Scorer::builtin();
    /// let at: Moment = "2026-11-01".parse()?;
    /// let earlier = scorer.assess(&Profile::default().id("c-1"), at).to_json(Redaction::Masked);
    /// let earlier = Report::from_json(earlier.as_bytes())?; // stored, months ago
    /// let corrected = Profile::default().id("c-1").claims(
    ///     hirerisk::profile::Claims::default().works_from_home(true));
    /// let again = scorer.reassess(earlier, &corrected, at);
    /// assert_eq!(again.changes.points(), again.report.score - again.earlier.score);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn reassess<'s>(
        &'s self,
        earlier: Report<'s>,
        corrected: &Profile<'_>,
        as_of: impl Into<Moment>,
    ) -> Reassessment<'s> {
        let corrected = self.assess(corrected, as_of).in_words_of(&earlier);
        let report = corrected.report(earlier.redaction);
        Reassessment::new(earlier, report)
    }

    /// Reads a profile within the scorer's limits, and assesses it.
    ///
    /// # Errors
    ///
    /// [`ParseError`] where the bytes are no profile.
    ///
    /// ```
    /// use hirerisk::{Moment, Scorer, profile::Limits};
    /// let scorer = Scorer::builder().limits(Limits::default().bytes(10_000)).build().unwrap();
    /// let as_of: Moment = "2026-11-01".parse().unwrap();
    /// assert!(scorer.assess_json(br#"{"id": "c-1"}"#, as_of).is_ok());
    /// assert_eq!(scorer.assess_json(b"{}", as_of).unwrap_err().code(), "missing-id");
    /// ```
    pub fn assess_json<'s>(
        &'s self,
        bytes: &[u8],
        as_of: impl Into<Moment>,
    ) -> Result<Assessment<'s>, ParseError> {
        let profile = Profile::from_json_within(bytes, &self.limits)?;
        Ok(self.assess(&profile, as_of))
    }
}
