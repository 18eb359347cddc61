//! Whose the keys are: a row for each person, found by subject.

use alloc::vec::Vec;
use core::mem::size_of;
use core::ops::ControlFlow;

use super::pages::{HOLDER_BITS, Pages, Slot};
use super::subject::Subject;

/// So many people fit: 16,777,216.
pub(super) const MOST: u32 = 1 << HOLDER_BITS;
/// Room grows by a part of 32, and so many rows at least.
const STEP: usize = 64;

#[derive(Clone)]
pub(super) struct People {
    subjects: Vec<u64>,
    /// Of each, how many keys it has and to which of the index's epochs it belongs.
    marks: Vec<Mark>,
    by_subject: Pages<()>,
    free: Vec<u32>,
    alive: usize,
}

/// Sixteen epochs and 4,095 keys in two bytes; none of them on a row that nobody has.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Mark(u16);

const COUNT_BITS: u32 = 12;
/// So many keys one person can have.
pub(super) const MOST_KEYS: usize = (1 << COUNT_BITS) - 1;
/// So many epochs can be held at once.
pub(super) const MOST_EPOCHS: usize = 16;

impl Mark {
    const NOBODY: Mark = Mark(0);

    fn new(epoch: u8, count: u16) -> Mark {
        Mark(u16::from(epoch) << COUNT_BITS | count)
    }

    const fn epoch(self) -> u8 {
        let [_, epoch] = (self.0 >> COUNT_BITS).to_be_bytes();
        epoch
    }

    const fn count(self) -> u16 {
        self.0 & ((1 << COUNT_BITS) - 1)
    }

    const fn is_alive(self) -> bool {
        self.count() > 0
    }
}

impl People {
    pub(super) const fn new() -> People {
        People {
            subjects: Vec::new(),
            marks: Vec::new(),
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

    /// How many keys are on a row.
    pub(super) fn count(&self, row: u32) -> u16 {
        self.mark(row).map_or(0, Mark::count)
    }

    fn mark(&self, row: u32) -> Option<Mark> {
        let at = usize::try_from(row).ok()?;
        self.marks.get(at).copied().filter(|mark| mark.is_alive())
    }

    fn mark_mut(&mut self, row: u32) -> Option<&mut Mark> {
        let at = usize::try_from(row).ok()?;
        self.marks.get_mut(at).filter(|mark| mark.is_alive())
    }

    /// Whether every row has a key.
    pub(super) fn all_alive(&self) -> bool {
        self.marks.iter().all(|mark| mark.is_alive())
    }

    /// Gives the epochs other numbers.
    pub(super) fn renumber(&mut self, number: impl Fn(u8) -> u8) {
        for mark in self.marks.iter_mut().filter(|mark| mark.is_alive()) {
            *mark = Mark::new(number(mark.epoch()), mark.count());
        }
    }

    /// Takes somebody in, with so many keys: one at least, and no more than [`MOST_KEYS`]. None where there is
    /// no room.
    pub(super) fn add(&mut self, subject: Subject, epoch: u8, count: u16) -> Option<u32> {
        let row = match self.free.pop() {
            Some(row) => row,
            None => self.new_row()?,
        };
        let at = usize::try_from(row).ok()?;
        *self.subjects.get_mut(at)? = subject.0;
        *self.marks.get_mut(at)? = Mark::new(epoch, count);
        self.by_subject.insert(Slot::new(subject.0, 0), row, ());
        self.alive = self.alive.saturating_add(1);
        Some(row)
    }

    fn new_row(&mut self) -> Option<u32> {
        let row = u32::try_from(self.subjects.len()).ok().filter(|row| *row < MOST)?;
        if self.subjects.len() == self.subjects.capacity() {
            let more = STEP.max(self.subjects.len() >> 5);
            self.subjects.reserve_exact(more);
            self.marks.reserve_exact(more);
        }
        self.subjects.push(0);
        self.marks.push(Mark::NOBODY);
        Some(row)
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
        let epoch = self.mark(row)?.epoch();
        let at = usize::try_from(row).ok()?;
        Some((Subject(*self.subjects.get(at)?), epoch))
    }

    pub(super) fn subject(&self, row: u32) -> Option<Subject> {
        self.who(row).map(|(subject, _)| subject)
    }

    pub(super) fn is_alive(&self, row: u32) -> bool {
        self.mark(row).is_some()
    }

    /// Gives a row up; how many keys were on it. It is not used again before [`People::sweep`].
    pub(super) fn remove(&mut self, row: u32) -> Option<u16> {
        let mark = self.mark_mut(row)?;
        let count = mark.count();
        *mark = Mark::NOBODY;
        self.alive = self.alive.saturating_sub(1);
        Some(count)
    }

    /// One key of somebody is gone; with the last the row is given up.
    pub(super) fn lost_one(&mut self, row: u32) {
        if let Some(mark) = self.mark_mut(row) {
            *mark = Mark::new(mark.epoch(), mark.count().saturating_sub(1));
            if !mark.is_alive() {
                *mark = Mark::NOBODY;
                self.alive = self.alive.saturating_sub(1);
            }
        }
    }

    /// One more key of somebody was read; none where they have too many.
    pub(super) fn gained_one(&mut self, row: u32) -> Option<()> {
        let mark = usize::try_from(row).ok().and_then(|at| self.marks.get_mut(at))?;
        *mark = Mark::new(
            mark.epoch(),
            mark.count().checked_add(1).filter(|count| usize::from(*count) <= MOST_KEYS)?,
        );
        Some(())
    }

    /// Lets rows that were given up be used again. Nothing may refer to them any more.
    pub(super) fn sweep(&mut self) {
        let marks = &self.marks;
        let is_alive = |row: u32| {
            let at = usize::try_from(row).unwrap_or(usize::MAX);
            marks.get(at).is_some_and(|mark| mark.is_alive())
        };
        self.by_subject.retain(|_, row, ()| is_alive(row));
        let rows = 0..u32::try_from(marks.len()).unwrap_or(u32::MAX);
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
            self.marks.capacity().saturating_mul(size_of::<Mark>()),
            self.free.capacity().saturating_mul(size_of::<u32>()),
        ];
        rows.into_iter().fold(self.by_subject.bytes(), usize::saturating_add)
    }
}
