use crate::catalog::prelude::*;

/// Two requests count together within so many days: ours.
const WINDOW_DAYS: i64 = 30;

const THREAT: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "payment.prepayment_threats",
    title: "Pay in advance was asked for repeatedly, and a written threat followed",
    why: "To ask for an advance is ordinary. A threat when it is declined is not.",
    compares: "requests for pay before an agreed milestone with written threats after them",
    innocent: &[Innocent {
        who: "a freelancer whom an earlier client left unpaid",
        settled_by: "manager_talk",
    }],
    settles: &["manager_talk"],
    sources: &["fbi-rok-2023-10-psa"],
    indicators: &["PAY-prepayment-threats"],
    needs: &[Signal::PaymentsRequests, Signal::ConductReports],
    reads: &[],
    group: Some("pay-terms"),
    stage: Stage::Offer,
    levels: &[Level {
        name: "threat",
        points: Points::new(3),
        why: "Two requests within 30 days and a written threat after them: named in guidance, \
              and otherwise rare.",
        honest: Honest::assumed(
            5_000,
            "2 to 5 of 100 ask for an advance; under 1 of 200 threaten.",
        ),
        says: "Pay in advance was asked for twice within 30 days, and a written threat followed.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "Low income: requests alone never count, and tone is not read.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    match facts.advance_pay_threat(WINDOW_DAYS)? {
        Some(cites) => fired(THREAT, cites).counting(2).into(),
        None => QUIET,
    }
}
