use crate::catalog::prelude::*;

/// Three reports count together within so many days: ours.
const WINDOW_DAYS: i64 = 90;

pub(super) static RULE: Rule = Record {
    id: "payment.small_charges",
    title: "Small charges were made repeatedly without approval",
    why: "It is a matter of expenses. It is shown because one advisory names it.",
    compares: "the days on which a manager recorded small unapproved charges with each other",
    innocent: &[Innocent {
        who: "somebody who mistook the rules on expenses",
        settled_by: "manager_talk",
    }],
    settles: &["manager_talk"],
    sources: &["advisory-2022-05"],
    indicators: &["PAY-small-charges"],
    needs: &[Signal::ConductReports],
    reads: &[],
    group: Some("insider-harm"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "Preview: three reports within 90 days; it says nothing of who works.",
        honest: Honest::assumed(20_000, "1 to 2 of 100, by mistake."),
        says: "Small unapproved charges were recorded three times within 90 days.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Preview(
        "It is a matter of expenses, not of identity, and its source is known at second hand.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    match facts.small_charges(WINDOW_DAYS)? {
        Some(cites) => fired(Rung::new(0), cites).counting(3).into(),
        None => QUIET,
    }
}
