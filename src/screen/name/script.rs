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
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' | 'є' => "e",
        'ё' => "yo",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'ї' => "yi",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ў' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        'ђ' => "dj",
        'ј' => "j",
        'љ' => "lj",
        'њ' => "nj",
        'ћ' => "c",
        'џ' => "dz",
        _ => return None,
    })
}

fn greek(letter: char) -> Option<&'static str> {
    Some(match letter.to_lowercase().next()? {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'υ' => "y",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' => "t",
        'φ' => "f",
        'χ' => "ch",
        'θ' => "th",
        'ξ' => "x",
        'ψ' => "ps",
        _ => return None,
    })
}

fn arabic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' | 'ة' | 'ع' | 'ء' | 'ئ' | 'ؤ' => "a",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'ژ' => "zh",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'و' => "w",
        'ي' | 'ى' | 'ی' => "y",
        'ـ' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::in_latin;

    #[test]
    fn sounds_are_spelled_and_characters_stay() {
        assert_eq!(in_latin("김영철"), "gim-yeong-cheol");
        assert_eq!(in_latin("Лукашенко, Александр"), "lukashenko, aleksandr");
        assert_eq!(in_latin("عمر حسن"), "amr hsn");
        assert_eq!(in_latin("Νίκος"), "nίkos");
        assert_eq!(in_latin("王伟"), "王伟");
        assert!(matches!(in_latin("Kim Yŏng-ch'ŏl"), alloc::borrow::Cow::Borrowed(_)));
    }
}
