//! Which rule a difference comes from, and what is lost without it: every row banded anew without the rule's line.

use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;

use serde::Serialize;

use super::compared::{Impact, highest};
use super::gather::Row;
use super::rate::Rate;
use super::ratio::Ratio;
use super::share::Share;
use super::view::{Cells, Table, View, both, label, routine};
use crate::order;
use crate::units::Points;
use crate::weigh::Band;

/// What one rule does to the groups of a table: everybody banded anew as if its line were not there.
///
/// A line is struck, and nothing is judged anew: a weaker line of the same cause would then count for more, so that the
/// change shown is the most that the rule makes. Nobody is `routine` or not by two causes, so for the border between
/// `routine` and `verify`, which is what is counted here, points are all that matters.
///
/// ```
/// use hirerisk::audit::{Audit, AuditRow, Dimension, Label};
/// use hirerisk::{Band, Points};
/// let mut audit = Audit::new([Dimension::new("sex")])?;
/// let (low, high) = ((Band::Routine, 0), (Band::Verify, 9));
/// for (group, (band, points)) in [("a", low), ("a", low), ("a", high), ("b", low), ("b", high), ("b", high)] {
///     let row = AuditRow::new(band, Points::new(points)).group("sex", group);
///     audit.add(&row.label(if points > 0 { Label::Confirmed } else { Label::Cleared }).line("payment.shared", Points::new(points)))?;
/// }
/// let rule = &audit.report()?.tables[0].rules[0];
/// assert_eq!((&*rule.rule, rule.fired, rule.decides), ("payment.shared", 6, 3));
/// assert_eq!(rule.recall.unwrap().without.share.count(), 0); // of three confirmed
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleEffect {
    /// The rule.
    pub rule: String,
    /// People with a line of it.
    pub fired: u64,
    /// People who are `routine` without it and not with it, or the other way round.
    pub decides: u64,
    /// The lowest ratio of a group without it.
    pub lowest_ratio_without: Ratio,
    /// Each group, in the order of the table.
    pub groups: Vec<GroupEffect>,
    /// Recall: of the confirmed, those above `routine`. None where nobody was confirmed, or it would show few people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recall: Option<WithAndWithout>,
    /// Of the cleared, those above `routine`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub false_alarms: Option<WithAndWithout>,
}

/// What a rule does to one group.
///
/// ```
/// use hirerisk::audit::{Audit, AuditRow, Dimension};
/// use hirerisk::{Band, Points};
/// let mut audit = Audit::new([Dimension::new("sex")])?;
/// let (low, high) = ((Band::Routine, 0), (Band::Verify, 9));
/// for (group, (band, points)) in [("a", low), ("a", low), ("a", high), ("b", low), ("b", high), ("b", high)] {
///     let row = AuditRow::new(band, Points::new(points)).group("sex", group);
///     audit.add(&row.line("payment.shared", Points::new(points)))?;
/// }
/// let report = audit.report()?;
/// let b = &report.tables[0].rules[0].groups[1];
/// assert_eq!((b.fired, b.routine_without.count()), (3, 3));
/// assert_eq!(b.selection_without.ratio.to_string(), "1.000");
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupEffect {
    /// The names of the group, one for each dimension.
    pub group: Vec<String>,
    /// Its people with a line of the rule.
    pub fired: u64,
    /// Its people in `routine` without the rule.
    pub routine_without: Share,
    /// Beside the group whose share of `routine` is highest without it.
    pub selection_without: Impact,
    /// The share above `routine`, as a part of that of the same group.
    pub above_ratio_without: Ratio,
}

/// A share with a rule and without it.
///
/// ```
/// use hirerisk::audit::{Audit, AuditRow, Dimension, Label};
/// use hirerisk::{Band, Points};
/// let mut audit = Audit::new([Dimension::new("sex")])?;
/// let (low, high) = ((Band::Routine, 0), (Band::Verify, 9));
/// for (group, (band, points)) in [("a", low), ("a", low), ("a", high), ("b", low), ("b", high), ("b", high)] {
///     let row = AuditRow::new(band, Points::new(points)).group("sex", group);
///     audit.add(&row.label(if points > 0 { Label::Confirmed } else { Label::Cleared }).line("payment.shared", Points::new(points)))?;
/// }
/// let both = audit.report()?.tables[0].rules[0].recall.unwrap();
/// assert_eq!((both.with.share.count(), both.without.share.count()), (3, 0));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct WithAndWithout {
    /// With it.
    pub with: Rate,
    /// Without it.
    pub without: Rate,
}

/// The effects of all rules, the one without which the lowest ratio is highest first; and how many are kept back.
pub(super) fn effects(view: &View<'_>, table: &Table<'_>) -> (Vec<RuleEffect>, u64) {
    let mut effects: Vec<RuleEffect> = Vec::new();
    let mut kept_back: u64 = 0;
    for (id, number) in &view.audit.rules {
        let struck = Struck { view, rule: *number };
        match struck.effect(table, id) {
            Some(effect) => effects.push(effect),
            None => kept_back = kept_back.saturating_add(1),
        }
    }
    // The ids are in order, and a sort keeps it among equals.
    order::sort_by(&mut effects, |one, other| {
        match (one.lowest_ratio_without.fraction(), other.lowest_ratio_without.fraction()) {
            (Some(one), Some(other)) => other.compare(one),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        }
    });
    (effects, kept_back)
}

/// The lowest of some ratios; the reason of the first where there is none.
pub(super) fn lowest(ratios: impl Iterator<Item = Ratio>) -> Option<Ratio> {
    ratios.reduce(|least, next| match (least.fraction(), next.fraction()) {
        (Some(one), Some(other)) if other.compare(one) == Ordering::Less => next,
        (None, Some(_)) => next,
        (Some(_) | None, Some(_) | None) => least,
    })
}

/// One rule whose lines are struck.
struct Struck<'v> {
    view: &'v View<'v>,
    rule: usize,
}

/// Counts of some people: in `routine` without a line of the rule, with one, and with one that keeps them there; then
/// above it without a line, with one, and with one that alone brings them there.
type Counts = [u64; 6];

impl Struck<'_> {
    /// What the rule does to a row: nothing, a line, a line that decides.
    fn state(&self, row: &Row) -> usize {
        let Some(points) = row.lines.get(&self.rule) else { return 0 };
        let left: Points = row.points - *points;
        let without = self.view.audit.policy.band(left, false) == Band::Routine;
        if without == (row.band == Band::Routine) { 1 } else { 2 }
    }

    fn class(&self, row: &Row) -> usize {
        both(routine(row), (self.state(row), 3))
    }

    fn effect(&self, table: &Table<'_>, id: &str) -> Option<RuleEffect> {
        let plain = |_: usize, row: &Row| self.class(row);
        let labelled = |_: usize, row: &Row| both(label(row), (self.class(row), 6));
        if !self.view.shows::<6>(table, plain) {
            return None;
        }
        let cells: Cells<6> = table.cells(plain);
        let groups = groups(table, &cells);
        let all = total(&cells.groups, [cells.together, cells.not_said]);
        let [_, _, brings_not, _, _, decides] = all;
        let ratios = groups.iter().map(|group| group.selection_without.ratio);
        let by_label = self.view.shows::<18>(table, labelled).then(|| of_labels(table, labelled));
        let [recall, false_alarms] = by_label.unwrap_or([None, None]);
        Some(RuleEffect {
            rule: id.into(),
            fired: fired(all),
            decides: brings_not.saturating_add(decides),
            lowest_ratio_without: lowest(ratios).unwrap_or(NOBODY),
            groups,
            recall,
            false_alarms,
        })
    }
}

/// There is no group.
pub(super) const NOBODY: Ratio = Ratio::Undefined(super::ratio::Undefined::NobodyInGroup);

fn add<const N: usize>(one: [u64; N], other: [u64; N]) -> [u64; N] {
    let mut sum = one;
    for (slot, next) in sum.iter_mut().zip(other) {
        *slot = slot.saturating_add(next);
    }
    sum
}

fn total<const N: usize>(groups: &[[u64; N]], others: [[u64; N]; 2]) -> [u64; N] {
    groups.iter().copied().chain(others).fold([0; N], add)
}

/// Those with a line.
fn fired([_, keeps, brings_not, _, brings, decides]: Counts) -> u64 {
    [keeps, brings_not, brings, decides].into_iter().fold(0, u64::saturating_add)
}

/// In `routine` with the rule, without it, and all.
fn counted(counts: Counts) -> (u64, u64, u64) {
    let [plain, keeps, brings_not, plain_above, brings, decides] = counts;
    let stays = plain.saturating_add(keeps);
    let with = stays.saturating_add(brings_not);
    let above = plain_above.saturating_add(brings).saturating_add(decides);
    (with, stays.saturating_add(decides), with.saturating_add(above))
}

fn groups(table: &Table<'_>, cells: &Cells<6>) -> Vec<GroupEffect> {
    let share = |counts: &Counts| {
        let (_, without, all) = counted(*counts);
        Share::of(without, all)
    };
    let shares: Vec<Share> = cells.groups.iter().map(share).collect();
    let best = highest(&shares).and_then(|place| shares.get(place).copied());
    let best = best.unwrap_or(Share::of(0, 0));
    let named = table.groups.iter().zip(&cells.groups).zip(shares);
    let told = named.map(|((group, counts), share)| GroupEffect {
        group: group.clone(),
        fired: fired(*counts),
        routine_without: share,
        selection_without: Impact::of(share, best),
        above_ratio_without: share.others().ratio_to(best.others()),
    });
    told.collect()
}

/// Recall and false alarms, with the rule and without it.
fn of_labels(
    table: &Table<'_>,
    class: impl Fn(usize, &Row) -> usize,
) -> [Option<WithAndWithout>; 2] {
    let cells: Cells<18> = table.cells(class);
    let all = total(&cells.groups, [cells.together, cells.not_said]);
    let mut labels = all.as_chunks::<6>().0.iter().map(|counts| {
        let (with, without, all) = counted(*counts);
        let above = |routine| Rate::of(Share::of(routine, all).others());
        (all > 0).then(|| WithAndWithout { with: above(with), without: above(without) })
    });
    let mut next = || labels.next().flatten();
    [next(), next()]
}
