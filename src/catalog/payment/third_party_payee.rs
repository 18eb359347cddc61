use crate::catalog::prelude::*;
use crate::facts::{LinkKind, PayeeKind, PayeeTie};

const FIRM_NOT_THEIRS: Rung = Rung::new(0);
const FIRM_LINKED: Rung = Rung::new(1);
const OTHER_PERSON: Rung = Rung::new(2);

pub(super) static RULE: Rule = Record {
    id: "payment.third_party_payee",
    title: "Wages are to go to another person, or to a firm without a tie to the worker",
    why: "Wages belong to the person who works. A firm of one's own is a usual way; the register \
          shows whose it is.",
    compares: "the payee asked for with the worker, and the register's entry on a payee firm with \
               the worker",
    innocent: &[
        Innocent {
            who: "a contractor with a new firm that the register does not show yet",
            settled_by: "register",
        },
        Innocent {
            who: "somebody whose guardian or spouse handles the pay",
            settled_by: "payee_confirm",
        },
    ],
    settles: &["register", "payee_confirm"],
    sources: &["doj-2025-06-30-actions", "court-jin-2025-01"],
    indicators: &["PAY-third-party-payee"],
    needs: &[Signal::PaymentsPayeeKind, Signal::ChecksPayeeEntity],
    reads: &[Signal::PaymentsPayeeEntityLinks],
    group: Some("payee"),
    stage: Stage::Offer,
    levels: &[
        Level {
            name: "firm_not_theirs",
            points: Points::new(5),
            why: "The register was searched and shows no tie to the worker: in several cases firms \
                  set up for it received the wages.",
            honest: Honest::assumed(20_000, "2 of 100 of those who use a firm, and the next."),
            says: "Wages are to go to a firm that the register does not tie to the worker.",
            carry: Carry::Group,
        },
        Level {
            name: "firm_linked",
            points: Points::new(8),
            why: "The firm also shares an account, telephone or domain with another worker's \
                  payee: one hand behind two workers.",
            honest: Honest::assumed(15_000, "Agencies not declared: 1 of 200, and the next."),
            says: "Wages are to go to a firm that the register does not tie to the worker, and \
                   that shares an account, telephone or domain with another worker's payee.",
            carry: Carry::Group,
        },
        Level {
            name: "other_person",
            points: Points::new(8),
            why: "Another natural person: the wages leave the worker.",
            honest: Honest::assumed(10_000, "Half of the 2 in 100 who write another's account."),
            says: "It was asked that wages go to another person.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "A firm registered in the lent name.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let missing = Signal::PaymentsPayeeKind.missing();
    let payee = facts.payee().ok_or(missing)?;
    let kind = Signal::PaymentsPayeeKind.here();
    match payee.kind.ok_or(missing)? {
        PayeeKind::Worker | PayeeKind::Umbrella | PayeeKind::Agency => return QUIET,
        PayeeKind::OtherPerson => return fired(OTHER_PERSON, [kind]).into(),
        PayeeKind::OwnFirm | PayeeKind::OtherFirm => {}
    }
    let (tie, links) = (Signal::ChecksPayeeEntity, Signal::PaymentsPayeeEntityLinks);
    match facts.payee_tie().ok_or(tie.missing())? {
        PayeeTie::OwnedByWorker => return QUIET,
        PayeeTie::NotSearchable => return Err(tie.undecided()),
        PayeeTie::NotTied => {}
    }
    let one_hand = |kind: &LinkKind| {
        matches!(
            kind,
            LinkKind::Account | LinkKind::Contact | LinkKind::Telephone | LinkKind::Domain
        )
    };
    match &payee.shares {
        Some(shares) if shares.iter().any(one_hand) => {
            fired(FIRM_LINKED, [kind, tie.here(), links.here()]).into()
        }
        Some(_) => fired(FIRM_NOT_THEIRS, [kind, tie.here()]).into(),
        None => fired(FIRM_NOT_THEIRS, [kind, tie.here()]).may_rise(FIRM_LINKED, links).into(),
    }
}
