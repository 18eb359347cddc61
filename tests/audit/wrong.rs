//! Bad input has a code, says no value of a person, and counts nothing.

use hirerisk::audit::{
    Audit, AuditError, AuditRow, Dimension, Label, Pair, PairedAudit, PairedReport,
};
use hirerisk::{Band, Points};

use crate::rows::{add, two};

fn row() -> AuditRow<'static> {
    AuditRow::new(Band::Routine, Points::ZERO)
}

fn sexes() -> Audit {
    Audit::new([Dimension::new("sex").groups(["female", "male"])]).unwrap()
}

#[test]
fn what_cannot_be_set_up_has_a_code() {
    let code = |dimensions: Vec<Dimension>| Audit::new(dimensions).unwrap_err().code();
    let named = |name: &str| Dimension::new(name);
    assert_eq!(code(vec![]), "audit-no-dimension");
    assert_eq!(code(vec![named("a"), named("a")]), "audit-twice");
    assert_eq!(code(vec![named("a").groups(["x", "x"])]), "audit-twice");
    assert_eq!(code("a b c d e".split(' ').map(named).collect()), "audit-too-many-dimensions");
    for name in ["", " a", "a\u{200b}", "a\nb", &"a".repeat(81)] {
        assert_eq!(code(vec![named(name)]), "audit-name", "{name:?}");
        assert_eq!(code(vec![named("a").groups([name])]), "audit-name", "{name:?}");
    }
    let many = (0..101).map(|number| number.to_string());
    assert_eq!(code(vec![named("a").groups(many)]), "audit-too-many-groups");
}

#[test]
fn a_row_that_cannot_be_counted_has_a_code_and_its_place() {
    let mut audit = sexes();
    audit.add(&row().group("sex", "male")).unwrap();
    let mut code = |row: AuditRow<'_>| {
        let error = audit.add(&row).unwrap_err();
        assert!(!error.to_string().contains("secret") && !format!("{error:?}").contains("secret"));
        error.code()
    };
    assert_eq!(code(row().group("secret", "male")), "audit-unknown-dimension");
    assert_eq!(code(row().group("sex", "secret")), "audit-unlisted-group");
    assert_eq!(code(row().group("sex", "secret\u{202e}")), "audit-group-name");
    assert_eq!(code(row().group("sex", "")), "audit-group-name");
    let both = row().group("sex", "male").group("sex", "female");
    assert_eq!(code(both), "audit-two-groups");
    assert_eq!(code(row().line("", Points::ZERO)), "audit-name");
    let other = AuditRow::new(Band::Routine, Points::new(7));
    assert_eq!(code(other), "audit-other-thresholds");
    assert_eq!(code(AuditRow::new(Band::Escalate, Points::new(19))), "audit-other-thresholds");
    let lines = (0..2_001).map(|number| format!("a.{number}"));
    assert_eq!(
        code(lines.fold(row(), |row, id| row.line(id, Points::ZERO))),
        "audit-too-many-rules"
    );
    let report = audit.report().unwrap();
    assert_eq!(report.everybody.people, 1);
    assert!(report.tables[0].rules.is_empty());
}

#[test]
fn a_value_of_each_person_is_no_group() {
    let mut audit = Audit::new([Dimension::new("id")]).unwrap();
    let added =
        (0..101).map(|number| audit.add(&row().group("id", number.to_string()))).last().unwrap();
    let expected = AuditError::TooManyGroups { row: 100, dimension: "id".into(), most: 100 };
    assert_eq!(added, Err(expected));
}

#[test]
fn nobody_is_an_error() {
    let code = |report: Result<_, AuditError>| report.unwrap_err().code();
    assert_eq!(code(sexes().report()), "audit-no-rows");
    assert_eq!(code(sexes().shared(10)), "audit-no-rows");
    let pairs: Result<PairedReport, AuditError> = PairedAudit::default().report();
    assert_eq!(pairs.unwrap_err().code(), "audit-no-pairs");
    let pair = Pair::new("", (Band::Routine, Points::ZERO), (Band::Routine, Points::ZERO));
    assert_eq!(PairedAudit::default().add(&pair).unwrap_err().code(), "audit-name");
    let few = two(&[("a", [9, 2]), ("b", [9, 2])]);
    assert_eq!(code(few.shared(5)), "audit-too-few-to-share");
    assert_eq!(code(few.shared(2)), "audit-small-minimum");
}

fn warned(audit: &Audit) -> Vec<&'static str> {
    audit.report().unwrap().warnings.iter().map(|warning| warning.code).collect()
}

#[test]
fn what_makes_numbers_weak_is_said() {
    let mut audit = sexes();
    audit.add(&row().group("sex", "male").label(Label::Cleared)).unwrap();
    let codes = warned(&audit);
    for code in ["labels-never-vary", "bands-never-vary", "one-group", "empty-group", "small-group"]
    {
        assert!(codes.contains(&code), "{code}: {codes:?}");
    }
    let mut audit = sexes();
    audit.add(&row()).unwrap();
    assert!(warned(&audit).contains(&"nobody-in-a-group"));
    let mut audit = two(&[("a", [40, 10]), ("b", [40, 10])]);
    assert!(warned(&audit).is_empty());
    let high = AuditRow::new(Band::Verify, Points::new(9)).group("group", "a");
    audit.add(&high.line("a.b", Points::new(9)).label(Label::Confirmed)).unwrap();
    let codes = warned(&audit);
    assert_eq!(codes, ["labels-never-vary", "labels-missing", "lines-missing"]);
    let close = two(&[("a", [100, 0]), ("b", [80, 20])]);
    assert!(warned(&close).contains(&"turns-on-one-person"));
}

#[test]
fn a_listed_group_without_people_stands_in_the_report() {
    let mut audit = Audit::new([Dimension::new("group").groups(["a", "b", "c"])]).unwrap();
    add(&mut audit, "a", [5, 5], 9);
    add(&mut audit, "c", [5, 5], 9);
    let report = audit.report().unwrap();
    let b = &report.tables[0].groups[1];
    assert_eq!((b.bands.people, b.selection.ratio.fraction(), b.test), (0, None, None));
    assert!(b.routine.wilson.is_none());
    // Nobody is not few.
    assert_eq!(audit.shared(5).unwrap().tables[0].groups.len(), 3);
}

#[test]
fn nothing_of_anybody_is_in_what_is_logged() {
    let mut audit = sexes();
    let row = row().group("sex", "female").line("a.b", Points::ZERO);
    audit.add(&row).unwrap();
    let pair = Pair::new("secret", (Band::Routine, Points::ZERO), (Band::Routine, Points::ZERO));
    let logged = format!("{row:?} {audit:?} {pair:?} {:?}", PairedAudit::default());
    assert_eq!(
        logged,
        "AuditRow { .. } Audit { rows: 1, .. } Pair { .. } PairedAudit { pairs: 0, .. }"
    );
}
