//! What candidates share: some five hundred made-up people of one employer, with three planted rings among many honest
//! look-alikes. Prints the groups that are found, with what ties them, and the bands of everybody.
//!
//! `cross_candidate [SVG]`: the drawing of the first group goes to a file.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

use std::collections::BTreeMap;
use std::error::Error;

use hirerisk::index::{Look, RingPolicy, Subject};

#[path = "support/bands.rs"]
mod bands;
#[path = "support/candidates.rs"]
mod candidates;
#[path = "support/linked.rs"]
mod linked;
#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/resumes.rs"]
mod resumes;

fn main() -> Result<(), Box<dyn Error>> {
    let made = candidates::Candidates::made_up(400);
    let employer = linked::Employer::of(&made)?;
    let look = Look::as_of(linked::as_of()).hubs(&employer.hubs);
    let rings = employer.index.rings(&RingPolicy::default(), &look);
    let names: BTreeMap<Subject, &str> = employer.names(&made);
    let name = |subject: Subject| names.get(&subject).copied().unwrap_or("?").to_owned();
    for ring in rings.all() {
        println!("{}", ring.to_text(&name));
    }
    if let (Some(file), Some(ring)) = (std::env::args().nth(1), rings.all().first()) {
        std::fs::write(file, ring.to_svg(&name))?;
    }
    println!("{}", bands::bands(&employer, &made)?);
    Ok(())
}
