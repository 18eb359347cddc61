//! Whole profiles: parts of the corpus and of the examples put together, and changed at random.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::Days;
use hirerisk::Moment;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use super::change::{delete, deletions, lists, merge, tell_twice};
use super::corpus::{cases, examples};
use super::nouns::{Shape, places};

/// A profile and the moment at which it is assessed.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    pub(crate) profile: Value,
    pub(crate) as_of: Moment,
}

/// The cases of each rule, and the examples as one more.
fn parts() -> &'static [Vec<(&'static Value, Moment)>] {
    static PARTS: OnceLock<Vec<Vec<(&'static Value, Moment)>>> = OnceLock::new();
    PARTS.get_or_init(|| {
        let mut by_rule: BTreeMap<&str, Vec<(&'static Value, Moment)>> = BTreeMap::new();
        for case in cases() {
            let weight = if case.fires() { 3 } else { 1 };
            let of = by_rule.entry(&case.rule).or_default();
            (0..weight).for_each(|_| of.push((&case.profile, case.as_of)));
        }
        let records = examples().iter().map(|record| (&record.profile, record.as_of));
        by_rule.into_values().chain([records.collect()]).collect()
    })
}

/// A random change of a profile.
#[derive(Clone, Debug)]
struct Change {
    kind: u8,
    place: Index,
    other: Index,
}

/// Profiles of one to five parts, with up to three changes.
pub(crate) fn profiles() -> impl Strategy<Value = Made> {
    let part = (any::<Index>(), any::<Index>());
    let change = (0_u8..6, any::<Index>(), any::<Index>());
    let change = change.prop_map(|(kind, place, other)| Change { kind, place, other });
    (vec(part, 1..=5), vec(change, 0..=3)).prop_map(|(chosen, changes)| {
        let mut made = put_together(&chosen);
        for change in changes {
            made.profile = changed(&made.profile, &change);
        }
        made
    })
}

/// A made profile, and the same with one to four further changes: a correction of it.
pub(crate) fn corrections() -> impl Strategy<Value = (Made, Value)> {
    let change = (0_u8..6, any::<Index>(), any::<Index>());
    let change = change.prop_map(|(kind, place, other)| Change { kind, place, other });
    (profiles(), vec(change, 1..=4)).prop_map(|(made, changes)| {
        let corrected = changes.iter().fold(made.profile.clone(), |one, next| changed(&one, next));
        (made, corrected)
    })
}

fn put_together(chosen: &[(Index, Index)]) -> Made {
    let mut made = Made {
        profile: json!({"id": "made", "stage": "employment"}),
        as_of: "2026-12-31T00:00:00Z".parse().unwrap(),
    };
    for (rule, case) in chosen {
        let (profile, as_of) = *case.get(rule.get(parts()).as_slice());
        merge(&mut made.profile, profile);
        made.as_of = made.as_of.max(as_of);
    }
    made.profile["id"] = json!("made");
    made
}

fn changed(profile: &Value, change: &Change) -> Value {
    match change.kind {
        0 | 1 => dropped(profile, change),
        2 => other_word(profile, change),
        3 => other_day(profile, change),
        4 => told_twice(profile, change),
        _ => other_text(profile, change),
    }
}

fn dropped(profile: &Value, change: &Change) -> Value {
    let all = deletions(profile);
    let Some(place) = all.get(change.place.index(all.len().max(1))) else { return profile.clone() };
    delete(profile, place)
}

fn told_twice(profile: &Value, change: &Change) -> Value {
    let all: Vec<_> = lists(profile).into_iter().filter(|(_, length)| *length > 0).collect();
    if all.is_empty() {
        return profile.clone();
    }
    let (list, length) = change.place.get(&all);
    tell_twice(profile, list, change.other.index(*length))
}

/// The places of values of one shape.
fn of_shape(profile: &Value, is: impl Fn(&Shape) -> bool) -> Vec<(String, Shape)> {
    let all = places(profile).into_iter();
    all.filter(|(pointer, shape)| is(shape) && pointer != "/id" && pointer != "/stage").collect()
}

fn put(profile: &Value, pointer: &str, value: Value) -> Value {
    let mut changed = profile.clone();
    *changed.pointer_mut(pointer).unwrap() = value;
    changed
}

fn other_word(profile: &Value, change: &Change) -> Value {
    let simple = |shape: &Shape| matches!(shape, Shape::Word(_) | Shape::Truth | Shape::Count);
    let all = of_shape(profile, simple);
    if all.is_empty() {
        return profile.clone();
    }
    let (pointer, shape) = change.place.get(&all);
    let value = match shape {
        Shape::Word(words) => json!(change.other.get(words.as_slice())),
        Shape::Truth => json!(change.other.index(2) == 0),
        _ => json!(change.other.index(12)),
    };
    put(profile, pointer, value)
}

fn other_day(profile: &Value, change: &Change) -> Value {
    let all = of_shape(profile, |shape| *shape == Shape::Moment);
    if all.is_empty() {
        return profile.clone();
    }
    let (pointer, _) = change.place.get(&all);
    let text = profile.pointer(pointer).and_then(Value::as_str).unwrap();
    let moment: Moment = text.parse().unwrap();
    let days = Days::new(u64::try_from(change.other.index(90)).unwrap());
    let day = moment.day();
    let day = if change.kind.is_multiple_of(2) { day - days } else { day + days };
    put(profile, pointer, json!(format!("{day}{}", &text[10..])))
}

/// Another label of the same kind that stands in the profile, or a new one.
fn other_text(profile: &Value, change: &Change) -> Value {
    let text = |shape: &Shape| matches!(shape, Shape::Token | Shape::Name | Shape::Product);
    let all = of_shape(profile, text);
    if all.is_empty() {
        return profile.clone();
    }
    let (pointer, shape) = change.place.get(&all);
    let same: Vec<&(String, Shape)> = all.iter().filter(|(_, one)| one == shape).collect();
    let chosen = change.other.index(same.len() + 1);
    let value = match same.get(chosen) {
        Some((other, _)) => profile.pointer(other).unwrap().clone(),
        None => json!("another one"),
    };
    put(profile, pointer, value)
}
