//! A twin that counts row by row, and what must not matter: the order of rows and the names of groups.

use std::collections::BTreeMap;

use hirerisk::audit::{
    Audit, AuditReport, Dimension, FromBand, GroupEffect, GroupReport, Share, TableReport,
};
use hirerisk::{Band, stats};
use proptest::prelude::*;

use crate::rows::{ETHNICITIES, Person, RULES, SEXES, audit, person};

fn count(people: &[&Person], is: impl Fn(&Person) -> bool) -> u64 {
    people.iter().filter(|person| is(person)).count() as u64
}

fn routine(person: &Person) -> bool {
    person.band() == Band::Routine
}

/// Without the line of a rule, whatever the sum then is.
fn routine_without(person: &Person, rule: usize) -> bool {
    person.points - person.lines[rule] < 7
}

/// The people of each group of a table, by hand.
fn grouped<'p>(
    table: &TableReport,
    people: &'p [Person],
) -> BTreeMap<Vec<String>, Vec<&'p Person>> {
    let mut groups: BTreeMap<Vec<String>, Vec<&Person>> = BTreeMap::new();
    for person in people {
        let name = |dimension: &String| match dimension.as_str() {
            "sex" => SEXES.get(person.sex),
            _ => ETHNICITIES.get(person.ethnicity),
        };
        let names: Option<Vec<String>> =
            table.dimensions.iter().map(|one| name(one).map(ToString::to_string)).collect();
        if let Some(names) = names {
            groups.entry(names).or_default().push(person);
        }
    }
    groups
}

fn outcome_is_counted(from: &FromBand, people: &[&Person]) {
    let reaches = |person: &Person| person.band().reaches(from.band);
    let told = [from.false_alarms, from.missed, from.held].map(|rate| rate.share);
    let cleared = count(people, |one| one.label == 1);
    let confirmed = count(people, |one| one.label == 0);
    let held = count(people, |one| one.label == 0 && reaches(one));
    let alarms = count(people, |one| one.label == 1 && reaches(one));
    let expected = [(alarms, cleared), (confirmed - held, confirmed), (held, held + alarms)];
    assert_eq!(told, expected.map(|(count, of)| Share::new(count, of).unwrap()));
}

fn group_is_counted(group: &GroupReport, people: &[&Person], best: Option<Share>) {
    let band = |band| count(people, |one| one.band() == band);
    let told = (group.bands.routine, group.bands.verify, group.bands.escalate);
    assert_eq!(told, (band(Band::Routine), Some(band(Band::Verify)), Some(band(Band::Escalate))));
    assert_eq!(group.routine.share, Share::new(band(Band::Routine), people.len() as u64).unwrap());
    for from in group.outcomes.iter().flat_map(|outcomes| &outcomes.from) {
        outcome_is_counted(from, people);
    }
    let Some(best) = best else { return };
    assert_eq!(group.selection.ratio, group.routine.share.ratio_to(best));
    assert_eq!(group.above_ratio, group.above.share.ratio_to(best.others()));
    if let Some(test) = group.test {
        let row = |share: Share| [share.count(), share.others().count()];
        let alone = stats::fisher([row(group.routine.share), row(best)]);
        assert!((test.fisher_p - alone).abs() < 1e-12);
        assert!(test.holm_p >= alone && test.holm_p <= 1.0);
    }
}

fn effect_is_counted(effect: &GroupEffect, rule: usize, people: &[&Person]) {
    assert_eq!(effect.fired, count(people, |one| one.lines[rule] != 0));
    let without = count(people, |one| routine_without(one, rule));
    assert_eq!(effect.routine_without, Share::new(without, people.len() as u64).unwrap());
}

fn table_is_counted(table: &TableReport, people: &[Person]) {
    let groups = grouped(table, people);
    let names: Vec<&Vec<String>> = table.groups.iter().map(|group| &group.group).collect();
    assert!(names.into_iter().eq(groups.keys()));
    let in_groups: usize = groups.values().map(Vec::len).sum();
    assert_eq!(table.not_said.people, (people.len() - in_groups) as u64);
    assert!(table.together.is_none() && table.rules_kept_back == 0);
    let best = table.groups.iter().find(|group| Some(&group.group) == table.compared_with.as_ref());
    let best = best.map(|group| group.routine.share);
    for (group, people) in table.groups.iter().zip(groups.values()) {
        group_is_counted(group, people, best);
        let least = best.and_then(|best| group.routine.share.compare(best));
        assert!(least.is_none_or(std::cmp::Ordering::is_le));
    }
    for effect in &table.rules {
        let rule = RULES.iter().position(|id| *id == effect.rule).unwrap();
        for (group, people) in effect.groups.iter().zip(groups.values()) {
            effect_is_counted(group, rule, people);
        }
        let all: Vec<&Person> = people.iter().collect();
        let moved = count(&all, |one| routine(one) != routine_without(one, rule));
        assert_eq!(
            (effect.decides, effect.fired),
            (moved, count(&all, |one| one.lines[rule] != 0))
        );
        if let Some(recall) = effect.recall {
            let found = count(&all, |one| one.label == 0 && !routine_without(one, rule));
            assert_eq!(recall.without.share.count(), found);
            let found = count(&all, |one| one.label == 0 && !routine(one));
            assert_eq!(recall.with.share.count(), found);
        }
    }
}

/// What of a report does not name a group, sorted.
fn without_names(report: &AuditReport) -> Vec<String> {
    // Each by itself: which of two equal groups the others are compared with is a matter of names.
    let told = |group: &GroupReport| {
        let GroupReport { bands, routine, selection, above_ratio, test, outcomes, .. } = group;
        let compared = format!("{routine:?} {selection:?} {above_ratio:?} {test:?}");
        [compared, format!("{bands:?} {outcomes:?}")]
    };
    let groups = report.tables.iter().flat_map(|table| &table.groups);
    let mut all: Vec<String> = groups.flat_map(told).collect();
    all.extend(report.tables.iter().map(|table| format!("{:?}", table.lowest_ratio)));
    all.sort();
    all
}

proptest! {
    #[test]
    fn counts_are_those_of_the_twin(people in prop::collection::vec(person(), 1..60)) {
        let report = audit(&people).report().unwrap();
        prop_assert_eq!(report.tables.len(), 3);
        prop_assert_eq!(report.everybody.people, people.len() as u64);
        for table in &report.tables {
            table_is_counted(table, &people);
        }
    }

    #[test]
    fn the_order_of_people_does_not_matter(
        (people, other) in prop::collection::vec(person(), 1..60)
            .prop_flat_map(|people| (Just(people.clone()), Just(people).prop_shuffle())),
    ) {
        let (one, other) = (audit(&people), audit(&other));
        prop_assert_eq!(one.report().unwrap().to_json(), other.report().unwrap().to_json());
        let shared = [one, other].map(|audit| audit.shared(3).map(|report| report.to_json()));
        prop_assert_eq!(&shared[0], &shared[1]);
    }

    #[test]
    fn the_names_of_groups_do_not_matter(people in prop::collection::vec(person(), 1..60)) {
        let turned = |group: usize| if group < 3 { 2 - group } else { group };
        let other: Vec<Person> = people
            .iter()
            .map(|one| Person { sex: turned(one.sex), ethnicity: turned(one.ethnicity), ..*one })
            .collect();
        let [one, other] = [people, other].map(|people| audit(&people).report().unwrap());
        prop_assert_eq!(without_names(&one), without_names(&other));
    }

    /// Crossings and dimensions are counted by the same code: one that tells nobody apart adds nothing.
    #[test]
    fn a_dimension_crossed_with_one_group_is_that_dimension(people in prop::collection::vec(person(), 1..40)) {
        let mut audit = Audit::new(["sex", "ethnicity"].map(Dimension::new)).unwrap();
        for one in &people {
            audit.add(&Person { ethnicity: 3, ..*one }.row().group("ethnicity", "e")).unwrap();
        }
        let report = audit.report().unwrap();
        let [sex, _, both] = &report.tables[..] else { panic!() };
        prop_assert_eq!(sex.lowest_ratio, both.lowest_ratio);
        let counts = |table: &TableReport| -> Vec<_> {
            table.groups.iter().map(|group| group.bands).collect()
        };
        prop_assert_eq!(counts(sex), counts(both));
    }
}
