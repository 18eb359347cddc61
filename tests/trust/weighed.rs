//! What may move points, and what may not carry `escalate`.

use std::collections::BTreeSet;

use hirerisk::profile::StepKind;
use hirerisk::{
    Band, Moment, Points, Redaction, Report, Scorer,
    catalog::MITIGATIONS,
    facts::{Facts, Signal},
    report::LineKind,
    rule::{Carry, Fired, GROUPS, Judge, Rung, fired},
};
use serde_json::{Value, json};

use crate::support::change::{delete, merge};
use crate::support::corpus::cases;
use crate::support::hold::{Broken, none_broken};
use crate::support::judged::{all_rules, found, heights, id, scorer, scorer_of, with};
use crate::support::made_up::{Fixed, level};
use crate::support::nouns::{Shape, places};
use crate::support::told::{every_profile, one_line, refusal, report, some_profiles};

fn as_of() -> Moment {
    "2026-12-31T00:00:00Z".parse().unwrap()
}

fn told(profile: &Value) -> Report<'static> {
    report(scorer(), profile, as_of())
}

fn fired_in<'r>(report: &'r Report<'_>) -> Vec<&'r str> {
    report.lines.iter().map(|line| &*line.id).collect()
}

/// Everything at once that makes the chosen rules fire.
fn everything(of: impl Fn(&str) -> bool) -> Value {
    let mut whole = json!({"id": "whole", "stage": "employment"});
    for case in cases().iter().filter(|case| case.fires() && of(&case.rule)) {
        merge(&mut whole, &case.profile);
    }
    whole["id"] = json!("whole");
    whole
}

// A5: missing is never suspicious.

#[test]
fn trust_a5_an_empty_record_is_routine_and_says_that_nothing_could_be_judged() {
    for stage in hirerisk::Stage::ALL {
        let report = told(&json!({"id": "c", "stage": stage.as_str()}));
        assert_eq!((report.band, report.score), (Band::Routine, Points::ZERO));
        assert_eq!(report.coverage.judged, 0);
        assert!(report.coverage.due > 0, "nothing is due at {stage}");
        let says = format!("0 of {} rules could be judged", report.coverage.due);
        assert!(one_line(&report.to_text()).contains(&says));
        assert!(!report.next_checks.is_empty(), "no check at {stage}");
    }
}

/// Words by which a person or a vendor says that there is no answer.
const NO_ANSWER: &[&str] = &[
    "unknown",
    "unclear",
    "unsupported",
    "unavailable",
    "unreachable",
    "not_asked",
    "not_done",
    "not_offered",
    "not_searchable",
    "inconclusive",
];

#[test]
fn trust_a5_no_answer_is_worth_no_more_than_nothing_at_all() {
    let mut broken = Broken::new();
    let (mut tried, mut words_tried) = (0, BTreeSet::new());
    for case in cases() {
        for (pointer, shape) in places(&case.profile) {
            let Shape::Word(words) = shape else { continue };
            let no_answer = words.iter().filter(|word| NO_ANSWER.contains(&word.as_str()));
            let without = with(&delete(&case.profile, &pointer), |one| found(one, case.as_of));
            for word in no_answer {
                let mut profile = case.profile.clone();
                *profile.pointer_mut(&pointer).unwrap() = json!(word);
                let answered = with(&profile, |one| found(one, case.as_of));
                for (rule, (with, without)) in all_rules().iter().zip(answered.iter().zip(&without))
                {
                    if with.height() > without.height() {
                        let what = format!("{} with {word}", id(rule));
                        broken.entry(what).or_insert_with(|| format!("{pointer}: {profile}"));
                    }
                }
                tried += 1;
                words_tried.insert(word.clone());
            }
        }
    }
    none_broken(&broken);
    assert!(tried > 300, "only {tried} places");
    let untried: Vec<_> = NO_ANSWER.iter().filter(|word| !words_tried.contains(**word)).collect();
    assert!(untried.is_empty(), "{untried:?}");
}

// A6: where an address look-up says that somebody is.

/// Work from one line on many days: its class, and the country that the table says.
fn sessions(class: &str, country: &str, days: u32) -> Value {
    let session = |day: u32| {
        let at = format!("2026-11-{day:02}");
        json!({
            "at": format!("{at}T09:00:00Z"),
            "step": "work",
            "interactive": true,
            "network": {"class": class, "country": country, "table_date": at, "line": "line-1"},
        })
    };
    json!({
        "id": "c",
        "stage": "employment",
        "claims": {
            "works_from_home": true,
            "names": [{"name": "Person One"}],
            "residences": [{"place": {"country": "c-home"}}],
        },
        "session_count": days,
        "sessions": (1..=days).map(session).collect::<Vec<_>>(),
    })
}

#[test]
fn trust_a6_ordinary_and_shared_networks_score_nothing() {
    for class in [
        "residential",
        "mobile",
        "corporate_egress",
        "hotel_guest",
        "relay",
        "satellite_cgnat",
        "institution",
        "unknown",
    ] {
        let report = told(&sessions(class, "c-home", 20));
        assert_eq!(report.score, Points::ZERO, "{class}: {:?}", fired_in(&report));
    }
    for class in ["corporate_egress", "relay", "satellite_cgnat", "unknown"] {
        let report = told(&sessions(class, "c-other", 20));
        assert_eq!(report.score, Points::ZERO, "{class} elsewhere: {:?}", fired_in(&report));
    }
}

#[test]
fn trust_a6_hosting_or_vpn_alone_stays_routine() {
    for class in ["hosting", "consumer_vpn", "residential_proxy"] {
        for country in ["c-home", "c-other"] {
            let report = told(&sessions(class, country, 20));
            assert_eq!(report.band, Band::Routine, "{class} {country}: {:?}", fired_in(&report));
        }
    }
}

#[test]
fn trust_a6_one_date_is_not_enough() {
    for class in ["residential", "mobile", "hosting", "consumer_vpn", "unknown"] {
        let report = told(&sessions(class, "c-other", 1));
        let ip: Vec<_> = all_rules().iter().filter(|rule| rule.record().ip_only).collect();
        let counted: Vec<&str> = report
            .lines
            .iter()
            .filter(|line| ip.iter().any(|rule| id(rule) == line.id) && line.counted > Points::ZERO)
            .map(|line| &*line.id)
            .collect();
        assert!(counted.is_empty(), "{class}: {counted:?}");
    }
}

#[test]
fn trust_a6_a_city_has_no_place_in_what_a_table_says() {
    for key in ["city", "region", "postal_code", "latitude", "asn_country"] {
        let profile = json!({"id": "c", "sessions": [{"network": {key: "x"}}]});
        assert_eq!(refusal(&profile), Some("unknown-field"), "{key}");
    }
}

#[test]
fn trust_a6_any_number_of_facts_from_address_look_ups_gives_at_most_verify() {
    let ip_only = scorer_of(|record| record.ip_only);
    let whole =
        everything(|rule| all_rules().iter().any(|one| id(one) == rule && one.record().ip_only));
    let all = some_profiles().chain([(whole, as_of())]);
    let mut most = 0;
    for (profile, as_of) in all {
        let report = report(&ip_only, &profile, as_of);
        most = most.max(report.lines.len());
        assert_ne!(report.band, Band::Escalate, "{profile}");
        assert_ne!(report.range.high_band, Band::Escalate, "{profile}");
    }
    assert!(most >= 4, "at most {most} fired together");
}

#[test]
fn trust_a6_made_up_look_ups_in_every_group_give_at_most_verify() {
    let rules: Vec<Fixed> = GROUPS
        .iter()
        .map(|group| {
            let id = format!("made.{}", group.id.replace('-', "_"));
            Fixed { ip_only: true, ..Fixed::fires(&id, Some(group.id), 14) }
        })
        .collect();
    let report = made_up(&rules);
    assert!(report.score > Points::new(100));
    assert_eq!((report.band, report.range.high_band), (Band::Verify, Band::Verify));
}

/// Told, stored and read back: it outlives the rules.
fn made_up(rules: &[Fixed]) -> Report<'static> {
    let rules = rules.iter().map(|rule| -> &dyn Judge { rule });
    let scorer = Scorer::builder().only(rules.collect::<Vec<_>>()).build().unwrap();
    let told = report(&scorer, &json!({"id": "c", "stage": "employment"}), as_of());
    Report::from_json(told.to_json().as_bytes()).unwrap()
}

// A10: only what is verified answers, and only the groups that it names.

#[test]
fn trust_a10_a_step_answers_the_groups_that_it_names_and_no_other_line() {
    let mut answered = BTreeSet::new();
    for case in cases().iter().filter(|case| case.fires()).step_by(3) {
        let before = report(scorer(), &case.profile, case.as_of);
        for kind in StepKind::ALL {
            let day = case.as_of.day();
            let step = json!({"kind": kind.as_str(), "result": "passed", "at": day.to_string()});
            let mut profile = case.profile.clone();
            merge(&mut profile, &json!({"checks": {"steps": [step]}}));
            let after = report(scorer(), &profile, case.as_of);
            let known = MITIGATIONS.iter().find(|one| one.step == *kind).unwrap();
            let lines = |report: &Report| -> Vec<_> {
                let rules = report.lines.iter().filter(|line| line.kind == LineKind::Rule);
                rules.map(|line| (line.id.to_string(), line.base)).collect()
            };
            assert_eq!(lines(&before), lines(&after), "{kind:?} changes a finding: {profile}");
            for line in after.lines.iter().filter(|line| line.kind == LineKind::Mitigation) {
                let group = line.group.as_deref().unwrap_or_default();
                let held = MITIGATIONS.iter().find(|one| one.id == line.id).unwrap();
                assert!(held.answers.contains(&group), "{} answers {group}", line.id);
                if held.step == *kind && line.counted < Points::ZERO {
                    answered.insert(known.id);
                }
            }
        }
    }
    let never: Vec<&str> =
        MITIGATIONS.iter().map(|one| one.id).filter(|id| !answered.contains(id)).collect();
    assert!(never.len() * 4 < MITIGATIONS.len(), "{never:?} answer nothing in the corpus");
}

#[test]
fn trust_a10_an_explanation_of_the_candidates_has_no_field() {
    for (key, value) in [
        ("claims", json!({"explanation": "x"})),
        ("claims", json!({"vpn": true})),
        ("employer", json!({"travel_approvals": [{"reason": "x"}]})),
        ("devices", json!([{"software": [{"reason": "x"}]}])),
    ] {
        let profile = json!({"id": "c", key: value});
        assert_eq!(refusal(&profile), Some("unknown-field"), "{profile}");
    }
}

// A11: two causes, one of them seen or verified.

fn carrying(points: i32, cite: Signal, carry: Carry) -> Vec<Fixed> {
    let groups = GROUPS.iter().filter(|group| group.carries);
    groups
        .map(|group| {
            let id = format!("made.{}", group.id.replace('-', "_"));
            let verdict: Fired = fired(Rung::new(0), [cite.here()]);
            Fixed {
                levels: vec![level("only", points, carry)],
                verdict: verdict.into(),
                ..Fixed::fires(&id, Some(group.id), points)
            }
        })
        .collect()
}

#[test]
fn trust_a11_claims_alone_never_escalate_however_many_groups_they_fire() {
    let report = made_up(&carrying(14, Signal::ClaimsNames, Carry::Group));
    assert!(report.score > Points::new(100));
    assert_eq!(report.band, Band::Verify);
    let seen = made_up(&carrying(14, Signal::SessionsCount, Carry::Group));
    assert_eq!(seen.band, Band::Escalate);
}

#[test]
fn trust_a11_no_record_found_is_one_cause_however_often_it_is_said() {
    let report = made_up(&carrying(14, Signal::SessionsCount, Carry::NoRecord));
    assert_eq!(report.band, Band::Verify);
    let never = made_up(&carrying(14, Signal::SessionsCount, Carry::Never));
    assert_eq!(never.band, Band::Verify);
}

#[test]
fn trust_a11_groups_that_keep_less_than_four_points_do_not_carry() {
    let few = made_up(&carrying(3, Signal::SessionsCount, Carry::Group));
    assert!(few.score >= few.policy.escalate(), "{}", few.score);
    assert_eq!(few.band, Band::Verify);
}

#[test]
fn trust_a11_every_escalation_of_the_corpus_names_two_causes_one_of_them_seen() {
    let mut escalated = 0;
    for (profile, as_of) in every_profile(60) {
        if with(&profile, |one| scorer().assess(one, as_of).band()) != Band::Escalate {
            continue;
        }
        let report = report(scorer(), &profile, as_of);
        escalated += 1;
        let carrying = GROUPS.iter().filter(|group| group.carries).map(|group| group.id);
        let counts = |group: &str| {
            let lines = report.lines.iter().filter(|line| line.group.as_deref() == Some(group));
            Points::total(lines.map(|line| line.counted)) >= hirerisk::Policy::CARRIES_FROM
        };
        let carried: Vec<&str> = carrying.filter(|group| counts(group)).collect();
        let alone = report.lines.iter().filter(|line| line.group.is_none()).count();
        assert!(carried.len() + alone >= 2, "{carried:?}: {profile}");
        let seen = report.lines.iter().any(|line| {
            let ip = all_rules().iter().any(|rule| id(rule) == line.id && rule.record().ip_only);
            !ip && line.evidence.iter().any(|fact| fact.origin != "claimed")
        });
        assert!(seen, "{profile}");
    }
    assert!(escalated > 5, "only {escalated} escalate");
}

// A33: shared values.

/// Cheap kinds: none of them belongs to one person alone.
const CHEAP: &[&str] =
    &["contact", "delivery", "device_place", "line", "pay_mail", "referee", "verifier"];

/// Links of each kind to so many other people, and the facts that they are about.
fn shared(kinds: &[&str], people: u32, hub: bool) -> Value {
    let mut whole = json!({"id": "c", "stage": "employment", "links": {}});
    for case in cases().iter().filter(|case| case.rule.starts_with("linkage.") && case.fires()) {
        let links = case.profile.get("links").and_then(Value::as_object);
        let of_kinds = |key: &String| kinds.contains(&key.as_str()) || key == "line_class";
        if links.is_some_and(|links| links.keys().all(of_kinds)) {
            merge(&mut whole, &case.profile);
        }
    }
    whole["id"] = json!("c");
    // A household that was declared beforehand speaks for the person.
    whole = delete(&whole, "/claims/household");
    for kind in kinds {
        let mut link = json!({"people": people, "at": "2026-06-01"});
        if hub {
            link["multi_tenant"] = json!(true);
        }
        whole["links"][kind] = link;
    }
    whole
}

#[test]
fn trust_a33_cheap_values_shared_with_anybody_give_at_most_verify() {
    for people in [1, 2, 5, 1_000, u32::MAX] {
        let mut profile = shared(CHEAP, people, false);
        merge(
            &mut profile,
            &json!({"links": {
                "text_per_100": 100, "text_employers_same": true, "referee_other_employers": true,
            }}),
        );
        let report = told(&profile);
        assert_ne!(report.band, Band::Escalate, "{people}: {:?}", fired_in(&report));
    }
    let report = told(&shared(CHEAP, 3, false));
    assert!(report.lines.len() > 2, "{:?}", fired_in(&report));
}

#[test]
fn trust_a33_one_strong_kind_beside_every_cheap_one_gives_at_most_verify() {
    for strong in ["account", "device"] {
        for people in [1, 9] {
            let report = told(&shared(&[CHEAP, &[strong]].concat(), people, false));
            assert_ne!(report.band, Band::Escalate, "{strong}: {:?}", fired_in(&report));
        }
    }
    for kind in ["device", "account", "document"] {
        let mut profile = shared(CHEAP, 3, false);
        merge(&mut profile, &json!({"links": {"same_person_kinds": {"kinds": [kind]}}}));
        let report = told(&profile);
        assert!(!fired_in(&report).contains(&"linkage.two_strong_kinds"), "{kind}");
        assert_ne!(report.band, Band::Escalate, "{kind}: {:?}", fired_in(&report));
    }
}

#[test]
fn trust_a33_what_the_caller_labels_as_shared_by_many_scores_nothing() {
    for kind in CHEAP.iter().chain(&["account", "device"]) {
        let report = told(&shared(&[kind], 500, true));
        let counted: Vec<_> = report
            .lines
            .iter()
            .filter(|line| line.id.starts_with("linkage.") && line.counted > Points::ZERO)
            .map(|line| &*line.id)
            .collect();
        assert!(counted.is_empty(), "{kind}: {counted:?}");
    }
}

#[test]
fn trust_a33_nothing_of_another_persons_result_has_a_field() {
    for key in ["band", "score", "points", "person", "candidate", "id"] {
        let profile = json!({"id": "c", "links": {"account": {key: "x"}}});
        assert_eq!(refusal(&profile), Some("unknown-field"), "{key}");
    }
}

/// Facts are all that a rule sees: the same facts, and the whole verdict is the same.
#[test]
fn trust_a14_a_verdict_depends_on_the_facts_alone() {
    for case in cases() {
        let (one, two) = with(&case.profile, |profile| {
            let facts = Facts::of(profile, case.as_of);
            let judge = || all_rules().iter().map(|rule| rule.judge(&facts)).collect::<Vec<_>>();
            (judge(), judge())
        });
        assert_eq!(one, two, "{}", case.says);
        let heights = with(&case.profile, |profile| heights(&found(profile, case.as_of)));
        let told = report(scorer(), &case.profile, case.as_of);
        let lines = told.lines.iter().filter(|line| line.kind == LineKind::Rule).count();
        assert!(lines <= heights.len(), "{}", case.says);
        assert_eq!(told.redaction, Redaction::Full);
    }
}
