//! Documents, faces and the owner of an identity.

use serde_json::json;

use super::super::days;
use super::Writers;
use super::draft::Draft;

pub(super) const MARKS: Writers = &[
    ("identity.not_the_holder", not_the_holder),
    ("identity.owner_disputes", owner_disputes),
    ("identity.document_not_genuine", document_not_genuine),
    ("identity.liveness_failed", liveness_failed),
    ("identity.own_report_supplied", own_report_supplied),
    ("identity.verifier_from_candidate_side", verifier_from_candidate_side),
    ("identity.concurrent_employment", concurrent_employment),
    ("persona.portrait_of_another", portrait_of_another),
    ("persona.platform_reverification_failed", platform_reverification_failed),
    ("persona.profiles_two_people", profiles_two_people),
    ("persona.profile_withdrawn", profile_withdrawn),
];

fn not_the_holder(draft: &mut Draft<'_>) {
    let found = json!([{"result": "different", "attempts": 2, "reviewed": true, "step": "step-1",
                        "by": "vendor", "at": days::on(43)}]);
    draft.set("/checks/holder_match", found);
}

fn owner_disputes(draft: &mut Draft<'_>) {
    let answer = json!([{"result": "not_the_worker", "channel": "independent", "by": "hr",
                         "at": days::on(100)}]);
    draft.set("/checks/owner_contact", answer);
}

fn document_not_genuine(draft: &mut Draft<'_>) {
    let check = json!({"document": "document-1", "method": "issuer", "result": "not_genuine",
                       "reviewed": true, "verifier_channel": "employer", "by": "issuer-1",
                       "at": days::on(13)});
    draft.push("/documents/checks", check);
}

fn liveness_failed(draft: &mut Draft<'_>) {
    let found = json!([{"result": "failed", "attempts": 2, "step": "step-1", "by": "vendor",
                        "at": days::on(43)}]);
    draft.set("/checks/liveness", found);
}

fn own_report_supplied(draft: &mut Draft<'_>) {
    let report = json!({"channel": "supplied", "provider_confirmed": "denied", "by": "hr",
                        "at": days::on(16)});
    draft.set("/checks/background", report);
}

fn verifier_from_candidate_side(draft: &mut Draft<'_>) {
    let check = json!({"document": "document-1", "method": "live", "result": "genuine",
                       "reviewed": true, "verifier_channel": "candidate_proposed",
                       "verifier_of_intermediary": true, "by": "examiner-2", "at": days::on(44)});
    draft.push("/documents/checks", check);
    draft.link("verifier", 3);
}

fn concurrent_employment(draft: &mut Draft<'_>) {
    let posts = json!({"count": 3, "disclosed": false, "by": "service-1", "at": draft.now()});
    draft.set("/checks/concurrent_employment", posts);
}

fn portrait_of_another(draft: &mut Draft<'_>) {
    let found = json!([{"finding": "several_personas", "reviewed": true, "by": "hr",
                        "at": days::on(12)}]);
    draft.set("/personas/portraits", found);
}

fn platform_reverification_failed(draft: &mut Draft<'_>) {
    let found =
        json!({"result": "transferred", "attempts": 1, "by": "platform-1", "at": days::on(3)});
    draft.set("/checks/platform", found);
}

fn profiles_two_people(draft: &mut Draft<'_>) {
    let page = json!({"page": "page-3", "exists": true, "at": days::on(2),
                      "people_comparison": {"result": "different", "reviewers": 2, "by": "hr",
                                            "at": days::on(15)}});
    draft.push("/personas/profiles", page);
}

fn profile_withdrawn(draft: &mut Draft<'_>) {
    for page in ["page-4", "page-5"] {
        let page = json!({"page": page, "seen_alive": true, "withdrawn_at": days::on(11),
                          "at": days::on(2)});
        draft.push("/personas/profiles", page);
    }
}
