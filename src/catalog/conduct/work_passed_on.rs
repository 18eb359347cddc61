use crate::catalog::prelude::*;
use crate::facts::{ConductKind, ReportForm};
use crate::rule::Finding;

const AUTHOR_OR_DEVICE: Rung = Rung::new(0);
const ADMITTED: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "conduct.work_passed_on",
    title: "Work of a contract that names one person is done by others",
    why: "The contract names who works. In several cases one person held the post and others did \
          the work.",
    compares: "who did the work, as recorded, with the person whom the contract names",
    innocent: &[Innocent { who: "a freelancer with helpers", settled_by: "agency_audit" }],
    settles: &["manager_talk", "session_review", "id_repeat"],
    sources: &[
        "advisory-2022-05",
        "doj-2025-12-vong",
        "rok-2022-12",
        "fbi-2025-07-psa",
        "japan-psia-2025-01",
    ],
    indicators: &["CND-work-passed-on"],
    needs: &[Signal::RoleNamedPerson, Signal::ConductReports],
    reads: &[
        Signal::RoleSubstitutionAllowed,
        Signal::EmployerAgreedAssistance,
        Signal::IntermediaryVerified,
    ],
    group: Some("stand-in"),
    stage: Stage::Employment,
    levels: &[
        Level {
            name: "author_or_device",
            points: Points::new(3),
            why: "By author or device records: helpers, and people who work in pairs.",
            honest: Honest::assumed(50_000, "3 to 5 of 100 contractors."),
            says: "A manager recorded, from author or device records, that others did work of a \
                   contract that names one person.",
            carry: Carry::Group,
        },
        Level {
            name: "admitted",
            points: Points::new(6),
            why: "Admitted, or somebody else was seen at work: one person held the post, others \
                  worked.",
            honest: Honest::assumed(20_000, "Two in five of those: helpers are mostly not seen."),
            says: "A manager recorded that others did work of a contract that names one person: \
                   it was admitted, or somebody else was seen at work.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Everything through the issued device.",
    proxy: "None known; rhythm and manner of work are never read, and agreed assistance is quiet.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let named = facts.names_the_worker()?;
    if !named || facts.assistance_is_agreed() || facts.agency_was_audited() {
        return QUIET;
    }
    if facts.substitution_is_allowed() {
        return Err(Signal::RoleSubstitutionAllowed.undecided());
    }
    let open = Signal::ConductReports.undecided();
    let of = |rung: Rung, form: ReportForm| {
        let reports = facts.conduct_reports(ConductKind::WorkPassedOn)?;
        let verdicts = reports.map(|report| match (report.form, &report.recorded_by) {
            (Some(other), Some(_)) if other == form => {
                fired(rung, [Signal::ConductReports.at(report.index)]).into()
            }
            (Some(ReportForm::Records | ReportForm::Admitted), Some(_)) => QUIET,
            // One person's word, or nobody answers for the record.
            _ => Err(open),
        });
        several(facts, verdicts).if_all()
    };
    match (of(ADMITTED, ReportForm::Admitted), of(AUTHOR_OR_DEVICE, ReportForm::Records)) {
        (Err(missing), Ok(Finding::Fired(records))) => {
            records.may_rise(ADMITTED, missing.signal).into()
        }
        (Ok(Finding::Quiet), records) => records,
        (admitted, _) => admitted,
    }
}
