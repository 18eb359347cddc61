use crate::catalog::prelude::*;
use crate::facts::DeliveryLabel;

/// A home passes to others within a year or two: ours.
const FRESH_DAYS: i64 = 365;

const LISTED: Rung = Rung::new(0);
const SINGLE_DWELLING: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "linkage.listed_address",
    title: "Delivery place or home is on a dated list of reported places",
    why: "Homes in which devices were hosted are named in court papers and in own closed cases. \
          The same home again is worth a look, and homes change hands.",
    compares: "delivery place and home, unit included, with a dated list that names its source",
    innocent: &[
        Innocent { who: "the next tenant or buyer of the home", settled_by: "residence" },
        Innocent {
            who: "a neighbour in a building that was listed without its unit",
            settled_by: "handover",
        },
    ],
    settles: &["residence", "handover", "list_source"],
    sources: &["doj-2025-06-30-actions", "doj-2025-07-chapman", "court-knoot-2024-08"],
    indicators: &["LNK-listed-address"],
    needs: &[Signal::ListsReportedAddressesMatch],
    reads: &[Signal::DeliveriesAddress, Signal::DeliveriesAddressClass],
    group: Some("known-case"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "listed",
            points: Points::new(4),
            why: "Listed within 24 months: homes change hands, and lists hold errors.",
            honest: Honest::assumed(1_000, "Under 1 of 1,000: next tenant, neighbour, an error."),
            says: "The delivery place or home is on a list of reported places; the entry is {n} \
                   days old.",
            carry: Carry::Never,
        },
        Level {
            name: "single_dwelling",
            points: Points::new(7),
            why: "A single dwelling, listed within twelve months: the same home again.",
            honest: Honest::assumed(500, "Half: homes change hands within a year."),
            says: "The delivery place or home is a single dwelling on a list of reported places; \
                   the entry is {n} days old.",
            carry: Carry::Never,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Another helper's home.",
    proxy: "Cheap housing changes hands faster: it never helps to carry.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::ListsReportedAddressesMatch;
    let Some(listed) = facts.listed_place()? else { return QUIET };
    let single = listed.class == PlaceClass::SingleDwelling;
    // Which of the places was listed is not known; it may be the one that many use, or a building.
    let label = facts.delivery_label();
    if !single && label == DeliveryLabel::ManyUseIt {
        return Err(signal.undecided());
    }
    if !single && label == DeliveryLabel::UnitNotKnown {
        return Err(Signal::DeliveriesAddress.undecided());
    }
    let rung = if single && listed.days <= FRESH_DAYS { SINGLE_DWELLING } else { LISTED };
    let days = u32::try_from(listed.days).unwrap_or(0);
    fired(rung, [signal.here()]).counting(days).into()
}
