//! How far two spellings of one part lie apart, and by which keys they find each other.

use alloc::vec;
use alloc::vec::Vec;

use smallvec::SmallVec;

/// Longer parts are compared by their beginnings.
const LONGEST: usize = 36;

/// What spellings of sounds cost, in hundredths of a letter.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    /// What it costs to read one letter for another: a row for each code.
    swaps: Vec<Vec<u16>>,
}

/// Nothing in common.
const ANOTHER: u16 = 100;

/// Letters that spell one sound in some transliteration, and what it costs to take them for each other.
const SWAPS: &[(&str, u16)] = &[
    ("iy ij jy", 15),
    ("ck kq cq vw sz", 20),
    ("ou ei ae ao", 30),
    ("uw uv", 35),
    ("ai au ay eo eu ey io iu oy uy", 40),
    ("gq gk gj fv kx cs bv jz gh hk", 40),
    ("dt bp fp mn dz xz sx hx hj cz", 50),
];

/// A letter of a part, as it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) byte: u8,
    /// Its place in the tables: `a` to `z`, and one for all others.
    code: u8,
    /// What it costs that the other leaves it out.
    gone: u16,
}

pub(super) type Letters = SmallVec<[Letter; 10]>;

/// The letters of a part.
pub(super) fn letters(text: &str) -> Letters {
    let mut before = None;
    let letter = |byte: u8| {
        let gone = left_out(before.replace(byte), byte);
        Letter { byte, code: code(byte), gone }
    };
    text.bytes().take(LONGEST).map(letter).collect()
}

/// So many codes: the letters, and one for all else.
const CODES: u8 = 27;

fn code(byte: u8) -> u8 {
    byte.checked_sub(b'a').unwrap_or(CODES).min(CODES.saturating_sub(1))
}

/// What a letter costs that one of them leaves out, after this one.
fn left_out(before: Option<u8>, letter: u8) -> u16 {
    match letter {
        _ if before == Some(letter) => 10,
        b'h' => 30,
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => 40,
        _ => 90,
    }
}

impl Spelling {
    pub(super) fn new() -> Spelling {
        let row = vec![ANOTHER; usize::from(CODES)];
        let mut spelling = Spelling { swaps: vec![row; usize::from(CODES)] };
        for (pairs, cost) in SWAPS {
            for pair in pairs.split(' ') {
                let [one, two] = pair.as_bytes() else { continue };
                spelling.set(code(*one), code(*two), *cost);
                spelling.set(code(*two), code(*one), *cost);
            }
        }
        spelling
    }

    fn set(&mut self, one: u8, two: u8, cost: u16) {
        let row = self.swaps.get_mut(usize::from(one));
        if let Some(swap) = row.and_then(|row| row.get_mut(usize::from(two))) {
            *swap = cost;
        }
    }

    /// What it costs to read a letter for each other one.
    fn row(&self, letter: Letter) -> &[u16] {
        self.swaps.get(usize::from(letter.code)).map_or(&[], Vec::as_slice)
    }

    /// The least cost of turning one into the other, in hundredths of a letter, a letter of their mean length each;
    /// nothing if it is so much or more.
    pub(super) fn distance(&self, one: &[Letter], two: &[Letter], most: u16) -> Option<u16> {
        let letters = u16::try_from(one.len().saturating_add(two.len()).max(2)).ok()?;
        let beginning = self.beginning(one, two);
        // Doubled, since it is divided by the mean.
        let limit = most.saturating_mul(letters).checked_div(2)?.checked_sub(beginning)?;
        let cost = self.cost(one, two, limit)?.saturating_add(beginning);
        let distance = cost.saturating_mul(2).checked_div(letters)?;
        (distance < most).then_some(distance)
    }

    /// A name that begins with another sound is seldom the same.
    fn beginning(&self, one: &[Letter], two: &[Letter]) -> u16 {
        let (Some(one), Some(two)) = (one.first(), two.first()) else { return 0 };
        if swap(self.row(*one), *one, *two) > 45 { 30 } else { 0 }
    }

    fn cost(&self, one: &[Letter], two: &[Letter], limit: u16) -> Option<u16> {
        let mut sum = 0_u16;
        let mut row: SmallVec<[u16; LONGEST]> = SmallVec::new();
        for letter in two {
            sum = sum.saturating_add(letter.gone);
            row.push(sum);
        }
        let mut edge = 0_u16;
        for letter in one {
            let swaps = self.row(*letter);
            let (mut corner, mut left) = (edge, edge.saturating_add(letter.gone));
            edge = left;
            let mut least = edge;
            for (cell, other) in row.iter_mut().zip(two) {
                let swapped = corner.saturating_add(swap(swaps, *letter, *other));
                let came = left.saturating_add(other.gone);
                corner = *cell;
                left = swapped.min(came).min(cell.saturating_add(letter.gone));
                *cell = left;
                least = least.min(left);
            }
            // Costs only grow from row to row.
            if least > limit {
                return None;
            }
        }
        Some(row.last().copied().unwrap_or(edge))
    }
}

#[inline]
fn swap(row: &[u16], one: Letter, two: Letter) -> u16 {
    if one.byte == two.byte {
        return 0;
    }
    row.get(usize::from(two.code)).copied().unwrap_or(ANOTHER)
}

/// The consonants of a part, each as the class of sounds that transliterations take for each other.
type Skeleton = SmallVec<[u8; 24]>;

/// The keys of a part.
pub(super) type Keys = SmallVec<[u32; 8]>;

/// Keys by which spellings of one part find each other: its skeleton, and the skeleton without each one of its sounds.
///
/// Two parts of which the keys have none in common are taken to be different without a look at their letters, so that
/// what is found through keys is all that would be found without them.
pub(super) fn keys(text: &str) -> Keys {
    let mut all = Keys::new();
    for first in first_sounds(text.as_bytes()) {
        push_keys((first, &skeleton(text.as_bytes(), b's')), &mut all);
        if text.contains("ch") {
            push_keys((first, &skeleton(text.as_bytes(), b'k')), &mut all);
        }
    }
    all
}

/// As which classes the first sound may be read: names that begin with others are different.
fn first_sounds(text: &[u8]) -> SmallVec<[u8; 2]> {
    let next = text.get(1).copied();
    SmallVec::from_slice(match text.first() {
        Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h' | b'w') => b"a",
        Some(b'b' | b'f' | b'p' | b'v') => b"p",
        Some(b'd' | b't') => b"t",
        Some(b'c') if next == Some(b'h') => b"sk",
        Some(b'c') => b"ks",
        Some(b'g') => b"ka",
        Some(b'j') => b"ak",
        Some(b'k' | b'q') => b"k",
        Some(b's' | b'x' | b'z') => b"s",
        Some(other) => core::slice::from_ref(other),
        None => b"",
    })
}

/// `ch` is read as this class.
fn skeleton(text: &[u8], ch: u8) -> Skeleton {
    let mut skeleton = Skeleton::new();
    let nexts = text.iter().skip(1).map(|letter| Some(*letter)).chain([None]);
    for (letter, next) in text.iter().zip(nexts) {
        let class = match letter {
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'h' | b'j' | b'w' => continue,
            b't' if next == Some(b'c') && ch == b's' => continue,
            b'c' if next == Some(b'h') => ch,
            b'b' | b'f' | b'p' | b'v' => b'p',
            b'd' | b't' => b't',
            b'c' | b'g' | b'k' | b'q' | b'x' => b'k',
            b's' | b'z' => b's',
            other => *other,
        };
        if skeleton.last() != Some(&class) {
            skeleton.push(class);
        }
    }
    skeleton
}

/// Skeletons shorter than this say so little that one sound less would say nothing.
const SHORTEST: usize = 3;

fn push_keys((first, skeleton): (u8, &[u8]), all: &mut Keys) {
    push(all, hashed(first, skeleton.iter()));
    if skeleton.len() < SHORTEST {
        return;
    }
    for gone in 0..skeleton.len() {
        let others = skeleton.iter().enumerate().filter(|(nth, _)| *nth != gone);
        push(all, hashed(first, others.map(|(_, class)| class)));
    }
}

fn push(all: &mut Keys, key: u32) {
    if !all.contains(&key) {
        all.push(key);
    }
}

/// FNV-1a: a collision costs a look at the letters.
fn hashed<'c>(first: u8, classes: impl Iterator<Item = &'c u8>) -> u32 {
    let all = core::iter::once(first).chain(classes.copied());
    all.fold(0x811c_9dc5, |hash, class| (hash ^ u32::from(class)).wrapping_mul(0x0100_0193))
}

/// What is left of a part when it is spelled as roughly as lists spell: by this it is counted how common it is.
pub(super) fn rough(text: &str) -> SmallVec<[u8; 24]> {
    let mut rough = SmallVec::new();
    for (nth, letter) in text.bytes().enumerate() {
        let class = match letter {
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'j' if nth == 0 => b'a',
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'j' | b'h' => continue,
            b'c' | b'q' => b'k',
            b'z' => b's',
            b'w' => b'v',
            other => other,
        };
        if rough.last() != Some(&class) {
            rough.push(class);
        }
    }
    rough
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_sound_lie_nearer_than_other_names() {
        let spelling = Spelling::new();
        let far = |one: &str, two: &str| {
            spelling.distance(&letters(one), &letters(two), 200).unwrap_or(200)
        };
        assert_eq!(far("kim", "kim"), 0);
        assert!(far("muhammad", "mohamed") < 15);
        assert!(far("qadhafi", "gaddafi") < 25);
        assert!(far("sergey", "sergei") < 5);
        assert!(far("hassan", "hussein") < far("hassan", "karim"));
        assert!(far("ahmad", "hamid") > 25);
        assert_eq!(far("ahmad", "hamid"), far("hamid", "ahmad"));
    }

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for (one, two) in [
            ("muhammad", "mohamed"),
            ("sharara", "charara"),
            ("christos", "kristos"),
            ("aws", "aous"),
            ("khanafer", "kanafir"),
        ] {
            let (one, two) = (keys(one), keys(two));
            assert!(one.iter().any(|key| two.contains(key)));
        }
        assert!(!keys("karim").iter().any(|key| keys("hassan").contains(key)));
    }
}
