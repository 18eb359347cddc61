//! Changing the secret: the new epoch is written, the old one read until it is dropped.

use alloc::vec::Vec;

use super::keyring::{Epoch, Head, Keyring};
use super::people::MOST_EPOCHS;
use super::store::{Index, IndexError};

impl Index {
    /// Writes under the current epoch of this keyring from now on, and goes on reading those that it reads.
    ///
    /// # Errors
    ///
    /// [`IndexError::Foreign`] if the keyring does not read the epoch that is written now, or any other that is
    /// held: the index was made under another secret or tenant. [`IndexError::TooManyEpochs`] for a seventeenth.
    pub fn rotate(&mut self, keyring: &Keyring) -> Result<(), IndexError> {
        let known: Vec<Head> = keyring.heads().collect();
        if !self.heads.iter().all(|head| known.contains(head)) {
            return Err(IndexError::Foreign);
        }
        let Some(new) = known.first().copied() else { return Err(IndexError::Foreign) };
        if self.place_of(new).is_none() {
            if self.heads.len() >= MOST_EPOCHS {
                return Err(IndexError::TooManyEpochs);
            }
            self.heads.push(new);
        }
        self.current = self.place_of(new).unwrap_or(self.current);
        Ok(())
    }

    /// Removes all that was written under an epoch; how many keys were removed. The epoch that is
    /// written now stays.
    ///
    /// # Complexity
    ///
    /// Every key is looked at.
    pub fn drop_epoch(&mut self, epoch: Epoch) -> usize {
        let place = self.heads.iter().position(|head| head.epoch == epoch);
        let Some(place) = place.and_then(|place| u8::try_from(place).ok()) else { return 0 };
        if place == self.current {
            return 0;
        }
        let mut removed = 0_usize;
        for (_, _, row) in self.people.in_order().into_iter().filter(|(of, ..)| *of == place) {
            let count = self.people.remove(row).map_or(0, usize::from);
            removed = removed.saturating_add(count);
        }
        self.closed.retain(|(of, _), _| *of != place);
        self.purge();
        self.forget(place);
        removed
    }

    /// Takes the head of an epoch out, to which no row belongs any more.
    fn forget(&mut self, place: u8) {
        let mut at = 0..;
        self.heads.retain(|_| at.next() != Some(place));
        let moved = |of: u8| if of > place { of.saturating_sub(1) } else { of };
        self.current = moved(self.current);
        self.people.renumber(moved);
        let closed = core::mem::take(&mut self.closed);
        self.closed =
            closed.into_iter().map(|((of, subject), told)| ((moved(of), subject), told)).collect();
    }
}
