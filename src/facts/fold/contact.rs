//! Mailboxes and telephone numbers.

#[cfg(feature = "index")]
use alloc::string::String;

use super::label;

/// Whether two contacts are one mailbox, number or label. It cannot be told for a mailbox beside a
/// number, nor for numbers of which one lacks its country.
pub(crate) fn same(one: &str, two: &str) -> Option<bool> {
    match (one.contains('@'), two.contains('@')) {
        (true, true) => Some(same_mailbox(one, two)),
        (false, false) => same_phone(one, two),
        _ if label::same(one, two) => Some(true),
        _ => None,
    }
}

/// What all writings of one mailbox, number or label have in common; none for a number that has too
/// few digits to be one.
///
/// A number is its digits, with its country or without: where it lacks the country it is found only
/// beside numbers that lack it too.
#[cfg(feature = "index")]
pub(crate) fn canonical(text: &str) -> Option<String> {
    if text.contains('@') {
        let Some(mailbox) = Mailbox::of(text) else { return label::canonical(text) };
        let mut own = label::canonical(mailbox.own)?;
        let mut domain = label::canonical(label::host(mailbox.domain))?;
        if mailbox.reads_over_dots() {
            own.retain(|sign| sign != '.');
            domain.replace_range(.., WITHOUT_DOTS.first()?);
        }
        own.push('@');
        own.push_str(&domain);
        return Some(own);
    }
    let Some(number) = Number::of(text) else {
        return if is_label(text) { label::canonical(text) } else { None };
    };
    let digits = number.digits.iter().take(number.count).map(|digit| char::from(*digit));
    let mut canonical: String = digits.collect();
    if let Some(extension) = number.extension {
        canonical.push('x');
        canonical.push_str(extension);
    }
    Some(canonical)
}

/// Whether two mailboxes are one: case and a tag after a plus sign make no difference; dots do not
/// where the provider reads over them.
fn same_mailbox(one: &str, two: &str) -> bool {
    if one == two {
        return true;
    }
    match (Mailbox::of(one), Mailbox::of(two)) {
        (Some(one), Some(two)) => one.is(&two),
        _ => label::same(one, two),
    }
}

struct Mailbox<'a> {
    own: &'a str,
    domain: &'a str,
}

/// Domains of the provider that reads over dots, all of them one.
///
/// # Source
///
/// Google Account help: dots do not matter in Gmail addresses.
const WITHOUT_DOTS: [&str; 2] = ["gmail.com", "googlemail.com"];

impl<'a> Mailbox<'a> {
    fn of(text: &'a str) -> Option<Mailbox<'a>> {
        let text = text.trim();
        let text = match text.split_at_checked(7) {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("mailto:") => rest,
            _ => text,
        };
        let text = text.rsplit_once('<').map_or(text, |(_, inner)| inner.trim_end_matches('>'));
        let (own, domain) = text.rsplit_once('@')?;
        let own = match own.split_once('+') {
            Some((base, _)) if !base.is_empty() => base,
            _ => own,
        };
        Some(Mailbox { own, domain })
    }

    fn reads_over_dots(&self) -> bool {
        WITHOUT_DOTS.iter().any(|domain| label::domain_same(domain, self.domain))
    }

    fn is(&self, other: &Mailbox<'_>) -> bool {
        if label::same(self.own, other.own) && label::domain_same(self.domain, other.domain) {
            return true;
        }
        without_dots(self.own).eq(without_dots(other.own))
            && self.reads_over_dots()
            && other.reads_over_dots()
    }
}

fn without_dots(own: &str) -> impl Iterator<Item = char> + use<'_> {
    own.chars().filter(|sign| *sign != '.').flat_map(char::to_lowercase)
}

/// Whether two telephone numbers are one, where it can be told.
///
/// Two numbers with their country are compared digit by digit (E.164). Of two numbers without it
/// equal digits are the same number; where the country is missing on one side only, or an extension,
/// it cannot be told. A text with letters is a label.
fn same_phone(one: &str, two: &str) -> Option<bool> {
    if label::same(one, two) {
        return Some(true);
    }
    match (Number::of(one), Number::of(two)) {
        (Some(one), Some(two)) => one.is(&two),
        (None, None) if is_label(one) && is_label(two) => Some(false),
        _ => None,
    }
}

/// A text of letters, with digits or without: no number.
fn is_label(text: &str) -> bool {
    text.contains(char::is_alphabetic)
}

/// A number that can be compared has at least so many digits ...
const FEWEST: usize = 7;
/// ... and at most so many.
///
/// # Source
///
/// ITU-T E.164: an international number has at most 15 digits.
const MOST: usize = 15;

struct Number<'a> {
    /// The country code comes first.
    international: bool,
    digits: [u8; MOST],
    count: usize,
    extension: Option<&'a str>,
}

impl<'a> Number<'a> {
    fn of(text: &'a str) -> Option<Number<'a>> {
        let text = text.trim();
        let text = match text.split_at_checked(4) {
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("tel:") => rest,
            _ => text,
        };
        let (text, extension) = without_extension(text);
        if !text.bytes().all(|byte| byte.is_ascii_digit() || b" +-()./\t".contains(&byte)) {
            return None;
        }
        let (international, text) = match text.strip_prefix('+').or(text.strip_prefix("00")) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        // The national 0 in brackets is not dialled from abroad.
        let (head, tail) = match text.split_once("(0)") {
            Some(parts) if international => parts,
            _ => (text, ""),
        };
        let mut number = Number { international, digits: [0; MOST], count: 0, extension };
        let mut places = number.digits.iter_mut();
        for digit in head.bytes().chain(tail.bytes()).filter(u8::is_ascii_digit) {
            *places.next()? = digit;
            number.count = number.count.saturating_add(1);
        }
        (number.count >= FEWEST).then_some(number)
    }

    fn is(&self, other: &Number<'_>) -> Option<bool> {
        if self.count == other.count && self.digits == other.digits {
            return (self.extension == other.extension).then_some(true);
        }
        let comparable = match (self.international, other.international) {
            (true, true) => true,
            (false, false) => self.count == other.count,
            _ => false,
        };
        comparable.then_some(false)
    }
}

const EXTENSION_MARKS: [&str; 6] = [";ext=", "extension", "ext.", "ext", "x", "#"];

/// The number, and the digits of its extension.
fn without_extension(text: &str) -> (&str, Option<&str>) {
    let whole = (text, None);
    let Some(place) = text.find(|sign: char| sign.is_alphabetic() || matches!(sign, ';' | '#'))
    else {
        return whole;
    };
    let Some((number, rest)) = text.split_at_checked(place) else { return whole };
    let mark = EXTENSION_MARKS.iter().find(|mark| {
        rest.split_at_checked(mark.len()).is_some_and(|(head, _)| head.eq_ignore_ascii_case(mark))
    });
    let Some(digits) = mark.and_then(|mark| rest.get(mark.len()..)).map(str::trim) else {
        return whole;
    };
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { (number.trim_end(), Some(digits)) } else { whole }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use proptest::prelude::*;

    #[test]
    fn one_mailbox_in_several_spellings() {
        for (one, two) in [
            ("Ops@Example.com", "ops@example.com."),
            ("ana+jobs@example.com", "ana@example.com"),
            ("mailto:ana@example.com", "Ana <ana@example.com>"),
            ("a.na@gmail.com", "An.A+x@googlemail.com"),
            ("mail-1", "Mail-1"),
        ] {
            assert!(same_mailbox(one, two) && same_mailbox(two, one), "{one}, {two}");
        }
    }

    #[test]
    fn two_mailboxes() {
        for (one, two) in [
            ("a.na@example.com", "ana@example.com"),
            ("ana@example.com", "ana@example.org"),
            ("ana@gmail.com", "ana@example.com"),
            ("+jobs@example.com", "+ana@example.com"),
            ("ana@example.com", "ana"),
            ("mail-1", "mail-2"),
        ] {
            assert!(!same_mailbox(one, two) && !same_mailbox(two, one), "{one}, {two}");
        }
    }

    /// Compares both ways.
    fn told(one: &str, two: &str) -> Option<bool> {
        let told = same_phone(one, two);
        assert_eq!(told, same_phone(two, one), "not symmetric");
        told
    }

    #[test]
    fn numbers_with_their_country_are_compared_digit_by_digit() {
        for text in ["0044 20 7946 0000", "+44 (0)20 7946-0000", "tel:+442079460000"] {
            assert_eq!(told(text, "+442079460000"), Some(true), "{text}");
        }
        assert_eq!(told("+442079460000", "+442079460001"), Some(false));
        assert_eq!(told("+442079460000", "+12025550100"), Some(false));
    }

    #[test]
    fn without_a_country_less_is_told() {
        assert_eq!(told("020 7946 0000", "(020) 79460000"), Some(true));
        assert_eq!(told("020 7946 0000", "020 7946 0001"), Some(false));
        assert_eq!(told("020 7946 0000", "+44 20 7946 0000"), None);
        assert_eq!(told("020 7946 0000", "7946 0001"), None);
        assert_eq!(told("442079460000", "+442079460000"), Some(true));
        assert_eq!(told("110", "112"), None);
        assert_eq!(told("", "+442079460000"), None);
    }

    #[test]
    fn an_extension_may_be_another_desk() {
        assert_eq!(told("+442079460000 x12", "+44 20 79460000 ext. 12"), Some(true));
        assert_eq!(told("+442079460000;ext=12", "+442079460000 #13"), None);
        assert_eq!(told("+442079460000 x12", "+442079460000"), None);
        assert_eq!(told("+442079460000 x12", "+442079460001"), Some(false));
    }

    #[test]
    fn a_text_with_letters_is_a_label() {
        assert_eq!(told("tel-1", "TEL-1"), Some(true));
        assert_eq!(told("tel-1", "tel-2"), Some(false));
        assert_eq!(told("tel-1", "+442079460000"), None);
    }

    #[test]
    fn a_mailbox_and_a_number_are_two_kinds() {
        assert_eq!(same("ana@example.com", "+442079460000"), None);
        assert_eq!(same("ana@example.com", "ANA@example.com"), Some(true));
        assert_eq!(same("ana@example.com", "ana@example.org"), Some(false));
        assert_eq!(same("mail-1", "tel-1"), Some(false));
        assert_eq!(same("mail-1", "mail-1"), Some(true));
    }

    proptest! {
        #[test]
        fn any_two_texts_get_one_answer(one: String, two: String, number in "[+0-9 ()x.]{0,18}") {
            told(&one, &two);
            told(&one, &number);
            prop_assert_eq!(same(&one, &two), same(&two, &one));
            prop_assert_eq!(same(&number, &number), Some(true));
        }

        #[test]
        #[cfg(feature = "index")]
        fn what_has_one_canonical_form_is_the_same(
            one in "[+0-9 ()x]{0,12}|[aA.]{1,3}(\\+[ab])?@(gmail|Googlemail|b)\\.com|[ab1-]{1,3}",
            two in "[+0-9 ()x]{0,12}|[aA.]{1,3}(\\+[ab])?@(gmail|Googlemail|b)\\.com|[ab1-]{1,3}",
        ) {
            if let (Some(first), Some(second)) = (canonical(&one), canonical(&two)) {
                prop_assert_eq!(first == second, same(&one, &two) == Some(true), "{}, {}", one, two);
            }
        }
    }
}
