use crate::catalog::prelude::*;
use crate::facts::Dates;

const TWO_DATES: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "access.concurrent_use",
    title: "One account is used at one time on two devices, of which one or both are not on record",
    why: "Nobody gives input on two devices at once, again and again. When one of them is not on \
          record, somebody else may have the login.",
    compares: "the two devices of overlapping sessions with the devices on record",
    innocent: &[
        Innocent {
            who: "the owner of a second device not yet listed",
            settled_by: "session_review",
        },
        Innocent {
            who: "somebody whom a colleague helped on a shared screen",
            settled_by: "session_review",
        },
    ],
    settles: &["session_review", "key_binding"],
    sources: &["doj-2025-12-vong"],
    indicators: &["ACC-concurrent-use"],
    needs: &[Signal::SessionsInteractiveOverlap, Signal::DevicesIssued],
    reads: &[Signal::DevicesDeclared, Signal::EmployerAgreedAssistance],
    group: Some("stand-in"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "two_dates",
        points: Points::new(7),
        why: "Two or more dates: logins that were handed on are the core of one conviction.",
        honest: Honest::assumed(
            5_000,
            "3 to 5 of 100 before own devices are left out, under 1 of 200 after.",
        ),
        says: "On two or more dates one account had input at the same time on two devices, of \
               which one or both are not on record.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "One user at a time.",
    proxy: "Assistance agreed with the employer is quiet; no reason for it is kept.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let overlaps = facts.session_overlaps()?;
    if facts.assistance_is_agreed() {
        return QUIET;
    }
    let (mut dates, mut lacking) = (Dates::default(), None);
    for overlap in overlaps {
        let cite = Signal::SessionsInteractiveOverlap.at(overlap.index);
        let (Some(one), Some(other)) = (&overlap.device, &overlap.other_device) else {
            lacking = Some(cite.signal.undecided());
            continue;
        };
        if facts.is_one_device(one, other) {
            continue;
        }
        // A device counts as off record only if it is listed as not issued and not declared: one
        // that is missing from the list is not known.
        if facts.is_off_record(one) || facts.is_off_record(other) {
            match overlap.at {
                Some(at) => dates.add(at, cite),
                None => lacking = Some(cite.signal.undecided()),
            }
        } else if !facts.is_on_record(one) || !facts.is_on_record(other) {
            lacking = Some(Signal::DevicesIssued.missing());
        }
    }
    match (dates.two(), lacking) {
        (Some(dates), _) => fired(TWO_DATES, dates).into(),
        (None, Some(missing)) => Err(missing),
        (None, None) => QUIET,
    }
}
