//! Rules about the family `delivery`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
