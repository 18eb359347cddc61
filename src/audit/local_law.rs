//! The counts and ratios that the rules for Local Law 144 of New York City name.
//!
//! Two forms. Selection: the share of a category in `routine`. Scoring: the share above the median of everybody, on
//! points turned round, since more points ask for more checks; on points as they are, a group with more findings would
//! look better. Where nobody is above the median there is no ratio, and the reason stands in its place.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::compared::highest;
use super::gather::Row;
use super::ratio::{Ratio, Undefined};
use super::share::{Share, times};
use super::view::{Table, View, both, routine};
use crate::order;

/// One table of Local Law 144: for sex, for ethnicity, or for both at once. The law names no mark that must be reached.
///
/// # Source
///
/// 6 RCNY 5-300, 5-301 (`TRUST` A27, A28).
///
/// ```
/// use hirerisk::audit::{Audit, AuditRow, Dimension};
/// use hirerisk::{Band, Points};
/// let mut audit = Audit::new([Dimension::new("sex")])?;
/// let (low, high) = ((Band::Routine, 0), (Band::Verify, 9));
/// for (group, (band, points)) in [("a", low), ("a", low), ("a", high), ("b", low), ("b", high), ("b", high)] {
///     let row = AuditRow::new(band, Points::new(points)).group("sex", group);
///     audit.add(&row)?;
/// }
/// let law = &audit.report()?.tables[0].local_law_144;
/// assert_eq!((law.twice_median, law.unknown), (9, Some(0))); // between 0 and 9 points
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LocalLaw {
    /// The categories.
    pub categories: Vec<Category>,
    /// People of unknown category, who are in no ratio; none where they are kept with others.
    pub unknown: Option<u64>,
    /// Twice the median of the points of everybody, also of those whose category is unknown.
    pub twice_median: i64,
    /// Why categories of fewer than two of a hundred are left out, where they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out_because: Option<String>,
}

/// One category of a table.
///
/// ```
/// use hirerisk::audit::{Audit, AuditRow, Dimension};
/// use hirerisk::{Band, Points};
/// let mut audit = Audit::new([Dimension::new("sex")])?;
/// let (low, high) = ((Band::Routine, 0), (Band::Verify, 9));
/// for (group, (band, points)) in [("a", low), ("a", low), ("a", high), ("b", low), ("b", high), ("b", high)] {
///     let row = AuditRow::new(band, Points::new(points)).group("sex", group);
///     audit.add(&row)?;
/// }
/// let report = audit.report()?;
/// let b = &report.tables[0].local_law_144.categories[1];
/// assert_eq!((b.selected.count(), b.above_median.unwrap().count()), (1, 1));
/// assert_eq!((b.selection_ratio.to_string(), b.left_out), ("0.500".into(), false));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Category {
    /// Its names, one for each dimension.
    pub category: Vec<String>,
    /// Those in `routine`, of its people: the selection rate.
    pub selected: Share,
    /// The selection rate as a part of that of the most selected category.
    pub selection_ratio: Ratio,
    /// Those whose points, turned round, are above the median of everybody: the scoring rate. None where it would show few
    /// people.
    pub above_median: Option<Share>,
    /// The scoring rate as a part of the highest.
    pub scoring_ratio: Ratio,
    /// It is in no ratio: it has fewer than two of a hundred of those whose category is known.
    pub left_out: bool,
}

impl LocalLaw {
    pub(super) fn of(view: &View<'_>, table: &Table<'_>) -> LocalLaw {
        let twice_median = twice_median(table.rows);
        let turned = |_: usize, row: &Row| {
            // Above the median of the points turned round is below that of the points.
            let is_above = i64::from(row.points.get()).saturating_mul(2) < twice_median;
            both(routine(row), (usize::from(is_above), 2))
        };
        let shown = view.shows::<4>(table, turned);
        let cells = table.cells::<4>(turned);
        let unknown = (!table.hides_not_said(view)).then(|| add(cells.not_said));
        let known = cells.groups.iter().copied().map(add).fold(0, u64::saturating_add);
        let known = known.saturating_add(add(cells.together));
        let because = view.audit.left_out_because.as_ref();
        let mut categories: Vec<Category> = Vec::new();
        for (name, [low, high, low_above, high_above]) in table.groups.iter().zip(cells.groups) {
            let people = add([low, high, low_above, high_above]);
            let is_small = times(people, 50) < times(known, 1);
            categories.push(Category {
                category: name.clone(),
                selected: Share::of(add([low, high]), people),
                selection_ratio: Ratio::Undefined(Undefined::LeftOut),
                above_median: shown.then(|| Share::of(add([high, high_above]), people)),
                scoring_ratio: Ratio::Undefined(Undefined::LeftOut),
                left_out: because.is_some() && is_small && people > 0,
            });
        }
        set_ratios(&mut categories);
        let any = categories.iter().any(|category| category.left_out);
        let left_out_because = because.filter(|_| any).cloned();
        LocalLaw { categories, unknown, twice_median, left_out_because }
    }
}

fn add<const N: usize>(counts: [u64; N]) -> u64 {
    counts.into_iter().fold(0, u64::saturating_add)
}

/// The ratios of the categories that are in.
fn set_ratios(categories: &mut [Category]) {
    let counted = || categories.iter().filter(|category| !category.left_out);
    let best = |shares: Vec<Share>| highest(&shares).and_then(|place| shares.get(place).copied());
    let selected = best(counted().map(|category| category.selected).collect());
    let scoring = best(counted().filter_map(|category| category.above_median).collect());
    for category in categories.iter_mut().filter(|category| !category.left_out) {
        category.selection_ratio = selected
            .map_or(Ratio::Undefined(Undefined::NobodyInGroup), |best| {
                category.selected.ratio_to(best)
            });
        category.scoring_ratio = match (category.above_median, scoring) {
            (Some(share), Some(best)) => match share.ratio_to(best) {
                Ratio::Undefined(Undefined::NothingToCompare) => {
                    Ratio::Undefined(Undefined::NobodyAboveMedian)
                }
                ratio @ (Ratio::Exact(_) | Ratio::Undefined(_)) => ratio,
            },
            (Some(_), None) => Ratio::Undefined(Undefined::NobodyInGroup),
            (None, _) => Ratio::Undefined(Undefined::KeptBack),
        };
    }
}

/// The two in the middle, added; the one in the middle, twice.
fn twice_median(rows: &[Row]) -> i64 {
    let mut points: Vec<i64> = rows.iter().map(|row| i64::from(row.points.get())).collect();
    order::sort_by(&mut points, Ord::cmp);
    let upper = points.len().checked_div(2).unwrap_or(0);
    let lower = points.len().saturating_sub(1).checked_div(2).unwrap_or(0);
    let at = |place: usize| points.get(place).copied().unwrap_or(0);
    at(lower).saturating_add(at(upper))
}
