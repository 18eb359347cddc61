//! What kind of network an address belongs to, by lists of ranges and of operators.

mod cidr;
mod class;
mod operators;
mod ranges;
mod sweep;
mod table;

pub use class::{ListedAs, NetworkLabel};
pub use operators::OperatorRanges;
pub use table::{NetworkFinding, NetworkLists, NetworkTable};
