//! Rules about access: what happened in the employer's systems.

mod bulk_copy;
mod concurrent_use;
mod early_tampering;
mod hidden_code;
mod restricted_data_remote;
mod unbroken_activity;
mod value_moved;
mod wide_interest;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &bulk_copy::RULE,
    &concurrent_use::RULE,
    &early_tampering::RULE,
    &hidden_code::RULE,
    &restricted_data_remote::RULE,
    &unbroken_activity::RULE,
    &value_moved::RULE,
    &wide_interest::RULE,
];
