use crate::catalog::prelude::*;

/// Onward shipment follows a delivery within so many days.
const DAYS: i64 = 60;
/// A device abroad on so many dates is not in transit through an error.
const DATES: u32 = 3;

const SEEN_ABROAD: Rung = Rung::new(0);
const EXPORTED: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "device.shipped_onward",
    title: "Carrier or device shows onward shipment abroad",
    why: "A device that leaves the country soon after its delivery, with no stay or journey told, \
          went to somebody else or with somebody who did not say so.",
    compares: "the carrier's record and the device's own place after delivery with the countries \
               of delivery places, homes, stays and approved journeys of the day",
    innocent: &[
        Innocent { who: "somebody on a holiday that was not told", settled_by: "travel_record" },
        Innocent {
            who: "somebody who posted it openly to a service address abroad",
            settled_by: "possession",
        },
    ],
    settles: &["travel_record", "possession"],
    sources: &["doj-2025-07-chapman", "court-jin-2025-01", "fbi-2024-05-psa", "sap-concur-2023"],
    indicators: &["DEV-shipped-onward"],
    needs: &[
        Signal::ClaimsResidenceCountry,
        Signal::DevicesIssued,
        Signal::DevicesLocationReadings,
        Signal::DevicesLocationMethod,
        Signal::DeliveriesAddress,
        Signal::DeliveriesCarrierEvents,
        Signal::DeliveriesDeliveredAt,
    ],
    reads: &[Signal::DeliveriesDevice, Signal::ClaimsStays, Signal::EmployerTravelApprovals],
    group: Some("device-custody"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "seen_abroad",
            points: Points::new(4),
            why: "The device placed itself abroad on three dates or more: journeys that nobody \
                  told exist.",
            honest: Honest::assumed(40_000, "2 to 4 of 100 travel without telling."),
            says: "Delivered on {0}, the device placed itself on {n} dates, first at {1}, last at \
                   {2}, in a country that no stated place lies in.",
            carry: Carry::Group,
        },
        Level {
            name: "exported",
            points: Points::new(8),
            why: "The carrier's own record of export or customs entry: reshipment is charged in \
                  two cases.",
            honest: Honest::assumed(5_000, "Far fewer by carrier: an eighth."),
            says: "Delivered on {0}, the device left the country by the carrier's record ({1}).",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Work goes through a helper's home instead.",
    proxy: "Mobility: homes, stays and journeys stated beforehand silence it.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    facts.home_country()?;
    let delivered = |index| Signal::DeliveriesDeliveredAt.at(index);
    let by_carrier = facts.deliveries().map(|delivery| match facts.exported(delivery, DAYS)? {
        Some(event) => fired(EXPORTED, [delivered(delivery.index), event]).into(),
        None => QUIET,
    });
    let by_device = facts.parcels().map(|(delivery, device)| {
        facts.delivery_country(delivery)?;
        let days = facts.days_abroad(device, facts.delivered_at(delivery)?, DAYS)?;
        let Some([first, last]) = days.ends().filter(|_| days.count() >= DATES) else {
            return QUIET;
        };
        let abroad = fired(SEEN_ABROAD, [delivered(delivery.index), first, last]);
        let abroad = abroad.counting(days.count());
        match facts.carrier_events(delivery) {
            Ok(_) => abroad.into(),
            Err(missing) => abroad.may_rise(EXPORTED, missing.signal).into(),
        }
    });
    several(facts, by_carrier.chain(by_device)).if_any(facts.no_parcel())
}
