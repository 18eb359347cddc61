use crate::catalog::prelude::*;
use crate::facts::{Comparison, PersonComparison};

/// So many trained people must have compared, each apart.
const REVIEWERS: u32 = 2;

const TWO_REVIEWERS: Rung = Rung::new(0);
const VENDOR_AND_REVIEWER: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "interview.other_person_later",
    title: "A different person was found at a later stage",
    why: "Where one person interviews and another works, whoever met both can say so.",
    compares: "the person of an earlier stage with the person of a later one",
    innocent: &[Innocent {
        who: "somebody after an illness or with changed looks, or seen by another camera",
        settled_by: "id_repeat",
    }],
    settles: &["id_repeat", "id_in_person"],
    sources: &[
        "fbi-2025-07-psa",
        "coindesk-2024-10",
        "getreal-2025",
        "seal-ttp-2025-08",
        "gartner-2025",
    ],
    indicators: &["INT-other-person-later"],
    needs: &[Signal::InterviewsPersonComparisonResult, Signal::InterviewsPersonComparisonReviewers],
    reads: &[],
    group: Some("stand-in"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "two_reviewers",
            points: Points::new(9),
            why: "Two trained people who met both agree, their notes made apart: one interviews, \
                  another works.",
            honest: Honest::assumed(5_000, "Under 1 of 200 after review."),
            says: "{n} trained people compared the person with the one of an earlier stage and \
                   answered {0}.",
            carry: Carry::Group,
        },
        Level {
            name: "vendor_and_reviewer",
            points: Points::new(11),
            why: "The enrolled check was repeated, and vendor and reviewer agree: the person \
                  enrolled first, and the person now.",
            honest: Honest::assumed(2_000, "Under 7 of 1,000 by vendor; few confirmed."),
            says: "The vendor's enrolled check and a trained reviewer both answered {0} for the \
                   person enrolled first and the person now.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "One practised stand-in for all camera work.",
    proxy: "People misjudge strangers' faces and changed looks: two reviewers, and a mode without \
            camera.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::InterviewsPersonComparisonResult;
    let reviewers = Signal::InterviewsPersonComparisonReviewers;
    let given = |word| facts.person_comparisons().filter(move |one| one.result == Some(word));
    let different = given(Comparison::Different).filter_map(|one| Some((rung(&one)?, one)));
    if let Some((rung, one)) = different.greatest_by(|(rung, one)| (*rung, one.at)) {
        let cites = [signal.at(one.index), reviewers.at(one.index)];
        let finding = fired(rung, cites).counting(one.reviewers.unwrap_or(0));
        // A vendor's word that is not noted, or that nobody has agreed with yet.
        let open = given(Comparison::Different).any(|one| one.vendor != Some(false));
        return if open {
            finding.may_rise(VENDOR_AND_REVIEWER, reviewers).into()
        } else {
            finding.into()
        };
    }
    if given(Comparison::Different).any(|one| one.reviewers.is_none()) {
        return Err(reviewers.missing());
    }
    if given(Comparison::Different).next().is_some() {
        return Err(reviewers.undecided());
    }
    if given(Comparison::Same).next().is_some() {
        return QUIET;
    }
    let unsure = given(Comparison::Unsure).next().is_some();
    Err(if unsure { signal.undecided() } else { signal.missing() })
}

/// One reviewer alone decides nothing.
fn rung(one: &PersonComparison<'_>) -> Option<Rung> {
    match (one.vendor, one.reviewers?) {
        (Some(true), 1..) => Some(VENDOR_AND_REVIEWER),
        (_, REVIEWERS..) => Some(TWO_REVIEWERS),
        _ => None,
    }
}
