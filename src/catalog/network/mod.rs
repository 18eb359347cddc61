//! Rules about networks: where sessions come from.

mod country_conflict;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&country_conflict::RULE];
