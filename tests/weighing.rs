//! Weighing to the digit, on rules whose verdict is fixed; and weight sets: what loads, and what does
//! not.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use hirerisk::rule::{Carry, Judge};
use hirerisk::{Band, BuildError, Moment, Points, Policy, Redaction, Scorer, WeightSet};
use serde_json::{Value, json};
use support::judged::{sums, with};
use support::made_up::{Fixed, level};

fn as_of() -> Moment {
    "2026-12-31".parse().unwrap()
}

fn scorer_with(rules: &[Fixed]) -> Scorer<'_> {
    let rules = rules.iter().map(|rule| -> &dyn Judge { rule });
    Scorer::builder().only(rules.collect::<Vec<_>>()).build().unwrap()
}

fn weighed(rules: &[Fixed], profile: &Value) -> (i32, Band) {
    let sums = with(profile, |profile| sums(&scorer_with(rules), profile, as_of()));
    (sums.score.get(), sums.band)
}

/// Two rules of one group and one of another, as the design works them out.
fn worked() -> Vec<Fixed> {
    vec![
        Fixed::fires("made.country", Some("egress"), 6),
        Fixed::fires("made.leap", Some("egress"), 5),
        Fixed::fires("made.face", Some("live-presence"), 9),
    ]
}

fn plain() -> Value {
    json!({"id": "worked", "stage": "employment", "session_count": 3})
}

fn with_identity_check(result: &str, parts: &[&str]) -> Value {
    let step = json!({"kind": "id_in_person", "result": result, "parts": parts,
                      "stage": "employment", "at": "2026-06-01"});
    let mut profile = plain();
    profile["checks"] = json!({"steps": [step]});
    profile
}

#[test]
fn the_worked_example_of_the_design_holds_to_the_digit() {
    assert_eq!(weighed(&worked(), &with_identity_check("passed", &[])), (7, Band::Verify));
    assert_eq!(weighed(&worked(), &plain()), (16, Band::Verify));
    let mut third = worked();
    third.push(Fixed::fires("made.payee", Some("payee"), 5));
    assert_eq!(weighed(&third, &plain()), (21, Band::Escalate));
}

#[test]
fn the_lines_of_the_worked_example_are_those_of_the_design() {
    let rules = worked();
    let scorer = scorer_with(&rules);
    let report = with(&with_identity_check("passed", &[]), |profile| {
        scorer.assess(profile, as_of()).report(Redaction::Masked)
    });
    let counted: Vec<(String, i32)> =
        report.lines.iter().map(|line| (line.id.to_string(), line.counted.get())).collect();
    let want =
        [("made.face", 9), ("mitigation.id_in_person", -9), ("made.country", 6), ("made.leap", 1)];
    assert_eq!(counted, want.map(|(id, points)| (id.to_owned(), points)));
    assert_eq!(report.verify_sum(), Ok(()));
}

#[test]
fn a_step_that_passed_in_part_holds_nothing() {
    for (result, parts) in
        [("passed", &["passed", "failed"][..]), ("passed", &["open"]), ("open", &[])]
    {
        let profile = with_identity_check(result, parts);
        assert_eq!(weighed(&worked(), &profile), (16, Band::Verify), "{result} {parts:?}");
    }
}

#[test]
fn rules_without_a_group_stand_alone() {
    let alone = [Fixed::fires("made.one", None, 8), Fixed::fires("made.two", None, 8)];
    assert_eq!(weighed(&alone, &plain()).0, 16);
    let together =
        [Fixed::fires("made.one", Some("egress"), 8), Fixed::fires("made.two", Some("egress"), 8)];
    assert_eq!(weighed(&together, &plain()).0, 10);
}

// Weight sets.

#[test]
fn eight_weak_findings_of_one_group_are_routine_and_one_strong_one_is_a_check() {
    let group = Some("remote-control");
    let weak = |place: i32| Fixed::fires(&format!("made.up_{place}"), group, 1 + place % 3);
    let weak: Vec<Fixed> = (0..8).map(weak).collect();
    assert_eq!(weighed(&weak, &plain()), (3, Band::Routine));
    for points in 7..=30 {
        let strong = [Fixed::fires("made.up", group, points)];
        assert_eq!(weighed(&strong, &plain()), (points, Band::Verify));
    }
}

#[test]
fn a_level_that_carries_less_than_a_lower_one_is_refused() {
    let mut rule = Fixed::fires("made.up", None, 3);
    rule.levels.push(level("high", 5, Carry::Never));
    let refused = Scorer::builder().only([&rule as &dyn Judge]).build().unwrap_err();
    let (rule, level) = ("made.up".into(), "high".into());
    assert_eq!(refused, BuildError::CarriesLess { rule, level });
}

fn shipped() -> Value {
    serde_json::from_str(&Scorer::builtin().weights().to_json()).unwrap()
}

/// The code of the error with which a set is refused.
fn refused(set: &Value) -> Option<&'static str> {
    let rules = Scorer::builtin().rule_set();
    WeightSet::from_json(set.to_string().as_bytes(), &rules).err().map(|error| error.code())
}

fn changed(change: impl FnOnce(&mut Value)) -> Option<&'static str> {
    let mut set = shipped();
    change(&mut set);
    refused(&set)
}

#[test]
fn a_written_set_reads_back_as_it_was() {
    let scorer = Scorer::builtin();
    let read = WeightSet::from_json(scorer.weights().to_json().as_bytes(), &scorer.rule_set());
    assert_eq!(read.as_ref(), Ok(scorer.weights()));
    assert_eq!(read.unwrap().digest(), scorer.weights().digest());
}

#[test]
fn what_does_not_fit_the_rules_is_an_error_at_load_and_never_a_zero() {
    let rule = "/rules/payment.holder_differs/points";
    let at = |set: &mut Value, place: &str, value: Value| *set.pointer_mut(place).unwrap() = value;
    let of = |set: &mut Value, place: &str| {
        set.pointer_mut(place).unwrap().as_object_mut().unwrap().clone()
    };
    assert_eq!(changed(|_| ()), None);
    assert_eq!(changed(|set| at(set, "/schema", json!("other/1"))), Some("weights-schema"));
    let other = json!("0123456789abcdef");
    assert_eq!(changed(|set| at(set, "/ruleset", other)), Some("weights-other-rules"));
    for section in ["rules", "overlaps", "mitigations", "interactions"] {
        let place = format!("/{section}");
        let missing = changed(|set| {
            let mut left = of(set, &place);
            let first = left.keys().next().unwrap().clone();
            left.remove(&first);
            at(set, &place, Value::Object(left));
        });
        assert_eq!(missing, Some("weights-missing"), "{section}");
        let unknown = changed(|set| {
            let mut more = of(set, &place);
            let first = more.values().next().unwrap().clone();
            more.insert("made.up".into(), first);
            at(set, &place, Value::Object(more));
        });
        assert_eq!(unknown, Some("weights-unknown"), "{section}");
    }
    for points in [json!(-1), json!(51), json!(24)] {
        // 24: above the bound that the level's own honest share sets.
        let place = format!("{rule}/another_holder");
        assert_eq!(changed(|set| at(set, &place, points)), Some("weights-out-of-range"));
    }
    let falling = changed(|set| at(set, &format!("{rule}/no_match"), json!(13)));
    assert_eq!(falling, Some("weights-not-rising"));
    for points in [json!(1.5), json!("7"), json!(null), json!(9_999_999_999_u64)] {
        let place = format!("{rule}/no_match");
        assert_eq!(changed(|set| at(set, &place, points)), Some("weights-unreadable"));
    }
    let policy = json!({"name": "upside down", "verify": 21, "escalate": 20});
    assert_eq!(changed(|set| at(set, "/policy", policy)), Some("weights-unreadable"));
    assert_eq!(changed(|set| at(set, "/version", json!({}))), Some("weights-unreadable"));
}

#[test]
fn any_byte_that_is_changed_is_refused_or_shows_in_the_digest() {
    let scorer = Scorer::builtin();
    let (rules, whole) = (scorer.rule_set(), scorer.weights().to_json().into_bytes());
    for place in (0..whole.len()).step_by(97) {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        let Ok(read) = WeightSet::from_json(&bytes, &rules) else { continue };
        let same = read == *scorer.weights();
        assert!(same == (read.digest() == scorer.weights().digest()), "byte {place}");
        // White space alone can change without a trace.
        assert!(!same || whole[place].is_ascii_whitespace(), "byte {place}");
    }
}

#[test]
fn no_set_lifts_the_rule_of_two_causes() {
    let one = [Fixed::fires("made.one", Some("payee"), 40)];
    let low = Policy::new("low", Points::new(1), Points::new(1)).unwrap();
    let rules = one.iter().map(|rule| -> &dyn Judge { rule });
    let scorer = Scorer::builder().only(rules.collect::<Vec<_>>()).policy(low).build().unwrap();
    let band = with(&plain(), |profile| scorer.assess(profile, as_of()).band());
    assert_eq!(band, Band::Verify);
}
