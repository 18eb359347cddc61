//! Screening against published lists of designated parties. Feature `screen`.
//!
//! ```
//! use hirerisk::screen::{EntryKind, List};
//! let list = List::designations(); // or one of the readers, with the bytes of today's list
//! let people = list.entries.iter().filter(|entry| entry.kind == EntryKind::Person);
//! assert!(people.count() > 0);
//! ```

mod list;

pub use list::{
    Birth, Counts, Entry, EntryKind, Identifier, IdentifierKind, List, ListError, ListFile,
    ListedName, OfacCsv, Place, Precision, Skip, Skipped, Strength, Was,
};
