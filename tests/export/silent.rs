//! No value of a profile is in an event unless the caller asks for values; no name and no token of a candidate ever is
//! without being asked for.

use hirerisk::export::{Form, Values};
use hirerisk::{Redaction, Report};
use serde_json::Value;

use crate::events::{plain, profiles};
use crate::support::judged::{scorer, with};

/// Fields that hold a name or a token. Names of products and firms are told at every redaction but codes.
const FREE: [&str; 16] = [
    "account",
    "address",
    "author_names",
    "by",
    "city",
    "contact",
    "countries",
    "country",
    "device",
    "document",
    "name",
    "names",
    "number",
    "page",
    "person",
    "referee",
];

/// Puts a mark into the free texts of a profile, the same one into the same text.
fn marked(value: &mut Value, is_free: bool) {
    match value {
        Value::String(text) if is_free => *text = format!("canary {text}"),
        Value::Object(object) => {
            object.iter_mut().for_each(|(key, one)| marked(one, FREE.contains(&key.as_str())));
        }
        Value::Array(list) => list.iter_mut().for_each(|one| marked(one, is_free)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Every third of them: that is every rule.
fn each(mut look: impl FnMut(&Report<'_>, Redaction)) {
    for (profile, as_of) in profiles().iter().step_by(3) {
        let mut profile = (*profile).clone();
        profile["id"] = "c-9d".into();
        marked(&mut profile, false);
        with(&profile, |profile| {
            let assessment = scorer().assess(profile, *as_of);
            for redaction in Redaction::ALL {
                look(&assessment.report(redaction), redaction);
            }
        });
    }
}

#[test]
fn no_value_is_told_at_any_redaction_unless_asked_for() {
    each(|report, redaction| {
        for form in [Form::Ocsf, Form::Ecs] {
            let told = plain().write(form, report);
            assert!(!told.contains("canary"), "{form} {redaction}: {told}");
        }
    });
}

#[test]
fn who_it_is_is_never_told_without_being_asked_for_and_values_only_as_the_report_shows_them() {
    let mut shown = 0;
    each(|report, redaction| {
        for form in [Form::Ocsf, Form::Ecs] {
            let told = plain().values(Values::AsReported).write(form, report);
            shown += usize::from(told.contains("canary"));
            assert!(!told.contains("c-9d"), "{form} {redaction}");
            assert!(
                redaction == Redaction::Full || !told.contains("canary"),
                "{form} {redaction}: {told}"
            );
        }
    });
    assert!(shown > 20, "{shown}"); // the marks are where values are
}

#[test]
fn redactions_give_the_same_event_where_no_value_is_asked_for() {
    for (profile, as_of) in profiles().iter().step_by(11) {
        with(profile, |profile| {
            let assessment = scorer().assess(profile, *as_of);
            for form in [Form::Ocsf, Form::Ecs] {
                let told = Redaction::ALL
                    .map(|redaction| plain().write(form, &assessment.report(redaction)));
                assert!(told[0] == told[1] && told[1] == told[2], "{form}");
            }
        });
    }
}

#[test]
fn debug_withholds_the_callers_tokens() {
    let told = format!("{:?}", plain().candidate("canary"));
    assert!(!told.contains("canary") && !told.contains("finding-1"), "{told}");
}
