use crate::catalog::prelude::*;
use crate::facts::PayRequestKind;

pub(super) static RULE: Rule = Record {
    id: "payment.off_platform",
    title: "Pay or talk is to leave the platform, or milestones are to go",
    why: "A platform checks who is paid and keeps what was agreed; outside it nobody does.",
    compares: "written requests on pay with the platform's own route of payment and messages",
    innocent: &[Innocent {
        who: "a freelancer who avoids the platform's fees",
        settled_by: "platform_reverify",
    }],
    settles: &["platform_reverify"],
    sources: &[
        "advisory-2022-05",
        "fbi-rok-2023-10-psa",
        "japan-2024-03",
        "japan-psia-2025-01",
        "rok-2022-12",
        "rcmp-2025-07",
    ],
    indicators: &["PAY-off-platform"],
    needs: &[Signal::PaymentsRequests],
    reads: &[],
    group: Some("pay-terms"),
    stage: Stage::Application,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "Preview: very many honest freelancers ask for the same.",
        honest: Honest::assumed(200_000, "10 to 20 of 100 avoid commissions in this way."),
        says: "It was asked in writing to leave the platform's route, or to have no milestones.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Preview("10 to 20 of 100 honest freelancers do the same."),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let asked = facts.pay_requests(PayRequestKind::OffPlatform)?;
    match asked.greatest_by(|request| request.entry.at.map(Moment::sort_key)) {
        Some(request) => fired(Rung::new(0), [Signal::PaymentsRequests.at(request.index)]).into(),
        None => QUIET,
    }
}
