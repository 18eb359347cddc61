//! A part of a name, and a name as its parts.

use alloc::vec::Vec;

use smallvec::SmallVec;

use super::keys::Keys;
use super::spelling::{Letters, letters};

/// A part of a name, or two parts written as one.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::screen) struct Token {
    /// In points.
    pub(in crate::screen) weight: f64,
    pub(in crate::screen) keys: Keys,
    letters: Letters,
    is_join: bool,
}

impl Token {
    pub(super) fn new(text: &str, weight: f64) -> Token {
        let (keys, letters) = (Keys::of(text.as_bytes()), letters(text.as_bytes()));
        Token { weight, keys, letters, is_join: false }
    }

    /// Two parts written as one.
    pub(in crate::screen) fn join(one: &Token, two: &Token) -> Token {
        let both = one.letters.iter().chain(&two.letters);
        let text: SmallVec<[u8; 32]> = both.copied().collect();
        let (keys, letters) = (Keys::of_whole(&text), letters(&text));
        Token { weight: one.weight + two.weight, keys, letters, is_join: true }
    }

    pub(in crate::screen) const fn is_join(&self) -> bool {
        self.is_join
    }

    pub(in crate::screen) fn spelled(&self) -> Spelled<'_> {
        Spelled { letters: &self.letters, weight: self.weight }
    }

    /// Whether they could be spellings of one part at all. What is written as one must sound as the other does; and if
    /// both names join parts, it is the parts that are compared.
    pub(super) fn could_be(&self, other: &Token) -> bool {
        match (self.is_join, other.is_join) {
            (false, false) => self.keys.meet(&other.keys),
            (true, true) => false,
            _ => self.keys.meet_whole(&other.keys),
        }
    }
}

/// A token as far as it is compared, of which somebody else keeps the letters.
#[derive(Clone, Copy, Debug)]
pub(in crate::screen) struct Spelled<'t> {
    pub(in crate::screen) letters: &'t [u8],
    /// In points.
    pub(in crate::screen) weight: f64,
}

impl Spelled<'_> {
    pub(in crate::screen) fn is_initial(&self) -> bool {
        self.letters.len() == 1
    }

    /// Whether both begin with the same letter.
    pub(super) fn begins_as(&self, other: &Spelled<'_>) -> bool {
        self.letters.first() == other.letters.first()
    }
}

/// A name part by part, and each two neighbours written as one.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::screen) struct Written {
    pub(in crate::screen) parts: Vec<Token>,
    pub(in crate::screen) joins: Vec<Token>,
}

impl Written {
    pub(super) fn new(parts: Vec<Token>) -> Written {
        let neighbours = parts.iter().zip(parts.iter().skip(1));
        let joins = neighbours.map(|(one, two)| Token::join(one, two)).collect();
        Written { parts, joins }
    }

    /// The parts, and then the joins.
    pub(super) fn tokens(&self) -> impl Iterator<Item = &Token> {
        self.parts.iter().chain(&self.joins)
    }

    pub(in crate::screen) fn spelled(&self) -> Parted<'_> {
        let parts = self.parts.iter().map(Token::spelled);
        Parted::new(parts, self.joins.iter().map(Token::spelled))
    }
}

/// A name as it is compared: the parts, and then the joins, of which each stands as far behind its first part as there
/// are parts.
#[derive(Clone, Debug)]
pub(in crate::screen) struct Parted<'t> {
    tokens: SmallVec<[Spelled<'t>; 12]>,
    parts: usize,
    weight: f64,
}

impl<'t> Parted<'t> {
    pub(in crate::screen) fn new(
        parts: impl Iterator<Item = Spelled<'t>>,
        joins: impl Iterator<Item = Spelled<'t>>,
    ) -> Parted<'t> {
        let mut tokens: SmallVec<[Spelled<'t>; 12]> = parts.collect();
        let parts = tokens.len();
        let weight = tokens.iter().fold(0.0, |sum, part| sum + part.weight);
        tokens.extend(joins);
        Parted { tokens, parts, weight }
    }

    pub(in crate::screen) fn parts(&self) -> &[Spelled<'t>] {
        self.tokens.get(..self.parts).unwrap_or_default()
    }

    /// Parts and joins, in their order.
    pub(in crate::screen) fn tokens(&self) -> &[Spelled<'t>] {
        &self.tokens
    }

    pub(super) fn token(&self, place: usize) -> Option<Spelled<'t>> {
        self.tokens.get(place).copied()
    }

    /// What all parts weigh, in points.
    pub(in crate::screen) const fn weight(&self) -> f64 {
        self.weight
    }
}
