use crate::catalog::prelude::*;

const REUSED: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "linkage.document_reused",
    title: "A vendor saw the same document under another name",
    why: "A document belongs to one person. One document and two names are two plain facts.",
    compares: "the document with the documents that the vendor examined for this employer under \
               other names",
    innocent: &[Innocent {
        who: "somebody who applied before, and did not declare a changed name",
        settled_by: "rerun_names",
    }],
    settles: &["id_in_person", "rerun_names"],
    sources: &["japan-2024-03"],
    indicators: &["LNK-document-reused"],
    needs: &[Signal::DocumentsCheckReuse],
    reads: &[],
    group: Some("shared-anchor"),
    stage: Stage::Application,
    levels: &[Level {
        name: "reused",
        points: Points::new(10),
        why: "Reported by the vendor and confirmed by a reviewer: one document and two names.",
        honest: Honest::assumed(1_000, "Under 1 of 1,000."),
        says: "The vendor saw the same document under another name, and a reviewer confirmed \
                   it.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Another lent document each time.",
    proxy: "Changed names: every declared name is tried first.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    match facts.document_under_other_name()? {
        Some(examination) => fired(REUSED, [examination]).into(),
        None => QUIET,
    }
}
