//! The audit: what the bands mean for groups of people. Feature `audit`.
//!
//! Groups are what people said of themselves; the caller gives them beside the data ([`AuditRow`]). They stand in no
//! profile, no rule sees them, and nothing guesses one. Favourable is `routine`: everything above it asks people for more.
//!
//! ```
//! use hirerisk::audit::{Audit, AuditRow, Dimension, FourFifths, Label};
//! use hirerisk::{Moment, Redaction, Scorer};
//! let (scorer, as_of) = (Scorer::builtin(), "2026-04-01".parse::<Moment>()?);
//! let plain: &[u8] = br#"{"id": "c-1"}"#;
//! let other_holder = br#"{"id": "c-2", "payments": {"accounts": [{"account": "acct-1",
//!     "holder_check": {"result": "another_holder", "all_names_tested": true, "at": "2026-03-27"}}]}}"#;
//! let mut audit = Audit::new([Dimension::new("ethnicity")])?.policy(scorer.policy().clone());
//! for (group, profile, people) in
//!     [("a", plain, 95), ("a", other_holder, 5), ("b", plain, 80), ("b", other_holder, 20)]
//! {
//!     let assessment = scorer.assess_json(profile, as_of)?;
//!     let row = AuditRow::new(assessment.band(), assessment.score()).group("ethnicity", group);
//!     let lines = assessment.lines(Redaction::Full);
//!     let row = lines.iter().fold(row, |row, line| row.line(line.id.to_string(), line.counted));
//!     for _ in 0..people {
//!         audit.add(&row.clone().label(Label::Cleared))?;
//!     }
//! }
//! let report = audit.report()?;
//! let b = &report.tables[0].groups[1];
//! // By four fifths nothing is seen: 80/100 of 95/100. And yet b is asked for more four times as often.
//! assert_eq!(b.selection.four_fifths, FourFifths::NotBelow);
//! assert_eq!((b.selection.ratio.to_string(), b.above_ratio.to_string()), ("0.842".into(), "4.000".into()));
//! assert!(b.test.unwrap().holm_p < 0.003);
//! // It comes from one rule.
//! let rule = &report.tables[0].rules[0];
//! assert_eq!((&*rule.rule, rule.decides), ("payment.holder_differs", 25));
//! assert_eq!(rule.lowest_ratio_without.to_string(), "1.000");
//! assert!(report.to_markdown().contains("This is no legal finding"));
//! let shared = audit.shared(10)?; // counts of fewer than ten people, and what would show them, are kept back
//! assert_eq!(shared.tables[0].together.as_ref().unwrap().counts.people, 200);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What it says
//!
//! * **Both directions, whole numbers.** The share of `routine` and the share above it, each beside the group where
//!   `routine` is most frequent: a ratio in lowest terms ([`Ratio`]), and where it stands beside four fifths, exactly.
//!   Either can look small while the other is large, so both are told, with intervals and an exact test.
//! * **Where there is no number, its reason** ([`Undefined`]), and what makes numbers say less than they seem to
//!   ([`Warning`]).
//! * **Outcomes** ([`Outcomes`]), where people were reviewed: false alarms, what was missed, what held; by band.
//! * **Crossings** of two dimensions, and the tables of [Local Law 144](LocalLaw).
//! * **Which rule a difference comes from**, and what recall is lost without it ([`RuleEffect`]).
//! * **Pairs** that differ only in what must not matter ([`PairedAudit`]): no label and no group is needed.
//!
//! # What it does not say
//!
//! It reports and decides nothing: no number here is a legal finding, and none says that all is well. Rows in, counts out:
//! who is missing from the rows is missing from the report. It gives no number to a person.
//!
//! # The law, as seen on 22 November 2026
//!
//! Engineering, not legal advice. Executive Order 14281 (2025) ended most federal work on disparate impact, and the repeal
//! of the Uniform Guidelines (29 CFR 1607, the source of four fifths) is on the agenda of the EEOC. Title VII with its
//! section 703(k), the ADEA, and the laws of states and cities remain. Local Law 144 of New York City (6 RCNY 5-300, 5-301)
//! has definitions and no mark that must be reached; it asks for an independent auditor, who can use these counts. Whether
//! hand-set points are a tool in its sense is a question for counsel; fitted weights likely make them one.

mod coarse;
mod compared;
mod error;
mod gather;
mod known;
mod local_law;
mod markdown;
mod names;
mod outcome;
mod page;
mod paired;
mod paired_report;
mod rate;
mod ratio;
mod report;
mod row;
mod rules;
mod share;
mod table;
mod view;
mod warning;

pub use compared::{Impact, Test};
pub use error::AuditError;
pub use gather::Audit;
pub use local_law::{Category, LocalLaw};
pub use outcome::{BandRate, FromBand, Outcomes};
pub use paired::{Pair, PairedAudit};
pub use paired_report::{Directions, PairedChange, PairedReport};
pub use rate::Rate;
pub use ratio::{Fraction, Ratio, Undefined};
pub use report::AuditReport;
pub use row::{AuditRow, Dimension, Label};
pub use rules::{GroupEffect, RuleEffect, WithAndWithout};
pub use share::{FourFifths, Share};
pub use table::{BandCounts, GroupReport, TableReport, Together};
pub use warning::{FEW_PEOPLE, Warning};
