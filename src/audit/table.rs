//! One table: the groups of a dimension, or of two at once, counted and compared.

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::coarse::Coarse;
use super::compared::{Impact, Test, highest, tests};
use super::gather::Row;
use super::local_law::LocalLaw;
use super::outcome::{Outcomes, outcomes};
use super::rate::Rate;
use super::ratio::Ratio;
use super::rules::{NOBODY, RuleEffect, effects, lowest};
use super::share::Share;
use super::view::{Table, View, band};

/// People by band.
///
/// ```
/// use hirerisk::audit::BandCounts;
/// let counts = BandCounts::of([80, 17, 3]);
/// assert_eq!((counts.people, counts.above, counts.escalate), (100, 20, Some(3)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct BandCounts {
    /// All of them.
    pub people: u64,
    /// Usual onboarding: what counts as favourable.
    pub routine: u64,
    /// `verify` and `escalate`.
    pub above: u64,
    /// `verify`; none where it would show few people.
    pub verify: Option<u64>,
    /// `escalate`; none where it would show few people.
    pub escalate: Option<u64>,
}

impl BandCounts {
    /// So many in each band.
    #[must_use]
    pub const fn of([routine, verify, escalate]: [u64; 3]) -> BandCounts {
        let above = verify.saturating_add(escalate);
        BandCounts {
            people: routine.saturating_add(above),
            routine,
            above,
            verify: Some(verify),
            escalate: Some(escalate),
        }
    }

    /// Without telling `verify` and `escalate` apart, where that would show few people.
    pub(super) fn shown(counts: [u64; 3], three: bool) -> BandCounts {
        let counts = BandCounts::of(counts);
        if three { counts } else { BandCounts { verify: None, escalate: None, ..counts } }
    }
}

/// The groups of one dimension, or the crossings of two. Of crossings only those that occur are told.
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
/// let table = &audit.report()?.tables[0];
/// assert_eq!((&*table.dimensions[0], &*table.compared_with.as_ref().unwrap()[0]), ("sex", "a"));
/// assert_eq!(table.lowest_ratio.to_string(), "0.500");
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct TableReport {
    /// The dimensions.
    pub dimensions: Vec<String>,
    /// The groups, by name.
    pub groups: Vec<GroupReport>,
    /// The group with which the others are compared: its share of `routine` is highest.
    pub compared_with: Option<Vec<String>>,
    /// The lowest of the ratios.
    pub lowest_ratio: Ratio,
    /// People who gave no group. They are compared with nobody.
    pub not_said: BandCounts,
    /// In a shared report: groups that are kept together, and compared with nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub together: Option<Together>,
    /// The table of Local Law 144.
    pub local_law_144: LocalLaw,
    /// What each rule does, the one without which the lowest ratio is highest first.
    pub rules: Vec<RuleEffect>,
    /// Rules whose counts would show few people.
    pub rules_kept_back: u64,
}

/// Groups that are kept together, so that no count of few people is told.
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
/// let shared = audit.shared(3)?;
/// let together = shared.tables[0].together.as_ref().unwrap();
/// assert_eq!((together.counts.people, together.groups.len()), (6, 2));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Together {
    /// The groups, each with its dimension.
    pub groups: Vec<[String; 2]>,
    /// People who gave no group stand with them.
    pub with_not_said: bool,
    /// How many they are.
    #[serde(flatten)]
    pub counts: BandCounts,
}

/// One group: how many, in which bands, and how that compares.
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
/// let b = &report.tables[0].groups[1];
/// assert_eq!((b.bands.people, b.routine.share.count(), b.above.share.count()), (3, 1, 2));
/// assert_eq!((b.selection.ratio.to_string(), b.above_ratio.to_string()), ("0.500".into(), "2.000".into()));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct GroupReport {
    /// Its names, one for each dimension.
    pub group: Vec<String>,
    /// Its people by band.
    pub bands: BandCounts,
    /// The share in `routine`: the favourable one.
    pub routine: Rate,
    /// The share above `routine`: the adverse one.
    pub above: Rate,
    /// The share in `routine` beside that of the group where it is highest.
    pub selection: Impact,
    /// The share above `routine` as a part of that of the same group: 2 says that people are asked for more twice as
    /// often. Four fifths can hold while this is large.
    pub above_ratio: Ratio,
    /// An exact test beside the same group; none of that group itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test: Option<Test>,
    /// What reviews came to; none where nobody was reviewed, or it would show few people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcomes: Option<Outcomes>,
}

impl Table<'_> {
    /// Whether those who gave no group are kept with others in one of its dimensions.
    pub(super) fn hides_not_said(&self, view: &View<'_>) -> bool {
        let hides = |place: &usize| {
            let coarse = view.dimensions.get(*place).and_then(|one| one.coarse.as_ref());
            coarse.is_some_and(|coarse| coarse.hides_not_said)
        };
        self.dimensions.iter().any(hides)
    }

    /// The groups that are kept together, each with its dimension.
    fn hidden(&self, view: &View<'_>) -> Vec<[String; 2]> {
        let dimensions = self.dimensions.iter().filter_map(|place| view.dimensions.get(*place));
        let hidden = dimensions.flat_map(|dimension| {
            let places = dimension.coarse.iter().flat_map(Coarse::hidden);
            let names = places.filter_map(|place| dimension.names.get(place));
            names.map(|name| [String::from(dimension.name), String::from(*name)])
        });
        hidden.collect()
    }
}

impl TableReport {
    pub(super) fn of(view: &View<'_>, table: &Table<'_>) -> TableReport {
        let in_bands = |_: usize, row: &Row| band(row);
        let three = view.shows::<3>(table, in_bands);
        let cells = table.cells::<3>(in_bands);
        let counts: Vec<BandCounts> =
            cells.groups.iter().map(|counts| BandCounts::shown(*counts, three)).collect();
        let groups = groups(view, table, &counts);
        let with_not_said = table.hides_not_said(view);
        let names = table.hidden(view);
        let together = (with_not_said || !names.is_empty()).then(|| Together {
            groups: names,
            with_not_said,
            counts: BandCounts::shown(cells.together, three),
        });
        let (rules, rules_kept_back) = effects(view, table);
        let names = table.dimensions.iter().filter_map(|place| view.dimensions.get(*place));
        TableReport {
            dimensions: names.map(|dimension| String::from(dimension.name)).collect(),
            compared_with: highest(&shares(&counts))
                .and_then(|place| table.groups.get(place).cloned()),
            lowest_ratio: lowest(groups.iter().map(|group| group.selection.ratio))
                .unwrap_or(NOBODY),
            groups,
            not_said: BandCounts::shown(cells.not_said, three),
            together,
            local_law_144: LocalLaw::of(view, table),
            rules,
            rules_kept_back,
        }
    }
}

fn shares(counts: &[BandCounts]) -> Vec<Share> {
    counts.iter().map(|counts| Share::of(counts.routine, counts.people)).collect()
}

fn groups(view: &View<'_>, table: &Table<'_>, counts: &[BandCounts]) -> Vec<GroupReport> {
    let shares = shares(counts);
    let reference = highest(&shares);
    let best = reference.and_then(|place| shares.get(place).copied());
    let best = best.unwrap_or(Share::of(0, 0));
    let tests = reference.map_or_else(Vec::new, |place| tests(&shares, place));
    let mut tests = tests.into_iter();
    let outcomes = outcomes(view, table);
    let named = table.groups.iter().zip(counts).zip(shares).zip(outcomes);
    let told = named.map(|(((group, counts), share), outcomes)| GroupReport {
        group: group.clone(),
        bands: *counts,
        routine: Rate::of(share),
        above: Rate::of(share.others()),
        selection: Impact::of(share, best),
        above_ratio: share.others().ratio_to(best.others()),
        test: tests.next().flatten(),
        outcomes,
    });
    told.collect()
}
