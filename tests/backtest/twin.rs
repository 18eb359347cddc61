//! The twin: it reads whole reports, and finds out what a rule decides by building a scorer without it.

use std::collections::{BTreeMap, BTreeSet};

use hirerisk::backtest::{Backtest, Disposition, Outcomes, SideReport};
use hirerisk::facts::Facts;
use hirerisk::report::{LedgerState, LineKind};
use hirerisk::rule::{Finding, Judge};
use hirerisk::{Band, Redaction, Report, Scorer};
use serde_json::Value;

use crate::people::{Set, Stored, candidate, judged, stored};
use crate::support::judged::{all_rules, place, with};

/// Confirmed, cleared, open, not reviewed.
type Four = [u64; 4];

fn four(people: Outcomes) -> Four {
    [people.confirmed, people.cleared, people.open, people.not_reviewed]
}

fn add(four: &mut Four, disposition: Option<Disposition>) {
    let at = disposition.and_then(|one| Disposition::ALL.iter().position(|other| *other == one));
    four[at.unwrap_or(3)] += 1;
}

/// What the twin counts of a rule.
#[derive(Debug, Default, PartialEq)]
struct Counted {
    judged: u64,
    unknown: u64,
    not_due: u64,
    points: i64,
    levels: BTreeMap<String, Four>,
    by_band: [u64; 3],
    decides: Four,
    together: BTreeMap<String, u64>,
}

#[derive(Default)]
struct Twin {
    bands: [Four; 3],
    rules: BTreeMap<String, Counted>,
}

/// Scorers of a set and of variants of it, each built once.
struct Sets {
    set: Set,
    scorer: Scorer<'static>,
    without: BTreeMap<String, Scorer<'static>>,
}

impl Sets {
    fn of(set: Set) -> Sets {
        let scorer = set.scorer();
        Sets { set, scorer, without: BTreeMap::new() }
    }

    fn band_without(&mut self, rule: &str, one: &Stored) -> Band {
        let set = &self.set;
        let scorer =
            self.without.entry(rule.into()).or_insert_with(|| set.clone().without(rule).scorer());
        band(scorer, one)
    }
}

fn band(scorer: &Scorer<'static>, one: &Stored) -> Band {
    with(&one.profile, |profile| scorer.assess(profile, one.as_of).band())
}

fn report(scorer: &Scorer<'static>, one: &Stored) -> Report<'static> {
    let told = |scorer: &Scorer<'static>| {
        with(&one.profile, |profile| scorer.assess(profile, one.as_of).to_json(Redaction::Codes))
    };
    Report::from_json(told(scorer).as_bytes()).unwrap()
}

/// The level at which a rule that ships fires.
fn level(rule: &str, one: &Stored) -> &'static str {
    let rule = all_rules().iter().find(|other| other.record().id == rule).unwrap();
    with(&one.profile, |profile| match rule.judge(&Facts::of(profile, one.as_of)) {
        Ok(Finding::Fired(fired)) => rule.record().levels[fired.rung.place()].name,
        other => panic!("{other:?}"),
    })
}

fn note(twin: &mut Twin, sets: &mut Sets, one: &Stored) -> Report<'static> {
    let report = report(&sets.scorer, one);
    add(&mut twin.bands[place(report.band)], one.disposition);
    let lines: Vec<_> = report.lines.iter().filter(|line| line.kind == LineKind::Rule).collect();
    for entry in &report.ledger {
        let counted = twin.rules.entry(entry.rule.to_string()).or_default();
        match entry.state {
            LedgerState::Unknown => counted.unknown += 1,
            LedgerState::NotYetDue => counted.not_due += 1,
            LedgerState::Quiet | LedgerState::Fired | LedgerState::Preview => counted.judged += 1,
        }
        if !matches!(entry.state, LedgerState::Fired | LedgerState::Preview) {
            continue;
        }
        let level = level(&entry.rule, one);
        add(counted.levels.entry(level.into()).or_default(), one.disposition);
        counted.by_band[place(report.band)] += 1;
        for line in lines.iter().filter(|line| line.id != entry.rule) {
            *counted.together.entry(line.id.to_string()).or_default() += 1;
        }
    }
    for line in &lines {
        let counted = twin.rules.get_mut(line.id.as_ref()).unwrap();
        counted.points += i64::from(line.counted.get());
        if place(sets.band_without(&line.id, one)) < place(report.band) {
            add(&mut counted.decides, one.disposition);
        }
    }
    report
}

fn same(side: &SideReport, twin: &Twin) {
    for (band, four_of) in side.bands.iter().zip(&twin.bands) {
        assert_eq!(four(band.people), *four_of);
    }
    assert_eq!(side.rules.len() + side.shadow.len(), twin.rules.len());
    for rule in side.rules.iter().chain(&side.shadow) {
        let want = &twin.rules[&rule.rule];
        let levels = rule.levels.iter().filter(|level| level.people.people() > 0);
        let got = Counted {
            judged: rule.judged,
            unknown: rule.unknown,
            not_due: rule.not_due,
            points: rule.points,
            levels: levels.map(|level| (level.level.clone(), four(level.people))).collect(),
            by_band: rule.by_band,
            decides: four(rule.decides),
            together: want.together.clone(),
        };
        assert_eq!(got, *want, "{}", rule.rule);
        let most = want.together.iter().max_by_key(|(id, count)| (**count, std::cmp::Reverse(*id)));
        let partner = rule.partner.as_ref().map(|one| (&one.rule, &one.together));
        assert_eq!(partner, most, "{}", rule.rule);
        let fired: u64 = want.levels.values().flatten().sum();
        assert_eq!(rule.fired, fired);
    }
}

/// The rules by which a twin would say that a band changed: scorers of the higher set in which one rule, or the
/// thresholds, are as in the lower one.
fn decided(
    (high, low): (&Set, &Set),
    band: Band,
    one: &Stored,
    lines: &BTreeSet<String>,
) -> Vec<String> {
    let leaves = |set: Set| place(self::band(&set.scorer(), one)) <= place(band);
    let alone = |rule: &&String| {
        high.has(rule) && {
            let set = high.clone();
            leaves(match low.weights["rules"].get(rule.as_str()) {
                Some(weights) => set.with(&format!("/rules/{rule}"), weights.clone()),
                None => set.without(rule),
            })
        }
    };
    let mut decided: Vec<String> = lines.iter().filter(alone).cloned().collect();
    if leaves(high.clone().with("/policy", low.weights["policy"].clone())) {
        decided.push("thresholds".into());
    }
    decided
}

/// The lines by id, as they are told.
fn bill(report: &Report<'_>) -> BTreeMap<String, Value> {
    let told = report.lines.iter().map(|line| {
        let group = line.group.as_deref().filter(|_| line.kind == LineKind::Mitigation);
        let id = group.map_or(line.id.to_string(), |group| format!("{} in {group}", line.id));
        (id, serde_json::json!([line.level, line.base, line.counted]))
    });
    told.collect()
}

#[test]
fn the_twin_counts_the_same() {
    // There and back, so that bands fall and rise.
    for (today, other) in [(Set::shipped(), candidate()), (candidate(), Set::shipped())] {
        compare_with_the_twin(today, other);
    }
}

fn compare_with_the_twin(today: Set, other: Set) {
    let people = stored();
    let (one, two) = (today.scorer(), other.scorer());
    let got = judged(Backtest::new(&one, &two), &people);
    let (mut today, mut other) = (Sets::of(today), Sets::of(other));
    let change = got.change.as_ref().unwrap();
    let (mut a, mut b, mut moved, mut crossed) = (Twin::default(), Twin::default(), 0, 0);
    for person in &people {
        let before = note(&mut a, &mut today, person);
        let after = note(&mut b, &mut other, person);
        let (one, two) = (bill(&before), bill(&after));
        if before.band == after.band {
            moved += u64::from(one != two);
            continue;
        }
        crossed += 1;
        let who = change.crossed.told.iter().find(|who| who.id == before.id).unwrap();
        assert_eq!((who.from, who.to), (before.band, after.band));
        assert_eq!((who.score_from, who.score_to), (before.score, after.score));
        let ids = one.keys().chain(two.keys()).filter(|id| one.get(*id) != two.get(*id));
        let ids: BTreeSet<String> = ids.cloned().collect();
        assert!(who.lines.iter().map(|line| &line.id).eq(&ids), "{}", who.id);
        let (high, low, band) = if place(after.band) > place(before.band) {
            (&other.set, &today.set, before.band)
        } else {
            (&today.set, &other.set, after.band)
        };
        assert_eq!(who.decided_by, decided((high, low), band, person, &ids), "{}", who.id);
    }
    same(&got.sides[0], &a);
    same(&got.sides[1], &b);
    assert_eq!((change.moved, change.crossed.count), (moved, crossed));
    // The people are such that something is seen of all of this.
    assert!(crossed > 5 && moved > 10, "{crossed} {moved}");
    assert!(change.crossed.told.iter().any(|who| who.decided_by == ["payment.holder_differs"]));
    let decides = |side: &SideReport| side.rules.iter().any(|rule| rule.decides.people() > 5);
    assert!(got.sides.iter().all(decides));
    assert!(got.sides[1].shadow.iter().any(|rule| rule.fired > 0));
}

#[test]
fn the_order_of_people_does_not_matter() {
    let mut people = stored();
    let (one, two) = (Set::shipped().scorer(), candidate().scorer());
    let forwards = judged(Backtest::new(&one, &two).telling(3), &people);
    people.reverse();
    let backwards = judged(Backtest::new(&one, &two).telling(3), &people);
    assert_eq!(forwards.to_json(), backwards.to_json());
    let crossed = &forwards.change.as_ref().unwrap().crossed;
    assert_eq!((crossed.told.len(), crossed.more), (3, crossed.count - 3));
}
