//! OCSF: valid against the schema of its class, whatever is told.

use std::sync::OnceLock;

use hirerisk::Band;
use hirerisk::export::{Activity, Values};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::events::{any_event, plain, read, reports};

fn validator() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        let schema = include_str!("ocsf-1.8.0-detection_finding.schema.json");
        jsonschema::draft202012::new(&read(schema)).unwrap()
    })
}

fn is_valid(event: &Value) -> Result<(), String> {
    validator().validate(event).map_err(|error| format!("{}: {error}", error.instance_path()))
}

#[test]
fn every_case_is_a_detection_finding() {
    for report in reports() {
        let event = read(&plain().values(Values::AsReported).candidate("c-1").to_ocsf(report));
        assert_eq!(is_valid(&event), Ok(()), "{event}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_a_caller_says_is_a_detection_finding((report, said) in any_event()) {
        let event = read(&said.event().to_ocsf(&report));
        prop_assert_eq!(is_valid(&event), Ok(()));
        prop_assert_eq!(event["time"].as_i64(), Some(said.millis));
        prop_assert_eq!(&event["finding_info"]["uid"], &json!(said.uid));
        prop_assert_eq!(event["risk_score"].as_i64(), Some(i64::from(report.score.get())));
        prop_assert!(no_fractions(&event), "a whole number became a fraction");
    }
}

fn no_fractions(value: &Value) -> bool {
    match value {
        Value::Number(number) => !number.is_f64(),
        Value::Array(list) => list.iter().all(no_fractions),
        Value::Object(object) => object.values().all(no_fractions),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    }
}

#[test]
fn the_schema_would_notice() {
    let good = read(&plain().to_ocsf(&reports()[0]));
    assert_eq!(is_valid(&good), Ok(()));
    for (place, wrong) in [
        ("time", json!("now")),
        ("severity_id", json!(7)),
        ("band", json!("verify")),
        ("uid", json!(1)),
    ] {
        let mut event = good.clone();
        event[place] = wrong;
        assert!(is_valid(&event).is_err(), "{place}");
    }
}

#[test]
fn bands_are_severities_and_never_more_than_medium() {
    let mut seen = [0; 3];
    for report in reports() {
        let event = read(&plain().to_ocsf(report));
        let (number, word, place) = match report.band {
            Band::Routine => (1, "Informational", 0),
            Band::Verify => (2, "Low", 1),
            Band::Escalate => (3, "Medium", 2),
        };
        seen[place] += 1;
        assert_eq!((&event["severity_id"], &event["severity"]), (&json!(number), &json!(word)));
        assert_eq!(event["is_alert"], json!(report.band != Band::Routine));
        // Nothing else stands for a judgement.
        for field in
            ["risk_level_id", "impact_id", "malware", "vulnerabilities", "confidence_score"]
        {
            assert!(event.get(field).is_none(), "{field}");
        }
        assert!(event["finding_info"].get("attacks").is_none());
        assert_eq!(event["confidence_id"], json!(0));
        for evidence in event["evidences"].as_array().unwrap() {
            assert!(evidence.get("verdict_id").is_none() && evidence.get("verdict").is_none());
        }
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}

#[test]
fn numbers_of_class_and_activity_belong_together() {
    let report = &reports()[0];
    for (activity, number, word) in
        [(Activity::Create, 1, "Create"), (Activity::Update, 2, "Update")]
    {
        let event = read(&plain().activity(activity).to_ocsf(report));
        assert_eq!(event["type_uid"], json!(2004 * 100 + number));
        assert_eq!(
            (&event["activity_id"], &event["activity_name"]),
            (&json!(number), &json!(word))
        );
        assert_eq!(event["type_name"], json!(format!("Detection Finding: {word}")));
        let times =
            ["created_time", "modified_time"].map(|time| event["finding_info"].get(time).is_some());
        assert_eq!(times, [number == 1, number == 2]);
    }
}
