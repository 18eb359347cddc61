use crate::catalog::prelude::*;
use crate::facts::DrivenFromOutside;

/// Half of the work is measured over at least so many days of work.
const ACTIVE_DAYS: u32 = 10;

const TWO_DAYS: Rung = Rung::new(0);
const HALF_OF_WORK: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "device.inbound_remote_session",
    title: "Issued device is driven from outside",
    why: "Somebody else than the one in front of the device gave it input, from outside the \
          company and without an approval.",
    compares: "unapproved control of issued devices from outside with the days of their use",
    innocent: &[
        Innocent {
            who: "somebody who reaches the own machine from another room or from a journey",
            settled_by: "remote_tool_review",
        },
        Innocent {
            who: "outside technical support that is not on record",
            settled_by: "remote_tool_review",
        },
    ],
    settles: &["remote_tool_review", "possession"],
    sources: &[
        "fbi-2024-05-psa",
        "fbi-2025-01-psa",
        "court-knoot-2024-08",
        "bloomberg-2025-12-via-soylent",
    ],
    indicators: &["DEV-inbound-remote-session"],
    needs: &[Signal::DevicesIssued, Signal::DevicesInboundSessions],
    reads: &[Signal::DevicesInboundApproved, Signal::DevicesActiveDays],
    group: Some("remote-control"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "two_days",
            points: Points::new(7),
            why: "Two days or more: so the laptops of an arrangement with a helper are used.",
            honest: Honest::assumed(20_000, "1 to 2 of 100 where the firm forbids it."),
            says: "The issued device was driven from outside, unapproved, on {n} days, from {0} \
                   to {1}.",
            carry: Carry::Group,
        },
        Level {
            name: "half_of_work",
            points: Points::new(9),
            why: "More than half of ten or more days of use: support or a journey no longer \
                  explains it.",
            honest: Honest::assumed(10_000, "Half: reaching it from another room is a habit."),
            says: "The issued device was driven from outside, unapproved, on {n} of {0} days of \
                   use, from {1} to {2}.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Keyboard and screen hardware, or tunnels opened from the inside.",
    proxy: "Help for disabled staff: an approval without a reason silences it.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// A session names no tool, so that each carries its own approval; the list of approved tools is not
/// read here.
fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.issued_devices().map(|device| {
        let driven = facts.driven_from_outside(device);
        let driven = driven.ok_or(Signal::DevicesInboundSessions.missing())?;
        judge_device(&driven, (device.active_days, Signal::DevicesActiveDays.at(device.index)))
    });
    several(facts, verdicts).if_any(Signal::DevicesIssued.missing())
}

fn judge_device(driven: &DrivenFromOutside, (active, cite): (Option<u32>, Cite)) -> Verdict {
    let days = driven.days.count();
    let Some([first, last]) = driven.days.ends().filter(|_| days > 1) else {
        // A session without a day, or of an origin not told, could be the second day.
        let may_be_two = days.saturating_add(driven.open) > 1;
        return if may_be_two { Err(Signal::DevicesInboundSessions.undecided()) } else { QUIET };
    };
    let two_days = fired(TWO_DAYS, [first, last]).counting(days);
    let more_than_half = |active: u32| days.saturating_mul(2) > active;
    match active {
        Some(active) if active >= ACTIVE_DAYS && more_than_half(active) => {
            fired(HALF_OF_WORK, [cite, first, last]).counting(days).into()
        }
        None if more_than_half(ACTIVE_DAYS) => {
            two_days.may_rise(HALF_OF_WORK, Signal::DevicesActiveDays).into()
        }
        Some(_) | None => two_days.into(),
    }
}
