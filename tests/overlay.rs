//! What an employer sets otherwise and excepts: it lowers and never hides, the bill still adds up, every form
//! says who decided it and why, and an upgrade says what is to be decided anew.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use hirerisk::facts::Signal;
use hirerisk::profile::Profile;
use hirerisk::report::{Differs, LedgerEntry, LedgerState, LineKind, LineReport};
use hirerisk::rule::{
    Adjustment, Exception, Finding, Judge, ParameterChange, PointsChange, Retired, Rung, Scope,
    TextChange, TextOf, Verdict, fired,
};
use hirerisk::weigh::{Adjusts, Decide, Fingerprint, UpgradeReport, WeightError, WeightSet};
use hirerisk::{
    BuildError, Language, Moment, Points, Redaction, Report, Scorer, ScorerBuilder, Share,
};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use support::corpus::root;
use support::generate::{Made, profiles};
use support::hold::{self, made};
use support::judged::{all_rules, id, place, scorer, with};
use support::made_up::{Fixed, rule_sets};
use support::told::{Form, forms_of};

const RULE: &str = "payment.holder_differs";
const TOP: &str = "another_holder";

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

/// A profile of which one rule finds something, at its top level: 12 points.
fn paid_to_another() -> Value {
    json!({"id": "c-1", "stage": "onboarding", "payments": {"accounts": [{"account": "acct-1",
        "holder_check": {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}]}})
}

fn exception() -> Exception<'static> {
    Exception {
        id: "payroll-7",
        rule: RULE,
        levels: &[],
        scope: Scope::Named(&["c-1", "c-9"]),
        points: Points::new(3),
        why: "The account of a spouse, seen at the bank",
        by: "Head of Payroll",
        from: at("2026-03-01"),
        until: at("2026-06-30"),
    }
}

fn adjustment() -> Adjustment<'static> {
    Adjustment {
        rule: RULE,
        by: "Head of Payroll",
        why: "Joint accounts are common with us",
        at: at("2026-02-03"),
        made_for: "0.1.0",
        points: &[],
        off: false,
        texts: &[],
        told: &[],
    }
}

const EIGHT: &[PointsChange<'_>] =
    &[PointsChange { level: TOP, was: Points::new(12), ours: Points::new(8) }];

fn built(builder: ScorerBuilder<'_>) -> Scorer<'_> {
    builder.build().unwrap()
}

fn refused(builder: ScorerBuilder<'_>) -> BuildError {
    builder.build().unwrap_err()
}

fn told<'s>(scorer: &'s Scorer<'_>, as_of: &str) -> Report<'s> {
    with(&paid_to_another(), |profile| scorer.assess(profile, at(as_of)).report(Redaction::Masked))
}

fn entry<'r, 's>(report: &'r Report<'s>) -> &'r LedgerEntry<'s> {
    report.ledger.iter().find(|entry| entry.rule == RULE).unwrap()
}

fn counted(report: &Report<'_>) -> Vec<(String, i32)> {
    report.lines.iter().map(|line| (line.id.to_string(), line.counted.get())).collect()
}

// The laws.

/// An exception as it is drawn.
#[derive(Debug)]
struct Drawn {
    id: String,
    rule: String,
    levels: Vec<&'static str>,
    points: i32,
}

impl Drawn {
    /// Of one of these rules: at some of its levels, from the lowest on.
    fn of(
        number: usize,
        rules: &[(&str, Vec<&'static str>)],
        drawn: &(Index, Index, i32),
    ) -> Drawn {
        let (rule, levels, points) = drawn;
        let (rule, names) = rule.get(rules);
        let levels = names[..levels.index(names.len() + 1)].to_vec();
        Drawn { id: format!("e-{number}"), rule: (*rule).into(), levels, points: *points }
    }

    fn exception(&self) -> Exception<'_> {
        Exception {
            id: &self.id,
            rule: &self.rule,
            levels: &self.levels,
            scope: Scope::Everybody,
            points: Points::new(self.points),
            from: at("2000-01-01"),
            until: at("2100-01-01"),
            ..exception()
        }
    }
}

fn drawn() -> impl Strategy<Value = Vec<(Index, Index, i32)>> {
    proptest::collection::vec((any::<Index>(), any::<Index>(), 0..12), 1..=4)
}

/// The rules that found something, and some that did not.
fn rules_to_except(report: &Report<'_>) -> Vec<(&'static str, Vec<&'static str>)> {
    let found = |state: LedgerState, every: usize| {
        let of_state = report.ledger.iter().filter(move |entry| entry.state == state);
        of_state.step_by(every).map(|entry| entry.rule.to_string())
    };
    let chosen: BTreeSet<String> =
        found(LedgerState::Fired, 1).chain(found(LedgerState::Unknown, 60)).collect();
    let rules = all_rules().iter().filter(|rule| chosen.contains(id(rule)));
    rules
        .map(|rule| (id(rule), rule.record().levels.iter().map(|level| level.name).collect()))
        .collect()
}

/// What is wrong about a report with exceptions, beside the same without.
fn wrong(with: &Report<'_>, without: &Report<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut want = |holds: bool, what: &str| {
        if !holds {
            wrong.push(what.to_owned());
        }
    };
    want(with.score <= without.score, "more points with an exception");
    want(place(with.band) <= place(without.band), "a higher band with an exception");
    let (new, old) = (with.range, without.range);
    want(new.low <= old.low && new.high <= old.high, "a higher range with an exception");
    want(new.low <= with.score && with.score <= new.high, "a sum out of its range");
    let bands = [new.low_band, with.band, new.high_band].map(place);
    want(bands.is_sorted(), "a band out of its range");
    want(with.verify_sum().is_ok(), "the lines do not add up");
    let json = with.to_json();
    want(Report::from_json(json.as_bytes()).as_ref() == Ok(with), "another report when read back");
    let rules = |report: &Report<'_>| -> BTreeMap<String, (Points, Points)> {
        let lines = report.lines.iter().filter(|line| line.kind == LineKind::Rule);
        lines.map(|line| (line.id.to_string(), (line.base, line.counted))).collect()
    };
    want(rules(with) == rules(without), "a finding is hidden or tells other points");
    for line in with.lines.iter().filter(|line| line.kind == LineKind::Exception) {
        let of_rule = |other: &&LineReport<'_>| {
            other.kind == LineKind::Rule && other.exception == line.exception
        };
        want(with.lines.iter().any(|line| of_rule(&line)), "an exception of no finding");
    }
    wrong
}

#[test]
fn an_exception_never_raises_and_never_hides() {
    let (mut lowered, mut lines) = (0, 0);
    for (Made { profile, as_of }, chosen) in made((profiles(), drawn()), hold::cases(200)) {
        with(&profile, |profile| {
            let without = scorer().assess(profile, as_of).report(Redaction::Codes);
            let rules = rules_to_except(&without);
            let all: Vec<Drawn> =
                chosen.iter().enumerate().map(|(at, one)| Drawn::of(at, &rules, one)).collect();
            let builder = all.iter().fold(Scorer::builder(), |b, one| b.exception(one.exception()));
            let scorer = built(builder);
            let with = scorer.assess(profile, as_of).report(Redaction::Codes);
            let wrong = wrong(&with, &without);
            assert!(wrong.is_empty(), "{wrong:?} of {profile:?} under {all:?}");
            lowered += usize::from(with.score < without.score);
            lines += with.lines.iter().filter(|line| line.kind == LineKind::Exception).count();
        });
    }
    assert!(lowered > 25 && lines > lowered, "{lowered}, {lines}");
}

/// The findings that an open verdict could come to.
fn ways(rule: &Fixed) -> Vec<Verdict> {
    let levels = u8::try_from(rule.levels.len()).unwrap();
    let seen = |rung| fired(Rung::new(rung), [Signal::SessionsCount.here()]).into();
    match rule.verdict {
        Err(_) => (0..levels).map(seen).chain([hirerisk::rule::QUIET]).collect(),
        Ok(Finding::Fired(found)) => {
            let open = found.open.map_or(found.rung, |(rung, _)| rung);
            let rungs = found.rung.place()..=open.place();
            let at = |rung: usize| {
                let mut risen = found;
                risen.rung = Rung::new(u8::try_from(rung).unwrap());
                risen.open = None;
                Ok(Finding::Fired(risen))
            };
            rungs.map(at).collect()
        }
        quiet => vec![quiet],
    }
}

/// Every way to settle what is open, if there are few.
fn settled(rules: &[Fixed]) -> Option<Vec<Vec<Fixed>>> {
    let mut all: Vec<Vec<Fixed>> = vec![Vec::new()];
    for rule in rules {
        let ways = ways(rule);
        if all.len() * ways.len() > 300 {
            return None;
        }
        let with = |before: &Vec<Fixed>, verdict: &Verdict| {
            let mut next = before.clone();
            next.push(Fixed { verdict: *verdict, ..rule.clone() });
            next
        };
        all = all.iter().flat_map(|one| ways.iter().map(move |way| with(one, way))).collect();
    }
    Some(all)
}

fn scorer_with<'r>(rules: &'r [Fixed], exceptions: &'r [Drawn]) -> Scorer<'r> {
    let judges: Vec<&dyn Judge> = rules.iter().map(|rule| -> &dyn Judge { rule }).collect();
    let builder = Scorer::builder().only(judges);
    built(exceptions.iter().fold(builder, |b, one| b.exception(one.exception())))
}

#[test]
fn the_range_is_exact_under_exceptions() {
    // No step is on record, so the highest sum is that of the worst findings.
    let profile = Profile::default().id("made-up").stage(hirerisk::Stage::Employment);
    let as_of = at("2026-12-31");
    let (mut looked, mut moved) = (0, 0);
    for (rules, chosen) in made((rule_sets(), drawn()), hold::cases(250)) {
        let names: Vec<(&str, Vec<&'static str>)> = rules
            .iter()
            .map(|rule| (&*rule.id, rule.levels.iter().map(|level| level.name).collect()))
            .collect();
        let exceptions: Vec<Drawn> =
            chosen.iter().enumerate().map(|(at, one)| Drawn::of(at, &names, one)).collect();
        let Some(settled) = settled(&rules) else { continue };
        let scorer = scorer_with(&rules, &exceptions);
        let range = scorer.assess(&profile, as_of).range();
        let sums = settled.iter().map(|rules| {
            let scorer = scorer_with(rules, &exceptions);
            let settled = scorer.assess(&profile, as_of);
            (settled.score(), place(settled.band()))
        });
        let sums: Vec<(Points, usize)> = sums.collect();
        let highest = sums.iter().map(|(score, _)| *score).max();
        let band = sums.iter().map(|(_, band)| *band).max();
        let told = (Some(range.high), Some(place(range.high_band)));
        assert_eq!(told, (highest, band), "{rules:?}\n{exceptions:?}");
        assert!(sums.iter().all(|(score, _)| range.low <= *score));
        looked += 1;
        let without = scorer_with(&rules, &[]).assess(&profile, as_of).range();
        moved += usize::from(without.high > range.high);
    }
    assert!(looked > 150 && moved > 50, "{looked}, {moved}");
}

#[test]
fn made_up_rules_hold_the_laws_of_exceptions_under_steps() {
    let as_of = at("2026-12-31");
    let backgrounds = support::made_up::backgrounds();
    let mut lowered = 0;
    for ((rules, chosen), profile) in made(((rule_sets(), drawn()), backgrounds), hold::cases(1500))
    {
        let names: Vec<(&str, Vec<&'static str>)> = rules
            .iter()
            .map(|rule| (&*rule.id, rule.levels.iter().map(|level| level.name).collect()))
            .collect();
        let exceptions: Vec<Drawn> =
            chosen.iter().enumerate().map(|(at, one)| Drawn::of(at, &names, one)).collect();
        with(&profile, |profile| {
            let (plain, excepting) = (scorer_with(&rules, &[]), scorer_with(&rules, &exceptions));
            let without = plain.assess(profile, as_of).report(Redaction::Codes);
            let with = excepting.assess(profile, as_of).report(Redaction::Codes);
            let wrong = wrong(&with, &without);
            assert!(wrong.is_empty(), "{wrong:?} of {rules:?} under {exceptions:?}");
            lowered += usize::from(with.score < without.score);
        });
    }
    assert!(lowered > 300, "{lowered}");
}

/// Points for each level of a rule, rising and within the bound: a share of what may be, in percent.
fn other_points(rule: &str, share: i32) -> Vec<PointsChange<'static>> {
    let record = all_rules().iter().find(|one| id(one) == rule).unwrap().record();
    let mut before = Points::ZERO;
    let change = |level: &hirerisk::rule::Level<'static>| {
        let most = level.honest.share.most_points().get() * share / 100;
        before = before.max(Points::new(most)).min(level.honest.share.most_points());
        PointsChange { level: level.name, was: level.points, ours: before }
    };
    let record_levels: &'static [hirerisk::rule::Level<'static>] = record.levels;
    let mut changes: Vec<PointsChange<'static>> = record_levels.iter().map(change).collect();
    // A tighter bound above a wider one: what is above must not fall.
    for at in (0..changes.len().saturating_sub(1)).rev() {
        changes[at].ours = changes[at].ours.min(changes[at + 1].ours);
    }
    changes
}

/// Two reports count the same; the first adds up and is read back.
fn weigh_alike(ours: &Report<'_>, theirs: &Report<'_>) {
    assert_eq!(counted(ours), counted(theirs));
    assert_eq!((ours.score, ours.band, ours.range), (theirs.score, theirs.band, theirs.range));
    assert_eq!(ours.verify_sum(), Ok(()));
    let read = Report::from_json(ours.to_json().as_bytes());
    assert_eq!(read.as_ref(), Ok(ours));
}

/// The digest of the weights tells whether points moved; the rules are the same.
fn only_weights_move((ours, shipped): (&Report<'_>, &Report<'_>), points: &[PointsChange<'_>]) {
    let same = points.iter().all(|change| change.ours == change.was);
    assert_eq!(ours.weights == shipped.weights, same);
    assert_eq!(ours.ruleset, shipped.ruleset);
}

#[test]
fn an_adjustment_weighs_as_a_weight_set_of_the_same_points() {
    let mut moved = 0;
    for (Made { profile, as_of }, (chosen, share)) in
        made((profiles(), (any::<Index>(), 0..=100)), hold::cases(60))
    {
        with(&profile, |profile| {
            let shipped = scorer().assess(profile, as_of).report(Redaction::Codes);
            let assessment = scorer().assess(profile, as_of);
            let known =
                |rule: &str| all_rules().iter().map(|one| id(one)).find(|id| *id == rule).unwrap();
            let fired: Vec<&str> = assessment.fired().map(|(rule, ..)| known(rule)).collect();
            if fired.is_empty() {
                return;
            }
            let rule = *chosen.get(&fired);
            let points = other_points(rule, share);
            let adjusted = built(Scorer::builder().adjustment(Adjustment {
                rule,
                points: &points,
                ..adjustment()
            }));
            let mut written: Value = serde_json::from_str(&scorer().weights().to_json()).unwrap();
            for change in &points {
                written["rules"][rule]["points"][change.level] = json!(change.ours.get());
            }
            let weights =
                WeightSet::from_json(written.to_string().as_bytes(), &scorer().rule_set()).unwrap();
            let weighed = built(Scorer::builder().weights(weights));
            let ours = adjusted.assess(profile, as_of).report(Redaction::Codes);
            weigh_alike(&ours, &weighed.assess(profile, as_of).report(Redaction::Codes));
            only_weights_move((&ours, &shipped), &points);
            let line = ours.lines.iter().find(|line| line.id == rule).unwrap();
            let level = line.level.as_deref().unwrap();
            let told = &line.adjusted.as_ref().unwrap().points;
            let of_level = told.iter().find(|points| points.level == level).unwrap();
            let base = shipped.lines.iter().find(|line| line.id == rule).unwrap().base;
            assert_eq!((of_level.base, of_level.ours), (base, line.base));
            moved += usize::from(of_level.base != of_level.ours);
        });
    }
    assert!(moved > 20, "{moved}");
}

#[test]
fn what_is_off_counts_as_if_there_were_no_such_rule_and_stays_in_the_ledger() {
    let mut seen = 0;
    for (Made { profile, as_of }, chosen) in made((profiles(), any::<Index>()), hold::cases(60)) {
        with(&profile, |profile| {
            let assessment = scorer().assess(profile, as_of);
            let fired: Vec<(String, String)> = assessment
                .fired()
                .map(|(rule, level, _)| (rule.to_owned(), level.to_owned()))
                .collect();
            if fired.is_empty() {
                return;
            }
            let (rule, _) = chosen.get(&fired);
            let off =
                built(Scorer::builder().adjustment(Adjustment { rule, off: true, ..adjustment() }));
            let others = all_rules().iter().filter(|one| id(one) != rule);
            let without = built(Scorer::builder().only(others.map(|one| *one as &dyn Judge)));
            let off = off.assess(profile, as_of).report(Redaction::Codes);
            let without = without.assess(profile, as_of);
            assert_eq!(
                (off.score, off.band, off.range),
                (without.score(), without.band(), without.range())
            );
            assert_eq!(off.coverage, without.coverage());
            let entry = off.ledger.iter().find(|entry| entry.rule == rule.as_str()).unwrap();
            assert_eq!(entry.state, LedgerState::Preview);
            let says = "Seen; carries no points: Joint accounts are common with us";
            assert_eq!(entry.says, says);
            assert!(entry.adjusted.as_ref().unwrap().off);
            seen += 1;
        });
    }
    assert!(seen > 30, "{seen}");
}

/// The fingerprints of the rules and the weights; what a scorer gives out fits together.
fn prints(adjustment: Adjustment<'_>) -> (Fingerprint, Fingerprint) {
    let scorer = built(Scorer::builder().adjustment(adjustment));
    let json = scorer.weights().to_json();
    let read = WeightSet::from_json(json.as_bytes(), &scorer.rule_set());
    assert_eq!(read.as_ref(), Ok(scorer.weights()));
    (scorer.rule_set().fingerprint(), scorer.weights().digest())
}

#[test]
fn what_is_off_shows_in_the_fingerprint_of_the_rules_and_points_in_that_of_the_weights() {
    let shipped = (scorer().rule_set().fingerprint(), scorer().weights().digest());
    let points = prints(Adjustment { points: EIGHT, ..adjustment() });
    assert!(points.0 == shipped.0 && points.1 != shipped.1);
    let off = prints(Adjustment { off: true, ..adjustment() });
    assert!(off.0 != shipped.0 && off.1 != shipped.1);
    let days = [ParameterChange { name: "days", was: "30", base: "30", ours: "45" }];
    let told = prints(Adjustment { told: &days, ..adjustment() });
    let text = TextChange { of: TextOf::Why(TOP), was: "x", ours: "It is rare with us." };
    let text = prints(Adjustment { texts: &[text], ..adjustment() });
    let title = TextChange { of: TextOf::Title, was: "x", ours: "It is rare with us." };
    let title = prints(Adjustment { texts: &[title], ..adjustment() });
    let all: BTreeSet<String> =
        [shipped.0, off.0, told.0, text.0, title.0].iter().map(ToString::to_string).collect();
    assert_eq!(all.len(), 5);
    assert_eq!(prints(adjustment()), shipped); // nothing is set otherwise
}

// What is refused.

#[test]
fn a_rule_or_level_that_there_is_not_is_an_error_that_names_the_nearest() {
    let adjusting = |one: Adjustment<'_>| refused(Scorer::builder().adjustment(one)).to_string();
    let excepting = |one: Exception<'_>| refused(Scorer::builder().exception(one)).to_string();
    let rule = "payment.holder_difers";
    let nearest =
        "no rule is called `payment.holder_difers`; did you mean `payment.holder_differs`";
    assert_eq!(adjusting(Adjustment { rule, ..adjustment() }), nearest);
    assert_eq!(excepting(Exception { rule, ..exception() }), nearest);
    let far = adjusting(Adjustment { rule: "weather", ..adjustment() });
    assert_eq!(far, "no rule is called `weather`");
    let change = PointsChange { level: "another_holdr", ..EIGHT[0] };
    let level = "`payment.holder_differs`: no level is called `another_holdr`; did you mean `another_holder`";
    assert_eq!(adjusting(Adjustment { points: &[change], ..adjustment() }), level);
    assert_eq!(excepting(Exception { levels: &["another_holdr"], ..exception() }), level);
    let text = TextChange { of: TextOf::Why("another_holdr"), was: "", ours: "It is rare." };
    assert_eq!(adjusting(Adjustment { texts: &[text], ..adjustment() }), level);
}

const MERGED: Retired<'static> = Retired {
    id: "payment.merged",
    since: "0.2.0",
    successor: Some(RULE),
    why: "Two rules saw one thing.",
};

#[test]
fn a_retired_rule_is_an_error_that_names_what_took_over() {
    let adjusted = Adjustment { rule: MERGED.id, ..adjustment() };
    let error = refused(Scorer::builder().retired(MERGED).adjustment(adjusted));
    let gone = BuildError::Gone {
        id: "payment.merged".into(),
        since: "0.2.0".into(),
        successor: Some(RULE.into()),
    };
    assert_eq!(error, gone);
    let excepted = Exception { rule: MERGED.id, ..exception() };
    assert_eq!(refused(Scorer::builder().retired(MERGED).exception(excepted)), gone);
    let says = "`payment.merged` is retired since 0.2.0: `payment.holder_differs` takes over";
    assert_eq!(gone.to_string(), says);
}

#[test]
fn points_out_of_bounds_or_falling_are_refused() {
    let with = |points: &[PointsChange<'_>]| {
        refused(Scorer::builder().adjustment(Adjustment { points, ..adjustment() }))
    };
    let record = all_rules().iter().find(|rule| id(rule) == RULE).unwrap().record();
    let top = record.levels.last().unwrap();
    let bound = top.honest.share.most_points();
    assert!(top.honest.share < Share::one_in(10));
    let over = PointsChange { ours: bound + Points::new(1), ..EIGHT[0] };
    let out = BuildError::Weights(WeightError::OutOfRange { id: RULE.into(), most: bound });
    assert_eq!(with(&[over]), out);
    let below = PointsChange { ours: Points::new(-1), ..EIGHT[0] };
    assert_eq!(with(&[below]), out);
    let falling = PointsChange { ours: Points::ZERO, ..EIGHT[0] };
    let error = BuildError::Weights(WeightError::NotRising { id: RULE.into() });
    assert_eq!(with(&[falling]), error);
    // A preview has no points, and gets none.
    let preview = all_rules().iter().map(|rule| rule.record());
    let preview = preview.filter(|one| matches!(one.status, hirerisk::rule::Status::Preview(_)));
    let preview = preview.max_by_key(|one| one.id).unwrap();
    let change =
        PointsChange { level: preview.levels[0].name, was: Points::ZERO, ours: Points::new(1) };
    let adjusted = Adjustment { rule: preview.id, points: &[change], ..adjustment() };
    let error = refused(Scorer::builder().adjustment(adjusted));
    let nothing = WeightError::OutOfRange { id: preview.id.into(), most: Points::ZERO };
    assert_eq!(error, BuildError::Weights(nothing));
}

#[test]
fn nothing_is_adjusted_twice() {
    let twice = BuildError::AdjustedTwice { rule: RULE.into() };
    let both = Scorer::builder().adjustment(adjustment()).adjustment(adjustment());
    assert_eq!(refused(both), twice);
    let points = [EIGHT[0], EIGHT[0]];
    let one = Scorer::builder().adjustment(Adjustment { points: &points, ..adjustment() });
    assert_eq!(refused(one), twice);
    let title = TextChange { of: TextOf::Title, was: "", ours: "A title" };
    let texts = [title, title];
    let one = Scorer::builder().adjustment(Adjustment { texts: &texts, ..adjustment() });
    assert_eq!(refused(one), twice);
    let off = Adjustment { points: EIGHT, off: true, ..adjustment() };
    let error = BuildError::OffWithPoints { rule: RULE.into() };
    assert_eq!(refused(Scorer::builder().adjustment(off)), error);
    let both = Scorer::builder().exception(exception()).exception(exception());
    assert_eq!(refused(both), BuildError::Duplicate { id: "payroll-7".into() });
}

#[test]
fn a_sentence_that_loses_its_values_is_refused() {
    // A rule whose sentence names what was seen.
    let record = all_rules().iter().map(|rule| rule.record()).find(|record| {
        record.levels[0].says.contains("{0}") && !record.levels[0].says.contains("{n}")
    });
    let record = record.unwrap();
    let level = record.levels[0].name;
    let with = |ours: &str| {
        let text = TextChange { of: TextOf::Says(level), was: record.levels[0].says, ours };
        let texts = [text];
        let one = Adjustment { rule: record.id, texts: &texts, ..adjustment() };
        Scorer::builder().adjustment(one).build().err()
    };
    let error = BuildError::OtherPlaces { rule: record.id.into(), level: level.into() };
    assert_eq!(with("Something was seen."), Some(error.clone()));
    assert_eq!(with(&format!("{} {{n}} times.", record.levels[0].says)), Some(error));
    assert_eq!(with(&format!("With us: {}", record.levels[0].says)), None);
}

#[test]
fn who_and_why_are_said_and_dates_are_in_order() {
    let adjusting = |one| refused(Scorer::builder().adjustment(one));
    let excepting = |one| refused(Scorer::builder().exception(one));
    let lacks = |id: &str, part| BuildError::NotSaid { id: id.into(), part };
    assert_eq!(adjusting(Adjustment { by: " ", ..adjustment() }), lacks(RULE, "by"));
    assert_eq!(adjusting(Adjustment { why: "", ..adjustment() }), lacks(RULE, "why"));
    let empty = [TextChange { of: TextOf::Title, was: "", ours: "\n" }];
    assert_eq!(adjusting(Adjustment { texts: &empty, ..adjustment() }), lacks(RULE, "title"));
    assert_eq!(excepting(Exception { by: "", ..exception() }), lacks("payroll-7", "by"));
    assert_eq!(excepting(Exception { why: "\t", ..exception() }), lacks("payroll-7", "why"));
    assert_eq!(excepting(Exception { id: "", ..exception() }), lacks(RULE, "id"));
    let nobody = Exception { scope: Scope::Named(&[]), ..exception() };
    assert_eq!(excepting(nobody), lacks("payroll-7", "scope"));
    let reversed = Exception { until: at("2026-02-28"), ..exception() };
    let error = BuildError::EndsBefore { id: "payroll-7".into() };
    assert_eq!(excepting(reversed), error);
    let one_day = Exception { until: at("2026-03-01"), ..exception() };
    assert!(Scorer::builder().exception(one_day).build().is_ok());
    let below = Exception { points: Points::new(-1), ..exception() };
    assert_eq!(excepting(below), BuildError::BelowZero { id: "payroll-7".into() });
}

#[test]
fn an_exception_covers_levels_from_the_lowest_on() {
    let names: Vec<&str> = {
        let record = all_rules().iter().find(|rule| id(rule) == RULE).unwrap().record();
        record.levels.iter().map(|level| level.name).collect()
    };
    let with = |levels: &[&str]| {
        Scorer::builder().exception(Exception { levels, ..exception() }).build().err()
    };
    let skips =
        |level: &str| Some(BuildError::SkipsLevel { id: "payroll-7".into(), level: level.into() });
    assert_eq!(with(&[TOP]), skips(TOP));
    assert_eq!(with(&[names[0], names[0]]), skips(names[0]));
    assert_eq!(with(&names), None);
    assert_eq!(with(&names[..1]), None);
    // One that covers lower levels alone leaves the top as it is.
    let lowest = [names[0]];
    let scorer = built(Scorer::builder().exception(Exception { levels: &lowest, ..exception() }));
    assert_eq!(told(&scorer, "2026-04-01").score, Points::new(12));
}

// When and for whom.

#[test]
fn an_exception_holds_from_its_first_day_to_the_end_of_its_last() {
    let profile = {
        let mut profile = paid_to_another();
        profile["payments"]["accounts"][0]["holder_check"]["at"] = json!("2026-02-01");
        profile
    };
    let scorer = built(Scorer::builder().exception(exception()));
    let stands = |as_of: &str| {
        with(&profile, |profile| {
            let assessment = scorer.assess(profile, at(as_of));
            let codes: Vec<String> =
                assessment.notices().iter().map(|one| one.code.to_string()).collect();
            (assessment.score().get(), codes.contains(&"exceptions-ended".to_owned()))
        })
    };
    assert_eq!(stands("2026-02-28"), (12, false));
    assert_eq!(stands("2026-02-28T23:59:59Z"), (12, false));
    assert_eq!(stands("2026-03-01"), (3, false));
    assert_eq!(stands("2026-03-01T00:00:00+14:00"), (3, false));
    assert_eq!(stands("2026-06-30T23:59:59-12:00"), (3, false));
    assert_eq!(stands("2026-07-01"), (12, true));
    assert_eq!(stands("2026-07-01T00:00:00Z"), (12, true));
}

#[test]
fn an_exception_between_two_instants_holds_to_the_second() {
    let instant = Exception {
        from: at("2026-04-01T08:00:00Z"),
        until: at("2026-04-01T18:00:00+02:00"),
        ..exception()
    };
    let scorer = built(Scorer::builder().exception(instant));
    let score = |as_of| told(&scorer, as_of).score.get();
    assert_eq!(score("2026-04-01T07:59:59Z"), 12);
    assert_eq!(score("2026-04-01T08:00:00Z"), 3);
    assert_eq!(score("2026-04-01T16:00:00Z"), 3);
    assert_eq!(score("2026-04-01T16:00:01Z"), 12);
}

#[test]
fn what_has_ended_or_not_begun_or_is_of_others_leaves_the_document_as_it_is() {
    let plain = told(scorer(), "2026-04-01").to_json();
    let others = [
        Exception { scope: Scope::Named(&["c-2"]), ..exception() },
        Exception { from: at("2026-05-01"), ..exception() },
        Exception { points: Points::new(12), ..exception() },
    ];
    for (number, one) in others.into_iter().enumerate() {
        let scorer = built(Scorer::builder().exception(one));
        let mut report = told(&scorer, "2026-04-01");
        let in_force = number == 2; // it holds and takes nothing
        assert_eq!(report.exceptions.is_some(), in_force);
        report.exceptions = None;
        let json = report.to_json();
        assert_eq!(json, plain);
    }
    let ended =
        built(Scorer::builder().exception(Exception { until: at("2026-03-31"), ..exception() }));
    let report = told(&ended, "2026-04-01");
    let notice = report.notices.iter().find(|notice| notice.code == "exceptions-ended").unwrap();
    assert_eq!(notice.says, "1 exception of the employer's has ended and lowers nothing.");
    assert_eq!((report.score, report.exceptions), (Points::new(12), None));
}

#[test]
fn without_an_overlay_the_document_has_none_of_it() {
    let json: Value = serde_json::from_str(&told(scorer(), "2026-04-01").to_json()).unwrap();
    assert!(json.get("exceptions").is_none());
    for list in ["lines", "ledger"] {
        let all = json[list].as_array().unwrap();
        assert!(!all.is_empty());
        let keys = ["adjusted", "exception"];
        assert!(all.iter().all(|one| keys.iter().all(|key| one.get(key).is_none())));
    }
}

#[test]
fn exceptions_of_others_cost_an_assessment_nothing() {
    let others = Exception { scope: Scope::Named(&["c-2"]), ..exception() };
    let excepting = built(Scorer::builder().exception(others));
    with(&paid_to_another(), |profile| {
        let allocations = |scorer: &Scorer<'_>| {
            let counted = allocation_counter::measure(|| {
                std::hint::black_box(scorer.assess(profile, at("2026-04-01")));
            });
            (counted.count_total, counted.bytes_total)
        };
        assert_eq!(allocations(&excepting), allocations(scorer()));
    });
}

#[test]
fn of_several_exceptions_the_one_that_leaves_least_is_told() {
    let second = Exception { id: "another", points: Points::new(1), ..exception() };
    let third = Exception { id: "at-last", points: Points::new(1), ..exception() };
    let builder = Scorer::builder().exception(exception()).exception(third).exception(second);
    let scorer = built(builder);
    let report = told(&scorer, "2026-04-01");
    assert_eq!(counted(&report), [(RULE.to_owned(), 12), ("another".to_owned(), -11)]);
}

#[test]
fn a_cause_of_which_less_than_four_points_are_left_carries_nothing() {
    let fixed = |id: &str, group| Fixed::fires(id, Some(group), 12);
    let rules = [fixed("made.one", "document"), fixed("made.two", "payee")];
    let judges = || rules.iter().map(|rule| -> &dyn Judge { rule });
    let profile = Profile::default().id("c-1");
    let band = |points| {
        let one = Exception { rule: "made.two", points: Points::new(points), ..exception() };
        // Enough points whatever the exception leaves: only what carries is looked at.
        let policy = hirerisk::Policy::new("low", Points::new(1), Points::new(12)).unwrap();
        let builder = Scorer::builder().only(judges()).policy(policy).exception(one);
        let scorer = built(builder);
        scorer.assess(&profile, at("2026-04-01")).band()
    };
    assert_eq!(band(4), hirerisk::Band::Escalate);
    assert_eq!(band(3), hirerisk::Band::Verify);
}

#[test]
fn what_a_rule_could_still_add_is_lowered_and_said_in_the_ledger() {
    let profile = json!({"id": "c-1", "stage": "onboarding"});
    with(&profile, |profile| {
        let scorer = built(Scorer::builder().exception(exception()));
        let report = scorer.assess(profile, at("2026-04-01")).report(Redaction::Masked);
        let open = report.unknown.iter().find(|one| one.rule == RULE).unwrap();
        assert_eq!(open.could_add, Points::new(3));
        let told = entry(&report).exception.as_ref().unwrap();
        assert_eq!((&*told.level, told.base, told.left), (TOP, Points::new(12), Points::new(3)));
        assert!(
            report.to_text().contains("payment.holder_differs (Lacked a fact): Exception: 3 of 12")
        );
    });
}

// How it is told.

/// Whether the words of a form hold all of these.
fn holds(form: &Form, parts: &[&str]) {
    let words = form.words();
    for part in parts {
        assert!(words.contains(part), "no {part} in {}: {words}", form.kind);
    }
}

/// The forms for a reader who is told points, and those for one who is not.
fn open_and_blind(report: &Report<'_>) -> [Vec<Form>; 2] {
    let forms = forms_of(report).into_iter().filter(|form| form.kind != "json");
    let (blind, open) = forms.partition(|form| form.kind.starts_with("blind"));
    [open, blind]
}

#[test]
fn every_form_tells_an_exception_and_no_blind_one_does() {
    let scorer = built(Scorer::builder().exception(exception()));
    let report = told(&scorer, "2026-04-01");
    assert_eq!(counted(&report), [(RULE.to_owned(), 12), ("payroll-7".to_owned(), -9)]);
    let [line, taken] = &report.lines[..] else { panic!("two lines") };
    assert_eq!((line.base, taken.kind), (Points::new(12), LineKind::Exception));
    assert_eq!(line.exception, taken.exception);
    assert_eq!(entry(&report).exception, line.exception);
    let said = [
        "Exception: The receiving account belongs to another holder",
        "3 of 12 points are left, until 2026-06-30 (Head of Payroll, payroll-7): The account of a spouse, seen at the bank",
    ];
    let [open, blind] = open_and_blind(&report);
    for form in &open {
        holds(form, &said);
    }
    for form in blind {
        assert!(!form.told.contains("Payroll") && !form.told.contains("payroll"), "{}", form.told);
    }
    // Whom else it covers is nobody's business.
    assert!(forms_of(&report).iter().all(|form| !form.told.contains("c-9")));
    let json: Value = serde_json::from_str(&report.to_json()).unwrap();
    assert_eq!(json["lines"][1]["kind"], "exception");
    assert_eq!(json["lines"][0]["exception"]["until"], "2026-06-30");
}

#[test]
fn every_form_tells_an_adjustment_and_no_blind_one_does() {
    let texts = [
        TextChange { of: TextOf::Title, was: "x", ours: "Pay would go to somebody else" },
        TextChange { of: TextOf::Says(TOP), was: "x", ours: "The bank names somebody else." },
        TextChange { of: TextOf::Why(TOP), was: "x", ours: "It is rare with us." },
    ];
    let days = [ParameterChange { name: "days", was: "30", base: "30", ours: "45" }];
    let ours = Adjustment { points: EIGHT, texts: &texts, told: &days, ..adjustment() };
    let scorer = built(Scorer::builder().adjustment(ours));
    let report = told(&scorer, "2026-04-01");
    assert_eq!(report.score, Points::new(8));
    let [open, blind] = open_and_blind(&report);
    let wording = ["Pay would go to somebody else", "The bank names somebody else."];
    let said = [
        "Set otherwise by the employer",
        "another_holder: 8 points in place of 12; days: 45 in place of 30; worded otherwise",
        "(Head of Payroll, 2026-02-03): Joint accounts are common with us",
    ];
    for form in &open {
        holds(form, &[&said[..], &wording].concat());
    }
    for form in blind {
        holds(&form, &wording);
        assert!(!form.told.contains("Payroll"), "{}", form.told);
    }
    let line = &report.lines[0];
    assert_eq!(
        (&*line.why, line.points_rest_on),
        ("It is rare with us.", Some(hirerisk::rule::Basis::Assumed))
    );
    let told = entry(&report).adjusted.as_ref().unwrap();
    assert_eq!(Some(told), line.adjusted.as_ref());
    assert_eq!((&*told.made_for, told.texts.len(), &*told.parameters[0].base), ("0.1.0", 3, "30"));
    assert_eq!(told.texts[0].base, "The receiving account belongs to another holder");
    let notice = with(&paid_to_another(), |profile| {
        scorer.assess(profile, at("2026-04-01")).candidate_notice().to_text()
    });
    assert!(notice.contains("The bank names somebody else.") && !notice.contains("Payroll"));
}

#[test]
fn what_is_off_is_told_with_who_and_why() {
    let scorer = built(Scorer::builder().adjustment(Adjustment { off: true, ..adjustment() }));
    let report = told(&scorer, "2026-04-01");
    assert_eq!((report.score, report.lines.len()), (Points::ZERO, 0));
    let said = [
        "Seen, without points",
        "carries no points (Head of Payroll, 2026-02-03): Joint accounts are common with us",
    ];
    let [open, _] = open_and_blind(&report);
    for form in &open {
        holds(form, &said);
    }
    // A rule that was quiet or lacked a fact says so as well.
    with(&json!({"id": "c-1"}), |profile| {
        let text = scorer.assess(profile, at("2026-04-01")).to_text(Redaction::Codes);
        assert!(text.contains("carries no points (Head of Payroll"), "{text}");
    });
}

#[test]
fn it_is_told_in_german() {
    let builder = Scorer::builder().adjustment(Adjustment { points: EIGHT, ..adjustment() });
    let scorer = built(builder.exception(exception()));
    let file = std::fs::read(root().join("languages/de.json")).unwrap();
    let german = Language::from_json(&file, &scorer.messages()).unwrap();
    let text = with(&paid_to_another(), |profile| {
        scorer.assess(profile, at("2026-04-01")).in_language(&german).to_text(Redaction::Masked)
    });
    let text = support::told::one_line(&text);
    for part in [
        "Vom Arbeitgeber anders festgelegt: another_holder: 8 Punkte statt 12 (Head of Payroll, 2026-02-03)",
        "Ausnahme: ",
        "Von 8 Punkten bleiben 3, bis 2026-06-30 (Head of Payroll, payroll-7)",
    ] {
        assert!(text.contains(part), "{text}");
    }
    let upgrade = UpgradeReport::of(&[adjustment()], &scorer.rule_set());
    assert!(upgrade.to_text_in(&german).starts_with("Eigene Festlegungen"));
}

#[test]
fn the_employers_words_are_printed_in_short_and_steer_nothing() {
    let hostile = "\u{1b}[31m<b>\u{202e}a\nb</b> [x](y)";
    let long = "w".repeat(500);
    let ours = Adjustment { by: hostile, why: &long, points: EIGHT, ..adjustment() };
    let excepted = Exception { id: hostile, by: &long, why: hostile, ..exception() };
    let scorer = built(Scorer::builder().adjustment(ours).exception(excepted));
    let report = told(&scorer, "2026-04-01");
    for form in forms_of(&report) {
        let steers = |char: char| char == '\u{1b}' || char == '\u{202e}';
        assert!(!form.told.contains(steers), "{}: {}", form.kind, form.told);
        assert!(!form.told.contains(&"w".repeat(81)), "{}", form.kind);
        assert!(!form.kind.contains("html") || !form.told.contains("<b>a"), "{}", form.told);
    }
    let read = Report::from_json(report.to_json().as_bytes()).unwrap();
    assert_eq!(read.to_text(), report.to_text());
}

#[test]
fn a_comparison_says_that_the_exceptions_differ() {
    let excepting = built(Scorer::builder().exception(exception()));
    let (plain, with) = (told(scorer(), "2026-04-01"), told(&excepting, "2026-04-01"));
    let changes = with.changes_since(&plain);
    assert_eq!(changes.also_differs, [Differs::Exceptions]);
    assert_eq!(changes.points(), with.score - plain.score);
    assert!(changes.to_text().contains("two sets of exceptions"));
    assert!(with.changes_since(&with).is_empty());
}

#[test]
fn a_timeline_tells_when_an_exception_ends() {
    let scorer = built(Scorer::builder().exception(exception()));
    let steps: Vec<i32> = with(&paid_to_another(), |profile| {
        let timeline = scorer.timeline(profile, at("2026-07-01")).report(Redaction::Masked);
        assert!(timeline.to_text().contains("Exception: The receiving account"));
        timeline.steps.iter().map(|step| step.score.get()).collect()
    });
    assert_eq!(steps, [3, 12]);
}

// After an upgrade.

#[test]
fn an_upgrade_says_of_every_value_what_is_to_be_decided() {
    let change =
        |was, ours| PointsChange { level: TOP, was: Points::new(was), ours: Points::new(ours) };
    let decided = |points: &[PointsChange<'static>]| {
        let report =
            UpgradeReport::of(&[Adjustment { points, ..adjustment() }], &scorer().rule_set())
                .to_json();
        let report: UpgradeReport<'_> = serde_json::from_str(&report).unwrap();
        report.entries[0].decide
    };
    assert_eq!(decided(&[change(12, 8)]), Decide::Keep);
    assert_eq!(decided(&[change(10, 8)]), Decide::Decide);
    assert_eq!(decided(&[change(10, 12)]), Decide::Drop);
    assert_eq!(decided(&[PointsChange { level: "retired", ..change(10, 8) }]), Decide::Gone);
}

#[test]
fn an_upgrade_names_what_took_over_and_tells_texts_parameters_and_what_is_off() {
    let mut shipped = scorer().rule_set();
    shipped.retired.push(MERGED);
    let record = shipped.rules.iter().find(|record| record.id == RULE).unwrap();
    let title = record.title;
    let texts = [
        TextChange { of: TextOf::Title, was: title, ours: "Another account" },
        TextChange { of: TextOf::Why(TOP), was: "It said so then.", ours: "It is rare." },
    ];
    let days = [ParameterChange { name: "days", was: "30", base: "45", ours: "45" }];
    let all = [
        Adjustment { rule: MERGED.id, off: true, ..adjustment() },
        Adjustment { off: true, texts: &texts, told: &days, ..adjustment() },
    ];
    let report = UpgradeReport::of(&all, &shipped);
    let entries: Vec<_> = report.entries.iter().map(|one| (one.what, one.decide)).collect();
    let wanted = [
        (Adjusts::Off, Decide::Gone),
        (Adjusts::Off, Decide::Keep),
        (Adjusts::Title, Decide::Keep),
        (Adjusts::Why, Decide::Decide),
        (Adjusts::Parameter, Decide::Drop),
    ];
    assert_eq!(entries, wanted);
    assert_eq!(report.entries[0].successor.as_deref(), Some(RULE));
    let json = report.to_json();
    let read: UpgradeReport<'_> = serde_json::from_str(&json).unwrap();
    assert_eq!((&read, read.to_text()), (&report, report.to_text()));
    let text = support::told::one_line(&report.to_text());
    for part in [
        "Whether it counts [payment.merged] Shipped with 0.1.0: on Set here: off The rule or the level is no more.",
        "payment.holder_differs takes over. Set by Head of Payroll on 2026-02-03: Joint accounts are common with us",
        "Why level another_holder is worth its points [payment.holder_differs] Shipped with 0.1.0: It said so then.",
        "Parameter days [payment.holder_differs] Shipped with 0.1.0: 30 Ships now: 45 Set here: 45 Drop it:",
        "Decide: what ships has moved.",
        "Nothing to decide: what ships has not moved.",
    ] {
        assert!(text.contains(part), "no {part}: {text}");
    }
}
