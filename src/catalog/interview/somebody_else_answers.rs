use crate::catalog::prelude::*;
use crate::facts::{SecondPerson, TalkNotes};

/// So many interviewers must have noted it, each apart.
const INTERVIEWERS: u32 = 2;

const PROMPTED: Rung = Rung::new(0);
const TWO_SPEAKERS: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "interview.somebody_else_answers",
    title: "Somebody else answered for the person or gave answers audibly",
    why: "An interview answers for the one who speaks. Two interviewers noted apart that it was \
          somebody else.",
    compares: "the separate notes of two interviewers on who answered",
    innocent: &[
        Innocent {
            who: "somebody whose interpreter or support person was not agreed on yet",
            settled_by: "second_interview",
        },
        Innocent { who: "somebody with family in the room", settled_by: "second_interview" },
    ],
    settles: &["second_interview", "id_live"],
    sources: &["court-hwa-2024-12", "fbi-2024-05-psa", "kraken-2025-05", "coindesk-2024-10"],
    indicators: &["INT-somebody-else-answers"],
    needs: &[Signal::InterviewsFindingsSecondPerson, Signal::InterviewsFindingsReviewers],
    reads: &[Signal::EmployerAgreedAssistance],
    group: Some("stand-in"),
    stage: Stage::Interview,
    levels: &[
        Level {
            name: "prompted",
            points: Points::new(4),
            why: "Answers were audibly given: paid stand-ins were guided so.",
            honest: Honest::assumed(20_000, "1 to 2 of 100, assistance not on record included."),
            says: "{n} interviewers noted apart, of somebody else in the talk: {0}.",
            carry: Carry::Group,
        },
        Level {
            name: "two_speakers",
            points: Points::new(6),
            why: "Two people answered under one name: swapped in the middle of a call.",
            honest: Honest::assumed(5_000, "Under 1 of 200 without agreed assistance."),
            says: "{n} interviewers noted apart, of who answered under one name: {0}.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Text prompts on the screen.",
    proxy: "Disability and interpreting: agreed assistance is quiet, and no reason is kept.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::InterviewsFindingsSecondPerson;
    let reviewers = Signal::InterviewsFindingsReviewers;
    if facts.assistance_is_agreed() {
        return QUIET;
    }
    // The strongest and latest on which they agreed; how far the note of one would reach.
    let (mut agreed, mut by_one) = (None, None);
    let (mut counted, mut told) = (true, false);
    for talk in facts.talk_notes() {
        told |= talk.notes.second_person.is_some();
        let Some(rung) = rung(&talk) else { continue };
        if talk.notes.reviewers >= Some(INTERVIEWERS) {
            agreed = agreed.max(Some((rung, talk.at, talk.index, talk.notes.reviewers)));
        } else {
            by_one = by_one.max(Some(rung));
            counted &= talk.notes.reviewers.is_some();
        }
    }
    if let Some((rung, _, index, count)) = agreed {
        let finding = fired(rung, [signal.at(index), reviewers.at(index)]);
        let finding = finding.counting(count.unwrap_or(INTERVIEWERS));
        return match by_one {
            Some(to) => finding.may_rise(to, reviewers).into(),
            None => finding.into(),
        };
    }
    if by_one.is_some() {
        return Err(if counted { reviewers.undecided() } else { reviewers.missing() });
    }
    if told { QUIET } else { Err(signal.missing()) }
}

fn rung(talk: &TalkNotes<'_>) -> Option<Rung> {
    match talk.notes.second_person? {
        SecondPerson::Prompted => Some(PROMPTED),
        SecondPerson::TwoSpeakers => Some(TWO_SPEAKERS),
        SecondPerson::None => None,
    }
}
