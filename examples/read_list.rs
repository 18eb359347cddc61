//! Reads the lists of a folder and says what was read and what was left out.
//!
//! `cargo run --release --features screen --example read_list -- FOLDER`
//!
//! Files are known by their names: `sdn.csv` with `alt.csv`, `add.csv` and `sdn_comments.csv`; `cons_prim.csv` with
//! `cons_alt.csv`, `cons_add.csv` and `cons_comments.csv`; `sdn.xml`, `sdn_advanced.xml`, `consolidated.xml` of the
//! United Nations, `targets.simple.csv`, `list.csv`. They must be unpacked.

use std::path::Path;
use std::time::Instant;

use hirerisk::screen::{EntryKind, List, ListError, OfacCsv};

fn main() {
    let folder = std::env::args().nth(1).expect("a folder");
    let folder = Path::new(&folder);
    let file = |name: &str| std::fs::read(folder.join(name)).ok();
    for [primary, aliases, addresses, comments] in [
        ["sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"],
        ["cons_prim.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv"],
    ] {
        let Some(bytes) = file(primary) else { continue };
        let others = [aliases, addresses, comments].map(|name| file(name));
        let mut files = OfacCsv::sdn(&bytes);
        if let Some(aliases) = &others[0] {
            files = files.aliases(aliases);
        }
        if let Some(addresses) = &others[1] {
            files = files.addresses(addresses);
        }
        if let Some(comments) = &others[2] {
            files = files.comments(comments);
        }
        told(primary, || List::from_ofac_csv(&files));
    }
    type Reader = fn(&[u8]) -> Result<List, ListError>;
    let readers: [(&str, Reader); 5] = [
        ("sdn.xml", List::from_ofac_xml),
        ("sdn_advanced.xml", List::from_ofac_advanced_xml),
        ("consolidated.xml", List::from_un_xml),
        ("targets.simple.csv", List::from_open_sanctions_csv),
        ("list.csv", List::from_plain_csv),
    ];
    for (name, read) in readers {
        if let Some(bytes) = file(name) {
            told(name, || read(&bytes));
        }
    }
}

/// Reads a list five times and says what is in it.
fn told(name: &str, read: impl Fn() -> Result<List, ListError>) {
    let times = (0..5).map(|_| {
        let start = Instant::now();
        let _ = std::hint::black_box(read());
        start.elapsed()
    });
    let fastest = times.min().unwrap_or_default();
    let list = match read() {
        Ok(list) => list,
        Err(error) => return println!("{name}: {error} [{}] {:?}", error.code(), error.help()),
    };
    println!("{name}: {} of {:?}, read in {fastest:.1?}", list.source, list.dated);
    for kind in EntryKind::ALL {
        let count = list.entries.iter().filter(|entry| entry.kind == kind).count();
        println!("  {:<9} {count}", kind.as_str());
    }
    let names: usize = list.entries.iter().map(|entry| entry.names.len()).sum();
    let births: usize = list.entries.iter().map(|entry| entry.births.len()).sum();
    let identifiers: usize = list.entries.iter().map(|entry| entry.identifiers.len()).sum();
    println!("  {names} names, {births} births, {identifiers} identifiers");
    let counts = &list.counts;
    println!(
        "  {} records, {} aliases, {} weak in remarks, {} addresses, {} comments, {} rows in Latin-1, {} end marks",
        counts.records,
        counts.aliases,
        counts.weak_in_remarks,
        counts.addresses,
        counts.comments,
        counts.latin1,
        counts.end_marks
    );
    for (why, skipped) in &counts.skipped {
        println!("  left out: {} {}, first at {}", skipped.count, why.code(), skipped.first);
    }
}
