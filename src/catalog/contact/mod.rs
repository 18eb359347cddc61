//! Rules about contact points: telephone and mailbox.

mod details_changed;
mod internet_number;
mod lookup_other_people;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] =
    &[&details_changed::RULE, &internet_number::RULE, &lookup_other_people::RULE];
