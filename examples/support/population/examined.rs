//! What verifiers found: documents, face, registrars, employers.

use hirerisk::Stage;
use serde_json::{Value, json};

use super::causes::Cause;
use super::{Known, days, object};

pub(super) fn documents(known: Known<'_>) -> Value {
    let result = if known.has(Cause::DocumentRefused) { "not_genuine" } else { "genuine" };
    let reused = known.has(Cause::DocumentReused);
    let mut checks = vec![json!({
        "document": "document-1", "method": "image", "result": result,
        "reviewed": known.has(Cause::DocumentReviewed), "verifier_channel": "vendor",
        "reuse": if reused { "reviewed" } else { "none" }, "by": "vendor", "at": days::on(12),
    })];
    if known.reached(Stage::Onboarding) {
        let agency = known.has(Cause::AgencyExamines);
        let denied = known.has(Cause::IssuerErrs);
        checks.push(json!({
            "document": "document-1", "method": if denied { "chip" } else { "live" },
            "result": if denied { "not_genuine" } else { "genuine" }, "reviewed": true,
            "verifier_channel": if agency { "intermediary" } else { "employer" },
            "verifier_of_intermediary": agency, "by": "examiner-1", "at": days::on(43),
        }));
    }
    json!({"presented": known.from(Stage::Interview, || json!("live")), "checks": checks})
}

fn holder_match(known: Known<'_>) -> Value {
    let refused = known.has(Cause::FaceRefused);
    let twice = known.has(Cause::FaceRefusedTwice);
    json!([{"result": if refused { "different" } else { "same" },
            "attempts": if twice { 2 } else { 1 }, "reviewed": twice, "step": "step-1",
            "by": "vendor", "at": days::on(43)}])
}

fn liveness(known: Known<'_>) -> Value {
    let injected = known.has(Cause::StreamInjected);
    let result = if injected {
        "injected"
    } else if known.has(Cause::NotLive) {
        "failed"
    } else {
        "passed"
    };
    let twice = injected || known.has(Cause::NotLiveTwice);
    json!([{"result": result, "attempts": if twice { 2 } else { 1 }, "step": "step-1",
            "by": "vendor", "at": days::on(43)}])
}

fn employers(known: Known<'_>) -> Value {
    let check = |firm: &str, result: &str, marks: [bool; 3]| {
        let [silent, young, unnamed] = marks;
        json!({
            "employer": firm, "result": result, "channel": "own_search", "all_names_tested": true,
            "register": if silent { "not_found" } else { "found" },
            "domain_since": days::before(if young { 400 } else { 4_000 }),
            "named_by_others": if unnamed { "no" } else { "yes" },
            "office_there": if known.has(Cause::OfficeMissing) { "no" } else { "yes" },
            "by": "hr", "at": days::on(14),
        })
    };
    let result = |no_record: bool| {
        if no_record {
            "no_record"
        } else if known.has(Cause::DatesDiffer) {
            "differs"
        } else {
            "confirmed"
        }
    };
    let marks = [Cause::RegisterSilent, Cause::DomainYoung, Cause::Unnamed];
    json!([
        check(
            "firm-1",
            result(known.has(Cause::EmployerNoRecord)),
            marks.map(|mark| known.has(mark))
        ),
        check("firm-2", result(known.has(Cause::SecondNoRecord)), [false; 3]),
    ])
}

fn education(known: Known<'_>) -> Value {
    let result = if known.has(Cause::EducationNoRecord) { "no_record" } else { "confirmed" };
    json!([{"result": result, "all_names_tested": true, "by": "registrar-1", "at": days::on(14)}])
}

fn certificates(known: Known<'_>) -> Value {
    let result = if known.has(Cause::CertificateOther) {
        "other_holder"
    } else if known.has(Cause::CertificateNoMatch) {
        "no_match"
    } else {
        "match"
    };
    json!([{"result": result, "all_names_tested": true, "corrected_once": true, "by": "issuer-1",
            "at": days::on(14)}])
}

fn concurrent_employment(known: Known<'_>) -> Value {
    let count = 1 + u8::from(known.has(Cause::SecondJob)) + u8::from(known.has(Cause::ThirdJob));
    json!({"count": count, "disclosed": known.has(Cause::SecondJobTold), "by": "service-1",
           "at": days::on(16)})
}

fn background(known: Known<'_>) -> Value {
    if known.has(Cause::ReportDenied) {
        return json!({"channel": "supplied", "provider_confirmed": "denied", "by": "hr",
                      "at": days::on(16)});
    }
    json!({"channel": "ordered_directly", "by": "hr", "at": days::on(16)})
}

fn intermediary(known: Known<'_>) -> Value {
    if !known.has(Cause::ThroughAgency) {
        return Value::Null;
    }
    let (thin, thinner) = (known.has(Cause::AgencyThin), known.has(Cause::AgencyThinner));
    json!({"register": if thin { "not_found" } else { "found" },
           "second_person": if thin { "no" } else { "yes" },
           "site_copied": if thinner { "yes" } else { "no" }, "by": "hr", "at": days::on(2)})
}

fn platform(known: Known<'_>) -> Value {
    if !known.has(Cause::Contractor) {
        return Value::Null;
    }
    let (result, attempts) = if known.has(Cause::PlatformTransferred) {
        ("transferred", 1)
    } else if known.has(Cause::PlatformFailed) {
        ("failed", 2)
    } else {
        ("passed", 1)
    };
    json!({"result": result, "attempts": attempts, "by": "platform-1", "at": days::on(3)})
}

fn owner_contact(known: Known<'_>) -> Value {
    let result = if known.has(Cause::OwnerMixedUp) { "not_the_worker" } else { "is_the_worker" };
    json!([{"result": result, "channel": "independent", "by": "hr", "at": days::on(100)}])
}

fn same_person(known: Known<'_>) -> Value {
    let found = known.has(Cause::SamePersonReported);
    json!({"result": if found { "reviewed" } else { "none" }, "second_anchor": found,
           "by": "vendor", "at": days::on(12)})
}

/// A trained person repeats the identity step by a live talk.
fn steps(known: Known<'_>) -> Value {
    if !known.has(Cause::IdentityRepeated) {
        return Value::Null;
    }
    json!([{"kind": "id_live_supervised", "result": "passed", "by": "hr", "at": days::on(68)}])
}

pub(super) fn checks(known: Known<'_>) -> Value {
    let from = |stage, value: fn(Known<'_>) -> Value| known.from(stage, || value(known));
    let requested = |known: Known<'_>| {
        let days: &[u16] = if known.reached(Stage::Onboarding) { &[10, 42] } else { &[10] };
        days.iter().map(|day| json!({"at": days::at(*day, 9)})).collect::<Value>()
    };
    object([
        ("intermediary", intermediary(known)),
        ("platform", platform(known)),
        ("employers", from(Stage::Screening, employers)),
        ("education", from(Stage::Screening, education)),
        ("certificates", from(Stage::Screening, certificates)),
        ("concurrent_employment", from(Stage::Screening, concurrent_employment)),
        ("background", from(Stage::Screening, background)),
        ("same_person", from(Stage::Screening, same_person)),
        ("requested", from(Stage::Screening, requested)),
        ("holder_match", from(Stage::Onboarding, holder_match)),
        ("liveness", from(Stage::Onboarding, liveness)),
        ("steps", from(Stage::Onboarding, steps)),
        ("owner_contact", from(Stage::Employment, owner_contact)),
    ])
}
