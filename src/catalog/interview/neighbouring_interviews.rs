use crate::catalog::prelude::*;
use crate::facts::Calls;

/// So many interviewers must have noted it, each apart.
const INTERVIEWERS: u32 = 2;

const TWO_CALLS: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "interview.neighbouring_interviews",
    title: "Other job interviews were audible in the same room on two calls",
    why: "Several people interviewed side by side, again and again, share a room for that purpose.",
    compares: "the separate notes of two interviewers on one call with those on another call",
    innocent: &[Innocent {
        who: "somebody in a shared working room or a careers office",
        settled_by: "second_interview",
    }],
    settles: &["second_interview"],
    sources: &["pcmag-2024-08-cinder", "wired-2025-05", "cnet-2022-10"],
    indicators: &["INT-neighbouring-interviews"],
    needs: &[Signal::InterviewsFindingsOtherInterviews, Signal::InterviewsFindingsReviewers],
    reads: &[],
    group: Some("stand-in"),
    stage: Stage::Interview,
    levels: &[Level {
        name: "two_calls",
        points: Points::new(3),
        why: "Two calls, each with two interviewers who noted it apart: a shared work-room.",
        honest: Honest::assumed(5_000, "Noise never counts; other interviews under 1 of 200."),
        says: "On two calls, two interviewers each noted other job interviews in the same room.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "Headsets, separate rooms.",
    proxy: "Shared housing, low income: noise, voices and children never count.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::InterviewsFindingsOtherInterviews;
    let reviewers = Signal::InterviewsFindingsReviewers;
    let heard = || facts.talk_notes().filter(|talk| talk.notes.other_interviews == Some(true));
    let mut calls = Calls::default();
    for talk in heard().filter(|talk| talk.notes.reviewers >= Some(INTERVIEWERS)) {
        calls.add(talk.at, signal.at(talk.index));
    }
    if let Some([first, last]) = calls.two() {
        return fired(TWO_CALLS, [first, last]).counting(2).into();
    }
    if heard().any(|talk| talk.notes.reviewers.is_none()) {
        return Err(reviewers.missing());
    }
    if heard().any(|talk| talk.notes.reviewers < Some(INTERVIEWERS)) {
        return Err(reviewers.undecided());
    }
    if heard().next().is_some() {
        return Err(signal.undecided());
    }
    let noted = facts.talk_notes().any(|talk| talk.notes.other_interviews.is_some());
    if noted { QUIET } else { Err(signal.missing()) }
}
