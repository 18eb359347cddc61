//! Says what a change of weights or rules does to the cases: patch, minor or major, for whom and why.
//!
//! ```text
//! compare_rulesets [--as-of DATE] BEFORE AFTER [FILE.jsonl]...
//! compare_rulesets [--as-of DATE] --keep FILE SIDE [FILE.jsonl]...
//! ```
//!
//! A side is `shipped`, a weight set (JSON), or a judgement that another build kept with `--keep`: so
//! two rule sets are compared that no one build holds. The documented cases, the look-alikes and the
//! small corpus are judged with both; with files, the profiles in them, as of `--as-of`.
//!
//! Exit: 0 patch (no point moved), 1 minor (points moved, nobody crossed a band), 2 major (somebody
//! did), 3 on bad input, 64 on wrong usage.

use std::process::ExitCode;

use hirerisk::{Moment, Scorer};
use lexopt::Arg::{Long, Value};
use lexopt::ValueExt;

#[path = "support/compare.rs"]
mod compare;
#[path = "support/judgement.rs"]
mod judgement;
#[path = "support/shipped.rs"]
mod shipped;
#[path = "support/weighted.rs"]
mod weighted;

use judgement::{Case, Judgement, SCHEMA};

const USAGE: &str = "usage: compare_rulesets [--as-of DATE] BEFORE AFTER [FILE.jsonl]...
       compare_rulesets [--as-of DATE] --keep FILE SIDE [FILE.jsonl]...
A side is `shipped`, a weight set, or what --keep wrote. Without files, the cases of the project are
judged. Exit: 0 patch, 1 minor, 2 major, 3 bad input.";

fn main() -> ExitCode {
    let asked = match Asked::read() {
        Ok(asked) => asked,
        Err(problem) => {
            eprintln!("compare_rulesets: {problem}\n{USAGE}");
            return ExitCode::from(64);
        }
    };
    match asked.run() {
        Ok(code) => ExitCode::from(code),
        Err(problem) => {
            eprintln!("compare_rulesets: {problem}");
            ExitCode::from(3)
        }
    }
}

struct Asked {
    as_of: Option<Moment>,
    keep: Option<String>,
    /// One, to be kept, or two, to be compared.
    sides: Vec<String>,
    files: Vec<String>,
}

impl Asked {
    fn read() -> Result<Asked, String> {
        let (mut as_of, mut keep, mut named) = (None, None, Vec::new());
        let mut args = lexopt::Parser::from_env();
        while let Some(arg) = args.next().map_err(|error| error.to_string())? {
            match arg {
                Long("as-of") => {
                    let word = args.value().map_err(|error| error.to_string())?;
                    let moment = word.parse_with(str::parse::<Moment>);
                    as_of = Some(moment.map_err(|error| error.to_string())?);
                }
                Long("keep") => {
                    keep = Some(text(args.value().map_err(|error| error.to_string())?)?);
                }
                Value(name) => named.push(text(name)?),
                _ => return Err(arg.unexpected().to_string()),
            }
        }
        let sides = if keep.is_some() { 1 } else { 2 };
        if named.len() < sides {
            return Err(format!("expected {sides} of `shipped` or a file"));
        }
        let files: Vec<String> = named.iter().skip(sides).cloned().collect();
        named.truncate(sides);
        if files.is_empty() == as_of.is_some() {
            return Err("`--as-of` belongs to files of profiles".into());
        }
        Ok(Asked { as_of, keep, sides: named, files })
    }

    fn run(&self) -> Result<u8, String> {
        let mut cases = Vec::new();
        for file in &self.files {
            let Some(as_of) = self.as_of else { break };
            cases.extend(judgement::of_file(file, as_of)?);
        }
        if self.files.is_empty() {
            cases = judgement::golden()?;
        }
        let mut judged = self.sides.iter().map(|side| of_side(side, &cases));
        let mut next = || judged.next().unwrap_or_else(|| Err("expected a side".into()));
        let before = next()?;
        if let Some(file) = &self.keep {
            let text = serde_json::to_string_pretty(&before).map_err(|error| error.to_string())?;
            std::fs::write(file, text).map_err(|error| format!("`{file}`: {error}"))?;
            return Ok(0);
        }
        let found = compare::compare(&before, &next()?);
        print!("{}", found.told);
        Ok(compare::code(found.size))
    }
}

fn text(word: std::ffi::OsString) -> Result<String, String> {
    word.string().map_err(|_| "an argument is no text".into())
}

/// What a side says of the cases; a kept judgement says it of its own.
fn of_side(side: &str, cases: &[Case]) -> Result<Judgement, String> {
    if side == "shipped" {
        return Judgement::of(&Scorer::builtin(), cases);
    }
    let bytes = std::fs::read(side).map_err(|error| format!("`{side}`: {error}"))?;
    let kept = serde_json::from_slice::<Judgement>(&bytes);
    match kept {
        Ok(kept) if kept.schema == SCHEMA => Ok(kept),
        _ => Judgement::of(&weighted::weighted(side)?, cases),
    }
}
