//! Writes made-up profiles, one on a line, for load: `generate COUNT [SEED] > profiles.jsonl`.
//!
//! The same numbers give the same bytes. They are not a picture of any real population.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/profiles.rs"]
mod profiles;

/// Of a hundred ordinary profiles so many have something that differs by coincidence.
const NOISE: u64 = 4;
/// One in so many profiles holds more than a score of findings.
const TELLING: u64 = 50;

fn main() -> ExitCode {
    let mut numbers = std::env::args().skip(1).map(|word| word.parse::<u64>());
    let (Some(Ok(count)), Ok(seed)) = (numbers.next(), numbers.next().unwrap_or(Ok(1))) else {
        eprintln!("usage: generate COUNT [SEED]");
        return ExitCode::from(64);
    };
    match write(count, seed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("generate: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(count: u64, seed: u64) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut numbers = numbers::Numbers::seeded(seed);
    for place in 0..count {
        let profile = if place % TELLING == TELLING - 1 {
            profiles::telling(place)
        } else {
            profiles::ordinary(&mut numbers, place, NOISE)
        };
        writeln!(out, "{profile}")?;
    }
    out.flush()
}
