use crate::catalog::prelude::*;
use crate::catalog::values::IP_KVM;
use crate::facts::PartText;

/// Identifiers and texts that hobby boards share: they count only with the set of interfaces.
const SHARED: [&str; 3] = ["1d6b:0104", "USB Emulation Device", "Multifunction USB Device"];
/// Never by themselves: a bare vendor id, and the maker code of any display data made by Linux.
const NEVER: [&str; 2] = ["3346", "EDID maker LNX"];
/// Words for a kind of hardware: plain desk switches carry them.
const CLASSES: [&str; 2] = ["KVM switch, maker not named", "IP-based KVM as a class"];

const GENERIC: Rung = Rung::new(0);
const NAMED: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "device.ip_kvm",
    title: "Network keyboard-video-mouse hardware attached",
    why: "Such hardware drives a laptop from afar without any software on it.",
    compares: "attached USB parts and displays with reported network keyboard-video-mouse products",
    innocent: &[
        Innocent { who: "a hobbyist with a home lab", settled_by: "desk_inventory" },
        Innocent { who: "a streamer with a capture stick", settled_by: "desk_inventory" },
    ],
    settles: &["desk_inventory", "possession"],
    sources: &[
        "doj-2025-06-30-actions",
        "court-wang-2025-06",
        "pikvm-docs-2026",
        "jetkvm-2025-01",
        "pidcodes-2024",
        "usbridge-2026-10",
        "mitre-t1219-003",
        "register-2024-09-mandiant",
    ],
    indicators: &["DEV-ip-kvm"],
    needs: &[
        Signal::DevicesIssued,
        Signal::DevicesPeripherals,
        Signal::DevicesDisplays,
        Signal::DevicesDisplayCount,
    ],
    reads: &[
        Signal::DevicesPeripheralsUsbId,
        Signal::DevicesPeripheralsMaker,
        Signal::DevicesDisplaysCaptureChip,
        Signal::ListsIpKvmIdsDate,
    ],
    group: Some("remote-control"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "generic",
            points: Points::new(2),
            why: "A shared identifier with keyboard, absolute pointer and storage at once, or a \
                  capture chip and never a monitor: hobby boards and streamers show the same.",
            honest: Honest::assumed(10_000, "Hobby boards and capture sticks: 1 of 100."),
            says: "Attached to the issued device is a part with an identifier that hobby boards \
                   share and three interfaces at once, or a capture chip and no monitor.",
            carry: Carry::Group,
        },
        Level {
            name: "named",
            points: Points::new(8),
            why: "A text or identifier of such a product, or of a known disguise of one: it has \
                  hardly any other use on a work laptop.",
            honest: Honest::assumed(3_000, "1 to 3 of 1,000; plain switches never fire."),
            says: "A part attached to the issued device calls itself {0}, as a network \
                   keyboard-video-mouse product does.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Identifiers copied from ordinary keyboards and monitors, so absence proves nothing.",
    proxy: "Assistive switches are not on the list.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let devices = facts.issued_devices().map(|device| {
        let parts = facts.part_texts(device).map(|part| judge_part(facts, &part));
        let inventory = facts.peripherals(device);
        let chip = facts.only_capture_chips(device);
        let chip = chip.and_then(|chip| chip.map_or(QUIET, |chip| fired(GENERIC, [chip]).into()));
        several(facts, parts.chain([chip, inventory.map_or_else(Err, |_| QUIET)])).if_all()
    });
    several(facts, devices).if_any(Signal::DevicesIssued.missing())
}

fn judge_part(facts: &Facts<'_>, part: &PartText<'_>) -> Verdict {
    let is_one_of = |texts: &[&str]| texts.iter().any(|text| facts.is_called(part.text, text));
    let Some(named) = facts.reported(&IP_KVM, part.text) else { return QUIET };
    if CLASSES.contains(&named.value) || is_one_of(&NEVER) {
        return QUIET;
    }
    if !is_one_of(&SHARED) {
        return fired(NAMED, [part.cite]).into();
    }
    match part.keyboard_pointer_storage {
        Some(true) => fired(GENERIC, [part.cite]).into(),
        Some(false) => QUIET,
        None => Err(Signal::DevicesPeripherals.undecided()),
    }
}
