//! The wrapper around a profile: its members as they are written, each read by whoever knows its place.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::error::{CaseError, Fault};

/// The members of one object.
pub(super) struct Members<'a>(Vec<(String, &'a str)>);

impl<'a> Members<'a> {
    /// The members of an object that has these and no others, each once.
    pub(super) fn of(json: &'a str, pointer: &str, known: &[&str]) -> Result<Self, CaseError> {
        let Written(members) =
            serde_json::from_str(json).map_err(|error| fault(&error, pointer))?;
        let mut seen: Vec<&str> = Vec::new();
        for (name, _) in &members {
            if !known.contains(&name.as_str()) {
                return Err(Fault::UnknownField.at(&format!("{pointer}/{}", shown(name))));
            }
            if seen.contains(&name.as_str()) {
                return Err(Fault::DuplicateField.at(&format!("{pointer}/{name}")));
            }
            seen.push(name);
        }
        let members = members.into_iter().map(|(name, value)| (name, value.get()));
        Ok(Members(members.filter(|(_, value)| *value != "null").collect()))
    }

    pub(super) fn take(&mut self, name: &str) -> Option<&'a str> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| *value)
    }
}

/// A key that looks like a plain identifier is the caller's schema word; any other may be a value.
fn shown(key: &str) -> &str {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    if key.len() <= 32 && !key.is_empty() && key.bytes().all(plain) { key } else { "?" }
}

/// A text.
pub(super) fn text(json: &str, pointer: &str) -> Result<String, CaseError> {
    serde_json::from_str(json).map_err(|_| Fault::WrongType("a text").at(pointer))
}

/// A list of texts.
pub(super) fn strings(json: &str, pointer: &str) -> Result<Vec<String>, CaseError> {
    serde_json::from_str(json).map_err(|_| Fault::WrongType("a list of ids of rules").at(pointer))
}

fn fault(error: &serde_json::Error, pointer: &str) -> CaseError {
    if error.is_data() {
        Fault::WrongType("an object").at(pointer)
    } else {
        Fault::Syntax.at(pointer)
    }
}

/// An object, in the order of its text: `serde_json` would keep the last of two equal keys.
struct Written<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Written<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Written<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Written(members))
            }
        }
        deserializer.deserialize_map(Object)
    }
}
