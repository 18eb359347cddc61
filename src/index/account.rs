//! Where pay goes, in one writing: an IBAN, a routing number with an account, a wallet, or a label.

use alloc::format;
use alloc::string::String;

use crate::facts::fold::label;

/// What all writings of one account have in common. The scheme stands before it, so that accounts
/// of two schemes never meet.
pub(super) fn canonical(text: &str) -> Option<String> {
    let packed: String = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    if let Some(iban) = iban(&packed) {
        return Some(format!("iban:{iban}"));
    }
    if let Some((routing, account)) = routed(text) {
        return Some(format!("aba:{routing}:{account}"));
    }
    if let Some(wallet) = wallet(&packed) {
        return Some(wallet);
    }
    Some(format!("label:{}", label::canonical(text)?))
}

/// An international bank account number, if its check digits hold.
///
/// # Source
///
/// ISO 13616-1; the remainder by 97 of ISO/IEC 7064.
fn iban(packed: &str) -> Option<String> {
    let iban = packed.strip_prefix("IBAN").unwrap_or(packed).to_ascii_uppercase().replace('-', "");
    let bytes = iban.as_bytes();
    let (country, rest) = bytes.split_at_checked(2)?;
    let (check, _) = rest.split_at_checked(2)?;
    let has_shape = (15..=34).contains(&bytes.len())
        && country.iter().all(u8::is_ascii_uppercase)
        && check.iter().all(u8::is_ascii_digit)
        && bytes.iter().all(u8::is_ascii_alphanumeric);
    let turned = || bytes.iter().cycle().skip(4).take(bytes.len());
    let remainder = |sum: u32, byte: &u8| {
        let value = char::from(*byte).to_digit(36).unwrap_or_default();
        let shifted = sum.saturating_mul(if value < 10 { 10 } else { 100 });
        shifted.saturating_add(value).checked_rem(97).unwrap_or_default()
    };
    (has_shape && turned().fold(0, remainder) == 1).then_some(iban)
}

/// A nine-digit routing number of the United States whose check digit holds, and an account.
///
/// # Source
///
/// ANSI X9.13: three times the first digit, seven times the second, the third, and so on, sum to a
/// multiple of ten.
fn routed(text: &str) -> Option<(&str, String)> {
    let (routing, account) = text.trim().split_once([' ', ':', '/', '-'])?;
    let account: String = account.chars().filter(char::is_ascii_alphanumeric).collect();
    let digits = routing.bytes().map(|byte| char::from(byte).to_digit(10));
    let weighed = digits.zip([3_u32, 7, 1].into_iter().cycle());
    let sum = weighed
        .map(|(digit, weight)| digit?.checked_mul(weight))
        .try_fold(0_u32, |sum, one| sum.checked_add(one?))?;
    let is_account =
        (4..=17).contains(&account.len()) && account.bytes().all(|byte| byte.is_ascii_digit());
    let is_routing = routing.len() == 9 && sum > 0 && sum.checked_rem(10) == Some(0);
    (is_routing && is_account).then_some((routing, account))
}

/// A wallet's address. Sixteen-base addresses are written in any case; others keep theirs, for
/// there case tells two addresses apart.
fn wallet(packed: &str) -> Option<String> {
    let digits = packed.strip_prefix("0x").or(packed.strip_prefix("0X"));
    if let Some(digits) = digits.filter(|digits| digits.len() == 40) {
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        return is_hex.then(|| format!("evm:{}", digits.to_ascii_lowercase()));
    }
    let lower = packed.to_ascii_lowercase();
    let is_bech32 = ["bc1", "tb1", "ltc1"].iter().any(|start| lower.starts_with(start))
        && (26..=90).contains(&packed.len())
        && (packed == lower || packed == packed.to_ascii_uppercase());
    if is_bech32 {
        return Some(format!("bech32:{lower}"));
    }
    let is_base58 =
        |byte: u8| byte.is_ascii_alphanumeric() && !matches!(byte, b'0' | b'O' | b'I' | b'l');
    let mixed = packed != lower && packed != packed.to_ascii_uppercase();
    let starts = packed.starts_with(['1', '3', 'T', 'L', 'D', 'r']);
    let may_be =
        starts && mixed && (26..=35).contains(&packed.len()) && packed.bytes().all(is_base58);
    may_be.then(|| format!("base58:{packed}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_of_one_account() {
        for (one, two) in [
            ("GB82 WEST 1234 5698 7654 32", "gb82west12345698765432"),
            ("IBAN DE89 3704 0044 0532 0130 00", "DE89-3704-0044-0532-0130-00"),
            ("021000021 123456789", "021000021:1234-56789"),
            (
                "0x52908400098527886E0F7030069857D2E4169EE7",
                "0x52908400098527886e0f7030069857d2e4169ee7",
            ),
            (
                "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            ),
            (" Acct-1", "acct-1 "),
        ] {
            assert!(canonical(one).is_some());
            assert_eq!(canonical(one), canonical(two), "{one}, {two}");
        }
    }

    #[test]
    fn what_fails_its_check_digits_is_a_label() {
        for text in ["GB82 WEST 1234 5698 7654 33", "021000022 123456789", "000000000 123456789"] {
            assert!(canonical(text).unwrap().starts_with("label:"), "{text}");
        }
        assert_eq!(canonical(" "), None);
    }

    #[test]
    fn case_tells_two_addresses_apart_where_it_is_part_of_them() {
        let (one, two) =
            ("1BoatSLRHtKNngkdXEeobR76b53LETtpyT", "1BoatSLRHtKNngkdXEeobR76b53LETtpyt");
        assert_ne!(canonical(one), canonical(two));
    }
}
