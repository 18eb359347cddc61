//! Weighing: points, groups, mitigations, interactions, bands, range. It sees ids, levels and
//! points, never facts: a weight cannot depend on who somebody is.

mod fingerprint;
mod policy;
mod sum;
mod weights;

pub use fingerprint::Fingerprint;
pub use policy::{Band, Policy};
pub(crate) use sum::{Line, Scale, Totals, bit, evaluate, has_bit};
pub use weights::{RuleSet, RuleWeights, WeightError, WeightOrigin, WeightSet};
