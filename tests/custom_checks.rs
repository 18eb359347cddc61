//! The guide to rule files is run: every block loads, prints or is refused as it says.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use hirerisk::catalog::CHECKS;
use hirerisk::profile::Profile;
use hirerisk::rule::GROUPS;
use hirerisk::rulefile::{Examples, Problems, RuleFile, Rules};
use hirerisk::{Redaction, Scorer};
use support::corpus::root;

const GUIDE: &str = "docs/custom-checks.md";

/// With `BLESS` the guide is written while others would read it.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

fn guide() -> String {
    fs::read_to_string(root().join(GUIDE)).unwrap()
}

/// The blocks of the guide: what stands behind the fence, and the text.
fn blocks(guide: &str) -> Vec<(&str, String)> {
    let mut blocks = Vec::new();
    let mut lines = guide.lines();
    while let Some(line) = lines.next() {
        let Some(kind) = line.strip_prefix("```") else { continue };
        let text = lines.by_ref().take_while(|line| *line != "```");
        blocks.push((kind, text.flat_map(|line| [line, "\n"]).collect()));
    }
    blocks
}

/// The first block of a kind.
fn first(guide: &str, kind: &str) -> String {
    blocks(guide).into_iter().find(|(of, _)| *of == kind).unwrap().1
}

/// The file of the guide, with a part in the place of its level.
fn with_part(guide: &str, part: &str) -> String {
    let file = first(guide, "toml");
    let (head, _) = file.split_once("[[rule.level]]").unwrap();
    [head, part, "\n", &first(guide, "toml more")].concat()
}

/// A rule with a condition, told as a whole file.
fn with(condition: &str) -> String {
    let quoted = format!("'''{condition}'''");
    let guide = guide();
    let rule = first(&guide, "toml");
    let rule = rule.replacen("\"distinct(sessions.map(s, s.device)) >= 3\"", &quoted, 1);
    rule + &first(&guide, "toml more")
}

fn load(text: &str) -> Result<usize, Problems> {
    let files = [RuleFile::read("desk.toml", text)];
    Rules::load(&files).whole().map(|rules| rules.iter().count())
}

/// The example program, built beside the tests.
fn check_rules() -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    tests.parent().unwrap().parent().unwrap().join("examples/check_rules")
}

/// What a command of the guide prints: its output, and its summary.
fn checked(command: &str, folder: &Path) -> [String; 2] {
    let names = command.trim().strip_prefix("check_rules ").unwrap().split(' ');
    let run = Command::new(check_rules()).args(names).current_dir(folder).output().unwrap();
    [run.stdout, run.stderr].map(|bytes| String::from_utf8(bytes).unwrap())
}

/// The guide on its way through its blocks.
struct Reading {
    guide: String,
    folder: PathBuf,
    /// The file that the reader has in front of them, and whether it is meant to be wrong.
    file: (String, bool),
    /// What the last command printed, until the guide shows it.
    printed: Option<[String; 2]>,
}

impl Reading {
    fn block(&mut self, kind: &str, text: &str) {
        match kind {
            "toml" => self.file = (text.to_owned(), true),
            "toml more" => {
                let [file, parts] = ["toml", "toml more"].map(|kind| first(&self.guide, kind));
                self.file = (format!("{file}\n{parts}"), false);
            }
            "toml part" => self.file = (with_part(&self.guide, text), false),
            "toml part wrong" => self.file = (with_part(&self.guide, text), true),
            "toml file" => beside_the_example(text),
            "sh fine" => {
                self.block("toml more", "");
                self.block("sh", text);
            }
            "sh" => {
                fs::write(self.folder.join("desk.toml"), &self.file.0).unwrap();
                self.printed = Some(checked(text, &self.folder));
            }
            "text" => {
                let shown = self.printed.take().unwrap().concat();
                shows(kind, text, &shown);
            }
            "json" => {
                let [shown, _] = self.printed.take().unwrap();
                shows(kind, text, &shown);
            }
            "cel" => text.lines().for_each(read),
            "cel refused" => text.lines().for_each(refused),
            "rust" => {} // compiled and run with the documentation of the crate
            other => panic!("nothing runs a block of `{other}`"),
        }
        if kind.starts_with("toml") && kind != "toml file" {
            let files = [RuleFile::read("desk.toml", self.file.0.as_str())];
            let held = Examples::run(&files).and_then(Examples::all_hold);
            let told = held.as_ref().err().map(Problems::to_text).unwrap_or_default();
            assert_eq!(held.is_err(), self.file.1, "{text}\n{told}");
        }
    }
}

/// A block shows what was printed. With `BLESS`, it is made to.
fn shows(kind: &str, text: &str, shown: &str) {
    if std::env::var_os("BLESS").is_some() {
        let [old, new] = [text, shown].map(|text| format!("```{kind}\n{text}```"));
        fs::write(root().join(GUIDE), guide().replacen(&old, &new, 1)).unwrap();
    } else {
        assert_eq!(shown, text);
    }
}

/// A file that stands beside the example of the repository.
fn beside_the_example(text: &str) {
    let acme = include_str!("../examples/rules/acme.toml");
    let files = [RuleFile::read("acme.toml", acme), RuleFile::read("ours.toml", text)];
    let rules = Rules::load(&files).whole().unwrap_or_else(|wrong| panic!("{}", wrong.to_text()));
    rules.add_to(Scorer::builder()).build().unwrap();
}

fn read(condition: &str) {
    let loaded = load(&with(condition));
    assert!(loaded.is_ok(), "{condition}: {}", loaded.unwrap_err().to_text());
}

fn refused(line: &str) {
    let (condition, code) = line.split_once(" // ").unwrap();
    let problems = load(&with(condition)).unwrap_err();
    let codes: Vec<&str> = problems.iter().map(|one| one.code).collect();
    assert_eq!(codes, [code], "{condition}: {}", problems.to_text());
}

#[test]
fn every_block_of_the_guide_does_what_it_says() {
    let _guard = ONE_AT_A_TIME.lock();
    let guide = guide();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("custom_checks");
    fs::create_dir_all(&folder).unwrap();
    let mut reading =
        Reading { guide: guide.clone(), folder, file: Default::default(), printed: None };
    for (kind, text) in blocks(&guide) {
        reading.block(kind, &text);
    }
    assert_eq!(reading.printed, None, "what a command prints is shown");
}

/// The rows of a table of the guide, below the one that begins so: cells without their stars.
fn rows(guide: &str, header: &str) -> Vec<Vec<String>> {
    let below = guide.lines().skip_while(|line| !line.starts_with(header));
    let rows = below.take_while(|line| line.starts_with('|'));
    let cells = |line: &str| {
        line.trim_matches('|')
            .split(" | ")
            .map(|cell| cell.trim_matches([' ', '*']).into())
            .collect()
    };
    rows.map(cells).collect()
}

/// What a condition comes to, in the words of the guide.
fn answer(condition: &str) -> String {
    let profile = br#"{"id": "c-1", "stage": "employment", "claims": {"works_from_home": true},
        "sessions": [{"at": "2026-05-04", "interactive": true}],
        "devices": [{"device": "device-1", "issued": true, "active_days": 7}]}"#;
    let profile = Profile::from_json(profile).unwrap();
    let files = [RuleFile::read("desk.toml", with(condition))];
    let rules = Rules::load(&files).whole().unwrap_or_else(|wrong| panic!("{}", wrong.to_text()));
    let as_of = "2026-06-01".parse().unwrap();
    let why = rules.iter().next().unwrap().explain(&profile, as_of, Redaction::Full);
    why.levels[0].holds.replace('_', " ")
}

#[test]
fn the_tables_of_the_four_answers_are_true() {
    let _guard = ONE_AT_A_TIME.lock();
    let one = [
        "claims.works_from_home",
        "devices.all(d, d.active_days > 99)",
        "sessions.exists(s, s.interactive == false)",
        "payments.first_pay_at < as_of",
    ];
    let two = [
        "devices.exists(d, d.issued)",
        "sessions.all(s, !s.interactive)",
        "devices.exists(d, d.active_days == 8)",
        "session_count > 2",
    ];
    let (guide, words) = (guide(), ["yes", "no", "not seen", "unknown"]);
    assert_eq!(one.map(answer), words);
    assert_eq!(two.map(answer), words);
    let opposite = rows(&guide, "| the opposite");
    for (row, (condition, word)) in opposite.iter().skip(2).zip(one.iter().zip(words)) {
        assert_eq!(*row, [word, &answer(&format!("!({condition})"))]);
    }
    assert_eq!(opposite.len(), 6);
    for (header, sign) in [("| both hold", "&&"), ("| at least one holds", "||")] {
        let table = rows(&guide, header);
        assert_eq!(table.len(), 6);
        assert_eq!(table[0][1..], words);
        for (row, (left, word)) in table.iter().skip(2).zip(one.iter().zip(words)) {
            let answers = two.map(|right| answer(&format!("{left} {sign} {right}")));
            assert_eq!((&row[0], &row[1..]), (&word.to_owned(), &answers[..]), "{left} {sign}");
        }
    }
}

/// The tables of the guide, from what the library says of itself: `BLESS=1 cargo test --test custom_checks`.
#[test]
fn the_tables_of_the_guide_are_fresh() {
    let _guard = ONE_AT_A_TIME.lock();
    let mut functions = String::from("| call | gives | means |\n|---|---|---|\n");
    for (call, gives, means) in hirerisk::rulefile::functions() {
        writeln!(functions, "| `{call}` | {gives} | {means} |").unwrap();
    }
    let mut codes = String::from("| code | means |\n|---|---|\n");
    for (code, means) in hirerisk::rulefile::codes() {
        writeln!(codes, "| `{code}` | {means} |").unwrap();
    }
    let schema: serde_json::Value = serde_json::from_str(&RuleFile::json_schema()).unwrap();
    let mut keys = String::from("| key | needed | means |\n|---|---|---|\n");
    keys_of(&schema, "", &mut keys);
    let mut checks = String::from("| check | is |\n|---|---|\n");
    for check in CHECKS {
        writeln!(checks, "| `{}` | {}. |", check.id, check.title).unwrap();
    }
    let mut groups = String::from("| group | cause | can carry |\n|---|---|---|\n");
    for group in GROUPS {
        let carries = if group.carries { "yes" } else { "" };
        writeln!(groups, "| `{}` | {} | {carries} |", group.id, group.cause).unwrap();
    }
    let mut fresh = guide();
    let all = [
        ("functions", functions),
        ("codes", codes),
        ("keys", keys),
        ("checks", checks),
        ("groups", groups),
    ];
    for (name, table) in all {
        let (start, end) = (format!("<!-- generated: {name} -->\n"), "<!-- /generated -->");
        let (before, rest) = fresh.split_once(&start).unwrap();
        let (_, after) = rest.split_once(end).unwrap();
        fresh = [before, &start, &table, end, after].concat();
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(root().join(GUIDE), &fresh).unwrap();
    }
    assert!(guide() == fresh, "{GUIDE} is stale: BLESS=1 cargo test --test custom_checks");
}

fn keys_of(schema: &serde_json::Value, place: &str, table: &mut String) {
    let Some(properties) = schema["properties"].as_object() else { return };
    let needed = schema["required"].as_array().unwrap();
    for (name, key) in properties {
        let inner = [&key["items"], &key["additionalProperties"], key];
        let inner = inner.into_iter().find(|inner| inner["properties"].is_object());
        let place = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
        let needs = if needed.contains(&name.as_str().into()) { "yes" } else { "" };
        let means = key["description"].as_str().unwrap();
        writeln!(table, "| `{place}` | {needs} | {means} |").unwrap();
        if let Some(inner) = inner {
            keys_of(inner, &place, table);
        }
    }
}
