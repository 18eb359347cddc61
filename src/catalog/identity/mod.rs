//! Rules about the family `identity`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
