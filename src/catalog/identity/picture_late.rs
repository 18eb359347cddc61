use crate::catalog::prelude::*;
use crate::facts::Presented;

pub(super) static RULE: Rule = Record {
    id: "identity.picture_late",
    title: "No document at the announced step, a picture of one later",
    why: "A document shown live can be held against the person; a picture sent later cannot.",
    compares: "the moment at which a document was shown with the announced live step",
    innocent: &[Innocent {
        who: "somebody who had no papers at hand, or who holds few",
        settled_by: "id_live",
    }],
    settles: &["id_live"],
    sources: &["fortune-2025-05"],
    indicators: &["IDN-picture-late"],
    needs: &[Signal::DocumentsPresented],
    reads: &[],
    group: Some("document"),
    stage: Stage::Interview,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: the step is simply not done yet.",
        honest: Honest::assumed(200_000, "10 to 20 of 100 unannounced, 2 announced."),
        says: "The document was shown {0} than at the announced step, as a picture.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "Poverty: people who hold few documents.",
    ip_only: false,
    status: Status::Preview(
        "1,000 to 2,000 per 10,000 honest people show it, the poor more often; the step is simply \
         not done yet.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::DocumentsPresented;
    match facts.document_presented()? {
        Presented::Live => QUIET,
        Presented::Later => fired(Rung::new(0), [signal.here()]).into(),
        Presented::NotAsked => Err(signal.undecided()),
    }
}
