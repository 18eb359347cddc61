use crate::catalog::prelude::*;
use crate::facts::ApplicationOrigin;

pub(super) static RULE: Rule = Record {
    id: "persona.cold_approach",
    title: "Developers were offered unasked by a firm that no register shows",
    why: "Most such messages are ordinary sales; the firm behind one can be looked up.",
    compares: "how the contact began with what the register shows of the firm behind it",
    innocent: &[Innocent {
        who: "a firm that sells its services by unasked messages",
        settled_by: "agency_audit",
    }],
    settles: &["agency_audit"],
    sources: &["advisory-2022-05"],
    indicators: &["PER-cold-approach"],
    needs: &[Signal::ApplicationsOrigin, Signal::ChecksIntermediaryRegister],
    reads: &[],
    group: Some("intermediary"),
    stage: Stage::Application,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: it is ordinary sales, and the rule on intermediaries asks the useful \
              question.",
        honest: Honest::assumed(1_000_000, "Ordinary sales; no limit is known."),
        says: "The contact began {0}; for the firm behind it the register says {1}.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Preview(
        "It is ordinary sales; the rule on intermediaries that cannot be verified asks the useful \
         question.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let unasked = facts.contact_origin().map(|origin| origin == ApplicationOrigin::Unsolicited);
    match (unasked, facts.offering_firm_is_found()) {
        (Ok(false), _) | (_, Ok(true)) => QUIET,
        (Err(missing), _) | (_, Err(missing)) => Err(missing),
        (Ok(true), Ok(false)) => {
            let cites =
                [Signal::ApplicationsOrigin.here(), Signal::ChecksIntermediaryRegister.here()];
            fired(Rung::new(0), cites).into()
        }
    }
}
