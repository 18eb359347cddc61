//! Rules about the family `delivery`.

mod address_unclaimed;
mod changed_after_offer;
mod collected_by_other;
mod collector_not_the_person;
mod forwarder;
mod handover_declined;
mod intermediary_address;
mod mailbox;
mod not_a_dwelling;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &address_unclaimed::RULE,
    &changed_after_offer::RULE,
    &collected_by_other::RULE,
    &collector_not_the_person::RULE,
    &forwarder::RULE,
    &handover_declined::RULE,
    &intermediary_address::RULE,
    &mailbox::RULE,
    &not_a_dwelling::RULE,
];
