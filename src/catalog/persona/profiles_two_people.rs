use crate::catalog::prelude::*;
use crate::facts::Comparison;

/// So many trained people must have compared, each apart.
const REVIEWERS: u32 = 2;

const TWO_PEOPLE: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "persona.profiles_two_people",
    title: "Two profiles of one name and history show different people",
    why: "One name and one history belong to one person; one of the two profiles does not.",
    compares: "the people shown in two profiles of the same name and history",
    innocent: &[
        Innocent {
            who: "somebody whose identity is used by another, and who is the real owner",
            settled_by: "id_live",
        },
        Innocent { who: "a namesake in the same firm", settled_by: "employer_callback" },
    ],
    settles: &["id_live", "owner_contact"],
    sources: &["fbi-rok-2023-10-psa"],
    indicators: &["PER-profiles-two-people"],
    needs: &[Signal::PersonasProfilePeopleComparison],
    reads: &[],
    group: Some("portrait"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "two_people",
        points: Points::new(4),
        why: "Two trained reviewers or the platform say so: an owner whose identity is used, or \
              its user.",
        honest: Honest::assumed(10_000, "Under 1 of 100."),
        says: "Two profiles of one name and history were compared; reviewers or the platform \
               answered {0}.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "One profile only.",
    proxy: "People misjudge strangers' faces: two reviewers, and drawn pictures never count.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::PersonasProfilePeopleComparison;
    let given = |word| facts.people_comparisons().filter(move |one| one.result == Some(word));
    let agreed = given(Comparison::Different)
        .filter(|one| one.reviewers >= Some(REVIEWERS) || one.by_platform == Some(true));
    if let Some(one) = agreed.greatest_by(|one| one.at) {
        return fired(TWO_PEOPLE, [signal.at(one.index)]).into();
    }
    if given(Comparison::Same).next().is_some() {
        return QUIET;
    }
    let open = facts.people_comparisons().any(|one| one.result.is_some());
    Err(if open { signal.undecided() } else { signal.missing() })
}
