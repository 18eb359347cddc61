//! How a subject is written and read: sixteen hexadecimal digits.

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use super::keyring::Subject;

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for Subject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The text is no subject.
///
/// ```
/// use hirerisk::index::{NotASubject, Subject};
/// assert_eq!("00000000000000AF".parse::<Subject>(), Err(NotASubject));
/// assert_eq!(NotASubject.to_string(), "expected sixteen hexadecimal digits, in small letters");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected sixteen hexadecimal digits, in small letters")]
pub struct NotASubject;

impl FromStr for Subject {
    type Err = NotASubject;
    fn from_str(text: &str) -> Result<Subject, NotASubject> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != 16 || !text.bytes().all(is_digit) {
            return Err(NotASubject);
        }
        u64::from_str_radix(text, 16).map(Subject).map_err(|_| NotASubject)
    }
}
