use crate::catalog::prelude::*;
use crate::facts::Tie;

const HOUSEHOLD: Rung = Rung::new(0);
const TWO_KINDS: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "linkage.two_strong_kinds",
    title: "Two strong kinds of anchor are shared with one other person",
    why: "Device, account and document each belong to one person. Two of them in common with one \
          and the same other person seldom meet by accident.",
    compares: "device, account and document with those of each other person",
    innocent: &[Innocent {
        who: "a couple who share an account and a computer",
        settled_by: "two_at_once",
    }],
    settles: &["two_at_once", "id_in_person"],
    sources: &["doj-2025-07-chapman", "court-didenko-2024-05", "fbi-2025-07-psa"],
    indicators: &["LNK-two-strong-kinds"],
    needs: &[Signal::LinksSamePersonKinds],
    reads: &[Signal::ClaimsHousehold],
    group: Some("shared-anchor"),
    stage: Stage::Screening,
    levels: &[
        Level {
            name: "household",
            points: Points::new(4),
            why: "A shared household was declared beforehand: couples share account and computer.",
            honest: Honest::assumed(2_000, "Two in five of the couples who share an account."),
            says: "{n} strong kinds of anchor are shared with one other record; a shared household \
                   was declared beforehand.",
            carry: Carry::Never,
        },
        Level {
            name: "two_kinds",
            points: Points::new(11),
            why: "No household was declared beforehand: two people, and two hard anchors in \
                  common.",
            honest: Honest::assumed(2_000, "No fewer: nobody may have asked for households."),
            says: "{n} strong kinds of anchor, of device, account and document, are shared with \
                   one other record.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Strict separation of names.",
    proxy: "Family ties: a household declared beforehand stays at 4 points and never carries.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let common = facts.common_kinds(Tie::SamePerson)?;
    let kinds = common.strong();
    if kinds < 2 {
        return QUIET;
    }
    let rung = if common.household { HOUSEHOLD } else { TWO_KINDS };
    fired(rung, [common.cite]).counting(kinds).into()
}
