//! An assessment as an event for security systems: OCSF, ECS, and both as lines of a stream. Feature `export`.
//!
//! ```
//! use hirerisk::export::{Event, EventTime};
//! use hirerisk::{Moment, Redaction, Scorer};
//! let (scorer, as_of) = (Scorer::builtin(), "2026-04-01".parse::<Moment>()?);
//! let profile = br#"{"id": "c-17", "payments": {"accounts": [{"account": "acct-1", "holder_check":
//!     {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}]}}"#;
//! let report = scorer.assess_json(profile, as_of)?.report(Redaction::Codes);
//! let event = Event::new("finding-1", EventTime::from_millis(1_775_001_600_000)?); // no clock: the caller's time
//! let line = event.to_ocsf(&report);
//! assert!(line.contains(r#""severity_id":2"#) && line.contains("payment.holder_differs"));
//! assert!(!line.contains("c-17")); // who it is, nobody is told unless the caller says so
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What an event carries
//!
//! What every form of an assessment owes: coverage and range beside the points, each finding with who honestly shows the
//! same and what settles it, the checks to make, what goes elsewhere, what the assessment is not, on whose behalf it was
//! made, versions and fingerprints, and that a person decides. Evidence stands before points and band.
//!
//! It holds codes, names of facts and places in the profile. Values, reasons with values and dates of facts are added by
//! [`Values::AsReported`] alone, as far as the redaction of the report shows them; no form of a report shows a name. The
//! token of the candidate is added by [`Event::candidate`] alone. Titles, honest readings and the scope are told in the
//! language of the report, the few words between them in English.
//!
//! # Severity
//!
//! | band | severity | number | because it asks for |
//! |---|---|---|---|
//! | `routine` | Informational | 1 | usual onboarding |
//! | `verify` | Low | 2 | the checks that are named, by those who hire |
//! | `escalate` | Medium | 3 | a second trained person, and the checks |
//!
//! Nothing maps to High, Critical or Fatal. In a security centre these wake people and start procedures that lock accounts,
//! and an assessment asks for a look at facts, of people most of whom are honest: where one in 2,000 is not, nine of ten
//! whom a good test points out have done nothing (TRUST A12). For the same reason no field of the formats that names a
//! verdict, an impact, an attack or a level of risk is filled.
//!
//! # What else is not filled
//!
//! * **Confidence is Unknown.** Coverage says how much could be looked at; it is no confidence, and is told as what it is.
//! * **No normalised score.** `risk_score` is the plain sum of points, which has no upper end: 0 to 100 would read as a
//!   percentage (TRUST A13).
//! * **No sources and no ledger.** They stand in the report, which the event does not replace: keep it.
//!
//! # Source
//!
//! OCSF 1.8.0, class Detection Finding (2004), without profiles. ECS 9.4.0.

mod ecs;
mod event;
mod finding;
mod ocsf;
mod severity;
mod told;
mod when;

pub use event::{Activity, Event, Form, NotAForm, Values, ndjson};
pub use severity::Severity;
pub use when::{EventTime, NotATime};
