//! The JSON Schema of the profile, written from the same declarations that read it.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::read::forbidden_keys;
use super::shape::{Docs, Field, Object, Shape, Shaped, Words};
use super::{Limits, Origin, Profile};

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
#[inline] // Compiled where it is called: who writes no schema builds no writer of it.
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
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut nouns = BTreeMap::new();
        collect(Profile::SHAPE, Profile::DOCS, &mut nouns);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("$schema", "https://json-schema.org/draft/2020-12/schema")?;
        map.serialize_entry("$id", ID)?;
        map.serialize_entry("title", "hirerisk profile")?;
        map.serialize_entry("$ref", "#/$defs/Profile")?;
        map.serialize_entry("$defs", &Definitions(&nouns))?;
        map.end()
    }
}

/// A noun with what is said of it, and of each of its fields.
struct Noun {
    object: &'static Object,
    doc: &'static str,
    origin: Option<Origin>,
    docs: &'static [(&'static str, &'static Docs)],
}

impl Noun {
    #[inline]
    fn fields(&self) -> impl Iterator<Item = (&'static Field, &'static str, &'static Docs)> {
        self.object.fields.iter().zip(self.docs).map(|(field, (doc, docs))| (field, *doc, *docs))
    }
}

/// Every noun, by its name.
#[inline]
fn collect(shape: &Shape, docs: &Docs, nouns: &mut BTreeMap<&'static str, Noun>) {
    match (shape, docs) {
        (Shape::Object(object), Docs::Object { doc, origin, fields }) => {
            let noun = || Noun { object, doc, origin: *origin, docs: fields };
            if nouns.insert(object.name, noun()).is_none() {
                noun().fields().for_each(|(field, _, docs)| collect(field.shape, docs, nouns));
            }
        }
        (Shape::List(item), docs) => collect(item, docs, nouns),
        _ => {}
    }
}

struct Definitions<'a>(&'a BTreeMap<&'static str, Noun>);

impl Serialize for Definitions<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("Extensions", &Free { root: true })?;
        map.serialize_entry("Own", &Free { root: false })?;
        for (name, noun) in self.0 {
            map.serialize_entry(name, noun)?;
        }
        map.end()
    }
}

impl Serialize for Noun {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "object")?;
        map.serialize_entry("description", &prose(self.doc))?;
        map.serialize_entry("x-origin", self.origin.map_or("mixed", Origin::as_str))?;
        map.serialize_entry("additionalProperties", &false)?;
        let required = self.object.fields.iter().filter(|field| field.required);
        let required: Vec<_> = required.map(|field| field.name).collect();
        if !required.is_empty() {
            map.serialize_entry("required", &required)?;
        }
        map.serialize_entry("properties", &Properties(self))?;
        map.end()
    }
}

struct Properties<'a>(&'a Noun);

impl Serialize for Properties<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.fields().map(|(field, doc, docs)| {
            let (doc, null) = (Some(doc), !field.required);
            (field.name, Value { shape: field.shape, docs, doc, null })
        }))
    }
}

/// A value: of a field, which may be `null` if it may be left out, or of a list.
struct Value {
    shape: &'static Shape,
    docs: &'static Docs,
    doc: Option<&'static str>,
    null: bool,
}

impl Serialize for Value {
    #[inline]
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
                let item = Value { shape: item, docs: self.docs, doc: None, null: false };
                map.serialize_entry("items", &item)?;
            }
            Shape::Text(_) => {
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
            Shape::Count => {
                self.kind(&mut map, "integer")?;
                map.serialize_entry("minimum", &0)?;
                map.serialize_entry("maximum", &u32::MAX)?;
            }
        }
        map.end()
    }
}

impl Value {
    #[inline]
    fn kind<M: SerializeMap>(&self, map: &mut M, kind: &str) -> Result<(), M::Error> {
        if self.null {
            map.serialize_entry("type", &[kind, "null"])
        } else {
            map.serialize_entry("type", kind)
        }
    }

    #[inline]
    fn reference<M: SerializeMap>(&self, map: &mut M, name: &str) -> Result<(), M::Error> {
        let place = format!("#/$defs/{name}");
        if self.null {
            map.serialize_entry("anyOf", &[Pair("$ref", &place), Pair("type", "null")])
        } else {
            map.serialize_entry("$ref", &place)
        }
    }

    #[inline]
    fn words<M: SerializeMap>(&self, map: &mut M, words: Words) -> Result<(), M::Error> {
        let null = if self.null { Some(None) } else { None };
        let listed: Vec<_> = words.iter().copied().map(Some).chain(null).collect();
        map.serialize_entry("enum", &listed)?;
        let Docs::Words(meanings) = self.docs else { return Ok(()) };
        let meanings = words.iter().copied().zip(meanings.iter().map(|meaning| prose(meaning)));
        map.serialize_entry("x-words", &Meanings(&meanings.collect::<Vec<_>>()))
    }
}

/// A schema of one keyword.
struct Pair<'a>(&'static str, &'a str);

impl Serialize for Pair<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([(self.0, self.1)])
    }
}

struct Meanings<'a>(&'a [(&'static str, String)]);

impl Serialize for Meanings<'_> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(word, meaning)| (word, meaning)))
    }
}

/// The caller's own data: any JSON, but for keys that must not exist.
struct Free {
    root: bool,
}

impl Serialize for Free {
    #[inline]
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
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let keys: Vec<_> = forbidden_keys().collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("maxLength", &Limits::default().string)?;
        map.serialize_entry("not", &BTreeMap::from([("enum", keys)]))?;
        map.end()
    }
}

/// The first paragraph of the doc comment as one line: what follows is for readers of Rust.
#[inline]
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
        let Docs::Object { doc, .. } = Profile::DOCS else { panic!("a noun") };
        assert_eq!(prose(doc), "One candidate.");
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
        collect(Profile::SHAPE, Profile::DOCS, &mut nouns);
        all(Profile::SHAPE, &mut found);
        assert!(!nouns.contains_key("Extensions") && !nouns.contains_key("Own"));
        for object in found {
            let names =
                |object: &Object| object.fields.iter().map(|field| field.name).collect::<Vec<_>>();
            assert_eq!(nouns.get(object.name).map(|noun| names(noun.object)), Some(names(object)));
        }
    }
}
