//! Rules that are no more: an id is never used again, so it stays here with the reason.

use crate::rule::Retired;

/// Every retired rule, by id. None is retired before the first release.
///
/// ```
/// use hirerisk::catalog::{RETIRED, rules};
/// use hirerisk::rule::Judge;
/// let ships = |id: &str| rules().any(|rule| rule.record().id == id);
/// assert!(!RETIRED.iter().any(|one| ships(one.id)));
/// assert!(RETIRED.iter().filter_map(|one| one.successor).all(ships));
/// ```
pub static RETIRED: &[Retired<'static>] = &[];
