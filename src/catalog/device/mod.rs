//! Rules about the family `device`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
