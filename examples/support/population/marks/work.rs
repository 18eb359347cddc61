//! What happened in the employer's systems, and what managers recorded.

use serde_json::{Value, json};

use super::super::days;
use super::Writers;
use super::draft::Draft;

pub(super) const MARKS: Writers = &[
    ("access.concurrent_use", concurrent_use),
    ("access.value_moved", |draft| event(draft, "value_moved")),
    ("access.early_tampering", early_tampering),
    ("access.bulk_copy", |draft| event(draft, "bulk_copy")),
    ("access.restricted_data_remote", |draft| event(draft, "restricted_opened")),
    ("access.hidden_code", |draft| event(draft, "hidden_code")),
    ("conduct.work_passed_on", |draft| report(draft, "work_passed_on", "admitted")),
    ("conduct.asks_for_identity", |draft| report(draft, "asks_for_identity", "written")),
    ("conduct.extortion", |draft| report(draft, "extortion", "written")),
];

fn concurrent_use(draft: &mut Draft<'_>) {
    let overlap = |day| {
        json!({"at": days::on(day), "account": "login-1", "device": "laptop-1",
               "other_device": "own-2"})
    };
    draft.set("/session_overlaps", [90, 97, 104].map(overlap).into_iter().collect::<Value>());
}

fn early_tampering(draft: &mut Draft<'_>) {
    let alert = json!({"kind": "history_altered", "triage": "own_action", "source": "device",
                       "at": days::on(days::START + 1)});
    draft.push("/devices/1/alerts", alert);
}

/// An event soon after the start, above what the role does, confirmed.
fn event(draft: &mut Draft<'_>, kind: &str) {
    let event = json!({"kind": kind, "above_role": true, "confirmed": true,
                       "in_remote_session": kind == "restricted_opened",
                       "at": days::on(days::START + 20)});
    draft.push("/access/events", event);
}

fn report(draft: &mut Draft<'_>, kind: &str, form: &str) {
    let report =
        json!({"kind": kind, "form": form, "recorded_by": "manager-1", "at": days::on(125)});
    draft.push("/conduct/reports", report);
}
