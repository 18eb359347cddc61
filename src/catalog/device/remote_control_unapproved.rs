use crate::catalog::prelude::*;
use crate::catalog::values::REMOTE_TOOLS;
use crate::facts::Installed;

/// A laptop is new for so many hours and days after its first boot.
const FIRST_HOURS: i64 = 24;
const EARLY_DAYS: i64 = 30;
/// Two products belong together when they came within so many days of each other: ours.
const TOGETHER_DAYS: i64 = 14;
/// A part of the system, which counts only as a session from outside; and a feature of an editor.
const NOT_INSTALLED: [&str; 2] = ["Windows Remote Desktop", "Visual Studio Code tunnels"];

const PRESENT: Rung = Rung::new(0);
const EARLY: Rung = Rung::new(1);
const FIRST_DAY: Rung = Rung::new(2);
const TWO_PRODUCTS: Rung = Rung::new(3);

pub(super) static RULE: Rule = Record {
    id: "device.remote_control_unapproved",
    title: "Unapproved remote-control product on the issued device",
    why: "Remote control lets somebody work on a laptop that stands elsewhere.",
    compares: "products on issued devices with reported remote-control products and the approvals",
    innocent: &[
        Innocent { who: "a helper of relatives with computers", settled_by: "remote_tool_review" },
        Innocent { who: "a freelancer with other clients", settled_by: "remote_tool_review" },
        Innocent { who: "a user of an agreed, unrecorded aid", settled_by: "remote_tool_review" },
    ],
    settles: &["remote_tool_review", "desk_inventory"],
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
    needs: &[Signal::DevicesIssued, Signal::DevicesSoftware, Signal::EmployerApprovedRemoteTools],
    reads: &[
        Signal::DevicesSoftwareApproved,
        Signal::DevicesSoftwareFirstSeen,
        Signal::DevicesFirstBootAt,
    ],
    group: Some("remote-control"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "present",
            points: Points::new(2),
            why: "First seen later, or nobody knows when: such tools pile up on ordinary laptops.",
            honest: Honest::assumed(50_000, "3 of 100 early, some more in later months."),
            says: "The issued device holds {0}, which no approval names.",
            carry: Carry::Group,
        },
        Level {
            name: "early",
            points: Points::new(5),
            why: "Within 30 days of the first boot: needed early to drive a laptop from afar.",
            honest: Honest::assumed(30_000, "1 to 3 of 100 on a locked new laptop."),
            says: "First boot {0}; {1}, which no approval names, was first seen {2}.",
            carry: Carry::Group,
        },
        Level {
            name: "first_day",
            points: Points::new(6),
            why: "Within 24 hours of the first boot: court papers name this order of events.",
            honest: Honest::assumed(15_000, "Half: many set a laptop up on the first day."),
            says: "First boot {0}; {1}, which no approval names, was first seen {2}, on day one.",
            carry: Carry::Group,
        },
        Level {
            name: "two_products",
            points: Points::new(7),
            why: "Two products within 14 days: spare access, rare outside support work.",
            honest: Honest::assumed(5_000, "Under 1 of 200."),
            says: "{0} and {1}, which no approval names, came to one device within 14 days.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Hardware needs no software; a helper can install what resembles an approved tool.",
    proxy: "Assistive remote help: any approval silences the rule, and no reason is asked.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let approvals = facts.approved_remote_tools();
    let tools = facts.unapproved_software(&REMOTE_TOOLS, approvals.unwrap_or_default())?;
    approvals?;
    let tools = tools.filter(|tool| !NOT_INSTALLED.contains(&tool.reported.value));
    let tools = Installed::in_order(tools.collect());
    let latest = tools.iter().greatest_by(|tool| (rung(tool), tool.latest()));
    let Some(tool) = latest else { return QUIET };
    let finding = match rung(tool) {
        PRESENT => fired(PRESENT, [tool.cite()]),
        rung => fired(rung, [tool.first_boot_cite(), tool.cite(), tool.first_seen_cite()]),
    };
    let undated = tools.iter().filter(|one| one.reported.read).filter_map(Installed::undated).min();
    let finding = undated.map_or(finding, |date| finding.may_rise(FIRST_DAY, date));
    match facts.two_products_within(&tools, TOGETHER_DAYS) {
        Ok(Some(pair)) => fired(TWO_PRODUCTS, pair).into(),
        Ok(None) => finding.into(),
        Err(missing) => finding.may_rise(TWO_PRODUCTS, missing.signal).into(),
    }
}

/// A product known at second hand, or there before the first boot, stays at the lowest level.
fn rung(tool: &Installed<'_>) -> Rung {
    match (tool.reported.read, tool.came_within_hours(FIRST_HOURS)) {
        (true, true) => FIRST_DAY,
        (true, false) if tool.came_within_days(EARLY_DAYS) => EARLY,
        _ => PRESENT,
    }
}
