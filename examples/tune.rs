//! Fits weights to a table or to stored assessments, tells what was found, and writes a card, weights
//! or plots.
//!
//! `docs/tuning.md` walks through it. Weights are written only if the documented cases and the honest look-alikes that
//! ship keep to their bands, unless `--regardless` says otherwise.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use hirerisk::profile::Profile;
use hirerisk::tune::{Findings, Fit, Fitted, Label, Measured, MustKeep};
use hirerisk::{Band, Moment, Report, Scorer};
use indicatif::ProgressBar;

#[path = "support/expected.rs"]
mod expected;
#[path = "support/tune_options.rs"]
mod tune_options;
#[path = "support/tune_plots.rs"]
mod tune_plots;

use expected::Shipped;
use tune_options::{Options, USAGE, options};
use tune_plots::{Shown, plots};

fn main() -> ExitCode {
    let options = match options() {
        Ok(Some(options)) => options,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("tune: {problem}\n{USAGE}");
            return ExitCode::from(64);
        }
    };
    match run(&options) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("tune: {problem}");
            ExitCode::from(3)
        }
    }
}

fn run(options: &Options) -> Result<ExitCode, String> {
    let findings = match &options.labels {
        None => Findings::from_csv(&read(&options.input)?).map_err(|error| error.to_string())?,
        Some(labels) => assessed(&options.input, labels)?,
    };
    let fitted = Fit::of(&findings).run().map_err(|error| error.to_string())?;
    let report = fitted.report(&findings);
    println!("{}\n", report.to_text());
    let held_back = held_back(&findings, options);
    match &held_back {
        Ok(measured) => tell(measured, options.folds),
        Err(problem) => println!("Nothing was held back: {problem}"),
    }
    if let Some(into) = &options.plots {
        let held_back = held_back.as_ref().ok().map(|measured| &measured.whole);
        let (findings, fitted, report) = (&findings, &fitted, &report);
        plots(&Shown { findings, fitted, report, held_back, seed: options.seed }, into)?;
    }
    if let Some(path) = &options.report {
        write(path, &report.to_json())?;
    }
    if let Some(path) = &options.card {
        write(
            path,
            &serde_json::to_string_pretty(fitted.card()).map_err(|error| error.to_string())?,
        )?;
    }
    match &options.weights {
        Some(path) => weights(&fitted, &findings, (path, options)),
        None => Ok(ExitCode::SUCCESS),
    }
}

/// Each fold judged by a fit that has not seen it.
fn held_back(findings: &Findings, options: &Options) -> Result<Measured, String> {
    let splits = findings.folds(options.folds, options.seed);
    let bar = ProgressBar::new(u64::try_from(splits.len()).unwrap_or(0)).with_message("folds");
    let mut all = Measured::default();
    for split in bar.wrap_iter(splits.into_iter()) {
        let one = Fit::of(findings).measured(&[split]).map_err(|error| error.to_string())?;
        all.whole.append(one.whole);
        all.real.append(one.real);
    }
    Ok(all)
}

/// What the fits are worth on cases that they had not seen.
fn tell(measured: &Measured, folds: usize) {
    let (whole, real) = (&measured.whole, &measured.real);
    println!("Held back in {folds} folds, in whole points:");
    let (loss, before) = (whole.log_loss(), real.log_loss());
    println!(
        "  log loss {loss:.4} ({before:.4} before rounding), Brier {:.4}",
        whole.brier().brier
    );
    if let Some(ranking) = whole.ranking() {
        let (auc, low, high) = (ranking.auc, ranking.interval.low, ranking.interval.high);
        println!("  a bad case stands before an honest one in {auc:.3} ({low:.3} to {high:.3})");
    }
    for rate in [0.001, 0.01, 0.05] {
        let found = whole.recall_at(rate).unwrap_or(0.0) * 100.0;
        println!(
            "  with {:.1} false alarms in a hundred it finds {found:.1} in a hundred",
            rate * 100.0
        );
    }
    let calibration = whole.calibration();
    println!(
        "  calibration error {:.4}, {:.4} by chance alone",
        calibration.error, calibration.noise
    );
    for bin in calibration.bins {
        let (low, high) = (bin.interval.low, bin.interval.high);
        println!(
            "    forecast {:.3}: {} of {} ({low:.3} to {high:.3})",
            bin.likely, bin.hits, bin.cases
        );
    }
}

/// Findings of stored assessments; one without a label is open.
fn assessed(path: &Path, labels: &Path) -> Result<Findings, String> {
    let labels = String::from_utf8(read(labels)?).map_err(|_| "labels: expected UTF-8")?;
    let pairs = labels.lines().filter_map(|line| line.rsplit_once(','));
    let labels: BTreeMap<&str, Label> = pairs
        .filter_map(|(id, label)| match label.trim() {
            "1" => Some((id.trim(), Label::Yes)),
            "0" => Some((id.trim(), Label::No)),
            _ => None,
        })
        .collect();
    let mut findings =
        Findings::of_scorer(&Scorer::builtin()).map_err(|error| error.to_string())?;
    let stored = String::from_utf8(read(path)?).map_err(|_| "assessments: expected UTF-8")?;
    for (line, nth) in stored.lines().zip(1..) {
        let report =
            Report::from_json(line.as_bytes()).map_err(|error| format!("line {nth}: {error}"))?;
        let label = labels.get(&*report.id).copied().unwrap_or(Label::Open);
        findings.push_report(&report, label).map_err(|error| format!("line {nth}: {error}"))?;
    }
    Ok(findings)
}

/// Writes the weights, if what must be kept is kept.
fn weights(
    fitted: &Fitted,
    findings: &Findings,
    (path, options): (&Path, &Options),
) -> Result<ExitCode, String> {
    let scorer = Scorer::builtin();
    let proposal = fitted.proposal(findings, &scorer, &options.data);
    if options.regardless {
        write(path, &proposal.regardless().to_json())?;
        return Ok(ExitCode::SUCCESS);
    }
    let shipped = expected::expected().map_err(|error| error.to_string())?;
    let records: Vec<Record<'_>> = shipped.iter().flat_map(records).collect();
    let kept: Vec<MustKeep<'_>> = records.iter().map(Record::must_keep).collect();
    match proposal.keeping(&kept, |weights| Scorer::builder().weights(weights).build()) {
        Ok(weights) => write(path, &weights.to_json()).map(|()| ExitCode::SUCCESS),
        Err(broken) => {
            eprintln!(
                "tune: {}: {broken}\nNothing was written; `--regardless` writes it.",
                broken.code()
            );
            Ok(ExitCode::FAILURE)
        }
    }
}

/// A case that ships, at one stage.
struct Record<'s> {
    name: String,
    profile: Profile<'s>,
    as_of: Moment,
    bands: Vec<Band>,
}

fn records(shipped: &Shipped) -> impl Iterator<Item = Record<'_>> {
    shipped.expect.iter().filter_map(|when| {
        let profile = Profile::from_json(shipped.profile.get().as_bytes()).ok()?;
        let may = |band: &Band| band.reaches(when.low) && when.high.reaches(*band);
        Some(Record {
            name: format!("{} {} {}", shipped.case, shipped.record, when.stage),
            profile: profile.stage(when.stage),
            as_of: when.as_of.unwrap_or(shipped.as_of),
            bands: Band::ALL.into_iter().filter(may).collect(),
        })
    })
}

impl Record<'_> {
    fn must_keep(&self) -> MustKeep<'_> {
        MustKeep { name: &self.name, profile: &self.profile, as_of: self.as_of, bands: &self.bands }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}
