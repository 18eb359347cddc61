//! What a check is worth before it is made.

use serde::{Deserialize, Serialize};

/// How well a check tells bad from honest.
///
/// ```
/// use hirerisk::tune::Check;
/// let check = Check { finds: 0.8, false_alarm: 0.1 };
/// assert!(check.finds > check.false_alarm);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// How often it fires for a bad case.
    pub finds: f64,
    /// How often it fires for an honest one.
    pub false_alarm: f64,
}

/// What decisions cost, in any unit.
///
/// ```
/// use hirerisk::tune::Costs;
/// let costs = Costs { missed: 5.0, false_alarm: 1.0 };
/// assert!(costs.missed > costs.false_alarm);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Costs {
    /// A bad case that is let pass.
    pub missed: f64,
    /// An honest case that is held up.
    pub false_alarm: f64,
}

/// What a check is worth.
///
/// ```
/// use hirerisk::tune::{Check, Costs, worth_of_check};
/// let (check, costs) = (Check { finds: 0.8, false_alarm: 0.1 }, Costs { missed: 5.0, false_alarm: 1.0 });
/// let worth = worth_of_check(0.1, check, costs);
/// assert!((worth.before - 0.5).abs() < 1e-9 && (worth.after - 0.19).abs() < 1e-9);
/// assert!((worth.worth - 0.31).abs() < 1e-9 && (worth.fires - 0.17).abs() < 1e-9);
/// assert!((worth.if_fired - 0.470_588_235_3).abs() < 1e-9);
/// assert!((worth.if_quiet - 0.024_096_385_5).abs() < 1e-9);
/// let worth = worth_of_check(0.2, check, costs);
/// assert!((worth.before - 0.8).abs() < 1e-9 && (worth.after - 0.28).abs() < 1e-9);
/// // A check that tells nothing is worth nothing.
/// assert_eq!(worth_of_check(0.1, Check { finds: 0.5, false_alarm: 0.5 }, costs).worth, 0.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// What the best decision costs now, on the average.
    pub before: f64,
    /// What it costs after the check.
    pub after: f64,
    /// The difference: what the check may cost at most.
    pub worth: f64,
    /// How often the check fires.
    pub fires: f64,
    /// The probability after it fired.
    pub if_fired: f64,
    /// The probability after it stayed quiet.
    pub if_quiet: f64,
}

/// What a check is worth at a probability, before anybody makes it: how much less the best decision costs after it.
///
/// For planning over many cases, at a base rate that somebody states; an assessment holds no probability.
#[must_use]
pub fn worth_of_check(likely: f64, check: Check, costs: Costs) -> Worth {
    let loss = |likely: f64| (likely * costs.missed).min((1.0 - likely) * costs.false_alarm);
    let fires = likely * check.finds + (1.0 - likely) * check.false_alarm;
    let then = |bad: f64, all: f64| if all > 0.0 { bad / all } else { likely };
    let if_fired = then(likely * check.finds, fires);
    let if_quiet = then(likely * (1.0 - check.finds), 1.0 - fires);
    let before = loss(likely);
    let after = fires * loss(if_fired) + (1.0 - fires) * loss(if_quiet);
    // Rounding must not make a check look worse than none.
    Worth { before, after, worth: (before - after).max(0.0), fires, if_fired, if_quiet }
}
