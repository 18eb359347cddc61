use crate::catalog::prelude::*;

/// The first boot tells of a delivery for so many days after it.
const DAYS: i64 = 14;

const OTHER_CITY: Rung = Rung::new(0);
const OTHER_COUNTRY: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "device.first_boot_elsewhere",
    title: "First boot far from where the device was delivered",
    why: "A new device is switched on where it arrives, or at home. Elsewhere it was carried or \
          sent on.",
    compares: "the place of the first boot with every delivery place and with every home, stay and \
               approved journey stated by then",
    innocent: &[
        Innocent {
            who: "somebody who collects at work or with family, then travels",
            settled_by: "travel_record",
        },
        Innocent { who: "somebody who had the parcel sent on openly", settled_by: "possession" },
    ],
    settles: &["possession", "travel_record"],
    sources: &["fbi-2024-05-psa", "doj-2025-07-chapman", "ndtv-2025-07", "mandiant-2024-09"],
    indicators: &["DEV-first-boot-elsewhere"],
    needs: &[
        Signal::ClaimsResidencePlace,
        Signal::DevicesIssued,
        Signal::DevicesFirstBootAt,
        Signal::DevicesFirstBootPlace,
        Signal::DevicesFirstBootMethod,
        Signal::DeliveriesAddress,
        Signal::DeliveriesDeliveredAt,
        Signal::DeliveriesDevice,
    ],
    reads: &[Signal::ClaimsStays, Signal::EmployerTravelApprovals],
    group: Some("device-custody"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "other_city",
            points: Points::new(2),
            why: "Another city: journeys in the first week do the same.",
            honest: Honest::assumed(80_000, "4 to 8 of 100 beyond 100 km, gaps included."),
            says: "The device was delivered to {1} and first booted at {2} on {3}; {0} and every \
                   other stated place lie in other cities.",
            carry: Carry::Group,
        },
        Level {
            name: "other_country",
            points: Points::new(6),
            why: "Another country than every stated place: so devices look that are sent on.",
            honest: Honest::assumed(
                10_000,
                "18 of 100 work abroad untold, six days a year (sap-concur-2023): 3 of 1,000 on any \
                 one day, and three times that around a start.",
            ),
            says: "The device was delivered to {1} and first booted in another country, at {2} on \
                   {3}; {0} and every other stated place lie elsewhere.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "The laptop stays where it was delivered.",
    proxy: "Military and mobile households name their places beforehand; then it is quiet.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.parcels().map(|(delivery, device)| {
        let Some(boot) = facts.booted_elsewhere(device)? else { return QUIET };
        if !boot.follows(facts.delivered_at(delivery)?, DAYS) {
            return QUIET;
        }
        let rung = if boot.other_country { OTHER_COUNTRY } else { OTHER_CITY };
        let delivered = Signal::DeliveriesAddress.at(delivery.index);
        fired(rung, [boot.home, delivered, boot.place, boot.at]).into()
    });
    several(facts, verdicts).if_any(facts.no_parcel())
}
