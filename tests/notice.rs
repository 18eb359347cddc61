//! The candidate's copy (TRUST A23): whole, without points, band, order of weight, or anybody else.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::BTreeSet;

use hirerisk::report::CandidateNotice;
use hirerisk::{LegalBasis, Moment, Redaction, Scorer};
use serde_json::{Value, json};

use support::change::marked;
use support::corpus::examples;
use support::judged::{scorer, with};
use support::told::{every_profile, one_line};
use support::words::words;

fn each(mut look: impl FnMut(&Value, Moment, &CandidateNotice<'_>)) {
    for (profile, as_of) in every_profile(40) {
        with(&profile, |read| {
            look(&profile, as_of, &scorer().assess(read, as_of).candidate_notice());
        });
    }
}

#[test]
fn trust_a23_every_reason_stands_in_the_notice_with_its_facts_and_checks() {
    let mut reasons = 0;
    for (profile, as_of) in every_profile(40) {
        with(&profile, |read| {
            let assessment = scorer().assess(read, as_of);
            let notice = assessment.candidate_notice();
            let fired: BTreeSet<&str> = assessment.fired().map(|(id, ..)| id).collect();
            let told: Vec<&str> = notice.reasons.iter().map(|reason| &*reason.rule).collect();
            assert_eq!(fired.into_iter().collect::<Vec<_>>(), told, "in the order of the ids");
            let text = one_line(&notice.to_text());
            for reason in &notice.reasons {
                assert!(!reason.facts.is_empty() && !reason.honest.is_empty(), "{}", reason.rule);
                assert!(!reason.settled_by.is_empty(), "{}", reason.rule);
                assert!(text.contains(&one_line(&reason.reason.to_string())), "{}", reason.rule);
                for id in &reason.settled_by {
                    let check = notice.checks.iter().find(|check| check.id == *id);
                    let check = check.unwrap_or_else(|| panic!("{id} is not told"));
                    assert!(check.modes.iter().any(|mode| mode.camera_free), "{id}");
                    assert!(text.contains(&*check.title), "{id}");
                }
            }
            assert!(notice.checks.is_sorted_by_key(|check| check.id.clone()));
            assert!(text.contains(&*notice.correct));
            reasons += told.len();
        });
    }
    assert!(reasons > 500, "{reasons} reasons");
}

#[test]
fn trust_a23_the_notice_shows_neither_points_nor_band_nor_how_a_check_is_beaten() {
    let keys = ["score", "points", "band", "range", "base", "counted", "policy", "how_beaten"];
    let beaten: Vec<&str> =
        hirerisk::catalog::CHECKS.iter().map(|check| check.how_beaten).collect();
    each(|_, _, notice| {
        let (text, json) = (notice.to_text(), notice.to_json());
        // A telephone number is a contact point.
        let said = words(&one_line(&text).to_lowercase().replace("contact point", "contact"));
        for word in ["point", "points", "score", "band", "escalate", "risk", "evasion"] {
            assert!(!said.contains(&word.into()), "{word}: {text}");
        }
        for key in keys {
            assert!(!json.contains(&format!("\"{key}\":")), "{key}: {json}");
        }
        assert!(!beaten.iter().any(|how| text.contains(how) || json.contains(how)), "{text}");
    });
}

#[test]
fn trust_a23_the_notice_is_the_same_whatever_the_thresholds_are() {
    let policy = hirerisk::Policy::new("odd", hirerisk::Points::new(1), hirerisk::Points::new(2));
    let other = Scorer::builder().policy(policy.unwrap()).build().unwrap();
    each(|profile, as_of, notice| {
        with(profile, |read| {
            assert_eq!(*notice, other.assess(read, as_of).candidate_notice());
        });
    });
}

#[test]
fn trust_a23_nobody_elses_token_or_name_stands_in_the_notice() {
    let mut told = 0;
    for (profile, as_of) in every_profile(40) {
        // Every label and every name carries a mark: none may be told, whoever it belongs to.
        let marked = marked(&profile, "zqx", false);
        with(&marked, |read| {
            let notice = scorer().assess(read, as_of).candidate_notice();
            told += notice.reasons.len();
            for form in [notice.to_text(), notice.to_json(), format!("{notice:?}")] {
                assert!(!form.contains("zqx"), "{form}");
            }
        });
    }
    assert!(told > 500, "{told}");
}

#[test]
fn trust_a35_a_third_party_says_on_whose_behalf_and_everybody_where_to_answer() {
    let scorer = Scorer::builder().basis(LegalBasis::ThirdParty).contact("hr@x.example\u{202e}");
    let scorer = scorer.build().unwrap();
    with(&json!({"id": "c-1"}), |read| {
        let as_of: Moment = "2026-11-01".parse().unwrap();
        let text = one_line(&scorer.assess(read, as_of).candidate_notice().to_text());
        assert!(text.contains("On behalf of an employer"), "{text}");
        assert!(text.ends_with("Where to answer: hr@x.example"), "{text}");
    });
}

#[test]
fn the_notice_names_the_data_that_were_compared_and_who_brought_them() {
    let mut classes = BTreeSet::new();
    for one in examples() {
        with(&one.profile, |read| {
            let assessment = scorer().assess(read, one.as_of);
            let notice = assessment.candidate_notice();
            let judged = assessment.report(Redaction::Codes).coverage.judged;
            assert!(judged == 0 || !notice.data.is_empty(), "{}", one.name);
            for class in &notice.data {
                assert!(!class.says.starts_with("Other data"), "{} has no words", class.part);
                classes.insert((class.part.to_string(), class.origin.to_string()));
            }
        });
    }
    for (part, origin) in
        [("claims", "claimed"), ("sessions", "observed"), ("payments", "verified")]
    {
        assert!(classes.contains(&(part.into(), origin.into())), "{classes:?}");
    }
}
