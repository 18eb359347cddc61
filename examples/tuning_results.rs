//! Writes `docs/tuning-results.md`: what fits reach on public tables, beside what others reached on the same folds.
//!
//! The argument is a directory with the tables, their folds and the baselines; see `docs/tuning.md`.

#![expect(
    clippy::disallowed_methods,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "figures of a page, which nobody decides by"
)]

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

#[path = "support/results/dense.rs"]
mod dense;
#[path = "support/results/exact.rs"]
mod exact;
#[path = "support/results/few.rs"]
mod few;
#[path = "support/results/few_rules.rs"]
mod few_rules;
#[path = "support/results/forward.rs"]
mod forward;
#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/results/pairs.rs"]
mod pairs;
#[path = "support/results/sets.rs"]
mod sets;
#[path = "support/tables.rs"]
mod tables;

use sets::Set;

const HEAD: &str = "\
# What fits reach

Written by `cargo run --release --example tuning_results -- DIRECTORY`, on public tables of other matters (phishing sites,
spam, thyroid disease, credit, a bank's calls, mammograms), on given folds, with one setting for all. None of them is about
hiring: they say what the method is worth, and nothing about any weight that ships. Baselines were measured by others on the
same folds; seconds depend on the machine.

";

fn main() -> ExitCode {
    let Some(directory) = env::args().nth(1) else {
        eprintln!("usage: tuning_results DIRECTORY");
        return ExitCode::from(2);
    };
    let sets: Result<Vec<Set>, String> =
        sets::NAMES.iter().map(|name| Set::read(Path::new(&directory), name)).collect();
    let sets = match sets {
        Ok(sets) => sets,
        Err(error) => {
            eprintln!("tuning_results: {error}");
            return ExitCode::from(2);
        }
    };
    let mut page = String::from(HEAD);
    let mut goals = dense::measured(&sets, &mut page);
    goals.extend(few::measured(&sets, &mut page));
    goals.extend(few_rules::measured(&sets, &mut page));
    goals.extend(pairs::measured(&sets, &mut page));
    goals.extend(forward::measured(&sets, &mut page));
    goals.extend(exact::measured(&mut page));
    goals.sort_by_key(|goal| goal.number);
    page.push_str("## Goals\n\n");
    let row = |goal: &sets::Goal| {
        let reached = if goal.is_reached { "reached" } else { "**missed**" };
        format!("| {} | {} | {} | {reached} |", goal.number, goal.wanted, goal.figure)
    };
    tables::table(&mut page, "| # | goal | figure | |", goals.iter().map(row));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/tuning-results.md");
    print!("{page}");
    match fs::write(path, page) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tuning_results: {error}");
            ExitCode::FAILURE
        }
    }
}
