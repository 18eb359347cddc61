//! People for tests.

use hirerisk::audit::{Audit, AuditRow, Dimension, Label};
use hirerisk::{Band, Points, Policy};
use proptest::prelude::*;

pub(crate) const SEXES: [&str; 3] = ["a", "b", "c"];
pub(crate) const ETHNICITIES: [&str; 3] = ["x", "y", "z"];
pub(crate) const RULES: [&str; 2] = ["one.rule", "two.rule"];
pub(crate) const LABELS: [Label; 3] = [Label::Confirmed, Label::Cleared, Label::Open];

/// One person, as a test holds them. A group of 3 was not said.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Person {
    pub(crate) sex: usize,
    pub(crate) ethnicity: usize,
    pub(crate) points: i32,
    pub(crate) carried: bool,
    pub(crate) label: usize,
    pub(crate) lines: [i32; 2],
}

impl Person {
    pub(crate) fn band(&self) -> Band {
        Policy::shipped().band(Points::new(self.points), self.carried)
    }

    pub(crate) fn row(&self) -> AuditRow<'static> {
        let mut row =
            AuditRow::new(self.band(), Points::new(self.points)).label(LABELS[self.label]);
        if let Some(sex) = SEXES.get(self.sex) {
            row = row.group("sex", *sex);
        }
        if let Some(ethnicity) = ETHNICITIES.get(self.ethnicity) {
            row = row.group("ethnicity", *ethnicity);
        }
        let lines = RULES.iter().zip(self.lines).filter(|(_, points)| *points != 0);
        lines.fold(row, |row, (rule, points)| row.line(*rule, Points::new(points)))
    }
}

pub(crate) fn person() -> impl Strategy<Value = Person> {
    let lines = [prop_oneof![Just(0), -4..12_i32], prop_oneof![Just(0), 1..12_i32]];
    (0..4_usize, 0..4_usize, 0..30_i32, any::<bool>(), 0..3_usize, lines).prop_map(
        |(sex, ethnicity, points, carried, label, lines)| Person {
            sex,
            ethnicity,
            points,
            carried,
            label,
            lines,
        },
    )
}

pub(crate) fn audit(people: &[Person]) -> Audit {
    let mut audit = Audit::new([Dimension::new("sex"), Dimension::new("ethnicity")]).unwrap();
    for person in people {
        audit.add(&person.row()).unwrap();
    }
    audit
}

/// So many people of one group of `group`, in `routine` and in `verify` with these points.
pub(crate) fn add(audit: &mut Audit, group: &str, [routine, verify]: [usize; 2], points: i32) {
    let low = AuditRow::new(Band::Routine, Points::ZERO);
    let high = AuditRow::new(Band::Verify, Points::new(points));
    for row in std::iter::repeat_n(low, routine).chain(std::iter::repeat_n(high, verify)) {
        audit.add(&row.group("group", group)).unwrap();
    }
}

pub(crate) fn two(groups: &[(&str, [usize; 2])]) -> Audit {
    let mut audit = Audit::new([Dimension::new("group")]).unwrap();
    for (group, counts) in groups {
        add(&mut audit, group, *counts, 12);
    }
    audit
}
