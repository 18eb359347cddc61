use crate::catalog::prelude::*;
use crate::facts::{LinkKind, Tie};

const SHARED: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "linkage.intermediary_cluster",
    title: "Workers of one intermediary that cannot be verified share account or contact",
    why: "Firms that exist on paper alone have placed several names that were paid and reached in \
          one place.",
    compares: "account and contact with those of other workers of the same intermediary, and the \
               intermediary with registers",
    innocent: &[Innocent {
        who: "staff of a real agency with central pay",
        settled_by: "agency_audit",
    }],
    settles: &["agency_audit", "two_at_once"],
    sources: &["court-jin-2025-01", "fbi-2024-05-psa"],
    indicators: &["LNK-intermediary-cluster"],
    needs: &[
        Signal::LinksIntermediaryKinds,
        Signal::ChecksIntermediaryRegister,
        Signal::ChecksIntermediarySecondPerson,
        Signal::ChecksIntermediarySiteCopied,
    ],
    reads: &[Signal::IntermediaryVerified],
    group: Some("intermediary"),
    stage: Stage::Onboarding,
    levels: &[Level {
        name: "shared",
        points: Points::new(4),
        why: "An account or confirmed contact in common, and two marks of a firm that cannot \
                  be verified.",
        honest: Honest::assumed(20_000, "2 of 100: agencies house and pay centrally."),
        says: "Workers of the same intermediary share a receiving account or a confirmed \
                   contact, and two of the three marks of a firm that cannot be verified are on \
                   record.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "One worker for each firm.",
    proxy: "Agencies of migrant workers: an audited intermediary is quiet.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    if facts.agency_was_audited() {
        return QUIET;
    }
    let common = facts.common_kinds(Tie::Intermediary)?;
    if !common.has(LinkKind::Account) && !common.has(LinkKind::Contact) {
        return QUIET;
    }
    match facts.unverifiable_agency()? {
        Some([one, two]) => fired(SHARED, [one, two, common.cite]).into(),
        None => QUIET,
    }
}
