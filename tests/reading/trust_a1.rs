//! TRUST A1: fields that must not exist.

use super::{Documents, own, refused, told};

/// What callers may have in their records, in their spelling.
const KEYS: &str = "\
    nationality citizenship immigration_status visa workPermit birthplace race ethnicity \
    language accent keyboard-layout locale religion sex gender age dob date_of_birth birthYear \
    graduationYear disability health accommodation family_status marital_status veteran-status \
    photo picture portraitImage face_template voiceTemplate emotion gaze pause typing \
    response_time arrest criminal_record credit_score employment_gap school school_country \
    social_media I9 E-Verify candidate_nationality applicantAge";

#[test]
fn trust_a1_fields_that_must_not_exist_are_refused_without_their_value() {
    for key in KEYS.split_whitespace() {
        let field = format!(r#""{key}":"Canary Value""#);
        for (text, pointer) in [
            (format!(r#"{{"id":"c",{field}}}"#), format!("/{key}")),
            (
                format!(r#"{{"id":"c","claims":{{"names":[{{{field}}}]}}}}"#),
                format!("/claims/names/0/{key}"),
            ),
            (format!(r#"{{"id":"c","extensions":{{{field}}}}}"#), format!("/extensions/{key}")),
            (own(&format!(r#"[{{"b":{{{field}}}}}]"#)), format!("/extensions/a/0/b/{key}")),
        ] {
            let error = refused(&text);
            assert_eq!((error.code(), error.pointer()), ("forbidden-field", &*pointer));
            assert!(error.help().unwrap().starts_with("leave it out: "));
            assert!(!told(&error).contains("Canary"), "{error}");
        }
    }
    assert_eq!(
        refused(r#"{"id":"c","dateOfBirth":"1990-01-01"}"#).to_string(),
        "`/dateOfBirth`, line 1, column 11: `birth_date` is refused: age is never evidence, nor is \
         what it can be computed from"
    );
}

#[test]
fn trust_a1_the_fields_of_the_schema_are_those_that_were_thought_through() {
    // A new field is added here by hand, once it was held against TRUST A1: never blessed.
    let allowed: Vec<_> = include_str!("allowed_fields.txt").lines().collect();
    let schema = Documents::new(false);
    let mut fields: Vec<_> = schema.schema()["$defs"]
        .as_object()
        .unwrap()
        .values()
        .filter_map(|noun| noun["properties"].as_object())
        .flat_map(|properties| properties.keys().map(String::as_str))
        .collect();
    fields.sort_unstable();
    fields.dedup();
    assert_eq!(fields, allowed);
}
