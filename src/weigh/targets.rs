//! Thresholds that hold what an employer wants at most of honest people.

use alloc::format;

use super::honest::HonestScores;
use super::policy::{Band, Policy};
use crate::units::{Points, Share};

/// How many honest people may stand at a band or above it, at most.
///
/// ```
/// use hirerisk::{Share, weigh::Targets};
/// let targets = Targets { verify: Share::one_in(20), escalate: Share::one_in(2_000) };
/// assert!(targets.escalate < targets.verify);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Targets {
    /// At `verify` or above.
    pub verify: Share,
    /// At `escalate`.
    pub escalate: Share,
}

impl Policy {
    /// The least thresholds, none below those that ship, at which no more honest people stand at
    /// a band than the targets say.
    ///
    /// They belong to an employer's inputs and are the same for all its candidates. The targets
    /// hold for everybody who can be judged by these rules or by fewer, as far as the shares and
    /// [`HonestScores::ASSUMES`] hold; the name of the policy says what was asked for. The shipped
    /// thresholds are never lowered: what one weak finding may not bring about, no target makes it
    /// do.
    ///
    /// # Errors
    ///
    /// [`TargetError`] where even the highest sum is too common.
    ///
    /// # Complexity
    ///
    /// Linear in the points.
    ///
    /// ```
    /// use hirerisk::facts::Signal;
    /// use hirerisk::weigh::Targets;
    /// use hirerisk::{Policy, Scorer, Share};
    /// // What this employer never has: sessions and devices.
    /// let lacks = |signal: &Signal| {
    ///     signal.name().starts_with("sessions.") || signal.name().starts_with("devices.")
    /// };
    /// let scorer = Scorer::builtin();
    /// let inputs = scorer.honest_scores(|record| !record.needs.iter().any(lacks));
    /// let targets = Targets { verify: Share::one_in(20), escalate: Share::one_in(2_000) };
    /// let policy = Policy::from_targets(&inputs, targets)?;
    /// assert!(inputs.at_least(policy.verify()) <= targets.verify);
    /// let scorer = Scorer::builder().policy(policy).build().unwrap();
    /// # Ok::<(), hirerisk::weigh::TargetError>(())
    /// ```
    #[inline]
    pub fn from_targets(scores: &HonestScores, targets: Targets) -> Result<Policy, TargetError> {
        let shipped = Policy::shipped();
        let Targets { verify, escalate } = targets;
        let at_least = |points| scores.at_least(points);
        let first = rare_enough(shipped.verify(), scores, at_least, verify)
            .map_err(|least| TargetError { band: Band::Verify, least })?;
        let carried = |points| scores.carried(points);
        let second = rare_enough(shipped.escalate().max(first), scores, carried, escalate)
            .map_err(|least| TargetError { band: Band::Escalate, least })?;
        let rules = scores.judged();
        let name =
            format!("at most {verify} verify, {escalate} escalate: {rules} rules, stated shares");
        Ok(Policy::named(&name, first, second))
    }
}

/// The least points from some on that so few people reach; or the share of those at the highest sum.
#[inline]
fn rare_enough(
    from: Points,
    scores: &HonestScores,
    people: impl Fn(Points) -> Share,
    target: Share,
) -> Result<Points, Share> {
    let highest = scores.highest().min(Policy::HIGHEST);
    let mut points = from;
    while people(points) > target {
        if points >= highest {
            return Err(people(highest));
        }
        points = points + Points::new(1);
    }
    Ok(points)
}

/// The targets cannot be held: even the highest sum of these rules is reached by more honest people,
/// by the shares.
///
/// ```
/// use hirerisk::weigh::Targets;
/// use hirerisk::{Band, Policy, Scorer, Share};
/// let scores = Scorer::builtin().honest_scores(|_| true);
/// let nobody = Share::per_million(0);
/// let targets = Targets { verify: nobody, escalate: nobody };
/// let error = Policy::from_targets(&scores, targets).unwrap_err();
/// assert_eq!(error.band, Band::Verify);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no threshold for {band} is reached by so few honest people: {least} at the highest sum")]
pub struct TargetError {
    /// Whose target it is.
    pub band: Band,
    /// The smallest share of honest people that a threshold could hold.
    pub least: Share,
}
