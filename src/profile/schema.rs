//! The JSON Schema of the profile, written from the same declarations that read it.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::error::Words;
use super::read::forbidden_keys;
use super::shape::{Field, Object, Shape, Shaped};
use super::{Limits, Profile};

/// The JSON Schema of a profile, draft 2020-12, as JSON text. It is what stands in
/// `schema/profile.schema.json`.
///
/// It says what can be said in a schema, for the default [`Limits`]. The reader alone refuses
/// repeated keys, nesting that is too deep, other spellings of fields that must not exist, and
/// texts of more bytes, rather than characters, than the limit.
///
/// `x-origin` tells who brings the facts of a noun; `x-words` what each word of a set means.
///
/// ```
/// let schema = hirerisk::profile::profile_schema();
/// assert!(schema.contains("https://json-schema.org/draft/2020-12/schema"));
/// ```
#[must_use]
pub fn profile_schema() -> String {
    // Keys are text and no writer of the schema fails, so neither does this.
    let mut text = serde_json::to_string_pretty(&Document).unwrap_or_default();
    text.push('\n');
    text
}

const ID: &str =
    "https://raw.githubusercontent.com/hirerisk/hirerisk/main/schema/profile.schema.json";
const DAY: &str = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
const TIME: &str = "[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})";
const OFFSET: &str = "^(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$";

/// The whole document.
struct Document;

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut nouns = BTreeMap::new();
        collect(Profile::SHAPE, &mut nouns);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("$schema", "https://json-schema.org/draft/2020-12/schema")?;
        map.serialize_entry("$id", ID)?;
        map.serialize_entry("title", "hirerisk profile")?;
        map.serialize_entry("$ref", "#/$defs/Profile")?;
        map.serialize_entry("$defs", &Definitions(&nouns))?;
        map.end()
    }
}

/// Every noun, by its name.
fn collect(shape: &'static Shape, nouns: &mut BTreeMap<&'static str, &'static Object>) {
    if let Shape::Object(object) = shape {
        if nouns.insert(object.name, object).is_none() {
            object.fields.iter().for_each(|field| collect(field.shape, nouns));
        }
    } else if let Shape::List(item) = shape {
        collect(item, nouns);
    }
}

struct Definitions<'a>(&'a BTreeMap<&'static str, &'static Object>);

impl Serialize for Definitions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("Extensions", &Free { root: true })?;
        map.serialize_entry("Own", &Free { root: false })?;
        for (name, object) in self.0 {
            map.serialize_entry(name, &Noun(object))?;
        }
        map.end()
    }
}

/// An object of the profile.
struct Noun(&'static Object);

impl Serialize for Noun {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "object")?;
        map.serialize_entry("description", &prose(self.0.doc))?;
        map.serialize_entry("x-origin", self.0.origin.map_or("mixed", super::Origin::as_str))?;
        map.serialize_entry("additionalProperties", &false)?;
        let required = self.0.fields.iter().filter(|field| field.required);
        let required: Vec<_> = required.map(|field| field.name).collect();
        if !required.is_empty() {
            map.serialize_entry("required", &required)?;
        }
        map.serialize_entry("properties", &Properties(self.0.fields))?;
        map.end()
    }
}

struct Properties(&'static [Field]);

impl Serialize for Properties {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|field| {
            let (doc, null) = (Some(field.doc), !field.required);
            (field.name, Value { shape: field.shape, doc, null })
        }))
    }
}

/// A value: of a field, which may be `null` if it may be left out, or of a list.
struct Value {
    shape: &'static Shape,
    doc: Option<&'static str>,
    null: bool,
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(doc) = self.doc {
            map.serialize_entry("description", &prose(doc))?;
        }
        match self.shape {
            Shape::Object(object) => self.reference(&mut map, object.name)?,
            Shape::Free => self.reference(&mut map, "Extensions")?,
            Shape::Word(words) => self.words(&mut map, words)?,
            Shape::List(item) => {
                self.kind(&mut map, "array")?;
                map.serialize_entry("maxItems", &Limits::default().list_items)?;
                map.serialize_entry("items", &Value { shape: item, doc: None, null: false })?;
            }
            Shape::Text => {
                self.kind(&mut map, "string")?;
                if !self.null && self.doc.is_some() {
                    map.serialize_entry("minLength", &1)?;
                }
                map.serialize_entry("maxLength", &Limits::default().string)?;
            }
            Shape::Moment => {
                self.kind(&mut map, "string")?;
                map.serialize_entry("pattern", &format!("^{DAY}({TIME})?$"))?;
                let formats = ["date", "date-time"].map(|format| Pair("format", format));
                map.serialize_entry("anyOf", &formats)?;
            }
            Shape::Offset => {
                self.kind(&mut map, "string")?;
                map.serialize_entry("pattern", OFFSET)?;
            }
            Shape::Bool => self.kind(&mut map, "boolean")?,
            Shape::Count(most) => {
                self.kind(&mut map, "integer")?;
                map.serialize_entry("minimum", &0)?;
                map.serialize_entry("maximum", most)?;
            }
        }
        map.end()
    }
}

impl Value {
    fn kind<M: SerializeMap>(&self, map: &mut M, kind: &str) -> Result<(), M::Error> {
        if self.null {
            map.serialize_entry("type", &[kind, "null"])
        } else {
            map.serialize_entry("type", kind)
        }
    }

    fn reference<M: SerializeMap>(&self, map: &mut M, name: &str) -> Result<(), M::Error> {
        let place = format!("#/$defs/{name}");
        if self.null {
            map.serialize_entry("anyOf", &[Pair("$ref", &place), Pair("type", "null")])
        } else {
            map.serialize_entry("$ref", &place)
        }
    }

    fn words<M: SerializeMap>(&self, map: &mut M, words: Words) -> Result<(), M::Error> {
        let null = if self.null { Some(None) } else { None };
        let listed: Vec<_> = words.iter().map(|(word, _)| Some(*word)).chain(null).collect();
        map.serialize_entry("enum", &listed)?;
        let meanings: Vec<_> = words.iter().map(|(word, doc)| (*word, prose(doc))).collect();
        map.serialize_entry("x-words", &Meanings(&meanings))
    }
}

/// A schema of one keyword.
struct Pair<'a>(&'static str, &'a str);

impl Serialize for Pair<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([(self.0, self.1)])
    }
}

struct Meanings<'a>(&'a [(&'static str, String)]);

impl Serialize for Meanings<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(word, meaning)| (word, meaning)))
    }
}

/// The caller's own data: any JSON, but for keys that must not exist.
struct Free {
    root: bool,
}

impl Serialize for Free {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if self.root {
            map.serialize_entry("description", "The caller's own data, by key.")?;
            map.serialize_entry("type", "object")?;
            map.serialize_entry("$ref", "#/$defs/Own")?;
            return map.end();
        }
        map.serialize_entry("description", "Any JSON value of the caller's.")?;
        map.serialize_entry("maxLength", &Limits::default().string)?;
        map.serialize_entry("maxItems", &Limits::default().list_items)?;
        map.serialize_entry("items", &Pair("$ref", "#/$defs/Own"))?;
        map.serialize_entry("propertyNames", &KeyNames)?;
        map.serialize_entry("additionalProperties", &Pair("$ref", "#/$defs/Own"))?;
        map.end()
    }
}

/// No key that must not exist, in its plain spelling.
struct KeyNames;

impl Serialize for KeyNames {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let keys: Vec<_> = forbidden_keys().collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("maxLength", &Limits::default().string)?;
        map.serialize_entry("not", &BTreeMap::from([("enum", keys)]))?;
        map.end()
    }
}

/// The first paragraph of the doc comment as one line: what follows is for readers of Rust.
fn prose(doc: &str) -> String {
    let first = doc.lines().take_while(|line| !line.trim().is_empty());
    let words: Vec<_> = first.flat_map(str::split_whitespace).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_the_first_paragraph_of_the_docs() {
        assert_eq!(prose(" One\n candidate.\n\n ```\n code();\n ```\n"), "One candidate.");
        let mut nouns = BTreeMap::new();
        collect(Profile::SHAPE, &mut nouns);
        assert_eq!(nouns.get("Profile").map(|noun| prose(noun.doc)).unwrap(), "One candidate.");
    }

    #[test]
    fn no_two_nouns_have_one_name() {
        fn all(shape: &'static Shape, found: &mut Vec<&'static Object>) {
            if let Shape::Object(object) = shape {
                found.push(object);
                object.fields.iter().for_each(|field| all(field.shape, found));
            } else if let Shape::List(item) = shape {
                all(item, found);
            }
        }
        let (mut nouns, mut found) = (BTreeMap::new(), Vec::new());
        collect(Profile::SHAPE, &mut nouns);
        all(Profile::SHAPE, &mut found);
        assert!(!nouns.contains_key("Extensions") && !nouns.contains_key("Own"));
        for object in found {
            assert_eq!(nouns.get(object.name).map(|noun| noun.doc), Some(object.doc));
        }
    }
}
