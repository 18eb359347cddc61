use crate::catalog::prelude::*;
use crate::facts::{ContactLookUp, LookedUp};

/// Several people count within so many months: ours; numbers and mailboxes pass on.
const WINDOW_MONTHS: u32 = 24;

const ONE_OTHER: Rung = Rung::new(0);
const SEVERAL_OTHERS: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "contact.lookup_other_people",
    title: "An independent look-up gives the mailbox or number to somebody else",
    why: "A contact point that several people use for their applications stands behind several \
          reported cases. Families share mailboxes, and numbers are given out again.",
    compares: "the full names that a look-up gives for a contact with every declared name and \
               household",
    innocent: &[
        Innocent {
            who: "a family that shares a mailbox, or the new owner of a number",
            settled_by: "contact_code",
        },
        Innocent { who: "somebody with an earlier name not declared", settled_by: "rerun_names" },
    ],
    settles: &["contact_code", "rerun_names"],
    sources: &["register-2024-09-mandiant", "kraken-2025-05", "seal-ttp-2025-08"],
    indicators: &["CON-lookup-other-people"],
    needs: &[
        Signal::ClaimsNames,
        Signal::ContactsEmailLookupNames,
        Signal::ContactsPhoneLookupNames,
    ],
    reads: &[Signal::ClaimsHousehold],
    group: Some("contact-point"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "one_other",
            points: Points::new(1),
            why: "Another person: shared mailboxes and changed names show the same.",
            honest: Honest::assumed(40_000, "2 to 4 of 100."),
            says: "{0} was declared; an independent look-up gives a mailbox or number to \
                   somebody of another name.",
            carry: Carry::Never,
        },
        Level {
            name: "several_others",
            points: Points::new(5),
            why: "Three or more different people within 24 months: one address, several \
                  applicants.",
            honest: Honest::assumed(5_000, "Under 1 of 200."),
            says: "{0} was declared; an independent look-up gives a mailbox or number to three or \
                   more people of other names within 24 months.",
            carry: Carry::Never,
        },
    ],
    basis: Basis::Assumed,
    evasion: "A fresh mailbox for each application.",
    proxy: "Changed names: one point, and every declared name is compared.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    facts.a_name_is_declared()?;
    let none = match facts.contact_look_ups().next() {
        Some(_) => Signal::ContactsEmailLookupNames.undecided(),
        None => Signal::ContactsEmailLookupNames.missing(),
    };
    several(facts, facts.contact_look_ups().map(|look_up| one(facts, &look_up))).if_any(none)
}

fn one(facts: &Facts<'_>, look_up: &ContactLookUp<'_>) -> Verdict {
    let people = facts.people_of(look_up);
    match people {
        LookedUp::NotTold => return Err(look_up.cite.signal.undecided()),
        LookedUp::NobodyElse => return QUIET,
        LookedUp::Another | LookedUp::Others | LookedUp::ThreeOthers => {}
    }
    let name = facts.name_declared_by(look_up.at).ok_or(Signal::ClaimsNames.missing())?;
    let cites = [name, look_up.cite];
    let recent = look_up.within_months.map(|months| months <= WINDOW_MONTHS);
    match (people, recent) {
        (LookedUp::ThreeOthers, Some(true)) => fired(SEVERAL_OTHERS, cites).into(),
        (LookedUp::ThreeOthers, None) | (LookedUp::Others, None | Some(true)) => {
            fired(ONE_OTHER, cites).may_rise(SEVERAL_OTHERS, look_up.cite.signal).into()
        }
        _ => fired(ONE_OTHER, cites).into(),
    }
}
