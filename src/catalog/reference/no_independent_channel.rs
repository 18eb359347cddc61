use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "reference.no_independent_channel",
    title: "Referees can be reached only as the candidate says",
    why: "A referee whom the employer finds by itself says more than one on a given number. Where \
          none is found, the check is not done yet.",
    compares: "the ways in which referees were reached with ways that the employer found",
    innocent: &[Innocent {
        who: "somebody whose referees have left the firm, or worked in a small one",
        settled_by: "employer_callback",
    }],
    settles: &["employer_callback", "second_referee"],
    sources: &["advisory-2022-05", "fbi-2025-07-psa", "veroot-2024-knowbe4", "knowbe4-2024-07-ten"],
    indicators: &["REF-no-independent-channel"],
    needs: &[Signal::ReferencesCheckChannel],
    reads: &[],
    group: Some("referee"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "Preview: what was not done says nothing; the rule always stays open.",
        honest: Honest::assumed(350_000, "10 to 35 of 100 for each form of it."),
        says: "No referee was reached on a way that the employer found.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Hired voices.",
    proxy: "Informal and foreign work history: no points.",
    ip_only: false,
    status: Status::Preview(
        "1,000 to 3,500 per 10,000 show it, and it only says that the check is not done.",
    ),
}
.judged_by(judge);

/// "None" rests on an absence, so it never fires.
fn judge(facts: &Facts<'_>) -> Verdict {
    let channel = Signal::ReferencesCheckChannel;
    Err(if facts.a_referee_was_asked() { channel.undecided() } else { channel.missing() })
}
