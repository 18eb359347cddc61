//! Rules about talks and tests: who appeared, under which name, with whom.

mod check_abandoned;
mod neighbouring_interviews;
mod other_identity_on_screen;
mod other_name_shown;
mod other_person_later;
mod place_contradicted;
mod pressure;
mod somebody_else_answers;
mod synthetic_media;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &check_abandoned::RULE,
    &neighbouring_interviews::RULE,
    &other_identity_on_screen::RULE,
    &other_name_shown::RULE,
    &other_person_later::RULE,
    &place_contradicted::RULE,
    &pressure::RULE,
    &somebody_else_answers::RULE,
    &synthetic_media::RULE,
];
