//! Names, and people whose identity somebody else uses.

use hirerisk::{Band, Points, Report};
use serde_json::{Value, json};

use crate::support::judged::scorer;
use crate::support::told::{refusal, report};

fn told(profile: &Value) -> Report<'static> {
    report(scorer(), profile, "2026-12-31T00:00:00Z".parse().unwrap())
}

fn lines<'r>(report: &'r Report<'_>) -> Vec<(&'r str, i32)> {
    report.lines.iter().map(|line| (&*line.id, line.counted.get())).collect()
}

// A8: names.

/// Somebody who is paid to an account whose holder is written so, and what the bank answers.
fn paid(declared: &str, holder: &str, bank: Option<&str>) -> Value {
    let mut account = json!({
        "account": "acct-1", "class": "bank", "holder_written": holder, "holder_kind": "person",
        "at": "2026-05-02",
    });
    if let Some(result) = bank {
        account["holder_check"] =
            json!({"result": result, "all_names_tested": true, "by": "bank", "at": "2026-05-03"});
    }
    json!({
        "id": "c",
        "stage": "employment",
        "claims": {"names": [{"name": declared, "at": "2026-01-02"}]},
        "payments": {"accounts": [account]},
    })
}

/// Ways to write one name that honest people and honest clerks use.
const WRITTEN: &[(&str, &[&str])] = &[
    (
        "Zo\u{eb} M\u{fc}ller",
        &[
            "zo\u{eb} m\u{fc}ller",
            "M\u{dc}LLER ZO\u{cb}",
            "M\u{fc}ller, Zo\u{eb}",
            "Zoe Muller",
            "Z. M\u{fc}ller",
            "Zoe\u{308} Mu\u{308}ller",
            "Zoe Mueller",
        ],
    ),
    ("Nguyen Van An", &["An Nguyen", "NGUYEN, VAN AN", "V. A. Nguyen", "Nguyen VanAn"]),
    ("Anne-Marie O'Neill", &["Anne Marie ONeill", "Annemarie O\u{2019}Neill", "A. O'Neill"]),
    ("Suharto", &["SUHARTO", "suharto "]),
    ("\u{13a}ucia Garc\u{ed}a L\u{f3}pez", &["Lucia Garcia", "Garcia Lopez, Lucia", "L Garcia L"]),
];

#[test]
fn trust_a8_a_holder_written_in_another_way_scores_nothing() {
    for (declared, written) in WRITTEN {
        for holder in *written {
            let report = told(&paid(declared, holder, None));
            assert_eq!(report.score, Points::ZERO, "{declared} as {holder}: {:?}", lines(&report));
        }
    }
}

#[test]
fn trust_a8_a_close_match_of_the_bank_is_a_match() {
    for result in ["match", "close_match", "unavailable"] {
        let report = told(&paid("Zo\u{eb} M\u{fc}ller", "Z Muller", Some(result)));
        assert_eq!(report.score, Points::ZERO, "{result}: {:?}", lines(&report));
    }
}

#[test]
fn trust_a8_a_holder_of_another_name_is_noted_below_every_threshold() {
    let report = told(&paid("Zo\u{eb} M\u{fc}ller", "Wei Chen", None));
    assert!(report.score <= Points::new(3), "{:?}", lines(&report));
    assert_eq!(report.band, Band::Routine);
    let first = report.next_checks.first().map(|check| &*check.id);
    let line = report.lines.first().expect("the note of another holder");
    assert_eq!(first, line.settled_by.first());
}

#[test]
fn trust_a8_a_second_declared_name_is_as_good_as_the_first() {
    let mut profile = paid("Zo\u{eb} M\u{fc}ller", "Wei Chen", None);
    profile["claims"]["names"] = json!([
        {"name": "Zo\u{eb} M\u{fc}ller", "at": "2026-01-02"},
        {"name": "Wei Chen", "at": "2026-01-02"},
    ]);
    assert_eq!(told(&profile).score, Points::ZERO);
}

#[test]
fn trust_a8_the_reason_for_another_name_has_no_field() {
    for key in ["reason", "kind", "former", "maiden_name", "until", "changed_at"] {
        let profile = json!({"id": "c", "claims": {"names": [{"name": "A", key: "x"}]}});
        let code = refusal(&profile).unwrap_or_default();
        assert!(["unknown-field", "forbidden-field"].contains(&code), "{key}");
    }
}

// A34: a stolen identity.

/// What the identity's owner answers through each channel.
fn owner(result: &str, channel: &str) -> Value {
    json!({
        "id": "c",
        "stage": "employment",
        "claims": {"names": [{"name": "Zo\u{eb} M\u{fc}ller", "at": "2026-01-02"}]},
        "checks": {"owner_contact": [
            {"result": result, "channel": channel, "by": "hr", "at": "2026-06-01"},
            {"result": result, "channel": channel, "by": "hr", "at": "2026-06-02"},
        ]},
    })
}

#[test]
fn trust_a34_the_owners_record_alone_gives_at_most_verify_and_the_owner_is_told() {
    let mut counted = 0;
    for channel in ["independent", "authority", "inbound_only"] {
        let report = told(&owner("not_the_worker", channel));
        counted += report.score.get();
        assert_ne!(report.band, Band::Escalate, "{channel}: {:?}", lines(&report));
        let notices: Vec<&str> = report.notices.iter().map(|notice| &*notice.code).collect();
        assert!(notices.contains(&"identity-owner"), "{channel}: {notices:?}");
    }
    assert!(counted > 0);
}

#[test]
fn trust_a34_an_owner_who_is_the_worker_or_cannot_be_reached_moves_nothing() {
    for result in ["is_the_worker", "unreachable"] {
        let report = told(&owner(result, "independent"));
        assert_eq!(report.score, Points::ZERO, "{result}: {:?}", lines(&report));
        assert!(report.notices.is_empty(), "{result}");
    }
}
