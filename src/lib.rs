//! Says how well what an employer knows of a remote hire fits together: is this the person they say,
//! working from where they say, paid to themselves?
//!
//! A candidate's profile goes in. Points that add up come out, each with its evidence, its innocent
//! reading and the check that settles it. The rules draw on what is publicly reported of the North
//! Korean IT-worker schemes, and serve as well for any other lent, rented or made-up identity.
//!
//! # Quick start
//!
//! ```
//! use hirerisk::{Moment, Redaction, Scorer};
//!
//! let scorer = Scorer::builtin(); // build it once, share it
//! let as_of: Moment = "2026-04-01".parse()?; // "now" is an argument: there is no clock inside
//! let profile = br#"{"id": "candidate-17", "payments": {"accounts": [{"account": "acct-1",
//!     "holder_check": {"result": "another_holder", "all_names_tested": true,
//!                      "by": "bank-1", "at": "2026-03-27"}}]}}"#;
//! let assessment = scorer.assess_json(profile, as_of)?;
//! assert!(assessment.to_text(Redaction::Masked).contains("Sum 12 points: verify."));
//!
//! // A fault has a code and a place, and never shows a value.
//! let error = scorer.assess_json(br#"{"id": "c-1", "payment": {}}"#, as_of).unwrap_err();
//! assert_eq!((error.code(), error.pointer()), ("unknown-field", "/payment"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The text is a bill. Shortened:
//!
//! ```text
//! Assessment of candidate-17 as of 2026-04-01
//! Make the checks named below before going further; they settle what is open.
//! Stage onboarding: 1 of ... rules could be judged.
//!
//! The receiving account belongs to another holder [payment.holder_differs]             +12
//!   The bank or provider says that somebody else holds the account; every declared name was tested.
//!   Honest people who show the same: somebody whose name has changed since the account was opened
//!   (settled by rerun_names); somebody paid to the account of a spouse (settled by payee_confirm).
//!     /payments/accounts/0/holder_check/result = another holder (verified, 2026-03-27)
//!   Reported by: US District Court, Eastern District of Missouri (2024-12-11); ...
//!
//! Check next:
//!   1. The bank confirms the holder [payee_confirm], 10 min: Have the bank confirm the holder ...
//!
//! This is not proof of who a person is, where they are or what they intend. ... A person decides.
//! Sum 12 points: verify. Once all is settled: 5 to ... (routine to escalate).
//! ```
//!
//! # The way of the data
//!
//! Data flows one way. Each stage sees the one before it and nothing further left.
//!
//! ```text
//! bytes -> profile -> facts -> verdicts -> weigh -> assessment -> report -> text, JSON
//! ```
//!
//! | stage | what it is | start at |
//! |---|---|---|
//! | profile | what the employer was told: typed nouns, every field optional but `id` | [`profile`] |
//! | facts | what can be compared, as it stood at one moment: known, or [`Missing`](facts::Missing) and why | [`Facts`](facts::Facts), [`Signal`](facts::Signal) |
//! | verdicts | each rule is quiet, has fired at a level, or says what it lacked | [`Judge`](rule::Judge), [`Verdict`](rule::Verdict), [`rules`](catalog::rules) |
//! | weigh | points, groups, mitigations, thresholds: data, in decibans | [`WeightSet`], [`Policy`], [`Points`] |
//! | assessment | score, band, coverage, range, lines, reported patterns, next checks | [`Assessment`], [`Band`] |
//! | report | one self-contained document, stored and re-added without the rules | [`Report`], [`Redaction`] |
//!
//! # Three readers
//!
//! * **The engineer of an applicant-tracking system** starts at [`Scorer`] and [`profile::Profile`]:
//!   one call, stable JSON, typed errors ([`profile::ParseError`]) within stated
//!   [limits](profile::Limits). `schema/profile.schema.json` is the input as JSON Schema.
//! * **The security team** starts at [`Judge`](rule::Judge), which shows a rule of one's own from record to
//!   result, and at [`Assessment::ledger`], which says of every rule why it fired or did not.
//!   `docs/rules.md` lists all rules with their sources.
//! * **The researcher** starts at [`WeightSet`]: every number as data. [`Points`] says what a point
//!   is, [`Honest`](rule::Honest) and [`Share`] what bounds it, [`SOURCES`](catalog::SOURCES) where each belief was
//!   reported, [`HonestScores`](weigh::HonestScores) what the shares come to.
//!
//! # What it does not do
//!
//! * It proves no identity, no place and no intent. Papers and homes can be genuine and lent.
//! * It gives no probability. Points compare evidence; how common schemes are, it does not know.
//! * It rejects nobody. The highest [`Band`] asks for checks and a second trained person.
//! * It is no sanctions screening: that is a duty of its own, and its result (feature `screen`, or the caller's own)
//!   moves no point.
//! * It reads no network, no file and no clock. The same bytes give the same bytes, for ever.
//!
//! # Honest use
//!
//! Assess everybody in a role or nobody: choosing whom to assess is misuse. A person decides, who
//! has read the innocent readings and made the checks. Missing facts add no points; they widen
//! the [`Range`](report::Range) and lower the [`Coverage`](report::Coverage), so read these beside the score. Where somebody comes
//! from is not a signal: rules compare facts of one person with each other, and no rule names a
//! country, a language or a surname. Tell the candidate what was found, and let them answer it.
//!
//! # Features, versions, cost
//!
//! * **Features**, all off by default: `page`, an assessment as one HTML file; `commitments`, salted
//!   commitments to the inputs; `index`, what candidates share; `backtest`, what two sets of rules or weights say of stored
//!   profiles; `rulefile`, rules in files; `conformance`, does a rule of one's own
//!   keep the laws; `import`, records of applicant-tracking systems as profiles; `export`, assessments as events for security systems; `screen`, lists of designated parties; `tune`, weights fitted to labelled cases; `plot`, pictures of fits and scores; `audit`, what the bands mean for groups of people; `reference`, what
//!   address files and lists say, and `telephone`, numbering plans in it. The JSON is the same with and without them. The crate is `no_std` with `alloc`, without `unsafe`.
//! * **MSRV:** Rust 1.88.
//! * **What can change points** is at least a minor release, and marked by a star in `CHANGELOG.md`.
//!   Every report holds the versions and fingerprints under which it was made.
//! * **Cost:** the measure is `serde_json` reading the same bytes into plain types with owned text.
//!   Of its time, an ordinary profile of 6 kB takes 0.5 to read, 0.9 to read and assess, 0.9 to 1.1 with
//!   every sentence written, 5 as a whole JSON report; it makes 105 allocations, these 22, 28, 29 and
//!   133. Source: `cargo bench --bench promises`, November 2026, Rust 1.95, two cores.
//!   Reading is linear in the bytes. Judging is O(n log n) in the entries, at worst quadratic in one
//!   list, whose length [`profile::Limits`] bounds. No input makes it panic.
#![no_std]
#![deny(missing_docs)]
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable, clippy::todo)]
#![deny(clippy::unimplemented, clippy::indexing_slicing, clippy::string_slice)]
#![deny(clippy::arithmetic_side_effects, clippy::as_conversions, clippy::float_arithmetic)]
#![deny(clippy::disallowed_methods, clippy::disallowed_types, clippy::wildcard_enum_match_arm)]
extern crate alloc;

/// The README is compiled.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

/// So is the guide to rule files.
#[cfg(all(doctest, feature = "audit", feature = "tune"))]
#[doc = include_str!("../docs/tuning.md")]
struct Tuning;

#[cfg(all(doctest, feature = "rulefile"))]
#[doc = include_str!("../docs/custom-checks.md")]
struct CustomChecks;

mod assessment;
#[cfg(feature = "audit")]
pub mod audit;
#[cfg(feature = "backtest")]
pub mod backtest;
pub mod catalog;
#[cfg(feature = "conformance")]
pub mod conformance;
#[cfg(feature = "export")]
pub mod export;
pub mod facts;
mod fingerprint;
#[cfg(feature = "import")]
pub mod import;
#[cfg(feature = "index")]
pub mod index;
#[cfg(any(feature = "backtest", feature = "rulefile"))]
mod junit;
mod label;
mod order;
#[cfg(feature = "plot")]
pub mod plot;
pub mod profile;
#[cfg(feature = "reference")]
pub mod reference;
pub mod rule;
#[cfg(feature = "rulefile")]
pub mod rulefile;
mod scorer;
#[cfg(feature = "screen")]
pub mod screen;
#[cfg(feature = "stats")]
pub mod stats;
#[cfg(feature = "tune")]
pub mod tune;
mod units;
pub mod weigh;
mod words;

/// The parts of a [`Report`]: lines, ledger, unknowns, patterns, checks, and how their texts are held;
/// of [`Changes`] and a [`Timeline`]; and what a stream of assessments could show.
pub mod report {
    pub use crate::assessment::{
        AdjustmentReport, CandidateNotice, Change, CheckNamed, CheckReport, Commitment,
        Counterfactual, Coverage, DataClass, Differs, Earlier, EvidenceReport, ExceptionReport,
        Few, FirstReached, Ids, Innocents, Known, LedgerEntry, LedgerState, LineChange,
        LineChanged, LineKind, LineReport, LineStood, MarkJudged, MarkReport, Modes, Note, Notice,
        NoticeCheck, NoticeFact, NoticeReason, Occasion, OpenMark, Opening, Outlook,
        ParameterAdjusted, PatternSeen, Pointer, PointsAdjusted, Range, Rise, RuleChange,
        ScoreShare, Sentence, Shown, SourceReport, StageCoverage, Step, StepChange, StepChanged,
        Text, TextAdjusted, TimelineReport, TypologyReport, UnknownReport, Visibility,
    };
    #[cfg(feature = "commitments")]
    pub use crate::assessment::{CommitmentKey, Salt};
}

pub use assessment::{
    Assessment, Changes, LegalBasis, NotARedaction, ReadError, Reassessment, Redaction, Report,
    SumError, Timeline,
};
pub use scorer::{BuildError, OwnFault, Scorer, ScorerBuilder};
pub use units::{Moment, NotAMoment, NotAStage, Overlap, Points, Share, Stage};
pub use weigh::{Band, NotABand, Policy, WeightError, WeightSet};
pub use words::{Language, LanguageError, Messages};
