//! Two indexes of one tenant made one.

use alloc::vec::Vec;

use super::pages::{Slot, holder};
use super::store::{Index, IndexError};

/// The row of somebody who is not taken over.
const NOT_COMING: u32 = u32::MAX;

impl Index {
    /// Takes in all that another index of the same tenant and keys holds; how many keys of ours were replaced, of people
    /// who stand in both. The same as putting each of its records here.
    ///
    /// # Errors
    ///
    /// [`IndexError::Foreign`] if the other one was made under another secret, tenant or current epoch, or
    /// holds an epoch that this one does not; [`IndexError::Full`].
    pub fn merge(&mut self, other: &Index) -> Result<usize, IndexError> {
        let places: Option<Vec<u8>> = other.heads.iter().map(|head| self.place_of(*head)).collect();
        let places = places.ok_or(IndexError::Foreign)?;
        let same_current = other.head(other.current) == self.head(self.current);
        let place = |of: u8| places.get(usize::from(of)).copied();
        if !same_current {
            return Err(IndexError::Foreign);
        }
        self.purge();
        let coming = other.people.in_order();
        let room = self.people.room();
        let both = coming.iter().filter(|(of, subject, _)| {
            place(*of).and_then(|of| self.people.row(*subject, of)).is_some()
        });
        if coming.len().saturating_sub(both.count()) > room {
            return Err(IndexError::Full);
        }
        let (mut rows, mut replaced) = (other.people.rows(NOT_COMING), 0_usize);
        for (of, subject, row) in coming {
            let Some(of) = place(of) else { continue };
            if let Some(count) =
                self.people.row(subject, of).and_then(|row| self.people.remove(row))
            {
                replaced = replaced.saturating_add(usize::from(count));
            }
            let count = other.people.count(row);
            let place = usize::try_from(row).ok().and_then(|row| rows.get_mut(row));
            if let (Some(place), Some(ours)) = (place, self.people.add(subject, of, count)) {
                *place = ours;
            }
        }
        self.dead = self.dead.saturating_add(replaced);
        for (page, entries, days) in other.links.pages() {
            for (entry, day) in entries.iter().zip(days) {
                let row = usize::try_from(holder(*entry)).ok().and_then(|row| rows.get(row));
                if let Some(row) = row.copied().filter(|row| *row != NOT_COMING) {
                    self.links.append(page, Slot::of(page, *entry).held_by(row), *day);
                }
            }
        }
        for (row, day, signature) in other.texts.content() {
            let row = usize::try_from(row).ok().and_then(|row| rows.get(row));
            if let Some(row) = row.copied().filter(|row| *row != NOT_COMING) {
                self.texts.insert(row, day, signature);
            }
        }
        for ((of, subject), told) in &other.closed {
            if let Some(of) = place(*of) {
                self.closed.insert((of, *subject), *told);
            }
        }
        self.sweep_if_due();
        Ok(replaced)
    }
}
