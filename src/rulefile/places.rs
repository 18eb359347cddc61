//! Countries, peoples and languages by name: what no text of a condition and no pattern names (TRUST A1, A3).

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use regex::{Regex, RegexBuilder};
use unicode_normalization::UnicodeNormalization as _;

/// Names of countries and regions, of peoples and of languages.
const PLACES: &str = include_str!("places.txt");

/// Codes of ISO 3166-1: a text that is nothing else names a country.
const CODES: &str = include_str!("country_codes.txt");

/// The country, people or language that a text names: whole words, whatever their case and accents. Names
/// of products are left alone: `AnyDesk` names nothing, nor does `Roman`.
pub(super) fn named(text: &str) -> Option<String> {
    let plain = text.nfkd().filter(|sign| sign.is_ascii() || sign.is_alphabetic());
    let plain: String = plain.flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = words(&plain).collect();
    let alone = words.iter().map(|word| String::from(*word));
    // Some names are two words.
    let pairs = words.iter().zip(words.iter().skip(1)).map(|(one, two)| format!("{one}-{two}"));
    let place = alone.chain(pairs).find(|word| is_place(word));
    let mut codes = self::words(text).peekable();
    let first = codes.peek().copied();
    let is_code = |word: &str| CODES.split_whitespace().any(|code| code == word);
    place.or_else(|| first.filter(|_| codes.all(is_code)).map(String::from))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty())
}

/// One of the list, or several of a people.
fn is_place(word: &str) -> bool {
    let one = word.strip_suffix('s').unwrap_or(word);
    PLACES.split_whitespace().any(|place| place == word || place == one)
}

/// What a pattern says in letters: without its escapes, and without its classes but those that hold one letter.
pub(super) fn letters(pattern: &str) -> String {
    let mut plain = String::with_capacity(pattern.len());
    let (mut depth, mut class, mut signs) = (0_usize, String::new(), pattern.chars());
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => {
                signs.next();
                let said = if depth == 0 { &mut plain } else { &mut class };
                said.push(' ');
            }
            '[' => depth = depth.saturating_add(1),
            ']' if depth == 1 => {
                depth = 0;
                plain.push(only_letter(&class));
                class.clear();
            }
            ']' => depth = depth.saturating_sub(1),
            sign if depth == 0 => plain.push(sign),
            sign => class.push(sign),
        }
    }
    plain
}

/// The one letter that a class holds, small or large; else a space: what stands on both sides is no word.
fn only_letter(class: &str) -> char {
    let first = class.chars().next().unwrap_or(' ');
    let alone = class.chars().all(|sign| sign.eq_ignore_ascii_case(&first));
    if alone { first } else { ' ' }
}

/// The country, people or language that a pattern spells out, however it is built: it matches the whole
/// name, and no letter of it but one may be another. `.*` and `[a-z]+` match names too, and name none.
pub(super) fn spelled(pattern: &Regex) -> Option<&'static str> {
    // The whole text, whichever side of an `|` stands first; a comment ends with its line.
    let around = [format!("^(?:{pattern})$"), format!("^(?:{pattern}\n)$")];
    let mut built =
        around.iter().map(|text| RegexBuilder::new(text).case_insensitive(true).build());
    let whole = built.find_map(Result::ok)?;
    PLACES.split_whitespace().filter(|place| whole.is_match(place)).find(|place| {
        let open = place.char_indices().filter(|(at, _)| is_open(&whole, place, *at)).count();
        open <= usize::from(place.len() > 4)
    })
}

/// Whether another letter than that of the name may stand at a place.
fn is_open(whole: &Regex, name: &str, at: usize) -> bool {
    let Some((before, after)) = name.split_at_checked(at) else { return false };
    let (own, rest) = after.split_at_checked(1).unwrap_or((after, ""));
    let mut others = ('a'..='z').filter(|other| !own.starts_with(*other));
    others.any(|other| whole.is_match(&format!("{before}{other}{rest}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_pattern(pattern: &str) -> Option<String> {
        let regex = RegexBuilder::new(pattern).case_insensitive(true).build().unwrap();
        named(&letters(pattern)).or_else(|| spelled(&regex).map(String::from))
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        for (pattern, name) in [
            ("korean", "korean"),
            ("KOREAN", "korean"),
            ("Koreans", "koreans"),
            (r"\bkorean\b", "korean"),
            (r"ime.(korean|chinese)", "korean"),
            (r"^hong\s?kong$", "hong-kong"),
            ("hong kong telecom", "hong-kong"),
            ("T\u{fc}rkiye", "turkiye"),
            ("k[o]rean", "korean"),
            ("k[o]rea ime", "korea"),
            ("k[Oo]rean ime", "korean"),
            ("kor(?:ea|ean)", "korea"),
            ("kor.an", "korean"),
            ("(?x) k o r e a n", "korean"),
            ("(?x) k o r e a n # a comment", "korean"),
            ("[kK]orea", "korea"),
            ("KP", "KP"),
            (r"^(KP|IR)$", "KP"),
        ] {
            assert_eq!(of_pattern(pattern).as_deref(), Some(name), "{pattern}");
        }
    }

    #[test]
    fn names_of_products_are_left_alone() {
        for pattern in [
            "AnyDesk",
            "any",
            "an.*",
            ".*any.*",
            "roman",
            "malicious",
            "indiana",
            "chinook",
            "",
            ".*",
            ".",
            r"\w+",
            r"\D+",
            "[a-z]{5,7}",
            "[a-n]+",
            "[[:alpha:]]{7} [[:digit:]]",
            r"^v\d+$",
            r"\bin\b",
            "anydesk|rustdesk|teamviewer",
            "k?v?m",
            "VNC",
            "OBS Studio",
        ] {
            assert_eq!(of_pattern(pattern), None, "{pattern}");
        }
    }
}
