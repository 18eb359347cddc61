use crate::catalog::prelude::*;
use crate::facts::SharedAnchor;

/// So many other people make three.
const THREE_PEOPLE: u32 = 2;

const TWO: Rung = Rung::new(0);
const THREE: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "linkage.contact_shared",
    title: "One confirmed number or mailbox stands for several people",
    why: "A number or mailbox that was confirmed by code is in somebody's hand. Several names \
          behind it need an explanation.",
    compares: "the confirmed contact with the contacts that other people confirmed",
    innocent: &[Innocent {
        who: "a couple, or somebody who gave a parent's or a recruiter's number",
        settled_by: "two_at_once",
    }],
    settles: &["two_at_once", "contact_code"],
    sources: &[
        "fbi-2025-01-psa",
        "fbi-2025-07-psa",
        "gitlab-2026-02",
        "zachxbt-2025-08",
        "gtig-2025-04",
    ],
    indicators: &["LNK-contact-shared"],
    needs: &[Signal::LinksContactCount, Signal::ContactsControlVerified],
    reads: &[Signal::ClaimsHousehold],
    group: Some("shared-anchor"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "two",
            points: Points::new(3),
            why: "Two people: couples and agencies share a contact.",
            honest: Honest::assumed(10_000, "3 to 10 of 1,000."),
            says: "Other people for whom the same contact was confirmed by code: {n}.",
            carry: Carry::Never,
        },
        Level {
            name: "three",
            points: Points::new(6),
            why: "Three or more people: one worker is reported to have kept up a dozen names and \
                  more.",
            honest: Honest::assumed(2_000, "A fifth: an agency's or school's number."),
            says: "Other people for whom the same contact was confirmed by code: {n}.",
            carry: Carry::Never,
        },
    ],
    basis: Basis::Assumed,
    evasion: "A number for each name.",
    proxy: "Family ties: a household declared beforehand is quiet.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let Some(others) = facts.sharers(SharedAnchor::Contact)? else { return QUIET };
    if others.household {
        return QUIET;
    }
    // Contacts that nobody confirmed can be somebody else's, given without their knowledge.
    let control = facts.latest_control()?;
    let rung = if others.people >= THREE_PEOPLE { THREE } else { TWO };
    fired(rung, [control, others.cite]).counting(others.people).into()
}
