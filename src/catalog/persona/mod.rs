//! Rules about the family `persona`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
