use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "delivery.handover_declined",
    title: "Hand-overs against identity were declined or missed",
    why: "A hand-over that does not happen leaves open who holds the device.",
    compares: "hand-overs against identity that were agreed with those that took place",
    innocent: &[Innocent {
        who: "a carer, or somebody who works in shifts",
        settled_by: "handover",
    }],
    settles: &["handover"],
    sources: &["fbi-2025-07-psa"],
    indicators: &["DEL-handover-declined"],
    needs: &[Signal::DeliveriesHandoversMissed],
    reads: &[],
    group: Some("delivery"),
    stage: Stage::Onboarding,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: what was declined or missed is unknown, and dispatch waits.",
        honest: Honest::assumed(60_000, "3 to 6 of 100: shift work, disability, no transport."),
        says: "{0} hand-overs against identity did not take place.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "Disability and remoteness.",
    ip_only: false,
    status: Status::Preview("What is declined is unknown: dispatch waits, and no points are due."),
}
.judged_by(judge);

/// Always unknown: a check that was not made tells nothing.
fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::DeliveriesHandoversMissed;
    let told = facts.deliveries().any(|delivery| delivery.handovers_missed.is_some());
    Err(if told { signal.undecided() } else { signal.missing() })
}
