use crate::catalog::prelude::*;
use crate::facts::SharedAnchor;

const TWO: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "linkage.mail_shared",
    title: "Pay papers of several people go to one mailing address",
    why: "Pay papers go to the person who is paid. One private address that receives those of \
          several people was found with hosts of devices.",
    compares: "the mailing place of pay papers with the mailing places of other people",
    innocent: &[Innocent {
        who: "a household or family that shares its mail",
        settled_by: "two_at_once",
    }],
    settles: &["two_at_once", "payee_confirm"],
    sources: &["doj-2024-05-chapman", "court-chapman-2025-02"],
    indicators: &["LNK-mail-shared"],
    needs: &[Signal::LinksPayMailCount],
    reads: &[Signal::ClaimsHousehold],
    group: Some("shared-anchor"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "two",
        points: Points::new(3),
        why: "Two people: a host received the cheques of others; families share their mail. A \
                  cheap kind.",
        honest: Honest::assumed(10_000, "Under 1 of 100."),
        says: "Other people whose pay papers go to the same private address: {n}; no shared \
                   household was declared beforehand.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "Payment into an account.",
    proxy: "Shared housing: a household declared beforehand is quiet.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let Some(others) = facts.sharers(SharedAnchor::PayMail)? else { return QUIET };
    if others.household {
        return QUIET;
    }
    fired(TWO, [others.cite]).counting(others.people).into()
}
