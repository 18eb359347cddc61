//! Why a list could not be read, and where: a code and a place, never a value.

use alloc::string::{String, ToString as _};
use core::fmt;

use super::place::{ListFile, Place};

/// A list could not be read.
///
/// It names the first fault: a stable code, the file, the place, and the way out where there is one. Bytes of the
/// file are never in it.
///
/// ```
/// use hirerisk::screen::{List, ListFile, OfacCsv};
/// let error = List::from_ofac_csv(&OfacCsv::sdn(b"<!DOCTYPE html><html>")).unwrap_err();
/// assert_eq!((error.code(), error.file(), error.line()), ("other-format", ListFile::Primary, 1));
/// assert_eq!(error.to_string(), "`primary`, line 1, byte 0: expected CSV; this is a page of the web");
/// assert!(error.help().unwrap().starts_with("download the file itself"));
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
#[error("{place}: {fault}")]
pub struct ListError {
    pub(super) fault: Fault,
    pub(super) place: Place,
}

impl ListError {
    /// The kind of fault, in words that stay the same from release to release.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.fault {
            Fault::Empty => "empty",
            Fault::TooLarge { .. } => "too-large",
            Fault::OtherFormat { .. } => "other-format",
            Fault::OtherList { .. } => "other-list",
            Fault::Cut { .. } => "cut",
            Fault::Columns { .. } => "columns",
            Fault::Column { .. } => "column",
            Fault::ColumnTwice { .. } => "column-twice",
            Fault::Value { .. } => "value",
            Fault::KeyTwice => "key-twice",
            Fault::TooLong { .. } => "too-long",
            Fault::NotUtf8 => "not-utf8",
            Fault::Syntax { .. } => "syntax",
            Fault::Declaration => "declaration",
            Fault::Entity => "entity",
            Fault::TooDeep { .. } => "too-deep",
            Fault::TooManyElements { .. } => "too-many-elements",
            Fault::Missing { .. } => "missing",
            Fault::Reference { .. } => "reference",
        }
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> ListFile {
        self.place.file
    }

    /// The line, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.place.line
    }

    /// The place in bytes from the start of the file.
    #[must_use]
    pub fn offset(&self) -> u64 {
        self.place.offset
    }

    /// The way out, where one is known.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        let help = match self.fault {
            Fault::OtherFormat { found: Found::Page, .. } => {
                "download the file itself: a page that asks for consent or tells of a fault was saved in its place"
            }
            Fault::OtherFormat { found: Found::Packed, .. } => "unpack the file first",
            Fault::OtherFormat { found: Found::Wide, .. } => "convert the file to UTF-8",
            Fault::OtherFormat { .. } => "call the reader of this format",
            Fault::OtherList { reader } => return Some(["call `", reader, "`"].concat()),
            Fault::Cut { .. } => "download the file again and compare its size",
            Fault::Columns { meant: Some(file), .. } => {
                return Some(["this looks like the file `", file.as_str(), "`"].concat());
            }
            Fault::Column { column } => {
                return Some(["add a column `", column, "` to the head"].concat());
            }
            Fault::Declaration | Fault::Entity => {
                "the published lists declare nothing and use the five entities of XML alone: \
                 ask where the file comes from"
            }
            Fault::KeyTwice => "give one list, not two that were joined",
            Fault::Empty
            | Fault::TooLarge { .. }
            | Fault::Columns { .. }
            | Fault::ColumnTwice { .. }
            | Fault::Value { .. }
            | Fault::TooLong { .. }
            | Fault::NotUtf8
            | Fault::Syntax { .. }
            | Fault::TooDeep { .. }
            | Fault::TooManyElements { .. }
            | Fault::Missing { .. }
            | Fault::Reference { .. } => return None,
        };
        Some(help.to_string())
    }
}

/// Code and place; the rest follows from the code.
impl fmt::Debug for ListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ListError")
            .field("code", &self.code())
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}

/// What is wrong. It holds numbers and the crate's own words alone, so it can hold no byte of the file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    #[error("the file holds no record")]
    Empty,
    #[error("the file is longer than {limit} bytes")]
    TooLarge { limit: usize },
    #[error("expected {expected}; this is {}", found.as_str())]
    OtherFormat { expected: &'static str, found: Found },
    #[error("this is the XML of another list")]
    OtherList { reader: &'static str },
    #[error("the file ends within {within}")]
    Cut { within: &'static str },
    #[error("expected {expected} columns and not {found}")]
    Columns { expected: usize, found: usize, meant: Option<ListFile> },
    #[error("the head has no column `{column}`")]
    Column { column: &'static str },
    #[error("the head has two columns `{column}`")]
    ColumnTwice { column: &'static str },
    #[error("`{column}`: expected {expected}")]
    Value { column: &'static str, expected: &'static str },
    #[error("the key of the record stands twice")]
    KeyTwice,
    #[error("the text is longer than {limit} bytes")]
    TooLong { limit: usize },
    #[error("the bytes from here on are not UTF-8")]
    NotUtf8,
    #[error("not XML: {says}")]
    Syntax { says: &'static str },
    #[error("the file declares a document type, which is refused")]
    Declaration,
    #[error("an entity that XML does not have of itself")]
    Entity,
    #[error("more than {limit} elements inside each other")]
    TooDeep { limit: usize },
    #[error("more than {limit} elements in one record")]
    TooManyElements { limit: usize },
    #[error("the record has no `{element}`")]
    Missing { element: &'static str },
    #[error("`{attribute}` refers to nothing in the file")]
    Reference { attribute: &'static str },
}

impl Fault {
    pub(super) fn at(self, place: Place) -> ListError {
        ListError { fault: self, place }
    }
}

/// What the bytes are instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Page,
    Packed,
    Wide,
    Xml,
    Json,
    Pdf,
    Text,
}

impl Found {
    const fn as_str(self) -> &'static str {
        match self {
            Found::Page => "a page of the web",
            Found::Packed => "a packed file",
            Found::Wide => "text in UTF-16",
            Found::Xml => "XML",
            Found::Json => "JSON",
            Found::Pdf => "a PDF",
            Found::Text => "something else",
        }
    }
}
