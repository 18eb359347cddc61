//! The output contract: one self-contained document, from which every form is written.
//!
//! All texts, versions and fingerprints are inside: it can be shown, compared and re-added years
//! later without the rules.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Serialize};

use super::redaction::{Redaction, Shower};
use super::{Assessment, Outcome, checks, wording};
use crate::catalog;
use crate::rule::{Record, Source, Status};
use crate::scorer::LegalBasis;
use crate::units::{Moment, Overlap, Points, Stage};
use crate::weigh::{Band, Fingerprint, Policy, WeightOrigin, has_bit};

type Text = Cow<'static, str>;

/// The schema of a written assessment.
pub(super) const SCHEMA: &str = "hirerisk-assessment/1";

/// Everything that an assessment says.
///
/// # Units
///
/// Points are decibans. `score` is the plain sum of `counted` over `lines`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Report {
    /// `hirerisk-assessment/1`.
    pub schema: Text,
    /// The caller's token of the candidate.
    pub id: String,
    /// Version of the library.
    pub engine: Text,
    /// Fingerprint of the rules.
    pub ruleset: Fingerprint,
    /// Version of the weights.
    pub weights_version: String,
    /// Fingerprint of the weights.
    pub weights: Fingerprint,
    /// Where the weights come from.
    pub weights_origin: WeightOrigin,
    /// The thresholds, and for how many rules they are meant.
    pub policy: Policy,
    /// How much of the values is shown.
    pub redaction: Redaction,
    /// What the assessment is for.
    pub purpose: String,
    /// On whose behalf it was made.
    pub basis: LegalBasis,
    /// The moment of the assessment.
    pub as_of: Moment,
    /// The stage that was reached.
    pub stage: Stage,
    /// What to do now.
    pub action: Text,
    /// How much could be judged.
    pub coverage: Coverage,
    /// What fired, what answers it, what came together; their counted points are the score.
    pub lines: Vec<LineReport>,
    /// The stable rules that could not be judged, and for want of what: as many as are due and not
    /// judged.
    pub unknown: Vec<UnknownReport>,
    /// What goes elsewhere and moves no point.
    pub notices: Vec<Notice>,
    /// What to check next.
    pub next_checks: Vec<CheckReport>,
    /// Every rule: a clear result is explained as fully as another.
    pub ledger: Vec<LedgerEntry>,
    /// The share of the points by what they rest on.
    pub points_rest_on: Vec<ScoreShare>,
    /// Custom rules that returned an error or ran over their budget.
    pub failed_rules: Vec<String>,
    /// A person decides: always true.
    pub requires_human: bool,
    /// What the assessment is not.
    pub scope: Text,
    /// The sum of the lines.
    pub score: Points,
    /// What the score could still become.
    pub range: Range,
    /// What to do, as a word.
    pub band: Band,
}

/// The exact range of a score once every unknown is settled.
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Rules that fired or were quiet.
    pub judged: u32,
    /// Rules due at the stage reached.
    pub due: u32,
    /// The same by the stage from which a rule is due.
    pub stages: Vec<StageCoverage>,
}

impl Coverage {
    pub(super) fn of(stages: Vec<StageCoverage>) -> Coverage {
        let sum =
            |part: fn(&StageCoverage) -> u32| stages.iter().map(part).fold(0, u32::saturating_add);
        Coverage { judged: sum(|at| at.judged), due: sum(|at| at.due), stages }
    }
}

/// Coverage of the rules due from one stage on.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineKind {
    /// A rule fired.
    Rule,
    /// A step answers findings of a group.
    Mitigation,
    /// Two findings came together.
    Interaction,
}

/// One line of the bill.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LineReport {
    /// What it is.
    pub kind: LineKind,
    /// Stable code of the rule, mitigation or interaction.
    pub id: String,
    /// What is seen, in general.
    pub title: String,
    /// The level of the rule.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub level: Option<String>,
    /// The dependence group.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub group: Option<String>,
    /// Points by itself.
    pub base: Points,
    /// Points that count.
    pub counted: Points,
    /// The share by which it counts beside a stronger line of its group.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub overlap: Option<Overlap>,
    /// What was seen here, with the things compared.
    pub reason: String,
    /// Why it is worth its points.
    pub why: String,
    /// On what the points rest.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub points_rest_on: Option<String>,
    /// What a missing fact could still raise it to, and which.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub could_rise: Option<String>,
    /// The facts compared.
    pub evidence: Vec<EvidenceReport>,
    /// Who honestly shows the same.
    pub innocent: Vec<InnocentReport>,
    /// Ids of the checks that settle it.
    pub settled_by: Vec<String>,
    /// How it has been beaten, for a step that answers findings.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub how_beaten: Option<String>,
    /// Where it was reported.
    pub sources: Vec<SourceReport>,
}

/// One fact of a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidenceReport {
    /// The name of the fact.
    pub fact: String,
    /// Its place in the profile, as a JSON Pointer.
    pub pointer: String,
    /// Its value, as far as the redaction shows it.
    pub value: String,
    /// Who brought it.
    pub origin: String,
    /// When it was seen.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub at: Option<Moment>,
}

/// An honest reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InnocentReport {
    /// Who honestly shows the same.
    pub who: String,
    /// The id of the check that settles it.
    pub settled_by: String,
}

/// Where something was reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceReport {
    /// Its id.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// When.
    pub date: String,
    /// Where it can be read.
    pub url: String,
}

/// A rule that lacked a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnknownReport {
    /// The rule.
    pub rule: String,
    /// What it would have compared.
    pub compares: String,
    /// The fact that was missing.
    pub missing: String,
    /// Why: `not_provided`, `not_parseable`, `not_yet_due`, `not_decidable`, `too_old`.
    pub why: String,
    /// The same as a sentence.
    pub reason: String,
    /// The stage at which it usually becomes known.
    pub known_from: Stage,
    /// The most points that it could add by itself.
    pub could_add: Points,
}

/// Something that goes elsewhere and moves no point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Stable code.
    pub code: Text,
    /// What to do.
    pub says: Text,
}

/// A check that an employer can make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckReport {
    /// Stable code.
    pub id: String,
    /// What it is.
    pub title: String,
    /// What to do.
    pub what_to_do: String,
    /// How many minutes it takes.
    pub minutes: u16,
    /// Ways to do it, all of equal weight.
    pub modes: Vec<ModeReport>,
    /// How it has been beaten.
    pub how_beaten: String,
    /// The fired rules that it would settle.
    pub answers: Vec<String>,
    /// The unknown rules that it would help to judge.
    pub opens: Vec<String>,
}

/// One way to do a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModeReport {
    /// What it is.
    pub mode: String,
    /// It needs no camera.
    pub camera_free: bool,
    /// It needs no speech.
    pub speech_free: bool,
}

/// What became of a rule.
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerEntry {
    /// The rule.
    pub rule: String,
    /// What became of it.
    pub state: LedgerState,
    /// What it compared, or would have.
    pub says: String,
}

/// Points by what they rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreShare {
    /// `assumed`, `expert`, `literature` or `fitted(n)`.
    pub basis: String,
    /// Counted points of rules that rest on it.
    pub points: Points,
}

/// Writes everything that an assessment says.
pub(super) fn tell(assessment: &Assessment<'_>, redaction: Redaction) -> Report {
    let scorer = assessment.scorer;
    let basics = scorer.basics();
    let lines = lines(assessment, redaction);
    let third_party = basics.basis == LegalBasis::ThirdParty;
    Report {
        schema: Text::Borrowed(SCHEMA),
        id: assessment.id.clone(),
        engine: Text::Borrowed(env!("CARGO_PKG_VERSION")),
        ruleset: basics.ruleset,
        weights_version: scorer.weights().version().into(),
        weights: basics.digest,
        weights_origin: scorer.weights().origin().clone(),
        policy: scorer.policy().clone(),
        redaction,
        purpose: basics.purpose.into(),
        basis: basics.basis,
        as_of: assessment.as_of,
        stage: assessment.stage,
        action: Text::Borrowed(wording::action(assessment.band())),
        coverage: assessment.coverage(),
        unknown: unknown(assessment),
        notices: notices(assessment, third_party),
        next_checks: checks::next(assessment, &lines),
        ledger: ledger(assessment),
        points_rest_on: shares(&lines),
        failed_rules: Vec::new(),
        requires_human: true,
        scope: Text::Borrowed(wording::SCOPE),
        score: assessment.score(),
        range: assessment.range(),
        band: assessment.band(),
        lines,
    }
}

/// Lines in the order in which they are read: the heaviest group first, in it the strongest line,
/// then what answers it; last what came together.
fn lines(assessment: &Assessment<'_>, redaction: Redaction) -> Vec<LineReport> {
    let mut shower = Shower::new(&assessment.evidence, redaction);
    let totals = &assessment.weighed.totals;
    let mut groups: Vec<usize> =
        (0..totals.groups.len()).filter(|group| fired(assessment, *group)).collect();
    let subtotal = |group: &usize| totals.groups.get(*group).map(|group| group.subtotal);
    let name = |group: &usize| assessment.scorer.groups().get(*group).map(|group| group.id);
    groups.sort_by(|one, two| subtotal(two).cmp(&subtotal(one)).then(name(one).cmp(&name(two))));
    let mut told = Vec::new();
    for group in groups {
        group_lines(assessment, &mut shower, group, &mut told);
    }
    for (index, interaction) in assessment.scorer.interactions().iter().enumerate() {
        if has_bit(totals.interactions, index) {
            let points = assessment.scorer.weights().interaction(interaction.id);
            told.push(LineReport {
                reason: format!("{}.", interaction.title),
                why: interaction.why.into(),
                sources: sources(interaction.sources),
                ..line(LineKind::Interaction, (interaction.id, interaction.title), points)
            });
        }
    }
    told
}

fn fired(assessment: &Assessment<'_>, group: usize) -> bool {
    assessment.weighed.totals.groups.get(group).is_some_and(|group| group.fired)
}

/// The lines of one group, and what answers them.
fn group_lines(
    assessment: &Assessment<'_>,
    shower: &mut Shower<'_>,
    group: usize,
    told: &mut Vec<LineReport>,
) {
    let mut here: Vec<usize> = (assessment.lines.iter().enumerate())
        .filter(|(_, line)| line.group == group)
        .map(|(place, _)| place)
        .collect();
    let of = |place: &usize| assessment.lines.get(*place);
    here.sort_by(|one, two| {
        let points = |place| of(place).map(|line| line.points);
        let rule = |place| of(place).map(|line| line.rule);
        points(two).cmp(&points(one)).then(rule(one).cmp(&rule(two)))
    });
    let overlap = assessment.scorer.scale().groups.get(group).map(|(overlap, _)| *overlap);
    for (rank, place) in here.into_iter().enumerate() {
        let discount = overlap.filter(|_| rank > 0);
        told.extend(rule_line(assessment, shower, place, discount));
    }
    let id = assessment.scorer.groups().get(group).map(|group| String::from(group.id));
    for answer in assessment.weighed.totals.answers.iter().filter(|one| one.group == group) {
        let Some(step) = assessment.scorer.mitigations().get(answer.mitigation) else { continue };
        let worth = assessment.scorer.weights().mitigation(step.id).negated();
        told.push(LineReport {
            group: id.clone(),
            base: worth,
            reason: format!("{}.", step.title),
            why: step.method.into(),
            how_beaten: Some(step.how_beaten.into()),
            sources: sources(step.sources),
            ..line(LineKind::Mitigation, (step.id, step.title), answer.points.negated())
        });
    }
}

/// A line with nothing but its head.
fn line(kind: LineKind, (id, title): (&str, &str), counted: Points) -> LineReport {
    LineReport {
        kind,
        id: id.into(),
        title: title.into(),
        level: None,
        group: None,
        base: counted,
        counted,
        overlap: None,
        reason: String::new(),
        why: String::new(),
        points_rest_on: None,
        could_rise: None,
        evidence: Vec::new(),
        innocent: Vec::new(),
        settled_by: Vec::new(),
        how_beaten: None,
        sources: Vec::new(),
    }
}

fn rule_line(
    assessment: &Assessment<'_>,
    shower: &mut Shower<'_>,
    place: usize,
    discount: Option<Overlap>,
) -> Option<LineReport> {
    let on_scale = assessment.lines.get(place)?;
    let entry = assessment.scorer.entries().get(on_scale.rule)?;
    let record = &entry.record;
    let level = record.levels.get(assessment.evidence.rung(place)?.place())?;
    let items = assessment.evidence.items(place);
    let values: Vec<Text> = items.iter().map(|item| shower.show(item)).collect();
    let counted = discount.map_or(on_scale.points, |overlap| overlap.of(on_scale.points));
    let evidence = items.iter().zip(&values).map(|(item, value)| EvidenceReport {
        fact: item.cite.signal.name().into(),
        pointer: item.cite.pointer(),
        value: value.clone().into_owned(),
        origin: item.cite.signal.row().origin.as_str().into(),
        at: item.at,
    });
    let basis = assessment.scorer.weights().rule(record.id).map_or(record.basis, |one| one.basis);
    Some(LineReport {
        level: Some(level.name.into()),
        group: record.group.map(Into::into),
        base: on_scale.points,
        overlap: discount,
        reason: wording::fill(level.says, &values, assessment.evidence.count(place)),
        why: level.why.into(),
        points_rest_on: Some(format!("{basis}")),
        could_rise: could_rise(assessment, record, place),
        evidence: evidence.collect(),
        innocent: innocent(record),
        settled_by: record.settles.iter().map(|id| String::from(*id)).collect(),
        sources: sources(record.sources),
        ..line(LineKind::Rule, (record.id, record.title), counted)
    })
}

fn could_rise(assessment: &Assessment<'_>, record: &Record<'_>, place: usize) -> Option<String> {
    let (rung, missing) = assessment.evidence.open(place)?;
    let level = record.levels.get(rung.place())?;
    let rule = assessment.lines.get(place)?.rule;
    let points = assessment.scorer.points(rule, rung.place());
    Some(format!("To {points} points ({}), if `{}` were known.", level.name, missing.name()))
}

fn innocent(record: &Record<'_>) -> Vec<InnocentReport> {
    let told = record.innocent.iter().map(|innocent| InnocentReport {
        who: innocent.who.into(),
        settled_by: innocent.settled_by.into(),
    });
    told.collect()
}

fn sources(ids: &[&str]) -> Vec<SourceReport> {
    let told = ids.iter().filter_map(|id| source(id)).map(|source| SourceReport {
        id: source.id.into(),
        publisher: source.publisher.into(),
        date: source.date.into(),
        url: source.url.into(),
    });
    told.collect()
}

fn source(id: &str) -> Option<&'static Source<'static>> {
    let place = catalog::SOURCES.binary_search_by(|source| source.id.cmp(id)).ok()?;
    catalog::SOURCES.get(place)
}

fn unknown(assessment: &Assessment<'_>) -> Vec<UnknownReport> {
    let rules = assessment.scorer.entries().iter().enumerate().zip(&assessment.outcomes);
    rules
        .filter_map(|((index, entry), outcome)| {
            let Outcome::Unknown { missing, .. } = outcome else { return None };
            let record = &entry.record;
            if matches!(record.status, Status::Preview(_)) {
                return None;
            }
            let top = record.levels.len().saturating_sub(1);
            let name = missing.signal.name();
            Some(UnknownReport {
                rule: record.id.into(),
                compares: record.compares.into(),
                missing: name.into(),
                why: missing.why.as_str().into(),
                reason: format!("`{name}` {}.", wording::why(missing.why)),
                known_from: missing.signal.stage(),
                could_add: assessment.scorer.points(index, top),
            })
        })
        .collect()
}

fn notices(assessment: &Assessment<'_>, third_party: bool) -> Vec<Notice> {
    let harm = assessment.lines.iter().any(|line| {
        assessment.scorer.groups().get(line.group).is_some_and(|group| group.id == "insider-harm")
    });
    let notice = |code, says| Notice { code: Text::Borrowed(code), says: Text::Borrowed(says) };
    let mut notices = Vec::new();
    if harm {
        notices.push(notice("incident-process", wording::INCIDENT));
    }
    if assessment.notices.owner {
        notices.push(notice("identity-owner", wording::OWNER));
    }
    if assessment.notices.compliance {
        notices.push(notice("compliance", wording::COMPLIANCE));
    }
    if third_party {
        notices.push(notice("third-party-duties", wording::THIRD_PARTY));
    }
    if assessment.left_out > 0 {
        let says = wording::left_out(assessment.left_out);
        notices.push(Notice { code: Text::Borrowed("later-facts"), says });
    }
    notices
}

fn ledger(assessment: &Assessment<'_>) -> Vec<LedgerEntry> {
    let rules = assessment.scorer.entries().iter().zip(&assessment.outcomes);
    rules
        .map(|(entry, outcome)| {
            let record = &entry.record;
            let compared = format!("Compared {}.", record.compares);
            let (state, says) = match outcome {
                Outcome::Fired => (LedgerState::Fired, compared),
                Outcome::Quiet => (LedgerState::Quiet, compared),
                Outcome::Preview => (LedgerState::Preview, preview(record)),
                Outcome::Unknown { missing, .. } => {
                    let why = wording::why(missing.why);
                    let says = format!(
                        "`{}` {why}; would compare {}.",
                        missing.signal.name(),
                        record.compares
                    );
                    (LedgerState::Unknown, says)
                }
                Outcome::NotDue { .. } => {
                    let says =
                        format!("Due from {}; would compare {}.", record.stage, record.compares);
                    (LedgerState::NotYetDue, says)
                }
            };
            LedgerEntry { rule: record.id.into(), state, says }
        })
        .collect()
}

fn preview(record: &Record<'_>) -> String {
    match record.status {
        Status::Preview(why) => format!("Seen; carries no points: {why}"),
        Status::Stable | Status::Deprecated(_) => String::new(),
    }
}

/// Counted points of rules by what they rest on.
fn shares(lines: &[LineReport]) -> Vec<ScoreShare> {
    let mut shares: BTreeMap<&str, Points> = BTreeMap::new();
    for line in lines {
        if let Some(basis) = &line.points_rest_on {
            let share = shares.entry(basis).or_default();
            *share = *share + line.counted;
        }
    }
    let told = shares.into_iter().map(|(basis, points)| ScoreShare { basis: basis.into(), points });
    told.collect()
}
