//! The published test vectors of linkage keys, computed anew from the description alone: by an own SHA-256, by none of
//! the library.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

use std::fs;
use std::path::Path;

use serde_json::Value;

#[expect(dead_code, reason = "a page needs Base64 too")]
#[path = "page/digest.rs"]
mod digest;

use digest::sha256;

/// HMAC-SHA-256.
///
/// # Source
///
/// RFC 2104.
fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    assert!(key.len() <= 64, "a longer key would be hashed first");
    let padded = |with: u8| (0..64).map(move |place| key.get(place).copied().unwrap_or(0) ^ with);
    let inner: Vec<u8> = padded(0x36).chain(message.iter().copied()).collect();
    let outer: Vec<u8> = padded(0x5c).chain(sha256(&inner)).collect();
    sha256(&outer)
}

fn from_hex(text: &str) -> Vec<u8> {
    let byte = |place: usize| u8::from_str_radix(&text[place..place + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(byte).collect()
}

struct Vectors(Value);

impl Vectors {
    fn read() -> Vectors {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/linkage-vectors.json");
        Vectors(serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap())
    }

    /// The key of a kind, or of subjects.
    fn key(&self, name: &str) -> Vec<u8> {
        let number = |field: &str| u32::try_from(self.0[field].as_u64().unwrap()).unwrap();
        let (version, epoch) =
            (number("normalisation").to_be_bytes(), number("epoch").to_be_bytes());
        let tenant = self.0["tenant"].as_str().unwrap().as_bytes();
        let mut message = Vec::new();
        for part in [b"hirerisk-linkage", &version[..], tenant, &epoch, name.as_bytes()] {
            message.extend(u32::try_from(part.len()).unwrap().to_be_bytes());
            message.extend(part);
        }
        hmac(&from_hex(self.0["secret"].as_str().unwrap()), &message)
    }
}

#[test]
fn the_hmac_here_is_that_of_the_standard() {
    // RFC 4231, test case 2.
    let digest = hmac(b"Jefe", b"what do ya want for nothing?");
    let want = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    assert_eq!(digest, from_hex(want));
}

#[test]
fn every_key_and_digest_is_what_the_description_says() {
    let vectors = Vectors::read();
    let mut count = 0;
    for (name, kind) in vectors.0["kinds"].as_object().unwrap() {
        // A short name is looked for among names, a household by subject.
        let (keyed_as, length) = match name.as_str() {
            "short_name" => ("name", 16),
            "household" => ("subject", 8),
            name => (name, 16),
        };
        let key = vectors.key(keyed_as);
        assert_eq!(from_hex(kind["key"].as_str().unwrap()), key, "{name}");
        for value in kind["values"].as_array().unwrap() {
            let mut digest = hmac(&key, value["canonical"].as_str().unwrap().as_bytes());
            digest.truncate(length);
            digest.resize(16, 0);
            assert_eq!(from_hex(value["digest"].as_str().unwrap()), digest, "{name}: {value}");
            count += 1;
        }
    }
    assert!(count >= 40, "{count}");
}

#[test]
fn every_subject_is_what_the_description_says() {
    let vectors = Vectors::read();
    let key = vectors.key("subject");
    assert_eq!(from_hex(vectors.0["key_of_subjects"].as_str().unwrap()), key);
    for one in vectors.0["subjects"].as_array().unwrap() {
        let digest = hmac(&key, one["id"].as_str().unwrap().as_bytes());
        assert_eq!(from_hex(one["subject"].as_str().unwrap()), digest[..8]);
    }
}

/// Every kind has one, so that whoever computes digests elsewhere tries them all.
#[test]
fn every_kind_has_a_vector() {
    let vectors = Vectors::read();
    let kinds = vectors.0["kinds"].as_object().unwrap();
    for kind in hirerisk::index::KeyKind::ALL {
        assert!(kinds.contains_key(kind.name()), "{}", kind.name());
    }
}
