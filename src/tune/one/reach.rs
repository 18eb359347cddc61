//! How far the points of a case can still move once everything is known.

use serde::{Deserialize, Serialize};

use super::Cause;
use crate::tune::card::RulePoints;
use crate::tune::findings::Found;

/// How far the points of a case can still move.
///
/// ```
/// use hirerisk::Overlap;
/// use hirerisk::tune::{Cause, Found, RulePoints, reach};
/// let rule = |id: &str, points: &[i32], quiet| RulePoints {
///     id: id.into(),
///     levels: points.iter().map(ToString::to_string).collect(),
///     points: points.to_vec(),
///     quiet,
/// };
/// let half = Overlap::new(1, 2).unwrap();
/// let (a, b, c) = (rule("a", &[8], 0), rule("b", &[3, 6], 0), rule("c", &[5], -1));
/// let (d, e, f) = (rule("d", &[-4], 0), rule("e", &[7], -2), rule("f", &[3], 0));
/// let causes = [
///     Cause { overlap: half, members: vec![(&a, Found::Fired(0)), (&b, Found::Unknown), (&c, Found::Unknown)] },
///     Cause { overlap: half, members: vec![(&d, Found::Unknown)] },
///     Cause { overlap: half, members: vec![(&e, Found::Unknown)] },
///     Cause { overlap: half, members: vec![(&f, Found::Fired(0))] },
/// ];
/// let reach = reach(&causes);
/// assert_eq!((reach.low, reach.now, reach.high), (4, 11, 23));
/// assert_eq!((reach.known, reach.rules), (2, 6));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// The points now: what is unknown adds nothing.
    pub now: i64,
    /// The least that they can become.
    pub low: i64,
    /// The most that they can become.
    pub high: i64,
    /// How many rules could be judged.
    pub known: usize,
    /// How many rules there are.
    pub rules: usize,
    /// What the rules that could be judged can move, from their least to their most.
    pub known_weight: i64,
    /// What all rules can move.
    pub weight: i64,
}

/// How far the points can still move: each unknown rule settled as well, and as ill, as it can be.
///
/// Exact: causes do not touch each other, and within one a finding that weighs more never makes the sum less.
///
/// # Complexity
///
/// Three passes; nothing is allocated.
#[must_use]
pub fn reach(causes: &[Cause<'_>]) -> Reach {
    let mut all = Reach::default();
    for cause in causes {
        let settled = |unknown: fn(&RulePoints) -> i32| {
            let points = cause.members.iter().map(|(rule, found)| match found {
                Found::Unknown => unknown(rule),
                Found::Quiet | Found::Fired(_) => rule.of(*found),
            });
            Cause::total(cause.overlap, points)
        };
        all.now = all.now.saturating_add(settled(|_| 0));
        all.low = all.low.saturating_add(settled(RulePoints::least));
        all.high = all.high.saturating_add(settled(RulePoints::most));
        for (rule, found) in &cause.members {
            let moves = i64::from(rule.most()).saturating_sub(i64::from(rule.least()));
            (all.rules, all.weight) =
                (all.rules.saturating_add(1), all.weight.saturating_add(moves));
            if *found != Found::Unknown {
                all.known = all.known.saturating_add(1);
                all.known_weight = all.known_weight.saturating_add(moves);
            }
        }
    }
    all
}
