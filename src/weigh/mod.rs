//! Weighing: points, groups, mitigations, interactions, bands, range. It sees ids, levels and
//! points, never facts: a weight cannot depend on who somebody is.

mod adjusted;
mod by_id;
mod excepted;
mod honest;
mod policy;
mod rulebook;
mod sum;
mod targets;
mod upgrade;
mod weights;

pub use crate::fingerprint::Fingerprint;
pub(crate) use adjusted::Adjusted;
pub(crate) use excepted::{Excepted, InForce};
pub use honest::{HonestScores, Spread};
pub use policy::{Band, NotABand, Policy};
pub(crate) use rulebook::{Entry, Head, Knowledge, Rulebook};
pub(crate) use sum::{
    Answer, Bill, Line, Lowered, Sum, Tally, bit, evaluate, has_bit, in_order, sum,
};
pub use targets::{TargetError, Targets};
pub use upgrade::{Adjusts, Decide, Upgrade, UpgradeReport};
#[cfg(feature = "tune")]
pub(crate) use weights::HIGHEST;
pub(crate) use weights::takes_over;
pub use weights::{RuleSet, RuleWeights, WeightError, WeightOrigin, WeightSet};
