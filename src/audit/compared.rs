//! Each group beside the one whose share of `routine` is highest: ratios in both directions, and an exact test.

use alloc::vec::Vec;
use core::cmp::Ordering;

use serde::Serialize;

use super::ratio::Ratio;
use super::share::{FourFifths, Share};
use crate::stats::{fisher, holm};

/// The share of `routine` of a group as a part of that of the group where it is highest.
///
/// ```
/// use hirerisk::audit::{FourFifths, Impact, Share};
/// let (some, most) = (Share::new(4, 5).unwrap(), Share::new(5, 5).unwrap());
/// let impact = Impact::of(some, most);
/// assert_eq!((impact.ratio.to_string().as_str(), impact.four_fifths), ("0.800", FourFifths::NotBelow));
/// assert!(impact.turns_on_one_person); // 3 of 5 are below four fifths
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Impact {
    /// The ratio.
    pub ratio: Ratio,
    /// Where it stands beside four fifths.
    pub four_fifths: FourFifths,
    /// One person of this group in the other band would move it to the other side of four fifths.
    ///
    /// # Source
    ///
    /// Questions and Answers on the Uniform Guidelines, 44 FR 11996 (1979), on numbers so small that one person changes
    /// what is found.
    pub turns_on_one_person: bool,
}

impl Impact {
    /// Of a group beside another.
    #[must_use]
    pub fn of(group: Share, other: Share) -> Impact {
        let four_fifths = group.four_fifths_of(other);
        let (count, of) = (group.count(), group.among());
        let near = [count.checked_sub(1), count.checked_add(1)];
        let near = near.into_iter().flatten().filter_map(|count| Share::new(count, of));
        let turns = near.map(|share| share.four_fifths_of(other)).any(|one| one != four_fifths);
        let turns_on_one_person = four_fifths != FourFifths::Undefined && turns;
        Impact { ratio: group.ratio_to(other), four_fifths, turns_on_one_person }
    }
}

/// Fisher's exact test of a group beside the one where the share of `routine` is highest.
///
/// The data choose that other group. So Holm's correction counts every pair of groups, and not only the pairs that are
/// looked at.
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
/// let groups = &report.tables[0].groups;
/// assert!(groups[0].test.is_none()); // the others are compared with a
/// assert!(groups[1].test.unwrap().fisher_p > 0.99);
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Test {
    /// The p-value of this table alone, two-sided.
    pub fisher_p: f64,
    /// The same after Holm's correction for every pair of groups of the table.
    pub holm_p: f64,
}

/// The place of the group whose share is highest; of equal ones, the one of most people, then the first.
pub(super) fn highest(shares: &[Share]) -> Option<usize> {
    let mut best: Option<(usize, Share)> = None;
    for (place, share) in shares.iter().enumerate().filter(|one| one.1.among() > 0) {
        let beats = best.is_none_or(|(_, other)| match share.compare(other) {
            Some(Ordering::Greater) => true,
            Some(Ordering::Equal) => share.among() > other.among(),
            Some(Ordering::Less) | None => false,
        });
        if beats {
            best = Some((place, *share));
        }
    }
    best.map(|(place, _)| place)
}

/// The tests of all groups beside the one at this place; none of itself, and none of nobody.
pub(super) fn tests(shares: &[Share], reference: usize) -> Vec<Option<Test>> {
    let Some(other) = shares.get(reference) else { return Vec::new() };
    let table = |share: &Share| {
        let row = |share: &Share| [share.count(), share.others().count()];
        fisher([row(share), row(other)])
    };
    let tested = |(place, share): (usize, &Share)| {
        (place != reference && share.among() > 0).then(|| table(share))
    };
    let found: Vec<Option<f64>> = shares.iter().enumerate().map(tested).collect();
    let mut all: Vec<f64> = found.iter().copied().flatten().collect();
    // The pairs that are not looked at, as if each had shown nothing.
    let looked_at = all.len();
    let groups = looked_at.saturating_add(1);
    let pairs = groups.saturating_mul(looked_at).checked_div(2).unwrap_or(0);
    all.resize(pairs.max(looked_at), 1.0);
    let mut corrected = holm(&all).into_iter();
    let test = |p: Option<f64>| {
        let fisher_p = p?;
        Some(Test { fisher_p, holm_p: corrected.next()? })
    };
    found.into_iter().map(test).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(counts: &[(u64, u64)]) -> Vec<Share> {
        counts.iter().filter_map(|(count, of)| Share::new(*count, *of)).collect()
    }

    #[test]
    fn every_pair_is_counted_and_not_only_the_ones_looked_at() {
        let three = tests(&shares(&[(3, 4), (1, 4), (2, 4)]), 0);
        let one = three.get(1).copied().flatten().map(|test| (test.fisher_p, test.holm_p));
        let (fisher, holm) = one.unwrap();
        assert!((fisher - 17.0 / 35.0).abs() < 1e-9);
        assert!((holm - 1.0).abs() < 1e-9);
        let two = tests(&shares(&[(8, 10), (1, 6)]), 0);
        let only = two.get(1).copied().flatten().unwrap();
        assert!((only.holm_p - 5.0 / 143.0).abs() < 1e-9);
        assert!(three.first().unwrap().is_none());
    }

    #[test]
    fn of_equal_shares_the_one_of_most_people_is_compared_with() {
        assert_eq!(highest(&shares(&[(1, 2), (0, 0), (2, 4), (3, 9)])), Some(2));
        assert_eq!(highest(&shares(&[(0, 0)])), None);
    }
}
