//! What no condition may read or name (TRUST A1 to A3): where somebody comes from, what they are.

use alloc::format;
use alloc::vec::Vec;
use core::ops::Range;

use super::problem::Fault;
use super::schema::Type;
use crate::profile::{Refused, refused};

/// A name that is asked for and is never an input.
pub(super) fn name(name: &str, span: Range<usize>) -> Option<Fault> {
    let hours = ["getHours", "getDayOfWeek", "hour", "hours", "weekday"];
    if hours.contains(&name) {
        let says = "hours of the day and days of the week are never evidence";
        return Some(Fault::new("protected", span, says).help("ask `days_between` or `days_of`"));
    }
    let Refused { field, reason } = refused(name)?;
    let says = format!("`{field}` is never an input: {reason}");
    Some(
        Fault::new("protected", span, says).help("compare two facts of one person with each other"),
    )
}

/// A fact that can only be held against another, beside a written text.
pub(super) fn literal(fact: &Type, span: Range<usize>) -> Fault {
    let (says, help) = match fact {
        Type::Token("country") => (
            "no rule names a country",
            "compare two facts of one person: `claimed_in(s.network.country, s.at)`, or `a.country != b.country`",
        ),
        Type::Name => (
            "no rule names a person or a spelling",
            "compare two names: `declared_name(x.name, x.at)` or `same_name(a, b)`",
        ),
        Type::Place(_) => ("no rule names a place", "compare two places: `distance(a, b)`"),
        Type::Offset => ("no rule names a time zone", "compare the offsets of two sessions"),
        Type::Token(_) => (
            "a label is opaque: it is the same as another fact, or not",
            "compare it with another fact of the same kind",
        ),
        _ => ("this fact has no texts", "compare it with a fact or a number"),
    };
    let code = match fact {
        Type::Token("country") | Type::Name | Type::Place(_) | Type::Offset => "protected",
        _ => "type",
    };
    Fault::new(code, span, says).help(help)
}

/// A written text that names a protected matter.
pub(super) fn text(text: &str, span: Range<usize>) -> Option<Fault> {
    let words: Vec<&str> = text.split(|sign: char| !sign.is_alphanumeric()).collect();
    let named = words.into_iter().filter(|word| word.len() > 2).find_map(refused)?;
    let says = format!("`{}` is never an input: {}", named.field, named.reason);
    Some(Fault::new("protected", span, says))
}
