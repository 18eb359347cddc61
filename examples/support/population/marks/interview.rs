//! Who was there in the talks.

use serde_json::json;

use super::super::days;
use super::Writers;
use super::draft::Draft;

pub(super) const MARKS: Writers = &[
    ("interview.other_person_later", other_person_later),
    ("interview.other_name_shown", other_name_shown),
    ("interview.other_identity_on_screen", other_identity_on_screen),
    ("interview.somebody_else_answers", somebody_else_answers),
    ("interview.neighbouring_interviews", neighbouring_interviews),
    ("interview.synthetic_media", synthetic_media),
];

fn other_person_later(draft: &mut Draft<'_>) {
    let compared = json!({"result": "different", "reviewers": 2, "vendor": true, "by": "hr",
                          "at": days::on(days::START + 3)});
    draft.set("/interviews/2/person_comparison", compared);
}

fn other_name_shown(draft: &mut Draft<'_>) {
    for talk in ["/interviews/0", "/interviews/1"] {
        let name = json!([{"name": "Signe Halloran", "changed": true}]);
        draft.set(&format!("{talk}/findings/names_shown"), name);
    }
}

fn other_identity_on_screen(draft: &mut Draft<'_>) {
    let both =
        json!([{"name": "Signe Halloran", "work": true}, {"name": "Tomas Veldkamp", "work": true}]);
    draft.set("/interviews/0/findings/identities_on_screen", both);
}

fn somebody_else_answers(draft: &mut Draft<'_>) {
    draft.set("/interviews/1/findings/second_person", json!("two_speakers"));
}

fn neighbouring_interviews(draft: &mut Draft<'_>) {
    for talk in ["/interviews/0", "/interviews/1"] {
        draft.set(&format!("{talk}/findings/other_interviews"), json!(true));
    }
}

fn synthetic_media(draft: &mut Draft<'_>) {
    let found = json!({"result": "synthetic", "occasions": 2, "by": "vendor", "at": days::on(24)});
    draft.set("/interviews/1/media", found);
}
