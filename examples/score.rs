//! The main job: judges the documented cases that ship with it, or the profiles given.
//!
//! ```text
//! score [--format text|json|jsonl|html|markdown] [--redact full|masked|codes] [--weights FILE]
//!       [--as-of DATE] [--fail-at BAND] [--blind] [FILE.json | FILE.jsonl | -]...
//! ```
//!
//! A file that ends in `.json` holds one profile; any other, and standard input, one on each line.
//! `html` makes one page: of several profiles, behind an index in the order in which they came.
//!
//! Exit: 0; 1 if a band is at or above `--fail-at`, or a shipped case misses its band; 2 on bad
//! input (the other lines are judged); 64 on wrong usage.

use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use hirerisk::profile::{ParseError, Profile};
use hirerisk::{Assessment, Band, Report, Scorer};

#[path = "support/expected.rs"]
mod expected;
#[path = "support/lines.rs"]
mod lines;
#[path = "support/meant.rs"]
mod meant;
#[path = "support/score_options.rs"]
mod score_options;
#[path = "support/today.rs"]
mod today;
#[path = "support/weighted.rs"]
mod weighted;
use expected::{Shipped, When, expected};
use score_options::{Asked, Format, Options, USAGE, options};
use today::today;
use weighted::weighted;

/// A line longer than a profile may be is refused unread.
const LONGEST_LINE: u64 = 1 << 20;

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
    let out = BufWriter::new(io::stdout().lock());
    let (scorer, options) = (&scorer, &options);
    let mut run = Run { scorer, options, out, told: Vec::new(), judged: 0, bad: 0, reached: false };
    let done = if options.files.is_empty() {
        run.shipped()
    } else {
        options.files.iter().try_for_each(|file| run.file(file))
    };
    match done.and_then(|()| run.finish()) {
        Ok(()) if run.bad > 0 => ExitCode::from(2),
        Ok(()) if run.reached => ExitCode::from(1),
        Ok(()) => ExitCode::SUCCESS,
        // A reader that has seen enough closes the pipe.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("score: {error}");
            ExitCode::from(2)
        }
    }
}

/// One run, and what went on, for the exit code.
struct Run<'r, W> {
    scorer: &'r Scorer<'r>,
    options: &'r Options,
    out: W,
    /// What a page will hold.
    told: Vec<Report<'r>>,
    judged: u64,
    bad: u64,
    /// A band was at or above `--fail-at`, or a shipped case missed its band.
    reached: bool,
}

impl<'r, W: Write> Run<'r, W> {
    /// Judges one file: a profile, or one on each line.
    fn file(&mut self, file: &str) -> io::Result<()> {
        if file == "-" {
            let lines = io::stdin().lock();
            return lines::each(lines, LONGEST_LINE, None, |number, bytes| {
                self.one(&format!("{file}:{number}"), bytes)
            });
        }
        match lines::open(file) {
            Err(error) => {
                eprintln!("{file}: {error}");
                self.bad += 1;
                Ok(())
            }
            Ok((opened, _)) if Path::new(file).extension().is_some_and(|end| end == "json") => {
                let mut bytes = Vec::new();
                opened.take(LONGEST_LINE + 1).read_to_end(&mut bytes)?;
                self.one(file, &bytes)
            }
            Ok(opened) => lines::each_of_file(opened, LONGEST_LINE, |number, bytes| {
                self.one(&format!("{file}:{number}"), bytes)
            }),
        }
    }

    /// Judges one profile, or says what is wrong with it.
    fn one(&mut self, place: &str, bytes: &[u8]) -> io::Result<()> {
        let profile = match Profile::from_json(bytes) {
            Ok(profile) => profile,
            Err(error) => {
                self.refuse(place, &error);
                return Ok(());
            }
        };
        let as_of = self.options.as_of.unwrap_or_else(today);
        let assessment = self.scorer.assess(&profile, as_of);
        self.judged += 1;
        let fail_at = self.options.fail_at;
        self.reached |= fail_at.is_some_and(|band| assessment.band().reaches(band));
        self.write(&assessment)
    }

    fn refuse(&mut self, place: &str, error: &ParseError) {
        self.bad += 1;
        eprintln!("{place}: {}: {error}", error.code());
        if self.bad == 1 && self.judged == 0 && error.code() == "syntax" {
            eprintln!("{place}: one profile a line; a FILE.json may hold one on many lines");
        }
    }

    fn write(&mut self, assessment: &Assessment<'r>) -> io::Result<()> {
        let report = assessment.report(self.options.redaction);
        let out = &mut self.out;
        match self.options.format {
            Format::Text if self.options.blind => writeln!(out, "{}", report.to_text_blind()),
            Format::Text => writeln!(out, "{}", report.to_text()),
            Format::Markdown if self.options.blind => {
                writeln!(out, "{}", report.to_markdown_blind())
            }
            Format::Markdown => writeln!(out, "{}", report.to_markdown()),
            Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&report)?),
            Format::JsonLines => writeln!(out, "{}", report.to_json()),
            Format::Html => {
                self.told.push(report);
                Ok(())
            }
        }
    }

    /// Writes the page, if one is asked for.
    fn finish(&mut self) -> io::Result<()> {
        if self.options.format == Format::Html && !self.told.is_empty() {
            self.out.write_all(Report::several_to_html(&self.told).as_bytes())?;
        }
        self.out.flush()
    }

    /// Judges the cases that ship: each record at each stage, beside the band that it must have.
    fn shipped(&mut self) -> io::Result<()> {
        let table = self.options.format == Format::Text && !self.options.blind;
        if table {
            writeln!(
                self.out,
                "{:<42} {:<12} {:<10} {:>6} {:<9} {:<20} {:>6}  range",
                "case", "stage", "as of", "points", "band", "expected", "judged"
            )?;
        }
        let mut missed = 0_u64;
        for shipped in expected()? {
            for expect in &shipped.expect {
                missed += u64::from(!self.shipped_one(&shipped, expect, table)?);
            }
        }
        if table {
            writeln!(
                self.out,
                "\njudged: rules that could be judged, of those due at the stage. range: what the \
                 points could still become.\n{} judged, {missed} outside the expected bands",
                self.judged
            )?;
        }
        self.reached = missed > 0;
        Ok(())
    }

    /// Judges a shipped record at one stage; whether its band is as expected.
    fn shipped_one(&mut self, shipped: &Shipped, expect: &When, table: bool) -> io::Result<bool> {
        let name = format!("{} {}", shipped.case, shipped.record);
        let mut profile = match Profile::from_json(shipped.profile.get().as_bytes()) {
            Ok(profile) => profile,
            Err(error) => {
                self.refuse(&name, &error);
                return Ok(false);
            }
        };
        profile.stage = Some(expect.stage);
        let assessment = self.scorer.assess(&profile, expect.as_of.unwrap_or(shipped.as_of));
        self.judged += 1;
        if table {
            self.row(&name, expect, &assessment)?;
        } else {
            self.write(&assessment)?;
        }
        Ok(allows(expect, assessment.band()))
    }

    /// One row of the table.
    fn row(&mut self, name: &str, expect: &When, assessment: &Assessment<'_>) -> io::Result<()> {
        let (band, range) = (assessment.band(), assessment.range());
        let coverage = assessment.coverage();
        let expected = if expect.low == expect.high {
            expect.low.to_string()
        } else {
            format!("{} to {}", expect.low, expect.high)
        };
        writeln!(
            self.out,
            "{name:<42} {:<12} {:<10} {:>6} {band:<9} {expected:<20} {:>6}  {}..{}{}",
            expect.stage,
            assessment.as_of().day().to_string(),
            assessment.score().get(),
            format!("{}/{}", coverage.judged, coverage.due),
            range.low,
            range.high,
            if allows(expect, band) { "" } else { "  MISSED" }
        )
    }
}

fn allows(expect: &When, band: Band) -> bool {
    band.reaches(expect.low) && expect.high.reaches(band)
}
