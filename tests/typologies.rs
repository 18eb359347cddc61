//! Reported patterns: the evidence's own table held against the records, the documented cases and
//! the look-alikes, and what no pattern may ever do.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use hirerisk::catalog::{INTERACTIONS, SOURCES, TYPOLOGIES, rules};
use hirerisk::report::{LedgerState, TypologyReport, Visibility};
use hirerisk::rule::{Judge, Mark};
use hirerisk::{Moment, Redaction, Report};
use serde_json::{Value, json};

use support::change::{
    delete, delete_plain, deletions, merge, offsets_moved, relabelled, shuffled,
};
use support::corpus::{cases, root};
use support::hold::{Broken, none_broken};
use support::judged::{scorer, with};
use support::told::every_profile;

/// The marks of each pattern as the evidence lists them: core, then supporting, by indicator.
const OF_THE_EVIDENCE: &[(&str, &str, &str)] = &[
    (
        "T01",
        "DEV-inbound-remote-session, DEV-ip-kvm, DEV-place-conflict, DEV-shipped-onward",
        "DEV-remote-control-unapproved, DEV-first-boot-elsewhere, DEV-possession-conflict, \
         DEL-address-unclaimed, DEL-changed-after-offer, DEL-forwarder, LNK-devices-one-home, \
         LNK-delivery-shared, LNK-mail-shared, DEV-keep-awake",
    ),
    (
        "T02",
        "IDN-not-the-holder, IDN-owner-disputes, IDN-document-not-genuine, \
         DEL-collector-not-the-person",
        "IDN-liveness-failed, DEL-changed-after-offer, DEL-address-unclaimed, \
         PER-portrait-of-another, IDN-own-report-supplied",
    ),
    (
        "T03",
        "DEV-inbound-remote-session, INT-other-person-later, ACC-concurrent-use, CND-work-passed-on",
        "HIS-education-denied, HIS-employer-denies, IDN-concurrent-employment, \
         DEV-remote-control-unapproved, DEV-possession-conflict, CND-asks-for-identity",
    ),
    (
        "T04",
        "INT-other-person-later, INT-other-name-shown, INT-other-identity-on-screen",
        "INT-somebody-else-answers, INT-neighbouring-interviews, ACC-concurrent-use, \
         IDN-not-the-holder, LNK-same-person-two-names",
    ),
    (
        "T05",
        "HIS-employer-made-up, REF-unknown-at-employer, REF-shares-with-candidate, \
         LNK-reported-front",
        "REF-firm-tied-to-candidate, REF-client-self-rated, LNK-text-shared, LNK-referrer-shares, \
         PER-code-rewritten, PER-code-many-authors, HIS-certificate-invalid, \
         CON-lookup-other-people",
    ),
    (
        "T06",
        "DEL-intermediary-address, IDN-verifier-from-candidate-side, \
         HIS-intermediary-unverifiable, LNK-reported-front",
        "LNK-intermediary-cluster, IDN-own-report-supplied, PAY-third-party-payee, \
         DEV-remote-control-unapproved",
    ),
    (
        "T07",
        "PAY-holder-differs, LNK-account-shared",
        "PAY-third-party-payee, PAY-changed-often, PAY-crypto-unusual, PAY-country-unrelated, \
         LNK-mail-shared",
    ),
    (
        "T08",
        "PER-platform-reverification-failed",
        "PER-profiles-two-people, PER-profile-withdrawn, PAY-holder-differs",
    ),
    (
        "T09",
        "LNK-two-strong-kinds, LNK-returns-under-other-name, LNK-replacement-shares",
        "LNK-referrer-shares, LNK-text-shared, LNK-line-shared, LNK-devices-one-home, \
         LNK-delivery-shared, LNK-same-person-two-names, LNK-closed-case-anchor",
    ),
    (
        "T10",
        "INT-synthetic-media",
        "DEV-virtual-camera, IDN-liveness-failed, INT-other-person-later, IDN-document-not-genuine",
    ),
    (
        "T11",
        "CND-extortion, ACC-value-moved, ACC-early-tampering, ACC-bulk-copy",
        "ACC-restricted-data-remote, ACC-hidden-code, DEL-changed-after-offer",
    ),
    ("T12", "IDN-concurrent-employment", "ACC-concurrent-use, DEV-keep-awake"),
];

/// The documented cases that the evidence names for each pattern, and the records of each in which
/// it matches. Where none does, the reason stands beside it.
const CASES: &[(&str, &str, &[&str], &str)] = &[
    ("T01", "D1", &[], "remote control alone: one cause"),
    ("T01", "D5", &["could+device abroad"], ""),
    (
        "T01",
        "D10",
        &[
            "A could+before the call+placed by own agent",
            "A could+placed by own agent",
            "B could+placed by own agent",
        ],
        "",
    ),
    ("T02", "D2", &["later+collection", "later+collection+portrait"], ""),
    ("T02", "D3", &[], "face and liveness alone: one cause"),
    ("T02", "D10", &[], "the owner's word and a shared line: no second mark of this pattern"),
    ("T03", "D4", &["could+registrar"], ""),
    ("T04", "D8", &[], "another name was shown and not changed: no core mark"),
    (
        "T05",
        "D7",
        &["could", "could+shared cheap facts", "could+shared hard fact", "later+half b"],
        "",
    ),
    ("T05", "D8", &[], "no employer and no referee was asked: no core mark"),
    (
        "T06",
        "D5",
        &[
            "could",
            "could+device abroad",
            "could+issuer denial",
            "could+issuer denial+no tool date",
            "could+no tool date",
        ],
        "",
    ),
    ("T07", "D6", &[], "the account alone: one cause"),
    ("T07", "D9", &[], "the bank was not asked: no core mark"),
    ("T09", "D10", &[], "a line, a home and a word for each other: no core mark"),
    ("T11", "D2", &["later+collection", "later+collection+portrait", "seen"], ""),
    ("T11", "D9", &["9b"], ""),
    ("T12", "D4", &[], "no second post is on record"),
];

/// The records of a file at each of their stages.
fn situations(file: &str) -> Vec<(String, String, Value, Moment)> {
    let text = fs::read_to_string(root().join("examples/data").join(file)).unwrap();
    let mut all = Vec::new();
    for line in text.lines() {
        let one: Value = serde_json::from_str(line).unwrap();
        let word = |key: &str| one[key].as_str().unwrap().to_owned();
        for expect in one["expect"].as_array().unwrap() {
            let mut profile = one["profile"].clone();
            profile["stage"] = expect["stage"].clone();
            let as_of = expect["as_of"].as_str().map_or_else(|| word("as_of"), str::to_owned);
            all.push((word("case"), word("record"), profile, as_of.parse().unwrap()));
        }
    }
    all
}

fn patterns(profile: &Value, as_of: Moment) -> Vec<TypologyReport<'static>> {
    with(profile, |profile| scorer().assess(profile, as_of).typologies())
}

fn ids(profile: &Value, as_of: Moment) -> BTreeSet<String> {
    patterns(profile, as_of).iter().map(|one| one.id.to_string()).collect()
}

// The records.

#[test]
fn every_pattern_of_the_evidence_has_its_marks_and_no_other() {
    let mut of_indicator = BTreeMap::new();
    for record in rules().map(|rule| rule.record()) {
        of_indicator.extend(record.indicators.iter().map(|indicator| (*indicator, record.id)));
    }
    let listed = |list: &str| -> Vec<&str> {
        list.split(", ").map(|indicator| of_indicator[indicator]).collect()
    };
    let marked =
        |marks: &[Mark<'static>]| -> Vec<&str> { marks.iter().map(|mark| mark.rule).collect() };
    let mapped: Vec<_> =
        TYPOLOGIES.iter().map(|one| (one.id, marked(one.core), marked(one.supporting))).collect();
    let told: Vec<_> = OF_THE_EVIDENCE
        .iter()
        .map(|(id, core, supporting)| (*id, listed(core), listed(supporting)))
        .collect();
    assert_eq!(mapped, told);
}

#[test]
fn every_name_that_a_pattern_uses_exists() {
    for one in TYPOLOGIES {
        for mark in one.core.iter().chain(one.supporting) {
            let record = rules().map(|rule| rule.record()).find(|record| record.id == mark.rule);
            let record = record.unwrap_or_else(|| panic!("{}: {}", one.id, mark.rule));
            let known = |level| record.levels.iter().any(|other| other.name == level);
            assert!(mark.level.is_none_or(known), "{}: {mark:?}", one.id);
        }
        for both in one.near_decisive {
            assert!(INTERACTIONS.iter().any(|other| other.id == *both), "{}: {both}", one.id);
        }
        for id in one.sources {
            assert!(SOURCES.iter().any(|source| source.id == *id), "{}: {id}", one.id);
        }
    }
}

#[test]
fn every_interaction_joins_marks_of_the_pattern_that_it_is_near_to_deciding() {
    for one in TYPOLOGIES {
        let marks: BTreeSet<&str> =
            one.core.iter().chain(one.supporting).map(|mark| mark.rule).collect();
        for id in one.near_decisive {
            let both = INTERACTIONS.iter().find(|both| both.id == *id).unwrap();
            let mut parts = both.one_of.iter().chain(both.and_one_of);
            assert!(parts.any(|rule| marks.contains(rule)), "{}: {id}", one.id);
        }
    }
    let named: BTreeSet<&str> =
        TYPOLOGIES.iter().flat_map(|one| one.near_decisive).copied().collect();
    assert_eq!(named, INTERACTIONS.iter().map(|both| both.id).collect());
}

// The cases.

#[test]
fn the_documented_cases_match_the_patterns_that_the_evidence_names() {
    let mut seen: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for (case, record, profile, as_of) in situations("documented.jsonl") {
        for id in ids(&profile, as_of) {
            seen.entry((id, case.clone())).or_default().insert(record.clone());
        }
    }
    let mut told = BTreeMap::new();
    for (id, case, records, why) in CASES {
        assert_eq!(records.is_empty(), !why.is_empty(), "{id} {case}");
        if !records.is_empty() {
            let records = records.iter().map(|record| (*record).to_owned()).collect();
            told.insert(((*id).to_owned(), (*case).to_owned()), records);
        }
    }
    assert_eq!(seen, told);
}

#[test]
fn no_look_alike_matches_a_pattern_at_any_stage_whatever_is_taken_away() {
    let mut broken = Broken::new();
    for (case, record, profile, as_of) in situations("look_alikes.jsonl") {
        for id in ids(&profile, as_of) {
            broken.insert(format!("{case} {record}: {id}"), profile.to_string());
        }
        if profile["stage"] != "employment" {
            continue; // what is known early is judged at every later stage too
        }
        let less = deletions(&profile).into_iter().map(|pointer| delete(&profile, &pointer));
        for less in less {
            for id in ids(&less, as_of) {
                broken.insert(format!("{case} {record}: {id}"), less.to_string());
            }
        }
    }
    none_broken(&broken);
}

// What holds of every profile.

/// How many made profiles stand beside the corpus and the examples.
const MADE: u32 = 30;

fn group(rule: &str) -> &'static str {
    let record = rules().map(|one| one.record()).find(|one| one.id == rule).unwrap();
    record.group.unwrap_or(record.id)
}

/// A case of the corpus in which a mark is seen.
fn shows(mark: &Mark<'static>) -> impl Iterator<Item = &'static Value> {
    let record = rules().map(|one| one.record()).find(|one| one.id == mark.rule).unwrap();
    let place = |level: &str| record.levels.iter().position(|other| other.name == level);
    let lowest = mark.level.and_then(place);
    let of_rule = cases().iter().filter(move |case| case.rule == record.id && case.fires());
    of_rule.filter(move |case| place(&case.expect) >= lowest).map(|case| &case.profile)
}

/// For each pattern, profiles that hold a case of a core mark and one of a mark of another group.
fn matching() -> Vec<(&'static str, Value, Moment)> {
    let as_of: Moment = "2026-12-31T00:00:00Z".parse().unwrap();
    let mut all = Vec::new();
    for one in TYPOLOGIES {
        for core in one.core {
            let beside = one.supporting.iter().find(|mark| group(mark.rule) != group(core.rule));
            let both = beside.and_then(|beside| Some((shows(core).last()?, shows(beside).last()?)));
            let Some((core, beside)) = both else { continue };
            let mut profile = core.clone();
            merge(&mut profile, beside);
            all.push((one.id, profile, as_of));
        }
    }
    all
}

/// These, the corpus, the examples and some made profiles.
fn profiles() -> impl Iterator<Item = (Value, Moment)> {
    let matching = matching().into_iter().map(|(_, profile, as_of)| (profile, as_of));
    matching.chain(every_profile(MADE))
}

#[test]
fn a_core_mark_and_a_mark_of_another_cause_make_a_pattern() {
    let mut told = BTreeSet::new();
    for (id, profile, as_of) in matching() {
        if ids(&profile, as_of).contains(id) {
            told.insert(id);
        }
    }
    assert_eq!(told, TYPOLOGIES.iter().map(|one| one.id).collect());
}

#[test]
fn no_pattern_without_a_core_mark_and_a_second_cause() {
    for (profile, as_of) in profiles() {
        let report =
            with(&profile, |profile| scorer().assess(profile, as_of).report(Redaction::Codes));
        for one in &report.typologies {
            let fired = |rule: &str| report.lines.iter().any(|line| line.id == rule);
            assert!(one.seen.iter().all(|mark| fired(&mark.rule)), "{}", one.id);
            let all: BTreeSet<&str> = one.seen.iter().map(|mark| group(&mark.rule)).collect();
            let core = one.seen.iter().any(|mark| mark.core);
            assert!(core && all.len() >= 2, "{}: {all:?}", one.id);
        }
    }
}

#[test]
fn an_open_mark_is_one_that_lacks_a_fact() {
    let mut checks = 0;
    for (profile, as_of) in every_profile(MADE) {
        let report =
            with(&profile, |profile| scorer().assess(profile, as_of).report(Redaction::Codes));
        for mark in report.typologies.iter().flat_map(|one| &one.open) {
            let entry = report.ledger.iter().find(|entry| entry.rule == mark.rule).unwrap();
            let lacks = matches!(entry.state, LedgerState::Unknown | LedgerState::NotYetDue);
            let rises = report.lines.iter().find(|line| line.id == mark.rule);
            let rises = rises.and_then(|line| line.could_rise.as_ref());
            assert!(lacks || rises.is_some_and(|rise| rise.missing == mark.missing), "{mark:?}");
            checks += usize::from(mark.check.is_some());
        }
    }
    assert!(checks > 0);
}

#[test]
fn order_names_labels_and_offsets_change_no_pattern() {
    let mut broken = Broken::new();
    for (place, (profile, as_of)) in profiles().enumerate() {
        let before = patterns(&profile, as_of);
        let seed = u64::try_from(place).unwrap();
        for (how, other) in [
            ("order", shuffled(&profile, seed)),
            ("labels and names", relabelled(&profile)),
            ("offsets", offsets_moved(&profile, 7)),
        ] {
            if patterns(&other, as_of) != before {
                broken.insert(format!("{how}: {before:?}"), other.to_string());
            }
        }
    }
    none_broken(&broken);
}

#[test]
fn taking_a_fact_away_makes_no_pattern() {
    let mut broken = Broken::new();
    for (case, record, profile, as_of) in situations("documented.jsonl") {
        let before = ids(&profile, as_of);
        for pointer in deletions(&profile) {
            let Some(less) = delete_plain(&profile, &pointer) else { continue };
            // A day that has not come hides what it dates: without it the thing would be there.
            let moment = profile.pointer(&pointer).and_then(Value::as_str);
            let moment = moment.and_then(|text| text.parse::<Moment>().ok());
            if moment.is_some_and(|moment| moment.is_after(as_of)) {
                continue;
            }
            for id in ids(&less, as_of).difference(&before) {
                broken.insert(format!("{case} {record} without {pointer}: {id}"), less.to_string());
            }
        }
    }
    none_broken(&broken);
}

/// Another holder of the account, and a wish for another way of pay.
fn paid_elsewhere(steps: &Value) -> Value {
    json!({"id": "c", "stage": "employment", "role": {"pays_in_crypto": false}, "payments": {
        "accounts": [{"account": "account-1", "holder_check": {"result": "another_holder",
            "all_names_tested": true, "at": "2026-03-27"}}],
        "requests": [{"kind": "crypto", "unprompted": true, "at": "2026-03-28"}]},
        "checks": {"steps": steps}})
}

#[test]
fn what_a_step_has_answered_in_full_marks_no_pattern() {
    let as_of: Moment = "2026-05-01".parse().unwrap();
    let step = json!([{"kind": "payee_holder_match", "result": "passed", "account": "account-1", "by": "hr", "at": "2026-04-01"}]);
    assert_eq!(ids(&paid_elsewhere(&json!([])), as_of).len(), 1);
    assert!(ids(&paid_elsewhere(&step), as_of).is_empty());
}

// What is stored.

#[test]
fn a_document_from_before_there_were_patterns_reads_as_one_without() {
    let as_of: Moment = "2026-05-01".parse().unwrap();
    let report = support::told::report(scorer(), &paid_elsewhere(&json!([])), as_of);
    assert_eq!(report.typologies.len(), 1);
    assert_eq!(Report::from_json(report.to_json().as_bytes()).unwrap(), report);
    let mut older: Value = serde_json::from_str(&report.to_json()).unwrap();
    older.as_object_mut().unwrap().remove("typologies");
    let older = Report::from_json(older.to_string().as_bytes()).unwrap();
    assert!(older.typologies.is_empty() && older.lines == report.lines);
}

#[test]
fn the_bill_tells_a_pattern_by_its_neutral_phrase_and_its_honest_reading() {
    let as_of: Moment = "2026-05-01".parse().unwrap();
    let report = support::told::report(scorer(), &paid_elsewhere(&json!([])), as_of);
    let bill = support::told::one_line(&report.to_text());
    let pattern = TYPOLOGIES.iter().find(|one| one.id == "T07").unwrap();
    assert!(bill.contains(pattern.shown_as) && bill.contains(pattern.innocent), "{bill}");
    assert!(bill.contains("The evidence matches a reported pattern: [T07]"), "{bill}");
}

// What inputs could show.

fn visibility(profiles: &[(Value, Moment)]) -> Visibility<'static> {
    let mut visibility = Visibility::default();
    for (profile, as_of) in profiles {
        with(profile, |profile| visibility.add(&scorer().assess(profile, *as_of)));
    }
    visibility
}

#[test]
fn a_pattern_is_visible_wherever_it_matches_and_never_where_nothing_is_known() {
    let as_of: Moment = "2026-05-01".parse().unwrap();
    let nothing = visibility(&[(json!({"id": "c"}), as_of)]);
    assert_eq!(nothing.patterns().len(), TYPOLOGIES.len());
    assert!(nothing.patterns().iter().all(|one| one.visible == 0));
    for (profile, as_of) in profiles() {
        let matched = ids(&profile, as_of);
        for one in visibility(&[(profile, as_of)]).patterns() {
            assert!(one.visible == 1 || !matched.contains(one.id), "{} matches unseen", one.id);
        }
    }
}

#[test]
fn the_counts_of_a_stream_are_the_sums_of_its_profiles() {
    let stream: Vec<(Value, Moment)> = profiles().take(60).collect();
    let (one, two) = (visibility(&stream[..20]), visibility(&stream[20..]));
    let all = visibility(&stream);
    for (place, pattern) in all.patterns().iter().enumerate() {
        let parts = [&one.patterns()[place], &two.patterns()[place]];
        assert_eq!(pattern.visible, parts.iter().map(|part| part.visible).sum::<u32>());
        for (mark, judged) in pattern.marks.iter().enumerate() {
            let sum: u32 = parts.iter().map(|part| part.marks[mark].judged).sum();
            assert_eq!(judged.judged, sum, "{} {}", pattern.id, judged.rule);
        }
    }
}

#[test]
fn the_fact_named_as_opening_most_makes_a_pattern_visible() {
    let as_of: Moment = "2026-05-01".parse().unwrap();
    // The bank's answer is there; the request for another way of pay waits for the role.
    let mut lacking = paid_elsewhere(&json!([]));
    lacking.as_object_mut().unwrap().remove("role");
    let shown = |visibility: &Visibility<'_>| {
        visibility.patterns().iter().find(|one| one.id == "T07").unwrap().visible
    };
    let before = visibility(&[(lacking, as_of)]);
    let opening =
        before.openings().into_iter().find(|one| one.fact == "role.pays_in_crypto").unwrap();
    assert_eq!((shown(&before), opening.patterns), (0, 1));
    assert_eq!(shown(&visibility(&[(paid_elsewhere(&json!([])), as_of)])), 1);
}
