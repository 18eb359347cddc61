//! Names of a list, so arranged that only those are compared that could be alike.
//!
//! Nothing is lost by it: what is left out could not reach [`Likeness::ALIKE`]. A name that is compared part by part is
//! left out if its parts, each taken with the best of the other's, say too little together; parts find each other by
//! keys, and parts without a key in common are different by definition. A name of syllables is left out if its family
//! name and the other's say too little even beside the best given name there could be.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use super::name::{INITIAL, Likeness, Matcher, Name, Token};

/// Names to be found by others that are alike.
#[derive(Debug, Default)]
pub(super) struct NameIndex {
    names: Vec<Name>,
    /// Of each name what it could say, and what its initials say at most: side by side, for a quick look at many.
    bounds: Vec<(f64, f64)>,
    /// Parts, side by side: they are looked at by the hundred.
    tokens: Vec<Token>,
    /// Of each part, the names in which it stands.
    postings: Vec<Vec<u32>>,
    /// Keys of parts, each with the place of a token; sorted.
    by_key: Vec<(u32, u32)>,
    /// Initials.
    initials: Vec<u32>,
    /// Of each language of syllables, family names, each with the place of a name; sorted.
    by_family: [Vec<(u16, u32)>; 2],
    /// Of each language, the least that a name says of itself.
    least_own: [f64; 2],
}

impl NameIndex {
    pub(super) fn new(names: Vec<Name>) -> NameIndex {
        let mut index = NameIndex { least_own: [f64::INFINITY; 2], ..NameIndex::default() };
        let mut places: BTreeMap<u64, usize> = BTreeMap::new();
        for (nth, name) in (0_u32..).zip(&names) {
            for token in name.written.parts.iter().chain(&name.written.joins) {
                let place = index.place(token, &mut places);
                if let Some(names) = index.postings.get_mut(place) {
                    names.push(nth);
                }
            }
            index.add_readings(nth, name);
            let initials = name.written.parts.iter().filter(|part| part.is_initial());
            let [.., own] = name.own;
            index.bounds.push((own, initials.fold(0.0, |sum, _| sum + INITIAL)));
        }
        index.names = names;
        index.sort();
        index
    }

    /// Where a token stands; it is put there if it is new.
    fn place(&mut self, token: &Token, places: &mut BTreeMap<u64, usize>) -> usize {
        let mut hash = token.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        loop {
            let new = self.tokens.len();
            let place = *places.entry(hash).or_insert(new);
            match self.tokens.get(place) {
                None => {
                    self.tokens.push(token.clone());
                    self.postings.push(Vec::new());
                    return new;
                }
                Some(other) if other.bytes().eq(token.bytes()) => return place,
                // Two tokens of one hash: the next number is free for the other.
                Some(_) => hash = hash.wrapping_add(1),
            }
        }
    }

    fn add_readings(&mut self, nth: u32, name: &Name) {
        let languages = self.by_family.iter_mut().zip(&mut self.least_own);
        for ((families, least), (readings, own)) in languages.zip(name.read.iter().zip(name.own)) {
            families.extend(readings.iter().map(|reading| (reading.family, nth)));
            if !readings.is_empty() {
                *least = least.min(own);
            }
        }
    }

    fn sort(&mut self) {
        for (place, token) in (0_u32..).zip(&self.tokens) {
            self.by_key.extend(token.keys.iter().map(|key| (*key, place)));
            if token.is_initial() {
                self.initials.push(place);
            }
        }
        self.by_key.sort_unstable();
        for families in &mut self.by_family {
            families.sort_unstable();
            families.dedup();
        }
    }

    /// The names that are alike, each with its place, in their order.
    pub(super) fn alike(&self, matcher: &Matcher, name: &Name) -> Vec<(usize, Likeness)> {
        let mut candidates = self.by_parts(matcher, name);
        candidates.extend(self.by_syllables(matcher, name));
        candidates.sort_unstable();
        candidates.dedup();
        let compared = candidates.into_iter().filter_map(|place| {
            let place = usize::try_from(place).ok()?;
            Some((place, matcher.compare(name, self.names.get(place)?)))
        });
        compared.filter(|(_, likeness)| *likeness >= Likeness::ALIKE).collect()
    }

    /// Names of which the parts could say enough.
    fn by_parts(&self, matcher: &Matcher, name: &Name) -> Vec<u32> {
        let mut said = vec![0.0; self.names.len()];
        let mut touched: Vec<u32> = Vec::new();
        let mut initials = 0.0;
        for token in name.written.parts.iter().chain(&name.written.joins) {
            if token.is_initial() {
                initials += INITIAL;
            }
            for (other, names) in self.like(token) {
                let Some(gain) = matcher.gain_of_likes(token, other) else { continue };
                for place in names {
                    let said = usize::try_from(*place).ok().and_then(|place| said.get_mut(place));
                    let Some(said) = said else { continue };
                    if *said == 0.0 {
                        touched.push(*place);
                    }
                    *said += gain;
                }
            }
        }
        let [.., own] = name.own;
        let could_reach = |place: &u32| {
            let place = usize::try_from(*place).ok();
            let both = place.and_then(|place| Some((said.get(place)?, self.bounds.get(place)?)));
            both.is_some_and(|(points, (other, others))| {
                let least = Likeness::least_said(libm::sqrt(own * other));
                points + initials + others >= least - SLACK
            })
        };
        touched.into_iter().filter(could_reach).collect()
    }

    /// Tokens that share a key; those of an initial are initials.
    fn like(&self, token: &Token) -> impl Iterator<Item = (&Token, &[u32])> {
        let mut places: Vec<u32> = Vec::new();
        if token.is_initial() {
            places.extend(&self.initials);
        } else {
            for key in &token.keys {
                let start = self.by_key.partition_point(|(other, _)| other < key);
                let same = self.by_key.iter().skip(start).take_while(|(other, _)| other == key);
                places.extend(same.map(|(_, place)| *place));
            }
        }
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(|place| {
            let place = usize::try_from(place).ok()?;
            Some((self.tokens.get(place)?, self.postings.get(place)?.as_slice()))
        })
    }

    /// Names that could be the same syllables.
    fn by_syllables(&self, matcher: &Matcher, name: &Name) -> Vec<u32> {
        let mut candidates = Vec::new();
        let own = name.read.iter().zip(name.own);
        let index = self.by_family.iter().zip(self.least_own);
        for ((language, (readings, own)), (families, least_own)) in
            matcher.languages().iter().zip(own).zip(index)
        {
            // A name that says more of itself asks for more.
            let least = Likeness::least_said(libm::sqrt(own * least_own)) - SLACK;
            for family in readings.iter().flat_map(|one| language.families_of(one, least)) {
                let start = families.partition_point(|(other, _)| *other < family);
                let same = families.iter().skip(start).take_while(|(other, _)| *other == family);
                candidates.extend(same.map(|(_, place)| *place));
            }
        }
        candidates
    }
}

/// Sums in another order differ in their last digits.
const SLACK: f64 = 1e-6;
