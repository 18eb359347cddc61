use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "history.dates_differ",
    title: "Dates or titles of claimed posts differ from the employers' records",
    why: "Memory rounds dates, and people smooth their history. It is shown because it was \
          considered.",
    compares: "the dates and titles of claimed posts with what the employers answer",
    innocent: &[Innocent {
        who: "anybody who remembers roughly, or puts a post in a good light",
        settled_by: "income_record",
    }],
    settles: &["income_record"],
    sources: &["hireright-2016", "jantakhoj-2018", "gti-2018", "hireright-2025"],
    indicators: &["HIS-dates-differ"],
    needs: &[Signal::ChecksEmployerResult],
    reads: &[],
    group: Some("employer-claims"),
    stage: Stage::Offer,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "Preview: two employers whose records differ in dates or title.",
        honest: Honest::published(
            630_000,
            "hireright-2016",
            "63 of 100 applications differed somewhere, 15 of 100 employment checks.",
        ),
        says: "Two claimed employers have other dates or titles on record.",
        carry: Carry::Never,
    }],
    basis: Basis::Literature,
    evasion: "None is needed.",
    proxy: "Breaks for care or illness: no points, and gaps are not read.",
    ip_only: false,
    status: Status::Preview(
        "1,500 to 6,300 per 10,000 honest people show it, and gaps are protected.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let result = Signal::ChecksEmployerResult;
    if let Some(one) = facts.latest_differing(None)
        && let Some(two) = facts.latest_differing(Some(one))
    {
        return fired(Rung::new(0), [result.at(two.index), result.at(one.index)]).into();
    }
    facts.an_employer_answered().and(QUIET)
}
