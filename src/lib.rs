#![no_std]
extern crate alloc;
pub mod profile;
pub mod units;
pub use units::*;
