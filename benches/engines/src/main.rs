//! Thirty conditions on one profile, by rule files and by two engines of expressions, in turn, in one run.
//!
//! `cargo run --release --manifest-path benches/engines/Cargo.toml` prints a table of medians and ratios. Each engine is used as
//! its authors say is fast: conditions compiled once, a machine or context kept. Of the engines two times are told: with the profile
//! already turned into their values, and with turning it. Of rule files the facts are gathered already, which the rules that ship
//! need as well; the ruler is `serde_json` reading the same bytes into plain types with owned text. One engine turns on the feature
//! `arbitrary_precision` of `serde_json`, under which the ruler runs here too.

mod load;
#[path = "../../support/mirror.rs"]
mod mirror;
#[path = "../../support/stamp.rs"]
mod stamp;

use std::collections::HashMap;
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use cel::{Context, Program, Value};
use hirerisk::facts::Facts;
use hirerisk::profile::Profile;
use hirerisk::rule::Judge;
use hirerisk::rulefile::{FileRule, RuleFile, Rules};
use hirerisk::{Moment, Redaction};
use zen_expression::expression::Standard;
use zen_expression::variable::Variable;
use zen_expression::vm::VM;
use zen_expression::{Expression, compile_expression};

const PROFILE: &str = include_str!("../profile.json");
const CONDITIONS: &str = include_str!("../conditions.json");
const ROUNDS: usize = 301;

#[derive(serde::Deserialize)]
struct Condition {
    rule: String,
    cel: String,
    zen: String,
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() {
    let conditions: Vec<Condition> = serde_json::from_str(CONDITIONS).unwrap();
    let texts: Vec<&str> = conditions.iter().map(|one| one.rule.as_str()).collect();
    let files = [RuleFile::read("thirty.toml", load::file(&texts, texts.len()))];
    let rules = Rules::load(&files).whole().unwrap_or_else(|wrong| panic!("{}", wrong.to_text()));
    let rules: Vec<&FileRule<'_>> = rules.iter().collect();
    let programs: Vec<Program> =
        conditions.iter().map(|one| Program::compile(&one.cel).unwrap()).collect();
    let machines: Vec<Expression<Standard>> =
        conditions.iter().map(|one| compile_expression(&one.zen).unwrap()).collect();

    let bytes =
        serde_json::to_vec(&serde_json::from_str::<serde_json::Value>(PROFILE).unwrap()).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let profile = Profile::from_json(&bytes).unwrap();
    let as_of: Moment = "2026-06-01".parse().unwrap();
    agree(&rules, &programs, &machines);

    if std::env::args().nth(1).as_deref() == Some("--judge") {
        // For a counter of instructions.
        let facts = Facts::of(&profile, as_of);
        for _ in 0..1_000 {
            for rule in &rules {
                black_box(rule.judge(&facts)).ok();
            }
        }
        return;
    }
    let variable = Variable::from(json.clone());
    let context = context_of(&json);
    let mut vm = VM::new();
    let facts = Facts::of(&profile, as_of);
    let mut times: [Vec<Duration>; 8] = Default::default();
    for _ in 0..ROUNDS {
        let mut run = |place: usize, work: &mut dyn FnMut()| {
            let start = Instant::now();
            work();
            times[place].push(start.elapsed());
        };
        run(0, &mut || {
            black_box(serde_json::from_slice::<mirror::Profile>(&bytes).unwrap());
        });
        run(1, &mut || {
            for rule in &rules {
                black_box(rule.judge(&facts)).ok();
            }
        });
        run(7, &mut || {
            black_box(Facts::of(&profile, as_of));
        });
        run(2, &mut || {
            for machine in &machines {
                black_box(machine.evaluate_with(variable.shallow_clone(), &mut vm).unwrap());
            }
        });
        run(3, &mut || {
            let variable =
                Variable::from(serde_json::from_slice::<serde_json::Value>(&bytes).unwrap());
            for machine in &machines {
                black_box(machine.evaluate_with(variable.shallow_clone(), &mut vm).unwrap());
            }
        });
        run(4, &mut || {
            for program in &programs {
                black_box(program.execute(&context).unwrap());
            }
        });
        run(5, &mut || {
            let context = context_of(&serde_json::from_slice(&bytes).unwrap());
            for program in &programs {
                black_box(program.execute(&context).unwrap());
            }
        });
        run(6, &mut || {
            for rule in &rules {
                black_box(rule.explain(&profile, as_of, Redaction::Masked));
            }
        });
    }
    let [ruler, ours, zen, zen_whole, cel, cel_whole, explained, gathered] = times.map(median);
    let ratio = |one: Duration, two: Duration| one.as_secs_f64() / two.as_secs_f64();
    println!(
        "{} conditions on a profile of {} bytes, medians of {ROUNDS} rounds\n",
        conditions.len(),
        bytes.len()
    );
    println!("| what | time, us | of ours |\n|---|---:|---:|");
    for (name, time) in [
        ("rule files, facts gathered", ours),
        ("gathering the facts, once for all rules", gathered),
        ("rule files, each explained", explained),
        ("ruler: serde_json, owned text", ruler),
        ("zen-expression, values made", zen),
        ("zen-expression, from the bytes", zen_whole),
        ("cel, values made", cel),
        ("cel, from the bytes", cel_whole),
    ] {
        println!("| {name} | {:.1} | {:.2} |", time.as_secs_f64() * 1e6, ratio(time, ours));
    }
    println!();
    let goal = |name: &str, got: f64, goal: f64, most: bool| {
        let met = if most { got <= goal } else { got >= goal };
        println!(
            "{name}: {got:.2}, goal {} {goal}: {}",
            if most { "at most" } else { "at least" },
            if met { "met" } else { "missed" }
        );
    };
    goal("ours of an owned parse", ratio(ours, ruler), 0.25, true);
    goal("zen-expression of ours", ratio(zen, ours), 10.0, false);
    goal("cel of ours", ratio(cel, ours), 100.0, false);
    goal("100 rules loaded and checked, ms", milliseconds(&texts), 30.0, true);
}

/// A hundred rules, read, loaded and checked: the median of eleven times.
fn milliseconds(conditions: &[&str]) -> f64 {
    let text = load::file(conditions, 100);
    let mut times: Vec<_> = (0..11)
        .map(|_| {
            let start = Instant::now();
            let files = [RuleFile::read("hundred.toml", text.as_str())];
            let count = Rules::load(&files).whole().unwrap().iter().count();
            assert_eq!(count, 100);
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1e3
}

/// A context holds the profile by its first names, as rule files do.
fn context_of(json: &serde_json::Value) -> Context<'static, 'static> {
    let mut context = Context::default();
    for (name, value) in json.as_object().unwrap() {
        context.add_variable_from_value(name.as_str(), value_of(value));
    }
    context
}

/// By hand: one of the engines turns on a feature of `serde_json` under which numbers are no numbers to others.
fn value_of(json: &serde_json::Value) -> Value {
    match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(truth) => Value::Bool(*truth),
        serde_json::Value::Number(number) => Value::Int(number.as_i64().unwrap()),
        serde_json::Value::String(text) => Value::String(Arc::new(text.clone())),
        serde_json::Value::Array(list) => {
            Value::List(Arc::new(list.iter().map(value_of).collect()))
        }
        serde_json::Value::Object(fields) => {
            let fields: HashMap<String, Value> =
                fields.iter().map(|(key, value)| (key.clone(), value_of(value))).collect();
            fields.into()
        }
    }
}

/// All three give the same answer, on the profile and on others like it.
fn agree(rules: &[&FileRule<'_>], programs: &[Program], machines: &[Expression<Standard>]) {
    let words = [
        ("", ""),
        ("\"residential\"", "\"hosting\""),
        ("\"mobile\"", "\"consumer_vpn\""),
        ("\"hotel_guest\"", "\"mobile\""),
        ("\"work\"", "\"interview\""),
        ("\"chat client\"", "\"AnyDesk\""),
        ("\"approved\": true", "\"approved\": false"),
        ("\"dwelling\"", "\"forwarder\""),
        ("\"bank\"", "\"wallet\""),
        ("\"handovers_missed\": 0", "\"handovers_missed\": 5"),
        ("\"active_days\": 13", "\"active_days\": 55"),
        ("\"works_from_home\": true", "\"works_from_home\": false"),
    ];
    let as_of: Moment = "2026-07-01".parse().unwrap();
    let mut held = 0;
    for (from, to) in words {
        let text = if from.is_empty() { PROFILE.to_owned() } else { PROFILE.replace(from, to) };
        assert!(from.is_empty() || text != PROFILE, "{from}");
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let profile = Profile::from_json(text.as_bytes()).unwrap();
        let facts = Facts::of(&profile, as_of);
        let (context, variable) = (context_of(&json), Variable::from(json.clone()));
        for ((rule, program), machine) in rules.iter().zip(programs).zip(machines) {
            let id = rule.record().id.to_owned();
            let ours = match rule.judge(&facts) {
                Ok(hirerisk::rule::Finding::Fired(_)) => true,
                Ok(hirerisk::rule::Finding::Quiet) => false,
                Err(missing) => panic!("{id}: {missing:?}"),
            };
            let cel = program.execute(&context).unwrap() == Value::Bool(true);
            let zen = machine.evaluate(variable.shallow_clone()).unwrap().as_bool().unwrap();
            assert_eq!((ours, ours), (cel, zen), "{id} with {to}");
            held += usize::from(ours);
        }
    }
    assert!(held > 10, "{held}");
}
