//! What an employer has to decide about its adjustments once the rules that ship have moved.

use alloc::borrow::Cow;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::weights::RuleSet;
use crate::fingerprint::Fingerprint;
use crate::label::printable;
use crate::rule::{Adjustment, Level, Record, Status, TextChange, TextOf};
use crate::units::Moment;

type Text<'a> = Cow<'a, str>;

/// Every value that an employer sets otherwise, against the rules that ship now: what shipped when it was
/// written, what ships now, ours, and what is to be decided.
///
/// The rules are those that ship: a rule set without adjustments, as that of
/// [`Scorer::builtin`](crate::Scorer::builtin). Nothing is decided here, and a scorer takes the adjustments
/// as they are until somebody has.
///
/// ```
/// use hirerisk::{Points, Scorer, rule::{Adjustment, PointsChange}, weigh::{Decide, UpgradeReport}};
/// let shipped = Scorer::builtin();
/// let moved = PointsChange { level: "another_holder", was: Points::new(10), ours: Points::new(8) };
/// let adjustment = Adjustment {
///     rule: "payment.holder_differs",
///     by: "Head of Payroll",
///     why: "Joint accounts are common with us.",
///     at: "2026-05-04".parse()?,
///     made_for: "0.0.9",
///     points: &[moved],
///     off: false,
///     texts: &[],
///     told: &[],
/// };
/// let report = UpgradeReport::of(&[adjustment], &shipped.rule_set());
/// let entry = &report.entries[0];
/// assert_eq!((&*entry.was, entry.now.as_deref(), &*entry.ours), ("10", Some("12"), "8"));
/// assert_eq!(entry.decide, Decide::Decide); // what ships has moved since
/// assert!(report.to_text().contains("Ships now: 12"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UpgradeReport<'a> {
    /// `hirerisk-upgrade/1`.
    pub schema: Text<'a>,
    /// The version of the rules that ship now.
    pub ruleset_version: Text<'a>,
    /// Their fingerprint.
    pub ruleset: Fingerprint,
    /// One entry for each adjusted value, in the order given.
    pub entries: Vec<Upgrade<'a>>,
}

/// One adjusted value.
///
/// ```
/// use hirerisk::{Scorer, rule::Adjustment, weigh::{Adjusts, Decide, UpgradeReport}};
/// let off = Adjustment {
///     rule: "payment.holder_differs",
///     by: "Head of Payroll",
///     why: "The bank checks this for us.",
///     at: "2026-05-04".parse()?,
///     made_for: "0.1.0",
///     points: &[],
///     off: true,
///     texts: &[],
///     told: &[],
/// };
/// let report = UpgradeReport::of(&[off], &Scorer::builtin().rule_set());
/// assert_eq!((report.entries[0].what, report.entries[0].decide), (Adjusts::Off, Decide::Keep));
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upgrade<'a> {
    /// The rule.
    pub rule: Text<'a>,
    /// What of it.
    pub what: Adjusts,
    /// The name of the level or of the parameter.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<Text<'a>>,
    /// The version of the rule set that the adjustment was written for.
    pub made_for: Text<'a>,
    /// What shipped then.
    pub was: Text<'a>,
    /// What ships now; nothing if the rule or the level is no more.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub now: Option<Text<'a>>,
    /// What the employer set.
    pub ours: Text<'a>,
    /// What is to be decided.
    pub decide: Decide,
    /// The rule that took over, or is to, where this one is retired or deprecated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub successor: Option<Text<'a>>,
    /// Who decided it.
    pub by: Text<'a>,
    /// When.
    pub at: Moment,
    /// Why.
    pub why: Text<'a>,
}

/// What of a rule is set otherwise.
///
/// ```
/// use hirerisk::weigh::Adjusts;
/// assert_eq!(Adjusts::Parameter.as_str(), "parameter");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Adjusts {
    /// The points of a level.
    Points,
    /// Whether it counts: `on` or `off`.
    Off,
    /// Its title.
    Title,
    /// What a level says.
    Says,
    /// Why a level is worth its points.
    Why,
    /// A parameter that it declares.
    Parameter,
}

impl Adjusts {
    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Adjusts::Points => "points",
            Adjusts::Off => "off",
            Adjusts::Title => "title",
            Adjusts::Says => "says",
            Adjusts::Why => "why",
            Adjusts::Parameter => "parameter",
        }
    }

    const fn of(text: TextOf<'_>) -> Adjusts {
        match text {
            TextOf::Title => Adjusts::Title,
            TextOf::Says(_) => Adjusts::Says,
            TextOf::Why(_) => Adjusts::Why,
        }
    }
}

/// What is to be decided about an adjusted value.
///
/// ```
/// use hirerisk::weigh::Decide;
/// assert_eq!(Decide::Gone.as_str(), "gone");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decide {
    /// Nothing: what ships has not moved.
    Keep,
    /// What ships has moved: keep ours, or take what ships.
    Decide,
    /// What ships is what was set here: the adjustment can go.
    Drop,
    /// The rule or the level is no more: write it anew for what took over, or let it go.
    Gone,
}

impl Decide {
    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Decide::Keep => "keep",
            Decide::Decide => "decide",
            Decide::Drop => "drop",
            Decide::Gone => "gone",
        }
    }

    #[inline]
    fn of(was: &str, now: Option<&str>, ours: &str) -> Decide {
        match now {
            None => Decide::Gone,
            Some(now) if now == ours => Decide::Drop,
            Some(now) if now == was => Decide::Keep,
            Some(_) => Decide::Decide,
        }
    }
}

/// What shipped, what ships and what is ours of one value.
struct Value<'a> {
    what: Adjusts,
    name: Option<&'a str>,
    was: Text<'a>,
    now: Option<Text<'a>>,
    ours: Text<'a>,
}

impl<'a> UpgradeReport<'a> {
    /// Holds adjustments against the rules that ship.
    ///
    /// # Complexity
    ///
    /// Adjustments times rules.
    #[must_use]
    #[inline]
    pub fn of(adjustments: &[Adjustment<'a>], shipped: &RuleSet<'a>) -> UpgradeReport<'a> {
        let mut entries = Vec::new();
        for one in adjustments {
            let record = shipped.rules.iter().find(|record| record.id == one.rule);
            let retired = shipped.retired.iter().find(|retired| retired.id == one.rule);
            let successor = match record {
                Some(record) => record.status.successor(),
                None => retired.and_then(|retired| retired.successor),
            };
            let told = values(one, record).into_iter().map(|value| Upgrade {
                rule: Text::Borrowed(one.rule),
                what: value.what,
                name: value.name.map(Text::Borrowed),
                made_for: Text::Borrowed(one.made_for),
                decide: Decide::of(&value.was, value.now.as_deref(), &value.ours),
                was: value.was,
                now: value.now,
                ours: value.ours,
                successor: successor.map(Text::Borrowed),
                by: Text::Owned(printable(one.by)),
                at: one.at,
                why: Text::Owned(printable(one.why)),
            });
            entries.extend(told);
        }
        UpgradeReport {
            schema: Text::Borrowed("hirerisk-upgrade/1"),
            ruleset_version: Text::Borrowed(shipped.version),
            ruleset: shipped.fingerprint(),
            entries,
        }
    }

    /// The report as JSON.
    #[must_use]
    #[inline] // Compiled where it is called: who reads no JSON builds no writer of it.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Every value of an adjustment, against the record that ships.
#[inline]
fn values<'a>(one: &Adjustment<'a>, record: Option<&Record<'a>>) -> Vec<Value<'a>> {
    let points = |level: &Level<'_>| Text::Owned(level.points.to_string());
    let mut all = Vec::new();
    for change in one.points {
        all.push(Value {
            what: Adjusts::Points,
            name: Some(change.level),
            was: Text::Owned(change.was.to_string()),
            now: record.and_then(|record| level(change.level, record)).map(points),
            ours: Text::Owned(change.ours.to_string()),
        });
    }
    if one.off {
        let state = |record: &Record<'_>| match record.status {
            Status::Preview(_) => Text::Borrowed("off"),
            Status::Stable | Status::Deprecated(_) => Text::Borrowed("on"),
        };
        all.push(Value {
            what: Adjusts::Off,
            name: None,
            was: Text::Borrowed("on"),
            now: record.map(state),
            ours: Text::Borrowed("off"),
        });
    }
    all.extend(one.texts.iter().map(|text| worded(text, record)));
    for change in one.told {
        all.push(Value {
            what: Adjusts::Parameter,
            name: Some(change.name),
            was: Text::Borrowed(change.was),
            now: record.map(|_| Text::Borrowed(change.base)),
            ours: Text::Borrowed(change.ours),
        });
    }
    all
}

/// A text of an adjustment, against the record that ships.
#[inline]
fn worded<'a>(text: &TextChange<'a>, record: Option<&Record<'a>>) -> Value<'a> {
    Value {
        what: Adjusts::of(text.of),
        name: text.of.level(),
        was: Text::Borrowed(text.was),
        now: record.and_then(|record| shipped_text(text.of, record)).map(Text::Borrowed),
        ours: Text::Borrowed(text.ours),
    }
}

#[inline]
fn level<'a>(name: &str, record: &Record<'a>) -> Option<&'a Level<'a>> {
    record.levels.iter().find(|level| level.name == name)
}

/// A text as it ships.
#[inline]
fn shipped_text<'a>(of: TextOf<'_>, record: &Record<'a>) -> Option<&'a str> {
    match of {
        TextOf::Title => Some(record.title),
        TextOf::Says(name) => level(name, record).map(|level| level.says),
        TextOf::Why(name) => level(name, record).map(|level| level.why),
    }
}
