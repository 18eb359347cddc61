//! Whose the keys are: a row for each person, found by subject.

use alloc::vec::Vec;
use core::mem::size_of;
use core::ops::ControlFlow;

use super::keyring::Subject;
use super::pages::{HOLDER_BITS, Pages, Slot};

/// So many people fit: 16,777,216.
pub(super) const MOST: u32 = 1 << HOLDER_BITS;
/// The epoch of a row that nobody has.
const NOBODY: u8 = u8::MAX;
/// Room grows by a sixteenth, and so many rows at least.
const STEP: usize = 64;

#[derive(Clone)]
pub(super) struct People {
    subjects: Vec<u64>,
    /// How many keys each has.
    counts: Vec<u16>,
    /// Which of the index's epochs each belongs to.
    epochs: Vec<u8>,
    by_subject: Pages<()>,
    free: Vec<u32>,
    alive: usize,
}

impl People {
    pub(super) const fn new() -> People {
        People {
            subjects: Vec::new(),
            counts: Vec::new(),
            epochs: Vec::new(),
            by_subject: Pages::new(),
            free: Vec::new(),
            alive: 0,
        }
    }

    pub(super) const fn len(&self) -> usize {
        self.alive
    }

    /// Whether there is room for one more.
    pub(super) fn has_room(&self) -> bool {
        self.room() > 0
    }

    /// How many more there is room for.
    pub(super) fn room(&self) -> usize {
        let most = usize::try_from(MOST).unwrap_or(usize::MAX);
        most.saturating_sub(self.subjects.len()).saturating_add(self.free.len())
    }

    /// A list with a place for each row.
    pub(super) fn rows<T: Clone>(&self, filled: T) -> Vec<T> {
        alloc::vec![filled; self.subjects.len()]
    }

    pub(super) fn count(&self, row: u32) -> u16 {
        let at = usize::try_from(row).unwrap_or(usize::MAX);
        self.counts.get(at).copied().unwrap_or_default()
    }

    /// Sets how many keys each row has; none where one has none.
    pub(super) fn set_counts(&mut self, counts: &[u16]) -> Option<()> {
        for (count, told) in self.counts.iter_mut().zip(counts) {
            *count = *told;
        }
        (!counts.contains(&0)).then_some(())
    }

    /// Gives the epochs other numbers.
    pub(super) fn renumber(&mut self, number: impl Fn(u8) -> u8) {
        for epoch in self.epochs.iter_mut().filter(|epoch| **epoch != NOBODY) {
            *epoch = number(*epoch);
        }
    }

    /// Takes somebody in; none where there is no room.
    pub(super) fn add(&mut self, subject: Subject, epoch: u8, count: u16) -> Option<u32> {
        let row = match self.free.pop() {
            Some(row) => row,
            None => {
                let row = u32::try_from(self.subjects.len()).ok().filter(|row| *row < MOST)?;
                self.grow();
                self.subjects.push(0);
                self.counts.push(0);
                self.epochs.push(NOBODY);
                row
            }
        };
        let at = usize::try_from(row).ok()?;
        *self.subjects.get_mut(at)? = subject.0;
        *self.counts.get_mut(at)? = count;
        *self.epochs.get_mut(at)? = epoch;
        self.by_subject.insert(Slot::new(subject.0, 0), row, ());
        self.alive = self.alive.saturating_add(1);
        Some(row)
    }

    fn grow(&mut self) {
        if self.subjects.len() == self.subjects.capacity() {
            let more = STEP.max(self.subjects.len() >> 4);
            self.subjects.reserve_exact(more);
            self.counts.reserve_exact(more);
            self.epochs.reserve_exact(more);
        }
    }

    /// The row of somebody.
    pub(super) fn row(&self, subject: Subject, epoch: u8) -> Option<u32> {
        let mut found = None;
        let _ = self.by_subject.visit(Slot::new(subject.0, 0), |row, ()| {
            if self.who(row) == Some((subject, epoch)) {
                found = Some(row);
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        });
        found
    }

    /// Who has a row, and of which epoch; none where nobody has it.
    pub(super) fn who(&self, row: u32) -> Option<(Subject, u8)> {
        let at = usize::try_from(row).ok()?;
        let epoch = self.epochs.get(at).copied().filter(|epoch| *epoch != NOBODY)?;
        Some((Subject(*self.subjects.get(at)?), epoch))
    }

    pub(super) fn subject(&self, row: u32) -> Option<Subject> {
        self.who(row).map(|(subject, _)| subject)
    }

    pub(super) fn is_alive(&self, row: u32) -> bool {
        self.who(row).is_some()
    }

    /// Gives a row up; how many keys were on it. It is not used again before [`People::sweep`].
    pub(super) fn remove(&mut self, row: u32) -> Option<u16> {
        let at = usize::try_from(row).ok()?;
        let epoch = self.epochs.get_mut(at).filter(|epoch| **epoch != NOBODY)?;
        *epoch = NOBODY;
        self.alive = self.alive.saturating_sub(1);
        self.counts.get(at).copied()
    }

    /// One key of somebody is gone; whether it was the last.
    pub(super) fn lost_one(&mut self, row: u32) -> bool {
        let count = usize::try_from(row).ok().and_then(|at| self.counts.get_mut(at));
        count.is_some_and(|count| {
            *count = count.saturating_sub(1);
            *count == 0
        })
    }

    /// Lets rows that were given up be used again. Nothing may refer to them any more.
    pub(super) fn sweep(&mut self) {
        let (subjects, epochs) = (&self.subjects, &self.epochs);
        let is_alive = |row: u32| {
            let at = usize::try_from(row).unwrap_or(usize::MAX);
            epochs.get(at).is_some_and(|epoch| *epoch != NOBODY)
        };
        self.by_subject.retain(|_, row, ()| is_alive(row));
        let rows = 0..u32::try_from(subjects.len()).unwrap_or(u32::MAX);
        self.free = rows.rev().filter(|row| !is_alive(*row)).collect();
    }

    /// Everybody, with their rows, in the order of epochs and subjects.
    pub(super) fn in_order(&self) -> Vec<(u8, Subject, u32)> {
        let rows = 0..u32::try_from(self.subjects.len()).unwrap_or(u32::MAX);
        let told =
            rows.filter_map(|row| self.who(row).map(|(subject, epoch)| (epoch, subject, row)));
        let mut all: Vec<_> = told.collect();
        all.sort_unstable();
        all
    }

    pub(super) fn bytes(&self) -> usize {
        let rows = [
            self.subjects.capacity().saturating_mul(size_of::<u64>()),
            self.counts.capacity().saturating_mul(size_of::<u16>()),
            self.epochs.capacity(),
            self.free.capacity().saturating_mul(size_of::<u32>()),
        ];
        rows.into_iter().fold(self.by_subject.bytes(), usize::saturating_add)
    }
}
