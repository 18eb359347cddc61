//! The conformance kit: it passes what keeps the laws, and finds a rule that breaks each of them.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::sync::{Mutex, OnceLock};

use hirerisk::conformance::{Broken, Kit, Law};
use hirerisk::facts::{Facts, Signal};
use hirerisk::rule::{Judge, Level, QUIET, Record, Rung, Status, Verdict, fired};
use hirerisk::rulefile::{RuleFile, Rules};
use hirerisk::{Moment, Stage, catalog};

use support::corpus::cases;
use support::made_up::level;

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

/// A rule with two levels that judges by a function.
struct Made {
    needs: &'static [Signal],
    levels: Vec<Level<'static>>,
    judge: fn(&Facts<'_>) -> Verdict,
}

impl Made {
    fn new(judge: fn(&Facts<'_>) -> Verdict) -> Made {
        let carry = hirerisk::rule::Carry::Never;
        let levels = vec![level("one", 1, carry), level("two", 2, carry)];
        let needs = &[Signal::ClaimsWorksFromHome, Signal::SessionsAt, Signal::SessionsDevice];
        Made { needs, levels, judge }
    }
}

impl Judge for Made {
    fn record(&self) -> Record<'_> {
        let shipped = catalog::rules().next().unwrap().record();
        Record {
            id: "acme.made",
            needs: self.needs,
            reads: &[],
            levels: &self.levels,
            stage: Stage::Application,
            status: Status::Stable,
            ..shipped
        }
    }

    fn judge(&self, facts: &Facts<'_>) -> Verdict {
        (self.judge)(facts)
    }
}

const GIVEN: &[u8] = br#"{"id": "c-1", "stage": "employment", "claims": {"works_from_home": true},
    "sessions": [{"at": "2026-05-04T22:00:00+02:00", "device": "laptop-1"},
                 {"at": "2026-05-05T09:00:00+02:00", "device": "laptop-2"},
                 {"at": "2026-05-06T09:00:00+02:00", "device": "laptop-3"}]}"#;
const OFFICE: &[u8] =
    br#"{"id": "c-2", "stage": "employment", "claims": {"works_from_home": false},
    "sessions": [{"at": "2026-05-04T22:00:00+02:00", "device": "laptop-1"}]}"#;

fn kit(rule: &Made) -> Result<hirerisk::conformance::Seen, Broken> {
    let as_of = moment("2026-06-01T12:00:00+02:00");
    Kit::new(rule).profile(GIVEN, as_of).profile(OFFICE, as_of).cases(150).check()
}

/// Two sessions, or three, of one who works at home.
fn sound(facts: &Facts<'_>) -> Verdict {
    if !facts.works_from_home()? {
        return QUIET;
    }
    let sessions = facts.sessions()?;
    let last = sessions.last().map_or(0, |seen| seen.index);
    let cites = [Signal::ClaimsWorksFromHome.here(), Signal::SessionsAt.at(last)];
    match sessions.len() {
        0 | 1 => QUIET,
        2 => fired(Rung::new(0), cites).into(),
        _ => fired(Rung::new(1), cites).into(),
    }
}

#[test]
fn a_sound_rule_passes() {
    let seen = kit(&Made::new(sound)).unwrap();
    assert!(seen.fired > 10 && seen.quiet > 10 && seen.unknown > 10, "{seen:?}");
}

#[test]
fn each_broken_law_is_found() {
    let found = |judge: fn(&Facts<'_>) -> Verdict| kit(&Made::new(judge)).unwrap_err();
    // A level that its record does not have.
    let total = found(|facts| match sound(facts)? {
        hirerisk::rule::Finding::Quiet => QUIET,
        hirerisk::rule::Finding::Fired(_) => fired(Rung::new(2), []).into(),
    });
    assert_eq!(total.law, Law::Total, "{total}");
    // A fact that stands nowhere.
    let nowhere = found(|facts| {
        sound(facts)?;
        fired(Rung::new(0), [Signal::SessionsDevice.at(7)]).into()
    });
    assert_eq!(nowhere.law, Law::Total, "{nowhere}");
    assert!(nowhere.says.contains("where nothing stands"), "{nowhere}");
    // The first session of the list, whatever its moment.
    let order = found(|facts| {
        sound(facts)?;
        let index = facts.sessions()?.first().unwrap().index;
        if index == 0 { fired(Rung::new(1), [Signal::SessionsAt.at(0)]).into() } else { QUIET }
    });
    assert_eq!(order.law, Law::Deterministic, "{order}");
    // Few sessions are held against somebody.
    let few = found(|facts| {
        if !facts.works_from_home()? {
            return QUIET;
        }
        match facts.sessions()? {
            [one] => fired(Rung::new(0), [Signal::SessionsAt.at(one.index)]).into(),
            [one, _] => fired(Rung::new(1), [Signal::SessionsAt.at(one.index)]).into(),
            _ => QUIET,
        }
    });
    assert_eq!(few.law, Law::Monotone, "{few}");
    assert!(few.says.contains("without `/sessions/"), "{few}");
    assert!(few.profile.len() < 200, "the profile is small: {few}");
}

#[test]
fn what_is_missing_and_what_is_read_off_a_label_is_found() {
    let found = |judge: fn(&Facts<'_>) -> Verdict| kit(&Made::new(judge)).unwrap_err();
    // Nobody said that work is done at home, and nothing is missing.
    let silent = found(|facts| sound(facts).or(QUIET));
    assert_eq!(silent.law, Law::Unknown, "{silent}");
    // A label, or the hour of a clock, is read.
    let label = found(|facts| {
        let named = |seen: &hirerisk::facts::Seen<'_, hirerisk::profile::Session<'_>>| {
            seen.entry.device == Some("laptop-2".into())
        };
        if facts.sessions()?.iter().any(named) { sound(facts) } else { QUIET }
    });
    assert_eq!(label.law, Law::Relabelled, "{label}");
    assert!(label.says.contains("labels and names"), "{label}");
}

#[test]
fn a_sentence_that_cannot_be_filled_is_found() {
    let mut rule = Made::new(sound);
    rule.levels[1].says = "Sessions came from {1}.";
    assert!(kit(&rule).is_ok(), "a cited fact is masked");
    rule.levels[1].says = "Sessions came from {2}.";
    let unfilled = kit(&rule).unwrap_err();
    assert_eq!(unfilled.law, Law::Total, "{unfilled}");
    rule.levels[1].says = "On {n} days.";
    assert_eq!(kit(&rule).unwrap_err().law, Law::Total);
}

#[test]
fn what_was_not_tried_is_said() {
    let as_of = moment("2026-06-01");
    let rule = Made::new(sound);
    let never = Kit::new(&rule).profile(OFFICE, as_of).check().unwrap_err();
    assert_eq!(never.law, Law::Tried);
    assert_eq!(
        never.to_string(),
        "[tried] it never fired at `one`: give the kit a profile for which it does"
    );
    let unread = Kit::new(&rule).profile(br#"{"id": 1}"#, as_of).check().unwrap_err();
    assert_eq!(unread.law, Law::Given);
    let again =
        || Kit::new(&rule).profile(GIVEN, as_of).profile(OFFICE, as_of).cases(80).seed(3).check();
    assert_eq!(again(), again(), "the same seed tries the same");
}

#[test]
fn the_rules_of_the_example_file_keep_the_laws() {
    let files = [RuleFile::read("acme.toml", include_str!("../examples/rules/acme.toml"))];
    let rules = Rules::load(&files).whole().unwrap();
    let given: [&[u8]; 2] = [
        br#"{"id": "c-1", "stage": "employment", "session_count": 2, "claims": {"works_from_home": true},
            "sessions": [
                {"at": "2026-05-04", "network": {"class": "corporate_egress", "table_date": "2026-05-01"}},
                {"at": "2026-05-06", "network": {"class": "corporate_egress", "table_date": "2026-05-01"}}]}"#,
        br#"{"id": "c-2", "stage": "onboarding", "extensions": {"badges": [
                {"fetched_by": "somebody_else", "day": "2026-03-27"}, {"fetched_by": "the_person", "day": "2026-03-28"}]}}"#,
    ];
    for (rule, json) in rules.iter().zip(given) {
        let kit = Kit::new(rule).profile(json, moment("2026-06-01")).cases(300);
        let checked = kit.check();
        assert!(checked.is_ok(), "{}: {}", rule.record().id, checked.unwrap_err());
    }
}

/// Every rule that ships, on the profiles of its own cases.
#[test]
fn rules_that_ship_keep_the_laws() {
    let mut wrong = Vec::new();
    for rule in catalog::rules() {
        let id = rule.record().id;
        let mut kit = Kit::new(rule).cases(20);
        for case in cases().iter().filter(|case| case.rule == id) {
            let mut profile = case.profile.clone();
            profile["id"] = "case".into();
            kit = kit.profile(profile.to_string().as_bytes(), case.as_of);
        }
        match kit.check() {
            Ok(_) => {}
            Err(broken) if broken.law == Law::Tried => {} // an example need not show each level
            Err(broken) => wrong.push(format!("{id}: {broken}")),
        }
    }
    assert!(wrong.is_empty(), "{} rules:\n{}", wrong.len(), wrong.join("\n"));
}

/// A rule that keeps the label of a device and says it in its own record.
struct Talkative(Mutex<&'static str>);

impl Judge for Talkative {
    fn record(&self) -> Record<'_> {
        let title = *self.0.lock().unwrap();
        Record { title, ..RECORD.get_or_init(|| Made::new(sound)).record() }
    }

    fn judge(&self, facts: &Facts<'_>) -> Verdict {
        if let Some(device) = facts.sessions()?.first().and_then(|seen| seen.entry.device.as_ref())
        {
            let told = serde_json::to_string(device).unwrap();
            *self.0.lock().unwrap() = Box::leak(told.into_boxed_str());
        }
        sound(facts)
    }
}

static RECORD: OnceLock<Made> = OnceLock::new();

#[test]
fn a_rule_that_tells_of_the_person_is_found() {
    let rule = Talkative(Mutex::new("Sessions"));
    let as_of = moment("2026-06-01T12:00:00+02:00");
    let told = Kit::new(&rule).profile(GIVEN, as_of).profile(OFFICE, as_of).check().unwrap_err();
    assert_eq!(told.law, Law::Redacted, "{told}");
}
