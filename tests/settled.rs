//! Honest readings: for each one that a record names, the corpus shows that its check settles it: the
//! rule falls quiet or to a lower level, or a step takes points back. Where no profile can show it,
//! the reading stands here with the reason.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::BTreeSet;

use hirerisk::catalog::{CHECKS, MITIGATIONS};
use hirerisk::rule::{Judge, Record, Rule, Status};
use hirerisk::{Moment, Points, Redaction};
use serde_json::Value;

use support::corpus::{Case, Settled, cases};
use support::judged::{all_rules, outcome, scorer, with};

/// As what the good result of a check is recorded, beside the facts that it brings: steps, and
/// places of the profile.
struct Recorded {
    check: &'static str,
    steps: &'static [&'static str],
    places: &'static [&'static str],
}

const fn recorded(
    check: &'static str,
    steps: &'static [&'static str],
    places: &'static [&'static str],
) -> Recorded {
    Recorded { check, steps, places }
}

const RECORDED: &[Recorded] = &[
    recorded(
        "agency_audit",
        &["intermediary_audited"],
        &["/intermediary/verified", "/links/account/multi_tenant"],
    ),
    recorded("background_direct", &[], &[]),
    recorded("certificate", &["registrar"], &[]),
    recorded("contact_code", &["contact_cleared"], &[]),
    recorded("desk_inventory", &[], &[]),
    recorded("device_place", &["device_steady"], &[]),
    recorded("edr_triage", &["incident_explained"], &[]),
    recorded("employer_callback", &["payroll_record"], &[]),
    recorded("handover", &["handover_checked"], &[]),
    recorded("id_in_person", &["id_in_person", "met_and_works"], &[]),
    recorded("id_live", &["id_live_supervised", "remote_doc_selfie"], &[]),
    recorded("id_original", &["document_issuer_confirmed"], &[]),
    recorded("id_repeat", &["id_repeated"], &[]),
    recorded("income_record", &["payroll_record"], &[]),
    recorded("key_binding", &["key_bound"], &[]),
    recorded("legal", &[], &[]),
    recorded("line_session", &["usual_line"], &[]),
    recorded("list_source", &["list_entry_withdrawn"], &[]),
    recorded("manager_talk", &[], &["/devices/*/software/*/approved"]),
    recorded("owner_contact", &["owner_confirms"], &[]),
    recorded("parcel_code", &["parcel_code"], &[]),
    recorded("payee_callback", &[], &[]),
    recorded("payee_confirm", &["payee_holder_match"], &[]),
    recorded("platform_reverify", &["platform_verified"], &[]),
    recorded("possession", &["possession_twice"], &[]),
    recorded("referee_callback", &["referee_own_channel"], &[]),
    recorded("register", &["payee_firm_owned"], &["/lists/fronts/fields"]),
    recorded("registrar", &["registrar"], &[]),
    recorded("remote_tool_review", &["remote_tools_cleared"], &[]),
    // Whatever was looked up is looked up again, after a further name was declared.
    recorded(
        "rerun_names",
        &[],
        &[
            "/claims/names",
            "/contacts/emails/*/lookup",
            "/payments/accounts/*/holder_check",
            "/documents/checks/*/reuse",
            "/checks/same_person",
            "/links/earlier_record",
        ],
    ),
    recorded("residence", &["residence_tied"], &[]),
    recorded("second_interview", &[], &["/employer/agreed_assistance"]),
    recorded("second_referee", &["referee_own_channel"], &[]),
    recorded("session_review", &[], &["/devices/*/declared"]),
    recorded("travel_record", &["travel_approved"], &[]),
    recorded("two_at_once", &["two_at_once"], &["/links/device/multi_tenant"]),
    recorded("work_walkthrough", &["work_shown"], &[]),
];

/// A talk is kept in one line, and nothing reads it.
const A_TALK: &str = "What the manager heard has no field, and by itself it settles little.";
const NO_STEP: &str = "The result of the check has no field, and no step is recorded for it.";
const OTHER_GROUP: &str = "The step of the check answers other groups.";
const DECLARED_LATE: &str = "A name that is declared after it was seen lowers nothing, and there \
                             is no vendor to ask again.";

const NOT_THEIRS: &str = "The bank can confirm only that the account is another person's.";
const NO_LINE: &str = "A client on a marketplace has no firm's own line to be reached through.";

/// Reasons for which a step that would answer the group cannot honestly be recorded.
const CANNOT_HOLD: [&str; 2] = [NOT_THEIRS, NO_LINE];

/// Readings that no profile can show to be settled: the rule, who honestly shows the same, and why.
/// Until a field or a step is there for it, the points stay and a person decides.
const NOT_SHOWN: &[(&str, &str, &str)] = &[
    ("access.bulk_copy", "somebody with a habit of backups", A_TALK),
    ("access.concurrent_use", "somebody whom a colleague helped on a shared screen", NO_STEP),
    ("access.hidden_code", "security staff at work", A_TALK),
    ("access.value_moved", "somebody who made an emergency fix", A_TALK),
    (
        "conduct.asks_for_identity",
        "somebody whose joke, or whose request about a parcel, was misread",
        A_TALK,
    ),
    ("device.possession_conflict", "people of one household who swapped laptops", OTHER_GROUP),
    ("history.skill_before_release", "somebody who slipped in a year", OTHER_GROUP),
    (
        "history.skill_before_release",
        "somebody who used a predecessor or an internal preview",
        OTHER_GROUP,
    ),
    (
        "interview.neighbouring_interviews",
        "somebody in a shared working room or a careers office",
        NO_STEP,
    ),
    ("interview.other_identity_on_screen", "a freelancer who works in a client's account", NO_STEP),
    ("interview.other_name_shown", "somebody who joins from a borrowed or family account", NO_STEP),
    ("interview.other_name_shown", "somebody with an earlier name", DECLARED_LATE),
    ("interview.somebody_else_answers", "somebody with family in the room", NO_STEP),
    (
        "interview.synthetic_media",
        "somebody with a virtual background, low light or a compressed line",
        NO_STEP,
    ),
    ("linkage.closed_case_anchor", "the buyer of a used computer", OTHER_GROUP),
    ("linkage.closed_case_anchor", "the next holder of a home line", OTHER_GROUP),
    (
        "linkage.listed_address",
        "a neighbour in a building that was listed without its unit",
        OTHER_GROUP,
    ),
    ("linkage.listed_address", "the next tenant or buyer of the home", OTHER_GROUP),
    ("linkage.reported_front", "somebody who worked for a front in good faith", OTHER_GROUP),
    ("payment.changed_often", "somebody whose account a thief had taken over", NO_STEP),
    ("payment.changed_often", "somebody whose bank closed the account", NO_STEP),
    ("payment.prepayment_threats", "a freelancer whom an earlier client left unpaid", A_TALK),
    ("payment.third_party_payee", "somebody whose guardian or spouse handles the pay", NOT_THEIRS),
    (
        "persona.hosted_resume_other_name",
        "somebody with an earlier name that was not declared",
        DECLARED_LATE,
    ),
    (
        "persona.portrait_of_another",
        "somebody whose own picture was taken for another's made-up profile",
        OTHER_GROUP,
    ),
    ("persona.profile_withdrawn", "somebody who leaves in anger, or tidies up at hiring", A_TALK),
    ("persona.profiles_two_people", "a namesake in the same firm", OTHER_GROUP),
    (
        "persona.profiles_two_people",
        "somebody whose identity is used by another, and who is the real owner",
        OTHER_GROUP,
    ),
    ("reference.client_self_rated", "somebody whose first client was a relative", NO_LINE),
];

fn settled() -> impl Iterator<Item = (&'static Case, &'static Settled)> {
    cases().iter().filter_map(|case| Some((case, case.settled.as_ref()?)))
}

fn record(id: &str) -> Record<'static> {
    let rule: &&'static Rule = all_rules().iter().find(|rule| rule.record().id == id).unwrap();
    rule.record()
}

/// The check that settles a reading of a rule.
fn check_of(record: &Record<'static>, who: &str) -> &'static str {
    let innocent = record.innocent.iter().find(|one| one.who == who);
    innocent.unwrap_or_else(|| panic!("{}: nobody is called: {who}", record.id)).settled_by
}

fn recorded_for(check: &str) -> &'static Recorded {
    RECORDED.iter().find(|one| one.check == check).unwrap()
}

/// What the group of a rule keeps, and the score.
fn kept(record: &Record<'_>, profile: &Value, as_of: Moment) -> (Points, Points) {
    let assessment = with(profile, |profile| scorer().assess(profile, as_of));
    let lines = assessment.lines(Redaction::Codes);
    let own = lines.iter().filter(|line| match record.group {
        Some(group) => line.group.as_deref() == Some(group),
        None => line.id == record.id,
    });
    (Points::total(own.map(|line| line.counted)), assessment.score())
}

#[test]
fn every_honest_reading_is_settled_by_its_check_or_named_here() {
    let mut shown: BTreeSet<(&str, &str)> =
        settled().map(|(case, settled)| (&*case.rule, &*settled.innocent)).collect();
    let mut named: BTreeSet<(&str, &str)> =
        NOT_SHOWN.iter().map(|(rule, who, _)| (*rule, *who)).collect();
    assert!(NOT_SHOWN.is_sorted() && named.len() == NOT_SHOWN.len());
    let mut wrong = Vec::new();
    for record in all_rules().iter().map(|rule| rule.record()) {
        // A preview has no points to take back.
        let counts = !matches!(record.status, Status::Preview(_));
        for innocent in record.innocent.iter().filter(|_| counts) {
            let one = (record.id, innocent.who);
            match (shown.remove(&one), named.remove(&one)) {
                (true, false) | (false, true) => {}
                (true, true) => wrong.push(format!("{one:?} is shown: take it from the list")),
                (false, false) => wrong.push(format!("{one:?} by {}", innocent.settled_by)),
            }
        }
    }
    let stale = shown.iter().chain(&named);
    wrong.extend(stale.map(|one| format!("no such reading of a rule that counts: {one:?}")));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_check_takes_points_back() {
    let mut wrong = Vec::new();
    for (case, settled) in settled() {
        let record = record(&case.rule);
        let (seen, points) = outcome(&case.rule, &settled.before, case.as_of);
        let (before, first) = kept(&record, &settled.before, case.as_of);
        let (after, last) = kept(&record, &case.profile, case.as_of);
        let fired = seen == settled.seen && points > Some(0);
        if !fired || after.get() != settled.keeps || after >= before || last >= first {
            wrong.push(format!(
                "{}: {}: {seen}, not {}; {before} then {after}, not {}; score {first} then {last}",
                case.rule, case.says, settled.seen, settled.keeps
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The places at which a check writes something, with `*` for each place in a list.
fn places(written: &Value, pointer: &str, into: &mut BTreeSet<String>) {
    match written {
        Value::Object(keys) => {
            for (key, inner) in keys {
                places(inner, &format!("{pointer}/{key}"), into);
            }
        }
        Value::Array(entries) => {
            for inner in entries {
                places(inner, &format!("{pointer}/*"), into);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            into.insert(pointer.to_owned());
        }
    }
}

#[test]
fn a_case_brings_only_what_its_check_can_bring() {
    for (case, settled) in settled() {
        let id = check_of(&record(&case.rule), &settled.innocent);
        let recorded = recorded_for(id);
        let check = CHECKS.iter().find(|check| check.id == id).unwrap();
        let mut written = BTreeSet::new();
        places(&settled.check, "", &mut written);
        written.retain(|place| !place.starts_with("/checks/steps/"));
        let brought: Vec<&str> = check.brings.iter().chain(recorded.places).copied().collect();
        for place in &written {
            let can = brought.iter().any(|one| place.starts_with(one));
            assert!(can, "{}: {}: {id} brings no {place}", case.rule, case.says);
        }
        let steps = settled.check.pointer("/checks/steps").and_then(Value::as_array);
        for step in steps.into_iter().flatten() {
            let kind = step["kind"].as_str().unwrap();
            assert!(recorded.steps.contains(&kind), "{}: {id} is no {kind}", case.rule);
        }
    }
}

#[test]
fn a_reading_is_named_only_while_no_step_of_its_check_answers_its_rule() {
    for (rule, who, why) in NOT_SHOWN {
        let record = record(rule);
        let recorded = recorded_for(check_of(&record, who));
        let answers = |step: &&str| {
            let id = format!("mitigation.{step}");
            let step = MITIGATIONS.iter().find(|one| one.id == id).unwrap();
            record.group.is_some_and(|group| step.answers.contains(&group))
        };
        let answered = recorded.steps.iter().any(answers);
        assert_eq!(answered, CANNOT_HOLD.contains(why), "{rule}: {who}: a step answers it");
        if [A_TALK, NO_STEP, DECLARED_LATE].contains(why) {
            assert!(recorded.steps.is_empty(), "{rule}: {who}: the check has a step");
        }
    }
}

#[test]
fn every_check_has_its_results_and_every_step_its_check() {
    let checks: Vec<&str> = CHECKS.iter().map(|check| check.id).collect();
    let here: Vec<&str> = RECORDED.iter().map(|one| one.check).collect();
    assert_eq!(here, checks);
    let steps: BTreeSet<String> = RECORDED
        .iter()
        .flat_map(|one| one.steps.iter().map(|step| format!("mitigation.{step}")))
        .collect();
    let all: BTreeSet<String> = MITIGATIONS.iter().map(|step| step.id.to_owned()).collect();
    assert_eq!(steps, all);
}
