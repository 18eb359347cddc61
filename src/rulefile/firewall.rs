//! What no condition may read or name (TRUST A1 to A3): where somebody comes from, what they are.

use alloc::format;
use core::ops::Range;

use regex::Regex;

use super::cel::Comparison;
use super::places;
use super::problem::Fault;
use super::program::{Alike, Node, Part, Stream};
use super::schema::Type;
use crate::facts::{OwnFact, OwnKind, Signal};
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
    Some(Fault::new("protected", span, says).help(HELD))
}

/// How a day or moment is written.
pub(super) const MOMENT: &str = "a day or moment is written `timestamp('2026-03-01')`";

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
        Type::Moment => ("a moment is no text", MOMENT),
        Type::Number | Type::Count => ("a number is no text", "write the number without quotes"),
        Type::Truth => {
            ("yes or no is no text", "ask for it by itself: `a.b`, or `!a.b` for the opposite")
        }
        _ => ("this fact has no texts", "compare it with a fact or a number"),
    };
    let code = match fact {
        Type::Token("country") | Type::Name | Type::Place(_) | Type::Offset => "protected",
        _ => "type",
    };
    Fault::new(code, span, says).help(help)
}

/// A written text that names a protected matter, a country, a people or a language.
pub(super) fn text(text: &str, span: Range<usize>) -> Option<Fault> {
    let mut words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| word.len() > 2);
    if let Some(Refused { field, reason }) = words.find_map(refused) {
        let says = format!("`{field}` is never an input: {reason}");
        return Some(Fault::new("protected", span, says).help(HELD));
    }
    places::named(text).map(|place| of_place(&place, span))
}

/// What was probably meant instead.
const HELD: &str = "compare two facts of one person with each other";

fn of_place(place: &str, span: Range<usize>) -> Fault {
    let says = format!("no rule names a country, a people or a language, as `{place}` does");
    let help = "compare two facts of one person: `claimed_in(s.network.country, s.at)`, or `a.country != b.country`; a firm that reports name is found by `in_values`";
    Fault::new("protected", span, says).help(help)
}

/// A fact of the caller's own that names a country, a people or a language: in its name, on the way to it
/// or as one of its words.
pub(super) fn own_fact(fact: &OwnFact<'_>, span: Range<usize>) -> Option<Fault> {
    let words = match fact.kind {
        OwnKind::Word(words) => words,
        _ => "",
    };
    let place = [fact.name, fact.pointer, words].into_iter().find_map(places::named)?;
    let says = format!("no fact names a country, a people or a language, as `{place}` does");
    let help = "a fact holds what was seen; a `token` can be compared with another one";
    Some(Fault::new("protected", span, says).help(help))
}

/// A pattern that says in letters what no text may, or spells it out letter by letter.
pub(super) fn spelled(text: &str, pattern: &Regex, span: Range<usize>) -> Option<Fault> {
    self::text(&places::letters(text), span.clone())
        .or_else(|| places::spelled(pattern).map(|place| of_place(place, span)))
}

/// A pattern that tells letters by their script: classes of letters, and letters of other alphabets than the
/// Latin one, written or as escapes.
pub(super) fn pattern(text: &str, span: Range<usize>) -> Option<Fault> {
    let classes = ["\\p", "\\P", "\\u", "\\U", "\\x"];
    let other = text.chars().any(|sign| sign.is_alphabetic() && sign >= '\u{250}');
    if !other && !classes.iter().any(|class| text.contains(class)) {
        return None;
    }
    let says = "no pattern tells scripts apart";
    Some(
        Fault::new("protected", span, says)
            .help("write the names of products in Latin letters, without classes of letters"),
    )
}

/// A condition that holds because two names differ brings no points (TRUST A8): married, transliterated
/// and shortened names differ too. What interviewers wrote down is exempt, and a written holder of the
/// account is noted with three points.
pub(super) fn names_differ(node: &Node, points: i64) -> Option<Fault> {
    let mut found = None;
    differing(node, true, &mut found);
    let (span, signal) = found?;
    let bears = match signal.name() {
        name if name.starts_with("interviews.") => return None,
        name if name.starts_with("payments.") => 3,
        _ => 0,
    };
    if points <= bears {
        return None;
    }
    let says = format!("a difference of names that only you see bears {bears} points");
    let help = "use what a bank, issuer, carrier or vendor reports, a comparison of the table of facts; or write `points = 0`, which opens the check";
    Some(Fault::new("name-difference", span, says).help(help))
}

/// The part that holds where names differ, and the fact that it reads.
fn differing(node: &Node, holds: bool, found: &mut Option<(Range<usize>, Signal)>) {
    let mut differ = |two: &[Node; 2]| {
        let signals = two.iter().filter_map(read_of);
        let signal = signals.clone().find(|signal| !signal.name().starts_with("claims."));
        if let Some(signal) = signal.or_else(|| signals.clone().next()) {
            *found = Some((node.span.clone(), signal));
        }
    };
    match &node.of {
        Part::SameName(two) | Part::DeclaredName(two) if !holds => differ(two),
        Part::Compare(Comparison::NotEqual, Alike::Name, two) if holds => differ(two),
        Part::Compare(Comparison::Equal, Alike::Name, two) if !holds => differ(two),
        Part::Not(one) => differing(one, !holds, found),
        Part::And(all) | Part::Or(all) => all.iter().for_each(|one| differing(one, holds, found)),
        Part::If(three) => three.iter().for_each(|one| differing(one, holds, found)),
        Part::Exists(stream) | Part::ExistsOne(stream) | Part::All(stream) => {
            of_entries(stream, holds, found);
        }
        Part::Compare(how, Alike::Number, two) => {
            let more = matches!(how, Comparison::More | Comparison::AtLeast) == holds;
            let counted = two.iter().filter_map(|one| match &one.of {
                Part::Size(stream) | Part::DaysOf(stream) | Part::Distinct(_, stream) => {
                    Some((one, stream))
                }
                _ => None,
            });
            for (one, stream) in counted {
                of_entries(stream, more, found);
                if let (true, Part::Distinct(Alike::Name, _)) = (more, &one.of) {
                    *found = Some((one.span.clone(), stream.signal()));
                }
            }
        }
        _ => {}
    }
}

fn of_entries(stream: &Stream, holds: bool, found: &mut Option<(Range<usize>, Signal)>) {
    let asked = stream.guards.iter().chain(stream.made.as_deref());
    asked.for_each(|one| differing(one, holds, found));
}

const fn read_of(node: &Node) -> Option<Signal> {
    match &node.of {
        Part::Read(read) => Some(read.signal),
        _ => None,
    }
}
