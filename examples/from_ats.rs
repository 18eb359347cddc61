//! From a candidate's record to a page and an event: a Greenhouse record and the log of sign-ins in, enriched, screened,
//! assessed, `assessment.html` and `events.ndjson` out. Copy it and put your own files and clock in.

use std::error::Error;
use std::fs;

use hirerisk::export::{Event, EventTime, Form, ndjson};
use hirerisk::import::{Format, Import};
use hirerisk::profile::{Network, Session};
use hirerisk::reference::{
    AddressFile, CountryLabels, ListedAs, NetworkLabel, NetworkLists, Sources, Stamp,
};
use hirerisk::screen::{Asked, List, Screen};
use hirerisk::{Moment, Redaction, Scorer};

/// A line of the log of sign-ins.
#[derive(serde::Deserialize)]
struct SignIn {
    at: Moment,
    address: String,
}

/// Files beside this one; yours come from elsewhere.
fn data(name: &str) -> std::io::Result<Vec<u8>> {
    fs::read(format!("{}/examples/data/{name}", env!("CARGO_MANIFEST_DIR")))
}

fn main() -> Result<(), Box<dyn Error>> {
    let now: Moment = "2026-09-20".parse()?; // your clock

    // 1. The record as the applicant-tracking system keeps it. What it must not know is dropped and counted.
    let record = data("ats/greenhouse.json")?;
    let imported = Import::of(Format::Greenhouse).read(&record)?;
    let [mapped, not, ignored] =
        [imported.mapped.len(), imported.not_mapped.len(), imported.ignored.len()];
    let dropped: Vec<&str> = imported.dropped.iter().map(|one| one.kind).collect();
    println!("{mapped} fields mapped, {not} not, {ignored} ignored; dropped: {dropped:?}\n");

    // 2. What your systems saw.
    let log = String::from_utf8(data("ats/sign_ins.jsonl")?)?;
    let sign_ins =
        log.lines().map(serde_json::from_str::<SignIn>).collect::<Result<Vec<_>, _>>()?;
    let sessions = sign_ins.into_iter().map(|sign_in| {
        Session::default().at(sign_in.at).network(Network::default().line(sign_in.address))
    });
    let profile = imported.profile.sessions(sessions.collect::<Vec<_>>());

    // 3. What your databases know of the addresses.
    let countries = data("reference/GeoIP2-Country-Test.mmdb")?;
    let countries = AddressFile::open("GeoIP2-Country-Test", &countries)?;
    let mut lists = NetworkLists::new();
    let stamp = Stamp::new("hosting.txt", "2026-08-22".parse()?);
    lists.add(NetworkLabel::new(ListedAs::Hosting, stamp), &data("reference/hosting.txt")?)?;
    let networks = lists.table("hosting.txt")?;
    let sources =
        Sources::new().file(&countries).networks(&networks).countries_are(CountryLabels::Iso);
    let enriched = sources.enrich(profile, now)?;
    println!("{}", enriched.learnt.to_text(Redaction::Masked));

    // 4. Lists of designated parties: a duty of its own, apart from the score.
    let screening =
        Screen::new([List::designations()]).look(&Asked::of_profile(&enriched.profile, None));
    println!("{} matches to compare by hand", screening.matches.len());

    // 5. The assessment: a page for who decides, an event for the security team.
    let scorer = Scorer::builtin();
    let assessment = scorer.assess(&enriched.profile, now);
    fs::write("assessment.html", assessment.report(Redaction::Masked).to_html())?;
    let report = assessment.report(Redaction::Codes);
    let event = Event::new("finding-1", EventTime::from_millis(1_789_862_400_000)?);
    fs::write("events.ndjson", ndjson(Form::Ocsf, [(event, &report)]))?;
    println!(
        "{} points, {}: assessment.html, events.ndjson",
        assessment.score(),
        assessment.band()
    );
    Ok(())
}
