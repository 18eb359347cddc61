//! The walls of the house: who may import whom, and what every source file and every record keeps
//! to. Read from the sources, so that the picture in STYLE and DESIGN cannot go stale.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use hirerisk::{
    catalog::{CHECKS, INTERACTIONS, MITIGATIONS, TYPOLOGIES},
    facts::Signal,
    rule::{GROUPS, Judge},
};

use support::corpus::{files, root};
use support::judged::{all_rules, found, id, with};

// Who may import whom.

/// A module and those that it may import. A stage imports earlier stages only.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("units", &[]),
    ("label", &[]),
    ("order", &[]),
    ("fingerprint", &[]),
    ("words", &["order", "fingerprint"]),
    ("profile", &["units"]),
    ("facts", &["units", "label", "order", "profile"]),
    ("rule", &["units", "facts"]),
    ("catalog", &["units", "order", "facts", "rule"]),
    ("weigh", &["units", "label", "order", "fingerprint", "rule"]), // not facts: weight cannot depend on who the person is
    // facts: pointers and values of the telling
    ("assessment", &["units", "label", "order", "facts", "rule", "weigh", "words"]),
    (
        "scorer",
        &["units", "order", "profile", "facts", "rule", "catalog", "weigh", "assessment", "words"],
    ),
    // side rooms: nothing imports them
    ("index", &["units", "label", "facts", "profile"]),
    ("junit", &["label"]),
    ("stats", &["order"]),
    ("tune", &["units", "profile", "order", "stats", "rule", "weigh", "assessment", "scorer"]),
    ("plot", &["order", "stats", "assessment", "tune"]),
    // not facts, not profiles: a group stands beside the data and never in it
    ("audit", &["units", "order", "stats", "weigh"]),
    // the lists stand beside the profile, and no verdict knows of them
    ("screen", &["order", "profile"]),
    ("export", &["units", "rule", "weigh", "assessment"]),
    ("import", &["units", "profile"]),
    ("conformance", &["units", "profile", "facts", "rule", "assessment", "scorer", "words"]),
    ("reference", &["units", "label", "facts", "profile", "assessment"]),
    (
        "rulefile",
        &[
            "units",
            "label",
            "junit",
            "facts",
            "profile",
            "rule",
            "catalog",
            "weigh",
            "assessment",
            "scorer",
        ],
    ),
    (
        "backtest",
        &["units", "label", "junit", "facts", "profile", "rule", "weigh", "assessment", "scorer"],
    ),
    (
        "lib",
        &["units", "profile", "facts", "rule", "catalog", "weigh", "assessment", "scorer", "words"],
    ),
];

/// A source file of the corridor: its place below `src`, and its code without comments and tests.
struct Source {
    place: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let folder = root().join("src");
    let read = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        let place = path.strip_prefix(&folder).unwrap().display().to_string();
        Source { place, code: without_comments(before_tests(&text)) }
    };
    files(&folder).iter().map(|path| read(path)).collect()
}

/// The text above the test module, which stands at the foot.
fn before_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod ").next().unwrap()
}

fn without_comments(text: &str) -> String {
    let code = |line: &str| line.split("//").next().unwrap_or_default().to_owned() + "\n";
    text.lines().map(code).collect()
}

impl Source {
    /// The module of the corridor that the file belongs to.
    fn module(&self) -> &str {
        self.place.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// How many modules deep it lies below the crate.
    fn depth(&self) -> usize {
        let parts = self.place.split('/').count();
        if self.place.ends_with("/mod.rs") { parts - 1 } else { parts }
    }

    /// The modules of the crate that it names, and `super` where that leads to the crate itself.
    fn imports(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for (at, _) in self.code.match_indices("crate::") {
            let before = self.code[..at].chars().next_back();
            if before.is_none_or(|char| !char.is_alphanumeric() && char != '_') {
                found.extend(heads(&self.code[at + "crate::".len()..]));
            }
        }
        if self.code.contains(&"super::".repeat(self.depth())) && self.place != "lib.rs" {
            found.insert("super".into());
        }
        found
    }
}

/// The first names of a path, or of each path of a group.
fn heads(path: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim_start()
            .chars()
            .take_while(|char| char.is_alphanumeric() || *char == '_')
            .collect()
    };
    let Some(group) = path.strip_prefix('{') else { return vec![word(path)] };
    let (mut depth, mut start, mut heads) = (0_usize, 0, Vec::new());
    for (at, char) in group.char_indices() {
        match char {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                heads.push(word(&group[start..at]));
                start = at + 1;
                if char == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    heads.retain(|head| !head.is_empty());
    heads
}

#[test]
fn heads_of_groups_and_paths_are_read() {
    assert_eq!(heads("units::Points;"), ["units"]);
    assert_eq!(heads("{facts::{Cite, Signal}, units::Points};"), ["facts", "units"]);
    assert_eq!(heads("{\n    rule::Rule,\n};"), ["rule"]);
}

#[test]
fn every_module_imports_what_the_table_allows() {
    let mut breaches = Vec::new();
    for source in sources() {
        let module = source.module().to_owned();
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == module) else {
            breaches.push(format!("{}: `{module}` does not stand in the table", source.place));
            continue;
        };
        for import in source.imports() {
            if import != module && !allowed.contains(&&*import) {
                breaches.push(format!("{} imports {import}", source.place));
            }
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn the_corridor_does_not_know_the_side_rooms() {
    let rooms = [
        "index",
        "backtest",
        "rulefile",
        "tune",
        "plot",
        "audit",
        "reference",
        "screen",
        "import",
        "export",
    ];
    for source in sources() {
        let known = source.imports();
        let entered: Vec<_> = rooms.iter().filter(|room| known.contains(**room)).collect();
        let own = rooms.contains(&source.module()) || source.place == "lib.rs";
        assert!(own || entered.is_empty(), "{} enters {entered:?}", source.place);
    }
}

#[test]
fn a_rule_sees_facts_through_the_prelude_and_never_another_rule() {
    for source in sources() {
        let parts: Vec<&str> = source.place.split('/').collect();
        let ["catalog", family, file] = parts[..] else { continue };
        if family == "values" || file == "mod.rs" {
            continue;
        }
        let code = &source.code;
        assert!(code.contains("use crate::catalog::prelude::*;"), "{}: no prelude", source.place);
        assert!(!code.contains("super::"), "{}: leaves its file", source.place);
        for (at, _) in code.match_indices("crate::catalog::") {
            let rest = &code[at + "crate::catalog::".len()..];
            let shared = ["prelude::*", "values::"].iter().any(|start| rest.starts_with(start));
            assert!(shared, "{}: another part of the catalog", source.place);
        }
    }
}

// What every source file keeps to.

/// Parts that few callers ask for.
const ASKED_FOR_BY_FEW: &[&str] = &[
    "assessment/changes.rs",
    "assessment/changes_text.rs",
    "assessment/notice.rs",
    "assessment/spoken.rs",
    "assessment/timeline.rs",
    "assessment/timeline_text.rs",
    "assessment/upgrade_text.rs",
    "assessment/visibility.rs",
    "facts/own.rs",
    "facts/recorded.rs",
    "profile/schema.rs",
    "scorer/builder.rs",
    "scorer/overlay.rs",
    "scorer/own.rs",
    "scorer/timeline.rs",
    "weigh/honest/group.rs",
    "weigh/honest/groups.rs",
    "weigh/honest/mod.rs",
    "weigh/honest/part.rs",
    "weigh/targets.rs",
    "weigh/upgrade.rs",
    "words/catalogue.rs",
    "words/language.rs",
];

/// One function without the mark, called from one with it, is built with the library for everybody,
/// and with it all that it calls.
#[test]
fn what_few_ask_for_is_compiled_where_it_is_called() {
    let sources = sources();
    for place in ASKED_FOR_BY_FEW {
        let source = sources.iter().find(|source| source.place == *place);
        let code = &source.unwrap_or_else(|| panic!("{place} is gone")).code;
        let lines: Vec<&str> = code.lines().map(str::trim).collect();
        for (before, line) in lines.iter().zip(lines.iter().skip(1)) {
            let head = line.split(['(', '<', '"']).next().unwrap_or_default();
            let is_function = head.starts_with("fn ") || head.contains(" fn ");
            let marked = before.starts_with("#[inline]") || head.contains("const fn ");
            assert!(marked || !is_function, "{place}: {line}");
        }
    }
}

#[test]
fn every_source_is_ascii() {
    // A list of names is data, and holds names in their own scripts.
    let is_source = |path: &std::path::PathBuf| path.extension().is_some_and(|kind| kind == "rs");
    for path in files(&root().join("src")).into_iter().filter(is_source) {
        let text = fs::read_to_string(&path).unwrap();
        let odd = text.lines().zip(1..).find(|(line, _)| !line.is_ascii());
        assert!(odd.is_none(), "{}: {odd:?}", path.display());
    }
}

/// All documentation tests are compiled as one program, somewhere else. One path that begins here breaks that, in
/// silence: each of them is then compiled alone, which takes minutes.
#[test]
fn no_example_of_the_documentation_includes_a_file_by_a_relative_path() {
    let documents =
        [files(&root().join("src")), files(&root().join("docs")), vec![root().join("README.md")]];
    for path in documents.concat() {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        // The source itself includes what its own path leads to.
        let relative = text
            .lines()
            .find(|line| line.contains(r#"include_str!("."#) && !line.contains("#[doc = "));
        assert!(relative.is_none(), "{}: {relative:?}", path.display());
    }
}

#[test]
fn the_standard_library_is_named_in_test_modules_alone() {
    for source in sources() {
        for word in ["extern crate std", "use std::", " std::", "(std::", "<std::"] {
            assert!(!source.code.contains(word), "{}: {word}", source.place);
        }
    }
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    assert!(lib.contains("#![no_std]"));
}

#[test]
fn no_lint_is_silenced_without_being_expected() {
    for path in files(&root().join("src")) {
        let text = fs::read_to_string(&path).unwrap();
        for silent in ["#[allow", "#![allow"] {
            assert!(!text.contains(silent), "{}: {silent}", path.display());
        }
        let bare = text.lines().any(|line| line.contains("#[expect(") && line.ends_with(")]"))
            && text.lines().any(|line| line.contains("#[expect(") && !line.contains("reason"));
        assert!(!bare, "{}: an expectation without a reason", path.display());
    }
}

/// A rule that is longer is computing a fact.
const LONGEST_RULE: usize = 120;

#[test]
fn no_rule_is_too_long() {
    for (family, rules) in families() {
        for rule in rules {
            let path = root().join(format!("src/catalog/{family}/{rule}.rs"));
            let lines = fs::read_to_string(path).unwrap().lines().count();
            assert!(lines <= LONGEST_RULE, "{family}/{rule}.rs has {lines} lines");
        }
    }
}

// The registry.

/// The families and their rule files, each in the order of the names.
fn families() -> BTreeMap<String, Vec<String>> {
    let folder = root().join("src/catalog");
    let mut families: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in files(&folder) {
        let place = path.strip_prefix(&folder).unwrap().display().to_string();
        if let Some((family, file)) = place.split_once('/')
            && family != "values"
            && file != "mod.rs"
        {
            families.entry(family.into()).or_default().push(file.trim_end_matches(".rs").into());
        }
    }
    for rules in families.values_mut() {
        rules.sort();
    }
    families
}

/// The names that stand between two marks.
fn listed<'t>(text: &'t str, before: &str, after: &str) -> Vec<&'t str> {
    let ends = |part: &'t str| part.split_once(after).map(|(name, _)| name);
    let is_name = |name: &&str| name.chars().all(|char| char.is_alphanumeric() || char == '_');
    let starts = text.match_indices(before).map(|(at, _)| &text[at + before.len()..]);
    starts.filter_map(ends).filter(is_name).collect()
}

#[test]
fn files_are_the_registry_are_the_ids_in_order() {
    let ids: Vec<&str> = all_rules().iter().map(|rule| id(rule)).collect();
    let mut expected = Vec::new();
    for (family, rules) in families() {
        let register =
            fs::read_to_string(root().join(format!("src/catalog/{family}/mod.rs"))).unwrap();
        assert_eq!(listed(&register, "\nmod ", ";"), rules, "{family}/mod.rs: modules");
        assert_eq!(listed(&register, "&", "::RULE"), rules, "{family}/mod.rs: rules");
        expected.extend(rules.iter().map(|rule| format!("{family}.{rule}")));
    }
    assert_eq!(ids, expected);
    let catalog = fs::read_to_string(root().join("src/catalog/mod.rs")).unwrap();
    let named: Vec<String> = families().into_keys().collect();
    assert_eq!(listed(&catalog, "    ", "::RULES"), named);
}

// What every record keeps to.

/// Prose ends with a full stop, a title or a phrase without.
fn ends_rightly(place: &str, prose: &[&str], phrases: &[&str]) -> Vec<String> {
    let open = prose.iter().filter(|text| !text.ends_with('.'));
    let closed = phrases.iter().filter(|text| text.ends_with(['.', '!', '?', ':']));
    open.chain(closed).map(|text| format!("{place}: {text}")).collect()
}

#[test]
fn prose_ends_with_a_full_stop_and_titles_do_not() {
    let mut wrong = Vec::new();
    for rule in all_rules() {
        let record = rule.record();
        let mut prose = vec![record.why, record.evasion, record.proxy];
        prose.extend(
            record.levels.iter().flat_map(|level| [level.why, level.honest.note, level.says]),
        );
        let mut phrases = vec![record.title, record.compares];
        phrases.extend(record.innocent.iter().map(|innocent| innocent.who));
        wrong.extend(ends_rightly(record.id, &prose, &phrases));
    }
    for check in CHECKS {
        let mut phrases = vec![check.title];
        phrases.extend(check.modes.iter().map(|mode| mode.mode));
        wrong.extend(ends_rightly(check.id, &[check.what_to_do, check.how_beaten], &phrases));
    }
    for step in MITIGATIONS {
        wrong.extend(ends_rightly(
            step.id,
            &[step.method, step.how_beaten],
            &[step.title, step.by],
        ));
    }
    for both in INTERACTIONS {
        wrong.extend(ends_rightly(both.id, &[both.why], &[both.title]));
    }
    for one in TYPOLOGIES {
        let mut prose = vec![one.shown_as, one.lowers];
        prose.extend(one.does_not_lower);
        wrong.extend(ends_rightly(one.id, &prose, &[one.innocent]));
    }
    let causes = GROUPS.iter().map(|group| (group.id, group.cause));
    let meanings = Signal::ALL.iter().map(|signal| (signal.name(), signal.row().meaning));
    for (place, prose) in causes.chain(meanings) {
        wrong.extend(ends_rightly(place, &[prose], &[]));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_weights_of_a_rule_rise_from_level_to_level() {
    for rule in all_rules() {
        let record = rule.record();
        let points: Vec<_> = record.levels.iter().map(|level| level.points).collect();
        assert!(points.is_sorted(), "{}: {points:?}", record.id);
        let names: BTreeSet<&str> = record.levels.iter().map(|level| level.name).collect();
        assert_eq!(names.len(), record.levels.len(), "{}: a level twice", record.id);
    }
}

#[test]
fn a_need_is_no_further_fact_and_nothing_is_named_twice() {
    for rule in all_rules() {
        let record = rule.record();
        let all = record.needs.iter().chain(record.reads);
        let once: BTreeSet<&str> = all.clone().map(|signal| signal.name()).collect();
        assert_eq!(once.len(), all.count(), "{}: a fact twice", record.id);
        let sources: BTreeSet<&&str> = record.sources.iter().collect();
        assert_eq!(sources.len(), record.sources.len(), "{}: a source twice", record.id);
    }
}

#[test]
fn an_unknown_rule_names_a_fact_that_it_reads() {
    let mut wrong = BTreeSet::new();
    for case in support::corpus::cases() {
        let found = with(&case.profile, |profile| found(profile, case.as_of));
        for (rule, one) in all_rules().iter().zip(found) {
            let record = rule.record();
            if let support::judged::Found::Unknown(signal) = one
                && !record.needs.contains(&signal)
                && !record.reads.contains(&signal)
            {
                wrong.insert(format!("{} is unknown for want of {}", record.id, signal.name()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
