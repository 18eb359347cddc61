//! What every form of an assessment owes (TRUST A13 to A21, A35, A42), in both formats.

use hirerisk::export::{Form, Values};
use hirerisk::profile::Profile;
use hirerisk::rule::{Adjustment, PointsChange};
use hirerisk::{LegalBasis, Moment, Points, Redaction, Report, Scorer};
use serde_json::{Value, json};

use crate::events::{plain, read, reports};

const FORMS: [Form; 2] = [Form::Ocsf, Form::Ecs];

/// What is owed and is not there.
fn missing(report: &Report<'_>, line: &str) -> Vec<String> {
    let event = read(line);
    let message = event["message"].as_str().unwrap();
    let mut owed = vec![
        report.scope.to_string(),
        report.action.to_string(),
        format!("{} of {} rules due", report.coverage.judged, report.coverage.due),
        format!("Sum {} points: {}.", report.score, report.band),
        format!("{} to {}", report.range.low, report.range.high),
    ];
    for line in &report.lines {
        owed.push(format!("[{}] {:+}", line.id, line.counted.get()));
        owed.extend(
            line.innocent.iter().map(|one| format!("{} (settled by {})", one.who, one.settled_by)),
        );
    }
    owed.extend(report.next_checks.iter().map(|check| format!("[{}]", check.id)));
    owed.extend(report.notices.iter().map(|notice| notice.says.to_string()));
    let mut missing: Vec<String> = owed.into_iter().filter(|one| !message.contains(one)).collect();
    let beside = [
        report.weights.to_string(),
        report.ruleset.to_string(),
        report.weights_version.to_string(),
    ];
    missing.extend(beside.into_iter().filter(|one| !line.contains(one)));
    missing
}

#[test]
fn every_case_tells_all_that_it_owes_in_both_formats() {
    for report in reports() {
        for form in FORMS {
            assert_eq!(missing(report, &plain().write(form, report)), [""; 0], "{form}");
        }
    }
}

#[test]
fn a_person_decides_and_says_so() {
    for report in reports().iter().step_by(5) {
        let ocsf = read(&plain().to_ocsf(report));
        assert_eq!(ocsf["unmapped"]["hirerisk"]["requires_human"], true);
        let ecs = read(&plain().to_ecs(report));
        assert_eq!(ecs["labels"]["requires_human"], "true");
        assert_eq!(ecs["tags"], json!(["hirerisk", "requires-human"]));
    }
}

#[test]
fn evidence_stands_before_points_and_band() {
    for report in reports().iter().step_by(5) {
        let ocsf = plain().to_ocsf(report);
        let place = |word: &str| ocsf.find(word).unwrap();
        for last in ["\"risk_score\"", "\"severity_id\"", "\"band\"", "\"range\""] {
            assert!(
                place("\"evidences\"") < place(last) && place("\"remediation\"") < place(last),
                "{last}"
            );
        }
        for form in FORMS {
            let event = read(&plain().write(form, report));
            let message = event["message"].as_str().unwrap();
            assert!(message.find(" rules due").unwrap() < message.find("Sum ").unwrap());
            assert!(message.find(&*report.scope).unwrap() < message.find("Sum ").unwrap());
        }
    }
}

#[test]
fn the_points_of_the_findings_are_the_sum() {
    for report in reports() {
        let event = read(&plain().to_ocsf(report));
        let lines = event["evidences"].as_array().unwrap();
        let sum: i64 = lines.iter().map(|line| line["data"]["points"].as_i64().unwrap()).sum();
        assert_eq!(Some(sum), event["risk_score"].as_i64());
        for line in lines {
            let honest = line["data"]["honest_people_who_show_the_same"].as_array().unwrap();
            assert!(line["data"]["kind"] != "rule" || !honest.is_empty());
        }
    }
}

#[test]
fn no_rule_judged_is_told_as_no_rule_judged() {
    let as_of: Moment = "2026-04-01".parse().unwrap();
    let report = Scorer::builtin()
        .assess(&Profile::default().id("c-1"), as_of)
        .report(Redaction::Codes)
        .to_json();
    let report = Report::from_json(report.as_bytes()).unwrap();
    for form in FORMS {
        let event = read(&plain().write(form, &report));
        assert!(event["message"].as_str().unwrap().starts_with("0 of "), "{form}");
    }
}

#[test]
fn a_third_partys_event_says_so_and_names_the_duties() {
    let scorer = Scorer::builder().basis(LegalBasis::ThirdParty).build().unwrap();
    let as_of: Moment = "2026-04-01".parse().unwrap();
    let profile = Profile::default().id("c-1");
    let report = scorer.assess(&profile, as_of).report(Redaction::Codes);
    let ocsf = read(&plain().to_ocsf(&report));
    assert_eq!(ocsf["unmapped"]["hirerisk"]["basis"], "third_party");
    let codes = ocsf["unmapped"]["hirerisk"]["notices"].as_array().unwrap();
    assert!(codes.iter().any(|notice| notice["code"] == "third-party-duties"));
    let ecs = read(&plain().to_ecs(&report));
    assert_eq!(ecs["labels"]["basis"], "third_party");
    assert!(ecs["labels"]["notices"].as_str().unwrap().contains("third-party-duties"));
}

#[test]
fn what_the_employer_sets_otherwise_is_told_and_by_whom_only_where_it_is_asked_for() {
    let ours = Adjustment {
        rule: "payment.holder_differs",
        by: "Head of Payroll",
        why: "Joint accounts are usual here.",
        at: "2026-05-04".parse().unwrap(),
        made_for: "0.1.0",
        points: &[PointsChange {
            level: "another_holder",
            was: Points::new(12),
            ours: Points::new(8),
        }],
        off: false,
        texts: &[],
        told: &[],
    };
    let scorer = Scorer::builder().adjustment(ours).build().unwrap();
    let profile = br#"{"id": "c-1", "payments": {"accounts": [{"account": "acct-1", "holder_check":
        {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}]}}"#;
    let as_of: Moment = "2026-06-01".parse().unwrap();
    let assessment = scorer.assess_json(profile, as_of).unwrap();
    let report = assessment.report(Redaction::Codes);
    let plainly = plain().to_ocsf(&report);
    assert_eq!(read(&plainly)["evidences"][0]["data"]["adjusted_by_the_employer"], true);
    assert!(!plainly.contains("Head of Payroll"));
    assert!(plain().to_ecs(&report).contains("The employer sets its points or words otherwise"));
    assert!(plain().values(Values::AsReported).to_ocsf(&report).contains("Head of Payroll"));
}

/// Words that judge a person, and words of probability.
const BANNED: [&str; 14] = [
    "fraud",
    "fake",
    "suspect",
    "liar",
    "north korea",
    "dprk",
    "flagged",
    "reject",
    "malicious",
    "guilty",
    "likely",
    "probability",
    "chance",
    "%",
];

#[test]
fn no_word_of_an_event_judges_a_person() {
    for report in reports().iter().step_by(3) {
        for form in FORMS {
            let told = plain().values(Values::AsReported).write(form, report).to_lowercase();
            let found = BANNED.iter().find(|word| told.contains(*word));
            assert_eq!(found, None, "{form}");
        }
    }
}

#[test]
fn integers_are_written_as_integers() {
    let event: Value = read(&plain().to_ocsf(&reports()[0]));
    assert_eq!(event["time"].to_string(), "1772440306592");
}
