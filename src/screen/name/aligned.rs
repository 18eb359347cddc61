//! Names part by part: which part of one is which of the other.

use alloc::vec::Vec;

use smallvec::SmallVec;

use super::Likeness;
use super::spelling::{Beside, DIFFERENT, Held, Spelling, UNLIKE};
use super::token::{Parted, Spelled, Written};
use super::weight::LIGHTEST;

/// How fast likeness falls with distance.
///
/// # Source
///
/// This and the other numbers below were set on the pairs of which [`DIFFERENT`] tells.
const SHAPE: f64 = 1.3;
/// Two parts are one part of the other if they lie as near.
const ONE_PART: u16 = 15;
/// What it costs that both have parts without a partner, as a part of what the lighter ones weigh.
const EACH_HAS_MORE: f64 = 0.6;
/// What it costs that one has more parts, as a part of what they weigh.
const ONE_HAS_MORE: f64 = 0.1;
/// What an initial says of a part that begins with it, in points. So little that two names of which nothing else goes
/// together are never alike: an initial weighs 6 and a part 4 or more, and half of what could be said is more.
pub(in crate::screen) const INITIAL: f64 = 2.4;

/// How far the tokens of one name lie from those of another: a row for each of one, a column for each of the other.
#[derive(Clone, Debug, Default)]
pub(in crate::screen) struct Apart {
    far: SmallVec<[u16; 64]>,
    columns: usize,
}

impl Apart {
    /// A table of so many columns, to be filled row by row.
    pub(in crate::screen) fn new(columns: usize) -> Apart {
        Apart { far: SmallVec::new(), columns }
    }

    pub(in crate::screen) fn extend(&mut self, far: impl Iterator<Item = u16>) {
        self.far.extend(far);
    }

    fn get(&self, row: usize, column: usize) -> u16 {
        let place = row.saturating_mul(self.columns).saturating_add(column);
        self.far.get(place).copied().unwrap_or(UNLIKE)
    }
}

/// Compares parts.
#[derive(Clone, Debug)]
pub(in crate::screen) struct Aligner {
    spelling: Spelling,
    /// What is left of a weight at each distance.
    left: Vec<f64>,
}

/// Tokens of one name and the other that could be one.
struct Pair {
    gain: f64,
    one: usize,
    two: usize,
}

/// The tokens that a name is taken to be, by their places.
type Places = SmallVec<[usize; 8]>;

impl Aligner {
    pub(super) fn new() -> Aligner {
        let left = |far: u16| 1.0 - libm::pow(f64::from(far) / f64::from(DIFFERENT), SHAPE);
        Aligner { spelling: Spelling::new(), left: (0..DIFFERENT).map(left).collect() }
    }

    /// A token, to be held against others of which it is known that they could be spellings of it.
    pub(in crate::screen) fn hold(&self, token: Spelled<'_>) -> Held<'_> {
        self.spelling.hold(token.letters)
    }

    /// What two tokens that lie so far apart say to be one, in points; nothing if they are different.
    pub(in crate::screen) fn gain(
        &self,
        one: Spelled<'_>,
        two: Spelled<'_>,
        far: u16,
    ) -> Option<f64> {
        let (less, more) = (one.weight.min(two.weight), one.weight.max(two.weight));
        if one.is_initial() || two.is_initial() {
            return match (one.is_initial(), two.is_initial()) {
                _ if !one.begins_as(&two) => None,
                (true, true) => Some(less),
                _ => (less >= LIGHTEST).then_some(INITIAL),
            };
        }
        let left = self.left.get(usize::from(far))?;
        // A particle says no more beside a rare part.
        let weight = if less < LIGHTEST { less } else { f64::midpoint(less, more) };
        Some(weight * left)
    }

    pub(super) fn apart(&self, one: &Written, two: &Written) -> Apart {
        let mut apart = Apart::new(two.tokens().count());
        let mut besides: SmallVec<[Beside; 1]> = SmallVec::new();
        for other in two.tokens() {
            if besides.last().is_none_or(Beside::is_full) {
                besides.push(Beside::default());
            }
            besides.last_mut().into_iter().for_each(|last| last.push(other.spelled().letters));
        }
        for token in one.tokens() {
            let held = self.hold(token.spelled());
            let far = besides.iter().flat_map(|beside| held.apart(beside)).zip(two.tokens());
            apart.extend(far.map(|(far, other)| if token.could_be(other) { far } else { UNLIKE }));
        }
        apart
    }

    /// How alike two names are of which it is known how far their tokens lie apart.
    pub(in crate::screen) fn likeness(
        &self,
        one: &Parted<'_>,
        two: &Parted<'_>,
        apart: &Apart,
    ) -> Likeness {
        let could = libm::sqrt(one.weight() * two.weight());
        Likeness::of(self.points(one, two, apart), could)
    }

    /// What all parts say together, in points.
    fn points(&self, one: &Parted<'_>, two: &Parted<'_>, apart: &Apart) -> f64 {
        let plain: Places = (0..two.parts().len()).collect();
        let first = as_written_by(one, &plain, |token, other| apart.get(token, other));
        let second = as_written_by(two, &first, |token, other| apart.get(other, token));
        let (mut left, mut right) = (weights(one, &first), weights(two, &second));
        let names = names(&left).min(names(&right));
        let mut sum = 0.0;
        for pair in self.pairs((one, &first), (two, &second), apart) {
            let places = (left.get_mut(pair.one), right.get_mut(pair.two));
            if let (Some(one @ Some(_)), Some(two @ Some(_))) = places {
                (*one, *two) = (None, None);
                sum += pair.gain;
            }
        }
        let [left, right] =
            [left, right].map(|all| all.iter().flatten().fold(0.0_f64, |sum, weight| sum + weight));
        let (less, more) = (left.min(right), left.max(right));
        let said = sum - EACH_HAS_MORE * less - ONE_HAS_MORE * (more - less);
        // One part of a name is not the name.
        let single = names <= 1 && more > said / 2.0;
        if single { said.min(said / 2.0) } else { said }
    }

    /// All pairs that could be one, the likeliest first.
    fn pairs(
        &self,
        (one, first): (&Parted<'_>, &Places),
        (two, second): (&Parted<'_>, &Places),
        apart: &Apart,
    ) -> SmallVec<[Pair; 16]> {
        let mut pairs = SmallVec::new();
        for (at, row) in first.iter().enumerate() {
            for (place, column) in second.iter().enumerate() {
                let both = one.token(*row).zip(two.token(*column));
                let gain =
                    both.and_then(|(one, two)| self.gain(one, two, apart.get(*row, *column)));
                pairs.extend(gain.map(|gain| Pair { gain, one: at, two: place }));
            }
        }
        crate::order::sort_by(&mut pairs, |first: &Pair, second: &Pair| {
            second.gain.total_cmp(&first.gain)
        });
        pairs
    }
}

/// The tokens of a name, two parts as one where the other writes them so.
fn as_written_by(name: &Parted<'_>, other: &Places, far: impl Fn(usize, usize) -> u16) -> Places {
    let nearest = |token: usize| {
        let far = other.iter().map(|other| far(token, *other));
        far.min().unwrap_or(UNLIKE)
    };
    let mut places = Places::new();
    let mut parts = (0..name.parts().len()).peekable();
    while let Some(part) = parts.next() {
        let join = name.parts().len().saturating_add(part);
        let next = parts.peek().copied().filter(|next| {
            // Joins are rare: only what comes near is looked at closer.
            let near = nearest(join);
            near < ONE_PART && near < nearest(part).min(nearest(*next))
        });
        if next.is_some() {
            parts.next();
        }
        places.push(if next.is_some() { join } else { part });
    }
    places
}

fn weights(name: &Parted<'_>, places: &Places) -> SmallVec<[Option<f64>; 8]> {
    places.iter().map(|place| Some(name.token(*place)?.weight)).collect()
}

/// How many say something of who it is: articles and particles do not.
fn names(weights: &[Option<f64>]) -> usize {
    weights.iter().flatten().filter(|weight| **weight >= LIGHTEST).count()
}
