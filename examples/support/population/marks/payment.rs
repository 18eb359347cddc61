//! Who is paid.

use serde_json::{Value, json};

use super::super::days;
use super::Writers;
use super::draft::Draft;

pub(super) const MARKS: Writers = &[
    ("payment.third_party_payee", third_party_payee),
    ("payment.holder_differs", holder_differs),
    ("payment.changed_often", changed_often),
    ("payment.crypto_unusual", crypto_unusual),
    ("payment.country_unrelated", country_unrelated),
];

fn third_party_payee(draft: &mut Draft<'_>) {
    let payee = json!({"kind": "other_firm", "firm": "firm-9", "shares": ["account"],
                       "at": days::on(days::OFFER + 1),
                       "register": {"result": "not_tied", "by": "hr", "at": days::on(days::OFFER + 2)}});
    draft.set("/payments/payee", payee);
}

fn holder_differs(draft: &mut Draft<'_>) {
    draft.set("/payments/accounts/0/holder_check/result", json!("another_holder"));
}

fn changed_often(draft: &mut Draft<'_>) {
    let changed = [(78, "account-2"), (95, "account-3"), (120, "account-4")];
    let change = |(day, to)| json!({"to": to, "asked_by": "person", "at": days::on(day)});
    draft.set("/payments/changes", changed.map(change).into_iter().collect::<Value>());
}

fn crypto_unusual(draft: &mut Draft<'_>) {
    for (day, again) in [(days::OFFER + 1, false), (days::OFFER + 4, true)] {
        let asked = json!({"kind": "crypto", "unprompted": true, "after_refusal": again,
                           "at": days::on(day)});
        draft.push("/payments/requests", asked);
    }
}

fn country_unrelated(draft: &mut Draft<'_>) {
    draft.set("/payments/accounts/0/country", json!("land-6"));
}
