use crate::catalog::prelude::*;
use crate::facts::LinkKind;

const LINE: Rung = Rung::new(0);
const CIRCLE: Rung = Rung::new(1);
const STRONG: Rung = Rung::new(2);

pub(super) static RULE: Rule = Record {
    id: "reference.shares_with_candidate",
    title: "A referee and the candidate use the same device, number, account or line",
    why: "A reference is another person's word. It comes from another device and another number.",
    compares: "device, telephone, payment identifier and home line of a reference with those of \
               the candidate and of other referees",
    innocent: &[
        Innocent {
            who: "somebody whose referee is openly named as a relative",
            settled_by: "second_referee",
        },
        Innocent {
            who: "somebody whose referee borrowed the computer",
            settled_by: "referee_callback",
        },
    ],
    settles: &["referee_callback", "second_referee"],
    sources: &["gtig-2025-04", "seal-ttp-2025-08", "cyberscoop-2025-01"],
    indicators: &["REF-shares-with-candidate"],
    needs: &[Signal::LinksRefereeCandidate],
    reads: &[Signal::ReferencesDeclaredTie],
    group: Some("referee"),
    stage: Stage::Offer,
    levels: &[
        Level {
            name: "line",
            points: Points::new(2),
            why: "The same home line only: relatives share one.",
            honest: Honest::assumed(10_000, "Relatives: 1 of 100."),
            says: "A reference came from the candidate's home line.",
            carry: Carry::Never,
        },
        Level {
            name: "circle",
            points: Points::new(5),
            why: "Two candidates are each other's only referees: reported of invented careers \
                  that vouch for each other.",
            honest: Honest::assumed(5_000, "About 1 of 200: pairs who were laid off together."),
            says: "The candidate and another candidate are each other's only referees.",
            carry: Carry::Never,
        },
        Level {
            name: "strong",
            points: Points::new(7),
            why: "The same device, number or account: one person may have played both parts.",
            honest: Honest::assumed(3_000, "Borrowed computers: 3 of 1,000."),
            says: "A reference came from a device, number or account that the candidate uses.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "A device and a number for each part.",
    proxy: "Family businesses: the line alone stays at 2, and is quiet where the tie was declared.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let shared = facts.shared_with_referee().ok_or(Signal::LinksRefereeCandidate.missing())?;
    let (kinds, looked_up) = shared;
    let strong =
        |kind: &LinkKind| matches!(kind, LinkKind::Device | LinkKind::Account | LinkKind::Contact);
    let rung = if kinds.iter().any(strong) {
        STRONG
    } else if kinds.contains(&LinkKind::Circle) {
        CIRCLE
    } else if kinds.contains(&LinkKind::Line) && !facts.tie_declared(looked_up) {
        LINE
    } else {
        return QUIET;
    };
    fired(rung, [Signal::LinksRefereeCandidate.here()]).into()
}
