//! The way in: a record, how to read it, the profile.

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::string::String;

use super::envelope;
use super::error::ImportError;
use super::format::Format;
use super::imported::{Imported, Mapped};
use super::made::Made;
use super::walk;
use crate::profile::{Limits, Profile, any_json};
use crate::units::Moment;

/// What to make of a year or a month where the profile has a day.
///
/// ```
/// use hirerisk::import::{Format, Import, PartialDates};
/// let resume = br#"{"work": [{"name": "firm-1", "startDate": "2016", "endDate": "2020-02"}]}"#;
/// let import = Import::of(Format::JsonResume).id("c-1");
/// assert!(import.clone().read(resume)?.profile.claims.posts.is_empty());
/// let widened = import.partial_dates(PartialDates::Widest).read(resume)?;
/// let post = &widened.profile.claims.posts[0];
/// assert_eq!(post.from, Some("2016-01-01".parse().unwrap()));
/// assert_eq!(post.to, Some("2020-02-29".parse().unwrap()));
/// # Ok::<(), hirerisk::import::ImportError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum PartialDates {
    /// It is no day. A post that ends so is left out: without an end it would read as one that goes on.
    #[default]
    LeaveOut,
    /// The first day that it can mean for a beginning, the last for an end: the longest post that was meant.
    Widest,
}

/// How to read records of one format.
///
/// ```
/// use hirerisk::import::{Format, Import};
/// let import = Import::of(Format::JsonResume).id("candidate-17").declared_at("2026-03-02".parse().unwrap());
/// let imported = import.read(br#"{"basics": {"name": "Ana Silva", "email": "ana@example.com"}}"#)?;
/// assert_eq!(imported.profile.contacts.emails[0].at, Some("2026-03-02".parse().unwrap()));
/// # Ok::<(), hirerisk::import::ImportError>(())
/// ```
#[derive(Clone)]
pub struct Import {
    format: Format,
    options: Options,
}

/// Names the format; the id is the caller's.
impl core::fmt::Debug for Import {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Import").field("format", &self.format).finish_non_exhaustive()
    }
}

#[derive(Clone, Default)]
pub(super) struct Options {
    pub(super) id: Option<String>,
    pub(super) declared_at: Option<Moment>,
    pub(super) partial_dates: PartialDates,
    limits: Limits,
}

impl Import {
    /// Reads records of a format.
    #[must_use]
    pub fn of(format: Format) -> Import {
        Import { format, options: Options::default() }
    }

    /// Reads one record of a format, with nothing added.
    ///
    /// # Errors
    ///
    /// As [`Import::read`].
    ///
    /// ```
    /// use hirerisk::import::{Format, Import};
    /// let imported = Import::from_json(Format::Merge, br#"{"id": "m-1", "first_name": "Ana"}"#)?;
    /// assert_eq!(imported.profile.claims.names.len(), 1); // one name is a name
    /// # Ok::<(), hirerisk::import::ImportError>(())
    /// ```
    pub fn from_json(format: Format, bytes: &[u8]) -> Result<Imported, ImportError> {
        Import::of(format).read(bytes)
    }

    /// The id of the profile, in place of the record's own: an opaque token of the caller's.
    ///
    /// ```
    /// use hirerisk::import::{Format, Import};
    /// assert_eq!(Import::from_json(Format::JsonResume, b"{}").unwrap_err().code(), "missing-id");
    /// assert!(Import::of(Format::JsonResume).id("c-1").read(b"{}").is_ok());
    /// ```
    #[must_use]
    pub fn id(mut self, id: &str) -> Import {
        self.options.id = Some(id.to_owned());
        self
    }

    /// When what the record says was declared; with the application if not set.
    #[must_use]
    pub const fn declared_at(mut self, moment: Moment) -> Import {
        self.options.declared_at = Some(moment);
        self
    }

    /// What to make of a year or a month; it is left out if not set.
    #[must_use]
    pub const fn partial_dates(mut self, partial: PartialDates) -> Import {
        self.options.partial_dates = partial;
        self
    }

    /// Caps on the record and on the profile; those of a profile if not set.
    ///
    /// ```
    /// use hirerisk::{import::{Format, Import}, profile::Limits};
    /// let import = Import::of(Format::Merge).limits(Limits::default().bytes(8));
    /// assert_eq!(import.read(br#"{"id": "m-1"}"#).unwrap_err().code(), "too-large");
    /// ```
    #[must_use]
    pub const fn limits(mut self, limits: Limits) -> Import {
        self.options.limits = limits;
        self
    }

    /// Reads one record.
    ///
    /// # Errors
    ///
    /// The text cannot be read within the limits, the vendor answers with an error or several records, no id is given, or
    /// the profile would not fit the limits.
    ///
    /// # Complexity
    ///
    /// Linear in the bytes, but for keys, which are sorted, and for lists of contacts, each entry of which is compared
    /// with those before it. The record is held once, the profile written and read once.
    ///
    /// ```
    /// use hirerisk::import::{Format, Import};
    /// let opportunity = br#"{"data": {"id": "o-1", "contact": "p-1", "name": "Ana Silva", "createdAt": 1772440306592}}"#;
    /// let imported = Import::of(Format::Lever).read(opportunity)?;
    /// assert_eq!(imported.mapped[0].from, "/data/contact"); // the person, not the opportunity
    /// assert_eq!(imported.created.unwrap().to_string(), "2026-03-02T08:31:46+00:00");
    /// # Ok::<(), hirerisk::import::ImportError>(())
    /// ```
    pub fn read(&self, bytes: &[u8]) -> Result<Imported, ImportError> {
        let answer = any_json(bytes, &self.options.limits).map_err(ImportError::Unreadable)?;
        let vendor = self.format.vendor();
        let (record, at) = envelope::open(vendor, &answer)?;
        let mut made = Made::new(&self.options);
        let place = if vendor.id.is_empty() { String::new() } else { format!("{at}{}", vendor.id) };
        walk::entry(&mut made, vendor.rows, (record, at));
        let imported = self.named(made, place)?;
        let written = imported.profile.to_json();
        let read = Profile::from_json_within(written.as_bytes(), &self.options.limits);
        read.map_err(ImportError::TooMuch)?;
        Ok(imported)
    }

    /// With the id of the person.
    fn named(&self, mut made: Made<'_>, place: String) -> Result<Imported, ImportError> {
        let (from, id) = match (&self.options.id, made.id.take()) {
            (Some(id), _) => (None, id.clone()),
            (None, Some((from, id))) => (Some(from), id),
            (None, None) => (None, String::new()),
        };
        if id.is_empty() {
            return Err(ImportError::MissingId { pointer: place });
        }
        made.profile.id = id.into();
        let mut imported = made.told();
        if let Some(from) = from {
            let first = Mapped { from, to: "/id".into() };
            imported.mapped = core::iter::once(first).chain(imported.mapped).collect();
        }
        Ok(imported)
    }
}
