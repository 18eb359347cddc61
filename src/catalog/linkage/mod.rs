//! Rules about links: what this record shares with others, with closed cases and with lists.

mod account_shared;
mod closed_case_anchor;
mod contact_shared;
mod delivery_shared;
mod device_shared;
mod devices_one_home;
mod document_reused;
mod intermediary_cluster;
mod line_shared;
mod listed_address;
mod listed_contact;
mod mail_shared;
mod referee_shared;
mod referrer_shares;
mod replacement_shares;
mod reported_front;
mod returns_under_other_name;
mod same_person_two_names;
mod text_shared;
mod two_strong_kinds;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &account_shared::RULE,
    &closed_case_anchor::RULE,
    &contact_shared::RULE,
    &delivery_shared::RULE,
    &device_shared::RULE,
    &devices_one_home::RULE,
    &document_reused::RULE,
    &intermediary_cluster::RULE,
    &line_shared::RULE,
    &listed_address::RULE,
    &listed_contact::RULE,
    &mail_shared::RULE,
    &referee_shared::RULE,
    &referrer_shares::RULE,
    &replacement_shares::RULE,
    &reported_front::RULE,
    &returns_under_other_name::RULE,
    &same_person_two_names::RULE,
    &text_shared::RULE,
    &two_strong_kinds::RULE,
];
