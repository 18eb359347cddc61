use crate::catalog::prelude::*;
use crate::facts::{LinkKind, Tie};

const LINE: Rung = Rung::new(0);
const CONTACT: Rung = Rung::new(1);
const STRONG: Rung = Rung::new(2);

pub(super) static RULE: Rule = Record {
    id: "linkage.closed_case_anchor",
    title: "Shares an anchor with a confirmed case that this employer closed",
    why: "A device, account or document of a confirmed case that comes back ties a record to it \
          more firmly than any description.",
    compares: "device, account, document, confirmed contact and home line with those of confirmed \
               closed cases",
    innocent: &[
        Innocent { who: "the next holder of a home line", settled_by: "line_session" },
        Innocent { who: "the buyer of a used computer", settled_by: "possession" },
    ],
    settles: &["id_in_person", "list_source", "possession"],
    sources: &["joint-2026-09"],
    indicators: &["LNK-closed-case-anchor"],
    needs: &[Signal::LinksClosedCaseKinds, Signal::LinksLineClass],
    reads: &[],
    group: Some("known-case"),
    stage: Stage::Application,
    levels: &[
        Level {
            name: "line",
            points: Points::new(2),
            why: "A home line alone: addresses on the network are handed to others.",
            honest: Honest::assumed(5_000, "Under 1 of 200 without VPN exits."),
            says: "The home line is one that a closed case of this employer used.",
            carry: Carry::Never,
        },
        Level {
            name: "contact",
            points: Points::new(3),
            why: "A confirmed contact alone: numbers are given out again.",
            honest: Honest::assumed(2_000, "Numbers given out again: 2 of 1,000."),
            says: "A confirmed contact is one that a closed case of this employer used.",
            carry: Carry::Never,
        },
        Level {
            name: "strong",
            points: Points::new(8),
            why: "Device, account or document: the very same hard anchor again.",
            honest: Honest::assumed(1_000, "Under 1 of 1,000."),
            says: "A device, receiving account or document is one that a closed case of this \
                   employer used.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "New anchors for each post.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let common = facts.common_kinds(Tie::ClosedCase)?;
    if common.strong() > 0 {
        return fired(STRONG, [common.cite]).into();
    }
    if common.has(LinkKind::Contact) {
        return fired(CONTACT, [common.cite]).into();
    }
    if common.has(LinkKind::Line) && facts.shared_line_is_home()? {
        return fired(LINE, [Signal::LinksLineClass.here(), common.cite]).into();
    }
    QUIET
}
