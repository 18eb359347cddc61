use crate::catalog::prelude::*;
use crate::facts::SharedAnchor;

const TWO: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "linkage.device_shared",
    title: "One private device was used by several candidates",
    why: "A private device is used by one person or one household. Two candidates on it may be one \
          household, or one hand.",
    compares: "the private device of application and interview with the devices of other \
               candidates",
    innocent: &[
        Innocent { who: "siblings who lend each other a computer", settled_by: "two_at_once" },
        Innocent {
            who: "a library or school computer, once labelled as such",
            settled_by: "two_at_once",
        },
    ],
    settles: &["two_at_once"],
    sources: &["doj-2025-07-chapman", "court-didenko-2024-05", "fbi-2025-07-psa"],
    indicators: &["LNK-device-shared"],
    needs: &[Signal::LinksDeviceCount],
    reads: &[Signal::ClaimsHousehold],
    group: Some("shared-anchor"),
    stage: Stage::Interview,
    levels: &[Level {
        name: "two",
        points: Points::new(3),
        why: "Two people: computers are lent, and this is one strong kind alone.",
        honest: Honest::assumed(15_000, "About 1 of 100."),
        says: "Other candidates on the same private device: {n}; no shared household was \
                   declared beforehand.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Separate machines.",
    proxy: "Households with little money share devices: 3 points, and a household declared \
            beforehand is quiet.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let Some(others) = facts.sharers(SharedAnchor::Device)? else { return QUIET };
    if others.household {
        return QUIET;
    }
    fired(TWO, [others.cite]).counting(others.people).into()
}
