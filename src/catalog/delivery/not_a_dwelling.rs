use crate::catalog::prelude::*;

pub(super) static RULE: Rule = Record {
    id: "delivery.not_a_dwelling",
    title: "Stated home is not a dwelling",
    why: "Postal data call the stated home a public or vacant building.",
    compares: "the kind of the stated home, by postal data or label, with a dwelling",
    innocent: &[Innocent {
        who: "somebody who lives in supported or student housing",
        settled_by: "residence",
    }],
    settles: &["residence"],
    sources: &["koliber-2025", "seal-ttp-2025-08"],
    indicators: &["DEL-not-a-dwelling"],
    needs: &[Signal::ClaimsResidencePlaceClass],
    reads: &[],
    group: Some("delivery"),
    stage: Stage::Application,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: it stands in for housing, and the data err in 2 to 4 of 100.",
        honest: Honest::assumed(40_000, "2 to 4 of 100: data errors, shelters, halls."),
        says: "By postal data or the caller's label the stated home is of the kind {0}.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "Homelessness and housing: no points, ever.",
    ip_only: false,
    status: Status::Preview("It stands in for housing status, and the data err in 2 to 4 of 100."),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let verdicts = facts.home_classes().map(|(home, class)| {
        if class? == PlaceClass::NotADwelling {
            let cite = Signal::ClaimsResidencePlaceClass.at(home.index);
            return fired(Rung::new(0), [cite]).into();
        }
        QUIET
    });
    several(facts, verdicts).if_any(Signal::ClaimsResidencePlaceClass.missing())
}
