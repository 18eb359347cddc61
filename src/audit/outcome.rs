//! What reviews came to, by group and band: false alarms, what was missed, what held.

use alloc::vec::Vec;

use serde::Serialize;

use super::rate::Rate;
use super::row::Label;
use super::share::Share;
use super::view::{Table, View, band, both, label, routine};
use crate::weigh::Band;

/// What reviews of the people of one group came to. Only who was reviewed has an outcome, and who is reviewed is chosen,
/// most of all by the band: these are shares of the reviewed.
///
/// ```
/// use hirerisk::audit::{Audit, AuditRow, Dimension, Label};
/// use hirerisk::{Band, Points};
/// let mut audit = Audit::new([Dimension::new("sex")])?;
/// let (low, high) = ((Band::Routine, 0), (Band::Verify, 9));
/// for (group, (band, points)) in [("a", low), ("a", low), ("a", high), ("b", low), ("b", high), ("b", high)] {
///     let row = AuditRow::new(band, Points::new(points)).group("sex", group);
///     audit.add(&row.label(if points > 0 { Label::Confirmed } else { Label::Cleared }))?;
/// }
/// let report = audit.report()?;
/// let outcomes = report.tables[0].groups[1].outcomes.as_ref().unwrap();
/// assert_eq!((outcomes.confirmed, outcomes.cleared, outcomes.open), (2, 1, 0));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcomes {
    /// What was found held.
    pub confirmed: u64,
    /// It had an honest reason.
    pub cleared: u64,
    /// Nobody has looked, or nobody knows.
    pub open: u64,
    /// From each band on.
    pub from: Vec<FromBand>,
    /// Calibration: of each band's reviewed, how many were confirmed.
    pub confirmed_by_band: Vec<BandRate>,
}

/// What a threshold means for the reviewed people of a group.
///
/// ```
/// use hirerisk::audit::{Audit, AuditRow, Dimension, Label};
/// use hirerisk::{Band, Points};
/// let mut audit = Audit::new([Dimension::new("sex")])?;
/// let (low, high) = ((Band::Routine, 0), (Band::Verify, 9));
/// for (group, (band, points)) in [("a", low), ("a", low), ("a", high), ("b", low), ("b", high), ("b", high)] {
///     let row = AuditRow::new(band, Points::new(points)).group("sex", group);
///     audit.add(&row.label(if points > 0 { Label::Confirmed } else { Label::Cleared }))?;
/// }
/// let report = audit.report()?;
/// let from = &report.tables[0].groups[1].outcomes.as_ref().unwrap().from[0];
/// assert_eq!((from.band, from.missed.share.count(), from.held.share.count()), (Band::Verify, 0, 2));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FromBand {
    /// From this band on.
    pub band: Band,
    /// FPR: of the cleared, those who reach the band.
    pub false_alarms: Rate,
    /// FNR: of the confirmed, those who do not.
    pub missed: Rate,
    /// PPV: of those who reach it, the confirmed.
    pub held: Rate,
}

/// The confirmed among the reviewed of one band.
///
/// ```
/// use hirerisk::audit::{Audit, AuditRow, Dimension, Label};
/// use hirerisk::{Band, Points};
/// let mut audit = Audit::new([Dimension::new("sex")])?;
/// let (low, high) = ((Band::Routine, 0), (Band::Verify, 9));
/// for (group, (band, points)) in [("a", low), ("a", low), ("a", high), ("b", low), ("b", high), ("b", high)] {
///     let row = AuditRow::new(band, Points::new(points)).group("sex", group);
///     audit.add(&row.label(if points > 0 { Label::Confirmed } else { Label::Cleared }))?;
/// }
/// let report = audit.report()?;
/// let verify = &report.tables[0].groups[0].outcomes.as_ref().unwrap().confirmed_by_band[1];
/// assert_eq!((verify.band, verify.confirmed.share.count()), ("verify", 1));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BandRate {
    /// `routine`, `verify`, `escalate`; or `above routine`, where the two would show few people.
    pub band: &'static str,
    /// Of the reviewed, the confirmed.
    pub confirmed: Rate,
}

/// Counts by label (confirmed, cleared, open) in each class of bands, from the lowest.
type ByLabel<const N: usize> = [[u64; 3]; N];

/// The outcomes of each group; nothing where nobody was reviewed, or they would show few people.
pub(super) fn outcomes(view: &View<'_>, table: &Table<'_>) -> Vec<Option<Outcomes>> {
    let three = |_: usize, row: &_| both(label(row), (band(row), 3));
    let two = |_: usize, row: &_| both(label(row), (routine(row), 2));
    let nobody = || table.groups.iter().map(|_| None).collect();
    if table.rows.iter().all(|row| row.label == Label::Open) || !view.shows::<6>(table, two) {
        return nobody();
    }
    if view.shows::<9>(table, three) {
        let cells = table.cells::<9>(three).groups.into_iter();
        let told = cells.map(|[a, b, c, d, e, f, g, h, i]| {
            of([[a, d, g], [b, e, h], [c, f, i]], &["routine", "verify", "escalate"])
        });
        return told.map(Some).collect();
    }
    let cells = table.cells::<6>(two).groups.into_iter();
    let told = cells.map(|[a, b, c, d, e, f]| of([[a, c, e], [b, d, f]], &["routine", ABOVE]));
    told.map(Some).collect()
}

/// What is not routine.
pub(super) const ABOVE: &str = "above routine";

fn of<const N: usize>(counts: ByLabel<N>, names: &[&'static str; N]) -> Outcomes {
    let [confirmed, cleared, open] = add(counts.iter());
    let from = [Band::Verify, Band::Escalate].into_iter().zip(1..N);
    let from = from.map(|(band, place)| {
        let [yes, no, _] = add(counts.iter().skip(place));
        let [yes_below, ..] = add(counts.iter().take(place));
        let rate = |count, among| Rate::of(Share::of(count, among));
        FromBand {
            band,
            false_alarms: rate(no, cleared),
            missed: rate(yes_below, confirmed),
            held: rate(yes, yes.saturating_add(no)),
        }
    });
    let by_band = names.iter().zip(counts).map(|(band, [yes, no, _])| BandRate {
        band,
        confirmed: Rate::of(Share::of(yes, yes.saturating_add(no))),
    });
    Outcomes {
        confirmed,
        cleared,
        open,
        from: from.collect(),
        confirmed_by_band: by_band.collect(),
    }
}

fn add<'c>(counts: impl Iterator<Item = &'c [u64; 3]>) -> [u64; 3] {
    counts.fold([0; 3], |[a, b, c], [d, e, f]| {
        [a.saturating_add(*d), b.saturating_add(*e), c.saturating_add(*f)]
    })
}
