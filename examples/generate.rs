//! Writes made-up profiles, one on a line: for load, or of a population for measuring.
//!
//! The same arguments give the same bytes. They are not a picture of any real population.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

#[path = "support/generate_options.rs"]
mod generate_options;
#[path = "support/meant.rs"]
mod meant;
#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/population/mod.rs"]
mod population;
#[path = "support/profiles.rs"]
mod profiles;

use generate_options::{Asked, Kind, Made, usage};
use population::Person;

/// Of a hundred ordinary profiles so many have something that differs by coincidence.
const NOISE: u64 = 4;
/// One in so many profiles holds more than a score of findings.
const TELLING: u64 = 50;

fn main() -> ExitCode {
    let made = match generate_options::asked() {
        Ok(Asked::Made(made)) => made,
        Ok(Asked::Help) => {
            println!("{}", usage());
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("generate: {problem}\n{}", usage());
            return ExitCode::from(64);
        }
    };
    match write(&made) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("generate: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(made: &Made) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut numbers = numbers::Numbers::seeded(made.seed);
    let shares = population::shares::shares();
    let person = |place| Person::drawn(&shares, made.seed, place);
    for place in 0..made.count {
        let profile = match &made.kind {
            Kind::Load if place % TELLING == TELLING - 1 => profiles::telling(place),
            Kind::Load => profiles::ordinary(&mut numbers, place, NOISE),
            Kind::Honest { stage, sight } => {
                population::seen(population::profile(&person(place), *stage), *sight)
            }
            Kind::Scheme { scheme, visibility, stage } => {
                scheme.profile(&person(place), *visibility, *stage)
            }
        };
        writeln!(out, "{profile}")?;
    }
    out.flush()
}
