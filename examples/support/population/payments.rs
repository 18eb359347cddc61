//! Who is paid, and to which account.

use hirerisk::Stage;
use serde_json::{Value, json};

use super::causes::Cause;
use super::{Known, days};

fn payee(known: Known<'_>) -> Value {
    let asked = days::on(days::OFFER + 1);
    if known.has(Cause::AskedForPartner) {
        return json!({"kind": "other_person", "at": asked});
    }
    if known.has(Cause::ThroughAgency) {
        return json!({"kind": "agency", "firm": "agency-1", "at": asked});
    }
    if !known.has(Cause::OwnFirm) {
        return json!({"kind": "worker", "at": asked});
    }
    let tie = if known.has(Cause::FirmNotTied) {
        "not_tied"
    } else if known.has(Cause::FirmNotSearchable) {
        "not_searchable"
    } else {
        "owned_by_worker"
    };
    json!({"kind": "own_firm", "firm": "firm-own", "shares": [], "at": asked,
           "register": {"result": tie, "by": "hr", "at": days::on(days::OFFER + 2)}})
}

fn requests(known: Known<'_>) -> Vec<Value> {
    let asked = |day, again: bool| json!({"kind": "crypto", "unprompted": true, "after_refusal": again, "at": days::on(day)});
    let mut requests = Vec::new();
    if known.has(Cause::CryptoAsked) {
        requests.push(asked(days::OFFER + 1, false));
        if known.has(Cause::CryptoAgain) {
            requests.push(asked(days::OFFER + 4, true));
        }
    }
    requests
}

fn account(known: Known<'_>) -> Value {
    let person = known.person;
    let class = if known.has(Cause::Fintech) { "money_service" } else { "bank" };
    let country = if known.has(Cause::AccountFromHome) { "land-2" } else { "home" };
    let (written, kind) = if known.has(Cause::HolderWritten) {
        (&*person.partner, "person")
    } else if known.has(Cause::OwnFirm) {
        ("Firm Own", "firm")
    } else if known.has(Cause::TwoScripts) {
        (person.other_script, "person")
    } else {
        (&*person.name, "person")
    };
    let result = if known.has(Cause::SpouseAccount) {
        "another_holder"
    } else if known.has(Cause::BankNoMatch) {
        "no_match"
    } else {
        "match"
    };
    json!({
        "account": "account-1", "class": class, "country": country, "multi_currency": false,
        "holder_written": written, "holder_kind": kind,
        "holder_check": {"result": result, "all_names_tested": true, "by": "bank-1",
                         "at": days::on(days::START)},
        "at": days::on(days::START - 4),
    })
}

fn changes(known: Known<'_>) -> Vec<Value> {
    let made = [
        (Cause::AccountChanged, days::FIRST_PAY - 3, "account-2"),
        (Cause::ChangedTwice, days::FIRST_PAY + 25, "account-3"),
        (Cause::ChangedThrice, days::FIRST_PAY + 45, "account-4"),
    ];
    let change = |(_, day, to)| json!({"to": to, "asked_by": "person", "at": days::on(day)});
    made.into_iter().filter(|(cause, ..)| known.has(*cause)).map(change).collect()
}

pub(super) fn payments(known: Known<'_>) -> Value {
    json!({
        "payee": payee(known),
        "requests": requests(known),
        "accounts": known.from(Stage::Onboarding, || json!([account(known)])),
        "changes": known.from(Stage::Employment, || json!(changes(known))),
        "first_pay_at": known.from(Stage::Employment, || json!(days::on(days::FIRST_PAY))),
    })
}
