//! What we believe: a file a rule, a folder a family. Knowledge is data; the mechanism stands
//! elsewhere.

mod access;
mod checks;
mod conduct;
mod contact;
mod delivery;
mod device;
mod history;
mod identity;
mod interactions;
mod interview;
mod linkage;
mod mitigations;
mod network;
mod never;
mod payment;
mod persona;
mod prelude;
mod reference;
mod retired;
mod several;
mod sources;
mod typologies;
pub(crate) mod values;

use crate::rule::Rule;

pub use checks::CHECKS;
pub use interactions::INTERACTIONS;
pub use mitigations::MITIGATIONS;
pub use never::{NEVER_SCORED, NO_CREDIT};
pub use retired::RETIRED;
pub use sources::SOURCES;
pub use typologies::TYPOLOGIES;

/// The version of the rules that ship, beside the fingerprint of a
/// [`RuleSet`](crate::weigh::RuleSet).
///
/// The last part rises where no point moved, the middle one where points moved and no case crossed a
/// band, the first where one did: `cargo run --example compare_rulesets` says which. Until 1.0 a
/// crossed band raises the middle part as well.
///
/// ```
/// use hirerisk::{Scorer, catalog::RULESET_VERSION};
/// assert_eq!(Scorer::builtin().rule_set().version, RULESET_VERSION);
/// ```
pub const RULESET_VERSION: &str = "0.1.0";

/// The families, in alphabetical order: their rules are in the order of their ids.
static FAMILIES: &[&[&Rule]] = &[
    access::RULES,
    conduct::RULES,
    contact::RULES,
    delivery::RULES,
    device::RULES,
    history::RULES,
    identity::RULES,
    interview::RULES,
    linkage::RULES,
    network::RULES,
    payment::RULES,
    persona::RULES,
    reference::RULES,
];

/// Every rule that ships, in the order of the ids.
///
/// The same list, with sources, stands in `docs/rules.md`.
///
/// ```
/// use hirerisk::{catalog::rules, rule::Judge};
/// let record = rules().map(|rule| rule.record()).find(|record| record.id == "device.ip_kvm");
/// let record = record.unwrap();
/// assert_eq!(record.group, Some("remote-control"));
/// assert!(!record.innocent.is_empty() && !record.sources.is_empty());
/// ```
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}
