//! One person as the audit sees them: a band, points, and what stands beside them and in no profile.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::{Deserialize, Serialize};

use crate::units::Points;
use crate::weigh::Band;

/// What a review of a person came to.
///
/// ```
/// use hirerisk::audit::Label;
/// assert_eq!(Label::default(), Label::Open);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// What was found held.
    Confirmed,
    /// It had an honest reason, or there was nothing.
    Cleared,
    /// Nobody has looked, or nobody knows.
    #[default]
    Open,
}

/// One person: the band and points of an assessment, the groups as the person gave them, and what a review came to.
///
/// It is made from these alone: no profile and no assessment becomes one, nothing that assesses takes one, and nothing
/// guesses a group. Groups are what people said of themselves; a name says nothing of them (`TRUST` A24).
///
/// ```
/// use hirerisk::{Band, Points, audit::{AuditRow, Label}};
/// let row = AuditRow::new(Band::Verify, Points::new(12))
///     .group("sex", "female")
///     .label(Label::Cleared)
///     .line("payment.holder_differs", Points::new(12));
/// // No value of anybody is ever in a log.
/// assert_eq!(format!("{row:?}"), "AuditRow { .. }");
/// ```
#[derive(Clone, PartialEq)]
pub struct AuditRow<'a> {
    pub(super) groups: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    pub(super) band: Band,
    pub(super) points: Points,
    pub(super) label: Label,
    pub(super) lines: Vec<(Cow<'a, str>, Points)>,
}

impl<'a> AuditRow<'a> {
    /// Somebody in this band, with so many points (decibans), of whose groups nothing is said.
    #[must_use]
    pub const fn new(band: Band, points: Points) -> AuditRow<'a> {
        AuditRow { groups: Vec::new(), band, points, label: Label::Open, lines: Vec::new() }
    }

    /// In one dimension, the group that the person gave. Who gave none is counted apart.
    #[must_use]
    pub fn group(
        mut self,
        dimension: impl Into<Cow<'a, str>>,
        group: impl Into<Cow<'a, str>>,
    ) -> AuditRow<'a> {
        self.groups.push((dimension.into(), group.into()));
        self
    }

    /// What a review came to.
    #[must_use]
    pub const fn label(mut self, label: Label) -> AuditRow<'a> {
        self.label = label;
        self
    }

    /// A line of the assessment: its rule, and the points by which the score would fall without it. The points that the
    /// line counts are the most that this can be.
    #[must_use]
    pub fn line(mut self, rule: impl Into<Cow<'a, str>>, counted: Points) -> AuditRow<'a> {
        self.lines.push((rule.into(), counted));
        self
    }
}

/// Shows nothing of anybody.
impl fmt::Debug for AuditRow<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuditRow").finish_non_exhaustive()
    }
}

/// One way in which people are told apart: `sex`, `ethnicity`. Its groups are those that people give, or a list.
///
/// ```
/// use hirerisk::audit::Dimension;
/// let listed = Dimension::new("sex").groups(["female", "male", "another"]);
/// assert_eq!(listed.name(), "sex");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    pub(super) name: String,
    /// The groups that there may be; none for any.
    pub(super) listed: Option<Vec<String>>,
}

impl Dimension {
    /// A dimension whose groups are those that people give.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Dimension {
        Dimension { name: name.into(), listed: None }
    }

    /// These groups and no other. One that nobody gave is in the report, with a warning.
    #[must_use]
    pub fn groups<G: Into<String>>(mut self, groups: impl IntoIterator<Item = G>) -> Dimension {
        self.listed = Some(groups.into_iter().map(Into::into).collect());
        self
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}
