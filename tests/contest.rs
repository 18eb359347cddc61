//! What changed between two reports: it adds up, it can be turned round, it is nothing where nothing
//! changed, and it says where a change is not the correction's alone.

#![expect(clippy::disallowed_methods, reason = "what panics on input is for the library to avoid")]

mod support;

use std::collections::BTreeSet;

use hirerisk::report::{Change, Differs, LineChange, LineChanged};
use hirerisk::{Changes, Moment, Points, Policy, Redaction, Report, Scorer};
use serde_json::{Value, json};

use support::change::marked;
use support::generate::corrections;
use support::hold::{self, made};
use support::judged::{scorer, scorer_of, with};
use support::told::one_line;

fn report<'s>(
    scorer: &'s Scorer<'_>,
    profile: &Value,
    as_of: Moment,
    redaction: Redaction,
) -> Report<'s> {
    with(profile, |profile| scorer.assess(profile, as_of).report(redaction))
}

/// Reports of made profiles and of random corrections of them.
fn pairs(count: u32, redaction: Redaction) -> impl Iterator<Item = [Report<'static>; 2]> {
    made(corrections(), hold::cases(count)).map(move |(made, corrected)| {
        [made.profile, corrected].map(|one| report(scorer(), &one, made.as_of, redaction))
    })
}

fn turned<T>(change: Change<T>) -> Change<T> {
    Change { before: change.now, now: change.before }
}

/// The same lines, told the other way round.
fn lines_turned<'a>(lines: &[LineChange<'a>]) -> Vec<LineChange<'a>> {
    let turn = |line: &LineChange<'a>| LineChange {
        what: match line.what {
            LineChanged::New => LineChanged::Gone,
            LineChanged::Gone => LineChanged::New,
            same => same,
        },
        points: line.points.negated(),
        before: line.now.clone(),
        now: line.before.clone(),
        ..line.clone()
    };
    lines.iter().map(turn).collect()
}

#[test]
fn the_changes_of_the_lines_are_the_change_of_the_score() {
    let mut kinds = BTreeSet::new();
    for [earlier, now] in pairs(300, Redaction::Full) {
        let changes = now.changes_since(&earlier);
        assert_eq!(changes.points(), now.score - earlier.score);
        for line in &changes.lines {
            kinds.insert(format!("{:?}", line.what));
            let counted = |side: &Option<hirerisk::report::LineStood>| {
                side.as_ref().map_or(Points::ZERO, |side| side.counted)
            };
            assert_eq!(line.points, counted(&line.now) - counted(&line.before), "{}", line.id);
        }
    }
    assert_eq!(kinds.len(), 4, "{kinds:?}");
}

#[test]
fn turned_round_the_changes_are_the_same_changes() {
    for [earlier, now] in pairs(150, Redaction::Masked) {
        let (there, back) = (now.changes_since(&earlier), earlier.changes_since(&now));
        assert_eq!(there.lines, lines_turned(&back.lines));
        assert_eq!(there.score, turned(back.score));
        assert_eq!(there.band, turned(back.band));
        assert_eq!(there.range, turned(back.range));
        assert_eq!(there.coverage, turned(back.coverage.clone()));
        assert_eq!(
            (&there.no_longer_due, &there.newly_due),
            (&back.newly_due, &back.no_longer_due)
        );
        let states = |changes: &Changes, turn: bool| -> Vec<_> {
            let rules = changes.rules.iter();
            let state = |state| if turn { turned(state) } else { state };
            rules.map(|one| (one.rule.to_string(), state(one.state))).collect()
        };
        assert_eq!(states(&there, false), states(&back, true));
        assert_eq!(there.is_empty(), back.is_empty());
    }
}

#[test]
fn the_same_report_has_no_changes_fresh_or_stored() {
    for [earlier, now] in pairs(60, Redaction::Masked) {
        let stored = Report::from_json(now.to_json().as_bytes()).unwrap();
        for changes in [now.changes_since(&now), now.changes_since(&stored)] {
            assert!(changes.is_empty(), "{}", changes.to_text());
            assert!(one_line(&changes.to_text()).contains("Nothing changed."));
        }
        let kept = Report::from_json(earlier.to_json().as_bytes()).unwrap();
        let (fresh, read) = (now.changes_since(&earlier), now.changes_since(&kept));
        assert_eq!((fresh.to_json(), fresh.to_text()), (read.to_json(), read.to_text()));
    }
}

#[test]
fn every_line_that_does_not_stand_as_it_stood_is_told_and_no_other() {
    for [earlier, now] in pairs(150, Redaction::Full) {
        let changes = now.changes_since(&earlier);
        let told = |line: &hirerisk::report::LineReport| {
            changes
                .lines
                .iter()
                .any(|one| (one.kind, &one.id, &one.group) == (line.kind, &line.id, &line.group))
        };
        for line in now.lines.iter().chain(&earlier.lines) {
            let stands = now.lines.contains(line) && earlier.lines.contains(line);
            // How it counts beside a stronger line shows in what it counts.
            let alike = |one: &hirerisk::report::LineReport,
                         other: &hirerisk::report::LineReport| {
                let other = hirerisk::report::LineReport { overlap: one.overlap, ..other.clone() };
                *one == other
            };
            let same = |report: &Report| report.lines.iter().any(|other| alike(line, other));
            assert_eq!(told(line), !(stands || same(&now) && same(&earlier)), "{}", line.id);
        }
    }
}

/// A letter of a masked value is good within one report.
#[test]
fn masked_reports_tell_no_line_that_full_ones_do_not() {
    for (made, corrected) in made(corrections(), hold::cases(150)) {
        let [masked, full] = [Redaction::Masked, Redaction::Full].map(|shown| {
            let [earlier, now] =
                [&made.profile, &corrected].map(|one| report(scorer(), one, made.as_of, shown));
            now.changes_since(&earlier)
        });
        let ids = |changes: &Changes| -> BTreeSet<String> {
            changes.lines.iter().map(|line| line.id.to_string()).collect()
        };
        assert!(ids(&masked).is_subset(&ids(&full)), "{}", masked.to_text());
    }
}

#[test]
fn the_text_tells_each_line_with_its_points_and_both_sums() {
    for [earlier, now] in pairs(80, Redaction::Masked) {
        let changes = now.changes_since(&earlier);
        let text = changes.to_text();
        let words = one_line(&text);
        let numbers = text.lines().filter_map(|line| {
            let (head, tail) = line.split_once(']')?;
            let code = head.rsplit_once('[')?.1;
            changes.lines.iter().find(|one| one.id == code)?;
            tail.split_whitespace().next()?.parse::<i32>().ok()
        });
        assert_eq!(numbers.sum::<i32>(), changes.points().get(), "{text}");
        for line in &changes.lines {
            let side = line.now.as_ref().or(line.before.as_ref()).unwrap();
            assert!(words.contains(&one_line(&side.says.to_string())), "{text}");
            for one in line.innocent.iter().filter(|_| line.now.is_some()) {
                assert!(words.contains(one.who), "{}: {text}", one.who);
            }
        }
        for report in [&earlier, &now] {
            let (range, coverage) = (&report.range, &report.coverage);
            let range = format!(
                "{} to {} points ({} to {})",
                range.low, range.high, range.low_band, range.high_band
            );
            let judged = format!("{} of {}", coverage.judged, coverage.due);
            assert!(words.contains(&range) && words.contains(&judged), "{text}");
        }
        assert!(words.contains(&*now.scope) && text.lines().all(|line| line.len() <= 96), "{text}");
    }
}

#[test]
fn what_differs_besides_the_profile_is_said() {
    let as_of: Moment = "2026-11-01".parse().unwrap();
    let profile = json!({"id": "c-1"});
    let told = |scorer: &Scorer<'_>, day: &str, profile: &Value, redaction| {
        let stored = report(scorer, profile, day.parse().unwrap(), redaction).to_json();
        Report::from_json(stored.as_bytes()).unwrap()
    };
    let first = told(scorer(), "2026-11-01", &profile, Redaction::Masked);
    let policy = Policy::new("strict", Points::new(9), Points::new(24)).unwrap();
    let strict = Scorer::builder().policy(policy).build().unwrap();
    let fewer = scorer_of(|record| record.id.starts_with("payment."));
    let mut newer = first.clone();
    newer.engine = "99.0.0".into();
    let same = |scorer: &Scorer<'_>| told(scorer, "2026-11-01", &profile, Redaction::Masked);
    let mut german = first.clone();
    german.language = "de".into();
    let other = json!({"id": "c-2"});
    for (now, differs) in [
        (same(&strict), Differs::Policy),
        (same(&fewer), Differs::Rules),
        (newer, Differs::Engine),
        (german, Differs::Language),
        (told(scorer(), "2026-11-02", &profile, Redaction::Masked), Differs::Moment),
        (told(scorer(), "2026-11-01", &other, Redaction::Masked), Differs::Candidate),
        (told(scorer(), "2026-11-01", &profile, Redaction::Full), Differs::Redaction),
    ] {
        let changes = now.changes_since(&first);
        assert!(changes.also_differs.contains(&differs), "{differs:?}: {changes:?}");
        let text = one_line(&changes.to_text());
        assert!(text.contains("Not only the profile differs between the two reports."), "{text}");
        let again = with(&profile, |one| scorer().reassess(now, one, as_of));
        assert_eq!(again.report.redaction, again.earlier.redaction);
    }
    let mut weighed = first.clone();
    weighed.weights = same(&fewer).weights;
    assert_eq!(weighed.changes_since(&first).also_differs, [Differs::Weights]);
    // Rules that only one of the two knows are told as such.
    let changes = same(&fewer).changes_since(&first);
    assert!(changes.rules.iter().any(|one| one.state.before.is_some() && one.state.now.is_none()));
}

#[test]
fn debug_of_changes_prints_no_value() {
    let mut shown = 0;
    for (made, corrected) in made(corrections(), hold::cases(60)) {
        let [one, two] = [&made.profile, &corrected].map(|one| marked(one, "zqxk", true));
        let earlier = report(scorer(), &one, made.as_of, Redaction::Full);
        let again = with(&two, |two| scorer().reassess(earlier, two, made.as_of));
        shown += usize::from(again.changes.to_json().contains("zqxk"));
        assert!(!format!("{again:?}{again:#?}").contains("zqxk"));
    }
    assert!(shown > 5, "only {shown} changes show a value at all");
}
