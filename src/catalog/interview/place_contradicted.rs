use crate::catalog::prelude::*;
use crate::facts::PlaceNote;

pub(super) static RULE: Rule = Record {
    id: "interview.place_contradicted",
    title: "What the camera showed contradicts the place said",
    why: "Daylight and weather belong to a place and an hour.",
    compares: "the place said in a talk with the view that the person offered",
    innocent: &[Innocent {
        who: "somebody with a virtual background or in another room",
        settled_by: "device_place",
    }],
    settles: &["device_place"],
    sources: &["fbi-2025-07-psa", "joint-2026-09"],
    indicators: &["INT-place-contradicted"],
    needs: &[Signal::InterviewsFindingsPlace],
    reads: &[],
    group: Some("egress"),
    stage: Stage::Interview,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: it needs a camera view, and a check without camera answers the same.",
        honest: Honest::assumed(10_000, "Under 1 of 100 contradict; 5 of 100 offer no view."),
        says: "The interviewers noted the place said as {0}.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "Safety and housing: nobody owes a view of their room.",
    ip_only: false,
    status: Status::Preview("It needs a camera view; a check without camera answers the same."),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::InterviewsFindingsPlace;
    let noted = |note| facts.talk_notes().filter(move |talk| talk.notes.place == Some(note));
    if let Some(talk) = noted(PlaceNote::Contradicted).greatest_by(|talk| talk.at) {
        return fired(Rung::new(0), [signal.at(talk.index)]).into();
    }
    if noted(PlaceNote::Consistent).next().is_some() {
        return QUIET;
    }
    let no_view = noted(PlaceNote::NotOffered).next().is_some();
    Err(if no_view { signal.undecided() } else { signal.missing() })
}
