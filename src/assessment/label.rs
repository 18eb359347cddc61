//! The one filter through which text of a profile reaches a printed page.

use alloc::string::String;

use unicode_normalization::UnicodeNormalization;

/// No label is longer, in characters.
const LONGEST: usize = 80;

/// A text that can be printed: composed, without control, invisible or direction characters, short.
pub(super) fn printable(text: &str) -> String {
    let mut label: String = text.nfc().filter(|char| is_printable(*char)).take(LONGEST).collect();
    if text.nfc().filter(|char| is_printable(*char)).nth(LONGEST).is_some() {
        label.push_str("...");
    }
    label
}

/// Not a control, default-ignorable or direction character.
///
/// # Source
///
/// Unicode Standard Annex 44, `Default_Ignorable_Code_Point`; THREATS H3.
fn is_printable(char: char) -> bool {
    let hidden = matches!(char,
        '\u{00ad}' | '\u{034f}' | '\u{061c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}');
    !char.is_control() && !hidden
}
