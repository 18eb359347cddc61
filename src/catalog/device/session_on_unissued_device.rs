use crate::catalog::prelude::*;

/// One date can be an accident; so many are a habit.
const DATES: u32 = 2;

pub(super) static RULE: Rule = Record {
    id: "device.session_on_unissued_device",
    title: "Company session goes on at a device that was never issued",
    why: "A session's token is issued to one device. Where another one shows it, somebody took it \
          there.",
    compares: "the device that shows a session's token with the one to which it was issued",
    innocent: &[
        Innocent {
            who: "somebody whose browser shares its profile between machines",
            settled_by: "session_review",
        },
        Innocent {
            who: "somebody whose manager allowed a second laptop",
            settled_by: "session_review",
        },
    ],
    settles: &["session_review", "key_binding"],
    sources: &["fbi-2025-01-psa"],
    indicators: &["DEV-session-on-unissued-device"],
    needs: &[Signal::SessionsTokenOrigin, Signal::SessionsDevice, Signal::DevicesIssued],
    reads: &[Signal::SessionsAt, Signal::DevicesDeclared, Signal::EmployerOwnDevicePolicy],
    group: Some("remote-control"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "two_dates",
        points: Points::new(6),
        why: "Two dates or more: reports tell of tokens that were taken along to work elsewhere.",
        honest: Honest::assumed(20_000, "1 to 2 of 100: shared browser profiles, second laptops."),
        says: "On {n} dates a session issued to {0} went on at {1}, the last time at {2}, neither \
               issued nor declared.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "All work goes through the issued laptop.",
    proxy: "None is known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// Where own devices are allowed, the device of a session decides nothing. A device that is not on
/// record is unknown: only a record that says "not issued" counts.
fn judge(facts: &Facts<'_>) -> Verdict {
    if facts.own_devices_allowed() {
        return Err(Signal::SessionsDevice.undecided());
    }
    let Some(elsewhere) = facts.tokens_elsewhere()? else { return QUIET };
    let Some([first, last]) = elsewhere.days.ends().filter(|_| elsewhere.days.count() >= DATES)
    else {
        return QUIET;
    };
    let finding = fired(Rung::new(0), [elsewhere.origin, first, last]);
    finding.counting(elsewhere.days.count()).into()
}
