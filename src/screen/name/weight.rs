//! What the parts of a name weigh: a rare one says more than a common one, and some say next to nothing.

use alloc::vec::Vec;

use smallvec::SmallVec;

/// Parts of personal names, as roughly as they are spelled, and in how many of 4,620 names they stand; all that stand
/// in nine or more.
///
/// # Source
///
/// The individuals on the OFAC SDN list of July 2021, a work of the United States government.
const COMMON: &str = include_str!("common_parts.txt");
/// In so many names.
const PEOPLE: f64 = 4620.0;

/// The least that a part weighs, in points, and the most.
pub(in crate::screen) const LIGHTEST: f64 = 4.0;
const HEAVIEST: f64 = 30.0;
/// What a part of a firm's name weighs. Nobody counted how common they are.
const OF_FIRM: f64 = 20.0;
/// What weighs next to nothing: articles, particles, titles, the general words of firms.
const PARTICLE: f64 = 2.0;
/// An initial.
pub(in crate::screen) const LONE_INITIAL: f64 = 6.0;

/// Articles, particles and titles of many languages: one name is written with and without them.
const PARTICLES: &[&str] = &[
    "abd", "abdul", "abu", "ad", "al", "an", "ar", "as", "ash", "at", "az", "ben", "bin", "bint",
    "da", "de", "del", "den", "der", "di", "do", "dos", "dr", "e", "el", "haj", "haji", "hajj",
    "hajji", "ibn", "ii", "iii", "jr", "la", "las", "los", "md", "mr", "mrs", "mullah", "ould",
    "shaykh", "sheikh", "sr", "u", "ul", "van", "von", "y",
];

/// Legal forms, and words between words: they count nothing.
const FORMS: &[&str] = &[
    "a",
    "ab",
    "ag",
    "an",
    "and",
    "as",
    "bhd",
    "bv",
    "cjsc",
    "co",
    "company",
    "corp",
    "corporation",
    "de",
    "for",
    "gmbh",
    "inc",
    "incorporated",
    "jsc",
    "kft",
    "lda",
    "liability",
    "limited",
    "llc",
    "llp",
    "lp",
    "ltd",
    "ltda",
    "nv",
    "oao",
    "of",
    "ojsc",
    "ooo",
    "oy",
    "pao",
    "pjsc",
    "plc",
    "pte",
    "pty",
    "s",
    "sa",
    "sarl",
    "sas",
    "sdn",
    "spa",
    "srl",
    "sro",
    "the",
    "zao",
];

/// General words of firms.
const GENERAL: &[&str] = &[
    "academy",
    "agency",
    "bank",
    "bureau",
    "business",
    "center",
    "centre",
    "china",
    "chosun",
    "commercial",
    "cooperation",
    "department",
    "development",
    "economic",
    "economics",
    "enterprise",
    "enterprises",
    "exchange",
    "export",
    "foreign",
    "general",
    "global",
    "group",
    "holding",
    "holdings",
    "import",
    "industrial",
    "industries",
    "industry",
    "information",
    "institute",
    "international",
    "investment",
    "joint",
    "korea",
    "logistics",
    "management",
    "ministry",
    "national",
    "network",
    "office",
    "people",
    "peoples",
    "research",
    "school",
    "service",
    "services",
    "shipping",
    "software",
    "solutions",
    "technical",
    "technologies",
    "technology",
    "trade",
    "trading",
    "transport",
    "union",
    "united",
    "university",
    "venture",
];

/// What parts weigh.
#[derive(Clone, Debug)]
pub(super) struct Weights {
    common: Vec<(SmallVec<[u8; 24]>, f64)>,
}

impl Weights {
    pub(super) fn new() -> Weights {
        let count = |line: &str| {
            let (part, people) = line.split_once(' ')?;
            Some((SmallVec::from_slice(part.as_bytes()), people.parse().ok()?))
        };
        let mut common: Vec<_> = COMMON.lines().filter_map(count).collect();
        crate::order::sort_by(&mut common, |(one, _), (two, _)| one.cmp(two));
        Weights { common }
    }

    /// What a part of a person's name weighs, in points: ten for each power of ten by which it is rare.
    pub(super) fn of_person(&self, part: &str) -> f64 {
        if part.len() == 1 {
            return LONE_INITIAL;
        }
        if PARTICLES.binary_search(&part).is_ok() {
            return PARTICLE;
        }
        let rough = rough(part);
        let place = self.common.binary_search_by(|(common, _)| common.cmp(&rough));
        let people = place.ok().and_then(|place| self.common.get(place)).map_or(0.0, |one| one.1);
        (10.0 * libm::log10(PEOPLE / (people + 0.5))).clamp(LIGHTEST, HEAVIEST)
    }

    /// What a part of a firm's name weighs; nothing for a legal form.
    pub(super) fn of_firm(part: &str) -> Option<f64> {
        if FORMS.binary_search(&part).is_ok() {
            return None;
        }
        Some(if GENERAL.binary_search(&part).is_ok() { PARTICLE } else { OF_FIRM })
    }
}

/// What is left of a part when it is spelled as roughly as lists spell: by this it is counted how common it is.
fn rough(text: &str) -> SmallVec<[u8; 24]> {
    let mut rough = SmallVec::new();
    for (nth, letter) in text.bytes().enumerate() {
        let class = match letter {
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'j' if nth == 0 => b'a',
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'j' | b'h' => continue,
            b'c' | b'q' => b'k',
            b'z' => b's',
            b'w' => b'v',
            other => other,
        };
        if rough.last() != Some(&class) {
            rough.push(class);
        }
    }
    rough
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_part_weighs_more() {
        let weights = Weights::new();
        assert!(weights.common.len() > 250);
        assert!(weights.of_person("mohamed") < weights.of_person("ibrahim"));
        assert!((weights.of_person("asatryan") - HEAVIEST).abs() < 1e-9);
        assert!((weights.of_person("bin") - PARTICLE).abs() < 1e-9);
        assert_eq!(Weights::of_firm("ltd"), None);
    }

    #[test]
    fn lists_of_words_are_sorted_and_without_repeats() {
        for words in [PARTICLES, FORMS, GENERAL] {
            assert!(words.is_sorted_by(|one, two| one < two));
        }
    }
}
