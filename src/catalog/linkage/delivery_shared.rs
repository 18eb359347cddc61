use crate::catalog::prelude::*;
use crate::facts::{DeliveryLabel, SharedAnchor};

/// So many other people make four.
const FOUR_PEOPLE: u32 = 3;

const TWO: Rung = Rung::new(0);
const FOUR: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "linkage.delivery_shared",
    title: "Devices of several people go to one address",
    why: "A device goes to the one who works with it. An address that takes in the devices of \
          several people is a shared home, or a place that hosts them for others.",
    compares: "the delivery place, unit included, with the delivery places of other people",
    innocent: &[
        Innocent { who: "a couple or siblings hired together", settled_by: "two_at_once" },
        Innocent { who: "a family business", settled_by: "two_at_once" },
    ],
    settles: &["two_at_once", "handover"],
    sources: &[
        "doj-2025-07-chapman",
        "court-jin-2025-01",
        "unit42-2024-11",
        "ndtv-2025-07",
        "mandiant-2024-09",
    ],
    indicators: &["LNK-delivery-shared"],
    needs: &[Signal::LinksDeliveryCount, Signal::DeliveriesAddress],
    reads: &[Signal::DeliveriesAddressClass, Signal::ClaimsHousehold],
    group: Some("shared-anchor"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "two",
            points: Points::new(3),
            why: "Two people or more: a cheap kind of link, for couples and flatmates do the same.",
            honest: Honest::assumed(10_000, "3 to 10 of 1,000 once units are told apart."),
            says: "Other people with the same delivery place: {n}; no shared household was \
                   declared beforehand.",
            carry: Carry::Never,
        },
        Level {
            name: "four",
            points: Points::new(7),
            why: "Four people or more at one single dwelling: in the court files one home took in \
                  many machines. It stays a cheap kind of link.",
            honest: Honest::assumed(500, "Under 5 of 10,000."),
            says: "Other people with the same delivery place, a single dwelling: {n}; no shared \
                   household was declared beforehand.",
            carry: Carry::Never,
        },
    ],
    basis: Basis::Assumed,
    evasion: "More helpers.",
    proxy: "Homes of several families: 3 points unless it is known to be a single dwelling.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let Some(others) = facts.sharers(SharedAnchor::Delivery)? else { return QUIET };
    if others.household {
        return QUIET;
    }
    let two = fired(TWO, [others.cite]).counting(others.people);
    let many = others.people >= FOUR_PEOPLE;
    match facts.delivery_label() {
        DeliveryLabel::ManyUseIt => QUIET,
        DeliveryLabel::UnitNotKnown => Err(Signal::DeliveriesAddress.undecided()),
        DeliveryLabel::SingleDwelling(label) if many => {
            fired(FOUR, [label, others.cite]).counting(others.people).into()
        }
        DeliveryLabel::NotTold if many => two.may_rise(FOUR, Signal::DeliveriesAddressClass).into(),
        DeliveryLabel::SingleDwelling(_) | DeliveryLabel::NotTold | DeliveryLabel::Other => {
            two.into()
        }
    }
}
