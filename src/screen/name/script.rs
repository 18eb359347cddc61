//! Other scripts in Latin letters, as far as their letters spell sounds.

use alloc::borrow::Cow;
use alloc::string::String;

/// The name in Latin letters. Chinese characters spell no sounds, and stay; so do scripts that are not here.
pub(super) fn in_latin(name: &str) -> Cow<'_, str> {
    // Everything before Greek is Latin.
    if name.chars().all(|letter| letter < '\u{370}') {
        return Cow::Borrowed(name);
    }
    let mut out = String::new();
    let mut inside = false;
    for letter in name.chars() {
        if let Some(syllable) = hangul(letter) {
            // Korean script writes a name as one word of single syllables, the family's first.
            if inside {
                out.push('-');
            }
            out.extend(syllable);
            inside = true;
            continue;
        }
        inside = false;
        match cyrillic(letter).or_else(|| greek(letter)).or_else(|| arabic(letter)) {
            Some(text) => out.push_str(text),
            None => out.push(letter),
        }
    }
    Cow::Owned(out)
}

const BEGINNINGS: [&str; 19] = [
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
];
const MIDDLES: [&str; 21] = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i",
];
const ENDS: [&str; 28] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t",
];

/// The sounds of a syllable of Korean script in the Revised Romanisation: syllables are numbered by them.
fn hangul(letter: char) -> Option<[&'static str; 3]> {
    let nth = u32::from(letter).checked_sub(0xac00)?;
    let of = |all: &[&'static str], nth: u32| all.get(usize::try_from(nth).ok()?).copied();
    let beginning = of(&BEGINNINGS, nth.checked_div(588)?)?;
    let middle = of(&MIDDLES, nth.checked_rem(588)?.checked_div(28)?)?;
    Some([beginning, middle, of(&ENDS, nth.checked_rem(28)?)?])
}

fn cyrillic(letter: char) -> Option<&'static str> {
    Some(match letter.to_lowercase().next()? {
        '\u{430}' => "a",
        '\u{431}' => "b",
        '\u{432}' => "v",
        '\u{433}' | '\u{491}' => "g",
        '\u{434}' => "d",
        '\u{435}' | '\u{44d}' | '\u{454}' => "e",
        '\u{451}' => "yo",
        '\u{436}' => "zh",
        '\u{437}' => "z",
        '\u{438}' | '\u{456}' => "i",
        '\u{439}' | '\u{44b}' => "y",
        '\u{457}' => "yi",
        '\u{43a}' => "k",
        '\u{43b}' => "l",
        '\u{43c}' => "m",
        '\u{43d}' => "n",
        '\u{43e}' => "o",
        '\u{43f}' => "p",
        '\u{440}' => "r",
        '\u{441}' => "s",
        '\u{442}' => "t",
        '\u{443}' | '\u{45e}' => "u",
        '\u{444}' => "f",
        '\u{445}' => "kh",
        '\u{446}' => "ts",
        '\u{447}' => "ch",
        '\u{448}' => "sh",
        '\u{449}' => "shch",
        '\u{44a}' | '\u{44c}' => "",
        '\u{44e}' => "yu",
        '\u{44f}' => "ya",
        '\u{452}' => "dj",
        '\u{458}' => "j",
        '\u{459}' => "lj",
        '\u{45a}' => "nj",
        '\u{45b}' => "c",
        '\u{45f}' => "dz",
        _ => return None,
    })
}

fn greek(letter: char) -> Option<&'static str> {
    Some(match letter.to_lowercase().next()? {
        '\u{3b1}' => "a",
        '\u{3b2}' => "v",
        '\u{3b3}' => "g",
        '\u{3b4}' => "d",
        '\u{3b5}' => "e",
        '\u{3b6}' => "z",
        '\u{3b7}' | '\u{3b9}' => "i",
        '\u{3c5}' => "y",
        '\u{3ba}' => "k",
        '\u{3bb}' => "l",
        '\u{3bc}' => "m",
        '\u{3bd}' => "n",
        '\u{3bf}' | '\u{3c9}' => "o",
        '\u{3c0}' => "p",
        '\u{3c1}' => "r",
        '\u{3c3}' | '\u{3c2}' => "s",
        '\u{3c4}' => "t",
        '\u{3c6}' => "f",
        '\u{3c7}' => "ch",
        '\u{3b8}' => "th",
        '\u{3be}' => "x",
        '\u{3c8}' => "ps",
        _ => return None,
    })
}

fn arabic(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{627}' | '\u{623}' | '\u{625}' | '\u{622}' | '\u{671}' | '\u{629}' | '\u{639}'
        | '\u{621}' | '\u{626}' | '\u{624}' => "a",
        '\u{628}' => "b",
        '\u{67e}' => "p",
        '\u{62a}' | '\u{637}' => "t",
        '\u{62b}' => "th",
        '\u{62c}' => "j",
        '\u{686}' => "ch",
        '\u{62d}' | '\u{647}' => "h",
        '\u{62e}' => "kh",
        '\u{62f}' | '\u{636}' => "d",
        '\u{630}' => "dh",
        '\u{631}' => "r",
        '\u{632}' | '\u{638}' => "z",
        '\u{698}' => "zh",
        '\u{633}' | '\u{635}' => "s",
        '\u{634}' => "sh",
        '\u{63a}' => "gh",
        '\u{641}' => "f",
        '\u{642}' => "q",
        '\u{643}' | '\u{6a9}' => "k",
        '\u{6af}' => "g",
        '\u{644}' => "l",
        '\u{645}' => "m",
        '\u{646}' => "n",
        '\u{648}' => "w",
        '\u{64a}' | '\u{649}' | '\u{6cc}' => "y",
        '\u{640}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::in_latin;

    #[test]
    fn sounds_are_spelled_and_characters_stay() {
        assert_eq!(in_latin("\u{ae40}\u{c601}\u{cca0}"), "gim-yeong-cheol");
        assert_eq!(
            in_latin(
                "\u{41b}\u{443}\u{43a}\u{430}\u{448}\u{435}\u{43d}\u{43a}\u{43e}, \u{410}\u{43b}\u{435}\u{43a}\u{441}\u{430}\u{43d}\u{434}\u{440}"
            ),
            "lukashenko, aleksandr"
        );
        assert_eq!(in_latin("\u{639}\u{645}\u{631} \u{62d}\u{633}\u{646}"), "amr hsn");
        assert_eq!(in_latin("\u{39d}\u{3af}\u{3ba}\u{3bf}\u{3c2}"), "n\u{3af}kos");
        assert_eq!(in_latin("\u{738b}\u{4f1f}"), "\u{738b}\u{4f1f}");
        assert!(matches!(in_latin("Kim Y\u{14f}ng-ch'\u{14f}l"), alloc::borrow::Cow::Borrowed(_)));
    }
}
