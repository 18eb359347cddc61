use crate::catalog::prelude::*;
use crate::facts::PayRequestKind;

const ASKED: Rung = Rung::new(0);
const INSISTED: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "payment.crypto_unusual",
    title: "Pay in cryptocurrency is asked for where nobody is paid so",
    why: "Cryptocurrency moves on quickly and leaves no holder's name behind. Where neither \
          employer nor sector pays so, the wish stands out.",
    compares: "written requests for pay in cryptocurrency with how the role and its sector pay",
    innocent: &[Innocent {
        who: "somebody with poor access to banks",
        settled_by: "payee_confirm",
    }],
    settles: &["payee_confirm"],
    sources: &[
        "advisory-2022-05",
        "rcmp-2025-07",
        "bfv-2024-10",
        "doj-2025-06-05-forfeiture",
        "fbi-2025-07-psa",
        "japan-psia-2025-01",
        "seal-ttp-2025-08",
        "ketman-2025-02",
        "gtig-2025-04",
    ],
    indicators: &["PAY-crypto-unusual"],
    needs: &[Signal::PaymentsRequests, Signal::RolePaysInCrypto],
    reads: &[],
    group: Some("pay-terms"),
    stage: Stage::Offer,
    levels: &[
        Level {
            name: "asked",
            points: Points::new(2),
            why: "One written request that nobody had prompted: reported schemes prefer such pay, \
                  and trouble with banks explains it as well.",
            honest: Honest::assumed(10_000, "1 of 100 outside the sector at most, as here."),
            says: "Pay in cryptocurrency was asked for in writing; the role does not pay so.",
            carry: Carry::Group,
        },
        Level {
            name: "insisted",
            points: Points::new(3),
            why: "Repeated after the employer had named bank pay as the only way: the ordinary \
                  route is declined.",
            honest: Honest::assumed(5_000, "Half: trouble with banks does not go away."),
            says: "Pay in cryptocurrency was asked for again after bank pay had been named as the \
                   only way.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Pay goes to a bank and is sent on by a helper.",
    proxy: "Places with weak banks: few points, and none where the role pays so.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let usual = facts.pays_in_crypto();
    if usual == Ok(true) {
        return QUIET;
    }
    let mut strongest = None;
    let mut open = false;
    let mut prompted = false;
    for request in facts.pay_requests(PayRequestKind::Crypto)? {
        if request.entry.unprompted != Some(true) {
            prompted = true;
            continue;
        }
        open |= request.entry.after_refusal.is_none();
        let rung = if request.entry.after_refusal == Some(true) { INSISTED } else { ASKED };
        let key = (rung, request.entry.at.map(Moment::sort_key), request.index);
        strongest = strongest.max(Some(key));
    }
    let Some((rung, _, index)) = strongest else {
        // The employer may have offered it.
        return if prompted { Err(Signal::PaymentsRequests.undecided()) } else { QUIET };
    };
    usual?;
    let cites = [Signal::RolePaysInCrypto.here(), Signal::PaymentsRequests.at(index)];
    let finding = fired(rung, cites);
    if open { finding.may_rise(INSISTED, Signal::PaymentsRequests).into() } else { finding.into() }
}
