//! Reported values: remote tools. A value is never evidence by itself.

use crate::facts::{Reported, ReportedList};

/// The list, with source and date of each value.
pub(crate) static REMOTE_TOOLS: ReportedList = ReportedList::new(
    "remote_tools",
    "2026-11-22",
    &[
        Reported {
            value: "AnyDesk",
            aliases: &["anydesk.exe", "AnyDesk Software GmbH"],
            first_reported: "2024-10-18",
            source: "The Register, reporting Secureworks CTU",
            read: true,
        },
        Reported {
            value: "TeamViewer",
            aliases: &["teamviewer.exe", "teamviewer_service.exe"],
            first_reported: "2025-01-23",
            source: "US District Court, Southern District of Florida, 1:25-cr-20021, indictment",
            read: true,
        },
        Reported {
            value: "Chrome Remote Desktop",
            aliases: &["remoting_host.exe", "Chrome Remote Desktop Host"],
            first_reported: "2024-10-18",
            source: "The Register, reporting Secureworks CTU",
            read: true,
        },
        Reported {
            value: "Splashtop Streamer",
            aliases: &["Splashtop", "splashtop_streamer.exe"],
            first_reported: "2024-08-08",
            source: "US District Court, Middle District of Tennessee, 3:24-cr-00151, indictment",
            read: true,
        },
        Reported {
            value: "Windows Remote Desktop",
            aliases: &["RDP", "mstsc.exe", "port 3389"],
            first_reported: "2022-05-16",
            source: "US State, Treasury, FBI: guidance on DPRK information technology workers",
            read: true,
        },
        Reported {
            value: "RustDesk",
            aliases: &["rustdesk.exe"],
            first_reported: "2024-09-23",
            source: "Mandiant / Google Cloud: staying a step ahead",
            read: false,
        },
        Reported {
            value: "ConnectWise ScreenConnect",
            aliases: &["ScreenConnect"],
            first_reported: "2024-09-23",
            source: "Mandiant / Google Cloud: staying a step ahead",
            read: false,
        },
        Reported {
            value: "LogMeIn",
            aliases: &["LogMeIn Pro"],
            first_reported: "2024-09-23",
            source: "Mandiant / Google Cloud: staying a step ahead",
            read: false,
        },
        Reported {
            value: "GoToMeeting / GoTo remote support",
            aliases: &["GoToRemote", "GoToAssist", "GoToMyPC"],
            first_reported: "2024-09-23",
            source: "Mandiant / Google Cloud: staying a step ahead",
            read: false,
        },
        Reported {
            value: "RealVNC",
            aliases: &["VNC Connect", "vncserver"],
            first_reported: "2025",
            source: "CrowdStrike: Famous Chollima",
            read: false,
        },
        Reported {
            value: "AnyViewer",
            aliases: &[],
            first_reported: "2025-06-30",
            source: "Microsoft Threat Intelligence: Jasper Sleet",
            read: false,
        },
        Reported {
            value: "JumpConnect",
            aliases: &["Jump Desktop Connect"],
            first_reported: "2025-06-30",
            source: "Microsoft Threat Intelligence: Jasper Sleet",
            read: false,
        },
        Reported {
            value: "Visual Studio Code tunnels",
            aliases: &["code tunnel", "dev tunnels"],
            first_reported: "2025",
            source: "CrowdStrike: Famous Chollima",
            read: false,
        },
    ],
);
