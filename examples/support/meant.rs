//! What was probably meant by a word that is not known.

/// The known word that begins alike, has the same letters, or differs in a letter or two.
pub(crate) fn meant<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.to_lowercase().chars().collect();
        letters.sort_unstable();
        letters
    };
    let alike = |known: &&str| {
        let begins = word.len() > 1 && known.get(..2) == word.get(..2);
        begins || letters(known) == letters(word) || known.eq_ignore_ascii_case(word)
    };
    let mut known: Vec<&str> = known.into_iter().filter(alike).collect();
    // Of several that begin alike the one that goes on alike the longest.
    known.sort_by_key(|one| {
        let same = one.chars().zip(word.chars()).take_while(|(one, two)| one == two).count();
        (std::cmp::Reverse(same), one.len().abs_diff(word.len()))
    });
    known.first().copied()
}
