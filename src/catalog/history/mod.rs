//! Rules about careers: employers, degrees, certificates, the firm that offers the worker.

mod certificate_invalid;
mod dates_differ;
mod education_denied;
mod employer_denies;
mod employer_made_up;
mod intermediary_unverifiable;
mod office_not_there;
mod profile_conflict;
mod skill_before_release;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &certificate_invalid::RULE,
    &dates_differ::RULE,
    &education_denied::RULE,
    &employer_denies::RULE,
    &employer_made_up::RULE,
    &intermediary_unverifiable::RULE,
    &office_not_there::RULE,
    &profile_conflict::RULE,
    &skill_before_release::RULE,
];
