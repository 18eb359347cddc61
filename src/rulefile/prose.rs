//! Words: what is never said of a person, and signs that are not what they look like.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::problem::Fault;
use super::tree::Said;
use crate::label::is_invisible;

/// Judgements of a person, names of the schemes, and what would be read as a probability (TRUST A13, A16).
const NEVER_SAID: &[&str] = &[
    "blacklist",
    "blacklisted",
    "chance",
    "chances",
    "cheat",
    "cheater",
    "cheating",
    "confidence",
    "criminal",
    "criminals",
    "culprit",
    "dishonest",
    "disqualified",
    "disqualify",
    "do not hire",
    "dprk",
    "fake",
    "faked",
    "fakes",
    "flagged",
    "flagged person",
    "fraud",
    "frauds",
    "fraudster",
    "fraudsters",
    "fraudulent",
    "guilty",
    "imposter",
    "imposters",
    "impostor",
    "liar",
    "liars",
    "lied",
    "likelihood",
    "likely",
    "malicious",
    "north korea",
    "north korean",
    "odds",
    "pass fail",
    "pass or fail",
    "per cent",
    "percent",
    "perpetrator",
    "probabilities",
    "probability",
    "probable",
    "probably",
    "red flag",
    "red flags",
    "reject",
    "rejected",
    "rejection",
    "rejects",
    "scam",
    "scammer",
    "suspect",
    "suspected",
    "suspects",
    "suspicion",
    "suspicious",
    "unlikely",
    "untrustworthy",
];

/// What a text that is told of a person must not say.
pub(super) fn told(said: &Said<'_>) -> Option<Fault> {
    let words: Vec<String> = said
        .text
        .split(|sign: char| !(sign.is_alphanumeric() || sign == '\'' || sign == '-'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    // Some of what is never said is more than one word.
    let from = |at: usize, count: usize| {
        let part: Vec<&str> = words.iter().skip(at).take(count).map(String::as_str).collect();
        part.join(" ")
    };
    let mut parts = (0..words.len()).flat_map(|at| [1, 2, 3].map(|count| from(at, count)));
    let named = parts.find(|part| NEVER_SAID.contains(&part.as_str()));
    let named = named.or_else(|| said.text.contains('%').then(|| "%".into()))?;
    let says = format!("`{named}` is never said of a person");
    let help = "say what was seen, as neutrally as of a colleague; points speak for themselves";
    Some(Fault::new("judging-word", said.span.clone(), says).help(help))
}

/// A title is no sentence: it stands in the middle of others.
pub(super) fn title(said: &Said<'_>) -> Option<Fault> {
    let ends = said.text.trim_end().ends_with(['.', '\u{3002}']);
    let help = "leave it out: a title stands in the middle of sentences";
    ends.then(|| Fault::new("full-stop", said.span.clone(), "a title has no full stop").help(help))
}

/// Signs that nobody sees, and words whose letters only look alike: what a reviewer reads in a file is
/// what the library reads.
///
/// # Source
///
/// Unicode Technical Standard 39, section 5 (mixed scripts); THREATS H3.
pub(super) fn tricks(text: &str, faults: &mut Vec<Fault>) {
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control() && !is_blank(byte)) {
        return;
    }
    for (at, sign) in text.char_indices().filter(|(_, sign)| is_invisible(*sign)) {
        let place = at..at.saturating_add(sign.len_utf8());
        let says = format!("a sign that nobody sees stands here (U+{:04X})", u32::from(sign));
        faults.push(
            Fault::new("hidden-sign", place, says).help("delete it, or write it as an escape"),
        );
    }
    for (place, word) in words_of(text) {
        let mut scripts = word.chars().filter_map(script);
        let first = scripts.next();
        if scripts.any(|other| Some(other) != first) {
            let says = "letters of two scripts stand in one word";
            faults.push(
                Fault::new("mixed-script", place, says).help("write it in letters of one script"),
            );
        }
    }
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r')
}

/// The words that are not plain ASCII, and their places.
fn words_of(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut end = 0_usize;
    let parts = text.split_inclusive(|sign: char| !sign.is_alphanumeric()).map(move |part| {
        let start = end;
        end = end.saturating_add(part.len());
        let word = part.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        (start..start.saturating_add(word.len()), word)
    });
    parts.filter(|(_, word)| !word.is_ascii())
}

/// The script of a letter, among those whose letters look alike.
const fn script(sign: char) -> Option<u8> {
    match sign {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some(0),
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(1),
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{2de0}'..='\u{2dff}' => Some(2),
        '\u{530}'..='\u{58f}' => Some(3),
        '\u{10a0}'..='\u{10ff}' => Some(4),
        '\u{13a0}'..='\u{13ff}' | '\u{ab70}'..='\u{abbf}' => Some(5),
        '\u{ff21}'..='\u{ff5a}' => Some(6),
        '\u{1d400}'..='\u{1d7ff}' => Some(7),
        _ => None,
    }
}
