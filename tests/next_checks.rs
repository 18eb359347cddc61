//! What a check is said to do to the sum, weighed again by the naive twin.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::BTreeSet;

use hirerisk::catalog::CHECKS;
use hirerisk::facts::{Facts, Signal};
use hirerisk::report::{CheckReport, Counterfactual};
use hirerisk::rule::{Check, Innocent, Judge, Record, Side, Verdict};
use hirerisk::{Band, Moment, Redaction, Report, Scorer};
use proptest::prelude::Strategy;
use serde_json::Value;
use support::corpus::{cases, examples};
use support::generate::profiles;
use support::hold::{self, made};
use support::judged::{all_rules, scorer, with};
use support::made_up::{Fixed, backgrounds, rule_sets};
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
struct Twin<'r> {
    told: Told<'r>,
    lines: Vec<Weight>,
    held: BTreeSet<&'static str>,
}

impl Twin<'static> {
    fn of(profile: &Value, as_of: Moment) -> Twin<'static> {
        let records: Vec<Record<'static>> = all_rules().iter().map(|rule| rule.record()).collect();
        Twin::by(scorer(), &records, profile, as_of)
    }
}

impl<'r> Twin<'r> {
    fn by(scorer: &Scorer<'_>, records: &[Record<'r>], profile: &Value, as_of: Moment) -> Twin<'r> {
        let json = with(profile, |one| scorer.assess(one, as_of).to_json(Redaction::Codes));
        let report = Report::from_json(json.as_bytes()).unwrap();
        let recorded = naive::steps(profile, report.as_of, report.stage);
        let held: BTreeSet<&'static str> = recorded.held.iter().map(|(id, _)| *id).collect();
        let lines = naive::weights(&report, records, profile, &recorded.held);
        let policy = scorer.policy().clone();
        Twin { told: Told { report, records: records.to_vec(), policy }, lines, held }
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

/// Whose the checks of a set may be.
const SIDES: [Side; 3] = [Side::Employer, Side::Candidate, Side::Either];

fn side_of(check: &str) -> Side {
    CHECKS.iter().find(|one| one.id == check).unwrap().side
}

/// Whether one side alone can make a check; `either` is both together.
fn can_make(side: Side, check: &str) -> bool {
    let own = side_of(check);
    side == Side::Either || own == Side::Either || own == side
}

/// Every set of the checks, the smaller first.
fn sets<'c>(checks: &[&'c str], most: usize) -> Vec<Vec<&'c str>> {
    let chosen = |bits: u32| {
        let places = (0..checks.len()).filter(move |place| bits >> place & 1 == 1);
        places.map(|place| checks[place]).collect::<Vec<_>>()
    };
    let all = (0..1_u32 << checks.len()).filter(|bits| bits.count_ones() as usize <= most);
    let mut sets: Vec<_> = all.map(chosen).collect();
    sets.sort_by_key(Vec::len);
    sets
}

impl Twin<'_> {
    /// The band once all checks of a set have good results, and the score.
    fn after(&self, set: &[&str]) -> Outcome {
        self.weigh(&left(&self.told, &self.lines, set))
    }

    fn lowers(&self, set: &[&str]) -> bool {
        self.after(set).band != self.told.report.band
    }

    fn ways(&self, side: Side) -> Vec<&Counterfactual<'_>> {
        self.told.report.counterfactual.iter().filter(|way| way.side == side).collect()
    }

    /// The findings that a good result of a check leaves nothing of.
    fn settled(&self, check: &str) -> BTreeSet<String> {
        let left: BTreeSet<String> =
            left(&self.told, &self.lines, &[check]).into_iter().map(|line| line.rule).collect();
        let all = self.lines.iter().map(|line| line.rule.clone());
        all.filter(|rule| !left.contains(rule)).collect()
    }

    /// The checks of a side that settle something.
    fn pool(&self, side: Side) -> Vec<&'static str> {
        let all = CHECKS.iter().map(|check| check.id);
        let own = all.filter(|check| can_make(side, check));
        own.filter(|check| !self.settled(check).is_empty()).collect()
    }

    /// Each way lowers the band as told, by checks of its side; without any one of them it does not.
    fn ways_are_enough(&self) {
        let report = &self.told.report;
        for way in &report.counterfactual {
            let set: Vec<&str> = way.checks.iter().map(AsRef::as_ref).collect();
            let (out, leaves) = (self.after(&set), way.leaves);
            assert_eq!((naive::plain(leaves.score), leaves.band), (out.score, out.band));
            assert!(report.band.reaches(out.band) && out.band != report.band, "{set:?}");
            assert!(set.iter().all(|check| can_make(way.side, check)), "{set:?}");
            for without in 0..set.len() {
                let mut fewer = set.clone();
                fewer.remove(without);
                assert!(!self.lowers(&fewer), "{fewer:?} of {set:?}");
            }
        }
    }
}

/// TRUST A19: applied, it brings the band down; without any member it does not; and nothing smaller
/// of its side does.
#[test]
fn trust_a19_the_counterfactual_is_enough_and_nothing_smaller_is() {
    let whole = examples().iter().map(|one| (one.profile.clone(), one.as_of));
    let small = cases().iter().step_by(5).map(|case| (case.profile.clone(), case.as_of));
    let made = made(profiles(), hold::cases(60)).map(|made| (made.profile, made.as_of));
    let mut sizes = [0; 4];
    for (profile, as_of) in whole.chain(small).chain(made) {
        let twin = Twin::of(&profile, as_of);
        twin.ways_are_enough();
        for side in SIDES {
            let ways = twin.ways(side);
            let size = ways.first().map_or(0, |way| way.checks.len());
            assert!(ways.iter().all(|way| way.checks.len() == size), "{profile}");
            // Both together are told where they need fewer.
            let others = twin.told.report.counterfactual.iter().filter(|way| way.side != side);
            let others = others.map(|way| way.checks.len()).min().unwrap_or(usize::MAX);
            assert!(side != Side::Either || size < others, "{profile}");
            let pool = twin.pool(side);
            let most = if size > 0 {
                size - 1
            } else if side == Side::Either {
                others - 1
            } else {
                2
            };
            if pool.len() < 16 {
                for fewer in sets(&pool, most.min(2)) {
                    assert!(!twin.lowers(&fewer), "{side:?} {fewer:?}: {profile}");
                }
            }
            sizes[size.min(3)] += 1;
        }
    }
    assert!(sizes[0] > 50 && sizes[1] > 50 && sizes[2] > 5, "{sizes:?}");
}

/// A made-up rule that names made-up ways out.
#[derive(Debug)]
struct Answered {
    rule: Fixed,
    innocent: Vec<Innocent<'static>>,
    settles: Vec<&'static str>,
}

impl Judge for Answered {
    fn record(&self) -> Record<'_> {
        Record { innocent: &self.innocent, settles: &self.settles, ..self.rule.record() }
    }

    fn judge(&self, facts: &Facts<'_>) -> Verdict {
        self.rule.judge(facts)
    }
}

/// Checks of both sides, and some that either can make.
const SOME: [&str; 9] = [
    "employer_callback",
    "handover",
    "id_live",
    "owner_contact",
    "payee_confirm",
    "register",
    "registrar",
    "residence",
    "session_review",
];

fn answered() -> impl Strategy<Value = Vec<Answered>> {
    let places =
        proptest::collection::vec(proptest::collection::btree_set(0..SOME.len(), 1..=2), 8);
    (rule_sets(), places).prop_map(|(rules, places)| {
        let with_checks = |(mut rule, places): (Fixed, BTreeSet<usize>)| {
            if !rule.has_fired() {
                // What is to be settled has fired.
                rule = Fixed::fires(&rule.id, rule.group, 9);
            }
            let settles: Vec<&str> = places.iter().map(|place| SOME[*place]).collect();
            let innocent =
                settles.iter().skip(1).map(|check| Innocent { who: "made up", settled_by: check });
            Answered { rule, innocent: innocent.collect(), settles }
        };
        rules.into_iter().zip(places).map(with_checks).collect()
    })
}

/// The minutes and members of every smallest set of a side, by going through all sets of checks that
/// no other makes needless.
fn smallest(twin: &Twin<'_>, side: Side) -> BTreeSet<(u32, Vec<&'static str>)> {
    let minutes = |check: &str| CHECKS.iter().find(|one| one.id == check).unwrap().minutes;
    let pool = twin.pool(side);
    let needless = |check: &&str| {
        let own = twin.settled(check);
        pool.iter().filter(|other| *other != check).any(|other| {
            let more = twin.settled(other);
            let sooner = (minutes(other), *other) < (minutes(check), *check);
            own.is_subset(&more) && (own != more || sooner)
        })
    };
    let pool: Vec<&str> = pool.iter().copied().filter(|check| !needless(check)).collect();
    let enough: Vec<Vec<&str>> =
        sets(&pool, pool.len()).into_iter().filter(|set| twin.lowers(set)).collect();
    let fewest = enough.first().map_or(0, Vec::len);
    let smallest = enough.into_iter().filter(|set| set.len() == fewest);
    smallest.map(|set| (set.iter().map(|check| u32::from(minutes(check))).sum(), set)).collect()
}

#[test]
fn the_counterfactual_is_that_of_every_set_of_checks() {
    let as_of: Moment = "2026-12-31".parse().unwrap();
    let mut sizes = [0; 6];
    for (rules, profile) in made((answered(), backgrounds()), hold::cases(200)) {
        let records: Vec<Record<'_>> = rules.iter().map(Answered::record).collect();
        let judges = rules.iter().map(|rule| -> &dyn Judge { rule });
        let scorer = Scorer::builder().only(judges.collect::<Vec<_>>()).build().unwrap();
        let twin = Twin::by(&scorer, &records, &profile, as_of);
        twin.ways_are_enough();
        let want = SIDES.map(|side| smallest(&twin, side));
        let size = |side: usize| want[side].first().map_or(usize::MAX, |(_, set)| set.len());
        for (place, side) in SIDES.into_iter().enumerate() {
            let ways = twin.ways(side);
            if twin.told.report.band == Band::Routine
                || side == Side::Either && size(2) >= size(0).min(size(1))
            {
                assert!(ways.is_empty(), "{side:?}: {profile}");
                continue;
            }
            let told: BTreeSet<(u32, Vec<&str>)> = ways
                .iter()
                .map(|way| (way.minutes, way.checks.iter().map(AsRef::as_ref).collect()))
                .collect();
            assert_eq!(told.len(), want[place].len().min(8), "{side:?}: {rules:?}");
            assert!(told.is_subset(&want[place]), "{side:?}: {rules:?}");
            let minutes = |sets: &BTreeSet<(u32, Vec<&str>)>| -> Vec<u32> {
                sets.iter().map(|(minutes, _)| *minutes).take(8).collect()
            };
            assert_eq!(minutes(&told), minutes(&want[place]), "{side:?}: {rules:?}");
            sizes[ways.first().map_or(0, |way| way.checks.len()).min(5)] += 1;
        }
    }
    assert!(sizes.iter().take(5).all(|seen| *seen > 3), "{sizes:?}");
}

/// The contract's order holds beyond what the chosen checks settle: first what could move the band,
/// then by value, then by coverage; and the first settles the strongest line.
#[test]
fn of_checks_with_nothing_left_to_settle_those_that_could_move_the_band_come_first() {
    let nothing = serde_json::json!({"id": "c", "stage": "employment"});
    let report = Twin::of(&nothing, "2026-12-31".parse().unwrap()).told.report;
    let order = |check: &CheckReport<'_>| (check.could_change_band, check.value());
    let orders: Vec<_> = report.next_checks.iter().map(order).collect();
    assert!(orders.is_sorted_by(|one, two| one >= two), "{orders:?}");
    assert!(orders.len() > 5 && orders.first().unwrap().0, "{orders:?}");
}

/// What nobody is asked.
const NEVER: [&str; 24] = [
    "move to",
    "move house",
    "move back",
    "relocate",
    "come back to",
    "change the name",
    "change name",
    "rename",
    "new name",
    "drop the name",
    "legal name",
    "one name only",
    "interpreter",
    "captions",
    "screen reader",
    "assistive",
    "turn on the camera",
    "camera on",
    "switch on",
    "remove the vpn",
    "without assistance",
    "no assistance",
    "without help",
    "uninstall",
];

/// Nobody is asked to move, to rename, or to give up what they need, and a camera is never the only
/// way.
#[test]
fn neither_side_is_asked_to_change_who_or_where_somebody_is_or_what_helps_them() {
    let mut sides = BTreeSet::new();
    for check in CHECKS {
        sides.insert(check.side);
        let modes = check.modes.iter().map(|mode| mode.mode);
        let said = [check.title, check.what_to_do].into_iter().chain(modes);
        let said = said.collect::<Vec<_>>().join(" ").to_lowercase();
        let asked: Vec<_> = NEVER.iter().filter(|words| said.contains(**words)).collect();
        assert!(asked.is_empty(), "{}: {asked:?}", check.id);
        assert!(
            check.modes.iter().any(|mode| mode.camera_free && mode.speech_free),
            "{}",
            check.id
        );
        // Where a line without VPN is asked for, there is a way that leaves the approved one alone.
        if said.contains("vpn") {
            assert!(said.contains("mobile data"), "{}", check.id);
        }
    }
    assert_eq!(sides.len(), 3);
}
