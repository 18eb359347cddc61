use crate::catalog::prelude::*;

/// A key that was sent home is enrolled within so many days.
const DAYS: i64 = 10;

pub(super) static RULE: Rule = Record {
    id: "device.key_not_enrolled",
    title: "Hardware key enrolled late, or not at the stated place",
    why: "A key that was sent home and is touched there ties person, device and place together.",
    compares: "the day and place of a key's enrolment with the day and place of its delivery",
    innocent: &[Innocent { who: "somebody who starts late", settled_by: "key_binding" }],
    settles: &["key_binding"],
    sources: &["register-2024-09-mandiant", "mandiant-2024-09"],
    indicators: &["DEV-key-not-enrolled"],
    needs: &[Signal::DevicesIssued, Signal::DevicesKeyEnrolment],
    reads: &[],
    group: Some("device-custody"),
    stage: Stage::Onboarding,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: 5 to 10 of 100 are late.",
        honest: Honest::assumed(100_000, "5 to 10 of 100 are late."),
        says: "The hardware key was enrolled on {0}: late, or not at the stated place.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Whoever keeps the laptop touches the key as well.",
    proxy: "None is known.",
    ip_only: false,
    status: Status::Preview(
        "Late is missing, and missing is never a sign; 5 to 10 of 100 are late.",
    ),
}
.judged_by(judge);

/// A key that is not enrolled yet is missing, not late.
fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.issued_devices().map(|device| {
        let enrolled = facts.key_enrolled(device, DAYS)?;
        let cite = Signal::DevicesKeyEnrolment.at(device.index);
        if enrolled { QUIET } else { fired(Rung::new(0), [cite]).into() }
    });
    several(facts, verdicts).if_any(Signal::DevicesIssued.missing())
}
