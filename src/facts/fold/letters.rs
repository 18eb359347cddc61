//! Letters without case and diacritics, and how far two spellings lie apart.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::label::is_invisible;

/// What a text is made of, once folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// A letter or digit, in small form.
    Letter(char),
    /// White space, a hyphen, another mark.
    Gap(char),
}

/// Goes through a text: case and diacritics are folded; apostrophes and what is invisible are
/// passed over.
pub(crate) fn each_sign(text: &str, mut visit: impl FnMut(Sign)) {
    for char in text.chars() {
        match char {
            'a'..='z' | '0'..='9' => visit(Sign::Letter(char)),
            'A'..='Z' => visit(Sign::Letter(char.to_ascii_lowercase())),
            _ if is_passed_over(char) => {}
            _ => each_part(char, &mut visit),
        }
    }
}

/// The parts of a character, without compatible form and composition. Few characters come this way: it
/// is compiled once for all visitors.
fn each_part(char: char, visit: &mut dyn FnMut(Sign)) {
    decompose_compatible(char, |part| {
        if is_diacritic(part) {
            return;
        }
        if part.is_alphanumeric() || is_combining_mark(part) {
            small(part).flat_map(plain).for_each(|letter| visit(Sign::Letter(letter)));
        } else {
            visit(Sign::Gap(part));
        }
    });
}

/// Full case folding: a sharp s is two letters, a final form is the plain one.
pub(super) fn small(char: char) -> impl Iterator<Item = char> {
    char.to_uppercase().flat_map(char::to_lowercase)
}

/// Apostrophes in all their forms, controls but for white space, and what is not seen.
fn is_passed_over(char: char) -> bool {
    matches!(char, '\'' | '`' | '\u{b4}' | '\u{2b9}'..='\u{2c1}' | '\u{2018}'..='\u{201b}'
        | '\u{2032}' | '\u{5f3}' | '\u{640}' | '\u{ff07}')
        || is_invisible(char)
}

/// Marks that a letter may be written without: accents, points of pronunciation. A mark that is a
/// vowel of its own stays.
fn is_diacritic(char: char) -> bool {
    matches!(char, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{3099}'..='\u{309a}' | '\u{fe20}'..='\u{fe2f}')
}

/// Letters whose stroke or tie is no mark of its own, as they are written without it.
fn plain(char: char) -> impl Iterator<Item = char> {
    let (first, second) = match char {
        '\u{e6}' => ('a', Some('e')),
        '\u{153}' => ('o', Some('e')),
        '\u{fe}' => ('t', Some('h')),
        '\u{f0}' | '\u{111}' => ('d', None),
        '\u{f8}' => ('o', None),
        '\u{127}' => ('h', None),
        '\u{142}' => ('l', None),
        '\u{14b}' => ('n', None),
        '\u{167}' => ('t', None),
        other => (other, None),
    };
    core::iter::once(first).chain(second)
}

/// Where a letter stands among the writings of the world, coarsely. It tells one thing: texts of
/// different blocks cannot be compared letter by letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block(u32);

impl Block {
    /// Signs of which each stands for a word; one name may be written with two sets of them.
    pub(super) const IDEOGRAPHS: Block = Block(0);

    /// The block of a letter; digits have none.
    pub(super) fn of(letter: char) -> Option<Block> {
        Some(Block(match letter {
            _ if letter.is_numeric() => return None,
            '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => 0,
            '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => 1,
            '\u{370}'..='\u{3ff}' => 2,
            '\u{400}'..='\u{52f}' => 3,
            '\u{530}'..='\u{58f}' => 4,
            '\u{590}'..='\u{5ff}' => 5,
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => 6,
            '\u{1200}'..='\u{139f}' => 7,
            '\u{3040}'..='\u{309f}' => 8,
            '\u{30a0}'..='\u{30ff}' => 9,
            _ => u32::from(letter).checked_shr(7).unwrap_or(0).saturating_add(10),
        }))
    }
}

/// So many letters of a word are looked at, when spellings are compared.
pub(super) const LONGEST: usize = 32;

/// The letters of a word, a run of one letter taken once.
struct Runs {
    letters: [char; LONGEST],
    count: usize,
}

impl Runs {
    fn of(word: &str) -> Runs {
        let mut runs = Runs { letters: ['\0'; LONGEST], count: 0 };
        let mut places = runs.letters.iter_mut();
        let mut last = None;
        for letter in word.chars() {
            if last.replace(letter) == Some(letter) {
                continue;
            }
            let Some(place) = places.next() else { break };
            *place = letter;
            runs.count = runs.count.saturating_add(1);
        }
        runs
    }

    fn iter(&self) -> impl DoubleEndedIterator<Item = char> + use<'_> {
        self.letters.get(..self.count).unwrap_or_default().iter().copied()
    }

    fn has_ends_of(&self, other: &Runs) -> bool {
        self.iter().next() == other.iter().next()
            && self.iter().next_back() == other.iter().next_back()
    }
}

/// A word with the letters that occur in it.
#[derive(Clone, Copy)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) occurring: Letters,
}

impl Word<'_> {
    /// Whether both are spellings of one word. Most pairs are told apart by their letters alone.
    pub(super) fn is_spelling_of(self, other: Word<'_>) -> bool {
        let allowed = most_edits(self.text.len().max(other.text.len()));
        usize::try_from(self.occurring.apart(other.occurring)).is_ok_and(|apart| apart <= allowed)
            && are_spellings(self.text, other.text)
    }
}

/// Whether two words are spellings of one, as far as letters tell: doubled letters are no
/// difference, and a short word may differ in one letter, a longer one in two or three.
///
/// All letters are alike: none is a vowel, none sounds like another. Which letters stand for which
/// is a matter of languages, and none is named here.
///
/// # Source
///
/// Ours: set on pairs of names from public lists, so that hardly a spelling of one name is taken for
/// another name, and few unrelated names for spellings.
///
/// # Complexity
///
/// At most 32 x 32 steps, no allocation.
pub(super) fn are_spellings(one: &str, two: &str) -> bool {
    let (one, two) = (Runs::of(one), Runs::of(two));
    let letters = one.count.max(two.count);
    let allowed =
        if one.has_ends_of(&two) { most_edits(letters) } else { edits_elsewhere(letters) };
    one.count.abs_diff(two.count) <= allowed && edits(&one, &two) <= allowed
}

/// In how many letters spellings of one word may differ, the longer of so many letters, where both
/// begin and end alike.
const fn most_edits(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3 => 1,
        4..=9 => 2,
        _ => 3,
    }
}

/// The same where they do not.
const fn edits_elsewhere(letters: usize) -> usize {
    match letters {
        4..=5 => 1,
        _ => most_edits(letters),
    }
}

/// The letters that occur in a word, one bit for each; letters of one bit count as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Letters(u64);

impl Letters {
    pub(super) fn add(&mut self, letter: char) {
        self.0 |= 1_u64.rotate_left(u32::from(letter));
    }

    pub(super) const fn and(self, other: Letters) -> Letters {
        Letters(self.0 | other.0)
    }

    /// How many letters at least must be changed, to make a word of these letters one of the others.
    const fn apart(self, other: Letters) -> u32 {
        let (own, others) = ((self.0 & !other.0).count_ones(), (other.0 & !self.0).count_ones());
        if own > others { own } else { others }
    }

    /// Whether a word of these letters may be a piece of one of the others.
    pub(super) const fn may_be_within(self, other: Letters) -> bool {
        self.0 & !other.0 == 0
    }
}

/// How many letters must be changed, added or left out (Levenshtein).
fn edits(one: &Runs, two: &Runs) -> usize {
    let mut row: [usize; LONGEST] = core::array::from_fn(|place| place.saturating_add(1));
    let mut last = two.count;
    for (place, letter) in one.iter().enumerate() {
        let mut corner = place;
        last = place.saturating_add(1);
        for (above, other) in row.iter_mut().zip(two.iter()) {
            let changed = corner.saturating_add(usize::from(letter != other));
            corner = *above;
            last = changed.min(last.saturating_add(1)).min(above.saturating_add(1));
            *above = last;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn folded(text: &str) -> String {
        let mut folded = String::new();
        each_sign(text, |sign| match sign {
            Sign::Letter(letter) => folded.push(letter),
            Sign::Gap(_) => folded.push(' '),
        });
        folded
    }

    #[test]
    fn case_diacritics_and_apostrophes_are_folded() {
        assert_eq!(folded("O'Brien-LEE"), "obrien lee");
        assert_eq!(folded("Jos\u{e9} \u{141}uk\u{e6}"), "jose lukae");
        assert_eq!(folded("Jose\u{301} Stra\u{df}e"), "jose strasse");
        assert_eq!(folded("Cho\u{2019}ng"), "chong");
        assert_eq!(folded("\u{ff21}\u{ff44}\u{ff41}"), "ada");
        assert_eq!(folded("A\u{200b}d\u{202e}a\u{feff}"), "ada");
    }

    #[test]
    fn a_vowel_sign_is_no_diacritic() {
        assert_ne!(folded("\u{930}\u{93e}\u{92e}"), folded("\u{930}\u{92e}"));
    }

    #[test]
    fn spellings_differ_in_few_letters() {
        for (one, two) in [
            ("mohamad", "mohammed"),
            ("mohamad", "muhammad"),
            ("hassan", "hasan"),
            ("kim", "gim"),
            ("chol", "cheol"),
            ("jun", "jeon"),
            ("aaa", "a"),
        ] {
            assert!(are_spellings(one, two) && are_spellings(two, one), "{one} {two}");
        }
        for (one, two) in
            [("ann", "ada"), ("dana", "ada"), ("li", "lo"), ("boris", "doran"), ("chen", "emil")]
        {
            assert!(!are_spellings(one, two) && !are_spellings(two, one), "{one} {two}");
        }
    }

    #[test]
    fn edits_are_counted() {
        let count = |one: &str, two: &str| edits(&Runs::of(one), &Runs::of(two));
        assert_eq!(count("kitten", "sitin"), 2);
        assert_eq!(count("", "abc"), 3);
        assert_eq!(count("abc", ""), 3);
        assert_eq!(count("flaw", "lawn"), 2);
    }

    #[test]
    fn digits_stand_in_no_block() {
        assert_eq!(Block::of('7'), None);
        assert_eq!(Block::of('a'), Block::of('\u{142}'));
        assert_ne!(Block::of('a'), Block::of('\u{430}'));
        assert_eq!(Block::of('\u{5218}'), Some(Block::IDEOGRAPHS));
    }
}
