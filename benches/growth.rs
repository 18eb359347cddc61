//! How time grows with the lists of a profile: each list of the corpus, and the lists of a case
//! together, with so many entries and with twice as many, within the default limits.
//!
//! `cargo bench --bench growth` prints the worst; `-- WORD` those whose name contains a word.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use hirerisk::profile::Profile;
use hirerisk::{Moment, Scorer, catalog::rules, facts::Facts, rule::Judge};

#[path = "../tests/support/mod.rs"]
mod support;

use support::grow::{Growth, growths};

/// Twice as many are within the default limit of a list.
const ENTRIES: usize = 450;
/// The shortest of so many runs is taken.
const RUNS: u32 = 3;
/// So many rows are printed.
const ROWS: usize = 40;
/// Where less is done, the ratio is noise.
const LEAST: Duration = Duration::from_micros(30);

/// Times with so many entries and with twice as many.
#[derive(Clone, Copy)]
struct Times([Duration; 2]);

impl Times {
    fn ratio(self) -> f64 {
        self.0[1].as_secs_f64() / self.0[0].as_secs_f64().max(1e-9)
    }

    fn shown(self) -> String {
        let [one, two] = self.0.map(|time| time.as_secs_f64() * 1e3);
        format!("{one:>9.3} {two:>9.3} {:>6.2}", self.ratio())
    }
}

struct Row {
    name: String,
    kilobytes: usize,
    whole: Times,
    rule: Option<(&'static str, Times)>,
}

fn shortest(mut run: impl FnMut()) -> Duration {
    let once = |run: &mut dyn FnMut()| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..RUNS).map(|_| once(&mut run)).min().unwrap_or_default()
}

fn row(scorer: &Scorer<'_>, growth: &Growth) -> Option<Row> {
    let texts = growth.pair(ENTRIES)?;
    let profiles = texts.each_ref().map(|text| Profile::from_json(text.as_bytes()).unwrap());
    let as_of = growth.case.as_of;
    let whole = Times(profiles.each_ref().map(|profile| {
        shortest(|| {
            black_box(scorer.assess(profile, as_of));
        })
    }));
    let rule = steepest(&profiles, as_of);
    Some(Row { name: growth.name(), kilobytes: texts[1].len() / 1024, whole, rule })
}

/// The rule whose time grows most, of those that take any.
fn steepest(profiles: &[Profile<'_>; 2], as_of: Moment) -> Option<(&'static str, Times)> {
    let facts = profiles.each_ref().map(|profile| Facts::of(profile, as_of));
    let of = |rule: &hirerisk::rule::Rule| {
        Times(facts.each_ref().map(|facts| {
            shortest(|| {
                let _ = black_box(rule.judge(facts));
            })
        }))
    };
    let timed = rules().map(|rule| (rule.record().id, of(rule)));
    let telling = timed.filter(|(_, times)| times.0[1] > LEAST);
    telling.max_by(|one, two| one.1.ratio().total_cmp(&two.1.ratio()))
}

fn table(title: &str, rows: &[&Row]) {
    println!("\n{title}");
    println!(
        "{:>9} {:>9} {:>6}  {:>9} {:>9} {:>6} {:>5}",
        "assess ms", "2n", "ratio", "rule ms", "2n", "ratio", "KB"
    );
    for row in rows.iter().take(ROWS) {
        let (id, times) = row.rule.unwrap_or(("-", Times([Duration::ZERO; 2])));
        println!(
            "{}  {} {:>5}  {id}: {}",
            row.whole.shown(),
            times.shown(),
            row.kilobytes,
            row.name
        );
    }
}

fn main() {
    let word = std::env::args().skip(1).find(|word| !word.starts_with('-')).unwrap_or_default();
    let scorer = Scorer::builtin();
    let all = growths();
    let chosen = all.iter().filter(|growth| growth.name().contains(&word));
    let rows: Vec<Row> = chosen.filter_map(|growth| row(&scorer, growth)).collect();
    let mut by = rows.iter().collect::<Vec<_>>();
    by.sort_by(|one, two| two.whole.ratio().total_cmp(&one.whole.ratio()));
    table("steepest growth of the whole assessment", &by);
    let steep = |row: &Row| row.rule.map_or(0.0, |(_, times)| times.ratio());
    by.sort_by(|one, two| steep(two).total_cmp(&steep(one)));
    table("steepest growth of one rule", &by);
    by.sort_by_key(|row| std::cmp::Reverse(row.whole.0[1]));
    table("longest", &by);
}
