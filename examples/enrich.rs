//! A profile and reference files in; what was learnt, and how the assessment changed, out.
//!
//! `enrich [PROFILE] [--as-of DATE] [--file MMDB]... [--networks KIND=LIST]... [--operators CSV]... [--mail KIND=LIST]...
//! [--addresses CLASS=LIST]... [--dated DATE] [--values]`
//!
//! Without a profile: a made-up one, with small files from `examples/data/reference`. Kinds are the words of the documentation
//! (`hosting`, `relay`, `throw_away`, ...); `--dated` is the date of the lists that follow. Countries of the profile are taken
//! as codes of two letters.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use hirerisk::Scorer;
use hirerisk::profile::Profile;
use hirerisk::reference::{AddressFile, CountryLabels, OperatorRanges, Sources, Stamp};

#[path = "support/reference_files.rs"]
mod reference_files;

use reference_files::{Asked, Lists};

fn main() -> Result<(), Box<dyn Error>> {
    let asked = Asked::read(lexopt::Parser::from_env())?;
    let files: Vec<Read> = read(&asked.files)?;
    let files = files.iter().map(|(path, bytes)| AddressFile::open(name(path), bytes));
    let files = files.collect::<Result<Vec<_>, _>>()?;
    let operators = read(&asked.operators)?.into_iter().map(|(path, bytes)| {
        let (table, lines) = OperatorRanges::read(Stamp::new(name(&path), asked.dated), &bytes)?;
        eprintln!("{}: {lines}", name(&path));
        Ok::<_, Box<dyn Error>>(table)
    });
    let operators = operators.collect::<Result<Vec<_>, _>>()?;
    let lists = Lists::read(&asked)?;

    let mut sources = lists.sources(Sources::new().countries_are(CountryLabels::Iso).telephone());
    sources = files.iter().fold(sources, Sources::file);
    sources = operators.iter().fold(sources, Sources::operators);
    let bytes = fs::read(&asked.profile)?;
    let profile = Profile::from_json(&bytes)?;
    let enriched = sources.enrich(profile.clone(), asked.as_of)?;
    println!("Learnt\n\n{}", enriched.learnt.to_text(asked.redaction));
    println!("{}", changed(&profile, &enriched.profile, &asked));
    Ok(())
}

/// How the assessment differs from the one without it.
fn changed(before: &Profile<'_>, after: &Profile<'_>, asked: &Asked) -> String {
    let scorer = Scorer::builtin();
    let [before, after] = [before, after].map(|profile| scorer.assess(profile, asked.as_of));
    let said = [&before, &after].map(|one| format!("{} points, {}", one.score(), one.band()));
    let [before, after] = [&before, &after].map(|one| one.report(asked.redaction));
    let changes = after.changes_since(&before).to_text();
    format!("Before: {}. After: {}.\n\n{changes}", said[0], said[1])
}

/// A file and its bytes.
type Read = (PathBuf, Vec<u8>);

fn read(paths: &[PathBuf]) -> Result<Vec<Read>, Box<dyn Error>> {
    let one = |path: &PathBuf| {
        let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok((path.clone(), bytes))
    };
    paths.iter().map(one).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
