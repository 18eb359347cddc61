//! Changes of a profile under which the laws say what may happen.

use std::sync::OnceLock;

use chrono::{FixedOffset, TimeZone as _};
use hirerisk::{
    Moment,
    facts::{Compared, Signal, Speaks},
};
use serde_json::{Map, Value, json};

use super::nouns::{Shape, each, nouns, places};

/// Objects are merged by key, lists follow each other, and what is no list is taken from the second.
pub(crate) fn merge(one: &mut Value, two: &Value) {
    match (one, two) {
        (Value::Object(one), Value::Object(two)) => {
            for (key, value) in two {
                match one.get_mut(key) {
                    Some(there) => merge(there, value),
                    None => {
                        one.insert(key.clone(), value.clone());
                    }
                }
            }
        }
        (Value::Array(one), Value::Array(two)) => one.extend(two.iter().cloned()),
        (one, two) => *one = two.clone(),
    }
}

/// Every key and entry that can be taken away, the outer ones first. The token of the candidate and
/// the stage that the caller states are no facts.
pub(crate) fn deletions(profile: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(profile, "", &mut found);
    found.retain(|pointer| pointer != "/id" && pointer != "/stage");
    found.sort_by_key(|pointer| pointer.matches('/').count());
    found
}

fn collect(value: &Value, pointer: &str, found: &mut Vec<String>) {
    let mut inside = |key: &str, inner: &Value| {
        let pointer = format!("{pointer}/{key}");
        found.push(pointer.clone());
        collect(inner, &pointer, found);
    };
    match value {
        Value::Object(keys) => keys.iter().for_each(|(key, inner)| inside(key, inner)),
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(at, inner)| inside(&at.to_string(), inner));
        }
        _ => {}
    }
}

/// The profile without what stands at a place.
pub(crate) fn delete(profile: &Value, pointer: &str) -> Value {
    let mut changed = profile.clone();
    let (outer, key) = pointer.rsplit_once('/').unwrap();
    match changed.pointer_mut(outer) {
        Some(Value::Object(keys)) => {
            keys.remove(key);
        }
        Some(Value::Array(entries)) => {
            let at: usize = key.parse().unwrap();
            if at < entries.len() {
                entries.remove(at);
            }
        }
        _ => {}
    }
    changed
}

/// The profile without what stands at a place, but for what speaks for the person there.
pub(crate) fn delete_plain(profile: &Value, pointer: &str) -> Option<Value> {
    if speaks_at(profile, pointer) {
        return None;
    }
    let inside = |place: &String| place.starts_with(&format!("{pointer}/"));
    let below: Vec<String> = deletions(profile).into_iter().filter(inside).collect();
    if !below.iter().any(|place| speaks_at(profile, place)) {
        return Some(delete(profile, pointer));
    }
    // What speaks stays where it is, and with it the entries around it.
    let kept = |place: &String| {
        below.iter().any(|one| {
            speaks_at(profile, one)
                && (one.starts_with(place.as_str()) || place.starts_with(one.as_str()))
        })
    };
    let goes: Vec<&String> = below.iter().rev().filter(|place| !kept(place)).collect();
    if goes.is_empty() {
        return None;
    }
    Some(goes.into_iter().fold(profile.clone(), |left, place| delete(&left, place)))
}

/// Whether the thing at a place speaks for the person: it was declared beforehand, approved,
/// labelled or verified.
pub(crate) fn speaks_at(profile: &Value, pointer: &str) -> bool {
    let good = profile
        .pointer(pointer)
        .and_then(Value::as_str)
        .is_some_and(|word| !pointer.starts_with("/claims/") && GOOD_RESULTS.contains(&word));
    good || speaking().iter().any(|place| is_at_or_below(place, pointer))
        || carries_confirmation(profile, pointer)
        || is_delivery_anywhere(profile, pointer)
        || is_issue_contradicted(profile, pointer)
        || is_beyond_count(profile, pointer)
}

/// Whether a thing is an entry of a log that gives more than it says it holds. Such a log is not
/// known to be whole, and without the entry it would be.
fn is_beyond_count(profile: &Value, pointer: &str) -> bool {
    let counted = COUNTED.iter().find(|(entry, _)| {
        is_at_or_below(entry, pointer) && entry.matches('/').count() == pointer.matches('/').count()
    });
    let Some((_, count)) = counted else { return false };
    let (list, _) = pointer.rsplit_once('/').unwrap();
    let (holder, _) = list.rsplit_once('/').unwrap();
    let given = profile.pointer(list).and_then(Value::as_array).map(Vec::len);
    let held = profile.pointer(&format!("{holder}/{count}")).and_then(Value::as_u64);
    given.zip(held).is_some_and(|(given, held)| given as u64 > held)
}

/// Lists, and what says beside them how many entries the log holds.
const COUNTED: &[(&str, &str)] = &[
    ("/sessions/*", "session_count"),
    ("/devices/*/displays/*", "display_count"),
    ("/devices/*/location/readings/*", "reading_count"),
];

/// Whether a thing says that a device was issued of which another entry says that it was not: a
/// device is off record only where no entry has it.
fn is_issue_contradicted(profile: &Value, pointer: &str) -> bool {
    let parts = ["/devices/*/issued", "/devices/*/device"];
    if !parts.iter().any(|part| is_at_or_below(part, pointer)) {
        return false;
    }
    let entry = pointer.rsplit_once('/').map_or("", |(entry, _)| entry);
    let said =
        |entry: &Value| Some((entry.get("device")?.clone(), entry.get("issued")?.as_bool()?));
    let Some((device, true)) = profile.pointer(entry).and_then(said) else { return false };
    let mut entries = profile["devices"].as_array().into_iter().flatten();
    entries.any(|other| said(other) == Some((device.clone(), false)))
}

/// Whether a thing is a delivery of which nobody says where it went: a place that was given
/// beforehand explains why a device is there, and this may be that place.
fn is_delivery_anywhere(profile: &Value, pointer: &str) -> bool {
    let is_entry = is_at_or_below("/deliveries/*", pointer) && pointer.matches('/').count() == 2;
    let entry = profile.pointer(pointer).filter(|_| is_entry);
    entry.is_some_and(|entry| entry.get("address").is_none())
}

/// Whether a thing is what a verifier's confirmation stands on: without the employer that was asked
/// and the way on which it was reached, its word for the person is none.
fn carries_confirmation(profile: &Value, pointer: &str) -> bool {
    if !CONFIRMED_BY.iter().any(|place| is_at_or_below(place, pointer)) {
        return false;
    }
    let entry = pointer.rsplit_once('/').map_or("", |(entry, _)| entry);
    let answer = profile.pointer(&format!("{entry}/result")).and_then(Value::as_str);
    answer.is_some_and(|answer| ["confirmed", "differs"].contains(&answer))
}

/// What a confirmation by an employer stands on. An answer that dates differ confirms the person.
const CONFIRMED_BY: &[&str] =
    &["/checks/employers/*/employer", "/checks/employers/*/channel", "/checks/employers/*/result"];

/// Places of facts that speak for the person: the table's, and what stands with them.
fn speaking() -> &'static [String] {
    static PLACES: OnceLock<Vec<String>> = OnceLock::new();
    PLACES.get_or_init(|| {
        let rows = Signal::ALL.iter().map(|signal| signal.row());
        let table = rows.filter(|row| row.speaks == Speaks::ForThePerson);
        table
            .map(|row| row.pointer.into())
            .chain(ALSO_SPEAK.iter().map(|one| (*one).into()))
            .collect()
    })
}

/// What speaks beside the facts of the table.
const ALSO_SPEAK: &[&str] = &[
    // Declared beforehand: whole entries, their dates with them.
    "/claims/names",
    "/claims/residences",
    "/claims/earlier_residences",
    "/claims/stays",
    "/claims/household",
    "/claims/posts/*/at",
    "/claims/posts/*/from",
    "/claims/posts/*/to",
    "/claims/domains/*/at",
    "/contacts/emails/*/at",
    "/contacts/phones/*/at",
    "/references/*/at",
    // Recorded as passed or not.
    "/checks/steps",
    // Approved.
    "/employer/travel_approvals",
    "/devices/*/software/*/approved",
    "/devices/*/inbound_sessions/*/approved",
    "/devices/*/declared",
    // Labelled.
    "/sessions/*/network/second",
    "/payments/accounts/*/multi_currency",
    "/payments/accounts/*/holder_kind",
    "/personas/code/*/import_visible",
    "/contacts/changes/*/reason",
    "/checks/certificates/*/corrected_once",
    "/links/*/multi_tenant",
    "/links/*/rarity_per_10_000",
    "/lists/reported_addresses/class",
    "/claims/residences/*/class",
];

/// Results of verifiers that speak for the person.
const GOOD_RESULTS: &[&str] = &[
    "match",
    "close_match",
    "genuine",
    "confirmed",
    "same",
    "passed",
    "found",
    "yes",
    "owned_by_worker",
    "is_the_worker",
    "issued_device",
    "false_alarm",
    "outsider",
    "left_employer_mailbox",
    "protected_address",
    "requested",
];

fn is_at_or_below(pattern: &str, pointer: &str) -> bool {
    let mut parts = pointer.split('/');
    pattern.split('/').all(|part| parts.next().is_some_and(|other| part == "*" || part == other))
}

/// The lists of a profile, with how many entries each has.
pub(crate) fn lists(profile: &Value) -> Vec<(String, usize)> {
    let length = |pointer: &String| Some(profile.pointer(pointer)?.as_array()?.len());
    places(profile)
        .into_iter()
        .filter_map(|(pointer, _)| length(&pointer).map(|length| (pointer, length)))
        .collect()
}

/// The profile with one entry of a list told once more.
pub(crate) fn tell_twice(profile: &Value, list: &str, entry: usize) -> Value {
    let mut changed = profile.clone();
    let entries = changed.pointer_mut(list).and_then(Value::as_array_mut).unwrap();
    let again = entries[entry].clone();
    entries.push(again);
    changed
}

/// The profile with every list in another order; the seed decides which.
pub(crate) fn shuffled(profile: &Value, mut seed: u64) -> Value {
    let mut changed = profile.clone();
    each(&mut changed, &mut |at| {
        if let Value::Array(entries) = at.value {
            for place in (1..entries.len()).rev() {
                // Knuth's linear congruential generator: any fixed order will do.
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let other = usize::try_from(seed >> 33).unwrap() % (place + 1);
                entries.swap(place, other);
            }
        }
    });
    changed
}

/// Whether a place holds a domain that is looked up in reported values.
fn is_looked_up(pointer: &str) -> bool {
    Signal::ALL
        .iter()
        .map(|signal| signal.row())
        .any(|row| row.compared == Compared::Reported && is_at_or_below(row.pointer, pointer))
}

/// The profile with every letter of every label and name exchanged, each for another one always.
pub(crate) fn relabelled(profile: &Value) -> Value {
    let mut changed = profile.clone();
    each(&mut changed, &mut |at| {
        let pointer = at.pointer.clone();
        let is_label = matches!(at.shape, Shape::Token | Shape::Name);
        if pointer == "/id" || !is_label || is_looked_up(&pointer) {
            return;
        }
        if let Value::String(text) = at.value {
            *text = other_letters(text);
        }
    });
    changed
}

fn other_letters(text: &str) -> String {
    // Host names stay: they are compared with domains that are looked up.
    let (own, host) = match text.split_once('@') {
        Some((own, host)) => (own, format!("@{host}")),
        None if text.contains('.') && !text.contains(' ') => return text.into(),
        None => (text, String::new()),
    };
    let turn = |letter: char| match letter {
        'a'..='z' => turned(letter, b'a'),
        'A'..='Z' => turned(letter, b'A'),
        _ => letter,
    };
    own.chars().map(turn).collect::<String>() + &host
}

fn turned(letter: char, first: u8) -> char {
    let place = u8::try_from(letter).unwrap() - first;
    char::from(first + (place + 7) % 26)
}

/// A moment with its offset moved by so many hours, its written date and time kept.
pub(crate) fn moved(moment: Moment, hours: i32) -> Moment {
    let Some(stamp) = moment.instant() else { return moment };
    let east = stamp.offset().local_minus_utc() + hours * 3600;
    let local = stamp.naive_local();
    let zone = FixedOffset::east_opt(east).unwrap();
    zone.from_local_datetime(&local).single().unwrap().into()
}

/// The profile with every offset moved by so many hours.
pub(crate) fn offsets_moved(profile: &Value, hours: i32) -> Value {
    let mut changed = profile.clone();
    each(&mut changed, &mut |at| {
        let Value::String(text) = &mut *at.value else { return };
        let written = match at.shape {
            Shape::Moment => moved(text.parse().unwrap(), hours).to_string(),
            Shape::Offset => {
                let stamp: Moment = format!("2026-01-01T12:00:00{text}").parse().unwrap();
                let east = stamp.instant().unwrap().offset().local_minus_utc() / 60 + hours * 60;
                let sign = if east < 0 { '-' } else { '+' };
                format!("{sign}{:02}:{:02}", east.abs() / 60, east.abs() % 60)
            }
            _ => return,
        };
        *at.value = json!(written);
    });
    changed
}

/// The profile with a mark on every text: on labels and names, and on products where wanted.
pub(crate) fn marked(profile: &Value, mark: &str, products: bool) -> Value {
    let mut changed = profile.clone();
    each(&mut changed, &mut |at| {
        let pointer = at.pointer.clone();
        let Value::String(text) = &mut *at.value else { return };
        match at.shape {
            Shape::Token if pointer != "/id" => text.push_str(mark),
            Shape::Product if products => text.push_str(mark),
            Shape::Name => {
                let parts = text.split(' ').map(|part| format!("{part}{mark}"));
                *text = parts.collect::<Vec<_>>().join(" ");
            }
            _ => {}
        }
    });
    changed
}

/// The profile with a date on everything that may have one and has none; claims stay as they are.
pub(crate) fn dated(profile: &Value, day: &str) -> Value {
    let mut changed = profile.clone();
    each(&mut changed, &mut |at| {
        let (Shape::Noun(noun), Value::Object(keys)) = (&at.shape, &mut *at.value) else { return };
        if !at.pointer.starts_with("/claims") && !at.pointer.starts_with("/checks/steps") {
            date(noun, keys, day);
        }
    });
    changed
}

fn date(noun: &str, keys: &mut Map<String, Value>, day: &str) {
    let has_date = |name: &str| nouns().fields(noun).iter().any(|(field, _)| *field == name);
    for field in ["at", "first_seen"] {
        if has_date(field) && noun != "LinkCount" || field == "at" && has_date(field) {
            keys.entry(field).or_insert_with(|| json!(day));
        }
    }
}

/// The profile with what is dated after a moment at the end of each list, and the same without it: so
/// the places of all else are the same in both.
pub(crate) fn with_and_without_later(profile: &Value, as_of: Moment) -> [Value; 2] {
    let mut with = profile.clone();
    each_list_in_two(&mut with, &|noun, entry| is_later(noun, entry, as_of));
    let mut without = with.clone();
    drop_later(&Shape::Noun("Profile".into()), &mut without, as_of);
    [with, without]
}

/// Puts the entries of which something holds behind the others, each in their order.
fn each_list_in_two(profile: &mut Value, last: &dyn Fn(&str, &Value) -> bool) {
    each(profile, &mut |at| {
        if let (Shape::List(entry), Value::Array(entries)) = (&at.shape, &mut *at.value)
            && let Shape::Noun(noun) = &**entry
        {
            entries.sort_by_key(|entry| last(noun, entry));
        }
    });
}

/// Whether a thing as a whole is dated after a moment. A device is as old as its first boot, and no
/// inventory shows a product before it was first seen.
fn is_later(noun: &str, value: &Value, as_of: Moment) -> bool {
    let dates: &[&str] = match noun {
        "Device" => &["/first_boot/at"],
        "Software" => &["/at", "/first_seen"],
        _ => &["/at"],
    };
    let read = |date: &&str| value.pointer(date)?.as_str()?.parse::<Moment>().ok();
    dates.iter().filter_map(read).any(|at| at.is_after(as_of))
}

/// The days between which something claimed or approved holds: they are known beforehand.
const PERIODS: &[&str] = &["from", "to"];

/// Takes every thing and date away that is later than a moment, and every list of which nothing is
/// left: a list that is given empty would say that somebody looked.
fn drop_later(shape: &Shape, value: &mut Value, as_of: Moment) -> bool {
    match (shape, value) {
        (Shape::Moment, Value::String(text)) => !text.parse::<Moment>().unwrap().is_after(as_of),
        (Shape::List(entry), Value::Array(entries)) => {
            let was_empty = entries.is_empty();
            entries.retain_mut(|one| drop_later(entry, one, as_of));
            was_empty || !entries.is_empty()
        }
        (Shape::Noun(noun), value) => {
            if is_later(noun, value, as_of) {
                return false;
            }
            for (field, shape) in nouns().fields(noun) {
                let keys = value.as_object_mut().unwrap();
                let Some(inner) = keys.get_mut(field) else { continue };
                if !PERIODS.contains(&field) && !drop_later(&shape, inner, as_of) {
                    keys.remove(field);
                }
            }
            true
        }
        _ => true,
    }
}

/// The latest moment that is written in a profile.
pub(crate) fn latest(profile: &Value) -> Option<Moment> {
    let mut latest: Option<Moment> = None;
    each(&mut profile.clone(), &mut |at| {
        if let (Shape::Moment, Value::String(text)) = (&at.shape, &*at.value) {
            latest = latest.max(text.parse().ok());
        }
    });
    latest
}
