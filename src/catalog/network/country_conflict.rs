use smallvec::SmallVec;

use crate::catalog::prelude::*;

/// Two dates count together when they lie within so many days: ours, the length of a visit.
const WINDOW_DAYS: i64 = 30;
/// "Only ever" needs so many dates ...
const LASTING_DATES: u32 = 5;
/// ... over so many days.
const LASTING_DAYS: i64 = 14;

const TWO_DATES: Rung = Rung::new(0);
const ONLY_EVER: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "network.country_conflict",
    title: "Home-line sessions come from another country than every claimed one",
    why: "A person works from a place; the home line that they use lies there. Claim and line \
          are two plain facts.",
    compares: "the countries of home-line sessions with every home, stay and journey that stood \
               on the day",
    innocent: &[
        Innocent {
            who: "a traveller or carer who stays with family abroad",
            settled_by: "travel_record",
        },
        Innocent { who: "somebody who moved and told another department", settled_by: "residence" },
    ],
    settles: &["travel_record", "line_session", "device_place"],
    sources: &[
        "dtex-2024-10-advisory",
        "seal-ttp-2025-08",
        "microsoft-2025-06",
        "joint-2026-09",
        "fbi-rok-2023-10-psa",
        "seal-mitigating-2025-08",
        "arxiv-2605-21937",
    ],
    indicators: &["NET-country-conflict"],
    needs: &[Signal::ClaimsResidenceCountry, Signal::SessionsNetworkCountry],
    reads: &[
        Signal::SessionsAt,
        Signal::SessionsCount,
        Signal::SessionsNetworkClass,
        Signal::SessionsNetworkTableDate,
        Signal::SessionsNetworkSecond,
        Signal::ClaimsStays,
        Signal::EmployerTravelApprovals,
    ],
    group: Some("egress"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "two_dates",
            points: Points::new(4),
            why: "Two or more dates: two plain facts differ; travellers and movers do the same.",
            honest: Honest::assumed(50_000, "2 to 5 of 100; 18 within a year (sap-concur-2023)."),
            says: "Home-line sessions on {n} dates came from {1}; {0} was claimed.",
            carry: Carry::Group,
        },
        Level {
            name: "only_ever",
            points: Points::new(6),
            why: "Five or more dates over 14 days and never one in a claimed country: lasting.",
            honest: Honest::assumed(10_000, "A fifth: untold journeys last six days."),
            says: "All home-line sessions, on {n} dates, came from {1}; {0} was claimed.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Literature,
    evasion: "A laptop kept at a helper's home, or a residential proxy, shows the right country.",
    proxy: "Visits to family abroad: countries are compared for sameness alone, never named.",
    ip_only: true,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    facts.home_country()?;
    let (mut sessions, mut compared) = (0_usize, 0_usize);
    let mut elsewhere: SmallVec<[_; 16]> = SmallVec::new();
    let mut claimed = None;
    for session in facts.home_sessions() {
        sessions = sessions.saturating_add(1);
        // Before a home was claimed there was no claim that the session could contradict.
        let Some(home) = facts.home_country_by(session.at) else { continue };
        compared = compared.saturating_add(1);
        if !facts.may_be_in_country(session.country, session.at) {
            claimed = claimed.or(Some(home));
            elsewhere.push((session.at, session.cite()));
        }
    }
    if sessions < 2 {
        return Err(Signal::SessionsNetworkCountry.missing());
    }
    if compared < 2 {
        return Err(Signal::ClaimsResidenceCountry.undecided());
    }
    let only = elsewhere.len() == sessions;
    let days = Days::of(elsewhere);
    let ends = claimed.zip(days.ends()).filter(|_| days.two_within(WINDOW_DAYS));
    let Some((home, [first, last])) = ends else { return QUIET };
    let finding = |rung| fired(rung, [home, first, last]).counting(days.count());
    let lasting = days.count() >= LASTING_DATES && days.span() >= LASTING_DAYS;
    if !lasting || !only {
        return finding(TWO_DATES).into();
    }
    // "Never one in a claimed country" rests on the log being whole and on every place being told.
    if !facts.all_home_lines_are_placed() {
        return finding(TWO_DATES).may_rise(ONLY_EVER, Signal::SessionsNetworkCountry).into();
    }
    if facts.sessions_complete() {
        return finding(ONLY_EVER).into();
    }
    finding(TWO_DATES).may_rise(ONLY_EVER, Signal::SessionsCount).into()
}
