//! What is kept of a text: for each of 128 classes of phrases, a byte that tells which one it had.

use core::array::from_fn;
use core::fmt;

use siphasher::sip::SipHasher13;
use zeroize::Zeroize;

use super::boilerplate::Boilerplate;
use super::words::Phrases;

/// So many classes of phrases there are.
pub(super) const PLACES: usize = 128;
/// A text of fewer words tells too little.
pub(super) const FEWEST_WORDS: usize = 120;
/// So does one with fewer phrases of its own.
pub(super) const FEWEST_PHRASES: usize = 48;

/// A secret key of texts. Without it nobody can test whether a sketch holds a phrase; sketches under
/// different keys have nothing in common. It is wiped when dropped.
pub struct TextKey([u8; 16]);

/// Withholds the bytes.
impl fmt::Debug for TextKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TextKey(\u{2026})")
    }
}

impl TextKey {
    /// A key of these bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 16]) -> TextKey {
        TextKey(bytes)
    }
}

impl Drop for TextKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// What a text is compared by: 128 bytes, of which two texts have the more in common the more phrases they
/// share.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
#[repr(align(64))]
pub struct Signature([u8; PLACES]);

/// Withholds the bytes.
impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signature(\u{2026})")
    }
}

impl Signature {
    /// A signature of these bytes.
    #[must_use]
    pub const fn new(bytes: [u8; PLACES]) -> Signature {
        Signature(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; PLACES] {
        &self.0
    }

    pub(super) fn wipe(&mut self) {
        self.0.zeroize();
    }
}

/// Of 100 phrases of two texts, so many stand in both: the Dice coefficient of their phrases, estimated.
///
/// Of 5 billion pairs of made-up resumes that share their boilerplate and nothing else of length, none comes
/// to 30. Copies of which a tenth of the words was replaced come to 64 or more, with a fifth to 43 or more,
/// 99 times of 100.
///
/// # Source
///
/// A. Z. Broder, *On the resemblance and containment of documents* (1997): the share of equal minima
/// is the Jaccard coefficient J of the two sets. P. Li, A. C. Koenig, *b-Bit Minwise Hashing* (2010): of
/// bytes, one in 256 of the others is equal by chance, and taken out. Dice is 2J / (1 + J).
#[must_use]
pub fn similarity(one: &Signature, two: &Signature) -> u32 {
    let equal = |(one, two): (&u8, &u8)| u32::from(one == two);
    let equal = one.0.iter().zip(&two.0).map(equal).fold(0, u32::wrapping_add);
    // With e equal ones of 128, J = (e/128 - 1/256) / (1 - 1/256) = (2e - 1) / 255.
    let shared = equal.saturating_mul(2).saturating_sub(1);
    let all = shared.saturating_add(255);
    shared.saturating_mul(200).saturating_add(all >> 1).checked_div(all).unwrap_or(0)
}

/// What a text is found and compared by. It holds keyed hashes of phrases, no word and no place.
///
/// Case, accents, marks, numbers and dates are of no account; nor are the order of the sections, declared
/// names, and phrases that are common in the population. The same text, key and boilerplate give the same
/// sketch in every version that has the same [`VERSION`](super::VERSION).
///
/// ```
/// use hirerisk::index::{Boilerplate, Sketch, TextKey};
/// let key = TextKey::new([7; 16]);
/// let sketch = |text: &str| Sketch::of(text, &[], &key, &Boilerplate::default());
/// assert!(sketch("Built payment systems.").is_none()); // too short
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Sketch {
    signature: Signature,
    phrases: usize,
}

/// Withholds the signature.
impl fmt::Debug for Sketch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sketch").field("phrases", &self.phrases).finish_non_exhaustive()
    }
}

impl Sketch {
    /// The sketch of a text; the words of the names given are left out. None for a text that tells too
    /// little: of fewer than 120 words, numbers and names not counted, or with fewer than 48 phrases that
    /// are not common.
    ///
    /// # Complexity
    ///
    /// Linear in the text. At most 32 words of names are looked at.
    #[must_use]
    pub fn of(
        text: &str,
        names: &[&str],
        key: &TextKey,
        boilerplate: &Boilerplate,
    ) -> Option<Sketch> {
        let phrases = Phrases::of(text, names);
        if phrases.words < FEWEST_WORDS {
            return None;
        }
        let hasher = SipHasher13::new_with_key(&key.0);
        let mut least = [u64::MAX; PLACES];
        let mut own = 0_usize;
        for phrase in phrases.hashes {
            if boilerplate.contains(phrase) {
                continue;
            }
            own = own.saturating_add(1);
            let hash = hasher.hash(&phrase.to_le_bytes());
            let [class, ..] = hash.to_be_bytes();
            if let Some(least) = least.get_mut(usize::from(class >> 1)) {
                *least = hash.min(*least);
            }
        }
        (own >= FEWEST_PHRASES).then(|| Sketch { signature: signature(&least), phrases: own })
    }

    /// What it is compared by.
    #[must_use]
    pub const fn signature(&self) -> &Signature {
        &self.signature
    }

    /// How many phrases of its own the text has.
    #[must_use]
    pub const fn phrases(&self) -> usize {
        self.phrases
    }
}

/// A byte for each class. An empty class takes the byte of another, the same one in every text where
/// it is not empty.
///
/// # Source
///
/// A. Shrivastava, *Optimal Densification for Fast and Accurate Minwise Hashing* (2017).
fn signature(least: &[u64; PLACES]) -> Signature {
    let byte = |class: usize| {
        let of = |class: usize| least.get(class).copied().filter(|hash| *hash != u64::MAX);
        let mut seed = u64::try_from(class).unwrap_or(0);
        let mut found = of(class);
        while found.is_none() {
            seed = spread(seed);
            let [other, ..] = seed.to_be_bytes();
            found = of(usize::from(other >> 1));
        }
        let [byte, ..] = found.unwrap_or(0).to_le_bytes();
        byte
    };
    Signature(from_fn(byte))
}

/// Spreads a number over all bits (the finaliser of `SplitMix64`).
pub(super) const fn spread(number: u64) -> u64 {
    let mut bits = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ bits >> 31
}
