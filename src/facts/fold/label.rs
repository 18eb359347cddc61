//! Labels, products and domains: the same or not.
//!
//! Nothing is allocated: texts are compared as they are folded.

#[cfg(any(feature = "index", feature = "reference"))]
use alloc::string::String;
use core::cmp::Ordering;

use unicode_normalization::UnicodeNormalization as _;

use super::letters::small;
use crate::label::is_invisible;

/// The signs of a text, one after the other. What goes through them is compiled once, and not for
/// each way of folding.
type Signs<'s> = &'s mut dyn Iterator<Item = char>;

/// Whether two labels are the same: white space around and between, case, compatible forms and what
/// is invisible make no difference.
pub(crate) fn same(one: &str, two: &str) -> bool {
    if one == two || one.eq_ignore_ascii_case(two) {
        return true;
    }
    if begin_apart(one, two) || is_plain(one) && is_plain(two) {
        return false;
    }
    in_order(one, two).is_eq()
}

/// What all labels that are the same have in common; none where nothing is left.
#[cfg(any(feature = "index", feature = "reference"))]
pub(crate) fn canonical(text: &str) -> Option<String> {
    let letters = folded(text, |signs| spaced(signs).collect::<String>());
    (!letters.is_empty()).then_some(letters)
}

/// What all names of a product or firm that are the same have in common.
#[cfg(any(feature = "index", feature = "reference"))]
pub(crate) fn product_canonical(text: &str) -> Option<String> {
    let letters = folded(without_version(text), |signs| packed(signs).collect::<String>());
    (!letters.is_empty()).then_some(letters)
}

/// An order in which labels that are the same stand together.
pub(crate) fn in_order(one: &str, two: &str) -> Ordering {
    folded(one, |one| folded(two, |two| spaced(one).cmp(spaced(two))))
}

/// An order in which names of a product or firm that are the same stand together.
pub(crate) fn product_in_order(one: &str, two: &str) -> Ordering {
    let order = packed_in_order(without_version(one), without_version(two));
    // Of names of which nothing is left only the same letters are the same.
    order.unwrap_or_else(|| small_bytes(one).cmp(small_bytes(two)))
}

/// Whether two names of a product or firm are the same: punctuation, spacing, case, the ending of
/// a program file and a version at the end make no difference.
///
/// Digits stay apart where something stands between them: `firm-1-12` is not `firm-11-2`.
///
/// ```text
/// AnyDesk = anydesk.exe = Any Desk = AnyDesk 8.0
/// ```
pub(crate) fn product_same(one: &str, two: &str) -> bool {
    if one.eq_ignore_ascii_case(two) {
        return true;
    }
    if begin_apart(one, two) {
        return false;
    }
    packed_in_order(without_version(one), without_version(two)).is_some_and(Ordering::is_eq)
}

/// The order of what is kept of two names; none where nothing is left of both.
fn packed_in_order(one: &str, two: &str) -> Option<Ordering> {
    folded(one, |one| {
        folded(two, |two| {
            let (mut one, mut two) = (packed(one), packed(two));
            let first = (one.next(), two.next());
            (first != (None, None)).then(|| first.0.cmp(&first.1).then_with(|| one.cmp(two)))
        })
    })
}

fn small_bytes(text: &str) -> impl Iterator<Item = u8> + use<'_> {
    text.bytes().map(|byte| byte.to_ascii_lowercase())
}

/// Visible ASCII throughout: nothing of it is folded but case.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Both begin with a plain letter or digit, and with another: most labels do.
fn begin_apart(one: &str, two: &str) -> bool {
    let first = |text: &str| text.bytes().next().filter(u8::is_ascii_alphanumeric);
    let pair = first(one).zip(first(two));
    pair.is_some_and(|(one, two)| !one.eq_ignore_ascii_case(&two))
}

/// Whether two domains are the same: scheme, `www.`, port, path, a dot at the end and case make no
/// difference. A name of a host below a domain is another one.
pub(crate) fn domain_same(one: &str, two: &str) -> bool {
    same(host(one), host(two))
}

/// Reads a text folded: composed, compatible forms, full case folding. Plain text is only made small.
fn folded<R>(text: &str, read: impl FnOnce(Signs<'_>) -> R) -> R {
    let seen: Signs<'_> = &mut text.chars().filter(|sign| !is_invisible(*sign));
    if text.is_ascii() {
        return read(&mut seen.map(|sign| sign.to_ascii_lowercase()));
    }
    let composed: Signs<'_> = &mut seen.nfkc();
    let smaller: Signs<'_> = &mut composed.flat_map(small);
    read(&mut smaller.nfkc())
}

/// A run of white space is one blank; none stands at the ends.
fn spaced(signs: Signs<'_>) -> impl Iterator<Item = char> {
    let mut signs = signs.skip_while(|sign| sign.is_whitespace());
    let mut held = None;
    core::iter::from_fn(move || {
        if let Some(sign) = held.take() {
            return Some(sign);
        }
        let sign = signs.next()?;
        if !sign.is_whitespace() {
            return Some(sign);
        }
        held = Some(signs.find(|sign| !sign.is_whitespace())?);
        Some(' ')
    })
}

/// Letters and digits, and what is no mere punctuation in a product's name; a blank between digits
/// that something keeps apart.
fn packed(signs: Signs<'_>) -> impl Iterator<Item = char> {
    let (mut held, mut last) = (None, ' ');
    core::iter::from_fn(move || {
        if let Some(sign) = held.take() {
            return Some(sign);
        }
        let mut gap = false;
        let sign = loop {
            match signs.next()? {
                sign if sign.is_alphanumeric() || matches!(sign, '+' | '#') => break sign,
                _ => gap = true,
            }
        };
        let apart = gap && last.is_numeric() && sign.is_numeric();
        last = sign;
        if !apart {
            return Some(sign);
        }
        held = Some(sign);
        Some(' ')
    })
}

const PROGRAM_FILES: [&str; 5] = [".exe", ".msi", ".dmg", ".apk", ".app"];

/// The name of a product without the ending of its file, or a last word that is a version.
fn without_version(text: &str) -> &str {
    let text = text.trim();
    let base = PROGRAM_FILES.iter().find_map(|ending| without_ending(text, ending));
    let Some((name, last)) = text.rsplit_once(char::is_whitespace) else {
        return base.unwrap_or(text);
    };
    if is_version(last) { name } else { base.unwrap_or(text) }
}

fn without_ending<'t>(text: &'t str, ending: &str) -> Option<&'t str> {
    let (base, last) = text.split_at_checked(text.len().checked_sub(ending.len())?)?;
    (!base.is_empty() && last.eq_ignore_ascii_case(ending)).then_some(base)
}

/// `8.0`, `v8`, `v8.0.3`; a bare number may be part of the name.
fn is_version(word: &str) -> bool {
    let number = word.strip_prefix(['v', 'V']).unwrap_or(word);
    let is_marked = number.len() < word.len() || number.contains('.');
    is_marked
        && number.starts_with(|first: char| first.is_ascii_digit())
        && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// The host of an address of the web, or the text as it is.
pub(crate) fn host(text: &str) -> &str {
    let text = text.trim();
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let text = text.split(['/', '?', '#']).next().unwrap_or(text);
    let text = match text.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => text,
    };
    let text = text.strip_suffix('.').unwrap_or(text);
    match text.split_at_checked(4) {
        Some((www, rest)) if www.eq_ignore_ascii_case("www.") && rest.contains('.') => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use proptest::prelude::*;

    #[test]
    fn labels_fold_case_space_and_what_is_invisible() {
        for (one, two) in [
            ("acct-1", " ACCT-1"),
            ("new  york", "New\tYork "),
            ("a\u{200b}b", "ab"),
            ("\u{202e}ab\u{202c}", "ab"),
            ("caf\u{e9}", "CAFE\u{301}"),
            ("\u{ff21}1", "a1"),
            ("stra\u{df}e", "STRASSE"),
            ("", "  "),
        ] {
            assert!(same(one, two) && same(two, one), "{one}, {two}");
        }
        for (one, two) in
            [("acct-1", "acct-2"), ("a b", "ab"), ("cafe", "caf\u{e9}"), ("", "a"), ("a-1", "a1")]
        {
            assert!(!same(one, two) && !same(two, one), "{one}, {two}");
        }
    }

    #[test]
    fn a_letter_of_another_writing_is_another_letter() {
        assert!(!same("pay", "p\u{430}y"));
    }

    #[test]
    fn products_are_known_by_their_letters() {
        let spellings = ["AnyDesk", "anydesk.exe", "Any Desk", "AnyDesk 8.0", "any-desk v9"];
        for one in spellings {
            for two in spellings {
                assert!(product_same(one, two), "{one}, {two}");
            }
        }
        for (one, two) in [
            ("firm-1", "firm-2"),
            ("firm 1", "firm 2"),
            ("firm-1-12", "firm-11-2"),
            ("C", "C++"),
            ("-", "..."),
            ("Logitech", "Logitech (x64)"),
            ("Splashtop", "Splashtop Streamer"),
        ] {
            assert!(!product_same(one, two), "{one}, {two}");
        }
        assert!(product_same("1d6b:0104", "1D6B 0104"));
    }

    #[test]
    fn domains_are_known_by_their_host() {
        for text in [
            "example.com",
            "Example.COM.",
            "www.example.com",
            "https://www.example.com/jobs?id=1",
            "example.com:443",
        ] {
            assert!(domain_same(text, "example.com"), "{text}");
        }
        for text in ["mail.example.com", "example.org", "domain-1", ""] {
            assert!(!domain_same(text, "example.com"), "{text}");
        }
    }

    /// The long way, for plain text too.
    fn thoroughly(text: &str) -> String {
        text.chars().filter(|sign| !is_invisible(*sign)).nfkc().flat_map(small).nfkc().collect()
    }

    fn label_of(text: &str) -> String {
        spaced(&mut thoroughly(text).chars()).collect()
    }

    fn product_of(text: &str) -> String {
        packed(&mut thoroughly(without_version(text)).chars()).collect()
    }

    proptest! {
        #[test]
        fn folded_or_not_a_label_is_itself(one: String, two: String) {
            prop_assert!(same(&one, &one) && product_same(&one, &one) && domain_same(&one, &one));
            prop_assert_eq!(same(&one, &two), same(&two, &one));
            prop_assert_eq!(product_same(&one, &two), product_same(&two, &one));
            prop_assert_eq!(domain_same(&one, &two), domain_same(&two, &one));
            prop_assert_eq!(same(&one, &two), in_order(&one, &two).is_eq());
            prop_assert_eq!(product_same(&one, &two), product_in_order(&one, &two).is_eq());
        }

        #[test]
        #[cfg(any(feature = "index", feature = "reference"))]
        fn what_is_the_same_has_one_canonical_form(one: String, two in "[ a-cA-C.1-]{0,4}", more in "[ a-cA-C.1-]{0,4}") {
            for (one, two) in [(&one, &two), (&two, &more), (&one, &more)] {
                let forms = (canonical(one), canonical(two));
                prop_assert_eq!(forms.0 == forms.1, same(one, two) || forms == (None, None));
                let forms = (product_canonical(one), product_canonical(two));
                let are_one = forms.0.is_some() && forms.0 == forms.1;
                prop_assert_eq!(are_one, product_same(one, two) && forms.0.is_some());
            }
        }

        #[test]
        fn quick_and_thorough_answers_agree(one in "[ a-cA-C.1-]{0,4}", two in "[ a-cA-C.1-]{0,4}") {
            prop_assert_eq!(same(&one, &two), label_of(&one) == label_of(&two));
            prop_assert_eq!(same(&one, &two), in_order(&one, &two).is_eq());
            prop_assert_eq!(product_same(&one, &two), product_in_order(&one, &two).is_eq());
            let (first, second) = (product_of(&one), product_of(&two));
            let thorough = !first.is_empty() && first == second || one.eq_ignore_ascii_case(&two);
            prop_assert_eq!(product_same(&one, &two), thorough);
        }
    }
}
