//! Keyed digests: what the index holds in place of values. Whoever has no secret can neither read
//! them nor try values against them.
//!
//! ```text
//! key of a kind = HMAC-SHA-256(secret, part("hirerisk-linkage") part(normalisation) part(tenant) part(epoch) part(kind))
//! digest        = HMAC-SHA-256(key of the kind, value), the first 16 bytes
//! subject       = HMAC-SHA-256(key of "subject", id), the first 8 bytes
//! part(x)       = the length of x as 4 bytes, the highest first, and x
//! ```
//!
//! Numbers are their 4 bytes, the highest first. HMAC-SHA-256 and not keyed BLAKE3, which takes 85 ns in place of 114
//! for a telephone number: every warehouse has SHA-256, and can make the same digests from the key of a
//! kind without ever seeing the secret. `docs/linkage-vectors.json` holds test vectors.

use alloc::string::String;
use alloc::vec::Vec;

use hmac::digest::array::Array;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::Serialize;
use sha2::Sha256;
use smallvec::SmallVec;
use thiserror::Error;
use zeroize::{Zeroize as _, Zeroizing};

use super::kind::KeyKind;
use super::plain::{NORMALISATION, canonical};
use super::subject::{Digest, Subject};
use super::text::{Boilerplate, Signature, Sketch, TextKey};

/// A secret has at least so many bytes.
const LEAST_BYTES: usize = 32;
/// ... and so many different ones among them: 32 random bytes have some 30.
const LEAST_DIFFERENT: usize = 8;
const LABEL: &[u8] = b"hirerisk-linkage";

/// The caller's secret: at least 32 random bytes, kept where keys are kept. It cannot be printed,
/// copied or written, and is wiped when it is dropped.
///
/// ```
/// use hirerisk::index::Secret;
/// let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
/// assert!(Secret::new(vec![0; 32]).is_err());
/// # Ok::<(), hirerisk::index::WeakSecret>(())
/// ```
///
/// ```compile_fail,E0277
/// # let secret = hirerisk::index::Secret::new(b"32 random bytes of a key store..".to_vec()).unwrap();
/// println!("{secret:?}");
/// ```
///
/// ```compile_fail,E0599
/// # let secret = hirerisk::index::Secret::new(b"32 random bytes of a key store..".to_vec()).unwrap();
/// let second = secret.clone();
/// ```
#[expect(missing_debug_implementations, reason = "a secret is never printed")]
pub struct Secret(Hmac<Sha256>);

/// Why some bytes are no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum WeakSecret {
    /// There are fewer than 32.
    #[error("a secret needs at least 32 random bytes; {0} were given")]
    Short(usize),
    /// Nearly all are alike: a placeholder.
    #[error("a secret needs random bytes; these hold fewer than 8 different ones")]
    Uniform,
}

impl Secret {
    /// Takes the bytes, and wipes the place where they were.
    ///
    /// # Errors
    ///
    /// [`WeakSecret`] for fewer than 32 bytes, or fewer than 8 different ones.
    pub fn new(mut bytes: Vec<u8>) -> Result<Secret, WeakSecret> {
        let mut different = [false; 256];
        for byte in &bytes {
            if let Some(met) = different.get_mut(usize::from(*byte)) {
                *met = true;
            }
        }
        let count = bytes.len();
        let mac = keyed(&bytes);
        bytes.zeroize();
        if count < LEAST_BYTES {
            return Err(WeakSecret::Short(count));
        }
        if different.iter().filter(|met| **met).count() < LEAST_DIFFERENT {
            return Err(WeakSecret::Uniform);
        }
        Ok(Secret(mac))
    }
}

/// HMAC takes a key of any length, so there is no error.
fn keyed(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).unwrap_or_else(|_| Hmac::new(&Array::default()))
}

/// The number of a key's period; [`Keyring`] shows it. A new one begins when the secret, or the period itself, is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Epoch(pub u32);

/// The keys of one tenant (one employer): those under which new records are written, and those of earlier
/// epochs that are still read.
///
/// To change the secret: make a keyring of the new epoch that reads the old one, [rotate](super::Index::rotate)
/// the index to it, put each record again, and [drop the old epoch](super::Index::drop_epoch).
///
/// ```
/// use hirerisk::index::{Epoch, KeyKind, Keyring, Secret};
/// let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
/// let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
/// let other = Keyring::new(&secret, "employer-2", Epoch(1));
/// let value = "+442079460000";
/// assert_eq!(keyring.digest(KeyKind::Telephone, value), keyring.digest(KeyKind::Telephone, value));
/// assert_ne!(keyring.digest(KeyKind::Telephone, value), other.digest(KeyKind::Telephone, value));
/// assert_ne!(keyring.digest(KeyKind::Telephone, value), keyring.digest(KeyKind::RefereeTelephone, value));
/// # Ok::<(), hirerisk::index::WeakSecret>(())
/// ```
#[expect(missing_debug_implementations, reason = "it holds keys")]
pub struct Keyring {
    tenant: String,
    /// The current one first.
    epochs: SmallVec<[EpochKeys; 1]>,
    boilerplate: Boilerplate,
}

struct EpochKeys {
    head: Head,
    subject: Hmac<Sha256>,
    /// One for each kind, in the order of their numbers.
    kinds: Vec<Hmac<Sha256>>,
    text: TextKey,
}

/// An epoch, and what only the keys of its tenant and secret come to: two heads are equal where keys are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Head {
    pub(super) epoch: Epoch,
    pub(super) check: u64,
}

impl Keyring {
    /// The keys of a tenant in an epoch.
    ///
    /// # Complexity
    ///
    /// Some twenty digests; make it once and share it.
    #[must_use]
    pub fn new(secret: &Secret, tenant: &str, epoch: Epoch) -> Keyring {
        let mut epochs = SmallVec::new();
        epochs.push(EpochKeys::derive(secret, tenant, epoch));
        Keyring { tenant: tenant.into(), epochs, boilerplate: Boilerplate::default() }
    }

    /// Leaves phrases that are common in the caller's population out of texts. Another boilerplate is another
    /// epoch: texts that were taken in with it have nothing in common with these.
    #[must_use]
    pub fn boilerplate(mut self, boilerplate: Boilerplate) -> Keyring {
        self.boilerplate = boilerplate;
        self
    }

    /// Reads an earlier epoch as well.
    #[must_use]
    pub fn reading(mut self, secret: &Secret, epoch: Epoch) -> Keyring {
        let keys = EpochKeys::derive(secret, &self.tenant, epoch);
        self.epochs.push(keys);
        self
    }

    /// The digest of a value, in its one writing, under the current epoch.
    #[must_use]
    pub fn digest(&self, kind: KeyKind, value: &str) -> Digest {
        self.epochs.first().map_or(Digest::from_bytes([0; 16]), |keys| keys.digest(kind, value))
    }

    /// A value as it was written, in its one writing and under every epoch that is read; none where it says too
    /// little to be compared.
    #[must_use]
    pub fn value(&self, kind: KeyKind, value: &str) -> Option<KeyedValue> {
        let digests = self.digests(kind, &canonical(kind, value)?);
        Some(KeyedValue { kind, digests })
    }

    /// The digests of a value under every epoch that is read, the current one first.
    pub(super) fn digests(&self, kind: KeyKind, value: &str) -> SmallVec<[Digest; 1]> {
        self.epochs.iter().map(|keys| keys.digest(kind, value)).collect()
    }

    /// Who the candidate with this id is to the index, under every epoch that is read.
    #[must_use]
    pub fn person(&self, id: &str) -> Person {
        let subjects = self.heads().zip(&self.epochs).map(|(head, keys)| (head, keys.subject(id)));
        Person { subjects: subjects.collect() }
    }

    /// The key from which digests of one kind are made in the current epoch, for a warehouse that makes them itself. It
    /// opens no other kind, tenant or epoch. Keep it as a secret.
    #[must_use]
    pub fn key_of_kind(
        secret: &Secret,
        tenant: &str,
        epoch: Epoch,
        kind: KeyKind,
    ) -> Zeroizing<[u8; 32]> {
        derive(secret, tenant, epoch, keyed_as(kind))
    }

    /// As [`Keyring::key_of_kind`], for the ids of candidates.
    #[must_use]
    pub fn key_of_subjects(secret: &Secret, tenant: &str, epoch: Epoch) -> Zeroizing<[u8; 32]> {
        derive(secret, tenant, epoch, SUBJECT)
    }

    pub(super) fn heads(&self) -> impl Iterator<Item = Head> {
        let common = self.boilerplate.fingerprint();
        self.epochs.iter().map(move |keys| Head { check: keys.head.check ^ common, ..keys.head })
    }

    /// The signatures of a text under every epoch, the names left out; none for a text that tells too little.
    pub(super) fn signatures(&self, text: &str, names: &[&str]) -> SmallVec<[Signature; 1]> {
        let sketch = |keys: &EpochKeys| Sketch::of(text, names, &keys.text, &self.boilerplate);
        self.epochs.iter().filter_map(|keys| Some(sketch(keys)?.signature().clone())).collect()
    }
}

const SUBJECT: &str = "subject";

impl EpochKeys {
    fn derive(secret: &Secret, tenant: &str, epoch: Epoch) -> EpochKeys {
        let key = |name: &str| derive(secret, tenant, epoch, name);
        let [check, ..] = key("check")
            .as_chunks::<8>()
            .0
            .first()
            .map_or([0; 1], |first| [u64::from_be_bytes(*first)]);
        let text = key("text").as_chunks::<16>().0.first().copied().unwrap_or_default();
        EpochKeys {
            head: Head { epoch, check },
            subject: keyed(&*key(SUBJECT)),
            kinds: KeyKind::ALL.iter().map(|kind| keyed(&*key(keyed_as(*kind)))).collect(),
            text: TextKey::new(text),
        }
    }

    fn digest(&self, kind: KeyKind, value: &str) -> Digest {
        // Who was declared as of one household is looked for by subject.
        if kind == KeyKind::Household {
            return Digest::of_hash(self.subject(value).0);
        }
        let mac = self.kinds.get(usize::from(kind.number())).cloned();
        let full = mac.map_or([0; 32], |mac| finished(mac, value));
        Digest::from_bytes(full.as_chunks::<16>().0.first().copied().unwrap_or_default())
    }

    fn subject(&self, id: &str) -> Subject {
        let full = finished(self.subject.clone(), id);
        let first = full.as_chunks::<8>().0.first().copied().unwrap_or_default();
        Subject::from_bytes(first)
    }
}

/// Under which name the key of a kind is derived. A name with a part left out is looked for among whole
/// names, and who was declared as of one household by subject: such a digest is the subject, filled up with zeros.
fn keyed_as(kind: KeyKind) -> &'static str {
    if kind == KeyKind::ShortName {
        KeyKind::Name.name()
    } else if kind == KeyKind::Household {
        SUBJECT
    } else {
        kind.name()
    }
}

fn finished(mut mac: Hmac<Sha256>, value: &str) -> [u8; 32] {
    mac.update(value.as_bytes());
    mac.finalize().into_bytes().into()
}

fn derive(secret: &Secret, tenant: &str, epoch: Epoch, name: &str) -> Zeroizing<[u8; 32]> {
    let mut mac = secret.0.clone();
    let numbers = (NORMALISATION.to_be_bytes(), epoch.0.to_be_bytes());
    for part in [LABEL, &numbers.0, tenant.as_bytes(), &numbers.1, name.as_bytes()] {
        mac.update(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        mac.update(part);
    }
    Zeroizing::new(mac.finalize().into_bytes().into())
}

/// A value of a kind, keyed, as [`Keyring::value`] makes it: what [hubs](super::Hubs) and [frequencies](super::Frequencies) are told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyedValue {
    pub(super) kind: KeyKind,
    /// One for each epoch.
    pub(super) digests: SmallVec<[Digest; 1]>,
}

/// Who somebody is to the index, under every epoch of the keyring that told it.
///
/// ```
/// use hirerisk::index::{Epoch, Keyring, Secret};
/// let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
/// let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
/// assert_eq!(keyring.person("c-17").subject(), keyring.person("c-17").subject());
/// assert_ne!(keyring.person("c-17").subject(), keyring.person("c-18").subject());
/// # Ok::<(), hirerisk::index::WeakSecret>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub(super) subjects: SmallVec<[(Head, Subject); 1]>,
}

impl Person {
    /// Under the current epoch.
    #[must_use]
    pub fn subject(&self) -> Subject {
        self.subjects.first().map_or(Subject(0), |(_, subject)| *subject)
    }

    /// Under every epoch that the keyring reads, the current one first: what a database of the caller's removes
    /// when this person is replaced or erased.
    pub fn subjects(&self) -> impl Iterator<Item = (Epoch, Subject)> {
        self.subjects.iter().map(|(head, subject)| (head.epoch, *subject))
    }

    pub(super) fn is(&self, subject: Subject) -> bool {
        self.subjects.iter().any(|(_, own)| *own == subject)
    }
}
