//! Where the device goes, and who takes it.

use serde_json::{Value, json};

use super::super::claims::agency_place;
use super::super::days;
use super::Writers;
use super::draft::Draft;

pub(super) const MARKS: Writers = &[
    ("delivery.address_unclaimed", address_unclaimed),
    ("delivery.changed_after_offer", changed_after_offer),
    ("delivery.forwarder", forwarder),
    ("delivery.collector_not_the_person", collector_not_the_person),
    ("delivery.intermediary_address", intermediary_address),
];

/// Where somebody else lives.
fn other_home() -> Value {
    json!({"country": "home", "city": "city-21", "address": "9 Grove Street"})
}

fn address_unclaimed(draft: &mut Draft<'_>) {
    draft.set("/deliveries/0/address", other_home());
    draft.set("/deliveries/0/address_class", json!("dwelling"));
}

fn changed_after_offer(draft: &mut Draft<'_>) {
    let change = json!({"to": other_home(), "asked_by": "person", "at": days::on(days::OFFER + 3)});
    draft.set("/deliveries/0/address", other_home());
    draft.push("/deliveries/0/changes", change);
}

fn forwarder(draft: &mut Draft<'_>) {
    draft.set("/deliveries/0/address_class", json!("forwarder"));
}

fn collector_not_the_person(draft: &mut Draft<'_>) {
    let collector = json!({"outcome": "not_the_person", "identity_checked": true, "by": "carrier",
                           "at": days::on(days::DELIVERED)});
    draft.set("/deliveries/0/collector", collector);
}

fn intermediary_address(draft: &mut Draft<'_>) {
    draft.set("/intermediary/firm", json!("agency-1"));
    draft.set("/intermediary/addresses", json!([agency_place()]));
    draft.set("/deliveries/0/address", agency_place());
    draft.set("/deliveries/0/address_class", json!("unknown"));
}
