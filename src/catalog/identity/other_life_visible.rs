use crate::catalog::prelude::*;
use crate::facts::OwnerAnswer;

pub(super) static RULE: Rule = Record {
    id: "identity.other_life_visible",
    title: "The identity appears to lead another life elsewhere",
    why: "An identity that is used by somebody else goes on living its own life as well.",
    compares: "the life told in the application with the one that the identity's owner leads",
    innocent: &[Innocent {
        who: "a namesake, somebody who changed careers, or somebody with a side job",
        settled_by: "owner_contact",
    }],
    settles: &["owner_contact"],
    sources: &["doj-2025-12-vong"],
    indicators: &["IDN-other-life-visible"],
    needs: &[Signal::ChecksOwnerContactResult],
    reads: &[],
    group: Some("name-holder"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "No points: namesakes are common, and the confirmed owner has a rule of its own.",
        honest: Honest::assumed(
            400_000,
            "20 to 40 of 100 common names collide; what would tell namesakes apart has no field.",
        ),
        says: "Asked about the work, the identity's owner answered {0}.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "None is reported.",
    proxy: "How common a name is, and class: nothing counts without the owner's own answer.",
    ip_only: false,
    status: Status::Preview(
        "Namesakes cannot be told apart here; only an answer of the owner counts, in a rule of \
         its own.",
    ),
}
.judged_by(judge);

/// Registers and news cannot exclude a namesake; the owner's own answer can.
fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::ChecksOwnerContactResult;
    let answers = |word| facts.owner_answers().filter(move |one| one.result == Some(word));
    let elsewhere = answers(OwnerAnswer::NotTheWorker).greatest_by(|one| one.at);
    if let Some(answer) = elsewhere {
        return fired(Rung::new(0), [signal.at(answer.index)]).into();
    }
    if answers(OwnerAnswer::IsTheWorker).next().is_some() {
        return QUIET;
    }
    let asked = answers(OwnerAnswer::Unreachable).next().is_some();
    Err(if asked { signal.undecided() } else { signal.missing() })
}
