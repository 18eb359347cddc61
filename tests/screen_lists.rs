//! The readers of lists: what stands in published files is read as it is meant, what is left out is counted, and
//! nothing that is cut, mislabelled or hostile is read in silence.
//!
//! The excerpts in `tests/screen` are rows of the lists of OFAC, which are in the public domain, records of the list of
//! the United Nations, and made-up records in the other published shapes. `examples/read_list.rs` reads whole lists.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

use hirerisk::screen::{Entry, EntryKind, List, ListError, OfacCsv};

#[path = "screen/designations.rs"]
mod designations;
#[path = "screen/faults.rs"]
mod faults;
#[path = "screen/traps.rs"]
mod traps;

const SDN: &[u8] = include_bytes!("screen/sdn.csv");
const ALT: &[u8] = include_bytes!("screen/alt.csv");
const ADD: &[u8] = include_bytes!("screen/add.csv");
const COMMENTS: &[u8] = include_bytes!("screen/sdn_comments.csv");
const RESAVED: &[u8] = include_bytes!("screen/sdn_resaved.csv");
const UN: &[u8] = include_bytes!("screen/un_excerpt.xml");
const STANDARD: [&[u8]; 2] = [
    include_bytes!("screen/made_sdn_standard_old_ns.xml"),
    include_bytes!("screen/made_sdn_standard_new_ns.xml"),
];
const ADVANCED: [&[u8]; 2] = [
    include_bytes!("screen/made_sdn_advanced_old_ns.xml"),
    include_bytes!("screen/made_sdn_advanced_new_ns.xml"),
];
const TARGETS: &[u8] = include_bytes!("screen/made_targets.simple.csv");

/// The excerpt of the four files.
fn ofac() -> List {
    let files = OfacCsv::sdn(SDN).aliases(ALT).addresses(ADD).comments(COMMENTS);
    List::from_ofac_csv(&files).unwrap()
}

/// The entry of a key.
fn entry<'l>(list: &'l List, key: &str) -> &'l Entry {
    list.entries.iter().find(|entry| entry.key == key).unwrap()
}

/// The names of an entry, in order.
fn names(entry: &Entry) -> Vec<&str> {
    entry.names.iter().map(|name| &*name.text).collect()
}

/// How many entries are of a kind.
fn of_kind(list: &List, kind: EntryKind) -> usize {
    list.entries.iter().filter(|entry| entry.kind == kind).count()
}

/// A reader of one file.
type Reader = fn(&[u8]) -> Result<List, ListError>;

/// Every reader of one file.
const READERS: [Reader; 6] = [
    |bytes| List::from_ofac_csv(&OfacCsv::sdn(bytes)),
    List::from_ofac_xml,
    List::from_ofac_advanced_xml,
    List::from_un_xml,
    List::from_open_sanctions_csv,
    List::from_plain_csv,
];
