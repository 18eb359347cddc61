use crate::catalog::prelude::*;
use crate::facts::{ConductKind, ReportForm};

const MESSAGE: Rung = Rung::new(0);

pub(super) static RULE: Rule = Record {
    id: "conduct.extortion",
    title: "A message ties payment to not publishing data or code",
    why: "It is a crime of its own, with a process of its own. It says little about who somebody \
          is.",
    compares: "recorded demands with the message itself",
    innocent: &[Innocent {
        who: "somebody whose account a thief took over",
        settled_by: "edr_triage",
    }],
    settles: &["edr_triage", "legal"],
    sources: &[
        "fbi-2025-01-psa",
        "doj-2024-12-fourteen",
        "fbi-rok-2023-10-psa",
        "register-2024-10-secureworks",
        "gtig-2025-04",
        "mtrends-2025",
    ],
    indicators: &["CND-extortion"],
    needs: &[Signal::ConductReports],
    reads: &[],
    group: Some("insider-harm"),
    stage: Stage::Employment,
    levels: &[Level {
        name: "message",
        points: Points::new(6),
        why: "The message is on record: reported in many cases, and also ordinary crime.",
        honest: Honest::assumed(500, "Practically none; disputes over wages do not demand so."),
        says: "A message on record ties payment to not publishing data or code.",
        carry: Carry::Group,
    }],
    basis: Basis::Assumed,
    evasion: "A quiet exit.",
    proxy: "None known.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let reports = facts.conduct_reports(ConductKind::Extortion)?;
    let verdicts = reports.map(|report| {
        if report.form == Some(ReportForm::Written) {
            fired(MESSAGE, [Signal::ConductReports.at(report.index)]).into()
        } else {
            Err(Signal::ConductReports.undecided())
        }
    });
    several(facts, verdicts).if_all()
}
