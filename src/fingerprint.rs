//! A small hash over canonical bytes: it finds mistakes, not attackers.

use alloc::string::{String, ToString};
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A 64-bit FNV-1a hash of canonical bytes, written as sixteen hexadecimal digits.
///
/// It tells two rule sets or weight sets apart by accident, not by design: whoever fears tampering
/// compares a SHA-256 of the file before loading it.
///
/// # Source
///
/// G. Fowler, L. C. Noll, K.-P. Vo, *The FNV Non-Cryptographic Hash Algorithm*, RFC 9923.
///
/// ```
/// use hirerisk::weigh::Fingerprint;
/// assert_eq!(Fingerprint::of(["a"]).to_string(), Fingerprint::of(["a"]).to_string());
/// assert_ne!(Fingerprint::of(["a", "b"]), Fingerprint::of(["ab"]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(u64);

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

impl Fingerprint {
    /// The fingerprint of texts, each closed by a separator.
    pub fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Fingerprint {
        let mut hash = Fingerprint::EMPTY;
        for text in texts {
            hash.add(text);
        }
        hash
    }

    /// Over no text yet.
    pub(crate) const EMPTY: Fingerprint = Fingerprint(OFFSET);

    /// One more text, closed by a separator.
    pub(crate) fn add(&mut self, text: &str) {
        for byte in text.bytes() {
            self.add_byte(byte);
        }
        self.add_byte(0x1f);
    }

    pub(crate) fn add_all(&mut self, texts: &[&str]) {
        for text in texts {
            self.add(text);
        }
    }

    fn add_byte(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(PRIME);
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_string())
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        u64::from_str_radix(&text, 16)
            .ok()
            .filter(|_| text.len() == 16)
            .map(Fingerprint)
            .ok_or_else(|| de::Error::custom("expected sixteen hexadecimal digits"))
    }
}
