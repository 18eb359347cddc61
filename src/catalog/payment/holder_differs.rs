use crate::catalog::prelude::*;
use crate::facts::{Held, Holder};

const WRITTEN_OTHER: Rung = Rung::new(0);
const NO_MATCH: Rung = Rung::new(1);
const ANOTHER_HOLDER: Rung = Rung::new(2);

pub(super) static RULE: Rule = Record {
    id: "payment.holder_differs",
    title: "The receiving account belongs to another holder",
    why: "Wages go to the person who works. A bank or provider knows under which name it keeps an \
          account.",
    compares: "the holder of every receiving account with every name declared by then",
    innocent: &[
        Innocent {
            who: "somebody whose name has changed since the account was opened",
            settled_by: "rerun_names",
        },
        Innocent { who: "somebody paid to the account of a spouse", settled_by: "payee_confirm" },
    ],
    settles: &["payee_confirm", "rerun_names"],
    sources: &[
        "court-hwa-2024-12",
        "japan-2024-03",
        "fbi-2025-07-psa",
        "seal-ttp-2025-08",
        "microsoft-2025-06",
        "gtig-2025-04",
        "cyberscoop-2025-01",
    ],
    indicators: &["PAY-holder-differs"],
    needs: &[
        Signal::PaymentsHolderComparison,
        Signal::PaymentsHolderNamesTested,
        Signal::PaymentsHolderWritten,
        Signal::ClaimsNames,
    ],
    reads: &[Signal::ClaimsHousehold],
    group: Some("payee"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "written_other",
            points: Points::new(3),
            why: "The payment instruction names one person whose name shares no part with a \
                  declared one, and no issuer has answered: noted, so that the holder is asked \
                  for first. A spouse's or parent's account reads the same.",
            honest: Honest::assumed(20_000, "1 to 2 of 100."),
            says: "The payment instruction gives the holder as {0}, which shares no part with any \
                   name declared by then.",
            carry: Carry::Never,
        },
        Level {
            name: "no_match",
            points: Points::new(7),
            why: "The issuer finds no match for any declared name. Court papers document wages \
                  paid to other names; such services also err.",
            honest: Honest::assumed(5_000, "Under 1 of 200 once every name is tested."),
            says: "The bank or provider finds no match between the account's holder and any \
                   declared name.",
            carry: Carry::NoRecord,
        },
        Level {
            name: "another_holder",
            points: Points::new(12),
            why: "The issuer names another holder: who works and who is paid differ, by the firmest \
                  word that there is on an account. A spouse's account reads the same.",
            honest: Honest::assumed(5_000, "No fewer: accounts of spouses are among these."),
            says: "The bank or provider says that somebody else holds the account; every declared \
                   name was tested.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "An account opened in the lent name.",
    proxy: "Marriage, transition and transliteration: every declared name counts, a close match is \
            a match, and spelling, order, script and shared parts are never a difference.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let Held { index, holder, open, .. } = facts.strongest_held()?;
    let answer =
        [Signal::PaymentsHolderNamesTested.at(index), Signal::PaymentsHolderComparison.at(index)];
    let finding = match holder {
        Holder::Explained => return QUIET,
        Holder::WrittenOther => fired(rung(holder), [Signal::PaymentsHolderWritten.at(index)]),
        Holder::NoMatch | Holder::Another => fired(rung(holder), answer),
    };
    match open {
        Some((to, signal)) => finding.may_rise(rung(to), signal).into(),
        None => finding.into(),
    }
}

const fn rung(holder: Holder) -> Rung {
    match holder {
        Holder::Explained | Holder::WrittenOther => WRITTEN_OTHER,
        Holder::NoMatch => NO_MATCH,
        Holder::Another => ANOTHER_HOLDER,
    }
}
