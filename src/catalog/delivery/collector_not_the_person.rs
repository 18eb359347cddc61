use crate::catalog::prelude::*;
use crate::facts::Collector;

pub(super) static RULE: Rule = Record {
    id: "delivery.collector_not_the_person",
    title: "The collector used the name, and was found to be another person",
    why: "Two observed facts differ: who took the identity step or the interviews, and \
          who used that name at the counter.",
    compares: "the collector who used the name with the person of the identity step and interviews",
    innocent: &[Innocent {
        who: "somebody about whom a clerk made an error",
        settled_by: "handover",
    }],
    settles: &["handover", "id_live"],
    sources: &["veroot-2024-knowbe4"],
    indicators: &["DEL-collector-not-the-person"],
    needs: &[Signal::DeliveriesCollectorCheck],
    reads: &[],
    group: Some("stand-in"),
    stage: Stage::Onboarding,
    levels: &[Level {
        name: "not_the_person",
        points: Points::new(11),
        why: "The carrier or a verifier reports it: one name, two people, both seen first-hand.",
        honest: Honest::assumed(1_000, "The same name and another person: under 1 of 1,000."),
        says: "The parcel was collected under the name, and the carrier or verifier found the \
               collector to be another person than the one of the identity step or interviews.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "Delivery without any check.",
    proxy: "Comparing faces across groups goes wrong more often: two reviewers, or a vendor.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.deliveries().map(|delivery| {
        let cite = Signal::DeliveriesCollectorCheck.at(delivery.index);
        if facts.collector_outcome(delivery)? == Collector::NotThePerson {
            return fired(Rung::new(0), [cite]).into();
        }
        QUIET
    });
    several(facts, verdicts).if_any(Signal::DeliveriesCollectorCheck.missing())
}
