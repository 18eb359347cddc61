//! Names of syllables: what two spellings say of one sound.
//!
//! A romanised syllable is a beginning, a middle and an end, and each is spelled in several ways: by one system or by
//! another, or by habit. Of two spellings the tables give how many times more often they stand for one sound than for
//! two by chance, in points (ten for a factor of ten): `o` and `u` may both be jeong, and may be jong and jung, so beside each
//! other they say next to nothing; `ng` and `ng` say something; `k` and `m` speak against. Points of all sounds add up.

use alloc::collections::BTreeMap;
use alloc::vec;
use alloc::vec::Vec;

use smallvec::SmallVec;

use super::parts::{Part, Parts};

/// A sound: how common it is, and how often it is spelled in each way.
pub(super) type Sound = (f64, &'static [(&'static str, f64)]);

/// A family name: of how many in ten thousand, and its spellings, the commonest first.
pub(super) type FamilyName = (f64, &'static str);

/// The sounds of a language, and its family names.
pub(super) struct Tables {
    pub(super) beginnings: &'static [Sound],
    pub(super) middles: &'static [Sound],
    pub(super) ends: &'static [Sound],
    pub(super) families: &'static [FamilyName],
}

/// One in so many spellings is a slip that no table knows.
const SLIP: f64 = 0.002;
/// Vowels slip twice as often.
const VOWEL_SLIP: f64 = 0.004;
/// What it costs that one of the names leaves out a syllable of the given name, in points.
const LEFT_OUT: f64 = 12.0;
/// What it costs to cut a family name off a name that is written as one word, in points.
const ONE_WORD: f64 = 2.0;
/// Given names have no more syllables.
const MOST: usize = 2;
/// No more ways of reading one part are followed.
const MOST_WAYS: usize = 24;

/// How spellings of one place in a syllable go together, in points.
#[derive(Clone, Debug)]
struct Together {
    /// Sorted.
    spellings: Vec<&'static str>,
    /// A row for each spelling.
    points: Vec<f64>,
}

impl Together {
    fn of<S: AsRef<[(&'static str, f64)]>>(sounds: &[(f64, S)], slip: f64) -> Together {
        let all = sounds.iter().fold(0.0, |all, (common, _)| all + common);
        let (mut alone, mut both) = (BTreeMap::new(), BTreeMap::new());
        for (common, spelled) in sounds {
            for (one, share) in spelled.as_ref() {
                *alone.entry(*one).or_insert(0.0) += common / all * share;
                for (two, other) in spelled.as_ref() {
                    *both.entry((*one, *two)).or_insert(0.0) += common / all * share * other;
                }
            }
        }
        let spellings: Vec<&'static str> = alone.keys().copied().collect();
        let mut points =
            vec![in_points(0.0, slip); spellings.len().saturating_mul(spellings.len())];
        let place = |spelling: &str| spellings.binary_search(&spelling).ok();
        for ((one, two), both) in &both {
            let chance = [one, two].map(|one| alone.get(one).copied().unwrap_or(1.0));
            let (Some(row), Some(column)) = (place(one), place(two)) else { continue };
            let cell = row.saturating_mul(spellings.len()).saturating_add(column);
            if let Some(points) = points.get_mut(cell) {
                let [one, two] = chance;
                *points = in_points(both / (one * two), slip);
            }
        }
        Together { spellings, points }
    }

    /// The spellings with which a text begins, and what follows each.
    fn strip<'t>(&self, text: &'t str) -> impl Iterator<Item = (u16, &'t str)> {
        let spellings = (0_u16..).zip(&self.spellings);
        spellings.filter_map(move |(nth, spelling)| Some((nth, text.strip_prefix(spelling)?)))
    }

    /// The most that a spelling says beside any other.
    fn best(&self, one: u16) -> f64 {
        let start = usize::from(one).saturating_mul(self.spellings.len());
        let row = self.points.iter().skip(start).take(self.spellings.len());
        row.fold(f64::NEG_INFINITY, |best, points| best.max(*points))
    }

    fn points(&self, one: u16, two: u16) -> f64 {
        let row = usize::from(one).saturating_mul(self.spellings.len());
        self.points.get(row.saturating_add(usize::from(two))).copied().unwrap_or(0.0)
    }
}

/// So many times more often than by chance, with a slip now and then, in points.
fn in_points(ratio: f64, slip: f64) -> f64 {
    10.0 * libm::log10((1.0 - slip) * ratio + slip)
}

/// A syllable as it is spelled: places in the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Syllable {
    beginning: u16,
    middle: u16,
    end: u16,
}

type Given = SmallVec<[Syllable; MOST]>;

/// A name read as one of a language.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::screen) struct Reading {
    pub(in crate::screen) family: u16,
    given: Given,
    cost: f64,
}

/// A language in which names are syllables.
#[derive(Clone, Debug)]
pub(in crate::screen) struct Language {
    beginnings: Together,
    middles: Together,
    ends: Together,
    families: Together,
}

/// Family names as sounds of several spellings: the second is half as common as the first, the third a third.
fn as_sounds(families: &[FamilyName]) -> Vec<(f64, Vec<(&'static str, f64)>)> {
    let spelled = |(common, spellings): &FamilyName| {
        let weights = (1_u32..).map(|nth| 1.0 / f64::from(nth));
        let all: Vec<(&'static str, f64)> = spellings.split(' ').zip(weights).collect();
        let sum = all.iter().fold(0.0, |sum, (_, weight)| sum + weight);
        (*common, all.into_iter().map(|(spelling, weight)| (spelling, weight / sum)).collect())
    };
    families.iter().map(spelled).collect()
}

impl Language {
    pub(super) fn new(tables: &Tables) -> Language {
        Language {
            beginnings: Together::of(tables.beginnings, SLIP),
            middles: Together::of(tables.middles, VOWEL_SLIP),
            ends: Together::of(tables.ends, SLIP),
            families: Together::of(&as_sounds(tables.families), SLIP),
        }
    }

    /// All ways to read a name as one of the language; none, where it cannot be one.
    pub(super) fn readings(&self, parts: &Parts) -> Vec<Reading> {
        if let [family] = parts.family.as_slice() {
            return self.read(&family.text, &parts.rest, 0.0);
        }
        if !parts.family.is_empty() {
            return Vec::new();
        }
        match parts.rest.as_slice() {
            [] => Vec::new(),
            [one] => self.read_word(&one.text),
            [first, given @ .., last] => {
                let mut all = self.read(&first.text, parts.rest.get(1..).unwrap_or(given), 0.0);
                if !last.tied {
                    let given = parts.rest.split_last().map_or(given, |(_, given)| given);
                    all.extend(self.read(&last.text, given, 0.0));
                }
                all
            }
        }
    }

    /// Reads a name that is written as one word.
    fn read_word(&self, word: &str) -> Vec<Reading> {
        let read = |family: &&'static str| {
            let given = Part { text: word.strip_prefix(family)?.into(), tied: false };
            Some(self.read(family, &[given], ONE_WORD))
        };
        self.families.spellings.iter().filter_map(read).flatten().collect()
    }

    fn read(&self, family: &str, given: &[Part], cost: f64) -> Vec<Reading> {
        let place = self.families.spellings.binary_search(&family).ok();
        let family = place.and_then(|place| u16::try_from(place).ok());
        let (Some(family), Some(most)) = (family, most_syllables(given)) else { return Vec::new() };
        let mut ways = vec![Given::new()];
        for part in given {
            let found = self.ways(&part.text, most);
            let with = |way: &Given| found.iter().map(|more| joined(way, more)).collect::<Vec<_>>();
            ways = ways.iter().flat_map(with).take(MOST_WAYS).collect();
        }
        ways.into_iter().map(|given| Reading { family, given, cost }).collect()
    }

    /// All ways in which a text is so many syllables or fewer.
    fn ways(&self, text: &str, most: usize) -> Vec<Given> {
        let mut all = Vec::new();
        for (beginning, after) in self.beginnings.strip(text) {
            for (middle, after) in self.middles.strip(after) {
                for (end, after) in self.ends.strip(after) {
                    let first = Given::from_slice(&[Syllable { beginning, middle, end }]);
                    match most.checked_sub(1) {
                        _ if after.is_empty() => all.push(first),
                        Some(others) if others > 0 => {
                            all.extend(
                                self.ways(after, others).iter().map(|more| joined(&first, more)),
                            );
                        }
                        _ => {}
                    }
                }
            }
        }
        all.truncate(MOST_WAYS);
        all
    }

    /// The best that two names say to be one, in points.
    pub(super) fn points(&self, one: &[Reading], two: &[Reading]) -> f64 {
        let pairs = one.iter().flat_map(|one| two.iter().map(move |two| (one, two)));
        pairs.fold(f64::NEG_INFINITY, |best, (one, two)| best.max(self.pair(one, two)))
    }

    /// The family names that a reading could share with a name that asks for so much, whatever the given name; each with
    /// what both could say at most, in points.
    pub(in crate::screen) fn families_of(
        &self,
        one: &Reading,
        least: f64,
    ) -> impl Iterator<Item = (u16, f64)> {
        let given = one.given.iter().fold(0.0, |sum, syllable| sum + self.best(*syllable));
        let most = move |other: u16| (other, self.families.points(one.family, other) + given);
        let all = u16::try_from(self.families.spellings.len()).unwrap_or(u16::MAX);
        (0..all).map(most).filter(move |(_, most)| *most >= least)
    }

    /// The most that any syllable says to be this one.
    fn best(&self, one: Syllable) -> f64 {
        self.beginnings.best(one.beginning)
            + self.middles.best(one.middle)
            + self.ends.best(one.end)
    }

    fn pair(&self, one: &Reading, two: &Reading) -> f64 {
        let family = self.families.points(one.family, two.family);
        family + self.given(&one.given, &two.given) - one.cost - two.cost
    }

    fn given(&self, one: &[Syllable], two: &[Syllable]) -> f64 {
        match (one, two) {
            ([one], [two]) => self.syllable(*one, *two),
            ([first, second], [third, fourth]) => {
                self.syllable(*first, *third) + self.syllable(*second, *fourth)
            }
            ([one], [first, second]) | ([first, second], [one]) => {
                self.syllable(*one, *first).max(self.syllable(*one, *second)) - LEFT_OUT
            }
            _ => f64::NEG_INFINITY,
        }
    }

    fn syllable(&self, one: Syllable, two: Syllable) -> f64 {
        self.beginnings.points(one.beginning, two.beginning)
            + self.middles.points(one.middle, two.middle)
            + self.ends.points(one.end, two.end)
    }
}

/// How many syllables each part of a given name may be; nothing where there are too many parts.
fn most_syllables(given: &[Part]) -> Option<usize> {
    match given.len() {
        1 => Some(MOST),
        2 => Some(1),
        _ => None,
    }
}

fn joined(one: &Given, two: &Given) -> Given {
    one.iter().chain(two).copied().collect()
}
