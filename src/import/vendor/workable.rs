//! Workable: a candidate.

use super::Vendor;
use crate::import::row::Clock::Text;
use crate::import::row::Means::{Changed, Created, Dropped, Entries, Not, Take};
use crate::import::row::{Role, Row, Rows};
use crate::import::why::Why;

/// # Source
///
/// Workable, reference pages `job-candidates-show` and `candidate-events`, November 2026.
pub(super) static VENDOR: Vendor =
    Vendor { wrapper: Some("candidate"), success: None, id: "/id", rows: CANDIDATE };

const CANDIDATE: Rows = &[
    Row("id", Take(Role::Id)),
    Row("name", Take(Role::FullName)),
    Row("firstname", Take(Role::GivenName)),
    Row("lastname", Take(Role::FamilyName)),
    Row("email", Take(Role::Email)),
    // As the person wrote it: no country code is put before it.
    Row("phone", Take(Role::Phone)),
    Row("experience_entries", Entries(EXPERIENCE)),
    Row("education_entries", Entries(EDUCATION)),
    Row("headline", Not(Why::FreeText)),
    Row("address", Not(Why::FreeText)),
    Row("summary", Not(Why::FreeText)),
    Row("cover_letter", Not(Why::FreeText)),
    // The site that referred the person, not the domain of a mailbox.
    Row("domain", Not(Why::NotThePerson)),
    // The vendor's relay.
    Row("outbound_mailbox", Not(Why::NotThePerson)),
    Row("uploader_id", Not(Why::NotThePerson)),
    Row("account", Not(Why::NotThePerson)),
    Row("job", Not(Why::NotThePerson)),
    Row("stage", Not(Why::OwnWords)),
    Row("sourced", Not(Why::OwnWords)),
    Row("disqualified", Not(Why::OwnWords)),
    Row("disqualified_at", Not(Why::OwnWords)),
    Row("disqualification_reason", Not(Why::OwnWords)),
    Row("hired_at", Not(Why::OwnWords)),
    Row("profile_url", Not(Why::NoField)),
    Row("image_url", Dropped("photo")),
    Row("created_at", Created(Text)),
    Row("updated_at", Changed(Text)),
];

const EXPERIENCE: Rows = &[
    Row("company", Take(Role::Employer)),
    Row("start_date", Take(Role::From)),
    Row("end_date", Take(Role::To)),
    Row("current", Take(Role::Current)),
    Row("title", Not(Why::NoField)),
    Row("summary", Not(Why::FreeText)),
    Row("industry", Not(Why::NoField)),
];

const EDUCATION: Rows = &[
    Row("id", Not(Why::NoField)),
    Row("degree", Take(Role::Award)),
    Row("field_of_study", Not(Why::NoField)),
    Row("start_date", Dropped("graduation_year")),
    Row("end_date", Dropped("graduation_year")),
];
