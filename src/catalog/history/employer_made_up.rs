use crate::catalog::prelude::*;
use crate::catalog::values::FRONT_COMPANIES;
use crate::facts::EmployerMarks;

const TWO_MARKS: Rung = Rung::new(0);
const THREE_MARKS: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "history.employer_made_up",
    title: "A claimed employer can be found as a website only",
    why: "A firm that employs people leaves an entry in a register, a site as old as itself, and \
          other people who name it.",
    compares: "the claimed start at an employer with its entry in the register, the age of its \
               domain and other people who name it",
    innocent: &[
        Innocent {
            who: "somebody from a start-up under another legal name",
            settled_by: "income_record",
        },
        Innocent {
            who: "somebody whose employer is in a place with a poor register",
            settled_by: "income_record",
        },
    ],
    settles: &["income_record", "register"],
    sources: &[
        "court-hwa-2024-12",
        "doj-2023-10-domains",
        "doj-2025-06-30-actions",
        "sentinellabs-2024-11",
        "seal-ttp-2025-08",
        "cyberscoop-2025-01",
    ],
    indicators: &["HIS-employer-made-up"],
    needs: &[
        Signal::ChecksEmployerRegister,
        Signal::ChecksEmployerDomainSince,
        Signal::ClaimsHistoryEntries,
        Signal::ClaimsHistoryFrom,
    ],
    reads: &[Signal::ChecksEmployerNamedByOthers],
    group: Some("employer-claims"),
    stage: Stage::Screening,
    levels: &[
        Level {
            name: "two_marks",
            points: Points::new(3),
            why: "Two of the three: young firms, and firms abroad.",
            honest: Honest::assumed(40_000, "2 to 4 of 100."),
            says: "Of three marks of a firm, two were not found for a claimed employer: an entry in \
                   the register, a domain as old as the claimed post, other people who name it.",
            carry: Carry::Group,
        },
        Level {
            name: "three_marks",
            points: Points::new(7),
            why: "All three: in indictments, bought sites supported such histories.",
            honest: Honest::assumed(10_000, "Under 1 of 100."),
            says: "A claimed employer is not in the register, its domain is younger than the \
                   claimed post, and nobody unrelated names it.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Aged domains and registered shells.",
    proxy: "Work history abroad: where the register of the place cannot be searched it stays open.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let mut most: Option<EmployerMarks> = None;
    let mut open = None;
    for check in facts.employer_checks() {
        match facts.employer_marks(check) {
            Ok(marks) => {
                // A second employer can still have all three.
                let third = marks.untested.filter(|_| marks.count() == 2).map(Signal::missing);
                open = open.into_iter().chain(third).min();
                let rank = |one: &EmployerMarks| (one.count(), one.at.map(Moment::sort_key));
                most = most.into_iter().chain([marks]).greatest_by(rank);
            }
            Err(missing) => open = open.into_iter().chain([missing]).min(),
        }
    }
    let Some(marks) = most else {
        return Err(open.unwrap_or(Signal::ChecksEmployerRegister.missing()));
    };
    let (register, young, unnamed) = (
        Signal::ChecksEmployerRegister.at(marks.index),
        Signal::ChecksEmployerDomainSince.at(marks.index),
        Signal::ChecksEmployerNamedByOthers.at(marks.index),
    );
    let post = marks.post;
    let finding = match [marks.register, marks.young, marks.unnamed] {
        [true, true, true] => fired(THREE_MARKS, [post, register, young, unnamed]),
        [true, true, false] => fired(TWO_MARKS, [post, register, young]),
        [true, false, true] => fired(TWO_MARKS, [post, register, unnamed]),
        [false, true, true] => fired(TWO_MARKS, [post, young, unnamed]),
        // The name of a reported front opens the check, and nothing more.
        _ => return facts.untested_front(&FRONT_COMPANIES).map_or(QUIET, Err),
    };
    match open {
        Some(open) => finding.may_rise(THREE_MARKS, open.signal).into(),
        None => finding.into(),
    }
}
