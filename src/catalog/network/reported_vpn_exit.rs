use crate::catalog::prelude::*;
use crate::catalog::values::{PRIMARY_VPN_SERVICES, VPN_BRANDS};
use crate::facts::{Dates, NamedExit};

/// An exit list speaks for sessions up to so many days after it: ours; exits change within weeks.
const LIST_LIFE_DAYS: i64 = 180;

const ONE_DATE: Rung = Rung::new(0);
const TWO_DATES: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "network.reported_vpn_exit",
    title: "A session comes from an exit of a VPN service that several reports name",
    why: "Independent responders name one service again and again. It is sold world-wide, so it \
          says little by itself and leaves the place open.",
    compares: "the services of session exits, by the employer's dated list, with those that \
               several reports name",
    innocent: &[
        Innocent { who: "a person in or from a filtered network", settled_by: "line_session" },
        Innocent { who: "a person who values privacy", settled_by: "line_session" },
    ],
    settles: &["line_session", "device_place"],
    sources: &[
        "levelblue-2026-03",
        "cso-2026-03",
        "register-2024-10-secureworks",
        "mandiant-podcast-2025-05",
        "mandiant-2024-09",
        "spur-2024",
        "vpn-pipeline-2026-08",
    ],
    indicators: &["NET-reported-vpn-exit"],
    needs: &[Signal::ListsVpnExitsDate, Signal::SessionsNetworkLine],
    reads: &[Signal::SessionsNetworkService, Signal::SessionsAt, Signal::SessionsStage],
    group: Some("anonymiser"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "one_date",
            points: Points::new(1),
            why: "One date: named by several independent responders, and sold world-wide.",
            honest: Honest::assumed(5_000, "1 to 5 of 1,000; no measured share was found."),
            says: "A session came from an exit of {1}, by the employer's exit list of {0}.",
            carry: Carry::Group,
        },
        Level {
            name: "two_dates",
            points: Points::new(4),
            why: "Two or more dates at two or more steps: steady use through the process; still \
                  too little to ask for a check by itself.",
            honest: Honest::assumed(5_000, "No fewer: who uses one mostly uses it always."),
            says: "Sessions on two or more dates, at two or more steps, came from exits of {2}, \
                   by the employer's exit list of {0}.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Another brand, a residential proxy or a helper's home line; exits change weekly.",
    proxy: "It may stand in for living where the net is filtered: few points, and the place of \
            the exit is never read.",
    ip_only: true,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let table = Signal::ListsVpnExitsDate.here();
    let (mut last, mut dates, mut undated) = (None, Dates::default(), false);
    let (mut step, mut two_steps, mut no_step) = (None, false, false);
    for exit in facts.named_exits(LIST_LIFE_DAYS)?.filter(|exit| is_named(facts, exit)) {
        last = Some(exit.cite);
        undated |= exit.at.is_none();
        no_step |= exit.step.is_none();
        // Dates and steps of the same sessions: two of each make two sessions that differ in both.
        if let (Some(at), Some(here)) = (exit.at, exit.step) {
            dates.add(at, exit.cite);
            two_steps |= step.is_some_and(|other| other != here);
            step = Some(here);
        }
    }
    let Some(last) = last else { return QUIET };
    if let Some([first, last]) = dates.two().filter(|_| two_steps) {
        return fired(TWO_DATES, [table, first, last]).into();
    }
    let found = fired(ONE_DATE, [table, last]);
    if undated {
        found.may_rise(TWO_DATES, Signal::SessionsAt).into()
    } else if no_step {
        found.may_rise(TWO_DATES, Signal::SessionsStage).into()
    } else {
        found.into()
    }
}

fn is_named(facts: &Facts<'_>, exit: &NamedExit<'_>) -> bool {
    facts
        .reported(&VPN_BRANDS, exit.service)
        .is_some_and(|service| PRIMARY_VPN_SERVICES.contains(&service.value))
}
