//! The sketches of many texts, found by what they have in common.

use alloc::vec::Vec;
use core::fmt;
use core::mem::size_of;
use core::ops::ControlFlow;

use smallvec::SmallVec;

use super::bands::{Band, Bands};
use super::sketch::{PLACES, Signature, similarity, spread};

/// A text is entered under so many bands of three bytes that stand together, and as many of three that
/// stand apart.
const ROWS: usize = PLACES / 3;

/// So many texts of one band are looked at. More than that is a flood: a template, or one text sent in
/// a thousand times. It must not make every look-up as slow as it is long.
const LOOKED_AT: usize = 64;

/// There are at most so many texts.
const MOST: usize = 1 << 24;

/// Texts of holders, each with the day on which it came.
#[derive(Clone)]
pub struct Texts {
    /// The bands; who holds one is the place of a text in the two lists below.
    bands: Bands,
    signatures: Vec<Signature>,
    heads: Vec<Head>,
    /// Places that were left.
    free: Vec<u32>,
}

#[derive(Clone, Copy)]
struct Head {
    holder: u32,
    day: u16,
    stands: bool,
}

/// Tells how many, and nothing of them.
impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("len", &self.len()).finish_non_exhaustive()
    }
}

impl Default for Texts {
    fn default() -> Texts {
        Texts::new()
    }
}

/// A holder of a similar text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Similar {
    /// Who holds it.
    pub holder: u32,
    /// The day on which it came.
    pub day: u16,
    /// Of 100 phrases, so many stand in both.
    pub per_100: u32,
}

impl Texts {
    /// No texts.
    #[must_use]
    pub const fn new() -> Texts {
        Texts { bands: Bands::new(), signatures: Vec::new(), heads: Vec::new(), free: Vec::new() }
    }

    /// How many texts there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.heads.len().saturating_sub(self.free.len())
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Adds a text of a holder; whether there was room: there can be 16,777,216. A holder may have several.
    pub fn insert(&mut self, holder: u32, day: u16, signature: &Signature) -> bool {
        let Some(place) = self.place() else { return false };
        let at = usize::try_from(place).unwrap_or(usize::MAX);
        if let (Some(head), Some(kept)) = (self.heads.get_mut(at), self.signatures.get_mut(at)) {
            *head = Head { holder, day, stands: true };
            kept.clone_from(signature);
        }
        bands(signature).for_each(|band| self.bands.insert(band, place));
        true
    }

    /// A place that is free.
    fn place(&mut self) -> Option<u32> {
        if let Some(place) = self.free.pop() {
            return Some(place);
        }
        let place = self.heads.len();
        if place >= MOST {
            return None;
        }
        if place == self.heads.capacity() {
            let more = (place >> 4).max(16);
            self.heads.reserve_exact(more);
            self.signatures.reserve_exact(more);
        }
        self.heads.push(Head { holder: 0, day: 0, stands: false });
        self.signatures.push(Signature::new([0; PLACES]));
        u32::try_from(place).ok()
    }

    /// Drops the texts that are not to stay, by holder and day, and wipes their signatures.
    ///
    /// # Complexity
    ///
    /// Every entry is looked at.
    pub fn retain(&mut self, mut stays: impl FnMut(u32, u16) -> bool) {
        let before = self.free.len();
        for ((place, head), signature) in (0..).zip(&mut self.heads).zip(&mut self.signatures) {
            if head.stands && !stays(head.holder, head.day) {
                *head = Head { holder: 0, day: 0, stands: false };
                signature.wipe();
                self.free.push(place);
            }
        }
        if self.free.len() > before {
            let heads = &self.heads;
            let stands = |place: u32| {
                let place = usize::try_from(place).unwrap_or(usize::MAX);
                heads.get(place).is_some_and(|head| head.stands)
            };
            self.bands.retain(stands);
        }
    }

    /// Visits each holder of a text that has at least so many of 100 phrases in common with this one, once,
    /// with the most similar text of theirs, in the order of the holders. Whether these may not be all: a
    /// text that very many share finds some of them, 64 or more.
    pub fn similar(
        &self,
        to: &Signature,
        at_least_per_100: u32,
        mut visit: impl FnMut(Similar),
    ) -> bool {
        let (places, is_cut) = self.candidates(to);
        let compared = places.iter().filter_map(|place| {
            let at = usize::try_from(*place).ok()?;
            let per_100 = similarity(to, self.signatures.get(at)?);
            let head = self.heads.get(at).filter(|_| per_100 >= at_least_per_100)?;
            Some(Similar { holder: head.holder, day: head.day, per_100 })
        });
        let mut found: SmallVec<[Similar; 8]> = compared.collect();
        found.sort_unstable_by_key(|text| {
            (text.holder, core::cmp::Reverse((text.per_100, text.day)))
        });
        found.dedup_by_key(|text| text.holder);
        found.into_iter().for_each(&mut visit);
        is_cut
    }

    /// The texts that stand under a band of this one, and whether a band held more than are looked at.
    fn candidates(&self, of: &Signature) -> (SmallVec<[u32; 256]>, bool) {
        let (mut places, mut is_cut) = (SmallVec::new(), false);
        bands(of).for_each(|band| self.bands.touch(band));
        for band in bands(of) {
            let mut left = LOOKED_AT;
            let ended = self.bands.visit(band, |place| {
                let Some(fewer) = left.checked_sub(1) else { return ControlFlow::Break(()) };
                left = fewer;
                places.push(place);
                ControlFlow::Continue(())
            });
            is_cut |= ended.is_break();
        }
        places.sort_unstable();
        places.dedup();
        (places, is_cut)
    }

    /// All that is held, by holder, day and signature: inserted into an empty one, it gives this one again.
    pub fn content(&self) -> impl Iterator<Item = (u32, u16, &Signature)> {
        let all = self.heads.iter().zip(&self.signatures).filter(|(head, _)| head.stands);
        let mut all: Vec<(u32, u16, &Signature)> =
            all.map(|(head, signature)| (head.holder, head.day, signature)).collect();
        all.sort_unstable();
        all.into_iter()
    }

    /// The bytes that are taken up, slack included.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let of = |count: usize, size: usize| count.saturating_mul(size);
        self.bands
            .bytes()
            .saturating_add(of(self.signatures.capacity(), size_of::<Signature>()))
            .saturating_add(of(self.heads.capacity(), size_of::<Head>()))
            .saturating_add(of(self.free.capacity(), size_of::<u32>()))
    }
}

/// The bands of a signature. No two bytes stand together in two of them.
fn bands(of: &Signature) -> impl Iterator<Item = Band> {
    let bytes = of.as_bytes();
    let together = bytes.as_chunks::<3>().0.iter().copied();
    let from = |place: usize| bytes.get(place..).unwrap_or_default();
    let beside =
        from(ROWS.saturating_add(1)).iter().zip(from(ROWS.saturating_add(1).saturating_mul(2)));
    let apart = bytes.iter().zip(beside).map(|(one, (two, three))| [*one, *two, *three]);
    (0_u8..).zip(together.chain(apart)).map(|(band, [one, two, three])| {
        Band::new(spread(u64::from(u32::from_be_bytes([band, one, two, three]))))
    })
}
