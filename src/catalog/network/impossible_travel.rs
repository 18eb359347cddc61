use crate::catalog::prelude::*;
use crate::facts::Leap;
use crate::rule::Fired;

/// Less than so many seconds between two countries: ours.
const GAP_SECONDS: i64 = 3_600;
/// Two dates count together when they lie within so many days: ours.
const WINDOW_DAYS: i64 = 30;

const TWO_DATES: Rung = Rung::new(0);
const TWO_DEVICES: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "network.impossible_travel",
    title: "One account is used on home lines in two countries without time to travel",
    why: "One person cannot give input on two home lines in two countries within an hour. It \
          happens when two people share an account.",
    compares: "home-line sessions of one account with the time between them",
    innocent: &[
        Innocent {
            who: "a user of a cloud desktop or split tunnel that a table calls a home line",
            settled_by: "session_review",
        },
        Innocent { who: "somebody whose family used a saved login", settled_by: "session_review" },
    ],
    settles: &["session_review"],
    sources: &[
        "microsoft-2025-06",
        "levelblue-2026-03",
        "seal-ttp-2025-08",
        "advisory-2022-05",
        "fbi-2025-01-psa",
        "rcmp-2025-07",
        "rok-2022-12",
        "arxiv-2605-21937",
    ],
    indicators: &["NET-impossible-travel"],
    needs: &[
        Signal::SessionsNetworkCountry,
        Signal::SessionsAccount,
        Signal::SessionsAt,
        Signal::SessionsInteractive,
    ],
    reads: &[
        Signal::SessionsNetworkClass,
        Signal::SessionsNetworkTableDate,
        Signal::SessionsNetworkSecond,
        Signal::SessionsDevice,
        Signal::DevicesIssued,
        Signal::DevicesDeclared,
    ],
    group: Some("egress"),
    stage: Stage::Employment,
    levels: &[
        Level {
            name: "two_dates",
            points: Points::new(4),
            why: "Two or more dates: a shared account or a second user; rare once other networks \
                  are left out.",
            honest: Honest::assumed(15_000, "About 1 of 100 a month, other networks left out."),
            says: "On {n} dates one account was used from home lines in two countries with less \
                   than an hour between, last in {2} and {3}.",
            carry: Carry::Group,
        },
        Level {
            name: "two_devices",
            points: Points::new(6),
            why: "And from two devices, one of them not on record: a switched VPN does not \
                  explain two devices.",
            honest: Honest::assumed(5_000, "A third: a relative with a saved login."),
            says: "On {n} dates one account was used from home lines in two countries with less \
                   than an hour between, last in {2} and {3}, on two devices of which one is not \
                   on record.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "One steady exit.",
    proxy: "None: it matters that two countries differ, never which they are.",
    ip_only: true,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    facts.account_uses_are_told()?;
    let leaps = facts.leaps(GAP_SECONDS);
    let Some(found) = on_two_dates(&leaps, TWO_DATES) else { return QUIET };
    if let Some(found) = on_two_dates(&facts.leaps_between_devices(GAP_SECONDS), TWO_DEVICES) {
        return found.into();
    }
    match leaps.iter().find_map(|leap| facts.leap_lacks(leap)) {
        Some(missing) => found.may_rise(TWO_DEVICES, missing.signal).into(),
        None => found.into(),
    }
}

fn on_two_dates(leaps: &[Leap<'_>], rung: Rung) -> Option<Fired> {
    let days = Days::of(leaps.iter().map(|leap| (leap.later.at, leap.later.cite())));
    let (first, last) = leaps.first().zip(leaps.last()).filter(|_| days.two_within(WINDOW_DAYS))?;
    let cites = [first.earlier, first.later, last.earlier, last.later].map(|home| home.cite());
    Some(fired(rung, cites).counting(days.count()))
}
