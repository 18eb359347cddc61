use smallvec::SmallVec;

use crate::catalog::prelude::*;
use crate::facts::OtherName;

const ONE_WORK: Rung = Rung::new(0);
const TWO_OR_MORE: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "interview.other_identity_on_screen",
    title: "Other people's accounts were signed in on the shared screen",
    why: "Mail, code or chat accounts under several full names in one place are kept by one hand.",
    compares: "the names of accounts signed in on the shared screen with every declared name",
    innocent: &[
        Innocent { who: "somebody who shares a computer at home", settled_by: "second_interview" },
        Innocent {
            who: "a freelancer who works in a client's account",
            settled_by: "second_interview",
        },
    ],
    settles: &["second_interview", "id_live"],
    sources: &["seal-ttp-2025-08"],
    indicators: &["INT-other-identity-on-screen"],
    needs: &[Signal::InterviewsFindingsIdentitiesOnScreen, Signal::ClaimsNames],
    reads: &[Signal::ClaimsHousehold],
    group: Some("stand-in"),
    stage: Stage::Interview,
    levels: &[
        Level {
            name: "one_work",
            points: Points::new(3),
            why: "One work account of another person: a partner's or a client's looks the same.",
            honest: Honest::assumed(15_000, "About 1 of 100."),
            says: "{0} was declared; a work account of {1} was signed in on the shared screen.",
            carry: Carry::Group,
        },
        Level {
            name: "two_or_more",
            points: Points::new(7),
            why: "Two or more other people: one hand, several personas.",
            honest: Honest::assumed(5_000, "A third: freelancers with several clients."),
            says: "{0} was declared; accounts of {1} and of {2} were signed in on the shared \
                   screen.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "A clean profile for calls.",
    proxy: "Earlier names: every declared name is compared; handles never count.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// One account that is no work account is a partner's, and quiet.
fn judge(facts: &Facts<'_>) -> Verdict {
    let claimed = facts.first_declared_name()?;
    let mut others: SmallVec<[_; 4]> = SmallVec::new();
    for other in facts.other_identities_on_screen() {
        others.push(other);
    }
    if let Some([one, two]) = facts.two_people_on_screen(&others) {
        return fired(TWO_OR_MORE, [claimed, one, two]).counting(2).into();
    }
    let mut work: Option<&OtherName<'_>> = None;
    for other in &others {
        if other.marked == Some(true) && work.is_none_or(|work| work.in_time(other).is_le()) {
            work = Some(other);
        }
    }
    if let Some(work) = work {
        return fired(ONE_WORK, [claimed, work.cite]).counting(1).into();
    }
    if others.iter().any(|other| other.marked.is_none()) {
        return Err(Signal::InterviewsFindingsIdentitiesOnScreen.undecided());
    }
    facts.screens_are_told()?;
    QUIET
}
