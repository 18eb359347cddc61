//! The page: writes the documented cases and the look-alikes that ship, each at the last stage that its
//! record was judged at, into one HTML file behind an index in the order of the record.
//!
//! ```text
//! report [--language FILE.json] [--timeline CASE/RECORD] [OUT.html]
//! ```
//!
//! With `--timeline`, one record alone, with the strip of what was known when. `report.html` if no file is
//! named. Open it in a browser, or print it: nothing in it is loaded from
//! anywhere.

use std::error::Error;
use std::{env, fs};

use hirerisk::profile::Profile;
use hirerisk::{Language, Moment, Redaction, Report, Scorer, Stage};
use serde::Deserialize;

#[path = "support/shipped.rs"]
mod shipped;
use shipped::SHIPPED;

/// A shipped record.
#[derive(Deserialize)]
struct Shipped {
    case: String,
    record: String,
    as_of: Moment,
    expect: Vec<Expectation>,
    profile: Box<serde_json::value::RawValue>,
}

/// A stage at which it is judged.
#[derive(Deserialize)]
struct Expectation {
    stage: Stage,
    as_of: Option<Moment>,
}

/// What is asked for.
#[derive(Default)]
struct Asked {
    language: Option<String>,
    timeline: Option<String>,
    out: Option<String>,
}

fn asked() -> Result<Asked, String> {
    let (mut asked, mut arguments) = (Asked::default(), env::args().skip(1));
    while let Some(argument) = arguments.next() {
        let mut value = || arguments.next().ok_or(format!("`{argument}` needs a value"));
        match argument.as_str() {
            "--language" => asked.language = Some(value()?),
            "--timeline" => asked.timeline = Some(value()?),
            flag if flag.starts_with('-') => return Err(format!("there is no `{flag}`")),
            _ => asked.out = Some(argument),
        }
    }
    Ok(asked)
}

fn main() -> Result<(), Box<dyn Error>> {
    let asked = asked()?;
    let scorer = Scorer::builtin();
    let language = match &asked.language {
        Some(path) => Some(Language::from_json(&fs::read(path)?, &scorer.messages())?),
        None => None,
    };
    let (mut reports, mut alone) = (Vec::new(), None);
    for line in SHIPPED.iter().flat_map(|file| file.lines()) {
        let one: Shipped = serde_json::from_str(line)?;
        let Some(last) = one.expect.iter().max_by_key(|expect| expect.stage) else { continue };
        let mut profile = Profile::from_json(one.profile.get().as_bytes())?;
        profile.stage = Some(last.stage);
        let as_of = last.as_of.unwrap_or(one.as_of);
        let (mut told, mut timeline) =
            (scorer.assess(&profile, as_of), scorer.timeline(&profile, as_of));
        if let Some(language) = &language {
            told = told.in_language(language);
            timeline = timeline.in_language(language);
        }
        let report = told.report(Redaction::Masked);
        if asked.timeline.as_ref() == Some(&format!("{}/{}", one.case, one.record)) {
            alone = Some(report.to_html_with(&timeline.report(Redaction::Masked)));
        }
        reports.push(report);
    }
    let (page, count) = match (alone, asked.timeline) {
        (Some(page), _) => (page, 1),
        (None, Some(name)) => return Err(format!("no shipped record is called {name}").into()),
        (None, None) => (Report::several_to_html(&reports), reports.len()),
    };
    let out = asked.out.unwrap_or("report.html".into());
    fs::write(&out, &page)?;
    println!("{out}: {count} assessments, {} kB", page.len() / 1_000);
    Ok(())
}
