//! The parcel with the employer's device.

use hirerisk::Stage;
use serde_json::{Value, json};

use super::causes::Cause;
use super::claims::{agency_place, home, new_home};
use super::{Known, days};

/// The address of a relative, a neighbour or a workplace.
fn elsewhere(known: Known<'_>) -> Value {
    let city = if known.has(Cause::ElsewhereInOtherCity) { "city-3" } else { "city-1" };
    json!({"country": "home", "city": city, "address": "77 Quay Road"})
}

/// Where the parcel goes in the end, and what kind of place that is.
fn destination(known: Known<'_>) -> (Value, &'static str) {
    let box_ = || json!({"country": "home", "city": "city-1", "address": "Box 9, 2 High Street"});
    if known.has(Cause::PrivateMailbox) {
        (box_(), "mailbox")
    } else if known.has(Cause::Forwarder) {
        (
            json!({"country": "home", "city": "city-1", "address": "Dock 4, Harbour Way"}),
            "forwarder",
        )
    } else if known.has(Cause::AgencyReceives) {
        (agency_place(), "unknown")
    } else if known.has(Cause::DeliveredElsewhere) {
        (elsewhere(known), "dwelling")
    } else if moves_by_then(known) {
        (new_home(known), "dwelling")
    } else {
        (home(), "dwelling")
    }
}

/// The new home is ready when the device comes.
fn moves_by_then(known: Known<'_>) -> bool {
    known.person.moves_on().is_some_and(|moves_on| moves_on < days::DELIVERED)
}

/// What was first given, if it was another address.
fn changed_from(known: Known<'_>) -> Option<Value> {
    let special = [Cause::PrivateMailbox, Cause::Forwarder, Cause::AgencyReceives];
    if special.into_iter().any(|cause| known.has(cause)) {
        return None;
    }
    let late = if known.has(Cause::DeliveredElsewhere) {
        known.has(Cause::AsksLate)
    } else {
        known.has(Cause::TellsMoveLate) && moves_by_then(known)
    };
    late.then(home)
}

pub(super) fn deliveries(known: Known<'_>) -> Value {
    let (address, class) = destination(known);
    let from = changed_from(known);
    let late = from.is_some();
    let given = if late { days::ADDRESS + 3 } else { days::ADDRESS };
    let change = from.map(
        |from| json!({"from": from, "to": address, "asked_by": "person", "at": days::on(given)}),
    );
    let changes: Vec<Value> = change.into_iter().collect();
    let here = known.reached(Stage::Onboarding);
    let outcome = match (known.has(Cause::RelativeSigns), known.has(Cause::HouseholdDeclared)) {
        (false, _) => "person",
        (true, true) => "household",
        (true, false) => "other_name",
    };
    let later = |value: Value| if here { value } else { Value::Null };
    json!([{
        "device": "laptop-1", "address": address, "address_class": class, "at": days::on(given),
        "changes": changes,
        "dispatched_at": later(json!(days::on(days::DISPATCH))),
        "delivered_at": later(json!(days::on(days::DELIVERED))),
        "carrier_events": later(json!([{"kind": "delivered", "country": "home",
                                        "at": days::on(days::DELIVERED)}])),
        "collector": later(json!({"outcome": outcome, "identity_checked": true, "by": "carrier",
                                  "at": days::on(days::DELIVERED)})),
    }])
}
