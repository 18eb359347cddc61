use crate::catalog::prelude::*;
use crate::facts::{OwnerAnswer, OwnerChannel};

const REPORTED: Rung = Rung::new(0);
const CONFIRMED: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "identity.owner_disputes",
    title: "The identity's owner says they never worked here",
    why: "Wage, tax or benefit papers under an identity reach its owner. An owner who never \
          worked here and a worker under the same identity are two people.",
    compares: "the worker under this identity with what the identity's owner says",
    innocent: &[
        Innocent {
            who: "one of two namesakes whose papers were mixed up",
            settled_by: "owner_contact",
        },
        Innocent {
            who: "the candidate, if it is their identity that somebody else uses elsewhere",
            settled_by: "owner_contact",
        },
    ],
    settles: &["owner_contact", "id_in_person"],
    sources: &[
        "doj-2024-05-chapman",
        "doj-2024-08-knoot",
        "doj-2025-06-30-actions",
        "mandiant-podcast-2025-05",
        "pcmag-2024-08-cinder",
        "seal-ttp-2025-08",
        "cyberscoop-2025-01",
    ],
    indicators: &["IDN-owner-disputes"],
    needs: &[Signal::ChecksOwnerContactResult],
    reads: &[Signal::ChecksOwnerContactChannel],
    group: Some("name-holder"),
    stage: Stage::Employment,
    levels: &[
        Level {
            name: "reported",
            points: Points::new(4),
            why: "A report came in and its sender is not verified yet: clerical mix-ups exist, \
                  and one case was found this way.",
            honest: Honest::assumed(2_000, "Unconfirmed reports are a little more common."),
            says: "A report says of the work under this identity: {0}; its sender is not \
                   verified yet.",
            carry: Carry::Group,
        },
        Level {
            name: "confirmed",
            points: Points::new(11),
            why: "Two people, one identity: the worker under it, and its owner, verified through \
                  a channel of the employer's own or by an authority.",
            honest: Honest::assumed(500, "Mix-ups under 5 of 10,000 a year."),
            says: "The identity's owner answered {0}; the channel was {1}.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Owners who lend their identity never complain.",
    proxy: "None known. The owner's own record is never touched.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

/// An owner who is later confirmed as the worker answers it as a mitigation, not here.
fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::ChecksOwnerContactResult;
    let answers = |word| facts.owner_answers().filter(move |one| one.result == Some(word));
    let disputes = answers(OwnerAnswer::NotTheWorker).map(|one| (rung(one.channel), one));
    if let Some((rung, one)) = disputes.greatest_by(|(rung, one)| (*rung, one.at)) {
        let channel = Signal::ChecksOwnerContactChannel;
        let answer = signal.at(one.index);
        if rung == CONFIRMED {
            return fired(CONFIRMED, [answer, channel.at(one.index)]).into();
        }
        return fired(REPORTED, [answer]).may_rise(CONFIRMED, channel).into();
    }
    if answers(OwnerAnswer::IsTheWorker).next().is_some() {
        return QUIET;
    }
    let asked = answers(OwnerAnswer::Unreachable).next().is_some();
    Err(if asked { signal.undecided() } else { signal.missing() })
}

fn rung(channel: Option<OwnerChannel>) -> Rung {
    match channel {
        Some(OwnerChannel::Independent | OwnerChannel::Authority) => CONFIRMED,
        Some(OwnerChannel::InboundOnly) | None => REPORTED,
    }
}
