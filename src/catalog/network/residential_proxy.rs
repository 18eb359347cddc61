use crate::catalog::prelude::*;

/// Two dates count together when they lie within so many days: ours.
const WINDOW_DAYS: i64 = 30;
/// Marks of proxies go stale sooner than other tables, after so many days: ours.
const TABLE_LIFE_DAYS: i64 = 30;

const TWO_DATES: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "network.residential_proxy",
    title: "Sessions come from lines that a table marks as residential proxies",
    why: "Such exits are bought to look like a home line elsewhere. They leave the place open.",
    compares: "the marks of one address table on several dates",
    innocent: &[Innocent {
        who: "a household whose router or app resells its line without its knowledge",
        settled_by: "line_session",
    }],
    settles: &["line_session"],
    sources: &["secureworks-2024-10", "okta-2025-04"],
    indicators: &["NET-residential-proxy"],
    needs: &[Signal::SessionsNetworkClass],
    reads: &[Signal::SessionsAt, Signal::SessionsNetworkTableDate, Signal::SessionsNetworkSecond],
    group: Some("anonymiser"),
    stage: Stage::Application,
    levels: &[Level {
        name: "two_dates",
        points: Points::new(2),
        why: "Two or more dates within 30 days: bought to look domestic; the marks are noisy and \
              the report is known at second hand.",
        honest: Honest::assumed(
            30_000,
            "1 to 3 of 100 home lines in a month; many exits are households that do not know it.",
        ),
        says: "On {n} dates a session came from a line that one table marks as {0}.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "A helper's own line needs no proxy.",
    proxy: "Home equipment that others took over is commoner in poorer homes: few points.",
    ip_only: true,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let tables = facts.days_in_class(NetworkClass::ResidentialProxy, TABLE_LIFE_DAYS)?;
    let (mut marked, mut days, mut unnamed) = (None, 0_u32, false);
    for (table, seen) in tables {
        days = days.saturating_add(seen.count());
        unnamed |= table.is_none();
        if table.is_some() && seen.two_within(WINDOW_DAYS) {
            let found = seen.ends().map(|cites| (cites, seen.count()));
            marked = marked.into_iter().chain(found).greatest_by(|(_, count)| *count);
        }
    }
    if let Some((cites, count)) = marked {
        return fired(TWO_DATES, cites).counting(count).into();
    }
    // Marks of which the table is not named may be of one table or of two; a single one is neither.
    if days > 1 && unnamed {
        return Err(Signal::SessionsNetworkClass.undecided());
    }
    QUIET
}
