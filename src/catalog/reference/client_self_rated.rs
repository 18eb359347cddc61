use crate::catalog::prelude::*;
use crate::facts::LinkKind;

const SHARED: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "reference.client_self_rated",
    title: "A rating client and the rated person share a device or payment identifier",
    why: "A rating is worth something when it comes from somebody else. One device or one payment \
          account on both sides points to one hand.",
    compares: "devices and payment identifiers of rating clients with those of the rated person",
    innocent: &[Innocent {
        who: "somebody whose first client was a relative",
        settled_by: "second_referee",
    }],
    settles: &["platform_reverify", "second_referee"],
    sources: &["advisory-2022-05"],
    indicators: &["REF-client-self-rated"],
    needs: &[Signal::LinksRaterCandidate],
    reads: &[],
    group: Some("referee"),
    stage: Stage::Application,
    levels: &[Level {
        name: "shared",
        points: Points::new(7),
        why: "A shared payment identifier or device: an advisory names one payment account on both \
              sides.",
        honest: Honest::assumed(10_000, "Under 1 of 100."),
        says: "A client who rated the person shares a device or payment identifier with the \
               person.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "Several payment accounts.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let shared = facts.shared_with_rater().ok_or(Signal::LinksRaterCandidate.missing())?;
    if shared.iter().any(|kind| matches!(kind, LinkKind::Account | LinkKind::Device)) {
        return fired(SHARED, [Signal::LinksRaterCandidate.here()]).into();
    }
    QUIET
}
