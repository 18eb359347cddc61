//! The profile while it is made, and the account of where each value went.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::draft::Part;
use super::imported::{Dropped, Imported, Mapped, NotMapped};
use super::reader::Options;
use super::why::Why;
use crate::profile::Profile;
use crate::units::Moment;

/// What was made so far.
pub(super) struct Made<'o> {
    pub(super) options: &'o Options,
    pub(super) profile: Profile<'static>,
    /// The record's own id, and its place.
    pub(super) id: Option<(String, String)>,
    pub(super) ignored: Vec<String>,
    pub(super) created: Option<Moment>,
    pub(super) changed: Option<Moment>,
    mapped: Vec<Mapped>,
    not_mapped: Vec<NotMapped>,
    dropped: BTreeMap<&'static str, u32>,
}

impl<'o> Made<'o> {
    pub(super) fn new(options: &'o Options) -> Made<'o> {
        Made {
            options,
            profile: Profile::default(),
            id: None,
            ignored: Vec::new(),
            created: None,
            changed: None,
            mapped: Vec::new(),
            not_mapped: Vec::new(),
            dropped: BTreeMap::new(),
        }
    }

    pub(super) fn not(&mut self, from: String, why: Why) {
        self.not_mapped.push(NotMapped { from, why });
    }

    pub(super) fn dropped(&mut self, kind: &'static str) {
        let count = self.dropped.entry(kind).or_default();
        *count = count.saturating_add(1);
    }

    pub(super) fn mapped(&mut self, from: String, to: String) {
        self.mapped.push(Mapped { from, to });
    }

    pub(super) fn told(self) -> Imported {
        let dropped = self.dropped.into_iter().map(|(kind, count)| Dropped { kind, count });
        Imported {
            profile: self.profile,
            mapped: self.mapped,
            not_mapped: self.not_mapped,
            ignored: self.ignored,
            dropped: dropped.collect(),
            created: self.created,
            changed: self.changed,
        }
    }

    /// The text of a part; where there is none, the reason is told.
    pub(super) fn text(&mut self, part: Part) -> Option<(String, String)> {
        match part.text {
            Ok(text) => Some((part.from, text)),
            Err(why) => {
                self.not(part.from, why);
                None
            }
        }
    }
}
