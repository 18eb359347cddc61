use crate::catalog::prelude::*;

/// A link counts as leading nowhere when it did so again after so many days.
const AGAIN_DAYS: i64 = 7;

pub(super) static RULE: Rule = Record {
    id: "persona.profile_not_found",
    title: "The link to a professional page leads nowhere",
    why: "A page that is not there tells nothing; a typing error is cleared by asking.",
    compares: "the link that the person gave at one look with the same link a week later",
    innocent: &[Innocent {
        who: "somebody who mistyped the link or keeps the page private",
        settled_by: "employer_callback",
    }],
    settles: &["employer_callback"],
    sources: &["koliber-2025", "seal-ttp-2025-08"],
    indicators: &["PER-profile-not-found"],
    needs: &[Signal::PersonasProfileExists],
    reads: &[],
    group: Some("public-profile"),
    stage: Stage::Application,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points, ever: a missing page is missing, and missing is never held against \
              anybody.",
        honest: Honest::assumed(40_000, "2 to 4 of 100 at first, 1 after asking."),
        says: "The link to a professional page led nowhere at two looks, a week or more apart.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Preview("A missing page is missing: nothing can be held against anybody."),
}
.judged_by(judge);

/// One look at a missing page is the same as no page given.
fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::PersonasProfileExists;
    if let Some(looks) = facts.page_is_gone_twice(AGAIN_DAYS) {
        return fired(Rung::new(0), looks).counting(2).into();
    }
    if facts.public_pages().any(|page| page.exists == Some(true)) {
        return QUIET;
    }
    let looked = facts.public_pages().any(|page| page.exists.is_some());
    Err(if looked { signal.undecided() } else { signal.missing() })
}
