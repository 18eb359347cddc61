//! What an audit of pairs says.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde::Serialize;

use super::page::{MOST_WRITTEN, Page, plain};
use super::rate::told_p;

/// What the audit of pairs is not.
pub(super) const CAUTION: &str = "Pairs that are judged alike show that what was changed between them does not matter \
    to these rules, and nothing of what was not changed. This is no legal finding.";

/// What the pairs say.
///
/// ```
/// use hirerisk::{Band, Points, audit::{Pair, PairedAudit}};
/// let (low, high) = ((Band::Routine, Points::new(1)), (Band::Verify, Points::new(7)));
/// let mut audit = PairedAudit::default();
/// audit.add(&Pair::new("name", low, high))?;
/// let report = audit.report()?;
/// assert_eq!((report.pairs, report.alike, report.differing.as_slice()), (1, 0, &[0][..]));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct PairedReport {
    /// `hirerisk-paired-audit/1`.
    pub schema: &'static str,
    /// Version of the library.
    pub engine: &'static str,
    /// What it is not.
    pub caution: &'static str,
    /// All pairs.
    pub pairs: u64,
    /// Pairs with the same points and the same band.
    pub alike: u64,
    /// By what was changed.
    pub changes: Vec<PairedChange>,
    /// The first thousand pairs that differ, by their places from 0.
    pub differing: Vec<u64>,
}

impl PairedReport {
    /// The report as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Keys are text and no writer of it fails, so neither does this.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The report as Markdown.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut page = Page::default();
        let noun = if self.pairs == 1 { "pair" } else { "pairs" };
        page.line(format_args!("# Audit of {} {noun}\n\n{}\n", self.pairs, self.caution));
        page.line(format_args!("{} of {} are judged alike.\n", self.alike, self.pairs));
        let columns = [
            "changed",
            "pairs",
            "alike",
            "most points apart",
            "first above routine alone",
            "second above routine alone",
            "p",
            "first has more points",
            "second has more",
            "p",
        ];
        page.table(1, &columns);
        for one in &self.changes {
            let counts =
                [one.pairs, one.alike, one.largest_difference].map(|count| count.to_string());
            let told = [one.routine, one.points].map(|way| {
                [way.first_higher.to_string(), way.second_higher.to_string(), told_p(way.p)]
            });
            page.row(
                [plain(&one.change)].into_iter().chain(counts).chain(told.into_iter().flatten()),
            );
        }
        if !self.differing.is_empty() {
            let places: Vec<String> =
                self.differing.iter().take(MOST_WRITTEN).map(u64::to_string).collect();
            page.line(format_args!("\nThe first that differ, from 0: {}.", places.join(", ")));
        }
        page.text()
    }
}

/// What one change does.
///
/// ```
/// use hirerisk::{Band, Points, audit::{Pair, PairedAudit}};
/// let (low, high) = ((Band::Routine, Points::new(1)), (Band::Verify, Points::new(7)));
/// let mut audit = PairedAudit::default();
/// audit.add(&Pair::new("name", low, high))?;
/// let report = audit.report()?;
/// assert_eq!((&*report.changes[0].change, report.changes[0].largest_difference), ("name", 6));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PairedChange {
    /// What was changed.
    pub change: String,
    /// Pairs.
    pub pairs: u64,
    /// Pairs with the same points and the same band.
    pub alike: u64,
    /// The most points between the two of a pair.
    pub largest_difference: u64,
    /// By points: a sign test, with Holm's correction for all changes.
    pub points: Directions,
    /// By band; the test is not corrected.
    pub bands: Directions,
    /// By being above routine: `McNemar`'s exact test, with Holm's correction for all changes.
    pub routine: Directions,
}

/// Which of two stands higher.
///
/// ```
/// use hirerisk::{Band, Points, audit::{Pair, PairedAudit}};
/// let (low, high) = ((Band::Routine, Points::new(1)), (Band::Verify, Points::new(7)));
/// let mut audit = PairedAudit::default();
/// audit.add(&Pair::new("name", low, high))?;
/// let report = audit.report()?;
/// let bands = report.changes[0].bands;
/// assert_eq!((bands.first_higher, bands.second_higher, bands.p), (0, 1, 1.0));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Directions {
    /// Pairs whose first is higher.
    pub first_higher: u64,
    /// Pairs whose second is higher.
    pub second_higher: u64,
    /// The p-value, two-sided: 1 where both happen as often.
    pub p: f64,
}

impl Directions {
    pub(super) fn of([first_higher, second_higher]: [u64; 2], p: f64) -> Directions {
        Directions { first_higher, second_higher, p }
    }
}
