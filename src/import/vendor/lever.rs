//! Lever: an opportunity. The person is its `contact`, and its id is that of the contact: one person may have several
//! opportunities.

use super::Vendor;
use crate::import::row::Clock::Millis;
use crate::import::row::Means::{self, Changed, Created, Each, Entries, IdOr, Not, Take};
use crate::import::row::{Role, Row, Rows};
use crate::import::why::Why;

/// # Source
///
/// Field names: connectors of Airbyte (`source-lever-hiring`, `opportunities.json`) and Nango (`get-opportunity.ts`),
/// November 2026. Of an expanded contact the fields are those of the opportunity itself.
pub(super) static VENDOR: Vendor =
    Vendor { wrapper: Some("data"), success: None, id: "/contact", rows: OPPORTUNITY };

const OPPORTUNITY: Rows = &[
    Row("contact", IdOr(CONTACT)),
    Row("name", Take(Role::FullName)),
    Row("emails", EMAILS),
    Row("phones", Entries(PHONE)),
    Row("links", Each(&Take(Role::Link))),
    Row("id", Not(Why::NotThePerson)),
    Row("headline", Not(Why::FreeText)),
    Row("location", Not(Why::FreeText)),
    Row("opportunityLocation", Not(Why::NotThePerson)),
    Row("stage", Not(Why::OwnWords)),
    Row("stageChanges", Not(Why::OwnWords)),
    Row("confidentiality", Not(Why::NoField)),
    Row("archived", Not(Why::OwnWords)),
    Row("tags", Not(Why::OwnWords)),
    Row("sources", Not(Why::OwnWords)),
    Row("origin", Not(Why::OwnWords)),
    Row("sourcedBy", Not(Why::NotThePerson)),
    Row("owner", Not(Why::NotThePerson)),
    Row("followers", Not(Why::NotThePerson)),
    Row("applications", Not(Why::NoField)),
    Row("createdAt", Created(Millis)),
    Row("updatedAt", Changed(Millis)),
    Row("lastInteractionAt", Not(Why::NoField)),
    Row("lastAdvancedAt", Not(Why::NoField)),
    Row("snoozedUntil", Not(Why::NoField)),
    Row("urls", Not(Why::NoField)),
    Row("isAnonymized", Not(Why::NoField)),
    Row("dataProtection", Not(Why::NoField)),
];

const CONTACT: Rows = &[
    Row("id", Take(Role::Id)),
    Row("name", Take(Role::FullName)),
    Row("emails", EMAILS),
    Row("phones", Entries(PHONE)),
    Row("headline", Not(Why::FreeText)),
    Row("location", Not(Why::FreeText)),
    Row("isAnonymized", Not(Why::NoField)),
];

const EMAILS: Means = Each(&Take(Role::Email));

const PHONE: Rows = &[Row("type", Take(Role::Kind)), Row("value", Take(Role::Phone))];
