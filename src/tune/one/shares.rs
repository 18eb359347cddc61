//! Whose the points of a cause are, where the sum is less than its parts.

use alloc::vec;
use alloc::vec::Vec;

use super::Cause;
use crate::order;
use crate::units::Overlap;

/// Of so many findings at most the shares are exact; they are counted over all their subsets.
const MOST_MEMBERS: usize = 12;

/// The fair share of each finding in what a cause adds: what it adds on the average, over all orders in which the
/// findings could have come to light (Shapley's value).
///
/// Exact, in whole points that add up to the cause's total: what rounding down leaves goes to the largest remainders,
/// and among equal ones to the first. Nothing for more than twelve findings.
///
/// # Source
///
/// Shapley, *A value for n-person games*, Contributions to the Theory of Games II (1953).
///
/// # Complexity
///
/// O(n 2^n) in the findings.
///
/// ```
/// use hirerisk::{Overlap, tune::fair_shares};
/// let half = Overlap::new(1, 2).unwrap();
/// assert_eq!(fair_shares(half, &[8, 6, 5]), Some(vec![6, 4, 3]));
/// ```
#[must_use]
pub fn fair_shares(overlap: Overlap, points: &[i32]) -> Option<Vec<i64>> {
    if points.len() > MOST_MEMBERS {
        return None;
    }
    let subsets = 1_usize.checked_shl(u32::try_from(points.len()).ok()?)?;
    let totals: Vec<i128> = (0..subsets)
        .map(|subset| {
            let within = points.iter().enumerate().filter(|(place, _)| is_in(subset, *place));
            i128::from(Cause::total(overlap, within.map(|(_, points)| *points)))
        })
        .collect();
    let orders = factorial(points.len());
    let mut shares = Vec::new();
    for place in 0..points.len() {
        let mut share: i128 = 0;
        for subset in (0..subsets).filter(|subset| !is_in(*subset, place)) {
            let with = subset | 1_usize.checked_shl(u32::try_from(place).ok()?)?;
            let adds = totals.get(with)?.checked_sub(*totals.get(subset)?)?;
            let before = usize::try_from(subset.count_ones()).ok()?;
            let after = points.len().checked_sub(before)?.checked_sub(1)?;
            let orders = factorial(before).checked_mul(factorial(after))?;
            share = share.checked_add(adds.checked_mul(orders)?)?;
        }
        shares.push(share);
    }
    largest_remainders(&shares, orders, *totals.last()?)
}

fn is_in(subset: usize, place: usize) -> bool {
    u32::try_from(place)
        .ok()
        .and_then(|place| subset.checked_shr(place))
        .is_some_and(|rest| rest & 1 == 1)
}

/// The factorial of a number up to twelve.
fn factorial(of: usize) -> i128 {
    (1..=of).filter_map(|number| i128::try_from(number).ok()).fold(1, i128::saturating_mul)
}

/// Whole numbers from fractions of one denominator, that add up to their sum.
fn largest_remainders(parts: &[i128], whole: i128, sum: i128) -> Option<Vec<i64>> {
    let mut shares: Vec<i128> =
        parts.iter().filter_map(|part| part.checked_div_euclid(whole)).collect();
    let mut left = shares.iter().try_fold(sum, |left, share| left.checked_sub(*share))?;
    let mut places: Vec<(usize, i128)> =
        parts.iter().filter_map(|part| part.checked_rem_euclid(whole)).enumerate().collect();
    order::sort_by(&mut places, |one, two| two.1.cmp(&one.1));
    let mut given = vec![0_i128; parts.len()];
    for (place, _) in places {
        if left > 0 {
            *given.get_mut(place)? = 1;
            left = left.checked_sub(1)?;
        }
    }
    for (share, given) in shares.iter_mut().zip(given) {
        *share = share.checked_add(given)?;
    }
    shares.into_iter().map(|share| i64::try_from(share).ok()).collect()
}
