//! The output contract: one self-contained document, from which every form is written.
//!
//! All texts, versions and fingerprints are inside: it can be shown, compared and re-added years
//! later without the rules. Texts are borrowed from the records until it is stored.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::listed::{Few, Ids, Innocents, Modes};
use super::overlay::{AdjustmentReport, ExceptionReport};
use super::redaction::Redaction;
use super::shown::{Note, Pointer, Sentence, Shown};
use super::typologies::TypologyReport;
use super::{Assessment, LegalBasis, messages as say, wording};
use crate::order;
use crate::rule::{Basis, MAX_CITES, Side, Source};
use crate::units::{Moment, Overlap, Points, Stage};
use crate::weigh::{Band, Fingerprint, Policy, WeightOrigin};
use crate::words::Words;

/// A text of a document.
///
/// Borrowed from the records in a fresh report, owned in one that was read back.
pub type Text<'a> = Cow<'a, str>;

/// The schema of a written assessment.
pub(super) const SCHEMA: &str = "hirerisk-assessment/1";

/// Everything that an assessment says.
///
/// # Units
///
/// Points are decibans. `score` is the plain sum of `counted` over `lines`.
///
/// The JSON form has these fields, in this order, under the schema `hirerisk-assessment/1`.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let report = assessment.report(Redaction::Masked);
/// assert!(report.requires_human);
/// assert_eq!(report.verify_sum(), Ok(()));
/// // What compliance needs to see the same again: the versions and fingerprints are inside.
/// let stamp = (report.engine.as_ref(), report.ruleset, report.weights);
/// assert_eq!(stamp.0, env!("CARGO_PKG_VERSION"));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Report<'a> {
    /// In which words its frame is told.
    #[serde(skip)]
    pub(super) words: Words<'a>,
    /// `hirerisk-assessment/1`.
    pub schema: Text<'a>,
    /// The caller's token of the candidate.
    pub id: Text<'a>,
    /// Version of the library.
    pub engine: Text<'a>,
    /// Version of the rules that ship; rules of the caller's show in the fingerprint.
    pub ruleset_version: Text<'a>,
    /// Fingerprint of the rules.
    pub ruleset: Fingerprint,
    /// Version of the weights.
    pub weights_version: Text<'a>,
    /// Fingerprint of the weights.
    pub weights: Fingerprint,
    /// Where the weights come from.
    pub weights_origin: WeightOrigin,
    /// Fingerprint of the exceptions that hold for this candidate now; none where none does.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub exceptions: Option<Fingerprint>,
    /// The thresholds, and for how many rules they are meant.
    pub policy: Policy,
    /// How much of the values is shown.
    pub redaction: Redaction,
    /// The language of its sentences, as a tag of BCP 47.
    #[serde(default = "english")]
    pub language: Text<'a>,
    /// What the assessment is for.
    pub purpose: Text<'a>,
    /// On whose behalf it was made.
    pub basis: LegalBasis,
    /// The moment of the assessment.
    pub as_of: Moment,
    /// The stage that was reached.
    pub stage: Stage,
    /// What to do now.
    pub action: Text<'a>,
    /// How much could be judged.
    pub coverage: Coverage,
    /// What fired, what answers it, what came together; their counted points are the score.
    pub lines: Vec<LineReport<'a>>,
    /// The stable rules that could not be judged, and for want of what: as many as are due and not
    /// judged.
    pub unknown: Vec<UnknownReport<'a>>,
    /// The reported patterns that the evidence matches. Documents from before there were any have
    /// none.
    #[serde(default)]
    pub typologies: Vec<TypologyReport<'a>>,
    /// What goes elsewhere and moves no point.
    pub notices: Vec<Notice<'a>>,
    /// What to check next.
    pub next_checks: Vec<CheckReport<'a>>,
    /// The smallest sets of checks whose good results would bring the band down.
    pub counterfactual: Vec<Counterfactual<'a>>,
    /// Every rule: a clear result is explained as fully as another.
    pub ledger: Vec<LedgerEntry<'a>>,
    /// The share of the points by what they rest on.
    pub points_rest_on: Vec<ScoreShare>,
    /// What the lines and the patterns cite.
    pub sources: Vec<SourceReport<'a>>,
    /// Custom rules that returned an error or ran over their budget.
    pub failed_rules: Vec<Text<'a>>,
    /// A person decides: always true.
    pub requires_human: bool,
    /// Commitments to inputs, where the caller made some (feature `commitments`).
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub commitments: Vec<Commitment>,
    /// What the assessment is not.
    pub scope: Text<'a>,
    /// The sum of the lines.
    pub score: Points,
    /// What the score could still become.
    pub range: Range,
    /// What to do, as a word.
    pub band: Band,
}

/// The language of reports that were stored before they said it.
const fn english() -> Text<'static> {
    Text::Borrowed("en")
}

/// A commitment to one input: it tells nothing of the value, but whether a value that somebody brings
/// is the one that was judged. `Assessment::commitments` makes them (feature `commitments`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// Where the input stands in the profile; empty for the whole document.
    pub pointer: String,
    /// HMAC-SHA-256 of the value under the key of its place, 64 hexadecimal digits.
    pub digest: String,
}

/// The exact range of a score once every unknown is settled.
///
/// A low score on thin data has a wide one.
///
/// # Units
///
/// Points are decibans.
///
/// ```
/// use hirerisk::{Moment, Scorer, profile::Profile};
/// let scorer = Scorer::builtin();
/// let as_of: Moment = "2026-11-01".parse().unwrap();
/// let range = scorer.assess(&Profile::default().id("c-1"), as_of).range();
/// assert!(range.low < range.high);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// Unknown rules quiet, every unsettled step passed.
    pub low: Points,
    /// Unknown rules at their top level, no unsettled step passed.
    pub high: Points,
    /// The band at the low end.
    pub low_band: Band,
    /// The band at the high end.
    pub high_band: Band,
}

/// How many stable rules could be judged, of those due.
///
/// # Units
///
/// Numbers of rules. It is no confidence: it says how much could be looked at.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let coverage = assessment.coverage();
/// let due: u32 = coverage.stages.iter().map(|at| at.due).sum();
/// assert_eq!(due, coverage.due);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Rules that fired or were quiet.
    pub judged: u32,
    /// Rules due at the stage reached.
    pub due: u32,
    /// The same by the stage from which a rule is due.
    pub stages: Few<StageCoverage, 6>,
}

impl Coverage {
    pub(super) fn of(stages: Few<StageCoverage, 6>) -> Coverage {
        let (mut judged, mut due) = (0_u32, 0_u32);
        for at in &stages {
            judged = judged.saturating_add(at.judged);
            due = due.saturating_add(at.due);
        }
        Coverage { judged, due, stages }
    }
}

/// Coverage of the rules due from one stage on.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let coverage = assessment.coverage();
/// assert!(coverage.stages.iter().all(|at| at.stage <= assessment.stage()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageCoverage {
    /// The stage.
    pub stage: Stage,
    /// Rules that fired or were quiet.
    pub judged: u32,
    /// Rules due.
    pub due: u32,
}

/// What a line is.
///
/// ```
/// use hirerisk::report::LineKind;
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// assert!(assessment.lines(Redaction::Masked).iter().all(|line| line.kind == LineKind::Rule));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// A rule fired.
    Rule,
    /// A step answers findings of a group.
    Mitigation,
    /// Two findings came together.
    Interaction,
    /// An exception of the employer's lowers a finding of the group.
    Exception,
}

/// One line of the bill.
///
/// # Units
///
/// Points are decibans. `counted` is `base`, or its share by `overlap`; of a mitigation or an exception, 0
/// or less.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let lines = assessment.lines(Redaction::Masked);
/// let line = &lines[0];
/// assert_eq!(line.group.as_deref(), Some("payee"));
/// assert!(line.reason.to_string().ends_with("every declared name was tested."));
/// for innocent in line.innocent.iter() {
///     assert!(!innocent.who.is_empty() && !innocent.settled_by.is_empty());
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LineReport<'a> {
    /// What it is.
    pub kind: LineKind,
    /// Stable code of the rule, mitigation, interaction or exception.
    pub id: Text<'a>,
    /// What is seen, in general.
    pub title: Text<'a>,
    /// The level of the rule.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub level: Option<Text<'a>>,
    /// The dependence group.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub group: Option<Text<'a>>,
    /// Points by itself.
    pub base: Points,
    /// Points that count.
    pub counted: Points,
    /// The share by which it counts beside a stronger line of its group.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub overlap: Option<Overlap>,
    /// What was seen here, with the things compared.
    pub reason: Sentence<'a>,
    /// Why it is worth its points.
    pub why: Text<'a>,
    /// On what the points rest.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub points_rest_on: Option<Basis>,
    /// What a missing fact could still raise it to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub could_rise: Option<Rise<'a>>,
    /// The facts compared.
    pub evidence: Few<EvidenceReport<'a>, MAX_CITES>,
    /// Who honestly shows the same.
    pub innocent: Innocents<'a>,
    /// Ids of the checks that settle it.
    pub settled_by: Ids<'a>,
    /// Who verified, for a step that answers findings.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub verified_by: Option<Text<'a>>,
    /// How it has been beaten, for a step that answers findings.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub how_beaten: Option<Text<'a>>,
    /// The rule that takes over from this one, where it is deprecated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub replaced_by: Option<Text<'a>>,
    /// What the employer sets otherwise about the rule.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub adjusted: Option<Box<AdjustmentReport<'a>>>,
    /// The exception that lowers the finding; of the exception's own line, the same.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub exception: Option<Box<ExceptionReport<'a>>>,
    /// Ids of the sources: where it was reported.
    pub sources: Ids<'a>,
}

/// How far a finding could rise if a missing fact were known.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let lines = assessment.lines(Redaction::Masked);
/// assert!(lines[0].could_rise.is_none()); // it stands at its top level already
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rise<'a> {
    /// To this level.
    pub level: Text<'a>,
    /// Of so many points.
    pub points: Points,
    /// The fact that is missing for it.
    pub missing: Text<'a>,
}

/// One fact of a line.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let lines = assessment.lines(Redaction::Masked);
/// let fact = lines[0].evidence.iter().last().unwrap(); // what was seen last
/// assert_eq!(fact.pointer.to_string(), "/payments/accounts/0/holder_check/result");
/// assert_eq!((fact.origin.as_ref(), fact.at), ("verified", Some(at)));
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidenceReport<'a> {
    /// The name of the fact.
    pub fact: Text<'a>,
    /// Its place in the profile, as a JSON Pointer.
    pub pointer: Pointer<'a>,
    /// Its value, as far as the redaction shows it.
    pub value: Shown<'a>,
    /// Who brought it: `claimed`, `observed` or `verified`.
    pub origin: Text<'a>,
    /// When it was seen.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub at: Option<Moment>,
}

/// Where something was reported.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let report = assessment.report(Redaction::Masked);
/// assert!(report.sources.iter().any(|source| source.id == "fbi-2025-07-psa"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceReport<'a> {
    /// Its id.
    pub id: Text<'a>,
    /// Who published it.
    pub publisher: Text<'a>,
    /// Its title as published.
    pub title: Text<'a>,
    /// When.
    pub date: Text<'a>,
    /// Where it can be read.
    pub url: Text<'a>,
}

/// A rule that lacked a fact.
///
/// # Units
///
/// `could_add` is in decibans, before any group's discount.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let unknown = assessment.unknown().next().unwrap();
/// assert!(unknown.reason.to_string().starts_with(&format!("`{}` ", unknown.missing)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownReport<'a> {
    /// The rule.
    pub rule: Text<'a>,
    /// What it would have compared.
    pub compares: Text<'a>,
    /// The fact that was missing.
    pub missing: Text<'a>,
    /// Why: `not_provided`, `not_parseable`, `not_yet_due`, `not_decidable`, `too_old`.
    pub why: Text<'a>,
    /// The same as a sentence.
    pub reason: Note<'a>,
    /// The stage at which it usually becomes known.
    pub known_from: Stage,
    /// The most points that it could add by itself.
    pub could_add: Points,
}

/// Something that goes elsewhere and moves no point.
///
/// The codes: `incident-process`, `identity-owner`, `compliance`, `third-party-duties`,
/// `later-facts`, `exceptions-ended`.
///
/// ```
/// use hirerisk::{Moment, Scorer, profile::{Profile, Session}};
/// let scorer = Scorer::builtin();
/// let (as_of, later): (Moment, Moment) = ("2026-11-01".parse()?, "2026-11-02".parse()?);
/// let profile = Profile::default().id("c-1").sessions([Session::default().at(later)]);
/// assert_eq!(scorer.assess(&profile, as_of).notices()[0].code, "later-facts");
/// # Ok::<(), hirerisk::NotAMoment>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice<'a> {
    /// Stable code.
    pub code: Text<'a>,
    /// What to do.
    pub says: Text<'a>,
}

/// A check that an employer can make.
///
/// # Units
///
/// `minutes` are working minutes of the employer's staff.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// for check in assessment.next_checks() {
///     assert!(check.modes.iter().any(|mode| mode.camera_free)); // nobody needs a camera
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckReport<'a> {
    /// Stable code.
    pub id: Text<'a>,
    /// What it is.
    pub title: Text<'a>,
    /// What to do.
    pub what_to_do: Text<'a>,
    /// How many minutes it takes.
    pub minutes: u16,
    /// Ways to do it, all of equal weight.
    pub modes: Modes<'a>,
    /// How it has been beaten.
    pub how_beaten: Text<'a>,
    /// Who can bring its result about. Documents from before it was told say `either`.
    #[serde(default)]
    pub side: Side,
    /// The fired rules that it would settle.
    pub answers: Vec<Text<'a>>,
    /// The unknown rules that it would help to judge.
    pub opens: Vec<Text<'a>>,
    /// Whether one of its results alone would change the band.
    pub could_change_band: bool,
    /// What a good result would leave: the lines that it settles wholly are gone.
    pub if_good: Outlook,
    /// What a bad result would come to at most: every rule that it helps to judge at its top level.
    pub if_bad: Outlook,
}

impl CheckReport<'_> {
    /// How far its results would move the sum apart: the points that a good one takes back and those
    /// that a bad one adds.
    ///
    /// # Units
    ///
    /// Decibans.
    ///
    /// ```
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let checks = assessment.next_checks();
    /// assert!(checks[0].value() >= assessment.score()); // the bank may clear it all
    /// ```
    #[must_use]
    pub fn value(&self) -> Points {
        self.if_bad.score - self.if_good.score
    }
}

/// A set of checks whose good results would bring the band down.
///
/// None of them can be left out.
///
/// # Units
///
/// `minutes` are working minutes of the employer's staff, of all checks together.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let report = assessment.report(Redaction::Masked);
/// assert!(report.counterfactual.iter().all(|way| way.leaves.band != report.band));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counterfactual<'a> {
    /// Who can make all of them alone; `either`: both together. Documents from before sides were told
    /// say `either`.
    #[serde(default)]
    pub side: Side,
    /// Ids of the checks.
    pub checks: Vec<Text<'a>>,
    /// What they take together.
    pub minutes: u32,
    /// What is left if all results are good.
    pub leaves: Outlook,
}

/// What a score would become.
///
/// # Units
///
/// The score is in decibans.
///
/// ```
/// use hirerisk::Band;
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let checks = assessment.next_checks();
/// let first = checks.first().unwrap();
/// assert!(first.could_change_band && assessment.band() == Band::Verify);
/// assert_eq!(first.if_good.band, Band::Routine); // the bank may clear it all
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlook {
    /// The sum.
    pub score: Points,
    /// What to do then.
    pub band: Band,
}

/// What became of a rule.
///
/// ```
/// use hirerisk::report::LedgerState;
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let of = |state| assessment.ledger().filter(|entry| entry.state == state).count();
/// assert_eq!(of(LedgerState::Fired), 1);
/// // Previews that lacked a fact are unknown too; they are not due and not in the coverage.
/// assert!(of(LedgerState::Unknown) >= assessment.unknown().count());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LedgerState {
    /// It fired: it stands among the lines.
    Fired,
    /// It compared its facts and had nothing to say.
    Quiet,
    /// It lacked a fact.
    Unknown,
    /// It is reported and carries no points.
    Preview,
    /// Its stage has not come.
    NotYetDue,
}

/// One rule of the ledger.
///
/// ```
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let entry = assessment.ledger().find(|entry| entry.rule == "payment.holder_differs").unwrap();
/// assert!(entry.says.to_string().starts_with("Compared the holder of every receiving account"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerEntry<'a> {
    /// The rule.
    pub rule: Text<'a>,
    /// What became of it.
    pub state: LedgerState,
    /// What it compared, or would have.
    pub says: Note<'a>,
    /// What the employer sets otherwise about it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub adjusted: Option<Box<AdjustmentReport<'a>>>,
    /// The exception that lowers what it found, or the most that it could still add.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub exception: Option<Box<ExceptionReport<'a>>>,
}

/// Points by what they rest on.
///
/// # Units
///
/// Decibans. Lines of rules alone: steps and combinations have no basis of their own.
///
/// ```
/// use hirerisk::rule::Basis;
/// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
/// # use hirerisk::{Moment, Redaction, Scorer};
/// # let at: Moment = "2026-03-27".parse().unwrap();
/// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
/// # let account = Account::default().account("acct-1").holder_check(check.at(at));
/// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
/// # let scorer = Scorer::builtin();
/// # let assessment = scorer.assess(&profile, at);
/// let report = assessment.report(Redaction::Masked);
/// assert_eq!(report.points_rest_on[0].basis, Basis::Assumed);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreShare {
    /// `assumed`, `expert`, `literature` or `fitted(n)`.
    pub basis: Basis,
    /// Counted points of rules that rest on it.
    pub points: Points,
}

impl<'s> SourceReport<'s> {
    const fn of(source: &Source<'s>) -> Self {
        SourceReport {
            id: Text::Borrowed(source.id),
            publisher: Text::Borrowed(source.publisher),
            title: Text::Borrowed(source.title),
            date: Text::Borrowed(source.date),
            url: Text::Borrowed(source.url),
        }
    }
}

fn mark(places: &mut [bool], these: &[usize]) {
    for place in these {
        if let Some(place) = places.get_mut(*place) {
            *place = true;
        }
    }
}

impl<'s> Assessment<'s> {
    /// Everything that is said, as data: it can be stored, shown and re-added without the rules.
    ///
    /// # Complexity
    ///
    /// Linear in rules and lines. Sentences, places and values are written when they are shown, so
    /// it allocates a few lists, not their texts. Ranking the checks is the dearest part: ask for
    /// [`Assessment::lines`], [`Assessment::ledger`] and [`Assessment::unknown`] where it is not
    /// needed.
    ///
    /// ```
    /// # use hirerisk::profile::{Account, HolderCheck, HolderResult, Payments, Profile};
    /// # use hirerisk::{Moment, Redaction, Scorer};
    /// # let at: Moment = "2026-03-27".parse().unwrap();
    /// # let check = HolderCheck::default().result(HolderResult::AnotherHolder).all_names_tested(true);
    /// # let account = Account::default().account("acct-1").holder_check(check.at(at));
    /// # let profile = Profile::default().id("c-1").payments(Payments::default().accounts([account]));
    /// # let scorer = Scorer::builtin();
    /// # let assessment = scorer.assess(&profile, at);
    /// let report = assessment.report(Redaction::Codes);
    /// assert_eq!(report.score, assessment.score());
    /// ```
    #[must_use]
    pub fn report(&self, redaction: Redaction) -> Report<'s> {
        let (lines, coverage) = (self.lines(redaction), self.coverage());
        let typologies = self.typologies();
        let weights = &self.book.weights;
        Report {
            words: self.words,
            schema: Text::Borrowed(SCHEMA),
            id: Text::Owned(self.id.clone()),
            engine: Text::Borrowed(env!("CARGO_PKG_VERSION")),
            ruleset_version: Text::Borrowed(self.book.version),
            ruleset: self.book.ruleset,
            weights_version: Text::Borrowed(weights.version()),
            weights: self.book.digest,
            weights_origin: weights.origin().clone(),
            exceptions: self.in_force.fingerprint(self.book),
            policy: weights.policy().clone(),
            redaction,
            language: Text::Borrowed(self.words.tag()),
            purpose: Text::Borrowed(self.terms.purpose()),
            basis: self.terms.basis(),
            as_of: self.as_of,
            stage: self.stage,
            action: self.said(wording::action(self.band(), coverage.judged)),
            coverage,
            unknown: self.unknown().collect(),
            notices: self.notices(),
            next_checks: self.next_checks(),
            counterfactual: self.counterfactual(),
            ledger: self.ledger().collect(),
            points_rest_on: shares(&lines),
            sources: self.sources(&lines, &typologies),
            failed_rules: Vec::new(),
            requires_human: true,
            commitments: Vec::new(),
            scope: self.said(&say::SCOPE),
            score: self.score(),
            range: self.range(),
            band: self.band(),
            lines,
            typologies,
        }
    }

    /// What the lines and the patterns cite, each source once, in the order of the ids.
    fn sources(
        &self,
        lines: &[LineReport<'_>],
        patterns: &[TypologyReport<'_>],
    ) -> Vec<SourceReport<'s>> {
        let book = self.book;
        let mut cited = vec![false; book.sources.len()];
        for line in &self.findings {
            if let Some(entry) = book.entries.get(line.rule) {
                mark(&mut cited, &entry.sources);
            }
        }
        let mut cite = |ids: &Ids<'_>| {
            for id in ids.iter() {
                mark(&mut cited, book.place_of_source(id).as_slice());
            }
        };
        for line in lines {
            if line.kind != LineKind::Rule {
                cite(&line.sources);
            }
        }
        for one in patterns {
            cite(&one.sources);
        }
        let mut told = Vec::new();
        for (source, cited) in book.sources.iter().zip(cited) {
            if cited {
                told.push(SourceReport::of(source));
            }
        }
        told
    }
}

/// Counted points of rules by what they rest on.
fn shares(lines: &[LineReport<'_>]) -> Vec<ScoreShare> {
    let mut shares: Vec<ScoreShare> = Vec::new();
    for line in lines {
        let Some(basis) = line.points_rest_on else { continue };
        match shares.iter_mut().find(|share| share.basis == basis) {
            Some(share) => share.points = share.points + line.counted,
            None => shares.push(ScoreShare { basis, points: line.counted }),
        }
    }
    order::sort_by_key(&mut shares, |share| share.basis);
    shares
}
