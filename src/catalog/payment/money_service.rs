use crate::catalog::prelude::*;
use crate::facts::AccountClass;

pub(super) static RULE: Rule = Record {
    id: "payment.money_service",
    title: "Pay goes to a money service, a wallet or a virtual account",
    why: "Such accounts are quickly opened and quickly left. So are those of many honest people.",
    compares: "the class of every receiving account with that of a bank's account",
    innocent: &[Innocent {
        who: "a gig worker, or somebody without a bank",
        settled_by: "payee_confirm",
    }],
    settles: &["payee_confirm"],
    sources: &[
        "fbi-rok-2023-10-psa",
        "court-hwa-2024-12",
        "court-jin-2025-01",
        "secureworks-2024-10-summary",
        "gtig-2025-04",
    ],
    indicators: &["PAY-money-service"],
    needs: &[Signal::PaymentsAccountClass],
    reads: &[],
    group: Some("pay-terms"),
    stage: Stage::Onboarding,
    levels: &[Level {
        name: "seen",
        points: Points::ZERO,
        why: "Preview: only the holder of an account is worth points.",
        honest: Honest::published(
            440_000,
            "nacha-2022",
            "44 of 100 young gig workers keep their money mainly outside banks.",
        ),
        says: "A receiving account is of the class {0}.",
        carry: Carry::Never,
    }],
    basis: Basis::Literature,
    evasion: "None is needed.",
    proxy: "Low income, migration and youth: no points.",
    ip_only: false,
    status: Status::Preview(
        "44 of 100 honest gig workers are paid so; only the holder check is worth points.",
    ),
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let mut latest = None;
    let mut bank = false;
    let mut unknown = Signal::PaymentsAccountClass.missing();
    for account in facts.accounts() {
        match account.entry.class {
            Some(AccountClass::MoneyService | AccountClass::Wallet) => {
                latest = latest.max(Some((account.entry.at.map(Moment::sort_key), account.index)));
            }
            Some(AccountClass::Bank) => bank = true,
            Some(AccountClass::Unknown) => unknown = Signal::PaymentsAccountClass.undecided(),
            None => {}
        }
    }
    match latest {
        Some((_, index)) => fired(Rung::new(0), [Signal::PaymentsAccountClass.at(index)]).into(),
        None if bank => QUIET,
        None => Err(unknown),
    }
}
