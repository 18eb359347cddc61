//! How far two spellings of one part lie apart: the least cost of turning one into the other, letter by letter.
//!
//! A part is held against sixteen others at once: a machine adds sixteen small numbers as fast as one.

use alloc::vec::Vec;
use core::fmt;

use smallvec::SmallVec;
use wide::u8x16;

/// Parts that lie so far apart are different, in hundredths of a letter each.
///
/// # Source
///
/// This and the costs were set on 1,800 pairs of the OFAC SDN list of July 2021: names and aliases of one record, and the
/// nearest names of other records; none of their family names is in the pairs that are reported on.
pub(in crate::screen) const DIFFERENT: u16 = 38;
/// What is told of parts that are different.
pub(in crate::screen) const UNLIKE: u16 = u16::MAX;

/// So many are compared at once.
pub(in crate::screen) const LANES: usize = 16;

/// A small number of each of them.
type Lanes = u8x16;

/// Longer parts are compared by their beginnings. What so many letters may cost before they are different, a byte holds.
const LONGEST: usize = 32;

/// Costs are counted in twentieths of a letter, and distances told in hundredths.
const HUNDREDTHS: u16 = 5;
/// Nothing in common.
const ANOTHER: u8 = 20;
/// Letters that spell one sound in some transliteration, and what it costs to take them for each other.
const SWAPS: &[(&str, u8)] = &[
    ("iy ij jy", 3),
    ("ck kq cq vw sz", 4),
    ("ou ei ae ao", 6),
    ("uw uv", 7),
    ("ai au ay eo eu ey io iu oy uy", 8),
    ("gq gk gj fv kx cs bv jz gh hk", 8),
    ("dt bp fp mn dz xz sx hx hj cz", 10),
];
/// A name that begins with another sound is seldom the same.
const OTHER_BEGINNING: u8 = 6;
/// What costs no more is the same sound.
const SAME_SOUND: u8 = 9;

/// A letter of a part, as it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::screen) struct Letter {
    pub(super) byte: u8,
    /// What it costs that the other leaves it out.
    gone: u8,
}

pub(super) type Letters = SmallVec<[Letter; 12]>;

/// The letters of a part.
pub(super) fn letters(text: &[u8]) -> Letters {
    let mut before = None;
    let letter = |byte: &u8| Letter { byte: *byte, gone: left_out(before.replace(*byte), *byte) };
    text.iter().take(LONGEST).map(letter).collect()
}

/// What a letter costs that one of them leaves out, after this one.
fn left_out(before: Option<u8>, letter: u8) -> u8 {
    match letter {
        _ if before == Some(letter) => 2,
        b'h' => 6,
        b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => 8,
        _ => 18,
    }
}

/// Of a letter, one other for which it may be read, and by how much that is cheaper than any letter for any other.
type Swap = (Lanes, Lanes);

/// What spellings of sounds cost.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    /// Of each letter from `a`.
    swaps: Vec<Vec<Swap>>,
}

impl Spelling {
    pub(super) fn new() -> Spelling {
        Spelling { swaps: (b'a'..=b'z').map(swaps).collect() }
    }

    /// A part, to be held against others.
    pub(super) fn hold(&self, one: &[Letter]) -> Held<'_> {
        let hold = |letter: &Letter| {
            let place = letter.byte.checked_sub(b'a').map(usize::from);
            let swaps = place.and_then(|place| self.swaps.get(place));
            HeldLetter {
                byte: Lanes::splat(letter.byte),
                gone: Lanes::splat(letter.gone),
                swaps: swaps.map_or(&[], Vec::as_slice),
            }
        };
        Held { letters: one.iter().map(hold).collect() }
    }
}

fn swaps(letter: u8) -> Vec<Swap> {
    let mut swaps = Vec::new();
    for (pairs, cost) in SWAPS {
        for pair in pairs.split(' ') {
            let other = match pair.as_bytes() {
                [one, other] | [other, one] if *one == letter => other,
                _ => continue,
            };
            let cheaper = Lanes::splat(ANOTHER.saturating_sub(*cost));
            swaps.push((Lanes::splat(*other), cheaper));
        }
    }
    swaps
}

/// A part that is held against others.
pub(in crate::screen) struct Held<'s> {
    letters: SmallVec<[HeldLetter<'s>; 12]>,
}

impl fmt::Debug for Held<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Held({} letters)", self.letters.len())
    }
}

struct HeldLetter<'s> {
    byte: Lanes,
    gone: Lanes,
    swaps: &'s [Swap],
}

impl Held<'_> {
    /// How far it lies from others, at most sixteen, in hundredths of a letter, a letter of their mean length each;
    /// [`UNLIKE`] where they are different.
    pub(in crate::screen) fn apart<'o>(
        &self,
        others: impl Iterator<Item = &'o [Letter]>,
    ) -> [u16; LANES] {
        let mut beside = Beside::default();
        let mut apart = [0; LANES];
        for ((lane, other), length) in others.enumerate().zip(&mut apart) {
            beside.put(lane, other);
            *length = u16::try_from(other.len()).unwrap_or(u16::MAX);
        }
        let own = u16::try_from(self.letters.len()).unwrap_or(u16::MAX);
        for (apart, cost) in apart.iter_mut().zip(self.costs(&beside).to_array()) {
            let letters = apart.saturating_add(own).max(2);
            // Doubled, since it is divided by the mean.
            let cost = u16::from(cost).saturating_mul(HUNDREDTHS).saturating_mul(2);
            let is_like = cost < letters.saturating_mul(DIFFERENT);
            *apart = cost.checked_div(letters).filter(|_| is_like).unwrap_or(UNLIKE);
        }
        apart
    }

    /// Row by row over the letters of the others, cell by cell over its own.
    fn costs(&self, beside: &Beside) -> Lanes {
        let mut cells = [Lanes::ZERO; LONGEST];
        let (mut edge, mut sum) = (Lanes::ZERO, Lanes::ZERO);
        for (cell, letter) in cells.iter_mut().zip(&self.letters) {
            sum = sum.saturating_add(letter.gone);
            *cell = sum;
        }
        for Row { bytes, gone } in beside.rows.iter().take(beside.longest) {
            let (bytes, gone) = (Lanes::new(*bytes), Lanes::new(*gone));
            let mut corner = edge;
            edge = edge.saturating_add(gone);
            let mut left = edge;
            for (cell, letter) in cells.iter_mut().zip(&self.letters) {
                let swapped = corner.saturating_add(letter.swapped(bytes));
                corner = *cell;
                let without = swapped.min(corner.saturating_add(gone));
                left = without.min(left.saturating_add(letter.gone));
                *cell = left;
            }
        }
        let last = self.letters.len().checked_sub(1).and_then(|last| cells.get(last));
        last.copied().unwrap_or(edge).saturating_add(self.beginnings(beside))
    }

    fn beginnings(&self, beside: &Beside) -> Lanes {
        let [Row { bytes, .. }, ..] = &beside.rows;
        let costs = self.letters.first().map(|first| first.swapped(Lanes::new(*bytes)));
        let same = Lanes::splat(SAME_SOUND);
        let is_same = costs.unwrap_or_default().max(same).cmp_eq(same);
        is_same.blend(Lanes::ZERO, Lanes::splat(OTHER_BEGINNING))
    }
}

impl HeldLetter<'_> {
    /// What it costs to read it for each of others.
    #[inline]
    fn swapped(&self, others: Lanes) -> Lanes {
        let another = Lanes::splat(ANOTHER);
        let same = others.cmp_eq(self.byte) & another;
        let cheaper = self.swaps.iter().fold(same, |cheaper, (other, by)| {
            let swapped = others.cmp_eq(*other) & *by;
            cheaper.max(swapped)
        });
        another.saturating_sub(cheaper)
    }
}

/// Parts beside each other, a row for each place. Behind the end of a part stands a letter that no letter is, and that
/// costs nothing to leave out.
#[derive(Default)]
struct Beside {
    rows: [Row; LONGEST],
    /// So many rows are in use.
    longest: usize,
}

#[derive(Clone, Copy, Default)]
struct Row {
    bytes: [u8; LANES],
    gone: [u8; LANES],
}

impl Beside {
    fn put(&mut self, lane: usize, letters: &[Letter]) {
        for (row, letter) in self.rows.iter_mut().zip(letters) {
            if let (Some(byte), Some(gone)) = (row.bytes.get_mut(lane), row.gone.get_mut(lane)) {
                (*byte, *gone) = (letter.byte, letter.gone);
            }
        }
        self.longest = self.longest.max(letters.len());
    }
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

    fn far(one: &str, two: &str) -> u16 {
        let held = Spelling::new();
        let [far, ..] =
            held.hold(&letters(one.as_bytes())).apart([&*letters(two.as_bytes())].into_iter());
        far
    }

    #[test]
    fn spellings_of_one_sound_lie_nearer_than_other_names() {
        assert_eq!(far("kim", "kim"), 0);
        assert!(far("muhammad", "mohamed") < 15);
        assert!(far("qadhafi", "gaddafi") < 25);
        assert!(far("sergey", "sergei") < 5);
        assert!(far("hassan", "hussein") < far("hassan", "karim"));
        assert!(far("ahmad", "hamid") > 25);
        assert_eq!(far("ahmad", "hamid"), far("hamid", "ahmad"));
    }

    /// The same, of two and cell by cell, in plain numbers.
    fn plainly(one: &str, two: &str) -> u16 {
        let swap = |one: u8, two: u8| {
            let has = |pairs: &str| {
                pairs
                    .split(' ')
                    .any(|pair| pair.as_bytes() == [one, two] || pair.as_bytes() == [two, one])
            };
            let cost = SWAPS.iter().find(|(pairs, _)| has(pairs)).map_or(ANOTHER, |swap| swap.1);
            if one == two { 0 } else { u16::from(cost) }
        };
        let (first, second) = (letters(one.as_bytes()), letters(two.as_bytes()));
        let mut costs = vec![vec![0_u16; second.len() + 1]; first.len() + 1];
        for row in 0..=first.len() {
            for column in 0..=second.len() {
                let gone = |letters: &[Letter], nth: usize| u16::from(letters[nth].gone);
                let ways = [
                    (row > 0).then(|| costs[row - 1][column] + gone(&first, row - 1)),
                    (column > 0).then(|| costs[row][column - 1] + gone(&second, column - 1)),
                    (row > 0 && column > 0).then(|| {
                        costs[row - 1][column - 1]
                            + swap(first[row - 1].byte, second[column - 1].byte)
                    }),
                ];
                costs[row][column] = ways.into_iter().flatten().min().unwrap_or(0);
            }
        }
        let beginning = match (first.first(), second.first()) {
            (Some(one), Some(two)) if swap(one.byte, two.byte) > 9 => 6,
            _ => 0,
        };
        let letters = u16::try_from((first.len() + second.len()).max(2)).unwrap();
        let cost = (costs[first.len()][second.len()] + beginning) * HUNDREDTHS * 2;
        if cost < letters * DIFFERENT { cost / letters } else { UNLIKE }
    }

    #[test]
    fn sixteen_at_once_are_as_far_as_each_by_itself() {
        let texts = [
            "muhammad",
            "mohamed",
            "kim",
            "k",
            "",
            "aleksandr",
            "alexander",
            "qadhafi",
            "gaddafi",
            "53",
            "\u{738b}",
            "srikantharajahmuthusamykandasubramaniam",
            "srikantarajamutusamikandasubramanian",
            "yevgeniy",
            "evgeny",
            "hh",
        ];
        let spelling = Spelling::new();
        let read: Vec<Letters> = texts.iter().map(|text| letters(text.as_bytes())).collect();
        for (one, letters) in texts.iter().zip(&read) {
            let apart = spelling.hold(letters).apart(read.iter().map(|letters| &**letters));
            assert_eq!(apart.to_vec(), texts.map(|two| plainly(one, two)).to_vec(), "{one}");
        }
        assert_eq!(far("muhammad", "mohamed"), plainly("muhammad", "mohamed"));
    }
}
