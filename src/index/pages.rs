//! A set of hashes with who holds them: 16,384 small pages, each sorted but for a short tail.
//!
//! A map costs 35 to 200 bytes an entry; this costs eight and the payload. Which page it is tells 14 bits of
//! a hash, and these are not stored. A new entry goes to the tail of its page and is merged in together with
//! some thirty others, so nothing is ever rebuilt as a whole, and building needs no more room than resting.

use alloc::vec;
use alloc::vec::Vec;
use core::hint::black_box;
use core::mem::size_of;
use core::ops::ControlFlow;

use smallvec::SmallVec;

/// So many bits of a hash tell the page.
const PAGE_BITS: u32 = 14;
const PAGES: usize = 1 << PAGE_BITS;
/// So many further bits are stored ...
const REST_BITS: u32 = 35;
/// ... above so many of the kind ...
const KIND_BITS: u32 = 5;
/// ... and so many of the holder.
pub(super) const HOLDER_BITS: u32 = 24;
const HOLDER: u64 = (1 << HOLDER_BITS) - 1;

/// A tail is merged when it is longer than this, and than a sixteenth of its page.
const TAIL: usize = 32;
/// Room grows by so many entries at least.
const STEP: usize = 16;

/// A hash of one kind, as far as it is kept: 49 bits of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot {
    page: u16,
    /// The rest of the hash and the kind; the bits of the holder are zero.
    stored: u64,
}

impl Slot {
    pub(super) fn new(hash: u64, kind: u8) -> Slot {
        let [.., high, low] = hash.to_be_bytes();
        let page = u16::from_be_bytes([high, low]) >> (u16::BITS - PAGE_BITS);
        let rest = hash >> (u64::BITS - REST_BITS);
        Slot { page, stored: (rest << KIND_BITS | u64::from(kind)) << HOLDER_BITS }
    }

    /// The slot of an entry that stands on a page.
    pub(super) const fn of(page: u16, entry: u64) -> Slot {
        Slot { page, stored: entry & !HOLDER }
    }

    pub(super) const fn page(self) -> u16 {
        self.page
    }

    /// Whether there is a page of this number.
    pub(super) fn is_page(number: u16) -> bool {
        usize::from(number) < PAGES
    }

    pub(super) const fn kind(self) -> u8 {
        let [.., kind] = (self.stored >> HOLDER_BITS & ((1 << KIND_BITS) - 1)).to_be_bytes();
        kind
    }

    /// The slot of the same hash and another kind.
    pub(super) fn of_kind(self, kind: u8) -> Slot {
        let rest = self.stored >> (KIND_BITS + HOLDER_BITS) << KIND_BITS;
        Slot { page: self.page, stored: (rest | u64::from(kind)) << HOLDER_BITS }
    }

    pub(super) fn held_by(self, holder: u32) -> u64 {
        self.stored | u64::from(holder) & HOLDER
    }
}

/// Who holds an entry.
pub(super) const fn holder(entry: u64) -> u32 {
    let [_, _, _, _, _, high, middle, low] = entry.to_be_bytes();
    u32::from_be_bytes([0, high, middle, low])
}

/// Entries with a payload each.
#[derive(Clone)]
pub(super) struct Pages<P> {
    /// None until the first entry comes, then all of them.
    pages: Vec<Page<P>>,
    entries: usize,
}

#[derive(Clone)]
struct Page<P> {
    /// Sorted up to `sorted`; the tail behind it stands as it came.
    entries: Vec<u64>,
    payloads: Vec<P>,
    sorted: usize,
}

impl<P: Copy> Pages<P> {
    pub(super) const fn new() -> Pages<P> {
        Pages { pages: Vec::new(), entries: 0 }
    }

    /// How many entries there are.
    pub(super) const fn len(&self) -> usize {
        self.entries
    }

    /// Adds an entry. The caller sees to it that nobody holds a slot twice.
    pub(super) fn insert(&mut self, slot: Slot, holder: u32, payload: P) {
        self.append(slot.page, slot.held_by(holder), payload);
    }

    /// Adds many entries, as they are stored, page by page: each page is grown and merged once.
    pub(super) fn insert_all(&mut self, all: &[(u16, u64, P)]) {
        for of_page in by_page(all).chunk_by(|one, two| one.0 == two.0) {
            let Some((number, ..)) = of_page.first() else { continue };
            if let Some(page) = self.page_mut(*number) {
                page.entries.reserve_exact(of_page.len());
                page.payloads.reserve_exact(of_page.len());
                page.entries.extend(of_page.iter().map(|(_, entry, _)| *entry));
                page.payloads.extend(of_page.iter().map(|(.., payload)| *payload));
                page.settle();
                self.entries = self.entries.saturating_add(of_page.len());
            }
        }
    }

    /// Adds an entry as it was stored.
    pub(super) fn append(&mut self, page: u16, entry: u64, payload: P) {
        if let Some(page) = self.page_mut(page) {
            page.push(entry, payload);
            self.entries = self.entries.saturating_add(1);
        }
    }

    /// Makes room on a page for so many entries.
    pub(super) fn reserve(&mut self, page: u16, count: usize) {
        if let Some(page) = self.page_mut(page) {
            page.entries.reserve_exact(count);
            page.payloads.reserve_exact(count);
        }
    }

    fn page_mut(&mut self, number: u16) -> Option<&mut Page<P>> {
        if self.pages.is_empty() {
            self.pages.reserve_exact(PAGES);
            self.pages.resize_with(PAGES, Page::new);
        }
        self.pages.get_mut(usize::from(number))
    }

    /// Visits who holds a slot, until told to stop.
    pub(super) fn visit(
        &self,
        slot: Slot,
        mut visit: impl FnMut(u32, P) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let Some(page) = self.pages.get(usize::from(slot.page)) else {
            return ControlFlow::Continue(());
        };
        page.visit(slot, &mut visit)
    }

    /// Brings near what a look-up will read: of several told one after the other, the memory is waited for once.
    pub(super) fn fetch_ahead(&self, slot: Slot) {
        if let Some(page) = self.pages.get(usize::from(slot.page)) {
            let main = page.main();
            black_box(main.get(guessed(main, slot.stored)).copied());
            black_box(page.entries.last().copied());
        }
    }

    /// What somebody holds a slot with.
    pub(super) fn held(&self, slot: Slot, holder: u32) -> Option<P> {
        self.pages.get(usize::from(slot.page))?.held(slot.held_by(holder))
    }

    /// Drops what is not to stay; how many entries these were.
    ///
    /// # Complexity
    ///
    /// Every entry is looked at.
    pub(super) fn retain(&mut self, mut stays: impl FnMut(Slot, u32, P) -> bool) -> usize {
        let before = self.entries;
        self.entries = 0;
        for (number, page) in (0..).zip(&mut self.pages) {
            page.retain(|entry, payload| stays(Slot::of(number, entry), holder(entry), payload));
            self.entries = self.entries.saturating_add(page.entries.len());
        }
        before.saturating_sub(self.entries)
    }

    /// The pages in their order, each with its number, its entries and their payloads.
    pub(super) fn pages(&self) -> impl Iterator<Item = (u16, &[u64], &[P])> {
        (0..).zip(&self.pages).map(|(number, page)| (number, &*page.entries, &*page.payloads))
    }

    /// The bytes that are taken up, slack included.
    pub(super) fn bytes(&self) -> usize {
        let heads = self.pages.capacity().saturating_mul(size_of::<Page<P>>());
        let page = |page: &Page<P>| {
            let entries = page.entries.capacity().saturating_mul(size_of::<u64>());
            entries.saturating_add(page.payloads.capacity().saturating_mul(size_of::<P>()))
        };
        self.pages.iter().map(page).fold(heads, usize::saturating_add)
    }
}

impl<P: Copy> Page<P> {
    const fn new() -> Page<P> {
        Page { entries: Vec::new(), payloads: Vec::new(), sorted: 0 }
    }

    fn push(&mut self, entry: u64, payload: P) {
        if self.entries.len() == self.entries.capacity() {
            let more = STEP.max(self.entries.len() >> 4);
            self.entries.reserve_exact(more);
            self.payloads.reserve_exact(more);
        }
        self.entries.push(entry);
        self.payloads.push(payload);
        // What comes in order, as a snapshot does, needs no merging.
        if self.tail().is_empty() || self.is_next(entry) {
            self.sorted = self.entries.len();
        } else if self.tail().len() > TAIL.max(self.sorted >> 4) {
            self.settle();
        }
    }

    /// Whether the last entry, this one, follows all that is sorted, and nothing else does.
    fn is_next(&self, entry: u64) -> bool {
        let before = self.sorted.checked_sub(1).and_then(|last| self.entries.get(last));
        self.tail().len() == 1 && before.is_none_or(|before| *before < entry)
    }

    fn main(&self) -> &[u64] {
        self.entries.get(..self.sorted).unwrap_or_default()
    }

    fn tail(&self) -> &[u64] {
        self.entries.get(self.sorted..).unwrap_or_default()
    }

    /// Merges the tail in, from the largest down: what is smaller than all of it does not move.
    fn settle(&mut self) {
        let payloads = self.payloads.get(self.sorted..).unwrap_or_default();
        let tail = self.tail().iter().copied().zip(payloads.iter().copied());
        let mut tail: SmallVec<[(u64, P); 64]> = tail.collect();
        tail.sort_unstable_by_key(|(entry, _)| *entry);
        let (mut read, mut write) = (self.sorted, self.entries.len());
        for (entry, payload) in tail.into_iter().rev() {
            let at = last_before(self.entries.get(..read).unwrap_or_default(), entry);
            write = write.saturating_sub(read.saturating_sub(at));
            self.entries.copy_within(at..read, write);
            self.payloads.copy_within(at..read, write);
            read = at;
            write = write.saturating_sub(1);
            if let (Some(place), Some(beside)) =
                (self.entries.get_mut(write), self.payloads.get_mut(write))
            {
                (*place, *beside) = (entry, payload);
            }
        }
        self.sorted = self.entries.len();
    }

    fn visit(
        &self,
        slot: Slot,
        visit: &mut impl FnMut(u32, P) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let main = self.main();
        let from = lower_bound(main, slot.stored);
        let of_slot = |entry: &u64| *entry & !HOLDER == slot.stored;
        let run = main.iter().zip(&self.payloads).skip(from);
        for (entry, payload) in run.take_while(|(entry, _)| of_slot(entry)) {
            visit(holder(*entry), *payload)?;
        }
        let tail = self.tail().iter().zip(self.payloads.get(self.sorted..).unwrap_or_default());
        for (entry, payload) in tail.filter(|(entry, _)| of_slot(entry)) {
            visit(holder(*entry), *payload)?;
        }
        ControlFlow::Continue(())
    }

    fn held(&self, entry: u64) -> Option<P> {
        let at = lower_bound(self.main(), entry);
        if self.main().get(at) == Some(&entry) {
            return self.payloads.get(at).copied();
        }
        let at = self.tail().iter().position(|other| *other == entry)?;
        self.payloads.get(self.sorted.saturating_add(at)).copied()
    }

    fn retain(&mut self, mut stays: impl FnMut(u64, P) -> bool) {
        let (mut kept, mut sorted) = (0_usize, 0);
        for at in 0..self.entries.len() {
            let (Some(entry), Some(payload)) =
                (self.entries.get(at).copied(), self.payloads.get(at).copied())
            else {
                break;
            };
            if !stays(entry, payload) {
                continue;
            }
            if let (Some(place), Some(beside)) =
                (self.entries.get_mut(kept), self.payloads.get_mut(kept))
            {
                (*place, *beside) = (entry, payload);
            }
            kept = kept.saturating_add(1);
            sorted = if at < self.sorted { kept } else { sorted };
        }
        self.entries.truncate(kept);
        self.payloads.truncate(kept);
        self.sorted = sorted;
        if self.entries.capacity() > kept.saturating_add(kept >> 3).saturating_add(STEP) {
            self.entries.shrink_to_fit();
            self.payloads.shrink_to_fit();
        }
    }
}

/// The entries with those of a page together. There are few pages: each entry is counted, and put where it belongs.
fn by_page<P: Copy>(all: &[(u16, u64, P)]) -> Vec<(u16, u64, P)> {
    let mut places = vec![0_usize; PAGES.saturating_add(1)];
    for (page, ..) in all {
        if let Some(next) = places.get_mut(usize::from(*page).saturating_add(1)) {
            *next = next.saturating_add(1);
        }
    }
    let mut before = 0_usize;
    for place in &mut places {
        before = before.saturating_add(*place);
        *place = before;
    }
    let mut sorted = all.to_vec();
    for entry in all {
        let Some(place) = places.get_mut(usize::from(entry.0)) else { continue };
        if let Some(at) = sorted.get_mut(*place) {
            *at = *entry;
        }
        *place = place.saturating_add(1);
    }
    sorted
}

/// Where an entry stands in sorted ones, or would. Hashes are spread evenly, so their place can be
/// guessed; from there the steps double, for a page that one value floods.
fn lower_bound(sorted: &[u64], entry: u64) -> usize {
    let is_before = |at: usize| sorted.get(at).is_some_and(|other| *other < entry);
    let guess = guessed(sorted, entry);
    let mut step = 8_usize;
    let (mut low, mut high);
    if is_before(guess) {
        (low, high) = (guess.saturating_add(1), guess.saturating_add(step));
        while is_before(high) {
            low = high.saturating_add(1);
            step = step.saturating_mul(2);
            high = high.saturating_add(step);
        }
    } else {
        (low, high) = (guess.saturating_sub(step), guess);
        while low > 0 && !is_before(low) {
            high = low;
            step = step.saturating_mul(2);
            low = low.saturating_sub(step);
        }
    }
    let high = high.min(sorted.len());
    let between = sorted.get(low..high).unwrap_or_default();
    low.saturating_add(between.partition_point(|other| *other < entry))
}

/// Where an entry stands in sorted ones, looked for from the end in steps that double: it is near.
fn last_before(sorted: &[u64], entry: u64) -> usize {
    let (mut low, mut high, mut step) = (sorted.len(), sorted.len(), 1_usize);
    while low > 0 && low.checked_sub(1).and_then(|at| sorted.get(at)).is_some_and(|at| *at > entry)
    {
        high = low;
        low = low.saturating_sub(step);
        step = step.saturating_mul(2);
    }
    let between = sorted.get(low..high).unwrap_or_default();
    low.saturating_add(between.partition_point(|other| *other < entry))
}

/// Where an entry would stand if hashes were spread quite evenly.
fn guessed(sorted: &[u64], entry: u64) -> usize {
    let count = u64::try_from(sorted.len()).unwrap_or(u64::MAX);
    let guess = (entry >> (u64::BITS - REST_BITS)).saturating_mul(count) >> REST_BITS;
    usize::try_from(guess).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeMap;

    use super::*;
    use proptest::prelude::*;

    /// One page, its entries in order of their slots.
    fn all_of(pages: &Pages<u16>) -> BTreeMap<(u16, u64), u16> {
        let entries = |(page, entries, payloads): (u16, &[u64], &[u16])| {
            let of_page = entries.iter().zip(payloads);
            of_page.map(|(entry, payload)| ((page, *entry), *payload)).collect::<Vec<_>>()
        };
        pages.pages().flat_map(entries).collect()
    }

    /// Few pages and few rests, so that they fill and collide.
    fn hash(number: u64) -> u64 {
        ((number % 3) << 2) | ((number % 1_000) << 52)
    }

    proptest! {
        #[test]
        fn it_holds_what_a_map_holds(
            steps in prop::collection::vec((any::<u64>(), 0_u8..3, 0_u32..40, any::<u16>()), 0..2_000),
            dropped in 0_u32..40,
        ) {
            let (mut ours, mut map) = (Pages::new(), BTreeMap::new());
            for (number, kind, holder, payload) in steps {
                let slot = Slot::new(hash(number), kind);
                if map.insert((slot, holder), payload).is_none() {
                    ours.insert(slot, holder, payload);
                } else {
                    map.insert((slot, holder), ours.held(slot, holder).unwrap());
                }
            }
            prop_assert_eq!(ours.len(), map.len());
            let told = |map: &BTreeMap<(Slot, u32), u16>| -> BTreeMap<(u16, u64), u16> {
                map.iter().map(|((slot, holder), payload)| ((slot.page, slot.held_by(*holder)), *payload)).collect()
            };
            prop_assert_eq!(all_of(&ours), told(&map));
            for (slot, who) in map.keys() {
                prop_assert_eq!(ours.held(*slot, *who), map.get(&(*slot, *who)).copied());
                let mut found = BTreeMap::new();
                let _ = ours.visit(*slot, |holder, payload| {
                    found.insert((*slot, holder), payload);
                    ControlFlow::Continue(())
                });
                let theirs = map.range((*slot, 0)..=(*slot, u32::MAX));
                prop_assert!(theirs.map(|(key, payload)| (*key, *payload)).eq(found));
            }
            let removed = ours.retain(|_, holder, _| holder != dropped);
            let before = map.len();
            map.retain(|(_, holder), _| *holder != dropped);
            prop_assert_eq!(removed, before.saturating_sub(map.len()));
            prop_assert_eq!(all_of(&ours), told(&map));
            prop_assert_eq!(ours.len(), map.len());
        }

        #[test]
        fn a_place_is_where_a_search_finds_it(mut sorted: Vec<u64>, entry: u64, flood in 0_usize..200) {
            sorted.extend(core::iter::repeat_n(entry | 1 << 40, flood));
            sorted.sort_unstable();
            let searched = sorted.partition_point(|other| *other < entry);
            prop_assert_eq!(lower_bound(&sorted, entry), searched);
        }
    }

    #[test]
    fn many_at_once_are_the_same_as_one_after_the_other() {
        let all: Vec<(u16, u64, u16)> = (0..3_000_u64)
            .map(|number| {
                let slot = Slot::new(number.wrapping_mul(0x9e37_79b9_7f4a_7c15), 3);
                (slot.page(), slot.held_by(7), 1)
            })
            .collect();
        let (mut one, mut two) = (Pages::new(), Pages::new());
        for (page, entry, payload) in &all {
            one.append(*page, *entry, *payload);
        }
        let (some, rest) = all.split_at_checked(1_000).unwrap();
        two.insert_all(some);
        two.insert_all(rest);
        assert_eq!((all_of(&one), one.len()), (all_of(&two), two.len()));
    }

    #[test]
    fn a_slot_tells_its_kind_and_an_entry_its_holder() {
        let slot = Slot::new(0x0123_4567_89ab_cdef, 19);
        assert_eq!((slot.kind(), holder(slot.held_by(0x00ab_cdef))), (19, 0x00ab_cdef));
        assert_eq!(Slot::of(slot.page, slot.held_by(7)), slot);
    }
}
