//! Ashby: errors under HTTP 200, one name, capital types, the first contact told twice.

use hirerisk::import::{Format, Why};
use serde_json::json;

use crate::read::{at, dropped, error, of, sample, to, why};

#[test]
fn the_sample_becomes_this_profile() {
    let imported = sample(Format::Ashby);
    assert_eq!(
        at(&imported, ""),
        json!({
            "id": "f9e52a51-a075-4116-a7b8-484deba69004",
            "claims": {"names": [{"name": "Chol-min Rim"}]},
            "contacts": {
                "emails": [{"address": "cmrim@example.com"}, {"address": "c.rim@example.net"}],
                "phones": [{"number": "+1 646 555 0188"}]
            },
            "personas": {
                "profiles": [{"page": "https://linkedin.example.com/in/cmrim"}],
                "code": [{"account": "https://github.example.com/cmrim"}]
            }
        })
    );
    assert_eq!(dropped(&imported), json!({"school": 1}));
    assert!(imported.ignored.is_empty(), "{:?}", imported.ignored);
}

#[test]
fn an_error_under_success_is_an_error() {
    let failed = json!({"success": false, "errors": ["candidate_not_found", "x"]});
    assert_eq!(error(Format::Ashby, &failed), ("vendor-error", "/errors".into()));
    for odd in [json!({"success": "true", "results": {"id": "a"}}), json!({"success": null})] {
        assert_eq!(error(Format::Ashby, &odd).0, "vendor-error");
    }
}

#[test]
fn an_error_says_how_many_were_given_and_nothing_of_them() {
    let answer = json!({"success": false, "errors": ["cmrim@example.com is unknown"]}).to_string();
    let error = hirerisk::import::Import::from_json(Format::Ashby, answer.as_bytes()).unwrap_err();
    let told = format!("{error} {error:?}");
    assert!(told.contains("1 given") && !told.contains("cmrim"), "{told}");
}

#[test]
fn a_success_without_a_candidate_is_no_candidate() {
    for empty in [json!({"success": true}), json!({"success": true, "results": null})] {
        assert_eq!(error(Format::Ashby, &empty), ("wrong-shape", "/results".into()));
    }
    let nobody = json!({"success": true, "results": {"name": "Ana"}});
    assert_eq!(error(Format::Ashby, &nobody), ("missing-id", "/results/id".into()));
    assert_eq!(error(Format::Ashby, &json!({"name": "Ana"})), ("missing-id", "/id".into()));
    let several = json!({"success": true, "results": [{"id": "a"}]});
    assert_eq!(error(Format::Ashby, &several), ("several-records", "/results".into()));
}

#[test]
fn the_first_contact_is_told_once() {
    let imported = sample(Format::Ashby);
    let mail = "/results/primaryEmailAddress/value";
    assert_eq!(why(&imported, mail), Some(Why::SaidElsewhere));
    assert_eq!(why(&imported, "/results/primaryPhoneNumber/value"), Some(Why::SaidElsewhere));
    assert!(to(&imported, mail).is_empty());
}

#[test]
fn a_field_of_the_employers_is_no_delivery_whatever_its_title() {
    let imported = sample(Format::Ashby);
    assert_eq!(why(&imported, "/results/customFields/0"), Some(Why::Custom));
    assert!(imported.profile.deliveries.is_empty());
}

#[test]
fn a_field_of_the_employers_is_dropped_by_its_title() {
    let imported = of(
        Format::Ashby,
        &json!({"id": "a", "customFields": [{"id": "1", "title": "Date of birth", "value": "2000-01-01"}]}),
    );
    assert_eq!(dropped(&imported), json!({"birth_date": 1}));
    assert_eq!(why(&imported, "/customFields/0"), None);
}
