//! Reported values: virtual cameras. A value is never evidence by itself.

use crate::facts::{Reported, ReportedList};

/// The list, with source and date of each value.
pub(crate) static VIRTUAL_CAMERAS: ReportedList = ReportedList::new(
    "virtual_cameras",
    "2026-11-22",
    &[
        Reported {
            value: "SplitCam",
            aliases: &[],
            first_reported: "2024-10-16",
            source: "Secureworks CTU",
            read: false,
        },
        Reported {
            value: "OBS Virtual Camera",
            aliases: &["OBS Studio", "obs-virtualcam"],
            first_reported: "2025",
            source: "CrowdStrike: Famous Chollima",
            read: false,
        },
        Reported {
            value: "ManyCam",
            aliases: &[],
            first_reported: "2025",
            source: "CrowdStrike: Famous Chollima",
            read: false,
        },
        Reported {
            value: "Faceswap",
            aliases: &[],
            first_reported: "2025-06-30",
            source: "Microsoft Threat Intelligence: Jasper Sleet",
            read: false,
        },
        Reported {
            value: "voice-changing software, no product named",
            aliases: &["voice changer"],
            first_reported: "2025-06-30",
            source: "Microsoft Threat Intelligence: Jasper Sleet",
            read: true,
        },
    ],
);
