use crate::catalog::prelude::*;

const SEEN: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "network.anonymiser_class",
    title: "A session leaves through a VPN, a relay or a hosting provider",
    why: "Such an exit says nothing about where its user sits. It is shown so that a reader knows \
          why a place could not be told.",
    compares: "the kind of network of each session with the kinds that hide a place",
    innocent: &[
        Innocent { who: "an engineer who values privacy", settled_by: "line_session" },
        Innocent {
            who: "a user of a company gateway or of a device maker's privacy relay",
            settled_by: "line_session",
        },
    ],
    settles: &["line_session"],
    sources: &[
        "rcmp-2025-07",
        "ofsi-2024-09",
        "dfat-2025-11",
        "doj-2025-06-05-forfeiture",
        "gitlab-2026-02",
        "microsoft-2025-06",
        "vpn-pipeline-2026-08",
        "redcanary-2025-03",
        "vpnx-2025",
    ],
    indicators: &["NET-anonymiser-class"],
    needs: &[Signal::SessionsNetworkClass],
    reads: &[Signal::SessionsAt, Signal::SessionsNetworkTableDate, Signal::SessionsNetworkSecond],
    group: Some("anonymiser"),
    stage: Stage::Application,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "About one adult in three uses some VPN: no points by itself.",
        honest: Honest::assumed(
            400_000,
            "32 of 100 adults in a national survey (vpnx-2025); 20 to 40 of 100 technical \
             applicants.",
        ),
        says: "A session came from a network of the kind {0}.",
        carry: Carry::Never,
    }],
    basis: Basis::Literature,
    evasion: "Not reported; it carries no points.",
    proxy: "Counted by itself it would stand in for living where the net is filtered: no points.",
    ip_only: true,
    status: Status::Preview("It is context: too common to count, and it only hides a place."),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let mut hidden = facts.classed_sessions()?.iter().filter(|session| {
        matches!(
            session.class,
            NetworkClass::ConsumerVpn | NetworkClass::Relay | NetworkClass::Hosting
        )
    });
    match hidden.next_back() {
        Some(session) => fired(SEEN, [session.cite()]).into(),
        None => QUIET,
    }
}
