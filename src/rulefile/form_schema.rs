//! The form of rule files as JSON Schema, by which editors complete and check them.

use alloc::string::String;

use serde_json::{Map, Value, json};

use super::form::{FILE, Form, Kind};
use super::load::RuleFile;

const ID: &str =
    "https://raw.githubusercontent.com/hirerisk/hirerisk/main/schema/rulefile.schema.json";

impl RuleFile {
    /// The form of rule files as JSON Schema (2020-12), by which editors complete and check the TOML.
    ///
    /// `schema/rulefile.schema.json` holds it; what it says is less than [`Rules::load`](super::Rules::load)
    /// checks.
    ///
    /// ```
    /// use hirerisk::rulefile::RuleFile;
    /// let schema: serde_json::Value = serde_json::from_str(&RuleFile::json_schema())?;
    /// let rule = &schema["properties"]["rule"]["items"];
    /// assert_eq!(rule["properties"]["id"]["type"], "string");
    /// assert!(rule["required"].as_array().unwrap().contains(&"innocent".into()));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn json_schema() -> String {
        let mut schema = Map::new();
        schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
        schema.insert("$id".into(), ID.into());
        schema.insert("title".into(), "A rule file of hirerisk".into());
        if let Value::Object(file) = table(&FILE) {
            schema.extend(file);
        }
        let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
        text.push('\n');
        text
    }
}

fn table(form: &Form) -> Value {
    let properties: Map<String, Value> = form
        .keys
        .iter()
        .map(|key| {
            let mut value = kind(key.kind);
            if let Value::Object(fields) = &mut value {
                fields.insert("description".into(), key.means.into());
            }
            (key.name.into(), value)
        })
        .collect();
    let needed: Value = form.keys.iter().filter(|key| key.needed).map(|key| key.name).collect();
    json!({
        "type": "object",
        "properties": properties,
        "required": needed,
        "additionalProperties": false,
    })
}

fn kind(kind: Kind) -> Value {
    match kind {
        Kind::Prose | Kind::Id | Kind::Condition => json!({"type": "string", "minLength": 1}),
        // Editors hand a TOML date over as text.
        Kind::Day => json!({"type": "string"}),
        Kind::Word(words) => json!({"enum": words}),
        Kind::Number(least, most) => json!({"type": "integer", "minimum": least, "maximum": most}),
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Ids | Kind::Words => json!({"type": "array", "items": {"type": "string"}}),
        Kind::Table(form) => table(form),
        Kind::Tables(form) => json!({"type": "array", "items": table(form)}),
        Kind::Named(inner) => json!({"type": "object", "additionalProperties": self::kind(*inner)}),
        Kind::Profile => json!({"type": ["object", "string"]}),
    }
}
