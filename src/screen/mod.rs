//! Screening against published lists of designated parties. Feature `screen`.
#![expect(clippy::float_arithmetic, reason = "what names say is weighed in real numbers")]

mod list;
mod name;

pub use list::{
    Birth, Counts, Entry, EntryKind, Identifier, IdentifierKind, List, ListError, ListFile,
    ListedName, OfacCsv, Place, Precision, Skip, Skipped, Strength, Was,
};
pub use name::{Likeness, Matcher, Name};
