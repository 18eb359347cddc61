//! What a record has to say besides its conditions: names, prose, sources, the ladder of its levels,
//! examples.

use alloc::collections::BTreeSet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::form::CARRY;
use super::problem::Fault;
use super::prose;
use super::texts::Texts;
use super::tree::{Said, Table};
use crate::catalog;
use crate::profile::nearest;
use crate::rule::{GROUPS, Honest, Judge as _};
use crate::units::{Points, Share};

/// What rules can name: what ships, and what the files add.
pub(super) struct Known<'f> {
    pub(super) checks: BTreeSet<&'f str>,
    pub(super) sources: BTreeSet<&'f str>,
    pub(super) rules: BTreeSet<&'f str>,
    families: BTreeSet<&'f str>,
}

impl<'f> Known<'f> {
    /// What ships.
    pub(super) fn shipped() -> Known<'f> {
        let rules = || catalog::rules().map(|rule| rule.record().id);
        let retired = catalog::RETIRED.iter().map(|one| one.id);
        let families = rules().filter_map(|id| id.split('.').next());
        Known {
            checks: catalog::CHECKS.iter().map(|check| check.id).collect(),
            sources: catalog::SOURCES.iter().map(|source| source.id).collect(),
            rules: rules().chain(retired).collect(),
            families: families.collect(),
        }
    }
}

/// The most levels that a rule has.
const MOST_LEVELS: usize = 16;

/// Looks at one record.
pub(super) fn record(texts: Texts<'_>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let table = texts.rule;
    id(table, known, faults);
    for key in ["title", "why", "compares", "preview"] {
        faults.extend(table.said(key).as_ref().and_then(prose::told));
    }
    faults.extend(table.said("title").as_ref().and_then(prose::title));
    for innocent in table.tables("innocent") {
        faults.extend(innocent.said("who").as_ref().and_then(prose::told));
        named(innocent.said("settled_by"), ("check", &known.checks), faults);
    }
    for (key, what, all) in
        [("settles", "check", &known.checks), ("sources", "source", &known.sources)]
    {
        table.texts(key).for_each(|said| named(Some(said), (what, all), faults));
    }
    for key in ["innocent", "settles", "sources", "level", "example"] {
        filled(table, key, faults);
    }
    if let Some(group) = table.said("group")
        && !GROUPS.iter().any(|one| one.id == group.text)
    {
        faults.push(unknown(&group, "group", GROUPS.iter().map(|one| one.id)));
    }
    if let Some(by) = table.said("deprecated_for") {
        named(Some(by), ("rule", &known.rules), faults);
    }
    levels(texts, known, faults);
    examples(table, faults);
}

/// A list that has to hold something.
fn filled(table: &Table, key: &str, faults: &mut Vec<Fault>) {
    let listed = table.entry(key).filter(|entry| entry.list().is_empty());
    if let Some(entry) = listed {
        faults.push(Fault::new("missing", entry.span.clone(), format!("`{key}` is empty")));
    }
}

/// Two or more plain words with dots between them, the first one the author's own.
fn id(table: &Table, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let Some(id) = table.said("id") else { return };
    let plain = |word: &str| {
        let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        word.starts_with(|sign: char| sign.is_ascii_lowercase()) && word.bytes().all(letter)
    };
    let mut words = id.text.split('.');
    let family = words.next().unwrap_or_default();
    if !(plain(family) && id.text.contains('.') && words.all(plain)) {
        let says = "an id is `family.rule`, in small letters, digits and `_`";
        faults.push(Fault::new("bad-name", id.span, says));
    } else if known.families.contains(family) {
        let says = format!("the family `{family}` ships with the library");
        let help = "begin with a name of your own: a later release may add a rule of this id";
        faults.push(Fault::new("taken-family", id.span, says).help(help));
    }
}

/// A name that has to be known.
fn named(said: Option<Said<'_>>, (what, all): (&str, &BTreeSet<&str>), faults: &mut Vec<Fault>) {
    if let Some(said) = said.filter(|said| !all.contains(said.text)) {
        faults.push(unknown(&said, what, all.iter().copied()));
    }
}

fn unknown<'k>(said: &Said<'_>, what: &str, all: impl Iterator<Item = &'k str>) -> Fault {
    let help = nearest(said.text, all).map(|meant| format!("did you mean `{meant}`?"));
    let says = format!("no {what} is called `{}`", said.text);
    Fault::new("unknown-name", said.span.clone(), says).maybe(help)
}

/// The ladder: points and carrying rise, honest shares fall, each within its bound.
fn levels(texts: Texts<'_>, known: &Known<'_>, faults: &mut Vec<Fault>) {
    let table = texts.rule;
    let all: Vec<&Table> = table.tables("level").collect();
    if all.len() > MOST_LEVELS {
        let says = format!("a rule has at most {MOST_LEVELS} levels");
        faults.push(Fault::new("too-many", table.place("level"), says));
    }
    for (at, level) in all.iter().enumerate() {
        let name = level.text("name");
        if all.iter().take(at).any(|other| other.text("name") == name) {
            let says = format!("two levels are called `{name}`");
            faults.push(Fault::new("duplicate", level.place("name"), says));
        }
        one_level(level, texts, faults);
        let honest = level.entry("honest").and_then(|entry| entry.table());
        let basis = honest.and_then(|honest| honest.said("basis"));
        let basis = basis.filter(|basis| basis.text != Honest::ASSUMED);
        named(basis, ("source", &known.sources), faults);
    }
    for (low, high) in all.iter().zip(all.iter().skip(1)) {
        rising((low, high), faults);
    }
}

fn one_level<'f>(level: &'f Table, texts: Texts<'f>, faults: &mut Vec<Fault>) {
    let preview = texts.rule.entry("preview").is_some();
    faults.extend(level.said("says").as_ref().and_then(prose::told));
    if let Some(says) = level.said("says") {
        let braces = placeholders(says.text, level.entry("count").is_some());
        faults.extend(braces.map(|fault| texts.placed(&says, fault)));
    }
    let points = level.number("points");
    if let (Some(points), Some(share)) = (points, share_of(level)) {
        let bound = share.most_points();
        if points_of(points) > bound {
            let says = format!("{points} points are more than this honest share bears");
            let help = format!(
                "at most {}: what so many honest people show cannot say more (10 times the logarithm of 1 over the share)",
                bound.get()
            );
            faults.push(Fault::new("over-bound", level.place("points"), says).help(help));
        }
    }
    if preview && points.is_some_and(|points| points != 0) {
        let says = "a rule in preview has no points";
        faults.push(Fault::new("preview-points", level.place("points"), says).help("write 0"));
    }
}

pub(super) fn points_of(points: i64) -> Points {
    Points::new(i32::try_from(points).unwrap_or(i32::MAX))
}

fn share_of(level: &Table) -> Option<Share> {
    let share = level.entry("honest")?.table()?.number("per_million")?;
    u32::try_from(share).ok().map(Share::per_million)
}

/// A level against the one below it.
fn rising((low, high): (&Table, &Table), faults: &mut Vec<Fault>) {
    let below = || format!("`{}`", low.text("name"));
    if let (Some(one), Some(two)) = (low.number("points"), high.number("points"))
        && two < one
    {
        let says = format!("fewer points than the level below it, {}", below());
        let help = "levels stand in rising order";
        faults.push(Fault::new("falling", high.place("points"), says).help(help));
    }
    if let (Some(one), Some(two)) = (share_of(low), share_of(high))
        && two > one
    {
        let says = format!("a greater honest share than the level below it, {}", below());
        let help = "a share counts who shows this level or a higher one, so it never grows";
        faults.push(Fault::new("falling", high.place("honest"), says).help(help));
    }
    let carry = |level: &Table| CARRY.iter().position(|word| *word == level.text("carry"));
    if let (Some(one), Some(two)) = (carry(low), carry(high))
        && two < one
    {
        let says = format!("carries less than the level below it, {}", below());
        faults.push(Fault::new("falling", high.place("carry"), says));
    }
}

/// What stands in braces in a sentence.
fn placeholders(says: &str, counts: bool) -> Option<Fault> {
    let mut at = 0_usize;
    while let Some(open) = says.get(at..).and_then(|rest| rest.find(['{', '}'])) {
        let start = at.saturating_add(open);
        let tail = says.get(start..).unwrap_or_default();
        let end =
            start.saturating_add(tail.find('}').map_or(tail.len(), |end| end.saturating_add(1)));
        let found = says.get(start..end).unwrap_or_default();
        let help = match found {
            "{0}" | "{1}" | "{2}" | "{3}" => None,
            "{n}" if counts => None,
            "{n}" => Some("say what is counted: `count = \"...\"`"),
            _ => Some("`{0}` to `{3}` are the facts cited, `{n}` is the count"),
        };
        if let Some(help) = help {
            let says = format!("`{found}` stands for nothing");
            return Some(Fault::new("bad-sentence", start..end, says).help(help));
        }
        at = end;
    }
    None
}

/// One example of each kind, and one that fires each level.
fn examples(table: &Table, faults: &mut Vec<Fault>) {
    if table.entry("example").is_none() {
        return; // told already
    }
    let span = || table.said("id").map_or_else(|| table.span.clone(), |id| id.span);
    let all = || table.tables("example");
    for (kind, help) in [
        ("quiet", "somebody of whom the rule has nothing to say"),
        ("unknown", "somebody of whom a fact is missing"),
        ("honest", "somebody honest who shows the same, and stays under `verify`"),
    ] {
        if !all().any(|example| example.text("kind") == kind) {
            faults.push(lacks(span(), format!("no example is `{kind}`"), help));
        }
    }
    for level in table.tables("level").filter(|level| level.entry("name").is_some()) {
        let name = level.text("name");
        let fires = |one: &Table| one.text("kind") == "fires" && one.text("level") == name;
        if !all().any(fires) {
            let says = format!("no example fires at `{name}`");
            faults.push(lacks(level.place("name"), says, "somebody who shows it, with its points"));
        }
    }
    all().for_each(|example| one_example(table, example, faults));
}

fn lacks(span: Range<usize>, says: String, help: &str) -> Fault {
    Fault::new("missing-example", span, says).help(help)
}

fn one_example(table: &Table, example: &Table, faults: &mut Vec<Fault>) {
    let fires = example.text("kind") == "fires";
    for key in ["level", "points"] {
        if fires && example.entry(key).is_none() {
            let says = format!("an example that fires needs `{key}`");
            faults.push(Fault::new("missing", example.span.clone(), says));
        } else if !fires && let Some(entry) = example.entry(key) {
            let says = format!("only an example that fires has `{key}`");
            faults.push(Fault::new("unknown-key", entry.span.clone(), says));
        }
    }
    if let Some(level) = example.said("level") {
        let known = || table.tables("level").map(|level| level.text("name"));
        // Where no level can be read, that is told.
        if known().next().is_some() && !known().any(|name| name == level.text) {
            faults.push(unknown(&level, "level", known()));
        }
    }
    if let Some(at) = example.said("as_of")
        && at.text.parse::<crate::units::Moment>().is_err()
    {
        faults
            .push(Fault::new("bad-day", at.span, "expected a day or a moment").help("2026-03-01"));
    }
}
