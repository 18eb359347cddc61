use crate::catalog::prelude::*;
use crate::facts::Collector;

pub(super) static RULE: Rule = Record {
    id: "delivery.collected_by_other",
    title: "Somebody else collected the device",
    why: "At a hand-over against identity the one who comes is on record. It was somebody whom \
          nobody had named.",
    compares: "the collector on the carrier's record with the person and the collectors named \
               beforehand",
    innocent: &[
        Innocent { who: "a relative who collects with an own document", settled_by: "handover" },
        Innocent { who: "a clerk who wrote the wrong name", settled_by: "handover" },
    ],
    settles: &["handover", "id_live"],
    sources: &["veroot-2024-knowbe4"],
    indicators: &["DEL-collected-by-other"],
    needs: &[Signal::DeliveriesCollectorCheck],
    reads: &[],
    group: Some("delivery"),
    stage: Stage::Onboarding,
    levels: &[Level {
        name: "other_name",
        points: Points::new(3),
        why: "A person never named, at an attended hand-over where identity was checked: \
              relatives and neighbours collect parcels too.",
        honest: Honest::assumed(
            100_000,
            "Neighbours and relatives sign for 10 or more of 100 parcels; where identity is \
             checked, fewer.",
        ),
        says: "At a hand-over against identity the parcel went to somebody who had not been named \
               beforehand; the carrier recorded {0}.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "Delivery without any check.",
    proxy: "Comparing faces across groups goes wrong more often: two reviewers, or a vendor.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// Without a check of identity a name on the carrier's record says nothing.
fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.deliveries().map(|delivery| {
        let signal = Signal::DeliveriesCollectorCheck;
        let checked = facts.collector(delivery).and_then(|check| check.identity_checked);
        match facts.collector_outcome(delivery)? {
            Collector::OtherName if checked == Some(true) => {
                fired(Rung::new(0), [signal.at(delivery.index)]).into()
            }
            Collector::OtherName | Collector::Unchecked => Err(signal.undecided()),
            Collector::Person
            | Collector::NamedCollector
            | Collector::Household
            | Collector::NotThePerson => QUIET,
        }
    });
    several(facts, verdicts).if_any(Signal::DeliveriesCollectorCheck.missing())
}
