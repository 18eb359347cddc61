//! The life of a rule: preview, stable, deprecated for another, retired; and what a change of weights
//! is called.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

#[path = "../examples/support/compare.rs"]
mod compare;
#[path = "../examples/support/judgement.rs"]
mod judgement;
#[path = "../examples/support/shipped.rs"]
mod shipped;
#[path = "../examples/support/weighted.rs"]
mod weighted;

use std::sync::OnceLock;

use hirerisk::backtest::Size;
use hirerisk::catalog::{RETIRED, rules};
use hirerisk::facts::Facts;
use hirerisk::rule::{Judge, Record, Retired, Status, Verdict};
use hirerisk::{BuildError, Moment, Points, Redaction, Scorer, WeightError, WeightSet};
use serde_json::{Value, json};

use compare::{Comparison, code, compare};
use judgement::{Case, Judgement, golden, of_file};
use support::judged::with;
use support::made_up::Fixed;

const OLD: Retired<'static> = Retired {
    id: "made.old",
    since: "0.2.0",
    successor: Some("made.new"),
    why: "Two rules saw one thing.",
};

/// A made-up rule that another is to take over from.
struct Deprecated {
    rule: Fixed,
    by: &'static str,
}

impl Judge for Deprecated {
    fn record(&self) -> Record<'_> {
        Record { status: Status::Deprecated(self.by), ..self.rule.record() }
    }

    fn judge(&self, facts: &Facts<'_>) -> Verdict {
        self.rule.judge(facts)
    }
}

fn made(id: &str) -> Fixed {
    Fixed::fires(id, Some("egress"), 6)
}

#[test]
fn a_weight_set_that_weighs_a_retired_rule_is_refused_with_what_took_over() {
    let (old, new) = (made("made.old"), made("made.new"));
    let both: [&dyn Judge; 2] = [&old, &new];
    let written = Scorer::builder().only(both).build().unwrap().weights().to_json();
    let told = |retired: Retired<'static>| {
        let one: [&dyn Judge; 1] = [&new];
        let scorer = Scorer::builder().only(one).retired(retired).build().unwrap();
        WeightSet::from_json(written.as_bytes(), &scorer.rule_set()).unwrap_err()
    };
    let error = told(OLD);
    assert_eq!(error.code(), "weights-retired");
    assert_eq!(error.to_string(), "`made.old` is retired since 0.2.0: `made.new` takes over");
    let alone = told(Retired { successor: None, ..OLD });
    assert_eq!(alone.to_string(), "`made.old` is retired since 0.2.0: no rule takes over");
    // Without the table the fault would be told by the fingerprint alone.
    let one: [&dyn Judge; 1] = [&new];
    let scorer = Scorer::builder().only(one).build().unwrap();
    let error = WeightSet::from_json(written.as_bytes(), &scorer.rule_set()).unwrap_err();
    assert!(matches!(error, WeightError::OtherRules { .. }));
}

#[test]
fn the_id_of_a_retired_rule_is_never_used_again() {
    let old = made("made.old");
    let error = Scorer::builder().rule(&old).retired(OLD).build().unwrap_err();
    assert!(matches!(error, BuildError::Retired { id, .. } if id == "made.old"));
}

#[test]
fn a_deprecated_rule_counts_and_names_one_that_takes_over() {
    let new = made("made.new");
    let old = |by| Deprecated { rule: made("made.old"), by };
    let sound = old("made.new");
    let both: [&dyn Judge; 2] = [&sound, &new];
    let scorer = Scorer::builder().only(both).build().unwrap();
    let as_of: Moment = "2026-12-31".parse().unwrap();
    let profile = json!({"id": "c", "stage": "employment", "session_count": 3});
    let score = with(&profile, |profile| scorer.assess(profile, as_of).score());
    assert_eq!(score, Points::new(7)); // one cause: 6 and a quarter of 6
    let report = with(&profile, |profile| scorer.assess(profile, as_of).report(Redaction::Full));
    let told = |id: &str| report.lines.iter().find(|line| line.id == id).unwrap();
    assert_eq!(told("made.old").replaced_by.as_deref(), Some("made.new"));
    assert_eq!(told("made.new").replaced_by, None);
    assert!(report.to_json().contains(r#""replaced_by":"made.new""#));
    assert!(report.to_text().contains("Deprecated: `made.new` takes over."));
    for by in ["made.other", "made.old"] {
        let unsound = old(by);
        let both: [&dyn Judge; 2] = [&unsound, &new];
        let error = Scorer::builder().only(both).build().unwrap_err();
        assert!(matches!(error, BuildError::NoSuccessor { by: named, .. } if named == by));
    }
}

#[test]
fn what_ships_is_not_retired_and_what_took_over_ships() {
    let ships = |id: &str| rules().any(|rule| rule.record().id == id);
    for one in RETIRED {
        assert!(!ships(one.id), "{} ships", one.id);
        assert!(one.successor.is_none_or(ships), "{}: {:?}", one.id, one.successor);
        assert!(one.why.ends_with('.'), "{}", one.id);
    }
    assert!(RETIRED.is_sorted_by_key(|one| one.id));
}

// What a change of weights is called.

fn cases() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(|| golden().unwrap())
}

fn shipped_says() -> &'static Judgement {
    static SAYS: OnceLock<Judgement> = OnceLock::new();
    SAYS.get_or_init(|| Judgement::of(&Scorer::builtin(), cases()).unwrap())
}

/// The shipped weights with another value at each place, compared with those that ship.
fn with_changed(places: &[(&str, Value)]) -> Comparison {
    let mut set: Value = serde_json::from_str(&Scorer::builtin().weights().to_json()).unwrap();
    for (place, value) in places {
        *set.pointer_mut(place).unwrap() = value.clone();
    }
    let scorer = weighted::weighing(set.to_string().as_bytes()).unwrap();
    compare(shipped_says(), &Judgement::of(&scorer, cases()).unwrap())
}

#[test]
fn the_same_points_are_a_patch() {
    let found = with_changed(&[("/version", json!("9.9.9"))]);
    assert_eq!((found.size, code(found.size)), (Size::Patch, 0));
    assert!(found.told.ends_with(&format!("{} cases compared: patch\n", cases().len())));
}

#[test]
fn points_that_move_within_the_bands_are_minor() {
    let found = with_changed(&[("/rules/device.first_boot_elsewhere/points/other_city", json!(3))]);
    assert_eq!((found.size, code(found.size)), (Size::Minor, 1), "{}", found.told);
    let who = "device.first_boot_elsewhere: Booted in another city three days after delivery.";
    let why = "device.first_boot_elsewhere: other_city 2 -> other_city 3";
    assert!(found.told.contains(who) && found.told.contains(why), "{}", found.told);
    assert!(found.told.contains("Points that differ: 1\n"), "{}", found.told);
}

#[test]
fn a_case_that_crosses_a_band_is_major_with_who_and_why() {
    let found = with_changed(&[
        ("/rules/payment.holder_differs/points/no_match", json!(5)),
        ("/rules/payment.holder_differs/points/another_holder", json!(6)),
    ]);
    assert_eq!((found.size, code(found.size)), (Size::Major, 2), "{}", found.told);
    assert!(found.told.contains("12 verify -> 6 routine\n"), "{}", found.told);
    let why = "payment.holder_differs: another_holder 12 -> another_holder 6";
    assert!(found.told.contains(why), "{}", found.told);
}

#[test]
fn a_threshold_that_moves_is_told_with_who_crosses_it() {
    let found = with_changed(&[("/policy/verify", json!(8))]);
    assert_eq!(found.size, Size::Major);
    assert!(found.told.contains("7 verify -> 7 routine\n"), "{}", found.told);
    assert!(found.told.contains("thresholds: [7, 20] -> [8, 20]\n"), "{}", found.told);
}

#[test]
fn a_judgement_that_is_kept_compares_as_it_was() {
    let kept = serde_json::to_string(shipped_says()).unwrap();
    let read: Judgement = serde_json::from_str(&kept).unwrap();
    assert_eq!(compare(shipped_says(), &read).size, Size::Patch);
    let mut other: Value = serde_json::from_str(&kept).unwrap();
    let first = other["cases"].as_object().unwrap().keys().next().unwrap().clone();
    other["cases"].as_object_mut().unwrap().remove(&first);
    let found = compare(shipped_says(), &serde_json::from_value(other).unwrap());
    assert!(found.told.contains(", 1 on one side only: patch\n"), "{}", found.told);
}

#[test]
fn the_profiles_of_a_file_are_cases_and_what_cannot_be_read_is_told() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("compared.jsonl").display().to_string();
    std::fs::write(&file, "{\"id\": \"c-1\"}\n\n{\"id\": \"c-2\", \"odd\": 1}\n").unwrap();
    let as_of: Moment = "2026-12-31".parse().unwrap();
    let cases = of_file(&file, as_of).unwrap();
    let names: Vec<&str> = cases.iter().map(|case| &*case.name).collect();
    assert_eq!(names, [format!("{file}:1"), format!("{file}:3")]);
    let error = Judgement::of(&Scorer::builtin(), &cases).unwrap_err();
    assert!(error.starts_with(&format!("{file}:3: unknown-field: ")), "{error}");
    assert!(of_file("no such file", as_of).is_err());
    let error = weighted::weighted(&file).unwrap_err();
    assert!(error.starts_with(&format!("`{file}`: weights-unreadable: ")), "{error}");
}
