use crate::catalog::prelude::*;
use crate::facts::{AccessEventKind, Dates};
use crate::rule::Finding;

const PEOPLE_ADDED: Rung = Rung::new(0);
const VALUE: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "access.value_moved",
    title: "Value, keys or outside accounts are changed outside the agreed review",
    why: "Where a second person must agree, a change by one person stands out. It says little \
          about who somebody is.",
    compares: "analysed changes of value, keys and accounts with the agreed review",
    innocent: &[Innocent { who: "somebody who made an emergency fix", settled_by: "manager_talk" }],
    settles: &["manager_talk", "edr_triage"],
    sources: &["ndga-2025-06", "seal-ttp-2025-08"],
    indicators: &["ACC-value-moved"],
    needs: &[Signal::AccessEvents],
    reads: &[],
    group: Some("insider-harm"),
    stage: Stage::Employment,
    levels: &[
        Level {
            name: "people_added",
            points: Points::new(2),
            why: "Outside accounts added on two dates: contractors make such mistakes.",
            honest: Honest::assumed(20_000, "Mistakes 2 of 100."),
            says: "On two or more dates outside accounts were added to private spaces without a \
                   ticket.",
            carry: Carry::Group,
        },
        Level {
            name: "value",
            points: Points::new(6),
            why: "Value or keys moved: two thefts, about nine and fifteen months after the hire.",
            honest: Honest::assumed(5_000, "Value moved under 1 of 200."),
            says: "Contract code, withdrawal rules, signers or funds were changed without the \
                   second person who must agree.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Waiting for trust.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    match (value_moved(facts), people_added(facts)) {
        (Err(missing), Ok(Finding::Fired(people))) => people.may_rise(VALUE, missing.signal).into(),
        (Ok(Finding::Quiet), people) => people,
        (value, _) => value,
    }
}

/// Only analysis tells that a second person had to agree and did not.
fn value_moved(facts: &Facts<'_>) -> Verdict {
    let events = facts.access_events(AccessEventKind::ValueMoved)?;
    let verdicts = events.map(|event| match event.confirmed {
        Some(true) => fired(VALUE, [Signal::AccessEvents.at(event.index)]).into(),
        Some(false) => QUIET,
        None => Err(Signal::AccessEvents.undecided()),
    });
    several(facts, verdicts).if_all()
}

fn people_added(facts: &Facts<'_>) -> Verdict {
    let (mut dates, mut open) = (Dates::default(), false);
    for event in facts.access_events(AccessEventKind::PeopleAdded)? {
        match (event.confirmed, event.at) {
            (Some(true), Some(at)) => dates.add(at, Signal::AccessEvents.at(event.index)),
            (Some(false), _) => {}
            (Some(true), None) | (None, _) => open = true,
        }
    }
    match dates.two() {
        Some(dates) => fired(PEOPLE_ADDED, dates).into(),
        None if open => Err(Signal::AccessEvents.undecided()),
        None => QUIET,
    }
}
