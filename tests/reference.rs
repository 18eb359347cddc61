//! The room `reference`: each trap of the real files that a reader can fall into, hostile files, tables beside their naive
//! twins, and what enrichment may do to a profile and never does.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

#[path = "reference/domains.rs"]
mod domains;
#[path = "reference/enriching.rs"]
mod enriching;
#[path = "reference/files.rs"]
mod files;
#[path = "reference/hostile.rs"]
mod hostile;
#[path = "reference/made.rs"]
mod made;
#[path = "reference/networks.rs"]
mod networks;
#[path = "reference/phones.rs"]
mod phones;
#[path = "reference/premises.rs"]
mod premises;
#[path = "reference/twin.rs"]
mod twin;

use hirerisk::Moment;
use hirerisk::reference::Stamp;

fn day(text: &str) -> Moment {
    text.parse().unwrap()
}

fn stamp(source: &str) -> Stamp {
    Stamp::new(source, day("2026-06-17"))
}

/// A file of the folder beside.
fn data(name: &str) -> Vec<u8> {
    std::fs::read(support::corpus::root().join("tests/reference").join(name)).unwrap()
}
