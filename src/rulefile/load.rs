//! From files to rules: read each by its form, check all against each other, keep what is sound.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::firewall;
use super::form::FILE;
use super::overlay::{Change, Waiver};
use super::place::Lines;
use super::problem::{Fault, Problem, Problems};
use super::prose;
use super::rule::{FileRule, Scene, rule};
use super::sound::Known;
use super::tree::{self, Table};
use crate::catalog;
use crate::facts::{OwnFact, OwnKind, Speaks};
use crate::profile::Origin;
use crate::rule::{Judge as _, Source};
use crate::scorer::{ScorerBuilder, check_own_fact, rule_set};
use crate::units::Stage;

/// No file is longer, in bytes.
const LONGEST: usize = 1_048_576;

/// No file holds more rules.
const MOST_RULES: usize = 10_000;

/// A rule file as it was read.
///
/// Reading never fails: what is wrong is told by [`Rules::load`], together with everything else.
/// A file of more than 1 MiB or with more than 10,000 rules is refused whole.
///
/// # Complexity
///
/// O(n) in the bytes.
pub struct RuleFile {
    name: String,
    text: String,
    table: Table,
    faults: Vec<Fault>,
}

impl fmt::Debug for RuleFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RuleFile").field("name", &self.name).finish_non_exhaustive()
    }
}

impl RuleFile {
    /// Reads a file: its name, for messages, and its text.
    #[must_use]
    pub fn read(name: impl Into<String>, text: impl Into<String>) -> RuleFile {
        let (name, text) = (name.into(), text.into());
        let refused = |fault| (Table::default(), Vec::from([fault]));
        let (table, mut faults) = if text.len() > LONGEST {
            refused(Fault::new("too-large", 0..0, "the file has more than 1 MiB"))
        } else {
            tree::read(&text, &FILE)
        };
        let count = table.tables("rule").count();
        if count > MOST_RULES {
            let says = format!("the file has {count} rules, more than {MOST_RULES}");
            let (table, faults) = refused(Fault::new("too-large", 0..0, says));
            return RuleFile { name, text, table, faults };
        }
        if table.keys.is_empty() && faults.is_empty() {
            let fault = Fault::new("missing", 0..0, "the file holds nothing");
            faults.push(fault.help("a rule begins with `[[rule]]`"));
        }
        if text.len() <= LONGEST {
            prose::tricks(&text, &mut faults);
        }
        RuleFile { name, text, table, faults }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where each table of a list begins, in the order of the file, and the id of those that are rules.
    fn beginnings(&self) -> Vec<(usize, Option<&str>)> {
        let lists = self.table.keys.iter().flat_map(|(key, _, entry)| {
            entry.list().iter().filter_map(move |one| Some((key.as_str(), one.table()?)))
        });
        let mut all: Vec<(usize, Option<&str>)> = lists
            .map(|(key, table)| {
                let id = table.said("id").filter(|_| key == "rule");
                (table.span.start, id.map(|id| id.text))
            })
            .collect();
        all.sort_by_key(|(start, _)| *start);
        all
    }
}

/// Rules of files, with their sources, adjustments and exceptions.
pub struct Rules<'f> {
    all: Vec<FileRule<'f>>,
    sources: Vec<Source<'f>>,
    changes: Vec<Change<'f>>,
    waivers: Vec<Waiver<'f>>,
}

impl fmt::Debug for Rules<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rules").field("rules", &self.all).finish_non_exhaustive()
    }
}

/// What files hold: the rules that are sound, and what is wrong with the others.
#[derive(Debug)]
pub struct Loaded<'f> {
    rules: Rules<'f>,
    problems: Problems,
}

impl<'f> Loaded<'f> {
    /// All rules, where nothing is wrong with any file.
    ///
    /// # Errors
    ///
    /// Everything that is wrong.
    pub fn whole(self) -> Result<Rules<'f>, Problems> {
        if self.problems.is_empty() { Ok(self.rules) } else { Err(self.problems) }
    }

    /// The rules that are sound, and everything that is wrong with the others: none of those is among
    /// the rules, and no adjustment or exception of them.
    ///
    /// ```
    /// use hirerisk::rulefile::{RuleFile, Rules};
    /// let files = [
    ///     RuleFile::read("acme.toml", include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/rules/acme.toml"))),
    ///     RuleFile::read("broken.toml", "[[rule]]\nid = 'acme.desk'\n"),
    /// ];
    /// let (rules, problems) = Rules::load(&files).sound();
    /// assert!(rules.iter().count() > 0);
    /// assert!(problems.iter().all(|problem| problem.file == "broken.toml"));
    /// ```
    #[must_use]
    pub fn sound(self) -> (Rules<'f>, Problems) {
        (self.rules, self.problems)
    }
}

impl<'f> Rules<'f> {
    /// Checks files: each by itself, all against each other and against what ships.
    ///
    /// # Complexity
    ///
    /// O(n log n) in the rules; each condition costs its parsing, some 0.1 ms.
    #[must_use]
    pub fn load(files: &'f [RuleFile]) -> Loaded<'f> {
        let mut loading = Loading::of(files);
        let overlays = loading.overlays(files);
        loading.rules(files);
        if loading.fit(overlays) {
            // A threshold that was set by an adjustment that is no good stands as the rule has it.
            loading.rules.all.clear();
            loading.rules(files);
        }
        loading.done(files)
    }

    /// The rules of files as they stand, without what adjustments and exceptions say of them.
    pub(super) fn load_plainly(files: &'f [RuleFile]) -> Loaded<'f> {
        let mut loading = Loading::of(files);
        loading.rules(files);
        loading.done(files)
    }

    /// Gives the rules to a scorer, with their sources, adjustments and exceptions.
    #[must_use]
    pub fn add_to<'r>(&'r self, builder: ScorerBuilder<'r>) -> ScorerBuilder<'r> {
        let builder = self.all.iter().fold(builder, |builder, rule| builder.rule(rule));
        let builder = self.sources.iter().fold(builder, |builder, source| builder.source(*source));
        let changes = self.changes.iter().map(Change::adjustment);
        let builder = changes.fold(builder, ScorerBuilder::adjustment);
        self.waivers.iter().map(Waiver::exception).fold(builder, ScorerBuilder::exception)
    }

    /// Each rule, in the order of the files.
    pub fn iter(&self) -> impl Iterator<Item = &FileRule<'f>> {
        self.all.iter()
    }
}

/// Adjustments and exceptions, each with the place of its file.
#[derive(Default)]
struct Overlays<'f> {
    changes: Vec<(usize, Change<'f>)>,
    waivers: Vec<(usize, Waiver<'f>)>,
}

/// Where a fact is declared.
#[derive(Clone, Copy)]
struct Declared<'f> {
    /// The place of the file.
    at: usize,
    file: &'f RuleFile,
    table: &'f Table,
}

impl Declared<'_> {
    /// The first key that says something else there.
    fn differs(&self, table: &Table) -> Option<&'static str> {
        let texts = ["pointer", "kind", "words", "origin", "stage", "meaning", "at"];
        let speaks = "speaks_for_the_person";
        let flag = |table: &Table| table.flag(speaks).unwrap_or_default();
        let other = texts.into_iter().find(|key| self.table.text(key) != table.text(key));
        other.or_else(|| (flag(self.table) != flag(table)).then_some(speaks))
    }

    /// Tells here that the fact is another one there.
    fn told(&self, there: &Declared<'_>, key: &str) -> (usize, Fault) {
        let line = Lines::of(&there.file.text).at(there.table.place("name").start).0.line;
        let (name, file) = (self.table.text("name"), &there.file.name);
        let says =
            format!("`{name}` is another fact in `{file}`, line {line}: its `{key}` differs");
        let help = "a name has one meaning in all files: say the same, or choose another name";
        (self.at, Fault::new("duplicate", self.table.place("name"), says).help(help))
    }
}

/// Files on their way to rules.
struct Loading<'f> {
    known: Known<'f>,
    /// The facts of each file's own, by the place of the file.
    facts: Vec<Vec<OwnFact<'f>>>,
    /// Where each is declared first.
    declared: BTreeMap<&'f str, Declared<'f>>,
    /// Those of a file that another file declares otherwise.
    clashing: BTreeSet<(usize, &'f str)>,
    /// Where rules of files stand: the place of the file, the record.
    records: BTreeMap<&'f str, &'f Table>,
    settings: BTreeMap<(&'f str, &'f str), i64>,
    /// What is wrong, by the place of the file.
    faults: Vec<(usize, Fault)>,
    rules: Rules<'f>,
}

impl<'f> Loading<'f> {
    fn of(files: &'f [RuleFile]) -> Loading<'f> {
        let mut loading = Loading {
            known: Known::shipped(),
            facts: Vec::new(),
            declared: BTreeMap::new(),
            clashing: BTreeSet::new(),
            records: BTreeMap::new(),
            settings: BTreeMap::new(),
            faults: Vec::new(),
            rules: Rules {
                all: Vec::new(),
                sources: Vec::new(),
                changes: Vec::new(),
                waivers: Vec::new(),
            },
        };
        for (at, file) in files.iter().enumerate() {
            let own = file.faults.iter().cloned().map(|fault| (at, fault));
            loading.faults.extend(own);
            loading.names_of(at, file);
            loading.facts_of(at, file);
        }
        loading
    }

    /// The names that a file gives: each once among all files.
    fn names_of(&mut self, at: usize, file: &'f RuleFile) {
        for source in file.table.tables("source") {
            let Some(id) = source.said("id") else { continue };
            if self.known.sources.replace(id.text).is_some() {
                self.twice(at, "source", &id);
            } else {
                self.rules.sources.push(source_of(source));
            }
        }
        for record in file.table.tables("rule") {
            let Some(id) = record.said("id") else { continue };
            if self.known.rules.replace(id.text).is_some() {
                self.twice(at, "rule", &id);
            } else {
                self.records.insert(id.text, record);
            }
        }
    }

    /// The facts of a file's own. A name has one meaning in all files.
    fn facts_of(&mut self, at: usize, file: &'f RuleFile) {
        let mut faults = Vec::new();
        let facts = facts_of(&file.table, &mut faults);
        for (fact, table) in &facts {
            let this = Declared { at, file, table };
            let first = *self.declared.entry(fact.name).or_insert(this);
            let Some(key) = first.differs(table) else { continue };
            self.faults.extend([first.told(&this, key), this.told(&first, key)]);
            self.clashing.insert((at, fact.name));
        }
        self.facts.push(facts.into_iter().map(|(fact, _)| fact).collect());
        self.faults.extend(faults.into_iter().map(|fault| (at, fault)));
    }

    fn rules(&mut self, files: &'f [RuleFile]) {
        for (at, file) in files.iter().enumerate() {
            self.rules_of(at, file);
        }
    }

    fn twice(&mut self, at: usize, what: &str, id: &tree::Said<'_>) {
        let says = format!("another {what} is called `{}`", id.text);
        let help = "an id belongs to one thing for ever";
        self.faults.push((at, Fault::new("duplicate", id.span.clone(), says).help(help)));
    }

    fn rules_of(&mut self, at: usize, file: &'f RuleFile) {
        let (known, settings) = (&self.known, &self.settings);
        let facts = self.facts.get(at).map_or(&[][..], Vec::as_slice);
        let scene = Scene { file: at, text: &file.text, facts, settings, known };
        let clashes = |rule: &FileRule<'_>| {
            rule.own_facts().iter().any(|fact| self.clashing.contains(&(at, fact.name)))
        };
        for record in file.table.tables("rule") {
            let first = self.records.get(record.text("id")).copied();
            let first = first.is_some_and(|first| core::ptr::eq(first, record));
            match rule(record, &scene) {
                Ok(rule) if first && record.sound && !clashes(&rule) => self.rules.all.push(rule),
                Ok(_) => {}
                Err(faults) => self.faults.extend(faults.into_iter().map(|fault| (at, fault))),
            }
        }
    }

    /// Adjustments and exceptions as they stand, and the thresholds that they set.
    fn overlays(&mut self, files: &'f [RuleFile]) -> Overlays<'f> {
        let mut overlays = Overlays::default();
        for (at, file) in files.iter().enumerate() {
            let mut faults = Vec::new();
            for table in file.table.tables("adjustment").filter(|table| table.sound) {
                let change = Change::read(table, &self.records, &mut faults);
                for (name, ours) in change.iter().flat_map(Change::settings) {
                    self.settings.insert((table.text("rule"), name), ours);
                }
                overlays.changes.extend(change.map(|one| (at, one)));
            }
            for table in file.table.tables("exception").filter(|table| table.sound) {
                overlays.waivers.extend(Waiver::read(table, &mut faults).map(|one| (at, one)));
            }
            self.faults.extend(faults.into_iter().map(|fault| (at, fault)));
        }
        overlays
    }

    /// Keeps those that fit the rules that are sound. Whether a threshold was taken back.
    fn fit(&mut self, overlays: Overlays<'f>) -> bool {
        if overlays.changes.is_empty() && overlays.waivers.is_empty() {
            return false;
        }
        let mut all: crate::scorer::Rules<'_> = Vec::new();
        for rule in catalog::rules() {
            all.push(rule);
        }
        for rule in &self.rules.all {
            all.push(rule);
        }
        let set = rule_set(&all, catalog::RETIRED);
        let (mut changes, mut waivers, mut wrong) = (Vec::new(), Vec::new(), Vec::new());
        let mut taken_back = false;
        for (at, change) in overlays.changes {
            match change.check(&set) {
                Some(fault) => {
                    for (name, _) in change.settings() {
                        taken_back |=
                            self.settings.remove(&(change.table.text("rule"), name)).is_some();
                    }
                    wrong.push((at, fault));
                }
                None => changes.push((at, change)),
            }
        }
        for (at, waiver) in overlays.waivers {
            match waiver.check(&set) {
                Some(fault) => wrong.push((at, fault)),
                None => waivers.push((at, waiver)),
            }
        }
        self.faults.extend(wrong);
        self.once(changes, waivers);
        taken_back
    }

    /// Keeps one adjustment of each rule and one exception of each id.
    fn once(&mut self, changes: Vec<(usize, Change<'f>)>, waivers: Vec<(usize, Waiver<'f>)>) {
        let (mut rules, mut ids) = (BTreeSet::new(), BTreeSet::new());
        for (at, change) in changes {
            if rules.insert(change.table.text("rule")) {
                self.rules.changes.push(change);
            } else {
                let says = "the rule is adjusted twice";
                self.faults.push((at, Fault::new("duplicate", change.table.place("rule"), says)));
            }
        }
        for (at, waiver) in waivers {
            if ids.insert(waiver.table.text("id")) {
                self.rules.waivers.push(waiver);
            } else {
                let says = "another exception has this id";
                self.faults.push((at, Fault::new("duplicate", waiver.table.place("id"), says)));
            }
        }
    }

    fn done(mut self, files: &'f [RuleFile]) -> Loaded<'f> {
        self.successors(files);
        self.faults.sort_by_key(|(at, fault)| (*at, fault.span.start, fault.span.end));
        self.faults.dedup();
        let mut problems = Vec::new();
        for (at, file) in files.iter().enumerate() {
            let (lines, beginnings) = (Lines::of(&file.text), file.beginnings());
            let of_file = self.faults.iter().filter(|(of, _)| *of == at);
            problems.extend(of_file.map(|(_, fault)| {
                let next = beginnings.partition_point(|(start, _)| *start <= fault.span.start);
                let rule = next.checked_sub(1).and_then(|last| beginnings.get(last)?.1);
                Problem::new((&file.name, &lines), rule, fault.clone())
            }));
        }
        Loaded { rules: self.rules, problems: Problems(problems) }
    }

    /// Drops deprecated rules whose successor is not sound: they would have none.
    fn successors(&mut self, files: &'f [RuleFile]) {
        let ids: BTreeSet<&str> = self.rules.all.iter().map(|rule| rule.table.text("id")).collect();
        let records = &self.records;
        let lost = |table: &Table| {
            let by = table.text("deprecated_for");
            records.contains_key(by) && !ids.contains(by)
        };
        for (at, file) in files.iter().enumerate() {
            for table in file.table.tables("rule").filter(|table| lost(table)) {
                let says = "the rule that takes over is not sound";
                let fault = Fault::new("unknown-name", table.place("deprecated_for"), says);
                self.faults.push((at, fault));
            }
        }
        self.rules.all.retain(|rule| !lost(rule.table));
    }
}

fn source_of(table: &Table) -> Source<'_> {
    let text = |key| table.text(key);
    Source {
        id: text("id"),
        publisher: text("publisher"),
        title: text("title"),
        date: text("date"),
        url: text("url"),
        read: table.flag("read").unwrap_or(true),
    }
}

/// The facts of a file's own that are sound, each with its table.
fn facts_of<'f>(file: &'f Table, faults: &mut Vec<Fault>) -> Vec<(OwnFact<'f>, &'f Table)> {
    let mut all: Vec<(OwnFact<'f>, &Table)> = Vec::new();
    for table in file.tables("fact").filter(|table| table.sound) {
        let fact = fact_of(table);
        let place = table.place("name");
        if all.iter().any(|(other, _)| other.name == fact.name) {
            let says = format!("two facts are called `{}`", fact.name);
            faults.push(Fault::new("duplicate", place, says));
        } else if fact.kind == OwnKind::Word("") {
            let says = "a fact that is a `word` needs `words`";
            faults.push(Fault::new("missing", table.place("kind"), says));
        } else if let Err(wrong) = check_own_fact(&fact) {
            let says = format!("the fact {wrong}");
            faults.push(Fault::new("fact", place, says));
        } else if let Some(fault) = firewall::own_fact(&fact, place) {
            faults.push(fault);
        } else {
            all.push((fact, table));
        }
    }
    all
}

fn fact_of(table: &Table) -> OwnFact<'_> {
    let speaks = table.flag("speaks_for_the_person").unwrap_or_default();
    OwnFact {
        place: 0,
        name: table.text("name"),
        pointer: table.text("pointer"),
        kind: match table.text("kind") {
            "product" => OwnKind::Product,
            "word" => OwnKind::Word(table.text("words")),
            "count" => OwnKind::Count,
            "truth" => OwnKind::Truth,
            "moment" => OwnKind::Moment,
            _ => OwnKind::Token,
        },
        origin: match table.text("origin") {
            "observed" => Origin::Observed,
            "verified" => Origin::Verified,
            _ => Origin::Claimed,
        },
        stage: table.text("stage").parse().unwrap_or(Stage::Application),
        speaks: if speaks { Speaks::ForThePerson } else { Speaks::Plainly },
        meaning: table.text("meaning"),
        at: table.said("at").map(|said| said.text),
    }
}
