//! Checks rule files and runs the examples that their rules carry.
//!
//! ```text
//! check_rules [--format text|json|sarif] [--junit FILE] FILE.toml|FOLDER...
//! ```
//!
//! Of a folder, the files that end in `.toml` are taken, in the order of their names. Problems go to
//! standard output in the format that is asked for, a summary to standard error.
//!
//! Exit: 0 all rules are sound and all examples hold, 1 something is wrong, 3 a file cannot be read,
//! 64 on wrong usage.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use hirerisk::rulefile::{Examples, Problems, RuleFile, Rules};
use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;

const USAGE: &str = "usage: check_rules [--format text|json|sarif] [--junit FILE] FILE.toml|FOLDER...
Checks rule files and runs their examples. Exit: 0 all hold, 1 something is wrong, 3 a file cannot be read.";

fn main() -> ExitCode {
    let asked = match Asked::read() {
        Ok(Some(asked)) => asked,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("check_rules: {problem}\n{USAGE}");
            return ExitCode::from(64);
        }
    };
    match asked.run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("check_rules: {problem}");
            ExitCode::from(3)
        }
    }
}

#[derive(Clone, Copy)]
enum Format {
    Text,
    Json,
    Sarif,
}

struct Asked {
    format: Format,
    junit: Option<PathBuf>,
    places: Vec<PathBuf>,
}

impl Asked {
    /// What the command line asks for; nothing where it asks how to ask.
    fn read() -> Result<Option<Asked>, String> {
        let mut asked = Asked { format: Format::Text, junit: None, places: Vec::new() };
        let mut args = lexopt::Parser::from_env();
        while let Some(arg) = args.next().map_err(|error| error.to_string())? {
            match arg {
                Long("format") => {
                    let word = args.value().map_err(|error| error.to_string())?;
                    let format = word.parse_with(|word| match word {
                        "text" => Ok(Format::Text),
                        "json" => Ok(Format::Json),
                        "sarif" => Ok(Format::Sarif),
                        _ => Err("expected text, json or sarif"),
                    });
                    asked.format = format.map_err(|error| error.to_string())?;
                }
                Long("junit") => {
                    asked.junit = Some(args.value().map_err(|error| error.to_string())?.into());
                }
                Long("help") | Short('h') => return Ok(None),
                Value(place) => asked.places.push(place.into()),
                _ => return Err(arg.unexpected().to_string()),
            }
        }
        if asked.places.is_empty() {
            return Err("expected a file or a folder".into());
        }
        Ok(Some(asked))
    }

    fn run(&self) -> Result<bool, String> {
        let mut files = Vec::new();
        for place in &self.places {
            for path in files_of(place)? {
                let text = fs::read_to_string(&path)
                    .map_err(|error| format!("`{}`: {error}", path.display()))?;
                files.push(RuleFile::read(path.display().to_string(), text));
            }
        }
        // Everything that is wrong, overlays included; where nothing is, the examples are run.
        let (rules, problems) = Rules::load(&files).sound();
        let count = rules.iter().count();
        if !problems.is_empty() {
            self.tell(&problems);
            eprintln!(
                "{} wrong in {}; {count} rules are sound; no example was run",
                counted(problems.len(), "thing"),
                counted(files.len(), "file")
            );
            return Ok(false);
        }
        self.examples(&files, count)
    }

    fn examples(&self, files: &[RuleFile], rules: usize) -> Result<bool, String> {
        let problems = match Examples::run(files) {
            Ok(examples) => {
                if let Some(path) = &self.junit {
                    fs::write(path, examples.to_junit())
                        .map_err(|error| format!("`{}`: {error}", path.display()))?;
                }
                let all = examples.iter().count();
                match examples.all_hold() {
                    Ok(_) => {
                        self.tell(&Problems::default());
                        let (rules, files) = (counted(rules, "rule"), counted(files.len(), "file"));
                        eprintln!("{rules} in {files}: {} hold", counted(all, "example"));
                        return Ok(true);
                    }
                    Err(problems) => {
                        eprintln!("{} of {} do not hold", problems.len(), counted(all, "example"));
                        problems
                    }
                }
            }
            Err(problems) => problems,
        };
        self.tell(&problems);
        Ok(false)
    }

    fn tell(&self, problems: &Problems) {
        match self.format {
            Format::Text => print!("{}", problems.to_text()),
            Format::Json => println!("{}", problems.to_json()),
            Format::Sarif => println!("{}", problems.to_sarif()),
        }
    }
}

/// A file, or the rule files of a folder by name.
fn files_of(place: &Path) -> Result<Vec<PathBuf>, String> {
    if !place.is_dir() {
        return Ok(vec![place.to_owned()]);
    }
    let unread = |error| format!("`{}`: {error}", place.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(place).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(format!("`{}` holds no file that ends in .toml", place.display()));
    }
    Ok(files)
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
