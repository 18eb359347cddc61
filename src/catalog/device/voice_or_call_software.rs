use crate::catalog::prelude::*;
use crate::catalog::values::VIRTUAL_CAMERAS;

/// The reported value that changes a voice.
const VOICE: &str = "voice-changing software, no product named";

pub(super) static RULE: Rule = Record {
    id: "device.voice_or_call_software",
    title: "Voice-changing software on the issued device",
    why: "Reports name such software as a help for speaking as somebody else.",
    compares: "products on issued devices with reported voice-changing software",
    innocent: &[
        Innocent {
            who: "a gamer, a streamer, or somebody with a private reason",
            settled_by: "id_live",
        },
        Innocent { who: "somebody who uses captions", settled_by: "id_live" },
    ],
    settles: &["id_live"],
    sources: &["microsoft-2025-06", "getreal-2025", "fbi-2025-01-psa"],
    indicators: &["DEV-voice-or-call-software"],
    needs: &[Signal::DevicesIssued, Signal::DevicesSoftware],
    reads: &[Signal::DevicesSoftwareApproved],
    group: Some("live-presence"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: a forensic finding on voice or face has a rule of its own.",
        honest: Honest::assumed(
            60_000,
            "3 to 6 of 100 have virtual audio, 1 to 2 a voice changer.",
        ),
        says: "{0} is on the issued device.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "Traits that nobody may weigh, and disability: no points, and never a reason to ask.",
    ip_only: false,
    status: Status::Preview(
        "It stands in for traits that nobody may weigh; a forensic finding counts elsewhere.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let products = facts.unapproved_software(&VIRTUAL_CAMERAS, &[])?;
    let voice = products.filter(|product| product.reported.value == VOICE);
    let verdicts = voice.map(|product| fired(Rung::new(0), [product.cite()]).into());
    several(facts, verdicts).if_all()
}
