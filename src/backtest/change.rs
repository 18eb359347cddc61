//! Who changes band between two sets, and by which rule.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde::Serialize;

use super::case::Disposition;
use super::judged::{Judged, LineDiffers, NumberDiffers, SetNumbers, Size};
use super::kept::{Kept, Told};
use super::outcomes::Outcomes;
use super::side::{count, place};
use crate::assessment::Assessment;
use crate::scorer::Scorer;
use crate::units::{Moment, Points};
use crate::weigh::Band;

/// What other thresholds are called beside the ids of rules.
pub(super) const THRESHOLDS: &str = "thresholds";

/// Somebody whose band differs.
///
/// ```
/// use hirerisk::{Band, Points, Policy, Scorer, backtest::Backtest};
/// let today = Scorer::builtin();
/// let policy = Policy::new("higher", Points::new(13), Points::new(20)).unwrap();
/// let candidate = Scorer::builder().policy(policy).build()?;
/// let mut test = Backtest::new(&today, &candidate);
/// let line = br#"{"as_of": "2026-04-01", "profile": {"id": "c-1", "payments": {"accounts": [
///     {"account": "acct-1", "holder_check":
///         {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}]}}}"#;
/// test.line("people.jsonl", 1, line).unwrap();
/// let change = test.report().change.unwrap();
/// let who = &change.crossed.told[0];
/// assert_eq!((who.id.as_str(), who.from, who.to), ("c-1", Band::Verify, Band::Routine));
/// assert_eq!(who.decided_by, ["thresholds"]);
/// # Ok::<(), hirerisk::BuildError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The caller's token.
    pub id: String,
    /// The moment at which the profile was judged.
    pub as_of: Moment,
    /// The band under the first set.
    pub from: Band,
    /// The band under the second.
    pub to: Band,
    /// The sum under the first set.
    pub score_from: Points,
    /// The sum under the second.
    pub score_to: Points,
    /// What a review came to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disposition: Option<Disposition>,
    /// The lines that differ.
    pub lines: Vec<LineDiffers>,
    /// The rules that decide by themselves, and `thresholds`: with this one line, or these thresholds, as the set of the
    /// lower band has them, the set of the higher band would leave the lower one too. Empty where only several changes
    /// together, or steps and combinations, make the difference.
    pub decided_by: Vec<String>,
}

/// How many people a rule moves.
///
/// ```
/// use hirerisk::{Scorer, backtest::{Backtest, MovedBy}};
/// let scorer = Scorer::builtin();
/// let moved = Backtest::new(&scorer, &scorer).report().change.unwrap().by_rule;
/// assert_eq!(moved.get("payment.holder_differs").copied().unwrap_or_default(), MovedBy::default());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MovedBy {
    /// People whose band rises and for whom the rule's finding differs.
    pub rises: u64,
    /// Of these, those for whom it decides by itself.
    pub rises_decided: u64,
    /// People whose band falls and for whom the rule's finding differs.
    pub falls: u64,
    /// Of these, those for whom it decides by itself.
    pub falls_decided: u64,
}

/// People who go from one band to another, or stay.
///
/// ```
/// use hirerisk::{Band, Scorer, backtest::Backtest};
/// let scorer = Scorer::builtin();
/// let mut test = Backtest::new(&scorer, &scorer);
/// test.line("people.jsonl", 1, br#"{"as_of": "2026-04-01", "profile": {"id": "c-1"}}"#).unwrap();
/// let bands = test.report().change.unwrap().bands;
/// assert_eq!((bands[0].from, bands[0].to), (Band::Routine, Band::Routine));
/// assert_eq!(bands[0].people.not_reviewed, 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Crossing {
    /// Under the first set.
    pub from: Band,
    /// Under the second.
    pub to: Band,
    /// Who they are to those who reviewed them.
    pub people: Outcomes,
}

/// What differs between two sets.
///
/// ```
/// use hirerisk::{Scorer, backtest::{Backtest, Size}};
/// let scorer = Scorer::builtin();
/// let change = Backtest::new(&scorer, &scorer).report().change.unwrap();
/// assert_eq!((change.size, change.moved), (Size::Patch, 0));
/// assert!(change.numbers.is_empty() && change.by_rule.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeReport {
    /// How much the change is.
    pub size: Size,
    /// The points that differ, whether anybody shows it or not.
    pub numbers: Vec<NumberDiffers>,
    /// Where everybody goes; pairs with nobody are left out.
    pub bands: Vec<Crossing>,
    /// People whose lines differ and whose band does not.
    pub moved: u64,
    /// By rule, and `thresholds`: people whose band differs.
    pub by_rule: BTreeMap<String, MovedBy>,
    /// Who they are: the widest steps first, then by token.
    pub crossed: Told<Changed>,
}

/// The counts of a comparison.
pub(super) struct Change {
    numbers: Vec<NumberDiffers>,
    thresholds_differ: bool,
    bands: [[Outcomes; 3]; 3],
    moved: u64,
    by_rule: BTreeMap<String, MovedBy>,
    pub(super) crossed: Kept<Changed>,
}

impl Change {
    pub(super) fn new(before: &Scorer<'_>, after: &Scorer<'_>, most: usize) -> Change {
        let (before, after) = (SetNumbers::of(before), SetNumbers::of(after));
        Change {
            numbers: before.differences(&after),
            thresholds_differ: before.thresholds != after.thresholds,
            bands: [[Outcomes::default(); 3]; 3],
            moved: 0,
            by_rule: BTreeMap::new(),
            crossed: Kept::new(most),
        }
    }

    pub(super) fn note(
        &mut self,
        before: &Assessment<'_>,
        after: &Assessment<'_>,
        disposition: Option<Disposition>,
    ) {
        let (from, to) = (place(before.band()), place(after.band()));
        if let Some(people) = self.bands.get_mut(from).and_then(|row| row.get_mut(to)) {
            people.add(disposition);
        }
        let (one, two) = (Judged::of(before), Judged::of(after));
        if one == two {
            return;
        }
        if from == to {
            count(&mut self.moved);
            return;
        }
        let lines = one.differences(&two);
        let decided_by = decided_by(before, after, &lines);
        self.note_rules(from < to, &lines, &decided_by);
        let changed = Changed {
            id: before.token().to_string(),
            as_of: before.as_of(),
            from: one.band,
            to: two.band,
            score_from: one.score,
            score_to: two.score,
            disposition,
            lines,
            decided_by,
        };
        let narrow = 2_usize.saturating_sub(from.abs_diff(to));
        let id = changed.id.clone();
        self.crossed.add(u64::try_from(narrow).unwrap_or(0), &id, changed);
    }

    fn note_rules(&mut self, rises: bool, lines: &[LineDiffers], decided_by: &[String]) {
        let differ = lines.iter().filter(|line| line.by_itself()).map(LineDiffers::of);
        let ids: BTreeSet<&str> = differ.chain(decided_by.iter().map(String::as_str)).collect();
        for id in ids {
            let moved = self.by_rule.entry(String::from(id)).or_default();
            let (all, decided) = if rises {
                (&mut moved.rises, &mut moved.rises_decided)
            } else {
                (&mut moved.falls, &mut moved.falls_decided)
            };
            count(all);
            if decided_by.iter().any(|decided| decided == id) {
                count(decided);
            }
        }
    }

    pub(super) fn report(&self) -> ChangeReport {
        let pairs = Band::ALL.iter().zip(&self.bands).flat_map(|(from, row)| {
            Band::ALL.iter().zip(row).map(|(to, people)| Crossing {
                from: *from,
                to: *to,
                people: *people,
            })
        });
        let crossed = self.crossed.told();
        let numbers = u64::try_from(self.numbers.len()).unwrap_or(u64::MAX);
        let thresholds = u64::from(self.thresholds_differ);
        let moved = self.moved.saturating_add(numbers).saturating_add(thresholds);
        ChangeReport {
            size: Size::of(crossed.count, moved),
            numbers: self.numbers.clone(),
            bands: pairs.filter(|pair| pair.people.people() > 0).collect(),
            moved: self.moved,
            by_rule: self.by_rule.clone(),
            crossed,
        }
    }
}

/// The lines, and thresholds, that by themselves make the difference between two bands.
pub(super) fn decided_by(
    before: &Assessment<'_>,
    after: &Assessment<'_>,
    lines: &[LineDiffers],
) -> Vec<String> {
    let (high, low) =
        if after.band().reaches(before.band()) { (after, before) } else { (before, after) };
    let alone = |line: &&LineDiffers| {
        let Some(rule) = high.book().place_of_rule(line.of()) else { return false };
        let other = low.book().place_of_rule(line.of()).and_then(|rule| low.finding_of(rule));
        high.finding_of(rule).is_some() && low.band().reaches(high.band_with(rule, other))
    };
    let mut decided: Vec<String> =
        lines.iter().filter(alone).map(|line| String::from(line.of())).collect();
    // The line of a rule and that of its exception stand beside each other.
    decided.dedup();
    let policy = low.book().weights.policy();
    if low.band().reaches(high.band_under(policy)) {
        decided.push(String::from(THRESHOLDS));
    }
    decided
}
