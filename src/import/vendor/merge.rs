//! Merge: a candidate in the common model. Types may be null, or the raw words of the system behind.

use super::Vendor;
use crate::import::row::Clock::Text;
use crate::import::row::Means::{Changed, Created, Entries, Not, Take};
use crate::import::row::{Role, Row, Rows};
use crate::import::why::Why;

/// # Source
///
/// The package `@mergeapi/merge-node-client` 4.0.4, November 2026.
pub(super) static VENDOR: Vendor =
    Vendor { wrapper: None, success: None, id: "/id", rows: CANDIDATE };

const CANDIDATE: Rows = &[
    Row("id", Take(Role::Id)),
    Row("first_name", Take(Role::GivenName)),
    Row("last_name", Take(Role::FamilyName)),
    Row("email_addresses", Entries(EMAIL)),
    Row("phone_numbers", Entries(PHONE)),
    Row("urls", Entries(LINK)),
    Row("remote_id", Not(Why::NoField)),
    Row("company", Not(Why::NoSpan)),
    Row("title", Not(Why::NoField)),
    Row("locations", Not(Why::FreeText)),
    Row("remote_created_at", Created(Text)),
    Row("remote_updated_at", Changed(Text)),
    // Those of Merge's own copy.
    Row("created_at", Not(Why::NoField)),
    Row("modified_at", Not(Why::NoField)),
    Row("last_interaction_at", Not(Why::NoField)),
    Row("is_private", Not(Why::NoField)),
    Row("can_email", Not(Why::NoField)),
    Row("tags", Not(Why::OwnWords)),
    Row("applications", Not(Why::NoField)),
    Row("attachments", Not(Why::NoField)),
    Row("remote_was_deleted", Not(Why::NoField)),
    Row("field_mappings", Not(Why::OwnWords)),
    Row("remote_data", Not(Why::OwnWords)),
];

const EMAIL: Rows = &[
    Row("email_address_type", Take(Role::Kind)),
    Row("value", Take(Role::Email)),
    Row("created_at", Not(Why::NoField)),
    Row("modified_at", Not(Why::NoField)),
];

const PHONE: Rows = &[
    Row("phone_number_type", Take(Role::Kind)),
    Row("value", Take(Role::Phone)),
    Row("created_at", Not(Why::NoField)),
    Row("modified_at", Not(Why::NoField)),
];

const LINK: Rows = &[
    Row("url_type", Take(Role::Kind)),
    Row("value", Take(Role::Link)),
    Row("created_at", Not(Why::NoField)),
    Row("modified_at", Not(Why::NoField)),
];
