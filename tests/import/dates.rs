//! When things were declared.

use hirerisk::Moment;
use hirerisk::import::{Format, Import};
use serde_json::Value;

use crate::read::{record, sample, written};

/// Every `at` of a document.
fn dates(value: &Value) -> Vec<&str> {
    match value {
        Value::Object(object) => {
            let own = object.get("at").and_then(Value::as_str);
            own.into_iter().chain(object.values().flat_map(dates)).collect()
        }
        Value::Array(list) => list.iter().flat_map(dates).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn nothing_is_dated_unless_the_caller_says_when() {
    for format in Format::ALL {
        assert!(dates(&written(&sample(format))).is_empty(), "{format}");
    }
}

#[test]
fn the_callers_date_stands_on_every_claim_and_on_no_page() {
    let at: Moment = "2026-03-09".parse().unwrap();
    for format in Format::ALL {
        let import = Import::of(format).id("c-1").declared_at(at);
        let imported = import.read(&record(format)).unwrap();
        let document = written(&imported);
        let (claims, contacts) = (&document["claims"], &document["contacts"]);
        let lists =
            claims.as_object().unwrap().values().chain(contacts.as_object().unwrap().values());
        let entries: Vec<&Value> = lists.filter_map(Value::as_array).flatten().collect();
        assert!(!entries.is_empty());
        assert!(entries.iter().all(|entry| entry["at"] == "2026-03-09"), "{format}");
        assert!(dates(&document["personas"]).is_empty(), "{format}"); // nobody has looked at one
    }
}
