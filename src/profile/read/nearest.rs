//! "Did you mean": the known word nearest to what was written.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use unicode_normalization::UnicodeNormalization;

/// Longer words are nobody's slip of the pen; the bound keeps the comparison cheap.
const LONGEST: usize = 40;

/// The known word nearest to what was written, if it is near enough to be meant.
///
/// Near enough: at most one slip in three letters. Of equally near words the first wins.
pub(crate) fn nearest<'k>(
    written: &str,
    mut known: impl Iterator<Item = &'k str>,
) -> Option<&'k str> {
    nearest_of(written, &mut known)
}

fn nearest_of<'k>(written: &str, known: &mut dyn Iterator<Item = &'k str>) -> Option<&'k str> {
    if written.len() > LONGEST {
        return None;
    }
    let written = folded(written);
    let far = written.len().div_euclid(3).max(1);
    let (mut nearest, mut fewest) = (None, far.saturating_add(1));
    for word in known {
        let known = folded(word);
        if known.len().abs_diff(written.len()) > far {
            continue;
        }
        let slips = slips(written.as_bytes(), known.as_bytes());
        if slips < fewest.min(word.len()) {
            (nearest, fewest) = (Some(word), slips);
        }
    }
    nearest
}

/// The letters and digits alone: `dateOfBirth`, `date-of-birth` and `date_of_birth` are one key, and
/// so are its full-width, accented and zero-width-spaced forms.
pub(super) fn folded(key: &str) -> String {
    let mut folded = String::with_capacity(key.len());
    let add = |char: char| {
        if char.is_ascii_alphanumeric() {
            folded.push(char.to_ascii_lowercase());
        }
    };
    if key.is_ascii() {
        key.chars().for_each(add);
    } else {
        key.nfkd().for_each(add);
    }
    folded
}

/// Letters added, left out, mistaken or swapped with their neighbour.
fn slips(written: &[u8], known: &[u8]) -> usize {
    let at = |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX);
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=known.len()).collect();
    let mut last_written = None;
    for (line, letter) in written.iter().enumerate() {
        let mut row = vec![line.saturating_add(1)];
        let mut last_known = None;
        for (column, other) in known.iter().enumerate() {
            let right = column.saturating_add(1);
            let mistaken = at(&above, column).saturating_add(usize::from(letter != other));
            let added = at(&above, right).saturating_add(1);
            let left_out = at(&row, column).saturating_add(1);
            let crossed = last_written == Some(other) && last_known == Some(letter);
            let swapped = match column.checked_sub(1) {
                Some(left) if crossed => at(&before, left).saturating_add(1),
                _ => usize::MAX,
            };
            row.push(mistaken.min(added).min(left_out).min(swapped));
            last_known = Some(other);
        }
        before = core::mem::replace(&mut above, row);
        last_written = Some(letter);
    }
    at(&above, known.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_as_people_make_them() {
        let count = |one: &str, two: &str| slips(one.as_bytes(), two.as_bytes());
        assert_eq!(count("", ""), 0);
        assert_eq!(count("", "abc"), 3);
        assert_eq!(count("names", "names"), 0);
        assert_eq!(count("nmaes", "names"), 1); // swapped
        assert_eq!(count("nams", "names"), 1); // left out
        assert_eq!(count("nammes", "names"), 1); // added
        assert_eq!(count("nanes", "names"), 1); // mistaken
        assert_eq!(count("kitten", "sitting"), 3);
        assert_eq!(count("ab", "ba"), 1);
    }

    #[test]
    fn spelling_habits_are_no_slips() {
        let known = || ["offer_accepted_at", "origin"].into_iter();
        for written in ["offerAcceptedAt", "offer-accepted-at", "OFFER_ACCEPTED_AT"] {
            assert_eq!(nearest(written, known()), Some("offer_accepted_at"));
        }
    }

    #[test]
    fn nothing_is_suggested_for_what_is_far_off() {
        for written in ["", "x", "\u{202e}", "payments", &"o".repeat(41)] {
            assert_eq!(nearest(written, ["origin", "at"].into_iter()), None);
        }
    }
}
