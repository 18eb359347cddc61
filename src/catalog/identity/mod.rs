//! Rules about identity: person, document, owner.

mod concurrent_employment;
mod document_not_genuine;
mod image_only;
mod liveness_failed;
mod not_the_holder;
mod other_life_visible;
mod own_report_supplied;
mod owner_disputes;
mod picture_late;
mod verifier_from_candidate_side;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &concurrent_employment::RULE,
    &document_not_genuine::RULE,
    &image_only::RULE,
    &liveness_failed::RULE,
    &not_the_holder::RULE,
    &other_life_visible::RULE,
    &own_report_supplied::RULE,
    &owner_disputes::RULE,
    &picture_late::RULE,
    &verifier_from_candidate_side::RULE,
];
