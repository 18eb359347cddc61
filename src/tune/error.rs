//! What is wrong with what a fit was given.

use alloc::string::String;

/// Data cannot be used for tuning.
///
/// The message names the place, never a value of a case.
///
/// ```
/// use hirerisk::tune::{Findings, TuneError};
/// let error = Findings::new(Vec::new()).unwrap_err();
/// assert_eq!(error, TuneError::NoRules);
/// assert_eq!(error.code(), "tune-no-rules");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TuneError {
    /// There is no rule.
    #[error("expected at least one rule")]
    NoRules,
    /// A rule or column stands twice.
    #[error("`{what}` stands twice")]
    Twice {
        /// What.
        what: String,
    },
    /// The levels of a rule do not fit what is said of them.
    #[error("`{rule}`: expected levels, and one number for each of them")]
    Levels {
        /// The rule.
        rule: String,
    },
    /// The doubt about a rule is no number of points.
    #[error("`{rule}`: expected a doubt above 0 points")]
    Doubt {
        /// The rule.
        rule: String,
    },
    /// A case has findings of other rules.
    #[error("case {case}: expected {expected} findings, one for each rule, and not {found}")]
    OtherRules {
        /// The place of the case, from 0.
        case: usize,
        /// How many rules there are.
        expected: usize,
        /// How many findings were given.
        found: usize,
    },
    /// A rule fired at a level that it does not have.
    #[error("case {case}: `{rule}` has no such level")]
    NoSuchLevel {
        /// The place of the case, from 0.
        case: usize,
        /// The rule.
        rule: String,
    },
    /// An assessment was made by other rules.
    #[error("case {case}: nobody tunes a rule `{rule}`")]
    NoSuchRule {
        /// The place of the case, from 0.
        case: usize,
        /// The rule.
        rule: String,
    },
    /// Cases that must be kept leave their bands under the fitted weights.
    #[error("these cases leave their bands: {cases}")]
    Broken {
        /// Their names.
        cases: String,
    },
    /// No scorer takes the fitted weights.
    #[error("the weights do not load: {says}")]
    NotBuilt {
        /// What the scorer says.
        says: String,
    },
    /// There are more cases than a set may hold.
    #[error("expected at most {most} cases: draw a part of them by chance")]
    TooManyCases {
        /// The most.
        most: usize,
    },
    /// A list does not go with the cases.
    #[error("{what}: expected one for each of {cases} cases, and not {found}")]
    NotOneEach {
        /// The list.
        what: &'static str,
        /// How many cases there are.
        cases: usize,
        /// How many entries were given.
        found: usize,
    },
    /// A weight of a case is no weight.
    #[error("case {case}: expected a weight of 0 or more")]
    Weight {
        /// The place of the case, from 0.
        case: usize,
    },
    /// All labels say the same.
    #[error("expected labels of both kinds, and not {yes} yes and {no} no")]
    OneLabel {
        /// How many say yes.
        yes: usize,
        /// How many say no.
        no: usize,
    },
    /// A table cannot be read.
    #[error("line {line}: {says}")]
    Table {
        /// The line, from 1.
        line: u64,
        /// What is wrong.
        says: &'static str,
    },
    /// A cell of a table is something else than expected.
    #[error("line {line}, column `{column}`: expected {expected}")]
    Cell {
        /// The line, from 1.
        line: u64,
        /// The head of the column.
        column: String,
        /// What is read there.
        expected: &'static str,
    },
    /// No weights could be found.
    #[error("the fit did not settle: {says}")]
    Unsettled {
        /// What happened.
        says: &'static str,
    },
}

impl TuneError {
    /// A stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            TuneError::NoRules => "tune-no-rules",
            TuneError::Twice { .. } => "tune-twice",
            TuneError::Levels { .. } => "tune-levels",
            TuneError::Doubt { .. } => "tune-doubt",
            TuneError::OtherRules { .. } => "tune-other-rules",
            TuneError::NoSuchLevel { .. } => "tune-no-such-level",
            TuneError::NoSuchRule { .. } => "tune-no-such-rule",
            TuneError::Broken { .. } => "tune-broken",
            TuneError::NotBuilt { .. } => "tune-not-built",
            TuneError::TooManyCases { .. } => "tune-too-many-cases",
            TuneError::NotOneEach { .. } => "tune-not-one-each",
            TuneError::Weight { .. } => "tune-weight",
            TuneError::OneLabel { .. } => "tune-one-label",
            TuneError::Table { .. } => "tune-table",
            TuneError::Cell { .. } => "tune-cell",
            TuneError::Unsettled { .. } => "tune-unsettled",
        }
    }
}
