//! An event of the Elastic Common Schema. It has no room for lists of findings: the message tells them, labels hold codes.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde::Serialize;

use super::event::{Activity, Event};
use super::severity::Severity;
use super::told;
use crate::assessment::{LegalBasis, Report};
use crate::units::Points;
use crate::weigh::{Band, WeightOrigin};

/// The version of the schema.
const ECS: &str = "9.4.0";

#[derive(Serialize)]
pub(super) struct Alert<'r> {
    #[serde(rename = "@timestamp")]
    timestamp: String,
    ecs: Version,
    message: String,
    tags: [&'static str; 2],
    labels: BTreeMap<&'static str, String>,
    rule: Rule<'r>,
    observer: Observer<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user: Option<User<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    related: Option<Related<'r>>,
    event: Details<'r>,
}

#[derive(Serialize)]
struct Version {
    version: &'static str,
}

#[derive(Serialize)]
struct Rule<'r> {
    ruleset: &'static str,
    version: &'r str,
}

#[derive(Serialize)]
struct Observer<'r> {
    vendor: &'static str,
    product: &'static str,
    version: &'r str,
    #[serde(rename = "type")]
    kind: &'static str,
}

#[derive(Serialize)]
struct User<'r> {
    id: &'r str,
}

#[derive(Serialize)]
struct Related<'r> {
    user: [&'r str; 1],
}

#[derive(Serialize)]
struct Details<'r> {
    kind: &'static str,
    category: [&'static str; 1],
    #[serde(rename = "type")]
    kinds: [&'static str; 1],
    module: &'static str,
    dataset: &'static str,
    provider: &'static str,
    id: &'r str,
    action: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    reason: String,
    risk_score: Points,
    severity: i32,
}

impl<'r> Alert<'r> {
    pub(super) fn of(event: &Event<'r>, report: &'r Report<'_>) -> Alert<'r> {
        Alert {
            timestamp: event.time.written(),
            ecs: Version { version: ECS },
            message: told::message(report, event.values),
            tags: ["hirerisk", "requires-human"],
            labels: labels(report),
            rule: Rule { ruleset: "hirerisk", version: &report.ruleset_version },
            observer: Observer {
                vendor: "hirerisk",
                product: "hirerisk",
                version: &report.engine,
                kind: "library",
            },
            user: event.candidate.map(|id| User { id }),
            related: event.candidate.map(|id| Related { user: [id] }),
            event: Details::of(event, report),
        }
    }
}

impl<'r> Details<'r> {
    fn of(event: &Event<'r>, report: &Report<'_>) -> Details<'r> {
        Details {
            kind: if report.band.reaches(Band::Verify) { "alert" } else { "event" },
            category: ["iam"],
            kinds: ["info"],
            module: "hirerisk",
            dataset: "hirerisk.assessment",
            provider: "hirerisk",
            id: event.uid,
            action: match event.activity {
                Activity::Create => "assessed",
                Activity::Update => "assessed-again",
            },
            reason: told::codes(report),
            risk_score: report.score,
            severity: Severity::of(report.band).number(),
        }
    }
}

/// Texts by key: labels are keywords.
fn labels(report: &Report<'_>) -> BTreeMap<&'static str, String> {
    let ids = |all: &mut dyn Iterator<Item = &str>| all.collect::<Vec<&str>>().join(", ");
    let (coverage, range) = (&report.coverage, &report.range);
    let all = [
        ("as_of", report.as_of.to_string()),
        ("band", report.band.to_string()),
        ("basis", basis(report.basis)),
        ("checks", ids(&mut report.next_checks.iter().map(|one| &*one.id))),
        ("failed_rules", ids(&mut report.failed_rules.iter().map(|one| &**one))),
        ("language", report.language.to_string()),
        ("notices", ids(&mut report.notices.iter().map(|one| &*one.code))),
        ("patterns", ids(&mut report.typologies.iter().map(|one| &*one.id))),
        ("purpose", report.purpose.to_string()),
        ("range", format!("{} to {}", range.low, range.high)),
        ("range_bands", format!("{} to {}", range.low_band, range.high_band)),
        ("requires_human", report.requires_human.to_string()),
        ("rules_due", coverage.due.to_string()),
        ("rules_judged", coverage.judged.to_string()),
        ("ruleset", report.ruleset.to_string()),
        ("scope", report.scope.to_string()),
        ("stage", String::from(report.stage.as_str())),
        ("weights", report.weights.to_string()),
        ("weights_origin", origin(&report.weights_origin)),
        ("weights_version", report.weights_version.to_string()),
    ];
    all.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}

fn basis(basis: LegalBasis) -> String {
    String::from(match basis {
        LegalBasis::FirstParty => "first_party",
        LegalBasis::ThirdParty => "third_party",
    })
}

fn origin(origin: &WeightOrigin) -> String {
    match origin {
        WeightOrigin::HandSet => String::from("hand_set"),
        WeightOrigin::Fitted { data } => format!("fitted: {data}"),
    }
}
