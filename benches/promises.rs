//! The promises of the README as ratios: ours and the ruler in turn, in one process. The ruler is
//! `serde_json` reading the same bytes into plain types with owned text and chrono's dates.
//!
//! `cargo bench --bench promises` prints a table; `-- --instructions NAME COUNT` runs one case on so
//! many profiles, for a counter of instructions such as callgrind: what COUNT more of them add is the
//! cost of a case without what only the first call pays.

use std::hint::black_box;
use std::time::{Duration, Instant};

use hirerisk::profile::Profile;
use hirerisk::{
    Assessment, Moment, Redaction, Report, Scorer, catalog::rules, facts::Facts, rule::Judge,
};

#[path = "support/mirror.rs"]
mod mirror;
#[path = "../examples/support/numbers.rs"]
mod numbers;
#[path = "../examples/support/profiles.rs"]
mod profiles;
#[path = "support/stamp.rs"]
mod stamp;

/// Rounds; in each, every case runs on every profile once, in turn.
const ROUNDS: usize = 31;
/// Profiles of each kind.
const PROFILES: u64 = 200;
/// A load that no cache holds, and its rounds.
const MANY: (u64, usize) = (10_000, 5);

/// One thing to measure on the bytes of a profile.
struct Case {
    name: &'static str,
    run: fn(&Bench, &str),
}

struct Bench {
    scorer: Scorer<'static>,
    as_of: Moment,
}

impl Bench {
    fn assess<'s>(&'s self, text: &str) -> Assessment<'s> {
        self.scorer.assess(&profile(text), self.as_of)
    }
}

fn profile(text: &str) -> Profile<'_> {
    Profile::from_json(text.as_bytes()).expect("made-up profiles are valid")
}

const CASES: [Case; 10] = [
    Case {
        name: "ruler: serde_json, owned text, chrono",
        run: |_, text| {
            black_box(serde_json::from_slice::<mirror::Profile>(text.as_bytes()).unwrap());
        },
    },
    Case {
        name: "parse",
        run: |_, text| {
            black_box(profile(text));
        },
    },
    Case {
        name: "parse, facts",
        run: |bench, text| {
            black_box(Facts::of(&profile(text), bench.as_of).stage());
        },
    },
    Case {
        name: "parse, facts, rules",
        run: |bench, text| {
            let profile = profile(text);
            let facts = Facts::of(&profile, bench.as_of);
            for rule in rules() {
                let _ = black_box(rule.judge(&facts));
            }
        },
    },
    Case {
        name: "parse, assess",
        run: |bench, text| {
            black_box(bench.assess(text));
        },
    },
    Case { name: "parse, assess, explain", run: |bench, text| explain(&bench.assess(text)) },
    Case {
        name: "parse, assess, next checks",
        run: |bench, text| {
            black_box(bench.assess(text).next_checks());
        },
    },
    Case {
        name: "parse, assess, checks and counterfactual",
        run: |bench, text| {
            let assessment = bench.assess(text);
            black_box((assessment.next_checks(), assessment.counterfactual()));
        },
    },
    Case {
        name: "parse, assess, whole report as text",
        run: |bench, text| {
            black_box(bench.assess(text).to_text(Redaction::Masked));
        },
    },
    Case {
        name: "parse, assess, whole report as JSON",
        run: |bench, text| {
            black_box(bench.assess(text).to_json(Redaction::Masked));
        },
    },
];

/// Lines with every sentence written; each entry of the ledger and each unknown; coverage, range.
fn explain(assessment: &Assessment<'_>) {
    use std::fmt::Write as _;
    let mut sentences = String::with_capacity(16 * 1024);
    let lines = assessment.lines(Redaction::Masked);
    for line in &lines {
        write!(sentences, "{}", line.reason).unwrap();
    }
    assessment.ledger().for_each(|entry| drop(black_box(entry)));
    assessment.unknown().for_each(|entry| drop(black_box(entry)));
    let rest = (assessment.coverage(), assessment.range(), assessment.notices());
    black_box((sentences, lines, rest));
}

fn texts(telling: bool, count: u64) -> Vec<String> {
    let mut numbers = numbers::Numbers::seeded(7);
    let one = |place| {
        if telling { profiles::telling(place) } else { profiles::ordinary(&mut numbers, place, 4) }
    };
    (0..count).map(one).map(|profile| profile.to_string()).collect()
}

fn main() {
    let as_of = "2026-06-30T00:00:00Z".parse().expect("a moment");
    let bench = Bench { scorer: Scorer::builtin(), as_of };
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(place) = arguments.iter().position(|word| word == "--instructions") {
        let name = arguments.get(place + 1).map_or("", String::as_str);
        let case = CASES.iter().find(|case| case.name == name);
        let count = arguments.get(place + 2).and_then(|word| word.parse().ok()).unwrap_or(1);
        let telling = arguments.iter().any(|word| word == "--telling");
        let Some(case) = case else { return eprintln!("no case `{name}`") };
        let lacking = arguments.iter().any(|word| word == "--lacking");
        let texts = if lacking { lacking_texts() } else { texts(telling, PROFILES) };
        texts.iter().take(count).for_each(|text| (case.run)(&bench, text));
        return;
    }
    if arguments.iter().any(|word| word == "--alone") {
        return told_alone(&bench, &lacking_texts());
    }
    table(&bench, ("ordinary profiles", ROUNDS), &texts(false, PROFILES));
    table(&bench, ("profiles with more than a score of findings", ROUNDS), &texts(true, PROFILES));
    table(&bench, ("ordinary profiles", MANY.1), &texts(false, MANY.0));
    rules_alone(&bench, &texts(false, PROFILES));
    told_alone(&bench, &lacking_texts());
}

/// Profiles with 25 findings on which 60 rules cannot be judged.
fn lacking_texts() -> Vec<String> {
    let without_deliveries = |place| {
        let mut profile = profiles::telling(place);
        profile.as_object_mut().expect("a profile").remove("deliveries");
        profile.to_string()
    };
    (0..PROFILES).map(without_deliveries).collect()
}

/// The promises on the telling, of an assessment that is there: the checks in their order and the
/// counterfactual of both sides, exactly; and of a report that is there, each of its forms. `--alone`
/// measures nothing else.
fn told_alone(bench: &Bench, texts: &[String]) {
    let assessments: Vec<Assessment<'_>> = texts.iter().map(|text| bench.assess(text)).collect();
    let first = &assessments[0];
    let counts = (first.fired().count(), first.unknown().count());
    assert_eq!(counts, (25, 60), "the promise names so many findings and unknown rules");
    let time = |run: fn(&Assessment<'_>)| {
        let one = |assessment| {
            let start = Instant::now();
            run(assessment);
            start.elapsed()
        };
        let times: Vec<Duration> = assessments.iter().map(one).collect();
        median(&times).as_secs_f64() * 1e6
    };
    println!("\n25 findings, 60 unknown: median us");
    println!("next checks    {:>9.2}", time(|one| drop(black_box(one.next_checks()))));
    println!("counterfactual {:>9.2}", time(|one| drop(black_box(one.counterfactual()))));
    println!(
        "both           {:>9.2}",
        time(|one| drop(black_box((one.next_checks(), one.counterfactual()))))
    );
    println!(
        "letter         {:>9.2}",
        time(|one| drop(black_box(one.candidate_notice().to_text())))
    );
    let reports: Vec<Report<'_>> =
        assessments.iter().map(|one| one.report(Redaction::Masked)).collect();
    forms(&reports);
}

/// What each form takes, of a report that is there.
fn forms(reports: &[Report<'_>]) {
    for name in ["text", "markdown", "page", "JSON"] {
        let one = |report: &Report<'_>| {
            let start = Instant::now();
            let told = match name {
                "text" => report.to_text(),
                "markdown" => report.to_markdown(),
                "page" => report.to_html(),
                _ => report.to_json(),
            };
            (start.elapsed(), black_box(told).len())
        };
        let (times, lengths): (Vec<Duration>, Vec<usize>) = reports.iter().map(one).unzip();
        let middle = median(&times).as_secs_f64() * 1e6;
        println!("{name:<14} {middle:>9.2}, {} bytes", lengths[0]);
    }
}

/// What a rule costs by itself, one after the other on all profiles, so that its code is warm: of the
/// rules that found nothing on most of them, and of those that could not be judged.
fn rules_alone(bench: &Bench, texts: &[String]) {
    let profiles: Vec<Profile<'_>> = texts.iter().map(|text| profile(text)).collect();
    let facts: Vec<Facts<'_>> = profiles.iter().map(|one| Facts::of(one, bench.as_of)).collect();
    let empty = Profile::default().id("c-1");
    let nothing = Facts::of(&empty, bench.as_of);
    let nothing: Vec<&Facts<'_>> = texts.iter().map(|_| &nothing).collect();
    let full: Vec<&Facts<'_>> = facts.iter().collect();
    println!("\na rule by itself, nanoseconds: median, tenth largest, largest; how many under 15");
    for (name, facts) in [("ordinary profiles", full), ("a profile with nothing in it", nothing)] {
        let (mut quiet, mut unknown) = (Vec::new(), Vec::new());
        for rule in rules() {
            let missing = facts.iter().filter(|facts| rule.judge(facts).is_err()).count();
            let mut times: Vec<f64> = (0..ROUNDS).map(|_| time_of(rule, &facts)).collect();
            times.sort_by(f64::total_cmp);
            let list = if missing * 2 > facts.len() { &mut unknown } else { &mut quiet };
            list.push((times[ROUNDS / 2], rule.record().id));
        }
        for (state, mut times) in [("judged", quiet), ("unknown", unknown)] {
            times.sort_by(|one, two| one.0.total_cmp(&two.0));
            let Some((largest, id)) = times.last() else { continue };
            let under = times.iter().filter(|(time, _)| *time < 15.0).count();
            let (middle, tenth) =
                (times[times.len() / 2].0, times[times.len().saturating_sub(10)].0);
            println!(
                "{name}, {state:<8} {middle:>7.1} {tenth:>7.1} {largest:>7.1} ({id}); {under} of {}",
                times.len()
            );
        }
    }
}

/// Nanoseconds of one call.
fn time_of(rule: &dyn Judge, facts: &[&Facts<'_>]) -> f64 {
    let start = Instant::now();
    for facts in facts {
        let _ = black_box(rule.judge(facts));
    }
    let count = u32::try_from(facts.len()).expect("a few hundred profiles");
    start.elapsed().as_secs_f64() * 1e9 / f64::from(count)
}

fn table(bench: &Bench, (title, count): (&str, usize), texts: &[String]) {
    let bytes = texts.iter().fold(0, |sum, text| sum + text.len());
    let findings = texts.iter().fold(0, |sum, text| sum + bench.assess(text).fired().count());
    println!(
        "\n{title}: {} of {} bytes on average, {} findings each",
        texts.len(),
        bytes / texts.len(),
        findings / texts.len()
    );
    println!("{:<44} {:>9} {:>7} {:>12}", "", "median us", "ratio", "allocations");
    let times = rounds(bench, texts, count);
    let ruler = median(&times[0]);
    for (case, times) in CASES.iter().zip(&times) {
        let middle = median(times);
        let counted = allocation_counter::measure(|| (case.run)(bench, &texts[0]));
        let count = counted.count_total;
        let each = middle / u32::try_from(texts.len()).expect("a few hundred texts");
        let microseconds = each.as_secs_f64() * 1e6;
        let ratio = middle.as_secs_f64() / ruler.as_secs_f64();
        println!("{:<44} {microseconds:>9.2} {ratio:>7.2} {count:>12}", case.name);
    }
}

/// The times of each case over all texts, in turn, so that a slow moment hits all of them.
fn rounds(bench: &Bench, texts: &[String], count: usize) -> Vec<Vec<Duration>> {
    let mut times = vec![Vec::with_capacity(count); CASES.len()];
    for _ in 0..=count {
        for (case, times) in CASES.iter().zip(&mut times) {
            let start = Instant::now();
            for text in texts {
                (case.run)(bench, text);
            }
            times.push(start.elapsed());
        }
    }
    times
}

fn median(times: &[Duration]) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort();
    sorted[sorted.len() / 2]
}
