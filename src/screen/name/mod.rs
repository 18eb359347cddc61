//! Names of people and firms, compared as they are spelled.
//!
//! A [`Matcher`] reads a name once and compares it with as many as there are. Two kinds of reading: a name that can be
//! read as Korean or Chinese, family name and syllables, is compared sound by sound, so that romanisations of one name
//! are alike and names that differ in a sound are not; any other is compared part by part, in any order, rare parts
//! weighing more. What comes of it is [`Likeness`], out of a thousand.

mod aligned;
mod chinese;
mod keys;
mod korean;
mod parts;
mod script;
mod spelling;
mod syllables;
mod token;
mod weight;

use alloc::vec::Vec;
use core::fmt;

use num_traits::ToPrimitive as _;
use serde::Serialize;

pub(super) use aligned::{Aligner, Apart, INITIAL};
pub(super) use keys::Keys;
pub(super) use parts::Parts;
pub(super) use spelling::{Beside, Held, UNLIKE};
pub(super) use syllables::Reading;
pub(super) use token::{Parted, Spelled, Token, Written};
pub(super) use weight::{LIGHTEST, LONE_INITIAL};

use syllables::Language;
use weight::Weights;

/// How alike two names are, out of a thousand. It says whether they are spellings of one name, and never whether they
/// are one person: many share a name.
///
/// A common name is less like itself than a rare one, and nothing reaches the top.
///
/// ```
/// use hirerisk::screen::{Likeness, Matcher};
/// let matcher = Matcher::new();
/// let likeness = matcher.compare(&matcher.person("JONG, In Chol"), &matcher.person("Jung In-cheol"));
/// assert!(likeness >= Likeness::ALIKE);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Likeness(u16);

impl Likeness {
    /// From here on two names are taken to be spellings of one. The same for people and firms, in every language.
    ///
    /// # Source
    ///
    /// 1,800 pairs of the OFAC SDN list of July 2021, names and aliases of one record, and the nearest names of other
    /// records: F1 is highest, and flat, from 450 to 520.
    pub const ALIKE: Likeness = Likeness(500);
    /// Nothing in common.
    pub const NONE: Likeness = Likeness(0);

    /// Out of a thousand.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// What must be said at least of two names that could say so much to be alike, in points.
    pub(super) fn least_said(could: f64) -> f64 {
        f64::from(Likeness::ALIKE.0) / 1000.0 * (could + UNSURE)
    }

    /// What is said of what could be said, and how much could be said, both in points.
    fn of(said: f64, could: f64) -> Likeness {
        if said <= 0.0 || could <= 0.0 {
            return Likeness::NONE;
        }
        let share = (said / could).min(1.0) * could / (could + UNSURE);
        Likeness((share * 1000.0).to_u16().unwrap_or(0))
    }
}

/// A name that could say so much, in points, is like itself by half.
const UNSURE: f64 = 3.0;

impl fmt::Display for Likeness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/1000", self.0)
    }
}

/// Of what a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Person,
    Firm,
}

/// A name that was read, for comparing. It prints no letter of it.
///
/// ```
/// use hirerisk::screen::Matcher;
/// let name = Matcher::new().person("Jane Doe");
/// assert_eq!(format!("{name:?}"), "Name(2 parts)");
/// ```
#[derive(Clone, PartialEq)]
pub struct Name {
    kind: Kind,
    pub(super) written: Written,
    pub(super) read: Readings,
}

/// A name, read as Korean and as Chinese; and what it says of itself in each, in points.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Readings {
    pub(super) ways: [Vec<Reading>; 2],
    pub(super) own: [f64; 2],
}

impl Readings {
    pub(super) fn is_empty(&self) -> bool {
        self.ways.iter().all(Vec::is_empty)
    }

    /// Whether both can be read as names of one language.
    pub(super) fn meet(&self, other: &Readings) -> bool {
        self.ways.iter().zip(&other.ways).any(|(one, two)| !one.is_empty() && !two.is_empty())
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Name({} parts)", self.written.parts.len())
    }
}

impl Name {
    /// Whether nothing of it can be compared.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.written.parts.is_empty()
    }
}

/// Reads names and compares them. Making one builds its tables, some milliseconds; keep it.
///
/// ```
/// use hirerisk::screen::{Likeness, Matcher};
/// let matcher = Matcher::new();
/// let alike = |one: &str, two: &str| matcher.compare(&matcher.person(one), &matcher.person(two)) >= Likeness::ALIKE;
/// assert!(alike("PAK, Tong Hyon", "Park Dong-hyun"));
/// assert!(alike("Mao Tse-tung", "Mao Zedong"));
/// assert!(alike("Gayk Asatryan", "ASATRYAN, Gayk Vanushevich"));
/// assert!(!alike("KIM, Yong Chol", "Kim Jong Chol"));
/// assert!(!alike("Ivan Petrov", "Ivan Sidorov"));
/// ```
#[derive(Clone, Debug)]
pub struct Matcher {
    languages: [Language; 2],
    aligner: Aligner,
    weights: Weights,
}

impl Default for Matcher {
    fn default() -> Matcher {
        Matcher::new()
    }
}

impl Matcher {
    /// A matcher with its tables.
    #[must_use]
    pub fn new() -> Matcher {
        Matcher {
            languages: [Language::new(&korean::KOREAN), Language::new(&chinese::CHINESE)],
            aligner: Aligner::new(),
            weights: Weights::new(),
        }
    }

    /// Reads the name of a person. A comma says that what stands before it is the family name; nothing else does.
    #[must_use]
    pub fn person(&self, name: &str) -> Name {
        self.read(Kind::Person, name)
    }

    /// Reads the name of a firm, an authority or a school. Legal forms are left out.
    #[must_use]
    pub fn firm(&self, name: &str) -> Name {
        self.read(Kind::Firm, name)
    }

    pub(super) fn read(&self, kind: Kind, name: &str) -> Name {
        let parts = Parts::of(kind, name);
        let tokens = parts.iter().filter_map(|part| self.token(kind, &part.text));
        let written = Written::new(tokens.collect());
        Name { kind, written, read: self.readings(kind, &parts) }
    }

    /// A part, weighed; nothing for a legal form.
    pub(super) fn token(&self, kind: Kind, part: &str) -> Option<Token> {
        let weight = match kind {
            Kind::Person => self.weights.of_person(part),
            Kind::Firm => Weights::of_firm(part)?,
        };
        Some(Token::new(part, weight))
    }

    /// All ways to read a person's name as one of syllables.
    pub(super) fn readings(&self, kind: Kind, parts: &Parts) -> Readings {
        if kind == Kind::Firm {
            return Readings { ways: [Vec::new(), Vec::new()], own: [0.0; 2] };
        }
        let ways = self.languages.each_ref().map(|language| language.readings(parts));
        let mut own = [0.0; 2];
        for ((own, ways), language) in own.iter_mut().zip(&ways).zip(&self.languages) {
            *own = language.points(ways, ways);
        }
        Readings { ways, own }
    }

    /// How alike two names are; a person's and a firm's are not.
    ///
    /// # Complexity
    ///
    /// The product of the numbers of their parts, each the product of their letters: some microseconds.
    #[must_use]
    pub fn compare(&self, one: &Name, two: &Name) -> Likeness {
        if one.kind != two.kind {
            return Likeness::NONE;
        }
        if one.read.meet(&two.read) {
            return self.as_syllables(&one.read, &two.read);
        }
        let apart = self.aligner.apart(&one.written, &two.written);
        self.aligner.likeness(&one.written.spelled(), &two.written.spelled(), &apart)
    }

    /// How alike two names are that can be read as names of one language of syllables.
    pub(super) fn as_syllables(&self, one: &Readings, two: &Readings) -> Likeness {
        let mut best = Likeness::NONE;
        let pairs = one.ways.iter().zip(&two.ways).zip(one.own.iter().zip(&two.own));
        for (language, ((first, second), (own, other))) in self.languages.iter().zip(pairs) {
            if !first.is_empty() && !second.is_empty() {
                let said = language.points(first, second);
                best = best.max(Likeness::of(said, libm::sqrt(own * other)));
            }
        }
        best
    }

    /// The languages of syllables.
    pub(super) const fn languages(&self) -> &[Language; 2] {
        &self.languages
    }

    pub(super) const fn aligner(&self) -> &Aligner {
        &self.aligner
    }
}
