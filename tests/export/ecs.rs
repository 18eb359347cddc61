//! ECS: every field exists, has its type, and is a list where it should be one.

use std::collections::BTreeMap;

use chrono::DateTime;
use hirerisk::Band;
use hirerisk::export::Values;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::events::{any_event, plain, read, reports};

/// A field's type, and whether it is a list.
type Fields = BTreeMap<&'static str, (&'static str, bool)>;

fn fields() -> Fields {
    let rows = include_str!("ecs-9.4.0-fields.csv").lines().skip(1);
    let read = |row: &'static str| {
        let [field, kind, _level, list] = row.split(',').collect::<Vec<_>>()[..] else {
            panic!("{row}")
        };
        (field, (kind, list == "yes"))
    };
    rows.map(read).collect()
}

/// What of an event is no ECS.
fn faults(fields: &Fields, value: &Value, at: &str, found: &mut Vec<String>) {
    let mut fault = |why: &str| found.push(format!("{at}: {why}"));
    match (fields.get(at), value) {
        (None, Value::Object(object)) => {
            for (key, one) in object {
                let place = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
                faults(fields, one, &place, found);
            }
        }
        (None, _) => fault("no such field"),
        (Some((kind, true)), Value::Array(list)) => {
            if list.is_empty() || !list.iter().all(|one| fits(kind, one)) {
                fault("an entry does not fit");
            }
        }
        (Some((_, true)), _) => fault("no list"),
        (Some((kind, false)), value) => {
            if !fits(kind, value) {
                fault(kind);
            }
        }
    }
}

fn fits(kind: &str, value: &Value) -> bool {
    match kind {
        "keyword" | "match_only_text" => value.is_string(),
        "date" => value.as_str().is_some_and(|text| DateTime::parse_from_rfc3339(text).is_ok()),
        "long" => value.is_i64() || value.is_u64(),
        "float" => value.is_number(),
        // Labels are texts by key, without a dot and not in each other.
        "object" => value.as_object().is_some_and(|object| {
            object.iter().all(|(key, one)| !key.contains('.') && one.is_string())
        }),
        _ => false,
    }
}

fn is_ecs(event: &Value) -> Result<(), String> {
    let mut found = Vec::new();
    faults(&fields(), event, "", &mut found);
    if found.is_empty() { Ok(()) } else { Err(found.join("\n")) }
}

#[test]
fn every_case_is_an_event_of_the_schema() {
    for report in reports() {
        let event = read(&plain().values(Values::AsReported).candidate("c-1").to_ecs(report));
        assert_eq!(is_ecs(&event), Ok(()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_a_caller_says_is_an_event_of_the_schema((report, said) in any_event()) {
        let event = read(&said.event().to_ecs(&report));
        prop_assert_eq!(is_ecs(&event), Ok(()));
        prop_assert_eq!(event["event"]["risk_score"].as_i64(), Some(i64::from(report.score.get())));
        let time = DateTime::parse_from_rfc3339(event["@timestamp"].as_str().unwrap()).unwrap();
        prop_assert_eq!(time.timestamp_millis(), said.millis);
    }
}

#[test]
fn the_reader_of_fields_would_notice() {
    let good = read(&plain().to_ecs(&reports()[0]));
    for (place, wrong) in [
        ("/event/category", json!("iam")),
        ("/event/severity", json!("2")),
        ("/event/kind", json!(["alert"])),
        ("/labels/band", json!({"name": "verify"})),
        ("/@timestamp", json!(0)),
        ("/ecs", json!({"band": "verify"})),
    ] {
        let mut event = good.clone();
        *event.pointer_mut(place).unwrap() = wrong;
        assert!(is_ecs(&event).is_err(), "{place}");
    }
}

/// The types that ECS allows beside the category `iam`.
const TYPES_OF_IAM: [&str; 7] =
    ["admin", "change", "creation", "deletion", "group", "info", "user"];

#[test]
fn kind_category_and_type_are_words_that_go_together() {
    for report in reports() {
        let event = read(&plain().to_ecs(report));
        let kind = if report.band == Band::Routine { "event" } else { "alert" };
        assert_eq!(event["event"]["kind"], kind);
        assert_eq!(event["event"]["category"], json!(["iam"]));
        let types = event["event"]["type"].as_array().unwrap();
        assert!(types.iter().all(|one| TYPES_OF_IAM.contains(&one.as_str().unwrap())));
        assert!(
            event["event"].get("risk_score_norm").is_none()
                && event["event"].get("outcome").is_none()
        );
    }
}

#[test]
fn nobody_is_named_unless_the_caller_does() {
    let report = &reports()[0];
    let event = read(&plain().to_ecs(report));
    assert!(event.get("user").is_none() && event.get("related").is_none());
    let named = read(&plain().candidate("token-1").to_ecs(report));
    assert_eq!(
        (&named["user"], &named["related"]["user"]),
        (&json!({"id": "token-1"}), &json!(["token-1"]))
    );
}
