//! What an employer set otherwise, and the exceptions that it made, as an assessment tells them.

use alloc::boxed::Box;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::report::{LineKind, LineReport, Text};
use super::{Assessment, Outcome};
use crate::rule::{Scope, TextOf};
use crate::units::{Moment, Points};
use crate::weigh::Lowered;

/// What an employer sets otherwise about a rule, beside what ships.
///
/// Who and why are the employer's own words, without what cannot be printed, and in short.
///
/// # Units
///
/// Points are decibans.
///
/// ```
/// use hirerisk::{Moment, Points, Redaction, Scorer, profile::Profile};
/// use hirerisk::rule::{Adjustment, PointsChange};
/// let ours = Adjustment {
///     rule: "payment.holder_differs",
///     by: "Head of Payroll",
///     why: "Joint accounts are common with us.",
///     at: "2026-05-04".parse()?,
///     made_for: "0.1.0",
///     points: &[PointsChange {
///         level: "another_holder",
///         was: Points::new(12),
///         ours: Points::new(8),
///     }],
///     off: false,
///     texts: &[],
///     told: &[],
/// };
/// let scorer = Scorer::builder().adjustment(ours).build()?;
/// let as_of: Moment = "2026-11-01".parse()?;
/// let report = scorer.assess(&Profile::default().id("c-1"), as_of).report(Redaction::Masked);
/// let entry = report.ledger.iter().find(|entry| entry.rule == "payment.holder_differs").unwrap();
/// let told = entry.adjusted.as_ref().unwrap();
/// assert_eq!((told.points[0].base, told.points[0].ours), (Points::new(12), Points::new(8)));
/// assert_eq!(told.by, "Head of Payroll");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdjustmentReport<'a> {
    /// Who decided it.
    pub by: Text<'a>,
    /// Why.
    pub why: Text<'a>,
    /// When.
    pub at: Moment,
    /// The version of the rule set that it was written for.
    pub made_for: Text<'a>,
    /// The rule carries no points.
    pub off: bool,
    /// Levels that have other points.
    pub points: Vec<PointsAdjusted<'a>>,
    /// Texts that are worded otherwise.
    pub texts: Vec<TextAdjusted<'a>>,
    /// Parameters that have other values.
    pub parameters: Vec<ParameterAdjusted<'a>>,
}

/// The points of a level, as they ship and here.
///
/// # Units
///
/// Decibans. [`AdjustmentReport`] shows one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointsAdjusted<'a> {
    /// The level.
    pub level: Text<'a>,
    /// What ships.
    pub base: Points,
    /// What holds here.
    pub ours: Points,
}

/// A text, as it ships; here it is told otherwise. [`AdjustmentReport`] holds them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextAdjusted<'a> {
    /// Which: `title`, `says` or `why`.
    pub text: Text<'a>,
    /// The level that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub level: Option<Text<'a>>,
    /// What ships.
    pub base: Text<'a>,
    /// What is told here.
    pub ours: Text<'a>,
}

/// A parameter, as it ships and here. [`AdjustmentReport`] holds them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParameterAdjusted<'a> {
    /// Its name in the rule.
    pub name: Text<'a>,
    /// What ships.
    pub base: Text<'a>,
    /// What holds here.
    pub ours: Text<'a>,
}

/// An exception that lowers a finding, or the most that a rule could still add.
///
/// Whom else it covers is not told: an assessment is of one candidate.
///
/// # Units
///
/// Points are decibans, of the finding by itself: beside others of its group it may count less, and the
/// exception's own line says what it takes back.
///
/// ```
/// use hirerisk::{Moment, Points, Redaction, Scorer, rule::{Exception, Scope}};
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # let at: Moment = "2026-03-27".parse()?;
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// let joint_account = Exception {
///     id: "payroll-7",
///     rule: "payment.holder_differs",
///     levels: &[],
///     scope: Scope::Named(&["c-1"]),
///     points: Points::new(3),
///     why: "The spouse's account, seen with both at the bank.",
///     by: "Head of Payroll",
///     from: "2026-03-01".parse()?,
///     until: "2026-06-30".parse()?,
/// };
/// let scorer = Scorer::builder().exception(joint_account).build()?;
/// let lines = scorer.assess(&profile, at).lines(Redaction::Masked);
/// let counted: Vec<_> = lines.iter().map(|line| (&*line.id, line.counted.get())).collect();
/// assert_eq!(counted, [("payment.holder_differs", 12), ("payroll-7", -9)]);
/// let told = lines[0].exception.as_ref().unwrap();
/// assert_eq!((told.base, told.left, &*told.by), (Points::new(12), Points::new(3), "Head of Payroll"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExceptionReport<'a> {
    /// Its id.
    pub id: Text<'a>,
    /// The rule.
    pub rule: Text<'a>,
    /// The level of the finding, or the top level of a rule that could not be judged.
    pub level: Text<'a>,
    /// Points without it.
    pub base: Points,
    /// Points that it leaves.
    pub left: Points,
    /// It is of everybody, and not of named candidates.
    pub everybody: bool,
    /// Who decided it.
    pub by: Text<'a>,
    /// Why.
    pub why: Text<'a>,
    /// From when on it holds.
    pub from: Moment,
    /// Until when.
    pub until: Moment,
}

impl<'s> Assessment<'s> {
    /// What is set otherwise about a rule.
    pub(super) fn adjusted(&self, rule: usize) -> Option<Box<AdjustmentReport<'s>>> {
        let adjusted = self.book.adjusted(rule)?;
        let (one, record) = (&adjusted.adjustment, &self.book.entries.get(rule)?.record);
        let level = |name: &str| record.levels.iter().find(|level| level.name == name);
        let mut points = Vec::new();
        for (change, base) in one.points.iter().zip(&adjusted.base) {
            let level = Text::Borrowed(change.level);
            points.push(PointsAdjusted { level, base: *base, ours: change.ours });
        }
        let mut texts = Vec::new();
        for text in one.texts {
            let base = match text.of {
                TextOf::Title => Some(adjusted.title),
                TextOf::Says(name) => level(name).map(|level| level.says),
                TextOf::Why(name) => level(name).map(|level| level.why),
            };
            texts.push(TextAdjusted {
                text: Text::Borrowed(text.of.as_str()),
                level: text.of.level().map(Text::Borrowed),
                base: Text::Borrowed(base.unwrap_or_default()),
                ours: Text::Borrowed(text.ours),
            });
        }
        let mut parameters = Vec::new();
        for change in one.told {
            let [name, base, ours] = [change.name, change.base, change.ours].map(Text::Borrowed);
            parameters.push(ParameterAdjusted { name, base, ours });
        }
        Some(Box::new(AdjustmentReport {
            by: Text::Borrowed(&adjusted.by),
            why: Text::Borrowed(&adjusted.why),
            at: one.at,
            made_for: Text::Borrowed(one.made_for),
            off: one.off,
            points,
            texts,
            parameters,
        }))
    }

    /// The exception that lowers a rule at a level.
    pub(super) fn exception(&self, rule: usize, level: usize) -> Option<Box<ExceptionReport<'s>>> {
        let lowest = self.in_force.lowest(self.book, (rule, level))?;
        let record = &self.book.entries.get(rule)?.record;
        let one = &lowest.exception;
        Some(Box::new(ExceptionReport {
            id: Text::Borrowed(&lowest.id),
            rule: Text::Borrowed(record.id),
            level: Text::Borrowed(record.levels.get(level)?.name),
            base: self.book.points(rule, level),
            left: one.points,
            everybody: matches!(one.scope, Scope::Everybody),
            by: Text::Borrowed(&lowest.by),
            why: Text::Borrowed(&lowest.why),
            from: one.from,
            until: one.until,
        }))
    }

    /// The exception that lowers what a rule found, or the most that it could still add.
    pub(super) fn exception_of(
        &self,
        rule: usize,
        outcome: Outcome,
    ) -> Option<Box<ExceptionReport<'s>>> {
        let level = match outcome {
            Outcome::Fired => {
                let place = self.findings.binary_search_by_key(&rule, |line| line.rule).ok()?;
                self.evidence.rung(place)?.place()
            }
            Outcome::Unknown(_) => self.book.top_level(rule)?,
            Outcome::Quiet | Outcome::Preview | Outcome::NotDue(_) => return None,
        };
        self.exception(rule, level)
    }

    /// The line of an exception: what it takes back of a finding.
    pub(super) fn lowered(&self, lowered: Lowered) -> Option<LineReport<'s>> {
        let record = &self.book.entries.get(lowered.rule)?.record;
        let exception = self.exception_of(lowered.rule, Outcome::Fired)?;
        Some(LineReport {
            group: record.group.map(Text::Borrowed),
            why: exception.why.clone(),
            id: exception.id.clone(),
            exception: Some(exception),
            ..self.line(LineKind::Exception, (record.id, record.title), lowered.points.negated())
        })
    }
}
