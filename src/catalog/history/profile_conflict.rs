use crate::catalog::prelude::*;

/// A stale page differs in one entry; two contradict: ours.
const CONTRADICTIONS: u32 = 2;

const TWO: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "history.profile_conflict",
    title: "The history given and the person's own public page tell different careers",
    why: "Somebody with one career tells it alike in two places, shorter or longer.",
    compares: "employers and dates of the history given with the public page that the person named",
    innocent: &[Innocent {
        who: "somebody with a page that is out of date, or shortened",
        settled_by: "employer_callback",
    }],
    settles: &["employer_callback"],
    sources: &[
        "advisory-2022-05",
        "fbi-rok-2023-10-psa",
        "dtex-2024-10-advisory",
        "seal-ttp-2025-08",
    ],
    indicators: &["HIS-profile-conflict"],
    needs: &[Signal::PersonasProfileHistoryComparison],
    reads: &[],
    group: Some("public-profile"),
    stage: Stage::Application,
    levels: &[Level {
        name: "two",
        points: Points::new(2),
        why: "Two or more contradictions: other employers, or dates more than six months apart. A \
              common slip of made-up histories, and of pages left alone for years.",
        honest: Honest::assumed(120_000, "5 to 12 of 100."),
        says: "Entries of the named page that contradict the history given: {n}.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "No page at all.",
    proxy: "None known; a page with fewer entries contradicts nothing.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let comparison = Signal::PersonasProfileHistoryComparison;
    let most = facts
        .named_profiles()
        .filter_map(|page| {
            let contradictions = page.entry.history_contradictions?;
            Some((contradictions, page.entry.at.map(Moment::sort_key), page.index))
        })
        .max();
    let (contradictions, _, index) = most.ok_or(comparison.missing())?;
    if contradictions < CONTRADICTIONS {
        return QUIET;
    }
    fired(TWO, [comparison.at(index)]).counting(contradictions).into()
}
