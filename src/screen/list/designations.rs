//! The one list that the crate carries.

use chrono::NaiveDate;

use super::List;

/// Compiled on 2026-11-22 from the releases named in each row.
const CSV: &[u8] = include_bytes!("../designations.csv");

/// The day on which the rows were compiled.
const COMPILED: (i32, u32, u32) = (2026, 11, 22);

impl List {
    /// The designations that are tied to schemes of overseas IT workers: parties that the US Treasury or the Republic
    /// of Korea listed in actions about them, from 2018-09-13 to 2026-03-12. Compiled on 2026-11-22.
    ///
    /// **It is no substitute for the current official lists.** Designations are added and lifted. Other programmes,
    /// most other names, dates of birth, addresses and wallets are missing. Who has a legal duty to screen uses the
    /// official lists of the day.
    ///
    /// A name alone is no hit: the names are common.
    ///
    /// # Source
    ///
    /// The release of each action; its address stands in [`Entry::url`](super::Entry::url). Nobody stands in it for
    /// having been charged or convicted, only for having been designated.
    ///
    /// ```
    /// use hirerisk::screen::List;
    /// let list = List::designations();
    /// assert_eq!(list.dated.unwrap().to_string(), "2026-11-22");
    /// assert!(list.entries.iter().all(|entry| entry.designated.is_some() && entry.url.is_some()));
    /// ```
    #[must_use]
    pub fn designations() -> List {
        let source = "designations tied to IT-worker schemes, compiled on 2026-11-22";
        // a test reads it: a fault in it would be ours
        let list = List::from_plain_csv(CSV).unwrap_or_else(|_| List::new(source));
        let (year, month, day) = COMPILED;
        List { source: source.into(), dated: NaiveDate::from_ymd_opt(year, month, day), ..list }
    }
}
