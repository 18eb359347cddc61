//! Rules about conduct: what managers recorded.

mod asks_for_identity;
mod extortion;
mod work_passed_on;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] =
    &[&asks_for_identity::RULE, &extortion::RULE, &work_passed_on::RULE];
