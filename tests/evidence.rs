//! The catalogue is the whole evidence and nothing beside it: every indicator a rule, every step and
//! check there, in both directions; and what is never scored has no field.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use hirerisk::catalog::{CHECKS, MITIGATIONS, NEVER_SCORED, NO_CREDIT, SOURCES};
use hirerisk::facts::Signal;
use hirerisk::rule::{Held, Judge, Status};
use serde::Deserialize;
use serde_json::Value;

use support::corpus::{files, root};
use support::judged::all_rules;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Evidence {
    rules: BTreeSet<String>,
    previews: BTreeSet<String>,
    context: BTreeSet<String>,
    mitigations: BTreeMap<String, Vec<String>>,
    checks: BTreeMap<String, BTreeSet<String>>,
}

fn evidence() -> Evidence {
    let text = fs::read_to_string(root().join("tests/evidence.toml")).unwrap();
    toml::from_str(&text).unwrap()
}

/// The id in the evidence of a step or check.
fn evidence_id(prefix: &str, id: &str) -> String {
    format!("{prefix}-{}", id.trim_start_matches("mitigation.").replace('_', "-"))
}

#[test]
fn every_indicator_is_covered_by_one_rule_and_every_rule_covers_one() {
    let evidence = evidence();
    let mut of: BTreeMap<&str, &str> = BTreeMap::new();
    for rule in all_rules() {
        let record = rule.record();
        assert!(!record.indicators.is_empty(), "{} covers no indicator", record.id);
        let preview = matches!(record.status, Status::Preview(_));
        for indicator in record.indicators {
            let without = evidence.previews.union(&evidence.context);
            let known = if preview { without.collect() } else { evidence.rules.iter().collect() };
            let known: BTreeSet<&String> = known;
            let there = known.contains(&(*indicator).to_owned());
            assert!(there, "{}: no such indicator of its life: {indicator}", record.id);
            let before = of.insert(indicator, record.id);
            assert_eq!(before, None, "{indicator} is covered by {} as well", record.id);
        }
    }
    let all = evidence.rules.iter().chain(&evidence.previews).chain(&evidence.context);
    let uncovered: Vec<&String> = all.filter(|one| !of.contains_key(one.as_str())).collect();
    assert!(uncovered.is_empty(), "no rule covers {uncovered:?}");
}

#[test]
fn every_step_of_the_evidence_is_there_with_its_groups_and_no_other() {
    let mut written = evidence().mitigations;
    for step in MITIGATIONS {
        let mut answers = step.answers.to_vec();
        answers.sort_unstable();
        let own = written.remove(&evidence_id("MIT", step.id));
        assert_eq!(own, Some(answers.iter().map(|&id| id.to_owned()).collect()), "{}", step.id);
        assert!(!step.by.is_empty() && !step.method.is_empty(), "{}: who and how", step.id);
        assert!(!step.how_beaten.is_empty() && !step.sources.is_empty(), "{}", step.id);
    }
    assert!(written.is_empty(), "not there: {:?}", written.keys());
}

#[test]
fn every_check_of_the_evidence_is_there_and_settles_what_it_answers() {
    let mut written = evidence().checks;
    for check in CHECKS {
        let Some(answers) = written.remove(&evidence_id("CHK", check.id)) else {
            panic!("`{}` is no check of the evidence", check.id);
        };
        assert!(!answers.is_empty() && check.minutes > 0 && !check.how_beaten.is_empty());
        for indicator in &answers {
            let mut records = all_rules().iter().map(|rule| rule.record());
            let covers = |record: &hirerisk::rule::Record<'_>| {
                record.indicators.contains(&indicator.as_str())
            };
            let record = records.find(covers).unwrap();
            let named = record.innocent.iter().any(|one| one.settled_by == check.id);
            let settles = named || record.settles.contains(&check.id);
            assert!(settles, "{} does not name {}", record.id, check.id);
        }
    }
    assert!(written.is_empty(), "not there: {:?}", written.keys());
}

/// The nouns of the published schema, their fields and the words that a field can hold.
struct Inputs {
    nouns: BTreeMap<String, BTreeSet<String>>,
    words: BTreeSet<String>,
}

fn inputs() -> Inputs {
    let schema: Value = serde_json::from_str(&hirerisk::profile::profile_schema()).unwrap();
    let mut inputs = Inputs { nouns: BTreeMap::new(), words: BTreeSet::new() };
    for (noun, written) in schema["$defs"].as_object().unwrap() {
        let Some(fields) = written["properties"].as_object() else { continue };
        inputs.nouns.insert(noun.clone(), fields.keys().cloned().collect());
        inputs.words.extend(fields.keys().cloned());
        fields.values().for_each(|field| choices(field, &mut inputs.words));
    }
    inputs
}

/// The words among which a field chooses.
fn choices(field: &Value, words: &mut BTreeSet<String>) {
    match field {
        Value::Object(members) => {
            let listed = members.get("enum").and_then(Value::as_array).into_iter().flatten();
            words.extend(listed.filter_map(|word| Some(word.as_str()?.to_owned())));
            members.values().for_each(|inner| choices(inner, words));
        }
        Value::Array(items) => items.iter().for_each(|inner| choices(inner, words)),
        _ => {}
    }
}

/// Whether a name has a word, or words in a row, between its underscores and points.
fn has(name: &str, word: &str) -> bool {
    format!("_{}_", name.replace('.', "_")).contains(&format!("_{word}_"))
}

#[test]
fn a_word_is_found_as_a_whole() {
    assert!(has("pay_mail", "mail") && has("sessions.at", "at") && has("a_b_c", "b_c"));
    assert!(!has("pay_mail", "ma") && !has("language_model", "lang"));
}

#[test]
fn no_field_no_word_and_no_fact_could_express_what_is_never_scored() {
    let inputs = inputs();
    assert!(inputs.words.contains("residential") && inputs.words.contains("collector"));
    let facts = Signal::ALL.iter().map(|signal| signal.name().to_owned());
    let names: BTreeSet<String> = inputs.words.iter().cloned().chain(facts).collect();
    for one in NEVER_SCORED {
        match one.held {
            Held::NoField(words) => {
                assert!(!words.is_empty(), "{}", one.what);
                for word in words {
                    if let Some((noun, field)) = word.split_once('.') {
                        assert!(!inputs.nouns[noun].contains(field), "{}: {word}", one.what);
                        continue;
                    }
                    let found: Vec<_> = names.iter().filter(|name| has(name, word)).collect();
                    assert!(found.is_empty(), "{}: {word} in {found:?}", one.what);
                }
            }
            Held::NoPoint(test) => {
                let mut tests = files(&root().join("tests")).into_iter();
                let is_one = |text: String| text.contains(&format!("#[test]\nfn {test}("));
                let shown = tests.any(|file| fs::read_to_string(file).is_ok_and(is_one));
                assert!(shown, "{}: there is no test {test}", one.what);
            }
        }
    }
}

#[test]
fn no_fact_is_read_from_the_extensions_of_a_caller() {
    for signal in Signal::ALL {
        assert!(!signal.row().pointer.starts_with("/extensions"), "{}", signal.name());
    }
}

#[test]
fn no_step_answers_by_what_speaks_for_nobody() {
    for one in NO_CREDIT {
        for word in one.words {
            let named = MITIGATIONS.iter().find(|step| has(step.id, word));
            assert!(named.is_none(), "{}: {word}", one.what);
        }
    }
}

#[test]
fn what_is_never_scored_has_reason_check_and_source() {
    let source = |id: &&str| SOURCES.iter().any(|source| source.id == *id);
    let mut seen = BTreeSet::new();
    for one in NEVER_SCORED {
        assert!(one.why.ends_with('.') && !one.what.ends_with('.'), "{}", one.what);
        assert!(!one.honest.is_empty() && !one.sources.is_empty(), "{}", one.what);
        assert!(one.sources.iter().all(&source), "{}: {:?}", one.what, one.sources);
        let check = |id: &&str| CHECKS.iter().any(|check| check.id == *id);
        assert!(one.instead.iter().all(check), "{}: {:?}", one.what, one.instead);
        assert!(seen.insert(one.what), "{} twice", one.what);
    }
    for one in NO_CREDIT {
        assert!(one.why.ends_with('.') && !one.words.is_empty(), "{}", one.what);
        assert!(!one.sources.is_empty() && one.sources.iter().all(&source));
        assert!(seen.insert(one.what), "{} twice", one.what);
    }
}
