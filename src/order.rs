//! Putting a list in order: one sort for lists of any kind.
//!
//! The places of the entries are sorted, as plain numbers, and the entries then moved to them. The sort
//! of the standard library is some ten kilobytes of code for each kind of entry and each order.

use core::cmp::Ordering;
use core::mem;

use smallvec::SmallVec;

/// Sorts as `slice::sort_by` does: equal entries keep their order. A list that is in order, as most
/// are, is only looked through.
pub(crate) fn sort_by<T>(list: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    if list.is_sorted_by(|one, two| order(one, two).is_le()) {
        return;
    }
    let mut places = sorted(list.len(), &|one, two| match (list.get(one), list.get(two)) {
        (Some(one), Some(two)) => order(one, two),
        _ => Ordering::Equal,
    });
    moves(&mut places, &mut |at, from| {
        if let Ok([at, from]) = list.get_disjoint_mut([at, from]) {
            mem::swap(at, from);
        }
    });
}

/// Sorts as `slice::sort_by_key` does.
pub(crate) fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |one, two| key(one).cmp(&key(two)));
}

/// The greatest entry by a key; of equal ones, the last. Of the library's `max_by_key` three adapters are
/// compiled anew for each kind of entry and each key; this is one plain loop.
pub(crate) trait Greatest: Iterator + Sized {
    fn greatest_by<K: Ord>(self, key: impl Fn(&Self::Item) -> K) -> Option<Self::Item> {
        let mut greatest = None;
        for entry in self {
            let rank = key(&entry);
            match &greatest {
                Some((most, _)) if rank < *most => {}
                _ => greatest = Some((rank, entry)),
            }
        }
        let (_, entry) = greatest?;
        Some(entry)
    }
}

impl<I: Iterator> Greatest for I {}

/// The places of so many entries, in the order of the entries and then of the places.
fn sorted(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> SmallVec<[usize; 32]> {
    let mut places: SmallVec<[usize; 32]> = (0..count).collect();
    places.sort_unstable_by(|one, two| order(*one, *two).then(one.cmp(two)));
    places
}

/// The swaps that bring each entry from its place to its new one, cycle by cycle.
fn moves(places: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..places.len() {
        let mut at = start;
        while let Some(from) = places.get_mut(at).map(|place| mem::replace(place, at)) {
            if from == start {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn it_sorts_as_the_standard_library_does() {
        let mut number = 7_u32;
        for count in 0..200_u32 {
            let next = |place| {
                number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (number >> 27, place)
            };
            let mut ours: Vec<(u32, u32)> = (0..count).map(next).collect();
            let mut theirs = ours.clone();
            sort_by_key(&mut ours, |one| one.0);
            theirs.sort_by_key(|one| one.0);
            assert_eq!(ours, theirs);
        }
    }
}
