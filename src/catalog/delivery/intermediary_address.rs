use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "delivery.intermediary_address",
    title: "Device goes to the firm that placed the worker",
    why: "A worker at home needs the device at home. A firm that takes it in without being asked \
          to can let anybody work on it.",
    compares: "the delivery place with the addresses of the intermediary and its officers",
    innocent: &[Innocent {
        who: "a worker of a small agency that sets up devices",
        settled_by: "agency_audit",
    }],
    settles: &["agency_audit", "handover"],
    sources: &["court-jin-2025-01"],
    indicators: &["DEL-intermediary-address"],
    needs: &[Signal::DeliveriesAddress, Signal::IntermediaryAddress],
    reads: &[
        Signal::DeliveriesAddressClass,
        Signal::IntermediaryAgreedHandling,
        Signal::IntermediaryVerified,
    ],
    group: Some("delivery"),
    stage: Stage::Onboarding,
    levels: &[Level {
        name: "same",
        points: Points::new(5),
        why: "The same address: two firms without a business of their own received laptops so.",
        honest: Honest::assumed(10_000, "Under 1 of 100 placements."),
        says: "The device goes to {1}, which is the address {0} of the intermediary; the contract \
               does not say that the firm handles devices.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "A helper who is not connected on paper.",
    proxy: "None is known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// Who places a worker and who shares an address is told by the label of the delivery place: that is
/// the address that matters.
fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.deliveries().map(|delivery| {
        let place = Signal::DeliveriesAddress.at(delivery.index);
        let firm = facts.goes_to_intermediary(delivery)?;
        firm.map_or(QUIET, |firm| fired(Rung::new(0), [firm, place]).into())
    });
    several(facts, verdicts).if_any(Signal::DeliveriesAddress.missing())
}
