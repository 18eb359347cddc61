//! Every text that can reach a reader at run time.

use std::fs;
use std::path::Path;

use hirerisk::{
    catalog::{CHECKS, INTERACTIONS, MITIGATIONS, TYPOLOGIES},
    facts::Signal,
    rule::{GROUPS, Judge as _, Status},
};

use super::corpus::{files, root};
use super::judged::all_rules;

/// A text with its place.
pub(crate) struct Said {
    pub(crate) place: String,
    pub(crate) text: String,
}

fn said(place: impl Into<String>, text: &str) -> Said {
    Said { place: place.into(), text: text.into() }
}

/// What advises: checks, steps, and what to do now.
pub(crate) fn advice() -> Vec<Said> {
    let mut all = Vec::new();
    for check in CHECKS {
        let texts = [check.title, check.what_to_do, check.how_beaten];
        all.extend(texts.map(|text| said(format!("check {}", check.id), text)));
        all.extend(check.modes.iter().map(|mode| said(format!("check {}", check.id), mode.mode)));
    }
    for step in MITIGATIONS {
        let texts = [step.title, step.by, step.method, step.how_beaten];
        all.extend(texts.map(|text| said(step.id, text)));
    }
    all.extend(literals(&root().join("src/assessment")));
    all
}

/// Every text of records, checks, steps, combinations, groups, facts, sentences and notices.
pub(crate) fn runtime() -> Vec<Said> {
    let mut all = advice();
    for rule in all_rules() {
        let record = rule.record();
        let texts = [record.title, record.why, record.compares, record.evasion, record.proxy];
        all.extend(texts.map(|text| said(record.id, text)));
        all.extend(record.innocent.iter().map(|innocent| said(record.id, innocent.who)));
        for level in record.levels {
            let place = format!("{} at {}", record.id, level.name);
            all.extend(
                [level.why, level.honest.note, level.says].map(|text| said(place.clone(), text)),
            );
        }
        if let Status::Preview(why) = record.status {
            all.push(said(record.id, why));
        }
    }
    for both in INTERACTIONS {
        all.extend([said(both.id, both.title), said(both.id, both.why)]);
    }
    for one in TYPOLOGIES {
        let texts =
            [one.shown_as, one.lowers, one.does_not_lower.unwrap_or_default(), one.innocent];
        all.extend(texts.map(|text| said(one.id, text)));
    }
    all.extend(GROUPS.iter().map(|group| said(group.id, group.cause)));
    all.extend(Signal::ALL.iter().map(|one| said(one.name(), one.row().meaning)));
    all
}

/// The string literals of the source files under a folder, without comments and without tests.
pub(crate) fn literals(folder: &Path) -> Vec<Said> {
    let mut all = Vec::new();
    for file in files(folder) {
        let text = fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let place = file.strip_prefix(root()).unwrap().display().to_string();
        all.extend(literals_of(code).into_iter().map(|literal| said(place.clone(), &literal)));
    }
    all
}

fn literals_of(code: &str) -> Vec<String> {
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    let mut rest = code.as_str();
    while let Some(start) = rest.find('"') {
        // A quote as a character is no literal.
        if rest[..start].ends_with('\'') || rest[..start].ends_with("'\\") {
            rest = &rest[start + 1..];
            continue;
        }
        let body = &rest[start + 1..];
        let mut end = 0;
        let bytes = body.as_bytes();
        while end < bytes.len() && bytes[end] != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        let literal = body[..end].replace("\\\n", "");
        found.push(literal.split_whitespace().collect::<Vec<_>>().join(" "));
        rest = &body[end + 1..];
    }
    found
}

/// The words of a text, in lower case.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|char: char| !char.is_alphanumeric() && char != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
