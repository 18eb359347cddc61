use crate::catalog::prelude::*;
use crate::facts::{SharedAnchor, Sharers};

/// So many other people make three.
const THREE_PEOPLE: u32 = 2;

const LINE_ONLY: Rung = Rung::new(0);
const TWO_DEVICES: Rung = Rung::new(1);
const THREE_DEVICES: Rung = Rung::new(2);

pub(super) static RULE: Rule = Record {
    id: "linkage.devices_one_home",
    title: "Issued devices of several people stand in one home, and not in the stated one",
    why: "An issued device works where its user lives or has said to be. Devices of several people \
          in one other home are the physical form of hosting them for others.",
    compares: "where the issued device places itself with every home, stay and journey of the day, \
               and with the devices and home lines of other people",
    innocent: &[
        Innocent {
            who: "a new couple, or relatives who moved in together",
            settled_by: "two_at_once",
        },
        Innocent { who: "people who work together in somebody's home", settled_by: "two_at_once" },
    ],
    settles: &["two_at_once", "possession", "device_place"],
    sources: &[
        "doj-2025-07-chapman",
        "court-didenko-2024-05",
        "doj-2025-06-30-actions",
        "mandiant-podcast-2025-05",
    ],
    indicators: &["LNK-devices-one-home"],
    needs: &[
        Signal::DevicesLocationReadings,
        Signal::ClaimsResidencePlace,
        Signal::LinksDevicePlaceCount,
    ],
    reads: &[
        Signal::LinksLineCount,
        Signal::LinksLineClass,
        Signal::DevicesIssued,
        Signal::DevicesLocationMethod,
        Signal::ClaimsStays,
        Signal::EmployerTravelApprovals,
        Signal::ClaimsHousehold,
    ],
    group: Some("shared-anchor"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "line_only",
            points: Points::new(3),
            why: "The device is elsewhere, and only the home line is known to be shared: a cheap \
                  kind.",
            honest: Honest::assumed(
                5_000,
                "Some more than by location: new couples, shared rooms.",
            ),
            says: "The issued device was at {1} on three dates or more within 30 days, which no \
                   stated home ({0}) explains; other people on the home line: {n}.",
            carry: Carry::Never,
        },
        Level {
            name: "two_devices",
            points: Points::new(8),
            why: "Two people's devices, by the devices' own location: what the court files \
                  describe.",
            honest: Honest::assumed(2_000, "Under 2 of 1,000."),
            says: "The issued device was at {1} on three dates or more within 30 days, which no \
                   stated home ({0}) explains; other people with issued devices there: {n}.",
            carry: Carry::Never,
        },
        Level {
            name: "three_devices",
            points: Points::new(9),
            why: "Devices of three people or more: dozens stood in single homes.",
            honest: Honest::assumed(500, "A quarter: families of three in one firm."),
            says: "The issued device was at {1} on three dates or more within 30 days, which no \
                   stated home ({0}) explains; other people with issued devices there: {n}.",
            carry: Carry::Never,
        },
    ],
    basis: Basis::Assumed,
    evasion: "One device for each helper.",
    proxy: "Family and shared housing: stated homes and declared households are quiet.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let devices = facts.sharers(SharedAnchor::DevicePlace);
    let line = facts.sharers(SharedAnchor::Line);
    let at_place = devices.ok().flatten().filter(|others| !others.household);
    let on_line = line.ok().flatten().filter(|others| !others.household);
    if devices.is_ok() && at_place.is_none() && on_line.is_none() {
        return QUIET;
    }
    let Some(away) = facts.issued_device_away()? else { return QUIET };
    let finding = |rung, others: Sharers| {
        fired(rung, [away.home, away.last, others.cite]).counting(others.people)
    };
    if let Some(others) = at_place {
        let rung = if others.people >= THREE_PEOPLE { THREE_DEVICES } else { TWO_DEVICES };
        return finding(rung, others).into();
    }
    match (on_line, facts.shared_line_is_home(), devices) {
        (Some(others), Ok(true), Ok(_)) => finding(LINE_ONLY, others).into(),
        (Some(others), Ok(true), Err(missing)) => {
            finding(LINE_ONLY, others).may_rise(THREE_DEVICES, missing.signal).into()
        }
        // The line alone adds to what the devices say; where it is not known they decide.
        (_, _, devices) => devices.and(QUIET),
    }
}
