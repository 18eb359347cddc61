//! The file that a translator fills: every message by id, with the mark of its English.
//!
//! `cargo run --example messages` prints it in English; with a language file, as it stands and with the
//! English where a text is missing or its sentence has changed, which are counted on standard error.

use std::collections::BTreeMap;
use std::error::Error;
use std::{env, fs};

use hirerisk::{Language, Messages, Scorer};
use serde::{Deserialize, Serialize};

/// A language file. Its texts stand in the order of the ids, one a line.
#[derive(Deserialize, Serialize)]
struct File {
    schema: String,
    language: String,
    #[serde(default)]
    right_to_left: bool,
    plurals: String,
    messages: BTreeMap<String, (String, String)>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let scorer = Scorer::builtin();
    let messages = scorer.messages();
    let mut file = match env::args().nth(1) {
        None => File {
            schema: "hirerisk-language/1".into(),
            language: "en".into(),
            right_to_left: false,
            plurals: "one".into(),
            messages: BTreeMap::new(),
        },
        Some(path) => {
            let text = fs::read(path)?;
            let language = Language::from_json(&text, &messages)?;
            let [missing, outdated, unknown] = [
                language.missing().count(),
                language.outdated().count(),
                language.unknown().count(),
            ];
            eprintln!("{missing} not told ({outdated} of them outdated), {unknown} unknown");
            serde_json::from_slice(&text)?
        }
    };
    for (id, english) in messages.iter() {
        let mark = Messages::mark(english);
        let kept = file.messages.get(id).is_some_and(|(of, _)| *of == mark);
        if !kept {
            file.messages.insert(id.into(), (mark, english.into()));
        }
    }
    print!("{}", written(&file)?);
    Ok(())
}

/// The file as JSON, a message a line: so a change of one sentence is a change of one line.
fn written(file: &File) -> Result<String, serde_json::Error> {
    let head = [
        ("schema", serde_json::to_string(&file.schema)?),
        ("language", serde_json::to_string(&file.language)?),
        ("plurals", serde_json::to_string(&file.plurals)?),
        ("right_to_left", file.right_to_left.to_string()),
    ];
    let head = head.map(|(key, value)| format!("  \"{key}\": {value},\n")).concat();
    let lines = file.messages.iter().map(|(id, told)| {
        Ok(format!("{}: {}", serde_json::to_string(id)?, serde_json::to_string(told)?))
    });
    let lines: Vec<String> = lines.collect::<Result<_, serde_json::Error>>()?;
    Ok(format!("{{\n{head}  \"messages\": {{\n{}\n}}}}\n", lines.join(",\n")))
}
