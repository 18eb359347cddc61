//! The twin: it reads lines and ledgers, and finds out what a rule decides by building a scorer without it.

use std::collections::{BTreeMap, BTreeSet};

use hirerisk::backtest::{Backtest, ChangeReport, Disposition, Outcomes, SideReport};
use hirerisk::facts::Facts;
use hirerisk::report::{LedgerState, LineKind, LineReport};
use hirerisk::rule::{Finding, Judge};
use hirerisk::{Band, Points, Redaction, Scorer};

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

/// What a report says, as far as the twin reads it.
struct Said {
    id: String,
    band: Band,
    score: Points,
    lines: Vec<Line>,
    ledger: Vec<(String, LedgerState)>,
}

struct Line {
    is_rule: bool,
    id: String,
    /// Where it is no rule's.
    group: Option<String>,
    told: (Option<String>, Points, Points),
}

fn said(scorer: &Scorer<'static>, one: &Stored) -> Said {
    let line = |line: LineReport<'_>| Line {
        is_rule: line.kind == LineKind::Rule,
        id: line.id.to_string(),
        group: line.group.filter(|_| line.kind == LineKind::Mitigation).map(String::from),
        told: (line.level.map(String::from), line.base, line.counted),
    };
    with(&one.profile, |profile| {
        let assessment = scorer.assess(profile, one.as_of);
        Said {
            id: one.profile["id"].as_str().unwrap().into(),
            band: assessment.band(),
            score: assessment.score(),
            lines: assessment.lines(Redaction::Codes).into_iter().map(line).collect(),
            ledger: assessment.ledger().map(|entry| (entry.rule.into(), entry.state)).collect(),
        }
    })
}

/// The level at which a rule that ships fires.
fn level(rule: &str, one: &Stored) -> &'static str {
    let rule = all_rules().iter().find(|other| other.record().id == rule).unwrap();
    with(&one.profile, |profile| match rule.judge(&Facts::of(profile, one.as_of)) {
        Ok(Finding::Fired(fired)) => rule.record().levels[fired.rung.place()].name,
        other => panic!("{other:?}"),
    })
}

fn note(twin: &mut Twin, sets: &mut Sets, one: &Stored) -> Said {
    let said = said(&sets.scorer, one);
    add(&mut twin.bands[place(said.band)], one.disposition);
    let lines: Vec<&Line> = said.lines.iter().filter(|line| line.is_rule).collect();
    for (rule, state) in &said.ledger {
        let counted = twin.rules.entry(rule.clone()).or_default();
        match state {
            LedgerState::Unknown => counted.unknown += 1,
            LedgerState::NotYetDue => counted.not_due += 1,
            LedgerState::Quiet | LedgerState::Fired | LedgerState::Preview => counted.judged += 1,
        }
        if !matches!(state, LedgerState::Fired | LedgerState::Preview) {
            continue;
        }
        add(counted.levels.entry(level(rule, one).into()).or_default(), one.disposition);
        counted.by_band[place(said.band)] += 1;
        for line in lines.iter().filter(|line| line.id != *rule) {
            *counted.together.entry(line.id.clone()).or_default() += 1;
        }
    }
    for line in &lines {
        let counted = twin.rules.get_mut(&line.id).unwrap();
        let (_, _, points) = line.told;
        counted.points += i64::from(points.get());
        if place(sets.band_without(&line.id, one)) < place(said.band) {
            add(&mut counted.decides, one.disposition);
        }
    }
    said
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
fn bill(said: &Said) -> BTreeMap<String, &(Option<String>, Points, Points)> {
    let told = said.lines.iter().map(|line| {
        let id = match &line.group {
            Some(group) => format!("{} in {group}", line.id),
            None => line.id.clone(),
        };
        (id, &line.told)
    });
    told.collect()
}

/// What the twin counts under a set, and what is said of each person.
fn counted(set: Set, people: &[Stored]) -> (Twin, Vec<Said>) {
    let (mut twin, mut sets) = (Twin::default(), Sets::of(set));
    let said = people.iter().map(|one| note(&mut twin, &mut sets, one)).collect();
    (twin, said)
}

#[test]
fn the_twin_counts_the_same() {
    let people = stored();
    let sets = [Set::shipped(), candidate()];
    let [one, two] = sets.clone().map(|set| counted(set, &people));
    let [shipped, other] = sets.each_ref().map(Set::scorer);
    // There and back, so that bands fall and rise.
    for ([a, b], [from, to], [today, candidate]) in [
        ([&one, &two], [&sets[0], &sets[1]], [&shipped, &other]),
        ([&two, &one], [&sets[1], &sets[0]], [&other, &shipped]),
    ] {
        let got = judged(Backtest::new(today, candidate), &people);
        same(&got.sides[0], &a.0);
        same(&got.sides[1], &b.0);
        same_people(got.change.as_ref().unwrap(), [from, to], &people, [&a.1, &b.1]);
        // The people are such that something is seen of all of this.
        let decides = |side: &SideReport| side.rules.iter().any(|rule| rule.decides.people() > 5);
        assert!(got.sides.iter().all(decides));
        assert!(got.sides[1].shadow.iter().any(|rule| rule.fired > 0));
    }
}

fn same_people(
    change: &ChangeReport,
    [from, to]: [&Set; 2],
    people: &[Stored],
    [before, after]: [&[Said]; 2],
) {
    let (mut moved, mut crossed) = (0, 0);
    for ((person, before), after) in people.iter().zip(before).zip(after) {
        let (one, two) = (bill(before), bill(after));
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
        let rises = place(after.band) > place(before.band);
        let (high, low) = if rises { (to, from) } else { (from, to) };
        let band = if rises { before.band } else { after.band };
        assert_eq!(who.decided_by, decided((high, low), band, person, &ids), "{}", who.id);
    }
    assert_eq!((change.moved, change.crossed.count), (moved, crossed));
    assert!(crossed > 5 && moved > 10, "{crossed} {moved}");
    assert!(change.crossed.told.iter().any(|who| who.decided_by == ["payment.holder_differs"]));
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
