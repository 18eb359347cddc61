//! What one set of rules says of one profile, and what two sets say differently. It is data, so that it can be kept
//! for a rule set that another build holds.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use serde::{Deserialize, Serialize};

use crate::assessment::{Assessment, LineKind, Redaction};
use crate::scorer::Scorer;
use crate::units::Points;
use crate::weigh::Band;

/// What stands between the ids of a rule and of its exception on the line of the latter.
const EXCEPTION: &str = " by exception ";

/// The sum, the band and the lines of one assessment.
///
/// ```
/// use hirerisk::backtest::Judged;
/// use hirerisk::{Moment, Points, Scorer};
/// let scorer = Scorer::builtin();
/// let as_of: Moment = "2026-04-01".parse().unwrap();
/// let bytes = br#"{"id": "c-1", "payments": {"accounts": [{"account": "acct-1", "holder_check":
///     {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}]}}"#;
/// let judged = Judged::of(&scorer.assess_json(bytes, as_of).unwrap());
/// assert_eq!(judged.lines["payment.holder_differs"].to_string(), "another_holder 12");
/// assert_eq!(judged.score, Points::new(12));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The sum of the lines.
    pub score: Points,
    /// What to do.
    pub band: Band,
    /// The lines by id. A step stands once in each group that it answers: `holder_recheck in payee`; what an exception
    /// takes back, beside its rule: `payment.holder_differs by exception payroll-7`.
    pub lines: BTreeMap<String, Counts>,
}

impl Judged {
    /// Of an assessment.
    #[must_use]
    pub fn of(assessment: &Assessment<'_>) -> Judged {
        let mut lines: BTreeMap<String, Counts> = BTreeMap::new();
        for line in assessment.lines(Redaction::Codes) {
            let id = match (line.kind, &line.exception, &line.group) {
                (LineKind::Exception, Some(one), _) => format!("{}{EXCEPTION}{}", one.rule, one.id),
                (LineKind::Mitigation, _, Some(group)) => format!("{} in {group}", line.id),
                _ => line.id.to_string(),
            };
            let level = String::from(line.level.as_deref().unwrap_or_default());
            lines.insert(id, Counts { level, base: line.base, counted: line.counted });
        }
        Judged { score: assessment.score(), band: assessment.band(), lines }
    }

    /// The lines that another set gives otherwise, in the order of the ids.
    ///
    /// ```
    /// use hirerisk::{Moment, Scorer, backtest::Judged, profile::Profile};
    /// let scorer = Scorer::builtin();
    /// let as_of: Moment = "2026-04-01".parse().unwrap();
    /// let judged = Judged::of(&scorer.assess(&Profile::default().id("c-1"), as_of));
    /// assert!(judged.differences(&judged).is_empty());
    /// ```
    #[must_use]
    pub fn differences(&self, after: &Judged) -> Vec<LineDiffers> {
        let ids: BTreeSet<&String> = self.lines.keys().chain(after.lines.keys()).collect();
        let both = ids.into_iter().map(|id| LineDiffers {
            id: id.clone(),
            before: self.lines.get(id).cloned(),
            after: after.lines.get(id).cloned(),
        });
        both.filter(|line| line.before != line.after).collect()
    }
}

/// One line of a bill: its level, its points and those that count.
///
/// ```
/// use hirerisk::{Points, backtest::Counts};
/// let beside_a_stronger_one = Counts { level: "low".into(), base: Points::new(6), counted: Points::new(1) };
/// assert_eq!(beside_a_stronger_one.to_string(), "low 6, counts 1");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// The level of a rule; empty for a step and for what came together.
    pub level: String,
    /// Points by itself.
    pub base: Points,
    /// Points that count.
    pub counted: Points,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Counts { level, base, counted } = self;
        let space = if level.is_empty() { "" } else { " " };
        write!(f, "{level}{space}{base}")?;
        if base == counted { Ok(()) } else { write!(f, ", counts {counted}") }
    }
}

/// A line that two sets give differently.
///
/// ```
/// use hirerisk::Points;
/// use hirerisk::backtest::{Counts, LineDiffers};
/// let one = |points| Counts { level: "low".into(), base: Points::new(points), counted: Points::new(points) };
/// let line = LineDiffers { id: "made.rule".into(), before: None, after: Some(one(4)) };
/// assert_eq!(line.to_string(), "made.rule: nothing -> low 4");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineDiffers {
    /// The rule, step or combination.
    pub id: String,
    /// Its line under the one set.
    pub before: Option<Counts>,
    /// Its line under the other.
    pub after: Option<Counts>,
}

impl LineDiffers {
    /// The rule, step or combination whose finding it is: of the line of an exception, the rule.
    pub(super) fn of(&self) -> &str {
        self.id.split_once(EXCEPTION).map_or(&self.id, |(rule, _)| rule)
    }

    /// Whether the finding itself is another, and not only its share beside others of its group.
    pub(super) fn by_itself(&self) -> bool {
        let own = |counts: &Option<Counts>| {
            counts.as_ref().map(|counts| (counts.level.clone(), counts.base))
        };
        own(&self.before) != own(&self.after)
    }
}

impl fmt::Display for LineDiffers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told =
            |counts: &Option<Counts>| counts.as_ref().map_or("nothing".into(), Counts::to_string);
        write!(f, "{}: {} -> {}", self.id, told(&self.before), told(&self.after))
    }
}

/// How much a change of rules or weights is, in the terms of semantic versions.
///
/// ```
/// use hirerisk::backtest::Size;
/// assert_eq!(Size::of(0, 3), Size::Minor);
/// assert!(Size::Minor < Size::Major);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// No point moved.
    Patch,
    /// Points moved; nobody crossed a band.
    Minor,
    /// Somebody crossed a band.
    Major,
}

impl Size {
    /// The size of a change under which so many crossed a band and so many points or lines moved.
    #[must_use]
    pub const fn of(crossed: u64, moved: u64) -> Size {
        match (crossed, moved) {
            (0, 0) => Size::Patch,
            (0, _) => Size::Minor,
            _ => Size::Major,
        }
    }

    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Size::Patch => "patch",
            Size::Minor => "minor",
            Size::Major => "major",
        }
    }
}

/// A set of rules and weights as numbers: its versions, its thresholds, and every number of the weighing that is
/// points.
///
/// ```
/// use hirerisk::{Points, Scorer, backtest::SetNumbers};
/// let set = SetNumbers::of(&Scorer::builtin());
/// assert_eq!(set.numbers["payment.holder_differs at another_holder"], Points::new(12));
/// assert_eq!(set.thresholds.map(Points::get), [7, 20]);
/// assert!(set.differences(&set).is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetNumbers {
    /// Version and fingerprint of the rules.
    pub ruleset: String,
    /// Version and fingerprint of the weights.
    pub weights: String,
    /// From how many points: `verify` and `escalate`.
    pub thresholds: [Points; 2],
    /// Points by what they belong to: `rule at level`, a step, a combination.
    pub numbers: BTreeMap<String, Points>,
}

impl SetNumbers {
    /// Of a scorer.
    #[must_use]
    pub fn of(scorer: &Scorer<'_>) -> SetNumbers {
        let (rules, weights) = (scorer.rule_set(), scorer.weights());
        let mut numbers = BTreeMap::new();
        for record in &rules.rules {
            let of_rule = weights.rule(record.id).into_iter().flat_map(|one| &one.points);
            let named =
                of_rule.map(|(level, points)| (format!("{} at {level}", record.id), *points));
            numbers.extend(named);
        }
        let steps = rules.mitigations.iter().map(|one| (one.id, weights.mitigation(one.id)));
        let both = rules.interactions.iter().map(|one| (one.id, weights.interaction(one.id)));
        numbers.extend(steps.chain(both).map(|(id, points)| (String::from(id), points)));
        SetNumbers {
            ruleset: format!("{} {}", rules.version, rules.fingerprint()),
            weights: format!("{} {}", weights.version(), weights.digest()),
            thresholds: [weights.policy().verify(), weights.policy().escalate()],
            numbers,
        }
    }

    /// The points that another set gives otherwise, whether anybody shows it or not.
    #[must_use]
    pub fn differences(&self, after: &SetNumbers) -> Vec<NumberDiffers> {
        let ids: BTreeSet<&String> = self.numbers.keys().chain(after.numbers.keys()).collect();
        let both = ids.into_iter().map(|id| NumberDiffers {
            id: id.clone(),
            before: self.numbers.get(id).copied(),
            after: after.numbers.get(id).copied(),
        });
        both.filter(|number| number.before != number.after).collect()
    }
}

/// Points that two sets give differently.
///
/// ```
/// use hirerisk::{Points, backtest::NumberDiffers};
/// let number = NumberDiffers { id: "made.rule at low".into(), before: Some(Points::new(3)), after: None };
/// assert_eq!(number.to_string(), "made.rule at low: 3 -> none");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberDiffers {
    /// What they belong to.
    pub id: String,
    /// Under the one set.
    pub before: Option<Points>,
    /// Under the other.
    pub after: Option<Points>,
}

impl fmt::Display for NumberDiffers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |points: Option<Points>| points.map_or("none".into(), |points| points.to_string());
        write!(f, "{}: {} -> {}", self.id, of(self.before), of(self.after))
    }
}
