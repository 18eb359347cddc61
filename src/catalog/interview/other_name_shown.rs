use crate::catalog::prelude::*;
use crate::facts::{Calls, OtherName};

const SHOWN: Rung = Rung::new(0);
const CHANGED: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "interview.other_name_shown",
    title: "Another person's name was shown or said at joining",
    why: "Whoever speaks under several names mixes them up now and then.",
    compares: "the full names shown or said in talks with every name declared by then",
    innocent: &[
        Innocent {
            who: "somebody who joins from a borrowed or family account",
            settled_by: "second_interview",
        },
        Innocent { who: "somebody with an earlier name", settled_by: "rerun_names" },
    ],
    settles: &["second_interview", "rerun_names"],
    sources: &["kraken-2025-05", "seal-ttp-2025-08"],
    indicators: &["INT-other-name-shown"],
    needs: &[Signal::InterviewsFindingsNameShown, Signal::ClaimsNames],
    reads: &[Signal::ClaimsHousehold],
    group: Some("stand-in"),
    stage: Stage::Interview,
    levels: &[
        Level {
            name: "shown",
            points: Points::new(1),
            why: "Shown once: shared accounts and nicknames look the same.",
            honest: Honest::assumed(20_000, "1 to 2 of 100."),
            says: "{0} was declared; {1} was shown or said in a talk.",
            carry: Carry::Group,
        },
        Level {
            name: "changed",
            points: Points::new(4),
            why: "Shown, and changed during the talk, on two calls: several personas mixed up.",
            honest: Honest::assumed(2_000, "A tenth: a lent account keeps its name in a talk."),
            says: "{0} was declared; on two calls another name was shown and then changed: {1} \
                   and {2}.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Care with accounts.",
    proxy: "Short and changed names: 1 point; initials, nicknames and handles never count.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let claimed = facts.first_declared_name()?;
    let mut changed = Calls::default();
    let mut perhaps = Calls::default();
    let mut last: Option<OtherName<'_>> = None;
    for other in facts.other_names_shown() {
        last = last.into_iter().chain([other]).max_by(OtherName::in_time);
        if other.marked == Some(true) {
            changed.add(other.at, other.cite);
        }
        if other.marked != Some(false) {
            perhaps.add(other.at, other.cite);
        }
    }
    if let Some([first, last]) = changed.two() {
        return fired(CHANGED, [claimed, first, last]).counting(2).into();
    }
    let Some(other) = last else {
        facts.names_shown_are_told()?;
        return QUIET;
    };
    let finding = fired(SHOWN, [claimed, other.cite]).counting(1);
    if perhaps.two().is_some() {
        return finding.may_rise(CHANGED, Signal::InterviewsFindingsNameShown).into();
    }
    finding.into()
}
