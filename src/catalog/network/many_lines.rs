use crate::catalog::prelude::*;

/// So many lines ...
const LINES: usize = 5;
/// ... of so many operators ...
const OPERATORS: usize = 3;
/// ... within so many seconds, a day: ours.
const SPAN_SECONDS: i64 = 86_400;

const SEEN: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "network.many_lines",
    title: "One account is used over many unrelated lines in a day",
    why: "Reports name many addresses in a short time. Commuters on mobile data show the same.",
    compares: "the lines and operators of one account's sessions within a day",
    innocent: &[Innocent { who: "a commuter on mobile data", settled_by: "line_session" }],
    settles: &["line_session"],
    sources: &["advisory-2022-05", "japan-2024-03", "rok-2022-12"],
    indicators: &["NET-many-lines"],
    needs: &[Signal::SessionsNetworkLine, Signal::SessionsNetworkOperator, Signal::SessionsAccount],
    reads: &[Signal::SessionsAt],
    group: Some("egress"),
    stage: Stage::Application,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "Five or more lines of three or more operators within 24 hours: too common among \
              honest people to count.",
        honest: Honest::assumed(200_000, "10 to 20 of 100: shared addresses, airports."),
        says: "One account was used over five or more lines of three or more operators within a \
               day.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Not reported; it carries no points.",
    proxy: "It would stand in for poor connections and low income: no points.",
    ip_only: true,
    status: Status::Preview("10 to 20 of 100 honest people show it, on mobile and shared exits."),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    match facts.crowded_span::<LINES, OPERATORS>(SPAN_SECONDS)? {
        Some(line) => fired(SEEN, [line]).into(),
        None => QUIET,
    }
}
