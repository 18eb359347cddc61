use crate::catalog::prelude::*;
use crate::facts::{Asker, DeliveryChange};

/// A late change comes at most so many days before dispatch: ours.
const LATE_DAYS: i64 = 21;
/// A second change this near to dispatch routes the parcel past the stated home.
const NEAR_HOURS: i64 = 48;

const ONCE: Rung = Rung::new(0);
const IN_TRANSIT: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "delivery.changed_after_offer",
    title: "Delivery address changed between offer and dispatch",
    why: "Where a device is to go is settled with the offer. A late change brings it to somebody \
          who was not named; the reason given is not read.",
    compares: "the new delivery place with every home and stay claimed before the change",
    innocent: &[
        Innocent { who: "somebody who really moves for the job", settled_by: "residence" },
        Innocent { who: "somebody who asks a relative to receive it", settled_by: "handover" },
    ],
    settles: &["handover", "parcel_code", "residence"],
    sources: &[
        "fbi-rok-2023-10-psa",
        "fbi-2025-07-psa",
        "nisos-2024",
        "register-2024-10-secureworks",
        "localtv-2024-08-clearwater",
        "secureworks-2024-10-summary",
        "census-cps-2021",
        "census-2006",
    ],
    indicators: &["DEL-changed-after-offer"],
    needs: &[
        Signal::ClaimsResidencePlace,
        Signal::ApplicationsOfferAcceptedAt,
        Signal::DeliveriesChanges,
        Signal::DeliveriesDispatchedAt,
    ],
    reads: &[Signal::ClaimsStays, Signal::DeliveriesChangesAskedBy],
    group: Some("delivery"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "once",
            points: Points::new(4),
            why: "A change to another city, never claimed before: the sign that reports repeat \
                  most before a start; real moves happen.",
            honest: Honest::assumed(
                40_000,
                "2 to 4 of 100: jobseekers move twice as often as the 0.7 of 100 a month of all \
                 residents, and some use a relative's address.",
            ),
            says: "After the offer the delivery place was changed to {1}; {0} and every other \
                   place claimed by then lie in other cities.",
            carry: Carry::Group,
        },
        Level {
            name: "in_transit",
            points: Points::new(6),
            why: "Changed again within 48 hours of dispatch, or redirected on the way by the \
                  recipient: it routes the parcel past the stated home.",
            honest: Honest::assumed(10_000, "A quarter: who moves changes it once, and early."),
            says: "At dispatch, once more, or on the way the delivery place was changed to {1}; \
                   {0} and every other place claimed by then lie in other cities.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "The helper's address is given from the start.",
    proxy: "Insecure housing: dispatch waits, and nobody is refused for it.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.delivery_changes()?.map(|change| {
        let asker = change.change.asked_by;
        if change.is_asked_by_others() {
            return QUIET;
        }
        let Some(home) = facts.leads_to_other_city(&change)? else { return QUIET };
        let came = facts.came_after_offer(&change, LATE_DAYS, NEAR_HOURS);
        let redirected = change.change.in_transit == Some(true);
        let again = facts.was_changed_before(&change);
        let near = came == Ok(true) && change.is_near_dispatch(NEAR_HOURS);
        if (near && again == Some(true)) || (redirected && asker == Some(Asker::Person)) {
            return fired(IN_TRANSIT, [home, change.cite]).into();
        }
        if !redirected && !came? {
            return QUIET;
        }
        let once = fired(ONCE, [home, change.cite]);
        let missing = match again {
            _ if redirected && asker.is_none() => Some(Signal::DeliveriesChangesAskedBy),
            None if near => Some(Signal::DeliveriesChanges),
            None | Some(true) => missing_date(&change),
            Some(false) => None,
        };
        missing.map_or(once, |date| once.may_rise(IN_TRANSIT, date)).into()
    });
    several(facts, verdicts).if_all()
}

/// The date that would tell how near to dispatch a change came.
fn missing_date(change: &DeliveryChange<'_>) -> Option<Signal> {
    match (change.dispatched, change.change.at) {
        (None, _) => Some(Signal::DeliveriesDispatchedAt),
        (_, None) => Some(Signal::DeliveriesChanges),
        (Some(_), Some(_)) => None,
    }
}
