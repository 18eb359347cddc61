use crate::catalog::prelude::*;
use crate::facts::{HolderMatch, HolderMatchResult};

const RESULT: Signal = Signal::ChecksHolderMatchResult;
const ATTEMPTS_MADE: Signal = Signal::ChecksHolderMatchAttempts;
const REVIEWED: Signal = Signal::ChecksHolderMatchReviewed;
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
    needs: &[RESULT],
    reads: &[ATTEMPTS_MADE, REVIEWED, Signal::ChecksLivenessResult],
    group: Some("live-presence"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "different_once",
            points: Points::new(4),
            why: "One result, neither repeated nor reviewed: poor systems misjudge every second \
                  honest person, so the step is repeated by another mode.",
            // Three of sixteen at three in five each: 12 of 100 over all; a tested vendor under 2.
            honest: Honest::assumed(120_000, "3 of 16 systems refuse over half (dhs-rivr-2026a)."),
            says: "The verifier answered {0} for person and document, once so far.",
            carry: Carry::Group,
        },
        Level {
            name: "different_and_not_live",
            points: Points::new(7),
            why: "Two findings of one step, not repeated yet: it is done again by another mode.",
            honest: Honest::assumed(20_000, "2 of 100 for a tested vendor's result alone."),
            says: "In one step the verifier answered {0} for person and document, and {1} for \
                   live presence.",
            carry: Carry::Group,
        },
        Level {
            name: "different_twice",
            points: Points::new(9),
            why: "Two attempts and a trained reviewer who agrees: it told a lent document.",
            honest: Honest::assumed(10_000, "1 to 2 of 100 with review; half on two attempts."),
            says: "The verifier answered {0} for person and document on {n} attempts, and a \
                   trained reviewer agreed.",
            carry: Carry::Group,
        },
        Level {
            name: "in_person",
            points: Points::new(10),
            why: "The strongest form: the person in the room, and the holder in the original.",
            honest: Honest::assumed(5_000, "Trained people misjudge: 1 of 200."),
            says: "A trained verifier compared person and original document in person and found \
                   two people.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Literature,
    evasion: "The real owner, or somebody who looks alike, does the check.",
    proxy: "Errors differ by looks, age, disability: two attempts, and another mode is open.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// A later `same` lowers nothing here: a step passed as a whole answers it as a mitigation.
fn judge(facts: &Facts<'_>) -> Verdict {
    let compared = facts.holder_matches().filter_map(|one| Some((rung(facts, &one)?, one)));
    let Some((rung, one)) = compared.greatest_by(|(rung, one)| (*rung, one.at)) else {
        return facts.person_is_the_holder().and(QUIET);
    };
    let plain = fired(rung, [RESULT.at(one.index)]).counting(one.attempts.unwrap_or(0));
    let finding = match facts.not_live_in_step(&one) {
        Ok(Some(live)) if rung == DIFFERENT_AND_NOT_LIVE => {
            fired(rung, [RESULT.at(one.index), live])
        }
        Err(missing) => plain.may_rise(DIFFERENT_AND_NOT_LIVE, missing.signal),
        Ok(_) => plain,
    };
    match facts.holder_matches().filter_map(|one| open(&one)).min() {
        Some(signal) => finding.may_rise(DIFFERENT_TWICE, signal).into(),
        None => finding.into(),
    }
}

/// The fact for want of which a machine's finding does not count in full.
fn open(one: &HolderMatch<'_>) -> Option<Signal> {
    match (one.result?, one.attempts, one.reviewed) {
        (HolderMatchResult::Different, None, None | Some(true)) => Some(ATTEMPTS_MADE),
        (HolderMatchResult::Different, Some(ATTEMPTS..), None) => Some(REVIEWED),
        _ => None,
    }
}

fn rung(facts: &Facts<'_>, one: &HolderMatch<'_>) -> Option<Rung> {
    match one.result? {
        HolderMatchResult::DifferentInPerson => Some(IN_PERSON),
        HolderMatchResult::Different => {
            let twice = one.attempts >= Some(ATTEMPTS) && one.reviewed == Some(true);
            let not_live = matches!(facts.not_live_in_step(one), Ok(Some(_)));
            let single = if not_live { DIFFERENT_AND_NOT_LIVE } else { DIFFERENT_ONCE };
            Some(if twice { DIFFERENT_TWICE } else { single })
        }
        HolderMatchResult::Same | HolderMatchResult::Inconclusive => None,
    }
}
