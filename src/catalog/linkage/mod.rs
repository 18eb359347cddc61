//! Rules about the family `linkage`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
