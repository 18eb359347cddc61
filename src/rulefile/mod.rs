//! Rules in files: TOML for the record, CEL for conditions. Being built: conditions are read, typed and
//! judged; no file is read yet, and nothing of it is public.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "whatever a part does not fit is a fault of the file, and what is new is told so too"
)]
#![expect(dead_code, reason = "conditions come before the files that hold them")]

mod cel;
mod compile;
mod eval;
mod firewall;
mod functions;
mod operators;
mod problem;
mod program;
mod schema;
mod truth;

#[cfg(test)]
mod tests;

use crate::profile::nearest;
