//! The index as bytes, and back: the same content is the same bytes, in whatever order it came.
//!
//! ```text
//! "hirerisk index" 0 1, then numbers with the lowest byte first:
//! u32 normalisation
//! u8  number of epochs, place of the one written; for each: u32 epoch, u64 check of its keys
//! u32 number of people; for each, in order of epoch and subject: u8 epoch, u64 subject
//! u32 number of closed cases; for each, in order: u8 epoch, u64 subject, u8 how, u16 day
//! u32 number of pages that hold something; for each, in order: u16 number, u32 entries;
//!     for each entry, in order: u64 (hash, kind, place in the list of people); for each: u16 day
//! u32 number of texts; for each, in order: u32 place in the list of people, u16 day, u8[128] signature
//! u8[32] SHA-256 of all that stands before
//! ```

use alloc::vec::Vec;

use sha2::{Digest as _, Sha256};
use thiserror::Error;

use super::day::Day;
use super::keyring::{Epoch, Head, Keyring};
use super::kind::KeyKind;
use super::pages::{Slot, holder};
use super::people::{MOST, MOST_EPOCHS};
use super::plain::NORMALISATION;
use super::source::{Closed, Closure};
use super::store::Index;
use super::subject::Subject;
use super::text::Signature;

const MAGIC: &[u8; 15] = b"hirerisk index\x00";
/// The version of the format; it stands behind the beginning.
const VERSION: u8 = 1;
const CHECKSUM: usize = 32;

/// Why some bytes are no snapshot that can be read. Nothing is lost by trying.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SnapshotError {
    /// They do not begin as one.
    #[error("these bytes are no snapshot of an index")]
    NotASnapshot,
    /// Of another version of the format.
    #[error("the snapshot is of version {0} of the format; this reads version 1")]
    Version(u8),
    /// Of another version of the writings: its keys match none of ours.
    #[error(
        "the snapshot holds keys of version {0} of the writings; these are of version {NORMALISATION}"
    )]
    Normalisation(u32),
    /// They end too early, or are not those that were written.
    #[error("the snapshot is damaged: its checksum does not hold")]
    Damaged,
    /// Written under a secret, tenant or epoch that the keyring does not read.
    #[error("the snapshot is of another secret, tenant or epoch than the keyring reads")]
    Foreign,
    /// The checksum holds, but the content is not what an index writes.
    #[error("the snapshot is not in order: {0}")]
    Disorder(&'static str),
}

impl Index {
    /// The index as bytes. The same content gives the same bytes. They are personal data, as the index is.
    ///
    /// # Complexity
    ///
    /// Some 10 bytes a key; O(n log n) in the keys of a page.
    ///
    /// ```
    /// use hirerisk::index::{Epoch, Index, Keyring, Secret, SnapshotError};
    /// let secret = Secret::new(b"32 random bytes of a key store..".to_vec())?;
    /// let keyring = Keyring::new(&secret, "employer-1", Epoch(1));
    /// let bytes = Index::new(&keyring).snapshot();
    /// assert_eq!(Index::load(&bytes, &keyring)?.people(), 0);
    ///
    /// let other = Keyring::new(&secret, "employer-2", Epoch(1));
    /// assert_eq!(Index::load(&bytes, &other).unwrap_err(), SnapshotError::Foreign);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn snapshot(&self) -> Vec<u8> {
        let usual = self.keys().saturating_mul(10).saturating_add(1 << 12);
        let mut out = Vec::with_capacity(usual.saturating_add(self.people().saturating_mul(9)));
        out.extend(MAGIC);
        out.push(VERSION);
        out.extend(NORMALISATION.to_le_bytes());
        let places = self.write_heads(&mut out);
        let rows = self.write_people(&mut out, &places);
        self.write_closed(&mut out, &places);
        self.write_pages(&mut out, &rows);
        self.write_texts(&mut out, &rows);
        let checksum = Sha256::digest(&out);
        out.extend(checksum);
        out
    }

    /// Writes the epochs in order; the new place of each.
    fn write_heads(&self, out: &mut Vec<u8>) -> Vec<u8> {
        let mut heads = self.heads.clone();
        heads.sort_unstable();
        let place = |head: &Head| heads.iter().position(|other| other == head);
        let places = self.heads.iter().filter_map(|head| u8::try_from(place(head)?).ok());
        let places: Vec<u8> = places.collect();
        out.extend(u8::try_from(heads.len()));
        out.extend(places.get(usize::from(self.current)));
        for head in &heads {
            out.extend(head.epoch.0.to_le_bytes());
            out.extend(head.check.to_le_bytes());
        }
        places
    }

    /// Writes who there is; the place of each row in that list.
    fn write_people(&self, out: &mut Vec<u8>, places: &[u8]) -> Vec<u32> {
        let all = self.people.in_order().into_iter();
        let told = all.filter_map(|(epoch, subject, row)| {
            Some((places.get(usize::from(epoch)).copied()?, subject, row))
        });
        let mut all: Vec<(u8, Subject, u32)> = told.collect();
        all.sort_unstable();
        write_count(out, all.len());
        let mut rows = self.people.rows(u32::MAX);
        for (place, (epoch, subject, row)) in (0..).zip(all) {
            out.push(epoch);
            out.extend(subject.0.to_le_bytes());
            if let Some(told) = usize::try_from(row).ok().and_then(|row| rows.get_mut(row)) {
                *told = place;
            }
        }
        rows
    }

    fn write_closed(&self, out: &mut Vec<u8>, places: &[u8]) {
        let cases = self.closed.iter().filter_map(|((epoch, subject), told)| {
            Some((places.get(usize::from(*epoch)).copied()?, *subject, *told))
        });
        let mut all: Vec<(u8, Subject, Closed)> = cases.collect();
        all.sort_unstable();
        write_count(out, all.len());
        for (epoch, subject, told) in all {
            out.push(epoch);
            out.extend(subject.0.to_le_bytes());
            out.push(match told.closure {
                Closure::Ended => 0,
                Closure::Confirmed => 1,
            });
            out.extend(Day::from(told.on).number().to_le_bytes());
        }
    }

    fn write_pages(&self, out: &mut Vec<u8>, rows: &[u32]) {
        let (count_at, mut count) = (out.len(), 0_u32);
        out.extend(count.to_le_bytes());
        let mut entries: Vec<(u64, Day)> = Vec::new();
        for (page, stored, days) in self.links.pages() {
            entries.clear();
            entries.extend(stored.iter().zip(days).filter_map(|(entry, day)| {
                let row = usize::try_from(holder(*entry)).ok().and_then(|row| rows.get(row));
                let place = row.copied().filter(|place| *place < MOST)?;
                Some((Slot::of(page, *entry).held_by(place), *day))
            }));
            if entries.is_empty() {
                continue;
            }
            entries.sort_unstable();
            count = count.saturating_add(1);
            out.extend(page.to_le_bytes());
            write_count(out, entries.len());
            out.extend(entries.iter().flat_map(|(entry, _)| entry.to_le_bytes()));
            out.extend(entries.iter().flat_map(|(_, day)| day.number().to_le_bytes()));
        }
        let told = out.iter_mut().skip(count_at);
        told.zip(count.to_le_bytes()).for_each(|(place, byte)| *place = byte);
    }

    fn write_texts(&self, out: &mut Vec<u8>, rows: &[u32]) {
        let texts = self.texts.content().filter_map(|(row, day, signature)| {
            let place = rows.get(usize::try_from(row).ok()?).filter(|place| **place < MOST)?;
            Some((*place, day, signature))
        });
        let mut texts: Vec<(u32, u16, &Signature)> = texts.collect();
        texts.sort_unstable();
        write_count(out, texts.len());
        for (place, day, signature) in texts {
            out.extend(place.to_le_bytes());
            out.extend(day.to_le_bytes());
            out.extend(signature.as_bytes());
        }
    }

    /// Reads a snapshot. The index writes under the epoch that it was written under.
    ///
    /// # Errors
    ///
    /// [`SnapshotError`]: what is damaged, foreign or out of order is never read in part.
    ///
    /// # Complexity
    ///
    /// Linear. No more is allocated than the bytes can fill.
    pub fn load(bytes: &[u8], keyring: &Keyring) -> Result<Index, SnapshotError> {
        let mut reader = Reader(checked(bytes)?);
        let normalisation = reader.u32()?;
        if normalisation != NORMALISATION {
            return Err(SnapshotError::Normalisation(normalisation));
        }
        let mut index = Index::new(keyring);
        reader.heads(&mut index, keyring)?;
        let people = reader.people(&mut index)?;
        reader.closed(&mut index)?;
        reader.pages(&mut index, people)?;
        if !index.people.all_alive() {
            return Err(SnapshotError::Disorder("a person without keys"));
        }
        reader.texts(&mut index, people)?;
        reader.is_at_end().then_some(index).ok_or(SnapshotError::Disorder("bytes behind the end"))
    }
}

fn write_count(out: &mut Vec<u8>, count: usize) {
    out.extend(u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
}

/// What stands between the beginning and the checksum.
fn checked(bytes: &[u8]) -> Result<&[u8], SnapshotError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(SnapshotError::NotASnapshot)?;
    let (found, _) = rest.split_first().ok_or(SnapshotError::Damaged)?;
    if *found != VERSION {
        return Err(SnapshotError::Version(*found));
    }
    let end = bytes.len().checked_sub(CHECKSUM);
    let (content, checksum) =
        end.and_then(|end| bytes.split_at_checked(end)).ok_or(SnapshotError::Damaged)?;
    let holds = *Sha256::digest(content) == *checksum;
    let content = content.strip_prefix(MAGIC).and_then(<[u8]>::split_first);
    content.filter(|_| holds).map(|(_, content)| content).ok_or(SnapshotError::Damaged)
}

struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn take(&mut self, count: usize) -> Result<&'b [u8], SnapshotError> {
        let short = SnapshotError::Disorder("it ends too early");
        let (taken, rest) = self.0.split_at_checked(count).ok_or(short)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], SnapshotError> {
        let taken = self.take(N)?;
        taken.try_into().map_err(|_| SnapshotError::Disorder("it ends too early"))
    }

    fn u8(&mut self) -> Result<u8, SnapshotError> {
        self.array::<1>().map(|[byte]| byte)
    }

    fn u16(&mut self) -> Result<u16, SnapshotError> {
        self.array().map(u16::from_le_bytes)
    }

    fn u32(&mut self) -> Result<u32, SnapshotError> {
        self.array().map(u32::from_le_bytes)
    }

    fn u64(&mut self) -> Result<u64, SnapshotError> {
        self.array().map(u64::from_le_bytes)
    }

    const fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    fn heads(&mut self, index: &mut Index, keyring: &Keyring) -> Result<(), SnapshotError> {
        let (count, current) = (self.u8()?, self.u8()?);
        let mut heads = Vec::new();
        for _ in 0..count {
            heads.push(Head { epoch: Epoch(self.u32()?), check: self.u64()? });
        }
        let fits = heads.len() <= MOST_EPOCHS && current < count;
        if !heads.is_sorted_by(|one, two| one < two) || !fits {
            return Err(SnapshotError::Disorder("epochs"));
        }
        if !heads.iter().all(|head| keyring.heads().any(|known| known == *head)) {
            return Err(SnapshotError::Foreign);
        }
        (index.heads, index.current) = (heads, current);
        Ok(())
    }

    fn subject(&mut self, index: &Index) -> Result<(u8, Subject), SnapshotError> {
        let (epoch, subject) = (self.u8()?, Subject(self.u64()?));
        let known = index.head(epoch).is_some();
        known.then_some((epoch, subject)).ok_or(SnapshotError::Disorder("a person of no epoch"))
    }

    fn people(&mut self, index: &mut Index) -> Result<u32, SnapshotError> {
        let count = self.u32()?;
        let mut last = None;
        for _ in 0..count {
            let (epoch, subject) = self.subject(index)?;
            if last.replace((epoch, subject)) >= Some((epoch, subject)) {
                return Err(SnapshotError::Disorder("people"));
            }
            let added = index.people.add(subject, epoch, 0);
            added.ok_or(SnapshotError::Disorder("too many people"))?;
        }
        Ok(count)
    }

    fn closed(&mut self, index: &mut Index) -> Result<(), SnapshotError> {
        for _ in 0..self.u32()? {
            let key = self.subject(index)?;
            let closure = match self.u8()? {
                0 => Closure::Ended,
                1 => Closure::Confirmed,
                _ => return Err(SnapshotError::Disorder("how a case ended")),
            };
            let on = Day::from_number(self.u16()?).date();
            let is_last = index.closed.last_key_value().is_none_or(|(last, _)| *last < key);
            if !is_last {
                return Err(SnapshotError::Disorder("cases"));
            }
            index.closed.insert(key, Closed { closure, on });
        }
        Ok(())
    }

    fn pages(&mut self, index: &mut Index, people: u32) -> Result<(), SnapshotError> {
        let mut last_page = None;
        for _ in 0..self.u32()? {
            let page = self.u16()?;
            if last_page.replace(page) >= Some(page) || !Slot::is_page(page) {
                return Err(SnapshotError::Disorder("pages"));
            }
            let count = usize::try_from(self.u32()?).unwrap_or(usize::MAX);
            let (entries, _) = self.take(count.saturating_mul(8))?.as_chunks::<8>();
            let (days, _) = self.take(count.saturating_mul(2))?.as_chunks::<2>();
            index.links.reserve(page, count);
            let mut last = None;
            for (entry, day) in entries.iter().zip(days) {
                let (entry, day) = (u64::from_le_bytes(*entry), u16::from_le_bytes(*day));
                let row = holder(entry);
                let known = KeyKind::from_number(Slot::of(page, entry).kind()).is_some();
                let in_order = last.replace(entry) < Some(entry) && row < people;
                let counted = index.people.gained_one(row).filter(|()| known && in_order);
                counted.ok_or(SnapshotError::Disorder("keys"))?;
                index.links.append(page, entry, Day::from_number(day));
            }
        }
        Ok(())
    }

    fn texts(&mut self, index: &mut Index, people: u32) -> Result<(), SnapshotError> {
        let mut last = None;
        for _ in 0..self.u32()? {
            let text = (self.u32()?, self.u16()?, Signature::new(self.array()?));
            let in_order = last.as_ref() < Some(&text) && text.0 < people;
            if !in_order || !index.texts.insert(text.0, text.1, &text.2) {
                return Err(SnapshotError::Disorder("texts"));
            }
            last = Some(text);
        }
        Ok(())
    }
}
