//! Rows go in one by one; the report and what may be shared of it come out.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::fmt;

use super::error::AuditError;
use super::known::{Known, named};
use super::names::{check_name, is_seen};
use super::report::AuditReport;
use super::row::{AuditRow, Dimension, Label};
use super::view::View;
use crate::units::Points;
use crate::weigh::{Band, Policy};

/// The most dimensions: their crossings are told in pairs.
///
/// # Source
///
/// Ours: sex, ethnicity, age and one more.
pub(super) const MOST_DIMENSIONS: usize = 4;

/// The most rules.
///
/// # Source
///
/// Ours: several times as many as ship.
pub(super) const MOST_RULES: usize = 2_000;

/// The least that the smallest cell of a shared report may be.
///
/// # Source
///
/// Ours: a cell of one person is that person, and with two each knows the other.
pub(super) const LEAST_MINIMUM: u64 = 3;

/// People with their bands, and the groups that they gave.
///
/// The order in which they come does not matter.
///
/// ```
/// use hirerisk::{Band, Points, audit::{Audit, AuditRow, Dimension, FourFifths}};
/// let mut audit = Audit::new([Dimension::new("sex")])?;
/// for (group, routine) in [("female", 12), ("male", 18)] {
///     for place in 0..20 {
///         let (band, points) =
///             if place < routine { (Band::Routine, 0) } else { (Band::Verify, 12) };
///         audit.add(&AuditRow::new(band, Points::new(points)).group("sex", group))?;
///     }
/// }
/// let report = audit.report()?;
/// let women = &report.tables[0].groups[0];
/// assert_eq!((&*women.group[0], women.routine.share.count()), ("female", 12));
/// assert_eq!(women.selection.ratio.to_string(), "0.666"); // 12/20 of 18/20
/// assert_eq!(women.selection.four_fifths, FourFifths::Below);
/// assert_eq!(women.above_ratio.to_string(), "4.000"); // 8/20 of 2/20
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone)]
pub struct Audit {
    pub(super) policy: Policy,
    pub(super) dimensions: Vec<Known>,
    pub(super) rows: Vec<Row>,
    /// Rules by id, with their numbers.
    pub(super) rules: BTreeMap<String, usize>,
    pub(super) left_out_because: Option<String>,
}

/// A row whose names are numbers.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) groups: Vec<Option<usize>>,
    pub(super) band: Band,
    pub(super) points: Points,
    pub(super) label: Label,
    /// One for each rule.
    pub(super) lines: BTreeMap<usize, Points>,
}

/// Names the numbers, nobody.
impl fmt::Debug for Audit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Audit").field("rows", &self.rows.len()).finish_non_exhaustive()
    }
}

impl Audit {
    /// Nobody yet, told apart in these dimensions, under the thresholds that ship.
    ///
    /// # Errors
    ///
    /// [`AuditError`] where there is no dimension or too many, or a name stands twice or cannot be told.
    pub fn new(dimensions: impl IntoIterator<Item = Dimension>) -> Result<Audit, AuditError> {
        let mut known: Vec<Known> = Vec::new();
        for dimension in dimensions {
            let next = Known::of(dimension)?;
            if known.iter().any(|other| other.name == next.name) {
                return Err(AuditError::Twice { what: next.name });
            }
            known.push(next);
        }
        if known.is_empty() {
            return Err(AuditError::NoDimension);
        }
        if known.len() > MOST_DIMENSIONS {
            return Err(AuditError::TooManyDimensions { most: MOST_DIMENSIONS });
        }
        Ok(Audit {
            policy: Policy::shipped(),
            dimensions: known,
            rows: Vec::new(),
            rules: BTreeMap::new(),
            left_out_because: None,
        })
    }

    /// With the thresholds under which people were judged.
    #[must_use]
    pub fn policy(mut self, policy: Policy) -> Audit {
        self.policy = policy;
        self
    }

    /// Leaves categories of fewer than two of a hundred people out of the ratios of Local Law 144, with this reason (of
    /// which is kept what can be printed). Their
    /// counts and rates are told all the same.
    ///
    /// # Source
    ///
    /// 6 RCNY 5-301(d).
    #[must_use]
    pub fn leaving_out_small_categories(mut self, because: impl Into<String>) -> Audit {
        let because: String = because.into();
        self.left_out_because = Some(because.chars().filter(|char| is_seen(*char)).collect());
        self
    }

    /// One person more.
    ///
    /// # Errors
    ///
    /// [`AuditError`] with the place of the row; nothing is counted then.
    pub fn add(&mut self, row: &AuditRow<'_>) -> Result<(), AuditError> {
        let at = u64::try_from(self.rows.len()).unwrap_or(u64::MAX);
        let banded = self.policy.band(row.points, row.band == Band::Escalate);
        if banded != row.band {
            return Err(AuditError::OtherThresholds { row: at });
        }
        let named = named(&self.dimensions, row, at)?;
        self.check_rules(row, at)?;
        let mut groups = Vec::with_capacity(named.len());
        for (dimension, group) in self.dimensions.iter_mut().zip(named) {
            groups.push(group.map(|group| dimension.number(group)));
        }
        let mut lines: BTreeMap<usize, Points> = BTreeMap::new();
        for (rule, points) in &row.lines {
            let next = self.rules.len();
            let number = *self.rules.entry(rule.to_string()).or_insert(next);
            let sum = lines.entry(number).or_default();
            *sum = *sum + *points;
        }
        self.rows.push(Row { groups, band: row.band, points: row.points, label: row.label, lines });
        Ok(())
    }

    fn check_rules(&self, row: &AuditRow<'_>, at: u64) -> Result<(), AuditError> {
        let mut new = BTreeSet::new();
        for (rule, _) in &row.lines {
            check_name(rule, "rule")?;
            if !self.rules.contains_key(&**rule) {
                new.insert(&**rule);
            }
        }
        if self.rules.len().saturating_add(new.len()) > MOST_RULES {
            return Err(AuditError::TooManyRules { row: at, most: MOST_RULES });
        }
        Ok(())
    }

    /// Everything that the rows come to, for those who may see it: with counts of few people.
    ///
    /// # Errors
    ///
    /// [`AuditError::NoRows`].
    ///
    /// # Complexity
    ///
    /// Linear in rows and lines, for each dimension and pair of them.
    pub fn report(&self) -> Result<AuditReport, AuditError> {
        if self.rows.is_empty() {
            return Err(AuditError::NoRows);
        }
        Ok(AuditReport::of(&View::whole(self)))
    }

    /// What may be shared: no count of fewer people than this, and none that follows from what is told.
    ///
    /// Groups of few are kept together, with the smallest of the others where that is needed, and everything is counted
    /// anew. What would still show a small cell (an outcome, a rule, a crossing) is left out, with a warning.
    /// Two shared reports of nearly the same people can show their difference: share one.
    ///
    /// # Errors
    ///
    /// [`AuditError`] where there is nobody, the minimum is below 3, or everybody together is too few.
    ///
    /// ```
    /// use hirerisk::{Band, Points, audit::{Audit, AuditRow, Dimension}};
    /// let mut audit = Audit::new([Dimension::new("sex")])?;
    /// let people = [("female", 40), ("male", 40), ("another", 2)];
    /// for (group, count) in people {
    ///     for _ in 0..count {
    ///         audit.add(&AuditRow::new(Band::Routine, Points::ZERO).group("sex", group))?;
    ///     }
    /// }
    /// // With the two alone, 82 less 80 would tell them: one group more stands with them.
    /// let table = &audit.shared(10)?.tables[0];
    /// assert_eq!(table.together.as_ref().unwrap().counts.people, 42);
    /// assert_eq!(table.groups.len(), 1);
    /// # Ok::<(), hirerisk::audit::AuditError>(())
    /// ```
    pub fn shared(&self, minimum: u64) -> Result<AuditReport, AuditError> {
        if self.rows.is_empty() {
            return Err(AuditError::NoRows);
        }
        if minimum < LEAST_MINIMUM {
            return Err(AuditError::SmallMinimum { least: LEAST_MINIMUM });
        }
        let view = View::shared(self, minimum).ok_or(AuditError::TooFewToShare { minimum })?;
        Ok(AuditReport::of(&view))
    }
}
