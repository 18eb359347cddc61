//! THREATS L1 and L2: no value of the input is in an error or in `Debug`.

use hirerisk::profile::Profile;
use serde_json::{Value, json};

use super::{Documents, refused, told};

/// The pointers to all values of a document that hold no others.
fn leaves(value: &Value, place: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(at, item)| leaves(item, &format!("{place}/{at}"), found));
        }
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| leaves(value, &format!("{place}/{key}"), found));
        }
        _ => found.push(String::from(place)),
    }
}

#[test]
fn no_canary_at_any_leaf_is_ever_told() {
    let mut count = 0;
    let document = Documents::new(false).full(&mut || {
        count += 1;
        format!("canary {count} \u{e9}")
    });
    let text = document.to_string();
    let profile = Profile::from_json(text.as_bytes()).unwrap();
    assert!(count > 100);
    assert!(!format!("{profile:?} {profile:#?} {:?}", profile.claims).contains("canary"));

    let mut places = Vec::new();
    leaves(&document, "", &mut places);
    for place in &places {
        // A canary where no text belongs, a canary as a key beside it, and a text that breaks off.
        for wrong in [json!("canary"), json!({ "canary x": "canary" })] {
            let mut changed = document.clone();
            *changed.pointer_mut(place).unwrap() = wrong;
            if let Err(error) = Profile::from_json(changed.to_string().as_bytes()) {
                assert!(place.starts_with(error.pointer()) || error.pointer().starts_with(place));
                assert!(!told(&error).contains("canary"), "{error}");
            }
        }
    }
    for (cut, _) in text.match_indices("canary") {
        let error = refused(&text[..cut + 7]);
        assert_eq!(error.code(), "syntax");
        assert!(!told(&error).contains("canary"), "{error}");
    }
}
