//! What became of a record.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::why::Why;
use crate::profile::Profile;
use crate::units::Moment;

/// A profile, and what became of each field of the record that it was made from.
///
/// Places are JSON Pointers (RFC 6901). A field that is `null` or empty stands in no list. `Debug` names places and fields,
/// never a value.
///
/// ```
/// use hirerisk::import::{Format, Import};
/// let record = br#"{"candidate": {"id": "w-1", "name": "Ana Silva", "pet": "cat"}}"#;
/// let imported = Import::from_json(Format::Workable, record)?;
/// let name = imported.mapped.last().unwrap();
/// assert_eq!((&*name.from, &*name.to), ("/candidate/name", "/claims/names/0/name"));
/// assert_eq!(imported.ignored, ["/candidate/pet"]);
/// assert!(!format!("{imported:?}").contains("Ana"));
/// # Ok::<(), hirerisk::import::ImportError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Imported {
    /// The profile: claims, contacts and pages that the person named.
    pub profile: Profile<'static>,
    /// What stands in the profile, and where it comes from.
    pub mapped: Vec<Mapped>,
    /// What is known and stands nowhere in the profile, and why.
    pub not_mapped: Vec<NotMapped>,
    /// Fields that the format does not know.
    pub ignored: Vec<String>,
    /// What must not be kept, by kind, in the order of the kinds.
    pub dropped: Vec<Dropped>,
    /// When the record was made, as the vendor says.
    pub created: Option<Moment>,
    /// When the record last changed, as the vendor says: which of its fields did is not told.
    pub changed: Option<Moment>,
}

/// A field that stands in the profile.
///
/// A full name that is given in parts has one entry for each part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Mapped {
    /// Where it stands in the record.
    pub from: String,
    /// Where it stands in the profile.
    pub to: String,
}

/// A known field that stands nowhere in the profile.
///
/// ```
/// use hirerisk::import::{Format, Import, Why};
/// let record = br#"{"id": "m-1", "locations": ["Leeds"]}"#;
/// let imported = Import::from_json(Format::Merge, record)?;
/// let one = &imported.not_mapped[0];
/// assert_eq!((&*one.from, one.why), ("/locations", Why::FreeText));
/// # Ok::<(), hirerisk::import::ImportError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NotMapped {
    /// Where it stands in the record.
    pub from: String,
    /// Why.
    pub why: Why,
}

/// Something that must not be kept (TRUST A1): how often it stood there, not where, and not what it was.
///
/// ```
/// use hirerisk::import::{Format, Import};
/// let record = br#"{"id": 7, "custom_fields": {"nationality": "x"}, "gender": "x"}"#;
/// let imported = Import::from_json(Format::Greenhouse, record)?;
/// let kinds: Vec<_> = imported.dropped.iter().map(|one| (one.kind, one.count)).collect();
/// assert_eq!(kinds, [("gender", 1), ("nationality", 1)]);
/// # Ok::<(), hirerisk::import::ImportError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Dropped {
    /// The kind, as the reader of profiles names it.
    pub kind: &'static str,
    /// How many fields of the record hold it.
    pub count: u32,
}
