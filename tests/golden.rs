//! Golden assessments: a few telling records as they are told, masked, as text and as JSON.
//! `BLESS=1 cargo test --test golden` writes them anew; read them before they are committed.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::fs;

use hirerisk::{Band, Redaction, Report, report::LineKind};
use serde_json::Value;

use support::corpus::{Example, examples, root};
use support::judged::scorer;
use support::told::report;

/// What a record is meant to show, and whether a report shows it.
type Kind = (&'static str, fn(&Example, &Report) -> bool);

/// One record of each band and kind: the first of the examples that is one.
const KINDS: &[Kind] = &[
    ("escalate", |one, report| !one.honest && report.band == Band::Escalate),
    ("verify", |one, report| !one.honest && report.band == Band::Verify),
    ("routine", |one, report| !one.honest && report.band == Band::Routine),
    ("look_alike", |one, report| one.honest && !report.lines.is_empty()),
    ("answered", |_, report| report.lines.iter().any(|line| line.kind == LineKind::Mitigation)),
    ("together", |_, report| report.lines.iter().any(|line| line.kind == LineKind::Interaction)),
];

/// The record as text and as JSON, line by line, without what every release changes.
fn told(report: &Report) -> String {
    let mut json: Value = serde_json::from_str(&report.to_json()).unwrap();
    for key in ["engine", "ruleset_version", "ruleset", "weights"] {
        json[key] = Value::Null;
    }
    // They have an entry a rule: the laws hold them, and they would hide the rest.
    for key in ["ledger", "unknown"] {
        json[key] = Value::Null;
    }
    let text = report.to_text();
    let text: Vec<&str> = text.lines().filter(|line| !line.starts_with("hirerisk ")).collect();
    format!("{}\n\n{}\n", text.join("\n"), serde_json::to_string_pretty(&json).unwrap())
}

fn chosen() -> impl Iterator<Item = (&'static str, String)> {
    KINDS.iter().map(|(name, is_one)| {
        let full = |one: &Example| report(scorer(), &one.profile, one.as_of);
        let found = examples().iter().find(|one| is_one(one, &full(one)));
        let one = found.unwrap_or_else(|| panic!("no record shows `{name}`"));
        let masked = support::judged::with(&one.profile, |read| {
            scorer().assess(read, one.as_of).report(Redaction::Masked)
        });
        (*name, format!("{}\n\n{}", one.name, told(&masked)))
    })
}

#[test]
fn the_golden_assessments_are_fresh() {
    let folder = root().join("tests/golden");
    let mut stale = Vec::new();
    for (name, want) in chosen() {
        let file = folder.join(format!("{name}.txt"));
        if std::env::var_os("BLESS").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, &want).unwrap();
        }
        if fs::read_to_string(&file).unwrap_or_default() != want {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "{stale:?} are stale: BLESS=1 cargo test --test golden");
}
