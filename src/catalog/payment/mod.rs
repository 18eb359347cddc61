//! Rules about pay: who holds the account, how pay is wanted.

mod changed_often;
mod country_unrelated;
mod crypto_unusual;
mod exchange_letter;
mod holder_differs;
mod money_service;
mod off_platform;
mod prepayment_threats;
mod small_charges;
mod third_party_payee;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &changed_often::RULE,
    &country_unrelated::RULE,
    &crypto_unusual::RULE,
    &exchange_letter::RULE,
    &holder_differs::RULE,
    &money_service::RULE,
    &off_platform::RULE,
    &prepayment_threats::RULE,
    &small_charges::RULE,
    &third_party_payee::RULE,
];
