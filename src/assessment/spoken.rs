//! Every text that can be told, collected for a translator: the frame, the prose of the records that a
//! scorer holds, and the words of fixed sets.

use alloc::string::ToString as _;

use super::messages::{ALL, COUNTED};
use crate::facts::{Signal, shown_words};
use crate::rule::Status;
use crate::weigh::{Entry, Rulebook};
use crate::words::Messages;

/// Every text that assessments by these rules can be told in.
#[inline]
pub(crate) fn messages<'b>(book: &'b Rulebook<'_>) -> Messages<'b> {
    let mut all = Messages::new();
    all.add_frame(ALL, COUNTED);
    (0..book.entries.len()).for_each(|place| rule(&mut all, book, place));
    let own = book.entries.iter().flat_map(|entry| entry.own);
    own.for_each(|fact| all.add(&["fact", fact.name], fact.meaning));
    for step in book.mitigations {
        for (part, text) in [
            ("title", step.title),
            ("by", step.by),
            ("method", step.method),
            ("how_beaten", step.how_beaten),
        ] {
            all.add(&["step", step.id, part], text);
        }
    }
    for both in book.interactions {
        all.add(&["together", both.id, "title"], both.title);
        all.add(&["together", both.id, "why"], both.why);
    }
    patterns(&mut all, book);
    checks(&mut all, book);
    fixed(&mut all);
    all.in_order()
}

#[inline]
fn rule<'b>(all: &mut Messages<'b>, book: &'b Rulebook<'_>, place: usize) {
    let Some(Entry { record, .. }) = book.entries.get(place) else { return };
    all.add(&["rule", record.id, "title"], record.title);
    all.add(&["rule", record.id, "compares"], record.compares);
    for (place, innocent) in record.innocent.iter().enumerate() {
        all.add(&["rule", record.id, "innocent", &place.to_string()], innocent.who);
    }
    for level in record.levels {
        all.add(&["rule", record.id, level.name, "says"], book.says(place, level));
        all.add(&["rule", record.id, level.name, "why"], book.why(place, level));
    }
    // Why an employer set a rule off is told as it is.
    let is_off = book.adjusted(place).is_some_and(|one| one.adjustment.off);
    if let (Status::Preview(why), false) = (record.status, is_off) {
        all.add(&["rule", record.id, "preview"], why);
    }
}

#[inline]
fn patterns<'b>(all: &mut Messages<'b>, book: &'b Rulebook<'_>) {
    for one in book.typologies {
        for (part, text) in
            [("says", one.shown_as), ("lowers", one.lowers), ("innocent", one.innocent)]
        {
            all.add(&["pattern", one.id, part], text);
        }
        if let Some(not) = one.does_not_lower {
            all.add(&["pattern", one.id, "does_not_lower"], not);
        }
    }
}

#[inline]
fn checks<'b>(all: &mut Messages<'b>, book: &'b Rulebook<'_>) {
    for check in &book.checks {
        for (part, text) in [
            ("title", check.title),
            ("what_to_do", check.what_to_do),
            ("how_beaten", check.how_beaten),
        ] {
            all.add(&["check", check.id, part], text);
        }
        for (place, mode) in check.modes.iter().enumerate() {
            all.add(&["check", check.id, "way", &place.to_string()], mode.mode);
        }
    }
}

/// Words of fixed sets, kinds of masked values, who brought a fact, parts of the profile.
#[inline]
fn fixed(all: &mut Messages<'_>) {
    for signal in Signal::ALL {
        let row = signal.row();
        all.add(&["fact", row.name], row.meaning);
        all.add_word("kind", row.noun);
        all.add_word("origin", row.origin.as_str());
        let part = row.name.split('.').next().unwrap_or_default();
        all.add_word("part", part);
    }
    for word in shown_words().chain(["yes", "no"]) {
        all.add_word("word", word);
    }
}
