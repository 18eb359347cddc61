use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "interview.check_abandoned",
    title: "Contact ended, or every offered mode was declined, when a check was asked for",
    why: "A check that stays open answers nothing. It says why access waits, and no more.",
    compares: "the request for a check with what came of it",
    innocent: &[Innocent {
        who: "somebody who was offended, is private, disabled, caring for others or afraid",
        settled_by: "id_live",
    }],
    settles: &["id_live", "id_in_person"],
    sources: &[
        "itbrew-2024-11-hypr",
        "seal-cases-2025-08",
        "fbi-rok-2023-10-psa",
        "doj-2025-11-pleas",
        "seal-ttp-2025-08",
        "knowbe4-2024-07",
    ],
    indicators: &["INT-check-abandoned"],
    needs: &[Signal::ChecksRequestedAt],
    reads: &[],
    group: Some("process"),
    stage: Stage::Interview,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points, ever: declined is unknown.",
        honest: Honest::assumed(50_000, "3 to 5 of 100 for each form of it."),
        says: "A check was asked for and is still open.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Agreeing, then calling off for family reasons.",
    proxy: "Disability, faith, caring, status: so it is always unknown.",
    ip_only: false,
    status: Status::Preview(
        "Declined is unknown: the check stays open, access waits, and no points are given.",
    ),
}
.judged_by(judge);

/// Always unknown: leaving is nobody's guilt.
fn judge(facts: &Facts<'_>) -> Verdict {
    let requested = Signal::ChecksRequestedAt;
    Err(if facts.a_check_was_requested() { requested.undecided() } else { requested.missing() })
}
