use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "reference.client_burst",
    title: "One client praises several developers at once",
    why: "Only a platform sees when a client rates whom. An employer does not have these data.",
    compares: "the days on which one client gave top ratings with each other",
    innocent: &[Innocent {
        who: "somebody from a team that one client hired as a whole",
        settled_by: "second_referee",
    }],
    settles: &["second_referee"],
    sources: &["advisory-2022-05"],
    indicators: &["REF-client-burst"],
    needs: &[Signal::LinksRaterCandidate],
    reads: &[],
    group: Some("referee"),
    stage: Stage::Application,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "Preview: three accounts or more within 30 days; whole teams look the same.",
        honest: Honest::assumed(35_000, "About 3 of 100: members of real teams."),
        says: "One client gave top ratings to several developers within 30 days.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Preview(
        "It needs data that only a platform has, and real teams look the same.",
    ),
}
.judged_by(judge);

/// Which anchors a client shares says nothing of the client's other ratings: it stays open.
fn judge(facts: &Facts<'_>) -> Verdict {
    Err(match facts.shared_with_rater() {
        Some(_) => Signal::LinksRaterCandidate.undecided(),
        None => Signal::LinksRaterCandidate.missing(),
    })
}
