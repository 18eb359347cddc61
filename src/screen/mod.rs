//! Screening against published lists of designated parties. Feature `screen`.

mod list;

pub use list::{
    Birth, Counts, Entry, EntryKind, Identifier, IdentifierKind, List, ListError, ListFile,
    ListedName, OfacCsv, Place, Precision, Skip, Skipped, Strength, Was,
};
