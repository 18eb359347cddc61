//! The account of a record: every given field stands in one list or is counted, and what is mapped is what was written.

use std::collections::BTreeSet;

use hirerisk::import::{Format, Import, Imported, PartialDates, Why};
use hirerisk::profile::Profile;
use hirerisk::{Band, Moment, Redaction, Scorer, Stage};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::read::{import, of, record, sample, written};

/// A text or number as text.
fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// What is mapped is found again in the record: whole, as a part of a name, or as the day of a date.
pub(crate) fn is_faithful(record: &Value, imported: &Imported) -> Result<(), String> {
    let profile = written(imported);
    for one in &imported.mapped {
        let source = record.pointer(&one.from).ok_or_else(|| format!("{} is nowhere", one.from))?;
        let here = profile.pointer(&one.to).ok_or_else(|| format!("{} is nowhere", one.to))?;
        let (source, here) = (text(source), text(here));
        let is_name = one.to.starts_with("/claims/names") && here.contains(&source);
        let is_date = one.to.ends_with("/from") || one.to.ends_with("/to");
        let is_day = is_date && (source.starts_with(&here) || here.starts_with(&source));
        let is_moment = is_date && is_same_moment(&source, &here);
        if here != source && !is_name && !is_day && !is_moment {
            return Err(format!("{} is not {}", one.from, one.to));
        }
    }
    Ok(())
}

fn is_same_moment(one: &str, two: &str) -> bool {
    let read = |text: &str| text.parse::<Moment>().ok();
    read(one).is_some() && read(one) == read(two)
}

/// Every leaf of the profile came from somewhere.
fn leaves(value: &Value, at: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, one)| leaves(one, &format!("{at}/{key}"), found));
        }
        Value::Array(list) => {
            let places = list.iter().enumerate();
            places.for_each(|(place, one)| leaves(one, &format!("{at}/{place}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            found.insert(at.into());
        }
    }
}

/// Nothing of the profile came from nowhere.
pub(crate) fn is_complete(imported: &Imported) -> Result<(), String> {
    let mut found = BTreeSet::new();
    leaves(&written(imported), "", &mut found);
    let told: BTreeSet<&str> = imported.mapped.iter().map(|one| one.to.as_str()).collect();
    match found.iter().find(|leaf| !told.contains(leaf.as_str()) && *leaf != "/id") {
        Some(leaf) => Err(format!("{leaf} came from nowhere")),
        None => Ok(()),
    }
}

#[test]
fn the_account_of_each_sample_is_whole() {
    for format in Format::ALL {
        let source = record(format);
        let value: Value = serde_json::from_slice(&source).unwrap();
        let import = Import::of(format).partial_dates(PartialDates::Widest).id("c-1");
        for imported in [import.read(&source).unwrap(), sample(format)] {
            is_faithful(&value, &imported).unwrap();
            is_complete(&imported).unwrap();
            assert!(!imported.mapped.is_empty(), "{format}");
        }
    }
}

#[test]
fn no_field_stands_in_two_lists() {
    for format in Format::ALL {
        let imported = sample(format);
        let mut places: Vec<&str> = imported.mapped.iter().map(|one| one.from.as_str()).collect();
        places.extend(imported.not_mapped.iter().map(|one| one.from.as_str()));
        places.extend(imported.ignored.iter().map(String::as_str));
        let once: BTreeSet<&str> = places.iter().copied().collect();
        assert_eq!(once.len(), places.len(), "{format}: {places:?}");
    }
}

#[test]
fn debug_shows_no_value_of_a_sample() {
    for format in Format::ALL {
        let imported = sample(format);
        let mut values = BTreeSet::new();
        let profile = written(&imported);
        leaves(&profile, "", &mut values);
        let told = format!("{imported:?}");
        for leaf in values {
            let value = text(profile.pointer(&leaf).unwrap());
            assert!(!told.contains(&value), "{format}: {leaf}");
        }
    }
}

#[test]
fn the_same_record_gives_the_same_account() {
    for format in Format::ALL {
        assert_eq!(sample(format), sample(format));
    }
}

#[test]
fn what_nobody_knows_is_named_and_a_key_that_may_be_a_value_is_not() {
    let imported = of(
        Format::Greenhouse,
        &json!({"id": 1, "new_field": {"a": 1}, "ana@example.com": 1, "nothing": null,
            "phone_numbers": [{"value": "555", "ext": 9}], "custom_fields": {"ana@example.com": 1}}),
    );
    assert_eq!(imported.ignored, ["/phone_numbers/0/ext", "/?", "/new_field"]);
    let custom = imported.not_mapped.iter().find(|one| one.why == Why::Custom).unwrap();
    assert_eq!(custom.from, "/custom_fields/?");
}

#[test]
fn nothing_of_one_name_is_taken_apart() {
    let names =
        ["Baek Ji-ho", "Madonna", "\u{674e}\u{660e}", "Ana Maria de la Cruz Silva", "O'Neil, Pat"];
    for name in names {
        for (format, record) in [
            (Format::Lever, json!({"contact": "p", "name": name})),
            (Format::Ashby, json!({"id": "a", "name": name})),
            (Format::Workable, json!({"id": "w", "name": name})),
            (Format::JsonResume, json!({"basics": {"name": name}})),
            (
                Format::HrOpen,
                json!({"person": {"id": {"value": "p"}, "name": {"formattedName": name}}}),
            ),
        ] {
            let imported = of(format, &record);
            assert_eq!(written(&imported)["claims"]["names"], json!([{"name": name}]), "{format}");
        }
    }
}

#[test]
fn the_callers_id_takes_the_place_of_the_records() {
    for format in Format::ALL.into_iter().filter(|format| *format != Format::JsonResume) {
        let imported = Import::of(format).id("c-1").read(&record(format)).unwrap();
        assert_eq!(written(&imported)["id"], "c-1");
        assert!(imported.not_mapped.iter().any(|one| one.why == Why::Replaced), "{format}");
        assert!(imported.mapped.iter().all(|one| one.to != "/id"));
    }
}

#[test]
fn a_profile_can_be_assessed() {
    let as_of: Moment = "2026-04-01".parse().unwrap();
    let scorer = Scorer::builtin();
    for format in Format::ALL {
        let imported = sample(format);
        let assessment = scorer.assess(&imported.profile, as_of);
        let lines = assessment.lines(Redaction::Masked);
        assert_eq!(assessment.band(), Band::Routine, "{format}");
        assert!(lines.is_empty(), "{format}: claims alone raise nobody");
        // A page that the person named is looked at in screening.
        let pages = imported.mapped.iter().any(|one| one.to.starts_with("/personas"));
        let stage = if pages { Stage::Screening } else { Stage::Application };
        assert_eq!(assessment.stage(), stage, "{format}");
    }
}

/// Replaces one value of a record by another.
fn changed(mut record: Value, place: prop::sample::Index, by: Value) -> Value {
    let mut places = BTreeSet::new();
    leaves(&record, "", &mut places);
    let places: Vec<String> = places.into_iter().collect();
    if let Some(slot) = record.pointer_mut(place.get::<String>(&places)) {
        *slot = by;
    }
    record
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            "2016",
            "2020-02",
            "2021-01-04T00:00:00Z",
            "2021-01-04T09:00:00+02:00",
            "skype"
        ])
        .prop_map(Value::from),
        Just(json!([[{"first_name": 1}], "x"])),
        Just(json!({"value": {"type": ["x"]}, "id": {}})),
    ]
}

proptest! {
    #[test]
    fn the_account_stays_whole_whatever_a_value_becomes(
        format in prop::sample::select(&Format::ALL[..]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any_value()), 1..4),
        widest in any::<bool>(),
    ) {
        let record: Value = serde_json::from_slice(&record(format)).unwrap();
        let record = changes.into_iter().fold(record, |record, (place, by)| changed(record, place, by));
        let bytes = record.to_string();
        let partial = if widest { PartialDates::Widest } else { PartialDates::LeaveOut };
        if let Ok(imported) = Import::of(format).id("c-1").partial_dates(partial).read(bytes.as_bytes()) {
            prop_assert_eq!(is_faithful(&record, &imported), Ok(()));
            prop_assert_eq!(is_complete(&imported), Ok(()));
            let json = imported.profile.to_json();
            prop_assert_eq!(Profile::from_json(json.as_bytes()), Ok(imported.profile));
        }
        if let Err(error) = import(format, bytes.as_bytes()) {
            prop_assert!(!error.code().is_empty());
        }
    }
}
