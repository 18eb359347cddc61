//! Names of people and firms, compared as they are spelled.
//!
//! A [`Matcher`] reads a name once and compares it with as many as there are. Two kinds of reading: a name that can be
//! read as Korean or Chinese, family name and syllables, is compared sound by sound, so that romanisations of one name
//! are alike and names that differ in a sound are not; any other is compared part by part, in any order, rare parts
//! weighing more. What comes of it is [`Likeness`], out of a thousand.

mod aligned;
mod chinese;
mod korean;
mod parts;
mod script;
mod spelling;
mod syllables;
mod weight;

use alloc::vec::Vec;
use core::fmt;

use num_traits::ToPrimitive as _;
use serde::Serialize;

pub(super) use aligned::{INITIAL, Token, Written};
pub(super) use syllables::Reading;

use aligned::Aligner;
use parts::Parts;
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

/// A name that was read, for comparing. It prints no letter of it.
///
/// ```
/// use hirerisk::screen::Matcher;
/// let name = Matcher::new().person("Jane Doe");
/// assert_eq!(format!("{name:?}"), "Name(2 parts)");
/// ```
#[derive(Clone, PartialEq)]
pub struct Name {
    pub(super) is_firm: bool,
    pub(super) written: Written,
    /// As Korean and as Chinese.
    pub(super) read: [Vec<Reading>; 2],
    /// What it says of itself: as Korean, as Chinese, part by part.
    pub(super) own: [f64; 3],
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

    /// Whether both can be read as names of one language of syllables.
    pub(super) fn is_read_with(&self, other: &Name) -> bool {
        self.read.iter().zip(&other.read).any(|(one, two)| !one.is_empty() && !two.is_empty())
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
        let parts = Parts::of_person(name);
        let token = |text: &str| Token::new(text, self.weights.of_person(text));
        let written = Written::new(parts.iter().map(|part| token(&part.text)).collect());
        let [korean, chinese] = &self.languages;
        let read = [korean.readings(&parts), chinese.readings(&parts)];
        let [first, second] = &read;
        let own = [korean.points(first, first), chinese.points(second, second), written.weight()];
        Name { is_firm: false, own, written, read }
    }

    /// Reads the name of a firm, an authority or a school. Legal forms are left out.
    #[must_use]
    pub fn firm(&self, name: &str) -> Name {
        let parts = Parts::of_firm(name);
        let tokens = parts
            .iter()
            .filter_map(|part| Some(Token::new(&part.text, Weights::of_firm(&part.text)?)));
        let written = Written::new(tokens.collect());
        let own = [0.0, 0.0, written.weight()];
        Name { is_firm: true, own, written, read: [Vec::new(), Vec::new()] }
    }

    /// How alike two names are; a person's and a firm's are not.
    ///
    /// # Complexity
    ///
    /// The product of the numbers of their parts, each the product of their letters: about a microsecond.
    #[must_use]
    pub fn compare(&self, one: &Name, two: &Name) -> Likeness {
        if one.is_firm != two.is_firm {
            return Likeness::NONE;
        }
        if one.is_read_with(two) { self.as_syllables(one, two) } else { self.as_written(one, two) }
    }

    fn as_syllables(&self, one: &Name, two: &Name) -> Likeness {
        let mut best = Likeness::NONE;
        let pairs = one.read.iter().zip(&two.read).zip(one.own.iter().zip(&two.own));
        for (language, ((first, second), (own, other))) in self.languages.iter().zip(pairs) {
            if !first.is_empty() && !second.is_empty() {
                let said = language.points(first, second);
                best = best.max(Likeness::of(said, libm::sqrt(own * other)));
            }
        }
        best
    }

    fn as_written(&self, one: &Name, two: &Name) -> Likeness {
        let ([.., own], [.., other]) = (one.own, two.own);
        let said = self.aligner.points(&one.written, &two.written);
        Likeness::of(said, libm::sqrt(own * other))
    }

    /// The languages of syllables.
    pub(super) const fn languages(&self) -> &[Language; 2] {
        &self.languages
    }

    /// What two parts that share a key say to be one, in points.
    pub(super) fn gain_of_likes(&self, one: &Token, two: &Token) -> Option<f64> {
        self.aligner.gain_of_likes(one, two)
    }
}
