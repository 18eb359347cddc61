//! The keys of one person: every value keyed, ready to be looked up and kept.

use alloc::vec::Vec;
use core::fmt;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use smallvec::SmallVec;

use super::day::Day;
use super::keyring::{Epoch, Head, Keyring, Person};
use super::kind::KeyKind;
use super::plain::{Also, PlainKey, Standing, is_known, plain_keys};
use super::subject::{Digest, Subject};
use super::text::Signature;
use super::tie::Kinds;
use crate::facts::Facts;
use crate::profile::{PersonName, Profile};
use crate::units::Moment;

/// The keys of one person, under every epoch of a keyring. It holds no value.
///
/// ```
/// use hirerisk::index::{Also, Epoch, Keyring, Secret};
/// use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// let at: hirerisk::Moment = "2026-11-02".parse().unwrap();
/// let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
/// let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
///
/// let check = HolderCheck::default().result(HolderResult::Match).at(at);
/// let account = Account::default().account("acct-1").holder_check(check);
/// let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// let keys = keyring.keys(&profile, &Also::default(), at);
/// let row = keys.rows().next().unwrap();
/// assert_eq!((row.kind, row.established), ("account", true));
/// # Ok::<(), hirerisk::index::WeakSecret>(())
/// ```
#[derive(Clone)]
pub struct Keys {
    pub(super) person: Person,
    pub(super) all: Vec<Key>,
    pub(super) text: Option<Text>,
}

/// The text of a resume, under every epoch.
#[derive(Clone)]
pub(super) struct Text {
    pub(super) signatures: SmallVec<[Signature; 1]>,
    pub(super) received: Day,
    /// Whether it counts for others: who brought it has been shown to be somebody.
    pub(super) is_kept: bool,
}

/// A value of one kind, under every epoch.
#[derive(Clone)]
pub(super) struct Key {
    pub(super) kind: KeyKind,
    pub(super) digests: SmallVec<[Digest; 1]>,
    /// Of an address: those of its building.
    pub(super) building: SmallVec<[Digest; 1]>,
    pub(super) seen: Day,
    pub(super) standing: Standing,
}

/// A key as a row of a table: what a warehouse keeps and joins. [`Keys`] shows one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct KeyRow {
    /// The epoch of the key.
    pub epoch: Epoch,
    /// The name of the kind.
    pub kind: &'static str,
    /// The digest of the value.
    #[serde(serialize_with = "written")]
    pub digest: Digest,
    /// Whose it is.
    pub subject: Subject,
    /// When it was last seen with the person.
    #[serde(serialize_with = "written")]
    pub seen: NaiveDate,
    /// Whether others may find it.
    pub established: bool,
}

fn written<S: Serializer>(value: &impl fmt::Display, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keys({} of {:?})", self.all.len(), self.person.subject())
    }
}

impl Keyring {
    /// The keys of a profile, as it stood at a moment.
    ///
    /// # Complexity
    ///
    /// One HMAC-SHA-256 for each value and epoch, some 0.15 microseconds each.
    #[must_use]
    pub fn keys(&self, profile: &Profile<'_>, also: &Also<'_>, as_of: Moment) -> Keys {
        let mut keys = self.seal(profile.id.raw(), &plain_keys(profile, also, as_of));
        let received = also.text.filter(|(_, received)| !received.is_after(as_of));
        keys.text = received.and_then(|(text, received)| {
            let names = profile.claims.names.iter().filter_map(|one| one.name.as_ref());
            let names: Vec<&str> = names.map(PersonName::raw).collect();
            let signatures = self.signatures(text, &names);
            let is_kept = is_known(&Facts::of(profile, as_of));
            let text = Text { signatures, received: received.day().into(), is_kept };
            (!text.signatures.is_empty()).then_some(text)
        });
        keys
    }

    /// The keys of values that are already in their one writing, of the candidate with this id.
    #[must_use]
    pub fn seal(&self, id: &str, plain: &[PlainKey]) -> Keys {
        let key = |plain: &PlainKey| Key {
            kind: plain.kind,
            digests: self.digests(plain.kind, &plain.value),
            building: match &plain.building {
                Some(building) => self.digests(KeyKind::Building, building),
                None => SmallVec::new(),
            },
            seen: plain.seen.into(),
            standing: plain.standing,
        };
        Keys { person: self.person(id), all: plain.iter().map(key).collect(), text: None }
    }
}

impl Keys {
    /// Who they belong to.
    #[must_use]
    pub const fn person(&self) -> &Person {
        &self.person
    }

    /// What the text of the resume is compared by under the current epoch, and when it came; for a
    /// [`LinkSource`](super::LinkSource) that keeps texts. None where there is none, or where it does not count for others yet.
    #[must_use]
    pub fn signature(&self) -> Option<(&Signature, NaiveDate)> {
        let text = self.text.as_ref().filter(|text| text.is_kept)?;
        Some((text.signatures.first()?, text.received.date()))
    }

    /// Every key under the current epoch, as rows of a table.
    pub fn rows(&self) -> impl Iterator<Item = KeyRow> {
        let head = self.person.subjects.first().map(|(head, _)| head.epoch);
        let subject = self.person.subject();
        self.all.iter().filter_map(move |key| {
            Some(KeyRow {
                epoch: head?,
                kind: key.kind.name(),
                digest: *key.digests.first()?,
                subject,
                seen: key.seen.date(),
                established: key.standing == Standing::Established,
            })
        })
    }

    /// Of which kinds there are keys.
    pub(super) fn kinds(&self) -> Kinds {
        self.all.iter().map(|key| key.kind).collect()
    }

    pub(super) fn head(&self) -> Option<Head> {
        self.person.subjects.first().map(|(head, _)| *head)
    }
}
