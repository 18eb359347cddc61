//! Reported values: ip kvm. A value is never evidence by itself.

use crate::facts::{Reported, ReportedList};

/// The list, with source and date of each value.
pub(crate) static IP_KVM: ReportedList = ReportedList::new(
    "ip_kvm",
    "2026-11-22",
    &[
        Reported {
            value: "KVM switch, maker not named",
            aliases: &["keyboard-video-mouse switch"],
            first_reported: "2025-06-30",
            source: "US Department of Justice, nationwide actions",
            read: true,
        },
        Reported {
            value: "PiKVM",
            aliases: &[
                "1d6b:0104",
                "PiKVM Composite Device",
                "1209:EDA1",
                "1209:EDA2",
                "1209:EDA3",
                "EDID maker LNX",
                "EDID name PiKVM V4 Plus",
            ],
            first_reported: "2026",
            source: "PiKVM project documentation",
            read: true,
        },
        Reported {
            value: "JetKVM",
            aliases: &["1d6b:0104", "USB Emulation Device", "JetKVM Default", "Logitech (x64)"],
            first_reported: "2025-01-24",
            source: "JetKVM project, source and pull request 90",
            read: true,
        },
        Reported {
            value: "XKVM and other forks",
            aliases: &["1d6b:0104", "USB Emulation Device"],
            first_reported: "2025-01-24",
            source: "JetKVM project, source and pull request 90",
            read: true,
        },
        Reported {
            value: "TinyPilot",
            aliases: &["1d6b:0104", "Multifunction USB Device"],
            first_reported: "2025-06-30",
            source: "Microsoft Threat Intelligence: Jasper Sleet",
            read: false,
        },
        Reported {
            value: "NanoKVM",
            aliases: &["3346"],
            first_reported: "2026-10-30",
            source: "USBridge release v3.2.15",
            read: false,
        },
        Reported {
            value: "IP-based KVM as a class",
            aliases: &["remote access hardware"],
            first_reported: "2025",
            source: "MITRE ATT&CK T1219.003 (remote access hardware)",
            read: true,
        },
    ],
);
