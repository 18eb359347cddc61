//! The examples that rules carry, run.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::ops::Range;

use serde_json::{Map, Value as Json};

use super::load::{RuleFile, Rules};
use super::place::Lines;
use super::problem::{Fault, Problem, Problems};
use super::rule::FileRule;
use super::tree::{Entry, Given, Table};
use crate::facts::Facts;
use crate::junit::{Suite, document};
use crate::profile::{ParseError, Profile};
use crate::rule::{Finding, Judge as _, Verdict};
use crate::scorer::Scorer;
use crate::units::Moment;
use crate::weigh::Band;

/// What the examples of rules came to.
///
/// Each rule of a file brings profiles on which it fires, stays quiet, is unknown, and honest
/// look-alikes, whose whole assessment, by all rules that ship and those of the files, stays under
/// `verify`. They are judged as the files say, without adjustments and exceptions.
///
/// # In a test of one's own crate
///
/// ```
/// use hirerisk::rulefile::{Examples, RuleFile};
/// // #[test] fn our_rules_do_what_they_say() {
/// let acme = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/rules/acme.toml"));
/// let files = [RuleFile::read("acme.toml", acme)];
/// Examples::run(&files).and_then(Examples::all_hold).unwrap_or_else(|problems| panic!("{}", problems.to_text()));
/// // }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examples(Vec<Example>);

/// One example and what it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Example {
    /// The name of the file.
    pub file: String,
    /// The id of the rule.
    pub rule: String,
    /// `fires`, `quiet`, `unknown` or `honest`.
    pub kind: String,
    /// Who it is.
    pub title: String,
    /// What is otherwise than it says; nothing where it holds.
    pub problem: Option<Problem>,
}

impl Examples {
    /// Runs the examples of all rules of files.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the files: of rules that are not sound, no example is run.
    ///
    /// # Complexity
    ///
    /// One judgement for each example, one assessment for each honest one.
    pub fn run(files: &[RuleFile]) -> Result<Examples, Problems> {
        let rules = Rules::load_plainly(files).whole()?;
        let scorer = rules.add_to(Scorer::builder()).build().map_err(|error| {
            let file = files.first().map_or("", RuleFile::name);
            let fault = Fault::new("build", 0..0, error.to_string());
            Problems(Vec::from([Problem::new((file, &Lines::of("")), None, fault)]))
        })?;
        let mut all = Vec::new();
        for (at, file) in files.iter().enumerate() {
            let lines = Lines::of(file.text());
            for rule in rules.iter().filter(|rule| rule.file == at) {
                for table in rule.table.tables("example") {
                    let problem = run_one(rule, table, &scorer).err();
                    let of = |key| String::from(table.text(key));
                    let id = rule.table.text("id");
                    all.push(Example {
                        file: String::from(file.name()),
                        rule: String::from(id),
                        kind: of("kind"),
                        title: of("title"),
                        problem: problem
                            .map(|fault| Problem::new((file.name(), &lines), Some(id), fault)),
                    });
                }
            }
        }
        Ok(Examples(all))
    }

    /// Each, in the order of the files.
    pub fn iter(&self) -> impl Iterator<Item = &Example> {
        self.0.iter()
    }

    /// How many there are, where all of them hold.
    ///
    /// # Errors
    ///
    /// Those that do not, each with its place.
    pub fn all_hold(self) -> Result<usize, Problems> {
        let count = self.0.len();
        let mut wrong: Vec<Problem> = Vec::new();
        for problem in self.0.into_iter().filter_map(|one| one.problem) {
            if !wrong.contains(&problem) {
                wrong.push(problem); // what all examples have in common is told once
            }
        }
        if wrong.is_empty() { Ok(count) } else { Err(Problems(wrong)) }
    }

    /// As `JUnit` XML, for a build server: one suite, each example a case of its rule.
    ///
    /// ```
    /// use hirerisk::rulefile::{Examples, RuleFile};
    /// let acme = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/rules/acme.toml"));
    /// let files = [RuleFile::read("acme.toml", acme)];
    /// let xml = Examples::run(&files)?.to_junit();
    /// assert!(xml.contains("classname=\"acme.office_line\" name=\"quiet: a home line\""));
    /// # Ok::<(), hirerisk::rulefile::Problems>(())
    /// ```
    #[must_use]
    pub fn to_junit(&self) -> String {
        let mut suite = Suite::new("examples");
        for one in &self.0 {
            let name = format!("{}: {}", one.kind, one.title);
            let told = one.problem.as_ref().map(|problem| (problem, problem.to_string()));
            let wrong = told.as_ref().map(|(problem, told)| {
                ("failure", problem.code, problem.says.as_str(), told.as_str())
            });
            suite.case(&one.rule, &name, wrong);
        }
        document("hirerisk rule files", &[suite])
    }
}

fn run_one(rule: &FileRule<'_>, example: &Table, scorer: &Scorer<'_>) -> Result<(), Fault> {
    let json = profile_of(rule.table, example)?.to_string();
    let profile =
        Profile::from_json(json.as_bytes()).map_err(|error| unread(&error, rule.table, example))?;
    let as_of: Moment = example
        .text("as_of")
        .parse()
        .map_err(|_| Fault::new("bad-day", example.place("as_of"), "expected a day or a moment"))?;
    let says = |what: String| Fault::new("example", example.place("title"), what);
    if example.text("kind") == "honest" {
        let assessment = scorer.assess(&profile, as_of);
        let (band, score) = (assessment.band(), assessment.score().get());
        if band == Band::Routine {
            return Ok(());
        }
        let what =
            format!("expected to stay under verify, got {} with {score} points", band.as_str());
        let lines = assessment
            .fired()
            .map(|(rule, level, points)| format!("{rule}.{level} {}", points.get()));
        return Err(says(what).help(lines.collect::<Vec<_>>().join(", ")));
    }
    let verdict = rule.judge(&Facts::of(&profile, as_of));
    let (got, expected) = (told(verdict, rule), expected(example));
    let named = example.entry("missing").is_none() && example.text("kind") == "unknown";
    let holds = if named { got.starts_with(&expected) } else { got == expected };
    if holds { Ok(()) } else { Err(says(format!("expected {expected}, got {got}"))) }
}

/// What an example says.
fn expected(example: &Table) -> String {
    let missing = example.said("missing").map(|said| format!(": {}", said.text));
    match example.text("kind") {
        "fires" => {
            let points = example.number("points").unwrap_or_default();
            format!("{} with {points} points", example.text("level"))
        }
        "unknown" => format!("unknown{}", missing.unwrap_or_default()),
        kind => kind.into(),
    }
}

/// What the rule says.
fn told(verdict: Verdict, rule: &FileRule<'_>) -> String {
    match verdict {
        Ok(Finding::Quiet) => "quiet".into(),
        Ok(Finding::Fired(found)) => {
            let level = rule.record().levels.get(found.rung.place());
            level.map_or_else(String::new, |level| {
                format!("{} with {} points", level.name, level.points.get())
            })
        }
        Err(missing) => format!("unknown: {}", rule.name_of(missing.signal)),
    }
}

/// A profile that cannot be read: where it stands in the example, or in what all have in common.
fn unread(error: &ParseError, rule: &Table, example: &Table) -> Fault {
    // A field that should not be there is named itself, else what it holds.
    let of_key = error.code().ends_with("-field");
    let standing = |entry: &Entry| standing(entry, error.pointer(), of_key);
    let entry = |table: &Table, key| table.entry(key).map(standing);
    let (own, base) = (entry(example, "profile"), entry(rule, "base"));
    let deepest = [own, base].into_iter().flatten().max_by_key(|(depth, _)| *depth);
    let span = deepest.map_or_else(|| example.span.clone(), |(_, span)| span);
    Fault::new("example-profile", span, error.says())
}

/// The part at a pointer, or the deepest one on the way to it.
fn standing(entry: &Entry, pointer: &str, of_key: bool) -> (usize, Range<usize>) {
    let mut found = (0, entry.span.clone());
    let mut here = entry;
    for (depth, step) in (1..).zip(pointer.split('/').skip(1)) {
        let step = step.replace("~1", "/").replace("~0", "~");
        let next = match &here.of {
            Given::Table(table) => table.keys.iter().find(|(key, ..)| *key == step),
            Given::List(list) => {
                let Some(next) = step.parse().ok().and_then(|at: usize| list.get(at)) else {
                    break;
                };
                found = (depth, next.span.clone());
                here = next;
                continue;
            }
            Given::Text(_) | Given::Number(..) | Given::Flag(_) => None,
        };
        let Some((_, key, next)) = next else { break };
        found = (depth, if of_key { key.clone() } else { next.span.clone() });
        here = next;
    }
    found
}

/// The profile of an example: laid over what all of the rule have in common, without what is taken
/// away, with an id if it has none.
///
/// # Source
///
/// JSON Merge Patch, RFC 7396; JSON Pointer, RFC 6901.
fn profile_of(rule: &Table, example: &Table) -> Result<Json, Fault> {
    let read = |entry: Option<&Entry>| match entry {
        Some(some) => json(some)
            .ok_or_else(|| Fault::new("example-profile", some.span.clone(), "this is not JSON")),
        None => Ok(Json::Object(Map::new())),
    };
    let mut whole = read(rule.entry("base"))?;
    patch(&mut whole, read(example.entry("profile"))?);
    for pointer in example.texts("without") {
        let (around, last) = pointer.text.rsplit_once('/').unwrap_or_default();
        let last = last.replace("~1", "/").replace("~0", "~");
        let taken = match whole.pointer_mut(around) {
            Some(Json::Object(fields)) => fields.remove(&last).is_some(),
            Some(Json::Array(entries)) => {
                let (before, mut place) = (entries.len(), 0..);
                entries
                    .retain(|_| place.next().map(|at: usize| at.to_string()) != Some(last.clone()));
                entries.len() < before
            }
            _ => false,
        };
        if !taken {
            let says = "nothing stands there in the profile";
            return Err(Fault::new("example-profile", pointer.span, says));
        }
    }
    if let Json::Object(fields) = &mut whole {
        fields.entry("id").or_insert_with(|| "example".into());
    }
    Ok(whole)
}

fn patch(target: &mut Json, over: Json) {
    let Json::Object(fields) = over else {
        *target = over;
        return;
    };
    if !target.is_object() {
        *target = Json::Object(Map::new());
    }
    let Json::Object(there) = target else { return };
    for (key, value) in fields {
        if value.is_null() {
            there.remove(&key);
        } else {
            patch(there.entry(key).or_insert(Json::Null), value);
        }
    }
}

/// What stands in a file, as JSON.
fn json(entry: &Entry) -> Option<Json> {
    match &entry.of {
        Given::Text(text) => serde_json::from_str(text).ok(),
        _ => Some(within(entry)),
    }
}

fn within(entry: &Entry) -> Json {
    match &entry.of {
        Given::Text(text) => text.as_str().into(),
        Given::Number(number, _) => (*number).into(),
        Given::Flag(flag) => (*flag).into(),
        Given::List(list) => list.iter().map(within).collect(),
        Given::Table(table) => {
            let fields = table.keys.iter().map(|(key, _, entry)| (key.clone(), within(entry)));
            Json::Object(fields.collect())
        }
    }
}
