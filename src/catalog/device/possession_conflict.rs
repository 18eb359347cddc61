use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "device.possession_conflict",
    title: "The device in hand is not the device that was sent",
    why: "Whoever works on the device can show it. Somebody far from it cannot.",
    compares: "the device shown in two possession checks with the issued one",
    innocent: &[
        Innocent { who: "people of one household who swapped laptops", settled_by: "two_at_once" },
        Innocent { who: "somebody with a worn label or a docked device", settled_by: "possession" },
    ],
    settles: &["possession", "handover"],
    sources: &["register-2024-09-mandiant", "mandiant-2024-09"],
    indicators: &["DEV-possession-conflict"],
    needs: &[Signal::DevicesIssued, Signal::DevicesPossessionCheck],
    reads: &[],
    group: Some("device-custody"),
    stage: Stage::Onboarding,
    levels: &[Level {
        name: "other_device_twice",
        points: Points::new(7),
        why: "Two attempts on different days, both with another device: whoever works here does \
              not hold the machine.",
        honest: Honest::assumed(5_000, "1 to 2 of 100 err at first, far fewer again: a quarter."),
        says: "In two possession checks on different days the number or code shown belonged to \
               another device than the issued one.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "A helper beside the laptop reads the number out; hence serial, in-device code and \
              time together.",
    proxy: "Eyesight: the check can be done by a code in the device. An attempt that was missed or \
            declined is unknown.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.issued_devices().map(|device| {
        let attempts = facts.other_device_in_hand(device)?;
        attempts.map_or(QUIET, |both| fired(Rung::new(0), both).into())
    });
    several(facts, verdicts).if_any(Signal::DevicesIssued.missing())
}
