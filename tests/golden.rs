//! Golden assessments and timelines: a few telling records as they are told, masked, as text and as
//! JSON.
//! `BLESS=1 cargo test --test golden` writes them anew; read them before they are committed.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::BTreeSet;
use std::fs;

use hirerisk::report::{LineKind, TimelineReport};
use hirerisk::{Band, Moment, Redaction, Report};
use serde_json::{Value, json};

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

/// The first record of the examples whose timeline has more than a few steps and every band, each
/// reached on a day of its own.
fn by_steps() -> &'static Example {
    let is_one = |one: &&Example| {
        let told = timeline(&one.profile, one.as_of);
        let days: BTreeSet<Moment> = told.first_reached.iter().map(|first| first.at).collect();
        told.steps.len() > 3 && days.len() == Band::ALL.len()
    };
    examples().iter().find(is_one).unwrap_or_else(|| panic!("no record shows it"))
}

/// A made record of which a check could have told more, and a step answers a part: none of the
/// examples has both, with dates.
fn by_checks() -> Value {
    json!({
        "id": "made",
        "stage": "employment",
        "claims": {"names": [{"name": "person-1"}]},
        "applications": {"offer_accepted_at": "2026-02-01"},
        "payments": {"accounts": [{
            "account": "acct-1",
            "at": "2026-02-10",
            "holder_check": {"result": "another_holder", "all_names_tested": true, "at": "2026-04-10"},
        }]},
        "checks": {"steps": [{
            "kind": "payee_holder_match", "result": "passed", "account": "acct-1", "at": "2026-05-04",
        }]},
    })
}

fn timeline(profile: &Value, until: Moment) -> TimelineReport<'static> {
    support::judged::with(profile, |read| scorer().timeline(read, until).report(Redaction::Masked))
}

fn timelines() -> impl Iterator<Item = (&'static str, String)> {
    let steps = by_steps();
    let checks = by_checks();
    let until = "2026-06-01".parse().unwrap();
    let all = [
        ("timeline_steps", steps.name.clone(), timeline(&steps.profile, steps.as_of)),
        ("timeline_checks", String::from("made"), timeline(&checks, until)),
    ];
    all.into_iter().map(|(name, record, timeline)| {
        let mut json = serde_json::to_value(&timeline).unwrap();
        for key in ["engine", "ruleset_version", "ruleset", "weights"] {
            json[key] = Value::Null;
        }
        let json = serde_json::to_string_pretty(&json).unwrap();
        (name, format!("{record}\n\n{}\n\n{json}\n", timeline.to_text()))
    })
}

#[test]
fn the_golden_assessments_and_timelines_are_fresh() {
    let folder = root().join("tests/golden");
    let mut stale = Vec::new();
    for (name, want) in chosen().chain(timelines()) {
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
