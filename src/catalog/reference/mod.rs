//! Rules about the family `reference`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
