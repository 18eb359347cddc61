//! The corpus: every rule on small profiles: fires at each level, quiet, unknown, near miss, and an
//! honest look-alike. A case is a profile and the outcome that it must have.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use hirerisk::profile::Profile;
use hirerisk::{
    Moment, Stage,
    catalog::rules,
    facts::Facts,
    rule::{Finding, Judge, Status, Verdict},
};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corpus {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// The rule's id.
    rule: String,
    /// What the case shows, as a sentence.
    says: String,
    /// `fires`, `quiet`, `unknown`, `near_miss` or `look_alike`.
    kind: String,
    /// A level, `quiet`, or `unknown` and the fact that is missing.
    expect: String,
    /// The points of the level in the weights that ship; left out where nothing fires.
    points: Option<i32>,
    /// The moment of the assessment; the end of 2026 if left out.
    as_of: Option<String>,
    /// The profile, as JSON.
    profile: String,
}

fn corpus() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
        .iter()
        .flat_map(|file| {
            let text = fs::read_to_string(file).unwrap();
            let corpus: Corpus =
                toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            corpus.case
        })
        .collect()
}

fn verdict(rule: &dyn Judge, case: &Case) -> Verdict {
    let at = || format!("{}: {}", case.rule, case.says);
    let mut text: Value =
        serde_json::from_str(&case.profile).unwrap_or_else(|error| panic!("{}: {error}", at()));
    text["id"] = "c".into();
    let text = text.to_string();
    let mut profile =
        Profile::from_json(text.as_bytes()).unwrap_or_else(|error| panic!("{}: {error}", at()));
    profile.stage = profile.stage.or(Some(Stage::Employment));
    let as_of: Moment =
        case.as_of.as_deref().unwrap_or("2026-12-31T00:00:00Z").parse().expect("a moment");
    rule.judge(&Facts::of(&profile, as_of))
}

fn outcome(case: &Case) -> (String, Option<i32>) {
    let rule = rules()
        .find(|rule| rule.record().id == case.rule)
        .unwrap_or_else(|| panic!("no rule `{}`: {}", case.rule, case.says));
    match verdict(rule, case) {
        Ok(Finding::Quiet) => ("quiet".into(), None),
        Ok(Finding::Fired(fired)) => {
            let level = rule.record().levels[fired.rung.place()];
            (level.name.into(), Some(level.points.get()))
        }
        Err(missing) => (format!("unknown {}", missing.signal.name()), None),
    }
}

/// Whether a preview is unknown on every profile of the corpus: what it would need is not read,
/// because what was declined is unknown and hours of activity are nobody's business.
fn is_never_judged(rule: &dyn Judge, cases: &[Case]) -> bool {
    matches!(rule.record().status, Status::Preview(_))
        && cases.iter().all(|case| verdict(rule, case).is_err())
}

/// Context that no profile makes fire: it would rest on an absence. Nothing else is let off its
/// levels.
const NEVER_FIRE: &[&str] = &["identity.image_only"];

#[test]
fn every_case_has_its_outcome() {
    let cases = corpus();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let (got, points) = outcome(case);
            (got != case.expect || points != case.points).then(|| {
                let want = &case.expect;
                format!(
                    "{}: {}: {got} {points:?}, not {want} {:?}",
                    case.rule, case.says, case.points
                )
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn every_rule_fires_at_each_level_is_quiet_and_has_an_honest_look_alike() {
    let cases = corpus();
    let mut seen: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for case in &cases {
        let of = seen.entry(&case.rule).or_default();
        of.extend([case.kind.as_str(), case.expect.split(' ').next().unwrap_or_default()]);
        of.extend(case.expect.strip_prefix("unknown "));
    }
    let mut missing = Vec::new();
    for rule in rules() {
        let record = rule.record();
        let of = seen.get(record.id).cloned().unwrap_or_default();
        let mut want = vec!["unknown", "look_alike"];
        if !is_never_judged(rule, &cases) {
            let levels = record.levels.iter().map(|level| level.name);
            want.extend(levels.filter(|_| !NEVER_FIRE.contains(&record.id)));
            want.push("quiet");
            want.extend(record.needs.iter().map(|signal| signal.name()));
        }
        if NEVER_FIRE.contains(&record.id) {
            let fires = record.levels.iter().any(|level| of.contains(level.name));
            assert!(!fires, "{} fires: take it from the list", record.id);
        }
        let lacking: Vec<&str> = want.into_iter().filter(|word| !of.contains(*word)).collect();
        if !lacking.is_empty() {
            missing.push(format!("{}: {}", record.id, lacking.join(", ")));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
