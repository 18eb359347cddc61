use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "access.unbroken_activity",
    title: "Activity without a break",
    why: "Reports name input around the clock. Working hours are nobody's business here: they \
          would touch carers, faith and health, so they have no field.",
    compares: "the hours in which an account had input with a day",
    innocent: &[Innocent {
        who: "somebody on call, or whose long builds and automation run on",
        settled_by: "session_review",
    }],
    settles: &["session_review"],
    sources: &[
        "advisory-2022-05",
        "japan-2024-03",
        "rok-2022-12",
        "wired-2025-08-leak",
        "microsoft-2025-06",
    ],
    indicators: &["ACC-unbroken-activity"],
    needs: &[Signal::SessionsAt],
    reads: &[],
    group: Some("stand-in"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "It is never judged: hours of activity are not read.",
        honest: Honest::assumed(50_000, "2 to 5 of 100: long builds, on-call work."),
        says: "An account had input in every hour of a day.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Not reported; it carries no points.",
    proxy: "Working hours have no field; the rule is never judged.",
    ip_only: false,
    status: Status::Preview(
        "It would need hours of activity, which are not read; use of one account on two devices \
         at once asks the useful question.",
    ),
}
.judged_by(judge);

/// Always unknown: hours of activity are not read.
fn judge(facts: &Facts<'_>) -> Verdict {
    facts.sessions()?;
    Err(Signal::SessionsAt.undecided())
}
