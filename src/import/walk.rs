//! The walk over a record along its vendor's table. Every given value ends in the profile, in one list or in a count.

use alloc::format;
use alloc::string::{String, ToString as _};

use serde_json::{Map, Value};

use super::date::millis;
use super::draft::{Draft, Part};
use super::made::Made;
use super::row::{Clock, Means, Role, Row, Rows};
use super::why::Why;
use crate::profile::{Refused, refused, shown};
use crate::units::Moment;

/// A value and its place in the record.
type Placed<'v> = (&'v Value, String);

/// Walks over one entry: known fields in the order of the table, then what the table does not know.
pub(super) fn entry(made: &mut Made<'_>, rows: Rows, (value, at): Placed<'_>) {
    match value {
        Value::Object(object) => {
            let mut draft = Draft::default();
            fields(made, rows, (object, &at), &mut draft);
            made.finish(draft);
        }
        Value::Null => {}
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
            not(made, Why::WrongType, (value, at));
        }
    }
}

fn fields(
    made: &mut Made<'_>,
    rows: Rows,
    (object, at): (&Map<String, Value>, &str),
    draft: &mut Draft,
) {
    for Row(key, means) in rows {
        if let Some(value) = object.get(*key).filter(|value| counts(means, value)) {
            field(made, means, (value, format!("{at}/{key}")), draft);
        }
    }
    for (key, value) in object.iter().filter(|(_, value)| is_given(value)) {
        if let Some(Refused { field, .. }) = refused(key) {
            made.dropped(field);
        } else if rows.iter().all(|row| row.0 != key) {
            made.ignored.push(format!("{at}/{}", shown(key)));
            scan(made, value);
        }
    }
}

/// An end that is written and empty is no end that is not given.
fn counts(means: &Means, value: &Value) -> bool {
    is_given(value) || matches!(means, Means::Take(Role::To)) && value.is_string()
}

/// Whether anything stands there.
fn is_given(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(_) | Value::Number(_) => true,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(object) => !object.is_empty(),
    }
}

fn field(made: &mut Made<'_>, means: &Means, (value, at): Placed<'_>, draft: &mut Draft) {
    match (means, value) {
        (Means::Take(role), _) => take(made, *role, (value, at), draft),
        (Means::IdOr(_), Value::String(_) | Value::Number(_)) => {
            take(made, Role::Id, (value, at), draft);
        }
        (Means::Inside(rows) | Means::IdOr(rows), Value::Object(object)) => {
            fields(made, rows, (object, &at), draft);
        }
        (Means::Entry(rows), Value::Object(_)) => entry(made, rows, (value, at)),
        (Means::Entries(rows), Value::Array(list)) => {
            for (place, one) in list.iter().enumerate() {
                entry(made, rows, (one, format!("{at}/{place}")));
            }
        }
        (Means::Each(means), Value::Array(list)) => {
            for (place, one) in list.iter().enumerate().filter(|(_, one)| is_given(one)) {
                field(made, means, (one, format!("{at}/{place}")), draft);
            }
        }
        (Means::Custom, _) => custom(made, (value, &at)),
        (Means::Created(clock), _) => made.created = stamp(made, *clock, (value, at)),
        (Means::Changed(clock), _) => made.changed = stamp(made, *clock, (value, at)),
        (Means::Not(why), _) => not(made, *why, (value, at)),
        (Means::Dropped(kind), _) => {
            if let Some(Refused { field, .. }) = refused(kind) {
                made.dropped(field);
            }
        }
        (
            Means::Inside(_)
            | Means::IdOr(_)
            | Means::Entry(_)
            | Means::Entries(_)
            | Means::Each(_),
            _,
        ) => not(made, Why::WrongType, (value, at)),
    }
}

/// Names the field, and counts what must not be kept in it.
fn not(made: &mut Made<'_>, why: Why, (value, at): Placed<'_>) {
    made.not(at, why);
    scan(made, value);
}

/// A value of the profile, or a part of one.
fn take(made: &mut Made<'_>, role: Role, (value, from): Placed<'_>, draft: &mut Draft) {
    let text = text(role, value);
    if text.is_err() {
        scan(made, value);
    }
    match draft.keep(role, Part { from, text }) {
        None => {}
        Some(Part { from, text: Err(why) }) => made.not(from, why),
        Some(Part { from, text: Ok(text) }) => alone(made, role, (from, text), draft),
    }
}

/// A text; an id may be a whole number, and whether a post goes on is no text.
fn text(role: Role, value: &Value) -> Result<String, Why> {
    match value {
        Value::Bool(truth) if role == Role::Current => Ok(truth.to_string()),
        Value::String(text) if role != Role::Current => Ok(text.clone()),
        Value::Number(number) if role == Role::Id && !number.is_f64() => Ok(number.to_string()),
        Value::Null
        | Value::Bool(_)
        | Value::Number(_)
        | Value::String(_)
        | Value::Array(_)
        | Value::Object(_) => Err(Why::WrongType),
    }
}

/// A value that stands by itself.
fn alone(made: &mut Made<'_>, role: Role, (from, text): (String, String), draft: &mut Draft) {
    let kind = draft.kind.as_deref();
    match role {
        Role::Id if made.options.id.is_some() => made.not(from, Why::Replaced),
        Role::Id if made.id.is_some() => made.not(from, Why::SaidElsewhere),
        Role::Id => made.id = Some((from, text)),
        Role::Kind => {
            draft.kind = Some(text);
            made.not(from, Why::Label);
        }
        Role::Email => made.email(from, text),
        Role::Phone => made.phone(kind, from, text),
        Role::Link => made.link(kind, from, text),
        Role::Site => made.site(from, text),
        Role::Award => made.award(from, text),
        // The draft keeps them.
        Role::FullName
        | Role::GivenName
        | Role::FamilyName
        | Role::Country
        | Role::City
        | Role::Street
        | Role::Employer
        | Role::From
        | Role::To
        | Role::Current => {}
    }
}

/// When the record was made or changed.
fn stamp(made: &mut Made<'_>, clock: Clock, (value, at): Placed<'_>) -> Option<Moment> {
    let read = match (clock, value) {
        (Clock::Text, Value::String(text)) => text.parse().map_err(|_| Why::BadDate),
        (Clock::Millis, Value::Number(number)) => {
            number.as_i64().and_then(millis).ok_or(Why::BadDate)
        }
        (Clock::Text | Clock::Millis, _) => Err(Why::WrongType),
    };
    read.map_err(|why| not(made, why, (value, at))).ok()
}

/// Fields that the employer made: what must not be kept is known by their keys or titles, all others are named.
fn custom(made: &mut Made<'_>, (value, at): (&Value, &str)) {
    let mut one = |key: Option<&str>, place: String, value: &Value| {
        let answers = ["value", "answer"].iter().filter_map(|key| value.get(key));
        if answers.clone().next().is_some() && !answers.clone().any(is_given) {
            return; // A field that nobody filled.
        }
        if let Some(Refused { field, .. }) = key.and_then(refused).or_else(|| titled(value)) {
            made.dropped(field);
        } else {
            not(made, Why::Custom, (value, place));
        }
    };
    match value {
        Value::Object(object) => {
            for (key, value) in object.iter().filter(|(_, value)| is_given(value)) {
                one(Some(key), format!("{at}/{}", shown(key)), value);
            }
        }
        Value::Array(list) => {
            for (place, value) in list.iter().enumerate().filter(|(_, one)| is_given(one)) {
                one(None, format!("{at}/{place}"), value);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            one(None, at.into(), value);
        }
    }
}

/// What the title of a made field says that it holds.
fn titled(value: &Value) -> Option<Refused> {
    let titles = ["title", "name", "label", "question"];
    titles.iter().find_map(|title| refused(value.get(title)?.as_str()?))
}

/// Counts what must not be kept, wherever it stands.
fn scan(made: &mut Made<'_>, value: &Value) {
    match value {
        Value::Object(object) => {
            for (key, value) in object.iter().filter(|(_, value)| is_given(value)) {
                match refused(key) {
                    Some(Refused { field, .. }) => made.dropped(field),
                    None => scan(made, value),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|one| scan(made, one)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
