use crate::catalog::prelude::*;

const ONE: Rung = Rung::new(0);
const TWO: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "reference.unknown_at_employer",
    title: "A referee is not known where they are said to work",
    why: "A firm knows who works or worked there. Asked on a way that the employer found, it can \
          say so.",
    compares: "the firm at which a referee is said to work with what that firm answers",
    innocent: &[Innocent {
        who: "somebody whose referee was a contractor there, or has left",
        settled_by: "second_referee",
    }],
    settles: &["referee_callback", "second_referee"],
    sources: &["gtig-2025-04"],
    indicators: &["REF-unknown-at-employer"],
    needs: &[Signal::ReferencesCheckResult, Signal::ReferencesCheckChannel],
    reads: &[],
    group: Some("referee"),
    stage: Stage::Offer,
    levels: &[
        Level {
            name: "one",
            points: Points::new(4),
            why: "One referee: invented referees are reported again and again, and firms forget \
                  contractors.",
            honest: Honest::assumed(30_000, "2 to 3 of 100 after a proper search."),
            says: "The firm named for a referee says that the referee never worked there.",
            carry: Carry::Group,
        },
        Level {
            name: "two",
            points: Points::new(6),
            why: "Two or more referees: hardly a slip.",
            honest: Honest::assumed(5_000, "A sixth: firms forget contractors, rarely two."),
            says: "The firms named for two referees say that these never worked there.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Real firms that are friendly, or firms under one's own control.",
    proxy: "Small and foreign firms: silence and leavers leave it open.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let result = |index| Signal::ReferencesCheckResult.at(index);
    if let Some([one, two]) = facts.two_unknown_referees() {
        return fired(TWO, [result(one.index), result(two.index)]).counting(2).into();
    }
    let mut settled = false;
    let mut open = None;
    let mut unasked = Signal::ReferencesCheckResult.missing();
    for referee in facts.referees() {
        match facts.unknown_at_firm(referee) {
            Ok(_) => settled = true,
            Err(missing) if missing.signal == Signal::ReferencesCheckChannel => {
                open = open.into_iter().chain([missing]).min();
            }
            Err(missing) => unasked = unasked.max(missing),
        }
    }
    match (facts.unknown_referee(), open) {
        (Some(one), None) => fired(ONE, [result(one.index)]).counting(1).into(),
        (Some(one), Some(open)) => {
            fired(ONE, [result(one.index)]).counting(1).may_rise(TWO, open.signal).into()
        }
        (None, Some(open)) => Err(open),
        (None, None) if settled => QUIET,
        (None, None) => Err(unasked),
    }
}
