//! The made-up population: what it promises to whoever measures or loads with it.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

#[path = "../examples/support/numbers.rs"]
mod numbers;
#[path = "../examples/support/population/mod.rs"]
mod population;
mod support;

use std::collections::BTreeSet;

use hirerisk::catalog::{TYPOLOGIES, rules};
use hirerisk::profile::{Profile, profile_schema};
use hirerisk::rule::Judge;
use hirerisk::{Band, Report, Stage};
use serde_json::Value;

use population::marks::Mark;
use population::shares::{Share, TABLE, shares};
use population::{Cause, Person, Scheme, Sight, Visibility, as_of, patterns};
use support::judged::scorer;
use support::told;

/// The seed of these tests.
const SEED: u64 = 11;

/// Every kind of profile that can be made, with what it is: honest people and all schemes, at every
/// stage.
fn made(people: u64) -> Vec<(String, Value)> {
    let shares = shares();
    let mut all = Vec::new();
    for person in (0..people).map(|place| Person::drawn(&shares, SEED, place)) {
        for stage in Stage::ALL {
            let profile = population::profile(&person, stage);
            let seen = |sight: Sight| {
                (format!("{stage} {}", sight.word()), population::seen(profile.clone(), sight))
            };
            all.extend(Sight::ALL.map(seen));
            for (id, name) in patterns() {
                let scheme = Scheme::of(id).unwrap();
                let of = |of_100| scheme.profile(&person, visibility(of_100), stage);
                all.extend(
                    [50, 100].map(|of_100| (format!("{stage} {name} {of_100}"), of(of_100))),
                );
            }
        }
    }
    all
}

fn visibility(of_100: u8) -> Visibility {
    Visibility::of_100(of_100).unwrap()
}

/// Somebody of whom nothing is so.
fn plain() -> Person {
    Person::drawn(&[], SEED, 0)
}

fn report(profile: &Value, stage: Stage) -> Report<'static> {
    told::report(scorer(), profile, as_of(stage))
}

#[test]
fn the_same_seed_gives_the_same_bytes_whoever_else_is_drawn() {
    let (first, again) = (shares(), shares());
    let bytes = |shares: &[Share], seed, place| {
        let person = Person::drawn(shares, seed, place);
        Stage::ALL.map(|stage| population::profile(&person, stage).to_string())
    };
    let forwards: Vec<_> = (0..40).map(|place| bytes(&first, SEED, place)).collect();
    let backwards: Vec<_> = (0..40).rev().map(|place| bytes(&again, SEED, place)).collect();
    assert!(forwards.iter().eq(backwards.iter().rev()));
    assert_ne!(forwards, (0..40).map(|place| bytes(&first, SEED + 1, place)).collect::<Vec<_>>());
}

#[test]
fn every_profile_is_read_back_and_keeps_to_the_schema() {
    let schema = serde_json::from_str(&profile_schema()).unwrap();
    let validator = jsonschema::draft202012::options().should_validate_formats(true);
    let validator = validator.build(&schema).unwrap();
    for (what, profile) in made(3) {
        let text = profile.to_string();
        let read = Profile::from_json(text.as_bytes());
        let read = read.unwrap_or_else(|error| panic!("{what}: {error}: {text}"));
        assert!(read.stage.is_some_and(|stage| what.starts_with(stage.as_str())));
        let errors: Vec<_> = validator.iter_errors(&profile).map(|one| one.to_string()).collect();
        assert!(errors.is_empty(), "{what}: {errors:?}");
    }
}

/// The keys of a value at any depth.
fn keys<'v>(value: &'v Value, into: &mut BTreeSet<&'v str>) {
    match value {
        Value::Object(members) => {
            into.extend(members.keys().map(String::as_str));
            members.values().for_each(|member| keys(member, into));
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, into)),
        _ => {}
    }
}

/// The fields that the reader takes are listed and looked through for what is forbidden
/// (`tests/reading`); this one writes no other.
#[test]
fn no_field_is_written_that_is_not_allowed() {
    let allowed: BTreeSet<&str> = include_str!("reading/allowed_fields.txt").lines().collect();
    let made = made(10);
    let mut written = BTreeSet::new();
    for (_, profile) in &made {
        keys(profile, &mut written);
    }
    assert!(written.is_subset(&allowed), "{:?}", written.difference(&allowed));
    assert!(written.len() > 100);
}

/// How far a count lies from what is expected, in standard deviations.
fn deviations(counted: u32, among: u32, of_a_million: u32) -> f64 {
    let (among, share) = (f64::from(among), f64::from(of_a_million) / 1e6);
    (f64::from(counted) - among * share) / (among * share * (1.0 - share)).sqrt().max(1.0)
}

/// The furthest of some five hundred counts.
const FURTHEST: f64 = 4.5;

#[test]
fn people_are_drawn_as_the_table_says() {
    const PEOPLE: u32 = 40_000;
    let shares = shares();
    let people: Vec<Person> =
        (0..PEOPLE.into()).map(|place| Person::drawn(&shares, SEED, place)).collect();
    let stated = TABLE.lines().skip(1).map(|line| line.split(';').nth(2).unwrap());
    for (share, stated) in shares.iter().zip(stated) {
        let name = share.cause.name();
        let conditions: BTreeSet<u32> =
            share.of_those.iter().map(|(_, share)| *share).chain([share.others]).collect();
        for condition in conditions {
            let alike =
                || people.iter().filter(|one| share.among(|cause| one.has(cause)) == condition);
            let among = u32::try_from(alike().count()).unwrap();
            let counted = alike().filter(|one| one.has(share.cause)).count();
            let off = deviations(u32::try_from(counted).unwrap(), among, condition);
            assert!(off.abs() < FURTHEST, "{name}: {counted} of {among}, not {condition}");
        }
        if let Ok(stated) = stated.parse() {
            let all = people.iter().filter(|one| one.has(share.cause)).count();
            let off = deviations(u32::try_from(all).unwrap(), PEOPLE, stated);
            assert!(off.abs() < FURTHEST, "{name}: {all} of {PEOPLE}, not {stated} of a million");
        }
    }
}

#[test]
fn every_share_says_on_what_it_rests() {
    for line in TABLE.lines().skip(1) {
        let cells: Vec<&str> = line.splitn(7, ';').collect();
        let [name, who, stated, _, _, basis, why] = cells[..] else { panic!("{line}") };
        let rate = basis.strip_prefix('B').and_then(|number| number.parse::<u8>().ok());
        assert!(basis == "assumed" || rate.is_some(), "{name}: {basis}");
        assert!(!who.is_empty() && !why.is_empty(), "{name}");
        assert!(stated.is_empty() || rate.is_some(), "{name}");
    }
}

/// Whether a profile tells a cause: of a hundred people of whom that alone is so, and what it rests
/// on, one whose days show it.
fn shows(shares: &[Share], cause: Cause) -> bool {
    let of = |cause: Cause| shares.iter().find(|share| share.cause == cause).unwrap();
    let mut needed = vec![cause];
    while let [.., last] = needed[..]
        && of(last).others == 0
    {
        needed.push(of(last).of_those[0].0);
    }
    let sure = |with: bool| -> Vec<Share> {
        let so = |one: Cause| needed.contains(&one) && (with || one != cause);
        let sure = |share: &Share| Share {
            cause: share.cause,
            others: if so(share.cause) { 1_000_000 } else { 0 },
            of_those: Vec::new(),
        };
        shares.iter().map(sure).collect()
    };
    let (with, without) = (sure(true), sure(false));
    (0..100).any(|place| {
        let told = |shares: &[Share]| {
            population::profile(&Person::drawn(shares, SEED, place), Stage::Employment)
        };
        told(&with) != told(&without)
    })
}

#[test]
fn every_cause_shows_in_a_profile_or_in_other_causes() {
    let shares = shares();
    for share in &shares {
        let behind = shares
            .iter()
            .any(|other| other.of_those.iter().any(|(cause, _)| *cause == share.cause));
        assert!(behind || shows(&shares, share.cause), "{}", share.cause.name());
    }
}

#[test]
fn somebody_of_whom_nothing_is_so_has_no_points() {
    for stage in Stage::ALL {
        let report = report(&population::profile(&plain(), stage), stage);
        let fired: Vec<&str> = report.lines.iter().map(|line| &*line.id).collect();
        assert!(fired.is_empty(), "{stage}: {fired:?}");
    }
}

#[test]
fn every_mark_of_every_pattern_can_be_written_and_is_seen_at_its_level() {
    for typology in TYPOLOGIES {
        for mark in typology.core.iter().chain(typology.supporting) {
            let written = Mark::of(mark.rule).unwrap_or_else(|| panic!("{}", mark.rule));
            let record = rules().map(|rule| rule.record()).find(|one| one.id == mark.rule).unwrap();
            for stage in Stage::ALL.into_iter().filter(|stage| *stage >= record.stage) {
                let mut profile = population::profile(&plain(), stage);
                written.write(&mut profile, stage);
                let report = report(&profile, stage);
                let line = report.lines.iter().find(|line| line.id == mark.rule);
                let line = line.unwrap_or_else(|| panic!("{}: {} is not seen", stage, mark.rule));
                let place = |name: &str| record.levels.iter().position(|one| one.name == name);
                let least = mark.level.and_then(place);
                let level = line.level.as_deref().unwrap();
                assert!(place(level) >= least, "{stage}: {} at {level}", mark.rule);
            }
        }
    }
}

#[test]
fn every_pattern_of_which_all_is_seen_is_named() {
    for (id, name) in patterns() {
        let scheme = Scheme::of(id).unwrap();
        assert!(Scheme::of(name).is_some());
        let report = report(
            &scheme.profile(&plain(), visibility(100), Stage::Employment),
            Stage::Employment,
        );
        assert!(report.typologies.iter().any(|one| one.id == id), "{id}");
        assert_ne!(report.band, Band::Routine, "{id}");
    }
    assert!(patterns().map(|(id, _)| id).eq(TYPOLOGIES.iter().map(|one| one.id)));
}

#[test]
fn who_sees_more_sees_the_same_marks_and_others() {
    let shares = shares();
    let fired = |profile: &Value| -> BTreeSet<String> {
        let report = report(profile, Stage::Employment);
        report.lines.iter().map(|line| line.id.to_string()).collect()
    };
    let mut more = 0;
    for (id, _) in patterns() {
        let scheme = Scheme::of(id).unwrap();
        let typology = TYPOLOGIES.iter().find(|one| one.id == id).unwrap();
        let marks = typology.core.iter().chain(typology.supporting);
        let marks: BTreeSet<&str> = marks.map(|mark| mark.rule).collect();
        for person in (0..4).map(|place| Person::drawn(&shares, SEED, place)) {
            let of =
                |of_100| fired(&scheme.profile(&person, visibility(of_100), Stage::Employment));
            let (low, full) = (of(25), of(100));
            let seen =
                |all: &BTreeSet<String>| all.iter().filter(|id| marks.contains(&***id)).count();
            assert!(seen(&low) <= seen(&full), "{id}");
            more += seen(&full) - seen(&low);
        }
    }
    assert!(more > 0);
}
