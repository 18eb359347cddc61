//! Rules in files: TOML for the record, CEL for conditions.
//!
//! A security team writes down what it believes as data: [`RuleFile::read`] reads a file,
//! [`Rules::load`] checks files against each other and against what ships, and
//! [`Rules::add_to`] gives the rules to a scorer, beside those that ship. `docs/custom-checks.md`
//! leads from an empty file to a tested rule.
//!
//! # Example
//!
//! ```
//! use hirerisk::{Redaction, Scorer};
//! use hirerisk::profile::Profile;
//! use hirerisk::rulefile::{RuleFile, Rules};
//!
//! let acme = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/rules/acme.toml"));
//! let files = [RuleFile::read("acme.toml", acme)];
//! let rules = Rules::load(&files).whole()?;
//! let scorer = rules.add_to(Scorer::builder()).build()?;
//!
//! let profile = Profile::from_json(br#"{"id": "c-1", "stage": "employment",
//!     "claims": {"works_from_home": true},
//!     "sessions": [
//!         {"at": "2026-05-04T09:00:00Z", "network": {"class": "corporate_egress", "table_date": "2026-05-01"}},
//!         {"at": "2026-05-06T09:00:00Z", "network": {"class": "corporate_egress", "table_date": "2026-05-01"}}]}"#)?;
//! let as_of: hirerisk::Moment = "2026-06-01".parse()?;
//! let assessment = scorer.assess(&profile, as_of);
//! assert!(assessment.fired().any(|(rule, level, _)| (rule, level) == ("acme.office_line", "two_days")));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "whatever a part does not fit is a fault of the file, and what is new is told so too"
)]

mod cel;
mod codes;
mod compile;
mod eval;
mod examples;
mod explain;
mod firewall;
mod form;
mod form_schema;
mod functions;
mod load;
mod named;
mod operators;
mod overlay;
mod place;
mod places;
mod problem;
mod program;
mod prose;
mod reach;
mod rule;
mod schema;
mod sound;
mod texts;
mod told;
mod tree;
mod truth;

#[cfg(test)]
mod tests;

pub use codes::codes;
pub use examples::{Example, Examples};
pub use explain::{Explanation, FactRead, LevelExplained, MissingFact, PartExplained};
pub use functions::functions;
pub use load::{Loaded, RuleFile, Rules};
pub use problem::{Problem, Problems};
pub use rule::FileRule;
