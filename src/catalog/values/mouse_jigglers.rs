//! Reported values: mouse jigglers. A value is never evidence by itself.

use crate::facts::{Reported, ReportedList};

/// The list, with source and date of each value.
pub(crate) static MOUSE_JIGGLERS: ReportedList = ReportedList::new(
    "mouse_jigglers",
    "2026-11-22",
    &[
        Reported {
            value: "mouse jiggler, software as a class",
            aliases: &["mouse mover", "keep-awake utility"],
            first_reported: "2024-09-24",
            source: "security.nl, reporting Mandiant",
            read: true,
        },
        Reported {
            value: "Caffeine",
            aliases: &["caffeine.exe"],
            first_reported: "2024-09-23",
            source: "Mandiant / Google Cloud: staying a step ahead",
            read: false,
        },
        Reported {
            value: "USB mouse jiggler as a class",
            aliases: &["mouse mover dongle"],
            first_reported: "2024-09-23",
            source: "Mandiant / Google Cloud: staying a step ahead",
            read: false,
        },
    ],
);
