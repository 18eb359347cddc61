//! Ashby: a candidate. An answer says `success` even where it holds an error.

use super::Vendor;
use crate::import::row::Clock::Text;
use crate::import::row::Means::{Changed, Created, Custom, Entries, Entry, Not, Take};
use crate::import::row::{Role, Row, Rows};
use crate::import::why::Why;

/// # Source
///
/// Field names: connectors of Airbyte (`source-ashby`, `candidate.json`) and Nango (`candidates.md`), and the package
/// `ashby` 0.4.1, November 2026.
pub(super) static VENDOR: Vendor =
    Vendor { wrapper: Some("results"), success: Some("success"), id: "/id", rows: CANDIDATE };

const CANDIDATE: Rows = &[
    Row("id", Take(Role::Id)),
    Row("name", Take(Role::FullName)),
    Row("emailAddresses", Entries(EMAIL)),
    // One of the list once more.
    Row("primaryEmailAddress", Entry(EMAIL)),
    Row("phoneNumbers", Entries(PHONE)),
    Row("primaryPhoneNumber", Entry(PHONE)),
    Row("socialLinks", Entries(LINK)),
    Row("company", Not(Why::NoSpan)),
    Row("position", Not(Why::NoField)),
    Row("tags", Not(Why::OwnWords)),
    Row("applicationIds", Not(Why::NoField)),
    Row("resumeFileHandle", Not(Why::NoField)),
    Row("fileHandles", Not(Why::NoField)),
    Row("customFields", Custom),
    Row("profileUrl", Not(Why::NoField)),
    Row("source", Not(Why::OwnWords)),
    Row("creditedToUser", Not(Why::NotThePerson)),
    Row("createdAt", Created(Text)),
    Row("updatedAt", Changed(Text)),
];

const EMAIL: Rows = &[
    Row("type", Take(Role::Kind)),
    Row("value", Take(Role::Email)),
    Row("isPrimary", Not(Why::NoField)),
];

const PHONE: Rows = &[
    Row("type", Take(Role::Kind)),
    Row("value", Take(Role::Phone)),
    Row("isPrimary", Not(Why::NoField)),
];

const LINK: Rows = &[Row("type", Take(Role::Kind)), Row("url", Take(Role::Link))];
