//! The corpus: every rule on small profiles: fires at each level, quiet, unknown, near miss, and an
//! honest look-alike. A case is a profile and the outcome that it must have;
//! `tests/corpus/README.md` explains the format, `tests/settled.rs` the cases of settled readings.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use hirerisk::{
    Band,
    catalog::{SOURCES, rules},
    rule::{Judge, Status},
};

use support::corpus::{Case, cases};
use support::judged::{outcome, scorer, verdict, with};

/// A case that rests on no report: the condition is written out, and nothing more.
const OURS: &str = "ours";

/// Whether a preview is unknown on every profile of the corpus: what it would need is not read,
/// because what was declined is unknown and hours of activity are nobody's business.
fn is_never_judged(rule: &dyn Judge, cases: &[Case]) -> bool {
    matches!(rule.record().status, Status::Preview(_))
        && cases.iter().all(|case| verdict(rule, &case.profile, case.as_of).is_err())
}

/// Context that no profile makes fire: it would rest on an absence. Nothing else is let off its
/// levels.
const NEVER_FIRE: &[&str] = &["identity.image_only"];

/// Rules without a boundary that a profile could nearly cross, and why.
const NO_NEAR_MISS: &[(&str, &str)] = &[
    ("access.unbroken_activity", "Hours of activity are not read: it is always unknown."),
    ("delivery.handover_declined", "What was declined or missed is unknown."),
    ("identity.image_only", "It would rest on the absence of a step, so it never fires."),
    ("interview.check_abandoned", "What was declined is unknown."),
    ("persona.code_account_circle", "Of what it would need only the account's age has a field."),
    ("reference.client_burst", "What a client rated elsewhere has no field."),
    (
        "reference.no_independent_channel",
        "It would rest on the absence of a way, so it never fires.",
    ),
];

const KINDS: [&str; 6] = ["fires", "quiet", "unknown", "near_miss", "look_alike", "settled"];

#[test]
fn every_case_is_of_a_kind_and_a_source_that_exist() {
    let sources: BTreeSet<&str> = SOURCES.iter().map(|source| source.id).chain([OURS]).collect();
    for case in cases() {
        assert!(KINDS.contains(&case.kind.as_str()), "{}: {}", case.rule, case.kind);
        let known = case.source.as_ref().is_none_or(|id| sources.contains(id.as_str()));
        assert!(known, "{}: no source {:?}", case.rule, case.source);
    }
}

#[test]
fn what_fires_was_reported() {
    let fired: BTreeSet<&str> =
        cases().iter().filter(|case| case.kind == "fires").map(|case| case.rule.as_str()).collect();
    for rule in rules().filter(|rule| fired.contains(rule.record().id)) {
        let record = rule.record();
        let known = |id: &&str| SOURCES.iter().any(|source| source.id == *id);
        assert!(!record.sources.is_empty() && record.sources.iter().all(known), "{}", record.id);
    }
}

#[test]
fn only_what_can_never_fire_is_let_off_its_near_miss() {
    let ids: BTreeSet<&str> = NO_NEAR_MISS.iter().map(|(id, _)| *id).collect();
    assert!(NO_NEAR_MISS.is_sorted() && ids.len() == NO_NEAR_MISS.len());
    for (id, why) in NO_NEAR_MISS {
        assert!(why.ends_with('.') && rules().any(|rule| rule.record().id == *id), "{id}");
        let crossed = cases().iter().filter(|case| case.rule == *id).find(|case| {
            let fires = outcome(id, &case.profile, case.as_of).1.is_some();
            fires || case.kind == "near_miss"
        });
        let crossed = crossed.map(|case| &case.says);
        assert_eq!(crossed, None, "{id} has a boundary: take it from the list");
    }
}

#[test]
fn every_case_has_its_outcome() {
    let cases = cases();
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|case| {
            let (got, points) = outcome(&case.rule, &case.profile, case.as_of);
            (got != case.expect || points != case.points).then(|| {
                let want = &case.expect;
                format!(
                    "{}: {}: {got} {points:?}, not {want} {:?}",
                    case.rule, case.says, case.points
                )
            })
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn every_rule_fires_at_each_level_is_quiet_nearly_fires_and_has_an_honest_look_alike() {
    let cases = cases();
    let mut seen: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for case in cases {
        let of = seen.entry(&case.rule).or_default();
        of.insert(&case.kind);
        if case.kind != "settled" {
            of.insert(case.expect.split(' ').next().unwrap_or_default());
            of.extend(case.expect.strip_prefix("unknown "));
        }
    }
    let mut missing = Vec::new();
    for rule in rules() {
        let record = rule.record();
        let of = seen.get(record.id).cloned().unwrap_or_default();
        let mut want = vec!["unknown", "look_alike"];
        if !NO_NEAR_MISS.iter().any(|(id, _)| *id == record.id) {
            want.push("near_miss");
        }
        if !is_never_judged(rule, cases) {
            let levels = record.levels.iter().map(|level| level.name);
            want.extend(levels.filter(|_| !NEVER_FIRE.contains(&record.id)));
            want.push("quiet");
            want.extend(record.needs.iter().map(|signal| signal.name()));
        }
        if NEVER_FIRE.contains(&record.id) {
            let fires = record.levels.iter().any(|level| of.contains(level.name));
            assert!(!fires, "{} fires: take it from the list", record.id);
        }
        let lacking: Vec<&str> = want.into_iter().filter(|word| !of.contains(*word)).collect();
        if !lacking.is_empty() {
            missing.push(format!("{}: {}", record.id, lacking.join(", ")));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn one_strong_finding_and_nothing_else_asks_for_a_check_and_never_for_more() {
    let mut strong = 0;
    for case in cases() {
        let (band, found) = with(&case.profile, |profile| {
            let assessment = scorer().assess(profile, case.as_of);
            let found: Vec<i32> = assessment.fired().map(|(_, _, points)| points.get()).collect();
            (assessment.band(), found)
        });
        let [points] = found[..] else { continue };
        let want = if points < 7 { Band::Routine } else { Band::Verify };
        // A step on record may have answered it.
        assert!(want.reaches(band), "{}: {}", case.rule, case.says);
        strong += usize::from(band == Band::Verify);
    }
    assert!(strong > 50, "{strong}");
}
