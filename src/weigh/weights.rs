//! A weight set: every number of the weighing, as data, tied to the rules that it was made for.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::by_id::ById;
use super::policy::Policy;
use crate::fingerprint::Fingerprint;
use crate::order;
use crate::rule::{Adjustment, Basis, Group, Interaction, Mitigation, Record, Retired, Status};
use crate::units::{Overlap, Points};

/// The records that a weight set is made for.
///
/// ```
/// use hirerisk::Scorer;
/// let set = Scorer::builtin().rule_set();
/// assert!(set.rules.is_sorted_by_key(|record| record.id));
/// assert!(set.groups.iter().any(|group| group.id == "payee"));
/// ```
#[derive(Clone, Debug)]
pub struct RuleSet<'r> {
    /// The version of the rules that ship; rules of the caller's show in the fingerprint alone.
    pub version: &'r str,
    /// In the order of the ids.
    pub rules: Vec<Record<'r>>,
    /// Groups, in the order of the ids.
    pub groups: &'r [Group<'r>],
    /// Mitigations, in the order of the ids.
    pub mitigations: &'r [Mitigation<'r>],
    /// Interactions, in the order of the ids.
    pub interactions: &'r [Interaction<'r>],
    /// Rules that are no more.
    pub retired: Vec<Retired<'r>>,
    /// What the employer sets otherwise, in the order of the rules.
    pub adjustments: Vec<Adjustment<'r>>,
}

impl RuleSet<'_> {
    /// A fingerprint over ids, levels, groups and the prose of rules, over what is off, and over texts and
    /// parameters that the employer sets otherwise. What facts a rule needs, its honest
    /// readings and the patterns are not in it: `docs/ruleset.txt` shows a change of any of them.
    ///
    /// # Complexity
    ///
    /// Linear in the text of the records.
    ///
    /// ```
    /// use hirerisk::Scorer;
    /// let scorer = Scorer::builtin();
    /// let written = scorer.rule_set().fingerprint().to_string();
    /// assert_eq!(written.len(), 16);
    /// ```
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        let mut hash = Fingerprint::EMPTY;
        for record in &self.rules {
            hash.add_all(&[record.id, record.title, record.why, record.compares, record.proxy]);
            hash.add_all(record.group.as_slice());
            for level in record.levels {
                hash.add_all(&[level.name, level.says, level.why]);
            }
        }
        for group in self.groups {
            hash.add(group.id);
        }
        for mitigation in self.mitigations {
            hash.add_all(&[mitigation.id, mitigation.title]);
            hash.add_all(mitigation.answers);
        }
        for both in self.interactions {
            hash.add_all(&[both.id, both.title, both.why]);
            hash.add_all(both.one_of);
            hash.add_all(both.and_one_of);
        }
        for one in &self.adjustments {
            add_adjustment(&mut hash, one);
        }
        hash
    }
}

/// Points stand in the digest of the weights.
fn add_adjustment(hash: &mut Fingerprint, one: &Adjustment<'_>) {
    let mut add = |text: &str| hash.add_all(&[one.rule, text]);
    if one.off {
        add("off");
    }
    for text in one.texts {
        add(text.of.as_str());
        add(text.of.level().unwrap_or_default());
        add(text.ours);
    }
    for told in one.told {
        add(told.name);
        add(told.ours);
    }
}

/// Where a weight set comes from.
///
/// ```
/// use hirerisk::{Scorer, weigh::WeightOrigin};
/// assert_eq!(Scorer::builtin().weights().origin(), &WeightOrigin::HandSet);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeightOrigin {
    /// Set by hand, from the evidence.
    HandSet,
    /// Fitted to labelled cases.
    Fitted {
        /// Which cases, from when, labelled by whom.
        data: String,
    },
}

/// The weights of one rule.
///
/// # Units
///
/// Points are decibans, from 0 to the least of 50 and the coherence bound of the level's honest
/// share, [`Share::most_points`](crate::Share::most_points); they rise with the level.
///
/// ```
/// use hirerisk::{Points, Scorer};
/// let scorer = Scorer::builtin();
/// let rule = scorer.weights().rule("payment.holder_differs").unwrap();
/// assert!(rule.points["no_match"] <= rule.points["another_holder"]);
/// assert!(rule.points.values().all(|points| *points <= Points::new(50)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleWeights {
    /// On what they rest: `assumed`, `expert`, `literature` or `fitted(n)`.
    pub basis: Basis,
    /// Points by level.
    pub points: BTreeMap<Cow<'static, str>, Points>,
}

/// Every number of the weighing: points of rules, mitigations and interactions, overlaps of
/// groups, thresholds.
///
/// A set is tied to a rule set by its fingerprint. An unknown id, a missing weight, a number out of
/// range is an error when it is loaded, never a zero.
///
/// ```
/// use hirerisk::Scorer;
/// let scorer = Scorer::builtin();
/// let json = scorer.weights().to_json();
/// assert!(hirerisk::WeightSet::from_json(json.as_bytes(), &scorer.rule_set()).is_ok());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightSet {
    /// `hirerisk-weights/1`.
    schema: Cow<'static, str>,
    /// The set's own version.
    version: Cow<'static, str>,
    /// The rule set that it was made for.
    ruleset: Fingerprint,
    /// Where it comes from.
    origin: WeightOrigin,
    /// Thresholds.
    policy: Policy,
    /// Weights of rules by id.
    rules: ById<RuleWeights>,
    /// Overlap of each group by id, as part and whole.
    overlaps: ById<Overlap>,
    /// Points of mitigations by id.
    mitigations: BTreeMap<Cow<'static, str>, Points>,
    /// Points of interactions by id.
    interactions: BTreeMap<Cow<'static, str>, Points>,
}

/// The schema of a written weight set.
const SCHEMA: &str = "hirerisk-weights/1";

/// No weight is higher: a hundred thousand times.
///
/// # Source
///
/// Ours: well above the highest coherence bound, which is 40 points (1 in 10,000).
pub(crate) const HIGHEST: Points = Points::new(50);

impl WeightSet {
    /// The weights that stand in the records.
    ///
    /// # Complexity
    ///
    /// Linear in the rules, with a copy of each name.
    ///
    /// ```
    /// use hirerisk::{Scorer, WeightSet};
    /// let scorer = Scorer::builtin();
    /// assert_eq!(&WeightSet::of(&scorer.rule_set()), scorer.weights());
    /// ```
    #[must_use]
    pub fn of(rules: &RuleSet<'_>) -> WeightSet {
        let of_rule = |record: &Record<'_>| RuleWeights {
            basis: record.basis,
            points: points_by(&mut record.levels.iter().map(|level| (level.name, level.points))),
        };
        WeightSet {
            schema: Cow::Borrowed(SCHEMA),
            version: Cow::Borrowed(env!("CARGO_PKG_VERSION")),
            ruleset: rules.fingerprint(),
            origin: WeightOrigin::HandSet,
            policy: Policy::shipped(),
            rules: ById::of(rules.rules.iter().map(|rule| (rule.id, of_rule(rule)))),
            overlaps: ById::of(rules.groups.iter().map(|one| (one.id, one.overlap))),
            mitigations: points_by(&mut rules.mitigations.iter().map(|one| (one.id, one.points))),
            interactions: points_by(&mut rules.interactions.iter().map(|one| (one.id, one.points))),
        }
    }

    /// Reads a written set and checks it against the rules that it will weigh.
    ///
    /// # Errors
    ///
    /// [`WeightError`] names the first thing that is wrong: nothing of the set is used then.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes, and O(n log n) in the ids that are compared.
    ///
    /// ```
    /// use hirerisk::{Scorer, WeightSet};
    /// let scorer = Scorer::builtin();
    /// let rules = scorer.rule_set();
    /// let json = scorer.weights().to_json();
    /// // A fitted set is the same file with other numbers; an id that does not exist is an error.
    /// let odd = json.replace("payment.holder_differs", "payment.holder_difers");
    /// let error = WeightSet::from_json(odd.as_bytes(), &rules).unwrap_err();
    /// assert_eq!(error.code(), "weights-missing");
    /// let scorer = Scorer::builder().weights(WeightSet::from_json(json.as_bytes(), &rules)?).build();
    /// # assert!(scorer.is_ok());
    /// # Ok::<(), hirerisk::WeightError>(())
    /// ```
    #[inline] // Compiled where it is called: who keeps the weights that ship builds no reader for others.
    pub fn from_json(bytes: &[u8], rules: &RuleSet<'_>) -> Result<WeightSet, WeightError> {
        let set: WeightSet = serde_json::from_slice(bytes).map_err(|error| {
            WeightError::Unreadable { line: error.line(), column: error.column() }
        })?;
        set.check(rules)?;
        Ok(set)
    }

    /// The set as JSON, in the order of the ids.
    ///
    /// ```
    /// let json = hirerisk::Scorer::builtin().weights().to_json();
    /// assert!(json.contains("\"schema\": \"hirerisk-weights/1\""));
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// A fingerprint over the whole set: it stands in every assessment.
    ///
    /// # Complexity
    ///
    /// Linear in the written set.
    #[must_use]
    pub fn digest(&self) -> Fingerprint {
        Fingerprint::of([self.to_json().as_str()])
    }

    /// The set's own version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Where it comes from.
    #[must_use]
    pub const fn origin(&self) -> &WeightOrigin {
        &self.origin
    }

    /// The thresholds.
    #[must_use]
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The same weights under other thresholds.
    ///
    /// ```
    /// use hirerisk::{Points, Policy, Scorer};
    /// let strict = Policy::new("strict", Points::new(9), Points::new(24)).unwrap();
    /// let weights = Scorer::builtin().weights().clone().with_policy(strict);
    /// assert_eq!(weights.policy().escalate(), Points::new(24));
    /// ```
    #[must_use]
    pub fn with_policy(mut self, policy: Policy) -> WeightSet {
        self.policy = policy;
        self
    }

    /// The same weights with the employer's own points; a rule that is off has none.
    #[inline]
    pub(crate) fn adjusted(mut self, rules: &RuleSet<'_>) -> WeightSet {
        self.ruleset = rules.fingerprint();
        for one in &rules.adjustments {
            let Some(weights) = self.rules.get_mut(one.rule) else { continue };
            for (level, points) in &mut weights.points {
                let ours = one.points.iter().find(|change| change.level == level);
                *points = match (one.off, ours) {
                    (true, _) => Points::ZERO,
                    (false, Some(change)) => change.ours,
                    (false, None) => *points,
                };
            }
            if !one.points.is_empty() {
                weights.basis = Basis::Assumed;
            }
        }
        self
    }

    /// The same weights, said to be fitted to these data.
    #[cfg(feature = "tune")]
    pub(crate) fn fitted_to(mut self, data: &str) -> WeightSet {
        self.origin = WeightOrigin::Fitted { data: data.to_string() };
        self
    }

    /// The same weights with other points of one rule; a rule or level that is not there stays so.
    #[cfg(feature = "tune")]
    pub(crate) fn with_rule<'p>(
        mut self,
        id: &str,
        basis: Basis,
        points: impl Iterator<Item = (&'p str, Points)>,
    ) -> WeightSet {
        if let Some(weights) = self.rules.get_mut(id) {
            weights.basis = basis;
            for (level, points) in points {
                if let Some(slot) = weights.points.get_mut(level) {
                    *slot = points;
                }
            }
        }
        self
    }

    /// The weights of one rule.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&RuleWeights> {
        self.rules.get(id)
    }

    /// The overlap of one group; a quarter for a group that has none of its own.
    ///
    /// ```
    /// use hirerisk::{Overlap, Scorer};
    /// assert_eq!(Scorer::builtin().weights().overlap("payee"), Overlap::QUARTER);
    /// ```
    #[must_use]
    pub fn overlap(&self, group: &str) -> Overlap {
        self.overlaps.get(group).copied().unwrap_or(Overlap::QUARTER)
    }

    /// The points of one mitigation.
    ///
    /// As they are taken back, without a sign; 0 for an id that the set does not hold.
    ///
    /// ```
    /// use hirerisk::{Points, Scorer};
    /// let scorer = Scorer::builtin();
    /// assert!(scorer.weights().mitigation("mitigation.id_in_person") > Points::ZERO);
    /// assert_eq!(scorer.weights().mitigation("mitigation.a_smile"), Points::ZERO);
    /// ```
    #[must_use]
    pub fn mitigation(&self, id: &str) -> Points {
        self.mitigations.get(id).copied().unwrap_or(Points::ZERO)
    }

    /// The points of one interaction.
    ///
    /// 0 for an id that the set does not hold.
    #[must_use]
    pub fn interaction(&self, id: &str) -> Points {
        self.interactions.get(id).copied().unwrap_or(Points::ZERO)
    }

    /// Checks the set against the rules that it will weigh.
    ///
    /// # Errors
    ///
    /// [`WeightError`] names the first thing that is wrong.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the ids.
    ///
    /// ```
    /// use hirerisk::{Scorer, WeightError};
    /// let scorer = Scorer::builtin();
    /// let mut rules = scorer.rule_set();
    /// assert_eq!(scorer.weights().check(&rules), Ok(()));
    /// rules.rules.pop();
    /// let error = scorer.weights().check(&rules).unwrap_err();
    /// assert!(matches!(error, WeightError::OtherRules { .. }));
    /// ```
    #[inline]
    pub fn check(&self, rules: &RuleSet<'_>) -> Result<(), WeightError> {
        if self.schema != SCHEMA {
            return Err(WeightError::Schema { expected: SCHEMA });
        }
        // Told before the fingerprint, which differs then as well and says less.
        if let Some(retired) = rules.retired.iter().find(|one| self.rules.get(one.id).is_some()) {
            return Err(WeightError::retired(retired));
        }
        let expected = rules.fingerprint();
        if self.ruleset != expected {
            return Err(WeightError::OtherRules { expected, found: self.ruleset });
        }
        same_ids("rules", self.rules.ids(), rules.rules.iter().map(|record| record.id))?;
        same_ids("overlaps", self.overlaps.ids(), rules.groups.iter().map(|group| group.id))?;
        let mitigations = rules.mitigations.iter().map(|mitigation| mitigation.id);
        same_ids("mitigations", self.mitigations.keys(), mitigations)?;
        let interactions = rules.interactions.iter().map(|interaction| interaction.id);
        same_ids("interactions", self.interactions.keys(), interactions)?;
        for record in &rules.rules {
            if let Some(weights) = self.rules.get(record.id) {
                check_rule(record, weights)?;
            }
        }
        let others = self.mitigations.iter().chain(&self.interactions);
        others.into_iter().try_for_each(|(id, points)| within(id, *points, HIGHEST))
    }
}

/// A rule's levels are all there, rise, and stay within the coherence bounds of their honest shares.
#[inline]
fn check_rule(record: &Record<'_>, weights: &RuleWeights) -> Result<(), WeightError> {
    same_ids(record.id, weights.points.keys(), record.levels.iter().map(|level| level.name))?;
    let preview = matches!(record.status, Status::Preview(_));
    let mut before = Points::ZERO;
    for level in record.levels {
        let points = weights.points.get(level.name).copied().unwrap_or(Points::ZERO);
        let bound = level.honest.share.most_points().min(HIGHEST);
        within(record.id, points, if preview { Points::ZERO } else { bound })?;
        if points < before {
            return Err(WeightError::NotRising { id: record.id.to_string() });
        }
        before = points;
    }
    Ok(())
}

#[inline]
fn within(id: &str, points: Points, most: Points) -> Result<(), WeightError> {
    if points < Points::ZERO || points > most {
        return Err(WeightError::OutOfRange { id: id.to_string(), most });
    }
    Ok(())
}

/// A map, filled one by one: `collect` brings a sort of its own.
fn points_by(
    pairs: &mut dyn Iterator<Item = (&str, Points)>,
) -> BTreeMap<Cow<'static, str>, Points> {
    let mut map = BTreeMap::new();
    for (id, points) in pairs {
        map.insert(Cow::Owned(id.to_string()), points);
    }
    map
}

/// Both sides name the same things.
#[inline]
fn same_ids<'t>(
    section: &str,
    given: impl Iterator<Item = &'t Cow<'static, str>>,
    expected: impl Iterator<Item = &'t str>,
) -> Result<(), WeightError> {
    let given: Vec<&str> = given.map(AsRef::as_ref).collect();
    let mut expected: Vec<&str> = expected.collect();
    order::sort_by(&mut expected, Ord::cmp);
    if let Some(missing) = expected.iter().find(|id| !given.contains(id)) {
        let (section, id) = (section.to_string(), (*missing).to_string());
        return Err(WeightError::Missing { section, id });
    }
    if let Some(unknown) = given.iter().find(|id| expected.binary_search(id).is_err()) {
        let (section, id) = (section.to_string(), (*unknown).to_string());
        return Err(WeightError::Unknown { section, id });
    }
    Ok(())
}

/// A weight set could not be used.
///
/// The message names the part, the id and what was expected. Nothing of a set is used that has a
/// fault.
///
/// ```
/// use hirerisk::{Scorer, WeightSet};
/// let rules = Scorer::builtin().rule_set();
/// let error = WeightSet::from_json(b"{}", &rules).unwrap_err();
/// assert_eq!(error.code(), "weights-unreadable");
/// assert_eq!(error.to_string(), "line 1, column 2: expected a weight set");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WeightError {
    /// It is no weight set.
    #[error("line {line}, column {column}: expected a weight set")]
    Unreadable {
        /// Line of the text.
        line: usize,
        /// Column of the line.
        column: usize,
    },
    /// It is written in another schema.
    #[error("expected schema `{expected}`")]
    Schema {
        /// The schema that is read.
        expected: &'static str,
    },
    /// It was made for other rules.
    #[error("made for rule set {found}, the rules are {expected}")]
    OtherRules {
        /// The fingerprint of the rules.
        expected: Fingerprint,
        /// The fingerprint in the set.
        found: Fingerprint,
    },
    /// It weighs a rule that is no more.
    #[error("`{id}` is retired since {since}: {}", takes_over(successor.as_deref()))]
    Retired {
        /// The rule.
        id: String,
        /// The version of the rule set that no longer has it.
        since: String,
        /// The rule that took over.
        successor: Option<String>,
    },
    /// A weight is missing.
    #[error("`{section}`: no weight for `{id}`")]
    Missing {
        /// The part of the set.
        section: String,
        /// What lacks a weight.
        id: String,
    },
    /// A weight is given for something that does not exist.
    #[error("`{section}`: nothing is called `{id}`")]
    Unknown {
        /// The part of the set.
        section: String,
        /// What does not exist.
        id: String,
    },
    /// A weight lies outside what the evidence allows.
    #[error("`{id}`: expected 0 to {most} points")]
    OutOfRange {
        /// Whose weight.
        id: String,
        /// The most that it may be.
        most: Points,
    },
    /// The levels of a rule do not rise.
    #[error("`{id}`: expected points that rise with the level")]
    NotRising {
        /// Whose levels.
        id: String,
    },
}

/// What became of a retired rule, for a message.
pub(crate) fn takes_over(successor: Option<&str>) -> String {
    match successor {
        Some(id) => format!("`{id}` takes over"),
        None => "no rule takes over".into(),
    }
}

impl WeightError {
    fn retired(rule: &Retired<'_>) -> WeightError {
        WeightError::Retired {
            id: rule.id.to_string(),
            since: rule.since.to_string(),
            successor: rule.successor.map(ToString::to_string),
        }
    }

    /// A stable code.
    ///
    /// It stays the same from release to release.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            WeightError::Unreadable { .. } => "weights-unreadable",
            WeightError::Schema { .. } => "weights-schema",
            WeightError::OtherRules { .. } => "weights-other-rules",
            WeightError::Retired { .. } => "weights-retired",
            WeightError::Missing { .. } => "weights-missing",
            WeightError::Unknown { .. } => "weights-unknown",
            WeightError::OutOfRange { .. } => "weights-out-of-range",
            WeightError::NotRising { .. } => "weights-not-rising",
        }
    }
}
