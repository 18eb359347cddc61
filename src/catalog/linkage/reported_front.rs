use crate::catalog::prelude::*;
use crate::catalog::values::{FRONT_COMPANIES, SEIZED_DOMAINS};
use crate::facts::FrontField;

const TWO_FIELDS: Rung = Rung::new(0);
const SEIZED_DOMAIN: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "linkage.reported_front",
    title: "Employer, payee, referee or intermediary matches a reported front",
    why: "Charging papers and seizure notices name firms and domains exactly. Somebody who worked \
          for one in good faith knows it least.",
    compares: "firms and domains that were given with reported fronts and seized domains",
    innocent: &[
        Innocent {
            who: "somebody who worked for a front in good faith",
            settled_by: "income_record",
        },
        Innocent { who: "a firm of the same name", settled_by: "register" },
    ],
    settles: &["register", "income_record", "legal"],
    sources: &[
        "ofac-2018-09",
        "doj-2025-06-30-actions",
        "ofac-2026-03",
        "doj-2023-10-domains",
        "doj-2024-12-fourteen",
        "ofac-2025-01",
        "scworld-2025-01",
    ],
    indicators: &["LNK-reported-front"],
    needs: &[Signal::ListsFrontsMatch],
    reads: &[
        Signal::ClaimsHistoryEntries,
        Signal::ClaimsHistoryDomain,
        Signal::ClaimsHistoryFrom,
        Signal::ClaimsDomains,
        Signal::PaymentsPayeeFirm,
        Signal::ReferencesFirm,
        Signal::ReferencesFirmDomain,
        Signal::IntermediaryFirm,
        Signal::IntermediaryDomain,
    ],
    group: Some("known-case"),
    stage: Stage::Screening,
    levels: &[
        Level {
            name: "two_fields",
            points: Points::new(8),
            why: "The whole name and a second field: named in charging papers.",
            honest: Honest::assumed(500, "Far below 1 of 1,000: people deceived by a front."),
            says: "A firm that was given matches a reported front in its name and in a second \
                   field.",
            carry: Carry::Group,
        },
        Level {
            name: "seized_domain",
            points: Points::new(8),
            why: "A seized domain, exactly.",
            honest: Honest::assumed(500, "No fewer: who worked there in good faith names it."),
            says: "A domain that was given for an employer, a referee, an intermediary or as own \
                   is a seized one.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "New firms.",
    proxy: "Matches of a name alone would follow origin: they never count.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// Fields that tell a firm from its namesakes.
const SECOND_FIELDS: [FrontField; 4] =
    [FrontField::Address, FrontField::RegisterNumber, FrontField::Domain, FrontField::Officer];

fn judge(facts: &Facts<'_>) -> Verdict {
    let matched = Signal::ListsFrontsMatch;
    let fields = facts.front_fields();
    let has = |field| fields.is_ok_and(|fields| fields.contains(&field));
    match (facts.listed_domain(&SEIZED_DOMAINS), has(FrontField::SeizedDomain)) {
        (Some(domain), true) => return fired(SEIZED_DOMAIN, [domain, matched.here()]).into(),
        (Some(domain), false) => return fired(SEIZED_DOMAIN, [domain]).into(),
        (None, true) => return fired(SEIZED_DOMAIN, [matched.here()]).into(),
        (None, false) => {}
    }
    let firm = || facts.listed_firm(&FRONT_COMPANIES);
    if SECOND_FIELDS.into_iter().any(has) {
        if let Some(firm) = firm() {
            return fired(TWO_FIELDS, [firm, matched.here()]).into();
        }
        if has(FrontField::Name) {
            return fired(TWO_FIELDS, [matched.here()]).into();
        }
    }
    // A name without a second field, or a field without a name, leaves it open.
    if fields?.is_empty() && firm().is_none() { QUIET } else { Err(matched.undecided()) }
}
