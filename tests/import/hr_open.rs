//! HR Open as shipped by `JazzHR`: the right to work and the sex of a person stand beside the name.

use hirerisk::import::{Format, Why};
use serde_json::json;

use crate::read::{at, dropped, error, of, sample, to, why};

#[test]
fn the_sample_becomes_this_profile() {
    let imported = sample(Format::HrOpen);
    assert_eq!(
        at(&imported, ""),
        json!({
            "id": "4711",
            "claims": {
                "names": [{"name": "Leila Haddad-Moore"}],
                "residences": [{"place": {"city": "Columbus", "address": "22 Sample Rd"}}]
            },
            "contacts": {
                "emails": [{"address": "leila@example.com"}],
                "phones": [{"number": "614-555-0133"}]
            },
            "personas": {"profiles": [{"page": "https://linkedin.example.com/in/leila"}]}
        })
    );
    assert!(imported.ignored.is_empty(), "{:?}", imported.ignored);
}

#[test]
fn citizenship_sex_and_language_are_dropped() {
    let imported = sample(Format::HrOpen);
    assert_eq!(dropped(&imported), json!({"citizenship": 1, "gender": 1, "locale": 1}));
    let told = format!("{imported:?} {}", imported.profile.to_json());
    for value in ["Citizen", "Female", "en-US"] {
        assert!(!told.contains(value), "{value}");
    }
}

#[test]
fn the_name_is_told_once() {
    let imported = sample(Format::HrOpen);
    assert_eq!(to(&imported, "/person/name/formattedName"), ["/claims/names/0/name"]);
    assert_eq!(why(&imported, "/person/name/family"), Some(Why::SaidElsewhere));
}

#[test]
fn the_person_has_the_id_not_the_document() {
    let record = json!({"documentId": {"value": "d-1"}, "person": {"name": {"given": "Ana"}}});
    assert_eq!(error(Format::HrOpen, &record), ("missing-id", "/person/id/value".into()));
    let one =
        of(Format::HrOpen, &json!({"person": {"id": {"value": "p-1"}, "name": {"given": "Ana"}}}));
    assert_eq!(at(&one, "/claims/names"), json!([{"name": "Ana"}])); // one name is a name
}
