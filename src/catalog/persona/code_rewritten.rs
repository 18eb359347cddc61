use crate::catalog::prelude::*;

const ONE: Rung = Rung::new(0);
const TWO: Rung = Rung::new(1);

pub(super) static RULE: Rule = Record {
    id: "persona.code_rewritten",
    title: "A repository is a copy of an older one with its author rewritten",
    why: "Whoever copies public work and puts their own name on its history shows work that is \
          not theirs.",
    compares: "the history of repositories shown as own with older public histories",
    innocent: &[Innocent {
        who: "somebody who brought in their own work from another account",
        settled_by: "work_walkthrough",
    }],
    settles: &["work_walkthrough"],
    sources: &["seal-ttp-2025-08", "ghfakeanalyzer-2024-08", "ketman-2024-11-accounts"],
    indicators: &["PER-code-rewritten"],
    needs: &[Signal::PersonasCodeCopiedHistory],
    reads: &[],
    group: Some("code-profile"),
    stage: Stage::Screening,
    levels: &[
        Level {
            name: "one",
            points: Points::new(6),
            why: "One repository with content and messages of an older one: work of others shown \
                  as own.",
            honest: Honest::assumed(3_000, "Rewritten authors under 3 of 1,000."),
            says: "{n} repository shown as own matches an older public one with its author \
                   rewritten.",
            carry: Carry::Group,
        },
        Level {
            name: "two",
            points: Points::new(7),
            why: "Two or more: no slip.",
            honest: Honest::assumed(1_000, "A third: who moved accounts moved several."),
            says: "{n} repositories shown as own match older public ones with the author \
                   rewritten.",
            carry: Carry::Group,
        },
    ],
    basis: Basis::Assumed,
    evasion: "Generated code of one's own.",
    proxy: "None known. Course templates, mirrors and an employer's code never count.",
    ip_only: false,
    status: Status::Stable,
}
.judged_by(judge);

fn judge(facts: &Facts<'_>) -> Verdict {
    let signal = Signal::PersonasCodeCopiedHistory;
    let found =
        facts.code_histories().filter_map(|account| Some((account.copied_history?, account)));
    let most = found.greatest_by(|(copies, account)| (*copies, account.at));
    let (copies, account) = most.ok_or(signal.missing())?;
    let rung = match copies {
        0 => return QUIET,
        1 => ONE,
        _ => TWO,
    };
    let finding = fired(rung, [signal.at(account.index)]).counting(copies);
    if facts.code_histories().all(|account| account.copied_history.is_some()) {
        return finding.into();
    }
    finding.may_rise(TWO, signal).into()
}
