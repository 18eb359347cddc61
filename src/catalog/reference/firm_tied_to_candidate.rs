use crate::catalog::prelude::*;

const ONE: Rung = Rung::new(0);
const TWO: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "reference.firm_tied_to_candidate",
    title: "A referee's firm shares its web presence with the candidate",
    why: "A firm that vouches for somebody is another party. Shared registration, address or \
          telephone says that it may be the same one.",
    compares: "domain registration, account identifiers, address and telephone of a referee's firm \
               with the candidate's own pages and with other applicants' referees",
    innocent: &[Innocent {
        who: "somebody whose referee is an openly named business partner",
        settled_by: "second_referee",
    }],
    settles: &["second_referee", "register"],
    sources: &["court-hwa-2024-12", "doj-2023-10-domains"],
    indicators: &["REF-firm-tied-to-candidate"],
    needs: &[Signal::ReferencesFirmLinks],
    reads: &[],
    group: Some("referee"),
    stage: Stage::Screening,
    levels: &[
        Level {
            name: "one",
            points: Points::new(4),
            why: "One kind of tie: small consultancies and partners show it too.",
            honest: Honest::assumed(15_000, "About 1 of 100."),
            says: "The firm of a referee and the candidate share one kind of tie on the net.",
            carry: Carry::Group,
        },
        Level {
            name: "two",
            points: Points::new(7),
            why: "Two or more kinds over one firm: one hand behind candidate and reference.",
            honest: Honest::assumed(5_000, "A third: partners share domain, address and line."),
            says: "The firm of a referee and the candidate share {n} kinds of tie on the net.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Separate hosting and registration.",
    proxy: "None known; hosters, registrars and addresses that many share are left out.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let firms = facts.tied_firms();
    let most = facts
        .referees()
        .filter_map(|referee| {
            let kinds = facts.firm_ties(referee, &firms)?.count();
            Some((kinds, referee.entry.at.map(Moment::sort_key), referee.index))
        })
        .max();
    let (kinds, _, index) = most.ok_or(Signal::ReferencesFirmLinks.missing())?;
    let rung = match kinds {
        0 => return QUIET,
        1 => ONE,
        _ => TWO,
    };
    let finding = fired(rung, [Signal::ReferencesFirmLinks.at(index)]).counting(kinds);
    if facts.referees().all(|referee| referee.entry.firm_links.is_some()) {
        return finding.into();
    }
    finding.may_rise(TWO, Signal::ReferencesFirmLinks).into()
}
