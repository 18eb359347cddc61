use crate::catalog::prelude::*;
use crate::facts::PayRequestKind;

pub(super) static RULE: Rule = Record {
    id: "payment.exchange_letter",
    title: "The employer is asked to vouch to a cryptocurrency exchange",
    why: "An exchange that holds funds back asks where they come from; a letter of an employer \
          answers that.",
    compares: "written requests on pay with a request for a letter to an exchange",
    innocent: &[Innocent {
        who: "a holder whose own funds an exchange keeps back",
        settled_by: "payee_confirm",
    }],
    settles: &["payee_confirm"],
    sources: &["seal-ttp-2025-08"],
    indicators: &["PAY-exchange-letter"],
    needs: &[Signal::PaymentsRequests],
    reads: &[],
    group: Some("pay-terms"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "Preview: one source, without figures.",
        honest: Honest::assumed(5_000, "About 2 of 1,000; one source from the community."),
        says: "A letter to a cryptocurrency exchange was asked for.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Preview(
        "One source without figures, and it answers another question than who is paid.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let asked = facts.pay_requests(PayRequestKind::ExchangeLetter)?;
    match asked.greatest_by(|request| request.entry.at.map(Moment::sort_key)) {
        Some(request) => fired(Rung::new(0), [Signal::PaymentsRequests.at(request.index)]).into(),
        None => QUIET,
    }
}
