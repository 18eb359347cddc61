//! How well forecasts put bad cases before honest ones.

use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::{Forecasts, count};
use crate::order;
use crate::stats::{Interval, normal_quantile};

/// Forecasts of the same value.
///
/// ```
/// use hirerisk::tune::{Forecasts, Tie};
/// let forecasts: Forecasts = [(0.2, false), (0.7, true), (0.2, true)].into_iter().collect();
/// let ties = forecasts.ties();
/// assert_eq!(ties, [Tie { likely: 0.7, cases: 1, hits: 1 }, Tie { likely: 0.2, cases: 2, hits: 1 }]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    /// What was forecast.
    pub likely: f64,
    /// How many forecasts.
    pub cases: usize,
    /// Of how many it happened.
    pub hits: usize,
}

/// How well forecasts rank.
///
/// ```
/// use hirerisk::tune::Forecasts;
/// // Scores 7 and 3 were bad, 3, 1 and 0 were not.
/// let forecasts: Forecasts =
///     [(0.7, true), (0.3, true), (0.3, false), (0.1, false), (0.0, false)].into_iter().collect();
/// let ranking = forecasts.ranking().unwrap();
/// assert!((ranking.auc - 11.0 / 12.0).abs() < 1e-9);
/// assert!(ranking.interval.holds(11.0 / 12.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// How often a bad case stands before an honest one; a tie is half: the area under the curve.
    pub auc: f64,
    /// Where it lies with 95 in a hundred, by the formula of Hanley and `McNeil`.
    pub interval: Interval,
}

impl Forecasts {
    /// Forecasts of each value, the highest first: what every curve is made of.
    #[must_use]
    pub fn ties(&self) -> Vec<Tie> {
        let mut sorted = self.all.clone();
        order::sort_by(&mut sorted, |one, two| two.likely.total_cmp(&one.likely));
        let mut ties: Vec<Tie> = Vec::new();
        for forecast in sorted {
            let hit = usize::from(forecast.happened);
            match ties.last_mut() {
                Some(tie) if tie.likely.total_cmp(&forecast.likely).is_eq() => {
                    tie.cases = tie.cases.saturating_add(1);
                    tie.hits = tie.hits.saturating_add(hit);
                }
                _ => ties.push(Tie { likely: forecast.likely, cases: 1, hits: hit }),
            }
        }
        ties
    }

    /// How well they rank; nothing where all or none happened.
    ///
    /// # Source
    ///
    /// Hanley and `McNeil`, *The meaning and use of the area under a receiver operating characteristic (ROC) curve*,
    /// Radiology 143 (1982).
    #[must_use]
    pub fn ranking(&self) -> Option<Ranking> {
        let (bad, honest) = (self.hits(), self.len().checked_sub(self.hits())?);
        if bad == 0 || honest == 0 {
            return None;
        }
        let (bad, honest) = (count(bad), count(honest));
        let (mut before, mut wins) = (0.0, 0.0);
        for tie in self.ties() {
            let (hits, others) = (count(tie.hits), count(tie.cases.saturating_sub(tie.hits)));
            wins += others * (before + hits / 2.0);
            before += hits;
        }
        let auc = wins / (bad * honest);
        let (one, two) = (auc / (2.0 - auc), 2.0 * auc * auc / (1.0 + auc));
        let spread = auc * (1.0 - auc)
            + (bad - 1.0) * (one - auc * auc)
            + (honest - 1.0) * (two - auc * auc);
        let half = normal_quantile(0.975) * libm::sqrt(spread.max(0.0) / (bad * honest));
        let interval = Interval { low: (auc - half).max(0.0), high: (auc + half).min(1.0) };
        Some(Ranking { auc, interval })
    }

    /// The share of bad cases that is found when at most this share of honest ones is called too: 0.01 is one in a
    /// hundred. Equal forecasts fall together.
    ///
    /// ```
    /// # use hirerisk::tune::Forecasts;
    /// let honest = (0..200).map(|nth| (f64::from(nth) / 1000.0, false));
    /// let bad = [(0.9, true), (0.198, true), (0.05, true), (0.01, true)];
    /// let forecasts: Forecasts = honest.chain(bad).collect();
    /// // Two of two hundred honest ones may be called: the third is not.
    /// assert_eq!(forecasts.recall_at(0.01), Some(0.5));
    /// ```
    #[must_use]
    pub fn recall_at(&self, false_alarms: f64) -> Option<f64> {
        let bad = self.hits();
        let honest = count(self.len().saturating_sub(bad));
        if bad == 0 {
            return None;
        }
        let most = libm::floor(false_alarms * honest + 1e-9);
        let (mut called, mut found) = (0.0, 0.0);
        for tie in self.ties() {
            called += count(tie.cases.saturating_sub(tie.hits));
            if called > most {
                break;
            }
            found += count(tie.hits);
        }
        Some(found / count(bad))
    }
}
