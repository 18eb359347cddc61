//! The tables that `links.sql` reads, whatever the engine.

use hirerisk::index::{
    CROWD, Closed, Closure, Digest, KeyKind, Keys, LINE_DAYS, RETENTION_DAYS, Subject,
};

/// The join.
pub const LINKS_SQL: &str = include_str!("links.sql");

/// A value of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number.
    Number(i32),
    /// Yes or no.
    Truth(bool),
}

/// The kind of value that a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Texts.
    Text,
    /// Numbers.
    Number,
    /// Yes or no.
    Truth,
}

/// A table that the join reads.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// The names of its columns, and what each holds.
    pub columns: &'static [(&'static str, Column)],
    /// Its rows.
    pub rows: Vec<Vec<Value>>,
}

use Column::{Number, Text, Truth};

/// What a warehouse of one tenant holds.
#[derive(Clone, Debug, Default)]
pub struct Warehouse {
    keys: Vec<Vec<Value>>,
    hubs: Vec<Vec<Value>>,
    frequencies: Vec<Vec<Value>>,
    closed: Vec<Vec<Value>>,
}

fn text(value: impl Into<String>) -> Value {
    Value::Text(value.into())
}

/// Days since 1970-01-01.
fn day(date: chrono::NaiveDate) -> Value {
    Value::Number(date.to_epoch_days())
}

impl Warehouse {
    /// Takes in somebody's keys: all of them, as they may ask by those that they merely claim.
    pub fn put(&mut self, keys: &Keys) {
        self.keys.extend(keys.rows().map(|row| {
            vec![
                Value::Number(row.epoch.0.try_into().unwrap_or(i32::MAX)),
                text(row.kind),
                text(row.digest.to_string()),
                text(row.subject.to_string()),
                day(row.seen),
                Value::Truth(row.established),
            ]
        }));
    }

    /// Labels a value as shared by many.
    pub fn label(&mut self, kind: KeyKind, digest: Digest) {
        self.hubs.push(vec![text(kind.name()), text(digest.to_string())]);
    }

    /// How many of 10,000 share a value by chance.
    pub fn frequency(&mut self, kind: KeyKind, digest: Digest, per_10_000: i32) {
        self.frequencies.push(vec![
            text(kind.name()),
            text(digest.to_string()),
            Value::Number(per_10_000),
        ]);
    }

    /// Notes how somebody's case ended.
    pub fn close(&mut self, subject: Subject, closed: Closed) {
        let is_confirmed = Value::Truth(closed.closure == Closure::Confirmed);
        self.closed.push(vec![text(subject.to_string()), is_confirmed, day(closed.on)]);
    }

    /// The tables of the join, as of a day.
    #[must_use]
    pub fn tables(self, today: chrono::NaiveDate) -> Vec<Table> {
        let table = |name, columns, rows| Table { name, columns, rows };
        vec![
            table("linkage_keys", KEYS, self.keys),
            table("linkage_hubs", &[("kind", Text), ("digest", Text)], self.hubs),
            table("linkage_frequencies", FREQUENCIES, self.frequencies),
            table("closed_cases", CLOSED, self.closed),
            table("linkage_kinds", KINDS, kinds()),
            table("look", LOOK, vec![look(today)]),
        ]
    }
}

const KEYS: &[(&str, Column)] = &[
    ("epoch", Number),
    ("kind", Text),
    ("digest", Text),
    ("subject", Text),
    ("seen", Number),
    ("established", Truth),
];
const FREQUENCIES: &[(&str, Column)] = &[("kind", Text), ("digest", Text), ("per_10_000", Number)];
const CLOSED: &[(&str, Column)] = &[("subject", Text), ("confirmed", Truth), ("closed_on", Number)];
const KINDS: &[(&str, Column)] =
    &[("kind", Text), ("bit", Number), ("links", Truth), ("strong", Truth), ("fact", Text)];
const LOOK: &[(&str, Column)] = &[
    ("today", Number),
    ("retention_days", Number),
    ("line_days", Number),
    ("crowd", Number),
    ("most_visited", Number),
    ("closed_days", Number),
];

/// The limits of `find_links`.
fn look(today: chrono::NaiveDate) -> Vec<Value> {
    let crowd = CROWD.try_into().unwrap_or(i32::MAX);
    vec![
        day(today),
        Value::Number(RETENTION_DAYS.into()),
        Value::Number(LINE_DAYS.into()),
        Value::Number(crowd),
        Value::Number(crowd + 16), // holders looked at, before the same person is left out
        Value::Number(180),        // for how long a case that ended is looked back at
    ]
}

/// Every kind: its name, two to the power of its number, whether it ties two people, whether it is strong, and the field
/// of `Links` that it counts for.
fn kinds() -> Vec<Vec<Value>> {
    let row = |kind: &KeyKind| {
        vec![
            text(kind.name()),
            Value::Number(1 << kind.number()),
            Value::Truth(kind.links()),
            Value::Truth(kind.is_strong()),
            text(fact(*kind)),
        ]
    };
    KeyKind::ALL.iter().map(row).collect()
}

const fn fact(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::Account => "account",
        KeyKind::Telephone | KeyKind::Mailbox => "contact",
        KeyKind::Address => "delivery",
        KeyKind::Device => "device",
        KeyKind::DevicePlace => "device_place",
        KeyKind::Line => "line",
        KeyKind::PayMail => "pay_mail",
        KeyKind::RefereeTelephone | KeyKind::RefereeMailbox => "referee",
        _ => "",
    }
}
