//! Work grows with the entries of a profile, and not with their square (THREATS H1): what is counted
//! is what is allocated. Time is measured by the bench of the same name.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use hirerisk::profile::Profile;
use support::grow::{Growth, growths};
use support::judged::scorer;

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

#[test]
fn twice_the_entries_allocate_little_more_than_twice() {
    let mut steep = Vec::new();
    for growth in growths() {
        let Some(texts) = growth.pair(ENTRIES) else { continue };
        let [one, two] = texts.each_ref().map(|text| allocations(&growth, text));
        if two > one * MOST_PER_100 / 100 + WHATEVER {
            steep.push(format!("{}: {one}, then {two}", growth.name()));
        }
    }
    assert!(steep.is_empty(), "{}", steep.join("\n"));
}
