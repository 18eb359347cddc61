//! What a back-test says, as data.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde::Serialize;

use super::card::{Card, cards};
use super::change::ChangeReport;
use super::cover::Cover;
use super::error::BadLine;
use super::expect::ExpectationReport;
use super::kept::Told;
use super::outcomes::{Outcomes, share_of};
use super::side::{RuleCount, Side};
use crate::units::Points;
use crate::weigh::{Band, Entry, Fingerprint};

/// The schema of a written report.
pub(super) const SCHEMA: &str = "hirerisk-backtest/1";

/// What a back-test does not show, said with every telling of one.
pub(super) const CAUTION: &str = "Only people who were reviewed have an outcome, and who is reviewed is chosen, most of \
    all by the band itself. A share among the reviewed holds for people who are chosen in the same way; of all others \
    there are bounds and no number. Nothing here says anything of one person, and a card is about one rule alone: \
    retire or tune one, and run the test again.";

/// Everything that a back-test says. The order in which people came does not matter.
///
/// ```
/// use hirerisk::{Scorer, backtest::Backtest};
/// let scorer = Scorer::builtin();
/// let mut test = Backtest::of(&scorer);
/// let line = br#"{"as_of": "2026-04-01", "expect": {"band": "routine"}, "profile": {"id": "c-1"}}"#;
/// test.line("people.jsonl", 1, line).unwrap();
/// let report = test.report();
/// assert_eq!((report.people, report.expectations.met), (1, 1));
/// assert!(report.all_met() && report.input.count == 0);
/// assert!(report.to_json().starts_with(r#"{"schema":"hirerisk-backtest/1","#));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct BacktestReport {
    /// `hirerisk-backtest/1`.
    pub schema: &'static str,
    /// Version of the library.
    pub engine: &'static str,
    /// Profiles that were judged.
    pub people: u64,
    /// What it does not show.
    pub caution: &'static str,
    /// Lines that could not be judged, in the order of files and lines.
    pub input: Told<BadLine>,
    /// What became of expectations.
    pub expectations: ExpectationReport,
    /// What differs between two sets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<ChangeReport>,
    /// Each set by itself: the first, and the second if there is one.
    pub sides: Vec<SideReport>,
}

impl BacktestReport {
    /// Whether every expectation is met.
    #[must_use]
    pub const fn all_met(&self) -> bool {
        self.expectations.unmet.count == 0
    }

    /// The set that is tested: the second of two.
    pub(super) fn tested(&self) -> Option<&SideReport> {
        self.sides.last()
    }

    /// The report as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Keys are text and no writer of it fails, so neither does this.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What one set of rules and weights says of everybody.
///
/// ```
/// use hirerisk::{Scorer, backtest::Backtest};
/// let scorer = Scorer::builtin();
/// let side = &Backtest::of(&scorer).report().sides[0];
/// assert_eq!(side.ruleset_version, scorer.rule_set().version);
/// assert_eq!(side.rules.len() + side.shadow.len(), scorer.rule_set().rules.len());
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SideReport {
    /// `a` or `b`.
    pub name: &'static str,
    /// Version of the rules that ship.
    pub ruleset_version: String,
    /// Fingerprint of the rules.
    pub ruleset: Fingerprint,
    /// Version of the weights.
    pub weights_version: String,
    /// Fingerprint of the weights.
    pub weights: Fingerprint,
    /// From so many points: `verify`.
    pub verify: Points,
    /// From so many points, and with two carrying causes: `escalate`.
    pub escalate: Points,
    /// Everybody by band.
    pub bands: Vec<BandReport>,
    /// The rules that count, in the order of the ids.
    pub rules: Vec<RuleReport>,
    /// The previews: judged, reported apart, and never points.
    pub shadow: Vec<RuleReport>,
}

/// The people of one band.
///
/// ```
/// use hirerisk::{Band, Scorer, backtest::Backtest};
/// let scorer = Scorer::builtin();
/// let report = Backtest::of(&scorer).report();
/// assert!(report.sides[0].bands.iter().map(|one| one.band).eq(Band::ALL));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BandReport {
    /// The band.
    pub band: Band,
    /// Who they are to those who reviewed them.
    pub people: Outcomes,
}

/// What became of one rule.
///
/// # Units
///
/// Numbers of people, but for `points`, which are decibans, and rates, which are of 10,000 and rounded down.
///
/// ```
/// use hirerisk::{Scorer, backtest::Backtest};
/// let scorer = Scorer::builtin();
/// let mut test = Backtest::of(&scorer);
/// let line = br#"{"as_of": "2026-04-01", "profile": {"id": "c-1", "payments": {"accounts": [
///     {"account": "acct-1", "holder_check":
///         {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}]}}}"#;
/// test.line("people.jsonl", 1, line).unwrap();
/// let report = test.report();
/// let rules = &report.sides[0].rules;
/// let rule = rules.iter().find(|one| one.rule == "payment.holder_differs").unwrap();
/// assert_eq!((rule.judged, rule.fired, rule.points, rule.decides.people()), (1, 1, 12, 1));
/// assert_eq!(rule.levels[2].level, "another_holder");
/// assert!(rule.patterns.iter().any(|id| id == "T07"));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleReport {
    /// The rule.
    pub rule: String,
    /// The dependence group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// It compared its facts: it fired or was quiet.
    pub judged: u64,
    /// It fired.
    pub fired: u64,
    /// Of 10,000 judged, those for whom it fired.
    pub fired_of_10000: Option<u32>,
    /// By level, from the lowest.
    pub levels: Vec<LevelReport>,
    /// It lacked a fact.
    pub unknown: u64,
    /// Of 10,000 for whom it was due, those for whom it lacked a fact.
    pub unknown_of_10000: Option<u32>,
    /// It lacked a fact, and its stage had not come.
    pub not_due: u64,
    /// What it gave, as printed in its lines, less what exceptions take back on theirs.
    pub points: i64,
    /// Those for whom it fired, by their band: `routine`, `verify`, `escalate`.
    pub by_band: [u64; 3],
    /// Those for whom it fired.
    pub people: Outcomes,
    /// Those whose band would be lower without its line.
    pub decides: Outcomes,
    /// The rule that counts and fires with it most often.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<Partner>,
    /// The reported patterns that it marks.
    pub patterns: Vec<String>,
    /// Those that no other rule that counts covers: without it nothing would mark them, or they could not be told.
    pub only_rule_of: Vec<String>,
    /// What to do with it; none of a preview.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<Card>,
}

/// People for whom a rule fired at one level.
///
/// ```
/// use hirerisk::{Points, Scorer, backtest::Backtest};
/// let scorer = Scorer::builtin();
/// let rules = &Backtest::of(&scorer).report().sides[0].rules;
/// assert!(rules.iter().all(|rule| rule.levels.iter().all(|level| level.people.people() == 0)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelReport {
    /// The level.
    pub level: String,
    /// Its points.
    pub points: Points,
    /// Those for whom it fired at just this level.
    pub people: Outcomes,
}

/// The rule that fires most often where another does.
///
/// ```
/// use hirerisk::{Scorer, backtest::Backtest};
/// let scorer = Scorer::builtin();
/// let rules = &Backtest::of(&scorer).report().sides[0].rules;
/// assert!(rules.iter().all(|rule| rule.partner.is_none())); // nobody was judged
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Partner {
    /// The other rule.
    pub rule: String,
    /// People for whom both fired.
    pub together: u64,
    /// Of 10,000 for whom the first fired, those for whom both did.
    pub of_10000: Option<u32>,
    /// People for whom the other fired.
    pub fired: u64,
}

impl SideReport {
    pub(super) fn of(side: &Side<'_>, name: &'static str) -> SideReport {
        let book = side.scorer.book();
        let cover = Cover::of(book);
        let cards = cards(side, &cover);
        let rules = book.entries.iter().zip(&side.rules).zip(cards).enumerate();
        let told = rules.map(|(place, ((entry, rule), card))| {
            rule_report((side, &cover), place, (entry, rule), card)
        });
        let (rules, shadow) = told.partition(|rule: &RuleReport| rule.card.is_some());
        let policy = book.weights.policy();
        SideReport {
            name,
            ruleset_version: book.version.to_string(),
            ruleset: book.ruleset,
            weights_version: book.weights.version().to_string(),
            weights: book.digest,
            verify: policy.verify(),
            escalate: policy.escalate(),
            bands: Band::ALL
                .into_iter()
                .zip(side.bands)
                .map(|(band, people)| BandReport { band, people })
                .collect(),
            rules,
            shadow,
        }
    }
}

fn rule_report(
    (side, cover): (&Side<'_>, &Cover<'_>),
    place: usize,
    (entry, rule): (&Entry<'_>, &RuleCount),
    card: Option<Card>,
) -> RuleReport {
    let (book, people) = (side.scorer.book(), rule.fired());
    let fired = people.people();
    let counts = card.is_some();
    let levels = entry.record.levels.iter().zip(&rule.levels).enumerate();
    RuleReport {
        rule: entry.record.id.to_string(),
        group: entry.record.group.map(String::from),
        judged: rule.judged,
        fired,
        fired_of_10000: share_of(fired, rule.judged),
        levels: levels
            .map(|(level, (named, people))| LevelReport {
                level: named.name.to_string(),
                points: if counts { book.points(place, level) } else { Points::ZERO },
                people: *people,
            })
            .collect(),
        unknown: rule.unknown,
        unknown_of_10000: share_of(rule.unknown, rule.unknown.saturating_add(rule.judged)),
        not_due: rule.not_due,
        points: rule.points,
        by_band: rule.by_band,
        people,
        decides: rule.decides,
        partner: partner(side, place, fired),
        patterns: cover.marked_by(place).map(String::from).collect(),
        only_rule_of: cover.lost_without(place, &BTreeSet::new()).map(String::from).collect(),
        card,
    }
}

/// The rule that fires most often with another; of equal ones the first by id.
fn partner(side: &Side<'_>, place: usize, fired: u64) -> Option<Partner> {
    let others = (0..side.rules.len()).filter(|other| *other != place);
    let most = others.map(|other| (side.together(place, other), core::cmp::Reverse(other))).max();
    let (together, core::cmp::Reverse(other)) = most.filter(|(together, _)| *together > 0)?;
    Some(Partner {
        rule: side.scorer.book().heads.get(other)?.id.to_string(),
        together,
        of_10000: share_of(together, fired),
        fired: side.rules.get(other)?.fired().people(),
    })
}
