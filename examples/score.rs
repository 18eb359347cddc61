//! The main job: judges the documented cases that ship with it, or the profiles given.
//!
//! ```text
//! score [--format text|json|jsonl] [--redact full|masked|codes] [--weights FILE]
//!       [--as-of DATE] [--fail-at BAND] [--blind] [FILE.json | FILE.jsonl | -]...
//! ```
//!
//! A file that ends in `.json` holds one profile; any other, and standard input, one on each line.
//!
//! Exit: 0; 1 if a band is at or above `--fail-at`, or a shipped case misses its band; 2 on bad
//! input (the other lines are judged); 64 on wrong usage.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read, Write};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use hirerisk::profile::Profile;
use hirerisk::{Assessment, Band, Moment, Redaction, Scorer, Stage, WeightSet};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Deserialize;

const USAGE: &str = "usage: score [--format text|json|jsonl] [--redact full|masked|codes]
             [--weights FILE] [--as-of DATE] [--fail-at routine|verify|escalate] [--blind]
             [FILE.json | FILE.jsonl | -]...
With no file, judges the documented cases and the look-alikes that ship with it.
A FILE.json holds one profile; other files, and standard input (-), one on each line.";

/// A line longer than a profile may be is refused unread.
const LONGEST_LINE: u64 = 1 << 20;
/// Files from this size on show their progress at a terminal.
const LARGE_FILE: u64 = 8 << 20;

#[derive(Clone, Copy, PartialEq)]
enum Format {
    Text,
    Json,
    JsonLines,
}

struct Options {
    format: Format,
    redaction: Redaction,
    as_of: Option<Moment>,
    fail_at: Option<Band>,
    blind: bool,
    weights: Option<String>,
    files: Vec<String>,
}

/// What went on, for the exit code.
#[derive(Default)]
struct Tally {
    judged: u64,
    bad: u64,
    reached: bool,
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(Asked::Judge(options)) => options,
        Ok(Asked::Say(words)) => {
            println!("{words}");
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("score: {problem}\n{USAGE}");
            return ExitCode::from(64);
        }
    };
    let scorer = match options.weights.as_deref().map_or(Ok(Scorer::builtin()), weighted) {
        Ok(scorer) => scorer,
        Err(problem) => {
            eprintln!("score: {problem}");
            return ExitCode::from(2);
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let done = if options.files.is_empty() {
        shipped(&scorer, &options, &mut out)
    } else {
        let mut tally = Tally::default();
        let all = options
            .files
            .iter()
            .try_for_each(|file| judge_file(file, &scorer, &options, &mut tally, &mut out));
        all.map(|()| tally)
    };
    match done.and_then(|tally| out.flush().map(|()| tally)) {
        Ok(tally) if tally.bad > 0 => ExitCode::from(2),
        Ok(tally) if tally.reached => ExitCode::from(1),
        Ok(_) => ExitCode::SUCCESS,
        // A reader that has seen enough closes the pipe.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("score: {error}");
            ExitCode::from(2)
        }
    }
}

/// What the arguments ask for.
enum Asked {
    Judge(Options),
    Say(&'static str),
}

fn options() -> Result<Asked, String> {
    use lexopt::prelude::*;
    let mut options = Options {
        format: Format::Text,
        redaction: Redaction::Masked,
        as_of: None,
        fail_at: None,
        blind: false,
        weights: None,
        files: Vec::new(),
    };
    let mut args = lexopt::Parser::from_env();
    while let Some(arg) = args.next().map_err(|error| error.to_string())? {
        let name = match arg {
            Long(name) => name.to_string(),
            Short('h') => "help".into(),
            Value(file) => {
                options.files.push(file.string().map_err(|_| "a file name is no text")?);
                continue;
            }
            Short(_) => return Err(arg.unexpected().to_string()),
        };
        if !matches!(name.as_str(), "help" | "version" | "blind")
            && !TAKES_VALUE.contains(&name.as_str())
        {
            return Err(format!("there is no `--{name}`{}", meant(&name)));
        }
        let mut value = || {
            let value = args.value().and_then(|value| value.string());
            value.map_err(|_| format!("`--{name}` needs a value"))
        };
        match name.as_str() {
            "format" => options.format = format(&value()?)?,
            "redact" => options.redaction = read(&name, &value()?)?,
            "as-of" => options.as_of = Some(read(&name, &value()?)?),
            "fail-at" => options.fail_at = Some(read(&name, &value()?)?),
            "weights" => options.weights = Some(value()?),
            "blind" => options.blind = true,
            "version" => return Ok(Asked::Say(concat!("score ", env!("CARGO_PKG_VERSION")))),
            _ => return Ok(Asked::Say(USAGE)),
        }
    }
    let for_files = options.as_of.is_some() || options.fail_at.is_some();
    if options.files.is_empty() && for_files {
        return Err("the shipped cases have moments and bands of their own; name a file".into());
    }
    Ok(Asked::Judge(options))
}

const TAKES_VALUE: [&str; 5] = ["format", "redact", "as-of", "fail-at", "weights"];

/// The option that begins alike, if there is one.
fn meant(name: &str) -> String {
    let alike = |known: &&&str| known.get(..2) == name.get(..2);
    TAKES_VALUE
        .iter()
        .find(alike)
        .map_or(String::new(), |known| format!(": did you mean `--{known}`?"))
}

fn read<T: std::str::FromStr<Err: std::fmt::Display>>(name: &str, word: &str) -> Result<T, String> {
    word.parse().map_err(|error| format!("`--{name}`: {error}"))
}

fn format(word: &str) -> Result<Format, String> {
    match word {
        "text" => Ok(Format::Text),
        "json" => Ok(Format::Json),
        "jsonl" => Ok(Format::JsonLines),
        "html" => Err("`--format`: the page is not built yet; text, json or jsonl".into()),
        _ => Err("`--format`: expected text, json or jsonl".into()),
    }
}

fn weighted(file: &str) -> Result<Scorer<'static>, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("`{file}`: {error}"))?;
    let rules = Scorer::builtin().rule_set();
    let weights = WeightSet::from_json(&bytes, &rules)
        .map_err(|error| format!("`{file}`: {}: {error}", error.code()))?;
    Scorer::builder().weights(weights).build().map_err(|error| format!("`{file}`: {error}"))
}

/// The day of today, in UTC: two runs of one day say the same.
fn today() -> Moment {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let now = chrono::DateTime::from_timestamp(i64::try_from(seconds).unwrap_or(0), 0);
    Moment::from(now.unwrap_or_default().date_naive())
}

/// Judges one file: a profile, or one on each line.
fn judge_file(
    file: &str,
    scorer: &Scorer<'_>,
    options: &Options,
    tally: &mut Tally,
    out: &mut impl Write,
) -> io::Result<()> {
    if file == "-" {
        return judge_lines(file, io::stdin().lock(), None, (scorer, options, tally), out);
    }
    let opened = File::open(file).and_then(|opened| {
        let about = opened.metadata()?;
        if about.is_dir() {
            Err(io::ErrorKind::IsADirectory.into())
        } else {
            Ok((opened, about.len()))
        }
    });
    let (opened, size) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            eprintln!("{file}: {error}");
            tally.bad += 1;
            return Ok(());
        }
    };
    if std::path::Path::new(file).extension().is_some_and(|ending| ending == "json") {
        let mut bytes = Vec::new();
        opened.take(LONGEST_LINE + 1).read_to_end(&mut bytes)?;
        return judge(file, &bytes, scorer, options, tally, out);
    }
    let bar = (size >= LARGE_FILE && io::stderr().is_terminal()).then(|| progress(size));
    judge_lines(file, BufReader::new(opened), bar, (scorer, options, tally), out)
}

fn progress(size: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {eta}");
    ProgressBar::new(size).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Judges a profile on each line, in one buffer, however many there are.
fn judge_lines(
    file: &str,
    mut lines: impl BufRead,
    bar: Option<ProgressBar>,
    (scorer, options, tally): (&Scorer<'_>, &Options, &mut Tally),
    out: &mut impl Write,
) -> io::Result<()> {
    let mut line = Vec::new();
    for number in 1_u64.. {
        line.clear();
        let read = (&mut lines).take(LONGEST_LINE + 2).read_until(b'\n', &mut line)?;
        if read == 0 {
            break;
        }
        let place = format!("{file}:{number}");
        let whole = line.last() == Some(&b'\n') || line.len() as u64 <= LONGEST_LINE;
        if !whole {
            lines.skip_until(b'\n')?;
        }
        // Some editors begin a file with a mark of its encoding.
        let bytes = line.strip_prefix(b"\xef\xbb\xbf").filter(|_| number == 1).unwrap_or(&line);
        if !bytes.trim_ascii().is_empty() {
            judge(&place, bytes.trim_ascii_end(), scorer, options, tally, out)?;
        }
        if let Some(bar) = &bar {
            bar.inc(read as u64);
        }
    }
    Ok(())
}

fn judge(
    place: &str,
    bytes: &[u8],
    scorer: &Scorer<'_>,
    options: &Options,
    tally: &mut Tally,
    out: &mut impl Write,
) -> io::Result<()> {
    match Profile::from_json(bytes) {
        Ok(profile) => {
            let assessment = scorer.assess(&profile, options.as_of.unwrap_or_else(today));
            tally.judged += 1;
            tally.reached |= options.fail_at.is_some_and(|band| assessment.band().reaches(band));
            write(&assessment, options, out)
        }
        Err(error) => {
            tally.bad += 1;
            eprintln!("{place}: {}: {error}", error.code());
            if tally.bad == 1 && tally.judged == 0 && error.code() == "syntax" {
                eprintln!("{place}: one profile a line; a FILE.json may hold one on many lines");
            }
            Ok(())
        }
    }
}

fn write(assessment: &Assessment<'_>, options: &Options, out: &mut impl Write) -> io::Result<()> {
    let report = assessment.report(options.redaction);
    match options.format {
        Format::Text if options.blind => writeln!(out, "{}", report.to_text_blind()),
        Format::Text => writeln!(out, "{}", report.to_text()),
        Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&report)?),
        Format::JsonLines => writeln!(out, "{}", report.to_json()),
    }
}

/// A shipped record: a profile, and the bands that it must have.
#[derive(Deserialize)]
struct Record {
    case: String,
    record: String,
    as_of: Moment,
    expect: Vec<Expectation>,
    profile: Box<serde_json::value::RawValue>,
}

#[derive(Deserialize)]
struct Expectation {
    stage: Stage,
    low: Band,
    high: Band,
    as_of: Option<Moment>,
}

const SHIPPED: [&str; 2] =
    [include_str!("data/documented.jsonl"), include_str!("data/look_alikes.jsonl")];

/// Judges the cases that ship: each record at each stage, beside the band that it must have.
fn shipped(scorer: &Scorer<'_>, options: &Options, out: &mut impl Write) -> io::Result<Tally> {
    let mut tally = Tally::default();
    let mut missed = 0_u64;
    if options.format == Format::Text {
        writeln!(
            out,
            "{:<42} {:<12} {:<10} {:>6} {:<9} {:<20} {:>6}  range",
            "case", "stage", "as of", "points", "band", "expected", "judged"
        )?;
    }
    for line in SHIPPED.iter().flat_map(|file| file.lines()) {
        let record: Record = serde_json::from_str(line)?;
        for expect in &record.expect {
            let mut profile = match Profile::from_json(record.profile.get().as_bytes()) {
                Ok(profile) => profile,
                Err(error) => {
                    eprintln!("{} {}: {}: {error}", record.case, record.record, error.code());
                    tally.bad += 1;
                    continue;
                }
            };
            profile.stage = Some(expect.stage);
            let assessment = scorer.assess(&profile, expect.as_of.unwrap_or(record.as_of));
            tally.judged += 1;
            let band = assessment.band();
            let met = band.reaches(expect.low) && expect.high.reaches(band);
            missed += u64::from(!met);
            if options.format == Format::Text && !options.blind {
                row(&record, expect, &assessment, met, out)?;
            } else {
                write(&assessment, options, out)?;
            }
        }
    }
    if options.format == Format::Text {
        writeln!(
            out,
            "\njudged: rules that could be judged, of those due at the stage. range: what the points \
             could still become.\n{} judged, {missed} outside the expected bands",
            tally.judged
        )?;
    }
    tally.reached = missed > 0;
    Ok(tally)
}

/// One row of the table.
fn row(
    record: &Record,
    expect: &Expectation,
    assessment: &Assessment<'_>,
    met: bool,
    out: &mut impl Write,
) -> io::Result<()> {
    let (band, range, coverage) = (assessment.band(), assessment.range(), assessment.coverage());
    let expected = if expect.low == expect.high {
        expect.low.to_string()
    } else {
        format!("{} to {}", expect.low, expect.high)
    };
    writeln!(
        out,
        "{:<42} {:<12} {:<10} {:>6} {band:<9} {expected:<20} {:>6}  {}..{}{}",
        format!("{} {}", record.case, record.record),
        expect.stage,
        assessment.as_of().day().to_string(),
        assessment.score().get(),
        format!("{}/{}", coverage.judged, coverage.due),
        range.low,
        range.high,
        if met { "" } else { "  MISSED" }
    )
}
