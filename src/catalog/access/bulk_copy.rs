use crate::catalog::prelude::*;
use crate::facts::{AccessEvent, AccessEventKind, Seen};
use crate::rule::Finding;

/// Copies count within so many days of the start of work: ours.
const EARLY_DAYS: i64 = 30;

const SINGLE: Rung = Rung::new(0);
const BULK: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "access.bulk_copy",
    title: "Company code or data is copied out, early or after notice",
    why: "Copying everything in the first weeks, or after notice, is how several cases of \
          extortion began. It says little about who somebody is.",
    compares: "copies to personal accounts with the role's usual amount and the start of work",
    innocent: &[Innocent { who: "somebody with a habit of backups", settled_by: "manager_talk" }],
    settles: &["manager_talk", "edr_triage"],
    sources: &[
        "fbi-2025-01-psa",
        "register-2024-10-secureworks",
        "secureworks-2024-10-summary",
        "secureworks-2024-10",
    ],
    indicators: &["ACC-bulk-copy"],
    needs: &[Signal::AccessEvents, Signal::EmployerStartAt],
    reads: &[],
    group: Some("insider-harm"),
    stage: Stage::Employment,
    levels: &[
        Level {
            name: "single",
            points: Points::new(1),
            why: "One repository to a personal account: people keep a portfolio.",
            honest: Honest::assumed(100_000, "5 to 10 of 100 copy once."),
            says: "A repository was copied to a personal account, far above the role's usual \
                   amount, within 30 days of the start or after notice.",
            carry: Carry::Group,
        },
        Level {
            name: "bulk",
            points: Points::new(4),
            why: "A bulk copy to a personal account or cloud: the first act in one extortion case.",
            honest: Honest::assumed(15_000, "About 1 of 100 copy in bulk."),
            says: "Data was copied in bulk to a personal account or cloud, far above the role's \
                   usual amount, within 30 days of the start or after notice.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Slow copying.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let bulk = copies(facts, AccessEventKind::BulkCopy, BULK);
    let single = copies(facts, AccessEventKind::RepositoryCopied, SINGLE);
    match (bulk, single) {
        (Err(missing), Ok(Finding::Fired(single))) => single.may_rise(BULK, missing.signal).into(),
        (Ok(Finding::Quiet), single) => single,
        (bulk, _) => bulk,
    }
}

fn copies(facts: &Facts<'_>, kind: AccessEventKind, rung: Rung) -> Verdict {
    let events = facts.access_events(kind)?;
    several(facts, events.map(|event| one(facts, event, rung))).if_all()
}

fn one(facts: &Facts<'_>, event: Seen<'_, AccessEvent>, rung: Rung) -> Verdict {
    let undecided = Signal::AccessEvents.undecided();
    if !event.above_role.ok_or(undecided)? {
        return QUIET;
    }
    let found = fired(rung, [Signal::AccessEvents.at(event.index)]);
    if event.after_notice == Some(true) {
        return found.into();
    }
    let start = facts.work_start()?;
    let early = event.at.ok_or(undecided)?.follows_within(start, EARLY_DAYS);
    if early { found.into() } else { QUIET }
}
