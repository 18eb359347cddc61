//! What must not be known (TRUST A1), put wherever a record has room.

use hirerisk::import::{Format, Imported};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::read::{import, record};

const CANARY: &str = "canary-5d41";

/// Keys that the reader of profiles refuses, as vendors spell them.
const KEYS: [&str; 12] = [
    "nationality",
    "citizenShip",
    "dateOfBirth",
    "gender",
    "religion",
    "marital_status",
    "photo",
    "veteran-status",
    "candidateEthnicity",
    "Date of Birth",
    "school_name",
    "visa",
];

/// The places of all objects of a record, but for those inside something that is dropped whole.
fn objects(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(object) => {
            found.push(at.into());
            let kept = object.iter().filter(|(key, _)| *key != "languages");
            kept.for_each(|(key, one)| objects(one, &format!("{at}/{key}"), found));
        }
        Value::Array(list) => {
            let places = list.iter().enumerate();
            places.for_each(|(place, one)| objects(one, &format!("{at}/{place}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The record inside its answer.
fn wrapper(format: Format) -> &'static str {
    match format {
        Format::Lever => "/data",
        Format::Ashby => "/results",
        Format::Workable => "/candidate",
        _ => "",
    }
}

fn count(imported: &Imported) -> u32 {
    imported.dropped.iter().map(|one| one.count).sum()
}

proptest! {
    #[test]
    fn no_value_of_it_is_kept_and_each_is_counted(
        format in prop::sample::select(&Format::ALL[..]),
        key in prop::sample::select(&KEYS[..]),
        place in any::<prop::sample::Index>(),
        value in prop::sample::select(vec![json!(CANARY), json!([CANARY]), json!({"deep": CANARY})]),
    ) {
        let mut record: Value = serde_json::from_slice(&record(format)).unwrap();
        let before = count(&import(format, record.to_string().as_bytes()).unwrap());
        let mut places = Vec::new();
        objects(record.pointer(wrapper(format)).unwrap(), wrapper(format), &mut places);
        let object = record.pointer_mut(place.get::<String>(&places)).unwrap().as_object_mut().unwrap();
        let was_there = object.insert(key.into(), value).is_some_and(|old| !old.is_null());
        let imported = import(format, record.to_string().as_bytes()).unwrap();
        let told = format!("{imported:?} {} {}", imported.profile.to_json(), json!(imported.not_mapped));
        prop_assert!(!told.contains(CANARY), "{told}");
        prop_assert_eq!(count(&imported), before + u32::from(!was_there));
    }
}
