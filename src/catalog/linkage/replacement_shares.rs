use crate::catalog::prelude::*;
use crate::facts::{LinkKind, Tie};

const CONTACT: Rung = Rung::new(0);
const STRONG: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "linkage.replacement_shares",
    title: "The proposed replacement shares anchors with the one replaced",
    why: "Those who leave may name somebody good. A replacement on the leaver's own device, \
          account or document is another matter.",
    compares: "device, account, document and confirmed contact with those of the person replaced",
    innocent: &[
        Innocent { who: "friends who lent a computer", settled_by: "two_at_once" },
        Innocent { who: "staff of a real agency with central pay", settled_by: "agency_audit" },
    ],
    settles: &["two_at_once", "agency_audit", "id_in_person"],
    sources: &["cyberscoop-2025-01", "mandiant-podcast-2025-05"],
    indicators: &["LNK-replacement-shares"],
    needs: &[Signal::LinksPredecessorKinds],
    reads: &[Signal::IntermediaryVerified],
    group: Some("second-identity"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "contact",
            points: Points::new(3),
            why: "A confirmed contact: one hand may arrange both.",
            honest: Honest::assumed(5_000, "Some more than share a hard anchor: couples, friends."),
            says: "A confirmed contact is the same as that of the person replaced, from whose side \
                   the replacement was proposed.",
            carry: Carry::Never,
        },
        Level {
            name: "strong",
            points: Points::new(8),
            why: "Device, account or document: a lost post is reported to have been filled again \
                  from the same side.",
            honest: Honest::assumed(3_000, "Under 3 of 1,000."),
            says: "A device, receiving account or document is the same as that of the person \
                   replaced, from whose side the replacement was proposed.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Separate machines and accounts.",
    proxy: "Networks of one community: hard anchors alone count.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let common = facts.common_kinds(Tie::Predecessor)?;
    // An audited agency pays and writes for both; it does not lend them devices or documents.
    let agency = facts.agency_was_audited();
    let strong = if agency {
        common.count_of(&[LinkKind::Device, LinkKind::Document])
    } else {
        common.strong()
    };
    if strong > 0 {
        return fired(STRONG, [common.cite]).into();
    }
    if common.has(LinkKind::Contact) && !agency {
        return fired(CONTACT, [common.cite]).into();
    }
    QUIET
}
