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

/// What it costs that the other leaves a letter out: one that doubles the letter before it, `h`, a vowel, another one.
const LEFT_OUT: [(&[u8], u8); 3] = [(b"h", 6), (b"aeiouy", 8), (b"", 18)];
const DOUBLED: u8 = 2;

/// The letters of a part, as it is compared.
pub(super) type Letters = SmallVec<[u8; 16]>;

pub(super) fn letters(text: &[u8]) -> Letters {
    text.iter().take(LONGEST).copied().collect()
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
    pub(super) fn hold(&self, letters: &[u8]) -> Held<'_> {
        let mut before = Lanes::ZERO;
        let hold = |letter: &u8| {
            let byte = Lanes::splat(*letter);
            let gone = left_out(core::mem::replace(&mut before, byte), byte);
            let place = letter.checked_sub(b'a').map(usize::from);
            let swaps = place.and_then(|place| self.swaps.get(place));
            HeldLetter { byte, gone, swaps: swaps.map_or(&[], Vec::as_slice) }
        };
        Held { letters: letters.iter().map(hold).collect() }
    }
}

/// What letters cost that the other leaves out, after these. Where there is no letter nothing is left out.
fn left_out(before: Lanes, letters: Lanes) -> Lanes {
    let costs = LEFT_OUT.iter().rev().fold(Lanes::ZERO, |costs, (some, cost)| {
        let are =
            some.iter().fold(Lanes::ZERO, |are, one| are | letters.cmp_eq(Lanes::splat(*one)));
        let are = if some.is_empty() { !Lanes::ZERO } else { are };
        are.blend(Lanes::splat(*cost), costs)
    });
    let costs = letters.cmp_eq(before).blend(Lanes::splat(DOUBLED), costs);
    letters.cmp_eq(Lanes::ZERO).blend(Lanes::ZERO, costs)
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
    /// How far it lies from others, in hundredths of a letter, a letter of their mean length each; [`UNLIKE`] where they
    /// are different.
    pub(in crate::screen) fn apart(&self, others: &Beside) -> [u16; LANES] {
        let own = u16::try_from(self.letters.len()).unwrap_or(u16::MAX);
        let mut apart = [UNLIKE; LANES];
        let costs = others.lengths.iter().zip(self.costs(others).to_array());
        for (apart, (length, cost)) in apart.iter_mut().zip(costs) {
            let letters = own.saturating_add(u16::from(*length)).max(2);
            // Doubled, since it is divided by the mean.
            let cost = u16::from(cost).saturating_mul(HUNDREDTHS).saturating_mul(2);
            if cost < letters.saturating_mul(DIFFERENT) {
                *apart = cost.checked_div(letters).unwrap_or(UNLIKE);
            }
        }
        apart
    }

    /// Row by row over the letters of the others, cell by cell over its own.
    fn costs(&self, others: &Beside) -> Lanes {
        let mut sum = Lanes::ZERO;
        let cells = self.letters.iter().map(|letter| {
            sum = sum.saturating_add(letter.gone);
            sum
        });
        let mut cells: SmallVec<[Lanes; 12]> = cells.collect();
        let (cells, letters) = (cells.as_mut_slice(), self.letters.as_slice());
        let (mut edge, mut before) = (Lanes::ZERO, Lanes::ZERO);
        for row in others.rows.iter().take(others.longest) {
            let bytes = Lanes::new(*row);
            let gone = left_out(core::mem::replace(&mut before, bytes), bytes);
            let mut corner = edge;
            edge = edge.saturating_add(gone);
            let mut left = edge;
            for (cell, letter) in cells.iter_mut().zip(letters) {
                let swapped = corner.saturating_add(letter.swapped(bytes));
                corner = *cell;
                let without = swapped.min(corner.saturating_add(gone));
                left = without.min(left.saturating_add(letter.gone));
                *cell = left;
            }
        }
        cells.last().copied().unwrap_or(edge).saturating_add(self.beginnings(others))
    }

    fn beginnings(&self, others: &Beside) -> Lanes {
        let [row, ..] = &others.rows;
        let Some(one) = self.letters.first() else { return Lanes::ZERO };
        let same = Lanes::splat(SAME_SOUND);
        let is_same = one.swapped(Lanes::new(*row)).max(same).cmp_eq(same);
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

/// Parts beside each other, at most sixteen: a row for each place. Behind the end of a part stands a letter that no
/// letter is, and that costs nothing to leave out.
#[derive(Clone, Debug, Default)]
pub(in crate::screen) struct Beside {
    rows: [[u8; LANES]; LONGEST],
    lengths: [u8; LANES],
    /// So many parts, and so many letters in the longest.
    parts: usize,
    longest: usize,
}

impl Beside {
    /// One part more, unless there are sixteen.
    pub(in crate::screen) fn push(&mut self, letters: &[u8]) {
        let lane = self.parts;
        let Some(length) = self.lengths.get_mut(lane) else { return };
        *length = u8::try_from(letters.len()).unwrap_or(u8::MAX);
        for (row, letter) in self.rows.iter_mut().zip(letters) {
            if let Some(place) = row.get_mut(lane) {
                *place = *letter;
            }
        }
        self.longest = self.longest.max(letters.len());
        self.parts = lane.saturating_add(1);
    }

    pub(in crate::screen) fn is_full(&self) -> bool {
        self.parts == LANES
    }

    pub(in crate::screen) fn clear(&mut self) {
        self.rows.iter_mut().take(self.longest).for_each(|row| *row = [0; LANES]);
        (self.lengths, self.parts, self.longest) = ([0; LANES], 0, 0);
    }
}

#[cfg(test)]
#[expect(clippy::arithmetic_side_effects, reason = "the twin counts plainly")]
mod tests {
    use alloc::vec;

    use super::*;

    fn beside(all: &[Letters]) -> Beside {
        let mut beside = Beside::default();
        for letters in all {
            beside.push(letters);
        }
        beside
    }

    fn far(one: &str, two: &str) -> u16 {
        let spelling = Spelling::new();
        let [far, ..] =
            spelling.hold(&letters(one.as_bytes())).apart(&beside(&[letters(two.as_bytes())]));
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
                let gone = |letters: &[u8], nth: usize| match letters[nth] {
                    letter if nth > 0 && letters[nth - 1] == letter => 2,
                    b'h' => 6,
                    b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => 8,
                    _ => 18,
                };
                let ways = [
                    (row > 0).then(|| costs[row - 1][column] + gone(&first, row - 1)),
                    (column > 0).then(|| costs[row][column - 1] + gone(&second, column - 1)),
                    (row > 0 && column > 0).then(|| {
                        costs[row - 1][column - 1] + swap(first[row - 1], second[column - 1])
                    }),
                ];
                costs[row][column] = ways.into_iter().flatten().min().unwrap_or(0);
            }
        }
        let beginning = match (first.first(), second.first()) {
            (Some(one), Some(two)) if swap(*one, *two) > 9 => 6,
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
            let apart = spelling.hold(letters).apart(&beside(&read));
            assert_eq!(apart.to_vec(), texts.map(|two| plainly(one, two)).to_vec(), "{one}");
        }
        assert_eq!(far("muhammad", "mohamed"), plainly("muhammad", "mohamed"));
    }
}
