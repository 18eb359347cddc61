//! The words of a text as hashes, and the phrases that they make.

use smallvec::SmallVec;

use super::VERSION;
use crate::facts::fold::letters::{Sign, each_sign};

/// Where the hash of a word begins (FNV-1a), and by what it is multiplied. The version is mixed in.
const BEGIN: u64 = 0xcbf2_9ce4_8422_2325 ^ VERSION;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// So many words of names are left out of a text.
const MOST_NAMES: usize = 32;

/// What stands between two words, as far as it has been read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// Nothing that tells.
    Plain,
    /// The mark that ends a sentence.
    Mark,
    /// The end of a line, and white space.
    Line,
    /// A sentence or an entry of a list has ended.
    End,
}

impl Gap {
    /// A sentence ends with its mark and white space, an entry with an empty line or where the next one
    /// begins with a mark. The end of a line alone tells nothing: lines are broken anywhere.
    fn and(self, char: char) -> Gap {
        match (self, char) {
            (Gap::End | Gap::Mark | Gap::Line, '\n') | (_, '\u{3002}') => Gap::End,
            (Gap::Plain, '\n') => Gap::Line,
            (Gap::Mark, _) if char.is_whitespace() => Gap::End,
            (_, _) if char.is_whitespace() => self,
            (Gap::Line, _) => Gap::End,
            (Gap::Plain, '.' | '!' | '?' | ':' | ';') => Gap::Mark,
            (_, _) => self,
        }
    }
}

/// A word, or what is being read of one: letters, folded.
struct Word {
    hash: u64,
    is_empty: bool,
    has_digit: bool,
    gap: Gap,
    /// Whether a sentence ended before it.
    is_first: bool,
}

impl Word {
    const FIRST: Word =
        Word { hash: BEGIN, is_empty: true, has_digit: false, gap: Gap::Plain, is_first: true };

    fn add(&mut self, letter: char) {
        self.hash = (self.hash ^ u64::from(letter)).wrapping_mul(PRIME);
        self.is_empty = false;
    }

    fn add_digit(&mut self) {
        self.has_digit = true;
        self.is_empty = false;
    }

    /// Ends the word. One with a digit is a date, an amount or a version: these change from copy to copy.
    fn end(&mut self, visit: &mut impl FnMut(u64, bool)) {
        if self.is_empty {
            return;
        }
        if !self.has_digit {
            visit(self.hash, self.is_first);
            self.is_first = false;
        }
        *self = Word { gap: Gap::Plain, is_first: self.is_first, ..Word::FIRST };
    }

    fn end_with(&mut self, char: char, visit: &mut impl FnMut(u64, bool)) {
        self.end(visit);
        self.gap = self.gap.and(char);
        self.is_first |= self.gap == Gap::End;
    }
}

/// Visits the hash of each word of a text, folded and without its place, and whether a sentence ended
/// before it; words with digits are left out.
///
/// A hash is not keyed: it may be found for any word. It must not be kept.
pub(super) fn each_word(text: &str, mut visit: impl FnMut(u64, bool)) {
    let mut word = Word::FIRST;
    for char in text.chars() {
        match char {
            'a'..='z' => word.add(char),
            ' ' | ',' | '.' | '-' | '\n' => word.end_with(char, &mut visit),
            'A'..='Z' => word.add(char.to_ascii_lowercase()),
            '0'..='9' => word.add_digit(),
            _ => each_sign(char.encode_utf8(&mut [0; 4]), |sign| match sign {
                Sign::Letter(letter) if letter.is_numeric() => word.add_digit(),
                Sign::Letter(letter) if is_whole_word(letter) => {
                    word.end(&mut visit);
                    word.add(letter);
                    word.end(&mut visit);
                }
                Sign::Letter(letter) => word.add(letter),
                Sign::Gap(char) => word.end_with(char, &mut visit),
            }),
        }
    }
    word.end(&mut visit);
}

/// Ideographs and kana are written without gaps: each is taken for a word.
const fn is_whole_word(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// The hash of two words that follow each other, not keyed: it must not be kept but of what is common.
const fn phrase(one: u64, two: u64) -> u64 {
    (one.rotate_left(23) ^ two).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The phrases of a text, in their order.
pub(super) struct Phrases {
    pub(super) hashes: SmallVec<[u64; 1024]>,
    /// How many words there are, those with digits and those of names not counted.
    pub(super) words: usize,
}

impl Phrases {
    /// A phrase is two words that follow each other once numbers and the words of these names are left out.
    pub(super) fn of(text: &str, names: &[&str]) -> Phrases {
        let left_out = words_of(names);
        let mut phrases = Phrases { hashes: SmallVec::new(), words: 0 };
        let mut before = None;
        each_word(text, |word, is_first| {
            if !left_out.is_empty() && left_out.contains(&word) {
                return;
            }
            phrases.words = phrases.words.saturating_add(1);
            if let Some(before) = before.replace(word)
                && !is_first
            {
                phrases.hashes.push(phrase(before, word));
            }
        });
        phrases
    }
}

fn words_of(names: &[&str]) -> SmallVec<[u64; MOST_NAMES]> {
    let mut words = SmallVec::new();
    for name in names {
        each_word(name, |word, _| {
            if words.len() < MOST_NAMES {
                words.push(word);
            }
        });
    }
    words
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<(u64, bool)> {
        let mut words = Vec::new();
        each_word(text, |word, is_first| words.push((word, is_first)));
        words
    }

    /// Where sentences begin.
    fn firsts(text: &str) -> String {
        words(text).iter().map(|(_, is_first)| if *is_first { '|' } else { '.' }).collect()
    }

    #[test]
    fn words_are_folded_and_those_with_digits_left_out() {
        assert_eq!(words("Caf\u{e9} O'Neil"), words("cafe ONEIL"));
        assert_eq!(words("from 03/2019 to 2021, 3rd"), words("from to"));
        assert_eq!(words("node.js, C++"), words("Node js c"));
        assert_eq!(words("\u{7d71}\u{8a08}").len(), 2);
        assert_eq!(words("\u{b2e8}\u{c5b4}").len(), 1);
    }

    #[test]
    fn a_sentence_ends_with_its_mark_an_entry_where_the_next_begins() {
        assert_eq!(firsts("one two. Three"), "|.|");
        assert_eq!(firsts("one two.three"), "|..");
        assert_eq!(firsts("one two\nthree"), "|..");
        assert_eq!(firsts("one two\r\n\r\nthree"), "|.|");
        assert_eq!(firsts("one two\n \u{2022} three"), "|.|");
        assert_eq!(firsts("one - two (three)\n- four"), "|..|");
        assert_eq!(firsts("one.\u{201d} 2019 two"), "||");
        assert_eq!(firsts("\u{4e00}\u{4e01}\u{3002}\u{4e02}"), "|.|");
    }

    #[test]
    fn a_phrase_stands_within_a_sentence_and_without_names() {
        let phrases = |text, names: &[&str]| Phrases::of(text, names).hashes;
        assert_eq!(phrases("One two. Three four.", &[]).len(), 2);
        assert_eq!(phrases("one Ada Lovelace two", &["Lovelace, Ada"]), phrases("one two", &[]));
        assert_ne!(phrases("one two", &[]), phrases("two one", &[]));
    }

    proptest! {
        /// The common letters and marks are read without a look at the tables: to the same words.
        #[test]
        fn words_are_what_the_folding_of_all_letters_gives(text in "[ -~\n\r\u{e0}-\u{ff}]{0,60}") {
            let mut parts = alloc::vec![String::new()];
            each_sign(&text, |sign| match (sign, parts.last_mut()) {
                (Sign::Letter(letter), Some(word)) => word.push(letter),
                (_, _) => parts.push(String::new()),
            });
            let has_digit = |word: &String| word.chars().any(char::is_numeric);
            let hash = |word: &String| {
                let step = |hash: u64, letter| (hash ^ u64::from(letter)).wrapping_mul(PRIME);
                word.chars().fold(BEGIN, step)
            };
            let kept = parts.iter().filter(|word| !word.is_empty() && !has_digit(word));
            let told = words(&text).iter().map(|(word, _)| *word).collect::<Vec<_>>();
            prop_assert_eq!(told, kept.map(hash).collect::<Vec<_>>());
        }
    }
}
