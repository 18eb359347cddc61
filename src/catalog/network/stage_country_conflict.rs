use crate::catalog::prelude::*;

const STAGES_DIFFER: Rung = Rung::new(0);
const WITH_NEW_DEVICE: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "network.stage_country_conflict",
    title: "Home-line sessions of two steps come from different countries",
    why: "Who applies, talks, signs and starts is one person, at home or on a journey that can be \
          announced. The employer's own logs tell from where.",
    compares: "the countries of home-line sessions of one step with those of another",
    innocent: &[
        Innocent { who: "somebody interviewed while on holiday", settled_by: "travel_record" },
        Innocent { who: "somebody who starts while moving", settled_by: "residence" },
    ],
    settles: &["travel_record", "line_session"],
    sources: &["dtex-2024-10-inside", "dtex-2024-10-advisory", "levelblue-2026-03", "cso-2026-03"],
    indicators: &["NET-stage-country-conflict"],
    needs: &[Signal::SessionsNetworkCountry, Signal::SessionsStage],
    reads: &[
        Signal::SessionsAt,
        Signal::SessionsNetworkClass,
        Signal::SessionsNetworkTableDate,
        Signal::SessionsNetworkSecond,
        Signal::SessionsDevice,
        Signal::SessionsCount,
        Signal::DevicesIssued,
        Signal::DevicesDeclared,
        Signal::ClaimsStays,
        Signal::EmployerTravelApprovals,
    ],
    group: Some("egress"),
    stage: Stage::Interview,
    levels: &[
        Level {
            name: "stages_differ",
            points: Points::new(2),
            why: "Two countries, each on two dates: a cheap comparison of the employer's own logs; \
                  travellers do the same.",
            honest: Honest::assumed(
                60_000,
                "2 to 4 of 100 at interviews, to 6 at the first sign-in.",
            ),
            says: "Home-line sessions of one step came from {0}, those of another from {2}.",
            carry: Carry::Group,
        },
        Level {
            name: "with_new_device",
            points: Points::new(4),
            why: "And the first sign-in came from a device that is not on record and was never \
                  seen before: a reported case began so.",
            honest: Honest::assumed(30_000, "Half: 3 to 6 of 100 before two dates are asked for."),
            says: "Home-line sessions of one step came from {0}, those of the first sign-in from \
                   {1}, on {2}, which is not on record and had not been seen before.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "The same exit through all steps.",
    proxy: "It may stand in for moving about: countries are compared for sameness alone.",
    ip_only: true,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    facts.home_steps_are_told()?;
    let Some(conflict) = facts.steps_in_two_countries() else { return QUIET };
    let (Some(one), Some(other)) = (conflict.one.days.ends(), conflict.other.days.ends()) else {
        return QUIET;
    };
    let ([other_first, other_last], [first, last]) = (other, one);
    match conflict.new_device {
        Ok(Some(device)) => fired(WITH_NEW_DEVICE, [other_last, last, device]).into(),
        Ok(None) => fired(STAGES_DIFFER, [other_first, other_last, first, last]).into(),
        Err(missing) => fired(STAGES_DIFFER, [other_first, other_last, first, last])
            .may_rise(WITH_NEW_DEVICE, missing.signal)
            .into(),
    }
}
