use crate::catalog::prelude::*;
use crate::catalog::values::REMOTE_TOOLS;

/// Early is within so many days of the first boot.
const EARLY_DAYS: i64 = 30;
/// The reported value that is a tunnel from the inside.
const TUNNEL: &str = "Visual Studio Code tunnels";

pub(super) static RULE: Rule = Record {
    id: "device.outbound_tunnel",
    title: "Developer tunnel opened early",
    why: "A tunnel opened from the inside lets somebody outside drive the device.",
    compares: "the first sight of a developer tunnel with the first boot of the issued device",
    innocent: &[Innocent {
        who: "a developer who looks for a fault from afar",
        settled_by: "manager_talk",
    }],
    settles: &["manager_talk"],
    sources: &["crowdstrike-2025"],
    indicators: &["DEV-outbound-tunnel"],
    needs: &[
        Signal::DevicesIssued,
        Signal::DevicesFirstBootAt,
        Signal::DevicesSoftware,
        Signal::DevicesSoftwareFirstSeen,
    ],
    reads: &[Signal::DevicesSoftwareApproved],
    group: Some("remote-control"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: 5 to 10 of 100 developers do it in their work.",
        honest: Honest::assumed(100_000, "5 to 10 of 100 developers."),
        says: "First boot {0}; {1} was first seen {2}.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "None is known.",
    ip_only: false,
    status: Status::Preview(
        "5 to 10 of 100 developers do it honestly, and the report is known at second hand.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let products = facts.unapproved_software(&REMOTE_TOOLS, &[])?;
    let tunnels = products.filter(|product| product.reported.value == TUNNEL);
    let verdicts = tunnels.map(|tunnel| {
        if tunnel.came_within_days(EARLY_DAYS) {
            let cites = [tunnel.first_boot_cite(), tunnel.cite(), tunnel.first_seen_cite()];
            return fired(Rung::new(0), cites).into();
        }
        tunnel.undated().map_or(QUIET, |date| Err(date.missing()))
    });
    several(facts, verdicts).if_all()
}
