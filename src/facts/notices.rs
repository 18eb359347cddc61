//! Facts that go elsewhere and move no point.

use super::Facts;
use crate::profile::slot::Slot as _;
use crate::profile::{OwnerAnswer, ScreeningStatus};

impl Facts<'_> {
    /// Whether a jurisdiction or sanctions list of the caller's has an open or confirmed hit.
    #[must_use]
    pub(crate) fn has_caller_hit(&self) -> bool {
        self.seen(&self.profile().lists.caller_hits).any(|hit| {
            matches!(hit.status, Some(ScreeningStatus::Open | ScreeningStatus::Confirmed))
        })
    }

    /// Whether somebody says that the identity is theirs and that they never worked here.
    #[must_use]
    pub(crate) fn owner_was_heard(&self) -> bool {
        self.seen(&self.profile().checks.owner_contact)
            .any(|contact| contact.result == Some(OwnerAnswer::NotTheWorker))
    }

    /// How many dated entries lie after the moment of the assessment and were left out.
    #[must_use]
    pub(crate) fn later_than_as_of(&self) -> u32 {
        self.profile().dated_after(self.as_of())
    }
}
