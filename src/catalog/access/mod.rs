//! Rules about the family `access`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
