//! Every text that can reach a reader at run time.

use std::fs;
use std::path::Path;

use hirerisk::rule::{GROUPS, Judge as _};

use super::corpus::{files, root};
use super::judged::{all_rules, scorer};

/// A text with its place.
pub(crate) struct Said {
    pub(crate) place: String,
    pub(crate) text: String,
}

fn said(place: impl Into<String>, text: &str) -> Said {
    Said { place: place.into(), text: text.into() }
}

/// What advises: checks, steps, and the frame of every form.
pub(crate) fn advice() -> Vec<Said> {
    let messages = scorer().messages();
    let advises = |id: &str| ["check.", "step.", "say."].iter().any(|kind| id.starts_with(kind));
    messages.iter().filter(|(id, _)| advises(id)).map(|(id, text)| said(id, text)).collect()
}

/// Every message, and what else of the records stands in documents.
pub(crate) fn runtime() -> Vec<Said> {
    let messages = scorer().messages();
    let mut all: Vec<Said> = messages.iter().map(|(id, text)| said(id, text)).collect();
    for rule in all_rules() {
        let record = rule.record();
        let texts = [record.why, record.evasion, record.proxy];
        all.extend(texts.map(|text| said(record.id, text)));
        let notes = record.levels.iter().map(|level| said(record.id, level.honest.note));
        all.extend(notes);
    }
    all.extend(GROUPS.iter().map(|group| said(group.id, group.cause)));
    all.extend(literals(&root().join("src/assessment")));
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
