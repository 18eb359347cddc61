//! Names of people: same, compatible, different, or it cannot be told.
//!
//! The comparison protects: order, case, diacritics, hyphens, joined or split parts, initials, left
//! out parts, one shared part and spellings that lie near each other make names compatible. They
//! are different only where both can be read in one writing and no part of the one could be a part
//! of the other.
//!
//! Only sameness of letters counts, so a consistent renaming that replaces letters one for one
//! changes no answer. A renaming that replaces whole parts changes none either, as long as it keeps
//! spellings of one part near each other and unrelated parts apart; where two unrelated parts come
//! to lie near each other by accident, they become compatible, which harms nobody.

#[cfg(feature = "index")]
use alloc::string::String;
#[cfg(feature = "index")]
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::ops::RangeInclusive;

use smallstr::SmallString;

use super::label;
use super::letters::{Block, LONGEST, Letters, Sign, Word, each_sign};

/// How two names stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameComparison {
    /// The same letters, in the same parts or in one run; the parts may stand in another order.
    Same,
    /// They may be one person's.
    Compatible,
    /// No part of the one could be a part of the other.
    Different,
    /// Different writings, initials alone, a token beside a name, or nothing to compare.
    Unknown,
}

/// So many parts of a name are told apart; further ones are read as one with the last.
const MOST_PARTS: usize = 8;
/// So many parts that follow each other may be one part of another spelling.
const MOST_JOINED: usize = 3;
/// So many bytes of letters stand on the stack: names are seldom longer.
const USUAL_LETTERS: usize = 32;

/// From so many letters on, a part that another begins or ends with is a short form of it.
const SHORT_FORM: usize = 3;

/// A name, folded once; it is compared many times.
#[derive(Clone)]
pub(crate) struct Name<'a> {
    raw: &'a str,
    kind: Kind,
    /// The folded parts without anything between them, so that joined parts are a slice.
    letters: SmallString<[u8; USUAL_LETTERS]>,
    /// Where each part ends.
    ends: [usize; MOST_PARTS],
    /// The letters that occur in each part.
    occurring: [Letters; MOST_PARTS],
    parts: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One word with a digit: a label that stands for a name.
    Token,
    /// Words in one writing, at least one of them whole.
    Whole(Block),
    /// Initials alone, a mixture of writings, more parts than are told apart.
    Vague,
}

impl<'a> Name<'a> {
    /// Folds a name.
    ///
    /// # Complexity
    ///
    /// One pass and one allocation; none for a token.
    pub(crate) fn fold(raw: &'a str) -> Name<'a> {
        let mut name = Name {
            raw,
            kind: Kind::Token,
            letters: SmallString::new(),
            ends: [0; MOST_PARTS],
            occurring: [Letters::default(); MOST_PARTS],
            parts: 0,
        };
        if !is_token(raw) {
            name.read();
        }
        name
    }

    /// An order in which equal names are neighbours.
    /// Whether a text is written as this name, which says enough to be compared: nothing is folded.
    pub(crate) fn is_written(&self, raw: &str) -> bool {
        (self.kind == Kind::Token || self.parts > 0) && self.raw == raw
    }

    pub(crate) fn in_letters(&self, other: &Name<'_>) -> Ordering {
        self.key().cmp(&other.key())
    }

    fn key(&self) -> (&str, &str, Option<&[usize]>, bool) {
        let token = if self.kind == Kind::Token { self.raw } else { "" };
        (token, &*self.letters, self.ends.get(..self.parts), self.kind == Kind::Vague)
    }

    fn read(&mut self) {
        self.letters = SmallString::with_capacity(self.raw.len());
        let (mut after_gap, mut too_many) = (true, false);
        each_sign(self.raw, |sign| {
            let Sign::Letter(letter) = sign else {
                after_gap = true;
                return;
            };
            self.letters.push(letter);
            too_many |= after_gap && self.parts == MOST_PARTS;
            if after_gap && self.parts < MOST_PARTS {
                self.parts = self.parts.saturating_add(1);
            }
            after_gap = false;
            let part = self.parts.saturating_sub(1);
            if let (Some(end), Some(occurring)) =
                (self.ends.get_mut(part), self.occurring.get_mut(part))
            {
                *end = self.letters.len();
                occurring.add(letter);
            }
        });
        self.kind = match one_block(&self.letters) {
            Some(block) if !too_many && self.has_whole_part(block) => Kind::Whole(block),
            _ => Kind::Vague,
        };
    }

    /// Whether a part is more than an initial.
    fn has_whole_part(&self, block: Block) -> bool {
        block == Block::IDEOGRAPHS || self.runs(1).any(|part| !is_initial(part.text))
    }

    /// Some parts that follow each other, read as one.
    fn run(&self, first: usize, count: usize) -> Option<Word<'_>> {
        let end = first.saturating_add(count);
        let from = match first.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        let to = self.ends.get(..self.parts)?.get(end.checked_sub(1)?)?;
        let occurring = self.occurring.get(first..end)?.iter().copied();
        Some(Word {
            text: self.letters.get(from..*to)?,
            occurring: occurring.fold(Letters::default(), Letters::and),
        })
    }

    /// Every run of so many parts.
    fn runs(&self, count: usize) -> impl Iterator<Item = Word<'_>> {
        (0..self.parts).map_while(move |first| self.run(first, count))
    }

    /// Whether the letters are the same, with other gaps or with the parts in another order.
    fn has_letters_of(&self, other: &Name<'_>) -> bool {
        if self.letters == other.letters {
            return true;
        }
        let count = |name: &Name<'_>, part: Word<'_>| {
            name.runs(1).filter(|one| one.text == part.text).count()
        };
        self.letters.len() == other.letters.len()
            && self.parts == other.parts
            && self.runs(1).all(|part| count(self, part) == count(other, part))
    }

    /// Whether parts, as they stand or up to so many of this name joined, could be one.
    fn shares_a_part(&self, other: &Name<'_>, joined: RangeInclusive<usize>) -> bool {
        for one in joined.flat_map(|joined| self.runs(joined)) {
            if other.runs(1).any(|two| could_be(one, two)) {
                return true;
            }
        }
        false
    }

    /// Whether nothing in common means two names: both are whole and in one writing, of which each
    /// sign is a letter. An ideograph may have two forms that share nothing.
    fn can_differ(&self, other: &Name<'_>) -> bool {
        matches!((self.kind, other.kind), (Kind::Whole(one), Kind::Whole(two))
            if one == two && one != Block::IDEOGRAPHS)
    }
}

/// What all writings of a whole name have in common: its parts in one order, and its letters in one run.
/// Beside it each name that is left when one part is taken away, if two are left.
#[cfg(feature = "index")]
pub(crate) struct NameForms {
    pub(crate) whole: Vec<String>,
    pub(crate) short: Vec<String>,
}

#[cfg(feature = "index")]
impl NameForms {
    /// None of a name that says too little: initials, a mixture of writings, too many parts.
    pub(crate) fn of(raw: &str) -> NameForms {
        let name = Name::fold(raw);
        let mut forms = NameForms { whole: Vec::new(), short: Vec::new() };
        match name.kind {
            Kind::Token => forms.whole.extend(label::canonical(raw)),
            Kind::Vague => {}
            Kind::Whole(_) => {
                let mut parts: Vec<&str> = name.runs(1).map(|part| part.text).collect();
                parts.sort_unstable();
                if name.parts > 1 {
                    forms.whole.push(String::from(&*name.letters));
                }
                for left_out in (0..parts.len()).filter(|_| parts.len() > 2) {
                    let rest = parts.iter().enumerate().filter(|(at, _)| *at != left_out);
                    let stays: Vec<&str> = rest.map(|(_, part)| *part).collect();
                    forms.short.push(stays.join(" "));
                }
                forms.whole.push(parts.join(" "));
            }
        }
        forms
    }
}

/// How two names stand to each other. Symmetric; a name is the same as itself.
///
/// # Complexity
///
/// No allocation. Bounded by the number of parts, however long the names are.
pub(crate) fn compare(one: &Name<'_>, two: &Name<'_>) -> NameComparison {
    match (one.kind, two.kind) {
        (Kind::Token, Kind::Token) if label::same(one.raw, two.raw) => NameComparison::Same,
        (Kind::Token, Kind::Token) => NameComparison::Different,
        (Kind::Token, _) | (_, Kind::Token) => NameComparison::Unknown,
        _ if one.parts == 0 || two.parts == 0 => NameComparison::Unknown,
        _ if one.has_letters_of(two) => NameComparison::Same,
        _ if one.shares_a_part(two, 1..=MOST_JOINED) => NameComparison::Compatible,
        _ if two.shares_a_part(one, 2..=MOST_JOINED) => NameComparison::Compatible,
        _ if one.can_differ(two) => NameComparison::Different,
        _ => NameComparison::Unknown,
    }
}

/// Whether two names certainly are two people's.
pub(crate) fn are_two(one: &Name<'_>, two: &Name<'_>) -> bool {
    compare(one, two) == NameComparison::Different
}

/// One word with a digit: no name is written so.
fn is_token(text: &str) -> bool {
    let text = text.trim();
    text.bytes().any(|byte| byte.is_ascii_digit()) && !text.contains(char::is_whitespace)
}

/// The block in which all letters stand, if it is one.
fn one_block(letters: &str) -> Option<Block> {
    let mut blocks = letters.chars().filter_map(Block::of);
    let first = blocks.next()?;
    blocks.all(|block| block == first).then_some(first)
}

fn is_initial(part: &str) -> bool {
    part.chars().nth(1).is_none()
}

/// Whether two parts may be one: an initial, a short form, a spelling, or a shared ideograph.
fn could_be(one: Word<'_>, two: Word<'_>) -> bool {
    let (short, long) = if one.text.len() <= two.text.len() { (one, two) } else { (two, one) };
    short.occurring.may_be_within(long.occurring) && is_short_form(short.text, long.text)
        || one.is_spelling_of(two)
        || ideographs(short.text).any(|sign| long.text.contains(sign))
}

/// An initial, or some letters with which the other begins or ends.
fn is_short_form(short: &str, long: &str) -> bool {
    let stands_at_either_end = short.chars().nth(SHORT_FORM.saturating_sub(1)).is_some();
    long.starts_with(short) && (stands_at_either_end || is_initial(short))
        || long.ends_with(short) && stands_at_either_end
}

/// Signs that stand for a part of their own each.
fn ideographs(part: &str) -> impl Iterator<Item = char> + use<'_> {
    let signs = part.chars().take(LONGEST).filter(|sign| !sign.is_ascii());
    signs.filter(|sign| Block::of(*sign) == Some(Block::IDEOGRAPHS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use NameComparison::{Compatible, Different, Same, Unknown};
    use alloc::format;
    #[cfg(not(feature = "index"))]
    use alloc::string::String;
    #[cfg(not(feature = "index"))]
    use alloc::vec::Vec;

    /// Compares both ways.
    fn told(one: &str, two: &str) -> NameComparison {
        let (one, two) = (Name::fold(one), Name::fold(two));
        let told = compare(&one, &two);
        assert_eq!(told, compare(&two, &one), "not symmetric");
        told
    }

    #[test]
    fn one_name_in_four_spellings_is_compatible() {
        let spellings =
            ["Mohamad Alhassan", "Mohammed AL-HASAN", "Muhammad al-Hassan", "M. Al Hasan"];
        for (place, one) in spellings.iter().enumerate() {
            for two in spellings.iter().skip(place.saturating_add(1)) {
                assert_eq!(told(one, two), Compatible, "{one}, {two}");
            }
        }
    }

    #[test]
    fn order_case_diacritics_and_breaks_make_no_difference() {
        for (one, two) in [
            ("Ada Maria Lovell", "LOVELL, Ada-Maria"),
            ("Jos\u{e9} Nu\u{f1}ez", "NUNEZ Jose"),
            ("Zo\u{eb} O'Neil", "Zoe\u{308} O\u{2019}NEIL"),
            ("Kim Chol-su", "Kim Cholsu"),
            ("Al Hasan", "Alhasan"),
            ("A\u{200b}da Birch", "Ada  Birch"),
            ("\u{41a}\u{438}\u{43c} \u{41e}\u{43b}", "\u{43e}\u{43b}, \u{43a}\u{438}\u{43c}"),
        ] {
            assert_eq!(told(one, two), Same, "{one}, {two}");
        }
    }

    #[test]
    fn what_may_be_left_out_or_shortened_is_compatible() {
        for (one, two) in [
            ("Ada Maria Lovell", "Ada Lovell"),
            ("Ada Lovell", "A. Lovell"),
            ("Ada Lovell", "Ada"),
            ("A. M. Lovell", "Ada Birch"),
            ("Ada Lovell", "Ada Birch"),
            ("Alexander Roe", "Alex Tern"),
            ("Elizabeth Roe", "Beth Tern"),
            ("Kim Chol Su", "Cholsu"),
            ("Mueller", "M\u{fc}ller, Ada"),
        ] {
            assert_eq!(told(one, two), Compatible, "{one}, {two}");
        }
    }

    #[test]
    fn nothing_in_common_is_different() {
        for (one, two) in [
            ("Ada Lovell", "Boris Petrak"),
            ("Ann Lee", "Ivory Kestrel"),
            ("Ada", "Boris"),
            ("\u{411}\u{43e}\u{440}\u{438}\u{441}", "\u{410}\u{434}\u{430}"),
            ("person-1", "person-2"),
        ] {
            assert_eq!(told(one, two), Different, "{one}, {two}");
        }
    }

    #[test]
    fn it_cannot_be_told_across_writings_or_from_initials() {
        for (one, two) in [
            ("", "Ada Lovell"),
            ("", ""),
            ("-", "?"),
            ("J. S.", "Ada Lovell"),
            ("N/A", "Boris Petrak"),
            ("Boris Petrak", "\u{410}\u{434}\u{430} \u{41b}\u{43e}\u{432}"),
            ("Boris Petrak", "\u{674e}\u{5a1c}"),
            ("person-1", "Ada Lovell"),
        ] {
            assert_eq!(told(one, two), Unknown, "{one}, {two}");
        }
    }

    #[test]
    fn look_alike_letters_of_another_writing_are_no_evidence() {
        assert_eq!(told("B\u{43e}ris Petrak", "Boris Petrak"), Compatible);
        assert_eq!(told("B\u{43e}r\u{456}s", "Ada Lovell"), Unknown);
    }

    #[test]
    fn an_ideograph_is_a_part_and_may_have_two_forms() {
        assert_eq!(told("\u{738b}\u{4f1f}", "\u{738b} \u{4f1f}"), Same);
        assert_eq!(told("\u{738b}\u{4f1f}", "\u{738b}\u{82b3}"), Compatible);
        assert_eq!(told("\u{5218}\u{4f1f}", "\u{5289}\u{5049}"), Unknown);
    }

    #[test]
    fn tokens_are_the_same_or_different() {
        assert_eq!(told("person-1", "Person-1 "), Same);
        assert_eq!(told("9f86d081", "884c7d65"), Different);
    }

    #[test]
    fn spellings_of_one_name_are_never_different() {
        for (one, two) in [
            ("JUN MEE-WOO", "Mi U Jeon"),
            ("Ri Yong Chol", "LEE, Young-Cheol"),
            ("Grigoryev, Andrey", "Andrei Grigoriev"),
            ("Katherine Roe", "Catharina Row"),
            ("Nguyen Thi Hoa", "Hoa NGUY\u{1ec4}N"),
            ("Yusuf Haddad", "Youssef Hadad"),
        ] {
            assert_eq!(told(one, two), Compatible, "{one}, {two}");
        }
    }

    #[test]
    fn an_overlong_name_is_never_different() {
        let long = "ab cd ef gh ij kl mn op qr st";
        assert_eq!(told(long, "Boris Petrak"), Unknown);
        assert_eq!(told(long, long), Same);
    }

    use proptest::prelude::*;

    /// Names of whole parts.
    fn names() -> impl Strategy<Value = Vec<String>> {
        proptest::collection::vec("[a-z]{2,9}", 1..=4)
    }

    /// A letter for each letter, no two the same.
    fn renaming() -> impl Strategy<Value = Vec<char>> {
        Just(('a'..='z').collect::<Vec<char>>()).prop_shuffle()
    }

    fn renamed(text: &str, letters: &[char]) -> String {
        let place = |letter: char| ('a'..='z').position(|one| one == letter);
        text.chars().map(|letter| place(letter).map_or(letter, |place| letters[place])).collect()
    }

    proptest! {
        #[test]
        fn a_name_is_itself_in_any_order_case_and_spacing(
            (parts, turned) in names().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        ) {
            let plain = parts.join(" ");
            prop_assert_eq!(told(&plain, &turned.join(" - ").to_uppercase()), Same);
            prop_assert_eq!(told(&plain, &parts.concat()), Same);
            let accented = parts.iter().map(|part| format!("{part}\u{301}")).collect::<Vec<_>>();
            prop_assert_eq!(told(&plain, &accented.join("  ")), Same);
        }

        #[test]
        fn more_parts_or_initials_never_make_another_name(
            parts in names(), middle in "[a-z]{1,9}", whole in [any::<bool>(); 4],
        ) {
            let plain = parts.join(" ");
            let longer = format!("{} {middle} {}", parts[0], parts[1..].join(" "));
            prop_assert_ne!(told(&plain, &longer), Different);
            let shortened = parts.iter().zip(whole).map(|(part, whole)| {
                part.chars().take(if whole { usize::MAX } else { 1 }).collect()
            });
            prop_assert_ne!(told(&plain, &shortened.collect::<Vec<String>>().join(". ")), Different);
        }

        #[test]
        fn other_letters_for_all_change_no_answer(
            one in names(), two in names(), letters in renaming(),
        ) {
            let (one, two) = (one.join(" "), two.join(" "));
            prop_assert_eq!(
                told(&one, &two),
                told(&renamed(&one, &letters), &renamed(&two, &letters))
            );
        }

        #[test]
        fn any_two_texts_get_one_answer(one: String, two: String) {
            told(&one, &two);
            prop_assert!(matches!(told(&one, &one), Same | Unknown));
        }
    }
}
