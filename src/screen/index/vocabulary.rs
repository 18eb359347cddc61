//! The parts that stand in the names of a list, each once, and how they are found by others.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use smallvec::SmallVec;

use super::rows::Rows;
use crate::screen::name::{Keys, Spelled, Token};

/// Parts, known by their numbers, those of a length beside each other.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    letters: Rows<u8>,
    weights: Vec<f64>,
    /// Of each part, the names in which it stands.
    names: Rows<u32>,
    by_key: Keyed,
    by_whole_key: Keyed,
}

impl Vocabulary {
    pub(super) fn len(&self) -> usize {
        self.weights.len()
    }

    pub(super) fn spelled(&self, part: u32) -> Option<Spelled<'_>> {
        let weight = self.weights.get(usize::try_from(part).ok()?)?;
        Some(Spelled { letters: self.letters(part), weight: *weight })
    }

    pub(super) fn letters(&self, part: u32) -> &[u8] {
        self.letters.get(part)
    }

    /// The names in which a part stands.
    pub(super) fn names(&self, part: u32) -> &[u32] {
        self.names.get(part)
    }

    /// Parts that share a key.
    pub(super) fn sharing<'v>(&'v self, keys: &'v Keys) -> impl Iterator<Item = &'v u32> {
        keys.all().iter().flat_map(|key| self.by_key.get(*key))
    }

    /// Parts that share the key of a whole skeleton.
    pub(super) fn sounding<'v>(&'v self, keys: &'v Keys) -> impl Iterator<Item = &'v u32> {
        keys.whole().iter().flat_map(|key| self.by_whole_key.get(*key))
    }
}

/// Parts by their keys.
#[derive(Debug, Default)]
struct Keyed {
    /// Sorted.
    keys: Vec<u32>,
    parts: Rows<u32>,
}

impl Keyed {
    fn new(mut pairs: Vec<(u32, u32)>) -> Keyed {
        // As one number, which sorts the faster.
        pairs.sort_unstable_by_key(|(key, part)| (u64::from(*key) << 32) | u64::from(*part));
        let mut keyed = Keyed::default();
        for same in pairs.chunk_by(|one, two| one.0 == two.0) {
            keyed.keys.extend(same.first().map(|(key, _)| *key));
            keyed.parts.push(same.iter().map(|(_, part)| *part));
        }
        keyed
    }

    fn get(&self, key: u32) -> &[u32] {
        let row = self.keys.binary_search(&key).ok().and_then(|row| u32::try_from(row).ok());
        row.map_or(&[], |row| self.parts.get(row))
    }
}

/// Parts while they are gathered, by what makes them the same.
#[derive(Debug)]
pub(super) struct Gathered<K> {
    numbers: BTreeMap<K, u32>,
    /// Each part, with the names in which it stands.
    tokens: Vec<(Token, SmallVec<[u32; 2]>)>,
}

impl<K> Default for Gathered<K> {
    fn default() -> Gathered<K> {
        Gathered { numbers: BTreeMap::new(), tokens: Vec::new() }
    }
}

impl<K: Ord> Gathered<K> {
    /// The number of a part that stands in a name; it is made if it is new, and may turn out to be none.
    pub(super) fn add(
        &mut self,
        part: K,
        name: u32,
        make: impl FnOnce() -> Option<Token>,
    ) -> Option<u32> {
        let number = if let Some(number) = self.numbers.get(&part) {
            *number
        } else {
            let new = u32::try_from(self.tokens.len()).ok()?;
            self.tokens.push((make()?, SmallVec::new()));
            self.numbers.insert(part, new);
            new
        };
        let (_, names) = self.tokens.get_mut(usize::try_from(number).ok()?)?;
        if names.last() != Some(&name) {
            names.push(name);
        }
        Some(number)
    }

    pub(super) fn token(&self, number: u32) -> Option<&Token> {
        self.tokens.get(usize::try_from(number).ok()?).map(|(token, _)| token)
    }

    /// All of them arranged, and the new number of each.
    pub(super) fn arranged(self) -> (Vocabulary, Vec<u32>) {
        let length =
            |place: &usize| self.tokens.get(*place).map(|(token, _)| token.spelled().letters.len());
        let mut order: Vec<usize> = (0..self.tokens.len()).collect();
        order.sort_by_cached_key(length);
        let mut vocabulary = Vocabulary::default();
        let mut numbers = vec![0; order.len()];
        let (mut keys, mut whole) = (Vec::new(), Vec::new());
        for (new, old) in (0..).zip(order) {
            let (Some((token, names)), Some(number)) = (self.tokens.get(old), numbers.get_mut(old))
            else {
                continue;
            };
            *number = new;
            vocabulary.letters.push(token.spelled().letters.iter().copied());
            vocabulary.weights.push(token.weight);
            vocabulary.names.push(names.iter().copied());
            // Initials are compared otherwise, and joins by whole keys alone.
            if !token.spelled().is_initial() {
                whole.extend(token.keys.whole().iter().map(|key| (*key, new)));
                let all = token.keys.all().iter().filter(|_| !token.is_join());
                keys.extend(all.map(|key| (*key, new)));
            }
        }
        vocabulary.by_key = Keyed::new(keys);
        vocabulary.by_whole_key = Keyed::new(whole);
        (vocabulary, numbers)
    }
}
