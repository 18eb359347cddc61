//! Two indexes of one tenant made one.

use alloc::vec::Vec;

use super::pages::{Slot, holder};
use super::store::{Index, IndexError};
use super::subject::Subject;

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
        let (rows, replaced) = self.take_over(coming, other, &place);
        self.take_keys(other, &rows);
        for ((of, subject), told) in &other.closed {
            if let Some(of) = place(*of) {
                self.closed.insert((of, *subject), *told);
            }
        }
        self.sweep_if_due();
        Ok(replaced)
    }

    /// Gives everybody who comes a row; which of ours it is, for each of theirs, and how many keys of ours were replaced.
    fn take_over(
        &mut self,
        coming: Vec<(u8, Subject, u32)>,
        other: &Index,
        place: &impl Fn(u8) -> Option<u8>,
    ) -> (Vec<u32>, usize) {
        let (mut rows, mut replaced) = (other.people.rows(NOT_COMING), 0_usize);
        for (of, subject, row) in coming {
            let Some(of) = place(of) else { continue };
            let ours = self.people.row(subject, of).and_then(|row| self.people.remove(row));
            replaced = replaced.saturating_add(ours.map_or(0, usize::from));
            let told = usize::try_from(row).ok().and_then(|row| rows.get_mut(row));
            let count = other.people.count(row);
            if let (Some(told), Some(ours)) = (told, self.people.add(subject, of, count)) {
                *told = ours;
            }
        }
        self.dead = self.dead.saturating_add(replaced);
        (rows, replaced)
    }

    /// Takes keys and texts of those who have a row of ours.
    fn take_keys(&mut self, other: &Index, rows: &[u32]) {
        let ours = |row: u32| {
            let row = rows.get(usize::try_from(row).ok()?).copied()?;
            (row != NOT_COMING).then_some(row)
        };
        for (page, entries, days) in other.links.pages() {
            for (entry, day) in entries.iter().zip(days) {
                if let Some(row) = ours(holder(*entry)) {
                    self.links.append(page, Slot::of(page, *entry).held_by(row), *day);
                }
            }
        }
        for (row, day, signature) in other.texts.content() {
            if let Some(row) = ours(row) {
                self.texts.insert(row, day, signature);
            }
        }
    }
}
