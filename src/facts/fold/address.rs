//! Postal addresses: the same, another unit of one building, different, or it cannot be told.
//!
//! A text without white space is a label and is the same or not. Of a written address the numbers,
//! the words of the street and the unit are compared; order, case, diacritics, punctuation and
//! abbreviated words make no difference. What stands in one text only (a town, a postal code) is no
//! difference either.

use alloc::string::String;
use alloc::vec::Vec;

use super::label;
use super::letters::{Block, Sign, are_spellings, each_sign};

/// How two addresses stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sameness {
    /// One address, as far as it is given.
    Same,
    /// One building; the units differ, or one is not given.
    SameBuilding,
    /// Other house numbers, or no word of the street in common.
    Different,
    /// Too little is given, in different writings, or as a label beside a text.
    Unknown,
}

/// An address and, where it is given apart, its unit.
#[derive(Clone, Copy)]
pub(crate) struct AddressParts<'a> {
    pub(crate) address: &'a str,
    pub(crate) unit: Option<&'a str>,
}

/// How two addresses stand to each other. Symmetric.
///
/// # Complexity
///
/// Labels allocate nothing; written addresses are folded and taken apart, up to 32 words of each.
pub(crate) fn same(one: AddressParts<'_>, two: AddressParts<'_>) -> Sameness {
    if label::same(one.address, two.address) {
        return with_units(same_units(one.unit, two.unit));
    }
    match (is_label(one.address), is_label(two.address)) {
        (true, true) => Sameness::Different,
        (false, false) => written(one, two),
        _ => Sameness::Unknown,
    }
}

/// What all writings of one address have in common, without its unit; and the unit.
///
/// The order of the words, abbreviations, case, punctuation make no difference. Whether a town or a postal code stands
/// in the text does: such two are not found beside each other. None for a written address that names
/// neither `town` nor a postal code: the same street and number are in many towns.
#[cfg(any(feature = "index", feature = "reference"))]
pub(crate) fn canonical(
    address: AddressParts<'_>,
    town: &[&str],
) -> Option<(String, Option<String>)> {
    let given = address.unit.and_then(|unit| label::canonical(unit_itself(unit)));
    let mut place = String::new();
    for name in town.iter().filter_map(|name| label::canonical(name)) {
        place.push('|');
        place.push_str(&name);
    }
    if is_label(address.address) {
        let mut label = label::canonical(address.address)?;
        label.push_str(&place);
        return Some((label, given));
    }
    let folded = folded(address.address);
    let mut written = Written::of(&folded);
    let has_code = written.numbers.iter().skip(1).any(|number| is_postal_code(number));
    if written.numbers.is_empty() || written.words.is_empty() || place.is_empty() && !has_code {
        return None;
    }
    written.words.sort_unstable();
    let kinds = (0..STREETS.len()).filter_map(|kind| {
        let bit = 1_u32.rotate_left(u32::try_from(kind).ok()?);
        let spellings = STREETS.get(kind).filter(|_| written.kinds & bit != 0)?;
        spellings.first().copied()
    });
    let mut building = String::new();
    for part in written.numbers.iter().copied().chain(written.words.iter().copied()).chain(kinds) {
        if !building.is_empty() {
            building.push(' ');
        }
        building.push_str(part);
    }
    building.push_str(&place);
    let own = written.unit.and_then(label::canonical);
    Some((building, given.or(own)))
}

/// One word of plain letters and digits.
fn is_label(address: &str) -> bool {
    let address = address.trim();
    address.is_ascii() && !address.contains(char::is_whitespace)
}

const fn with_units(same: bool) -> Sameness {
    if same { Sameness::Same } else { Sameness::SameBuilding }
}

/// Whether two units are one, or none is given.
fn same_units(one: Option<&str>, two: Option<&str>) -> bool {
    match (one, two) {
        (None, None) => true,
        (Some(one), Some(two)) => label::same(unit_itself(one), unit_itself(two)),
        _ => false,
    }
}

/// `Apt 3` and `#3` are 3.
fn unit_itself(unit: &str) -> &str {
    let unit = unit.trim();
    let unit = match unit.split_once(char::is_whitespace) {
        Some((mark, rest)) if is_unit_mark(mark.trim_end_matches('.')) => rest,
        _ => unit,
    };
    unit.trim_start_matches(|sign: char| sign == '#' || sign.is_whitespace())
}

/// Words after which a unit stands.
const UNIT_MARKS: [&str; 16] = [
    "#",
    "apartment",
    "appartement",
    "appt",
    "apt",
    "apto",
    "depto",
    "fl",
    "flat",
    "floor",
    "rm",
    "room",
    "ste",
    "suite",
    "unit",
    "wohnung",
];

/// Words after which a mailbox stands: a unit where a house number came before it.
const BOX_MARKS: [&str; 2] = ["box", "pmb"];

/// Words for kinds of street; the words of a line are one kind.
const STREETS: [&[&str]; 14] = [
    &["st", "str", "straat", "strasse", "street"],
    &["av", "avda", "ave", "avenida", "avenue"],
    &["bd", "blvd", "boulevard", "bulevar"],
    &["c", "calle"],
    &["ct", "court"],
    &["dr", "drive"],
    &["highway", "hwy"],
    &["lane", "ln"],
    &["parkway", "pkwy"],
    &["piazza", "pl", "place", "platz", "plaza"],
    &["rd", "road"],
    &["rue", "r"],
    &["sq", "square"],
    &["via", "v"],
];

/// Endings of a word that are a kind of street.
const STREET_ENDINGS: [&str; 3] = ["strasse", "straat", "str"];

/// Directions, in full and short.
const DIRECTIONS: [(&str, &str); 8] = [
    ("east", "e"),
    ("north", "n"),
    ("northeast", "ne"),
    ("northwest", "nw"),
    ("south", "s"),
    ("southeast", "se"),
    ("southwest", "sw"),
    ("west", "w"),
];

/// No more words of an address are looked at.
const MOST_WORDS: usize = 32;

fn is_unit_mark(word: &str) -> bool {
    UNIT_MARKS.iter().any(|mark| mark.eq_ignore_ascii_case(word))
}

/// An address with a blank between its words; the sign # is a word.
fn folded(address: &str) -> String {
    let mut folded = String::with_capacity(address.len());
    let (mut in_word, mut lone) = (0_usize, false);
    each_sign(address, |sign| match sign {
        Sign::Letter(letter) => {
            folded.push(letter);
            in_word = in_word.saturating_add(1);
            lone = in_word == 1 && letter.is_alphabetic();
        }
        // `P.O.` is one word.
        Sign::Gap('.') if lone => in_word = 0,
        Sign::Gap(mark) => {
            folded.push_str(if mark == '#' { " # " } else { " " });
            in_word = 0;
            lone = false;
        }
    });
    folded
}

/// A written address, taken apart.
struct Written<'t> {
    /// Words with a digit, in their order.
    numbers: Vec<&'t str>,
    words: Vec<&'t str>,
    /// One bit for each kind of street.
    kinds: u32,
    unit: Option<&'t str>,
}

impl<'t> Written<'t> {
    fn of(folded: &'t str) -> Written<'t> {
        let mut parts = Written { numbers: Vec::new(), words: Vec::new(), kinds: 0, unit: None };
        let mut words = folded.split_ascii_whitespace().take(MOST_WORDS).peekable();
        while let Some(word) = words.next() {
            let is_box = BOX_MARKS.contains(&word);
            let marks_unit = is_box && !parts.numbers.is_empty() || is_unit_mark(word);
            match words.next_if(|next| marks_unit && names_unit(next)) {
                Some(unit) => parts.unit = Some(unit),
                None if is_box || word == "#" => {}
                None => parts.add(word),
            }
        }
        parts
    }

    fn add(&mut self, word: &'t str) {
        if has_digit(word) {
            self.numbers.push(word);
            return;
        }
        let (word, kind) = match STREET_ENDINGS.iter().find_map(|end| word.strip_suffix(end)) {
            Some(base) if !base.is_empty() => (base, 1),
            _ => (word, kind_of(word)),
        };
        self.kinds |= kind;
        if kind == 0 || kind_of(word) == 0 {
            let short = DIRECTIONS.iter().find(|(full, _)| *full == word);
            self.words.push(short.map_or(word, |(_, short)| short));
        }
    }
}

fn has_digit(word: &str) -> bool {
    word.contains(char::is_numeric)
}

/// A number or a letter.
fn names_unit(word: &&str) -> bool {
    has_digit(word) || word.len() == 1
}

/// The bit of a kind of street; none for another word.
fn kind_of(word: &str) -> u32 {
    let place = STREETS.iter().position(|spellings| spellings.contains(&word));
    let place = place.and_then(|place| u32::try_from(place).ok());
    place.map_or(0, |place| 1_u32.rotate_left(place))
}

/// How far two lists of words agree.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Agreement {
    /// Neither has any.
    Neither,
    /// The same ones.
    All,
    /// One has all of the other's, and more.
    Part,
    /// It cannot be told.
    Vague,
    /// Nothing in common.
    Nothing,
}

fn written(one: AddressParts<'_>, two: AddressParts<'_>) -> Sameness {
    let texts = (folded(one.address), folded(two.address));
    if !in_one_block(&texts.0, &texts.1) {
        return Sameness::Unknown;
    }
    let (first, second) = (Written::of(&texts.0), Written::of(&texts.1));
    let unit = same_units(one.unit.or(first.unit), two.unit.or(second.unit));
    let kinds_agree = first.kinds == 0 || second.kinds == 0 || first.kinds & second.kinds != 0;
    let words = words_agree(&first.words, &second.words);
    match (numbers_agree(&first.numbers, &second.numbers), words) {
        (Agreement::Nothing, _) => Sameness::Different,
        (Agreement::All | Agreement::Part | Agreement::Neither, Agreement::Nothing) => {
            Sameness::Different
        }
        (Agreement::All, Agreement::All | Agreement::Part)
        | (Agreement::Neither, Agreement::All)
            if kinds_agree =>
        {
            with_units(unit)
        }
        (Agreement::Part, Agreement::All | Agreement::Part) if kinds_agree => {
            let more = first.numbers.iter().chain(&second.numbers);
            let shared =
                |word: &&&str| first.numbers.contains(word) && second.numbers.contains(word);
            with_units(unit && more.filter(|word| !shared(word)).all(|word| is_postal_code(word)))
        }
        _ => Sameness::Unknown,
    }
}

/// A number too long for a unit.
const fn is_postal_code(word: &str) -> bool {
    word.len() > 3
}

/// Whether all letters of both stand in one block, so that words can be compared.
fn in_one_block(one: &str, two: &str) -> bool {
    let letters = one.chars().chain(two.chars()).filter(|char| char.is_alphabetic());
    let mut blocks = letters.filter_map(Block::of);
    let first = blocks.next();
    blocks.all(|block| Some(block) == first) && first != Some(Block::IDEOGRAPHS)
}

fn words_agree(one: &[&str], two: &[&str]) -> Agreement {
    let are_near = |word: &&str| two.iter().any(|other| are_spellings(word, other));
    let told = contained(one, two);
    let both = !one.is_empty() && !two.is_empty();
    if told == Agreement::Vague && both && !one.iter().any(are_near) {
        return Agreement::Nothing;
    }
    told
}

/// House numbers come first, or after a postal code.
fn numbers_agree(one: &[&str], two: &[&str]) -> Agreement {
    let (Some(first), Some(second)) = (one.first(), two.first()) else {
        return contained(one, two);
    };
    let told = contained(one, two);
    let same_start = first == second;
    let may_be_one = same_start || one.contains(second) || two.contains(first);
    if told == Agreement::All || told == Agreement::Part && same_start {
        told
    } else if may_be_one || digits(first) == digits(second) {
        Agreement::Vague
    } else {
        Agreement::Nothing
    }
}

/// The digits that a word begins with.
fn digits(word: &str) -> &str {
    word.split(|sign: char| !sign.is_numeric()).next().unwrap_or(word)
}

fn contained(one: &[&str], two: &[&str]) -> Agreement {
    let all_in = |one: &[&str], two: &[&str]| one.iter().all(|word| two.contains(word));
    match (one.is_empty(), two.is_empty()) {
        (true, true) => Agreement::Neither,
        (true, false) | (false, true) => Agreement::Vague,
        (false, false) => match (all_in(one, two), all_in(two, one)) {
            (true, true) => Agreement::All,
            (false, false) => Agreement::Vague,
            _ => Agreement::Part,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Sameness::{Different, Same, SameBuilding, Unknown};
    use proptest::prelude::*;

    /// Compares both ways.
    fn told(one: &str, two: &str) -> Sameness {
        with(one, None, two, None)
    }

    fn with(one: &str, unit: Option<&str>, two: &str, other: Option<&str>) -> Sameness {
        let one = AddressParts { address: one, unit };
        let two = AddressParts { address: two, unit: other };
        let told = same(one, two);
        assert_eq!(told, same(two, one), "not symmetric");
        told
    }

    #[test]
    fn one_address_in_several_spellings() {
        for (one, two) in [
            ("12 High Street, Leeds", "12 high st. leeds"),
            ("12 High St", "12, HIGH STREET, Leeds"),
            ("Hauptstra\u{df}e 5", "Hauptstr. 5"),
            ("Haupt Strasse 5, 10115 Berlin", "10115 Berlin, Hauptstr. 5"),
            ("12 rue de l'\u{c9}glise", "12, Rue de l\u{2019}Eglise"),
            ("C. Mayor 3", "Calle Mayor 3"),
            ("100 North Main St", "100 N. Main Street"),
            ("P.O. Box 12, Leeds", "PO Box 12 Leeds"),
            ("12 High St Apt 4", "12 High Street #4"),
            ("Rose House, Mill Lane", "Mill Ln., Rose House"),
            ("addr-1", "ADDR-1"),
        ] {
            assert_eq!(told(one, two), Same, "{one}, {two}");
        }
    }

    #[test]
    fn units_of_one_building() {
        for (one, two) in [
            ("12 High St Apt 4", "12 High St Apt 5"),
            ("12 High St Flat A", "12 High St"),
            ("12 High St PMB 77", "12 High St PMB 78"),
            ("12 High St", "12 High St 3"),
            ("Flat 3, Rose House", "Flat 5, Rose House"),
        ] {
            assert_eq!(told(one, two), SameBuilding, "{one}, {two}");
        }
        assert_eq!(with("addr-1", Some("3"), "addr-1", Some("Apt. 3")), Same);
        assert_eq!(with("addr-1", Some("3"), "addr-1", Some("5")), SameBuilding);
        assert_eq!(with("addr-1", Some("3"), "addr-1", None), SameBuilding);
        assert_eq!(with("12 High St", Some("3"), "12 High Street Apt 3", None), Same);
    }

    #[test]
    fn other_numbers_or_other_words_are_different() {
        for (one, two) in [
            ("12 High St", "14 High St"),
            ("12 High St, LS1 4AB", "14 High St, LS1 4AB"),
            ("12 High St", "12 Oak Avenue"),
            ("PO Box 12, Leeds", "PO Box 14, Leeds"),
            ("Rose House, Mill Lane", "Oak Cottage, Green Road"),
            ("addr-1", "addr-2"),
        ] {
            assert_eq!(told(one, two), Different, "{one}, {two}");
        }
    }

    #[test]
    fn too_thin_or_too_vague_cannot_be_told() {
        for (one, two) in [
            ("High Street", "12 High Street"),
            ("12 High Street, Leeds", "12 High Street, York"),
            ("12 High Street", "12 High Road"),
            ("12 High St", "12a High St"),
            ("12 Hill St", "12 Mill St"),
            ("12 High St", "addr-1"),
            ("12 High St", "12 \u{432}\u{435}\u{440}\u{445}"),
            ("12 High St", ""),
            ("12 Street", "12 Road"),
        ] {
            assert_eq!(told(one, two), Unknown, "{one}, {two}");
        }
    }

    proptest! {
        #[test]
        fn any_two_texts_get_one_answer(one: String, two: String) {
            told(&one, &two);
            prop_assert_eq!(told(&one, &one), Same);
        }

        #[test]
        fn streets_get_one_answer_either_way(
            one in "([1-3][a]?|high|hill|st|rd|apt|box|#|n[.]|,){1,5}",
            two in "([1-3] |high |hill |st |rd |apt |box |# |n[.]|, ){1,6}",
        ) {
            told(&one, &two);
            told(&two, "12 High St Apt 3");
        }
    }
}
