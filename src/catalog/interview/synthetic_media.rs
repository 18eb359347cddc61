use crate::catalog::prelude::*;
use crate::facts::Media;

/// It counts when it was found on so many occasions.
const OCCASIONS: u32 = 2;

const TWO_OCCASIONS: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "interview.synthetic_media",
    title: "Face or voice were found synthetic on two occasions",
    why: "A replaced face or voice hides who speaks. Two occasions and a human rule out most \
          defects of a line.",
    compares: "what vendor and reviewers found of face and voice on several occasions",
    innocent: &[
        Innocent {
            who: "somebody with a virtual background, low light or a compressed line",
            settled_by: "second_interview",
        },
        Innocent { who: "somebody with a facial difference", settled_by: "id_in_person" },
    ],
    settles: &["id_in_person", "second_interview"],
    sources: &[
        "fbi-2025-07-psa",
        "alert-2026-07",
        "pindrop-2026-02",
        "thebiggish-2026-02",
        "cnbc-2025-04-pindrop",
        "unit42-2025-04",
    ],
    indicators: &["INT-synthetic-media"],
    needs: &[Signal::InterviewsMediaFindingResult, Signal::InterviewsMediaFindingOccasions],
    reads: &[],
    group: Some("live-presence"),
    stage: Stage::Interview,
    levels: &[Level {
        name: "two_occasions",
        points: Points::new(7),
        why: "Two occasions: rare among honest people once it is confirmed.",
        honest: Honest::assumed(
            5_000,
            "30 of 20,000 applicants to one university, anybody's; other tools err more.",
        ),
        says: "Face or voice were found {1} on {n} occasions.",
        carry: Carry::Group,
    }],
    basis: Basis::Literature,
    evasion: "Three of four listed applicants used none; the quality grows.",
    proxy: "Facial difference, and looks that cameras show badly in poor light: two occasions and \
            a human; a voice counts by forensic finding alone, never by ear.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::InterviewsMediaFindingResult;
    let occasions = Signal::InterviewsMediaFindingOccasions;
    let given = |word| facts.media_findings().filter(move |one| one.result == Some(word));
    let often = given(Media::Synthetic).filter(|one| one.occasions >= Some(OCCASIONS));
    if let Some(one) = often.greatest_by(|one| one.at) {
        let cites = [occasions.at(one.index), signal.at(one.index)];
        return fired(TWO_OCCASIONS, cites).counting(one.occasions.unwrap_or(OCCASIONS)).into();
    }
    if given(Media::Synthetic).any(|one| one.occasions.is_none()) {
        return Err(occasions.missing());
    }
    if given(Media::Synthetic).next().is_some() {
        return Err(occasions.undecided());
    }
    if given(Media::None).next().is_some() {
        return QUIET;
    }
    let unsure = given(Media::Unsure).next().is_some();
    Err(if unsure { signal.undecided() } else { signal.missing() })
}
