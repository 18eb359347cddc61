//! Names of a list, so arranged that only those are compared that could be alike.
//!
//! Nothing is lost by it: what is left out could not reach [`Likeness::ALIKE`]. A name that is compared part by part is
//! left out if its parts, each taken with all of the other's that are like it, say too little together; parts find each
//! other by keys, and parts without a key in common are different by definition. A name of syllables is left out if its
//! family name and the other's say too little even beside the best given name there could be.

mod parts;
mod rows;
mod syllables;
mod vocabulary;

use alloc::vec::Vec;

use super::name::{Kind, Likeness, Matcher, Name, Parts};
use parts::{ByParts, Gathering, Search};
use syllables::BySyllables;

/// Sums in another order differ in their last digits.
const SLACK: f64 = 1e-6;

/// Names to be found by others that are alike.
#[derive(Debug, Default)]
pub(super) struct NameIndex {
    by_parts: ByParts,
    by_syllables: BySyllables,
}

impl NameIndex {
    pub(super) fn new<'n>(
        matcher: &Matcher,
        kind: Kind,
        names: impl Iterator<Item = &'n str>,
    ) -> NameIndex {
        let (mut gathering, mut by_syllables) = (Gathering::default(), BySyllables::default());
        for (nth, name) in (0_u32..).zip(names) {
            let parts = Parts::of(kind, name);
            gathering.add(matcher, kind, (nth, &parts));
            by_syllables.add(nth, matcher.readings(kind, &parts));
        }
        by_syllables.arrange();
        NameIndex { by_parts: gathering.arranged(), by_syllables }
    }

    /// To look for one name after the other.
    pub(super) fn finder<'i>(&'i self, matcher: &'i Matcher) -> Finder<'i> {
        Finder { index: self, matcher, search: self.by_parts.search(matcher.aligner()) }
    }
}

/// Looks for names, one after the other.
#[derive(Debug)]
pub(super) struct Finder<'i> {
    index: &'i NameIndex,
    matcher: &'i Matcher,
    search: Search<'i>,
}

impl Finder<'_> {
    /// The names that are alike, each with its place, in their order.
    pub(super) fn alike(&mut self, name: &Name) -> Vec<(usize, Likeness)> {
        let by_syllables = &self.index.by_syllables;
        let elsewhere = |nth: u32| by_syllables.compares(nth, &name.read);
        let mut alike = self.search.alike(&name.written, elsewhere);
        alike.extend(by_syllables.alike(self.matcher, &name.read));
        alike.sort_unstable_by_key(|(nth, _)| *nth);
        let place = |(nth, likeness)| Some((usize::try_from(nth).ok()?, likeness));
        alike.into_iter().filter_map(place).collect()
    }
}
