//! Known answers.

use hirerisk::audit::{
    Audit, AuditRow, Dimension, FourFifths, Label, Pair, PairedAudit, Ratio, Undefined,
};
use hirerisk::{Band, Points, Policy};

use crate::rows::{add, two};

/// TRUST A28: four fifths see nothing, and people are asked for more four times as often.
#[test]
fn a28_both_directions_and_an_exact_test() {
    let mut audit = Audit::new([Dimension::new("group")]).unwrap();
    add(&mut audit, "a", [95, 5], 40);
    add(&mut audit, "b", [80, 20], 40);
    let report = audit.report().unwrap();
    let b = &report.tables[0].groups[1];
    assert_eq!(b.selection.ratio.to_string(), "0.842");
    assert_eq!(b.selection.four_fifths, FourFifths::NotBelow);
    assert_eq!(b.above_ratio.to_string(), "4.000");
    let test = b.test.unwrap();
    assert!((0.001..0.003).contains(&test.fisher_p) && (test.holm_p - test.fisher_p).abs() < 1e-12);
    // Turned round, nobody is above the median: no ratio, and why.
    let law = &report.tables[0].local_law_144;
    assert_eq!(law.twice_median, 0);
    for category in &law.categories {
        assert_eq!(category.above_median.unwrap().count(), 0);
        assert_eq!(category.scoring_ratio, Ratio::Undefined(Undefined::NobodyAboveMedian));
    }
    assert_eq!(law.categories[1].selection_ratio.to_string(), "0.842");
}

#[test]
fn the_reason_why_there_is_no_ratio() {
    let report = two(&[("a", [0, 4]), ("b", [0, 6])]).report().unwrap();
    let table = &report.tables[0];
    assert_eq!(table.lowest_ratio, Ratio::Undefined(Undefined::NothingToCompare));
    assert!(report.warnings.iter().any(|one| one.code == "nobody-routine"));
    let report = two(&[("a", [4, 0]), ("b", [3, 3])]).report().unwrap();
    let b = &report.tables[0].groups[1];
    assert_eq!(b.above_ratio, Ratio::Undefined(Undefined::NothingToCompare));
    assert_eq!(b.selection.ratio.to_string(), "0.500");
}

/// Points 2, 4, 6 and 8: the median lies between 4 and 6, and just those below it score higher.
#[test]
fn local_law_144_scores_points_turned_round() {
    let mut audit = Audit::new([Dimension::new("group")]).unwrap();
    for (group, points) in [("a", 2), ("a", 4), ("b", 4), ("b", 6), ("b", 6), ("a", 8)] {
        let band = Policy::shipped().band(Points::new(points), false);
        audit.add(&AuditRow::new(band, Points::new(points)).group("group", group)).unwrap();
    }
    let unknown = AuditRow::new(Band::Routine, Points::new(5));
    audit.add(&unknown).unwrap();
    let report = audit.report().unwrap();
    let law = &report.tables[0].local_law_144;
    assert_eq!((law.twice_median, law.unknown), (10, Some(1)));
    let above: Vec<u64> =
        law.categories.iter().map(|one| one.above_median.unwrap().count()).collect();
    assert_eq!(above, [2, 1]);
    assert_eq!(law.categories[1].scoring_ratio.to_string(), "0.500");
    assert_eq!(law.categories[0].selection_ratio.to_string(), "0.666");
}

#[test]
fn small_categories_are_left_out_with_a_reason_and_their_counts() {
    let groups = [("a", [60, 37]), ("b", [1, 0]), ("c", [1, 1])];
    let audit = two(&groups);
    let law = &audit.report().unwrap().tables[0].local_law_144;
    // Without a reason all are in, and the smallest is the one that is selected most.
    assert!(law.categories.iter().all(|one| !one.left_out));
    assert_eq!(law.categories[0].selection_ratio.to_string(), "0.618");
    let audit = audit.leaving_out_small_categories("Fewer than two of a hundred.");
    let law = &audit.report().unwrap().tables[0].local_law_144;
    // Two of a hundred are not fewer than two of a hundred.
    let left_out: Vec<bool> = law.categories.iter().map(|one| one.left_out).collect();
    assert_eq!(left_out, [false, true, false]);
    assert_eq!(law.categories[1].selection_ratio, Ratio::Undefined(Undefined::LeftOut));
    assert_eq!(law.categories[1].selected.among(), 1);
    assert_eq!(law.categories[0].selection_ratio.to_string(), "1.000");
    assert!(law.left_out_because.is_some());
}

#[test]
fn what_reviews_came_to() {
    let mut audit = Audit::new([Dimension::new("group")]).unwrap();
    let (low, high) = ((Band::Routine, 0), (Band::Escalate, 25));
    let counts = [
        (low, Label::Confirmed, 1),
        (low, Label::Cleared, 12),
        (high, Label::Confirmed, 3),
        (high, Label::Cleared, 4),
        (high, Label::Open, 5),
    ];
    for ((band, points), label, count) in counts {
        for _ in 0..count {
            let row = AuditRow::new(band, Points::new(points)).label(label);
            audit.add(&row.group("group", "a")).unwrap();
        }
    }
    let report = audit.report().unwrap();
    let outcomes = report.tables[0].groups[0].outcomes.as_ref().unwrap();
    assert_eq!((outcomes.confirmed, outcomes.cleared, outcomes.open), (4, 16, 5));
    for from in &outcomes.from {
        let told = [from.false_alarms, from.missed, from.held];
        let told = told.map(|rate| (rate.share.count(), rate.share.among()));
        assert_eq!(told, [(4, 16), (1, 4), (3, 7)]);
    }
    let by_band: Vec<_> = outcomes
        .confirmed_by_band
        .iter()
        .map(|one| (one.band, one.confirmed.share.count(), one.confirmed.share.among()))
        .collect();
    assert_eq!(by_band, [("routine", 1, 13), ("verify", 0, 0), ("escalate", 3, 7)]);
    assert!(outcomes.confirmed_by_band[1].confirmed.wilson.is_none());
}

/// One rule makes the difference, another one finds those who were confirmed.
#[test]
fn the_rule_that_a_difference_comes_from_stands_first() {
    let mut audit = Audit::new([Dimension::new("group")]).unwrap();
    let mut rows = |group, count, rule, label| {
        for _ in 0..count {
            let row = AuditRow::new(Band::Verify, Points::new(9)).label(label);
            audit.add(&row.group("group", group).line(rule, Points::new(9))).unwrap();
        }
    };
    rows("b", 10, "z.causes", Label::Cleared);
    rows("a", 2, "a.finds", Label::Confirmed);
    rows("b", 2, "a.finds", Label::Confirmed);
    add(&mut audit, "a", [38, 0], 9);
    add(&mut audit, "b", [28, 0], 9);
    let report = audit.report().unwrap();
    let table = &report.tables[0];
    assert_eq!(table.lowest_ratio.to_string(), "0.736"); // 28/40 of 38/40
    let [first, second] = &table.rules[..] else { panic!() };
    assert_eq!((&*first.rule, &*second.rule), ("z.causes", "a.finds"));
    assert_eq!(first.lowest_ratio_without.to_string(), "1.000");
    let recall = |one: &hirerisk::audit::RuleEffect| {
        let both = one.recall.unwrap();
        (both.with.share.count(), both.without.share.count())
    };
    assert_eq!((recall(first), recall(second)), ((4, 4), (4, 0)));
    assert_eq!(first.false_alarms.unwrap().without.share.count(), 0);
}

/// A mitigation brings people to routine: without it they are above.
#[test]
fn a_line_that_speaks_for_people_is_told_as_well() {
    let mut audit = Audit::new([Dimension::new("group")]).unwrap();
    let row = AuditRow::new(Band::Routine, Points::new(3)).group("group", "a");
    audit.add(&row.line("mitigation.one", Points::new(-6))).unwrap();
    add(&mut audit, "b", [1, 1], 9);
    let report = audit.report().unwrap();
    let effect = &report.tables[0].rules[0];
    assert_eq!((effect.decides, effect.groups[0].routine_without.count()), (1, 0));
}

#[test]
fn pairs_are_counted_by_what_was_changed() {
    let alike = (Band::Routine, Points::new(3));
    let higher = (Band::Verify, Points::new(8));
    let more = (Band::Routine, Points::new(4));
    let mut audit = PairedAudit::default();
    for (change, one, other, count) in
        [("name", alike, higher, 8), ("name", higher, alike, 1), ("city", alike, more, 2)]
    {
        for _ in 0..count {
            audit.add(&Pair::new(change, one, other)).unwrap();
        }
    }
    let report = audit.report().unwrap();
    let [city, name] = &report.changes[..] else { panic!() };
    assert_eq!((report.pairs, report.alike), (11, 0));
    assert_eq!((city.points.second_higher, city.routine.second_higher), (2, 0));
    assert_eq!((name.bands.first_higher, name.bands.second_higher), (1, 8));
    // 2 (1 + 9) / 2^9, and twice that for two changes.
    assert!((name.bands.p - 20.0 / 512.0).abs() < 1e-9);
    assert!((name.routine.p - 40.0 / 512.0).abs() < 1e-9);
    assert_eq!((name.largest_difference, report.differing.len()), (5, 11));
}
