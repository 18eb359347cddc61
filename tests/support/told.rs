//! Every form in which an assessment is told.

use std::sync::OnceLock;

use hirerisk::profile::Profile;
use hirerisk::{Assessment, Moment, Redaction, Report, Scorer};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::{Value, json};

use super::corpus::{cases, examples};
use super::generate::{Made, profiles};
use super::hold::{self, made};
use super::judged::{scorer, with};

/// One form of an assessment.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) redaction: Redaction,
    /// `text`, `blind`, `json`, `html`, `markdown` or `blind html`.
    pub(crate) kind: &'static str,
    pub(crate) told: String,
}

impl Form {
    /// The words alone, with single blanks: lines are wrapped anywhere.
    pub(crate) fn words(&self) -> String {
        match self.kind {
            "html" | "blind html" => visible(&self.told),
            "markdown" => one_line(&paragraphs(&self.told).join("\n")),
            _ => one_line(&self.told),
        }
    }
}

/// What a reader sees of a page, with single blanks.
pub(crate) fn visible(page: &str) -> String {
    /// What stands within a line of text.
    const INLINE: [&str; 4] = ["b", "bdi", "code", "a"];
    let body = page.split_once("<body>").map_or(page, |(_, body)| body);
    let mut text = String::new();
    for part in body.split('<') {
        let (tag, after) = part.split_once('>').unwrap_or(("", part));
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        if !INLINE.contains(&name) {
            text.push(' ');
        }
        text.push_str(after);
    }
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    one_line(&named.iter().fold(text, |text, (from, to)| text.replace(from, to)))
}

/// The headings, paragraphs and entries of a text in Markdown, as a reader with every extension sees
/// them. There is no other markup: no link, no picture, no code, nothing emphasised.
pub(crate) fn paragraphs(markdown: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for event in Parser::new_ext(markdown, Options::all()) {
        match event {
            Event::Text(text) => all.last_mut().unwrap().push_str(&text),
            Event::SoftBreak => all.last_mut().unwrap().push(' '),
            Event::Rule
            | Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::List(_) | Tag::Item)
            | Event::End(TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::List(_) | TagEnd::Item) =>
            {
                all.push(String::new());
            }
            other => panic!("{other:?} in {markdown}"),
        }
    }
    all.retain(|paragraph| !paragraph.is_empty());
    all
}

/// A text with its line ends and indents taken for blanks.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a form tells these parts, in this order.
pub(crate) fn in_this_order(words: &str, parts: &[Option<String>]) {
    let places: Vec<usize> = parts
        .iter()
        .flatten()
        .map(|part| words.find(part.as_str()).unwrap_or_else(|| panic!("no {part}: {words}")))
        .collect();
    assert!(places.is_sorted(), "{parts:?} at {places:?}: {words}");
}

/// Every form of a report.
pub(crate) fn forms_of(report: &Report<'_>) -> [Form; 6] {
    let form = |kind, told| Form { redaction: report.redaction, kind, told };
    [
        form("text", report.to_text()),
        form("blind", report.to_text_blind()),
        form("json", report.to_json()),
        form("html", report.to_html()),
        form("markdown", report.to_markdown()),
        form("blind html", report.to_html_blind()),
    ]
}

/// Every form of an assessment under every redaction.
pub(crate) fn forms(assessment: &Assessment<'_>) -> Vec<Form> {
    Redaction::ALL.into_iter().flat_map(|one| forms_of(&assessment.report(one))).collect()
}

/// A report of a profile that is given as a value.
pub(crate) fn report<'s>(scorer: &'s Scorer<'_>, profile: &Value, as_of: Moment) -> Report<'s> {
    with(profile, |profile| scorer.assess(profile, as_of).report(Redaction::Full))
}

/// An assessment of a sampled profile under one redaction.
pub(crate) struct Told {
    pub(crate) profile: Value,
    pub(crate) report: Report<'static>,
    pub(crate) forms: [Form; 6],
}

/// Each fifth case, each second example and some made profiles, told under every redaction.
pub(crate) fn sample() -> &'static [Told] {
    static SAMPLE: OnceLock<Vec<Told>> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let told = |(profile, as_of): (Value, Moment)| {
            let reports = with(&profile, |read| {
                let assessment = scorer().assess(read, as_of);
                Redaction::ALL.map(|redaction| assessment.report(redaction))
            });
            reports.map(|report| Told {
                profile: profile.clone(),
                forms: forms_of(&report),
                report,
            })
        };
        some_profiles().flat_map(told).collect()
    })
}

/// The cases, the examples at employment, and so many made profiles.
pub(crate) fn every_profile(count: u32) -> impl Iterator<Item = (Value, Moment)> {
    let corpus = cases().iter().map(|case| (case.profile.clone(), case.as_of));
    let records = examples().iter().map(|one| {
        let mut profile = one.profile.clone();
        profile["stage"] = json!("employment");
        (profile, one.as_of)
    });
    let generated: Vec<Made> = made(profiles(), hold::cases(count)).collect();
    let generated = generated.into_iter().map(|made| (made.profile, made.as_of));
    corpus.chain(records).chain(generated)
}

/// Each fifth case, each second example and some made profiles.
pub(crate) fn some_profiles() -> impl Iterator<Item = (Value, Moment)> {
    let whole = cases().len();
    every_profile(20).enumerate().filter_map(move |(place, one)| {
        let every = if place < whole { 5 } else { 2 };
        (place % every == 0).then_some(one)
    })
}

/// Why a profile is refused: the code of the error.
pub(crate) fn refusal(profile: &Value) -> Option<&'static str> {
    Profile::from_json(profile.to_string().as_bytes()).err().map(|error| error.code())
}
