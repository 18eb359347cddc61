use crate::catalog::prelude::*;
use crate::catalog::values::VIRTUAL_CAMERAS;

/// The reported value whose purpose is to replace a face.
const FACE: &str = "Faceswap";
/// The reported value that is no camera.
const VOICE: &str = "voice-changing software, no product named";

const VIRTUAL_CAMERA: Rung = Rung::new(0);
const FACE_SWAP: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "device.virtual_camera",
    title: "Virtual camera or face-replacing product in an identity step",
    why: "At an identity step the camera is to show who is there. A product stood between.",
    compares: "the camera's name at identity steps and interviews with reported products",
    innocent: &[
        Innocent { who: "somebody who presents or streams", settled_by: "id_live" },
        Innocent { who: "somebody who lays captions over the picture", settled_by: "id_live" },
    ],
    settles: &["id_live"],
    sources: &[
        "register-2024-10-secureworks",
        "secureworks-2024-10",
        "unit42-2025-04",
        "microsoft-2025-06",
        "zoom-2022",
    ],
    indicators: &["DEV-virtual-camera"],
    needs: &[Signal::InterviewsCameraProduct],
    reads: &[Signal::InterviewsStage],
    group: Some("live-presence"),
    stage: Stage::Interview,
    levels: &[
        Level {
            name: "virtual_camera",
            points: Points::new(1),
            why: "A virtual camera: people who present or stream use one. Backgrounds and blur \
                  never count.",
            honest: Honest::assumed(60_000, "3 to 6 of 100 in technology."),
            says: "The camera at an identity step or interview was {0}.",
            carry: Carry::Group,
        },
        Level {
            name: "face_swap",
            points: Points::new(5),
            why: "A product made to replace a face: it has little other use in an identity step.",
            honest: Honest::assumed(5_000, "Under 1 of 200."),
            says: "The camera at an identity step or interview was {0}, which replaces faces.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "A renamed driver, or capture hardware.",
    proxy: "Captions laid over the picture use virtual devices: 1 point. No camera is unknown.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// The camera in use counts, not a driver that merely lies on a device: only the first is a fact of
/// the step. Only a talk that is marked as an identity step or interview counts: an unmarked one may be a
/// talk in which nobody's identity mattered.
fn judge(facts: &Facts<'_>) -> Verdict {
    let marked = facts.talks().filter(|talk| talk.identity_relevant == Some(true));
    let verdicts = marked.filter_map(|talk| {
        let camera = talk.entry.camera_product.as_ref()?;
        let cite = Signal::InterviewsCameraProduct.at(talk.index);
        let value = facts.reported(&VIRTUAL_CAMERAS, camera).map(|reported| reported.value);
        Some(match value {
            Some(FACE) => fired(FACE_SWAP, [cite]).into(),
            Some(VOICE) | None => QUIET,
            Some(_) => fired(VIRTUAL_CAMERA, [cite]).into(),
        })
    });
    several(facts, verdicts).if_any(Signal::InterviewsCameraProduct.missing())
}
