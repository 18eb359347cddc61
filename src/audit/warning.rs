//! What a reader must know before reading a number.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::ratio::{Ratio, Undefined};
use super::report::AuditReport;
use super::row::Label;
use super::table::{GroupReport, TableReport};
use super::view::View;
use crate::weigh::Band;

/// A group of fewer people has a warning.
///
/// # Source
///
/// Ours: of 30 people Wilson's interval of a half is still wider than 3,300 of 10,000. 29 CFR 1607.4(D) speaks of
/// "small numbers" and gives none.
///
/// ```
/// use hirerisk::{audit::FEW_PEOPLE, stats::wilson};
/// let interval = wilson(FEW_PEOPLE / 2, FEW_PEOPLE);
/// assert!(interval.high - interval.low > 0.33);
/// ```
pub const FEW_PEOPLE: u64 = 30;

/// Something that makes numbers say less than they seem to.
///
/// ```
/// use hirerisk::audit::{Audit, AuditRow, Dimension};
/// use hirerisk::{Band, Points};
/// let mut audit = Audit::new([Dimension::new("sex")])?;
/// let (low, high) = ((Band::Routine, 0), (Band::Verify, 9));
/// for (group, (band, points)) in [("a", low), ("a", low), ("a", high), ("b", low), ("b", high), ("b", high)] {
///     let row = AuditRow::new(band, Points::new(points)).group("sex", group);
///     audit.add(&row)?;
/// }
/// let report = audit.report()?;
/// let few = report.warnings.iter().find(|one| one.code == "small-group").unwrap();
/// assert_eq!(few.groups.len(), 2);
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// Words that stay the same from release to release.
    pub code: &'static str,
    /// The dimensions of the table; none for all.
    pub table: Vec<String>,
    /// The groups, by their names.
    pub groups: Vec<Vec<String>>,
    /// What it means.
    pub says: &'static str,
}

impl Warning {
    fn of_all(code: &'static str, says: &'static str) -> Warning {
        Warning { code, table: Vec::new(), groups: Vec::new(), says }
    }
}

/// All warnings, those of everybody first.
pub(super) fn warnings(view: &View<'_>, report: &AuditReport) -> Vec<Warning> {
    let mut found = of_rows(view);
    if view.minimum > 0 {
        found.extend(of_shared(view, report));
    }
    found.extend(report.tables.iter().flat_map(of_table));
    found
}

fn of_rows(view: &View<'_>) -> Vec<Warning> {
    let rows = &view.audit.rows;
    let has = |label: Label| rows.iter().any(|row| row.label == label);
    let (confirmed, cleared, open) = (has(Label::Confirmed), has(Label::Cleared), has(Label::Open));
    let routine = |row: &super::gather::Row| row.band == Band::Routine;
    let (any_routine, any_above) = (rows.iter().any(routine), rows.iter().any(|row| !routine(row)));
    let lines = rows.iter().any(|row| !row.lines.is_empty());
    let no_lines = rows.iter().any(|row| !routine(row) && row.lines.is_empty());
    let told = [
        (
            confirmed != cleared,
            Warning::of_all(
                "labels-never-vary",
                "Every review came to the same end: shares of those who came to the other do not exist.",
            ),
        ),
        (
            open && (confirmed || cleared),
            Warning::of_all(
                "labels-missing",
                "Some people have no outcome: shares of outcomes are shares of the reviewed, who were chosen.",
            ),
        ),
        (
            any_routine != any_above,
            Warning::of_all(
                "bands-never-vary",
                "Everybody is routine, or nobody is: there is no difference that could be seen.",
            ),
        ),
        (
            lines && no_lines,
            Warning::of_all(
                "lines-missing",
                "Some people above routine came without lines: what a rule does is counted for the others alone.",
            ),
        ),
    ];
    told.into_iter().filter(|one| one.0).map(|one| one.1).collect()
}

fn of_shared(view: &View<'_>, report: &AuditReport) -> Vec<Warning> {
    let tables = &report.tables;
    let reviewed = view.audit.rows.iter().any(|row| row.label != Label::Open);
    let no_outcomes = |table: &TableReport| table.groups.iter().any(|one| one.outcomes.is_none());
    let told = [
        (
            tables.iter().any(|table| table.together.is_some()),
            Warning::of_all(
                "groups-kept-together",
                "Groups of few people are kept together and compared with nobody: ratios are among the groups that are shown.",
            ),
        ),
        (
            !view.crossed && view.dimensions.len() > 1,
            Warning::of_all(
                "crossings-kept-back",
                "Crossings of dimensions are kept back: some have few people.",
            ),
        ),
        (
            reviewed && tables.iter().any(no_outcomes),
            Warning::of_all(
                "outcomes-kept-back",
                "Outcomes of some tables are kept back: some have few people.",
            ),
        ),
        (
            tables.iter().any(|table| table.rules_kept_back > 0),
            Warning::of_all(
                "rules-kept-back",
                "What some rules do is kept back: some have few people.",
            ),
        ),
    ];
    told.into_iter().filter(|one| one.0).map(|one| one.1).collect()
}

fn of_table(table: &TableReport) -> Vec<Warning> {
    let found =
        |code, says, groups| Warning { code, table: table.dimensions.clone(), groups, says };
    let mut all = Vec::new();
    let here = with(table, |group| group.bands.people > 0);
    match here.len() {
        0 => all.push(found(
            "nobody-in-a-group",
            "Nobody is in a group that is told: there is nothing to compare.",
            Vec::new(),
        )),
        1 => all.push(found(
            "one-group",
            "There is one group alone: there is nothing to compare it with.",
            here,
        )),
        _ => {}
    }
    let nothing = Ratio::Undefined(Undefined::NothingToCompare);
    if table.groups.iter().any(|group| group.selection.ratio == nothing) {
        let says = "No group has anybody in routine: there is no ratio.";
        all.push(found("nobody-routine", says, Vec::new()));
    }
    let some = OF_GROUPS.iter().map(|(code, says, is)| found(*code, *says, with(table, is)));
    all.extend(some.filter(|warning| !warning.groups.is_empty()));
    all
}

/// A code, what it means, and which groups it names.
type OfGroups = (&'static str, &'static str, fn(&GroupReport) -> bool);

const OF_GROUPS: [OfGroups; 3] = [
    ("empty-group", "Nobody is in these groups.", |group| group.bands.people == 0),
    ("small-group", "So few people say little: read the intervals and the exact test.", |group| {
        (1..FEW_PEOPLE).contains(&group.bands.people)
    }),
    (
        "turns-on-one-person",
        "One person more or less in routine would be on the other side of four fifths.",
        |group| group.selection.turns_on_one_person,
    ),
];

fn with(table: &TableReport, is: impl Fn(&GroupReport) -> bool) -> Vec<Vec<String>> {
    table.groups.iter().filter(|group| is(group)).map(|group| group.group.clone()).collect()
}
