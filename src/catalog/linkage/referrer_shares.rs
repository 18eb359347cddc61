use crate::catalog::prelude::*;
use crate::facts::{LinkKind, Tie};

const EMPLOYER: Rung = Rung::new(0);
const STRONG: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "linkage.referrer_shares",
    title: "Recommended by a colleague with whom hard facts are shared",
    why: "Colleagues recommend friends, and that is welcome. One device or account behind both \
          seats is another matter.",
    compares: "device, account and unconfirmed employer with those of the colleague who \
               recommended the person",
    innocent: &[Innocent {
        who: "friends who share a flat or a computer",
        settled_by: "two_at_once",
    }],
    settles: &["two_at_once", "employer_callback"],
    sources: &[
        "ndga-2025-06",
        "mandiant-podcast-2025-05",
        "seal-ttp-2025-08",
        "ghfakeanalyzer-2024-08",
        "coindesk-2024-10",
    ],
    indicators: &["LNK-referrer-shares"],
    needs: &[Signal::LinksReferrerKinds],
    reads: &[Signal::ChecksReferrerMetInPerson],
    group: Some("shared-anchor"),
    stage: Stage::Screening,
    levels: &[
        Level {
            name: "employer",
            points: Points::new(3),
            why: "The same employer that nobody can confirm.",
            honest: Honest::assumed(10_000, "Colleagues bring each other from firms now closed."),
            says: "The colleague who recommended the person, never met in person, names the same \
                   employer that nobody can confirm.",
            carry: Carry::Never,
        },
        Level {
            name: "strong",
            points: Points::new(6),
            why: "The same device or receiving account: one hand may hold two seats.",
            honest: Honest::assumed(5_000, "Under 5 of 1,000."),
            says: "The colleague who recommended the person, never met in person, shares a device \
                   or receiving account.",
            carry: Carry::Never,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Clean separation.",
    proxy: "Networks of one community: hard facts alone count.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    if facts.referrer_was_met() {
        return QUIET;
    }
    let common = facts.common_kinds(Tie::Referrer)?;
    if common.has(LinkKind::Device) || common.has(LinkKind::Account) {
        return fired(STRONG, [common.cite]).into();
    }
    if common.has(LinkKind::Employer) {
        return fired(EMPLOYER, [common.cite]).into();
    }
    QUIET
}
