//! Names part by part: which part of one is which of the other.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;

use smallvec::SmallVec;

use super::spelling::{Keys, Letters, Spelling, keys, letters};
use super::weight::LIGHTEST;

/// Parts that lie so far apart are different, in hundredths of a letter each.
///
/// # Source
///
/// This and the other numbers below were set on 1,800 pairs of the OFAC SDN list of July 2021: names and aliases of one
/// record, and the nearest names of other records; none of their family names is in the pairs that are reported on.
const DIFFERENT: u16 = 38;
/// How fast likeness falls with distance.
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

/// A part of a name, to be compared.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::screen) struct Token {
    /// In points.
    pub(in crate::screen) weight: f64,
    pub(in crate::screen) keys: Keys,
    letters: Letters,
}

impl Token {
    pub(super) fn new(text: &str, weight: f64) -> Token {
        Token { weight, keys: keys(text), letters: letters(text) }
    }

    /// Two parts written as one.
    fn joined(one: &Token, two: &Token) -> Token {
        let bytes = one.letters.iter().chain(&two.letters).map(|letter| letter.byte);
        let text = String::from_utf8_lossy(&bytes.collect::<Vec<u8>>()).into_owned();
        Token::new(&text, one.weight + two.weight)
    }

    /// What it is known by: its letters.
    pub(in crate::screen) fn bytes(&self) -> impl Iterator<Item = u8> {
        self.letters.iter().map(|letter| letter.byte)
    }

    pub(in crate::screen) fn is_initial(&self) -> bool {
        self.letters.len() == 1
    }

    /// Whether they could be spellings of one part at all.
    fn could_be(&self, other: &Token) -> bool {
        self.keys.iter().any(|key| other.keys.contains(key))
    }
}

/// A name part by part, and each two neighbours written as one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::screen) struct Written {
    pub(in crate::screen) parts: Vec<Arc<Token>>,
    pub(in crate::screen) joins: Vec<Arc<Token>>,
}

impl Written {
    pub(super) fn new(parts: Vec<Token>) -> Written {
        let neighbours = parts.iter().zip(parts.iter().skip(1));
        let joins = neighbours.map(|(one, two)| Arc::new(Token::joined(one, two))).collect();
        Written { parts: parts.into_iter().map(Arc::new).collect(), joins }
    }

    /// What all parts weigh, in points.
    pub(in crate::screen) fn weight(&self) -> f64 {
        self.parts.iter().fold(0.0, |sum, part| sum + part.weight)
    }
}

/// Compares parts.
#[derive(Clone, Debug)]
pub(super) struct Aligner {
    spelling: Spelling,
    /// What is left of a weight at each distance.
    left: Vec<f64>,
}

/// Parts of one name that stand for parts of the other.
struct Pair {
    gain: f64,
    one: usize,
    two: usize,
}

type Tokens<'t> = SmallVec<[&'t Token; 8]>;

impl Aligner {
    pub(super) fn new() -> Aligner {
        let left = |far: u16| 1.0 - libm::pow(f64::from(far) / f64::from(DIFFERENT), SHAPE);
        Aligner { spelling: Spelling::new(), left: (0..DIFFERENT).map(left).collect() }
    }

    /// What two parts say to be one, in points; nothing if they are different.
    pub(super) fn gain(&self, one: &Token, two: &Token) -> Option<f64> {
        let could_be = one.is_initial() || two.is_initial() || one.could_be(two);
        could_be.then(|| self.gain_of_likes(one, two)).flatten()
    }

    /// The same of two parts of which it is known that they share a key.
    pub(super) fn gain_of_likes(&self, one: &Token, two: &Token) -> Option<f64> {
        if one.is_initial() || two.is_initial() {
            let same = one.bytes().next() == two.bytes().next();
            return match (one.is_initial(), two.is_initial()) {
                _ if !same => None,
                (true, true) => Some(one.weight),
                _ => (one.weight.min(two.weight) >= LIGHTEST).then_some(INITIAL),
            };
        }
        let far = self.spelling.distance(&one.letters, &two.letters, DIFFERENT)?;
        let left = self.left.get(usize::from(far))?;
        Some(f64::midpoint(one.weight, two.weight) * left)
    }

    /// How far they lie apart; nothing if they are different.
    fn distance(&self, one: &Token, two: &Token) -> Option<u16> {
        let far = || self.spelling.distance(&one.letters, &two.letters, DIFFERENT);
        one.could_be(two).then(far).flatten()
    }

    /// What all parts say together, in points.
    pub(super) fn points(&self, one: &Written, two: &Written) -> f64 {
        let one =
            self.as_written_by(one, &two.parts.iter().map(|part| &**part).collect::<Tokens<'_>>());
        let two = self.as_written_by(two, &one);
        let pairs = self.pairs(&one, &two);
        let (mut left, mut right) = (weights(&one), weights(&two));
        let mut sum = 0.0;
        for pair in &pairs {
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
        let single = one.len().min(two.len()) == 1 && more > said / 2.0;
        if single { said.min(said / 2.0) } else { said }
    }

    /// All pairs that could be one, the likeliest first.
    fn pairs(&self, one: &Tokens<'_>, two: &Tokens<'_>) -> SmallVec<[Pair; 32]> {
        let mut pairs = SmallVec::new();
        for (at, token) in one.iter().enumerate() {
            for (place, other) in two.iter().enumerate() {
                let gain = self.gain(token, other);
                pairs.extend(gain.map(|gain| Pair { gain, one: at, two: place }));
            }
        }
        crate::order::sort_by(&mut pairs, |first: &Pair, second: &Pair| {
            second.gain.total_cmp(&first.gain)
        });
        pairs
    }

    /// The parts of a name, two of them as one where the other writes them so.
    fn as_written_by<'t>(&self, name: &'t Written, other: &Tokens<'_>) -> Tokens<'t> {
        let nearest = |token: &Token| {
            let far = other.iter().filter_map(|other| self.distance(token, other));
            far.min().unwrap_or(u16::MAX)
        };
        let mut tokens = Tokens::new();
        let mut parts = name.parts.iter().map(|part| &**part).peekable();
        let mut joins = name.joins.iter().map(|join| &**join);
        while let Some(token) = parts.next() {
            let joined = joins.next().filter(|joined| {
                // Joins are rare: only what comes near is looked at closer.
                let near = nearest(joined);
                let mut apart =
                    || parts.peek().map_or(u16::MAX, |next| nearest(next)).min(nearest(token));
                near < ONE_PART && near < apart()
            });
            if joined.is_some() {
                parts.next();
                joins.next();
            }
            tokens.push(joined.unwrap_or(token));
        }
        tokens
    }
}

fn weights(tokens: &Tokens<'_>) -> SmallVec<[Option<f64>; 8]> {
    tokens.iter().map(|token| Some(token.weight)).collect()
}
