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
    let at = |one, two| match (list.get(one), list.get(two)) {
        (Some(one), Some(two)) => order(one, two),
        _ => Ordering::Equal,
    };
    if let Some(mut places) = out_of_order(list.len(), &at) {
        moves(&mut places, &mut |one, two| exchange(list, one, two));
    }
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

/// The places of so many entries, in the order of the entries and then of the places; none where they
/// stand in order.
fn out_of_order(
    count: usize,
    order: &dyn Fn(usize, usize) -> Ordering,
) -> Option<SmallVec<[usize; 32]>> {
    if (1..count).all(|at| order(at.saturating_sub(1), at).is_le()) {
        return None;
    }
    let mut places: SmallVec<[usize; 32]> = (0..count).collect();
    places.sort_unstable_by(|one, two| order(*one, *two).then(one.cmp(two)));
    Some(places)
}

/// Two entries change places.
fn exchange<T>(list: &mut [T], one: usize, two: usize) {
    let Some((before, from)) = list.split_at_mut_checked(one.max(two)) else { return };
    if let (Some(first), Some(second)) = (before.get_mut(one.min(two)), from.first_mut()) {
        mem::swap(first, second);
    }
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
