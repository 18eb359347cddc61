//! hirerisk
#![no_std]
#![deny(missing_docs)]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable, clippy::todo)]
#![deny(clippy::unimplemented, clippy::indexing_slicing, clippy::string_slice)]
#![deny(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::float_arithmetic)]
#![deny(clippy::disallowed_methods, clippy::disallowed_types, clippy::wildcard_enum_match_arm)]
extern crate alloc;

mod assessment;
mod catalog;
mod facts;
mod label;
pub mod profile;
mod rule;
mod scorer;
mod units;
mod weigh;

pub use assessment::*;
pub use catalog::{CHECKS, INTERACTIONS, MITIGATIONS, SOURCES, rules};
pub use facts::*;
pub use rule::*;
pub use scorer::*;
pub use units::*;
pub use weigh::*;
