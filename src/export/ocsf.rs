//! An OCSF Detection Finding.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde::Serialize;

use super::event::{Activity, Event};
use super::finding::{Line, Rest};
use super::severity::Severity;
use super::told;
use crate::assessment::{LineKind, Report};
use crate::units::Points;
use crate::weigh::Band;

/// The version of OCSF.
const OCSF: &str = "1.8.0";

/// The class, in the category of findings.
const CLASS: i32 = 2004;

/// In the order in which it is written: what was seen first, what it comes to last.
#[derive(Serialize)]
pub(super) struct Detection<'r> {
    class_uid: i32,
    class_name: &'static str,
    category_uid: i32,
    category_name: &'static str,
    activity_id: i32,
    activity_name: &'static str,
    type_uid: i32,
    type_name: &'static str,
    time: i64,
    metadata: Metadata<'r>,
    finding_info: Info<'r>,
    evidences: Vec<Evidence<'r>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    observables: Vec<Observable<'r>>,
    remediation: Remediation,
    message: String,
    status_id: i32,
    status: &'static str,
    status_detail: &'r str,
    confidence_id: i32,
    confidence: &'static str,
    unmapped: Unmapped<'r>,
    risk_details: String,
    risk_score: Points,
    is_alert: bool,
    severity_id: i32,
    severity: &'static str,
}

#[derive(Serialize)]
struct Metadata<'r> {
    version: &'static str,
    product: Product<'r>,
}

#[derive(Serialize)]
struct Product<'r> {
    name: &'static str,
    vendor_name: &'static str,
    version: &'r str,
    lang: &'r str,
}

#[derive(Serialize)]
struct Info<'r> {
    uid: &'r str,
    title: &'static str,
    desc: &'r str,
    analytic: Analytic<'r>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_analytics: Vec<Analytic<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created_time: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    modified_time: Option<i64>,
}

#[derive(Serialize)]
struct Analytic<'r> {
    uid: &'r str,
    name: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'r str>,
    type_id: i32,
    #[serde(rename = "type")]
    kind: &'static str,
}

#[derive(Serialize)]
struct Evidence<'r> {
    name: &'r str,
    data: Line<'r>,
}

/// The token of the candidate: a kind that OCSF has no number for.
#[derive(Serialize)]
struct Observable<'r> {
    name: &'static str,
    type_id: i32,
    #[serde(rename = "type")]
    kind: &'static str,
    value: &'r str,
}

#[derive(Serialize)]
struct Remediation {
    desc: String,
}

#[derive(Serialize)]
struct Unmapped<'r> {
    hirerisk: Rest<'r>,
}

impl<'r> Detection<'r> {
    pub(super) fn of(event: &Event<'r>, report: &'r Report<'r>) -> Detection<'r> {
        let (activity_id, activity_name, type_uid, type_name) = activity(event.activity);
        let (status_id, status) = status(event.activity);
        let severity = Severity::of(report.band);
        let evidence =
            report.lines.iter().map(|line| Evidence::of(Line::of(line, event.values), &line.id));
        Detection {
            class_uid: CLASS,
            class_name: "Detection Finding",
            category_uid: 2,
            category_name: "Findings",
            activity_id,
            activity_name,
            type_uid,
            type_name,
            time: event.time.as_millis(),
            metadata: Metadata::of(report),
            finding_info: Info::of(event, report),
            evidences: evidence.collect(),
            observables: event.candidate.map(Observable::of).into_iter().collect(),
            remediation: remediation(report),
            message: told::message(report, event.values),
            status_id,
            status,
            status_detail: &report.action,
            // Coverage is no confidence.
            confidence_id: 0,
            confidence: "Unknown",
            unmapped: Unmapped { hirerisk: Rest::of(report, event.candidate) },
            risk_details: risk_details(report),
            risk_score: report.score,
            is_alert: report.band.reaches(Band::Verify),
            severity_id: severity.number(),
            severity: severity.as_str(),
        }
    }
}

/// The numbers and words of an activity, alone and with the class.
const fn activity(activity: Activity) -> (i32, &'static str, i32, &'static str) {
    match activity {
        Activity::Create => (1, "Create", 200_401, "Detection Finding: Create"),
        Activity::Update => (2, "Update", 200_402, "Detection Finding: Update"),
    }
}

/// What became of a known finding, the library does not know.
const fn status(activity: Activity) -> (i32, &'static str) {
    match activity {
        Activity::Create => (1, "New"),
        Activity::Update => (0, "Unknown"),
    }
}

fn remediation(report: &Report<'_>) -> Remediation {
    let mut desc = report.action.to_string();
    if let Some(checks) = told::checks(report) {
        desc.push(' ');
        desc.push_str(&checks);
    }
    Remediation { desc }
}

/// What must be read beside the points.
fn risk_details(report: &Report<'_>) -> String {
    format!(
        "Points are decibans, a plain sum. {}. {}.",
        told::coverage(report),
        told::range(report)
    )
}

impl<'r> Metadata<'r> {
    fn of(report: &'r Report<'_>) -> Metadata<'r> {
        let product = Product {
            name: "hirerisk",
            vendor_name: "hirerisk",
            version: &report.engine,
            lang: &report.language,
        };
        Metadata { version: OCSF, product }
    }
}

impl<'r> Info<'r> {
    fn of(event: &Event<'r>, report: &'r Report<'_>) -> Info<'r> {
        let rules = report.lines.iter().filter(|line| line.kind == LineKind::Rule);
        let time = Some(event.time.as_millis());
        let (created_time, modified_time) = match event.activity {
            Activity::Create => (time, None),
            Activity::Update => (None, time),
        };
        Info {
            uid: event.uid,
            title: "How well what is known of a remote hire fits together",
            desc: &report.scope,
            analytic: Analytic {
                version: Some(&report.ruleset_version),
                ..Analytic::rule("hirerisk", "hirerisk rules")
            },
            related_analytics: rules.map(|line| Analytic::rule(&line.id, &line.title)).collect(),
            created_time,
            modified_time,
        }
    }
}

impl<'r> Analytic<'r> {
    const fn rule(uid: &'r str, name: &'r str) -> Analytic<'r> {
        Analytic { uid, name, version: None, type_id: 1, kind: "Rule" }
    }
}

impl<'r> Evidence<'r> {
    const fn of(data: Line<'r>, name: &'r str) -> Evidence<'r> {
        Evidence { name, data }
    }
}

impl<'r> Observable<'r> {
    const fn of(token: &'r str) -> Observable<'r> {
        Observable {
            name: "unmapped.hirerisk.candidate",
            type_id: 99,
            kind: "Candidate token",
            value: token,
        }
    }
}
