use crate::catalog::prelude::*;

const VENDOR_AND_ANCHOR: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "linkage.same_person_two_names",
    title: "A vendor finds one person under two names",
    why: "A vendor that meets one person under two names for one employer says so. A second shared \
          anchor guards against its errors.",
    compares: "the person with those whom the vendor examined for this employer under other names, \
               and a second anchor",
    innocent: &[
        Innocent { who: "twins", settled_by: "two_at_once" },
        Innocent { who: "somebody who did not declare a changed name", settled_by: "rerun_names" },
    ],
    settles: &["rerun_names", "id_in_person"],
    sources: &["fbi-rok-2023-10-psa", "fbi-2025-07-psa"],
    indicators: &["LNK-same-person-two-names"],
    needs: &[Signal::ChecksSamePersonOtherName],
    reads: &[],
    group: Some("second-identity"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "vendor_and_anchor",
        points: Points::new(8),
        why: "Reported by the vendor, confirmed by a reviewer, and a second anchor is shared.",
        honest: Honest::assumed(
            1_000,
            "Under 1 of 1,000: twins, changed names that were not declared.",
        ),
        says: "The vendor found one person under another name, a reviewer confirmed it, and a \
                   second anchor is shared.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "Another person for each name.",
    proxy: "Changed names, and errors of the vendor that fall on some people more: a reviewer and \
            a second anchor are asked for.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    if facts.same_person_confirmed()? {
        return fired(VENDOR_AND_ANCHOR, [Signal::ChecksSamePersonOtherName.here()]).into();
    }
    QUIET
}
