//! A rule of a file: its record, its conditions made ready, and how it judges.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::Deserialize as _;
use serde::de::IntoDeserializer;
use serde::de::value::Error as Unreadable;

use super::cel::{Expr, parse};
use super::compile::{Compiled, Names, condition, faults_of_part, number};
use super::eval::Run;
use super::firewall;
use super::named::Ways;
use super::problem::Fault;
use super::program::Node;
use super::reach;
use super::schema::Noun;
use super::sound::{self, points_of};
use super::texts::Texts;
use super::tree::{Said, Table};
use super::truth::Truth;
use crate::facts::{Facts, OwnFact, Signal};
use crate::profile::Origin;
use crate::rule::{
    Basis, Carry, Fired, Honest, Innocent, Judge, Level, QUIET, Record, Rung, Status, Verdict,
};
use crate::units::Stage;

/// A rule of a file.
///
/// It judges like any other: [`Judge`] is its whole interface. [`Rules::load`](super::Rules::load)
/// makes it.
pub struct FileRule<'f> {
    /// The place of its file among those that were loaded.
    pub(super) file: usize,
    pub(super) table: &'f Table,
    innocent: Vec<Innocent<'f>>,
    settles: Vec<&'f str>,
    sources: Vec<&'f str>,
    indicators: Vec<&'f str>,
    levels: Vec<Level<'f>>,
    own: Vec<OwnFact<'f>>,
    needs: Vec<Signal>,
    reads: Vec<Signal>,
    stage: Stage,
    basis: Basis,
    ip_only: bool,
    pub(super) ladder: Vec<Step>,
}

/// A level made ready.
pub(super) struct Step {
    pub(super) when: Node,
    count: Option<Node>,
}

impl fmt::Debug for FileRule<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FileRule").field(&self.table.text("id")).finish()
    }
}

impl Judge for FileRule<'_> {
    fn record(&self) -> Record<'_> {
        let text = |key| self.table.text(key);
        let status = match (self.table.said("preview"), self.table.said("deprecated_for")) {
            (Some(why), _) => Status::Preview(why.text),
            (None, Some(by)) => Status::Deprecated(by.text),
            (None, None) => Status::Stable,
        };
        Record {
            id: text("id"),
            title: text("title"),
            why: text("why"),
            compares: text("compares"),
            innocent: &self.innocent,
            settles: &self.settles,
            sources: &self.sources,
            indicators: &self.indicators,
            needs: &self.needs,
            reads: &self.reads,
            group: self.table.said("group").map(|group| group.text),
            stage: self.stage,
            levels: &self.levels,
            basis: self.basis,
            evasion: text("evasion"),
            proxy: text("proxy"),
            ip_only: self.ip_only,
            status,
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Verdict {
        let (mut open, mut lacks) = (None, None);
        for (place, step) in self.ladder.iter().enumerate().rev() {
            let rung = Rung::new(u8::try_from(place).unwrap_or(u8::MAX));
            match Run::new(facts, &self.own).truth(&step.when) {
                Truth::True => return self.found(facts, (rung, step), open).into(),
                Truth::False | Truth::NotSeen(_) => {}
                Truth::Unknown(missing) => {
                    open = open.or(Some((rung, missing.signal)));
                    lacks = Some(missing); // the lowest level's is named
                }
            }
        }
        lacks.map_or(QUIET, Err)
    }

    fn own_facts(&self) -> &[OwnFact<'_>] {
        &self.own
    }
}

impl FileRule<'_> {
    /// The name of a fact that it reads.
    pub(super) fn name_of(&self, signal: Signal) -> &str {
        match signal {
            Signal::Own(place) => self.own.get(usize::from(place)).map_or("", |fact| fact.name),
            signal => signal.name(),
        }
    }

    /// A finding: the condition is judged once more, noting on what it rests.
    fn found(
        &self,
        facts: &Facts<'_>,
        (rung, step): (Rung, &Step),
        open: Option<(Rung, Signal)>,
    ) -> Fired {
        let mut run = Run::noting(facts, &self.own);
        run.truth(&step.when);
        let fired = Fired::resting_on(rung, run.cites());
        let fired = match open {
            Some((to, missing)) => fired.may_rise(to, missing),
            None => fired,
        };
        let count = step.count.as_ref().and_then(|count| {
            Run::new(facts, &self.own).number(count).map(|count| count.max(0).min(u32::MAX.into()))
        });
        fired.counting(count.and_then(|count| u32::try_from(count).ok()).unwrap_or_default())
    }
}

/// What a rule of a file is made ready among.
pub(super) struct Scene<'s, 'f> {
    /// The place of the file.
    pub(super) file: usize,
    pub(super) text: &'f str,
    pub(super) facts: &'s [OwnFact<'f>],
    /// Thresholds that adjustments set, by rule and name.
    pub(super) settings: &'s BTreeMap<(&'f str, &'f str), i64>,
    pub(super) known: &'s sound::Known<'f>,
}

/// Makes a rule ready.
///
/// # Errors
///
/// Everything that is wrong with it.
pub(super) fn rule<'f>(
    table: &'f Table,
    scene: &Scene<'_, 'f>,
) -> Result<FileRule<'f>, Vec<Fault>> {
    let mut faults = Vec::new();
    let texts = Texts { file: scene.text, rule: table };
    sound::record(texts, scene.known, &mut faults);
    let parsed = Parsed::of(texts, &mut faults);
    let ways = Ways::of(parsed.all());
    let own = own_facts(scene.facts, &ways);
    let parameters = parameters(table, scene.settings, &mut faults);
    if parsed.whole && table.entry("level").is_some() {
        unused(table, &ways, &mut faults);
    }
    let names =
        Names { lets: &parsed.lets, parameters: &parameters, own: &own, facts: scene.facts };
    parts(texts, &names, &mut faults);
    let levels = table.tables("level").zip(&parsed.levels);
    let made: Vec<Option<Made>> =
        levels.map(|level| step(level, (&names, texts), &mut faults)).collect();
    let made: Option<Vec<Made>> = made.into_iter().collect();
    let basis = basis(table, &mut faults);
    match (made, basis) {
        (Some(made), Some(basis)) if faults.is_empty() => {
            reach::ladder(texts, &made, &mut faults);
            if faults.is_empty() {
                Ok(whole((table, scene.file), made, (own, basis)))
            } else {
                Err(faults)
            }
        }
        _ => {
            if faults.is_empty() && table.sound {
                let says = "the conditions of this rule cannot be made ready";
                faults.push(Fault::new("condition", table.place("id"), says));
            }
            Err(faults)
        }
    }
}

/// What is wrong with named parts, where they stand.
fn parts(texts: Texts<'_>, names: &Names<'_>, faults: &mut Vec<Fault>) {
    for (name, _, part) in texts.rule.named("let") {
        let Some((_, expr)) = names.lets.iter().find(|(other, _)| other == name) else { continue };
        let Some(said) = part.text() else { continue };
        let wrong = faults_of_part(name, expr, names).into_iter();
        faults.extend(wrong.map(|fault| texts.placed(&said, fault)));
    }
}

/// A level made ready, and what it reads.
pub(super) struct Made {
    pub(super) step: Step,
    needs: Vec<Signal>,
    reads: Vec<Signal>,
}

/// A rule of which nothing is wrong.
fn whole<'f>(
    (table, file): (&'f Table, usize),
    made: Vec<Made>,
    (own, basis): (Vec<OwnFact<'f>>, Basis),
) -> FileRule<'f> {
    let texts = |key| table.texts(key).map(|said| said.text).collect();
    let innocent =
        |one: &'f Table| Innocent { who: one.text("who"), settled_by: one.text("settled_by") };
    let (mut needs, mut reads) = (Vec::new(), Vec::new());
    for signal in made.iter().flat_map(|made| &made.needs) {
        if !needs.contains(signal) {
            needs.push(*signal);
        }
    }
    for signal in made.iter().flat_map(|made| &made.reads) {
        if !(needs.contains(signal) || reads.contains(signal)) {
            reads.push(*signal);
        }
    }
    let stage_of_fact = |signal: &Signal| match signal {
        Signal::Own(place) => {
            own.get(usize::from(*place)).map_or(Stage::Application, |one| one.stage)
        }
        signal => signal.row().stage,
    };
    let stage: Option<Stage> = table.text("stage").parse().ok();
    FileRule {
        file,
        table,
        innocent: table.tables("innocent").map(innocent).collect(),
        settles: texts("settles"),
        sources: texts("sources"),
        indicators: texts("indicators"),
        levels: table.tables("level").map(level).collect(),
        stage: stage
            .or_else(|| needs.iter().map(stage_of_fact).max())
            .unwrap_or(Stage::Application),
        basis,
        ip_only: rests_on_addresses(&needs, &own),
        own,
        needs,
        reads,
        ladder: made.into_iter().map(|made| made.step).collect(),
    }
}

/// Whether what the employer saw is look-ups of addresses and nothing else.
fn rests_on_addresses(needs: &[Signal], own: &[OwnFact<'_>]) -> bool {
    let looked_up = |signal: &Signal| signal.name().starts_with("sessions.network.");
    let claimed = |signal: &Signal| match signal {
        Signal::Own(place) => {
            own.get(usize::from(*place)).is_some_and(|one| one.origin == Origin::Claimed)
        }
        signal => signal.row().origin == Origin::Claimed,
    };
    let beside = |signal: &Signal| matches!(signal, Signal::SessionsAt | Signal::SessionsCount);
    needs.iter().any(looked_up)
        && needs.iter().all(|signal| looked_up(signal) || claimed(signal) || beside(signal))
}

fn level(table: &Table) -> Level<'_> {
    let honest = table.entry("honest").and_then(|entry| entry.table());
    let share = honest.and_then(|honest| honest.number("per_million"));
    let share = share.and_then(|share| u32::try_from(share).ok()).unwrap_or(1_000_000);
    let said = |key| honest.map_or("", |honest| honest.text(key));
    Level {
        name: table.text("name"),
        points: points_of(table.number("points").unwrap_or_default()),
        why: table.text("why"),
        honest: Honest::published(share, said("basis"), said("note")),
        says: table.text("says"),
        carry: match table.text("carry") {
            "group" => Carry::Group,
            "no_record" => Carry::NoRecord,
            _ => Carry::Never,
        },
    }
}

/// Those facts of the file that the rule names, in their places.
fn own_facts<'f>(all: &[OwnFact<'f>], ways: &Ways) -> Vec<OwnFact<'f>> {
    let named = all.iter().filter(|fact| ways.have(fact.name));
    (0..=u8::MAX).zip(named).map(|(place, fact)| OwnFact { place, ..*fact }).collect()
}

/// The thresholds that no condition reads.
fn unused(table: &Table, ways: &Ways, faults: &mut Vec<Fault>) {
    let declared = table.named("parameters").iter();
    for (name, at, _) in declared.filter(|(name, ..)| !ways.have(&format!("params.{name}"))) {
        let says = format!("no condition reads `params.{name}`");
        faults.push(Fault::new("unused", at.clone(), says));
    }
}

/// The thresholds, as they are set.
fn parameters<'f>(
    table: &'f Table,
    settings: &BTreeMap<(&'f str, &'f str), i64>,
    faults: &mut Vec<Fault>,
) -> Vec<(String, i64)> {
    let mut all = Vec::new();
    for (name, _, entry) in table.named("parameters") {
        let Some(parameter) = entry.table() else { continue };
        let number = |key| parameter.number(key);
        let (Some(value), Some(least), Some(most)) =
            (number("value"), number("least"), number("most"))
        else {
            continue;
        };
        if !(least..=most).contains(&value) {
            let says = format!("{value} does not lie from {least} to {most}");
            faults.push(Fault::new("out-of-range", parameter.place("value"), says));
        }
        let set = settings.get(&(table.text("id"), name.as_str())).copied();
        all.push((name.clone(), set.unwrap_or(value)));
    }
    all
}

/// The conditions of a rule, as far as they can be read.
struct Parsed {
    lets: Vec<(String, Expr)>,
    /// What each level asks and counts.
    levels: Vec<[Option<Expr>; 2]>,
    /// All of them can be read.
    whole: bool,
}

impl Parsed {
    fn of(texts: Texts<'_>, faults: &mut Vec<Fault>) -> Parsed {
        let before = faults.len();
        let lets = lets(texts, faults);
        let mut one = |said: Option<Said<'_>>| said.and_then(|said| read(&said, texts, faults));
        let levels = texts.rule.tables("level");
        let levels = levels.map(|level| ["when", "count"].map(|key| one(level.said(key))));
        let levels = levels.collect();
        Parsed { lets, levels, whole: faults.len() == before }
    }

    fn all(&self) -> impl Iterator<Item = &Expr> {
        let levels = self.levels.iter().flatten().flatten();
        self.lets.iter().map(|(_, expr)| expr).chain(levels)
    }
}

/// The named parts that can be read.
fn lets(texts: Texts<'_>, faults: &mut Vec<Fault>) -> Vec<(String, Expr)> {
    let mut all = Vec::new();
    for (part, (name, at, entry)) in texts.rule.named("let").iter().enumerate() {
        let Some(said) = entry.text() else { continue };
        if let Some(fault) = taken(name, at.clone()) {
            faults.push(fault); // and conditions go on meaning the fact
            continue;
        }
        if let Some(mut expr) = read(&said, texts, faults) {
            expr.moved(Texts::start_of(part));
            all.push((name.clone(), expr));
        }
    }
    all
}

/// A name that means something else already.
fn taken(name: &str, at: core::ops::Range<usize>) -> Option<Fault> {
    let taken = ["as_of", "params"].contains(&name) || Noun::profile().member(name).is_some();
    let says = format!("`{name}` is a fact already");
    taken.then(|| Fault::new("taken-name", at, says).help("give the part a name of its own"))
}

fn read<'f>(said: &Said<'f>, texts: Texts<'f>, faults: &mut Vec<Fault>) -> Option<Expr> {
    parse(said.text)
        .map_err(|wrong| {
            faults.extend(wrong.into_iter().map(|one| {
                let fault = Fault::new("condition", one.span, one.says);
                texts.placed(said, fault.maybe(one.help.map(String::from)))
            }));
        })
        .ok()
}

fn step<'f>(
    (level, [when, count]): (&'f Table, &[Option<Expr>; 2]),
    (names, texts): (&Names<'_>, Texts<'f>),
    faults: &mut Vec<Fault>,
) -> Option<Made> {
    type How = fn(&Expr, &Names<'_>) -> Result<Compiled, Vec<Fault>>;
    let mut made = |key, expr: &Option<Expr>, how: How| {
        let said = level.said(key)?;
        how(expr.as_ref()?, names)
            .map_err(|wrong| {
                faults.extend(wrong.into_iter().map(|fault| texts.placed(&said, fault)));
            })
            .ok()
    };
    let when = made("when", when, condition);
    let count = made("count", count, number);
    let when = when?;
    if level.entry("count").is_some() && count.is_none() {
        return None;
    }
    let points = level.number("points").unwrap_or_default();
    if let (Some(fault), Some(said)) =
        (firewall::names_differ(&when.node, points), level.said("when"))
    {
        faults.push(texts.placed(&said, fault));
    }
    let (mut needs, mut reads) = (when.needs, when.reads);
    let count = count.map(|count| {
        needs.extend(
            count
                .needs
                .iter()
                .filter(|signal| !needs.contains(signal))
                .copied()
                .collect::<Vec<_>>(),
        );
        reads.extend(count.reads);
        count.node
    });
    Some(Made { step: Step { when: when.node, count }, needs, reads })
}

fn basis(table: &Table, faults: &mut Vec<Fault>) -> Option<Basis> {
    let said = table.said("basis")?;
    let read = IntoDeserializer::<Unreadable>::into_deserializer(said.text);
    let basis = Basis::deserialize(read).ok();
    if basis.is_none() {
        let says = "expected `assumed`, `expert`, `literature` or `fitted(n)`";
        faults.push(Fault::new("unknown-word", said.span, says));
    }
    basis
}
