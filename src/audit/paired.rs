//! Pairs of profiles that differ only in what must not matter: names, a place moved as a whole. No labels and no groups
//! are needed.
#![expect(
    clippy::float_arithmetic,
    reason = "an exact test adds real numbers; no assessment holds one"
)]

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt;

use super::error::AuditError;
use super::names::check_name;
use super::paired_report::{CAUTION, Directions, PairedChange, PairedReport};
use crate::stats::{holm, real};
use crate::units::Points;
use crate::weigh::Band;

/// Pairs that differ are told by their places, so many of them.
///
/// # Source
///
/// Ours: more than anybody looks at.
const MOST_TOLD: usize = 1_000;

/// Two profiles that differ in one thing that must not matter, as they were judged.
///
/// ```
/// use hirerisk::{Band, Points, audit::Pair};
/// let (one, other) = ((Band::Routine, Points::ZERO), (Band::Verify, Points::new(7)));
/// let pair = Pair::new("name", one, other);
/// assert_eq!(format!("{pair:?}"), "Pair { .. }");
/// ```
#[derive(Clone, PartialEq)]
pub struct Pair<'a> {
    change: Cow<'a, str>,
    one: (Band, Points),
    other: (Band, Points),
}

impl<'a> Pair<'a> {
    /// What was changed from the first to the second, and how each was judged.
    #[must_use]
    pub fn new(
        change: impl Into<Cow<'a, str>>,
        one: (Band, Points),
        other: (Band, Points),
    ) -> Pair<'a> {
        Pair { change: change.into(), one, other }
    }
}

/// Shows nothing of anybody.
impl fmt::Debug for Pair<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pair").finish_non_exhaustive()
    }
}

/// Pairs, counted by what was changed.
///
/// # Source
///
/// Ours for rules that compare facts of one person: relabelling every token leaves every point as it is (`TRUST` A2,
/// A29), so one pair that differs is a fault and worth a look by itself. The test is `McNemar`'s, exact: *Note on the
/// sampling error of the difference between correlated proportions*, Psychometrika 12 (1947).
///
/// ```
/// use hirerisk::{Band, Points, audit::{Pair, PairedAudit}};
/// let alike = (Band::Routine, Points::new(3));
/// let higher = (Band::Verify, Points::new(8));
/// let mut audit = PairedAudit::default();
/// for _ in 0..6 {
///     audit.add(&Pair::new("name", alike, higher))?;
/// }
/// audit.add(&Pair::new("name", alike, alike))?;
/// let report = audit.report()?;
/// let names = &report.changes[0];
/// assert_eq!((names.pairs, names.alike, names.routine.second_higher), (7, 1, 6));
/// assert_eq!(names.routine.p, 0.03125); // 2 / 2^6
/// assert!(report.to_markdown().starts_with("# Audit of 7 pairs"));
/// # Ok::<(), hirerisk::audit::AuditError>(())
/// ```
#[derive(Clone, Default)]
pub struct PairedAudit {
    changes: BTreeMap<String, Counts>,
    differing: Vec<u64>,
    pairs: u64,
}

/// Names the numbers, nobody.
impl fmt::Debug for PairedAudit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PairedAudit").field("pairs", &self.pairs).finish_non_exhaustive()
    }
}

#[derive(Clone, Default)]
struct Counts {
    pairs: u64,
    alike: u64,
    largest: u64,
    /// First higher, second higher: by points, by band, by being above routine.
    points: [u64; 2],
    bands: [u64; 2],
    routine: [u64; 2],
}

impl PairedAudit {
    /// One pair more.
    ///
    /// # Errors
    ///
    /// [`AuditError::Name`], where what was changed has no name that can be told; nothing is counted then.
    pub fn add(&mut self, pair: &Pair<'_>) -> Result<(), AuditError> {
        check_name(&pair.change, "change")?;
        let counts = self.changes.entry(pair.change.to_string()).or_default();
        let ((band, points), (other_band, other_points)) = (pair.one, pair.other);
        let up = |band: Band| band.reaches(Band::Verify);
        let rank = |band: Band| Band::ALL.iter().position(|one| *one == band);
        note(&mut counts.points, points.cmp(&other_points));
        note(&mut counts.bands, rank(band).cmp(&rank(other_band)));
        note(&mut counts.routine, up(band).cmp(&up(other_band)));
        count(&mut counts.pairs);
        let apart = i64::from(points.get()).abs_diff(i64::from(other_points.get()));
        counts.largest = counts.largest.max(apart);
        if pair.one == pair.other {
            count(&mut counts.alike);
        } else if self.differing.len() < MOST_TOLD {
            self.differing.push(self.pairs);
        }
        count(&mut self.pairs);
        Ok(())
    }

    /// What the pairs come to.
    ///
    /// # Errors
    ///
    /// [`AuditError::NoPairs`].
    pub fn report(&self) -> Result<PairedReport, AuditError> {
        if self.changes.is_empty() {
            return Err(AuditError::NoPairs);
        }
        let routine: Vec<f64> = self.changes.values().map(|one| sign_test(one.routine)).collect();
        let points: Vec<f64> = self.changes.values().map(|one| sign_test(one.points)).collect();
        let corrected = holm(&routine).into_iter().zip(holm(&points));
        let changes = self.changes.iter().zip(corrected).map(|((change, counts), (band, sum))| {
            let Counts { pairs, alike, largest, .. } = *counts;
            PairedChange {
                change: change.clone(),
                pairs,
                alike,
                largest_difference: largest,
                points: Directions::of(counts.points, sum),
                bands: Directions::of(counts.bands, sign_test(counts.bands)),
                routine: Directions::of(counts.routine, band),
            }
        });
        let changes: Vec<PairedChange> = changes.collect();
        let alike = changes.iter().fold(0, |sum: u64, one| sum.saturating_add(one.alike));
        Ok(PairedReport {
            schema: "hirerisk-paired-audit/1",
            engine: env!("CARGO_PKG_VERSION"),
            caution: CAUTION,
            pairs: self.pairs,
            alike,
            changes,
            differing: self.differing.clone(),
        })
    }
}

fn count(count: &mut u64) {
    *count = count.saturating_add(1);
}

/// The first is higher, or the second.
fn note([first, second]: &mut [u64; 2], order: Ordering) {
    match order {
        Ordering::Greater => count(first),
        Ordering::Less => count(second),
        Ordering::Equal => {}
    }
}

/// How often a coin would fall as unevenly as this, or more so, on either side. 1 of no throw.
fn sign_test([first, second]: [u64; 2]) -> f64 {
    let all = first.saturating_add(second);
    let factorial = |n: u64| libm::lgamma(real(n) + 1.0);
    let whole = factorial(all) - real(all) * core::f64::consts::LN_2;
    let chance = |few: u64| libm::exp(whole - factorial(few) - factorial(all.saturating_sub(few)));
    let tail = (0..=first.min(second)).map(chance).fold(0.0, |sum, next| sum + next);
    // What a logarithm adds in its last digits is no result.
    let exact = libm::round(tail * 2.0 * 1e12) / 1e12;
    if first == second { 1.0 } else { exact.min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_test_is_that_of_a_coin() {
        for (counts, p) in [
            ([0, 0], 1.0),
            ([1, 0], 1.0),
            ([0, 5], 0.0625),
            ([1, 9], 22.0 / 1024.0),
            ([5, 5], 1.0),
            ([4, 5], 1.0),
        ] {
            assert!((sign_test(counts) - p).abs() < 1e-9, "{counts:?}");
        }
        assert!(sign_test([0, 2_000_000]) < 1e-9);
    }
}
