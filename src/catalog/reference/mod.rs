//! Rules about people who vouch.

mod client_burst;
mod client_self_rated;
mod firm_tied_to_candidate;
mod no_independent_channel;
mod shares_with_candidate;
mod unknown_at_employer;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &client_burst::RULE,
    &client_self_rated::RULE,
    &firm_tied_to_candidate::RULE,
    &no_independent_channel::RULE,
    &shares_with_candidate::RULE,
    &unknown_at_employer::RULE,
];
