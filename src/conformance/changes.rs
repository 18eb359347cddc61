//! Changes of a profile under which the laws say what may happen.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::Value;

use crate::facts::{Compared, OwnFact, Signal, Speaks};
use crate::profile::Profile;
use crate::profile::shape::{Shape, Shaped as _, TextOf};
use crate::units::Moment;

/// Every key and entry that can be taken away, the outer ones first. The token of the candidate and the
/// stage that the caller states are no facts.
pub(super) fn deletions(profile: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(profile, "", &mut found);
    found.retain(|pointer| pointer != "/id" && pointer != "/stage");
    found.sort_by_key(|pointer| pointer.matches('/').count());
    found
}

fn collect(value: &Value, pointer: &str, found: &mut Vec<String>) {
    let mut inside = |key: &str, inner: &Value| {
        let key = key.replace('~', "~0").replace('/', "~1");
        let pointer = format!("{pointer}/{key}");
        collect(inner, &pointer, found);
        found.push(pointer);
    };
    match value {
        Value::Object(keys) => keys.iter().for_each(|(key, inner)| inside(key, inner)),
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(at, inner)| inside(&at.to_string(), inner));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The profile without what stands at a place.
pub(super) fn delete(profile: &Value, pointer: &str) -> Value {
    let mut changed = profile.clone();
    let (outer, key) = pointer.rsplit_once('/').unwrap_or_default();
    let key = key.replace("~1", "/").replace("~0", "~");
    match changed.pointer_mut(outer) {
        Some(Value::Object(keys)) => {
            keys.remove(&key);
        }
        Some(Value::Array(entries)) => {
            let mut place = 0_usize..;
            entries.retain(|_| place.next().map(|at| at.to_string()) != Some(key.clone()));
        }
        _ => {}
    }
    changed
}

/// Whether taking a thing away may make a rule fire: it speaks for the person, or its date keeps it out of the
/// assessment. Where that is not plain, it is exempt: the kit accuses nobody wrongly.
pub(super) fn is_exempt(
    profile: &Value,
    pointer: &str,
    own: &[OwnFact<'_>],
    as_of: Moment,
) -> bool {
    let inside = deletions(profile);
    let below = inside.iter().filter(|place| place.starts_with(&format!("{pointer}/")));
    let places = || below.clone().map(String::as_str).chain([pointer]);
    let rows = Signal::ALL.iter().map(|signal| signal.row());
    let of_table = rows.filter(|row| row.speaks == Speaks::ForThePerson).map(|row| row.pointer);
    let own = own.iter().filter(|fact| fact.speaks == Speaks::ForThePerson);
    let patterns: Vec<&str> =
        of_table.chain(own.map(|fact| fact.pointer)).chain(ALSO.iter().copied()).collect();
    places().any(|place| patterns.iter().any(|pattern| is_at_or_below(pattern, place)))
        || places().any(|place| {
            let text = profile.pointer(place).and_then(Value::as_str).unwrap_or_default();
            let later = text.parse::<Moment>().is_ok_and(|at| at.is_after(as_of));
            later || GOOD_RESULTS.contains(&text)
        })
}

/// What speaks beside the facts of the table, or on which something stands that does.
const ALSO: &[&str] = &[
    "/checks/certificates/*/corrected_once",
    "/checks/employers",
    "/checks/steps",
    "/claims/domains/*/at",
    "/claims/earlier_residences",
    "/claims/household",
    "/claims/names",
    "/claims/posts/*/at",
    "/claims/posts/*/from",
    "/claims/posts/*/to",
    "/claims/residences",
    "/claims/stays",
    "/contacts/changes/*/reason",
    "/contacts/emails/*/at",
    "/contacts/phones/*/at",
    "/deliveries",
    "/devices/*/declared",
    "/devices/*/device",
    "/devices/*/displays",
    "/devices/*/inbound_sessions/*/approved",
    "/devices/*/issued",
    "/devices/*/location/readings",
    "/devices/*/software/*/approved",
    "/employer/travel_approvals",
    "/links/*/multi_tenant",
    "/links/*/rarity_per_10_000",
    "/lists/reported_addresses/class",
    "/payments/accounts/*/holder_kind",
    "/payments/accounts/*/multi_currency",
    "/personas/code/*/import_visible",
    "/references/*/at",
    "/sessions/*/network/second",
];

/// Results of verifiers that speak for the person.
const GOOD_RESULTS: &[&str] = &[
    "close_match",
    "confirmed",
    "false_alarm",
    "found",
    "genuine",
    "is_the_worker",
    "issued_device",
    "left_employer_mailbox",
    "match",
    "outsider",
    "owned_by_worker",
    "passed",
    "protected_address",
    "requested",
    "same",
    "yes",
];

fn is_at_or_below(pattern: &str, pointer: &str) -> bool {
    let mut parts = pointer.split('/');
    pattern.split('/').all(|part| parts.next().is_some_and(|other| part == "*" || part == other))
}

/// A text of the profile that may be changed, or one that may be moved.
enum At<'v> {
    Label(&'v mut String),
    Name(&'v mut String),
    Moment(&'v mut String),
    Offset(&'v mut String),
}

/// Goes through the texts of a profile. Labels that are looked up in reported values stay.
fn each(profile: &mut Value, visit: &mut dyn FnMut(At<'_>)) {
    descend((profile, Profile::SHAPE), "", visit);
}

fn descend(
    (value, shape): (&mut Value, &'static Shape),
    pointer: &str,
    visit: &mut dyn FnMut(At<'_>),
) {
    match (shape, value) {
        (Shape::Object(object), Value::Object(keys)) => {
            for field in object.fields {
                if let Some(inner) = keys.get_mut(field.name) {
                    descend((inner, field.shape), &format!("{pointer}/{}", field.name), visit);
                }
            }
        }
        (Shape::List(entry), Value::Array(entries)) => {
            let pointer = format!("{pointer}/*");
            for one in entries {
                descend((one, entry), &pointer, visit);
            }
        }
        (Shape::Text(TextOf::Token), Value::String(text)) if pointer != "/id" => {
            let reported = |row: &crate::facts::Row| row.compared == Compared::Reported;
            let looked_up = Signal::ALL
                .iter()
                .map(|signal| signal.row())
                .any(|row| reported(row) && is_at_or_below(row.pointer, pointer));
            if !looked_up {
                visit(At::Label(text));
            }
        }
        (Shape::Text(TextOf::PersonName), Value::String(text)) => visit(At::Name(text)),
        (Shape::Moment, Value::String(text)) => visit(At::Moment(text)),
        (Shape::Offset, Value::String(text)) => visit(At::Offset(text)),
        _ => {}
    }
}

/// The profile with every letter of every label and name exchanged, each for another one always.
pub(super) fn relabelled(profile: &Value) -> Value {
    let mut changed = profile.clone();
    each(&mut changed, &mut |at| {
        if let At::Label(text) | At::Name(text) = at {
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
    let turn = |letter: char| {
        let alphabet = if letter.is_ascii_lowercase() { LETTERS } else { CAPITALS };
        let place = alphabet.chars().position(|other| other == letter);
        let turned = place.and_then(|place| alphabet.chars().cycle().nth(place.saturating_add(7)));
        turned.unwrap_or(letter)
    };
    own.chars().map(turn).chain(host.chars()).collect()
}

const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz";
const CAPITALS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The profile with a mark on every label and name, so that none can be told unseen.
pub(super) fn marked(profile: &Value, mark: &str) -> Value {
    let mut changed = profile.clone();
    each(&mut changed, &mut |at| match at {
        At::Label(text) => text.push_str(mark),
        At::Name(text) => {
            let parts: Vec<String> = text.split(' ').map(|part| format!("{part}{mark}")).collect();
            *text = parts.join(" ");
        }
        At::Moment(_) | At::Offset(_) => {}
    });
    changed
}

/// The profile with every offset moved three hours to the east, what clocks showed kept.
pub(super) fn moved_east(profile: &Value) -> Value {
    let mut changed = profile.clone();
    each(&mut changed, &mut |at| match at {
        At::Moment(text) => {
            if let Ok(moment) = text.parse::<Moment>() {
                *text = east(moment).to_string();
            }
        }
        At::Offset(text) => {
            let noon = format!("2026-01-01T12:00:00{text}").parse::<Moment>().map(east);
            if let Some(instant) = noon.ok().and_then(Moment::instant) {
                *text = instant.offset().to_string();
            }
        }
        At::Label(_) | At::Name(_) => {}
    });
    changed
}

/// A moment with its offset moved three hours to the east, its written date and time kept.
pub(super) fn east(moment: Moment) -> Moment {
    let Some(instant) = moment.instant() else { return moment };
    let seconds = instant.offset().local_minus_utc().saturating_add(10_800);
    let zone = chrono::FixedOffset::east_opt(seconds);
    let local = zone.and_then(|zone| instant.naive_local().and_local_timezone(zone).single());
    local.map_or(moment, Moment::from)
}
