use crate::catalog::prelude::*;
use crate::facts::Unrelated;

const UNRELATED: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "payment.country_unrelated",
    title: "The receiving account lies in a country that nothing claimed explains",
    why: "People are mostly paid where they live, have lived, or where the employer pays.",
    compares: "the country of every receiving account with every home, earlier home and stay \
               declared by then, and the employer's own countries",
    innocent: &[
        Innocent { who: "a migrant who keeps the account from home", settled_by: "payee_confirm" },
        Innocent { who: "a user of a multi-currency account", settled_by: "payee_confirm" },
    ],
    settles: &["payee_confirm"],
    sources: &["advisory-2022-05", "court-jin-2025-01", "doj-2024-12-fourteen"],
    indicators: &["PAY-country-unrelated"],
    needs: &[
        Signal::PaymentsAccountCountry,
        Signal::ClaimsResidenceCountry,
        Signal::EmployerCountry,
    ],
    reads: &[Signal::ClaimsEarlierResidences, Signal::ClaimsStays, Signal::PaymentsMultiCurrency],
    group: Some("payee"),
    stage: Stage::Onboarding,
    levels: &[Level {
        name: "unrelated",
        points: Points::new(2),
        why: "None of the stated countries: seen in cases, and with everybody who moved and kept \
              an account.",
        honest: Honest::assumed(60_000, "3 to 6 of 100 contractors who work across a border."),
        says: "The receiving account lies in {1}; {0} was claimed as home, and no earlier home, \
               stay or country of the employer's explains it.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "An account opened where the lent identity lives.",
    proxy: "Migration and origin: silent once the country was declared as an earlier home; \
            countries are compared for sameness alone, never named.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let mut latest: Option<Unrelated> = None;
    let mut explained = false;
    let mut unknown = None;
    for account in facts.accounts() {
        match facts.unrelated(account) {
            Some(Ok(found)) => {
                let key = |one: &Unrelated| one.at.map(Moment::sort_key);
                latest = latest.into_iter().chain([found]).greatest_by(key);
            }
            Some(Err(missing)) => unknown = unknown.into_iter().chain([missing]).min(),
            None => explained |= account.entry.country.is_some(),
        }
    }
    match (latest, unknown) {
        (Some(found), _) => fired(UNRELATED, [found.home, found.account]).into(),
        (None, Some(missing)) => Err(missing),
        (None, None) if explained => QUIET,
        (None, None) => Err(Signal::PaymentsAccountCountry.missing()),
    }
}
