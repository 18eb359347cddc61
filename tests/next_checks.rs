//! What a check is said to do to the sum, weighed again by the naive twin.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::BTreeSet;

use hirerisk::catalog::CHECKS;
use hirerisk::facts::Signal;
use hirerisk::report::CheckReport;
use hirerisk::rule::{Check, Judge, Record};
use hirerisk::{Moment, Redaction, Report};
use serde_json::Value;
use support::corpus::{cases, examples};
use support::generate::profiles;
use support::hold::{self, made};
use support::judged::{all_rules, scorer, with};
use support::naive::{self, Outcome, Told, Weight, weigh};

/// Whether a good result of a check leaves nothing of a rule: the rule names it first, or as what
/// settles an honest reading.
fn settles_wholly(check: &str, record: &Record<'_>) -> bool {
    let ends = record.innocent.iter().any(|one| one.settled_by == check);
    ends || record.settles.first() == Some(&check)
}

/// The finding at the level that a fact which the check brings leaves open.
fn risen(told: &Told<'_>, line: &Weight, brings: &Check<'_>) -> Weight {
    let report = told.report.lines.iter().find(|one| one.id == line.rule).unwrap();
    let Some(rise) = &report.could_rise else { return line.clone() };
    let signal = Signal::ALL.iter().find(|signal| signal.name() == rise.missing).unwrap();
    let pointer = signal.row().pointer;
    if !brings.brings.iter().any(|place| pointer.starts_with(place)) {
        return line.clone();
    }
    naive::levels_of_fired(told, line).pop().flatten().unwrap()
}

fn good(told: &Told<'_>, lines: &[Weight], check: &CheckReport<'_>) -> Vec<Weight> {
    let settled = |line: &&Weight| {
        let record = told.records.iter().find(|record| record.id == line.rule).unwrap();
        let answers = check.answers.iter().any(|rule| *rule == line.rule);
        !(answers && settles_wholly(&check.id, record))
    };
    lines.iter().filter(settled).cloned().collect()
}

fn bad(told: &Told<'_>, lines: &[Weight], check: &CheckReport<'_>) -> Vec<Weight> {
    let of_check = CHECKS.iter().find(|one| one.id == check.id).unwrap();
    let top = |rule: &str| naive::levels_of_unknown(told, rule).pop().flatten();
    let fired = lines.iter().map(|line| risen(told, line, of_check));
    fired.chain(check.opens.iter().filter_map(|rule| top(rule))).collect()
}

/// A report, and what the naive twin needs to weigh its findings again.
struct Twin {
    told: Told<'static>,
    lines: Vec<Weight>,
    held: BTreeSet<&'static str>,
}

impl Twin {
    fn of(profile: &Value, as_of: Moment) -> Twin {
        let json = with(profile, |one| scorer().assess(one, as_of).to_json(Redaction::Codes));
        let report = Report::from_json(json.as_bytes()).unwrap();
        let records: Vec<Record<'static>> = all_rules().iter().map(|rule| rule.record()).collect();
        let recorded = naive::steps(profile, report.as_of, report.stage);
        let held: BTreeSet<&'static str> = recorded.held.iter().map(|(id, _)| *id).collect();
        let lines = naive::weights(&report, &records, profile, &recorded.held);
        let policy = scorer().policy().clone();
        Twin { told: Told { report, records, policy }, lines, held }
    }

    fn weigh(&self, lines: &[Weight]) -> Outcome {
        weigh(lines, &self.held, &self.told.policy)
    }
}

#[test]
fn what_a_result_would_do_is_what_the_naive_twin_weighs() {
    let small = cases().iter().map(|case| (case.profile.clone(), case.as_of));
    let whole = examples().iter().map(|one| (one.profile.clone(), one.as_of));
    let made = made(profiles(), hold::cases(40)).map(|made| (made.profile, made.as_of));
    let (mut seen, mut moves, mut rises) = (0, 0, 0);
    for (profile, as_of) in small.chain(whole).chain(made) {
        let twin = Twin::of(&profile, as_of);
        let report = &twin.told.report;
        let (score, band) = (naive::plain(report.score), report.band);
        for check in &report.next_checks {
            let ends = [
                (check.if_good, good(&twin.told, &twin.lines, check)),
                (check.if_bad, bad(&twin.told, &twin.lines, check)),
            ];
            for (outlook, lines) in ends {
                let want = twin.weigh(&lines);
                let got = (naive::plain(outlook.score), outlook.band);
                assert_eq!(got, (want.score, want.band), "{}: {profile}", check.id);
            }
            let (low, high) = (naive::plain(check.if_good.score), naive::plain(check.if_bad.score));
            assert!(low <= score && score <= high, "{}: {profile}", check.id);
            let bands = [check.if_good.band, check.if_bad.band];
            assert_eq!(check.could_change_band, bands.iter().any(|one| *one != band));
            seen += 1;
            moves += usize::from(check.could_change_band);
            rises += usize::from(high > score);
        }
    }
    assert!(seen > 1_000 && moves > 100 && rises > 100, "{seen}, {moves}, {rises}");
}

/// Findings that no check of a set settles wholly.
fn left(told: &Told<'_>, lines: &[Weight], set: &[&str]) -> Vec<Weight> {
    let stays = |line: &&Weight| {
        let record = told.records.iter().find(|record| record.id == line.rule).unwrap();
        let named = |check: &&&str| {
            let honest = record.innocent.iter().any(|one| one.settled_by == **check);
            honest || record.settles.contains(*check)
        };
        !set.iter().filter(named).any(|check| settles_wholly(check, record))
    };
    lines.iter().filter(stays).cloned().collect()
}

/// Every set of so many of the checks.
fn sets<'c>(checks: &[&'c str], size: usize) -> Vec<Vec<&'c str>> {
    if size == 0 {
        return vec![Vec::new()];
    }
    let with_first = |(place, check): (usize, &&'c str)| {
        let check = *check;
        sets(&checks[place + 1..], size - 1).into_iter().map(move |mut set| {
            set.insert(0, check);
            set
        })
    };
    checks.iter().enumerate().flat_map(with_first).collect()
}

/// TRUST A19: applied, it brings the band down; without any member it does not; and nothing smaller
/// does.
#[test]
fn trust_a19_the_counterfactual_is_enough_and_nothing_smaller_is() {
    let whole = examples().iter().map(|one| (one.profile.clone(), one.as_of));
    let small = cases().iter().step_by(5).map(|case| (case.profile.clone(), case.as_of));
    let made = made(profiles(), hold::cases(60)).map(|made| (made.profile, made.as_of));
    let mut sizes = [0; 6];
    for (profile, as_of) in whole.chain(small).chain(made) {
        let twin = Twin::of(&profile, as_of);
        let (band, ways) = (twin.told.report.band, &twin.told.report.counterfactual);
        let after = |set: &[&str]| twin.weigh(&left(&twin.told, &twin.lines, set));
        let lowers = |set: &[&str]| after(set).band != band;
        let size = ways.first().map_or(0, |way| way.checks.len());
        for way in ways {
            let set: Vec<&str> = way.checks.iter().map(AsRef::as_ref).collect();
            let (out, leaves) = (after(&set), way.leaves);
            assert_eq!((naive::plain(leaves.score), leaves.band), (out.score, out.band));
            assert!(band.reaches(out.band) && out.band != band, "{set:?}: {profile}");
            assert_eq!(set.len(), size, "{profile}");
        }
        // Sets of up to two of all checks: with one member less than a way has, or any where there is none.
        let settles =
            |check: &&str| left(&twin.told, &twin.lines, &[check]).len() < twin.lines.len();
        let checks: Vec<&str> = CHECKS.iter().map(|check| check.id).filter(settles).collect();
        let most = if size == 0 { 3 } else { size.min(3) };
        for fewer in (0..most).flat_map(|fewer| sets(&checks, fewer)) {
            assert!(!lowers(&fewer), "{fewer:?}: {profile}");
        }
        sizes[size] += 1;
    }
    assert!(sizes[0] > 20 && sizes[1] > 20 && sizes[2] > 5, "{sizes:?}");
}
