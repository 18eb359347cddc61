//! The parts of a report that go into an event, as they are written there.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde::Serialize;

use super::event::Values;
use crate::assessment::{
    AdjustmentReport, CheckReport, Counterfactual, EvidenceReport, ExceptionReport, LegalBasis,
    LineKind, LineReport, Notice, Range, Report,
};
use crate::rule::Side;
use crate::units::{Moment, Points, Stage};
use crate::weigh::{Band, Fingerprint, WeightOrigin};

/// One line of the bill.
#[derive(Serialize)]
pub(super) struct Line<'r> {
    kind: LineKind,
    code: &'r str,
    title: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'r str>,
    facts: Vec<Fact<'r>>,
    /// What was seen, with its values.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// Who honestly shows the same.
    honest_people_who_show_the_same: Vec<Honest<'r>>,
    settled_by: Vec<&'r str>,
    /// Points, words or thresholds are the employer's and not those that ship.
    adjusted_by_the_employer: bool,
    /// Which, by whom and why.
    #[serde(skip_serializing_if = "Option::is_none")]
    adjustment: Option<&'r AdjustmentReport<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    exception: Option<&'r ExceptionReport<'r>>,
    points_by_itself: Points,
    points: Points,
}

#[derive(Serialize)]
struct Fact<'r> {
    name: &'r str,
    place: String,
    origin: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Moment>,
}

#[derive(Serialize)]
struct Honest<'r> {
    who: &'r str,
    settled_by: &'r str,
}

impl<'r> Line<'r> {
    pub(super) fn of(line: &'r LineReport<'r>, values: Values) -> Line<'r> {
        let shows = values == Values::AsReported;
        let innocent = line.innocent.iter();
        Line {
            kind: line.kind,
            code: &line.id,
            title: &line.title,
            level: line.level.as_deref(),
            group: line.group.as_deref(),
            facts: line.evidence.iter().map(|fact| Fact::of(fact, shows)).collect(),
            reason: shows.then(|| line.reason.to_string()),
            honest_people_who_show_the_same: innocent
                .map(|one| Honest { who: one.who, settled_by: one.settled_by })
                .collect(),
            settled_by: line.settled_by.iter().collect(),
            adjusted_by_the_employer: line.adjusted.is_some() || line.exception.is_some(),
            adjustment: line.adjusted.as_deref().filter(|_| shows),
            exception: line.exception.as_deref().filter(|_| shows),
            points_by_itself: line.base,
            points: line.counted,
        }
    }
}

impl<'r> Fact<'r> {
    fn of(fact: &'r EvidenceReport<'_>, shows: bool) -> Fact<'r> {
        Fact {
            name: &fact.fact,
            place: fact.pointer.to_string(),
            origin: &fact.origin,
            value: shows.then(|| fact.value.to_string()),
            at: fact.at.filter(|_| shows),
        }
    }
}

/// What has no field in a format.
#[derive(Serialize)]
pub(super) struct Rest<'r> {
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    candidate: Option<&'r str>,
    as_of: Moment,
    stage: Stage,
    rules_judged: u32,
    rules_due: u32,
    next_checks: Vec<Check<'r>>,
    /// The smallest sets of checks whose good results would bring the band down.
    would_bring_the_band_down: Vec<Way<'r>>,
    patterns: Vec<&'r str>,
    notices: &'r [Notice<'r>],
    failed_rules: Vec<&'r str>,
    made_with: MadeWith<'r>,
    basis: LegalBasis,
    purpose: &'r str,
    requires_human: bool,
    scope: &'r str,
    points: Points,
    range: Range,
    band: Band,
}

/// The shape of what has no field in a format.
const SCHEMA: &str = "hirerisk-event/1";

/// A set of checks, and who can make them.
#[derive(Serialize)]
struct Way<'r> {
    side: Side,
    checks: Vec<&'r str>,
}

#[derive(Serialize)]
struct Check<'r> {
    code: &'r str,
    title: &'r str,
    minutes: u16,
    camera_free_way: bool,
    answers: Vec<&'r str>,
    could_change_band: bool,
}

/// The versions and fingerprints under which the report was made.
#[derive(Serialize)]
struct MadeWith<'r> {
    engine: &'r str,
    ruleset_version: &'r str,
    ruleset: Fingerprint,
    weights_version: &'r str,
    weights: Fingerprint,
    weights_origin: &'r WeightOrigin,
    #[serde(skip_serializing_if = "Option::is_none")]
    exceptions: Option<Fingerprint>,
    language: &'r str,
}

impl<'r> Rest<'r> {
    pub(super) fn of(report: &'r Report<'r>, candidate: Option<&'r str>) -> Rest<'r> {
        let ways = report.counterfactual.iter();
        Rest {
            schema: SCHEMA,
            candidate,
            as_of: report.as_of,
            stage: report.stage,
            rules_judged: report.coverage.judged,
            rules_due: report.coverage.due,
            next_checks: report.next_checks.iter().map(Check::of).collect(),
            would_bring_the_band_down: ways.map(Way::of).collect(),
            patterns: report.typologies.iter().map(|one| &*one.id).collect(),
            notices: &report.notices,
            failed_rules: report.failed_rules.iter().map(AsRef::as_ref).collect(),
            made_with: MadeWith::of(report),
            basis: report.basis,
            purpose: &report.purpose,
            requires_human: report.requires_human,
            scope: &report.scope,
            points: report.score,
            range: report.range,
            band: report.band,
        }
    }
}

impl<'r> Way<'r> {
    fn of(way: &'r Counterfactual<'_>) -> Way<'r> {
        Way { side: way.side, checks: way.checks.iter().map(AsRef::as_ref).collect() }
    }
}

impl<'r> Check<'r> {
    fn of(check: &'r CheckReport<'_>) -> Check<'r> {
        Check {
            code: &check.id,
            title: &check.title,
            minutes: check.minutes,
            camera_free_way: check.modes.iter().any(|mode| mode.camera_free),
            answers: check.answers.iter().map(AsRef::as_ref).collect(),
            could_change_band: check.could_change_band,
        }
    }
}

impl<'r> MadeWith<'r> {
    fn of(report: &'r Report<'_>) -> MadeWith<'r> {
        MadeWith {
            engine: &report.engine,
            ruleset_version: &report.ruleset_version,
            ruleset: report.ruleset,
            weights_version: &report.weights_version,
            weights: report.weights,
            weights_origin: &report.weights_origin,
            exceptions: report.exceptions,
            language: &report.language,
        }
    }
}
