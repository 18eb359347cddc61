//! Steps that answer findings: what lent and stolen identities have gone through is worth little, and
//! every step that answers something says who verified it and how it has been beaten.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use hirerisk::catalog::MITIGATIONS;
use hirerisk::report::LineKind;
use hirerisk::rule::{Judge, Mitigation};
use hirerisk::{Band, Moment, Points, Redaction, Report};
use serde_json::{Value, json};

use support::corpus::{cases, examples};
use support::judged::{all_rules, place, scorer, sums, with};
use support::told::{forms_of, report};

/// Steps that the owner of a lent identity, or whoever holds a stolen one, has passed in reports.
const LENT: &[&str] = &[
    "mitigation.document_issuer_confirmed",
    "mitigation.id_live_supervised",
    "mitigation.owner_confirms",
    "mitigation.payee_firm_owned",
    "mitigation.payee_holder_match",
    "mitigation.payroll_record",
    "mitigation.platform_verified",
    "mitigation.registrar",
    "mitigation.remote_doc_selfie",
];

/// Steps in which those who know the person are in one room with them, or two people in one moment.
const IN_ONE_ROOM: &[&str] =
    &["mitigation.id_in_person", "mitigation.met_and_works", "mitigation.two_at_once"];

fn is_lent(step: &Mitigation<'_>) -> bool {
    LENT.contains(&step.id)
}

fn lent() -> impl Iterator<Item = &'static Mitigation<'static>> {
    MITIGATIONS.iter().filter(|step| is_lent(step))
}

/// The most points of a rule of a group.
fn top(group: &str) -> Points {
    let records = all_rules().iter().map(|rule| rule.record());
    let of_group = records.filter(|record| record.group == Some(group));
    of_group.flat_map(|record| record.levels).map(|level| level.points).max().unwrap()
}

/// The profile with steps that passed after all that it tells.
fn answered<'s>(
    profile: &Value,
    steps: impl IntoIterator<Item = &'s Mitigation<'s>>,
    as_of: Moment,
) -> Value {
    let passed = |step: &Mitigation<'_>| {
        let kind = step.id.trim_start_matches("mitigation.");
        json!({"kind": kind, "result": "passed", "at": as_of.to_string()})
    };
    let mut profile = profile.clone();
    let checks = profile.as_object_mut().unwrap().entry("checks").or_insert_with(|| json!({}));
    let there = checks.as_object_mut().unwrap().entry("steps").or_insert_with(|| json!([]));
    there.as_array_mut().unwrap().extend(steps.into_iter().map(passed));
    profile
}

fn band(profile: &Value, as_of: Moment) -> Band {
    with(profile, |profile| sums(scorer(), profile, as_of).band)
}

#[test]
fn what_lent_identities_went_through_is_named_as_such() {
    for step in MITIGATIONS {
        let words = ["lent ", "Lent ", "stolen", "owner", "lender"];
        let named = words.iter().any(|word| step.how_beaten.contains(word));
        assert_eq!(named, is_lent(step), "{}: {}", step.id, step.how_beaten);
    }
}

#[test]
fn what_lent_identities_went_through_never_answers_in_full_what_asks_for_a_check() {
    for step in lent() {
        for group in step.answers {
            let top = top(group);
            let asks = top >= scorer().policy().verify();
            assert!(!asks || step.points < top, "{} takes all {top} of {group}", step.id);
        }
    }
}

#[test]
fn what_lent_identities_went_through_is_worth_less_than_a_meeting() {
    let met = || MITIGATIONS.iter().filter(|step| IN_ONE_ROOM.contains(&step.id));
    assert_eq!(met().count(), IN_ONE_ROOM.len());
    let mut compared = 0;
    for step in lent() {
        for met in met().filter(|met| met.answers.iter().any(|one| step.answers.contains(one))) {
            assert!(step.points < met.points, "{} is worth as much as {}", step.id, met.id);
            compared += 1;
        }
    }
    assert!(compared > 5, "{compared}");
}

/// The core of the pattern of a lent identity: another person later, control from outside, and a
/// request for somebody's identity.
fn lent_identity() -> (Value, Moment) {
    let sessions: Vec<Value> =
        (2..=8).map(|day| json!({"at": format!("2026-03-0{day}"), "external": true})).collect();
    let profile = json!({
        "id": "c",
        "stage": "employment",
        "interviews": [{"at": "2026-03-01", "person_comparison":
            {"result": "different", "reviewers": 1, "vendor": true, "at": "2026-04-02"}}],
        "devices": [
            {"device": "d-1", "issued": true, "active_days": 10, "inbound_sessions": sessions}],
        "conduct": {"reports": [
            {"kind": "asks_for_identity", "form": "written", "recorded_by": "m-1",
             "at": "2026-05-01"}]},
    });
    (profile, "2026-12-31".parse().unwrap())
}

#[test]
fn no_step_alone_makes_a_lent_identity_routine_nor_do_all_that_it_can_lend() {
    let (profile, as_of) = lent_identity();
    assert_eq!(band(&profile, as_of), Band::Escalate);
    for step in MITIGATIONS {
        let after = band(&answered(&profile, [step], as_of), as_of);
        assert!(place(after) > place(Band::Routine), "{} alone: {after}", step.id);
    }
    let after = band(&answered(&profile, lent(), as_of), as_of);
    assert_eq!(after, Band::Escalate, "nothing that is lent answers who works");
}

#[test]
fn the_documented_lent_identities_stay_at_their_check_whatever_was_lent() {
    let mut checked = 0;
    for one in examples().iter().filter(|one| one.name.starts_with("D4 ")) {
        let mut profile = one.profile.clone();
        profile["stage"] = json!("employment");
        let as_of = one.as_of;
        if band(&profile, as_of) == Band::Routine {
            continue;
        }
        for step in lent() {
            let after = band(&answered(&profile, [step], as_of), as_of);
            assert!(place(after) > place(Band::Routine), "{}: {} alone", one.name, step.id);
        }
        checked += 1;
    }
    assert!(checked > 1, "{checked}");
}

/// A report in which a step answers something, and its place among the lines.
fn told(step: &Mitigation<'_>) -> (Report<'static>, usize) {
    let of_group = |rule: &str| {
        let mut records = all_rules().iter().map(|rule| rule.record());
        let record = records.find(|record| record.id == rule).unwrap();
        record.group.is_some_and(|group| step.answers.contains(&group))
    };
    let fired = cases().iter().filter(|case| case.kind == "fires" && of_group(&case.rule));
    let mut reports = fired.filter_map(|case| {
        let profile = answered(&case.profile, [step], case.as_of);
        let report = report(scorer(), &profile, case.as_of);
        let answers = |line: &hirerisk::report::LineReport<'_>| line.id == step.id;
        let line = report.lines.iter().position(answers)?;
        Some((report, line))
    });
    reports.next().unwrap_or_else(|| panic!("{} answers no case", step.id))
}

#[test]
fn a_step_that_answers_says_who_verified_it_and_how_it_has_been_beaten() {
    for step in MITIGATIONS {
        let (report, place) = told(step);
        let line = &report.lines[place];
        assert_eq!(line.kind, LineKind::Mitigation);
        assert!(line.counted < Points::ZERO && line.counted >= step.points.negated());
        assert_eq!(report.redaction, Redaction::Full);
        let (by, beaten) = (format!("Verified by: {}.", step.by), step.how_beaten);
        let [text, blind, json, ..] = forms_of(&report);
        for form in [text, blind] {
            let words = form.words();
            assert!(words.contains(&by), "{}: {by}: {words}", step.id);
            assert!(words.contains(&format!("Has been beaten: {beaten}")), "{}", step.id);
        }
        let json: Value = serde_json::from_str(&json.told).unwrap();
        let line = &json["lines"][place];
        assert_eq!((&line["verified_by"], &line["how_beaten"]), (&json!(step.by), &json!(beaten)));
    }
}
