//! The sentences of changes and of timelines, in English: they stand in no list of messages yet.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::changes::{Change, Differs};
use super::listed::Innocents;
use super::report::{LedgerState, LineKind, Range};
use super::timeline::{Earlier, Known, Step, StepChanged};
use crate::units::{Moment, Points, Stage};
use crate::weigh::Band;

/// The title of a line, with what kind of line it is.
pub(super) fn heading(kind: LineKind, title: &str) -> String {
    match kind {
        LineKind::Rule => String::from(title),
        LineKind::Mitigation => format!("Answered: {title}"),
        LineKind::Interaction => format!("Together: {title}"),
    }
}

/// Who honestly shows the same, and what settles it.
pub(super) fn honest(innocent: &Innocents<'_>) -> String {
    let told = innocent.iter().map(|one| format!("{} (settled by {})", one.who, one.settled_by));
    let told: Vec<String> = told.collect();
    format!("Honest people who show the same: {}.", told.join("; "))
}

// What changed between two reports.

pub(super) fn changes_head(id: &str, as_of: Change<Moment>) -> String {
    let Change { before, now } = as_of;
    if as_of.differs() {
        format!("What changed for {id}: as of {before} before, as of {now} now")
    } else {
        format!("What changed for {id}, as of {now}")
    }
}

pub(super) const NOTHING_CHANGED: &str = "Nothing changed.";

/// Why a change is not the correction's alone.
pub(super) const fn also_differs(what: Differs) -> &'static str {
    match what {
        Differs::Candidate => "They stand under two tokens, so they may be two people.",
        Differs::Moment => "They are of two moments, so more may have been recorded.",
        Differs::Engine => "They were made by two versions of the library.",
        Differs::Rules => "They rest on two sets of rules.",
        Differs::Weights => "They rest on two sets of weights.",
        Differs::Policy => "They have two sets of thresholds.",
        Differs::Redaction => "They show values differently, so sentences are not compared.",
        Differs::Language => "They are in two languages, so sentences are not compared.",
    }
}

pub(super) const NOT_ALONE: &str = "Not only the profile differs between the two reports.";

pub(super) const NO_LINE_CHANGED: &str = "No line changed.";

pub(super) fn line_new(says: &str) -> String {
    format!("New: {says}")
}

pub(super) fn line_gone(said: &str) -> String {
    format!("Gone. It said: {said}")
}

pub(super) fn line_counts(counted: Change<Points>, says: &str) -> String {
    format!("Counts {} now, {} before: {says}", counted.now, counted.before)
}

pub(super) const LINE_RESTS: &str = "Counts the same, and rests on other facts or places.";

pub(super) fn line_said(said: &str) -> String {
    format!("It said: {said}")
}

pub(super) fn line_says(says: &str) -> String {
    format!("It says: {says}")
}

pub(super) const RULES_CHANGED: &str = "Rules of which something else became:";

/// What became of a rule, as the beginning of a list.
pub(super) fn states(state: Change<Option<LedgerState>>) -> String {
    format!("{}, now {}", state_word(state.before), state_word(state.now))
}

const fn state_word(state: Option<LedgerState>) -> &'static str {
    match state {
        Some(LedgerState::Fired) => "fired",
        Some(LedgerState::Quiet) => "quiet",
        Some(LedgerState::Unknown) => "unknown",
        Some(LedgerState::Preview) => "preview",
        Some(LedgerState::NotYetDue) => "not yet due",
        None => "not among the rules",
    }
}

pub(super) const NO_LONGER_DUE: &str = "Checks that are no longer named:";

pub(super) const NEWLY_DUE: &str = "Checks that were not named before:";

/// The sum, range and band before and now.
pub(super) fn changed_sum(
    points: Points,
    score: Change<Points>,
    band: Change<Band>,
    range: Change<Range>,
) -> String {
    let settled = |range: Range| {
        format!("{} to {} ({} to {})", range.low, range.high, range.low_band, range.high_band)
    };
    format!(
        "Sum {} points before: {}. Now {} points ({:+}): {}. Once all is settled: {} before, {} now.",
        score.before,
        band.before,
        score.now,
        points.get(),
        band.now,
        settled(range.before),
        settled(range.now),
    )
}

pub(super) fn changed_coverage(before: [u32; 2], now: [u32; 2]) -> String {
    let ([judged_before, due_before], [judged, due]) = (before, now);
    format!("{judged_before} of {due_before} rules judged before, {judged} of {due} now.")
}

// What was known when.

pub(super) fn timeline_head(id: &str, until: Moment) -> String {
    format!("Timeline of {id} up to {until}")
}

pub(super) const TIMELINE_MEANS: &str = "Each step tells what could be seen from what had been \
                                         recorded by then. What has no date is there from its \
                                         stage on.";

pub(super) fn step_head(at: Moment, stage: Stage) -> String {
    format!("{at}, stage {stage}")
}

pub(super) const REPORTED_ON: &str = "Nothing was recorded: on this day reports named products, \
                                      services, domains or firms that they had not named before.";

/// What a changed line is called, before its title.
pub(super) const fn step_changed(what: StepChanged) -> &'static str {
    match what {
        StepChanged::Fired => "",
        StepChanged::Rose => "Rose: ",
        StepChanged::Fell => "Fell: ",
        StepChanged::Answered => "Answered: ",
        StepChanged::Together => "Together: ",
        StepChanged::Recounted => "Counts otherwise: ",
        StepChanged::Went => "Gone: ",
    }
}

pub(super) fn counts_beside(counted: Points) -> String {
    format!("Counts {counted} now, beside the other lines.")
}

pub(super) fn had_said(said: &str) -> String {
    format!("Before: {said}")
}

/// A bill without a line.
pub(super) const fn no_line(judged: u32) -> &'static str {
    match judged {
        0 => "Nothing could be compared.",
        _ => "Nothing that could be compared differs.",
    }
}

pub(super) const NOTHING_DATED: &str = "Nothing that has a date was recorded before the end.";

pub(super) const NOTHING_MOVED: &str = "No line changed.";

/// The numbers of a step: never points without coverage and range.
pub(super) fn step_foot(step: &Step<'_>) -> String {
    let (range, coverage) = (&step.range, &step.coverage);
    format!(
        "{} points: {}. {} of {} rules judged; once all is settled {} to {} ({} to {}).",
        step.score,
        step.band,
        coverage.judged,
        coverage.due,
        range.low,
        range.high,
        range.low_band,
        range.high_band,
    )
}

pub(super) fn steps_left_out(count: usize) -> String {
    let moments = if count == 1 { "moment at which" } else { "moments at which" };
    format!("Left out: {count} {moments} something was recorded and no line changed.")
}

pub(super) const FIRST_REACHED: &str = "First reached:";

pub(super) fn reached(band: Band, at: Option<Moment>) -> String {
    match at {
        Some(at) => format!("{band} on {at}"),
        None => format!("{band} never"),
    }
}

pub(super) const KNOWN_EARLIER: &str = "Could have been known earlier, if it was so already then and \
                                        the check had been made:";

pub(super) fn known_earlier(known: &Known<'_>, earlier: &Earlier<'_>) -> String {
    let Known { title, rule, since, .. } = known;
    let Earlier { check, from, days } = earlier;
    let days = if *days == 1 { String::from("1 day") } else { format!("{days} days") };
    format!(
        "{title} [{rule}]: known since {since}; from {from}, {days} earlier, by: {} [{}], {} min.",
        check.title, check.id, check.minutes
    )
}

pub(super) const NOTHING_EARLIER: &str = "Of no finding does the record show that a check named at an \
                                          earlier step would have told it.";
