//! What goes elsewhere and moves no point.

use crate::facts::Facts;

/// Which notices an assessment carries.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flags {
    /// A jurisdiction or sanctions list hit of the caller's.
    pub(super) compliance: bool,
    /// Somebody says that the identity is theirs.
    pub(super) owner: bool,
}

impl Flags {
    pub(super) fn of(facts: &Facts<'_>) -> Flags {
        Flags { compliance: facts.has_caller_hit(), owner: facts.owner_was_heard() }
    }
}
