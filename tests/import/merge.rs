//! Merge: types that are null or raw, places in free text, whatever another system left behind.

use hirerisk::import::{Format, Why};
use serde_json::json;

use crate::read::{at, dropped, of, sample, to, why};

#[test]
fn the_sample_becomes_this_profile() {
    let imported = sample(Format::Merge);
    assert_eq!(
        at(&imported, ""),
        json!({
            "id": "21198248-6d4f-4f5e-9d1b-0c3a4bd0a001",
            "claims": {"names": [{"name": "Adaeze Nwosu-Lind"}]},
            "contacts": {
                "emails": [{"address": "adaeze.nl@example.co.uk"}],
                "phones": [{"number": "+44 20 7946 0958"}]
            },
            "personas": {"sites": [{"page": "http://adaeze.example.net"}]}
        })
    );
    assert!(imported.ignored.is_empty(), "{:?}", imported.ignored);
    assert!(imported.dropped.is_empty());
}

#[test]
fn a_type_may_be_null_raw_or_missing() {
    for kind in [json!(null), json!("Handy (privat)"), json!(7), json!({"raw": "x"})] {
        let imported = of(
            Format::Merge,
            &json!({"id": "m",
                "phone_numbers": [{"value": "555-0142", "phone_number_type": kind}],
                "email_addresses": [{"value": "a@example.com", "email_address_type": kind}],
                "urls": [{"value": "https://example.net", "url_type": kind}]}),
        );
        assert_eq!(to(&imported, "/phone_numbers/0/value"), ["/contacts/phones/0/number"]);
        assert_eq!(to(&imported, "/email_addresses/0/value"), ["/contacts/emails/0/address"]);
        assert_eq!(why(&imported, "/urls/0/value"), Some(Why::UnknownKind));
    }
}

#[test]
fn what_another_system_left_behind_is_not_read_but_counted_where_it_must_not_be_known() {
    let imported = of(
        Format::Merge,
        &json!({"id": "m", "field_mappings": {"a": {"religion": "x"}},
            "remote_data": [{"path": "/candidates", "data": [{"deep": {"dateOfBirth": "x", "photo": null}}]}]}),
    );
    assert_eq!(dropped(&imported), json!({"birth_date": 1, "religion": 1}));
    assert_eq!(why(&imported, "/remote_data"), Some(Why::OwnWords));
    assert_eq!(at(&imported, ""), json!({"id": "m"}));
}

#[test]
fn ids_or_objects_of_applications_tell_nothing_of_the_person() {
    for one in [json!("a-1"), json!({"id": "a-1", "candidate": {"first_name": "Ana"}})] {
        let imported =
            of(Format::Merge, &json!({"id": "m", "applications": [one], "attachments": [one]}));
        assert_eq!(at(&imported, ""), json!({"id": "m"}));
        assert_eq!(why(&imported, "/applications"), Some(Why::NoField));
    }
}

#[test]
fn the_times_are_those_of_the_system_behind_not_of_merges_copy() {
    let imported = sample(Format::Merge);
    assert_eq!(imported.changed.unwrap().to_string(), "2026-03-03T00:00:00+00:00");
    assert_eq!(why(&imported, "/modified_at"), Some(Why::NoField));
}
