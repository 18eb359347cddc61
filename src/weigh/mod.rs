//! Weighing: points, groups, mitigations, interactions, bands, range. It sees ids, levels and
//! points, never facts: a weight cannot depend on who somebody is.

mod honest;
mod policy;
mod rulebook;
mod sum;
mod targets;
mod weights;

pub use crate::fingerprint::Fingerprint;
pub use honest::{HonestScores, Spread};
pub use policy::{Band, NotABand, Policy};
pub(crate) use rulebook::{Entry, Head, Knowledge, Rulebook};
pub(crate) use sum::{Answer, Bill, Line, Sum, Tally, bit, evaluate, has_bit, in_order, sum};
pub use targets::{TargetError, Targets};
pub(crate) use weights::takes_over;
pub use weights::{RuleSet, RuleWeights, WeightError, WeightOrigin, WeightSet};
