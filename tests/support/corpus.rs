//! The corpus of small cases and the example records, as JSON values.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use hirerisk::Moment;
use serde::Deserialize;
use serde_json::{Value, json};

/// A small profile made for one rule; `tests/corpus/README.md` explains the parts.
pub(crate) struct Case {
    pub(crate) rule: String,
    pub(crate) says: String,
    pub(crate) kind: String,
    pub(crate) expect: String,
    pub(crate) points: Option<i32>,
    pub(crate) source: Option<String>,
    pub(crate) as_of: Moment,
    /// With what the check of a settled case brings.
    pub(crate) profile: Value,
    pub(crate) settled: Option<Settled>,
}

/// What an honest person showed, and what the check brought.
pub(crate) struct Settled {
    pub(crate) innocent: String,
    pub(crate) seen: String,
    pub(crate) before: Value,
    pub(crate) check: Value,
    pub(crate) keeps: i32,
}

impl Case {
    /// Whether it shows a finding that no check has settled.
    pub(crate) fn fires(&self) -> bool {
        self.settled.is_none() && self.expect != "quiet" && !self.expect.starts_with("unknown")
    }
}

/// A whole record of the examples.
pub(crate) struct Example {
    pub(crate) name: String,
    /// An honest person who looks alike.
    pub(crate) honest: bool,
    pub(crate) as_of: Moment,
    pub(crate) profile: Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corpus {
    case: Vec<WrittenCase>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCase {
    rule: String,
    says: String,
    kind: String,
    expect: String,
    points: Option<i32>,
    source: Option<String>,
    as_of: Option<String>,
    profile: String,
    innocent: Option<String>,
    seen: Option<String>,
    check: Option<String>,
    keeps: Option<i32>,
}

#[derive(Deserialize)]
struct WrittenExample {
    case: String,
    record: String,
    as_of: Moment,
    profile: Value,
}

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder, in the order of the paths.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The cases of `tests/corpus`; a case without a stage is read at employment, as its test does.
pub(crate) fn cases() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(|| {
        files(&root().join("tests/corpus"))
            .iter()
            .filter(|file| file.extension().is_some_and(|kind| kind == "toml"))
            .flat_map(|file| {
                let text = fs::read_to_string(file).unwrap();
                let corpus: Corpus = toml::from_str(&text)
                    .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
                corpus.case
            })
            .map(read_case)
            .collect()
    })
}

fn read_case(written: WrittenCase) -> Case {
    let at = format!("{}: {}", written.rule, written.says);
    let read = |text: &str| -> Value {
        serde_json::from_str(text).unwrap_or_else(|error| panic!("{at}: {error}"))
    };
    let mut profile = read(&written.profile);
    let keys = profile.as_object_mut().unwrap();
    keys.entry("stage").or_insert_with(|| json!("employment"));
    let parts = (written.innocent, written.seen, written.check);
    let settled = match (written.kind == "settled", parts) {
        (true, (Some(innocent), Some(seen), Some(check))) => {
            let (before, check) = (profile.clone(), read(&check));
            amend(&mut profile, &check);
            Some(Settled { innocent, seen, before, check, keeps: written.keeps.unwrap_or(0) })
        }
        (false, (None, None, None)) => None,
        _ => panic!("{at}: `innocent`, `seen` and `check` belong to a settled case, all three"),
    };
    let as_of = written.as_of.as_deref().unwrap_or("2026-12-31T00:00:00Z");
    Case {
        rule: written.rule,
        says: written.says,
        kind: written.kind,
        expect: written.expect,
        points: written.points,
        source: written.source,
        as_of: as_of.parse().unwrap(),
        profile,
        settled,
    }
}

/// Writes what a check brings into a profile: objects by key, lists entry by entry, further entries
/// at the end; an entry `null` goes.
fn amend(profile: &mut Value, check: &Value) {
    match (profile, check) {
        (Value::Object(profile), Value::Object(check)) => {
            for (key, value) in check {
                amend(profile.entry(key.as_str()).or_insert(Value::Null), value);
            }
        }
        (Value::Array(profile), Value::Array(check)) => {
            profile.resize(profile.len().max(check.len()), Value::Null);
            for (entry, value) in profile.iter_mut().zip(check) {
                amend(entry, value);
            }
            profile.retain(|entry| !entry.is_null());
        }
        (profile, check) => *profile = check.clone(),
    }
}

/// The records of `examples/data`.
pub(crate) fn examples() -> &'static [Example] {
    static EXAMPLES: OnceLock<Vec<Example>> = OnceLock::new();
    EXAMPLES.get_or_init(|| {
        let read = |(file, honest): (&str, bool)| {
            let text = fs::read_to_string(root().join("examples/data").join(file)).unwrap();
            let records: Vec<WrittenExample> =
                text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
            records.into_iter().map(move |one| Example {
                name: format!("{} {}", one.case, one.record),
                honest,
                as_of: one.as_of,
                profile: one.profile,
            })
        };
        let files = [("documented.jsonl", false), ("look_alikes.jsonl", true)];
        files.into_iter().flat_map(read).collect()
    })
}
