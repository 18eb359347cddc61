use crate::catalog::prelude::*;
use crate::facts::SharedAnchor;

const UNDECLARED: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "linkage.line_shared",
    title: "The home line is also used by other people",
    why: "A home line serves one household. Several candidates on one may be a household, or one \
          place that works for all of them.",
    compares: "the home line with the home lines of other people",
    innocent: &[Innocent { who: "a couple, flatmates or siblings", settled_by: "two_at_once" }],
    settles: &["two_at_once"],
    sources: &["advisory-2022-05", "joint-2026-09", "japan-2024-03", "rok-2022-12"],
    indicators: &["LNK-line-shared"],
    needs: &[Signal::LinksLineCount, Signal::LinksLineClass],
    reads: &[Signal::ClaimsHousehold],
    group: Some("shared-anchor"),
    stage: Stage::Application,
    levels: &[Level {
        name: "undeclared",
        points: Points::new(3),
        why: "No household was declared beforehand: seen with hosted devices and joint \
                  applications, and in many homes. A cheap kind.",
        honest: Honest::assumed(20_000, "Under 2 of 100 once lines that many share are left out."),
        says: "Other people on the same home line: {n}; no shared household was declared \
                   beforehand.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Another exit for each name.",
    proxy: "Shared housing: 3 points at most.",
    ip_only: true,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let Some(others) = facts.sharers(SharedAnchor::Line)? else { return QUIET };
    if others.household || !facts.shared_line_is_home()? {
        return QUIET;
    }
    let class = Signal::LinksLineClass.here();
    fired(UNDECLARED, [class, others.cite]).counting(others.people).into()
}
