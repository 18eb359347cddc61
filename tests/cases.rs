//! The documented cases and the look-alikes: each stage within the bands that its file allows, the
//! asked-for checks among the first, and no subset of an honest person's facts ever at `escalate`.
//!
//! A record encodes one table of the case files. `expect` holds what is allowed at each stage;
//! `placeholders` names, by JSON Pointer, every value that is in no report: a neutral `token`, one
//! that the case file states (`stated`), or one of ours with its reason (`ours`).

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use hirerisk::profile::Profile;
use hirerisk::report::LineKind;
use hirerisk::{Assessment, Band, Moment, Points, Redaction, Scorer, Stage};
use proptest::prelude::*;
use proptest::sample::Index;
use serde::Deserialize;
use serde_json::{Value, json};

use support::change::{dated, delete, delete_plain, deletions, latest, merge, shuffled};
use support::hold::{self, Broken, made, none_broken};
use support::judged::{scorer, with};
use support::nouns::{Shape, places};

const DOCUMENTED: &str = "documented.jsonl";
const LOOK_ALIKES: &str = "look_alikes.jsonl";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    case: String,
    record: String,
    about: String,
    source: Vec<String>,
    as_of: Moment,
    expect: Vec<Expectation>,
    profile: Value,
    placeholders: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expectation {
    stage: Stage,
    low: Band,
    high: Band,
    as_of: Option<Moment>,
    /// The sum, where the case file states it: any one of these.
    #[serde(default)]
    score: Vec<i32>,
    #[serde(default)]
    propose: Vec<Proposal>,
    why: String,
}

/// A check that must be proposed, or several of which the case file names any one.
#[derive(Deserialize)]
#[serde(untagged)]
enum Proposal {
    Check(String),
    AnyOf(Vec<String>),
}

impl Proposal {
    fn checks(&self) -> &[String] {
        match self {
            Proposal::Check(one) => std::slice::from_ref(one),
            Proposal::AnyOf(any) => any,
        }
    }
}

/// A record at one stage.
struct Situation<'r> {
    record: &'r Example,
    expect: &'r Expectation,
    as_of: Moment,
    profile: Value,
}

impl Situation<'_> {
    fn name(&self) -> String {
        format!("{} {}, {}", self.record.case, self.record.record, self.expect.stage)
    }

    fn judge<T>(&self, then: impl FnOnce(&Assessment<'static>) -> T) -> T {
        judge(&self.profile, self.as_of, then)
    }
}

fn judge<T>(profile: &Value, as_of: Moment, then: impl FnOnce(&Assessment<'static>) -> T) -> T {
    with(profile, |profile| then(&scorer().assess(profile, as_of)))
}

fn score(profile: &Value, as_of: Moment) -> (Points, Band) {
    judge(profile, as_of, |one| (one.score(), one.band()))
}

fn records(file: &str) -> Vec<Example> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data").join(file);
    let text = fs::read_to_string(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn situations(records: &[Example]) -> Vec<Situation<'_>> {
    let of = |record| {
        let Example { expect, as_of, profile, .. }: &Example = record;
        expect.iter().map(move |expect| {
            let mut profile = profile.clone();
            profile["stage"] = json!(expect.stage.as_str());
            Situation { record, expect, as_of: expect.as_of.unwrap_or(*as_of), profile }
        })
    };
    records.iter().flat_map(of).collect()
}

fn all_records() -> Vec<Example> {
    records(DOCUMENTED).into_iter().chain(records(LOOK_ALIKES)).collect()
}

/// The fired rules with their counted points, for a message.
fn told(assessment: &Assessment<'_>) -> String {
    let line = |(rule, level, points)| format!("{rule}/{level} {points}");
    assessment.fired().map(line).collect::<Vec<_>>().join("; ")
}

fn none(misses: &[String]) {
    assert!(misses.is_empty(), "{} miss:\n{}", misses.len(), misses.join("\n"));
}

// Bands, range and proposals.

fn outside_its_bands(file: &str) -> Vec<String> {
    let records = records(file);
    let miss = |one: &Situation<'_>| {
        one.judge(|assessment| {
            let (low, high, band) = (one.expect.low, one.expect.high, assessment.band());
            (!band.reaches(low) || !high.reaches(band)).then(|| {
                let (name, score, why) = (one.name(), assessment.score(), &one.expect.why);
                let lines = told(assessment);
                format!("{name}: {band} at {score}, not {low} to {high} ({why}): {lines}")
            })
        })
    };
    situations(&records).iter().filter_map(miss).collect()
}

#[test]
fn every_documented_case_is_within_its_bands() {
    none(&outside_its_bands(DOCUMENTED));
}

#[test]
fn every_look_alike_is_within_its_bands() {
    none(&outside_its_bands(LOOK_ALIKES));
}

#[test]
fn where_the_case_file_states_a_sum_it_is_the_sum() {
    let records = all_records();
    let told_of = |one: &&Situation<'_>| !one.expect.score.is_empty();
    for one in situations(&records).iter().filter(told_of) {
        one.judge(|assessment| {
            let (score, stated) = (assessment.score().get(), &one.expect.score);
            let lines = told(assessment);
            assert!(stated.contains(&score), "{}: {score}, not {stated:?}: {lines}", one.name());
        });
    }
}

#[test]
fn where_coverage_is_low_the_range_reaches_verify() {
    let records = all_records();
    let mut misses = Vec::new();
    let mut count = 0;
    for one in situations(&records).iter().filter(|one| one.expect.why.starts_with("low coverage"))
    {
        count += 1;
        one.judge(|assessment| {
            let (range, coverage) = (assessment.range(), assessment.coverage());
            if !range.high_band.reaches(Band::Verify) || coverage.judged >= coverage.due {
                misses.push(format!("{}: up to {} only", one.name(), range.high));
            }
        });
    }
    none(&misses);
    assert!(count > 30, "only {count} places say so");
}

/// The proposals that the case file asks for and that today's order of checks does not put among
/// the first three. Left are a hand-over of a laptop that already places itself abroad, where the
/// place is asked first (D5), and the device of the second employee behind the two checks that end
/// the honest readings of its lines (D10 B). The order is the telling's to improve; this number may
/// only fall.
const PROPOSALS_OPEN: usize = 2;

#[test]
fn the_checks_that_a_case_asks_for_stand_among_the_first_three() {
    let records = records(DOCUMENTED);
    let (mut asked, mut misses) = (0, Vec::new());
    for one in situations(&records) {
        let report = one.judge(|assessment| assessment.report(Redaction::Codes));
        let first: Vec<_> = report.next_checks.iter().map(|check| check.id.as_ref()).collect();
        let first = &first[..first.len().min(3)];
        for wanted in one.expect.propose.iter().map(Proposal::checks) {
            asked += 1;
            if !wanted.iter().any(|check| first.contains(&check.as_str())) {
                misses.push(format!("{}: {} not in {first:?}", one.name(), wanted.join(" or ")));
            }
        }
    }
    println!("{} of {asked} proposals open:\n{}", misses.len(), misses.join("\n"));
    assert!(misses.len() <= PROPOSALS_OPEN, "{}", misses.join("\n"));
}

#[test]
fn what_was_seen_is_answered_first_with_any_subset_of_the_facts() {
    let records = all_records();
    let situations = situations(&records);
    let mut broken = Broken::new();
    let choice = (any::<Index>(), any::<u64>(), 0_u64..60);
    for (which, seed, share) in made(choice, hold::cases(1000)) {
        let one = which.get(&situations);
        let less = thinned(&one.profile, seed, share);
        judge(&less, one.as_of, |assessment| {
            let lines = assessment.lines(Redaction::Codes);
            let rules = lines.iter().filter(|line| line.kind == LineKind::Rule);
            let seen: Vec<_> = rules.filter(|line| line.counted > Points::ZERO).collect();
            // What a step on record answers is not open any more.
            if lines.iter().any(|line| line.kind == LineKind::Mitigation) || seen.is_empty() {
                return;
            }
            let most = seen.iter().map(|line| line.counted).max();
            let strongest = seen.iter().filter(|line| Some(line.counted) == most);
            let checks = assessment.next_checks();
            let answered = checks.first().is_some_and(|first| {
                strongest.clone().any(|line| first.answers.contains(&line.id))
            });
            if !answered {
                broken.insert(format!("{}: {}", one.name(), told(assessment)), less.to_string());
            }
        });
    }
    none_broken(&broken);
}

#[test]
fn every_proposal_is_a_check_that_exists() {
    let known: BTreeSet<_> = hirerisk::catalog::CHECKS.iter().map(|check| check.id).collect();
    for record in all_records() {
        for check in record.expect.iter().flat_map(|one| &one.propose).flat_map(Proposal::checks) {
            assert!(known.contains(check.as_str()), "{}: `{check}`", record.case);
        }
    }
}

// What is in no report is marked.

#[test]
fn every_placeholder_stands_in_its_record_and_says_what_it_is() {
    for Example { case, record, placeholders, profile, .. } in all_records() {
        for (pointer, note) in &placeholders {
            assert!(profile.pointer(pointer).is_some(), "{case} {record}: {pointer} leads nowhere");
            let kind = note.split(": ").next().unwrap();
            let says = note.len() > kind.len() || kind != "ours";
            let known = ["token", "stated", "ours"].contains(&kind);
            assert!(known && says, "{case} {record}, {pointer}: {note}");
        }
    }
}

#[test]
fn every_label_and_name_of_a_documented_case_is_a_placeholder() {
    for Example { case, record, placeholders, profile, .. } in records(DOCUMENTED) {
        for (pointer, shape) in places(&profile) {
            let is_label = matches!(shape, Shape::Token | Shape::Name) && pointer != "/id";
            let marked = placeholders.keys().any(|one| is_at_or_below(one, &pointer));
            assert!(!is_label || marked, "{case} {record}: {pointer} is no placeholder");
        }
    }
}

fn is_at_or_below(place: &str, pointer: &str) -> bool {
    pointer.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[test]
fn every_documented_case_has_its_sources_and_every_record_says_what_it_is_about() {
    for Example { case, record, about, source, expect, .. } in all_records() {
        assert!(about.ends_with('.') && !expect.is_empty(), "{case} {record}");
        assert_eq!(source.is_empty(), case.starts_with('L'), "{case} {record}");
        assert!(source.iter().all(|one| one.starts_with("https://")), "{case} {record}");
    }
}

// Taking facts away, changing their order, explaining afterwards.

#[test]
fn without_any_subset_of_its_facts_and_in_any_order_no_look_alike_escalates() {
    let records = records(LOOK_ALIKES);
    let situations = situations(&records);
    let mut broken = Broken::new();
    let choice = (any::<Index>(), any::<u64>(), 1_u64..100);
    for (which, seed, share) in made(choice, hold::cases(3000)) {
        let one = which.get(&situations);
        let less = thinned(&one.profile, seed, share);
        let (points, band) = score(&less, one.as_of);
        if band == Band::Escalate {
            broken.insert(format!("{} at {points}", one.name()), less.to_string());
        }
        if score(&shuffled(&less, seed), one.as_of) != (points, band) {
            broken.insert(format!("{} in another order", one.name()), less.to_string());
        }
    }
    none_broken(&broken);
}

/// The profile without so many of 100 of its places; the seed decides which.
fn thinned(profile: &Value, mut seed: u64, share: u64) -> Value {
    let mut less = profile.clone();
    for pointer in deletions(profile).iter().rev() {
        // The inner and the later places go first, so that every place is still where it was.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        if (seed >> 33) % 100 < share {
            take_away(&mut less, pointer);
        }
    }
    less
}

fn take_away(profile: &mut Value, pointer: &str) {
    let (outer, key) = pointer.rsplit_once('/').unwrap();
    match profile.pointer_mut(outer) {
        Some(Value::Object(keys)) => drop(keys.remove(key)),
        Some(Value::Array(entries)) => {
            let gone: usize = key.parse().unwrap();
            let mut places = 0..;
            entries.retain(|_| places.next() != Some(gone));
        }
        _ => {}
    }
}

#[test]
fn without_any_one_fact_no_look_alike_escalates_and_no_case_rises_unless_the_fact_spoke_for_them() {
    let records = all_records();
    let mut broken = Broken::new();
    for one in situations(&records) {
        let honest = one.record.case.starts_with('L');
        let (points, band) = score(&one.profile, one.as_of);
        for pointer in deletions(&one.profile).iter().filter(|at| is_there_yet(&one, at)) {
            let less = delete(&one.profile, pointer);
            let all = score(&less, one.as_of);
            if honest && all.1 == Band::Escalate {
                broken.insert(format!("{} without {pointer}", one.name()), "escalate".into());
            }
            let Some(plainly) = delete_plain(&one.profile, pointer) else { continue };
            let plain = if plainly == less { all } else { score(&plainly, one.as_of) };
            if plain.0 > points || !band.reaches(plain.1) {
                let what = format!("{} without {pointer}", one.name());
                broken.insert(what, format!("{} for {points}", plain.0));
            }
        }
    }
    none_broken(&broken);
}

/// A day that has not come hides what it dates: without it the thing would be there.
fn is_there_yet(one: &Situation<'_>, pointer: &str) -> bool {
    let text = one.profile.pointer(pointer).and_then(Value::as_str);
    let moment = text.and_then(|text| text.parse::<Moment>().ok());
    moment.is_none_or(|moment| !moment.is_after(one.as_of))
}

#[test]
fn in_any_order_of_its_lists_a_case_gives_the_same_bytes() {
    let records = all_records();
    let (mut broken, mut orders) = (Broken::new(), BTreeSet::new());
    for one in situations(&records) {
        let (before, checks) = told_without_places(&one.profile, one.as_of);
        for seed in 0..4 {
            let after = told_without_places(&shuffled(&one.profile, seed), one.as_of);
            if after.0 != before {
                broken.insert(one.name(), format!("seed {seed}"));
            }
            if after.1 != checks {
                orders.insert(one.name());
            }
        }
    }
    none_broken(&broken);
    assert!(orders.is_empty(), "{} orders of checks: {orders:#?}", orders.len());
}

/// The bytes of a report, and the order of its checks apart. Where an entry stood in the input is
/// told as `*`.
fn told_without_places(profile: &Value, as_of: Moment) -> (String, Vec<String>) {
    let json = judge(profile, as_of, |one| one.to_json(Redaction::Codes));
    let mut report: Value = serde_json::from_str(&json).unwrap();
    for line in report["lines"].as_array_mut().unwrap() {
        for fact in line["evidence"].as_array_mut().unwrap() {
            let pointer = fact["pointer"].as_str().unwrap();
            let star = |part: &str| if part.parse::<u32>().is_ok() { "*" } else { part }.to_owned();
            fact["pointer"] = pointer.split('/').map(star).collect::<Vec<_>>().join("/").into();
        }
    }
    let checks = report["next_checks"].as_array_mut().unwrap();
    let order = checks.iter().map(|check| check["id"].to_string()).collect();
    checks.sort_by_key(|check| check["id"].to_string());
    (report.to_string(), order)
}

#[test]
fn what_the_person_says_afterwards_moves_no_point_of_a_case() {
    let mut broken = Broken::new();
    for Example { case, record, as_of: record_as_of, profile, .. } in all_records() {
        // What has no date could have been seen after it was said: here everything has one.
        let mut profile = dated(&profile, "2020-01-01");
        profile["stage"] = json!("employment");
        let day = latest(&profile).unwrap_or(record_as_of).day().succ_opt().unwrap();
        let as_of: Moment = day.succ_opt().unwrap().into();
        let before = score(&profile, as_of);
        for claims in explanations(&profile, &day.to_string()) {
            let mut more = profile.clone();
            merge(&mut more, &json!({ "claims": claims }));
            let after = score(&more, as_of);
            if after != before {
                let what = format!("{case} {record}: {claims}");
                broken.insert(what, format!("{} for {}", after.0, before.0));
            }
        }
    }
    none_broken(&broken);
}

/// Every name, place and country that was seen, explained by a claim of a later day.
fn explanations(profile: &Value, day: &str) -> Vec<Value> {
    let mut claims = Vec::new();
    let mut at_home = |place: &Value| {
        claims.extend([
            json!({ "residences": [{ "place": place, "at": day }] }),
            json!({ "stays": [{ "place": place, "from": "2000-01-01", "at": day }] }),
        ]);
    };
    let seen = places(profile);
    let seen = || seen.iter().filter(|(pointer, _)| !pointer.starts_with("/claims"));
    for (pointer, shape) in seen() {
        match shape {
            Shape::Noun(noun) if noun == "Place" => at_home(profile.pointer(pointer).unwrap()),
            Shape::Token if pointer.ends_with("/network/country") => {
                at_home(&json!({ "country": profile.pointer(pointer) }));
            }
            _ => {}
        }
    }
    for (pointer, _) in seen().filter(|(_, shape)| *shape == Shape::Name) {
        let name = profile.pointer(pointer);
        claims.extend([
            json!({ "names": [{ "name": name, "at": day }] }),
            json!({ "household": [{ "name": name, "person": "somebody", "at": day }] }),
        ]);
    }
    claims
}

/// What other checks found: none of it may be needed beside the check that settles a look-alike.
const OTHER_CHECKS: [&str; 6] = [
    "/documents",
    "/references",
    "/interviews",
    "/checks/holder_match",
    "/checks/education",
    "/payments/payee/register",
];

#[test]
fn the_settling_check_alone_ends_a_look_alike() {
    let records = records(LOOK_ALIKES);
    for one in situations(&records).iter().filter(|one| one.record.record.contains("settled")) {
        let alone = OTHER_CHECKS.iter().fold(one.profile.clone(), |profile, pointer| {
            if profile.pointer(pointer).is_some() { delete(&profile, pointer) } else { profile }
        });
        let (points, band) = score(&alone, one.as_of);
        assert_eq!(band, Band::Routine, "{}: {points}", one.name());
    }
}

// What must not happen to a look-alike.

/// Goes through the records of one look-alike, at every stage and in every form.
fn each_of(case: &str, mut check: impl FnMut(&Situation<'_>, &Assessment<'_>)) {
    let records = records(LOOK_ALIKES);
    let mut seen = 0;
    for one in situations(&records).iter().filter(|one| one.record.case == case) {
        one.judge(|assessment| check(one, assessment));
        seen += 1;
    }
    assert!(seen >= 12, "{case} has {seen} situations");
}

fn fires(assessment: &Assessment<'_>, families: &[&str]) -> Option<String> {
    let of = |rule: &str| families.iter().any(|family| rule.starts_with(family));
    assessment.fired().find(|(rule, ..)| of(rule)).map(|(rule, ..)| rule.to_owned())
}

fn every_form(assessment: &Assessment<'_>) -> String {
    let forms = Redaction::ALL.map(|redaction| {
        let report = assessment.report(redaction);
        [report.to_text(), report.to_text_blind(), report.to_json()].join("\n")
    });
    forms.join("\n")
}

/// What the person is asked for: words with blanks between them.
fn asks(assessment: &Assessment<'_>) -> String {
    let report = assessment.report(Redaction::Full);
    let ask = |check: &hirerisk::report::CheckReport| {
        let modes: Vec<&str> = check.modes.iter().map(|mode| mode.mode).collect();
        format!("{} {} {}", check.title, check.what_to_do, modes.join(" ")).to_lowercase()
    };
    let asks = report.next_checks.iter().map(ask).collect::<Vec<_>>().join(" ");
    asks.replace(|char: char| !char.is_alphanumeric(), " ")
}

fn asks_for_none_of(one: &Situation<'_>, assessment: &Assessment<'_>, words: &[&str]) {
    let asks = asks(assessment);
    for word in words {
        let asked = asks.split(|sign: char| !sign.is_alphanumeric()).any(|one| one == *word);
        let phrase = word.contains(' ') && asks.contains(word);
        assert!(!asked && !phrase, "{}: asks for `{word}`", one.name());
    }
}

#[test]
fn l1_no_kind_of_document_is_asked_for_and_the_announced_stay_is_no_contradiction() {
    each_of("L1", |one, assessment| {
        let kinds = ["identity card", "military", "dependant", "passport", "licence", "photocop"];
        asks_for_none_of(one, assessment, &kinds);
        assert_eq!(fires(assessment, &["network.", "device."]), None, "{}", one.name());
    });
}

#[test]
fn l2_neither_mailbox_nor_agent_address_nor_number_of_countries_brings_points() {
    each_of("L2", |one, assessment| {
        let shared = ["linkage.", "delivery.mailbox", "payment.third_party_payee"];
        assert_eq!(fires(assessment, &shared), None, "{}", one.name());
        let countries = ["network.many_lines", "network.impossible_travel"];
        assert_eq!(fires(assessment, &countries), None, "{}", one.name());
    });
}

#[test]
fn l3_vpn_exits_are_no_journeys_and_no_links_and_a_camera_that_is_off_is_no_fact() {
    each_of("L3", |one, assessment| {
        assert_eq!(fires(assessment, &["network.", "linkage.", "interview."]), None);
        assert_eq!(assessment.score(), Points::ZERO, "{}: {}", one.name(), told(assessment));
    });
    let camera = br#"{"id": "l3", "interviews": [{"camera_off": true}]}"#;
    assert!(Profile::from_json(camera).is_err());
}

#[test]
fn l4_spellings_close_match_age_gaps_and_silence_bring_no_points() {
    each_of("L4", |one, assessment| {
        let families =
            ["payment.", "contact.", "persona.", "history.", "identity.", "linkage.", "network."];
        assert_eq!(fires(assessment, &families), None, "{}", one.name());
        let more = ["another document", "further document", "second document"];
        asks_for_none_of(one, assessment, &more);
        asks_for_none_of(
            one,
            assessment,
            &["status", " origin ", "refugee", "asylum", "nationality"],
        );
    });
}

#[test]
fn l5_the_earlier_name_is_printed_nowhere_and_nobody_is_told_to_change_one() {
    each_of("L5", |one, assessment| {
        let forms = every_form(assessment) + &format!("{:?}", assessment.report(Redaction::Full));
        for part in ["Rowan", "Tessier", "ROWAN", "rowan", "tessier"] {
            assert!(!forms.contains(part), "{}: {part}", one.name());
        }
        asks_for_none_of(
            one,
            assessment,
            &["change the name", "change name", "rename", "reason of"],
        );
        assert_eq!(fires(assessment, &["linkage.", "payment.holder_differs"]), None);
    });
}

#[test]
fn l5_an_earlier_name_that_is_cited_is_a_second_declared_name() {
    let records = records(LOOK_ALIKES);
    let mut profile = records.iter().find(|one| one.case == "L5").unwrap().profile.clone();
    profile["stage"] = json!("employment");
    // Somebody else's name as holder: the line compares it with every declared name.
    profile["claims"]["names"] = json!([{ "name": "Rowan Tessier" }, { "name": "Alex Moreau" }]);
    profile["payments"]["accounts"] =
        json!([{ "account": "acct-1", "holder_kind": "person", "holder_written": "Cedar Dale" }]);
    let as_of: Moment = "2026-10-01".parse().unwrap();
    let forms = judge(&profile, as_of, every_form);
    for part in ["Alex", "Moreau", "Tessier"] {
        assert!(!forms.contains(part), "{part}");
    }
}

/// Both siblings' assessments as bytes, scored in the order given.
fn siblings(order: [&str; 2], jorge_more: &Value) -> BTreeMap<String, String> {
    let scorer = Scorer::builtin();
    let records = records(LOOK_ALIKES);
    let mut told = BTreeMap::new();
    for who in order {
        let record = records.iter().find(|one| one.record == who).unwrap();
        let mut profile = record.profile.clone();
        if who == "jorge" {
            merge(&mut profile, jorge_more);
        }
        let text = profile.to_string();
        let read = Profile::from_json(text.as_bytes()).unwrap();
        told.insert(who.into(), scorer.assess(&read, record.as_of).to_json(Redaction::Full));
    }
    told
}

#[test]
fn l6_two_people_at_one_moment_is_the_first_check_of_what_they_share() {
    each_of("L6", |one, assessment| {
        if fires(assessment, &["linkage.device_shared", "linkage.delivery_shared"]).is_none()
            || one.record.record.contains("settled")
        {
            return;
        }
        let checks = assessment.next_checks();
        let first = checks.first().map(|check| check.id.as_ref());
        assert_eq!(first, Some("two_at_once"), "{}", one.name());
    });
}

#[test]
fn l6_who_is_scored_first_makes_no_difference() {
    let one = siblings(["jorge", "lucia"], &json!({}));
    assert_eq!(one, siblings(["lucia", "jorge"], &json!({})));
}

#[test]
fn l6_a_band_does_not_spread_from_one_sibling_to_the_other() {
    let unrelated = json!({
        "stage": "employment",
        "checks": {
            "owner_contact": [
                { "result": "not_the_worker", "channel": "independent", "by": "employer" }
            ],
        },
        "documents": { "checks": [
            { "document": "doc-j", "method": "issuer", "result": "not_genuine", "by": "issuer-1" }
        ] },
        "access": { "events": [{ "kind": "value_moved", "confirmed": true }] },
        "payments": { "accounts": [{ "account": "acct-x", "holder_check": {
            "result": "another_holder", "all_names_tested": true, "by": "bank-1"
        } }] },
    });
    let (before, after) =
        (siblings(["jorge", "lucia"], &json!({})), siblings(["jorge", "lucia"], &unrelated));
    let jorge: Value = serde_json::from_str(&after["jorge"]).unwrap();
    assert_eq!(jorge["band"], "escalate", "{}", jorge["score"]);
    assert_eq!(before["lucia"], after["lucia"]);
}

#[test]
fn neither_notice_of_two_linked_people_names_or_hints_at_the_other() {
    each_of("L6", |one, assessment| {
        let other = if one.record.record.starts_with("jorge") { "lucia" } else { "jorge" };
        let forms = every_form(assessment).to_lowercase();
        for hint in [other, "sibling", "brother", "sister"] {
            let words = forms.split(|letter: char| !letter.is_alphabetic());
            let told: Vec<_> = words.filter(|word| *word == hint).collect();
            assert!(told.is_empty(), "{}: {hint}", one.name());
        }
    });
    let records = records(DOCUMENTED);
    for one in situations(&records).iter().filter(|one| one.record.case == "D10") {
        let forms = one.judge(every_form);
        let other = if one.record.record.starts_with('A') { "-b" } else { "-a" };
        for hint in ["city", "addr", "device"].map(|kind| format!("{kind}{other}")) {
            let mut words = forms.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
            assert!(!words.any(|word| word == hint), "{}: {hint}", one.name());
        }
    }
}

#[test]
fn d10_the_complaint_about_one_colleague_does_not_move_the_other() {
    let records = records(DOCUMENTED);
    let of = |name: &str| records.iter().find(|one| one.record == name).unwrap();
    let told = |first: &str| {
        let scorer = Scorer::builtin();
        let judged = [first, "B could"].map(|name| {
            let (profile, as_of) = (&of(name).profile, of(name).as_of);
            with(profile, |profile| scorer.assess(profile, as_of).to_json(Redaction::Full))
        });
        judged.into_iter().next_back()
    };
    assert_eq!(told("A could"), told("A could+before the call"));
}
