use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "delivery.address_unclaimed",
    title: "Delivery place is none of the stated places",
    why: "A device usually goes to the place where it will be used. This place had not been named.",
    compares: "the delivery place with every home and stay claimed before",
    innocent: &[
        Innocent {
            who: "somebody who has it sent to a relative or to work",
            settled_by: "handover",
        },
        Innocent { who: "somebody who moved lately", settled_by: "residence" },
    ],
    settles: &["handover", "parcel_code", "residence"],
    sources: &[
        "advisory-2022-05",
        "fbi-2025-07-psa",
        "nisos-2024",
        "localtv-2024-08-clearwater",
        "veroot-2024-knowbe4",
        "register-2024-10-secureworks",
        "doj-2024-08-knoot",
        "census-2014",
    ],
    indicators: &["DEL-address-unclaimed"],
    needs: &[Signal::ClaimsResidencePlace, Signal::DeliveriesAddress],
    reads: &[Signal::ClaimsStays, Signal::DeliveriesAddressClass],
    group: Some("delivery"),
    stage: Stage::Offer,
    levels: &[Level {
        name: "differs",
        points: Points::new(2),
        why: "In every published list of signs; honest movers and receivers make it common.",
        honest: Honest::assumed(
            150_000,
            "10 to 15 of 100 hires; 20 to 30 if an old address on a document were read, which \
             this rule does not do.",
        ),
        says: "The device goes to {1}, which is neither {0} nor any other place stated before.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "The helper's address is claimed as the home.",
    proxy: "Renting, youth, income: addresses on documents are not read.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// It fires whether or not the address was changed after the offer, which has a rule of its own in
/// the same group: taking the change away must not make this rule fire.
fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.deliveries().map(|delivery| {
        let place = Signal::DeliveriesAddress.at(delivery.index);
        let home = facts.unclaimed_delivery(delivery)?;
        home.map_or(QUIET, |home| fired(Rung::new(0), [home, place]).into())
    });
    several(facts, verdicts).if_any(Signal::DeliveriesAddress.missing())
}
