//! A place in the files of a list.

use core::fmt;

/// A place in the files of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The file.
    pub file: ListFile,
    /// The line, from 1.
    pub line: u64,
    /// Bytes from the start of the file.
    pub offset: u64,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.file != ListFile::Only {
            write!(f, "`{}`, ", self.file.as_str())?;
        }
        write!(f, "line {}, byte {}", self.line, self.offset)
    }
}

/// One of the files of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ListFile {
    /// The only file.
    Only,
    /// The parties: `sdn.csv`, `cons_prim.csv`.
    Primary,
    /// Their other names: `alt.csv`, `cons_alt.csv`.
    Aliases,
    /// Their addresses: `add.csv`, `cons_add.csv`.
    Addresses,
    /// Where their remarks go on: `sdn_comments.csv`, `cons_comments.csv`.
    Comments,
}

impl ListFile {
    /// The word used in messages.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            ListFile::Only => "list",
            ListFile::Primary => "primary",
            ListFile::Aliases => "aliases",
            ListFile::Addresses => "addresses",
            ListFile::Comments => "comments",
        }
    }
}
