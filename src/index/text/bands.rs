//! Which texts stand under a band: 32,768 shelves, each sorted but for a short tail.
//!
//! A band is 31 bits: which shelf it is tells 15, and 16 are stored beside the place of the text. An entry
//! costs six bytes, and a look-up reads few of them: it is made for many bands of one text at a time.

use alloc::vec::Vec;
use core::hint::black_box;
use core::mem::size_of;
use core::ops::ControlFlow;

/// So many bits of a hash tell the shelf.
const SHELF_BITS: u32 = 15;
/// A tail is merged when it is longer than this, and than a sixteenth of its shelf.
const TAIL: usize = 32;
/// Room grows by so many entries at least.
const STEP: usize = 8;
/// An entry stands within so many of where it would be, were all spread evenly.
const NEAR: usize = 64;

/// A band, as far as it is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Band {
    shelf: u16,
    rest: u16,
}

impl Band {
    pub(super) const fn new(hash: u64) -> Band {
        let [a, b, c, d, ..] = hash.to_be_bytes();
        let shelf = u16::from_be_bytes([a, b]) >> (u16::BITS - SHELF_BITS);
        Band { shelf, rest: u16::from_be_bytes([c, d]) }
    }
}

/// Bands with the places of the texts that have them.
#[derive(Clone)]
pub(super) struct Bands {
    /// None until the first entry comes, then all of them.
    shelves: Vec<Shelf>,
}

/// Entries in two lists, beside each other.
#[derive(Clone)]
struct Shelf {
    /// Sorted up to `sorted`, and where equal in the order in which they came; the tail behind it stands
    /// as it came.
    rests: Vec<u16>,
    places: Vec<u32>,
    sorted: usize,
}

impl Bands {
    pub(super) const fn new() -> Bands {
        Bands { shelves: Vec::new() }
    }

    pub(super) fn insert(&mut self, band: Band, place: u32) {
        if self.shelves.is_empty() {
            self.shelves.resize_with(1 << SHELF_BITS, Shelf::new);
        }
        if let Some(shelf) = self.shelves.get_mut(usize::from(band.shelf)) {
            shelf.push(band.rest, place);
        }
    }

    /// Reads the entries that a visit will begin with. Done for all bands before the first is visited, it
    /// makes the memory fetch them side by side and not one after the other.
    pub(super) fn touch(&self, band: Band) {
        black_box(
            self.shelves.get(usize::from(band.shelf)).map(|shelf| shelf.first_read(band.rest)),
        );
    }

    /// Visits the texts of a band in the order in which they came, until told to stop.
    pub(super) fn visit(
        &self,
        band: Band,
        visit: impl FnMut(u32) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let Some(found) = self.shelves.get(usize::from(band.shelf)) else {
            return ControlFlow::Continue(());
        };
        found.visit(band.rest, visit)
    }

    /// Drops the entries of texts that are not to stay.
    ///
    /// # Complexity
    ///
    /// Every entry is looked at.
    pub(super) fn retain(&mut self, stays: impl Fn(u32) -> bool) {
        self.shelves.iter_mut().for_each(|shelf| shelf.retain(&stays));
    }

    /// The bytes that are taken up, slack included.
    pub(super) fn bytes(&self) -> usize {
        let heads = self.shelves.capacity().saturating_mul(size_of::<Shelf>());
        let of_shelf = |shelf: &Shelf| {
            let rests = shelf.rests.capacity().saturating_mul(size_of::<u16>());
            rests.saturating_add(shelf.places.capacity().saturating_mul(size_of::<u32>()))
        };
        self.shelves.iter().map(of_shelf).fold(heads, usize::saturating_add)
    }
}

impl Shelf {
    const fn new() -> Shelf {
        Shelf { rests: Vec::new(), places: Vec::new(), sorted: 0 }
    }

    fn push(&mut self, rest: u16, place: u32) {
        if self.rests.len() == self.rests.capacity() {
            let more = STEP.max(self.rests.len() >> 4);
            self.rests.reserve_exact(more);
            self.places.reserve_exact(more);
        }
        self.rests.push(rest);
        self.places.push(place);
        if self.tail().len() > TAIL.max(self.sorted >> 4) {
            self.settle();
        }
    }

    fn main(&self) -> &[u16] {
        self.rests.get(..self.sorted).unwrap_or_default()
    }

    fn tail(&self) -> &[u16] {
        self.rests.get(self.sorted..).unwrap_or_default()
    }

    /// Merges the tail in, from the largest down: what is smaller than all of it does not move.
    fn settle(&mut self) {
        let places = self.places.get(self.sorted..).unwrap_or_default();
        let mut tail: Vec<(u16, u32)> =
            self.tail().iter().copied().zip(places.iter().copied()).collect();
        tail.sort_by_key(|(rest, _)| *rest);
        let (mut read, mut write) = (self.sorted, self.rests.len());
        for (rest, place) in tail.into_iter().rev() {
            let before = self.rests.get(..read).unwrap_or_default();
            let at = before.partition_point(|other| *other <= rest);
            write = write.saturating_sub(read.saturating_sub(at));
            self.rests.copy_within(at..read, write);
            self.places.copy_within(at..read, write);
            read = at;
            write = write.saturating_sub(1);
            if let (Some(to), Some(beside)) =
                (self.rests.get_mut(write), self.places.get_mut(write))
            {
                (*to, *beside) = (rest, place);
            }
        }
        self.sorted = self.rests.len();
    }

    fn first_read(&self, rest: u16) -> (Option<u16>, Option<u16>) {
        let guess = guess(self.sorted, rest);
        (self.rests.get(guess).copied(), self.rests.get(self.sorted).copied())
    }

    fn visit(&self, rest: u16, mut visit: impl FnMut(u32) -> ControlFlow<()>) -> ControlFlow<()> {
        let main = self.main();
        let run = main.iter().zip(&self.places).skip(lower_bound(main, rest));
        for (_, place) in run.take_while(|(other, _)| **other == rest) {
            visit(*place)?;
        }
        let tail = self.tail().iter().zip(self.places.get(self.sorted..).unwrap_or_default());
        for (_, place) in tail.filter(|(other, _)| **other == rest) {
            visit(*place)?;
        }
        ControlFlow::Continue(())
    }

    fn retain(&mut self, stays: impl Fn(u32) -> bool) {
        let (mut kept, mut sorted) = (0_usize, 0);
        for at in 0..self.rests.len() {
            let (Some(rest), Some(place)) =
                (self.rests.get(at).copied(), self.places.get(at).copied())
            else {
                break;
            };
            if !stays(place) {
                continue;
            }
            if let (Some(to), Some(beside)) = (self.rests.get_mut(kept), self.places.get_mut(kept))
            {
                (*to, *beside) = (rest, place);
            }
            kept = kept.saturating_add(1);
            sorted = if at < self.sorted { kept } else { sorted };
        }
        self.rests.truncate(kept);
        self.places.truncate(kept);
        self.sorted = sorted;
        if self.rests.capacity() > kept.saturating_add(kept >> 3).saturating_add(STEP) {
            self.rests.shrink_to_fit();
            self.places.shrink_to_fit();
        }
    }
}

/// Where an entry would stand among so many sorted ones, were they spread evenly.
fn guess(sorted: usize, rest: u16) -> usize {
    sorted.saturating_mul(usize::from(rest)) >> u16::BITS
}

/// Where an entry stands in sorted ones, or would.
fn lower_bound(sorted: &[u16], rest: u16) -> usize {
    let guess = guess(sorted.len(), rest);
    let from = guess.saturating_sub(NEAR);
    let to = guess.saturating_add(NEAR).min(sorted.len());
    let is_before = |other: &u16| *other < rest;
    let begins = from == 0 || sorted.get(from).is_some_and(is_before);
    let ends = sorted.get(to).is_none_or(|other| !is_before(other));
    if begins && ends {
        let near = sorted.get(from..to).unwrap_or_default();
        return from.saturating_add(near.partition_point(is_before));
    }
    sorted.partition_point(is_before)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(bands: &Bands, band: Band) -> Vec<u32> {
        let mut found = Vec::new();
        let _ = bands.visit(band, |place| {
            found.push(place);
            ControlFlow::Continue(())
        });
        found
    }

    proptest! {
        #[test]
        fn it_holds_what_a_list_holds_in_the_order_in_which_it_came(
            numbers in prop::collection::vec(0_u64..2_000, 0..3_000),
            flood in 0_u64..200,
            dropped in 1_u32..9,
        ) {
            // Two shelves, so that they fill; one band comes very often.
            let band = |number: u64| {
                let number = if number < flood { 7 } else { number };
                Band::new(number << 63 | number.wrapping_mul(33) << 32)
            };
            let (mut ours, mut list) = (Bands::new(), Vec::new());
            for (place, number) in (0..).zip(&numbers) {
                ours.insert(band(*number), place);
                list.push((band(*number), place));
            }
            let of = |list: &[(Band, u32)], wanted: Band| -> Vec<u32> {
                list.iter().filter(|(band, _)| *band == wanted).map(|(_, place)| *place).collect()
            };
            for number in numbers.iter().take(200) {
                prop_assert_eq!(all(&ours, band(*number)), of(&list, band(*number)));
            }
            ours.retain(|place| place.checked_rem(dropped) != Some(0));
            list.retain(|(_, place)| place.checked_rem(dropped) != Some(0));
            for number in numbers.iter().take(200) {
                prop_assert_eq!(all(&ours, band(*number)), of(&list, band(*number)));
            }
        }

        #[test]
        fn a_place_is_where_a_search_finds_it(mut sorted: Vec<u16>, rest: u16, flood in 0_usize..500) {
            sorted.extend(core::iter::repeat_n(rest / 2, flood));
            sorted.sort_unstable();
            let searched = sorted.partition_point(|other| *other < rest);
            prop_assert_eq!(lower_bound(&sorted, rest), searched);
        }
    }
}
