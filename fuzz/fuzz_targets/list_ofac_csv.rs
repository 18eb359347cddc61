//! Any four files, one behind the other with a zero between, get a list or an error with a place inside them. Seeds:
//! `tests/screen/*.csv`.

#![no_main]

use hirerisk::screen::{List, OfacCsv};
use libfuzzer_sys::fuzz_target;

#[path = "support/list.rs"]
mod list;

fuzz_target!(|bytes: &[u8]| {
    let mut parts = bytes.splitn(4, |byte| *byte == 0);
    let mut files = OfacCsv::sdn(parts.next().unwrap_or_default());
    if let Some(aliases) = parts.next() {
        files = files.aliases(aliases);
    }
    if let Some(addresses) = parts.next() {
        files = files.addresses(addresses);
    }
    if let Some(comments) = parts.next() {
        files = files.comments(comments);
    }
    list::hold(bytes, List::from_ofac_csv(&files));
});
