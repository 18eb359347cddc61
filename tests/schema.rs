//! The published schema is the one that the reader's own declarations make, and says the same.

use std::fs;
use std::path::Path;

use hirerisk::profile::{Profile, profile_schema};
use jsonschema::Validator;
use serde_json::{Value, json};

const BLESS: &str = "BLESS=1 cargo test --test schema";

fn fresh(path: &str, want: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, want).unwrap();
    }
    let got = fs::read_to_string(&file).unwrap_or_default();
    assert!(got == want, "{path} is stale: {BLESS}");
}

fn validator() -> Validator {
    let schema = serde_json::from_str(&profile_schema()).unwrap();
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema).unwrap()
}

#[test]
fn the_published_schema_is_fresh() {
    fresh("schema/profile.schema.json", &profile_schema());
}

#[test]
fn the_schema_is_a_schema_whose_references_all_lead_somewhere() {
    let schema: Value = serde_json::from_str(&profile_schema()).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let mut open = vec![&schema];
    while let Some(node) = open.pop() {
        if let Some(place) = node["$ref"].as_str() {
            assert!(schema.pointer(place.trim_start_matches('#')).is_some(), "{place}");
        }
        match node {
            Value::Array(items) => open.extend(items),
            Value::Object(members) => open.extend(members.values()),
            _ => {}
        }
    }
}

/// Every profile in a file of examples: the whole file, a line of it, or what stands under
/// `profile`.
fn profiles(file: &Path) -> Vec<(String, Value)> {
    let text = fs::read_to_string(file).unwrap();
    let lines: Vec<&str> = match file.extension().and_then(|kind| kind.to_str()) {
        Some("json") => vec![&text],
        Some("jsonl") => text.lines().filter(|line| !line.trim().is_empty()).collect(),
        _ => vec![],
    };
    let numbered = lines.into_iter().enumerate();
    let named = numbered.flat_map(|(line, text)| {
        let place = format!("{}:{}", file.display(), line + 1);
        let value: Value = serde_json::from_str(text).unwrap_or_else(|_| panic!("{place}"));
        let found = match &value {
            Value::Object(members) if members.contains_key("profile") => {
                vec![value["profile"].clone()]
            }
            Value::Object(members) if members.contains_key("id") => vec![value],
            Value::Array(items) => {
                items.iter().filter_map(|item| item.get("profile").cloned()).collect()
            }
            _ => vec![],
        };
        assert!(!found.is_empty(), "{place}: no profile");
        found.into_iter().map(move |profile| (place.clone(), profile))
    });
    named.collect()
}

#[test]
fn every_example_is_a_profile_to_the_schema_and_to_the_reader() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data");
    let files = fs::read_dir(&folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let validator = validator();
    let mut count = 0;
    for (place, profile) in files.filter(|file| file.is_file()).flat_map(|file| profiles(&file)) {
        let faults: Vec<_> =
            validator.iter_errors(&profile).map(|error| error.to_string()).collect();
        assert!(faults.is_empty(), "{place}: {faults:#?}");
        let text = profile.to_string();
        let read = Profile::from_json(text.as_bytes());
        assert!(read.is_ok(), "{place}: {}", read.unwrap_err());
        count += 1;
    }
    println!("{count} profiles in examples/data");
}

#[test]
fn what_is_right_is_right_to_both() {
    let validator = validator();
    for profile in [
        json!({ "id": "c" }),
        json!({ "id": "c", "stage": "offer", "claims": { "names": [{ "name": "", "at": "2026-05-04" }] } }),
        json!({ "id": "c", "stage": null, "claims": null, "sessions": null, "extensions": null }),
        json!({ "id": "c", "employer": { "start_at": "2026-05-04T09:30:00.5+02:00" } }),
        json!({ "id": "c", "sessions": [{ "utc_offset": "Z" }, { "utc_offset": "-23:59" }] }),
        json!({ "id": "c", "session_count": u32::MAX, "session_overlaps": [] }),
        json!({ "id": "c", "extensions": { "any": [1, 2.5, null, { "deep": [[]] }] } }),
    ] {
        assert!(validator.is_valid(&profile), "{profile}");
        let text = profile.to_string();
        assert!(Profile::from_json(text.as_bytes()).is_ok(), "{profile}");
    }
}

#[test]
fn what_is_wrong_is_wrong_to_both_at_the_same_place() {
    let validator = validator();
    for (place, profile) in wrong() {
        let text = profile.to_string();
        let error = Profile::from_json(text.as_bytes()).expect_err(place);
        assert_eq!(error.pointer(), place);
        let faults: Vec<_> = validator.iter_errors(&profile).collect();
        assert!(!faults.is_empty(), "{place}: {}", error.code());
        // The schema names the object that has the wrong key, the reader the key.
        for fault in faults {
            assert!(place.starts_with(fault.instance_path().as_str()), "{place}: {fault}");
        }
    }
}

/// A place, and a document that is wrong there.
#[expect(clippy::too_many_lines, reason = "a table")]
fn wrong() -> Vec<(&'static str, Value)> {
    let list = |count| json!(vec![json!({}); count]);
    vec![
        ("", json!([])),
        ("", json!(null)),
        ("", json!({})),
        ("/id", json!({ "id": "" })),
        ("/id", json!({ "id": null })),
        ("/id", json!({ "id": 7 })),
        ("/id", json!({ "id": "a".repeat(65_537) })),
        ("/nmaes", json!({ "id": "c", "nmaes": 7 })),
        ("/nationality", json!({ "id": "c", "nationality": "x" })),
        ("/stage", json!({ "id": "c", "stage": "hired" })),
        ("/stage", json!({ "id": "c", "stage": 3 })),
        ("/claims", json!({ "id": "c", "claims": [] })),
        ("/claims/age", json!({ "id": "c", "claims": { "age": 7 } })),
        ("/claims/names", json!({ "id": "c", "claims": { "names": {} } })),
        ("/claims/names", json!({ "id": "c", "claims": { "names": list(1_001) } })),
        ("/claims/names/1", json!({ "id": "c", "claims": { "names": [{}, null] } })),
        ("/claims/names/0/name", json!({ "id": "c", "claims": { "names": [{ "name": ["A"] }] } })),
        ("/session_count", json!({ "id": "c", "session_count": -1 })),
        ("/session_count", json!({ "id": "c", "session_count": 4_294_967_296_u64 })),
        ("/session_count", json!({ "id": "c", "session_count": 1.5 })),
        ("/sessions/0/utc_offset", json!({ "id": "c", "sessions": [{ "utc_offset": "+24:00" }] })),
        ("/sessions/0/interactive", json!({ "id": "c", "sessions": [{ "interactive": "yes" }] })),
        ("/employer/start_at", json!({ "id": "c", "employer": { "start_at": "2026-02-30" } })),
        (
            "/employer/start_at",
            json!({ "id": "c", "employer": { "start_at": "2026-05-04T10:00:00" } }),
        ),
        ("/employer/start_at", json!({ "id": "c", "employer": { "start_at": 20_260_504 } })),
        (
            "/checks/steps/0/parts/0",
            json!({ "id": "c", "checks": { "steps": [{ "parts": ["done"] }] } }),
        ),
        ("/extensions", json!({ "id": "c", "extensions": [] })),
        ("/extensions/a", json!({ "id": "c", "extensions": { "a": list(1_001) } })),
        (
            "/extensions/a/0/date_of_birth",
            json!({ "id": "c", "extensions": { "a": [{ "date_of_birth": 0 }] } }),
        ),
    ]
}
