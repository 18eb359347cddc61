use crate::catalog::prelude::*;
use crate::facts::{Liveness, LivenessResult};

/// A finding counts on so many attempts, each on another device.
const ATTEMPTS: u32 = 2;

const FAILED_TWICE: Rung = Rung::new(0);
const INJECTED: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "identity.liveness_failed",
    title: "The vendor found no live presence on two attempts",
    why: "A step without a live person behind the camera says nothing of who applied. Two devices \
          leave little room for a poor camera.",
    compares: "what the vendor found of live presence on attempts with different devices",
    innocent: &[Innocent {
        who: "somebody with poor light, glasses or a facial difference",
        settled_by: "id_in_person",
    }],
    settles: &["id_in_person"],
    sources: &["itbrew-2024-11-hypr", "dhs-rivtd-2025"],
    indicators: &["IDN-liveness-failed"],
    needs: &[Signal::ChecksLivenessResult, Signal::ChecksLivenessAttempts],
    reads: &[],
    group: Some("live-presence"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "failed_twice",
            points: Points::new(4),
            why: "Two attempts on different devices: detectors vary, so it asks for another mode.",
            honest: Honest::assumed(15_000, "3 to 8 of 100 on the first attempt, about 1 again."),
            says: "The vendor found no live presence on {n} attempts with different devices.",
            carry: Carry::Group,
        },
        Level {
            name: "injected",
            points: Points::new(8),
            why: "A stream fed in place of the camera is no matter of light.",
            honest: Honest::assumed(5_000, "A virtual camera left on, twice: few of 6 in 100."),
            says: "The vendor reports a stream fed in place of the camera, on {n} attempts with \
                   different devices.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "A real stand-in shows live presence.",
    proxy: "Disability and looks: one attempt never counts, and a mode without camera is open.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::ChecksLivenessResult;
    let attempts = Signal::ChecksLivenessAttempts;
    // The strongest and latest of several attempts; how far one attempt would reach.
    let (mut twice, mut once, mut counted) = (None, None, true);
    for one in facts.liveness_findings() {
        let Some(rung) = rung(&one) else { continue };
        if one.attempts >= Some(ATTEMPTS) {
            twice = twice.max(Some((rung, one.at, one.index, one.attempts)));
        } else {
            once = once.max(Some(rung));
            counted &= one.attempts.is_some();
        }
    }
    if let Some((rung, _, index, count)) = twice {
        let cites = [attempts.at(index), signal.at(index)];
        let finding = fired(rung, cites).counting(count.unwrap_or(ATTEMPTS));
        return match once {
            Some(to) => finding.may_rise(to, attempts).into(),
            None => finding.into(),
        };
    }
    let given = |result| facts.liveness_findings().any(|one| one.result == Some(result));
    if given(LivenessResult::Passed) {
        return QUIET;
    }
    if once.is_some() {
        return Err(if counted { attempts.undecided() } else { attempts.missing() });
    }
    let unclear = given(LivenessResult::Inconclusive);
    Err(if unclear { signal.undecided() } else { signal.missing() })
}

fn rung(one: &Liveness<'_>) -> Option<Rung> {
    match one.result? {
        LivenessResult::Failed => Some(FAILED_TWICE),
        LivenessResult::Injected => Some(INJECTED),
        LivenessResult::Passed | LivenessResult::Inconclusive => None,
    }
}
