//! Weighing against the naive twin: on what the corpus, the examples and made profiles find, and on
//! made-up rule sets whose findings no profile of ours would bring together.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use hirerisk::report::LineKind;
use hirerisk::rule::{Judge, Record};
use hirerisk::{Moment, Redaction, Report, Scorer};
use serde_json::Value;
use support::corpus::{cases, examples};
use support::generate::profiles;
use support::hold::{self, made};
use support::judged::{all_rules, scorer, with};
use support::made_up::{Fixed, backgrounds, rule_sets};
use support::naive::{self, Told, enumerate, plain, weigh};

/// As many ways to settle the unknowns are gone through.
const MOST_WAYS: usize = 256;

/// The report is what the twin weighs: every counted point, every step, the sum, the band; and if
/// there are few enough ways to settle the unknowns, the range. Tells whether the range was looked at.
fn agrees(scorer: &Scorer<'_>, records: &[Record<'_>], profile: &Value, as_of: Moment) -> bool {
    let json = with(profile, |one| scorer.assess(one, as_of).to_json(Redaction::Codes));
    let report = Report::from_json(json.as_bytes()).unwrap();
    let recorded = naive::steps(profile, report.as_of, report.stage);
    let held: BTreeSet<&'static str> = recorded.held.iter().map(|(id, _)| *id).collect();
    let lines = naive::weights(&report, records, profile, &recorded.held);
    let want = weigh(&lines, &held, scorer.policy());

    let of_kind = |kind| report.lines.iter().filter(move |line| line.kind == kind);
    let rules: BTreeMap<String, i64> =
        of_kind(LineKind::Rule).map(|line| (line.id.to_string(), plain(line.counted))).collect();
    assert_eq!(rules, want.rules, "{profile}");
    let steps: BTreeMap<(String, String), i64> = of_kind(LineKind::Mitigation)
        .map(|line| {
            ((line.group.as_deref().unwrap().into(), line.id.to_string()), plain(line.counted))
        })
        .collect();
    let wanted =
        want.steps.into_iter().map(|((group, step), points)| ((group, step.into()), points));
    let wanted: BTreeMap<(String, String), i64> = wanted.collect();
    // A step that answers nothing of a group may stand there with no points, or not at all.
    let told = |steps: BTreeMap<_, i64>| -> BTreeMap<(String, String), i64> {
        steps.into_iter().filter(|(_, points)| *points != 0).collect()
    };
    assert_eq!(told(steps), told(wanted), "{profile}");
    let together: BTreeSet<&str> =
        of_kind(LineKind::Interaction).map(|line| line.id.as_ref()).collect();
    assert_eq!(together, want.together, "{profile}");
    assert_eq!((plain(report.score), report.band), (want.score, want.band), "{profile}");

    let range = report.range;
    let told = Told { report, records: records.to_vec(), policy: scorer.policy().clone() };
    let Some(ends) = enumerate(&told, profile, MOST_WAYS) else { return false };
    assert_eq!((plain(range.low), plain(range.high)), (ends.low, ends.high), "{profile}");
    assert_eq!((range.low_band, range.high_band), (ends.low_band, ends.high_band), "{profile}");
    true
}

#[test]
fn what_ships_weighs_as_the_naive_twin_does() {
    let records: Vec<Record<'_>> = all_rules().iter().map(|rule| rule.record()).collect();
    let small = cases().iter().map(|case| (case.profile.clone(), case.as_of));
    let whole = examples().iter().map(|one| (one.profile.clone(), one.as_of));
    let made = made(profiles(), hold::cases(60)).map(|made| (made.profile, made.as_of));
    for (profile, as_of) in small.chain(whole).chain(made) {
        agrees(scorer(), &records, &profile, as_of);
    }
}

#[test]
fn the_range_of_few_rules_is_that_of_every_way_to_settle_them() {
    // Of all rules nobody can go through every way: three at a time, with what they bring together.
    let mut looked = 0;
    for (place, case) in cases().iter().enumerate().step_by(2) {
        let Some(own) = all_rules().iter().position(|rule| rule.record().id == case.rule) else {
            continue;
        };
        let count = all_rules().len();
        let few = [own, (own + 1 + place) % count, (own + 2 + place.pow(2)) % count];
        let few: BTreeSet<usize> = few.into_iter().collect();
        let rules: Vec<&dyn Judge> =
            few.iter().map(|rule| -> &dyn Judge { all_rules()[*rule] }).collect();
        let records: Vec<Record<'_>> = rules.iter().map(|rule| rule.record()).collect();
        let scorer = Scorer::builder().only(rules).build().unwrap();
        looked += usize::from(agrees(&scorer, &records, &case.profile, case.as_of));
    }
    assert!(looked * 4 > cases().len(), "{looked} of {}", cases().len());
}

#[test]
fn made_up_rules_weigh_as_the_naive_twin_weighs_them() {
    let as_of: Moment = "2026-12-31".parse().unwrap();
    let mut looked = 0;
    for (rules, profile) in made((rule_sets(), backgrounds()), hold::cases(300)) {
        let records: Vec<Record<'_>> = rules.iter().map(Fixed::record).collect();
        let judges = rules.iter().map(|rule| -> &dyn Judge { rule });
        let scorer = Scorer::builder().only(judges.collect::<Vec<_>>()).build().unwrap();
        looked += usize::from(agrees(&scorer, &records, &profile, as_of));
    }
    assert!(looked > 100, "{looked}");
}
