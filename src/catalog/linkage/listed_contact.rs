use crate::catalog::prelude::*;

const CLAIMED: Rung = Rung::new(0);
const CONFIRMED: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "linkage.listed_contact",
    title: "A contact is on a dated list of reported contacts",
    why: "Mailboxes, numbers and handles named in reports are exact. Lists can hold victims' \
          details, so control decides.",
    compares: "the contacts with a dated list that names its source, and with the contacts of \
               which control was shown",
    innocent: &[
        Innocent { who: "somebody whose identity was used by others", settled_by: "list_source" },
        Innocent { who: "the next holder of a number", settled_by: "list_source" },
    ],
    settles: &["list_source", "id_live"],
    sources: &["kraken-2025-05", "fortune-2025-05", "gitlab-2026-02", "seal-mitigating-2025-08"],
    indicators: &["LNK-listed-contact"],
    needs: &[Signal::ListsReportedContactsMatch],
    reads: &[Signal::ContactsControlVerified],
    group: Some("known-case"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "claimed",
            points: Points::new(3),
            why: "On the list, and control was not confirmed: victims' details and planted entries \
                  exist.",
            honest: Honest::assumed(1_000, "Under 1 of 1,000; lists can be poisoned."),
            says: "A contact that was given is on a list of reported contacts; control of it was \
                   not confirmed.",
            carry: Carry::Never,
        },
        Level {
            name: "confirmed",
            points: Points::new(8),
            why: "On the list, and control of that very contact was confirmed by code.",
            honest: Honest::assumed(500, "Half: numbers are given out again."),
            says: "A contact of which control was shown by code is on a list of reported contacts.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "New contacts.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let listed = Signal::ListsReportedContactsMatch.here();
    let Some(contact) = facts.listed_contact()? else { return QUIET };
    match contact.control {
        Some(control) => fired(CONFIRMED, [control, listed]).into(),
        None => {
            fired(CLAIMED, [listed]).may_rise(CONFIRMED, Signal::ContactsControlVerified).into()
        }
    }
}
