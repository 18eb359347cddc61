use crate::catalog::prelude::*;
use crate::facts::AccessEventKind;

const ONCE: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "access.restricted_data_remote",
    title: "Restricted material is opened inside an unapproved remote session",
    why: "Somebody outside then sees what only a named person may see. It happened at a \
          contractor in a charged case.",
    compares: "the opening of labelled material with unapproved control of the device from outside",
    innocent: &[Innocent {
        who: "a user of a support session that is not on record",
        settled_by: "remote_tool_review",
    }],
    settles: &["remote_tool_review", "legal"],
    sources: &["court-wang-2025-06", "doj-2025-06-30-actions"],
    indicators: &["ACC-restricted-data-remote"],
    needs: &[Signal::AccessEvents, Signal::DevicesInboundSessions],
    reads: &[],
    group: Some("remote-control"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "once",
        points: Points::new(7),
        why: "Once or more: it happened at a contractor in a charged case.",
        honest: Honest::assumed(5_000, "Under 1 of 200."),
        says: "Material with a restricted label was opened on the device during an unapproved \
               remote session.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "Screen capture by hardware.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let opened = facts.access_events(AccessEventKind::RestrictedOpened)?;
    let verdicts = opened.map(|event| match event.in_remote_session {
        Some(true) => fired(ONCE, [Signal::AccessEvents.at(event.index)]).into(),
        Some(false) => QUIET,
        None if facts.inbound_sessions_are_logged() => Err(Signal::AccessEvents.undecided()),
        None => Err(Signal::DevicesInboundSessions.missing()),
    });
    several(facts, verdicts).if_all()
}
