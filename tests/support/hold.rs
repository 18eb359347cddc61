//! One way to look for a law that is broken: go through made profiles, and show the smallest profile
//! that still breaks it.

use std::collections::BTreeMap;

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

use super::change::{delete, deletions};

/// What breaks a law, by what it concerns: each is shown once.
pub(crate) type Broken = BTreeMap<String, String>;

/// How many profiles are made: `PROPTEST_CASES`, or this number.
pub(crate) fn cases(usual: u32) -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// Values of a strategy: always the same ones, so that a law which breaks breaks again.
pub(crate) fn made<S: Strategy>(strategy: S, count: u32) -> impl Iterator<Item = S::Value> {
    let config = Config { failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    (0..count).map(move |_| strategy.new_tree(&mut runner).unwrap().current())
}

/// The profile without whatever is not needed for it to be as it is.
pub(crate) fn smallest(profile: &Value, still: impl Fn(&Value) -> bool) -> Value {
    let mut small = profile.clone();
    // The outer places come first, so that whole parts go at once.
    for _ in 0..3 {
        let mut went = false;
        for pointer in deletions(&small) {
            if small.pointer(&pointer).is_none() {
                continue;
            }
            let smaller = delete(&small, &pointer);
            if still(&smaller) {
                small = smaller;
                went = true;
            }
        }
        if !went {
            break;
        }
    }
    small
}

/// Fails with every way in which a law is broken.
pub(crate) fn none_broken(broken: &Broken) {
    let lines: Vec<String> =
        broken.iter().map(|(what, detail)| format!("{what}: {detail}")).collect();
    assert!(broken.is_empty(), "broken {} times:\n{}", broken.len(), lines.join("\n"));
}
