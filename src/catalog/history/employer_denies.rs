use crate::catalog::prelude::*;

const ONE: Rung = Rung::new(0);
const TWO: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "history.employer_denies",
    title: "A claimed employer has no record of the person",
    why: "An employer of the last years has a payroll record of those who worked there.",
    compares: "the posts claimed for the last seven years with the employers' own records under \
               every declared name",
    innocent: &[
        Innocent {
            who: "somebody who was employed through an agency",
            settled_by: "income_record",
        },
        Innocent {
            who: "somebody whose employer was renamed or merged",
            settled_by: "income_record",
        },
    ],
    settles: &["income_record", "employer_callback", "rerun_names"],
    sources: &["fbi-2025-07-psa", "advisory-2022-05", "seal-ttp-2025-08", "nisos-2024"],
    indicators: &["HIS-employer-denies"],
    needs: &[
        Signal::ChecksEmployerResult,
        Signal::ChecksEmployerChannel,
        Signal::ChecksEmployerNamesTested,
        Signal::ClaimsHistoryEntries,
        Signal::ClaimsHistoryFrom,
    ],
    reads: &[Signal::ClaimsHistoryAgency],
    group: Some("employer-claims"),
    stage: Stage::Screening,
    levels: &[
        Level {
            name: "one",
            points: Points::new(5),
            why: "One employer: invented histories are common in the reports, and agencies and \
                  records err.",
            honest: Honest::published(
                31_500,
                "hireright-2016",
                "15 of 100 employment checks differ, 79 of 100 of them in dates or position; all \
                 the others, of which no record is a part.",
            ),
            says: "{0}, a claimed employer, has no record under any declared name.",
            carry: Carry::NoRecord,
        },
        Level {
            name: "two",
            points: Points::new(7),
            why: "Two or more employers: hardly a slip.",
            honest: Honest::assumed(10_000, "A third: agency work and a changed name do it twice."),
            says: "{0} and {2}, claimed employers, have no record under any declared name.",
            carry: Carry::NoRecord,
        },
    ],
    basis: Basis::Literature,
    evasion: "A stolen identity brings its owner's true posts; friendly firms confirm.",
    proxy: "Employers abroad are hard to reach: silence leaves it open.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let result = Signal::ChecksEmployerResult;
    let claimed = Signal::ClaimsHistoryEntries;
    let open = facts.employer_checks().filter_map(|check| facts.denied_post(check).err()).min();
    let Some((last, post)) = facts.latest_denial(None) else {
        return open.map_or(facts.an_employer_answered().and(QUIET), Err);
    };
    if let Some((other, earlier)) = facts.latest_denial(Some(last)) {
        let [one, two] = [result.at(other.index), result.at(last.index)];
        let cites = [claimed.at(earlier.index), one, claimed.at(post.index), two];
        return fired(TWO, cites).counting(2).into();
    }
    let finding = fired(ONE, [claimed.at(post.index), result.at(last.index)]).counting(1);
    match open {
        Some(open) => finding.may_rise(TWO, open.signal).into(),
        None => finding.into(),
    }
}
