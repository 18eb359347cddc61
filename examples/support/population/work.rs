//! What happened in the employer's systems, and what managers recorded.

use hirerisk::Stage;
use serde_json::{Value, json};

use super::causes::Cause;
use super::{Known, days};

pub(super) fn overlaps(known: Known<'_>) -> Value {
    let overlap = |day| {
        json!({"at": days::on(day), "account": "login-1", "device": "laptop-1",
               "other_device": "own-2"})
    };
    let days: &[u16] = if known.has(Cause::OverlapTwice) { &[100, 112] } else { &[] };
    days.iter().copied().map(overlap).collect()
}

pub(super) fn access(known: Known<'_>) -> Value {
    let event = |kind: &str, day| json!({"kind": kind, "confirmed": true, "at": days::on(day)});
    let copied =
        |kind: &str| json!({"kind": kind, "above_role": true, "at": days::on(days::START + 15)});
    let mut events = Vec::new();
    let mut add = |cause, of: &[Value]| {
        if known.has(cause) {
            events.extend(of.iter().cloned());
        }
    };
    add(Cause::CopiesCode, &[copied("repository_copied")]);
    add(Cause::CopiesBulk, &[copied("bulk_copy")]);
    add(Cause::AddsPeople, &[event("people_added", 90), event("people_added", 104)]);
    add(Cause::MovesValue, &[event("value_moved", 110)]);
    add(Cause::HiddenCode, &[event("hidden_code", 110)]);
    let opened =
        json!({"kind": "restricted_opened", "in_remote_session": true, "at": days::on(110)});
    add(Cause::RestrictedRemote, &[opened]);
    json!({ "events": events })
}

pub(super) fn conduct(known: Known<'_>) -> Value {
    let report = |kind: &str, form: &str| json!({"kind": kind, "form": form, "recorded_by": "manager-1", "at": days::on(120)});
    let mut reports = Vec::new();
    if known.reached(Stage::Employment) {
        if known.has(Cause::PassesWork) {
            let form = if known.has(Cause::PassesAdmitted) { "admitted" } else { "records" };
            reports.push(report("work_passed_on", form));
        }
        if known.has(Cause::AsksForIdentity) {
            reports.push(report("asks_for_identity", "written"));
        }
        if known.has(Cause::WrittenThreat) {
            reports.push(report("extortion", "written"));
        }
    }
    json!({ "reports": reports })
}
