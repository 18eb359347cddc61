use crate::catalog::prelude::*;

/// Within 72 hours of the request.
const WITHIN_DAYS: i64 = 3;

const TWO_PLACES: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "persona.profile_withdrawn",
    title: "Professional pages were removed soon after a check was asked for",
    why: "Pages that the person named and that were seen alive went in several places at once, \
          right after a request for verification.",
    compares: "the moments at which pages were removed with the request for a check",
    innocent: &[Innocent {
        who: "somebody who leaves in anger, or tidies up at hiring",
        settled_by: "manager_talk",
    }],
    settles: &["id_live", "manager_talk"],
    sources: &["seal-cases-2025-08"],
    indicators: &["PER-profile-withdrawn"],
    needs: &[Signal::PersonasProfileWithdrawnAt, Signal::ChecksRequestedAt],
    reads: &[],
    group: Some("public-profile"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "two_places",
        points: Points::new(3),
        why: "Two or more places within 72 hours of a request: two told cases ended so.",
        honest: Honest::assumed(15_000, "About 1 of 100."),
        says: "A check was asked for at {0}; pages seen alive before were removed at {1} and {2}.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "The pages are kept.",
    proxy: "People who are harassed remove pages: two places and a request are needed.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    match facts.pages_withdrawn_after_request(WITHIN_DAYS)? {
        Some(cites) => fired(TWO_PLACES, cites).counting(2).into(),
        None => QUIET,
    }
}
