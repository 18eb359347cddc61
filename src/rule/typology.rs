//! Reported patterns: which marks make one, what answers it, who honestly shows the same.

use crate::units::Stage;

/// A pattern that reports describe.
///
/// It has no points: it says which reported pattern the evidence matches, and which of its marks
/// are still open. It matches when a core mark was seen and a second mark of another group. It
/// names what was seen, never a person, an origin or an intent.
///
/// ```
/// use hirerisk::{catalog::TYPOLOGIES, rule::Typology};
/// let pattern: &Typology<'_> = TYPOLOGIES.iter().find(|one| one.id == "T07").unwrap();
/// assert!(pattern.core.iter().any(|mark| mark.rule == "payment.holder_differs"));
/// assert!(!pattern.innocent.is_empty() && !pattern.lowers.is_empty());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Typology<'a> {
    /// Stable code.
    pub id: &'a str,
    /// The one sentence in which it may be told of a person's record.
    pub shown_as: &'a str,
    /// Marks without one of which it is not told.
    pub core: &'a [Mark<'a>],
    /// Marks that fit beside one of these.
    pub supporting: &'a [Mark<'a>],
    /// What answers it: only what the employer or a third party verified.
    pub lowers: &'a str,
    /// What does not, where it is often taken for an answer.
    pub does_not_lower: Option<&'a str>,
    /// Who honestly shows the same.
    pub innocent: &'a str,
    /// The earliest stage at which it is usually seen.
    pub first_stage: Stage,
    /// Ids of the interactions that are near to deciding it.
    pub near_decisive: &'a [&'a str],
    /// Ids of the sources.
    pub sources: &'a [&'a str],
}

impl<'a> Typology<'a> {
    /// Every mark, and whether it is a core one: these first.
    ///
    /// ```
    /// use hirerisk::catalog::TYPOLOGIES;
    /// assert!(TYPOLOGIES.iter().all(|one| one.marks().next().is_some_and(|(core, _)| core)));
    /// ```
    pub fn marks(&self) -> impl Iterator<Item = (bool, &'a Mark<'a>)> + use<'a> {
        let core = self.core.iter().map(|mark| (true, mark));
        core.chain(self.supporting.iter().map(|mark| (false, mark)))
    }
}

/// A rule that marks a pattern, and from which of its levels on.
///
/// ```
/// use hirerisk::rule::Mark;
/// const HOLDER: Mark<'_> = Mark::from("payment.holder_differs", "another_holder");
/// assert_eq!((HOLDER.rule, HOLDER.level), ("payment.holder_differs", Some("another_holder")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<'a> {
    /// The rule.
    pub rule: &'a str,
    /// The lowest level that is a mark; any, if there is none.
    pub level: Option<&'a str>,
}

impl<'a> Mark<'a> {
    /// A rule that is a mark at any level.
    #[must_use]
    pub const fn any(rule: &'a str) -> Self {
        Mark { rule, level: None }
    }

    /// A rule that is a mark from this level on.
    #[must_use]
    pub const fn from(rule: &'a str, level: &'a str) -> Self {
        Mark { rule, level: Some(level) }
    }
}
