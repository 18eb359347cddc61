//! Greenhouse: a candidate of the Harvest interface.

use super::Vendor;
use crate::import::row::Clock::Text;
use crate::import::row::Means::{Changed, Created, Custom, Dropped, Entries, Not, Take};
use crate::import::row::{Role, Row, Rows};
use crate::import::why::Why;

/// # Source
///
/// Greenhouse, Harvest interface, candidates: `grnhse/greenhouse-api-docs`, January 2026.
pub(super) static VENDOR: Vendor =
    Vendor { wrapper: None, success: None, id: "/id", rows: CANDIDATE };

const CANDIDATE: Rows = &[
    Row("id", Take(Role::Id)),
    Row("first_name", Take(Role::GivenName)),
    Row("last_name", Take(Role::FamilyName)),
    Row("email_addresses", Entries(EMAIL)),
    Row("phone_numbers", Entries(PHONE)),
    // One text with line breaks, and no country.
    Row("addresses", Not(Why::FreeText)),
    Row("website_addresses", Entries(LINK)),
    Row("social_media_addresses", Entries(LINK)),
    Row("employments", Entries(EMPLOYMENT)),
    Row("educations", Entries(EDUCATION)),
    Row("company", Not(Why::NoSpan)),
    Row("title", Not(Why::NoField)),
    Row("created_at", Created(Text)),
    Row("updated_at", Changed(Text)),
    Row("last_activity", Not(Why::NoField)),
    Row("is_private", Not(Why::NoField)),
    Row("can_email", Not(Why::NoField)),
    Row("tags", Not(Why::OwnWords)),
    Row("attachments", Not(Why::NoField)),
    Row("application_ids", Not(Why::NoField)),
    Row("applications", Entries(APPLICATION)),
    Row("recruiter", Not(Why::NotThePerson)),
    Row("coordinator", Not(Why::NotThePerson)),
    Row("linked_user_ids", Not(Why::NotThePerson)),
    // The same fields twice: by name and by key.
    Row("custom_fields", Custom),
    Row("keyed_custom_fields", Custom),
];

const EMAIL: Rows = &[Row("type", Take(Role::Kind)), Row("value", Take(Role::Email))];

const PHONE: Rows = &[Row("type", Take(Role::Kind)), Row("value", Take(Role::Phone))];

const LINK: Rows = &[Row("type", Take(Role::Kind)), Row("value", Take(Role::Link))];

const EMPLOYMENT: Rows = &[
    Row("id", Not(Why::NoField)),
    Row("company_name", Take(Role::Employer)),
    Row("title", Not(Why::NoField)),
    Row("start_date", Take(Role::From)),
    Row("end_date", Take(Role::To)),
];

const EDUCATION: Rows = &[
    Row("id", Not(Why::NoField)),
    Row("degree", Take(Role::Award)),
    Row("discipline", Not(Why::NoField)),
    Row("start_date", Dropped("graduation_year")),
    Row("end_date", Dropped("graduation_year")),
];

const APPLICATION: Rows = &[
    Row("id", Not(Why::NoField)),
    Row("candidate_id", Not(Why::NoField)),
    Row("prospect", Not(Why::NoField)),
    Row("applied_at", Not(Why::NoField)),
    Row("rejected_at", Not(Why::NoField)),
    Row("last_activity_at", Not(Why::NoField)),
    Row("location", Not(Why::FreeText)),
    Row("source", Not(Why::OwnWords)),
    Row("credited_to", Not(Why::NotThePerson)),
    Row("recruiter", Not(Why::NotThePerson)),
    Row("coordinator", Not(Why::NotThePerson)),
    Row("rejection_reason", Not(Why::OwnWords)),
    Row("rejection_details", Not(Why::OwnWords)),
    Row("jobs", Not(Why::NotThePerson)),
    Row("job_post_id", Not(Why::NotThePerson)),
    Row("status", Not(Why::OwnWords)),
    Row("current_stage", Not(Why::OwnWords)),
    // Questions are the employer's, and so is what an answer means.
    Row("answers", Custom),
    Row("prospective_office", Not(Why::NotThePerson)),
    Row("prospective_department", Not(Why::NotThePerson)),
    Row("prospect_detail", Not(Why::OwnWords)),
    Row("attachments", Not(Why::NoField)),
];
