//! What is wrong with what an audit was given: a code and a place, never a value of a person.

use alloc::string::String;

/// The audit cannot count what it was given.
///
/// The message names the place of a row, from 0, and dimensions and rules by the names that the caller gave them. The
/// group of a person is in no message.
///
/// ```
/// use hirerisk::{Band, Points, audit::{Audit, AuditRow, Dimension}};
/// let mut audit = Audit::new([Dimension::new("sex").groups(["female", "male"])])?;
/// let row = AuditRow::new(Band::Routine, Points::ZERO).group("sex", "mael");
/// let error = audit.add(&row).unwrap_err();
/// assert_eq!(error.code(), "audit-unlisted-group");
/// assert_eq!(error.to_string(), "row 0: the group given in `sex` does not stand in its list");
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AuditError {
    /// There is nobody to count.
    #[error("expected at least one row")]
    NoRows,
    /// There is no dimension.
    #[error("expected at least one dimension of groups")]
    NoDimension,
    /// There are more dimensions than crossings can be told of.
    #[error("expected at most {most} dimensions")]
    TooManyDimensions {
        /// The most.
        most: usize,
    },
    /// A dimension, a group of its list or a rule has a name that cannot be told: empty, too long, or not printable.
    #[error("`{place}`: expected a printable name of 1 to {most} characters")]
    Name {
        /// What it is the name of.
        place: &'static str,
        /// The most characters.
        most: usize,
    },
    /// A dimension or a group of its list stands twice.
    #[error("`{what}` stands twice")]
    Twice {
        /// The dimension.
        what: String,
    },
    /// A row names a dimension that the audit does not have.
    #[error("row {row}: names a dimension that the audit does not have")]
    UnknownDimension {
        /// The row, from 0.
        row: u64,
    },
    /// A row says its group twice.
    #[error("row {row}: two groups in `{dimension}`")]
    TwoGroups {
        /// The row, from 0.
        row: u64,
        /// The dimension.
        dimension: String,
    },
    /// The name of the group of a row cannot be told. Who gave no group has none.
    #[error(
        "row {row}: expected the group in `{dimension}` to be printable and of 1 to {most} characters; leave out what \
         is not said"
    )]
    GroupName {
        /// The row, from 0.
        row: u64,
        /// The dimension.
        dimension: String,
        /// The most characters.
        most: usize,
    },
    /// A row has a group that is not listed.
    #[error("row {row}: the group given in `{dimension}` does not stand in its list")]
    UnlistedGroup {
        /// The row, from 0.
        row: u64,
        /// The dimension.
        dimension: String,
    },
    /// A dimension has more groups than can be compared: is it a value of each person?
    #[error("row {row}: expected at most {most} groups in `{dimension}`")]
    TooManyGroups {
        /// The row, from 0.
        row: u64,
        /// The dimension.
        dimension: String,
        /// The most.
        most: usize,
    },
    /// There are more rules than an audit holds.
    #[error("row {row}: expected at most {most} rules")]
    TooManyRules {
        /// The row, from 0.
        row: u64,
        /// The most.
        most: usize,
    },
    /// The points of a row lead to another band than it has: it was judged under other thresholds.
    #[error("row {row}: its band is not that of its points under these thresholds")]
    OtherThresholds {
        /// The row, from 0.
        row: u64,
    },
    /// So few people may share nothing.
    #[error("expected a smallest cell of at least {least} people")]
    SmallMinimum {
        /// The least.
        least: u64,
    },
    /// Everybody together is too few to share anything.
    #[error("everybody together has a cell of fewer than {minimum} people: nothing can be shared")]
    TooFewToShare {
        /// The smallest cell that may be shared.
        minimum: u64,
    },
    /// There is no pair.
    #[error("expected at least one pair")]
    NoPairs,
}

impl AuditError {
    /// The kind of fault, in words that stay the same from release to release.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            AuditError::NoRows => "audit-no-rows",
            AuditError::NoDimension => "audit-no-dimension",
            AuditError::TooManyDimensions { .. } => "audit-too-many-dimensions",
            AuditError::Name { .. } => "audit-name",
            AuditError::Twice { .. } => "audit-twice",
            AuditError::UnknownDimension { .. } => "audit-unknown-dimension",
            AuditError::TwoGroups { .. } => "audit-two-groups",
            AuditError::GroupName { .. } => "audit-group-name",
            AuditError::UnlistedGroup { .. } => "audit-unlisted-group",
            AuditError::TooManyGroups { .. } => "audit-too-many-groups",
            AuditError::TooManyRules { .. } => "audit-too-many-rules",
            AuditError::OtherThresholds { .. } => "audit-other-thresholds",
            AuditError::SmallMinimum { .. } => "audit-small-minimum",
            AuditError::TooFewToShare { .. } => "audit-too-few-to-share",
            AuditError::NoPairs => "audit-no-pairs",
        }
    }
}
