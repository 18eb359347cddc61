//! Any bytes get a list or an error with a place inside them. Seeds: `tests/screen/made_targets.simple.csv`.

#![no_main]

use hirerisk::screen::List;
use libfuzzer_sys::fuzz_target;

#[path = "support/list.rs"]
mod list;

fuzz_target!(|bytes: &[u8]| list::hold(bytes, List::from_open_sanctions_csv(bytes)));
