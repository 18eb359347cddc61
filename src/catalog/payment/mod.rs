//! Rules about the family `payment`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
