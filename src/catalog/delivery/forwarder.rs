use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "delivery.forwarder",
    title: "Device asked to a freight forwarder or reshipper",
    why: "Such a place sends equipment on, and nobody sees where it goes.",
    compares: "the kind of the delivery place with the kinds that send equipment on",
    innocent: &[Innocent {
        who: "somebody who lives where carriers do not deliver",
        settled_by: "handover",
    }],
    settles: &["handover", "parcel_code"],
    sources: &["fbi-rok-2023-10-psa"],
    indicators: &["DEL-forwarder"],
    needs: &[Signal::DeliveriesAddressClass],
    reads: &[],
    group: Some("delivery"),
    stage: Stage::Onboarding,
    levels: &[Level {
        name: "forwarder",
        points: Points::new(4),
        why: "A forwarder or reshipper: it routes equipment onwards, and guidance names it.",
        honest: Honest::assumed(20_000, "Under 2 of 100; private mailboxes are not counted."),
        says: "By postal data or the caller's label the delivery place is of the kind {0}.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "A private home is used instead.",
    proxy: "People who flee violence or have no fixed home: mailbox, locker, military post, \
            protected address, shared office and workplace are quiet.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.deliveries().map(|delivery| {
        let class = facts.delivery_class(delivery)?;
        if matches!(class, PlaceClass::Forwarder | PlaceClass::Reshipper) {
            let cite = Signal::DeliveriesAddressClass.at(delivery.index);
            return fired(Rung::new(0), [cite]).into();
        }
        QUIET
    });
    several(facts, verdicts).if_any(Signal::DeliveriesAddressClass.missing())
}
