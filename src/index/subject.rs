//! Who, and what: keyed digests of an id and of a value, and how they are written.

use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

/// A keyed digest of a value. `Display` writes its 32 hexadecimal digits; it is still personal data.
///
/// ```
/// use hirerisk::index::Digest;
/// let digest = Digest::from_bytes([0xaf; 16]); // as a database keeps it
/// assert_eq!(digest.to_string(), "af".repeat(16));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 16]);

/// Who somebody is to the index: a keyed digest of the id that the caller gave. It holds no name.
///
/// ```
/// use hirerisk::index::Subject;
/// let subject: Subject = "00000000000000af".parse()?;
/// assert_eq!(subject.to_string(), "00000000000000af");
/// assert_eq!(Subject::from_bytes(subject.to_bytes()), subject);
/// # Ok::<(), hirerisk::index::NotASubject>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject(pub(super) u64);

impl Digest {
    /// A digest of these bytes, as a database keeps them.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Digest {
        Digest(bytes)
    }

    /// A digest of which the index keeps this.
    pub(super) fn of_hash(hash: u64) -> Digest {
        Digest((u128::from(hash) << u64::BITS).to_be_bytes())
    }

    /// Its bytes.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 16] {
        self.0
    }

    /// The half of it that the index keeps the better part of.
    pub(super) const fn hash(self) -> u64 {
        let (halves, _) = self.0.as_chunks::<8>();
        match halves {
            [first, ..] => u64::from_be_bytes(*first),
            [] => 0,
        }
    }
}

impl Subject {
    /// A subject of these bytes, as a database keeps them.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 8]) -> Subject {
        Subject(u64::from_be_bytes(bytes))
    }

    /// Its bytes.
    #[must_use]
    pub const fn to_bytes(self) -> [u8; 8] {
        self.0.to_be_bytes()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Debug for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

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
