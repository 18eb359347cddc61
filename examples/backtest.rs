//! Judges stored profiles with one set of weights or with two: who changes band and by which rule, what became of each
//! rule, and which expectations are met.
//!
//! ```text
//! backtest [--today SIDE] [--candidate SIDE] [--json FILE] [--junit FILE] [--markdown FILE]
//!          [--tell NUMBER] [FILE.jsonl | -]...
//! ```
//!
//! A side is `shipped`, a weight set (JSON), rule files (TOML), or several of them with `+` between. Each line of a file is
//! `{"profile": {...}, "as_of": "...", "expect": {...}, "disposition": "cleared"}`, the last two where there are any.
//! Without files, the documented cases and the look-alikes are judged, with the bands that they must have. Without
//! `--json`, `--junit` and `--markdown`, Markdown goes to standard output.
//!
//! Exit: 0 all expectations met, 1 some not, 2 on bad input (the other lines are judged), 64 on wrong usage.

use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use hirerisk::backtest::{Backtest, BacktestReport, Case, Expectation};
use hirerisk::profile::Profile;
use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;

#[path = "support/expected.rs"]
mod expected;
#[path = "support/lines.rs"]
mod lines;
#[path = "support/side.rs"]
mod side;

use side::Side;

const USAGE: &str =
    "usage: backtest [--today SIDE] [--candidate SIDE] [--json FILE] [--junit FILE] [--markdown FILE]
                [--tell NUMBER] [FILE.jsonl | -]...
A side is `shipped`, a weight set (.json), rule files (.toml), or several with `+` between; one side is
tested, two are compared. Each line holds `profile`, `as_of`
and, where there is one, `expect` and `disposition`. Without files, the cases that ship are judged.
Exit: 0 all expectations met, 1 some not, 2 bad input, 64 wrong usage.";

/// A line longer than a profile and its wrapper may be is refused unread.
const LONGEST_LINE: u64 = (1 << 20) + (1 << 16);

fn main() -> ExitCode {
    let asked = match Asked::read() {
        Ok(Some(asked)) => asked,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("backtest: {problem}\n{USAGE}");
            return ExitCode::from(64);
        }
    };
    match asked.run() {
        Ok(code) => ExitCode::from(code),
        Err(problem) => {
            eprintln!("backtest: {problem}");
            ExitCode::from(2)
        }
    }
}

#[derive(Default)]
struct Asked {
    today: Option<String>,
    candidate: Option<String>,
    json: Option<String>,
    junit: Option<String>,
    markdown: Option<String>,
    tell: Option<usize>,
    files: Vec<String>,
}

impl Asked {
    fn read() -> Result<Option<Asked>, String> {
        let mut asked = Asked::default();
        let mut args = lexopt::Parser::from_env();
        while let Some(arg) = args.next().map_err(|error| error.to_string())? {
            let name = match arg {
                Long("help") => return Ok(None),
                Long(name) => name.to_owned(),
                Value(file) => {
                    asked.files.push(file.string().map_err(|_| "a file name is no text")?);
                    continue;
                }
                Short(_) => return Err(arg.unexpected().to_string()),
            };
            let place = match name.as_str() {
                "today" => &mut asked.today,
                "candidate" => &mut asked.candidate,
                "json" => &mut asked.json,
                "junit" => &mut asked.junit,
                "markdown" => &mut asked.markdown,
                "tell" => {
                    let most = args.value().and_then(|word| word.parse());
                    asked.tell = Some(most.map_err(|_| "`--tell` needs a number")?);
                    continue;
                }
                _ => return Err(format!("there is no `--{name}`")),
            };
            let value = args.value().and_then(ValueExt::string);
            *place = Some(value.map_err(|_| format!("`--{name}` needs a value"))?);
        }
        Ok(Some(asked))
    }

    fn run(&self) -> Result<u8, String> {
        let today = self.today.as_deref().map(Side::read).transpose()?;
        let candidate = Side::read(self.candidate.as_deref().unwrap_or("shipped"))?;
        let (rules_today, rules) =
            (today.as_ref().map(Side::rules).transpose()?, candidate.rules()?);
        let today = match (&today, &rules_today) {
            (Some(side), Some(rules)) => Some(side.scorer(rules)?),
            _ => None,
        };
        let candidate = candidate.scorer(&rules)?;
        // One side alone is tested, whichever it is.
        let (tested, before) = match (&today, &self.candidate) {
            (Some(today), None) => (today, None),
            (before, _) => (&candidate, before.as_ref()),
        };
        let mut test =
            before.map_or_else(|| Backtest::of(tested), |one| Backtest::new(one, tested));
        if let Some(most) = self.tell {
            test = test.telling(most);
        }
        if self.files.is_empty() {
            cases_that_ship(&mut test)?;
        }
        let mut unread = false;
        for file in &self.files {
            if let Err(error) = judge(&mut test, file) {
                eprintln!("{file}: {error}");
                unread = true;
            }
        }
        let report = test.report();
        self.write(&report)?;
        let bad = unread || report.input.count > 0;
        Ok(if bad { 2 } else { u8::from(!report.all_met()) })
    }

    fn write(&self, report: &BacktestReport) -> Result<(), String> {
        let files = [
            (&self.json, BacktestReport::to_json as fn(&BacktestReport) -> String),
            (&self.junit, BacktestReport::to_junit),
            (&self.markdown, BacktestReport::to_markdown),
        ];
        let mut written = false;
        for (file, form) in files {
            let Some(file) = file else { continue };
            fs::write(file, form(report)).map_err(|error| format!("`{file}`: {error}"))?;
            written = true;
        }
        if written {
            return Ok(());
        }
        match io::stdout().write_all(report.to_markdown().as_bytes()) {
            // A reader that has seen enough closes the pipe.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
            _ => Ok(()),
        }
    }
}

/// Judges the lines of a file.
fn judge(test: &mut Backtest<'_>, file: &str) -> io::Result<()> {
    let mut one = |number: u64, bytes: &[u8]| {
        if let Err(error) = test.line(file, number, bytes) {
            eprintln!("{file}:{number}: {}: {error}", error.code());
        }
        Ok(())
    };
    if file == "-" {
        return lines::each(io::stdin().lock(), LONGEST_LINE, None, one);
    }
    lines::each_of_file(lines::open(file)?, LONGEST_LINE, &mut one)
}

/// Judges the cases that ship at each stage. A band is expected where just one will do.
fn cases_that_ship(test: &mut Backtest<'_>) -> Result<(), String> {
    for shipped in expected::expected().map_err(|error| error.to_string())? {
        for when in &shipped.expect {
            let id = format!("{} {} {}", shipped.case, shipped.record, when.stage);
            let profile = Profile::from_json(shipped.profile.get().as_bytes());
            let profile = profile.map_err(|error| format!("{id}: {error}"))?;
            let profile = profile.id(id.as_str()).stage(when.stage);
            let case = Case::new(profile, when.as_of.unwrap_or(shipped.as_of));
            let case = if when.low == when.high {
                case.expecting(Expectation::band(when.low))
            } else {
                case
            };
            test.add(&case).map_err(|error| format!("{id}: {error}"))?;
        }
    }
    Ok(())
}
