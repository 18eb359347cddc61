use crate::catalog::prelude::*;
use crate::catalog::values::MOUSE_JIGGLERS;

/// A product that was only tried out is gone after so many days.
const DAYS: u32 = 3;

pub(super) static RULE: Rule = Record {
    id: "device.keep_awake",
    title: "Keep-awake product on the issued device",
    why: "Whoever looks after many laptops has to keep them awake; so do people whose activity is \
          measured.",
    compares: "products on issued devices with reported keep-awake products",
    innocent: &[Innocent {
        who: "somebody under activity monitoring who takes breaks",
        settled_by: "manager_talk",
    }],
    settles: &["manager_talk"],
    sources: &["mandiant-2024-09", "transition-2024"],
    indicators: &["DEV-keep-awake"],
    needs: &[Signal::DevicesIssued, Signal::DevicesSoftware, Signal::DevicesSoftwareDaysSeen],
    reads: &[Signal::DevicesSoftwareApproved],
    group: Some("remote-control"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "present",
        points: Points::new(1),
        why: "On three days or more. Ordinary staff use the same; movement, idle time and pauses \
              are never read.",
        honest: Honest::assumed(
            80_000,
            "3 to 8 of 100 monitored remote staff; no share from a survey was found.",
        ),
        says: "{0}, which keeps a device awake, was on the issued device on {n} days.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "A USB part that calls itself an ordinary mouse.",
    proxy: "Breaks for disability or care: one point, and never the pattern of use.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// An approved product is quiet. USB parts say in no inventory on how many days they were there.
fn judge(facts: &Facts<'_>) -> Verdict {
    let products = facts.unapproved_software(&MOUSE_JIGGLERS, &[])?;
    let verdicts = products.map(|product| match product.days_seen {
        Some(days) if days >= DAYS => fired(Rung::new(0), [product.cite()]).counting(days).into(),
        Some(_) => QUIET,
        None => Err(Signal::DevicesSoftwareDaysSeen.missing()),
    });
    several(facts, verdicts).if_all()
}
