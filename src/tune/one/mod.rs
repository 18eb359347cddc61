//! One case, exactly: how far its points can still move, whose they are, and what a check is worth.

mod reach;
mod shares;
mod worth;

use alloc::vec::Vec;

use super::card::RulePoints;
use super::findings::Found;
use crate::units::{Overlap, Points};

/// Findings of one cause: each after the strongest counts in part.
///
/// Points below nothing in a group count whole; what a mitigation of the group takes back is at most what the group
/// adds.
///
/// ```
/// use hirerisk::{Overlap, tune::Cause};
/// let half = Overlap::new(1, 2).unwrap();
/// assert_eq!(Cause::total(half, [8, 6, 5]), 13);
/// assert_eq!(Cause::total(half, [8, 5, 3]), 11);
/// // A mitigation takes back what it can, and no more than there is.
/// assert_eq!(Cause::answered(half, [6, 5], 4), 4);
/// assert_eq!(Cause::answered(half, [6, 5], 12), 0);
/// ```
#[derive(Clone, Debug)]
pub struct Cause<'c> {
    /// What each finding after the strongest counts.
    pub overlap: Overlap,
    /// The rules, and what they found.
    pub members: Vec<(&'c RulePoints, Found)>,
}

impl Cause<'_> {
    /// What findings of one cause add together.
    ///
    /// # Complexity
    ///
    /// One pass; nothing is allocated. The order does not matter: of the strongest, what the overlap would leave is
    /// put back.
    #[must_use]
    pub fn total(overlap: Overlap, points: impl IntoIterator<Item = i32>) -> i64 {
        let part = |points: i32| i64::from(overlap.of(Points::new(points)).get());
        let (mut sum, mut strongest) = (0_i64, 0);
        for points in points {
            let counts = if points > 0 { part(points) } else { i64::from(points) };
            (sum, strongest) = (sum.saturating_add(counts), points.max(strongest));
        }
        sum.saturating_add(i64::from(strongest)).saturating_sub(part(strongest))
    }

    /// What is left of it once a mitigation takes back these points.
    #[must_use]
    pub fn answered(overlap: Overlap, points: impl IntoIterator<Item = i32>, back: u32) -> i64 {
        let total = Cause::total(overlap, points);
        total.saturating_sub(i64::from(back)).max(total.min(0))
    }
}

pub use reach::{Reach, reach};
pub use shares::fair_shares;
pub use worth::{Check, Costs, Worth, worth_of_check};
