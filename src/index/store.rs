//! The index: who holds which key. It holds keyed digests alone.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::cmp::Reverse;
use core::fmt;

use chrono::NaiveDate;
use smallvec::SmallVec;
use thiserror::Error;

use super::day::Day;
use super::keyring::{Head, Keyring, Person};
use super::keys::Keys;
use super::pages::{Pages, Slot};
use super::people::{MOST_KEYS, People};
use super::plain::Standing;
use super::source::{Closed, Closure};
use super::subject::Subject;
use super::text::Texts;

/// Dead entries are swept when there are so many, and an eighth of all.
const SWEEP_FROM: usize = 1 << 14;
/// So many new entries are gathered before they go to their pages: 32 MB.
const BATCH: usize = 1 << 21;
/// The page, the entry, and the day.
type Entry = (u16, u64, Day);

/// Who holds which key, of one tenant.
///
/// It counts nothing and judges nobody: [`find_links`](super::find_links) asks it what one person shares with others.
///
/// # Privacy
///
/// It holds digests under the caller's secret, subjects (digests of ids) and days. Who has the secret
/// can try values against it, so it is still personal data (TRUST A30). Erased entries match nothing from
/// that moment on; their bytes go with the next sweep, which [`Index::purge`] forces.
///
/// # Memory
///
/// Some 12 bytes a key. A match rests on 49 bits of a digest and the kind: among a million people one
/// pair in some 10^14 is found that shares nothing.
///
/// ```
/// use hirerisk::index::{Also, Epoch, Index, KeyKind, Keyring, PlainKey, Secret, Standing};
/// # let day = "2026-11-02".parse().unwrap();
/// let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
/// let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
/// let mut index = Index::new(&keyring);
/// let device = PlainKey::new(KeyKind::Device, "device-7", day, Standing::Established);
/// index.put(&keyring.seal("c-1", &[device.clone()]))?;
/// index.put(&keyring.seal("c-2", &[device]))?;
/// assert_eq!((index.people(), index.keys()), (2, 2));
/// assert_eq!(index.erase(&keyring.person("c-1")), 1); // one key is gone
/// assert_eq!((index.people(), index.keys()), (1, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Index {
    /// Epochs under which there are or were rows; a row tells its own by its place here.
    pub(super) heads: Vec<Head>,
    /// The place of the epoch that is written.
    pub(super) current: u8,
    pub(super) people: People,
    pub(super) links: Pages<Day>,
    pub(super) texts: Texts,
    pub(super) closed: BTreeMap<(u8, Subject), Closed>,
    /// Entries whose row was given up.
    pub(super) dead: usize,
}

/// Why something was not taken in. The index is as it was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum IndexError {
    /// The keys were made under another secret, tenant, epoch or normalisation.
    #[error("these keys are of another secret, tenant, epoch or version of the writings")]
    Foreign,
    /// There are 16,777,216 people already.
    #[error("the index is full: it holds 16,777,216 people")]
    Full,
    /// One person with more than 4,095 keys.
    #[error("one person has {0} keys; at most 4,095 are held")]
    TooManyKeys(usize),
    /// Seventeen epochs at once.
    #[error("an index reads at most 16 epochs; drop an old one first")]
    TooManyEpochs,
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Index({} people, {} keys)", self.people(), self.keys())
    }
}

impl Index {
    /// An empty index, written under the current epoch of the keyring.
    #[must_use]
    pub fn new(keyring: &Keyring) -> Index {
        Index {
            heads: keyring.heads().take(1).collect(),
            current: 0,
            people: People::new(),
            links: Pages::new(),
            texts: Texts::new(),
            closed: BTreeMap::new(),
            dead: 0,
        }
    }

    /// How many people have keys in it.
    #[must_use]
    pub const fn people(&self) -> usize {
        self.people.len()
    }

    /// How many keys it holds.
    #[must_use]
    pub const fn keys(&self) -> usize {
        self.links.len().saturating_sub(self.dead)
    }

    /// How many bytes it takes up, room for growth included.
    ///
    /// # Complexity
    ///
    /// Looks at 16,384 pages.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.links.bytes().saturating_add(self.people.bytes()).saturating_add(self.texts.bytes())
    }

    /// How many texts it holds.
    #[must_use]
    pub fn texts(&self) -> usize {
        self.texts.content().filter(|(row, ..)| self.people.is_alive(*row)).count()
    }

    /// Takes somebody's keys in, in place of those that were there; how many were replaced. Keys that
    /// are merely claimed are not kept.
    ///
    /// # Errors
    ///
    /// [`IndexError`]; the index is then as it was.
    ///
    /// # Complexity
    ///
    /// Constant for each key, whatever the index holds; a sweep once in a while is linear.
    pub fn put(&mut self, keys: &Keys) -> Result<usize, IndexError> {
        let mut entries = Vec::new();
        let replaced = self.admit(keys, &mut entries)?;
        for (page, entry, day) in entries {
            self.links.append(page, entry, day);
        }
        self.sweep_if_due();
        Ok(replaced)
    }

    /// Takes in the keys of many people, as [`Index::put`] does for each: pages are grown and merged once a batch.
    /// How many keys were replaced.
    ///
    /// # Errors
    ///
    /// At the first set of keys that is refused; those before it have been taken in.
    pub fn put_all<K: AsRef<Keys>>(
        &mut self,
        all: impl IntoIterator<Item = K>,
    ) -> Result<usize, IndexError> {
        let (mut entries, mut replaced) = (Vec::new(), 0_usize);
        let mut outcome = Ok(());
        for keys in all {
            match self.admit(keys.as_ref(), &mut entries) {
                Ok(count) => replaced = replaced.saturating_add(count),
                Err(error) => {
                    outcome = Err(error);
                    break;
                }
            }
            if entries.len() >= BATCH {
                self.flush(&mut entries);
            }
        }
        self.flush(&mut entries);
        self.sweep_if_due();
        outcome.map(|()| replaced)
    }

    fn flush(&mut self, entries: &mut Vec<Entry>) {
        self.links.insert_all(entries);
        entries.clear();
    }

    /// Gives somebody a row, in place of the one they had, and lists what belongs on it.
    fn admit(&mut self, keys: &Keys, entries: &mut Vec<Entry>) -> Result<usize, IndexError> {
        if keys.head().is_none_or(|head| Some(head) != self.head(self.current)) {
            return Err(IndexError::Foreign);
        }
        let kept = kept(keys);
        let fits = u16::try_from(kept.len()).ok().filter(|_| kept.len() <= MOST_KEYS);
        let count = fits.ok_or(IndexError::TooManyKeys(kept.len()))?;
        if !self.people.has_room() {
            self.flush(entries);
            self.purge();
        }
        if !self.people.has_room() && self.row_of(&keys.person).is_none() {
            return Err(IndexError::Full);
        }
        let replaced = self.retire(&keys.person);
        if !self.people.has_room() {
            self.purge(); // the row that was just given up
        }
        self.carry_closure(&keys.person);
        if count == 0 {
            return Ok(replaced);
        }
        let subject = keys.person.subject();
        let row = self.people.add(subject, self.current, count).ok_or(IndexError::Full)?;
        entries.extend(kept.into_iter().map(|(slot, seen)| (slot.page(), slot.held_by(row), seen)));
        let text = keys.text.as_ref().filter(|text| text.is_kept);
        if let Some((text, signature)) =
            text.and_then(|text| Some((text, text.signatures.first()?)))
        {
            self.texts.insert(row, text.received.number(), signature);
        }
        Ok(replaced)
    }

    pub(super) fn head(&self, place: u8) -> Option<Head> {
        self.heads.get(usize::from(place)).copied()
    }

    pub(super) fn place_of(&self, head: Head) -> Option<u8> {
        let place = self.heads.iter().position(|other| *other == head)?;
        u8::try_from(place).ok()
    }

    fn row_of(&self, person: &Person) -> Option<u32> {
        let known = person
            .subjects
            .iter()
            .filter_map(|(head, subject)| self.people.row(*subject, self.place_of(*head)?));
        known.into_iter().next()
    }

    /// Gives up the rows of a person under every epoch; how many keys were on them.
    fn retire(&mut self, person: &Person) -> usize {
        let mut removed = 0_usize;
        for (head, subject) in &person.subjects {
            let row = self.place_of(*head).and_then(|place| self.people.row(*subject, place));
            let count = row.and_then(|row| self.people.remove(row));
            removed = removed.saturating_add(count.map_or(0, usize::from));
        }
        self.dead = self.dead.saturating_add(removed);
        removed
    }

    /// How a case ended goes with the person from an old epoch to the new one.
    fn carry_closure(&mut self, person: &Person) {
        let told = person.subjects.iter().find_map(|(head, subject)| {
            let place = self.place_of(*head).filter(|place| *place != self.current)?;
            self.closed.remove(&(place, *subject))
        });
        if let Some(closed) = told {
            self.closed.entry((self.current, person.subject())).or_insert(closed);
        }
    }

    /// Removes all keys of somebody, and how their case ended; how many keys were removed. Nothing of them
    /// matches from now on.
    ///
    /// # Complexity
    ///
    /// Constant; a sweep once in a while is linear.
    pub fn erase(&mut self, person: &Person) -> usize {
        for (head, subject) in &person.subjects {
            if let Some(place) = self.place_of(*head) {
                self.closed.remove(&(place, *subject));
            }
        }
        let removed = self.retire(person);
        self.sweep_if_due();
        removed
    }

    /// Removes every key that was last seen before a day, and every case that ended before it; how many
    /// keys were removed.
    ///
    /// # Complexity
    ///
    /// Every key is looked at.
    pub fn expire(&mut self, before: NaiveDate) -> usize {
        let day = Day::from(before);
        let (people, dead) = (&mut self.people, self.dead);
        let removed = self.links.retain(|_, row, seen| {
            if !people.is_alive(row) {
                return false;
            }
            let stays = seen >= day;
            if !stays {
                people.lost_one(row);
            }
            stays
        });
        let people = &self.people;
        self.texts.retain(|row, received| people.is_alive(row) && received >= day.number());
        self.closed.retain(|_, closed| Day::from(closed.on) >= day);
        self.dead = 0;
        self.people.sweep();
        removed.saturating_sub(dead)
    }

    /// Removes the bytes of what was erased or replaced, at once.
    ///
    /// # Complexity
    ///
    /// Every key is looked at.
    pub fn purge(&mut self) {
        let people = &self.people;
        self.links.retain(|_, row, _| people.is_alive(row));
        self.texts.retain(|row, _| people.is_alive(row));
        self.dead = 0;
        self.people.sweep();
    }

    pub(super) fn sweep_if_due(&mut self) {
        if self.dead >= SWEEP_FROM && self.dead >= self.links.len() >> 3 {
            self.purge();
        }
    }

    /// Notes how somebody's case ended, and when. Until it expires, others who share strong keys with them are
    /// told so; their own record is not touched.
    pub fn close(&mut self, person: &Person, closure: Closure, on: NaiveDate) {
        for (head, subject) in &person.subjects {
            if let Some(place) = self.place_of(*head) {
                self.closed.insert((place, *subject), Closed { closure, on });
            }
        }
    }
}

/// What is kept of somebody's keys: each that is established, once, with the day on which it was last seen.
fn kept(keys: &Keys) -> SmallVec<[(Slot, Day); 16]> {
    let established = keys.all.iter().filter(|key| key.standing == Standing::Established);
    let slots = established.filter_map(|key| {
        let hash = key.digests.first()?.hash();
        Some((Slot::new(hash, key.kind.number()), key.seen))
    });
    let mut kept: SmallVec<[(Slot, Day); 16]> = slots.collect();
    kept.sort_unstable_by_key(|(slot, seen)| (*slot, Reverse(*seen)));
    kept.dedup_by_key(|(slot, _)| *slot);
    kept
}

impl AsRef<Keys> for Keys {
    fn as_ref(&self) -> &Keys {
        self
    }
}
