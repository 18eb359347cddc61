use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "interview.pressure",
    title: "Two requests within a day to skip identity or delivery steps",
    why: "The steps keep their order for everybody; a request to skip them changes nothing.",
    compares: "the dates of recorded requests to skip steps with each other",
    innocent: &[Innocent {
        who: "somebody without work who needs the job soon",
        settled_by: "id_live",
    }],
    settles: &["id_live"],
    sources: &["thebiggish-2026-02"],
    indicators: &["INT-pressure"],
    needs: &[Signal::ConductReports],
    reads: &[],
    group: Some("process"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: need looks the same.",
        honest: Honest::assumed(50_000, "5 of 100 need the job quickly."),
        says: "Two requests to skip steps were recorded within a day.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "Poverty.",
    ip_only: false,
    status: Status::Preview(
        "500 per 10,000 honest people show it, the poor more often; the order of steps is kept \
         anyway.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    match facts.pressure_within_a_day()? {
        Some(cites) => fired(Rung::new(0), cites).counting(2).into(),
        None => QUIET,
    }
}
