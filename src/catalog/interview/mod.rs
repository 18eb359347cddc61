//! Rules about the family `interview`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
