//! The records, and short ways to ask what became of them.

use std::fs;

use hirerisk::import::{Format, Import, ImportError, Imported, Why};
use serde_json::{Value, json};

/// The made-up record of a format.
pub(crate) fn record(format: Format) -> Vec<u8> {
    let file = format!("{}/tests/import/records/{format}.json", env!("CARGO_MANIFEST_DIR"));
    fs::read(file).unwrap()
}

/// A record that is imported: JSON Resume has no id of its own.
pub(crate) fn import(format: Format, record: &[u8]) -> Result<Imported, ImportError> {
    let import = Import::of(format);
    if format == Format::JsonResume { import.id("c-1") } else { import }.read(record)
}

pub(crate) fn sample(format: Format) -> Imported {
    import(format, &record(format)).unwrap()
}

pub(crate) fn of(format: Format, record: &Value) -> Imported {
    import(format, record.to_string().as_bytes()).unwrap()
}

pub(crate) fn error(format: Format, record: &Value) -> (&'static str, String) {
    let error = import(format, record.to_string().as_bytes()).unwrap_err();
    (error.code(), error.pointer().into())
}

pub(crate) fn written(imported: &Imported) -> Value {
    serde_json::from_str(&imported.profile.to_json()).unwrap()
}

/// A part of the profile.
pub(crate) fn at(imported: &Imported, pointer: &str) -> Value {
    written(imported).pointer(pointer).cloned().unwrap_or(Value::Null)
}

/// Why a field was not mapped.
pub(crate) fn why(imported: &Imported, from: &str) -> Option<Why> {
    imported.not_mapped.iter().find(|one| one.from == from).map(|one| one.why)
}

/// Where fields went.
pub(crate) fn to<'i>(imported: &'i Imported, from: &str) -> Vec<&'i str> {
    imported.mapped.iter().filter(|one| one.from == from).map(|one| one.to.as_str()).collect()
}

pub(crate) fn dropped(imported: &Imported) -> Value {
    imported.dropped.iter().map(|one| (one.kind.to_owned(), json!(one.count))).collect()
}
