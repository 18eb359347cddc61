use crate::catalog::prelude::*;
use crate::facts::{HolderMatch, HolderMatchResult, LivenessResult};

/// A machine's finding counts in full on so many attempts, and with a reviewer.
const ATTEMPTS: u32 = 2;

const DIFFERENT_ONCE: Rung = Rung::new(0);
const DIFFERENT_AND_NOT_LIVE: Rung = Rung::new(1);
const DIFFERENT_TWICE: Rung = Rung::new(2);
const IN_PERSON: Rung = Rung::new(3);

pub(super) static RULE: Rule = Record {
    id: "identity.not_the_holder",
    title: "A verifier found the person to be another than the document's holder",
    why: "A genuine document answers who its holder is, not who showed it. The comparison of the \
          two answers that.",
    compares: "the person at the identity step with the holder of the document",
    innocent: &[Innocent {
        who: "somebody whose picture is old, or whose looks have changed since",
        settled_by: "id_in_person",
    }],
    settles: &["id_in_person", "id_live"],
    sources: &["fbi-2025-07-psa", "alert-2026-07", "hypr-2024-11", "itbrew-2024-11-hypr"],
    indicators: &["IDN-not-the-holder"],
    needs: &[Signal::ChecksHolderMatchResult],
    reads: &[
        Signal::ChecksHolderMatchAttempts,
        Signal::ChecksHolderMatchReviewed,
        Signal::ChecksLivenessResult,
    ],
    group: Some("live-presence"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "different_once",
            points: Points::new(4),
            why: "One result, neither repeated nor reviewed: poor systems misjudge every second \
                  honest person, so the step is repeated by another mode.",
            says: "The verifier answered {0} for person and document, once so far.",
            carry: Carry::Group,
        },
        Level {
            name: "different_and_not_live",
            points: Points::new(7),
            why: "Two findings of one step, not repeated yet: the step is done again by another \
                  mode before access is given.",
            says: "In one step the verifier answered {0} for person and document, and {1} for \
                   live presence.",
            carry: Carry::Group,
        },
        Level {
            name: "different_twice",
            points: Points::new(9),
            why: "Two attempts and a trained reviewer who agrees: this told a lent passport.",
            says: "The verifier answered {0} for person and document on {n} attempts, and a \
                   trained reviewer agreed.",
            carry: Carry::Group,
        },
        Level {
            name: "in_person",
            points: Points::new(10),
            why: "The strongest form: the person in the room, and the holder in the original.",
            says: "A trained verifier compared person and original document in person and found \
                   two people.",
            carry: Carry::Group,
        },
    ],
    honest: Honest {
        share: Share::per_10_000(200),
        basis: "dhs-rivr-2026a",
        note: "A single result of a tested vendor: good systems misjudge under 0.7 of 100, three \
               tested ones over 50; with review 1 to 2.",
    },
    basis: Basis::Literature,
    evasion: "The real owner, or somebody who looks alike, does the check.",
    proxy: "Errors differ by looks, age and disability: never automatic, two attempts, and \
            another mode is offered.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// A later result that person and holder are the same lowers nothing here: a step that was passed
/// as a whole answers the finding as a mitigation.
fn judge(facts: &Facts<'_>) -> Verdict {
    let compared = facts.holder_matches().filter_map(|one| Some((rung(facts, one.entry)?, one)));
    let Some((rung, one)) = compared.max_by_key(|(rung, one)| (*rung, one.at)) else {
        return nothing_found(facts);
    };
    let result = Signal::ChecksHolderMatchResult.at(one.index);
    if rung == DIFFERENT_TWICE {
        let attempts = Signal::ChecksHolderMatchAttempts.at(one.index);
        return fired(rung, [result, attempts]).counting(one.attempts.unwrap_or(0)).into();
    }
    let finding = match not_live(facts, one.entry) {
        Some(liveness) if rung == DIFFERENT_AND_NOT_LIVE => fired(rung, [result, liveness]),
        _ => fired(rung, [result]),
    };
    let finding = if facts.liveness_of_step(one.entry).next().is_none() {
        finding.may_rise(DIFFERENT_AND_NOT_LIVE, Signal::ChecksLivenessResult)
    } else {
        finding
    };
    match (one.attempts, one.reviewed) {
        (None, None | Some(true)) => {
            finding.may_rise(DIFFERENT_TWICE, Signal::ChecksHolderMatchAttempts).into()
        }
        (Some(ATTEMPTS..), None) => {
            finding.may_rise(DIFFERENT_TWICE, Signal::ChecksHolderMatchReviewed).into()
        }
        _ => finding.into(),
    }
}

fn rung(facts: &Facts<'_>, one: &HolderMatch<'_>) -> Option<Rung> {
    match one.result? {
        HolderMatchResult::DifferentInPerson => Some(IN_PERSON),
        HolderMatchResult::Different => {
            let twice = one.attempts >= Some(ATTEMPTS) && one.reviewed == Some(true);
            let alone = not_live(facts, one).is_none();
            Some(match (twice, alone) {
                (true, _) => DIFFERENT_TWICE,
                (false, false) => DIFFERENT_AND_NOT_LIVE,
                (false, true) => DIFFERENT_ONCE,
            })
        }
        HolderMatchResult::Same | HolderMatchResult::Inconclusive => None,
    }
}
