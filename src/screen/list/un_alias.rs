//! The names in one alias of the United Nations.
//!
//! An element may hold several names with `;` between, a name and the same in its own script in brackets, or a
//! sentence about the name. Words alone cannot be told from names, so what stands in brackets in the script of the
//! name around it is left out with people (`Jane Doe (birth name)`) and kept with entities (`Leader (Hong Kong) Ltd`).

use alloc::borrow::ToOwned as _;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use super::element::single_blanks;
use super::entry::EntryKind;
use super::name::ListedName;

/// What begins a sentence behind a name.
const SENTENCES: [&str; 2] = [", born ", " born in "];

/// What stands before a name in its own script.
const OWN_SCRIPT: &str = "original script:";

/// The names in the text of an alias, each once.
pub(super) fn names(text: &str, kind: EntryKind) -> Vec<String> {
    let text = SENTENCES
        .iter()
        .fold(text, |text, mark| text.split_once(mark).map_or(text, |(name, _)| name));
    let (outside, inside) = apart(text);
    let is_original = original(&outside);
    let is_twice = |inner: &String| original(own_script(inner)) != is_original;
    let mut parts: Vec<&str> = Vec::new();
    if !outside.trim().is_empty() && inside.iter().any(is_twice) {
        parts.extend(outside.split(';'));
        parts.extend(inside.iter().flat_map(|inner| inner.split(';')).map(own_script));
    } else if kind == EntryKind::Person {
        parts.extend(outside.split(';'));
    } else {
        parts.extend(text.split(';'));
    }
    let mut told = BTreeSet::new();
    let ends: &[char] = &[',', ' '];
    let names = parts.into_iter().map(|part| single_blanks(part.trim_matches(ends)));
    names.filter(|name| !name.is_empty() && told.insert(name.clone())).collect()
}

/// The text outside brackets, and what stands in each pair of them.
fn apart(text: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside, mut depth) = (String::new(), Vec::<String>::new(), 0_usize);
    for char in text.chars() {
        match char {
            '(' => {
                depth = depth.saturating_add(1);
                if depth == 1 {
                    inside.push(String::new());
                    outside.push(' ');
                }
            }
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(char),
            _ => inside.iter_mut().next_back().into_iter().for_each(|inner| inner.push(char)),
        }
    }
    (outside, inside)
}

/// A name without the words before it that say what it is.
fn own_script(part: &str) -> &str {
    let part = part.trim();
    part.strip_prefix(OWN_SCRIPT).unwrap_or(part)
}

/// Whether a text is written in another script than Latin.
fn original(text: &str) -> bool {
    ListedName::new(text.to_owned()).original
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_of_an_alias_is_its_own() {
        let person = |text| names(text, EntryKind::Person);
        assert_eq!(
            person("Jin Tiesan (\u{91d1}\u{94c1}\u{4e09})"),
            ["Jin Tiesan", "\u{91d1}\u{94c1}\u{4e09}"]
        );
        assert_eq!(person("Azim A; Azim B; Azim A"), ["Azim A", "Azim B"]);
        assert_eq!(
            person("\u{62d}\u{633}\u{646} (Hassan; Hasan)"),
            ["\u{62d}\u{633}\u{646}", "Hassan", "Hasan"]
        );
        assert_eq!(
            person("Abu (original script: \u{410}\u{431}\u{443})"),
            ["Abu", "\u{410}\u{431}\u{443}"]
        );
        assert_eq!(person("Jane Doe, born 1 Jan. 1953 (passport 7)"), ["Jane Doe"]);
        assert_eq!(person("Jane Doe (birth name)"), ["Jane Doe"]);
        assert_eq!(person("(Sheikh) Musa Doe"), ["Musa Doe"]);
        assert!(person(" ; ()").is_empty());
        let entity = names("Leader (Hong Kong) Trading Limited", EntryKind::Entity);
        assert_eq!(entity, ["Leader (Hong Kong) Trading Limited"]);
    }
}
