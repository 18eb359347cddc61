//! Rules about the family `history`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
