use crate::catalog::prelude::*;
use crate::facts::RecordResult;

const NO_RECORD: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "history.education_denied",
    title: "A registrar has no record of the person",
    why: "A registrar keeps a record of everybody who took a degree there.",
    compares: "the degrees claimed with the registrars' records under every declared name",
    innocent: &[Innocent {
        who: "somebody with an unfinished degree, or whose name has changed",
        settled_by: "registrar",
    }],
    settles: &["registrar", "rerun_names"],
    sources: &["doj-2025-12-vong", "fbi-2025-07-psa", "gtig-2025-04", "hireright-2016"],
    indicators: &["HIS-education-denied"],
    needs: &[Signal::ChecksEducationResult, Signal::ChecksEducationNamesTested],
    reads: &[Signal::ClaimsEducation],
    group: Some("credentials"),
    stage: Stage::Screening,
    levels: &[Level {
        name: "no_record",
        points: Points::new(4),
        why: "No record under any declared name: one convicted helper had claimed a degree that \
              nobody had given.",
        honest: Honest::published(
            71_400,
            "hireright-2016",
            "21 of 100 education checks differ, 66 of 100 of them in dates or award; all the \
             others, of which no record is a part.",
        ),
        says: "A registrar has no record under any declared name.",
        carry: Carry::NoRecord,
    }],
    basis: Basis::Literature,
    evasion: "A lent or stolen identity brings its owner's degree.",
    proxy: "Registrars abroad answer late: silence leaves it open, and no school is stored.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let result = Signal::ChecksEducationResult;
    let tested = Signal::ChecksEducationNamesTested;
    let mut denied = None;
    let mut settled = false;
    let mut open = false;
    let mut unanswered = result.missing();
    for check in facts.education_checks() {
        match check.entry.result {
            Some(RecordResult::Confirmed) => settled = true,
            Some(RecordResult::NoRecord) if check.entry.all_names_tested == Some(true) => {
                denied = denied.max(Some((check.entry.at.map(Moment::sort_key), check.index)));
            }
            Some(RecordResult::NoRecord) => open = true,
            Some(RecordResult::Unavailable) => unanswered = result.undecided(),
            None => {}
        }
    }
    match denied {
        Some((_, index)) => fired(NO_RECORD, [tested.at(index), result.at(index)]).into(),
        None if open => Err(tested.undecided()),
        None if settled => QUIET,
        None => Err(unanswered),
    }
}
