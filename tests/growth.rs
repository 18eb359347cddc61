//! Work grows with the entries of a profile, and not with their square (THREATS H1): what is counted
//! is what is allocated. Time is measured by the bench of the same name. And a rule that finds nothing
//! allocates nothing.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::BTreeMap;

use hirerisk::catalog::rules;
use hirerisk::facts::Facts;
use hirerisk::profile::Profile;
use hirerisk::rule::{Finding, Judge};
use support::corpus::{cases, examples};
use support::grow::{Growth, growths};
use support::judged::{scorer, with};

/// Enough that a square shows: twice as many are allocated four times.
const ENTRIES: usize = 64;
/// A list that doubles may double once more while it grows; sorting takes a little more than twice.
const MOST_PER_100: u64 = 250;
/// What is allocated whatever the profile holds.
const WHATEVER: u64 = 200;

fn allocations(growth: &Growth, text: &str) -> u64 {
    let profile = Profile::from_json(text.as_bytes()).unwrap();
    let counted = allocation_counter::measure(|| {
        std::hint::black_box(scorer().assess(&profile, growth.case.as_of));
    });
    counted.count_total
}

/// Lists of which twice the entries allocate much more than twice.
fn steep<'g>(growths: impl Iterator<Item = &'g Growth>) -> Vec<String> {
    let mut steep = Vec::new();
    for growth in growths {
        let Some(texts) = growth.pair(ENTRIES) else { continue };
        let [one, two] = texts.each_ref().map(|text| allocations(growth, text));
        if two > one * MOST_PER_100 / 100 + WHATEVER {
            steep.push(format!("{}: {one}, then {two}", growth.name()));
        }
    }
    steep
}

/// Allocations are counted by thread, so two threads share the lists.
#[test]
fn twice_the_entries_allocate_little_more_than_twice() {
    let growths: Vec<Growth> = growths().into_iter().collect();
    let every_second = |first: usize| growths.iter().skip(first).step_by(2);
    let steep = std::thread::scope(|scope| {
        let other = scope.spawn(|| steep(every_second(1)));
        [steep(every_second(0)), other.join().unwrap()].concat()
    });
    assert!(steep.is_empty(), "{}", steep.join("\n"));
}

/// Over every record of the examples and every small case, those of other rules included.
#[test]
fn a_rule_that_finds_nothing_allocates_nothing() {
    let cases = cases().iter().map(|case| (&case.profile, case.as_of));
    let examples = examples().iter().map(|example| (&example.profile, example.as_of));
    let mut allocating: BTreeMap<&str, (u64, usize)> = BTreeMap::new();
    for (profile, as_of) in cases.chain(examples) {
        with(profile, |profile| {
            let facts = Facts::of(profile, as_of);
            for rule in rules() {
                let mut fired = false;
                let counted = allocation_counter::measure(|| {
                    fired = matches!(rule.judge(&facts), Ok(Finding::Fired(_)));
                });
                if !fired && counted.count_total > 0 {
                    let (most, times) = allocating.entry(rule.record().id).or_default();
                    *most = counted.count_total.max(*most);
                    *times += 1;
                }
            }
        });
    }
    assert!(allocating.is_empty(), "most allocations, and how often: {allocating:#?}");
}
