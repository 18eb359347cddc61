//! The words of rules: a record that says what is believed and why, a small function that judges.

mod adjustment;
mod exception;
mod finding;
mod group;
mod knowledge;
mod record;
mod typology;

pub(crate) use crate::facts::OwnFact; // weighing keeps a rule's own facts and sees none
pub use adjustment::{Adjustment, ParameterChange, PointsChange, TextChange, TextOf};
pub use exception::{Exception, Scope};
pub use finding::{Finding, Fired, MAX_CITES, QUIET, Verdict, fired};
pub use group::{GROUPS, Group};
pub use knowledge::{
    Check, Held, Interaction, Mitigation, Mode, NeverScored, NoCredit, Retired, Side, Source,
};
pub use record::{Basis, Carry, Honest, Innocent, Judge, Level, Record, Rule, Rung, Status};
pub use typology::{Mark, Typology};
