//! Honest shares: what every level keeps to, what they come to together, and the thresholds that
//! hold a target. The naive twin counts people one by one.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use hirerisk::catalog::{SOURCES, rules};
use hirerisk::report::LedgerState;
use hirerisk::rule::{Carry, Honest, Judge, Level, Status};
use hirerisk::weigh::{HonestScores, Spread, Targets};
use hirerisk::{Band, Points, Policy, Scorer, Share, Stage};
use proptest::prelude::*;
use support::corpus::examples;
use support::judged::{scorer, with};
use support::made_up::Fixed;
use support::naive::{Weight, weigh};

// What every level keeps to.

#[test]
fn no_level_has_more_points_than_its_honest_share_allows() {
    for record in rules().map(|rule| rule.record()) {
        for Level { name, points, honest, .. } in record.levels {
            let most = honest.share.most_points();
            assert!(*points <= most, "{} at {name}: {points} of at most {most}", record.id);
        }
    }
}

#[test]
fn a_higher_level_is_shown_by_no_more_honest_people() {
    for record in rules().map(|rule| rule.record()) {
        let shares = record.levels.iter().map(|level| level.honest.share);
        assert!(shares.rev().is_sorted(), "{}", record.id);
    }
}

#[test]
fn every_share_says_who_carries_it_and_none_is_nobody() {
    for record in rules().map(|rule| rule.record()) {
        for Level { name, honest, .. } in record.levels {
            let shipped = SOURCES.iter().any(|source| source.id == honest.basis && source.read);
            assert!(shipped || honest.basis == Honest::ASSUMED, "{} at {name}", record.id);
            assert!(honest.share > Share::per_million(0), "{} at {name}", record.id);
        }
    }
}

/// Every third, every seventh part of a million and round numbers: what is printed reads back.
#[test]
fn a_share_is_written_to_the_last_person_in_a_million() {
    for people in (0..=1_000_000).step_by(3).chain([1, 10, 100, 999_999]) {
        let written = Share::per_million(people).to_string();
        let number = written.strip_suffix(" per 10,000").unwrap();
        let (whole, rest) = number.split_once('.').unwrap_or((number, "0"));
        let rest: u32 = format!("{rest:0<2}").parse().unwrap();
        assert_eq!(whole.parse::<u32>().unwrap() * 100 + rest, people, "{written}");
    }
}

// The naive twin: people one by one, on rules that are made up.

/// People in a row, by whom shares are told here: a share is a multiple of one of so many.
const PEOPLE: u32 = 10;

/// Rules that meet in interactions, and two that are made up.
const IDS: [(&str, Option<&str>); 8] = [
    ("delivery.changed_after_offer", Some("delivery")),
    ("device.inbound_remote_session", Some("remote-control")),
    ("device.ip_kvm", Some("remote-control")),
    ("device.place_conflict", Some("device-custody")),
    ("identity.not_the_holder", Some("live-presence")),
    ("made.one", Some("remote-control")),
    ("made.two", None),
    ("network.country_conflict", Some("anonymiser")),
];

/// A made-up level: points, whether it carries, by how many people it is shown.
type Made = (i32, Carry, u32);

fn made(levels: &[Made], id: usize, ip_only: bool) -> Fixed {
    const NAMES: [&str; 2] = ["low", "high"];
    let (id, group) = IDS[id];
    let named = levels.iter().zip(NAMES);
    let level = |(&(points, carry, people), name): (&Made, &'static str)| {
        let honest = Honest::assumed(people * 1_000_000 / PEOPLE, "Made up.");
        let level = support::made_up::level(name, points, carry);
        Level { honest, ..level }
    };
    Fixed { levels: named.map(level).collect(), ip_only, ..Fixed::fires(id, group, 0) }
}

fn made_rules() -> impl Strategy<Value = Vec<Fixed>> {
    let carry =
        prop_oneof![3 => Just(Carry::Group), 1 => Just(Carry::NoRecord), 1 => Just(Carry::Never)];
    let level = (0_i32..13, carry, 0..=PEOPLE / 2);
    let rule = (proptest::collection::vec(level, 1..=2), any::<bool>());
    let ids = proptest::sample::subsequence((0..IDS.len()).collect::<Vec<_>>(), 1..=4);
    (ids, proptest::collection::vec(rule, 4)).prop_map(|(ids, rules)| {
        let one = |(id, (mut levels, ip_only)): (usize, (Vec<Made>, bool))| {
            // More people show a lower level, and a level has no more points than that allows.
            let mut people: Vec<u32> = levels.iter().map(|level| level.2).collect();
            levels.sort_by_key(|level| level.0);
            people.sort_by_key(|people| std::cmp::Reverse(*people));
            // ... and carries no less than a lower one.
            let mut carries: Vec<Carry> = levels.iter().map(|level| level.1).collect();
            carries.sort_unstable();
            for (level, (people, carry)) in levels.iter_mut().zip(people.into_iter().zip(carries)) {
                let most = Share::per_million(people * 1_000_000 / PEOPLE).most_points();
                *level = (level.0.min(most.get()), carry, people);
            }
            made(&levels, id, ip_only)
        };
        ids.into_iter().zip(rules).map(one).collect()
    })
}

/// The level that the person at this place in the row shows.
fn shown(rule: &Fixed, place: u32) -> Option<&Level<'static>> {
    let people = |level: &&Level<'_>| level.honest.share.get() * PEOPLE / 1_000_000 > place;
    rule.levels.iter().rfind(people)
}

/// The score, and whether two causes carry it, of somebody at these places in the rows of the rules.
fn collected(rules: &[Fixed], places: &[u32]) -> (i64, bool) {
    let line = |(rule, place): (&Fixed, &u32)| {
        let level = shown(rule, *place)?;
        Some(Weight {
            rule: rule.id.clone(),
            group: rule.group.map_or_else(|| rule.id.clone(), str::to_owned),
            points: level.points.get().into(),
            carry: level.carry,
            first_hand: !rule.ip_only,
            answered: BTreeSet::new(),
        })
    };
    let lines: Vec<Weight> = rules.iter().zip(places).filter_map(line).collect();
    let lowest = Policy::new("lowest", Points::new(1), Points::new(1)).unwrap();
    let out = weigh(&lines, &BTreeSet::new(), &lowest);
    (out.score, out.band == Band::Escalate)
}

/// People by score and by whether two causes carry it, where each of these rows of rules has its own
/// place and every combination of places is one person.
fn people(rules: &[Fixed], rows: &[usize]) -> BTreeMap<(i64, bool), u32> {
    let last = rows.iter().max().map_or(0, |row| row + 1);
    let mut all = BTreeMap::new();
    for person in 0..PEOPLE.pow(u32::try_from(last).unwrap()) {
        let place = |row: &usize| person / PEOPLE.pow(u32::try_from(*row).unwrap()) % PEOPLE;
        let places: Vec<u32> = rows.iter().map(place).collect();
        *all.entry(collected(rules, &places)).or_default() += 1;
    }
    all
}

/// A row for each rule, or one for all rules of a group.
fn rows(rules: &[Fixed], by_group: bool) -> Vec<usize> {
    let mut names: Vec<&str> = Vec::new();
    let row = |rule: &Fixed| rule.group.filter(|_| by_group).map(str::to_owned);
    let keys: Vec<String> =
        rules.iter().map(|rule| row(rule).unwrap_or_else(|| rule.id.clone())).collect();
    let mut rows = Vec::new();
    for key in &keys {
        if !names.contains(&key.as_str()) {
            names.push(key);
        }
        rows.push(names.iter().position(|name| name == key).unwrap());
    }
    rows
}

/// The limit is the counted share, rounded up to people per million; rounding on the way may add one.
fn agrees(limit: Share, counted: u32, all: u32) -> Result<(), TestCaseError> {
    let exact = (u64::from(counted) * 1_000_000).div_ceil(all.into());
    let limit = u64::from(limit.get());
    prop_assert!(exact <= limit && limit <= (exact + 1).min(1_000_000), "{exact}, told {limit}");
    Ok(())
}

fn spread_agrees(
    spread: &Spread,
    people: &BTreeMap<(i64, bool), u32>,
) -> Result<(), TestCaseError> {
    let all: u32 = people.values().sum();
    for points in 0..=60 {
        let among = |carried: bool| -> u32 {
            let counts =
                |((score, two), _): &(&(i64, bool), &u32)| *score >= points && (*two || !carried);
            people.iter().filter(counts).map(|(_, people)| people).sum()
        };
        let at = Points::new(i32::try_from(points).unwrap());
        agrees(spread.at_least(at), among(false), all)?;
        // Two causes have points: at 0 and at 1 the same people carry.
        agrees(spread.carried(at), among(true), all)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn scores_are_those_of_people_counted_one_by_one(rules in made_rules()) {
        let judges = rules.iter().map(|rule| -> &dyn Judge { rule });
        let scorer = Scorer::builder().only(judges.collect::<Vec<_>>()).build().unwrap();
        let scores = scorer.honest_scores(|_| true);
        prop_assert_eq!(scores.judged(), rules.len());
        spread_agrees(scores.if_apart(), &people(&rules, &rows(&rules, false)))?;
        spread_agrees(scores.if_together(), &people(&rules, &rows(&rules, true)))?;
    }
}

#[test]
fn two_rules_of_one_group_are_told_by_hand() {
    // One in ten shows 6, one in five 4; together 6 + 1.
    let rules = [made(&[(6, Carry::Group, 1)], 1, false), made(&[(4, Carry::Group, 2)], 2, false)];
    let judges = rules.iter().map(|rule| -> &dyn Judge { rule });
    let scorer = Scorer::builder().only(judges.collect::<Vec<_>>()).build().unwrap();
    let told_by_hand = scorer.honest_scores(|_| true);
    let told =
        |spread: &Spread| [4, 5, 7, 8].map(|points| spread.at_least(Points::new(points)).get());
    // Apart: 1 - 0.9 x 0.8; 0.1; 0.1 x 0.2. Together: the one in ten are among the one in five.
    assert_eq!(told(told_by_hand.if_apart()), [280_000, 100_000, 20_000, 0]);
    assert_eq!(told(told_by_hand.if_together()), [200_000, 100_000, 100_000, 0]);
    assert_eq!(told_by_hand.carried(Points::new(1)), Share::per_million(0));
}

// The rules that ship.

/// Some of the stable rules, so many of each hundred, told by a number.
fn some(of_100: u64, number: u64) -> HonestScores {
    scorer().honest_scores(|record| {
        let bytes = record.id.bytes();
        let mixed = bytes.fold(number.wrapping_mul(0x9e37_79b9_7f4a_7c15), |mixed, byte| {
            (mixed ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        (mixed >> 32) % 100 < of_100
    })
}

fn targets() -> Targets {
    Targets { verify: Share::one_in(20), escalate: Share::one_in(2_000) }
}

#[test]
fn every_target_holds_at_every_visibility_and_no_lower_threshold_would_do() {
    let by_stage = Stage::ALL.map(|stage| scorer().honest_scores(|record| record.stage <= stage));
    let by_size = [10, 20, 30, 50, 70, 100].map(|of_100| some(of_100, of_100));
    for scores in by_stage.iter().chain(&by_size) {
        let policy = Policy::from_targets(scores, targets()).unwrap();
        let (verify, escalate) = (policy.verify(), policy.escalate());
        assert!(scores.at_least(verify) <= targets().verify, "{policy:?}");
        assert!(scores.carried(escalate) <= targets().escalate, "{policy:?}");
        let below = |points: Points| points - Points::new(1);
        assert!(verify == Points::new(7) || scores.at_least(below(verify)) > targets().verify);
        let least = verify.max(Points::new(20));
        assert!(escalate == least || scores.carried(below(escalate)) > targets().escalate);
    }
}

#[test]
fn who_can_be_judged_by_fewer_rules_collects_no_more() {
    let all = scorer().honest_scores(|_| true);
    for stage in Stage::ALL {
        let fewer = scorer().honest_scores(|record| record.stage <= stage);
        assert!(fewer.judged() <= all.judged());
        for points in (1..40).map(Points::new) {
            assert!(fewer.at_least(points) <= all.at_least(points), "{stage} {points}");
            assert!(fewer.carried(points) <= all.carried(points), "{stage} {points}");
        }
    }
}

#[test]
fn no_target_lowers_the_thresholds_that_ship() {
    let everybody = Targets { verify: Share::ALL, escalate: Share::ALL };
    let policy = Policy::from_targets(&scorer().honest_scores(|_| true), everybody).unwrap();
    let shipped = Policy::shipped();
    assert_eq!((policy.verify(), policy.escalate()), (shipped.verify(), shipped.escalate()));
    let nothing = Policy::from_targets(&scorer().honest_scores(|_| false), targets()).unwrap();
    assert_eq!((nothing.verify(), nothing.escalate()), (shipped.verify(), shipped.escalate()));
}

#[test]
fn a_target_that_no_threshold_holds_is_refused_with_the_best_that_could_be_held() {
    let scores = scorer().honest_scores(|record| record.group == Some("payee"));
    let none = Share::per_million(0);
    let error =
        Policy::from_targets(&scores, Targets { verify: none, escalate: none }).unwrap_err();
    assert_eq!((error.band, error.least), (Band::Verify, scores.at_least(scores.highest())));
    let best = Targets { verify: error.least, escalate: none };
    let policy = Policy::from_targets(&scores, best).unwrap();
    assert!(scores.at_least(policy.verify()) == error.least && policy.verify() <= scores.highest());
}

/// Previews carry no points: whether they can be judged changes nothing.
#[test]
fn previews_are_left_out() {
    let all = scorer().honest_scores(|_| true);
    let stable = scorer().honest_scores(|record| record.status == Status::Stable);
    let count = rules().filter(|rule| rule.record().status == Status::Stable).count();
    assert_eq!((all.judged(), stable.judged()), (count, count));
    assert_eq!(all.at_least(Points::new(7)), stable.at_least(Points::new(7)));
}

#[test]
fn rarity_is_the_share_of_honest_people_with_the_same_inputs_and_as_many_points() {
    let mut told = 0;
    for one in examples() {
        with(&one.profile, |profile| {
            let assessment = scorer().assess(profile, one.as_of);
            let rarity = assessment.rarity();
            let judged: BTreeSet<String> = assessment
                .ledger()
                .filter(|one| matches!(one.state, LedgerState::Fired | LedgerState::Quiet))
                .map(|one| one.rule.into_owned())
                .collect();
            let same = scorer().honest_scores(|record| judged.contains(record.id));
            assert_eq!(rarity, same.at_least(assessment.score()));
            assert!(assessment.score() > Points::ZERO || rarity == Share::ALL);
            told += u32::from(rarity < Share::one_in(100));
        });
    }
    assert!(told > 0, "no example is rare");
}
