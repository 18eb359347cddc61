//! Marks that reports name: each writes into a profile the facts in which it shows.
//!
//! Only marks of the reported patterns stand here, and each only as the reports tell it.

mod delivery;
mod device;
mod draft;
mod history;
mod identity;
mod interview;
mod linkage;
mod payment;
mod work;

use hirerisk::Stage;
use serde_json::Value;

use draft::Draft;

/// Writes the facts of a mark.
type Write = fn(&mut Draft<'_>);

/// The writers of a family, by rule.
type Writers = &'static [(&'static str, Write)];

const FAMILIES: [Writers; 8] = [
    delivery::MARKS,
    device::MARKS,
    history::MARKS,
    identity::MARKS,
    interview::MARKS,
    linkage::MARKS,
    payment::MARKS,
    work::MARKS,
];

/// A mark by its rule.
#[derive(Clone, Copy)]
pub(crate) struct Mark(Write);

impl Mark {
    /// The mark of a rule, if it can be written.
    pub(crate) fn of(rule: &str) -> Option<Mark> {
        let all = FAMILIES.iter().flat_map(|family| family.iter());
        all.into_iter().find(|(id, _)| *id == rule).map(|(_, write)| Mark(*write))
    }

    /// Writes it into the profile of a stage.
    pub(crate) fn write(self, profile: &mut Value, stage: Stage) {
        (self.0)(&mut Draft { profile, stage });
    }
}
