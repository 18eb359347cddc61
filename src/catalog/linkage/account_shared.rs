use crate::catalog::prelude::*;
use crate::facts::SharedAnchor;

const HOUSEHOLD: Rung = Rung::new(0);
const UNDECLARED: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "linkage.account_shared",
    title: "One receiving account is used for several people",
    why: "Pay goes to the person who works. Two people and one payee are two plain facts that need \
          an explanation.",
    compares: "the receiving account with the accounts of other people whom this employer pays",
    innocent: &[
        Innocent { who: "a couple with one account", settled_by: "two_at_once" },
        Innocent {
            who: "an agency that pays its staff through its own account",
            settled_by: "agency_audit",
        },
    ],
    settles: &["payee_confirm", "two_at_once"],
    sources: &["advisory-2022-05", "fbi-2025-07-psa", "cointelegraph-2024-08-zachxbt"],
    indicators: &["LNK-account-shared"],
    needs: &[Signal::LinksAccountCount],
    reads: &[Signal::ClaimsHousehold],
    group: Some("shared-anchor"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "household",
            points: Points::new(3),
            why: "A shared household was declared beforehand: couples share accounts.",
            honest: Honest::assumed(5_000, "1 to 5 of 1,000, nearly all of them couples."),
            says: "Other people paid to the same account: {n}; a shared household was declared \
                   beforehand.",
            carry: Carry::Never,
        },
        Level {
            name: "undeclared",
            points: Points::new(10),
            why: "No household was declared beforehand: two people and one payee are two hard \
                  facts.",
            honest: Honest::assumed(5_000, "No fewer: nobody may have asked for households."),
            says: "Other people paid to the same account: {n}.",
            carry: Carry::Never,
        },
    ],
    basis: Basis::Assumed,
    evasion: "An account for each name.",
    proxy: "Family ties: a household declared beforehand stays at 3 points.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let Some(others) = facts.sharers(SharedAnchor::Account)? else { return QUIET };
    let rung = if others.household { HOUSEHOLD } else { UNDECLARED };
    fired(rung, [others.cite]).counting(others.people).into()
}
