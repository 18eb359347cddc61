use crate::catalog::prelude::*;
use crate::facts::VerifierChannel;

/// One private verifier for so many other hires is no acquaintance of one person: from the reports.
const OTHER_HIRES: u32 = 2;

const INTERMEDIARY: Rung = Rung::new(0);
const SHARED: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "identity.verifier_from_candidate_side",
    title: "Who examined the identity was proposed by the candidate's side and is tied to it",
    why: "An identity step is worth as much as the independence of the one who takes it.",
    compares: "who proposed the verifier of the employer's own step with whom the verifier is \
               tied to",
    innocent: &[Innocent {
        who: "somebody in a small place with one notary for everybody",
        settled_by: "id_live",
    }],
    settles: &["id_live", "id_in_person"],
    sources: &["court-jin-2025-01", "court-chapman-2025-02"],
    indicators: &["IDN-verifier-from-candidate-side"],
    needs: &[
        Signal::DocumentsCheckVerifierChannel,
        Signal::DocumentsCheckVerifierOfIntermediary,
        Signal::LinksVerifierShared,
    ],
    reads: &[Signal::IntermediaryOfficers],
    group: Some("document"),
    stage: Stage::Onboarding,
    levels: &[
        Level {
            name: "intermediary",
            points: Points::new(3),
            why: "Staff or address of the intermediary: a shell firm did it in one case.",
            honest: Honest::assumed(
                20_000,
                "20 to 30 of 100 know the person who helps, which is quiet: 2 of 100.",
            ),
            says: "The verifier, recorded as {0}, belongs to the intermediary.",
            carry: Carry::Group,
        },
        Level {
            name: "shared",
            points: Points::new(6),
            why: "One private verifier for two or more unrelated hires: one helper served \
                  several workers.",
            honest: Honest::assumed(5_000, "Under 1 of 200."),
            says: "The verifier, recorded as {0}, also examined {n} other hires privately.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "A different helper each time.",
    proxy: "Remoteness: verifiers of the employer's choice are offered free of charge.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let channel = Signal::DocumentsCheckVerifierChannel;
    let (mut last, mut of_firm) = (None, None);
    let (mut told, mut ties_told) = (false, true);
    for check in facts.document_examinations() {
        told |= check.verifier_channel.is_some();
        let proposed = matches!(
            check.verifier_channel,
            Some(VerifierChannel::CandidateProposed | VerifierChannel::Intermediary)
        );
        if !proposed {
            continue;
        }
        let chosen = channel.at(check.index);
        last = last.max(Some((check.at, chosen)));
        ties_told &= check.verifier_of_intermediary.is_some();
        if let Some(tie) = facts.examiner_of_intermediary(check) {
            of_firm = of_firm.max(Some((check.at, chosen, tie)));
        }
    }
    let Some((_, last)) = last else {
        return if told { QUIET } else { Err(channel.missing()) };
    };
    let hires = facts.hires_of_verifier();
    if let Some(people) = hires.ok().filter(|people| *people >= OTHER_HIRES) {
        let cites = [last, Signal::LinksVerifierShared.here()];
        return fired(SHARED, cites).counting(people).into();
    }
    if let Some((_, chosen, tie)) = of_firm {
        let finding = fired(INTERMEDIARY, [chosen, tie]);
        return match hires {
            Ok(_) => finding.into(),
            Err(missing) => finding.may_rise(SHARED, missing.signal).into(),
        };
    }
    hires?;
    let signal = Signal::DocumentsCheckVerifierOfIntermediary;
    if ties_told { QUIET } else { Err(signal.missing()) }
}
