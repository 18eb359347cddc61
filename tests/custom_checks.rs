//! The guide to rule files is run: every block loads, prints or is refused as it says.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use hirerisk::rulefile::{Examples, Problems, RuleFile, Rules};
use support::corpus::root;

const GUIDE: &str = "docs/custom-checks.md";

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

/// A rule with a condition, told as a whole file.
fn with(condition: &str) -> String {
    let quoted = format!("'''{condition}'''");
    let rule =
        blocks(&guide())[0].1.replacen("\"distinct(sessions.map(s, s.device)) >= 3\"", &quoted, 1);
    rule + &blocks(&guide())[3].1
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

/// What a command of the guide prints.
fn checked(command: &str, folder: &Path) -> String {
    let names = command.trim().strip_prefix("check_rules ").unwrap().split(' ');
    let run = Command::new(check_rules()).args(names).current_dir(folder).output().unwrap();
    String::from_utf8([run.stdout, run.stderr].concat()).unwrap()
}

#[test]
fn every_block_of_the_guide_does_what_it_says() {
    let guide = guide();
    let mut file = String::new();
    let mut printed = None;
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("custom_checks");
    fs::create_dir_all(&folder).unwrap();
    for (kind, text) in blocks(&guide) {
        match kind {
            "toml" => file = text,
            "toml more" => file += &("\n".to_owned() + &text),
            "toml file" => assert!(load(&text).is_ok(), "{text}"),
            "sh" => {
                fs::write(folder.join("desk.toml"), &file).unwrap();
                printed = Some(checked(&text, &folder));
            }
            "text" => assert_eq!(printed.take().unwrap(), text),
            "cel" => {
                for condition in text.lines() {
                    let loaded = load(&with(condition));
                    assert!(loaded.is_ok(), "{condition}: {}", loaded.unwrap_err().to_text());
                }
            }
            "cel refused" => {
                for line in text.lines() {
                    let (condition, code) = line.split_once(" // ").unwrap();
                    let problems = load(&with(condition)).unwrap_err();
                    let codes: Vec<&str> = problems.iter().map(|one| one.code).collect();
                    assert_eq!(codes, [code], "{condition}: {}", problems.to_text());
                }
            }
            "rust" => {} // compiled and run with the documentation of the crate
            other => panic!("nothing runs a block of `{other}`"),
        }
    }
    assert_eq!(printed, None);
    assert!(
        Examples::run(&[RuleFile::read("desk.toml", file)]).and_then(Examples::all_hold).is_ok()
    );
}

/// The tables of the guide, from what the library says of itself: `BLESS=1 cargo test --test custom_checks`.
#[test]
fn the_tables_of_the_guide_are_fresh() {
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
    let mut fresh = guide();
    for (name, table) in [("functions", functions), ("codes", codes), ("keys", keys)] {
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
