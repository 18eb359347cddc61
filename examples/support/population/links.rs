//! What the employer's own index shows shared, and matches with dated lists.

use hirerisk::Stage;
use serde_json::{Value, json};

use super::causes::Cause;
use super::{Known, days, object};

/// When the index was last looked up.
const LOOKED_UP: u16 = 4;

fn count(known: Known<'_>, shares: bool, hub: bool) -> Value {
    json!({"people": u8::from(shares), "multi_tenant": hub, "at": looked_up(known)})
}

fn looked_up(known: Known<'_>) -> String {
    days::on(days::assessed(known.stage).saturating_sub(1).max(LOOKED_UP))
}

fn kinds(known: Known<'_>, of: &[(Cause, &'static [&'static str])]) -> Value {
    let shared = of.iter().find(|(cause, _)| known.has(*cause));
    let kinds = shared.map_or(&[] as &[&str], |(_, kinds)| kinds);
    json!({"kinds": kinds, "at": looked_up(known)})
}

fn text(known: Known<'_>) -> [(&'static str, Value); 2] {
    let near = known.has(Cause::TextNear);
    [
        ("text_per_100", json!(if near { 88 } else { 20 })),
        ("text_employers_same", json!(near && known.has(Cause::SameEmployers))),
    ]
}

fn early(known: Known<'_>) -> Vec<(&'static str, Value)> {
    let closed: &[(Cause, &'static [&'static str])] = &[
        (Cause::ClosedCaseStrong, &["device"]),
        (Cause::ClosedCaseContact, &["contact"]),
        (Cause::ClosedCaseLine, &["line"]),
    ];
    let replaced: &[(Cause, &'static [&'static str])] =
        &[(Cause::PredecessorStrong, &["account"]), (Cause::PredecessorContact, &["contact"])];
    let mut all = vec![
        ("line", count(known, known.has(Cause::SharesLine), false)),
        ("line_class", json!("residential")),
        ("contact", count(known, known.has(Cause::SharesContact), false)),
        ("closed_case", kinds(known, closed)),
        ("earlier_record", kinds(known, &[(Cause::ReturnsRenamed, &["device", "contact"])])),
        ("predecessor", kinds(known, replaced)),
    ];
    all.extend(text(known));
    if known.has(Cause::Contractor) {
        all.push(("rater_candidate", kinds(known, &[(Cause::RaterShares, &["account"])])));
    }
    all
}

fn screened(known: Known<'_>) -> Vec<(&'static str, Value)> {
    let referrer: &[(Cause, &'static [&'static str])] =
        &[(Cause::ReferrerStrong, &["device"]), (Cause::ReferrerEmployer, &["employer"])];
    vec![
        ("same_person_kinds", kinds(known, &[(Cause::TwoStrongKinds, &["account", "device"])])),
        ("referrer", kinds(known, referrer)),
    ]
}

fn offered(known: Known<'_>) -> Vec<(&'static str, Value)> {
    let referee: &[(Cause, &'static [&'static str])] = &[
        (Cause::RefereeOnDevice, &["device"]),
        (Cause::RefereeCircle, &["circle"]),
        (Cause::RefereeOnLine, &["line"]),
    ];
    let people = if known.has(Cause::RefereeShared) { 2 } else { 0 };
    vec![
        ("referee", json!({"people": people, "at": looked_up(known)})),
        ("referee_other_employers", json!(false)),
        ("referee_candidate", kinds(known, referee)),
    ]
}

fn onboarded(known: Known<'_>) -> Vec<(&'static str, Value)> {
    let mut all = vec![
        ("account", count(known, known.has(Cause::SharesAccount), false)),
        (
            "delivery",
            count(known, known.has(Cause::SharesDelivery), known.has(Cause::PrivateMailbox)),
        ),
        ("device_place", count(known, known.has(Cause::SharedHome), false)),
        ("verifier", json!({"people": 0, "at": looked_up(known)})),
    ];
    if known.has(Cause::ThroughAgency) {
        all.push(("intermediary", kinds(known, &[(Cause::AgencyCluster, &["account"])])));
    }
    all
}

pub(super) fn links(known: Known<'_>) -> Value {
    let mut all = early(known);
    if known.reached(Stage::Screening) {
        all.extend(screened(known));
    }
    if known.reached(Stage::Interview) {
        all.push(("device", count(known, known.has(Cause::SharesDevice), false)));
    }
    if known.reached(Stage::Offer) {
        all.extend(offered(known));
    }
    if known.reached(Stage::Onboarding) {
        all.extend(onboarded(known));
    }
    if known.reached(Stage::Employment) {
        all.push(("pay_mail", count(known, known.has(Cause::SharesPayMail), false)));
    }
    object(all)
}

pub(super) fn lists(known: Known<'_>) -> Value {
    let dated = |matched: bool| {
        json!({"matched": matched, "list": "list-1",
                                       "listed_on": days::before(200), "at": days::on(LOOKED_UP)})
    };
    let mut address = dated(known.has(Cause::ListedAddress));
    address["class"] = json!("dwelling");
    let mut contact = dated(known.has(Cause::ListedContact));
    contact["contact"] = json!("phone-1");
    let fields: &[&str] = if known.has(Cause::FrontNamed) { &["name", "domain"] } else { &[] };
    let release = |name: &str, year: u16| json!({"technology": name, "year": year});
    json!({
        "reported_addresses": address,
        "reported_contacts": contact,
        "fronts": {"fields": fields, "list": "list-2", "listed_on": days::before(200),
                   "at": days::on(LOOKED_UP)},
        "technology_releases": {"date": days::before(30),
                                "releases": [release("tool-1", 2014), release("tool-2", 2017)]},
        "vpn_exits": {"date": days::before(5), "list": "list-3"},
    })
}
