//! From ranges that lie over each other to ranges that do not: a walk along the addresses, with the lists that hold each.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use super::ranges::{Address, Ranges};

/// A range of one list, by the place of the list's label.
pub(super) type Listed<A> = (A, A, u16);

/// Sets of labels, each once. A label of a lower place is believed first.
#[derive(Clone, Debug, Default)]
pub(super) struct Sets {
    sets: Vec<Vec<u16>>,
    places: BTreeMap<Vec<u16>, u32>,
}

impl Sets {
    pub(super) fn get(&self, place: u32) -> &[u16] {
        usize::try_from(place)
            .ok()
            .and_then(|place| self.sets.get(place))
            .map_or(&[], Vec::as_slice)
    }

    /// The place of a set; none for the empty one.
    pub(super) fn place_of(&mut self, set: &BTreeSet<u16>) -> Option<u32> {
        if set.is_empty() {
            return None;
        }
        let labels: Vec<u16> = set.iter().copied().collect();
        if let Some(place) = self.places.get(&labels) {
            return Some(*place);
        }
        let place = u32::try_from(self.sets.len()).ok()?;
        self.sets.push(labels.clone());
        self.places.insert(labels, place);
        Some(place)
    }
}

/// The ranges in which one set of lists holds.
///
/// # Complexity
///
/// O(n log n) in the ranges; where k lists hold one address, k times as much there.
pub(super) fn apart<A: Address>(listed: &[Listed<A>], sets: &mut Sets) -> Ranges<A> {
    // Where a list begins to hold, and where it ends to.
    let mut turns: Vec<(A, bool, u16)> = Vec::with_capacity(listed.len().saturating_mul(2));
    for (first, last, label) in listed {
        turns.push((*first, true, *label));
        if let Some(after) = last.after() {
            turns.push((after, false, *label));
        }
    }
    turns.sort_unstable();
    let mut holding: BTreeMap<u16, u32> = BTreeMap::new();
    let mut set: BTreeSet<u16> = BTreeSet::new();
    let mut steps = Vec::new();
    for turn in turns.chunk_by(|one, two| one.0 == two.0) {
        for (_, begins, label) in turn {
            let times = holding.entry(*label).or_default();
            // Of one place ends come before beginnings, so the list may be held again at once.
            *times = if *begins { times.saturating_add(1) } else { times.saturating_sub(1) };
            if *times == 0 {
                set.remove(label)
            } else {
                set.insert(*label)
            };
        }
        if let Some((at, ..)) = turn.first() {
            steps.push((*at, sets.place_of(&set)));
        }
    }
    Ranges::of_steps(steps)
}
