use crate::catalog::prelude::*;
use crate::facts::{ConductKind, ReportForm};

const WRITTEN: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "conduct.asks_for_identity",
    title: "Asks others to lend an identity, an account or an address",
    why: "Convicted brokers worked so: with documents, accounts and homes of people who lent them. \
          There is almost no honest reason to ask.",
    compares: "recorded requests with what one person may ask of another",
    innocent: &[Innocent {
        who: "somebody whose joke, or whose request about a parcel, was misread",
        settled_by: "manager_talk",
    }],
    settles: &["manager_talk", "id_repeat"],
    sources: &["advisory-2022-05", "court-hwa-2024-12", "tokyo-mpd-2025-04"],
    indicators: &["CND-asks-for-identity"],
    needs: &[Signal::ConductReports],
    reads: &[],
    group: Some("second-identity"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "written",
        points: Points::new(9),
        why: "In writing, or before two witnesses: the trade of convicted brokers; almost no \
              honest reason.",
        honest: Honest::assumed(1_000, "Under 1 of 1,000."),
        says: "A manager recorded, from a written message or two witnesses, a request to use \
               another person's documents, account, bank, address or presence at a check.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "Asking outside the firm.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let reports = facts.conduct_reports(ConductKind::AsksForIdentity)?;
    let verdicts = reports.map(|report| match (report.form, &report.recorded_by) {
        (Some(ReportForm::Written | ReportForm::TwoWitnesses), Some(_)) => {
            fired(WRITTEN, [Signal::ConductReports.at(report.index)]).into()
        }
        // One person's word, or nobody answers for the record.
        _ => Err(Signal::ConductReports.undecided()),
    });
    several(facts, verdicts).if_all()
}
