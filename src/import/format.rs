//! Whose record it is.

use core::fmt;
use core::str::FromStr;

use serde::Serialize;

use crate::profile::nearest;

/// Whose record it is.
///
/// ```
/// use hirerisk::import::Format;
/// assert_eq!("lever".parse(), Ok(Format::Lever));
/// for format in Format::ALL {
///     assert_eq!(format.to_string().parse(), Ok(format));
/// }
/// ```
///
/// # Source
///
/// Fields as the vendors' public documents, SDKs and connectors named them on 22 November 2026. Vendors add fields
/// without notice, so an unknown one is no error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Format {
    /// A candidate of Greenhouse's Harvest interface.
    Greenhouse,
    /// An opportunity of Lever.
    Lever,
    /// A candidate of Ashby.
    Ashby,
    /// A candidate of Workable.
    Workable,
    /// A candidate in Merge's common model.
    Merge,
    /// A resume in the JSON Resume format.
    JsonResume,
    /// A candidate in the HR Open format, as `JazzHR` ships it.
    HrOpen,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 7] = [
        Format::Greenhouse,
        Format::Lever,
        Format::Ashby,
        Format::Workable,
        Format::Merge,
        Format::JsonResume,
        Format::HrOpen,
    ];

    /// The word used in data.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Format::Greenhouse => "greenhouse",
            Format::Lever => "lever",
            Format::Ashby => "ashby",
            Format::Workable => "workable",
            Format::Merge => "merge",
            Format::JsonResume => "json_resume",
            Format::HrOpen => "hr_open",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The word is no format.
///
/// ```
/// use hirerisk::import::Format;
/// let error = "greenhuose".parse::<Format>().unwrap_err();
/// assert!(error.to_string().ends_with("; did you mean `greenhouse`"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected greenhouse, lever, ashby, workable, merge, json_resume or hr_open{}", Meant(self.0))]
pub struct NotAFormat(Option<&'static str>);

struct Meant(Option<&'static str>);

impl fmt::Display for Meant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |word| write!(f, "; did you mean `{word}`"))
    }
}

impl FromStr for Format {
    type Err = NotAFormat;
    fn from_str(word: &str) -> Result<Format, NotAFormat> {
        let found = Format::ALL.into_iter().find(|format| format.as_str() == word);
        found.ok_or_else(|| NotAFormat(nearest(word, Format::ALL.into_iter().map(Format::as_str))))
    }
}
