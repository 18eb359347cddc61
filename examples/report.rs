//! The page: writes the documented cases and the look-alikes that ship, each at the last stage that its
//! record was judged at, into one HTML file behind an index in the order of the record.
//!
//! ```text
//! report [--language FILE.json] [OUT.html]
//! ```
//!
//! `report.html` if no file is named. Open it in a browser, or print it: nothing in it is loaded from
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

fn main() -> Result<(), Box<dyn Error>> {
    let scorer = Scorer::builtin();
    let (mut language, mut out) = (None, String::from("report.html"));
    let mut arguments = env::args().skip(1);
    while let Some(argument) = arguments.next() {
        if argument == "--language" {
            let path = arguments.next().ok_or("--language FILE.json")?;
            language = Some(Language::from_json(&fs::read(path)?, &scorer.messages())?);
        } else {
            out = argument;
        }
    }
    let mut reports = Vec::new();
    for line in SHIPPED.iter().flat_map(|file| file.lines()) {
        let one: Shipped = serde_json::from_str(line)?;
        let Some(last) = one.expect.iter().max_by_key(|expect| expect.stage) else { continue };
        let mut profile = Profile::from_json(one.profile.get().as_bytes())?;
        profile.stage = Some(last.stage);
        let assessment = scorer.assess(&profile, last.as_of.unwrap_or(one.as_of));
        let told = match &language {
            Some(language) => assessment.in_language(language),
            None => assessment,
        };
        reports.push(told.report(Redaction::Masked));
    }
    let page = Report::several_to_html(&reports);
    fs::write(&out, &page)?;
    println!("{out}: {} assessments, {} kB", reports.len(), page.len() / 1_000);
    Ok(())
}
