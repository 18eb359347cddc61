//! What is generated is fresh: `BLESS=1 cargo test --test generated` writes it anew.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use hirerisk::{
    catalog::{
        CHECKS, INTERACTIONS, MITIGATIONS, NEVER_SCORED, NO_CREDIT, SOURCES, TYPOLOGIES, rules,
    },
    facts::{Compared, Signal, Speaks},
    rule::{GROUPS, Honest, Innocent, Judge, Level, Mark, Record, Side, Status},
};
use serde_json::Value;

#[path = "../examples/support/counts.rs"]
mod counts;
#[path = "../examples/support/inputs.rs"]
mod inputs;
#[path = "../examples/support/intervals.rs"]
mod intervals;
#[path = "../examples/support/numbers.rs"]
mod numbers;
#[path = "../examples/support/page.rs"]
mod page;
#[path = "../examples/support/picture.rs"]
mod picture;
#[path = "../examples/support/pictures.rs"]
mod pictures;
#[path = "../examples/support/population/mod.rs"]
mod population;
#[path = "../examples/support/population_page.rs"]
mod population_page;
#[path = "../examples/support/population_pictures.rs"]
mod population_pictures;
#[path = "../examples/support/reread.rs"]
mod reread;
#[path = "generated/robustness.rs"]
mod robustness;
#[path = "generated/ruleset.rs"]
mod ruleset;
#[path = "../examples/support/tables.rs"]
mod tables;
#[path = "generated/vectors.rs"]
mod vectors;
#[path = "../examples/support/whole_rule_shares.rs"]
mod whole_rule_shares;

fn fresh(path: &str, want: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if env::var_os("BLESS").is_some() {
        fs::write(&file, want).unwrap();
    }
    let got = fs::read_to_string(&file).unwrap_or_default();
    assert!(got == want, "{path} is stale: BLESS=1 cargo test --test generated");
}

fn records() -> Vec<Record<'static>> {
    rules().map(|rule| rule.record()).collect()
}

fn link(id: &str) -> String {
    let source = SOURCES.iter().find(|source| source.id == id);
    source.map_or_else(
        || format!("`{id}`"),
        |source| format!("[{}, {}]({})", source.publisher, source.date, source.url),
    )
}

fn list<'t>(items: impl IntoIterator<Item = &'t str>) -> String {
    items.into_iter().map(|item| format!("`{item}`")).collect::<Vec<_>>().join(", ")
}

fn state(record: &Record<'_>) -> String {
    match record.status {
        Status::Stable => String::new(),
        Status::Preview(why) => format!("*Preview, no points:* {why}\n\n"),
        Status::Deprecated(by) => format!("*Deprecated, `{by}` takes over.*\n\n"),
    }
}

fn rule_section(record: &Record<'_>) -> String {
    let mut page = String::new();
    writeln!(page, "### `{}`\n\n{}.\n", record.id, record.title).unwrap();
    page.push_str(&state(record));
    writeln!(page, "{}\n", record.why).unwrap();
    let group = record.group.unwrap_or("none");
    writeln!(
        page,
        "Compares {}. Due from {}; group `{group}`; points rest on: {}.\n",
        record.compares, record.stage, record.basis
    )
    .unwrap();
    let head =
        "| level | points | why | honest people at it or above, at most |\n|---|---|---|---|";
    writeln!(page, "{head}").unwrap();
    for Level { name, points, why, honest, .. } in record.levels {
        let (share, note) = (honest.share, honest.note);
        let basis = if honest.basis == Honest::ASSUMED { "assumed" } else { &*link(honest.basis) };
        writeln!(page, "| `{name}` | {points} | {why} | {share} ({basis}): {note} |").unwrap();
    }
    writeln!(page, "\n**Needs** {}.", list(record.needs.iter().map(|signal| signal.name())))
        .unwrap();
    if !record.reads.is_empty() {
        let reads = list(record.reads.iter().map(|signal| signal.name()));
        writeln!(page, "**Also reads** {reads}.").unwrap();
    }
    page.push_str("\n**Who honestly shows the same**\n\n");
    for Innocent { who, settled_by } in record.innocent {
        writeln!(page, "* {who} (settled by `{settled_by}`)").unwrap();
    }
    writeln!(page, "\n**Settled by** {}. ", list(record.settles.iter().copied())).unwrap();
    writeln!(page, "**How it is avoided:** {}\n", record.evasion).unwrap();
    let sources: Vec<String> = record.sources.iter().map(|id| link(id)).collect();
    writeln!(page, "**Reported by** {}.\n", sources.join("; ")).unwrap();
    page
}

/// The rule that the guide for contributors shows is a rule as it stands.
#[test]
fn the_rule_shown_to_contributors_is_fresh() {
    let file =
        |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let rule = file("src/catalog/access/restricted_data_remote.rs");
    assert!(file("CONTRIBUTING.md").contains(&rule), "CONTRIBUTING.md shows an older rule");
}

#[test]
fn the_page_of_rules_is_fresh() {
    let mut page = String::from(
        "# Rules\n\nGenerated from the records. A rule compares facts of one person with each other; \
         points are decibans. Nothing here is a verdict on a person.\n\n",
    );
    let mut family = "";
    for record in &records() {
        let own = record.id.split('.').next().unwrap_or_default();
        if own != family {
            family = own;
            writeln!(page, "## {family}\n").unwrap();
        }
        page.push_str(&rule_section(record));
    }
    page.push_str(&groups());
    page.push_str(&steps());
    page.push_str(&combinations());
    page.push_str(&patterns());
    page.push_str(&checks());
    fresh("docs/rules.md", &page);
}

fn groups() -> String {
    let mut page = String::from(
        "## Groups\n\nRules of one group fire for one cause: the strongest counts in full, each further one a quarter.\n\n| group | cause | can carry `escalate` |\n|---|---|---|\n",
    );
    for group in GROUPS {
        let carries = if group.carries { "yes" } else { "no" };
        writeln!(page, "| `{}` | {} | {carries} |", group.id, group.cause).unwrap();
    }
    page
}

fn steps() -> String {
    let mut page = String::from(
        "\n## Steps that answer findings\n\n| step | answers | points | verified by | how it has been beaten |\n|---|---|---|---|---|\n",
    );
    for step in MITIGATIONS {
        let answers = list(step.answers.iter().copied());
        writeln!(
            page,
            "| `{}`: {} | {answers} | {} | {} | {} |",
            step.id, step.title, step.points, step.by, step.how_beaten
        )
        .unwrap();
    }
    page
}

fn combinations() -> String {
    let mut page = String::from(
        "\n## Combinations\n\n| combination | of | and | points | why |\n|---|---|---|---|---|\n",
    );
    for both in INTERACTIONS {
        let (one, two) = (list(both.one_of.iter().copied()), list(both.and_one_of.iter().copied()));
        writeln!(page, "| `{}` | {one} | {two} | {} | {} |", both.id, both.points, both.why)
            .unwrap();
    }
    page
}

fn patterns() -> String {
    let mut page = String::from(
        "\n## Reported patterns\n\nA pattern adds no points. It is told when one of its core marks and a second mark of another \
         group were seen, and what was seen is not answered in full.\n",
    );
    let marks = |marks: &[Mark<'_>]| {
        let told = |mark: &Mark<'_>| match mark.level {
            Some(level) => format!("`{}` from `{level}`", mark.rule),
            None => format!("`{}`", mark.rule),
        };
        marks.iter().map(told).collect::<Vec<_>>().join(", ")
    };
    for one in TYPOLOGIES {
        writeln!(page, "\n### `{}`\n\n{}\n", one.id, one.shown_as).unwrap();
        writeln!(page, "* Core marks: {}.", marks(one.core)).unwrap();
        writeln!(page, "* Supporting marks: {}.", marks(one.supporting)).unwrap();
        if !one.near_decisive.is_empty() {
            let both = list(one.near_decisive.iter().copied());
            writeln!(page, "* Near to deciding it: {both}.").unwrap();
        }
        writeln!(page, "* Answered only by: {}", one.lowers).unwrap();
        if let Some(not) = one.does_not_lower {
            writeln!(page, "* Not answered by: {not}").unwrap();
        }
        writeln!(page, "* Honest people who show the same: {}.", one.innocent).unwrap();
        writeln!(page, "* Usually first seen at: {}.", one.first_stage).unwrap();
        let sources: Vec<String> = one.sources.iter().map(|id| link(id)).collect();
        writeln!(page, "* Reported by {}.", sources.join("; ")).unwrap();
    }
    page
}

fn checks() -> String {
    let mut page = String::from(
        "\n## Checks\n\n| check | whose | what to do | minutes | ways | how it has been beaten |\n|---|---|---|---|---|---|\n",
    );
    for check in CHECKS {
        let ways: Vec<String> = check
            .modes
            .iter()
            .map(|mode| {
                format!("{}{}", mode.mode, if mode.camera_free { " (no camera)" } else { "" })
            })
            .collect();
        let (id, what, minutes) = (check.id, check.what_to_do, check.minutes);
        writeln!(
            page,
            "| `{id}` | {} | {what} | {minutes} | {} | {} |",
            whose(check.side),
            ways.join("; "),
            check.how_beaten
        )
        .unwrap();
    }
    page
}

fn whose(side: Side) -> &'static str {
    match side {
        Side::Employer => "the employer's",
        Side::Candidate => "the candidate's",
        Side::Either => "either's",
    }
}

fn compared(compared: Compared) -> &'static str {
    match compared {
        Compared::Sameness => "same, different",
        Compared::Names => "same, compatible, different, unknown",
        Compared::Nearness => "same address, building, city; elsewhere; unknown",
        Compared::Word => "one of a set of words",
        Compared::Time => "earlier, later, days between",
        Compared::Count => "a whole number",
        Compared::Truth => "yes, no",
        Compared::Reported => "looked up in reported values",
        Compared::Entries => "entry by entry",
    }
}

#[test]
fn the_page_of_facts_is_fresh() {
    let mut page = String::from(
        "# Facts\n\nGenerated from the table. Facts are all that rules of any kind may read. *Speaks for \
         the person*: without it a rule may fire; the check that would bring it is proposed.\n\n\
         | fact | where | meaning | brought by | known from | comparison | speaks for the person |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for signal in Signal::ALL {
        let row = signal.row();
        let speaks = if row.speaks == Speaks::ForThePerson { "yes" } else { "" };
        writeln!(
            page,
            "| `{}` | `{}` | {} | {} | {} | {} | {speaks} |",
            row.name,
            row.pointer,
            row.meaning,
            row.origin.as_str(),
            row.stage,
            compared(row.compared)
        )
        .unwrap();
    }
    fresh("docs/facts.md", &page);
}

#[test]
fn the_page_of_proxies_is_fresh() {
    let mut page = String::from(
        "# Proxies\n\nGenerated from the records. What a rule could stand in for, and what was done \
         about it; why it is kept all the same.\n\n| rule | could stand in for, and what was done | why it is kept |\n|---|---|---|\n",
    );
    for record in &records() {
        writeln!(page, "| `{}` | {} | {} |", record.id, record.proxy, record.why).unwrap();
    }
    fresh("docs/proxies.md", &page);
}

#[test]
fn the_page_of_what_is_never_scored_is_fresh() {
    let mut page = String::from(
        "# Never scored\n\nGenerated from the records. What reports name as a sign and what is never an \
         input, a weight or a tie-break, nor a reason for choosing whom to check. A test shows that no \
         field of a profile could carry one.\n\n| what is named | honest people who show it | why it does \
         not count | instead | named by |\n|---|---|---|---|---|\n",
    );
    for one in NEVER_SCORED {
        let instead = list(one.instead.iter().copied());
        let sources: Vec<String> = one.sources.iter().map(|id| link(id)).collect();
        let (what, honest, why) = (one.what, one.honest, one.why);
        let instead = if instead.is_empty() { "nothing" } else { &*instead };
        writeln!(page, "| {what} | {honest} | {why} | {instead} | {} |", sources.join("; "))
            .unwrap();
    }
    page.push_str(
        "\n## Reported without points\n\nThese are shown, so that a reader sees that they were looked at. \
         No weight set may give them points.\n\n| rule | what is seen | why it has no points |\n|---|---|---|\n",
    );
    for record in &records() {
        if let Status::Preview(why) = record.status {
            writeln!(page, "| `{}` | {} | {why} |", record.id, record.title).unwrap();
        }
    }
    page.push_str(
        "\n## What speaks for nobody\n\nLent and stolen identities have it as well: no step takes points \
         back for it.\n\n| what | why | reported by |\n|---|---|---|\n",
    );
    for one in NO_CREDIT {
        let sources: Vec<String> = one.sources.iter().map(|id| link(id)).collect();
        writeln!(page, "| {} | {} | {} |", one.what, one.why, sources.join("; ")).unwrap();
    }
    fresh("docs/never-score.md", &page);
}

/// Any change of points or of prose is a line of this file, and is seen in a review.
#[test]
fn the_fingerprints_of_the_rule_set_are_fresh() {
    fresh("docs/ruleset.txt", &ruleset::page());
}

/// The exact figures are worked out anew; the generated candidates are counted by the example, and
/// their counts must still lie within sampling error of the figures.
#[test]
fn the_page_of_operating_points_is_fresh() {
    let counts = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/operating-points.csv");
    let (rows, kept) = (page::rows(), fs::read_to_string(counts).unwrap());
    let counts = read_counts(&kept);
    assert_eq!(page::write_counts(&rows, &counts), kept, "counted for other inputs");
    for ((inputs, figures), counted) in rows.iter().zip(&counts) {
        for (counted, exact) in counted.iter().zip(page::expected(figures)) {
            let off = page::deviations(*counted, exact).abs();
            assert!(off < page::FURTHEST, "{}: {counted}, not {exact}; {STALE}", inputs.name);
        }
    }
    fresh("docs/operating-points.md", &page::page(&rows, &counts));
    fresh("docs/operating-points-tail.svg", &pictures::tail(&rows));
    fresh("docs/operating-points-thresholds.svg", &pictures::thresholds(&rows));
}

/// The counts of a kept file.
fn read_counts(text: &str) -> Vec<page::Counted> {
    let row = |line: &str| {
        let mut counted = [0; 4];
        for (to, cell) in counted.iter_mut().zip(line.split(';').skip(1)) {
            *to = cell.parse().unwrap_or(0);
        }
        counted
    };
    text.lines().skip(1).map(row).collect()
}

const STALE: &str = "count anew: cargo run --release --example operating_points";

/// The counts are made by the example. Here the page is written from them, the first people are
/// counted anew to the last one, and all of them must have been counted for these rules, weights and
/// people.
#[test]
fn the_page_of_the_population_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/population.csv");
    let text = fs::read_to_string(path).unwrap();
    let (all, first) = (read_rows(&text, "all"), counts::counted(counts::FIRST, 2));
    let want = counts::kept(&counts::fingerprints(), &all, &first);
    assert!(text == want, "count anew: cargo run --release --example population");
    fresh("docs/population.md", &population_page::page(&all));
    fresh("docs/population-tail.svg", &population_pictures::tail(&all));
    fresh("docs/population-schemes.svg", &population_pictures::schemes(&all));
    let unexplained = population_page::unexplained(&all);
    assert!(unexplained.is_empty(), "above their shares or not, with no word why: {unexplained:?}");
}

/// The rows of a kept file that begin with a word.
fn read_rows(text: &str, which: &str) -> counts::Counts {
    let row = |line: &str| {
        let mut cells = line.strip_prefix(which)?.strip_prefix(';')?.rsplitn(5, ';');
        let mut row = counts::Row::default();
        for place in [3, 2, 1, 0] {
            row[place] = cells.next()?.parse().ok()?;
        }
        Some((cells.next()?.to_owned(), row))
    };
    text.lines().filter_map(row).collect()
}

/// The ruler of the benches: the same nouns with owned text and derived readers, as an engineer
/// would write them by hand.
#[test]
fn the_ruler_of_the_benches_is_fresh() {
    let schema: Value = serde_json::from_str(&hirerisk::profile::profile_schema()).unwrap();
    let mut words: BTreeMap<Vec<String>, String> = BTreeMap::new();
    let mut nouns = String::new();
    for (name, noun) in schema["$defs"].as_object().unwrap() {
        let Some(fields) = noun["properties"].as_object() else { continue };
        let attributes =
            "#[derive(Debug, Default, Deserialize)]\n#[serde(default, deny_unknown_fields)]";
        writeln!(nouns, "\n{attributes}\npub(crate) struct {name} {{").unwrap();
        for (field, shape) in fields {
            writeln!(nouns, "    pub(crate) {field}: {},", ruler_type(shape, &mut words)).unwrap();
        }
        writeln!(nouns, "}}").unwrap();
    }
    let mut page = String::from(
        "//! Generated from the schema: the profile as plain serde types with owned text, the ruler of the\n\
         //! benches. `BLESS=1 cargo test --test generated` writes it anew.\n#![allow(dead_code, clippy::struct_field_names, reason = \"read and dropped\")]\n\nuse serde::Deserialize;\n\nuse super::stamp::Stamp;\n",
    );
    for (set, name) in &words {
        writeln!(page, "\n#[derive(Debug, Deserialize)]\npub(crate) enum {name} {{").unwrap();
        for word in set {
            writeln!(page, "    #[serde(rename = \"{word}\")]\n    {},", camel(word)).unwrap();
        }
        writeln!(page, "}}").unwrap();
    }
    page.push_str(&nouns);
    fresh("benches/support/mirror.rs", &page);
}

fn camel(word: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    word.split('_').map(capital).collect()
}

/// The type of a field in the ruler.
fn ruler_type(shape: &Value, words: &mut BTreeMap<Vec<String>, String>) -> String {
    if let Some(list) = shape.get("items") {
        return format!("Vec<{}>", ruler_type(list, words).replace("Option<", "").replace('>', ""));
    }
    let kind = shape["type"].as_str().or_else(|| shape["type"][0].as_str());
    let reference = shape["$ref"].as_str().or_else(|| shape["anyOf"][0]["$ref"].as_str());
    let inner = if let Some(place) = reference {
        let name = place.rsplit('/').next().unwrap();
        if name == "Extensions" {
            "serde_json::Map<String, serde_json::Value>".into()
        } else {
            name.to_owned()
        }
    } else if let Some(set) = shape["enum"].as_array() {
        let set: Vec<String> =
            set.iter().filter_map(|word| Some(word.as_str()?.to_owned())).collect();
        let next = format!("Words{}", words.len());
        words.entry(set).or_insert(next).clone()
    } else if shape.get("pattern").is_some() && shape.get("anyOf").is_some() {
        "Stamp".into()
    } else {
        match kind {
            Some("boolean") => "bool".into(),
            Some("integer") => "u32".into(),
            _ => "String".into(),
        }
    };
    format!("Option<{inner}>")
}

#[test]
fn the_page_of_robustness_is_fresh() {
    fresh("docs/robustness.md", &robustness::page());
}

#[test]
fn the_test_vectors_of_linkage_keys_are_fresh() {
    fresh("docs/linkage-vectors.json", &vectors::page());
}
