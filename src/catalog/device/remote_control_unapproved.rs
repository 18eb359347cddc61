use crate::catalog::prelude::*;
use crate::catalog::values::REMOTE_TOOLS;
use crate::facts::Installed;

/// A new laptop is a new one for so many hours and days after its first boot.
const FIRST_HOURS: i64 = 24;
const EARLY_DAYS: i64 = 30;
/// Two products belong together when they came within so many days of each other.
const TOGETHER_DAYS: i64 = 14;
/// Values that nobody installs: a part of the system counts only as a session from outside, a
/// feature of an editor has a preview of its own.
const NOT_INSTALLED: [&str; 2] = ["Windows Remote Desktop", "Visual Studio Code tunnels"];

const PRESENT: Rung = Rung::new(0);
const EARLY: Rung = Rung::new(1);
const FIRST_DAY: Rung = Rung::new(2);
const TWO_PRODUCTS: Rung = Rung::new(3);

pub(super) static RULE: Rule = Record {
    id: "device.remote_control_unapproved",
    title: "Unapproved remote-control product on the issued device",
    why: "Remote control lets somebody work on a laptop that stands elsewhere. What was approved, \
          for whatever reason, is not looked at.",
    compares: "the products on issued devices with the approvals and with reported remote-control \
               products",
    innocent: &[
        Innocent { who: "somebody who helps relatives with computers", settled_by: CHECK },
        Innocent { who: "a freelancer with other clients", settled_by: CHECK },
        Innocent { who: "somebody whose agreed work aid is not recorded yet", settled_by: CHECK },
    ],
    settles: &[CHECK, "desk_inventory"],
    sources: &[
        "court-knoot-2024-08",
        "court-jin-2025-01",
        "doj-2025-12-vong",
        "fbi-2024-05-psa",
        "register-2024-10-secureworks",
        "mandiant-podcast-2025-05",
        "register-2024-09-mandiant",
        "microsoft-2025-06",
        "mandiant-2024-09",
        "claroty-2024",
    ],
    indicators: &["DEV-remote-control-unapproved"],
    needs: &[
        Signal::DevicesIssued,
        Signal::DevicesSoftware,
        Signal::EmployerApprovedRemoteTools,
    ],
    reads: &[
        Signal::DevicesSoftwareApproved,
        Signal::DevicesSoftwareFirstSeen,
        Signal::DevicesFirstBootAt,
    ],
    group: Some("remote-control"),
    stage: Stage::Onboarding,
    levels: &[
        level("present", 2, PRESENT_WHY, "{0} is on the issued device and was not approved."),
        level("early", 5, EARLY_WHY, EARLY_SAYS),
        level("first_day", 6, FIRST_DAY_WHY, FIRST_DAY_SAYS),
        level("two_products", 7, TWO_WHY, TWO_SAYS),
    ],
    honest: Honest {
        share: Share::per_10_000(300),
        basis: "assumed",
        note: "1 to 3 of 100 on a locked new laptop; under 0.5 with two products.",
    },
    basis: Basis::Assumed,
    evasion: "Hardware needs no software; a helper can install by hand what resembles an approved \
              tool.",
    proxy: "Assistive remote help: any approval silences the rule, and no reason is asked.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);
