//! Rules about networks: where sessions come from.

mod anonymiser_class;
mod country_conflict;
mod hosted_home;
mod impossible_travel;
mod many_lines;
mod reported_vpn_exit;
mod residential_proxy;
mod stage_country_conflict;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &anonymiser_class::RULE,
    &country_conflict::RULE,
    &hosted_home::RULE,
    &impossible_travel::RULE,
    &many_lines::RULE,
    &reported_vpn_exit::RULE,
    &residential_proxy::RULE,
    &stage_country_conflict::RULE,
];
