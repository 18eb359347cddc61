use crate::catalog::prelude::*;
use crate::facts::{AccessEventKind, AlertKind, Triage};

const CONFIRMED: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "access.hidden_code",
    title: "Hidden code or a bulk export of credentials in the account's own work",
    why: "It is harm after access, with a process of its own. It says little about who somebody \
          is, and infected honest people show it too.",
    compares: "events and alerts with what analysis found of them",
    innocent: &[
        Innocent {
            who: "a developer whose machine was infected by others",
            settled_by: "edr_triage",
        },
        Innocent { who: "security staff at work", settled_by: "manager_talk" },
    ],
    settles: &["edr_triage"],
    sources: &["rcmp-2025-07", "ofac-2025-07", "ofac-2025-08", "fbi-2025-01-psa"],
    indicators: &["ACC-hidden-code"],
    needs: &[Signal::AccessEvents, Signal::DevicesAlerts],
    reads: &[],
    group: Some("insider-harm"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "confirmed",
        points: Points::new(5),
        why: "Confirmed by analysis: harm more than identity.",
        honest: Honest::assumed(
            5_000,
            "Under 1 of 200; malware from made-up job talks hits honest developers.",
        ),
        says: "Analysis confirmed a backdoor, a covert channel or a bulk export of credentials in \
               the account's own work.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "Clean work for wages.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let events = facts.access_events(AccessEventKind::HiddenCode);
    let alerts = facts.device_alerts();
    if let (Err(missing), Err(_)) = (&events, &alerts) {
        return Err(*missing);
    }
    let events = events.into_iter().flatten().map(|event| match event.confirmed {
        Some(true) => fired(CONFIRMED, [Signal::AccessEvents.at(event.index)]).into(),
        Some(false) => QUIET,
        None => Err(Signal::AccessEvents.undecided()),
    });
    let alerts = alerts.into_iter().flatten();
    let hidden = alerts.filter(|found| found.alert.kind == Some(AlertKind::Backdoor));
    let hidden = hidden.map(|found| match found.alert.triage {
        Some(Triage::OwnAction) => fired(CONFIRMED, [found.cite()]).into(),
        Some(Triage::Outsider | Triage::FalseAlarm) => QUIET,
        Some(Triage::Open) | None => Err(Signal::DevicesAlerts.undecided()),
    });
    several(facts, events.chain(hidden)).if_all()
}
