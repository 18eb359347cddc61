//! Rules about the family `conduct`.

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[];
