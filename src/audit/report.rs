//! What an audit says, as data.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::gather::Row;
use super::table::{BandCounts, TableReport};
use super::view::{View, band};
use super::warning::{Warning, warnings};
use crate::weigh::Policy;

/// The schema of a written report.
const SCHEMA: &str = "hirerisk-audit/1";

/// What an audit is not, said with every telling of one.
pub(super) const CAUTION: &str = "Counts and comparisons of groups as people gave them. This is no legal finding and \
    decides nothing: four fifths is a rule of thumb, a difference among few people can come and go by itself, and where \
    no difference is seen there may be one among people who were not counted. Which law asks for an audit, in which form \
    and by whom, differs from place to place; some ask for an independent auditor. Nothing here says anything of one \
    person.";

/// Everything that an audit says. The order in which people came does not matter.
///
/// ```
/// use hirerisk::{Band, Points, audit::{Audit, AuditRow, Dimension}};
/// let mut audit = Audit::new([Dimension::new("sex")])?;
/// audit.add(&AuditRow::new(Band::Routine, Points::ZERO).group("sex", "female"))?;
/// let report = audit.report()?;
/// assert!(report.to_json().starts_with(r#"{"schema":"hirerisk-audit/1","#));
/// assert!(report.warnings.iter().any(|warning| warning.code == "one-group"));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct AuditReport {
    /// `hirerisk-audit/1`.
    pub schema: &'static str,
    /// Version of the library.
    pub engine: &'static str,
    /// What it is not.
    pub caution: &'static str,
    /// The thresholds under which people were judged.
    pub policy: Policy,
    /// In a shared report, the smallest count of people that is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<u64>,
    /// Everybody by band.
    pub everybody: BandCounts,
    /// What makes numbers say less than they seem to.
    pub warnings: Vec<Warning>,
    /// Each dimension, in the order given; then each pair of them.
    pub tables: Vec<TableReport>,
}

impl AuditReport {
    pub(super) fn of(view: &View<'_>) -> AuditReport {
        let in_bands = |_: usize, row: &Row| band(row);
        let all = view.everybody();
        let three = view.shows::<3>(&all, in_bands);
        let counts = all.cells::<3>(in_bands).groups.first().copied().unwrap_or_default();
        let tables = view.tables();
        let mut report = AuditReport {
            schema: SCHEMA,
            engine: env!("CARGO_PKG_VERSION"),
            caution: CAUTION,
            policy: view.audit.policy.clone(),
            minimum: (view.minimum > 0).then_some(view.minimum),
            everybody: BandCounts::shown(counts, three),
            warnings: Vec::new(),
            tables: tables.iter().map(|table| TableReport::of(view, table)).collect(),
        };
        report.warnings = warnings(view, &report);
        report
    }

    /// The report as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Keys are text and no writer of it fails, so neither does this.
        serde_json::to_string(self).unwrap_or_default()
    }
}
