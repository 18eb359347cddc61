//! What is shared with other records, and lists.

use serde_json::{Value, json};

use super::super::days;
use super::Writers;
use super::device::helper;
use super::draft::Draft;
use super::history::intermediary_unverifiable;

pub(super) const MARKS: Writers = &[
    ("linkage.devices_one_home", devices_one_home),
    ("linkage.delivery_shared", |draft| draft.link("delivery", 2)),
    ("linkage.mail_shared", |draft| draft.link("pay_mail", 2)),
    ("linkage.account_shared", |draft| draft.link("account", 2)),
    ("linkage.line_shared", line_shared),
    ("linkage.same_person_two_names", same_person_two_names),
    ("linkage.reported_front", reported_front),
    ("linkage.text_shared", text_shared),
    ("linkage.referrer_shares", |draft| draft.kinds("referrer", &["device", "employer"])),
    ("linkage.intermediary_cluster", intermediary_cluster),
    ("linkage.two_strong_kinds", |draft| draft.kinds("same_person_kinds", &["account", "device"])),
    ("linkage.returns_under_other_name", |draft| {
        draft.kinds("earlier_record", &["device", "contact"]);
    }),
    ("linkage.replacement_shares", |draft| draft.kinds("predecessor", &["device"])),
    ("linkage.closed_case_anchor", |draft| draft.kinds("closed_case", &["device"])),
];

fn devices_one_home(draft: &mut Draft<'_>) {
    let reading = |day| json!({"at": days::on(day), "place": helper()});
    let readings: Vec<Value> = (days::START..draft.today()).map(reading).collect();
    draft.set("/devices/1/location/reading_count", json!(readings.len()));
    draft.set("/devices/1/location/readings", json!(readings));
    draft.link("device_place", 3);
}

fn line_shared(draft: &mut Draft<'_>) {
    draft.link("line", 2);
    draft.set("/links/line_class", json!("residential"));
}

fn same_person_two_names(draft: &mut Draft<'_>) {
    let found =
        json!({"result": "reviewed", "second_anchor": true, "by": "vendor", "at": days::on(12)});
    draft.set("/checks/same_person", found);
}

fn reported_front(draft: &mut Draft<'_>) {
    draft.set("/lists/fronts/fields", json!(["seized_domain"]));
}

fn text_shared(draft: &mut Draft<'_>) {
    draft.set("/links/text_per_100", json!(96));
    draft.set("/links/text_employers_same", json!(true));
}

fn intermediary_cluster(draft: &mut Draft<'_>) {
    intermediary_unverifiable(draft);
    draft.kinds("intermediary", &["account"]);
}
