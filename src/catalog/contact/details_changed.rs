use crate::catalog::prelude::*;

/// Three changes count together when they lie within so many days: ours.
const WINDOW_DAYS: i64 = 90;

const THREE: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "contact.details_changed",
    title: "Telephone or mailbox is replaced again and again",
    why: "Two lists of signs name it. A lost telephone, a lost mailbox and a need for safety look \
          the same.",
    compares: "the changes of contact points within 90 days with the reasons that were noted",
    innocent: &[
        Innocent {
            who: "somebody who lost a telephone or leaves an employer's mailbox",
            settled_by: "contact_code",
        },
        Innocent { who: "somebody who escapes a threat", settled_by: "contact_code" },
    ],
    settles: &["contact_code"],
    sources: &["advisory-2022-05", "japan-2024-03"],
    indicators: &["CON-details-changed"],
    needs: &[Signal::ContactsChanges],
    reads: &[],
    group: Some("contact-point"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "three",
        points: Points::new(1),
        why: "Three or more within 90 days: named in two lists; safety and lost telephones show \
              it too.",
        honest: Honest::assumed(20_000, "2 to 3 of 100 change twice, fewer three times."),
        says: "Telephone or mailbox was changed three or more times within 90 days at the \
               person's own wish, with no noted reason.",
        carry: Carry::Never,
    }],
    basis: Basis::Assumed,
    evasion: "A bought number that stays the same.",
    proxy: "People who flee violence: one point, and a protected address is quiet.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    match facts.three_contact_changes(WINDOW_DAYS)? {
        Some(changes) => fired(THREE, changes).into(),
        None => QUIET,
    }
}
