//! Rules about the family `contact`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
