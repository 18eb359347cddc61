use crate::catalog::prelude::*;
use crate::facts::{DocumentMethod, HolderMatchResult};

pub(super) static RULE: Rule = Record {
    id: "identity.image_only",
    title: "No step has tied the document to the person yet",
    why: "An image shows that a document exists, not who holds it.",
    compares: "the ways in which the document was examined with a step that ties it to the person",
    innocent: &[Innocent {
        who: "everyone who is hired through a process without such a step",
        settled_by: "id_live",
    }],
    settles: &["id_live"],
    sources: &["joint-2026-09", "tokyo-mpd-2025-04"],
    indicators: &["IDN-image-only"],
    needs: &[Signal::DocumentsCheckMethod],
    reads: &[Signal::ChecksHolderMatchResult],
    group: Some("document"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "Context: a gap of the employer's process, never of the candidate.",
        honest: Honest::assumed(1_000_000, "Half of remote hires or more: no limit is known."),
        says: "The document was examined from an image alone.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Lent genuine images went through every image check.",
    proxy: "None: it is the employer's gap.",
    ip_only: false,
    status: Status::Preview("It is context: a fact about the employer, not about the candidate."),
}
.judged_by(judge);

/// "No step" rests on an absence, so it never fires: a document seen in an image alone leaves the
/// question open.
fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::DocumentsCheckMethod;
    let tied = facts
        .document_examinations()
        .any(|check| matches!(check.method, Some(DocumentMethod::Live | DocumentMethod::InPerson)));
    if tied || facts.holder_matches().any(|one| one.result == Some(HolderMatchResult::Same)) {
        return QUIET;
    }
    let examined = facts.document_examinations().any(|check| check.method.is_some());
    Err(if examined { signal.undecided() } else { signal.missing() })
}
