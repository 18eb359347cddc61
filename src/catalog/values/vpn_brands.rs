//! Reported values: vpn brands. A value is never evidence by itself.

use crate::facts::{Reported, ReportedList};

/// The list, with source and date of each value.
pub(crate) static VPN_BRANDS: ReportedList = ReportedList::new(
    "vpn_brands",
    "2026-11-22",
    &[
        Reported {
            value: "Astrill",
            aliases: &["Astrill VPN", "AstrillVPN"],
            first_reported: "2024-10-18",
            source: "The Register, reporting Secureworks CTU",
            read: true,
        },
        Reported {
            value: "Mullvad",
            aliases: &["Mullvad VPN"],
            first_reported: "2026-08-24",
            source: "public VPN-intelligence pipeline guide (scoring table; publisher not stable)",
            read: false,
        },
        Reported {
            value: "ExpressVPN",
            aliases: &[],
            first_reported: "2026-08-24",
            source: "public VPN-intelligence pipeline guide (scoring table; publisher not stable)",
            read: false,
        },
        Reported {
            value: "NordVPN",
            aliases: &[],
            first_reported: "2026-08-24",
            source: "public VPN-intelligence pipeline guide (scoring table; publisher not stable)",
            read: false,
        },
        Reported {
            value: "TorGuard",
            aliases: &[],
            first_reported: "2026-08-24",
            source: "public VPN-intelligence pipeline guide (scoring table; publisher not stable)",
            read: false,
        },
        Reported {
            value: "Hotspot Shield",
            aliases: &[],
            first_reported: "2026-08-24",
            source: "public VPN-intelligence pipeline guide (scoring table; publisher not stable)",
            read: false,
        },
    ],
);

/// The services of the list that several independent reports name: only these count.
pub(crate) static PRIMARY_VPN_SERVICES: &[&str] = &["Astrill"];
