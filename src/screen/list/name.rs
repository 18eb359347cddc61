//! One name of a listed party.

use alloc::string::String;

/// One name of a listed party.
///
/// ```
/// use hirerisk::screen::{ListedName, Strength, Was};
/// let name = ListedName::with_family("DELOS REYES, Feliciano Semborio, Jr.");
/// assert_eq!(name.family(), Some("DELOS REYES"));
/// assert_eq!(name.rest(), "Feliciano Semborio, Jr.");
///
/// let alias = ListedName::new("tianyinyin0404").strength(Strength::Weak).was(Was::Aka);
/// assert_eq!((alias.family(), alias.rest()), (None, "tianyinyin0404"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListedName {
    /// The name as the list prints it; from lists that give parts, `FAMILY, Given, Suffix`.
    pub text: String,
    /// How much a match with it can mean.
    pub strength: Strength,
    /// What the name is to the party.
    pub was: Was,
    /// Whether it stands in another script than Latin.
    pub original: bool,
    /// How many bytes of the text are the family part, where the list tells it.
    family: Option<usize>,
}

impl ListedName {
    /// A primary name of which nobody says which part is the family's.
    #[must_use]
    pub fn new(text: impl Into<String>) -> ListedName {
        let text = text.into();
        let original = !text.is_ascii() && text.chars().any(is_of_another_script);
        ListedName { text, strength: Strength::Primary, was: Was::Name, original, family: None }
    }

    /// A primary name of a person as OFAC prints it: what stands before the first comma is the family part. A name
    /// without a comma is a single name.
    #[must_use]
    pub fn with_family(text: impl Into<String>) -> ListedName {
        let mut name = ListedName::new(text);
        name.family = name.text.find(',').filter(|bytes| *bytes > 0);
        name
    }

    /// The same name with another strength.
    #[must_use]
    pub fn strength(mut self, strength: Strength) -> ListedName {
        self.strength = strength;
        self
    }

    /// The same name, being something else to the party.
    #[must_use]
    pub fn was(mut self, was: Was) -> ListedName {
        self.was = was;
        self
    }

    /// The family part, where the list tells it. It stands first in the text.
    #[must_use]
    pub fn family(&self) -> Option<&str> {
        self.text.get(..self.family?).map(str::trim_end)
    }

    /// The name without the family part; all of it where nobody tells the family part.
    #[must_use]
    pub fn rest(&self) -> &str {
        let rest = self.family.and_then(|bytes| self.text.get(bytes..));
        rest.map_or(self.text.trim(), |rest| rest.trim_start_matches(',').trim())
    }
}

/// Whether it is a letter of another script than Latin: no letter of Latin stands from Greek on, but for the
/// phonetic extensions, the additional and the full-width letters.
fn is_of_another_script(letter: char) -> bool {
    let latin = matches!(letter, '\0'..='\u{36f}' | '\u{1d00}'..='\u{1eff}' | '\u{2000}'..='\u{2bff}'
        | '\u{a720}'..='\u{a7ff}' | '\u{ab30}'..='\u{ab6f}' | '\u{ff01}'..='\u{ff5e}');
    letter.is_alphabetic() && !latin
}

/// How much a match with a name can mean.
///
/// # Source
///
/// OFAC FAQ 122: a weak alias is broad or generic, and may give many false hits in screening by machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// The name of the record.
    Primary,
    /// An alias that identifies.
    Strong,
    /// An alias that many people share, or a handle. Alone it is no hit.
    Weak,
}

/// What a name is to the party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Was {
    /// The name of the record.
    Name,
    /// Also known as.
    Aka,
    /// Formerly known as.
    Fka,
    /// Now known as.
    Nka,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_script_is_told_by_its_letters() {
        for latin in ["RIM, Ch'o'l-min", "Kim Tong My\u{2019}ong", "Zo\u{eb}", "\u{ff2b}im", "7"] {
            assert!(!ListedName::new(latin).original, "{latin}");
        }
        for other in ["\u{91d1}\u{94c1}\u{4e09}", "\u{b9bc}", "\u{0418}\u{0432}", "\u{645}"] {
            assert!(ListedName::new(other).original, "{other}");
        }
    }

    #[test]
    fn a_single_name_has_no_family_part() {
        let name = ListedName::with_family("OKTAVIANA");
        assert_eq!((name.family(), name.rest()), (None, "OKTAVIANA"));
    }
}
