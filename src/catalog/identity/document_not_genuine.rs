use crate::catalog::prelude::*;
use crate::facts::{DocumentCheck, DocumentMethod, DocumentResult};

const MACHINE_ONLY: Rung = Rung::new(0);
const ALTERED_CONFIRMED: Rung = Rung::new(1);
const ISSUER_DENIES: Rung = Rung::new(2);

pub(super) static RULE: Rule = Record {
    id: "identity.document_not_genuine",
    title: "The examination of the document says altered or not genuine",
    why: "An identity rests on its document. What its issuer or a trained reviewer says of it \
          weighs more than what a tool reads in an image.",
    compares: "the document shown with what its issuer, its chip or an examiner says of it",
    innocent: &[
        Innocent { who: "somebody with a worn document or a bad scan", settled_by: "id_original" },
        Innocent {
            who: "somebody whose document the tool does not know",
            settled_by: "id_original",
        },
    ],
    settles: &["id_original", "id_live"],
    sources: &[
        "fbi-2025-07-psa",
        "court-jin-2025-01",
        "alert-2026-07",
        "japan-2025-08",
        "rok-2022-12",
        "kraken-2025-05",
        "realitydefender-2026",
        "microsoft-2025-06",
        "gitlab-2026-02",
    ],
    indicators: &["IDN-document-not-genuine"],
    needs: &[Signal::DocumentsCheckResult],
    reads: &[Signal::DocumentsCheckMethod, Signal::DocumentsCheckReviewed],
    group: Some("document"),
    stage: Stage::Screening,
    levels: &[
        Level {
            name: "machine_only",
            points: Points::new(2),
            why: "No trained reviewer has confirmed it: tools err widely in public tests.",
            honest: Honest::assumed(
                100_000,
                "3 to 10 of 100; four of seven systems missed the goal.",
            ),
            says: "The examination of the document answered {0}; no trained reviewer has \
                   confirmed it.",
            carry: Carry::Group,
        },
        Level {
            name: "altered_confirmed",
            points: Points::new(9),
            why: "A trained reviewer confirmed it: altered papers are exhibits in several cases.",
            honest: Honest::assumed(3_000, "Under 3 of 1,000."),
            says: "The examination of the document answered {0}; a trained reviewer confirmed it.",
            carry: Carry::Group,
        },
        Level {
            name: "issuer_denies",
            points: Points::new(11),
            why: "The source itself contradicts: what the document says, and what its issuer or \
                  chip says.",
            honest: Honest::assumed(1_000, "Errors of the issuer or of a chip: 1 of 1,000."),
            says: "The document was examined by its {1}, which answered {0}.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Literature,
    evasion: "Genuine documents that are stolen, rented or lent go through every image check.",
    proxy: "Documents that a tool seldom sees are misread more often: a machine alone stays at 2.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let found = facts.document_examinations().filter_map(|check| Some((rung(&check)?, check)));
    let Some((rung, check)) = found.greatest_by(|(rung, check)| (*rung, check.at)) else {
        return facts.document_is_genuine().and(QUIET);
    };
    let result = Signal::DocumentsCheckResult.at(check.index);
    if rung == ISSUER_DENIES {
        return fired(rung, [result, Signal::DocumentsCheckMethod.at(check.index)]).into();
    }
    match facts.document_examinations().filter_map(|check| open(&check)).max() {
        Some((to, signal)) => fired(rung, [result]).may_rise(to, signal).into(),
        None => fired(rung, [result]).into(),
    }
}

/// How far an examination could still rise, and the fact that would tell.
fn open(check: &DocumentCheck<'_>) -> Option<(Rung, Signal)> {
    match (check.result?, check.method, check.reviewed) {
        (DocumentResult::NotGenuine, None, _) => {
            Some((ISSUER_DENIES, Signal::DocumentsCheckMethod))
        }
        (DocumentResult::NotGenuine | DocumentResult::Altered, _, None) => {
            Some((ALTERED_CONFIRMED, Signal::DocumentsCheckReviewed))
        }
        _ => None,
    }
}

/// A check without a method or a reviewer keeps the level that holds without them.
fn rung(check: &DocumentCheck<'_>) -> Option<Rung> {
    let from_source = matches!(check.method, Some(DocumentMethod::Issuer | DocumentMethod::Chip));
    match check.result? {
        DocumentResult::NotGenuine if from_source => Some(ISSUER_DENIES),
        DocumentResult::NotGenuine | DocumentResult::Altered if check.reviewed == Some(true) => {
            Some(ALTERED_CONFIRMED)
        }
        DocumentResult::NotGenuine | DocumentResult::Altered => Some(MACHINE_ONLY),
        DocumentResult::Genuine | DocumentResult::Unclear | DocumentResult::Unsupported => None,
    }
}
