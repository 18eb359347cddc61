use crate::catalog::prelude::*;

/// The device's first days: so many from the first reading on.
const FIRST_DAYS: i64 = 30;
/// So many readings, on as many days, tell where a device stands.
const READINGS: u32 = 10;

const NEVER_THERE: Rung = Rung::new(0);
const OTHER_COUNTRY: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "device.place_conflict",
    title: "Issued device never seen at any stated place",
    why: "A device that is worked on at home is at home on some days. This one was not once at a \
          place that had been named.",
    compares: "every place the device gave itself in its first days with every home, stay, approved \
               journey and delivery place of the time",
    innocent: &[
        Innocent { who: "somebody who moved and has not told yet", settled_by: "residence" },
        Innocent {
            who: "somebody who looks after family for a month",
            settled_by: "travel_record",
        },
    ],
    settles: &["residence", "possession", "device_place"],
    sources: &[
        "fbi-rok-2023-10-psa",
        "doj-2025-07-chapman",
        "mandiant-podcast-2025-05",
        "mandiant-2024-09",
        "hypr-2024-11",
        "itbrew-2024-11-hypr",
        "census-cps-2021",
        "topia-2021",
        "rogers-2024",
    ],
    indicators: &["DEV-place-conflict"],
    needs: &[
        Signal::ClaimsResidencePlace,
        Signal::DevicesIssued,
        Signal::DevicesLocationReadings,
        Signal::DevicesLocationMethod,
        Signal::DevicesLocationReadingCount,
    ],
    reads: &[Signal::ClaimsStays, Signal::EmployerTravelApprovals, Signal::DeliveriesAddress],
    group: Some("device-custody"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "never_there",
            points: Points::new(6),
            why: "Ten readings on ten days or more, none in a stated city: where helpers keep \
                  devices, they stand together and away from the stated homes.",
            honest: Honest::assumed(10_000, "Under 1 of 100; 5 to 8 are away on some days."),
            says: "On all {n} days the issued device was elsewhere, last at {2}; {0} and every \
                   other stated place lie in other cities.",
            carry: Carry::Group,
        },
        Level {
            name: "other_country",
            points: Points::new(7),
            why: "The same, and always in another country: it contradicts every claim.",
            honest: Honest::assumed(5_000, "Half: untold journeys abroad last days, no month."),
            says: "On all {n} days the issued device was in another country, last at {2}, than {0} \
                   and every other stated place.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "The laptop stands with a helper whose home was given as the worker's.",
    proxy: "Unstable housing: readings at any declared stay count as home.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.issued_devices().map(|device| {
        let Some(never) = facts.never_at_stated_place(device, FIRST_DAYS)? else { return QUIET };
        if never.readings < READINGS || never.days.count() < READINGS {
            return Err(Signal::DevicesLocationReadings.missing());
        }
        // "Never there" rests on the log being whole.
        facts.readings_are_whole(device)?;
        let rung = if never.other_country { OTHER_COUNTRY } else { NEVER_THERE };
        let [first, last] = never.days.ends().ok_or(Signal::DevicesLocationReadings.missing())?;
        fired(rung, [never.home, first, last]).counting(never.days.count()).into()
    });
    several(facts, verdicts).if_any(Signal::DevicesIssued.missing())
}
