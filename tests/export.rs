//! Exports: held against the schemas of OCSF and ECS, and against what every form of an assessment owes.
//!
//! `export/ocsf-1.8.0-detection_finding.schema.json` is made from the compiled schema of OCSF 1.8.0 (Apache-2.0), without
//! profiles; `export/ecs-9.4.0-fields.csv` holds fields of ECS 9.4.0 (Apache-2.0) with type, level and whether they are lists.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

#[path = "export/ecs.rs"]
mod ecs;
#[path = "export/events.rs"]
mod events;
#[path = "export/ocsf.rs"]
mod ocsf;
#[path = "export/owed.rs"]
mod owed;
#[path = "export/silent.rs"]
mod silent;
