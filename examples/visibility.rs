//! Which reported patterns the inputs of an employer could show, and which one fact would open most.
//!
//! `visibility [--as-of DATE] [FILE.jsonl | -]...`: one profile a line; with no file, the documented
//! cases that ship. Exit: 0; 2 on bad input (the other lines are counted); 64 on wrong usage.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::process::ExitCode;

use hirerisk::profile::Profile;
use hirerisk::report::Visibility;
use hirerisk::{Moment, Scorer};

#[path = "support/today.rs"]
mod today;
#[path = "support/visibility_options.rs"]
mod visibility_options;
use today::today;
use visibility_options::{Options, USAGE, options};

fn main() -> ExitCode {
    let Options { as_of, files } = match options() {
        Ok(Some(options)) => options,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("visibility: {problem}\n{USAGE}");
            return ExitCode::from(64);
        }
    };
    let scorer = Scorer::builtin();
    let as_of = as_of.unwrap_or_else(today);
    let (mut visibility, mut bad) = (Visibility::default(), 0_u32);
    if files.is_empty() {
        for line in include_str!("data/documented.jsonl").lines() {
            let record: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
            let own = record["as_of"].as_str().and_then(|day| day.parse().ok());
            let profile = record["profile"].to_string();
            let one = (profile.as_bytes(), own.unwrap_or(as_of));
            add(&mut visibility, &scorer, one).unwrap_or_default();
        }
    }
    for file in &files {
        if let Err(error) = each_line(file, |number, line| {
            if let Err(problem) = add(&mut visibility, &scorer, (line, as_of)) {
                eprintln!("{file}:{number}: {problem}");
                bad += 1;
            }
        }) {
            eprintln!("{file}: {error}");
            bad += 1;
        }
    }
    print(&visibility);
    if bad > 0 { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

fn each_line(file: &str, mut then: impl FnMut(u64, &[u8])) -> io::Result<()> {
    let input: Box<dyn BufRead> = match file {
        "-" => Box::new(io::stdin().lock()),
        path => Box::new(BufReader::new(File::open(path)?)),
    };
    for (number, line) in (1..).zip(input.split(b'\n')) {
        let line = line?;
        if !line.trim_ascii().is_empty() {
            then(number, line.trim_ascii());
        }
    }
    Ok(())
}

fn add<'s>(
    visibility: &mut Visibility<'s>,
    scorer: &'s Scorer<'static>,
    (bytes, as_of): (&[u8], Moment),
) -> Result<(), String> {
    let profile =
        Profile::from_json(bytes).map_err(|error| format!("{}: {error}", error.code()))?;
    visibility.add(&scorer.assess(&profile, as_of));
    Ok(())
}

fn print(visibility: &Visibility<'_>) {
    let all = visibility.profiles();
    println!(
        "{all} profiles. A pattern is visible where a core mark and a mark of another cause could be judged.\n"
    );
    println!("{:<5} {:>8}  {:<15} pattern", "", "visible", "marks judged");
    for one in visibility.patterns() {
        let ever = one.marks.iter().filter(|mark| mark.judged > 0).count();
        let marks = format!("{ever} of {} ever", one.marks.len());
        let visible = if one.visible == 0 { "never".into() } else { one.visible.to_string() };
        println!("{:<5} {visible:>8}  {marks:<15} {}", one.id, one.says);
    }
    println!(
        "\nOne more fact would open, over all profiles:\n{:>9} {:>7}  fact",
        "patterns", "rules"
    );
    for one in visibility.openings().iter().take(10) {
        println!("{:>9} {:>7}  {}", one.patterns, one.rules, one.fact);
    }
}
