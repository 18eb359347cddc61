//! Any text gets rules or problems with places inside it, in every form; rules that load judge and explain
//! whatever profile they are given. Seeds: `tests/rulefile/wrong` and `examples/rules`.

#![no_main]

use hirerisk::facts::Facts;
use hirerisk::profile::Profile;
use hirerisk::rule::Judge;
use hirerisk::rulefile::{Examples, RuleFile, Rules};
use hirerisk::{Moment, Redaction};
use libfuzzer_sys::fuzz_target;

const PROFILE: &[u8] = include_bytes!("../../benches/engines/profile.json");

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let files = [RuleFile::read("fuzzed.toml", text)];
    let (rules, problems) = Rules::load(&files).sound();
    let lines = text.lines().count().max(1);
    for problem in problems.iter() {
        assert!(problem.line >= 1 && problem.line <= lines + 1, "{problem}");
        assert!(problem.column >= 1 && problem.end_column >= problem.column);
        assert!(hirerisk::rulefile::codes().any(|(code, _)| code == problem.code), "{problem}");
    }
    let forms = [problems.to_text(), problems.to_json(), problems.to_sarif(), problems.to_string()];
    assert_eq!(forms[0].is_empty(), problems.is_empty());
    let as_of: Moment = "2026-06-01".parse().unwrap();
    let profile = Profile::from_json(PROFILE).unwrap();
    let facts = Facts::of(&profile, as_of);
    for rule in rules.iter() {
        let verdict = rule.judge(&facts);
        assert_eq!(verdict, rule.judge(&facts));
        let why = rule.explain(&profile, as_of, Redaction::Masked);
        assert_eq!(verdict.is_err(), why.verdict == "unknown");
    }
    if problems.is_empty() {
        let _ = Examples::run(&files).map(|examples| examples.to_junit());
    }
});
