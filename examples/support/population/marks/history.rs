//! Employers, degrees, referees, code and contacts that were named.

use serde_json::json;

use super::super::days;
use super::Writers;
use super::draft::Draft;

pub(super) const MARKS: Writers = &[
    ("history.education_denied", education_denied),
    ("history.employer_denies", employer_denies),
    ("history.employer_made_up", employer_made_up),
    ("history.certificate_invalid", certificate_invalid),
    ("history.intermediary_unverifiable", intermediary_unverifiable),
    ("reference.unknown_at_employer", unknown_at_employer),
    ("reference.shares_with_candidate", shares_with_candidate),
    ("reference.firm_tied_to_candidate", firm_tied_to_candidate),
    ("reference.client_self_rated", client_self_rated),
    ("persona.code_rewritten", code_rewritten),
    ("persona.code_many_authors", code_many_authors),
    ("contact.lookup_other_people", lookup_other_people),
];

fn education_denied(draft: &mut Draft<'_>) {
    let answer = json!([{"result": "no_record", "all_names_tested": true, "by": "registrar-1",
                         "at": days::on(14)}]);
    draft.set("/checks/education", answer);
}

fn employer_denies(draft: &mut Draft<'_>) {
    for firm in ["/checks/employers/0", "/checks/employers/1"] {
        draft.set(&format!("{firm}/result"), json!("no_record"));
    }
}

fn employer_made_up(draft: &mut Draft<'_>) {
    draft.set("/checks/employers/0/register", json!("not_found"));
    draft.set("/checks/employers/0/domain_since", json!(days::before(400)));
    draft.set("/checks/employers/0/named_by_others", json!("no"));
}

fn certificate_invalid(draft: &mut Draft<'_>) {
    let answer = json!([{"result": "other_holder", "all_names_tested": true, "corrected_once": true,
                         "by": "issuer-1", "at": days::on(14)}]);
    draft.set("/checks/certificates", answer);
}

pub(super) fn intermediary_unverifiable(draft: &mut Draft<'_>) {
    let marks = json!({"register": "not_found", "second_person": "no", "site_copied": "yes",
                       "by": "hr", "at": days::on(2)});
    draft.set("/intermediary/firm", json!("agency-1"));
    draft.set("/checks/intermediary", marks);
}

fn unknown_at_employer(draft: &mut Draft<'_>) {
    let answer = json!({"result": "unknown_there", "channel": "own_search", "by": "hr",
                        "at": days::on(34)});
    draft.set("/references/0/check", answer);
}

fn shares_with_candidate(draft: &mut Draft<'_>) {
    draft.kinds("referee_candidate", &["device"]);
}

fn firm_tied_to_candidate(draft: &mut Draft<'_>) {
    draft.set("/references/0/firm_links", json!(["domain", "address"]));
}

fn client_self_rated(draft: &mut Draft<'_>) {
    draft.kinds("rater_candidate", &["account"]);
}

fn code_rewritten(draft: &mut Draft<'_>) {
    draft.set("/personas/code/0/copied_history", json!(2));
}

fn code_many_authors(draft: &mut Draft<'_>) {
    let authors = [
        "Signe Halloran",
        "Tomas Veldkamp",
        "Ruta Kalnins",
        "Bao Ferrer",
        "Odile Marchetti",
        "Wen Brightwater",
    ];
    draft.set("/personas/code/0/author_names", json!(authors));
}

fn lookup_other_people(draft: &mut Draft<'_>) {
    let names = ["Signe Halloran", "Odile Marchetti", "Wen Brightwater"];
    let found = json!({"names": names, "within_months": 12, "by": "vendor", "at": days::on(1)});
    draft.set("/contacts/emails/0/lookup", found);
}
