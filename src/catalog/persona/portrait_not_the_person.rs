use crate::catalog::prelude::*;
use crate::facts::Portrait;

pub(super) static RULE: Rule = Record {
    id: "persona.portrait_not_the_person",
    title: "The portrait is not of the person who appears",
    why: "Whether a person is who they say is answered by the identity step, not by a portrait.",
    compares: "the portrait on the person's pages with the person who appears",
    innocent: &[Innocent {
        who: "somebody with an old or styled picture, or with changed looks",
        settled_by: "id_live",
    }],
    settles: &["id_live"],
    sources: &["knowbe4-2024-07", "threatboutique-2025-06"],
    indicators: &["PER-portrait-not-the-person"],
    needs: &[Signal::PersonasPortraitFinding, Signal::PersonasPortraitBy],
    reads: &[],
    group: Some("portrait"),
    stage: Stage::Interview,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: people misjudge strangers' faces, and the identity step answers it.",
        honest: Honest::assumed(30_000, "2 to 3 of 100: old, styled or drawn pictures."),
        says: "A trained reviewer noted of the portrait: {0}.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "Looks, age and changed looks: it never brings points.",
    ip_only: false,
    status: Status::Preview(
        "People misjudge strangers' faces and old pictures; the identity step answers it.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::PersonasPortraitFinding;
    let by = Signal::PersonasPortraitBy;
    let found =
        || facts.portrait_findings().filter(|one| one.finding == Some(Portrait::NotThePerson));
    let reviewed = found().filter(|one| one.reviewed == Some(true));
    if let Some(one) = reviewed.greatest_by(|one| one.at) {
        return fired(Rung::new(0), [signal.at(one.index)]).into();
    }
    if found().any(|one| one.reviewed.is_none()) {
        return Err(by.missing());
    }
    if found().next().is_some() {
        return Err(by.undecided());
    }
    let told = facts.portrait_findings().any(|one| one.finding.is_some());
    if told { QUIET } else { Err(signal.missing()) }
}
