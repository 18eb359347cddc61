//! Lever: the person is the contact, which is an id or an object; a name is one text; times are milliseconds.

use hirerisk::import::{Format, Why};
use serde_json::json;

use crate::read::{at, error, of, sample, to, why};

#[test]
fn the_sample_becomes_this_profile() {
    let imported = sample(Format::Lever);
    assert_eq!(
        at(&imported, ""),
        json!({
            "id": "7f23e772-f2cb-4ebb-b33f-54b872999992",
            "claims": {"names": [{"name": "Ji-ho Baek"}]},
            "contacts": {
                "emails": [{"address": "jiho.baek@example.org"}],
                "phones": [{"number": "+1 (512) 555-0117"}]
            }
        })
    );
    assert!(imported.ignored.is_empty(), "{:?}", imported.ignored);
}

#[test]
fn the_person_is_the_contact_as_id_or_as_object() {
    let imported = sample(Format::Lever);
    assert_eq!(to(&imported, "/data/contact"), ["/id"]);
    assert_eq!(why(&imported, "/data/id"), Some(Why::NotThePerson));
    let expanded = of(
        Format::Lever,
        &json!({"data": {"id": "o-1", "name": "Ana Silva", "emails": ["ana@example.com"],
            "contact": {"id": "p-1", "name": "Ana Silva", "emails": ["ana@example.com", "a@example.org"]}}}),
    );
    assert_eq!(to(&expanded, "/data/contact/id"), ["/id"]);
    assert_eq!(expanded.profile.claims.names.len(), 1);
    assert_eq!(expanded.profile.contacts.emails.len(), 2);
    assert_eq!(why(&expanded, "/data/emails/0"), Some(Why::SaidElsewhere));
}

#[test]
fn an_opportunity_without_a_person_has_no_id() {
    let record = json!({"data": {"id": "o-1", "name": "Ana Silva"}});
    assert_eq!(error(Format::Lever, &record), ("missing-id", "/data/contact".into()));
}

#[test]
fn what_may_be_an_id_or_an_object_is_nobodys_either_way() {
    for owner in [json!("u-1"), json!({"id": "u-1", "name": "Rae Okoro", "gender": "x"})] {
        let imported = of(
            Format::Lever,
            &json!({"data": {"contact": "p-1", "owner": owner, "followers": [owner],
                "stage": owner, "applications": [owner], "sourcedBy": owner}}),
        );
        assert_eq!(at(&imported, ""), json!({"id": "p-1"}));
        assert_eq!(why(&imported, "/data/owner"), Some(Why::NotThePerson));
    }
}

#[test]
fn milliseconds_are_read_as_milliseconds() {
    let imported = sample(Format::Lever);
    assert_eq!(imported.created.unwrap().to_string(), "2026-03-02T08:31:46+00:00");
    assert_eq!(imported.changed.unwrap().to_string(), "2026-03-03T12:18:26+00:00");
    let odd = of(
        Format::Lever,
        &json!({"contact": "p-1", "createdAt": "2026-03-02T08:31:46Z", "updatedAt": 1e300}),
    );
    assert_eq!((odd.created, odd.changed), (None, None));
    assert_eq!(why(&odd, "/createdAt"), Some(Why::WrongType));
    assert_eq!(why(&odd, "/updatedAt"), Some(Why::BadDate));
}

#[test]
fn bare_links_and_lines_of_text_are_not_guessed_at() {
    let imported = sample(Format::Lever);
    assert_eq!(why(&imported, "/data/links/0"), Some(Why::UnknownKind));
    assert_eq!(why(&imported, "/data/location"), Some(Why::FreeText));
    assert_eq!(why(&imported, "/data/headline"), Some(Why::FreeText));
    let known = of(
        Format::Lever,
        &json!({"contact": "p-1", "links": ["github.com/example", null, "https://www.linkedin.com/in/a"]}),
    );
    assert_eq!(to(&known, "/links/0"), ["/personas/code/0/account"]);
    assert_eq!(to(&known, "/links/2"), ["/personas/profiles/0/page"]);
}

#[test]
fn a_list_of_opportunities_is_not_one() {
    let record = json!({"data": [{"contact": "p-1"}], "hasNext": false});
    assert_eq!(error(Format::Lever, &record), ("several-records", "/data".into()));
}
