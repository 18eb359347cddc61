use smallvec::SmallVec;

use crate::catalog::prelude::*;

/// Three dates count together when they lie within so many days: ours.
const WINDOW_DAYS: i64 = 30;

const THREE_DATES: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "network.hosted_home",
    title: "Work from home is claimed, and every session comes from rented servers",
    why: "A home reaches the net through a home or mobile line. A server rented in the claimed \
          country and nothing else leaves the place of the person open.",
    compares: "the claim to work from home with the kind of network of every session",
    innocent: &[Innocent {
        who: "a developer with an own cloud desktop or an own VPN on a rented server",
        settled_by: "line_session",
    }],
    settles: &["line_session", "device_place"],
    sources: &["joint-2026-09", "rcmp-2025-07"],
    indicators: &["NET-hosted-home"],
    needs: &[
        Signal::ClaimsWorksFromHome,
        Signal::ClaimsResidenceCountry,
        Signal::SessionsNetworkClass,
        Signal::SessionsNetworkCountry,
        Signal::SessionsCount,
    ],
    reads: &[Signal::SessionsAt, Signal::SessionsNetworkTableDate, Signal::SessionsNetworkSecond],
    group: Some("anonymiser"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "three_dates",
        points: Points::new(2),
        why: "Three or more dates within 30 days and no other kind of network: servers are rented \
              so that traffic looks domestic, and developers rent them for work.",
        honest: Honest::assumed(50_000, "2 to 5 of 100 technical staff."),
        says: "All sessions came from rented servers, on {n} dates in {0}, where the home was \
               claimed.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "A helper's computer at home as a relay shows a home line.",
    proxy: "None known; countries are compared for sameness alone.",
    ip_only: true,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    if !facts.works_from_home()? {
        return QUIET;
    }
    let home = facts.home_country()?;
    let mut there: SmallVec<[_; 16]> = SmallVec::new();
    let (mut classed, mut placed) = (0_usize, false);
    for session in facts.classed_sessions()? {
        // Any other kind of network speaks for an ordinary line, a gateway or a known VPN. The name
        // of a service is not read: leaving it out must not make the rule fire.
        if session.class != NetworkClass::Hosting {
            return QUIET;
        }
        classed = classed.saturating_add(1);
        placed |= session.country.is_some();
        if session.country.is_some_and(|country| facts.is_home_country(country)) {
            there.push((session.at, session.cite()));
        }
    }
    if classed < 3 {
        return Err(Signal::SessionsNetworkClass.missing());
    }
    if !placed {
        return Err(Signal::SessionsNetworkCountry.missing());
    }
    let days = Days::of(there);
    let Some([first, last]) = days.ends().filter(|_| days.three_within(WINDOW_DAYS)) else {
        return QUIET;
    };
    // "Every session" rests on the log being whole and on every class being known.
    if !facts.all_sessions_are_classed() {
        return Err(Signal::SessionsNetworkClass.undecided());
    }
    if !facts.sessions_complete() {
        return Err(Signal::SessionsCount.missing());
    }
    fired(THREE_DATES, [home.cite, first, last]).counting(days.count()).into()
}
