use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "delivery.mailbox",
    title: "Delivery to a mailbox agent, locker or hosted office",
    why: "Many unrelated people use such an address. It is told so that nobody reads a link into \
          it.",
    compares: "the kind of the delivery place with the kinds that many people share",
    innocent: &[Innocent {
        who: "a traveller without a fixed home, a rural resident, a person whose address is \
              protected",
        settled_by: "handover",
    }],
    settles: &["handover"],
    sources: &["twistedsifter-2024-09", "unit42-2024-11"],
    indicators: &["DEL-mailbox"],
    needs: &[Signal::DeliveriesAddressClass],
    reads: &[],
    group: Some("delivery"),
    stage: Stage::Onboarding,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: the label is context, and silences links through the address.",
        honest: Honest::assumed(60_000, "3 to 6 of 100; no measured share was found."),
        says: "By postal data or the caller's label the delivery place is of the kind {0}.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "Housing and personal safety: no points, ever.",
    ip_only: false,
    status: Status::Preview(
        "Context: honest people use such places, and the label silences links through them.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.deliveries().map(|delivery| {
        let class = facts.delivery_class(delivery)?;
        if matches!(class, PlaceClass::Mailbox | PlaceClass::Locker | PlaceClass::HostedOffice) {
            let cite = Signal::DeliveriesAddressClass.at(delivery.index);
            return fired(Rung::new(0), [cite]).into();
        }
        QUIET
    });
    several(facts, verdicts).if_any(Signal::DeliveriesAddressClass.missing())
}
