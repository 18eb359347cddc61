//! Reads the four files of an OFAC list from a folder and says what was read and what was left out.
//!
//! `cargo run --release --features screen --example read_list -- FOLDER`
//!
//! The files have the names under which they are published: `sdn.csv`, `alt.csv`, `add.csv`, `sdn_comments.csv`.
//! Without a folder it tells of the list that the crate carries.

use std::error::Error;
use std::fs::read;
use std::path::Path;

use hirerisk::screen::{EntryKind, List, OfacCsv};

fn main() -> Result<(), Box<dyn Error>> {
    let list = match std::env::args_os().nth(1) {
        None => List::designations(),
        Some(folder) => {
            let file = |name| read(Path::new(&folder).join(name));
            let [primary, aliases] = [file("sdn.csv")?, file("alt.csv")?];
            let [addresses, comments] = [file("add.csv")?, file("sdn_comments.csv")?];
            let files = OfacCsv::sdn(&primary).aliases(&aliases);
            List::from_ofac_csv(&files.addresses(&addresses).comments(&comments))?
        }
    };
    let counts = &list.counts;
    println!("{}: {} records", list.source, counts.records);
    for kind in EntryKind::ALL {
        let of_kind = list.entries.iter().filter(|entry| entry.kind == kind);
        println!("  {}: {}", kind.as_str(), of_kind.count());
    }
    println!("  {} other names, {} weak ones", counts.aliases, counts.weak_in_remarks);
    println!("  {} addresses, {} comments", counts.addresses, counts.comments);
    for (why, left_out) in &counts.skipped {
        println!("  left out {} {}, first at {}", left_out.count, why.code(), left_out.first);
    }
    Ok(())
}
