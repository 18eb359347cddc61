//! HR Open, as `JazzHR` ships it to those who ask for it. Values of `citizenShip` are sentences about the right to work.

use super::Vendor;
use crate::import::row::Means::{Dropped, Entries, Inside, Not, Take};
use crate::import::row::{Role, Row, Rows};
use crate::import::why::Why;

/// # Source
///
/// `JazzHR/api-doc`, `_payload_object_hropen_candidate.md`, November 2026.
pub(super) static VENDOR: Vendor =
    Vendor { wrapper: None, success: None, id: "/person/id/value", rows: CANDIDATE };

const CANDIDATE: Rows = &[
    Row("person", Inside(PERSON)),
    Row("documentId", Not(Why::NotThePerson)),
    Row("profiles", Entries(PROFILE)),
];

const PERSON: Rows = &[
    Row("id", Inside(ID)),
    Row("name", Inside(NAME)),
    Row("communication", Inside(COMMUNICATION)),
    Row("applyDate", Not(Why::NoField)),
];

const ID: Rows = &[
    Row("value", Take(Role::Id)),
    Row("schemeId", Not(Why::NoField)),
    Row("schemeAgencyId", Not(Why::NoField)),
];

const NAME: Rows = &[
    Row("formattedName", Take(Role::FullName)),
    Row("given", Take(Role::GivenName)),
    Row("family", Take(Role::FamilyName)),
];

const COMMUNICATION: Rows = &[
    Row("address", Entries(ADDRESS)),
    Row("phone", Entries(PHONE)),
    Row("email", Entries(EMAIL)),
    Row("web", Entries(LINK)),
];

const ADDRESS: Rows = &[
    Row("city", Take(Role::City)),
    Row("line", Take(Role::Street)),
    Row("formattedAddress", Not(Why::FreeText)),
    Row("postalCode", Not(Why::NoField)),
    Row("countrySubdivisions", Not(Why::NoField)),
];

const PHONE: Rows = &[Row("formattedNumber", Take(Role::Phone))];

const EMAIL: Rows = &[Row("address", Take(Role::Email))];

const LINK: Rows = &[Row("name", Take(Role::Kind)), Row("url", Take(Role::Link))];

const PROFILE: Rows = &[
    Row("languageCode", Dropped("locale")),
    Row("profileId", Not(Why::NotThePerson)),
    Row("profileName", Not(Why::OwnWords)),
    Row("personAvailability", Not(Why::NoField)),
    Row("associatedPositionOpenings", Not(Why::NotThePerson)),
    Row("positionPreferences", Not(Why::NoField)),
    Row("education", Not(Why::NoField)),
    Row("attachments", Not(Why::NoField)),
];
