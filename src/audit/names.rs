//! Names that a report may tell: readable, short, without what nobody sees.

use super::error::AuditError;

/// The most characters of a name.
///
/// # Source
///
/// Ours: as long as any label of this library.
pub(super) const LONGEST: usize = 80;

/// A name that can be told.
pub(super) fn check_name(name: &str, place: &'static str) -> Result<(), AuditError> {
    if is_name(name) { Ok(()) } else { Err(AuditError::Name { place, most: LONGEST }) }
}

/// Something that can be read; no space at its ends.
pub(super) fn is_name(text: &str) -> bool {
    let is_short = (1..=LONGEST).contains(&text.chars().count());
    is_short && text.trim() == text && text.chars().all(is_seen)
}

/// Letters, digits, what stands on a keyboard.
pub(super) fn is_seen(char: char) -> bool {
    // Letters that nobody sees.
    let is_filler = matches!(char, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}');
    char.is_alphanumeric() && !is_filler || char.is_ascii_graphic() || char == ' '
}
