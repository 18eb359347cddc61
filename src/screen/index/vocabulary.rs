//! The parts that stand in the names of a list, each once, and how they are found by others.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use super::rows::Rows;
use crate::screen::name::{Keys, Letter, Spelled, Token};

/// Parts, known by their numbers, those of a length beside each other.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    letters: Rows<Letter>,
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
        Some(Spelled { letters: self.letters.get(part), weight: *weight })
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
        pairs.sort_unstable();
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
    tokens: Vec<Token>,
    /// Each part with a name in which it stands.
    uses: Vec<(u32, u32)>,
}

impl<K> Default for Gathered<K> {
    fn default() -> Gathered<K> {
        Gathered { numbers: BTreeMap::new(), tokens: Vec::new(), uses: Vec::new() }
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
            self.tokens.push(make()?);
            self.numbers.insert(part, new);
            new
        };
        self.uses.push((number, name));
        Some(number)
    }

    pub(super) fn token(&self, number: u32) -> Option<&Token> {
        self.tokens.get(usize::try_from(number).ok()?)
    }

    /// All of them arranged, and the new number of each.
    pub(super) fn arranged(self) -> (Vocabulary, Vec<u32>) {
        let mut order: Vec<(u32, &Token)> = (0..).zip(&self.tokens).collect();
        order.sort_by_key(|(_, token)| token.spelled().letters.len());
        let mut vocabulary = Vocabulary::default();
        let mut numbers = vec![0; order.len()];
        let (mut keys, mut whole) = (Vec::new(), Vec::new());
        for (new, (old, token)) in (0..).zip(&order) {
            if let Some(number) = usize::try_from(*old).ok().and_then(|old| numbers.get_mut(old)) {
                *number = new;
            }
            vocabulary.letters.push(token.spelled().letters.iter().copied());
            vocabulary.weights.push(token.weight);
            // Initials are compared otherwise.
            if !token.spelled().is_initial() {
                keys.extend(token.keys.all().iter().map(|key| (*key, new)));
                whole.extend(token.keys.whole().iter().map(|key| (*key, new)));
            }
        }
        vocabulary.by_key = Keyed::new(keys);
        vocabulary.by_whole_key = Keyed::new(whole);
        vocabulary.names = names_of(&self.uses, &numbers);
        (vocabulary, numbers)
    }
}

/// Of each part, by its new number, the names in which it stands.
fn names_of(uses: &[(u32, u32)], numbers: &[u32]) -> Rows<u32> {
    let renumbered =
        |(part, name): &(u32, u32)| Some((*numbers.get(usize::try_from(*part).ok()?)?, *name));
    let mut uses: Vec<(u32, u32)> = uses.iter().filter_map(renumbered).collect();
    uses.sort_unstable();
    uses.dedup();
    let mut names = Rows::default();
    // Each part stands in a name, or it would not be there.
    for same in uses.chunk_by(|one, two| one.0 == two.0) {
        names.push(same.iter().map(|(_, name)| *name));
    }
    names
}
