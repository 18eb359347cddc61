//! Words of fixed sets that only the page shows.

use alloc::string::{String, ToString as _};

use crate::assessment::{Redaction, messages as say};
use crate::rule::Basis;
use crate::words::{Saying, Words};

pub(super) fn basis(words: Words<'_>, basis: Basis) -> String {
    let (message, cases) = match basis {
        Basis::Assumed => (&say::BASIS_ASSUMED, 0),
        Basis::Expert => (&say::BASIS_EXPERT, 0),
        Basis::Literature => (&say::BASIS_LITERATURE, 0),
        Basis::Fitted(cases) => (&say::BASIS_FITTED, cases),
    };
    words.say(message, &[("cases", &cases)]).to_string()
}

pub(super) fn redaction(words: Words<'_>, redaction: Redaction) -> Saying<'_> {
    let message = match redaction {
        Redaction::Full => &say::SHOWN_FULL,
        Redaction::Masked => &say::SHOWN_MASKED,
        Redaction::Codes => &say::SHOWN_CODES,
    };
    words.say(message, &[])
}
