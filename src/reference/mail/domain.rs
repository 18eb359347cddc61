//! A domain in the one writing in which lists are looked up.

use alloc::string::String;

use unicode_normalization::UnicodeNormalization as _;

use super::punycode;
use crate::label::is_invisible;

/// The longest domain and the longest label, in bytes.
///
/// # Source
///
/// RFC 1035, 2.3.4.
const LONGEST: usize = 253;
const LONGEST_LABEL: usize = 63;

/// A domain in small letters of ASCII, as it stands in the name system.
///
/// Letters beyond ASCII are made small, composed (NFKC) and written in Punycode, as UTS 46 does; look-alikes stay apart: a name
/// with a dotless i is another one. `Debug` withholds it: it may be the domain of a person.
///
/// ```
/// use hirerisk::reference::MailDomain;
/// let of = |address| MailDomain::of_address(address).map(|domain| domain.as_str().to_owned());
/// assert_eq!(of("Ana.Silva@Example.ORG."), Some("example.org".to_owned()));
/// assert_eq!(of("ana@b\u{fc}cher.example"), Some("xn--bcher-kva.example".to_owned()));
/// assert_eq!(of("mail-token-1"), None); // a token of the caller's: nothing to look up
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct MailDomain(String);

impl core::fmt::Debug for MailDomain {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("MailDomain(\u{2026})")
    }
}

impl MailDomain {
    /// The domain of a mailbox; none of what is no mailbox.
    #[must_use]
    pub fn of_address(address: &str) -> Option<MailDomain> {
        let (local, domain) = address.trim().rsplit_once('@')?;
        if local.is_empty() { None } else { MailDomain::read(domain) }
    }

    /// A domain of two labels or more.
    #[must_use]
    pub fn read(text: &str) -> Option<MailDomain> {
        let mut domain = String::new();
        folded(text, &mut domain)?;
        Some(MailDomain(domain))
    }

    /// The domain.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The domain, and all above it that have two labels or more.
    ///
    /// ```
    /// use hirerisk::reference::MailDomain;
    /// let domain = MailDomain::read("mail.ana.example.org").unwrap();
    /// assert!(domain.and_above().eq(["mail.ana.example.org", "ana.example.org", "example.org"]));
    /// ```
    pub fn and_above(&self) -> impl Iterator<Item = &str> {
        core::iter::successors(Some(self.as_str()), |domain| above(domain))
            .filter(|domain| domain.contains('.'))
    }
}

/// What stands behind the first dot.
fn above(domain: &str) -> Option<&str> {
    domain.split_once('.').map(|(_, rest)| rest)
}

/// Appends a domain in its one writing.
pub(super) fn folded(text: &str, to: &mut String) -> Option<()> {
    let text = text.trim();
    let text = text.strip_suffix(is_dot).unwrap_or(text);
    let start = to.len();
    if text.is_ascii() {
        to.extend(text.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
    } else {
        let small =
            |text: &str| -> String { text.chars().flat_map(char::to_lowercase).nfkc().collect() };
        let seen: String = text.chars().filter(|char| !is_invisible(*char)).collect();
        // Some letters have a small form only once they are taken apart.
        for (place, label) in small(&small(&seen)).split(is_dot).enumerate() {
            if place > 0 {
                to.push('.');
            }
            if label.is_ascii() {
                to.push_str(label);
            } else {
                to.push_str("xn--");
                punycode::encode(label, to)?;
            }
        }
    }
    let domain = to.get(start..).unwrap_or_default();
    (domain.len() <= LONGEST && domain.contains('.') && domain.split('.').all(is_label))
        .then_some(())
}

/// The dots of other writings are dots.
///
/// # Source
///
/// RFC 3490, 3.1.
fn is_dot(char: char) -> bool {
    matches!(char, '.' | '\u{3002}' | '\u{ff0e}' | '\u{ff61}')
}

fn is_label(label: &str) -> bool {
    let fits = (1..=LONGEST_LABEL).contains(&label.len());
    let letters = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    fits && label.bytes().all(letters) && !label.starts_with('-') && !label.ends_with('-')
}
