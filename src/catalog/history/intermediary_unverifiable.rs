use crate::catalog::prelude::*;
use crate::catalog::values::FRONT_COMPANIES;

const TWO_MARKS: Rung = Rung::new(0);
const THREE_MARKS: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "history.intermediary_unverifiable",
    title: "The firm that offers the worker cannot be shown to exist",
    why: "A firm that offers workers has an entry in a register, people, and a site of its own.",
    compares: "the firm that offers the worker with the register, its people and other firms' sites",
    innocent: &[Innocent {
        who: "somebody offered by a new agency of one person",
        settled_by: "agency_audit",
    }],
    settles: &["agency_audit", "register"],
    sources: &[
        "court-jin-2025-01",
        "doj-2025-06-30-actions",
        "doj-2023-10-domains",
        "cyberscoop-2025-01",
    ],
    indicators: &["HIS-intermediary-unverifiable"],
    needs: &[
        Signal::ChecksIntermediaryRegister,
        Signal::ChecksIntermediarySecondPerson,
        Signal::ChecksIntermediarySiteCopied,
    ],
    reads: &[Signal::IntermediaryFirm],
    group: Some("intermediary"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "two_marks",
            points: Points::new(2),
            why: "Two of the three: new small agencies look so.",
            honest: Honest::assumed(50_000, "10 of 100 small contractors show one mark: half."),
            says: "Of three marks, two were found for the firm that offers the worker: no entry in \
                   the register, no second person who can be verified, a copied site.",
            carry: Carry::Group,
        },
        Level {
            name: "three_marks",
            points: Points::new(6),
            why: "All three: every charged shell firm looked so.",
            honest: Honest::assumed(15_000, "About 1 of 100."),
            says: "The firm that offers the worker is not in the register, has no second person \
                   who can be verified, and its site copies another firm's.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Registered shells with true officers.",
    proxy: "New firms and firms of migrants: age is no mark.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signals = [
        Signal::ChecksIntermediaryRegister,
        Signal::ChecksIntermediarySecondPerson,
        Signal::ChecksIntermediarySiteCopied,
    ];
    let marks = facts.intermediary_marks()?;
    let untested = marks.into_iter().zip(signals).find(|(mark, _)| mark.is_none());
    // The name of a reported front opens the check, and nothing more.
    let open = untested.filter(|_| facts.offering_firm_is_listed(&FRONT_COMPANIES));
    let [register, person, site] = signals.map(Signal::here);
    let finding = match marks.map(|mark| mark == Some(true)) {
        [true, true, true] => fired(THREE_MARKS, [register, person, site]),
        [true, true, false] => fired(TWO_MARKS, [register, person]),
        [true, false, true] => fired(TWO_MARKS, [register, site]),
        [false, true, true] => fired(TWO_MARKS, [person, site]),
        _ => return open.map_or(QUIET, |(_, signal)| Err(signal.missing())),
    };
    match untested {
        Some((_, signal)) => finding.may_rise(THREE_MARKS, signal).into(),
        None => finding.into(),
    }
}
