//! What the forms for a reader show of a document, so that the bill and the page show the same. The
//! data form has all of it.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::vec::Vec;

use super::report::{EvidenceReport, LineReport, Report, SourceReport};
use crate::order;
use crate::units::Moment;

/// So many checks are told in full ...
pub(super) const CHECKS_SHOWN: usize = 5;
/// ... so many sets of checks that would bring the band down ...
pub(super) const WAYS_SHOWN: usize = 3;
/// ... so many open marks of a pattern ...
pub(super) const MARKS_SHOWN: usize = 3;
/// ... and so many sources of a line.
const SOURCES_SHOWN: usize = 3;

/// How many are left out, if any are.
pub(super) fn more(all: usize, shown: usize) -> Option<usize> {
    all.checked_sub(shown).filter(|more| *more > 0)
}

impl Report<'_> {
    /// How many rules could not be judged for want of facts of each part of the profile, the longest
    /// part first.
    pub(super) fn lacking(&self) -> Vec<(&str, u32)> {
        let mut parts: BTreeMap<&str, u32> = BTreeMap::new();
        for unknown in &self.unknown {
            let part = unknown.missing.split('.').next().unwrap_or_default();
            let count = parts.entry(part).or_default();
            *count = count.saturating_add(1);
        }
        let mut parts: Vec<(&str, u32)> = parts.into_iter().collect();
        order::sort_by(&mut parts, |one, two| two.1.cmp(&one.1).then(one.0.cmp(two.0)));
        parts
    }

    /// The sources of a line that are shown, and how many more it has.
    pub(super) fn sources_of(
        &self,
        line: &LineReport<'_>,
    ) -> (Vec<&SourceReport<'_>>, Option<usize>) {
        let named = |id: &str| self.sources.iter().find(|source| source.id == id);
        let shown = line.sources.iter().filter_map(named).take(SOURCES_SHOWN);
        (shown.collect(), more(line.sources.len(), SOURCES_SHOWN))
    }
}

impl EvidenceReport<'_> {
    /// When it was seen, unless its value says so.
    pub(super) fn seen_at(&self) -> Option<Moment> {
        self.at.filter(|at| self.value != format!("{at}").as_str())
    }
}
