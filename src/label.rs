//! What of a text a reader sees: the one filter through which text that others wrote reaches a page,
//! and the one list of what nobody sees. Imports nothing of the crate.

use alloc::string::String;

use unicode_normalization::UnicodeNormalization as _;

/// No label is longer, in characters.
const LONGEST: usize = 80;

/// A text that can be printed: composed, without control, invisible or direction characters, short.
/// Filtering it again changes nothing.
pub(crate) fn printable(text: &str) -> String {
    if text.len() <= LONGEST && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return String::from(text);
    }
    let seen: &mut dyn Iterator<Item = char> = &mut text.chars().filter(|char| is_printable(*char));
    let mut seen = seen.nfc();
    let mut label: String = seen.by_ref().take(LONGEST).collect();
    if seen.next().is_some() {
        label.push_str("...");
    }
    label
}

/// Not a control, default-ignorable or direction character, and no end of a line.
pub(crate) fn is_printable(char: char) -> bool {
    !(is_invisible(char) || char.is_control() || matches!(char, '\u{2028}' | '\u{2029}'))
}

/// Not white space, and never seen: controls, default-ignorable and direction characters.
///
/// # Source
///
/// Unicode Standard Annex 44, `Default_Ignorable_Code_Point`; THREATS H3.
pub(crate) fn is_invisible(char: char) -> bool {
    let hidden = matches!(char,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}');
    hidden || char.is_control() && !char.is_whitespace()
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::string::ToString as _;

    use super::*;

    #[test]
    fn filtering_again_changes_nothing() {
        let long = "e\u{200d}\u{301}".repeat(LONGEST + 1);
        for text in ["e\u{200d}\u{301}\u{9b}31m", "\u{2028}a\nb", &long] {
            let once = printable(text);
            assert_eq!(printable(&once), once);
            assert!(once.chars().all(is_printable));
        }
        assert_eq!(printable("e\u{200d}\u{301}"), "\u{e9}".to_string());
    }
}
