//! Writes `docs/population.md` with its pictures and counts: a made-up population, assessed. The same
//! rules, weights and causes give the same bytes.

use std::path::Path;
use std::process::ExitCode;
use std::{fs, io};

#[path = "support/counts.rs"]
mod counts;
#[path = "support/intervals.rs"]
mod intervals;
#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/picture.rs"]
mod picture;
#[path = "support/population/mod.rs"]
mod population;
#[path = "support/population_page.rs"]
mod population_page;
#[path = "support/population_pictures.rs"]
mod population_pictures;
#[path = "support/tables.rs"]
mod tables;

use counts::{ALL, Counts, FIRST, counted, fingerprints};

/// Threads: the counts do not depend on how many.
const THREADS: u32 = 2;

fn main() -> ExitCode {
    let (all, first) = (counted(ALL, THREADS), counted(FIRST, THREADS));
    for level in population_page::unexplained(&all) {
        eprintln!("population: the page does not say why, or says so in vain: {level}");
    }
    match write(&all, &first) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("population: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The page, its pictures, and the counts that it is made from.
fn write(all: &Counts, first: &Counts) -> io::Result<()> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let write = |name: &str, text: String| fs::write(docs.join(name), text);
    write("population.md", population_page::page(all))?;
    write("population.csv", counts::kept(&fingerprints(), all, first))?;
    write("population-tail.svg", population_pictures::tail(all))?;
    write("population-schemes.svg", population_pictures::schemes(all))
}
