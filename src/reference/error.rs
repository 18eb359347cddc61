//! Why a file cannot be read, and where.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

/// Where in a file.
///
/// ```
/// use hirerisk::reference::FilePlace;
/// assert_eq!(FilePlace::Line(7).to_string(), "line 7");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FilePlace {
    /// A byte, from 0.
    Byte(usize),
    /// A line, from 1.
    Line(usize),
}

impl fmt::Display for FilePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FilePlace::Byte(byte) => write!(f, "byte {byte}"),
            FilePlace::Line(line) => write!(f, "line {line}"),
        }
    }
}

/// A file cannot be read, or what stands at one place of it cannot.
///
/// It never shows what the file holds, nor what was looked up.
///
/// ```
/// use hirerisk::reference::{AddressFile, FilePlace};
/// let error = AddressFile::open("country", b"<html>Not found</html>").unwrap_err();
/// assert_eq!((error.code(), error.place()), ("no-metadata", FilePlace::Byte(22)));
/// assert_eq!(error.to_string(), "country, byte 22: no MaxMind DB metadata: another format, or cut");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, {place}: {says}")]
pub struct FileError {
    file: String,
    code: &'static str,
    place: FilePlace,
    says: Cow<'static, str>,
}

impl FileError {
    /// The kind of fault, in words that stay the same from release to release: `no-metadata`, `bad-metadata`, `bad-tree`,
    /// `bad-data`, `wrong-type`, `too-much` of a MaxMind DB file; `nothing-read`, `too-many` of a list.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The file, as the caller calls it.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Where the fault is.
    #[must_use]
    pub const fn place(&self) -> FilePlace {
        self.place
    }

    pub(super) fn new(
        file: &str,
        code: &'static str,
        place: FilePlace,
        says: impl Into<Cow<'static, str>>,
    ) -> FileError {
        FileError { file: crate::label::printable(file), code, place, says: says.into() }
    }
}
