//! What is left of the documented cases when one kind of evidence is missing.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use hirerisk::catalog::{CHECKS, TYPOLOGIES};
use hirerisk::profile::Profile;
use hirerisk::{Band, Moment, Scorer};
use serde_json::Value;

/// What one vendor or one log brings: beginnings of places in the profile.
const KINDS: &[(&str, &[&str])] = &[
    ("sign-in logs with an address table", &["/session"]),
    (
        "the log of tools and sessions on the device",
        &["/devices/*/software", "/devices/*/inbound_sessions", "/devices/*/active_days"],
    ),
    ("security alerts of the device", &["/devices/*/alerts"]),
    ("the device's own location", &["/devices/*/location", "/devices/*/first_boot"]),
    ("the inventory of issued devices", &["/devices/*/issued"]),
    ("the record of approved tools", &["/employer/approved_remote_tools"]),
    ("the order and the way of the parcel", &["/deliveries/*/address", "/deliveries/*/changes"]),
    ("the carrier's record of who took the parcel", &["/deliveries/*/collector"]),
    (
        "the identity vendor",
        &["/checks/holder_match", "/checks/liveness", "/documents/checks", "/documents/presented"],
    ),
    ("comparison of persons between talks", &["/interviews/*/person_comparison"]),
    ("notes of interviewers", &["/interviews/*/findings"]),
    ("the bank's answer on the holder", &["/payments/accounts/*/holder_check"]),
    ("the record of changes of pay", &["/payments/changes"]),
    ("the registrar's answer", &["/checks/education"]),
    ("calls to earlier employers", &["/checks/employers"]),
    ("calls to referees", &["/references/*/check"]),
    ("the word of the identity's owner", &["/checks/owner_contact"]),
    ("portrait and profile search", &["/personas"]),
    (
        "look-ups of mailbox and telephone",
        &["/contacts/emails/*/lookup", "/contacts/phones/*/lookup"],
    ),
    ("the intermediary's contract", &["/intermediary"]),
    ("links between candidates", &["/links"]),
    ("reported values", &["/lists"]),
    ("access and incident records", &["/access", "/conduct"]),
];

/// The record by which each pattern is told. No report tells of the others from the employer's side.
const RECORDS: &[(&str, &str, &str)] = &[
    ("T01", "D10", "A could+placed by own agent"),
    ("T02", "D2", "later+collection+portrait"),
    ("T03", "D4", "could+registrar"),
    ("T04", "D8", "could"),
    ("T05", "D7", "could"),
    ("T06", "D5", "could+issuer denial"),
    ("T07", "D6", "could"),
    ("T09", "D10", "B could+placed by own agent"),
    ("T11", "D9", "9b"),
];

/// A record at the last of its stages.
struct Record {
    about: String,
    as_of: Moment,
    profile: Value,
}

fn record(case: &str, name: &str) -> Record {
    let all = include_str!("../../examples/data/documented.jsonl").lines();
    let mut all = all.map(|line| serde_json::from_str::<Value>(line).unwrap());
    let one = all.find(|one| one["case"] == case && one["record"] == name).unwrap();
    let last = one["expect"].as_array().unwrap().last().unwrap();
    let as_of = last["as_of"].as_str().or(one["as_of"].as_str()).unwrap().parse().unwrap();
    let mut profile = one["profile"].clone();
    profile["stage"] = last["stage"].clone();
    Record { about: one["about"].as_str().unwrap().into(), as_of, profile }
}

/// What an assessment comes to.
#[derive(PartialEq)]
struct Outcome {
    points: i32,
    band: Band,
    /// The pattern is told.
    told: bool,
    fired: BTreeSet<String>,
}

fn outcome(scorer: &Scorer<'_>, profile: &Value, (as_of, id): (Moment, &str)) -> Outcome {
    let text = profile.to_string();
    let assessment = scorer.assess(&Profile::from_json(text.as_bytes()).unwrap(), as_of);
    Outcome {
        points: assessment.score().get(),
        band: assessment.band(),
        told: assessment.typologies().iter().any(|one| one.id == id),
        fired: assessment.fired().map(|(rule, ..)| rule.to_owned()).collect(),
    }
}

/// Whether a place begins as one of these, whatever its indices.
fn begins(place: &str, beginnings: &[&str]) -> bool {
    let part =
        |part: &str| if part.parse::<usize>().is_ok() { "*".to_owned() } else { part.to_owned() };
    let place = place.split('/').map(part).collect::<Vec<_>>().join("/");
    beginnings.iter().any(|start| place.starts_with(start))
}

/// The value without what a kind of evidence brings, but for what a check brings of it.
fn without(value: &Value, place: &str, (kind, kept): (&[&str], &[&str])) -> Option<Value> {
    let inner = |key: &str, inner: &Value| without(inner, &format!("{place}/{key}"), (kind, kept));
    let left = match value {
        Value::Object(members) if !members.is_empty() => {
            let left =
                members.iter().filter_map(|(key, one)| Some((key.clone(), inner(key, one)?)));
            Value::Object(left.collect())
        }
        Value::Array(items) if !items.is_empty() => {
            let left = items.iter().enumerate().filter_map(|(at, one)| inner(&at.to_string(), one));
            Value::Array(left.collect())
        }
        _ if begins(place, kind) && !begins(place, kept) => return None,
        plain => return Some(plain.clone()),
    };
    let empty = left.as_object().is_some_and(serde_json::Map::is_empty)
        || left.as_array().is_some_and(Vec::is_empty);
    (!empty).then_some(left)
}

/// The check of fewest minutes that alone brings back band and pattern; else how far one comes.
fn restores(
    scorer: &Scorer<'_>,
    record: &Record,
    (id, kind, full): (&str, &[&str], &Outcome),
) -> String {
    let mut checks: Vec<_> = CHECKS.iter().collect();
    checks.sort_by_key(|check| (check.minutes, check.id));
    for check in checks {
        let again = without(&record.profile, "", (kind, check.brings)).unwrap();
        let again = outcome(scorer, &again, (record.as_of, id));
        if (again.band, again.told, again.points) == (full.band, full.told, full.points) {
            return format!("{} (`{}`, {} min)", check.title, check.id, check.minutes);
        }
    }
    "none alone: only the record itself".into()
}

fn band(outcome: &Outcome) -> String {
    format!("{} at {}", outcome.band, outcome.points)
}

fn section(page: &mut String, scorer: &Scorer<'_>, (id, case, name): (&str, &str, &str)) {
    let record = record(case, name);
    let pattern = TYPOLOGIES.iter().find(|one| one.id == id).unwrap();
    let full = outcome(scorer, &record.profile, (record.as_of, id));
    let told = if full.told {
        "The pattern is told."
    } else {
        "One cause alone, or no core mark: the pattern is not told."
    };
    writeln!(
        page,
        "## {id}\n\n{}\n\nCase {case}: {} With everything: {}. {told}\n",
        pattern.shown_as,
        record.about,
        band(&full)
    )
    .unwrap();
    page.push_str(
        "| without | left | what is lost | the check that restores it |\n|---|---|---|---|\n",
    );
    let mut same = Vec::new();
    let mut matters = false;
    for (kind, places) in KINDS {
        let less = without(&record.profile, "", (places, &[])).unwrap();
        if less == record.profile {
            continue;
        }
        let left = outcome(scorer, &less, (record.as_of, id));
        if left == full {
            same.push(*kind);
            continue;
        }
        matters = true;
        let check = restores(scorer, &record, (id, places, &full));
        writeln!(page, "| {kind} | {} | {} | {check} |", band(&left), lost(&full, &left)).unwrap();
    }
    assert!(matters, "{id}: nothing in {case} {name} matters");
    if !same.is_empty() {
        writeln!(page, "\nOn record and without weight here: {}.", same.join("; ")).unwrap();
    }
    page.push('\n');
}

/// The rules that fall silent, and the pattern if it is told no more.
fn lost(full: &Outcome, left: &Outcome) -> String {
    let mut lost: Vec<String> =
        full.fired.difference(&left.fired).map(|rule| format!("`{rule}`")).collect();
    if lost.is_empty() {
        lost.push("a higher level".into());
    }
    if full.told && !left.told {
        lost.push("the pattern".into());
    }
    lost.join(", ")
}

/// In how many of the cases each kind stands, and what its want takes away.
fn summary(page: &mut String, scorer: &Scorer<'_>) {
    let mut rows = Vec::new();
    for (kind, places) in KINDS {
        let (mut stands, mut falls, mut untold) = (0_u32, 0_u32, 0_u32);
        for (id, case, name) in RECORDS {
            let record = record(case, name);
            let less = without(&record.profile, "", (places, &[])).unwrap();
            if less == record.profile {
                continue;
            }
            let [full, left] = [&record.profile, &less]
                .map(|profile| outcome(scorer, profile, (record.as_of, id)));
            stands += 1;
            falls += u32::from(full.band != left.band);
            untold += u32::from(full.told && !left.told);
        }
        assert!(stands > 0, "{kind}: in no case");
        rows.push((falls, untold, stands, *kind));
    }
    rows.sort_by_key(|(falls, untold, stands, _)| std::cmp::Reverse((*falls, *untold, *stands)));
    page.push_str(
        "## At a glance\n\n| kind of evidence | cases with it | the band falls without it | the pattern is told no more |\n|---|---|---|---|\n",
    );
    for (falls, untold, stands, kind) in rows {
        writeln!(page, "| {kind} | {stands} | {falls} | {untold} |").unwrap();
    }
    page.push('\n');
}

pub(crate) fn page() -> String {
    let mut page = String::from(
        "# Robustness: what is left when one kind of evidence is missing

Generated from the documented cases. For whoever must choose what to buy, to keep or to ask first. Each table takes one documented case of a
reported pattern as it could have been seen, takes away what one vendor or one log brings, and judges again: the band and the points that are
left, the rules that fall silent, and the one check of fewest minutes that brings the same result back by itself. \"None alone\" means that
no question asked afterwards replaces the record: keep it while it is made. A check is taken to find what the missing record held;
made late it may find less.

These are cases that were found out. A table says what this evidence did in this case, not how often such cases come, nor what
another one would show. Missing evidence never adds points; it lowers what could be judged and widens the range of the score.

",
    );
    let scorer = Scorer::builtin();
    summary(&mut page, &scorer);
    for record in RECORDS {
        section(&mut page, &scorer, *record);
    }
    let told: BTreeSet<&str> = RECORDS.iter().map(|(id, ..)| *id).collect();
    let untold: Vec<_> =
        TYPOLOGIES.iter().map(|one| one.id).filter(|id| !told.contains(id)).collect();
    writeln!(
        page,
        "## Not told\n\n{}: no documented case holds a mark of them that an employer saw.",
        untold.join(", ")
    )
    .unwrap();
    page
}
