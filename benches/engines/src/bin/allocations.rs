//! What thirty quiet rules of a file allocate on one profile. A program of its own: the allocator that counts
//! would slow the engines that allocate.
//!
//! `cargo run --release --manifest-path benches/engines/Cargo.toml --bin allocations`

use std::hint::black_box;

use hirerisk::facts::Facts;
use hirerisk::profile::Profile;
use hirerisk::rule::{Judge, QUIET};
use hirerisk::rulefile::{FileRule, RuleFile, Rules};

#[path = "../load.rs"]
mod load;

#[derive(serde::Deserialize)]
pub(crate) struct Condition {
    pub(crate) rule: String,
}

fn main() {
    let conditions: Vec<Condition> =
        serde_json::from_str(include_str!("../../conditions.json")).unwrap();
    let texts: Vec<&str> = conditions.iter().map(|one| one.rule.as_str()).collect();
    let files = [RuleFile::read("thirty.toml", load::file(&texts, texts.len()))];
    let rules = Rules::load(&files).whole().unwrap_or_else(|wrong| panic!("{}", wrong.to_text()));
    let rules: Vec<&FileRule<'_>> = rules.iter().collect();
    let profile = Profile::from_json(include_bytes!("../../profile.json")).unwrap();
    let facts = Facts::of(&profile, "2026-06-01".parse().unwrap());
    let all_quiet = rules.iter().all(|rule| rule.judge(&facts) == QUIET);
    assert!(all_quiet, "a rule that fires is no quiet rule");
    let allocated = allocation_counter::measure(|| {
        for rule in &rules {
            black_box(rule.judge(&facts)).ok();
        }
    });
    let met = if allocated.count_total == 0 { "met" } else { "missed" };
    println!(
        "allocations of {} quiet rules: {}, goal 0: {met}",
        rules.len(),
        allocated.count_total
    );
}
