//! Documents made from the schema: whole ones, and ones with something wrong somewhere.

use std::fmt::Write as _;

use hirerisk::profile::profile_schema;
use serde_json::{Map, Value, json};

/// Values that stand where they should not.
const MISPLACED: &[&str] = &[
    "null",
    "true",
    "7",
    "-1",
    "-0",
    "1.5",
    "5e0",
    "1e999",
    "4294967296",
    "18446744073709551616",
    "\"\"",
    "\"offer\"",
    "\"offr\"",
    "\"2026-13-01\"",
    "\"2026-05-04T09:30:00\"",
    "\"+99:99\"",
    "\"\\ud800\"",
    "\"\\ud83d\\ude00\"",
    "\"\\udc00\\ud800\"",
    "\"\\ud800\\u0041\"",
    "\"tab\there\"",
    "\"\\x\"",
    "\"open",
    "[]",
    "{}",
    "[null]",
    "[[]]",
    "{\"\":0}",
    "{\"of\":1,\"of\":2}",
    "tru",
    "nul",
    "01",
    "1.",
    "-",
    "+1",
    "NaN",
    "'x'",
    "",
];

/// Keys that no noun has.
const MISNAMED: &[&str] = &["nationality", "dateOfBirth", "name", "x", "a b", "\\u202eid", ""];

/// Decisions, taken from bytes: proptest makes them shorter, and the shortest means "nothing odd".
pub(crate) struct Choices<'a>(std::slice::Iter<'a, u8>);

impl<'a> Choices<'a> {
    pub(crate) fn of(bytes: &'a [u8]) -> Self {
        Choices(bytes.iter())
    }

    /// A number below `end`; 0 once the bytes are used up.
    fn below(&mut self, end: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % end
    }

    fn one_of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        texts[self.below(texts.len())]
    }
}

pub(crate) struct Documents {
    schema: Value,
    /// Whether something may be wrong.
    pub(crate) broken: bool,
}

impl Documents {
    pub(crate) fn new(broken: bool) -> Self {
        Documents { schema: serde_json::from_str(&profile_schema()).unwrap(), broken }
    }

    pub(crate) fn schema(&self) -> &Value {
        &self.schema
    }

    /// One document, decided by the bytes.
    pub(crate) fn decided_by(&self, bytes: &[u8]) -> String {
        let (mut choices, mut text) = (Choices::of(bytes), String::new());
        self.write(&mut text, &self.schema, &mut choices);
        if self.broken && choices.below(24) == 1 {
            let cut = text.len() * choices.below(256) / 256;
            let cut = (0..=cut).rev().find(|at| text.is_char_boundary(*at)).unwrap();
            text = text[..cut].to_owned();
        }
        if self.broken && choices.below(24) == 1 {
            text.push_str(choices.one_of(MISPLACED));
        }
        text
    }

    /// A document in which every field stands; `text` makes the texts.
    pub(crate) fn full(&self, text: &mut dyn FnMut() -> String) -> Value {
        self.fill(&self.schema, text)
    }

    /// The schema that a reference leads to, or the schema itself.
    fn resolved<'s>(&'s self, node: &'s Value) -> &'s Value {
        let reference = node["$ref"].as_str().or(node["anyOf"][0]["$ref"].as_str());
        match reference {
            Some(place) => self.schema.pointer(place.trim_start_matches('#')).unwrap(),
            None => node,
        }
    }

    fn fill(&self, node: &Value, text: &mut dyn FnMut() -> String) -> Value {
        let node = self.resolved(node);
        if let Some(properties) = node["properties"].as_object() {
            let filled = properties.iter().map(|(key, node)| (key.clone(), self.fill(node, text)));
            return Value::Object(filled.collect::<Map<_, _>>());
        }
        match kind(node) {
            "array" => json!([self.fill(&node["items"], text)]),
            "moment" => json!("2026-05-04T09:30:00+02:00"),
            "offset" => json!("-03:30"),
            "word" => node["enum"][0].clone(),
            "boolean" => json!(true),
            "integer" => json!(3),
            "own" => json!({ "own": [text(), { "more": text() }] }),
            _ => json!(text()),
        }
    }

    fn write(&self, out: &mut String, node: &Value, choices: &mut Choices<'_>) {
        out.push_str(choices.one_of(&["", "", "", " ", "\n", "\t\r\n "]));
        if self.broken && choices.below(64) == 1 {
            out.push_str(choices.one_of(MISPLACED));
            return;
        }
        let node = self.resolved(node);
        if node["properties"].is_object() {
            return self.write_noun(out, node, choices);
        }
        match kind(node) {
            "array" => self.write_list(out, node, choices),
            "moment" => out.push_str(choices.one_of(&[
                "\"2026-05-04\"",
                "\"2026-05-04T09:30:00+02:00\"",
                "\"2026-05-04t23:59:60.25z\"",
                "\"9999-12-31 23:59:59-23:59\"",
                "\"2026-05-04T09:30:0\\u0030Z\"",
            ])),
            "offset" => out.push_str(choices.one_of(&["\"Z\"", "\"+02:00\"", "\"-23:59\""])),
            "word" => {
                let words = node["enum"].as_array().unwrap();
                write!(out, "{}", words[choices.below(words.len())]).unwrap();
            }
            "boolean" => out.push_str(choices.one_of(&["true", "false"])),
            "integer" => out.push_str(choices.one_of(&["0", "7", "4294967295"])),
            "own" => out.push_str(choices.one_of(&[
                "{}",
                "{\"own\":{\"a\":[1,-2,{\"b\":null}],\"c\":\"\\u00e9\"}}",
                "{\"half\":0.5,\"big\":18446744073709551615,\"less\":-9223372036854775808}",
            ])),
            _ => out.push_str(choices.one_of(&[
                "\"a\"",
                "\"Zo\u{eb} \u{202e}\u{200b}\"",
                "\"line\\nbreak \\ud83d\\ude00 \\/\"",
            ])),
        }
    }

    fn write_noun(&self, out: &mut String, node: &Value, choices: &mut Choices<'_>) {
        out.push('{');
        let mut comma = "";
        for (key, node) in node["properties"].as_object().unwrap() {
            let wanted = match key.as_str() {
                "id" => choices.below(100) != 1,
                _ => choices.below(4) == 1,
            };
            if !wanted {
                continue;
            }
            out.push_str(comma);
            comma = ",";
            write!(out, "\"{}\"", self.key(key, choices)).unwrap();
            out.push_str(choices.one_of(&[":", ":", ":", " : "]));
            self.write(out, node, choices);
            if self.broken && choices.below(200) == 1 {
                write!(out, ",\"{key}\":null").unwrap();
            }
            if self.broken && choices.below(200) == 1 {
                comma = choices.one_of(&["", ",,", ";"]);
            }
        }
        out.push('}');
    }

    fn write_list(&self, out: &mut String, node: &Value, choices: &mut Choices<'_>) {
        out.push('[');
        for position in 0..choices.below(4) {
            out.push_str(if position == 0 { "" } else { "," });
            self.write(out, &node["items"], choices);
        }
        out.push(']');
    }

    /// A key as it might be written.
    fn key(&self, key: &str, choices: &mut Choices<'_>) -> String {
        match choices.below(200) {
            1 => format!("\\u{:04x}{}", u32::from(key.as_bytes()[0]), &key[1..]),
            2 if self.broken => key.to_uppercase(),
            3 if self.broken => key.chars().skip(1).collect(),
            4 if self.broken => String::from(choices.one_of(MISNAMED)),
            _ => String::from(key),
        }
    }
}

/// What kind of value a schema without properties describes.
fn kind(node: &Value) -> &str {
    let stated = node["type"].as_str().or(node["type"][0].as_str());
    match stated {
        None if node["enum"].is_array() => "word",
        Some("object") => "own",
        Some("string") if node["anyOf"].is_array() => "moment",
        Some("string") if node["pattern"].is_string() => "offset",
        stated => stated.unwrap(),
    }
}
