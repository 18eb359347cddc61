//! Talks, as two interviewers noted them apart.

use hirerisk::Stage;
use serde_json::{Value, json};

use super::causes::Cause;
use super::{Known, days};

fn names_shown(known: Known<'_>, number: usize) -> Vec<Value> {
    let twice = known.has(Cause::NameShownTwice);
    if !known.has(Cause::OtherNameShown) || (number > 0 && !twice) {
        return Vec::new();
    }
    let person = known.person;
    let earlier = known.has(Cause::EarlierNameUntold);
    let name = if earlier { &person.earlier_name } else { &person.partner };
    vec![json!({"name": name, "changed": twice})]
}

fn on_screen(known: Known<'_>) -> Vec<Value> {
    let identity = |name: &str| json!({"name": name, "work": true});
    let mut all = Vec::new();
    if known.has(Cause::OtherWorkOnScreen) {
        all.push(identity("Pia Lundgren"));
        if known.has(Cause::TwoOnScreen) {
            all.push(identity("Omar Castellano"));
        }
    }
    all
}

fn talk(known: Known<'_>, number: usize, day: u16) -> Value {
    let first = number == 0;
    let second = if first && known.has(Cause::TwoSpeakers) {
        "two_speakers"
    } else if first && known.has(Cause::Prompted) {
        "prompted"
    } else {
        "none"
    };
    let camera =
        if known.has(Cause::VirtualCamera) { "OBS Virtual Camera" } else { "Integrated Camera" };
    let alarm = known.has(Cause::MediaAlarm);
    json!({
        "at": days::on(day), "identity_relevant": true, "camera_product": camera,
        "findings": {
            "reviewers": 2, "names_shown": names_shown(known, number),
            "identities_on_screen": if first { on_screen(known) } else { Vec::new() },
            "other_interviews": known.has(Cause::OtherTalksHeard), "second_person": second,
            "place": "not_offered",
        },
        "media": {"result": if alarm { "synthetic" } else { "none" },
                  "occasions": if alarm { 2 } else { 1 }, "by": "vendor", "at": days::on(day)},
    })
}

/// A talk in the first weeks of work, with the person compared.
fn later_talk(known: Known<'_>) -> Value {
    let result = if known.has(Cause::PersonDiffers) { "different" } else { "same" };
    json!({"at": days::on(days::START + 3), "stage": "onboarding", "identity_relevant": true,
           "person_comparison": {"result": result, "reviewers": 2, "vendor": false, "by": "hr",
                                 "at": days::on(days::START + 3)}})
}

pub(super) fn interviews(known: Known<'_>) -> Value {
    let mut talks: Vec<Value> =
        [15, 24].into_iter().enumerate().map(|(number, day)| talk(known, number, day)).collect();
    if known.reached(Stage::Onboarding) {
        talks.push(later_talk(known));
    }
    Value::Array(talks)
}
