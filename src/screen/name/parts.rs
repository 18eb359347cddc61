//! A name as parts: plain small letters, cut where it is written apart.

use alloc::string::String;
use alloc::vec::Vec;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::Kind;
use super::script::in_latin;

/// A part of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::screen) struct Part {
    pub(in crate::screen) text: String,
    /// A hyphen ties it to the part before.
    pub(super) tied: bool,
}

/// A name in parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::screen) struct Parts {
    /// What stands before a comma; nothing where there is none.
    pub(super) family: Vec<Part>,
    pub(super) rest: Vec<Part>,
}

impl Parts {
    pub(in crate::screen) fn of(kind: Kind, name: &str) -> Parts {
        match kind {
            Kind::Person => Parts::of_person(name),
            Kind::Firm => Parts::of_firm(name),
        }
    }

    /// The parts of a person's name. A comma says which come first; its absence says nothing.
    fn of_person(name: &str) -> Parts {
        let latin = in_latin(name);
        match latin.split_once(',') {
            Some((family, rest)) if !rest.trim().is_empty() => {
                Parts { family: cut(family), rest: cut(rest) }
            }
            _ => Parts { family: Vec::new(), rest: cut(&latin) },
        }
    }

    /// The parts of a firm's name: a comma stands before its legal form, and says nothing.
    fn of_firm(name: &str) -> Parts {
        Parts { family: Vec::new(), rest: cut(&in_latin(name)) }
    }

    /// All of them, the family's first.
    pub(in crate::screen) fn iter(&self) -> impl Iterator<Item = &Part> {
        self.family.iter().chain(&self.rest)
    }
}

/// Apostrophes and half rings are breaths of a transliteration, and no letters: `Cho'ng-ch'o'l`.
fn is_breath(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '"'
            | '`'
            | '\u{b4}'
            | '\u{2018}'
            | '\u{2019}'
            | '\u{2b9}'
            | '\u{2bb}'
            | '\u{2bc}'
            | '\u{2be}'
            | '\u{2bf}'
            | '\u{2032}'
    )
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}')
}

fn cut(text: &str) -> Vec<Part> {
    // Most names are plain, and come apart into nothing else.
    if text.is_ascii() {
        cut_letters(text.chars())
    } else {
        cut_letters(text.nfkd().filter(|letter| !is_combining_mark(*letter)))
    }
}

fn cut_letters(letters: impl Iterator<Item = char>) -> Vec<Part> {
    let mut all = Vec::new();
    let mut part = Part { text: String::new(), tied: false };
    for letter in letters.filter(|letter| !is_breath(*letter)) {
        if letter.is_alphanumeric() {
            plain(letter, &mut part.text);
            continue;
        }
        let tied = is_hyphen(letter) && !part.text.is_empty();
        close(&mut all, core::mem::replace(&mut part, Part { text: String::new(), tied }));
    }
    close(&mut all, part);
    all
}

fn close(all: &mut Vec<Part>, part: Part) {
    if !part.text.is_empty() {
        all.push(part);
    }
}

/// Small letters without what no decomposition takes off.
fn plain(letter: char, into: &mut String) {
    if letter.is_ascii() {
        return into.push(letter.to_ascii_lowercase());
    }
    let two = match letter {
        '\u{142}' | '\u{141}' => "l",
        '\u{f8}' | '\u{d8}' => "o",
        '\u{111}' | '\u{110}' | '\u{f0}' | '\u{d0}' => "d",
        '\u{131}' => "i",
        '\u{df}' => "ss",
        '\u{e6}' | '\u{c6}' => "ae",
        '\u{153}' | '\u{152}' => "oe",
        '\u{fe}' | '\u{de}' => "th",
        '\u{259}' | '\u{18f}' => "a",
        _ => {
            return into.extend(letter.to_lowercase().filter(|letter| !is_combining_mark(*letter)));
        }
    };
    into.push_str(two);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(parts: &[Part]) -> Vec<&str> {
        parts.iter().map(|part| part.text.as_str()).collect()
    }

    #[test]
    fn a_comma_says_which_part_is_the_family_s() {
        let parts = Parts::of_person("DELOS REYES, Feliciano Semborio, Jr.");
        assert_eq!(texts(&parts.family), ["delos", "reyes"]);
        assert_eq!(texts(&parts.rest), ["feliciano", "semborio", "jr"]);
        assert!(Parts::of_person("Kim Yong Chol,").family.is_empty());
        assert!(Parts::of_firm("CIMEX, S.A.").family.is_empty());
    }

    #[test]
    fn breaths_and_breves_are_no_letters_and_a_hyphen_ties() {
        let parts = Parts::of_person("CHO\u{2019}NG, Ch'o'l-ch\u{14f}ng");
        assert_eq!(texts(&parts.family), ["chong"]);
        assert_eq!(texts(&parts.rest), ["chol", "chong"]);
        assert!(parts.rest[1].tied && !parts.rest[0].tied);
        assert_eq!(
            texts(&Parts::of_person("\u{141}ukasz \u{110}or\u{111}evi\u{107} Stra\u{df}e").rest),
            ["lukasz", "dordevic", "strasse"]
        );
    }
}
