use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "persona.code_account_circle",
    title: "A follow circle, a revived or fresh code account, or a renamed handle",
    why: "Such accounts are named in reports; most of what they show is ordinary life.",
    compares: "the age of the code account with the names and circles around it",
    innocent: &[Innocent {
        who: "somebody who changed careers or names, or keeps work and private life apart",
        settled_by: "work_walkthrough",
    }],
    settles: &["work_walkthrough"],
    sources: &[
        "seal-ttp-2025-08",
        "ketman-2024-11-accounts",
        "seal-cases-2025-08",
        "seal-mitigating-2025-08",
    ],
    indicators: &["PER-code-account-circle"],
    needs: &[Signal::PersonasCodeAccountSince],
    reads: &[],
    group: Some("code-profile"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points, ever: nobody answers for the accounts around them.",
        honest: Honest::assumed(100_000, "Revived 5 to 8 of 100, renamed 3, fresh 10, circles 2."),
        says: "The code account is public since {0}.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "Changed names, regional circles, age: so neither circles nor renaming have a field.",
    ip_only: false,
    status: Status::Preview(
        "It would hold neighbours, account age and changed names against people; 200 to \
         1,000 per 10,000 honest people show it.",
    ),
}
.judged_by(judge);

/// Always unknown: of all that it would need, only the account's age has a field.
fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::PersonasCodeAccountSince;
    let given = facts.code_histories().any(|one| facts.by_now(one.account_since).is_some());
    Err(if given { signal.undecided() } else { signal.missing() })
}
