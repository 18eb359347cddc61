//! Many short lists in one.

use alloc::vec::Vec;

/// Lists, known by their numbers.
#[derive(Debug)]
pub(super) struct Rows<T> {
    values: Vec<T>,
    /// Where each list ends.
    ends: Vec<u32>,
}

impl<T> Default for Rows<T> {
    fn default() -> Rows<T> {
        Rows { values: Vec::new(), ends: Vec::new() }
    }
}

impl<T> Rows<T> {
    /// One list more.
    pub(super) fn push(&mut self, row: impl IntoIterator<Item = T>) {
        self.values.extend(row);
        self.ends.push(u32::try_from(self.values.len()).unwrap_or(u32::MAX));
    }

    /// A list; an empty one where there is none.
    pub(super) fn get(&self, row: u32) -> &[T] {
        let end = |row: u32| self.ends.get(usize::try_from(row).ok()?).copied();
        let start = row.checked_sub(1).and_then(end).unwrap_or(0);
        let range = usize::try_from(start).ok().zip(end(row).and_then(|end| end.try_into().ok()));
        range
            .and_then(|(start, end): (usize, usize)| self.values.get(start..end))
            .unwrap_or_default()
    }

    pub(super) fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.values.iter_mut()
    }
}
