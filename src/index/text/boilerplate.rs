//! Phrases that many texts of a population have: they tell nothing of two that share them.

use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

use super::VERSION;
use super::words::Phrases;

/// So many phrases are kept at most: the most common ones.
const MOST: usize = 1 << 16;
/// A phrase stands in so many texts at least, whatever the share: no phrase of one person's, or of a
/// few persons', is kept.
const FEWEST_TEXTS: u32 = 32;
/// So many phrases wait before they are counted in.
const WAITING: usize = 1 << 22;

const MAGIC: [u8; 4] = *b"HRbp";

/// Phrases that are common in the caller's population of texts: forms, templates, what everybody writes.
/// A [`Sketch`](super::Sketch) leaves them out.
///
/// It holds 64-bit hashes, and no readable text. They are not keyed, since it is learnt before there is a
/// key and is the same for all tenants that share it: who has it can test whether a phrase is *common*. Of
/// what few persons write it holds nothing.
///
/// Learn it from the texts of the population, not of one group of applicants: what most of these texts
/// share counts for nothing afterwards, were it a ring's own template. Learn it before the first sketch is
/// kept: without it unrelated texts that share a form are similar, and look-ups compare thousands of them.
///
/// ```
/// use hirerisk::index::Boilerplate;
/// let texts = (0..1_000).map(|_| "References are available upon request.");
/// let common = Boilerplate::learn(texts, 100); // what more than 1 % of them have
/// assert_eq!(common.len(), 4);
/// assert_eq!(Boilerplate::from_bytes(&common.to_bytes())?, common);
/// # Ok::<(), hirerisk::index::BoilerplateError>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Boilerplate {
    /// Open addressing: a hash stands at the place that its upper bits tell, or soon after. Zero is
    /// a free place. At most half of the places are taken. Empty, or a power of two.
    places: Vec<u64>,
    len: usize,
}

/// Tells how many phrases, and none of them.
impl fmt::Debug for Boilerplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Boilerplate").field("phrases", &self.len).finish_non_exhaustive()
    }
}

/// Bytes are no boilerplate that this version can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BoilerplateError {
    /// They begin otherwise.
    #[error("not boilerplate")]
    NotBoilerplate,
    /// Texts were split or hashed otherwise when it was learnt.
    #[error("boilerplate of version {0}; this is version {VERSION}")]
    OtherVersion(u64),
    /// It holds more phrases than are kept.
    #[error("more than {MOST} phrases")]
    TooLong,
    /// It ends early or late, or the phrases are not in their order.
    #[error("damaged boilerplate")]
    Damaged,
}

impl Boilerplate {
    /// The phrases that stand in more than so many of 10,000 texts, and in 32 texts at least; a phrase is
    /// counted once a text. Where there are more than 65,536, the most common ones.
    ///
    /// The order of the texts is of no account.
    ///
    /// # Complexity
    ///
    /// Sixteen bytes for each different phrase of all the texts: some ten thousand texts will do.
    #[must_use]
    pub fn learn(texts: impl IntoIterator<Item: AsRef<str>>, per_10_000: u32) -> Boilerplate {
        let (mut counted, mut waiting, mut of_all) = (Vec::new(), Vec::new(), 0_u64);
        for text in texts {
            let mut phrases = Phrases::of(text.as_ref(), &[]).hashes;
            phrases.sort_unstable();
            phrases.dedup();
            waiting.extend_from_slice(&phrases);
            of_all = of_all.saturating_add(1);
            if waiting.len() > WAITING {
                counted = count_in(counted, &mut waiting);
            }
        }
        counted = count_in(counted, &mut waiting);
        let share = of_all.saturating_mul(u64::from(per_10_000));
        counted.retain(|(_, texts)| {
            *texts >= FEWEST_TEXTS && u64::from(*texts).saturating_mul(10_000) > share
        });
        counted.sort_unstable_by_key(|(hash, texts)| (core::cmp::Reverse(*texts), *hash));
        counted.truncate(MOST);
        let mut hashes: Vec<u64> = counted.into_iter().map(|(hash, _)| hash).collect();
        hashes.sort_unstable();
        Boilerplate::of(hashes.iter().copied(), hashes.len())
    }

    /// The hashes are in rising order, so that the same ones always stand at the same places.
    fn of(hashes: impl Iterator<Item = u64>, count: usize) -> Boilerplate {
        let size = if count == 0 { 0 } else { count.saturating_mul(2).next_power_of_two() };
        let mut common = Boilerplate { places: vec![0; size], len: 0 };
        hashes.for_each(|hash| common.add(hash));
        common
    }

    fn add(&mut self, hash: u64) {
        if let Err(place) = self.find(hash)
            && let Some(place) = self.places.get_mut(place)
        {
            *place = hash.max(1);
            self.len = self.len.saturating_add(1);
        }
    }

    /// Where a hash stands, or would.
    fn find(&self, hash: u64) -> Result<usize, usize> {
        let hash = hash.max(1);
        let last = self.places.len().saturating_sub(1);
        // The upper bits of the product tell the place.
        let upper = hash.checked_shr(last.leading_zeros()).unwrap_or(0);
        let mut at = usize::try_from(upper).unwrap_or(0) & last;
        loop {
            match self.places.get(at) {
                Some(found) if *found == hash => return Ok(at),
                Some(0) | None => return Err(at),
                Some(_) => at = at.wrapping_add(1) & last,
            }
        }
    }

    pub(super) fn contains(&self, phrase: u64) -> bool {
        self.find(phrase).is_ok()
    }

    /// How many phrases there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    fn sorted(&self) -> Vec<u64> {
        let mut hashes: Vec<u64> = self.places.iter().copied().filter(|hash| *hash != 0).collect();
        hashes.sort_unstable();
        hashes
    }

    /// The bytes that [`Boilerplate::from_bytes`] reads: `HRbp`, the version, the hashes in rising order,
    /// each number of eight bytes, the least first.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&VERSION.to_le_bytes());
        for hash in self.sorted() {
            bytes.extend_from_slice(&hash.to_le_bytes());
        }
        bytes
    }

    /// Reads what [`Boilerplate::to_bytes`] wrote.
    ///
    /// # Errors
    ///
    /// The bytes are of something else or of another version, are damaged, or hold too many phrases.
    pub fn from_bytes(bytes: &[u8]) -> Result<Boilerplate, BoilerplateError> {
        let bytes = bytes.strip_prefix(&MAGIC).ok_or(BoilerplateError::NotBoilerplate)?;
        let (numbers, rest) = bytes.as_chunks::<8>();
        let (version, hashes) = numbers.split_first().ok_or(BoilerplateError::Damaged)?;
        match u64::from_le_bytes(*version) {
            VERSION => {}
            other => return Err(BoilerplateError::OtherVersion(other)),
        }
        if hashes.len() > MOST {
            return Err(BoilerplateError::TooLong);
        }
        let hashes = || hashes.iter().map(|hash| u64::from_le_bytes(*hash));
        if !rest.is_empty()
            || hashes().next() == Some(0)
            || !hashes().is_sorted_by(|one, two| one < two)
        {
            return Err(BoilerplateError::Damaged);
        }
        Ok(Boilerplate::of(hashes(), numbers.len().saturating_sub(1)))
    }

    /// Tells one from another: sketches under different boilerplate must not be compared.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        let mix =
            |sum: u64, hash: u64| (sum ^ hash).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
        self.sorted().into_iter().fold(VERSION, mix)
    }
}

/// Counts the phrases that wait in: both lists are by hash.
fn count_in(counted: Vec<(u64, u32)>, waiting: &mut Vec<u64>) -> Vec<(u64, u32)> {
    waiting.sort_unstable();
    let mut all: Vec<(u64, u32)> = Vec::with_capacity(counted.len());
    let mut add = |hash: u64, texts: u32| match all.last_mut() {
        Some((last, count)) if *last == hash => *count = count.saturating_add(texts),
        _ => all.push((hash, texts)),
    };
    let mut before = counted.into_iter().peekable();
    for hash in waiting.iter().copied() {
        while let Some((hash, texts)) = before.next_if(|(other, _)| *other <= hash) {
            add(hash, texts);
        }
        add(hash, 1);
    }
    before.for_each(|(hash, texts)| add(hash, texts));
    waiting.clear();
    all
}
