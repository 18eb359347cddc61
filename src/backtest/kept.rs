//! A list that does not grow with the people: the first of them in an order of their own are kept, the others
//! counted. Which these are does not depend on the order in which they came.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

/// What is kept stands by: what comes first, the token of the person, and everything else that is told, so that
/// only equal entries have one place.
type Place = (u64, String, String);

/// The first entries, and how many there were.
#[derive(Debug)]
pub(super) struct Kept<T> {
    most: usize,
    entries: BTreeMap<Place, (T, u64)>,
    count: u64,
}

impl<T: Clone + Serialize> Kept<T> {
    pub(super) const fn new(most: usize) -> Self {
        Kept { most, entries: BTreeMap::new(), count: 0 }
    }

    pub(super) fn keep_at_most(&mut self, most: usize) {
        self.most = most;
        self.drop_last();
    }

    pub(super) fn add(&mut self, first: u64, id: &str, entry: T) {
        self.count = self.count.saturating_add(1);
        let rest = serde_json::to_string(&entry).unwrap_or_default();
        let place = (first, String::from(id), rest);
        let kept = self.entries.entry(place).or_insert((entry, 0));
        kept.1 = kept.1.saturating_add(1);
        self.drop_last();
    }

    fn drop_last(&mut self) {
        while self.entries.len() > self.most {
            self.entries.pop_last();
        }
    }

    pub(super) fn told(&self) -> Told<T> {
        let mut told = Vec::new();
        for (entry, times) in self.entries.values() {
            let room = self.most.saturating_sub(told.len());
            let times = usize::try_from(*times).unwrap_or(usize::MAX).min(room);
            told.extend(core::iter::repeat_n(entry, times).cloned());
        }
        let more = self.count.saturating_sub(u64::try_from(told.len()).unwrap_or(u64::MAX));
        Told { count: self.count, told, more }
    }
}

/// How many there are, and the first of them.
///
/// ```
/// use hirerisk::{Scorer, backtest::Backtest};
/// let scorer = Scorer::builtin();
/// let mut test = Backtest::of(&scorer).telling(1);
/// for line in 1..=3 {
///     assert!(test.line("people.jsonl", line, b"[]").is_err());
/// }
/// let bad = test.report().input;
/// assert_eq!((bad.count, bad.told.len(), bad.more), (3, 1, 2));
/// assert_eq!(bad.told[0].line, 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told<T> {
    /// How many there are.
    pub count: u64,
    /// The first of them.
    pub told: Vec<T>,
    /// How many are left out.
    pub more: u64,
}
