use crate::catalog::prelude::*;
use crate::facts::{AlertKind, AlertSource, DeviceAlert, Triage};

/// "Right after the first boot": within so many hours: ours.
const EARLY_HOURS: i64 = 72;

const CONFIRMED: Rung = Rung::new(0);
const FROM_LOCAL_HOST: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "access.early_tampering",
    title: "The user's own action alters a device or takes credentials right after the first boot",
    why: "One reported case came to light so within hours of the delivery. It says little about \
          who somebody is.",
    compares: "analysed alerts of a device with its first boot",
    innocent: &[Innocent {
        who: "somebody whose download was poisoned by others",
        settled_by: "edr_triage",
    }],
    settles: &["edr_triage", "possession"],
    sources: &["knowbe4-2024-07"],
    indicators: &["ACC-early-tampering"],
    needs: &[Signal::DevicesAlerts, Signal::DevicesFirstBootAt],
    reads: &[],
    group: Some("insider-harm"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "confirmed",
            points: Points::new(5),
            why: "Confirmed by an analyst: it brought one case to light; most cases never do it.",
            honest: Honest::assumed(5_000, "Under 1 of 200."),
            says: "An analyst found that the user's own action within 72 hours of the first boot \
                   loaded an unapproved program, altered the session history or took credentials.",
            carry: Carry::Group,
        },
        Level {
            name: "from_local_host",
            points: Points::new(6),
            why: "And it came from another small computer on the local network: a second machine \
                  drives the first.",
            honest: Honest::assumed(1_000, "A fifth: a bad download needs no second machine."),
            says: "An analyst found that the user's own action within 72 hours of the first boot, \
                   from another computer on the local network, loaded an unapproved program, \
                   altered the session history or took credentials.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Nothing done early.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    several(facts, facts.device_alerts()?.map(|alert| one(facts, alert))).if_all()
}

fn one(facts: &Facts<'_>, found: DeviceAlert<'_>) -> Verdict {
    let alert = found.alert;
    let tampering = match alert.kind {
        Some(
            AlertKind::UnauthorisedBinary | AlertKind::HistoryAltered | AlertKind::CredentialTheft,
        ) => true,
        None | Some(AlertKind::Backdoor | AlertKind::Tunnel | AlertKind::Other) => false,
    };
    if !tampering || matches!(alert.triage, Some(Triage::Outsider | Triage::FalseAlarm)) {
        return QUIET;
    }
    let boot = facts.first_boot_at(found.device).ok_or(Signal::DevicesFirstBootAt.missing())?;
    let at = alert.at.ok_or(Signal::DevicesAlerts.undecided())?;
    if boot.is_after(at) || !at.is_within_hours(boot, EARLY_HOURS) {
        return QUIET;
    }
    if alert.triage != Some(Triage::OwnAction) {
        return Err(Signal::DevicesAlerts.undecided());
    }
    let cites = [Signal::DevicesFirstBootAt.at(found.device.index), found.cite()];
    match alert.source {
        Some(AlertSource::LocalHost) => fired(FROM_LOCAL_HOST, cites).into(),
        Some(AlertSource::Device | AlertSource::Outside) => fired(CONFIRMED, cites).into(),
        None => fired(CONFIRMED, cites).may_rise(FROM_LOCAL_HOST, Signal::DevicesAlerts).into(),
    }
}
