//! Writes `docs/operating-points.md` with its pictures and counts: exact figures, and honest
//! candidates generated to confirm them. The same shares and weights give the same bytes.

use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU8, Ordering};
use std::{fs, io};

use chrono::NaiveDate;
use hirerisk::catalog::rules;
use hirerisk::facts::{Facts, Signal};
use hirerisk::profile::Profile;
use hirerisk::rule::{Judge, QUIET, Record, Rung, Verdict, fired};
use hirerisk::{Band, Moment, Scorer};

#[path = "support/inputs.rs"]
mod inputs;
#[path = "support/numbers.rs"]
mod numbers;
#[path = "support/page.rs"]
mod page;
#[path = "support/picture.rs"]
mod picture;
#[path = "support/pictures.rs"]
mod pictures;
#[path = "support/reread.rs"]
mod reread;
#[path = "support/tables.rs"]
mod tables;
#[path = "support/whole_rule_shares.rs"]
mod whole_rule_shares;

use inputs::Inputs;
use numbers::Numbers;
use page::{CANDIDATES, Counted};

/// The seed of the candidates.
const SEED: u64 = 7_520;
/// The moment of every assessment: nothing depends on it.
const DAY: NaiveDate = NaiveDate::MIN;

fn main() -> ExitCode {
    let rows = page::rows();
    let mut counts = Vec::with_capacity(rows.len());
    for (inputs, figures) in &rows {
        let counted = generated(inputs);
        for (counted, exact) in counted.into_iter().zip(page::expected(figures)) {
            if page::deviations(counted, exact).abs() > page::FURTHEST {
                eprintln!("operating_points: {}: {counted}, not {exact}", inputs.name);
                return ExitCode::FAILURE;
            }
        }
        println!("{}: {counted:?}", inputs.name);
        counts.push(counted);
    }
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let write = |name: &str, text: String| fs::write(docs.join(name), text);
    let written = write("operating-points.md", page::page(&rows, &counts))
        .and_then(|()| write("operating-points.csv", page::write_counts(&rows, &counts)))
        .and_then(|()| write("operating-points-tail.svg", pictures::tail(&rows)))
        .and_then(|()| write("operating-points-thresholds.svg", pictures::thresholds(&rows)));
    ended(written)
}

fn ended(written: io::Result<()>) -> ExitCode {
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("operating_points: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A rule of the catalogue whose level is drawn in place of being judged.
struct Drawn {
    record: Record<'static>,
    level: AtomicU8,
}

/// Of a drawn rule that nothing was seen.
const NOTHING: u8 = u8::MAX;

impl Drawn {
    fn new(record: &Record<'static>) -> Drawn {
        Drawn { record: *record, level: AtomicU8::new(NOTHING) }
    }

    /// The level that somebody shows whose number, of a million, is this one.
    fn draw(&self, number: u32) -> u8 {
        let shown = self.record.levels.iter().rposition(|level| number < level.honest.share.get());
        let level = shown.and_then(|place| u8::try_from(place).ok()).unwrap_or(NOTHING);
        self.level.store(level, Ordering::Relaxed);
        level
    }
}

impl Judge for Drawn {
    fn record(&self) -> Record<'_> {
        self.record
    }

    fn judge(&self, _: &Facts<'_>) -> Verdict {
        match self.level.load(Ordering::Relaxed) {
            NOTHING => QUIET,
            level => fired(Rung::new(level), [Signal::SessionsCount.here()]).into(),
        }
    }
}

/// Honest candidates drawn from the shares, assessed by the scorer, counted by band.
fn generated(inputs: &Inputs) -> Counted {
    let mut numbers = Numbers::seeded(SEED);
    let mut counted = [0; 4];
    let each = CANDIDATES / u32::try_from(inputs.sets.len()).unwrap_or(1);
    for ids in &inputs.sets {
        let records = rules().map(|rule| rule.record());
        let kept = records.filter(|record| ids.binary_search(&record.id).is_ok());
        let rules: Vec<Drawn> = kept.map(|record| Drawn::new(&record)).collect();
        let judges = rules.iter().map(|rule| -> &dyn Judge { rule });
        let scorer = Scorer::builder().only(judges).build();
        let scorer = scorer.unwrap_or_else(|error| panic!("{error}"));
        for _ in 0..each {
            count(&scorer, draw(&rules, &mut Apart(&mut numbers)), &mut counted[..2]);
            let mut together = Together { numbers: &mut numbers, groups: Vec::new() };
            count(&scorer, draw(&rules, &mut together), &mut counted[2..]);
        }
    }
    counted
}

/// Where the number of a rule comes from.
trait Draws {
    fn number(&mut self, group: Option<&'static str>) -> u32;
}

/// Each rule has its own number.
struct Apart<'n>(&'n mut Numbers);

impl Draws for Apart<'_> {
    fn number(&mut self, _: Option<&'static str>) -> u32 {
        of_a_million(self.0)
    }
}

/// All rules of a group share one.
struct Together<'n> {
    numbers: &'n mut Numbers,
    groups: Vec<(&'static str, u32)>,
}

impl Draws for Together<'_> {
    fn number(&mut self, group: Option<&'static str>) -> u32 {
        let known = self.groups.iter().find(|(name, _)| group == Some(*name));
        if let Some((_, number)) = known {
            return *number;
        }
        let number = of_a_million(self.numbers);
        self.groups.extend(group.map(|name| (name, number)));
        number
    }
}

fn of_a_million(numbers: &mut Numbers) -> u32 {
    u32::try_from(numbers.below(1_000_000)).unwrap_or(0)
}

/// Draws one candidate; whether anything was seen.
fn draw(rules: &[Drawn], draws: &mut impl Draws) -> bool {
    let mut any = false;
    for rule in rules {
        any |= rule.draw(draws.number(rule.record.group)) != NOTHING;
    }
    any
}

/// Assesses the candidate that was drawn and counts the bands that are reached.
fn count(scorer: &Scorer<'_>, any: bool, counted: &mut [u32]) {
    let (true, [verify, escalate]) = (any, counted) else { return };
    let band = scorer.assess(&Profile::default().id("c-1"), Moment::from(DAY)).band();
    *verify += u32::from(band.reaches(Band::Verify));
    *escalate += u32::from(band.reaches(Band::Escalate));
}
