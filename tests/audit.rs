//! The audit: known answers, a twin that counts row by row, an attacker who adds and subtracts what is shared, and words.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

#[macro_use]
#[path = "support/has.rs"]
mod has;
#[path = "audit/attack.rs"]
mod attack;
#[path = "audit/exact.rs"]
mod exact;
#[path = "audit/known.rs"]
mod known;
#[path = "audit/rows.rs"]
mod rows;
#[path = "audit/twin.rs"]
mod twin;
#[path = "audit/types.rs"]
mod types;
#[path = "audit/words.rs"]
mod words;
#[path = "audit/wrong.rs"]
mod wrong;
