use crate::catalog::prelude::*;
use crate::facts::SharedAnchor;

/// So many other candidates make three.
const THREE_PEOPLE: u32 = 2;

const SAME_EMPLOYER: Rung = Rung::new(0);
const OTHER_EMPLOYERS: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "linkage.referee_shared",
    title: "One referee vouches for several candidates",
    why: "A referee led or worked with a person in one place at one time. The same one for several \
          candidates is a former team, or a service.",
    compares: "the referee's telephone, mailbox or account with those that other candidates name, \
               and the employers and years claimed",
    innocent: &[
        Innocent { who: "colleagues of a firm that closed", settled_by: "income_record" },
        Innocent {
            who: "people who worked under one consultant or agency lead at several clients",
            settled_by: "referee_callback",
        },
    ],
    settles: &["referee_callback", "second_referee", "employer_callback"],
    sources: &["cyberscoop-2025-01", "gtig-2025-04", "seal-ttp-2025-08"],
    indicators: &["LNK-referee-shared"],
    needs: &[Signal::LinksRefereeCount, Signal::LinksRefereeOtherEmployers],
    reads: &[Signal::ClaimsHousehold],
    group: Some("referee"),
    stage: Stage::Offer,
    levels: &[
        Level {
            name: "same_employer",
            points: Points::new(2),
            why: "Three candidates or more, one employer: colleagues who were laid off share a \
                  manager, and closed firms have no switchboard.",
            honest: Honest::assumed(15_000, "About 1 of 100."),
            says: "Other candidates who name the same referee: {n}.",
            carry: Carry::Never,
        },
        Level {
            name: "other_employers",
            points: Points::new(7),
            why: "Two candidates or more, different employers in overlapping years: the claims \
                  exclude each other, unless the referee led people at several clients.",
            honest: Honest::assumed(2_000, "Under 2 of 1,000."),
            says: "Other candidates who name the same referee: {n}; the referee is claimed at \
                   different employers in overlapping years.",
            carry: Carry::Never,
        },
    ],
    basis: Basis::Assumed,
    evasion: "A number and a mailbox for each referee.",
    proxy: "People from one place help each other find work: the same employer stays at 2.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let Some(others) = facts.sharers(SharedAnchor::Referee)? else { return QUIET };
    if others.household {
        return QUIET;
    }
    let finding = |cites| fired(SAME_EMPLOYER, cites).counting(others.people);
    let employers = Signal::LinksRefereeOtherEmployers;
    let three = others.people >= THREE_PEOPLE;
    match facts.referee_at_other_employers() {
        Some(true) => {
            fired(OTHER_EMPLOYERS, [employers.here(), others.cite]).counting(others.people).into()
        }
        Some(false) if three => finding([others.cite]).into(),
        None if three => finding([others.cite]).may_rise(OTHER_EMPLOYERS, employers).into(),
        Some(false) => QUIET,
        None => Err(employers.missing()),
    }
}
