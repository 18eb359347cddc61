use crate::catalog::prelude::*;
use crate::facts::{LinkKind, Tie};

const TWO_KINDS: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "linkage.returns_under_other_name",
    title: "Shares two kinds of anchor with a closed record under another name",
    why: "A record that was closed and a new one under another name, on the same device or \
          account, may be one person.",
    compares: "device, account, document, confirmed contact and text with those of records closed \
               under other names",
    innocent: &[
        Innocent { who: "somebody who applies on a sibling's computer", settled_by: "two_at_once" },
        Innocent {
            who: "somebody who comes back and did not declare a changed name",
            settled_by: "rerun_names",
        },
    ],
    settles: &["id_in_person", "two_at_once"],
    sources: &[
        "koliber-2025",
        "itbrew-2025-05-sentinelone",
        "ghfakeanalyzer-2024-08",
        "cnbc-2025-04-location",
    ],
    indicators: &["LNK-returns-under-other-name"],
    needs: &[Signal::LinksEarlierRecordKinds],
    reads: &[],
    group: Some("second-identity"),
    stage: Stage::Application,
    levels: &[Level {
        name: "two_kinds",
        points: Points::new(8),
        why: "Two kinds, one of them strong: a dismissed worker is reported to have come back \
                  under another name.",
        honest: Honest::assumed(2_500, "About 2 of 1,000."),
        says: "{n} kinds of anchor are shared with a closed record under another name, a \
                   device, account or document among them.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "New machine, account and text.",
    proxy: "Changed names: every declared name is tried first.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let common = facts.common_kinds(Tie::EarlierRecord)?;
    let strong = common.strong();
    let weak = common.count_of(&[LinkKind::Contact, LinkKind::Text]);
    let kinds = strong.saturating_add(weak);
    if strong == 0 || kinds < 2 {
        return QUIET;
    }
    fired(TWO_KINDS, [common.cite]).counting(kinds).into()
}
