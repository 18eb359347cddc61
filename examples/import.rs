//! Reads one candidate record of an applicant-tracking system: the profile goes to standard output as JSON, what became of
//! each field to standard error, by place and never with a value.
//!
//! ```text
//! import FORMAT FILE [ID]
//! ```
//!
//! Exit: 0 a profile was made, 2 none could be made, 64 on wrong usage.

use std::process::ExitCode;

use hirerisk::import::{Format, Import, Imported};

const USAGE: &str = "usage: import FORMAT FILE [ID]
FORMAT is greenhouse, lever, ashby, workable, merge, json_resume or hr_open; ID takes the place of the record's own.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (format, file, id) = match &args[..] {
        [format, file] => (format, file, None),
        [format, file, id] => (format, file, Some(id)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(64);
        }
    };
    match read(format, file, id.map(String::as_str)) {
        Ok(imported) => {
            println!("{}", imported.profile.to_json());
            eprint!("{}", account(&imported));
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("import: {problem}");
            ExitCode::from(2)
        }
    }
}

fn read(
    format: &str,
    file: &str,
    id: Option<&str>,
) -> Result<Imported, Box<dyn std::error::Error>> {
    let import = Import::of(format.parse::<Format>()?);
    let import = id.into_iter().fold(import, Import::id);
    Ok(import.read(&std::fs::read(file)?)?)
}

/// What became of each field.
fn account(imported: &Imported) -> String {
    let mapped =
        imported.mapped.iter().map(|one| format!("mapped      {} -> {}", one.from, one.to));
    let not = imported.not_mapped.iter();
    let not = not.map(|one| format!("not mapped  {}: {}", one.from, one.why.says()));
    let ignored = imported.ignored.iter().map(|place| format!("ignored     {place}"));
    let dropped = imported.dropped.iter();
    let dropped = dropped.map(|one| format!("dropped     {} of the kind {}", one.count, one.kind));
    mapped.chain(not).chain(ignored).chain(dropped).map(|line| line + "\n").collect()
}
