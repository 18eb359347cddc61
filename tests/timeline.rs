//! What was known when: held against a naive twin that looks at every day, and against what each step
//! says of itself.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use hirerisk::report::{EvidenceReport, LedgerState, Occasion, StepChanged, TimelineReport};
use hirerisk::{Assessment, Band, Moment, Points, Redaction, Stage, Timeline};
use serde_json::{Value, json};

use support::change::marked;
use support::judged::{scorer, with};
use support::nouns::{Shape, places};
use support::told::{every_profile, one_line, some_profiles};

fn timeline(profile: &Value, until: Moment) -> Timeline<'static> {
    with(profile, |profile| scorer().timeline(profile, until))
}

fn told(profile: &Value, until: Moment, redaction: Redaction) -> TimelineReport<'static> {
    timeline(profile, until).report(redaction)
}

/// The numbers of a step.
fn numbers(one: &Assessment) -> String {
    let coverage = one.coverage();
    format!(
        "{} {} {:?} {} of {} {:?}",
        one.score(),
        one.band(),
        one.range(),
        coverage.judged,
        coverage.due,
        one.fired().collect::<Vec<_>>()
    )
}

// The naive twin.

/// Dates that tell when something held, or of what others keep.
const NO_RECORDS: &[&str] =
    &["from", "to", "date", "listed_on", "table_date", "domain_since", "first_seen", "last_seen"];

/// Every moment in a profile, with its place.
fn moments(profile: &Value) -> Vec<(String, Moment)> {
    let all = places(profile).into_iter().filter(|(_, shape)| *shape == Shape::Moment);
    let read = |pointer: &str| profile.pointer(pointer)?.as_str()?.parse().ok();
    all.filter_map(|(pointer, _)| Some((pointer.clone(), read(&pointer)?))).collect()
}

fn is_record(pointer: &str) -> bool {
    !NO_RECORDS.contains(&pointer.rsplit('/').next().unwrap())
}

/// The stage that a dated thing shows to have been reached.
fn stage_of(profile: &Value, pointer: &str) -> Stage {
    const STAGES: &[(&str, Stage)] = &[
        ("/documents/", Stage::Screening),
        ("/personas/", Stage::Screening),
        ("/applications/offer_accepted_at", Stage::Offer),
        ("/references/", Stage::Offer),
        ("/deliveries/", Stage::Onboarding),
        ("/devices/", Stage::Onboarding),
        ("/payments/accounts/", Stage::Onboarding),
        ("/employer/start_at", Stage::Employment),
        ("/payments/first_pay_at", Stage::Employment),
        ("/access/", Stage::Employment),
        ("/conduct/", Stage::Employment),
    ];
    let entry = |pointer: &str| pointer.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
    let word = |key: &str| {
        let at = format!("{}/{key}", entry(pointer));
        profile.pointer(&at).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let is_own = pointer.matches('/').count() == 3 && pointer.ends_with("/at");
    if pointer.starts_with("/sessions/") && is_own {
        return match word("step").as_str() {
            "interview" => Stage::Interview,
            "signature" => Stage::Offer,
            "onboarding" => Stage::Onboarding,
            "work" => Stage::Employment,
            _ => Stage::Application,
        };
    }
    if pointer.starts_with("/interviews/") && is_own {
        return word("stage").parse().unwrap_or(Stage::Interview);
    }
    let found = STAGES.iter().find(|(begins, _)| pointer.starts_with(begins));
    found.map_or(Stage::Application, |(_, stage)| *stage)
}

/// The date of the entry of a list in which a thing stands; a device is as old as its first boot.
fn entry_at(profile: &Value, pointer: &str) -> Option<Moment> {
    let parts: Vec<&str> = pointer.split('/').collect();
    let place = parts.iter().position(|part| part.parse::<usize>().is_ok())?;
    let entry = profile.pointer(&parts[..=place].join("/"))?;
    entry.get("at").or_else(|| entry.pointer("/first_boot/at"))?.as_str()?.parse().ok()
}

/// The profile as an assessment of that moment sees it: at the stage that is shown by then.
fn naive(profile: &Value, as_of: Moment, end: Stage) -> String {
    let shown = moments(profile)
        .into_iter()
        .filter(|(pointer, at)| is_record(pointer) && !at.is_after(as_of))
        .filter(|(pointer, _)| !entry_at(profile, pointer).is_some_and(|at| at.is_after(as_of)));
    let stage = shown.map(|(pointer, _)| stage_of(profile, &pointer)).max();
    let stage = stage.unwrap_or(Stage::Application).min(end);
    let mut then = profile.clone();
    then["stage"] = stage.as_str().into();
    with(&then, |profile| numbers(&scorer().assess(profile, as_of)))
}

#[test]
fn the_steps_are_where_anything_changes_day_by_day() {
    let (mut days, mut by_age) = (0, 0);
    for (profile, until) in some_profiles() {
        let timeline = timeline(&profile, until);
        let end = timeline.steps().last().unwrap().stage();
        let (last, before) = timeline.steps().split_last().unwrap();
        let in_order = before.is_sorted_by_key(|step| step.as_of().day());
        let Some(first) = before.first().filter(|_| in_order) else { continue };
        for step in before {
            assert_eq!(numbers(step), naive(&profile, step.as_of(), end), "{profile}");
        }
        let whole = last.as_of().days_since(first.as_of());
        let every = usize::try_from(whole / 40 + 1).unwrap();
        for day in first.as_of().day().iter_days().step_by(every) {
            let day = Moment::from(day);
            // As of a day all of it is there, and what is later than the end is never.
            if day.day() >= until.day() {
                break;
            }
            let stood = before.iter().rfind(|step| !step.as_of().is_after(day)).unwrap();
            let twin = naive(&profile, day, end);
            days += 1;
            if numbers(stood) != twin {
                // By time alone: a list grows too old, a post lies too far back.
                let text = profile.to_string();
                let may_age = text.contains("listed_on") || text.contains("\"posts\"");
                assert!(may_age, "as of {day}, {twin}: {}\n{profile}", numbers(stood));
                by_age += 1;
            }
        }
    }
    assert!(days > 2_000, "only {days} days");
    assert!(by_age * 20 < days, "{by_age} of {days} days differ by age");
}

#[test]
fn every_record_is_a_step_and_none_shows_what_the_end_hides() {
    for (profile, until) in some_profiles() {
        let timeline = timeline(&profile, until);
        let steps: Vec<Moment> = timeline.steps().iter().map(Assessment::as_of).collect();
        let once: BTreeSet<Moment> = steps.iter().copied().collect();
        assert_eq!((once.len(), steps.last()), (steps.len(), Some(&until)));
        let all = moments(&profile);
        let hidden: Vec<Moment> =
            all.iter().map(|(_, at)| *at).filter(|at| at.is_after(until)).collect();
        for step in &steps {
            assert!(hidden.iter().all(|at| at.is_after(*step)), "{step} shows more: {profile}");
        }
        for (pointer, at) in
            all.iter().filter(|(pointer, at)| is_record(pointer) && !at.is_after(until))
        {
            let shows_more = hidden.iter().any(|later| !later.is_after(*at));
            assert!(steps.contains(at) || shows_more, "{pointer}, {at}: {profile}");
        }
    }
}

#[test]
fn the_last_step_is_the_assessment_and_no_stage_is_above_it_or_falls() {
    for (profile, until) in some_profiles() {
        let timeline = timeline(&profile, until);
        let whole = with(&profile, |one| scorer().assess(one, until));
        let last = timeline.steps().last().unwrap();
        assert_eq!(last.to_json(Redaction::Full), whole.to_json(Redaction::Full));
        assert!(timeline.steps().iter().all(|step| step.stage() <= whole.stage()));
    }
}

/// A profile of one entry.
type Part = fn(Value) -> Value;

#[test]
fn what_is_to_come_shows_no_stage() {
    let entry = |at: &str| if at.is_empty() { json!({}) } else { json!({"at": at}) };
    let parts: [(Stage, Part); 8] = [
        (Stage::Screening, |one| json!({"documents": {"checks": [one]}})),
        (Stage::Screening, |one| json!({"personas": {"code": [one]}})),
        (Stage::Screening, |one| json!({"personas": {"sites": [one]}})),
        (Stage::Offer, |one| json!({"references": [one]})),
        (Stage::Onboarding, |one| json!({"devices": [{"first_boot": one}]})),
        (Stage::Onboarding, |one| json!({"payments": {"accounts": [one]}})),
        (Stage::Employment, |one| json!({"access": {"events": [one]}})),
        (Stage::Employment, |one| json!({"conduct": {"reports": [one]}})),
    ];
    let day = |text: &str| -> Moment { text.parse().unwrap() };
    let shown =
        |profile: &Value| with(profile, |one| scorer().assess(one, day("2026-04-01")).stage());
    for (stage, part) in parts {
        assert_eq!(shown(&part(entry("2026-04-02"))), Stage::Application, "{stage} is to come");
        // What has no date is there, as a log that is given empty.
        for at in ["2026-04-01", ""] {
            assert_eq!(shown(&part(entry(at))), stage, "{at}");
        }
        let steps = timeline(&part(entry("2026-04-02")), day("2026-05-01"));
        let stages: Vec<Stage> = steps.steps().iter().map(Assessment::stage).collect();
        assert_eq!(stages, [stage, stage]);
    }
    for kept in [json!({"access": {"events": []}}), json!({"conduct": {"reports": []}})] {
        assert_eq!(shown(&kept), Stage::Employment);
    }
}

#[test]
fn no_step_shows_a_later_stage_than_an_assessment_of_that_moment() {
    for (mut profile, until) in some_profiles() {
        profile.as_object_mut().unwrap().remove("stage");
        for step in timeline(&profile, until).steps() {
            let whole = with(&profile, |one| scorer().assess(one, step.as_of()).stage());
            assert!(step.stage() <= whole, "{} as of {}: {profile}", step.stage(), step.as_of());
        }
    }
}

#[test]
fn the_changes_of_each_step_add_up_and_bands_are_reached_when_they_first_are() {
    let mut seen = BTreeSet::new();
    for (profile, until) in every_profile(60) {
        let report = told(&profile, until, Redaction::Full);
        let mut score = Points::ZERO;
        for step in &report.steps {
            score = score + Points::total(step.changes.iter().map(|change| change.points));
            assert_eq!(score, step.score, "{profile}");
            seen.extend(step.changes.iter().map(|change| format!("{:?}", change.what)));
        }
        for band in Band::ALL {
            let naive = report.steps.iter().find(|step| step.band.reaches(band));
            let told = report.first_reached.iter().find(|one| one.band == band);
            assert_eq!(told.map(|one| one.at), naive.map(|step| step.at));
        }
    }
    assert_eq!(seen.len(), 7, "{seen:?}");
}

#[test]
fn a_step_that_nothing_was_recorded_at_moved_something() {
    let mut reported = 0;
    for (profile, until) in every_profile(0) {
        let (report, whole) = (told(&profile, until, Redaction::Codes), timeline(&profile, until));
        for (place, step) in report.steps.iter().enumerate() {
            if matches!(step.occasion, Occasion::Reported | Occasion::Dated) {
                let [before, now] = [place - 1, place].map(|at| &whole.steps()[at]);
                assert!(numbers(before) != numbers(now) || before.stage() != now.stage());
                reported += usize::from(step.occasion == Occasion::Reported);
            }
        }
    }
    assert!(reported > 5, "only {reported} steps at which a report was published");
}

// What could have been known earlier.

#[test]
fn what_could_have_been_known_earlier_could() {
    let mut found = 0;
    for (profile, until) in every_profile(60) {
        let (whole, report) = (timeline(&profile, until), told(&profile, until, Redaction::Full));
        let at =
            |moment: Moment| whole.steps().iter().position(|step| step.as_of() == moment).unwrap();
        let fired: BTreeSet<&str> =
            whole.steps().last().unwrap().fired().map(|(rule, ..)| rule).collect();
        let known: BTreeSet<&str> = report.known.iter().map(|known| &*known.rule).collect();
        assert_eq!(known, fired);
        for known in &report.known {
            let since = at(known.since);
            for (place, step) in whole.steps().iter().enumerate().take(since + 1) {
                let there = step.fired().any(|(rule, ..)| rule == known.rule);
                assert_eq!(there, place == since, "{}", known.rule);
            }
            let Some(earlier) = &known.earlier else { continue };
            found += 1;
            let step = &whole.steps()[at(earlier.from)];
            assert!(earlier.days > 0 && known.since.days_since(earlier.from) == earlier.days);
            let mut ledger = step.ledger();
            let state = ledger.find(|entry| entry.rule == known.rule).unwrap().state;
            assert!(matches!(state, LedgerState::Unknown | LedgerState::NotYetDue));
            let checks = step.next_checks();
            let check = checks.iter().find(|check| check.id == earlier.check.id).unwrap();
            assert!(check.opens.contains(&known.rule));
            assert_eq!(check.minutes, earlier.check.minutes);
            // Of what the finding rests on, only what a verifier found is later than that.
            let lines = whole.steps()[since].lines(Redaction::Full);
            let line = lines.iter().find(|line| line.id == known.rule).unwrap();
            let is_dated = |fact: &EvidenceReport| fact.at.is_some() || fact.origin == "claimed";
            assert!(line.evidence.iter().all(is_dated), "{}", known.rule);
            for fact in line.evidence.iter().filter(|fact| fact.origin != "verified") {
                let later = fact.at.is_some_and(|at| at.is_after(earlier.from));
                assert!(!later, "{}: {}", known.rule, fact.pointer);
            }
        }
    }
    assert!(found > 5, "only {found} findings could have been known earlier");
}

#[test]
fn nobody_could_ask_about_an_account_before_it_was_given() {
    let day = |text: &str| -> Moment { text.parse().unwrap() };
    let with_account = |given: &str| {
        json!({
            "id": "c-1",
            "applications": {"offer_accepted_at": "2026-02-01"},
            "payments": {"accounts": [{
                "account": "acct-1",
                "at": given,
                "holder_check": {"result": "another_holder", "all_names_tested": true, "at": "2026-04-10"},
            }]},
        })
    };
    for (given, from) in [("2026-03-10", Some("2026-03-10")), ("2026-04-10", None)] {
        let report = told(&with_account(given), day("2026-05-01"), Redaction::Masked);
        let known = report.known.iter().find(|one| one.rule == "payment.holder_differs").unwrap();
        assert_eq!(known.since, day("2026-04-10"));
        assert_eq!(known.earlier.as_ref().map(|one| one.from), from.map(day));
    }
}

// How it is told.

#[test]
fn the_text_never_shows_points_without_coverage_and_range() {
    for (profile, until) in some_profiles() {
        let report = told(&profile, until, Redaction::Masked);
        let (text, mut from) = (one_line(&report.to_text()), 0);
        for (place, step) in report.steps.iter().enumerate() {
            let last = place + 1 == report.steps.len();
            if place > 0 && !last && step.changes.is_empty() {
                continue;
            }
            let (range, coverage) = (&step.range, &step.coverage);
            let foot = format!(
                "{} points: {}. {} of {} rules judged; once all is settled {} to {} ({} to {}).",
                step.score,
                step.band,
                coverage.judged,
                coverage.due,
                range.low,
                range.high,
                range.low_band,
                range.high_band
            );
            let at = text[from..].find(&foot).unwrap_or_else(|| panic!("{foot}\n{text}"));
            // Evidence stands before the points.
            for change in &step.changes {
                let says = one_line(&change.says.to_string());
                let told =
                    text[from..from + at].contains(&says) || says.starts_with(&*change.title);
                assert!(told || change.what == StepChanged::Recounted, "{says}\n{text}");
                // And the honest reading beside it.
                let fires = change.level.is_some() && change.what != StepChanged::Recounted;
                for one in change.innocent.iter().filter(|_| fires) {
                    assert!(text[from..from + at].contains(one.who), "{}\n{text}", one.who);
                }
            }
            from += at + foot.len();
        }
        assert_eq!(from, text.len(), "the end stands at the foot: {text}");
        assert!(text.contains(&*report.scope));
    }
}

/// The masked values of a sentence beside those of the full one, where both can be laid together.
fn letters(masked: &str, full: &str) -> Option<Vec<(String, String)>> {
    let trim = |word: &str| word.trim_end_matches([',', '.', ';', ')']).to_owned();
    let (mut masked, mut full) = (masked.split(' ').peekable(), full.split(' '));
    let mut pairs = Vec::new();
    while let Some(word) = masked.next() {
        let other = full.next()?;
        if word == other {
            continue;
        }
        let letter = trim(masked.next()?);
        if letter.len() != 1 {
            return None;
        }
        pairs.push((format!("{} {letter}", word.trim_start_matches('(')), trim(other)));
    }
    full.next().is_none().then_some(pairs)
}

#[test]
fn one_value_has_one_letter_at_every_step() {
    let mut laid = 0;
    for (profile, until) in some_profiles() {
        let [masked, full] =
            [Redaction::Masked, Redaction::Full].map(|shown| told(&profile, until, shown));
        let says = |report: &TimelineReport| -> Vec<String> {
            let changes = report.steps.iter().flat_map(|step| &step.changes);
            changes.map(|change| change.says.to_string()).collect()
        };
        let mut known: BTreeMap<String, String> = BTreeMap::new();
        for (masked, full) in says(&masked).iter().zip(&says(&full)) {
            for (letter, value) in letters(masked, full).unwrap_or_default() {
                let value = value.trim_start_matches('(').to_owned();
                let first = known.entry(letter.clone()).or_insert_with(|| value.clone());
                assert_eq!(*first, value, "{letter}: {profile}");
                laid += 1;
            }
        }
    }
    assert!(laid > 50, "only {laid} values laid together");
}

#[test]
fn no_value_is_printed_by_debug_or_under_a_redaction() {
    let mut shown = 0;
    for (profile, until) in some_profiles() {
        let all = timeline(&marked(&profile, "zqxk", true), until);
        let full = all.report(Redaction::Full);
        shown += usize::from(full.to_text().contains("zqxk"));
        assert!(!format!("{all:?}{all:#?}{full:?}{full:#?}").contains("zqxk"));
        let some = timeline(&marked(&profile, "zqxk", false), until);
        for redaction in [Redaction::Masked, Redaction::Codes] {
            let forms = [some.to_text(redaction), some.to_json(redaction)];
            assert!(!forms.iter().any(|form| form.contains("zqxk")), "{redaction}: {profile}");
        }
    }
    assert!(shown > 20, "only {shown} timelines show a value at all");
}
