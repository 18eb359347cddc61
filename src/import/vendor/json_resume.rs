//! JSON Resume: a resume, which has no id of a person.

use super::Vendor;
use crate::import::row::Clock::Text;
use crate::import::row::Means::{Changed, Dropped, Entries, Entry, Inside, Not, Take};
use crate::import::row::{Role, Row, Rows};
use crate::import::why::Why;

/// # Source
///
/// The package `@jsonresume/schema` 1.3.1.
pub(super) static VENDOR: Vendor = Vendor { wrapper: None, success: None, id: "", rows: RESUME };

const RESUME: Rows = &[
    Row("basics", Inside(BASICS)),
    Row("work", Entries(WORK)),
    Row("education", Entries(EDUCATION)),
    // A start with a technology has a year, which none of these has.
    Row("skills", Not(Why::NothingToCompare)),
    // Praise, without a firm and a way to ask.
    Row("references", Not(Why::NothingToCompare)),
    Row("certificates", Not(Why::NoField)),
    Row("awards", Not(Why::NoField)),
    Row("publications", Not(Why::NoField)),
    Row("volunteer", Not(Why::NoField)),
    Row("interests", Not(Why::NoField)),
    Row("projects", Not(Why::NoField)),
    Row("meta", Inside(META)),
    Row("$schema", Not(Why::NoField)),
];

const BASICS: Rows = &[
    Row("name", Take(Role::FullName)),
    Row("email", Take(Role::Email)),
    Row("phone", Take(Role::Phone)),
    Row("url", Take(Role::Site)),
    Row("location", Entry(LOCATION)),
    Row("profiles", Entries(PROFILE)),
    Row("label", Not(Why::FreeText)),
    Row("summary", Not(Why::FreeText)),
    Row("image", Dropped("photo")),
];

const LOCATION: Rows = &[
    Row("countryCode", Take(Role::Country)),
    Row("city", Take(Role::City)),
    Row("address", Take(Role::Street)),
    Row("postalCode", Not(Why::NoField)),
    Row("region", Not(Why::NoField)),
];

const PROFILE: Rows = &[
    Row("network", Take(Role::Kind)),
    Row("url", Take(Role::Link)),
    Row("username", Not(Why::NoField)),
];

const WORK: Rows = &[
    Row("name", Take(Role::Employer)),
    Row("startDate", Take(Role::From)),
    Row("endDate", Take(Role::To)),
    Row("position", Not(Why::NoField)),
    Row("location", Not(Why::FreeText)),
    Row("description", Not(Why::FreeText)),
    Row("summary", Not(Why::FreeText)),
    Row("highlights", Not(Why::FreeText)),
    // The firm's own site, or a page about it somewhere: a domain cannot be read off it.
    Row("url", Not(Why::UnknownKind)),
];

const EDUCATION: Rows = &[
    Row("studyType", Take(Role::Award)),
    Row("area", Not(Why::NoField)),
    Row("score", Not(Why::NoField)),
    Row("courses", Not(Why::NoField)),
    Row("institution", Dropped("school")),
    Row("url", Dropped("school")),
    Row("startDate", Dropped("graduation_year")),
    Row("endDate", Dropped("graduation_year")),
];

const META: Rows = &[
    Row("lastModified", Changed(Text)),
    Row("canonical", Not(Why::NoField)),
    Row("version", Not(Why::NoField)),
];
