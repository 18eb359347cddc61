//! The type most people meet: it runs the stages in order.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

use crate::assessment::{Assessment, Basics, Evidence, Outcome, Weighed};
use crate::catalog;
use crate::facts::{Compared, Facts, Missing, Signal, Speaks, StepKind};
use crate::profile::{Origin, Profile, Step, StepResult};
use crate::rule::{
    Carry, Finding, Fired, GROUPS, Group, Interaction, Judge, Mitigation, Record, Status,
};
use crate::units::{Moment, Points};
use crate::weigh::{
    Fingerprint, Line, Policy, RuleSet, Scale, WeightError, WeightSet, bit, evaluate,
};

/// On whose behalf assessments are made: it decides which duties an assessment names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalBasis {
    /// The employer assesses its own candidates.
    #[default]
    FirstParty,
    /// Somebody assesses for other employers: further duties apply, and every result says so.
    ThirdParty,
}

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
    rules: Vec<Entry<'r>>,
    points: Vec<Points>,
    groups: Vec<Group<'r>>,
    mitigations: &'r [Mitigation<'r>],
    interactions: &'r [Interaction<'r>],
    scale: Scale,
    weights: WeightSet,
    ruleset: Fingerprint,
    digest: Fingerprint,
    basis: LegalBasis,
    purpose: Cow<'static, str>,
}

/// A rule as the scorer holds it.
pub(crate) struct Entry<'r> {
    judge: &'r dyn Judge,
    pub(crate) record: Record<'r>,
    pub(crate) group: usize,
    /// Where its levels begin in the list of points.
    first_level: usize,
    /// Whether any fact it reads was observed or verified.
    sees_first_hand: bool,
}

impl fmt::Debug for Scorer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scorer")
            .field("rules", &self.rules.len())
            .field("ruleset", &self.ruleset)
            .field("weights", &self.digest)
            .finish_non_exhaustive()
    }
}

impl Scorer<'static> {
    /// The rules and weights that ship.
    ///
    /// # Complexity
    ///
    /// A few hundred microseconds; keep it.
    #[must_use]
    pub fn builtin() -> Scorer<'static> {
        let rules: Vec<&'static dyn Judge> =
            catalog::rules().map(|rule| -> &'static dyn Judge { rule }).collect();
        let weights = WeightSet::of(&rule_set(&rules));
        Scorer::assemble(rules, weights)
    }
}

/// The records of rules beside the groups, mitigations and interactions that ship.
fn rule_set<'r>(rules: &[&'r dyn Judge]) -> RuleSet<'r> {
    RuleSet {
        rules: rules.iter().map(|rule| rule.record()).collect(),
        groups: GROUPS,
        mitigations: catalog::MITIGATIONS,
        interactions: catalog::INTERACTIONS,
    }
}

impl<'r> Scorer<'r> {
    /// A builder that starts from what ships.
    #[must_use]
    pub fn builder() -> ScorerBuilder<'r> {
        ScorerBuilder {
            rules: catalog::rules().map(|rule| -> &'r dyn Judge { rule }).collect(),
            weights: None,
            policy: None,
            basis: LegalBasis::FirstParty,
            purpose: Cow::Borrowed(PURPOSE),
        }
    }

    fn assemble(judges: Vec<&'r dyn Judge>, weights: WeightSet) -> Scorer<'r> {
        let set = rule_set(&judges);
        let ruleset = set.fingerprint();
        let mut groups: Vec<Group<'r>> = set.groups.to_vec();
        let mut points = Vec::new();
        let mut rules = Vec::with_capacity(judges.len());
        for (judge, record) in judges.into_iter().zip(&set.rules) {
            let group = place_of_group(&mut groups, record);
            let first_level = points.len();
            let given = weights.rule(record.id);
            points.extend(record.levels.iter().map(|level| {
                given
                    .and_then(|given| given.points.get(level.name))
                    .copied()
                    .unwrap_or(level.points)
            }));
            let mut read = record.needs.iter().chain(record.reads);
            let sees_first_hand =
                !record.ip_only && read.any(|signal| signal.row().origin != Origin::Claimed);
            rules.push(Entry { judge, record: *record, group, first_level, sees_first_hand });
        }
        let scale = scale(&groups, &rules, &weights);
        let digest = weights.digest();
        Scorer {
            rules,
            points,
            groups,
            mitigations: set.mitigations,
            interactions: set.interactions,
            scale,
            weights,
            ruleset,
            digest,
            basis: LegalBasis::FirstParty,
            purpose: Cow::Borrowed(PURPOSE),
        }
    }

    /// The records that the scorer weighs.
    #[must_use]
    pub fn rule_set(&self) -> RuleSet<'r> {
        RuleSet {
            rules: self.rules.iter().map(|entry| entry.record).collect(),
            groups: GROUPS,
            mitigations: self.mitigations,
            interactions: self.interactions,
        }
    }

    /// The weights in use.
    #[must_use]
    pub const fn weights(&self) -> &WeightSet {
        &self.weights
    }

    /// The thresholds in use.
    #[must_use]
    pub const fn policy(&self) -> &Policy {
        self.weights.policy()
    }

    pub(crate) fn entries(&self) -> &[Entry<'r>] {
        &self.rules
    }

    pub(crate) fn groups(&self) -> &[Group<'r>] {
        &self.groups
    }

    pub(crate) const fn mitigations(&self) -> &'r [Mitigation<'r>] {
        self.mitigations
    }

    pub(crate) const fn interactions(&self) -> &'r [Interaction<'r>] {
        self.interactions
    }

    pub(crate) const fn scale(&self) -> &Scale {
        &self.scale
    }

    pub(crate) fn basics(&self) -> Basics<'_> {
        Basics {
            ruleset: self.ruleset,
            digest: self.digest,
            basis: self.basis,
            purpose: &self.purpose,
        }
    }

    /// The points of a rule's level.
    pub(crate) fn points(&self, rule: usize, level: usize) -> Points {
        let Some(entry) = self.rules.get(rule) else { return Points::ZERO };
        self.points.get(entry.first_level.saturating_add(level)).copied().unwrap_or_default()
    }

    /// Assesses a profile as it stood at a moment.
    ///
    /// Total: every profile gets an assessment. The same profile and moment give the same one.
    ///
    /// # Complexity
    ///
    /// O(rules + n log n) in the entries of the profile. A quiet rule allocates nothing.
    #[must_use]
    pub fn assess<'s>(&'s self, profile: &Profile<'_>, as_of: impl Into<Moment>) -> Assessment<'s> {
        let facts = Facts::of(profile, as_of.into());
        let mut seen = Judged::new(self, &facts);
        for (index, entry) in self.rules.iter().enumerate() {
            seen.note(index, entry.judge.judge(&facts));
        }
        seen.weigh()
    }
}

/// What an assessment is for, unless the caller says otherwise.
const PURPOSE: &str = "hiring";

/// The group of a rule; a rule without one stands alone in a group of its own.
fn place_of_group<'r>(groups: &mut Vec<Group<'r>>, record: &Record<'r>) -> usize {
    let id = record.group.unwrap_or(record.id);
    if let Some(place) = groups.iter().position(|group| group.id == id) {
        return place;
    }
    let overlap = crate::units::Overlap::QUARTER;
    groups.push(Group { id, cause: record.title, carries: true, overlap });
    groups.len().saturating_sub(1)
}

fn scale(groups: &[Group<'_>], rules: &[Entry<'_>], weights: &WeightSet) -> Scale {
    let group_of = |id: &&str| groups.iter().position(|group| group.id == *id);
    let rules_of = |ids: &[&str]| -> Vec<usize> {
        ids.iter().filter_map(|id| rules.iter().position(|entry| entry.record.id == *id)).collect()
    };
    Scale {
        groups: groups.iter().map(|group| (weights.overlap(group.id), group.carries)).collect(),
        mitigations: catalog::MITIGATIONS
            .iter()
            .map(|one| {
                (weights.mitigation(one.id), one.answers.iter().filter_map(group_of).collect())
            })
            .collect(),
        interactions: catalog::INTERACTIONS
            .iter()
            .map(|one| {
                let parts = [rules_of(one.one_of), rules_of(one.and_one_of)];
                (weights.interaction(one.id), parts)
            })
            .collect(),
    }
}

/// The verdicts of one profile, on their way to the scale.
struct Judged<'s, 'f, 'p> {
    scorer: &'s Scorer<'s>,
    facts: &'f Facts<'p>,
    outcomes: Vec<Outcome>,
    lines: Vec<Line>,
    fired: Vec<Fired>,
}

impl<'s, 'f, 'p> Judged<'s, 'f, 'p> {
    fn new(scorer: &'s Scorer<'_>, facts: &'f Facts<'p>) -> Self {
        Judged {
            scorer,
            facts,
            outcomes: Vec::with_capacity(scorer.rules.len()),
            lines: Vec::new(),
            fired: Vec::new(),
        }
    }

    /// Notes the verdict of a rule.
    fn note(&mut self, rule: usize, verdict: Result<Finding, Missing>) {
        let Some(entry) = self.scorer.rules.get(rule) else { return };
        let preview = matches!(entry.record.status, Status::Preview(_));
        let outcome = match verdict {
            Ok(Finding::Quiet) => Outcome::Quiet,
            Ok(Finding::Fired(_)) if preview => Outcome::Preview,
            Ok(Finding::Fired(fired)) => {
                self.lines.push(self.line(rule, entry, &fired));
                self.fired.push(fired);
                Outcome::Fired
            }
            Err(_) if entry.record.stage > self.facts.stage() => {
                Outcome::NotDue { near: self.near(&entry.record) }
            }
            Err(missing) => Outcome::Unknown { missing, near: self.near(&entry.record) },
        };
        self.outcomes.push(outcome);
    }

    /// Whether an unknown rule has other facts already, or a claim that it would check. Names and
    /// homes do not count: everybody gives them.
    fn near(&self, record: &Record<'_>) -> bool {
        let tells = |signal: &&Signal| {
            let row = signal.row();
            let common = matches!(row.compared, Compared::Names | Compared::Nearness)
                || **signal == Signal::ClaimsResidenceCountry;
            let claimed = row.origin == Origin::Claimed;
            row.speaks == Speaks::Plainly && !(claimed && common)
        };
        let claim = |signal: &&Signal| signal.row().origin == Origin::Claimed;
        let mut facts = record.needs.iter().chain(record.reads.iter().filter(claim)).filter(tells);
        facts.any(|signal| self.facts.is_given(*signal))
    }

    fn line(&self, rule: usize, entry: &Entry<'_>, fired: &Fired) -> Line {
        let first_hand = !entry.record.ip_only
            && fired.cites().any(|cite| cite.signal.row().origin != Origin::Claimed);
        Line {
            rule,
            group: entry.group,
            points: self.scorer.points(rule, fired.rung.place()),
            answered: 0,
            carry: carry(entry, fired.rung.place()),
            first_hand,
        }
    }

    /// Weighs what was noted.
    fn weigh(mut self) -> Assessment<'s> {
        let steps = Steps::of(self.scorer, self.facts);
        for (line, fired) in self.lines.iter_mut().zip(&self.fired) {
            line.answered = steps.answering(self.facts, fired);
        }
        let scale = &self.scorer.scale;
        let totals = evaluate(scale, &self.lines, steps.held);
        let low = self.low(&steps);
        let high = self.high(&steps);
        let policy = self.scorer.policy();
        let weighed = Weighed {
            band: policy.band(totals.score, totals.carried),
            low: (low.score, policy.band(low.score, low.carried)),
            high: (high.score, policy.band(high.score, high.carried)),
            totals,
        };
        let evidence = Evidence::of(self.facts, &self.fired);
        Assessment::new((self.scorer, self.facts), weighed, evidence, (self.outcomes, self.lines))
    }

    /// Unknown rules quiet, fired ones as they stand, every unsettled mitigation held.
    fn low(&self, steps: &Steps<'_>) -> crate::weigh::Totals {
        let lines: Vec<Line> = self
            .lines
            .iter()
            .map(|line| Line { answered: line.answered | steps.unsettled, ..*line })
            .collect();
        evaluate(&self.scorer.scale, &lines, steps.held | steps.unsettled)
    }

    /// Unknown rules due at their top level, fired ones as high as a missing fact leaves open, no
    /// unsettled mitigation held.
    fn high(&self, steps: &Steps<'_>) -> crate::weigh::Totals {
        let mut lines = Vec::with_capacity(self.outcomes.len());
        for (line, fired) in self.lines.iter().zip(&self.fired) {
            lines.push(self.risen(line, fired));
        }
        for (rule, outcome) in self.outcomes.iter().enumerate() {
            if let (Outcome::Unknown { .. }, Some(entry)) = (outcome, self.scorer.rules.get(rule)) {
                lines.extend(self.top(rule, entry));
            }
        }
        evaluate(&self.scorer.scale, &lines, steps.held)
    }

    /// A fired line at the level that a missing grading fact leaves open. What would raise it is
    /// not seen yet, so no step that holds answers it.
    fn risen(&self, line: &Line, fired: &Fired) -> Line {
        let Some((rung, _)) = fired.open else { return *line };
        let points = self.scorer.points(line.rule, rung.place());
        let carry = self.scorer.rules.get(line.rule).map(|entry| carry(entry, rung.place()));
        Line { points, answered: 0, carry: carry.unwrap_or(line.carry), ..*line }
    }

    /// An unknown rule at its top level.
    fn top(&self, rule: usize, entry: &Entry<'_>) -> Option<Line> {
        if matches!(entry.record.status, Status::Preview(_)) {
            return None;
        }
        let level = entry.record.levels.len().checked_sub(1)?;
        Some(Line {
            rule,
            group: entry.group,
            points: self.scorer.points(rule, level),
            answered: 0,
            carry: carry(entry, level),
            first_hand: entry.sees_first_hand,
        })
    }
}

fn carry(entry: &Entry<'_>, level: usize) -> Carry {
    entry.record.levels.get(level).map_or(Carry::Never, |level| level.carry)
}

/// The steps on record: which mitigations hold, and which are not settled.
struct Steps<'p> {
    held: u64,
    unsettled: u64,
    passed: Vec<(usize, &'p Step<'p>)>,
}

impl<'p> Steps<'p> {
    fn of(scorer: &Scorer<'_>, facts: &Facts<'p>) -> Self {
        let mut steps = Steps { held: 0, unsettled: 0, passed: Vec::new() };
        let mut settled = 0;
        for step in facts.steps() {
            let Some(mitigation) = step.kind.and_then(|kind| place_of(scorer, kind)) else {
                continue;
            };
            let whole = step.parts.iter().all(|part| *part == StepResult::Passed);
            match step.result {
                Some(StepResult::Passed) if whole => {
                    steps.held |= bit(mitigation);
                    settled |= bit(mitigation);
                    steps.passed.push((mitigation, step.entry));
                }
                Some(StepResult::Failed) => settled |= bit(mitigation),
                Some(StepResult::Passed | StepResult::Open) | None => {}
            }
        }
        let all = (0..scorer.mitigations.len()).fold(0, |all, index| all | bit(index));
        steps.unsettled = all & !settled;
        steps
    }

    /// The mitigations that answer a finding: done no earlier than its latest fact, and concerning
    /// the same account, device, address or document.
    fn answering(&self, facts: &Facts<'_>, fired: &Fired) -> u64 {
        let answers = |(_, step): &&(usize, &Step<'_>)| facts.answers(step, fired.cites());
        self.passed.iter().filter(answers).fold(0, |bits, (mitigation, _)| bits | bit(*mitigation))
    }
}

fn place_of(scorer: &Scorer<'_>, kind: StepKind) -> Option<usize> {
    scorer.mitigations.iter().position(|mitigation| mitigation.step == kind)
}

/// Builds a scorer from what ships and what the caller adds.
///
/// ```
/// use hirerisk::{Points, Policy, Scorer};
/// let policy = Policy::new("strict", Points::new(9), Points::new(24)).unwrap();
/// let scorer = Scorer::builder().policy(policy).build().unwrap();
/// assert_eq!(scorer.policy().verify(), Points::new(9));
/// ```
pub struct ScorerBuilder<'r> {
    rules: Vec<&'r dyn Judge>,
    weights: Option<WeightSet>,
    policy: Option<Policy>,
    basis: LegalBasis,
    purpose: Cow<'static, str>,
}

impl fmt::Debug for ScorerBuilder<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScorerBuilder").field("rules", &self.rules.len()).finish_non_exhaustive()
    }
}

impl<'r> ScorerBuilder<'r> {
    /// Adds a rule of the caller's.
    #[must_use]
    pub fn rule(mut self, rule: &'r dyn Judge) -> Self {
        self.rules.push(rule);
        self
    }

    /// Takes these rules and no others.
    #[must_use]
    pub fn only(mut self, rules: impl IntoIterator<Item = &'r dyn Judge>) -> Self {
        self.rules = rules.into_iter().collect();
        self
    }

    /// Weighs with this set in place of the points that stand in the records.
    #[must_use]
    pub fn weights(mut self, weights: WeightSet) -> Self {
        self.weights = Some(weights);
        self
    }

    /// Takes these thresholds in place of those of the weight set.
    #[must_use]
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = Some(policy);
        self
    }

    /// Says on whose behalf assessments are made.
    #[must_use]
    pub fn basis(mut self, basis: LegalBasis) -> Self {
        self.basis = basis;
        self
    }

    /// Says what assessments are for; it stands in every result.
    #[must_use]
    pub fn purpose(mut self, purpose: impl Into<Cow<'static, str>>) -> Self {
        self.purpose = purpose.into();
        self
    }

    /// Checks everything against everything.
    ///
    /// # Errors
    ///
    /// [`BuildError`] where an id stands twice, the weights do not fit the rules, or the purpose is
    /// empty.
    pub fn build(mut self) -> Result<Scorer<'r>, BuildError> {
        if self.purpose.trim().is_empty() {
            return Err(BuildError::NoPurpose);
        }
        self.rules.sort_by(|one, two| one.record().id.cmp(two.record().id));
        let mut last = "";
        for rule in &self.rules {
            let id = rule.record().id;
            if id == last {
                return Err(BuildError::DuplicateRule { id: id.into() });
            }
            last = id;
        }
        let set = rule_set(&self.rules);
        let weights = self.weights.unwrap_or_else(|| WeightSet::of(&set));
        weights.check(&set)?;
        let weights = match self.policy {
            Some(policy) => weights.with_policy(policy),
            None => weights,
        };
        let scorer = Scorer::assemble(self.rules, weights);
        Ok(Scorer { basis: self.basis, purpose: self.purpose, ..scorer })
    }
}

/// A scorer could not be built.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// Two rules have one id.
    #[error("two rules are called `{id}`")]
    DuplicateRule {
        /// The id.
        id: alloc::string::String,
    },
    /// The weights do not fit the rules.
    #[error(transparent)]
    Weights(#[from] WeightError),
    /// No purpose is stated.
    #[error("expected a purpose")]
    NoPurpose,
}
